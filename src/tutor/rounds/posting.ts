/**
 * claimed → posted: the day is claimed under a unique key, with the whole message, before anything is sent. Whoever finds
 * a claim that is not recorded as posted looks for the message first: only a proof that it is not there lets it be sent
 * again. What Discord or the database refuse leaves the claim as it is; the next minute goes on from there.
 */
import type { PostOutcome } from '../../post.ts';
import { choiceOrder } from '../../quiz/shuffle.ts';
import type { Question } from '../../quiz/model.ts';
import type { Round } from '../../store.ts';
import { askingMessage, questionPrefix, type KeptAnnouncement } from './announce.ts';
import { questionFor } from './choosing.ts';
import { alone, daysInWords, type Ground, type Held, type Running } from './ground.ts';
import type { Lessons } from './lessons.ts';
import type { Teacher } from './teacher.ts';

export type Opened =
  | { readonly kind: 'posted'; readonly round: Round }
  | { readonly kind: 'already'; readonly round: Round | null }
  | { readonly kind: 'empty-bank' }
  | { readonly kind: 'failed'; readonly reason: string; readonly missing: readonly string[] };

/** Discord cannot tell now what the next step depends on. */
const LATER: Opened = { kind: 'failed', reason: 'later', missing: [] };

export interface Posting {
  /** Claims the day and posts its question. */
  open(server: Running, day: { readonly date: string; readonly late: boolean }, now: number): Promise<Opened>;
  /** Goes on with a claim whose post is not recorded; gives it up, once its absence is proved, when its time is over. */
  resume(server: Running, roundId: string, giveUp: boolean, now: number): Promise<Opened>;
}

export function posting(ground: Ground, teacher: Teacher, lessons: Lessons): Posting {
  const { store, post, newId } = ground.parts;
  const { checkpoint, settings } = ground;

  async function claim(
    server: Running,
    id: string,
    question: Question,
    { date, late }: { readonly date: string; readonly late: boolean },
    now: number,
  ): Promise<Round | 'taken' | 'later'> {
    const lesson = await lessons.forNext(server, date, now);
    if (lesson === 'later') return 'later';
    const order = choiceOrder(question, id);
    const language = settings.language(server.serverId);
    const { channelId, feedback, allowChange, time } = server.daily;
    const key = order.flatMap((choice, place) => (question.answer.includes(choice) ? [place] : []));
    const about = { id, serverId: server.serverId, question, order, key, feedback, allowChange };
    const announcement = askingMessage({
      round: about,
      language,
      roleId: await roleToMention(server, now),
      lateFor: late ? time : null,
      lesson,
    });
    const round: Round = {
      ...about,
      date,
      state: 'claimed',
      channelId,
      messageId: null,
      claimedAt: now,
      postedAt: null,
      closedAt: null,
      revealedAt: null,
      revealMessageId: null,
      late,
      retracted: null,
      announcement: JSON.stringify(announcement),
    };
    await checkpoint('before-claim');
    if ((await store.claim(round)) === 'taken') return 'taken';
    await checkpoint('after-claim');
    return round;
  }

  /** The role, unless mentioning it would reach nobody; the teacher is told why. */
  async function roleToMention(server: Running, now: number): Promise<string | null> {
    const { roleId } = server.daily;
    if (roleId === null) return null;
    const state = post.role?.(server.serverId, roleId) ?? 'unknown';
    if (state === 'gone' || state === 'silent')
      await teacher.tell(server, state === 'gone' ? 'role-gone' : 'role-silent', { role: roleId }, now);
    else if (state === 'mentionable') await teacher.clear(server.serverId, ['role-gone', 'role-silent']);
    return state === 'gone' ? null : roleId;
  }

  async function send(server: Running, round: Round, held: Held, now: number): Promise<Opened> {
    const announcement = JSON.parse(round.announcement) as KeptAnnouncement;
    await checkpoint('before-post');
    const outcome = await post.send(round.channelId, announcement, held);
    await checkpoint('after-post');
    if (outcome.kind === 'posted') return record(server, round, outcome.messageId, now);
    await trouble(server, outcome, now);
    return { kind: 'failed', reason: outcome.kind, missing: outcome.kind === 'no-access' ? outcome.missing : [] };
  }

  async function trouble(
    server: Running,
    outcome: Exclude<PostOutcome, { kind: 'posted' }>,
    now: number,
  ): Promise<void> {
    if (outcome.kind === 'channel-gone') await teacher.suspend(server, 'channel-gone', [], now);
    if (outcome.kind === 'no-access') await teacher.suspend(server, 'no-access', outcome.missing, now);
    if (outcome.kind === 'refused') await teacher.tell(server, 'refused', { code: String(outcome.code) }, now);
  }

  async function record(server: Running, round: Round, messageId: string, now: number): Promise<Opened> {
    const posted: Partial<Round> = { state: 'posted', messageId, postedAt: now, channelId: round.channelId };
    const mine = await store.updateRound(round.id, 'claimed', posted);
    await checkpoint('after-record');
    if (!mine) return { kind: 'already', round: await store.round(round.id) };
    const told: KeptAnnouncement = JSON.parse(round.announcement) as KeptAnnouncement;
    if (told.tells !== undefined) await lessons.toldInHead(told.tells, { postedAt: now, messageId }, now);
    await teacher.clear(server.serverId, ['missed', 'empty-bank', 'refused']);
    return { kind: 'posted', round: { ...round, ...posted } };
  }

  return {
    async open(server, day, now) {
      const { question, left } = await questionFor(ground, server, day.date);
      if (!question) {
        await teacher.tell(server, 'empty-bank', {}, now);
        return { kind: 'empty-bank' };
      }
      // Alone from before the claim on: whoever sees it must not go on with it while it is on its way.
      const id = newId();
      const opened = await alone(ground, id, async (held): Promise<Opened> => {
        const round = await claim(server, id, question, day, now);
        if (round === 'later') return LATER;
        if (round === 'taken') return { kind: 'already', round: await store.roundOn(server.serverId, day.date) };
        return send(server, round, held, now);
      });
      if (opened === null || opened.kind === 'already') return opened ?? { kind: 'already', round: null };
      if (opened === LATER) return opened;
      const perWeek = server.daily.days.length;
      const remaining = left - 1;
      if (remaining < perWeek) await teacher.tell(server, 'bank-low', { left: String(remaining) }, now);
      else await teacher.clear(server.serverId, ['bank-low']);
      return opened;
    },

    async resume(server, roundId, giveUp, now) {
      const opened = await alone(ground, roundId, async (held): Promise<Opened> => {
        const round = await store.round(roundId);
        if (round?.state !== 'claimed') return { kind: 'already', round };
        const found = await post.find(round.channelId, questionPrefix(round.id), Math.min(round.claimedAt, now));
        if (found.kind === 'present') return record(server, round, found.messageId, now);
        if (found.kind === 'later') return LATER;
        const moved = server.daily.channelId !== round.channelId;
        if (found.kind === 'unknown' || (found.kind === 'channel-gone' && !moved)) {
          const missing = found.kind === 'unknown' ? found.missing : [];
          await teacher.suspend(server, found.kind === 'unknown' ? 'history' : 'channel-gone', missing, now);
          return { kind: 'failed', reason: found.kind, missing };
        }
        if (giveUp) {
          await store.updateRound(round.id, 'claimed', { state: 'skipped', closedAt: now });
          await teacher.tell(server, 'missed', daysInWords([round.date], settings.language(server.serverId)), now);
          return { kind: 'failed', reason: 'missed', missing: [] };
        }
        const { channelId } = server.daily;
        // Kept before it is sent: there it is looked for, should the answer be lost.
        if (moved && !(await store.updateRound(round.id, 'claimed', { channelId })))
          return { kind: 'already', round: await store.round(round.id) };
        return send(server, { ...round, channelId }, held, now);
      });
      return opened ?? { kind: 'already', round: null };
    },
  };
}
