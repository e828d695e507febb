/**
 * Jumps in time on the local Discord: the clock moves, the beat does what is due, and members of the class answer by
 * themselves through the same buttons that a person presses. Seeded: the same class lives the same week.
 */
import type { Travel } from '../local-discord/page-server.ts';
import type { TravelOutcome } from '../local-discord/page-protocol.ts';
import type { World } from '../local-discord/world.ts';
import { hash } from '../quiz/hash.ts';
import type { Round } from '../store.ts';
import type { Tutor } from '../tutor.ts';
import type { MovableClock } from './clock.ts';

const MINUTE = 60_000;

/** A number in [0, 1), the same for the same words. */
const chance = (...words: readonly (string | number)[]): number => (hash(words.join('|')) % 1_000_003) / 1_000_003;

export interface TravelParts {
  readonly tutor: Tutor;
  readonly world: World;
  readonly clock: MovableClock;
}

/** How the members of a made-up class differ: from 45 to 95 % right, and from 60 to 100 % of the days. */
const abilityOf = (memberId: string): { readonly right: number; readonly present: number } => ({
  right: 0.45 + 0.5 * chance('right', memberId),
  present: 0.6 + 0.4 * chance('present', memberId),
});

export function createTravel({ tutor, world, clock }: TravelParts): Travel {
  /** What the beat does at a minute. */
  const beat = async (): Promise<void> => {
    await tutor.rounds.tick(clock.now());
    await tutor.report.tick(clock.now());
  };
  const newest = async (serverId: string): Promise<Round | null> => (await tutor.rounds.recent(serverId, 1))[0] ?? null;

  /** A day whose question stands already (asked early with `/setup now`) is passed over. */
  const toNextQuestion = async (serverId: string): Promise<TravelOutcome> => {
    const before = await newest(serverId);
    for (let tries = 0; tries < 3; tries += 1) {
      const [next] = tutor.rounds.nextPosts(serverId, clock.now(), 1);
      if (next === undefined) return { kind: 'not-set' };
      clock.jumpTo(next);
      await beat();
      if ((await newest(serverId))?.id !== before?.id) return { kind: 'moved' };
      clock.jumpTo(next + MINUTE);
    }
    return { kind: 'empty-bank' };
  };

  /** Everyone but the teacher answers, in an order and at a pace of their own. */
  const answers = async (serverId: string, round: Round): Promise<void> => {
    const members = (world.server(serverId)?.members ?? []).filter((member) => !member.bot && !member.isTeacher);
    const today = members
      .filter((member) => chance('today', round.date, member.id) < abilityOf(member.id).present)
      .sort((a, b) => chance('order', round.date, a.id) - chance('order', round.date, b.id));
    for (const member of today) {
      clock.jumpTo(clock.now() + Math.round(MINUTE * (1 + 20 * chance('pause', round.date, member.id))));
      const knows = chance('knows', round.date, member.id) < abilityOf(member.id).right;
      const places = round.order.map((_, place) => place).filter((place) => round.key.includes(place) === knows);
      const place = places[Math.floor(chance('which', round.date, member.id) * places.length)];
      if (place !== undefined && round.messageId)
        await world.press(member.id, round.messageId, `daily:${round.id}:${place}`);
    }
  };

  return {
    toNextQuestion,
    async toReveal(serverId) {
      const round = await newest(serverId);
      if (!round || round.revealedAt !== null || round.state === 'skipped') return { kind: 'nothing-open' };
      const at = tutor.rounds.revealAt(round);
      if (at === null) return toNextQuestion(serverId);
      clock.jumpTo(at);
      await beat();
      return { kind: 'moved' };
    },
    async week(serverId) {
      const open = await newest(serverId);
      if (open?.state === 'posted') await answers(serverId, open);
      const end = clock.now() + 7 * 24 * 60 * MINUTE;
      for (;;) {
        const [next] = tutor.rounds.nextPosts(serverId, clock.now(), 1);
        if (next === undefined) return { kind: open ? 'moved' : 'not-set' };
        if (next > end) return { kind: 'moved' };
        const outcome = await toNextQuestion(serverId);
        if (outcome.kind !== 'moved') return outcome;
        const round = await newest(serverId);
        if (round) await answers(serverId, round);
      }
    },
  };
}
