/** The leaderboard a second time, as slowly and plainly as it can be said: what the fast one is compared with. */
import type { Answer, MemberName, ScoredRound } from '../../src/scores/model.ts';
import type { ScoreOptions } from '../../src/scores/scoreboard.ts';

interface NaiveRow {
  readonly memberId: string;
  readonly rank: number;
  readonly points: number;
  readonly right: number;
  readonly answered: number;
  readonly streak: number;
  readonly bestStreak: number;
}

const DAY = 86_400_000;
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;

const lastAnswer = (answers: readonly Answer[], roundId: string, memberId: string): Answer | undefined =>
  answers
    .filter((one) => one.roundId === roundId && one.memberId === memberId)
    .sort((a, b) => a.revision - b.revision)
    .pop();

/** `a` answered, `m` missed, with the month of each; excused days are no days. */
function walk(days: readonly { readonly month: string; readonly mark: 'a' | 'm' }[]): { now: number; best: number } {
  // A streak is a run of answers with misses in it, at most two of them in any month of the run's or its end.
  const lengths: number[] = [];
  let run: typeof days = [];
  const spent: Record<string, number> = {};
  for (const day of days) {
    if (day.mark === 'a') run = [...run, day];
    else if (run.length > 0 && (spent[day.month] ?? 0) < 2) spent[day.month] = (spent[day.month] ?? 0) + 1;
    else run = [];
    lengths.push(run.length);
  }
  return { now: lengths.at(-1) ?? 0, best: Math.max(0, ...lengths) };
}

export function naiveLeaderboard(
  rounds: readonly ScoredRound[],
  answers: readonly Answer[],
  names: readonly MemberName[],
  { span, courses }: ScoreOptions,
): readonly NaiveRow[] {
  const ordered = [...rounds].sort((a, b) => Date.parse(a.date) - Date.parse(b.date));
  const newest = ordered.at(-1)?.date ?? '';
  const rows = names
    .filter((name) => name.shown !== 'hidden')
    .map(({ memberId }) => {
      const given = ordered.flatMap((round) => {
        const found = lastAnswer(answers, round.id, memberId);
        return found ? [{ round, right: round.key.some((place) => place === found.choice) }] : [];
      });
      const counted = given.filter(
        ({ round }) =>
          !round.retracted &&
          round.visible &&
          Date.parse(round.date) >= Date.parse(span.from) &&
          Date.parse(round.date) <= Date.parse(span.to) &&
          (!courses || courses.some((course) => course === round.course)),
      );
      const right = counted.filter((one) => one.right).length;
      const streak = walk(
        ordered.flatMap((round) => {
          const has = given.some((one) => one.round === round);
          if (!has && (round.open || round.retracted)) return [];
          return [{ month: round.date.slice(0, 7), mark: has ? ('a' as const) : ('m' as const) }];
        }),
      );
      return {
        memberId,
        points: right * 3 + (counted.length - right),
        right,
        answered: counted.length,
        streak: streak.now,
        bestStreak: streak.best,
        active: given.some(({ round }) => daysBetween(round.date, newest) <= 30),
      };
    })
    .filter((row) => row.active && row.answered > 0);
  return rows.map(({ active: _, ...row }) => ({
    ...row,
    rank: 1 + rows.filter((other) => other.points > row.points).length,
  }));
}
