/** Presses, from memory but for the answer itself: a thousand members may press in the same second. */
import type { Round } from '../../store.ts';
import type { Pressed } from '../rounds.ts';
import type { Ground } from './ground.ts';

/** Rounds kept in memory; one of a year ago may still be pressed. */
const KEPT = 1_500;
/** Another process may have closed or regraded it: read again after so long, in ms. */
const FRESH_MS = 30_000;

export interface Answering {
  press(press: Parameters<Press>[0]): Promise<Pressed>;
  /** Forget what is remembered of a round that changed. */
  changed(roundId: string): void;
  known(roundId: string, now: number): Promise<Round | null>;
}
type Press = (press: {
  readonly roundId: string;
  readonly memberId: string;
  readonly choice: number;
  readonly now: number;
}) => void;

export function answering({ parts: { store, log } }: Ground): Answering {
  const kept = new Map<string, { readonly round: Promise<Round | null>; readonly at: number }>();

  /** One reading for a thousand members who ask in the same second. */
  function known(roundId: string, now: number): Promise<Round | null> {
    const there = kept.get(roundId);
    if (there && Math.abs(now - there.at) < FRESH_MS) return there.round;
    const round = store.round(roundId);
    kept.delete(roundId);
    kept.set(roundId, { round, at: now });
    round.catch(() => kept.delete(roundId));
    const oldest = kept.size > KEPT ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    return round;
  }

  const unknown: Pressed = { outcome: { kind: 'unknown' }, round: null, choice: null, mayTell: false, right: null };

  return {
    known,
    changed: (roundId) => void kept.delete(roundId),
    async press({ roundId, memberId, choice, now }) {
      let round = await known(roundId, now);
      if (!round || !(choice in round.order)) return unknown;
      const outcome = await store.answer({ roundId, memberId, choice, at: now }).catch((error: unknown) => {
        log('error', 'an answer could not be kept', { round: roundId, error });
        return { kind: 'not-kept' } as const;
      });
      if (outcome.kind === 'unknown') return unknown;
      if (outcome.kind === 'not-kept') return { ...unknown, outcome, round };
      if (outcome.kind === 'closed' && round.state !== 'closed') {
        kept.delete(roundId);
        round = (await known(roundId, now)) ?? round;
      }
      const given = outcome.kind === 'closed' ? await lastOf(roundId, memberId) : outcome.answer.choice;
      return {
        outcome,
        round,
        choice: given,
        mayTell: round.feedback === 'at-once' || round.revealedAt !== null,
        right: given === null ? null : round.key.includes(given),
      };
    },
  };

  async function lastOf(roundId: string, memberId: string): Promise<number | null> {
    const answers = await store.answersOf(roundId);
    return answers.findLast((answer) => answer.memberId === memberId)?.choice ?? null;
  }
}
