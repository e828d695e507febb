/**
 * Names seen, grouped: when a whole class presses at once, its names cost a few commits and not one each, so that they
 * never stand in the way of the answers. A lone name is committed at once; reading waits for what is gathered.
 */
import type { Kysely } from 'kysely';
import { whenFree, type Connection } from './connection.ts';
import type { Tables } from './tables.ts';

/** At most four commits a second. */
const BETWEEN_COMMITS_MS = 250;
/** Rows a commit, so that the thread is never held for 20 ms. */
const MOST_ROWS = 400;

export interface Name {
  readonly serverId: string;
  readonly memberId: string;
  readonly name: string;
}
interface Waiting extends Name {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export interface Names {
  /** Resolves once the name is durable. */
  put(name: Name): Promise<void>;
  /** Writes what is gathered; resolves when nothing waits any more, whatever became of it. */
  settled(): Promise<void>;
}

export function gatherNames(connection: Connection, db: Kysely<Tables>): Names {
  let waiting: Waiting[] = [];
  let lastCommit = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | null = null;
  let flushing: Promise<void> | null = null;

  async function write(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST_ROWS);
      waiting = waiting.slice(MOST_ROWS);
      lastCommit = performance.now();
      try {
        await whenFree(() => connection.run(upsert(batch)));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
  }
  function flush(): Promise<void> {
    if (timer) clearTimeout(timer);
    timer = null;
    flushing ??= write().finally(() => (flushing = null));
    return flushing;
  }
  /** One statement; the last name of a member counts. */
  function upsert(batch: readonly Name[]) {
    const last = new Map(batch.map((one) => [JSON.stringify([one.serverId, one.memberId]), one]));
    return db
      .insertInto('members')
      .values(
        [...last.values()].map(({ serverId, memberId, name }) => ({
          server_id: serverId,
          member_id: memberId,
          name,
          shown: 'name' as const,
          pseudonym: null,
          language: null,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['server_id', 'member_id']).doUpdateSet((set) => ({ name: set.ref('excluded.name') })),
      )
      .compile();
  }

  return {
    put: (name) =>
      new Promise((resolve, reject) => {
        waiting.push({ ...name, resolve, reject });
        timer ??= setTimeout(() => void flush(), Math.max(0, lastCommit + BETWEEN_COMMITS_MS - performance.now()));
      }),
    async settled() {
      while (waiting.length > 0 || flushing) await flush();
    },
  };
}
