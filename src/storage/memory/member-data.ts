/** All that is kept of a member in memory: given to them whole, or made nobody's. */
import { randomUUID } from 'node:crypto';
import type { Store } from '../../store.ts';
import { DAY_MS, key, practiceOf, roundsOf, type Memory } from './state.ts';

const toTheDay = (at: number): number => Math.floor(at / DAY_MS) * DAY_MS;

export function memberDataInMemory(memory: Memory): Pick<Store, 'exportMember' | 'forgetMember'> {
  const { rounds, answers, members, held, reports } = memory;
  return {
    async exportMember(serverId, memberId) {
      const theirs = answers.filter(
        (answer) => answer.memberId === memberId && rounds.get(answer.roundId)?.serverId === serverId,
      );
      return {
        member: members.get(key(serverId, memberId)) ?? null,
        answers: theirs.map(({ roundId, choice, revision, at }) => {
          const round = rounds.get(roundId);
          const words = round?.question.choices[round.order[choice] ?? -1]?.text ?? null;
          return { date: round?.date, choice, revision, at, questionId: round?.question.id, chosen: words };
        }),
        practice: practiceOf(memory, serverId, memberId),
        missedTerms: memory.missed
          .filter((one) => one.serverId === serverId && one.memberId === memberId)
          .map(({ term, at }) => ({ term, at })),
        reports: [...reports.values()]
          .filter((one) => one.serverId === serverId && one.memberId === memberId)
          .map(({ roundId, at }) => ({ roundId, at })),
        held: [...held.values()]
          .filter((one) => one.serverId === serverId && one.by === memberId)
          .map(({ questionId, at }) => ({ questionId, at })),
        retracted: roundsOf(memory, serverId).flatMap(({ date, retracted }) =>
          retracted?.by === memberId ? [{ date, at: retracted.at }] : [],
        ),
      };
    },
    async forgetMember(serverId, memberId) {
      const nobody = `forgotten-${randomUUID()}`;
      let count = 0;
      for (const [index, answer] of answers.entries()) {
        if (answer.memberId !== memberId || rounds.get(answer.roundId)?.serverId !== serverId) continue;
        answers[index] = { ...answer, memberId: nobody, at: toTheDay(answer.at) };
        count += 1;
      }
      for (const [id, report] of reports)
        if (report.serverId === serverId && report.memberId === memberId)
          reports.set(id, { ...report, memberId: nobody, at: toTheDay(report.at) });
      for (const [id, one] of held)
        if (one.serverId === serverId && one.by === memberId) held.set(id, { ...one, by: nobody });
      for (const round of roundsOf(memory, serverId))
        if (round.retracted?.by === memberId)
          rounds.set(round.id, { ...round, retracted: { at: toTheDay(round.retracted.at), by: nobody } });
      members.delete(key(serverId, memberId));
      memory.practised = memory.practised.filter((one) => one.serverId !== serverId || one.memberId !== memberId);
      memory.missed = memory.missed.filter((one) => one.serverId !== serverId || one.memberId !== memberId);
      return { answers: count };
    },
  };
}
