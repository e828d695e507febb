/**
 * Where the notes name a word that has no entry: every sentence and item of the notes by its words, so that "mentioned,
 * not defined" is said with the sentences themselves and found without reading them all.
 */
import type { NotesIndex, Quote, Segment, Source } from '../model.ts';
import { at, KeyTableBuilder, recordsOf, type KeyTable } from './key-table.ts';
import { normalise } from './normalise.ts';
import { formsKey, isSmallWord } from './word-forms.ts';

/** More places than this are no use to a reader, and checking them is not free. */
const MOST_CHECKED = 400;

const formsOf = (text: string): string => formsKey(normalise(text));

const reach = ({ segments }: Source): Segment => [segments[0]?.[0] ?? -1, segments.at(-1)?.[1] ?? -1];

/** Whether two texts of the notes share some of their words, as the sentence and the definition that was read from it. */
export function overlap(a: Source, b: Source): boolean {
  if (a.file !== b.file) return false;
  const [[fromA, toA], [fromB, toB]] = [reach(a), reach(b)];
  return fromA < 0 || fromB < 0 ? a.line === b.line : fromA < toB && fromB < toA;
}

/** Where a quotable text stands in the index: which of its lists, and where in it. */
export interface Quotables {
  readonly lists: Uint8Array;
  readonly places: Uint32Array;
  /** Word (in its form key) → place in these arrays. */
  readonly words: KeyTable;
}
const listsOf = (index: NotesIndex): readonly (readonly Quote[])[] => [
  index.passages,
  index.definitions,
  index.aspects,
  index.classifications,
  index.remarks,
];

/** The sentences, and whatever was read from what is no sentence, by their words. */
export function prepareMentions(index: NotesIndex): Quotables {
  const byLine = new Map<string, Quote[]>();
  const lineOf = ({ file, line }: Source): string => `${file} ${line}`;
  const lists: number[] = [];
  const places: number[] = [];
  const words = new KeyTableBuilder();
  listsOf(index).forEach((list, which) =>
    list.forEach((quote, place) => {
      const onLine = byLine.get(lineOf(quote.source)) ?? [];
      if (which > 0 && onLine.some((other) => overlap(other.source, quote.source))) return;
      if (which === 0) byLine.set(lineOf(quote.source), [...onLine, quote]);
      for (const word of new Set(formsOf(quote.text).split(' '))) if (!isSmallWord(word)) words.add(word, lists.length);
      lists.push(which);
      places.push(place);
    }),
  );
  return { lists: Uint8Array.from(lists), places: Uint32Array.from(places), words: words.build() };
}

/** Up to `limit` texts that have the words of `query` next to each other, in the order of the notes. */
export function mentioning(index: NotesIndex, { lists, places, words }: Quotables, query: string, limit: number): readonly Quote[] {
  const phrase = formsOf(query);
  const all = phrase.split(' ');
  const content = all.filter((word) => word !== '' && !isSmallWord(word));
  const [first, ...others] = content.map((word) => recordsOf(words, word)).sort((a, b) => a.length - b.length);
  if (first === undefined) return [];
  const sets = others.map((records) => new Set(records));
  const found: Quote[] = [];
  let checked = 0;
  for (const record of first) {
    if (!sets.every((records) => records.has(record))) continue;
    if (++checked > MOST_CHECKED) break;
    const quote = listsOf(index)[at(lists, record)]?.[at(places, record)];
    if (quote === undefined || (all.length > 1 && !` ${formsOf(quote.text)} `.includes(` ${phrase} `))) continue;
    found.push(quote);
    if (found.length === limit) break;
  }
  return found;
}
