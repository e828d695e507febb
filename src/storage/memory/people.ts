/** Members and what they leave, in memory; and what the teacher holds or was told. */
import type { MemberSettings } from '../../store.ts';
import type { PeopleStore } from '../people-store.ts';
import { DAY_MS, key, practiceOf, type Memory, type Told } from './state.ts';

export function peopleInMemory(memory: Memory): PeopleStore {
  const { members, held, reports, told } = memory;
  return {
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
      memory.practised = [...memory.practised, { ...entry }];
    },
    practice: async (serverId, memberId) => practiceOf(memory, serverId, memberId),

    async missed(entry) {
      const same = (one: typeof entry): boolean =>
        one.serverId === entry.serverId && one.term === entry.term && one.memberId === entry.memberId;
      memory.missed = [...memory.missed.filter((one) => !same(one) && one.at >= entry.at - 90 * DAY_MS), { ...entry }];
    },
    async missedTerms(serverId, since) {
      const counts = new Map<string, number>();
      for (const one of memory.missed)
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
  };
}
