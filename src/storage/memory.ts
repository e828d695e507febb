/** The same port in memory: for tests and for trying things out. What the contract test says of one store holds for both. */
import { randomUUID } from 'node:crypto';
import type { Answer } from '../scores/model.ts';
import type { MemberSettings, Round, ServerSettings, Store } from '../store.ts';

const DAY_MS = 86_400_000;
const toTheDay = (at: number): number => Math.floor(at / DAY_MS) * DAY_MS;
const key = (...parts: readonly (string | number)[]): string => JSON.stringify(parts);

interface Missed {
  readonly serverId: string;
  readonly term: string;
  readonly memberId: string;
  readonly at: number;
}
interface Told {
  readonly cause: string;
  readonly values: Readonly<Record<string, string>>;
  readonly at: number;
}
type Practised = Parameters<Store['practised']>[0];
type Held = Parameters<Store['hold']>[0];
type Report = Parameters<Store['report']>[0];

/** Everything is gone when the process ends. Values are copied in, so that nobody can change them behind its back. */
export function memoryStore(): Store {
  const servers = new Map<string, ServerSettings>();
  const rounds = new Map<string, Round>();
  const answers: Answer[] = [];
  const members = new Map<string, MemberSettings>();
  const practised: Practised[] = [];
  let missed: Missed[] = [];
  const held = new Map<string, Held>();
  const reports = new Map<string, Report>();
  const told = new Map<string, Map<string, Told>>();
  const leases = new Map<string, number>();

  const roundsOf = (serverId: string): Round[] =>
    [...rounds.values()].filter((round) => round.serverId === serverId).sort((a, b) => (a.date < b.date ? -1 : 1));
  const latest = (roundId: string, memberId: string): Answer | undefined =>
    answers.findLast((answer) => answer.roundId === roundId && answer.memberId === memberId);
  const practiceOf = (serverId: string, memberId: string) =>
    practised
      .filter((one) => one.serverId === serverId && one.memberId === memberId)
      .map(({ questionId, right, at }) => ({ questionId, right, at }));

  return {
    server: async (serverId) => servers.get(serverId) ?? null,
    servers: async () => [...servers.values()].sort((a, b) => (a.serverId < b.serverId ? -1 : 1)),
    async saveServer(settings) {
      servers.set(settings.serverId, structuredClone(settings));
    },

    async claim(round) {
      if (roundsOf(round.serverId).some((one) => one.date === round.date)) return 'taken';
      if (rounds.has(round.id)) throw new Error(`two rounds with one id: ${round.id}`);
      rounds.set(round.id, structuredClone(round));
      return 'claimed';
    },
    round: async (id) => rounds.get(id) ?? null,
    roundOn: async (serverId, date) => roundsOf(serverId).find((round) => round.date === date) ?? null,
    async rounds(serverId, { from = '', to = '9999-12-31', limit = Number.POSITIVE_INFINITY } = {}) {
      const within = roundsOf(serverId).filter((round) => round.date >= from && round.date <= to);
      return within.reverse().slice(0, limit);
    },
    grading: async (serverId) =>
      roundsOf(serverId)
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
      roundsOf(serverId)
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
    async release(name) {
      leases.delete(name);
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

    async seen(serverId, memberId, name) {
      const id = key(serverId, memberId);
      const fresh: MemberSettings = { serverId, memberId, name, shown: 'name', pseudonym: null, language: null };
      members.set(id, { ...(members.get(id) ?? fresh), name });
    },
    members: async (serverId) =>
      [...members.values()]
        .filter((member) => member.serverId === serverId)
        .sort((a, b) => (a.memberId < b.memberId ? -1 : 1)),
    member: async (serverId, memberId) => members.get(key(serverId, memberId)) ?? null,
    async saveMember(settings) {
      members.set(key(settings.serverId, settings.memberId), { ...settings });
    },

    async practised(entry) {
      practised.push({ ...entry });
    },
    practice: async (serverId, memberId) => practiceOf(serverId, memberId),

    async missed(entry) {
      const same = (one: Missed): boolean =>
        one.serverId === entry.serverId && one.term === entry.term && one.memberId === entry.memberId;
      missed = [...missed.filter((one) => !same(one) && one.at >= entry.at - 90 * DAY_MS), { ...entry }];
    },
    async missedTerms(serverId, since) {
      const counts = new Map<string, number>();
      for (const one of missed)
        if (one.serverId === serverId && one.at >= since) counts.set(one.term, (counts.get(one.term) ?? 0) + 1);
      return [...counts]
        .filter(([, count]) => count >= 2)
        .map(([term, count]) => ({ term, members: count }))
        .sort((a, b) => b.members - a.members || (a.term < b.term ? -1 : 1));
    },

    async hold(entry) {
      const id = key(entry.serverId, entry.questionId);
      if (!held.has(id)) held.set(id, { ...entry });
    },
    held: async (serverId) =>
      [...held.values()]
        .filter((one) => one.serverId === serverId)
        .sort((a, b) => a.at - b.at || (a.questionId < b.questionId ? -1 : 1))
        .map((one) => one.questionId),
    async report(entry) {
      const id = key(entry.roundId, entry.memberId);
      if (reports.has(id)) return false;
      reports.set(id, { ...entry });
      return true;
    },

    async tell({ serverId, cause, values, at }) {
      const causes = told.get(serverId) ?? new Map<string, Told>();
      if (causes.has(cause)) return false;
      told.set(serverId, causes.set(cause, { cause, values: { ...values }, at }));
      return true;
    },
    async clear(serverId, cause) {
      told.get(serverId)?.delete(cause);
    },
    told: async (serverId) =>
      [...(told.get(serverId)?.values() ?? [])].sort((a, b) => a.at - b.at || (a.cause < b.cause ? -1 : 1)),

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
        practice: practiceOf(serverId, memberId),
        missedTerms: missed
          .filter((one) => one.serverId === serverId && one.memberId === memberId)
          .map(({ term, at }) => ({ term, at })),
        reports: [...reports.values()]
          .filter((one) => one.serverId === serverId && one.memberId === memberId)
          .map(({ roundId, at }) => ({ roundId, at })),
        held: [...held.values()]
          .filter((one) => one.serverId === serverId && one.by === memberId)
          .map(({ questionId, at }) => ({ questionId, at })),
        retracted: roundsOf(serverId).flatMap(({ date, retracted }) =>
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
      for (const round of roundsOf(serverId))
        if (round.retracted?.by === memberId)
          rounds.set(round.id, { ...round, retracted: { at: toTheDay(round.retracted.at), by: nobody } });
      members.delete(key(serverId, memberId));
      const others = practised.filter((one) => one.serverId !== serverId || one.memberId !== memberId);
      practised.splice(0, practised.length, ...others);
      missed = missed.filter((one) => one.serverId !== serverId || one.memberId !== memberId);
      return { answers: count };
    },

    close: async () => {},
  };
}
