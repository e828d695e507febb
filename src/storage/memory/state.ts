/** What a store in memory remembers, and the readings of it that more than one of its parts needs. */
import type { Answer } from '../../scores/model.ts';
import type { MemberSettings, Round, ServerSettings, Store } from '../../store.ts';

export const DAY_MS = 86_400_000;
export const key = (...parts: readonly (string | number)[]): string => JSON.stringify(parts);

/** A thing told to a teacher that has not cleared. */
export interface Told {
  readonly cause: string;
  readonly values: Readonly<Record<string, string>>;
  readonly at: number;
}

export interface Memory {
  readonly servers: Map<string, ServerSettings>;
  readonly rounds: Map<string, Round>;
  readonly answers: Answer[];
  readonly members: Map<string, MemberSettings>;
  readonly leases: Map<string, number>;
  readonly held: Map<string, Parameters<Store['hold']>[0]>;
  readonly reports: Map<string, Parameters<Store['report']>[0]>;
  readonly told: Map<string, Map<string, Told>>;
  practised: readonly Parameters<Store['practised']>[0][];
  missed: readonly Parameters<Store['missed']>[0][];
}

export const emptyMemory = (): Memory => ({
  servers: new Map(),
  rounds: new Map(),
  answers: [],
  members: new Map(),
  leases: new Map(),
  held: new Map(),
  reports: new Map(),
  told: new Map(),
  practised: [],
  missed: [],
});

/** Oldest first. */
export const roundsOf = ({ rounds }: Memory, serverId: string): readonly Round[] =>
  [...rounds.values()].filter((round) => round.serverId === serverId).sort((a, b) => (a.date < b.date ? -1 : 1));

export const practiceOf = (
  { practised }: Memory,
  serverId: string,
  memberId: string,
): Awaited<ReturnType<Store['practice']>> =>
  practised
    .filter((one) => one.serverId === serverId && one.memberId === memberId)
    .map(({ questionId, right, at }) => ({ questionId, right, at }));
