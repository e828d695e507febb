/**
 * Where the notes name a word that has no entry: every sentence and item of the notes by its words, so that "mentioned,
 * not defined" is said with the sentences themselves and found without reading them all.
 */
import type { NotesIndex, Quote } from '../model.ts';
import { KeyTableBuilder, recordsOf, type KeyTable } from './key-table.ts';
import { normalise } from './normalise.ts';
import { formKey, formsKey, isSmallWord } from './word-forms.ts';

/** More places than this are no use to a reader, and checking them is not free. */
const MOST_CHECKED = 400;

const formsOf = (text: string): string => normalise(text).split(' ').map(formKey).join(' ');

/** All quotable texts in the order of the notes, each place once, the longest text of a place. */
export function quotables(index: NotesIndex): readonly Quote[] {
  const longest = new Map<string, Quote>();
  const add = (quote: Quote): void => {
    const place = `${quote.source.file} ${quote.source.line} ${quote.source.segments[0]?.[0] ?? 0}`;
    if ((longest.get(place)?.text.length ?? -1) < quote.text.length) longest.set(place, quote);
  };
  for (const texts of [index.passages, index.definitions, index.aspects, index.classifications, index.remarks])
    for (const quote of texts) add(quote);
  return [...longest.values()];
}

/** Word (in its form key) → places in `quotables`. */
export function prepareMentions(quotes: readonly Quote[]): KeyTable {
  const table = new KeyTableBuilder();
  quotes.forEach((quote, record) => {
    for (const word of new Set(formsOf(quote.text).split(' '))) if (!isSmallWord(word)) table.add(word, record);
  });
  return table.build();
}

/** Up to `limit` texts that have the words of `query` next to each other, in the order of the notes. */
export function mentioning(quotes: readonly Quote[], table: KeyTable, query: string, limit: number): readonly Quote[] {
  const phrase = formsKey(normalise(query));
  const words = phrase.split(' ').filter((word) => word !== '' && !isSmallWord(word));
  if (words.length === 0) return [];
  const lists = words.map((word) => recordsOf(table, word, () => true));
  const shortest = lists.reduce((best, list) => (list.length < best.length ? list : best));
  const found: Quote[] = [];
  for (const record of shortest.slice(0, MOST_CHECKED)) {
    const quote = quotes[record];
    if (quote === undefined || !` ${formsOf(quote.text)} `.includes(` ${phrase} `)) continue;
    found.push(quote);
    if (found.length === limit) break;
  }
  return found;
}

