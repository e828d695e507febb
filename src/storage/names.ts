/**
 * Names seen, grouped: when a whole class presses at once, its names cost a few commits and not one each, so that they
 * never stand in the way of the answers. A lone name is committed at once; reading waits for what is gathered.
 */
import { setImmediate as breathe } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { whenFree, type Connection } from './connection.ts';
import type { Tables } from './tables.ts';

/** At most four commits a second. */
const BETWEEN_COMMITS_MS = 250;
/** Rows a commit, so that the thread is never held for 20 ms. */
const MOST_ROWS = 250;

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
  /** Compiled once: the row's own values follow with each name. */
  const { sql, parameters } = db
    .insertInto('members')
    .values({ server_id: '', member_id: '', name: '', shown: 'name', pseudonym: null, language: null })
    .onConflict((conflict) =>
      conflict.columns(['server_id', 'member_id']).doUpdateSet((set) => ({ name: set.ref('excluded.name') })),
    )
    .compile();
  const put = ({ serverId, memberId, name }: Name): void =>
    void connection.run({ sql, parameters: [serverId, memberId, name, ...parameters.slice(3)] });

  async function write(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST_ROWS);
      waiting = waiting.slice(MOST_ROWS);
      lastCommit = performance.now();
      try {
        await whenFree(() => connection.atomically(() => batch.forEach(put)));
        for (const { resolve } of batch) resolve();
        await breathe();
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
