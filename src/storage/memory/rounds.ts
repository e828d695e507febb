/** Servers, rounds and answers in memory. Values are copied in, so that nobody can change them behind its back. */
import type { Answer } from '../../scores/model.ts';
import type { RoundsStore } from '../rounds-store.ts';
import { key, roundsOf, type Memory } from './state.ts';

export function roundsInMemory(memory: Memory): RoundsStore {
  const { servers, rounds, answers, leases } = memory;
  const latest = (roundId: string, memberId: string): Answer | undefined =>
    answers.findLast((answer) => answer.roundId === roundId && answer.memberId === memberId);

  return {
    server: async (serverId) => servers.get(serverId) ?? null,
    servers: async () => [...servers.values()].sort((a, b) => (a.serverId < b.serverId ? -1 : 1)),
    async saveServer(settings) {
      servers.set(settings.serverId, structuredClone(settings));
    },

    async claim(round) {
      if (roundsOf(memory, round.serverId).some((one) => one.date === round.date)) return 'taken';
      if (rounds.has(round.id)) throw new Error(`two rounds with one id: ${round.id}`);
      rounds.set(round.id, structuredClone(round));
      return 'claimed';
    },
    round: async (id) => rounds.get(id) ?? null,
    roundOn: async (serverId, date) => roundsOf(memory, serverId).find((round) => round.date === date) ?? null,
    async rounds(serverId, { from = '', to = '9999-12-31', limit = Number.POSITIVE_INFINITY } = {}) {
      const within = roundsOf(memory, serverId).filter((round) => round.date >= from && round.date <= to);
      return within.toReversed().slice(0, limit);
    },
    grading: async (serverId) =>
      roundsOf(memory, serverId)
        .filter(({ state }) => state === 'posted' || state === 'closed')
        .map(({ id, date, state, order, key: right, feedback, revealedAt, retracted }) => ({
          id,
          date,
          state,
          order,
          key: right,
          feedback,
          revealedAt,
          retracted,
        })),
    openRounds: async () =>
      [...rounds.values()]
        .filter(
          ({ state, revealedAt, messageClosedAt }) =>
            state === 'claimed' ||
            state === 'posted' ||
            (state === 'closed' && (revealedAt === null || messageClosedAt === undefined)),
        )
        .sort((a, b) => (key(a.date, a.id) < key(b.date, b.id) ? -1 : 1))
        .map(({ id, serverId, date, state, channelId, messageId, claimedAt, postedAt, closedAt, revealedAt }) => ({
          id,
          serverId,
          date,
          state,
          channelId,
          messageId,
          claimedAt,
          postedAt,
          closedAt,
          revealedAt,
        })),
    asked: async (serverId) =>
      roundsOf(memory, serverId)
        .filter(({ state }) => state === 'posted' || state === 'closed')
        .map(({ id, date, question, key: right }) => {
          const { id: questionId, factId, kind, course, source } = question;
          const last = new Map(
            answers.filter((answer) => answer.roundId === id).map(({ memberId, choice }) => [memberId, choice]),
          );
          return {
            roundId: id,
            date,
            questionId,
            factId,
            kind,
            course,
            source: { file: source.file, headings: source.headings },
            answered: last.size,
            right: [...last.values()].filter((choice) => right.includes(choice)).length,
          };
        }),
    async updateRound(id, from, change) {
      const round = rounds.get(id);
      if (round?.state !== from || Object.keys(change).length === 0) return false;
      rounds.set(id, structuredClone({ ...round, ...change }));
      return true;
    },

    async lease(name, now, ms) {
      const until = leases.get(name);
      if (until !== undefined && until > now && until <= now + ms) return false;
      leases.set(name, now + ms);
      return true;
    },
    async renew(name, until, next) {
      if (leases.get(name) !== until) return false;
      leases.set(name, next);
      return true;
    },
    async release(name, until) {
      if (leases.get(name) === until) leases.delete(name);
    },

    async answer({ roundId, memberId, choice, at }) {
      const round = rounds.get(roundId);
      if (!round) return { kind: 'unknown' };
      if (round.state === 'closed' || round.state === 'skipped') return { kind: 'closed' };
      const given = latest(roundId, memberId);
      const mayChange = round.allowChange && round.feedback === 'at-reveal' && given?.revision === 0;
      if (given && (!mayChange || given.choice === choice)) return { kind: 'already-answered', answer: given };
      const answer: Answer = { roundId, memberId, choice, at, revision: given ? 1 : 0 };
      answers.push(answer);
      return { kind: given ? 'changed' : 'recorded', answer };
    },
    answersOf: async (roundId) => answers.filter((answer) => answer.roundId === roundId),
    answers: async (serverId, since = '') =>
      answers.filter(({ roundId }) => {
        const round = rounds.get(roundId);
        return round?.serverId === serverId && round.date >= since;
      }),
  };
}
