/**
 * Where the notes name a word that has no entry: every sentence and item of the notes by its words, so that "mentioned,
 * not defined" is said with the sentences themselves and found without reading them all.
 */
import type { NotesIndex, Quote, Segment, Source } from '../model.ts';
import { KeyTableBuilder, recordsOf, type KeyTable } from './key-table.ts';
import { normalise } from './normalise.ts';
import { formKey, formsKey, isSmallWord } from './word-forms.ts';

/** More places than this are no use to a reader, and checking them is not free. */
const MOST_CHECKED = 400;

const formsOf = (text: string): string => normalise(text).split(' ').map(formKey).join(' ');

const reach = ({ segments }: Source): Segment => [segments[0]?.[0] ?? -1, segments.at(-1)?.[1] ?? -1];

/** Whether two texts of the notes share some of their words, as the sentence and the definition that was read from it. */
export function overlap(a: Source, b: Source): boolean {
  if (a.file !== b.file) return false;
  const [[fromA, toA], [fromB, toB]] = [reach(a), reach(b)];
  return fromA < 0 || fromB < 0 ? a.line === b.line : fromA < toB && fromB < toA;
}

/** All quotable texts: the sentences, and whatever was read from what is no sentence. */
export function quotables(index: NotesIndex): readonly Quote[] {
  const place = ({ file, line }: Source): string => `${file} ${line}`;
  const byLine = new Map<string, Quote[]>();
  for (const quote of index.passages) {
    const onLine = byLine.get(place(quote.source));
    if (onLine) onLine.push(quote);
    else byLine.set(place(quote.source), [quote]);
  }
  const others = [...index.definitions, ...index.aspects, ...index.classifications, ...index.remarks].filter(
    (quote) => !byLine.get(place(quote.source))?.some((passage) => overlap(passage.source, quote.source)),
  );
  return [...index.passages, ...others];
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

