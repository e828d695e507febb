/**
 * Picks distractors among those already proved false: the nearest ones that do not give the key away by length, by
 * repetition or by standing inside another choice. Nothing here makes a choice true or false.
 */
import { hash } from './hash.ts';
import { shared, wordsOf } from './words.ts';

export interface Candidate {
  /** As it will be shown. */
  readonly text: string;
  /** 0 is the most plausible; grows with the distance in the notes and the difference in form. */
  readonly cost: number;
}

/** A key over 1.5 times the median length of the others gives itself away. */
const LONG = 1.5;
/** A few letters more are no cue between short names. */
const SLACK = 8;
/** How many candidates are weighed against each other. */
const WEIGHED = 8;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/** Words in common, of the shorter text, from which two long texts read as one. */
const SAME_WORDS = 0.8;
const SAYS_MUCH = 5;

/** Whether one text stands inside the other, word by word or as a set of words, or repeats nearly all of its words. */
export function overlapping(first: string, second: string): boolean {
  const [a, b] = [spelt(first), spelt(second)];
  if (a.size === 0 || b.size === 0) return true;
  const both = shared(a, b);
  const fewest = Math.min(a.size, b.size);
  return both === fewest || (fewest >= SAYS_MUCH && both >= SAME_WORDS * fewest);
}

const SPELT = new Map<string, ReadonlySet<string>>();
/** The words of a text, kept for the texts seen last. */
function spelt(text: string): ReadonlySet<string> {
  const known = SPELT.get(text);
  if (known) return known;
  if (SPELT.size > 20_000) SPELT.clear();
  const words = new Set(wordsOf(text));
  SPELT.set(text, words);
  return words;
}

/** Whether the lengths alone point at the key. */
export function lengthTells(key: string, others: readonly string[]): boolean {
  const lengths = others.map(({ length }) => length);
  const typical = median(lengths);
  if (key.length > LONG * typical && key.length - typical > SLACK) return true;
  return key.length * 2 < Math.min(...lengths) && typical - key.length > 2 * SLACK;
}

const ACRONYM = /^[\p{Lu}\d]{2,}(?:[-/ ][\p{Lu}\d]+)*$/u;
const acronym = (text: string): boolean => text.length < 20 && ACRONYM.test(text);
/** Up to so many words a text is a name. */
const SHORT = 4;
const shouts = (text: string): boolean => text.length > 6 && /^[^\p{Ll}]{7}/u.test(text) && text === text.toUpperCase();
const digits = (text: string): boolean => /\d/.test(text);

/** Words, capitals, digits: what makes two short answers look alike. Adds to a candidate's cost. */
export function formCost(key: string, other: string): number {
  const [own, others] = [spelt(key).size, spelt(other).size];
  // Between names every word counts; between sentences the length alone.
  const words = own <= SHORT || others <= SHORT ? Math.min(2, Math.abs(own - others) * 0.3) : 0;
  const ratio = Math.abs(Math.log((key.length + 4) / (other.length + 4)));
  return (
    Number(acronym(key) !== acronym(other)) +
    Number(digits(key) !== digits(other)) +
    Number(shouts(key) !== shouts(other)) +
    words +
    ratio
  );
}

/** What it costs that the key is the longest, or at another place by length, than the seed drew. */
const LONGEST_COST = 1.5;
const RANK_COST = 0.4;

const SETS = new Map<string, readonly (readonly number[])[]>();

/** All sets of `count` indexes below `size`, in order. */
function setsOf(size: number, count: number): readonly (readonly number[])[] {
  const known = SETS.get(`${size}/${count}`);
  if (known) return known;
  const from = (start: number, left: number): readonly (readonly number[])[] =>
    left === 0
      ? [[]]
      : Array.from({ length: Math.max(0, size - left + 1 - start) }, (_, at) => start + at).flatMap((at) =>
          from(at + 1, left - 1).map((rest) => [at, ...rest]),
        );
  const sets = from(0, count);
  SETS.set(`${size}/${count}`, sets);
  return sets;
}

/**
 * The best `count` of the candidates, or null when no set of them is fair. The key's rank by length is drawn from the
 * seed, so that over many questions it is the longest no more often than chance.
 */
export function pickDistractors<T extends Candidate>(
  key: string,
  candidates: readonly T[],
  count: number,
  seed: string,
): readonly T[] | null {
  const draw = hash(seed);
  const ranked = candidates
    .map((one) => ({ one, cost: one.cost + formCost(key, one.text) }))
    .sort((a, b) => a.cost - b.cost || hash(a.one.text, draw) - hash(b.one.text, draw));
  const weighed: T[] = [];
  const forms: number[] = [];
  for (const { one, cost } of ranked) {
    if (weighed.length >= WEIGHED) break;
    if (overlapping(one.text, key)) continue;
    weighed.push(one);
    forms.push(cost);
  }
  const target = draw % (count + 1);
  const isLonger = weighed.map(({ text }) => Number(text.length > key.length));
  let best: readonly T[] | null = null;
  let bestCost = Infinity;
  for (const set of setsOf(weighed.length, count)) {
    let cost = 0;
    let longer = 0;
    for (const at of set) {
      cost += forms[at] ?? 0;
      longer += isLonger[at] ?? 0;
    }
    cost += Math.abs(longer - target) * (longer === 0 ? LONGEST_COST : RANK_COST);
    if (cost >= bestCost) continue;
    const chosen = set.flatMap((at) => weighed[at] ?? []);
    const texts = chosen.map(({ text }) => text);
    if (lengthTells(key, texts)) continue;
    if (texts.some((text, at) => texts.slice(at + 1).some((other) => overlapping(text, other)))) continue;
    [best, bestCost] = [chosen, cost];
  }
  return best;
}
