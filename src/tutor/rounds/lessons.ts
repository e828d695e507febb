/**
 * posted → closed → told: from its reveal on a question takes no answer; its own message is closed by one edit, and its
 * lesson is told once, in the next question's message or in one of its own (an edit notifies nobody). Each step can be
 * repeated after a crash: the edit writes the same bytes, and a lesson of its own is looked for before it is sent again.
 */
import type { Block } from '../../command.ts';
import { daysAfter } from '../../schedule/local-time.ts';
import { messages } from '../../messages/index.ts';
import type { EditOutcome } from '../../post.ts';
import type { Round } from '../../store.ts';
import type { Distribution } from '../rounds.ts';
import { closedMessage, lessonPrefix, ownLesson, shortLesson } from './announce.ts';
import { alone, type Ground, type Running } from './ground.ts';
import type { Teacher } from './teacher.ts';

/** Days that were given up may lie between two questions. */
const LOOK_BACK = 10;
/** How long the edit that closes an old message is tried, in ms. */
const EDIT_TRIES_MS = 24 * 3_600_000;

export interface Lessons {
  /**
   * Closes the round before, and gives its lesson for the next question's message; null where it was told already, `later`
   * where Discord cannot say now whether it was.
   */
  forNext(
    server: Running,
    date: string,
    now: number,
  ): Promise<{ readonly of: Round; readonly blocks: readonly Block[] } | null | 'later'>;
  /** The question that tells it is posted: closes the old message and records that it was told. */
  toldInHead(
    roundId: string,
    by: { readonly postedAt: number; readonly messageId: string },
    now: number,
  ): Promise<void>;
  /** Tries again to close the message of a round whose lesson was told. */
  closeLate(roundId: string, now: number): Promise<void>;
  /** Closes the round and tells its lesson in a message of its own; false where it must be tried again. */
  tell(server: Running, roundId: string, now: number): Promise<boolean>;
  distribution(round: Round): Promise<Distribution>;
}

export function lessons(ground: Ground, teacher: Teacher): Lessons {
  const { store, post, log } = ground.parts;
  const { checkpoint, settings } = ground;

  async function distribution(round: Round): Promise<Distribution> {
    const [answers, members] = await Promise.all([store.answersOf(round.id), store.members(round.serverId)]);
    const named = new Map(members.map((member) => [member.memberId, member]));
    // Revisions come in order: the last one counts.
    const last = new Map(answers.map(({ memberId, choice }) => [memberId, choice]));
    const counts = round.order.map(() => 0);
    const names: string[][] = round.order.map(() => []);
    for (const [memberId, choice] of last) {
      counts[choice] = (counts[choice] ?? 0) + 1;
      const member = named.get(memberId);
      const name = member?.shown === 'name' ? member.name : member?.shown === 'pseudonym' ? member.pseudonym : null;
      if (name) names[choice]?.push(name);
    }
    for (const list of names) list.sort((a, b) => a.localeCompare(b));
    return { counts, members: names, total: last.size };
  }

  /**
   * Closes the old message, where that was not done: by one edit, tried again each minute where Discord is down or lets
   * nothing of that age be edited for now. The lesson does not wait for it.
   */
  async function closeMessage(round: Round, now: number): Promise<void> {
    if (round.messageClosedAt !== undefined) return;
    const language = settings.language(round.serverId);
    const edited: EditOutcome =
      round.messageId === null
        ? { kind: 'message-gone' }
        : await post.edit(round.channelId, round.messageId, closedMessage(round, await distribution(round), language));
    const again = edited.kind === 'later' || edited.kind === 'uncertain' || edited.kind === 'too-many-edits';
    if (again && now - (round.closedAt ?? now) < EDIT_TRIES_MS) return;
    if (edited.kind !== 'posted') log('info', 'a closed question was not edited', { round: round.id, ...edited });
    await store.updateRound(round.id, 'closed', { messageClosedAt: now });
    await checkpoint('reveal-edited');
  }

  async function close(round: Round, now: number): Promise<Round> {
    if (round.state === 'posted') await store.updateRound(round.id, 'posted', { state: 'closed', closedAt: now });
    return (await store.round(round.id)) ?? round;
  }

  async function recordTold(roundId: string, messageId: string | null, now: number): Promise<true> {
    await store.updateRound(roundId, 'closed', { revealedAt: now, revealMessageId: messageId });
    return true;
  }

  /** A lesson in a message of its own, also where the teacher chose another channel since it was sent. */
  async function findLesson(server: Running, round: Round, now: number): ReturnType<typeof post.find> {
    const since = Math.min(round.closedAt ?? now, now);
    const { channelId } = server.daily;
    if (round.channelId !== channelId) {
      const before = await post.find(round.channelId, lessonPrefix(round.id), since);
      // Where the bot may not look any more, it is left behind.
      if (before.kind === 'present' || before.kind === 'later') return before;
    }
    return post.find(channelId, lessonPrefix(round.id), since);
  }

  return {
    distribution,

    async forNext(server, date, now) {
      const past = await store.rounds(server.serverId, { to: daysAfter(date, -1), limit: LOOK_BACK });
      const before = past.find(({ state }) => state === 'posted' || state === 'closed');
      if (!before || before.revealedAt !== null) return null;
      if (before.state === 'closed') {
        // Its lesson may be there, in a message of its own whose record is missing.
        const found = await findLesson(server, before, now);
        if (found.kind === 'later') return 'later';
        if (found.kind === 'present') return recordTold(before.id, found.messageId, now).then(() => null);
      }
      const of = await close(before, now);
      if (of.retracted) return null;
      const language = settings.language(server.serverId);
      const words = messages(language).rounds.lesson;
      const title = before.date === daysAfter(date, -1) ? words.yesterday : words.last;
      return { of, blocks: shortLesson(of, await distribution(of), language, title) };
    },

    async closeLate(roundId, now) {
      await alone(ground, roundId, async () => {
        const round = await store.round(roundId);
        if (round?.state === 'closed') await closeMessage(round, now);
      });
    },

    async toldInHead(roundId, { postedAt, messageId }, now) {
      await alone(ground, roundId, async () => {
        const round = await store.round(roundId);
        if (round?.state !== 'closed' || round.revealedAt !== null) return;
        await closeMessage(round, now);
        await store.updateRound(roundId, 'closed', { revealedAt: postedAt, revealMessageId: messageId });
      });
    },

    async tell(server, roundId, now) {
      const done = await alone(ground, roundId, async (held) => {
        const before = await store.round(roundId);
        if (!before || before.revealedAt !== null) return true;
        const first = before.state === 'posted';
        const round = await close(before, now);
        await checkpoint('reveal-closed');
        await closeMessage(round, now);
        const told = (messageId: string | null): Promise<true> => recordTold(roundId, messageId, now);
        if (round.retracted) return told(null);
        const { channelId, roleId } = server.daily;
        if (!first) {
          const found = await findLesson(server, round, now);
          if (found.kind === 'present') return told(found.messageId);
          if (found.kind === 'unknown') await teacher.suspend(server, 'history', found.missing, now);
          if (found.kind === 'channel-gone') await teacher.suspend(server, 'channel-gone', [], now);
          if (found.kind !== 'absent') return false;
        }
        const language = settings.language(server.serverId);
        const sent = await post.send(channelId, ownLesson(round, await distribution(round), language, roleId), held);
        await checkpoint('reveal-sent');
        if (sent.kind === 'posted') return told(sent.messageId);
        if (sent.kind === 'channel-gone') await teacher.suspend(server, 'channel-gone', [], now);
        if (sent.kind === 'no-access') await teacher.suspend(server, 'no-access', sent.missing, now);
        if (sent.kind !== 'refused') return false;
        log('error', 'Discord refused a lesson', { round: roundId, code: sent.code });
        return told(null);
      });
      return done ?? false;
    },
  };
}
