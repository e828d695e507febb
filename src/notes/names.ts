/**
 * The name of a thing out of the words that introduce it: no article, no gloss, no symbol; and the other names that
 * these words give it: in parentheses, after a slash, "also called …". Nothing that the note does not write.
 */
import { keyOf, plain } from './key.ts';
import type { Alias } from './model.ts';
import { kindOf } from './labels.ts';
import { remember } from './remember.ts';

export interface Name {
  readonly label: string;
  readonly aliases: readonly Alias[];
}

const ARTICLE = /^(?:(?:les?|la|une?|des|the|an|a(?!\s+\p{L}+(?:er|ir|re|oir)\b))\s+(?=\S)|l['’]\s*(?=\S))/iu;
const ALSO =
  /[\s,]+\(?(?:a\.?k\.?a\.?|also (?:called|known as|named)|or|aussi appelée?s?|(?:également|encore) appelée?s?|appelée?s? aussi|dite?s?(?: aussi)?|ou(?: encore| bien)?|autrement dit|i\.e\.|=)\s+([^()]{2,60})\)?$/iu;

const OR = /^(?:ou|or|aka|a\.k\.a\.|=|dite?s?|en anglais|anglais|eng?|en)(?:\s*:)?\s+/iu;

const TRIM = String.raw`[\s"'“”«»*_\x60,;:=→–—]|[\p{Extended_Pictographic}\p{So}]|\uFE0F|\u200D`;
const OPENING = new RegExp(String.raw`^(?:${TRIM}|-)+(?=[\p{L}\p{N}.$<(])`, 'u');
const CLOSING = new RegExp(`(?:${TRIM})+$`, 'u');

/** "OH–": the charge belongs to the name. */
const ION = /(?:^|[\s(])\p{Lu}[\p{L}\d]{0,6}$/u;
const trimmed = (text: string): string =>
  text
    .replace(/\$[^$]*\$/gu, ' ')
    .replace(OPENING, '')
    .replace(CLOSING, (end, at: number, all: string) => (end === '–' && ION.test(all.slice(0, at)) ? end : ''))
    .replace(/(?<=\p{Ll}{4})\.$/u, '')
    .replace(/(?:\s+(?:sur|de|des|du|par|à|en|pour|on|of|in|for|to|by))+$/iu, '')
    .replace(/\s+/gu, ' ')
    .trim();
const withoutArticle = (text: string): string => {
  const found = ARTICLE.exec(text);
  const left = found ? text.slice(found[0].length) : text;
  return left.length > 1 ? left : text;
};

/** Splits "Terme (Alias)", "A, aussi appelé B", "A / B". `slash: false` keeps "A / B" whole. */
export const nameOf = (written: string, slash = true): Name => (slash ? apart(written) : whole(written));
const apart = remember((written) => read(written, true));
const whole = remember((written) => read(written, false));

/** "T - Tampering": the letter of the acronym that a list spells. */
const INITIAL = /^(\p{Lu})\s*[-–—=:.]\s*(?=\1\p{L})/u;

function read(written: string, slash: boolean): Name {
  const aliases: Alias[] = [];
  let label = trimmed(written.replace(INITIAL, ''));
  const add = (text: string, kind: Alias['kind']): void => {
    const alias = withoutArticle(trimmed(text));
    if (alias && /[\p{L}\p{N}]/u.test(alias) && keyOf(alias) !== keyOf(label) && alias.length <= 60 && !aliases.some((one) => keyOf(one.text) === keyOf(alias)))
      aliases.push({ text: alias, kind });
  };
  // "O(n)" is one name: a letter applied to something.
  const [, short = '', long = ''] = /^([^\s,()]{2,10})(?:,|\s[-–—])\s([^,()]+)$/u.exec(label) ?? [];
  if (isAbbreviation(short) && spelledBy(short, long)) {
    label = short;
    add(long, 'parenthesis');
  }
  // "MAC (Media Access Control) address"
  const inner = /^(\p{Lu}[\p{Lu}\d-]{1,7})\s\(([^()]{5,50})\)(\s\p{Ll}[\p{L}'’-]+)$/u.exec(label);
  if (inner && spelledBy(inner[1] ?? '', inner[2] ?? '')) {
    label = `${inner[1] ?? ''}${inner[3] ?? ''}`;
    add(inner[2] ?? '', 'parenthesis');
  }
  // "Physique sociale, physiologie de la société": one name and another.
  const [, one = '', other = ''] = /^(\p{L}[^,;:()/]{2,40}),\s(\p{Ll}[^,;:()/]{2,40})$/u.exec(label) ?? [];
  if (one && !/^(?:et|ou|and|or|qui|que|dont|which|who|that|par|pour|en|dans|de|du|des|à|au|in|on|of|for|by|with|si|quand|if|when)\s|\s(?:et|ou|and|or)\s/iu.test(other)) {
    label = trimmed(one);
    add(other, 'slash');
  }
  // "Immobilisation corporelle (biens physiques) (ex. immeuble)"
  if (label.endsWith(')')) label = trimmed(label.replace(/\s\((?:ex|e\.g|par ex|p\. ?ex|for example|par exemple)[\s.:][^()]*\)$/iu, ''));
  const gloss = /^(?!\p{L}\()(.*\S)\s*\(([^()]+)\)$/u.exec(label);
  if (gloss && !CALL.test(label) && namesToo(gloss[2] ?? '')) {
    label = trimmed(gloss[1] ?? '');
    for (const part of (gloss[2] ?? '').split(/[,;/]|\s+(?:ou|or)\s+/u)) {
      const name = trimmed(part.replace(OR, ''));
      add(name, isAbbreviation(name) !== isAbbreviation(label) ? 'abbreviation' : 'parenthesis');
    }
  } else if (gloss && (!/^(?:s|x|e|es|ou plusieurs)$/u.test(gloss[2] ?? '') || label.includes(' ('))) label = trimmed(gloss[1] ?? '');
  const also = ALSO.exec(label);
  if (also) {
    label = trimmed(label.slice(0, also.index));
    add(also[1] ?? '', 'parenthesis');
  }
  if (slash) {
    const parts = label.split(/\s+\/\s+/u);
    if (parts.length === 2 && parts.every((part) => part.trim().length > 1)) {
      label = trimmed(parts[0] ?? '');
      add(parts[1] ?? '', 'slash');
    }
    // "Conscience indirecte/réfléchie"
    const joined = /^(\p{L}[\p{L}’'-]*(?:\s\p{L}[\p{L}’'-]*)+)\/\p{Ll}{4,}$/u.exec(label);
    if (joined) add(joined[1] ?? '', 'slash');
  }
  return { label: withoutArticle(label), aliases };
}

/** Whether some words are what letters stand for: "taxe sur la valeur ajoutée" for TVA. */
const spelledBy = (letters: string, words: string): boolean => {
  const initials = words.split(/[\s'’-]+/u).map((word) => word.charAt(0).toUpperCase());
  let at = 0;
  for (const letter of letters.replace(/[^\p{L}]/gu, '').toUpperCase()) {
    at = initials.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
};

export const isAbbreviation = (text: string): boolean => /^[\p{Lu}\p{N}][\p{L}\p{N}&./-]{1,9}$/u.test(text) && /\p{Lu}[^\s]*[\p{Lu}\p{N}]|^\d{1,3}\p{Lu}+$/u.test(text);

/** `fork(pid)`, `WIFEXITED(status)`: what a function is given is no other name of it. */
const CALL = /^(?:[a-z_][\w.]*|[A-Z\d_]{6,})\(\w*\)$/u;

/** Whether words in parentheses after a name are another name, not a date, a place or a comment. */
function namesToo(text: string): boolean {
  if (/\d{3,4}|^\d|[.!?:]\s|[!?]$|…|\.\.\.$/u.test(text) && !isAbbreviation(text.trim())) return false;
  if (/^(?:on|in|au|aux|en|dans|sur|chez|pour|par|from|for|of|de|des|du|see|voir|cf|ex|e\.g|eg|i\.e|facultatif|optionnel|optional|suite|fin|bis|d[ée]f|n|adj|important)\b(?!\s*anglais)/iu.test(text.trim()))
    return false;
  // "Utilité cardinale (Jevons, Walras)": who holds it.
  if (/^\p{Lu}\p{Ll}+(?:,\s\p{Lu}\p{Ll}+){0,3}(?:,\s|\s(?:et|and|&)\s)\p{Lu}\p{Ll}+$/u.test(text.trim())) return false;
  const parts = text.replace(OR, '').split(/[,;/]|\s+(?:ou|or)\s+/u);
  return parts.length <= 8 && parts.every((part) => part.trim().split(/\s+/u).length <= 5) && (parts.length <= 3 || parts.every((part) => /^\s*\p{Lu}/u.test(part))) && kindOf(plain(parts[0] ?? '')) !== 'none';
}
