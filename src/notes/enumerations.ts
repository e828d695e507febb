/**
 * Lists inside a sentence: "A, B et C", "le A, qui …, et le B". Parts keep their place; clauses and brackets that only
 * tell more of a part are left out. A number announced before must be the number of parts.
 */
import { plain } from './key.ts';
import { cut, CODE, EMPHASIS, LINK, STRONG, type Rich } from './rich.ts';
import { wordsOf } from './texts.ts';
import { FINITE, NOT_FIRST } from './words.ts';

const NUMBERS: Readonly<Record<string, number>> = {
  deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10,
  two: 2, three: 3, four: 4, five: 5, seven: 7, eight: 8, nine: 9, ten: 10,
};
export const NUMBER_WORD = 'deux|trois|quatre|cinq|six|sept|huit|neuf|dix|two|three|four|five|seven|eight|nine|ten|\\d{1,2}';

/** The number that a word or figure says; null for "plusieurs". */
export const countOf = (word: string): number | null => NUMBERS[word.toLowerCase()] ?? (/^\d+$/u.test(word) ? Number(word) : null);

const SEPARATOR = /\s*[,;]\s*(?:(?:et|and|ou|or|puis|then|enfin|finally)\s+)?|\s+(?:et|and|ou|or|puis|then)\s+|\s+[>→/+]\s+/gu;
const TELLS_MORE = /^(?:qui|que|qu['’]|dont|où|which|who|that|where|whose|lequel|laquelle|c['’]est|i\.e|soit|par exemple|for example|e\.g|avec|with)(?:\s|(?<=['’.])|,|$)/iu;
const HEAD_ENDS = /\s*[:(—–]|\s+(?:qui|que|dont|où|which|who|that|where|pour|afin|for|chargée?s?|destinée?s?|\()\s/u;
const ARTICLE = /^(?:(?:les?|la|une?|des|du|the|an?|ses|its|their|of|de la|de|à|aux?|in|en)\s+|(?:de\s)?l['’]\s?|d['’]\s?)/iu;

export const unarticled = (rich: Rich): Rich => {
  const found = ARTICLE.exec(rich.text);
  return found ? cut(rich, found[0].length) : rich;
};

/** Whether an offset stands inside brackets or quotes. */
function bracketed(probe: string): (at: number) => boolean {
  const depth: boolean[] = [];
  let open = 0;
  for (const sign of probe) {
    if (/[([«“]/u.test(sign)) open += 1;
    for (let unit = 0; unit < sign.length; unit += 1) depth.push(open > 0);
    if (/[)\]»”]/u.test(sign)) open = Math.max(0, open - 1);
  }
  return (at) => depth[at] ?? false;
}

/** The heads of the parts of a list, at least two; null when it is no list of names. `wanted`: how many there must be. */
export function enumerated(rest: Rich, wanted: number | null = null): readonly Rich[] | null {
  const inside = bracketed(rest.probe);
  const parts: Rich[] = [];
  let at = 0;
  let open = false;
  for (const stop of [...[...rest.probe.matchAll(SEPARATOR)].filter((one) => !inside(one.index)), null]) {
    const part = cut(rest, at, stop?.index ?? rest.text.length);
    at = stop ? stop.index + stop[0].length : at;
    const comma = stop?.[0].includes(',') ?? false;
    if (open || TELLS_MORE.test(part.text)) {
      open = !comma && stop !== null;
      continue;
    }
    if (/^(?:etc|…|\.+)?[.…]*$/iu.test(part.text)) continue;
    const head = unarticled(cut(part, 0, HEAD_ENDS.exec(part.probe)?.index ?? part.text.length));
    parts.push(cut(head, 0, head.text.replace(/\s*(?:[.!?…]+|etc\.?)$/u, '').length));
  }
  if (parts.length < 2 || (wanted !== null && parts.length !== wanted)) return null;
  return parts.every((part) => isName(part, wanted === null ? 4 : 6)) ? parts : null;
}

function isName(part: Rich, longest: number): boolean {
  const words = wordsOf(part.text);
  if (words.length === 0 || words.length > longest || /[?!]|\.\s/u.test(part.text)) return false;
  const first = plain(words[0] ?? '');
  return (part.pieces.every((piece) => (piece.marks & (CODE | LINK)) !== 0) || !NOT_FIRST.has(first) || /^\p{Lu}/u.test(part.text)) && !words.some((word) => FINITE.has(plain(word)) && word !== 'a');
}

const ANY_MARK = STRONG | EMPHASIS | CODE | LINK;
const JOINS = /^\s*(?:,|;|\/)?\s*(?:(?:et|and|ou|or)\s+)?(?:(?:le|la|les|the|de|d['’]|l['’])\s*)?$/u;

/** Marked runs that stand together at `from` or later: "`wait` et `waitpid`". Each list of at least two. */
export function markedLists(sentence: Rich): readonly { readonly at: number; readonly parts: readonly Rich[] }[] {
  const runs: Rich[] = [];
  const starts: number[] = [];
  let end = -1;
  const lists: { at: number; parts: Rich[] }[] = [];
  for (const piece of sentence.pieces) {
    if (!(piece.marks & ANY_MARK) || !/[\p{L}\p{N}]/u.test(sentence.text.slice(piece.from, piece.from + piece.length))) continue;
    const between = end < 0 ? null : sentence.probe.slice(end, piece.from);
    if (between === null || !JOINS.test(between) || !between.trim()) {
      if (runs.length > 1) lists.push({ at: starts[0] ?? 0, parts: runs.splice(0) });
      runs.length = 0;
      starts.length = 0;
    }
    runs.push(cut(sentence, piece.from, piece.from + piece.length));
    starts.push(piece.from);
    end = piece.from + piece.length;
  }
  if (runs.length > 1) lists.push({ at: starts[0] ?? 0, parts: runs });
  return lists.filter(({ parts }) => parts.every((part) => wordsOf(part.text).length <= 4));
}
