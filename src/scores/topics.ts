/** How a member, or the class, does in each section of the notes. */
import { NO_ANSWER, type Ledger } from './ledger.ts';
import type { ScoredRound, Topic } from './model.ts';
import { counts, inOrder, type ScoreOptions } from './scoreboard.ts';

/** Below this share of right answers a section is weak, from `STRONG` on it is strong. */
export const WEAK = 0.6;
export const STRONG = 0.75;

/** A section's answers, of one member (by place) or, without one, of everybody; in the order first asked. */
export function topics(
  rounds: readonly ScoredRound[],
  ledger: Ledger,
  options: ScoreOptions,
  place?: number,
): readonly Topic[] {
  const found = new Map<string, Topic>();
  for (const round of inOrder(rounds)) {
    if (!counts(round, options)) continue;
    const column = ledger.choices(round.id);
    const given = place === undefined ? column : column.subarray(place, place + 1);
    let [right, answered] = [0, 0];
    for (const choice of given) {
      if (choice === NO_ANSWER) continue;
      answered += 1;
      if (round.key.includes(choice)) right += 1;
    }
    if (answered === 0) continue;
    const { course, file, line, headings } = round;
    const id = JSON.stringify([file, headings]);
    const known = found.get(id) ?? { course, file, line, headings, right: 0, answered: 0 };
    found.set(id, { ...known, right: known.right + right, answered: known.answered + answered });
  }
  return [...found.values()];
}

export const accuracyOf = ({ right, answered }: { readonly right: number; readonly answered: number }): number =>
  answered === 0 ? 0 : right / answered;

/**
 * Share of right answers drawn towards one half by one right and one wrong answer more (Laplace's rule of succession), so
 * that one lucky answer does not outrank nine right ones of ten.
 */
const expected = ({ right, answered }: Topic): number => (right + 1) / (answered + 2);

/** Sections from weakest to strongest with fewer than `WEAK` right, from `least` answers on. */
export const weakest = (all: readonly Topic[], least: number): readonly Topic[] =>
  all
    .filter((topic) => topic.answered >= least && accuracyOf(topic) < WEAK)
    .sort((a, b) => expected(a) - expected(b) || b.answered - a.answered);

/** Sections from strongest down with at least `STRONG` right, from `least` answers on. */
export const strongest = (all: readonly Topic[], least: number): readonly Topic[] =>
  all
    .filter((topic) => topic.answered >= least && accuracyOf(topic) >= STRONG)
    .sort((a, b) => expected(b) - expected(a) || b.answered - a.answered);
