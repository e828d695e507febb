/**
 * What is due, from nothing but the time, a server's plan and what was posted: deciding is apart from acting, so that
 * every clock change of every zone can be walked in a test. One question a day, never two at once; late within a window,
 * marked late; beyond it the day is missed once and for all.
 */
import { daysAfter, instantOf, localDate, weekdayOf, type Weekday } from './local-time.ts';

/** The settings of a server, as far as time is concerned. */
export interface Plan {
  /** IANA name. */
  readonly zone: string;
  /** `HH:MM`, local. */
  readonly time: string;
  readonly days: readonly Weekday[];
  /** `HH:MM` local, or null: the lesson comes with the next question. */
  readonly reveal: string | null;
  /** Last local day without a question, included. */
  readonly pausedUntil: string | null;
  /** When this plan was set, epoch ms: what was due before is not. */
  readonly since: number;
}

/** A round, as far as time is concerned. */
export interface PostedDay {
  readonly id: string;
  readonly date: string;
  readonly state: 'claimed' | 'posted' | 'closed' | 'skipped';
  readonly claimedAt: number;
  readonly postedAt: number | null;
  readonly revealedAt: number | null;
}

export interface Due {
  /** Today's question, if it is to be claimed now. `late`: its time is more than ten minutes past. */
  readonly post: { readonly date: string; readonly at: number; readonly late: boolean } | null;
  /** Days whose question was not posted and will not be. */
  readonly missed: readonly string[];
  /** Rounds that were claimed and not posted: look for the message, then post it or give the day up. */
  readonly resume: readonly { readonly id: string; readonly giveUp: boolean }[];
  /** Rounds whose lesson is to be told in a message of its own. */
  readonly reveal: readonly string[];
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Later than this, a question says that it is late. */
const LATE_AFTER = 10 * MINUTE;
/** Members have at least this long before a reveal, epoch ms. */
const TIME_TO_ANSWER = HOUR;
export const CATCH_UP = 6 * HOUR;
/** How many days back a missed one is still worth a word. */
const DAYS_BACK = 14;

/** Local days on which the plan asks, among `from` … `to`. */
function daysAsked(plan: Plan, from: string, to: string): string[] {
  const days: string[] = [];
  for (let date = from; date <= to; date = daysAfter(date, 1))
    if (plan.days.includes(weekdayOf(date)) && !(plan.pausedUntil !== null && date <= plan.pausedUntil))
      days.push(date);
  return days;
}

/**
 * `rounds`: the server's latest one, and all that are open. `catchUp` in ms. A day after tomorrow that has its question got
 * it from a clock that was wrong: it takes no day from those before it.
 */
export function whatIsDue(now: number, plan: Plan, rounds: readonly PostedDay[], catchUp: number = CATCH_UP): Due {
  const today = localDate(now, plan.zone);
  const newest = rounds
    .filter(({ date }) => date <= daysAfter(today, 1))
    .reduce<string>((latest, { date }) => (date > latest ? date : latest), '');
  const earliest = [daysAfter(today, -DAYS_BACK), localDate(plan.since, plan.zone), newest && daysAfter(newest, 1)];
  const candidates = daysAsked(
    plan,
    earliest.reduce((a, b) => (a > b ? a : b)),
    today,
  ).flatMap((date) => {
    const at = instantOf(date, plan.time, plan.zone);
    return at !== null && at >= plan.since && at <= now ? [{ date, at }] : [];
  });
  const last = candidates.at(-1);
  const inTime = last !== undefined && now - last.at <= catchUp;
  const waiting = rounds.some(({ state }) => state === 'claimed');
  return {
    post: inTime && !waiting ? { ...last, late: now - last.at > LATE_AFTER } : null,
    // Without a first question or a date on the plan there is nothing that the class could have missed.
    missed:
      newest === '' && plan.since === 0 ? [] : (inTime ? candidates.slice(0, -1) : candidates).map(({ date }) => date),
    resume: rounds
      .filter(({ state }) => state === 'claimed')
      .map(({ id, claimedAt }) => ({ id, giveUp: now - claimedAt > catchUp })),
    reveal: rounds
      .filter((round) => {
        const at = revealInstant(plan, round);
        return at !== null && at <= now;
      })
      .map(({ id }) => id),
  };
}

/** When a round's lesson is told in a message of its own, epoch ms; null: with the next question, or told already. */
export function revealInstant(plan: Plan, round: PostedDay): number | null {
  const { postedAt, revealedAt } = round;
  if (plan.reveal === null || postedAt === null || revealedAt !== null) return null;
  const posted = localDate(postedAt, plan.zone);
  for (let ahead = 0; ; ahead += 1) {
    const at = instantOf(daysAfter(posted, ahead), plan.reveal, plan.zone);
    if (at !== null && at >= postedAt + TIME_TO_ANSWER) return at;
  }
}

/** The next instants at which a question is posted, epoch ms with their local day; fewer when none come within a year. */
export function nextPosts(
  now: number,
  plan: Plan,
  count: number,
): readonly { readonly date: string; readonly at: number }[] {
  const posts: { date: string; at: number }[] = [];
  let date = localDate(now, plan.zone);
  if (plan.pausedUntil !== null && plan.pausedUntil >= date) date = daysAfter(plan.pausedUntil, 1);
  for (let ahead = 0; ahead < 366 && posts.length < count; ahead += 1) {
    const day = daysAfter(date, ahead);
    const at = plan.days.includes(weekdayOf(day)) ? instantOf(day, plan.time, plan.zone) : null;
    if (at !== null && at > now) posts.push({ date: day, at });
  }
  return posts;
}
