/**
 * Typed text → the entry that is meant, only where there is no doubt: id, exact name, spaces apart, same content words,
 * plural or feminine, then a heading that contains the words. Misspelt text never resolves, it only suggests.
 */
import type { Entry } from '../answers.ts';
import type { Entries } from './entries.ts';
import { KeyTableBuilder, recordsOf, type KeyTable } from './key-table.ts';
import { normalise } from './normalise.ts';
import type { Matcher } from './suggest.ts';
import { formsKey, isSmallWord } from './word-forms.ts';

export type Resolved =
  | { readonly kind: 'one'; readonly entry: Entry; /** The name that was asked for, as the notes write it. */ readonly name: string }
  | { readonly kind: 'several'; readonly entries: readonly Entry[] }
  | { readonly kind: 'none' };

export interface Resolver {
  resolve(query: string): Resolved;
  /** Entries whose name has all words of the query next to each other, sections too. */
  containing(query: string): readonly Entry[];
}

const MOST_CHECKED = 200;

/** Words of names (in their form key) → records. */
export function prepareNameWords(names: readonly string[]): KeyTable {
  const table = new KeyTableBuilder();
  names.forEach((name, record) => {
    for (const word of new Set(formsKey(normalise(name)).split(' '))) if (!isSmallWord(word)) table.add(word, record);
  });
  return table.build();
}

const VERSUS = /\bvs\b|\bversus\b/u;

export function createResolver(
  { entries, names, entryOf }: Entries,
  byId: (id: string) => Entry | undefined,
  matcher: Matcher,
  nameWords: KeyTable,
): Resolver {
  const entryAt = (record: number): Entry | undefined => entries[entryOf[record] ?? -1];

  function settle(records: readonly number[]): Resolved {
    const found = new Map<Entry, number>();
    for (const record of records) {
      const entry = entryAt(record);
      if (entry && !found.has(entry)) found.set(entry, record);
    }
    const all = [...found.keys()];
    const terms = all.filter((entry) => entry.kind === 'term');
    const [first, ...others] = terms.length > 0 ? terms : all;
    if (first === undefined) return { kind: 'none' };
    if (others.length > 0) return { kind: 'several', entries: [first, ...others] };
    return { kind: 'one', entry: first, name: names[found.get(first) ?? -1] ?? first.label };
  }

  function containing(query: string): readonly number[] {
    const phrase = formsKey(normalise(query));
    const words = phrase.split(' ').filter((word) => word !== '' && !isSmallWord(word));
    if (words.length === 0) return [];
    const lists = words.map((word) => recordsOf(nameWords, word));
    const shortest = lists.reduce((best, list) => (list.length < best.length ? list : best)).slice(0, MOST_CHECKED);
    if (!phrase.includes(' ')) return shortest;
    return shortest.filter((record) => ` ${formsKey(matcher.name(record))} `.includes(` ${phrase} `));
  }

  /** `HTTPS` is no plural of `HTTP`: an acronym takes only a small s, after capitals. */
  const pluralOfAcronym = (record: number, query: string): boolean => {
    const name = names[record] ?? '';
    return /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(name) && !/^\p{Lu}[\p{Lu}\p{N}]+s?$/u.test(query.trim());
  };

  return {
    resolve(query) {
      const own = byId(query);
      if (own) return { kind: 'one', entry: own, name: own.label };
      for (const how of ['exact', 'joined', 'words', 'forms'] as const) {
        const records = matcher.by(how, query);
        const found = settle(how === 'forms' ? records.filter((record) => !pluralOfAcronym(record, query)) : records);
        if (found.kind !== 'none') return found;
      }
      const sections = containing(query).filter((record) => entryAt(record)?.kind === 'section');
      const single = sections.filter((record) => !VERSUS.test(matcher.name(record)));
      return settle(single.length > 0 ? single : sections);
    },
    containing: (query) => [...new Set(containing(query).flatMap((record) => entryAt(record) ?? []))],
  };
}
