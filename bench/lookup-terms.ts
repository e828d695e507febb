/**
 * Names to look among: the shared list where it is there, else as many made-up ones. Made-up names are built from
 * syllables, so that they neighbour one another as real ones do, and are the same for the same seed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Mulberry32: 32 bits of state, good enough to draw test data (https://gist.github.com/tommyettinger/46a874533244883189143505d203312c). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
export const pick = <Item>(random: () => number, from: readonly Item[]): Item => {
  const item = from[Math.floor(random() * from.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

const shared = join(import.meta.dirname, '..', '..', 'shared', 'bench', 'lookup');
const read = (file: string): unknown =>
  existsSync(join(shared, file)) ? (JSON.parse(readFileSync(join(shared, file), 'utf8')) as unknown) : null;

export interface Query {
  readonly class: string;
  readonly query: string;
  /** Places in the list of the names that count as right; none for an unrelated query. */
  readonly relevant: readonly number[];
}

/** The first `count` names of the shared list, or made-up ones. */
export const termsOf = (count: number): readonly string[] =>
  (all ??= sharedTerms() ?? madeUp(105_000, 7)).slice(0, count);
/** Names that are in none of the lists: what nobody should find. */
export const strangers = (): readonly string[] => termsOf(105_000).slice(100_000);
/** The shared queries over the first `count` names; null where there are none. */
export const sharedQueries = (count: number): readonly Query[] | null =>
  read(`queries-${count}.json`) as Query[] | null;

let all: readonly string[] | undefined;
const sharedTerms = (): readonly string[] | null => read('terms.json') as string[] | null;

const ONSETS = 'b c ch d f g gr l m n p pr qu r s st t tr v vi cl pl br cr sp ph'.split(' ');
const VOWELS = 'a e é i o u ou an en in on eau au è oi ai'.split(' ');
const ENDINGS = 'tion ment eur ique age ure isme al if té ier ence ance tique eux ion or er ing ity'.split(' ');
const LINKS = ['de', 'du', 'des', 'à', 'et', 'en', 'of', 'for', 'and', 'de la', 'd’'];

function madeUp(count: number, seed: number): readonly string[] {
  const random = seeded(seed);
  const word = (): string => {
    let made = '';
    for (let left = 1 + Math.floor(random() * 3); left > 0; left--) made += pick(random, ONSETS) + pick(random, VOWELS);
    return random() < 0.6 ? made + pick(random, ENDINGS) : made;
  };
  const words = Array.from({ length: 9_000 }, word);
  const names = new Set<string>();
  while (names.size < count) {
    let name = pick(random, words);
    for (let more = Math.floor(random() * 4); more > 0; more--) {
      const link = random() < 0.4 ? pick(random, LINKS) : '';
      name +=
        link === '' ? ` ${pick(random, words)}` : ` ${link}${link.endsWith('’') ? '' : ' '}${pick(random, words)}`;
    }
    if (random() < 0.1) name += ` ${1 + Math.floor(random() * 20)}`;
    names.add(random() < 0.3 ? name.charAt(0).toUpperCase() + name.slice(1) : name);
  }
  return [...names];
}
