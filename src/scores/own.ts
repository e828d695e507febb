/** What a member sees of their own way: a state for each day, and how accuracy went. */
import { NO_ANSWER, type Ledger } from './ledger.ts';
import type { Day, DayState, ScoredRound } from './model.ts';
import { daysOf } from './periods.ts';
import { counts, inOrder, type ScoreOptions } from './scoreboard.ts';
import { advance, monthOf, newStreak } from './streaks.ts';

/** Accuracy is shown over this many answers: a curve of single answers would only jump between 0 and 100 %. */
export const CURVE_ANSWERS = 10;

const choiceOf = (ledger: Ledger, roundId: string, place: number): number =>
  ledger.choices(roundId)[place] ?? NO_ANSWER;

/** Every day from the first answer to `today`, both included; none when the member never answered. */
export function calendar(rounds: readonly ScoredRound[], ledger: Ledger, place: number, today: string): readonly Day[] {
  const states = new Map<string, DayState>();
  const streak = newStreak();
  let first = '';
  for (const round of inOrder(rounds)) {
    const choice = choiceOf(ledger, round.id, place);
    if (!first && choice === NO_ANSWER) continue;
    first ||= round.date;
    const state = advance(streak, round, monthOf(round.date), choice !== NO_ANSWER);
    const told = state === 'answered' && round.visible && !round.retracted;
    states.set(round.date, told ? (round.key.includes(choice) ? 'right' : 'wrong') : state);
  }
  if (!first || first > today) return [];
  return daysOf({ from: first, to: today }).map((date) => ({ date, state: states.get(date) ?? 'excused' }));
}

/** After each counted answer: right ones among the last `CURVE_ANSWERS`. */
export function overTime(
  rounds: readonly ScoredRound[],
  ledger: Ledger,
  options: ScoreOptions,
  place: number,
): readonly { readonly date: string; readonly right: number; readonly answered: number }[] {
  const outcomes: boolean[] = [];
  return inOrder(rounds).flatMap((round) => {
    const choice = choiceOf(ledger, round.id, place);
    if (choice === NO_ANSWER || !counts(round, options)) return [];
    outcomes.push(round.key.includes(choice));
    const last = outcomes.slice(-CURVE_ANSWERS);
    return [{ date: round.date, right: last.filter(Boolean).length, answered: last.length }];
  });
}
