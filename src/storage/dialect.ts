/** Kysely over `node:sqlite`, for which it has no dialect: its SQLite parts, and a driver for our connection. */
import type { CompiledQuery } from 'kysely';
import { setImmediate as breathe } from 'node:timers/promises';
import {
  SelectQueryNode,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
} from 'kysely';
import { whenFree, type Connection } from './connection.ts';

/** Every statement waits for a lock as `whenFree` does. Transactions go through `connection.atomically` instead. */
export function sqliteDialect(connection: Connection): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driver(connection),
    createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

function driver(connection: Connection): Driver {
  const only: DatabaseConnection = {
    async executeQuery<R>(query: CompiledQuery) {
      const { rows, changes } = await whenFree(() => connection.run(query));
      // A commit waits for the disk: one is the most that a slice of the thread may hold, however many follow.
      if (!SelectQueryNode.is(query.query)) await breathe();
      return { rows: rows as R[], numAffectedRows: BigInt(changes) };
    },
    async *streamQuery() {
      yield await Promise.reject(new Error('read in pages instead: a stream would hold the connection'));
    },
  };
  const noAsyncTransaction = (): Promise<never> =>
    Promise.reject(new Error('use atomically(): an await inside a transaction would let other statements into it'));
  return {
    init: async () => {},
    acquireConnection: async () => only,
    beginTransaction: noAsyncTransaction,
    commitTransaction: noAsyncTransaction,
    rollbackTransaction: noAsyncTransaction,
    releaseConnection: async () => {},
    destroy: async () => connection.close(),
  };
}
