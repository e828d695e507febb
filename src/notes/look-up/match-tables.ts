/**
 * All that matching names needs, prepared once: plain data, mostly typed arrays, so that a worker builds it and hands it
 * over without copying (`transferables`), and the thread that answers swaps it in whole.
 */
import { bufferOf, KeyTableBuilder, type KeyTable } from './key-table.ts';
import { join, normalise } from './normalise.ts';
import { buildTrigrams, type TrigramTable } from './trigram-table.ts';
import { formsKey, initials, wordsKey } from './word-forms.ts';
import { buildWords, type WordTable } from './word-table.ts';

export interface MatchTables {
  /** Normalised names one after the other; `starts[i] … starts[i + 1]` is record i. One string crosses threads cheaply. */
  readonly text: string;
  readonly starts: Uint32Array;
  readonly exact: KeyTable;
  readonly joined: KeyTable;
  /** Content words in any order. */
  readonly words: KeyTable;
  readonly initials: KeyTable;
  /** Plural and feminine. */
  readonly forms: KeyTable;
  /** Records in the order of their normalised names: a prefix is a range. */
  readonly sorted: Uint32Array;
  readonly trigrams: TrigramTable;
  readonly inside: WordTable;
  /** Short names less one letter each: one typed error in a short name leaves few pieces to find it by. */
  readonly shortened: KeyTable;
}

/** Names longer than this keep enough pieces of three letters after an error. */
export const SHORT_NAME = 8;

/** The text without one of its letters, each way. */
export const lessOne = (joined: string): readonly string[] =>
  Array.from({ length: joined.length }, (_, i) => joined.slice(0, i) + joined.slice(i + 1));

export function prepareMatcher(names: readonly string[]): MatchTables {
  const normalised = names.map(normalise);
  const starts = new Uint32Array(names.length + 1);
  const keys = {
    exact: new KeyTableBuilder(),
    joined: new KeyTableBuilder(),
    words: new KeyTableBuilder(),
    initials: new KeyTableBuilder(),
    forms: new KeyTableBuilder(),
    shortened: new KeyTableBuilder(),
  };
  normalised.forEach((name, record) => {
    starts[record + 1] = (starts[record] ?? 0) + name.length;
    if (name === '') return;
    keys.exact.add(name, record);
    const joined = join(name);
    keys.joined.add(joined, record);
    if (joined.length >= 3 && joined.length <= SHORT_NAME)
      for (const less of new Set([joined, ...lessOne(joined)])) keys.shortened.add(less, record);
    keys.words.add(wordsKey(name), record);
    keys.forms.add(formsKey(name), record);
    for (const letters of initials(name)) keys.initials.add(letters, record);
  });
  return {
    text: normalised.join(''),
    starts,
    exact: keys.exact.build(),
    joined: keys.joined.build(),
    words: keys.words.build(),
    initials: keys.initials.build(),
    forms: keys.forms.build(),
    sorted: sortedRecords(normalised),
    trigrams: buildTrigrams(normalised, join),
    inside: buildWords(normalised),
    shortened: keys.shortened.build(),
  };
}

function sortedRecords(normalised: readonly string[]): Uint32Array {
  const sorted = Uint32Array.from(normalised.keys());
  return sorted.sort((a, b) => {
    const first = normalised[a] ?? '';
    const second = normalised[b] ?? '';
    return first < second ? -1 : first > second ? 1 : a - b;
  });
}

/** The buffers that may move to another thread instead of being copied. */
export const transferables = (tables: MatchTables): ArrayBuffer[] => [
  ...[tables.exact, tables.joined, tables.words, tables.initials, tables.forms, tables.shortened].flatMap(bufferOf),
  ...[
    tables.starts,
    tables.sorted,
    tables.trigrams.offsets,
    tables.trigrams.postings,
    tables.trigrams.sizes,
    tables.inside.starts,
    tables.inside.offsets,
    tables.inside.records,
  ].map((array) => array.buffer as ArrayBuffer),
];
