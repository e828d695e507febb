/**
 * What a question tells about the class, and the class about a question. Facility: the share of right answers.
 * Discrimination: the point-biserial correlation of being right on it with the share of right answers on all others
 * (item-rest correlation, so that a question does not vouch for itself). Source: Crocker & Algina, Introduction to
 * Classical and Modern Test Theory (1986), ch. 14; Moodle's quiz statistics show the same two. Each member's score is a
 * share, since not everybody answers every question.
 */
import { NO_ANSWER, type Ledger } from './ledger.ts';
import type { ScoredRound } from './model.ts';

/** With fewer answers the error of the correlation is beyond ± 0.3 and it is not shown (design/questions.md, 8). */
export const LEAST_FOR_DISCRIMINATION = 10;

/** Rounds between two pauses. */
const SLICE = 100;

export interface Item {
  readonly round: ScoredRound;
  readonly answered: number;
  readonly right: number;
  /** right / answered, from 0 (nobody) to 1 (everybody). */
  readonly facility: number;
  /** From −1 to 1; null: too few answers, or all alike. */
  readonly discrimination: number | null;
  /** Answers for each choice as shown. */
  readonly counts: readonly number[];
  /** The wrong choice most believed, as shown; null when nobody was wrong. */
  readonly believed: { readonly choice: number; readonly count: number } | null;
}

/** Pearson's correlation of two equally long lists; null when one of them does not vary. */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const n = x.length;
  let [sx, sy] = [0, 0];
  for (let i = 0; i < n; i++) {
    sx += x[i] ?? 0;
    sy += y[i] ?? 0;
  }
  let [sxy, sxx, syy] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [dx, dy] = [(x[i] ?? 0) - sx / n, (y[i] ?? 0) - sy / n];
    sxy += dx * dy;
    sxx += dx * dx;
    syy += dy * dy;
  }
  return sxx < 1e-12 || syy < 1e-12 ? null : sxy / Math.sqrt(sxx * syy);
}

/** The items of `rounds` (those that count, each once); the rest score is over these same rounds. Pauses now and then. */
export function* itemising(rounds: readonly ScoredRound[], ledger: Ledger): Generator<void, readonly Item[]> {
  const members = ledger.members.length;
  const right = new Int32Array(members);
  const answered = new Int32Array(members);
  for (const round of rounds) {
    const column = ledger.choices(round.id);
    for (let place = 0; place < column.length; place++) {
      const choice = column[place] ?? NO_ANSWER;
      if (choice === NO_ANSWER) continue;
      answered[place] = (answered[place] ?? 0) + 1;
      if (round.key.includes(choice)) right[place] = (right[place] ?? 0) + 1;
    }
  }
  const all: Item[] = [];
  const hits = new Float64Array(members);
  const rest = new Float64Array(members);
  for (const [index, round] of rounds.entries()) {
    if (index % SLICE === SLICE - 1) yield;
    const tally = Array.from({ length: round.choices }, () => 0);
    const column = ledger.choices(round.id);
    let [n, good, compared] = [0, 0, 0];
    for (let place = 0; place < column.length; place++) {
      const choice = column[place] ?? NO_ANSWER;
      if (choice === NO_ANSWER) continue;
      const hit = round.key.includes(choice) ? 1 : 0;
      n += 1;
      good += hit;
      tally[choice] = (tally[choice] ?? 0) + 1;
      const others = (answered[place] ?? 0) - 1;
      if (others < 1) continue;
      hits[compared] = hit;
      rest[compared] = ((right[place] ?? 0) - hit) / others;
      compared += 1;
    }
    if (n === 0) continue;
    all.push({
      round,
      answered: n,
      right: good,
      facility: good / n,
      discrimination:
        compared < LEAST_FOR_DISCRIMINATION
          ? null
          : correlation(hits.subarray(0, compared), rest.subarray(0, compared)),
      counts: tally,
      believed: believed(tally, round.key),
    });
  }
  return all;
}

function believed(tally: readonly number[], key: readonly number[]): Item['believed'] {
  let most: Item['believed'] = null;
  for (const [choice, count] of tally.entries())
    if (!key.includes(choice) && count > (most?.count ?? 0)) most = { choice, count };
  return most;
}
