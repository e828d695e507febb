/**
 * How far a misspelt query is from a name: optimal string alignment (insertion, deletion, substitution and a swap of two
 * neighbours cost 1), over whole phrases, as a prefix, without spaces, and word by word. 0 is equal, 1 is unrelated.
 * Algorithm: https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance (optimal string alignment), three rows.
 */
import { isSmallWord } from './word-forms.ts';

const LONGEST = 128;
let before = new Uint8Array(LONGEST + 1);
let previous = new Uint8Array(LONGEST + 1);
let current = new Uint8Array(LONGEST + 1);

/** Distances of `query` to `name` and to the name's best prefix, each at most `most + 1`. */
interface Distances {
  readonly whole: number;
  readonly prefix: number;
}

/** Only cells within `most` of the diagonal are computed; longer texts than 128 letters are compared by their start. */
export function distances(query: string, name: string, most: number): Distances {
  const rows = Math.min(query.length, LONGEST);
  const columns = Math.min(name.length, rows + most, LONGEST);
  const tooFar = most + 1;
  if (rows > columns + most) return { whole: tooFar, prefix: tooFar };
  for (let j = 0; j <= columns; j++) previous[j] = Math.min(j, tooFar);
  for (let i = 1; i <= rows; i++) {
    const from = Math.max(1, i - most);
    const to = Math.min(columns, i + most);
    current[from - 1] = from === 1 ? Math.min(i, tooFar) : tooFar;
    const letter = query.charCodeAt(i - 1);
    const letterBefore = i > 1 ? query.charCodeAt(i - 2) : -1;
    let least = current[from - 1] ?? tooFar;
    for (let j = from; j <= to; j++) {
      const other = name.charCodeAt(j - 1);
      const above = j <= i - 1 + most ? (previous[j] ?? tooFar) : tooFar;
      let best = (previous[j - 1] ?? tooFar) + (letter === other ? 0 : 1);
      if (above + 1 < best) best = above + 1;
      const left = (current[j - 1] ?? tooFar) + 1;
      if (left < best) best = left;
      if (j > 1 && i > 1 && letter !== other && letter === name.charCodeAt(j - 2) && letterBefore === other) {
        const swapped = (before[j - 2] ?? tooFar) + 1;
        if (swapped < best) best = swapped;
      }
      if (best > tooFar) best = tooFar;
      current[j] = best;
      if (best < least) least = best;
    }
    if (least > most) return { whole: tooFar, prefix: tooFar };
    [before, previous, current] = [previous, current, before];
  }
  let prefix = tooFar;
  for (let j = Math.max(0, rows - most); j <= columns; j++) prefix = Math.min(prefix, previous[j] ?? tooFar);
  const reached = name.length <= columns && Math.abs(name.length - rows) <= most;
  return { whole: reached ? (previous[columns] ?? tooFar) : tooFar, prefix };
}

const phraseBudget = (length: number): number => (length <= 4 ? 1 : length <= 8 ? 2 : 3);
const wordBudget = (length: number): number => (length <= 3 ? 0 : length <= 7 ? 1 : 2);
const weight = (word: string): number => (isSmallWord(word) ? 0.2 : Math.min(word.length, 8) / 4);

/** Word by word: each query word takes the nearest free word of the name; what stays unmatched costs. */
function wordScore(query: readonly string[], name: readonly string[]): number {
  const free = name.slice();
  let cost = 0;
  let total = 0;
  for (const word of query) {
    const most = wordBudget(word.length);
    let best = 1;
    let taken = -1;
    for (let i = 0; i < free.length; i++) {
      const other = free[i] ?? '';
      if (other === '') continue;
      let found = 1;
      if (other === word) found = 0;
      else if (other.startsWith(word)) found = 0.05;
      else if (most > 0) {
        const { whole, prefix } = distances(word, other, most);
        if (whole <= most) found = whole / (word.length + 1);
        else if (prefix <= most) found = prefix / (word.length + 1) + 0.08;
      }
      if (found < best) {
        best = found;
        taken = i;
        if (found === 0) break;
      }
    }
    if (taken >= 0) free[taken] = '';
    total += weight(word);
    cost += weight(word) * best;
  }
  const unmatched = free.reduce((sum, word) => (word === '' ? sum : sum + weight(word)), 0);
  return total === 0 ? 1 : cost / total + 0.03 + Math.min(0.12, 0.02 * unmatched);
}

/** A normalised text with the forms that every comparison needs. */
export interface Spelled {
  readonly text: string;
  readonly joined: string;
  readonly words: readonly string[];
}

/** 0 (equal) to 1 (unrelated); the smallest of the four ways to read the query. */
export function editScore(query: Spelled, name: Spelled): number {
  const most = phraseBudget(query.joined.length);
  const phrase = distances(query.text, name.text, most);
  const scale = Math.max(query.joined.length, Math.min(name.joined.length, query.joined.length + 1));
  let best = 1;
  if (phrase.whole <= most) best = phrase.whole / scale;
  if (phrase.prefix <= most) best = Math.min(best, phrase.prefix / scale + 0.04);
  if (query.words.length + name.words.length > 2) {
    const joined = distances(query.joined, name.joined, most);
    if (joined.whole <= most) best = Math.min(best, joined.whole / scale + 0.02);
    best = Math.min(best, wordScore(query.words, name.words));
  }
  return best;
}
