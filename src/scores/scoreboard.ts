/**
 * Who has what: derived from rounds and answers on every question, never stored. A regraded or retracted round changes
 * every score by itself, since nothing here remembers an earlier sum.
 */
import { ledgerOf, NO_ANSWER, type Ledger } from './ledger.ts';
import type { Answer, MemberName, ScoredRound, Span, Standing } from './model.ts';
import { shiftDay, within } from './periods.ts';
import { straight } from './pauses.ts';
import { points } from './points.ts';
import { byPoints, ranks } from './ranks.ts';
import { advance, monthOf, newStreak } from './streaks.ts';

/** A row is hidden when its member answered nothing in the days up to the class's last question. */
export const INACTIVE_DAYS = 30;

export interface ScoreOptions {
  readonly span: Span;
  /** Courses that count; null: all. Streaks count every posted day all the same. */
  readonly courses: readonly string[] | null;
}

/** What one member has; `right` and `answered` are of the span, the streaks of all days. */
export interface Score {
  readonly memberId: string;
  readonly points: number;
  readonly right: number;
  readonly answered: number;
  readonly accuracy: number;
  readonly streak: number;
  readonly bestStreak: number;
  /** Answered one of the questions of the last `INACTIVE_DAYS` days. */
  readonly active: boolean;
}

/** Whether a round's answers are worth points in the span. */
export const counts = (round: ScoredRound, { span, courses }: ScoreOptions): boolean =>
  round.visible && !round.retracted && within(round.date, span) && (courses === null || courses.includes(round.course));

export const inOrder = (rounds: readonly ScoredRound[]): readonly ScoredRound[] =>
  rounds.every((round, index) => index === 0 || (rounds[index - 1]?.date ?? '') <= round.date)
    ? rounds
    : [...rounds].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

/** Rounds counted between two pauses of `scoring`: a millisecond or two with 500 members. */
const SLICE = 100;

/**
 * The score of everyone who ever answered, at the member's place in the ledger. One pass, rounds × members; it pauses now
 * and then, so that who answers members meanwhile can let them through.
 */
export function* scoring(
  rounds: readonly ScoredRound[],
  ledger: Ledger,
  options: ScoreOptions,
): Generator<void, readonly Score[]> {
  const ordered = inOrder(rounds);
  const right = new Int32Array(ledger.members.length);
  const answered = new Int32Array(ledger.members.length);
  const active = new Uint8Array(ledger.members.length);
  const streaks = ledger.members.map(newStreak);
  const newest = ordered.at(-1)?.date;
  const activeFrom = newest ? shiftDay(newest, -INACTIVE_DAYS) : '';
  for (const [index, round] of ordered.entries()) {
    if (index % SLICE === SLICE - 1) yield;
    const column = ledger.choices(round.id);
    const counted = counts(round, options) ? 1 : 0;
    const recent = round.date >= activeFrom ? 1 : 0;
    const month = monthOf(round.date);
    // Plain index loops: this is the one place where half a million steps are taken for a reply.
    for (let place = 0; place < streaks.length; place++) {
      const streak = streaks[place];
      if (!streak) continue;
      const choice = place < column.length ? (column[place] ?? NO_ANSWER) : NO_ANSWER;
      advance(streak, round, month, choice !== NO_ANSWER);
      if (choice === NO_ANSWER) continue;
      active[place] = (active[place] ?? 0) | recent;
      answered[place] = (answered[place] ?? 0) + counted;
      if (counted === 1 && round.key.includes(choice)) right[place] = (right[place] ?? 0) + 1;
    }
  }
  return ledger.members.map((memberId, place) => {
    const [good, all, streak] = [right[place] ?? 0, answered[place] ?? 0, streaks[place] ?? newStreak()];
    return {
      memberId,
      points: points(good, all),
      right: good,
      answered: all,
      accuracy: all === 0 ? 0 : good / all,
      streak: streak.current,
      bestStreak: streak.best,
      active: active[place] === 1,
    };
  });
}

/** How a member is called on the leaderboard; null: not listed (hidden, or nobody's name: the person asked to be gone). */
export const listedName = (member: MemberName | undefined): string | null =>
  !member || member.shown === 'hidden'
    ? null
    : member.shown === 'pseudonym' && member.pseudonym
      ? member.pseudonym
      : member.name;

const standing = (score: Score, name: string, rank: number): Standing => {
  const { active: _, ...rest } = score;
  return { ...rest, name, rank };
};

/** The leaderboard: those who answered in the span, are active and may be shown. */
export function standings(all: readonly Score[], names: ReadonlyMap<string, MemberName>): readonly Standing[] {
  const rows = all
    .filter((score) => score.answered > 0 && score.active)
    .flatMap((score) => {
      const name = listedName(names.get(score.memberId));
      return name === null ? [] : [{ ...score, name }];
    })
    .sort(byPoints);
  const given = ranks(rows);
  return rows.map((row, index) => standing(row, row.name, given[index] ?? index + 1));
}

/**
 * A member's own row, with the rank that the leaderboard gives, or would give if they were shown; null when they have
 * answered nothing in the span.
 */
export function ownStanding(
  all: readonly Score[],
  listed: readonly Standing[],
  names: ReadonlyMap<string, MemberName>,
  memberId: string,
): Standing | null {
  const row = listed.find((one) => one.memberId === memberId);
  if (row) return row;
  const score = all.find((one) => one.memberId === memberId);
  if (!score || score.answered === 0) return null;
  const better = listed.filter((one) => one.points > score.points).length;
  return standing(score, names.get(memberId)?.name ?? '', better + 1);
}

/** The leaderboard of a list of answers, whole: rounds and answers in any order. */
export const scoreboard = (
  rounds: readonly ScoredRound[],
  answers: readonly Answer[],
  names: readonly MemberName[],
  options: ScoreOptions,
): readonly Standing[] =>
  standings(straight(scoring(rounds, ledgerOf(answers), options)), new Map(names.map((one) => [one.memberId, one])));
