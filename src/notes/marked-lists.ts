/** Marked runs that stand together in a sentence: "`wait` et `waitpid`". */
import { kindOf } from './labels.ts';
import { CODE, EMPHASIS, LINK, STRONG, cut, type Rich } from './rich.ts';
import { wordsOf } from './texts.ts';

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

/** "les **préfixes**, placés avant la base, et les **suffixes**, placés après elle": each with a clause of its own. */
export function boldParts(list: Rich): readonly Rich[] | null {
  const runs = list.pieces.filter(({ marks, from, length }) => marks & STRONG && /\p{L}{2}/u.test(list.text.slice(from, from + length)));
  const names = runs.map(({ from, length }) => cut(list, from, from + length));
  const clauses = runs.every(({ from, length }) => /^,\s\p{Ll}/u.test(list.probe.slice(from + length)) && /(?:^|[\s,])(?:(?:les?|la|the|an?|une?)\s|l['’])$/iu.test(list.probe.slice(0, from)));
  return names.length >= 2 && clauses && names.every(({ text }) => kindOf(text) === 'term' && wordsOf(text).length <= 4) ? names : null;
}
