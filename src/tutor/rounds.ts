/** The question of the day: claim, post, answer, reveal, and what the teacher is told of trouble. */
import { nextPosts, revealInstant } from '../schedule/due.ts';
import { instantOf, localDate } from '../schedule/local-time.ts';
import { messages } from '../messages/index.ts';
import type { Announcement } from '../post.ts';
import type { Question } from '../quiz/model.ts';
import type { AnswerOutcome, Round } from '../store.ts';
import type { TutorParts } from '../tutor.ts';
import { answering } from './rounds/answering.ts';
import { questionsLeftIn, upcoming } from './rounds/choosing.ts';
import { correcting } from './rounds/correcting.ts';
import { breathe, isRunning, planOf, type Ground } from './rounds/ground.ts';
import { lessons as lessonsOver } from './rounds/lessons.ts';
import { posting as postingOver, type Opened } from './rounds/posting.ts';
import { ALL_CAUSES, teacher as teacherOver } from './rounds/teacher.ts';
import { minute } from './rounds/tick.ts';
import type { Settings } from './settings.ts';

/** What a member is told after a press; `round` is there whenever the posting is known. */
export interface Pressed {
  /** `not-kept`: the store could not write it; nothing is recorded, and the member may press again. */
  readonly outcome: AnswerOutcome | { readonly kind: 'not-kept' };
  readonly round: Round | null;
  /** The member's recorded choice, as shown; null when nothing is recorded. */
  readonly choice: number | null;
  /** Whether right or wrong may be told now. */
  readonly mayTell: boolean;
  readonly right: boolean | null;
}

/** How a revealed question went. */
export interface Distribution {
  /** Answers per choice as shown. */
  readonly counts: readonly number[];
  readonly members: readonly (readonly string[])[];
  readonly total: number;
}

export interface Rounds {
  /** Does all that is due at `now` in every server, one server's failure never holding up another. */
  tick(now: number): Promise<void>;
  /** Posts today's question now (`/setup now`). */
  postNow(
    serverId: string,
    now: number,
  ): Promise<
    | { readonly kind: 'posted'; readonly round: Round }
    | { readonly kind: 'already'; readonly round: Round }
    | { readonly kind: 'not-set' }
    | { readonly kind: 'empty-bank' }
    | { readonly kind: 'failed'; readonly reason: string; readonly missing: readonly string[] }
  >;
  press(press: {
    readonly roundId: string;
    readonly memberId: string;
    readonly name: string;
    readonly choice: number;
    readonly now: number;
  }): Promise<Pressed>;
  distribution(roundId: string): Promise<Distribution>;
  /** The next questions that would be posted, with their days. */
  preview(
    serverId: string,
    now: number,
    count: number,
  ): Promise<readonly { readonly date: string; readonly at: number; readonly question: Question }[]>;
  /** When an open round is revealed by itself, epoch ms; null: with the next question. (Time travel asks.) */
  revealAt(round: Round): number | null;
  /** Instants of the next posts, epoch ms. */
  nextPosts(serverId: string, now: number, count: number): readonly number[];
  /** Never ask this one in this server. */
  skipForGood(serverId: string, questionId: string, by: string, now: number): Promise<void>;
  /** Posts and removes a message where the question would go. */
  test(
    serverId: string,
  ): Promise<
    | { readonly kind: 'works' }
    | { readonly kind: 'failed'; readonly reason: string; readonly missing: readonly string[] }
  >;
  retract(roundId: string, by: string, now: number): Promise<Round | null>;
  regrade(roundId: string, key: readonly number[], by: string, now: number): Promise<Round | null>;
  report(roundId: string, memberId: string, now: number): Promise<'told' | 'already' | 'unknown'>;
  /** Newest first. */
  recent(serverId: string, limit: number): Promise<readonly Round[]>;
  /** How many questions were never asked in the server, and for how many weeks of its schedule they last. */
  stock(serverId: string): Promise<{ readonly left: number; readonly weeks: number }>;
  /** The schedule was set anew: what kept it from running is forgotten, and told again if it is still there. */
  setAnew(serverId: string): Promise<void>;
  /** What the teacher was told and has not cleared, oldest first. */
  problems(
    serverId: string,
  ): Promise<
    readonly { readonly cause: string; readonly values: Readonly<Record<string, string>>; readonly at: number }[]
  >;
  /** The terms that today's open question asks for, when the server holds them back. */
  heldTerms(serverId: string): readonly string[];
  /** For the beat's own messages outside the round (weekly report…). */
  announce(channelId: string, announcement: Announcement): Promise<boolean>;
}

export function createRounds(parts: TutorParts, settings: Settings): Rounds {
  const { store, post, log } = parts;
  const ground: Ground = { parts, settings, checkpoint: parts.checkpoint ?? (() => {}) };
  const teacher = teacherOver(ground);
  const lessons = lessonsOver(ground, teacher);
  const posting = postingOver(ground, teacher, lessons);
  const answers = answering(ground);
  const beat = minute(ground, teacher, posting, lessons, (roundId) => answers.changed(roundId));
  const corrections = correcting(ground, lessons, (roundId) => answers.changed(roundId));
  const open = openQuestions(parts);

  const running = (serverId: string) => {
    const server = settings.of(serverId);
    return isRunning(server) ? server : null;
  };
  const planFor = (serverId: string) => {
    const server = running(serverId);
    return server && planOf(server, settings.defaults.timezone);
  };
  const posted = (opened: Opened): Awaited<ReturnType<Rounds['postNow']>> =>
    opened.kind === 'already' && opened.round === null
      ? { kind: 'failed', reason: 'busy', missing: [] }
      : (opened as Exclude<Opened, { kind: 'already' }> | { readonly kind: 'already'; readonly round: Round });

  return {
    async tick(now) {
      await beat.tick(now);
      await open.refresh();
    },
    async postNow(serverId, now) {
      const server = running(serverId);
      if (!server) return { kind: 'not-set' };
      const date = localDate(now, settings.timezone(serverId));
      const opened = await beat.exclusively(serverId, async (): Promise<Opened> => {
        const there = await store.roundOn(serverId, date);
        if (there?.state === 'claimed') return posting.resume(server, there.id, false, now);
        if (there) return { kind: 'already', round: there };
        return posting.open(server, { date, late: false }, now);
      });
      await open.refresh();
      return posted(opened ?? { kind: 'already', round: null });
    },
    press: (press) => answers.press(press),
    async distribution(roundId) {
      const round = await store.round(roundId);
      return round ? lessons.distribution(round) : { counts: [], members: [], total: 0 };
    },
    async preview(serverId, now, count) {
      const plan = planFor(serverId);
      if (!plan) return [];
      const days = nextPosts(now, plan, count + 1);
      // A question that was posted before its time (`/setup now`) took its day.
      const taken = new Set((await store.rounds(serverId, { limit: 3 })).map(({ date }) => date));
      const dates = days.map(({ date }) => date).filter((date) => !taken.has(date));
      const questions = await upcoming(ground, settings.of(serverId), dates.slice(0, count));
      return questions.map(({ date, question }) => ({
        date,
        at: instantOf(date, plan.time, plan.zone) ?? now,
        question,
      }));
    },
    revealAt(round) {
      const plan = planFor(round.serverId);
      return plan && revealInstant(plan, round);
    },
    nextPosts(serverId, now, count) {
      const plan = planFor(serverId);
      return plan ? nextPosts(now, plan, count).map(({ at }) => at) : [];
    },
    skipForGood: (serverId, questionId, by, at) => store.hold({ serverId, questionId, by, at }),
    async test(serverId) {
      const server = running(serverId);
      if (!server) return { kind: 'failed', reason: 'not-set', missing: [] };
      const { channelId } = server.daily;
      const missing = await post.missing(channelId);
      if (missing === null) return { kind: 'failed', reason: 'channel-gone', missing: [] };
      if (missing.length > 0) return { kind: 'failed', reason: 'no-access', missing };
      const language = settings.language(serverId);
      const text = messages(language).rounds.test;
      const sent = await post.send(channelId, {
        language,
        roleId: null,
        buttons: [],
        blocks: [{ kind: 'text', text }],
      });
      if (sent.kind !== 'posted')
        return { kind: 'failed', reason: sent.kind, missing: sent.kind === 'no-access' ? sent.missing : [] };
      const removed = await post.remove(channelId, sent.messageId);
      if (removed.kind !== 'posted') log('info', 'a test message stayed', { server: serverId, ...removed });
      return { kind: 'works' };
    },
    async retract(roundId, by, now) {
      const round = await corrections.retract(roundId, by, now);
      await open.refresh();
      return round;
    },
    regrade: (roundId, key, by, now) => corrections.regrade(roundId, key, by, now),
    async report(roundId, memberId, now) {
      const round = await answers.known(roundId, now);
      if (!round) return 'unknown';
      const first = await store.report({ serverId: round.serverId, roundId, memberId, at: now });
      if (!first) return 'already';
      await corrections.reported(round, teacher, now);
      return 'told';
    },
    async stock(serverId) {
      const server = settings.of(serverId);
      const left = await questionsLeftIn(ground, server);
      return { left, weeks: Math.floor(left / (server.daily?.days.length || 5)) };
    },
    async setAnew(serverId) {
      if (settings.of(serverId).suspended) await settings.save({ ...settings.of(serverId), suspended: null });
      await teacher.clear(serverId, ALL_CAUSES);
      beat.forget(serverId);
    },
    problems: (serverId) => store.told(serverId),
    recent: async (serverId, limit) =>
      (await store.rounds(serverId, { limit })).filter(({ state }) => state === 'posted' || state === 'closed'),
    heldTerms: (serverId) => (settings.of(serverId).daily?.holdTerms ? open.terms(serverId) : []),
    async announce(channelId, announcement) {
      return (await post.send(channelId, announcement)).kind === 'posted';
    },
  };
}

/** The terms of the questions that may still be answered: asked for on every look-up, so kept in memory. */
function openQuestions({ store }: Pick<TutorParts, 'store'>) {
  let known = new Map<string, { readonly serverId: string; readonly termIds: readonly string[] }>();
  let terms = new Map<string, readonly string[]>();
  return {
    terms: (serverId: string): readonly string[] => terms.get(serverId) ?? [],
    async refresh(): Promise<void> {
      const open = (await store.openRounds()).filter(({ state }) => state === 'posted' || state === 'claimed');
      const next: typeof known = new Map();
      for (const { id, serverId } of open) {
        const there = known.get(id);
        next.set(id, there ?? { serverId, termIds: (await store.round(id))?.question.termIds ?? [] });
        // A thousand servers may have got their question in this minute.
        if (!there) await breathe();
      }
      known = next;
      const byServer = Map.groupBy(next.values(), ({ serverId }) => serverId);
      terms = new Map([...byServer].map(([serverId, found]) => [serverId, found.flatMap(({ termIds }) => termIds)]));
    },
  };
}
