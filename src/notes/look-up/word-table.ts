/**
 * Names by the words inside them: a dictionary of all words in order, each with the names that have it, so that "base
 * relat" finds "base de données relationnelle" without reading every name. Typed arrays and one string, as `MatchTables`.
 */
import { at } from './key-table.ts';
import { isSmallWord } from './word-forms.ts';

export interface WordTable {
  /** All distinct words in order, one after the other; `starts[i] … starts[i + 1]` is word i. */
  readonly text: string;
  readonly starts: Uint32Array;
  /** Word i stands in `records[offsets[i] … offsets[i + 1])`. */
  readonly offsets: Uint32Array;
  readonly records: Uint32Array;
}

/** More names than this under one beginning are no help to choose from, and checking them is not free. */
const MOST_CHECKED = 1_200;

export function buildWords(names: readonly string[]): WordTable {
  const records = new Map<string, number[]>();
  names.forEach((name, record) => {
    for (const word of name.split(' ')) {
      const list = records.get(word);
      if (list === undefined) records.set(word, [record]);
      else if (list[list.length - 1] !== record) list.push(record);
    }
  });
  const words = [...records.keys()].sort();
  const starts = new Uint32Array(words.length + 1);
  const offsets = new Uint32Array(words.length + 1);
  words.forEach((word, i) => {
    starts[i + 1] = at(starts, i) + word.length;
    offsets[i + 1] = at(offsets, i) + (records.get(word)?.length ?? 0);
  });
  const all = new Uint32Array(at(offsets, words.length));
  words.forEach((word, i) => all.set(records.get(word) ?? [], at(offsets, i)));
  return { text: words.join(''), starts, offsets, records: all };
}

/** Places in the dictionary of the words that start with `beginning`. */
function range({ text, starts }: WordTable, beginning: string): readonly [from: number, to: number] {
  const first = (isBelow: (word: string) => boolean): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isBelow(text.slice(at(starts, middle), at(starts, middle + 1)))) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [
    first((word) => word < beginning),
    first((word) => word < beginning || word.startsWith(beginning)),
  ];
}

/**
 * Names in which every content word of the query begins a word of its own, in any order. Small words may be missing; the
 * names that have them too come first, for "per mode" may be the beginning of "périphériques et modems".
 */
export function withWords(table: WordTable, words: readonly string[], name: (record: number) => string): readonly number[] {
  const content = words.filter((word) => !isSmallWord(word));
  const wanted = content.length > 0 ? content : words;
  let [from, to] = [0, Number.MAX_SAFE_INTEGER];
  for (const word of wanted) {
    const [low, high] = range(table, word);
    const found = [at(table.offsets, low), at(table.offsets, high)] as const;
    if (found[1] - found[0] < to - from) [from, to] = found;
    if (to === from) return [];
  }
  const candidates = [...new Set(table.records.subarray(from, Math.min(to, from + MOST_CHECKED)))];
  const all = wanted.length === 1 ? candidates : candidates.filter((record) => eachBegins(wanted, name(record)));
  if (wanted.length === words.length) return all;
  const [complete, others]: [number[], number[]] = [[], []];
  for (const record of all) (eachBegins(words, name(record)) ? complete : others).push(record);
  return complete.length > 0 ? complete : others;
}

function eachBegins(wanted: readonly string[], name: string): boolean {
  const words = name.split(' ');
  return wanted.every((word) => {
    const place = words.findIndex((own) => own.startsWith(word));
    if (place < 0) return false;
    words[place] = '';
    return true;
  });
}
