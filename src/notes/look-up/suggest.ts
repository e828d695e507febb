/**
 * Finds names at the speed of typing: exact keys and prefixes first, then names that share pieces with the query, ranked.
 * design/lookup.md 2 has the stages and what each is worth; `npm run bench lookup` measures them. Synchronous, from
 * memory, one query at a time.
 */
import { digitRuns, join, normalise, withoutOpenElision } from './normalise.ts';
import { at, recordsOf, type KeyTable } from './key-table.ts';
import { lessOne, prepareMatcher, SHORT_NAME, type MatchTables } from './match-tables.ts';
import { rank } from './rank.ts';
import { TrigramCounters } from './trigram-table.ts';
import { formsKey, initials, wordsKey } from './word-forms.ts';
import { withWords } from './word-table.ts';
import type { Spelled } from './edit-distance.ts';

/** How a name was found. What resolves at once is certain; the others only suggest. */
export type How = 'exact' | 'joined' | 'swapped' | 'words' | 'initials' | 'prefix' | 'forms' | 'inside' | 'near';

export interface Hit {
  /** Place of the name in the list that the matcher was made of. */
  readonly record: number;
  readonly how: How;
}

export interface Matcher {
  /** Best first; a blank query finds nothing. */
  search(query: string, limit?: number): readonly Hit[];
  /** Records found by one kind of key alone: what resolves without a doubt. */
  by(how: 'exact' | 'joined' | 'words' | 'forms', query: string): readonly number[];
  /** The normalised name of a record. */
  name(record: number): string;
}

const LIMIT = 25;
const CANDIDATES = 32;
const SHORT_PREFIX_HITS = 3;
/** Names with the query's words inside that come before misspelt ones. */
const INSIDE_FIRST = 12;
/** More than any name's length: what a name counts when the query ends inside a word of it. */
const UNFINISHED = 1_000_000;
const SPACE = 32;
/** Words longer than this are no term; it bounds what a pasted page costs. */
const LONGEST_QUERY = 200;

export const createMatcher = (names: readonly string[]): Matcher => openMatcher(prepareMatcher(names));

export function openMatcher(tables: MatchTables): Matcher {
  const { text, starts, sorted } = tables;
  const counters = new TrigramCounters(tables.trigrams);
  const name = (record: number): string => text.slice(at(starts, record), at(starts, record + 1));
  const lengthOf = (record: number): number => at(starts, record + 1) - at(starts, record);
  const byLength = (a: number, b: number): number => lengthOf(a) - lengthOf(b) || a - b;
  const spell = (normalised: string): Spelled => ({
    text: normalised,
    joined: join(normalised),
    words: normalised.split(' '),
  });

  const keyed = (table: KeyTable, key: string, keyOf: (name: string) => string): number[] =>
    recordsOf(table, key, (record) => keyOf(name(record)) === key);
  const byKey = {
    exact: (query: string) => keyed(tables.exact, query, (own) => own),
    joined: (query: string) => keyed(tables.joined, join(query), join),
    words: (query: string) => keyed(tables.words, wordsKey(query), wordsKey).sort(byLength),
    forms: (query: string) => keyed(tables.forms, formsKey(query), formsKey).sort(byLength),
  };
  const byInitials = (letters: string): number[] =>
    recordsOf(tables.initials, letters, (record) => initials(name(record)).includes(letters)).sort(byLength);

  /** The query with two neighbouring letters exchanged, each way; digits stay where they are. */
  function swaps(query: string): readonly string[] {
    return Array.from({ length: query.length - 1 }, (_, i) => i).flatMap((i) => {
      const pair = query.slice(i, i + 2);
      if (pair[0] === pair[1] || /[\p{N} ]/u.test(pair)) return [];
      return [`${query.slice(0, i)}${pair[1]}${pair[0]}${query.slice(i + 2)}`];
    });
  }

  /** Short names at one letter's distance. */
  function shortened(joined: string): number[] {
    if (joined.length > SHORT_NAME + 1) return [];
    const keys = new Set([joined, ...lessOne(joined)]);
    return [...keys].flatMap((key) => recordsOf(tables.shortened, key, () => true));
  }

  /** Names that have the query's words inside: fewest other words first. */
  const inside = (query: Spelled): number[] => [...withWords(tables.inside, query.words, name)].sort(byLength);

  /** Whether a word of the name ends after so many letters. */
  const isWhole = (record: number, letters: number): boolean =>
    lengthOf(record) === letters || text.charCodeAt(at(starts, record) + letters) === SPACE;

  /** First place in `sorted` whose name is not below `key`. */
  function firstFrom(key: string): number {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (name(at(sorted, middle)) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The `limit` best names that start with the query: those in which it is a whole word first, then the shortest. */
  function prefixed(query: string, limit: number): number[] {
    const best: number[] = [];
    const worths: number[] = [];
    for (let i = firstFrom(query); i < sorted.length; i++) {
      const record = at(sorted, i);
      if (!text.startsWith(query, at(starts, record)) || lengthOf(record) < query.length) break;
      const worth = lengthOf(record) + (isWhole(record, query.length) ? 0 : UNFINISHED);
      if (best.length === limit && worth >= (worths[limit - 1] ?? 0)) continue;
      let place = Math.min(best.length, limit - 1);
      while (place > 0 && (worths[place - 1] ?? 0) > worth) place--;
      best.splice(place, 0, record);
      worths.splice(place, 0, worth);
      best.length = worths.length = Math.min(best.length, limit);
    }
    return best;
  }

  function near(query: Spelled, skip: ReadonlySet<number>): number[] {
    const digits = digitRuns(query.text);
    const likely = [...counters.nearest(query.text, query.joined, CANDIDATES), ...shortened(query.joined)];
    const candidates = [...new Set(likely)]
      .filter((record) => !skip.has(record) && sameDigits(digits, query.text, name(record)));
    const spelled = candidates.map((record) => spell(name(record)));
    return rank(query, spelled).map(({ index }) => candidates[index] ?? 0);
  }

  return {
    name,
    by: (how, query) => {
      const normalised = normalise(query.slice(0, LONGEST_QUERY));
      return normalised === '' ? [] : byKey[how](normalised);
    },
    search(typed, limit = LIMIT) {
      const cut = typed.slice(0, LONGEST_QUERY);
      const query = spell(normalise(cut));
      if (query.text === '') return [];
      const seen = new Set<number>();
      const hits: Hit[] = [];
      const take = (how: How, records: readonly number[]): void => {
        for (const record of records) {
          if (hits.length >= limit) return;
          if (seen.has(record)) continue;
          seen.add(record);
          hits.push({ record, how });
        }
      };
      const letters = query.joined.length;
      const acronym = letters >= 2 && letters <= 6 && query.words.length === 1;

      take('exact', byKey.exact(query.text));
      take('joined', byKey.joined(query.text));
      if (acronym && cut.trim() === cut.trim().toUpperCase()) take('initials', byInitials(query.text));
      const starting = prefixed(query.text, limit + SHORT_PREFIX_HITS);
      take('prefix', starting.slice(0, SHORT_PREFIX_HITS));
      const open = withoutOpenElision(query.text);
      if (open !== query.text) take('prefix', prefixed(open, SHORT_PREFIX_HITS));
      take('words', byKey.words(query.text));
      if (acronym) take('initials', byInitials(query.text));
      const exchanged = hits.length === 0 && letters >= 4 ? swaps(query.text) : [];
      for (const variant of exchanged) take('swapped', byKey.exact(variant));
      take('prefix', starting);
      take('forms', byKey.forms(query.text));
      if (hits.length === limit) return hits;
      const within = letters > 2 ? inside(query) : [];
      take('inside', within.slice(0, INSIDE_FIRST));
      if (hits.length === 0)
        for (const variant of [...exchanged, ...exchanged.map(withoutOpenElision)])
          take('swapped', prefixed(variant, SHORT_PREFIX_HITS));
      if (hits.length < limit && letters > 3) take('near', near(query, seen));
      take('inside', within);
      return hits;
    },
  };
}

/** Every number of the query stands in the name; the last may be unfinished when the query ends on it. */
function sameDigits(wanted: readonly string[], query: string, name: string): boolean {
  if (wanted.length === 0) return true;
  const there = digitRuns(name).slice();
  return wanted.every((run, i) => {
    const open = i === wanted.length - 1 && query.endsWith(run);
    const place = there.findIndex((own) => own === run || (open && own.startsWith(run)));
    if (place < 0) return false;
    there.splice(place, 1);
    return true;
  });
}
