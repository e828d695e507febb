/**
 * Picks distractors among those already proved false: the nearest ones that do not give the key away by length, by
 * repetition or by standing inside another choice. Nothing here makes a choice true or false.
 */
import { hash } from './hash.ts';
import { wordsOf } from './words.ts';

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
const WEIGHED = 10;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/** Whether one text stands inside the other, word by word or as a set of words. */
export function overlapping(first: string, second: string): boolean {
  const [a, b] = [spelt(first), spelt(second)];
  if (a.size === 0 || b.size === 0) return true;
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const word of few) if (!many.has(word)) return false;
  return true;
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

/** Words, capitals, digits: what makes two short answers look alike. Adds to a candidate's cost. */
export function formCost(key: string, other: string): number {
  const acronym = (text: string): boolean => /^[\p{Lu}\d]{2,}(?:[-/ ][\p{Lu}\d]+)*$/u.test(text);
  const digits = (text: string): boolean => /\d/u.test(text);
  const words = Math.abs(spelt(key).size - spelt(other).size);
  const ratio = Math.abs(Math.log((key.length + 4) / (other.length + 4)));
  return (
    Number(acronym(key) !== acronym(other)) + Number(digits(key) !== digits(other)) + Math.min(2, words * 0.3) + ratio
  );
}

function* picks<T>(from: readonly T[], count: number, start = 0): Generator<readonly T[]> {
  if (count === 0) return void (yield []);
  for (let at = start; at <= from.length - count; at += 1) {
    const one = from[at];
    if (one !== undefined) for (const rest of picks(from, count - 1, at + 1)) yield [one, ...rest];
  }
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
  const weighed: T[] = [];
  const ranked = candidates
    .map((one) => ({ one, cost: one.cost + formCost(key, one.text), tie: hash(`${seed}|${one.text}`) }))
    .sort((a, b) => a.cost - b.cost || a.tie - b.tie);
  for (const { one } of ranked) {
    if (weighed.length >= WEIGHED) break;
    if (!overlapping(one.text, key)) weighed.push(one);
  }
  const target = hash(seed, 7) % (count + 1);
  let best: readonly T[] | null = null;
  let bestCost = Infinity;
  for (const set of picks(weighed, count)) {
    const texts = set.map(({ text }) => text);
    if (lengthTells(key, texts)) continue;
    if (texts.some((text, at) => texts.slice(at + 1).some((other) => overlapping(text, other)))) continue;
    const longer = texts.filter((text) => text.length > key.length).length;
    const cost =
      set.reduce((sum, one) => sum + one.cost + formCost(key, one.text), 0) +
      Math.abs(longer - target) * (longer === 0 ? 3 : 1);
    if (cost < bestCost) [best, bestCost] = [set, cost];
  }
  return best;
}
