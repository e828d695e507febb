/**
 * Picks distractors among those already proved false: the nearest ones that do not give the key away by length, by
 * repetition or by standing inside another choice. Nothing here makes a choice true or false.
 */
import { hash } from './hash.ts';
import { kept, wordsOf } from './words.ts';

export interface Candidate {
  /** As it will be shown. */
  readonly text: string;
  /** 0 is the most plausible; grows with the distance in the notes and the difference in form. */
  readonly cost: number;
  /** How the text looks, where that is known already. */
  readonly form?: Form;
}

/** A key over 1.5 times the median length of the others gives itself away. */
const LONG = 1.5;
/** A few letters more are no cue between short names. */
const SLACK = 8;
/** How many candidates are weighed against each other. */
const WEIGHED = 8;

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/** Words in common, of the shorter text, from which two long texts read as one. */
const SAME_WORDS = 0.8;
const SAYS_MUCH = 5;

const ACRONYM = /^[\p{Lu}\d]{2,}(?:[-/ ][\p{Lu}\d]+)*$/u;

/** How a text looks: its words, each once, and what sets it apart at a glance. */
export interface Form {
  readonly text: string;
  readonly words: readonly string[];
  readonly acronym: boolean;
  readonly digits: boolean;
  readonly shouts: boolean;
}

export const formOf = kept(20_000, (text): Form => {
  const shouts = text.length > 6 && /^[^\p{Ll}]{7}/u.test(text) && text === text.toUpperCase();
  const acronym = text.length < 20 && ACRONYM.test(text);
  return { text, words: [...new Set(wordsOf(text))], acronym, digits: /\d/.test(text), shouts };
});

/** Whether one text stands inside the other, word by word or as a set of words, or repeats nearly all of its words. */
export const overlapping = (first: string, second: string): boolean => overlap(formOf(first), formOf(second));

function overlap({ words: a }: Form, { words: b }: Form): boolean {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  if (few.length === 0) return true;
  let both = 0;
  for (const word of few) if (many.includes(word)) both += 1;
  return both === few.length || (few.length >= SAYS_MUCH && both >= SAME_WORDS * few.length);
}

/** Whether the lengths alone point at the key. */
export function lengthTells(key: string, others: readonly string[]): boolean {
  const lengths = others.map(({ length }) => length);
  const typical = median(lengths);
  if (key.length > LONG * typical && key.length - typical > SLACK) return true;
  return key.length * 2 < Math.min(...lengths) && typical - key.length > 2 * SLACK;
}

/** From so many words on a text is read as a sentence. */
const SENTENCE = 3;
/** Up to so many words a text is a name. */
const SHORT = 4;

/** Words, capitals, digits: what makes two short answers look alike. Adds to a candidate's cost. */
function formCost(key: Form, other: Form): number {
  const [size, otherSize] = [key.words.length, other.words.length];
  // Between names every word counts; between sentences the length alone.
  const words = size <= SHORT || otherSize <= SHORT ? Math.min(2, Math.abs(size - otherSize) * 0.3) : 0;
  const ratio = Math.abs(Math.log((key.text.length + 4) / (other.text.length + 4)));
  return (
    Number(key.acronym !== other.acronym) +
    Number(key.digits !== other.digits) +
    Number(key.shouts !== other.shouts) +
    words +
    ratio
  );
}

/** What it costs that the key stands at another place by length than the seed drew. */
const RANK_COST = 0.4;

/** The candidates that are weighed, cheapest first: free of their own shapes, for this is the hot part. */
interface Weighed {
  /** Places among the candidates. */
  readonly places: readonly number[];
  readonly forms: readonly Form[];
  readonly costs: Float64Array;
}

/** Which of the costs is the least; equal ones in an order drawn by their text. */
function leastOf(costs: Float64Array, forms: readonly Form[], draw: number): number {
  const drawn = (at: number): number => hash(forms[at]?.text ?? '', draw);
  let best = 0;
  let least = costs[0] ?? Infinity;
  for (let at = 1; at < costs.length; at += 1) {
    const cost = costs[at] ?? Infinity;
    if (cost > least || (cost === least && (cost === Infinity || drawn(at) >= drawn(best)))) continue;
    best = at;
    least = cost;
  }
  return best;
}

/** The cheapest candidates that do not overlap the key, no more than are weighed. Uses `costs` up. */
function cheapest(key: Form, forms: readonly Form[], costs: Float64Array, draw: number): Weighed {
  const places: number[] = [];
  const found = new Float64Array(WEIGHED);
  for (let round = 0; round < forms.length && places.length < WEIGHED; round += 1) {
    const best = leastOf(costs, forms, draw);
    found[places.length] = costs[best] ?? 0;
    costs[best] = Infinity;
    if (!overlap(forms[best] ?? key, key)) places.push(best);
  }
  return { places, forms: places.map((at) => forms[at] ?? key), costs: found };
}

/** Whether all others begin, or end, with one word that the key does not: among sentences it stands out. */
function standsOut(key: Form, chosen: readonly Form[]): boolean {
  if (chosen.length < 2 || key.words.length < SENTENCE) return false;
  return [0, -1].some((at) => {
    const [first, ...more] = chosen.map(({ words }) => words.at(at));
    return first !== key.words.at(at) && more.every((word) => word === first);
  });
}

function isFair(key: Form, chosen: readonly Form[]): boolean {
  if (standsOut(key, chosen)) return false;
  const texts = chosen.map(({ text }) => text);
  if (lengthTells(key.text, texts)) return false;
  return !chosen.some((form, at) => chosen.some((other, then) => then > at && overlap(form, other)));
}

/**
 * The fair set of least cost, as places among the candidates; null where none is fair. Sets come in the order of their
 * members' costs, so that what cannot be cheaper any more is not looked at (branch and bound).
 */
function bestSet(key: Form, { places, forms, costs }: Weighed, count: number, draw: number): readonly number[] | null {
  const target = draw % (count + 1);
  const chosen: number[] = [];
  let best: readonly number[] | null = null;
  let bestCost = Infinity;
  const extend = (from: number, sum: number, longer: number): void => {
    const left = count - chosen.length;
    if (left === 0) {
      const cost = sum + Math.abs(longer - target) * RANK_COST;
      const shown = (): readonly Form[] => chosen.map((at) => forms[at] ?? key);
      if (cost >= bestCost || !isFair(key, shown())) return;
      best = chosen.map((at) => places[at] ?? 0);
      bestCost = cost;
      return;
    }
    for (let at = from; at + left <= forms.length; at += 1) {
      const cost = costs[at] ?? 0;
      if (sum + cost * left >= bestCost) return;
      chosen.push(at);
      extend(at + 1, sum + cost, longer + Number((forms[at] ?? key).text.length > key.text.length));
      chosen.pop();
    }
  };
  extend(0, 0, 0);
  return best;
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
  if (count === 0 || candidates.length < count) return null;
  const own = formOf(key);
  const draw = hash(seed);
  const forms: Form[] = [];
  const costs = new Float64Array(candidates.length);
  for (const { text, cost, form = formOf(text) } of candidates) {
    costs[forms.length] = cost + formCost(own, form);
    forms.push(form);
  }
  const best = bestSet(own, cheapest(own, forms, costs, draw), count, draw);
  return best && best.flatMap((at) => candidates[at] ?? []);
}
