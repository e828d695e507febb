/**
 * Lists inside a text: "A, B et C", "le A, qui …, et le B", "A (…) + B", "(1) A (2) B", "A : … / B : …", "A → B → C". The
 * parts keep their place; clauses, brackets and what stands after a colon only tell more of a part and are left out. A
 * number announced before must be the number of parts.
 */
import { plain } from './key.ts';
import { cut, CODE, LINK, MATH, type Rich } from './rich.ts';
import { wordsOf } from './texts.ts';
import { FINITE, NOT_FIRST, saysNothing } from './words.ts';

const NUMBERS: Readonly<Record<string, number>> = {
  deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10,
  two: 2, three: 3, four: 4, five: 5, seven: 7, eight: 8, nine: 9, ten: 10,
};
export const NUMBER_WORD = 'deux|trois|quatre|cinq|six|sept|huit|neuf|dix|two|three|four|five|seven|eight|nine|ten|\\d{1,2}';

/** The number that a word or figure says; null for "plusieurs". */
export const countOf = (word: string): number | null => NUMBERS[word.toLowerCase()] ?? (/^\d+$/u.test(word) ? Number(word) : null);

/** A part of a list: what names it, and all that the list says of it. */
export interface Part {
  readonly head: Rich;
  readonly whole: Rich;
}

/** What a list must be like. */
export interface Wanted {
  /** How many parts were announced. */
  readonly count?: number | null;
  /** Words that a part may have; more than six where the announcement leaves no doubt ("Avantages : …"). */
  readonly words?: number;
  readonly least?: number;
}

const JOINED = '(?:et|and|ou|or|puis|then|ainsi que|as well as|plus)';
const COMMAS = new RegExp(`\\s*[,;](?!\\d)\\s*(?:(?:${JOINED}|enfin|finally)\\s+)?|\\s+${JOINED}\\s+|\\s+[>/+&]\\s+`, 'giu');
const SEMICOLONS = /\s*[;；]\s*/gu;
const DASHES = /(?:^|\s+)[-–•]\s+/gu;
const BARS = /\s+[/|]\s+/gu;
const PLUS = /\s+\+\s+|\s*,\s+(?:\+\s+)?/gu;
const ARROWS = /\s*(?:→|➡\uFE0F?|⇒|->|=>|-->|>)\s+/gu;
const MARKED_NUMBERS = /(?:^|[\s,;:]+)(?:(?:et|and)\s+)?\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])\)\s*/giu;

/** "1 séparer 2 condamner 3 identifier" */
const BARE_NUMBERS = /(?:^|\s)\d\s+(?=\p{L}{2})/gu;

const TELLS_MORE =
  /^(?:qui|que|qu['’]|dont|où|which|who|that|where|whose|whereas|while|alors que|tandis que|lequel|laquelle|c['’]est|i\.e|soit|par exemple|par ex|ex|for example|e\.g|cf|avec|with|sans|without|à|aux?|dans|en|par|pour|chez|sur|at|in|on|by|to|from|for|between|entre|when|quand|si|if|donc|so|but|mais)(?:\s|(?<=['’.])|,|:|$)/iu;
/** Words that only open or order the part of a list. */
export const OPENS = /^(?:(?:et|and|ou|or|puis|then|enfin|finally|d['’]abord|tout d['’]abord|ensuite|first(?:ly)?|second(?:ly)?|third(?:ly)?|lastly|soit|either|both|d['’]une part|d['’]autre part|d['’]un côté|de l['’]autre)\s*,?\s+|[-–—•·]\s+)+/iu;
const HEAD_ENDS = /\s*[:(]|\s*[,;]\s|\s+(?:[–—=≈~]|-(?=\s))|\s*(?:→|➡|⇒|->|=>|↗|↘)|\s+(?<!^(?:ce|ceux|celui|celles?)\s)(?:qui|que|dont|où|which|who|that|where|pour|afin|for|via|à savoir|chargée?s?|destinée?s?)\s|\s+(?:qu['’])/u;
const ARTICLE = /^(?:(?:les?|la|une?|des|du|the|an?|ses|sa|son|its|their|of|de la|de|à|aux?|in|en)\s+|(?:de\s)?l['’]\s?|d['’]\s?)/iu;
/** Lists that go on: nothing says they are whole. */
export const OPEN_END = /(?:…|\.\.\.|etc\.?)[\s).]*$/u;

export const unarticled = (rich: Rich): Rich => {
  const found = ARTICLE.exec(rich.text);
  // "SA node" has no article.
  return found && found[0].length < rich.text.length && !/^\p{Lu}{2}/u.test(found[0]) ? cut(rich, found[0].length) : rich;
};

/** Offsets that stand inside brackets or quotes; null when the text has none. */
function bracketed(probe: string): readonly boolean[] | null {
  if (!/[([«“]/u.test(probe)) return null;
  const inside: boolean[] = [];
  let open = 0;
  for (let at = 0; at < probe.length; at += 1) {
    const sign = probe.charAt(at);
    if (sign === '(' || sign === '[' || sign === '«' || sign === '“') open += 1;
    inside.push(open > 0);
    if (open > 0 && (sign === ')' || sign === ']' || sign === '»' || sign === '”')) open -= 1;
  }
  return inside;
}

/** The words that name a part: the marked ones it opens with, or all up to a bracket, a colon or a clause. */
export function headOf(part: Rich): Rich {
  const opened = cut(part, OPENS.exec(part.text)?.[0].length ?? 0);
  const head = unarticled(cut(opened, 0, headEnd(opened.probe)));
  return cut(head, 0, head.text.replace(/\s*(?:[.!?…,;:]+|\betc\.?)$/u, '').length);
}
const headEnd = (probe: string): number => {
  const end = HEAD_ENDS.exec(probe)?.index ?? probe.length;
  return end > 0 ? end : probe.length;
};

function splitAt(rest: Rich, separator: RegExp, inside: readonly boolean[] | null): readonly Rich[] {
  const parts: Rich[] = [];
  let at = 0;
  for (const stop of rest.probe.matchAll(separator)) {
    if (inside?.[stop.index]) continue;
    parts.push(cut(rest, at, stop.index));
    at = stop.index + stop[0].length;
  }
  parts.push(cut(rest, at));
  return parts.filter(({ text }) => text !== '');
}

/** Parts between commas and "et": a clause goes with the part before it. */
function byCommas(rest: Rich, inside: readonly boolean[] | null, parallel: boolean): readonly Part[] {
  const parts: { whole: Rich; from: number }[] = [];
  let at = 0;
  let open = false;
  for (const stop of [...[...rest.probe.matchAll(COMMAS)].filter((one) => !inside?.[one.index]), null]) {
    const end = stop?.index ?? rest.text.length;
    const piece = cut(rest, at, end);
    const from = at;
    if (stop) at = stop.index + stop[0].length;
    const last = parts.at(-1);
    if (open || (last && !parallel && TELLS_MORE.test(piece.text))) {
      open = stop !== null && !stop[0].includes(',') && !stop[0].includes(';');
      if (last) last.whole = cut(rest, last.from, end);
      continue;
    }
    if (piece.text) parts.push({ whole: piece, from });
  }
  return parts.map(({ whole }) => ({ whole, head: headOf(whole) }));
}

/** "par la demande, par les coûts": parts that open alike are no clauses. */
const opensAlike = (rest: Rich): boolean => {
  if (!TELLS_MORE.test(rest.text)) return false;
  const words = rest.text.split(/\s*[,;]\s*/u).map((part) => plain(part.split(/[\s'’]/u)[0] ?? ''));
  return words.length >= 2 && words[0] !== '' && words.every((word) => word === words[0]);
};

/** Where a list of names between commas ends: before "; …", "=> …", " – …", when it had commas already. */
function listEnd(probe: string, inside: readonly boolean[] | null): number {
  let commas = 0;
  for (const stop of probe.matchAll(/,(?!\d)|[;；]|\s(?:→|➡|⇒|->|=>|[–—])\s/gu)) {
    if (inside?.[stop.index]) continue;
    if (stop[0] === ',') commas += 1;
    else if (commas >= 1) return stop.index;
  }
  return probe.length;
}

const names = (wholes: readonly Rich[]): readonly Part[] => wholes.map((whole) => ({ whole, head: headOf(whole) }));

/** Where the first part of a list, or the name in it, can end. */
const FIRST_ENDS = /[,;；:(/|&+>→➡⇒=↗↘≈~–—]|\s-|\s(?:et|and|ou|or|puis|then|plus|ainsi|as|qui|que|qu['’]|dont|où|which|who|that|where|pour|afin|for|via|à savoir|chargé|destiné)/u;
/** Words that may stand before the name in a part: "d'une part, la …". */
const BEFORE_NAME = 5;
/** Cheap: the first part is no name by its length alone. */
function opensLong(probe: string, longest: number): boolean {
  const end = FIRST_ENDS.exec(probe)?.index ?? probe.length;
  let spaces = 0;
  for (let at = probe.indexOf(' '); at >= 0 && at < end; at = probe.indexOf(' ', at + 1)) spaces += 1;
  return spaces >= longest + BEFORE_NAME;
}

/** The parts of a list, at least two; null when it is no list of names. */
export function partsOfList(rest: Rich, wanted: Wanted = {}): readonly Part[] | null {
  const { probe } = rest;
  if (!probe.includes(')') && !/^(?:[-–•]|1)\s/u.test(probe) && opensLong(probe, wanted.words ?? 6)) return null;
  const inside = bracketed(probe);
  const count = wanted.count ?? null;
  const tell = (all: readonly Part[], most?: number): readonly Part[] | null => {
    const parts = placed(all);
    const told = parts.filter(({ head }, at) => head.text && !saysNothing(head.text) && !/^(?:etc|…)/iu.test(head.text) && !(at > 1 && at === parts.length - 1 && OTHERS.test(head.text)));
    if (told.length < (wanted.least ?? 2) || (count !== null && told.length !== count)) return null;
    const longest = most ?? wanted.words ?? (count === null ? 4 : 6);
    return told.every(({ head }) => isName(head, longest, told)) ? told : null;
  };
  const numbered = probe.includes(')') || probe.startsWith('1 ') ? numberedParts(rest) : null;
  if (numbered) return tell(names(numbered), 10);
  if (/^[-–•]\s/u.test(probe)) {
    const read = tell(names(splitAt(rest, DASHES, inside)), 10);
    if (read) return read;
  }
  if (probe.includes(';')) {
    const found = splitAt(rest, SEMICOLONS, inside);
    const read = count !== null || found.length > 2 ? tell(names(found)) : null;
    if (read) return read;
  }
  for (const [sign, separator] of [[' / ', BARS], [' | ', BARS]] as const)
    if (probe.includes(sign)) {
      const read = tell(names(splitAt(rest, separator, inside)));
      if (read) return read;
    }
  if (/\s\+\s/u.test(probe)) {
    // "redresseur + onduleur, fait varier …": what follows the sum tells more.
    const comma = probe.indexOf(', ', probe.lastIndexOf(' + '));
    const read = tell(names(splitAt(rest, PLUS, inside))) ?? (comma > 0 && !inside?.[comma] && probe.split(' + ').length > 2 ? tell(names(splitAt(cut(rest, 0, comma), PLUS, inside))) : null);
    if (read) return read;
  }
  const end = listEnd(probe, inside);
  const list = end < probe.length ? cut(rest, 0, end) : rest;
  const read = tell(byCommas(list, inside, opensAlike(list)));
  if (read || count === null || count < 3 || /[,;:]/u.test(probe)) return read;
  // "4 maximes, quantité qualité relation manière"
  return tell(names(splitAt(rest, /\s+/gu, inside)));
}

/** "les cellules A dans le foie, les B dans l'os": where every part says of each where it is, that names none of them. */
function placed(parts: readonly Part[]): readonly Part[] {
  const [first] = parts;
  const word = first && parts.length >= 2 ? /\s(?:dans|chez|in|for|pour)\s/u.exec(first.head.probe)?.[0] : undefined;
  if (!word || !parts.every(({ head }) => head.probe.indexOf(word) > 0)) return parts;
  return parts.map(({ head, whole }) => ({ head: cut(head, 0, head.probe.indexOf(word)), whole }));
}

/** "PIN, card or other tokens": the rest of its kind is no part of a list. */
const OTHERS = /^(?:(?:d['’])?autres?|other|any other|others)(?:\s|$)/iu;

/** "A → B → C": at least two arrows, and nothing but short names between them. */
export function chainOf(rest: Rich): readonly Part[] | null {
  if (!/→|➡|⇒|>/u.test(rest.probe)) return null;
  const parts = names(splitAt(rest, ARROWS, bracketed(rest.probe)));
  return parts.length >= 3 && parts.every(({ head }) => head.text !== '' && wordsOf(head.text).length <= 6) ? parts : null;
}

/** "(1) offer, (2) acceptance": marks that count up from the first. */
function numberedParts(rest: Rich): readonly Rich[] | null {
  const bare = rest.probe.startsWith('1 ') && !rest.probe.includes(')');
  const marks = [...rest.probe.matchAll(bare ? BARE_NUMBERS : MARKED_NUMBERS)];
  const order = marks.map((mark) => plain(mark[0]).replace(/[^\p{L}\d]/gu, '').replace(/^(?:et|and)/u, ''));
  if (marks.length < 2 || !['1 2', 'i ii', 'a b'].includes(order.slice(0, 2).join(' ')) || (bare && !(order.length >= 3 && order.every((mark, at) => mark === String(at + 1))))) return null;
  return marks.map((mark, index) => cut(rest, mark.index + mark[0].length, marks[index + 1]?.index ?? rest.text.length));
}

/** "(1) offer, (2) acceptance" in a sentence. */
export const countsUp = (probe: string): boolean => /(?:^|\s)\(?(?:1|i|a)\)\s/u.test(probe) && /\s\(?(?:2|ii|b)\)\s/u.test(probe);

/** The heads of the parts of a list of names. */
export function enumerated(rest: Rich, count: number | null = null): readonly Rich[] | null {
  return partsOfList(rest, { count })?.map(({ head }) => head) ?? null;
}

function isName(part: Rich, longest: number, all: readonly Part[]): boolean {
  const words = wordsOf(part.text);
  if (words.length === 0 || words.length > longest || /[?!]|\p{L}{2}\.\s/u.test(part.text) || !/[\p{L}\p{N}]/u.test(part.probe.replaceAll(MATH, ''))) return false;
  if (part.pieces.every((piece) => (piece.marks & (CODE | LINK)) !== 0)) return true;
  const first = plain(words[0] ?? '');
  const opening = plain(all[0]?.head.text.split(/[\s'’]/u)[0] ?? '');
  // "ce que je sais, ce que je possède": what all open with is no fault of one.
  if (longest > 4 && all.length > 1 && all.every(({ head }) => plain(head.text.split(/[\s'’]/u)[0] ?? '') === opening)) return true;
  // After "Inconvénients :" nothing else can follow.
  if (longest >= 8) return true;
  if (NOT_FIRST.has(first) && !/^\p{Lu}|^\p{L}+[°²³]/u.test(part.text)) return false;
  return !words.some((word) => FINITE.has(plain(word)) && word !== 'a' && word !== 'A');
}
