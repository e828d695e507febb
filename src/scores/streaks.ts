/**
 * Streaks of posted question days on which a member answered, right or wrong. Days without a question (pauses, weekends,
 * days the bot missed) are no days at all; a question taken out or still open excuses; two freezes a calendar month are
 * used by themselves. The point is to come back, never to be shamed (design/lessons.md, rule 11).
 */
import type { ScoredRound } from './model.ts';

export const FREEZES_A_MONTH = 2;

export interface Streak {
  current: number;
  best: number;
  /** The month, `YYYY-MM`, in which `frozen` freezes were used. */
  month: string;
  frozen: number;
}

export const newStreak = (): Streak => ({ current: 0, best: 0, month: '', frozen: 0 });

/** Moves a streak over the next round in order of days, and says what the day was. `month` is the round's `YYYY-MM`. */
export function advance(
  streak: Streak,
  round: Pick<ScoredRound, 'open' | 'retracted'>,
  month: string,
  answered: boolean,
): 'answered' | 'missed' | 'frozen' | 'excused' {
  if (answered) {
    streak.current += 1;
    if (streak.current > streak.best) streak.best = streak.current;
    return 'answered';
  }
  if (round.open || round.retracted) return 'excused';
  if (streak.current === 0) return 'missed';
  if (streak.month !== month) {
    streak.month = month;
    streak.frozen = 0;
  }
  if (streak.frozen < FREEZES_A_MONTH) {
    streak.frozen += 1;
    return 'frozen';
  }
  streak.current = 0;
  return 'missed';
}

export const monthOf = (date: string): string => date.slice(0, 7);
