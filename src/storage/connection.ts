/**
 * One connection to a SQLite file, as durable as SQLite gets: write-ahead log, `synchronous = FULL` (both per
 * connection), so what was committed survives a kill and a power cut. It is synchronous: a transaction is one plain
 * function, nothing can come between its statements. A lock held by another process never blocks the thread for long:
 * SQLite waits `BUSY_MS`, then the work is tried again from a timer.
 */
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { isBusy, sqliteCode, StorageError } from './storage-error.ts';

/** How long SQLite itself waits for a lock, in ms: short, because it blocks the thread that answers members. */
export const BUSY_MS = 10;
/** How long work is tried again in all, in ms: under Discord's three seconds. */
const PATIENCE_MS = 2_000;
const FIRST_PAUSE_MS = 15;
const LONGEST_PAUSE_MS = 120;
/** Longer statements (a burst's insert) vary too much to be worth keeping prepared. */
const KEPT_SQL_LENGTH = 1_500;
const KEPT_STATEMENTS = 200;

/** A statement with its parameters, as Kysely compiles it. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}
export interface Ran {
  readonly rows: readonly Record<string, unknown>[];
  readonly changes: number;
}

export interface Connection {
  /** Null for a database in memory. */
  readonly path: string | null;
  run(statement: Statement): Ran;
  /** All of it or nothing, durable on return; takes the write lock first, so that what it reads is what it changes. */
  atomically<T>(work: () => T): T;
  close(): void;
  readonly database: DatabaseSync;
}

/** The file that an address names, null for memory. Throws `StorageError` for other addresses. */
export function pathOf(address: string): string | null {
  if (/^postgres(?:ql)?:/iu.test(address)) throw new StorageError('reserved', withoutPassword(address));
  const path = /^sqlite:(?!$)(?:\/\/(?=\/))?(.+)$/u.exec(address)?.[1];
  if (path === undefined) throw new StorageError('bad-address', withoutPassword(address));
  return path === ':memory:' ? null : resolve(path);
}

const withoutPassword = (address: string): string => address.replace(/\/\/[^@/]*@/u, '//…@');

/** Opens, creating folder and file at the first start. Throws `StorageError`. */
export function connect(address: string): Connection {
  const path = pathOf(address);
  try {
    if (path !== null) mkdirSync(dirname(path), { recursive: true });
    const database = new DatabaseSync(path ?? ':memory:', { timeout: BUSY_MS });
    try {
      prepareForUse(database, path);
    } catch (error) {
      database.close();
      throw error;
    }
    return connection(database, path);
  } catch (error) {
    throw cannotOpen(path ?? address, error);
  }
}

function prepareForUse(database: DatabaseSync, path: string | null): void {
  if (path !== null) retrying(() => database.exec('PRAGMA journal_mode = WAL'));
  database.exec('PRAGMA synchronous = FULL');
  database.exec('PRAGMA foreign_keys = ON');
  // What is deleted is overwritten in the file: a person who asked to be gone is not left in its free pages.
  database.exec('PRAGMA secure_delete = ON');
  // Says now, not at the first press, that the file may not be written.
  retrying(() => database.exec('BEGIN IMMEDIATE; ROLLBACK'));
}

/** At the start nobody waits for an answer: a lock (two processes starting together) may be waited for in place. */
function retrying(work: () => void): void {
  const tries = PATIENCE_MS / BUSY_MS;
  for (let left = tries; ; left -= 1) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || left <= 0) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BUSY_MS);
    }
  }
}

const PERMISSION = 3;
const READ_ONLY = 8;
const CANNOT_OPEN = 14;
const CORRUPT = 11;
const NOT_A_DATABASE = 26;

function cannotOpen(subject: string, error: unknown): unknown {
  if (error instanceof StorageError) return error;
  const code = sqliteCode(error);
  if (code === CORRUPT || code === NOT_A_DATABASE) return new StorageError('damaged', subject, error);
  if (isBusy(error)) return new StorageError('locked', subject, error);
  const fromFolder = error instanceof Error && 'syscall' in error;
  if (fromFolder || [PERMISSION, READ_ONLY, CANNOT_OPEN].includes(code ?? -1))
    return new StorageError('not-writable', subject, error);
  return error;
}

function connection(database: DatabaseSync, path: string | null): Connection {
  const kept = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const found = kept.get(sql);
    if (found) return found;
    const statement = database.prepare(sql);
    if (sql.length <= KEPT_SQL_LENGTH) {
      const oldest = kept.size >= KEPT_STATEMENTS ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
      kept.set(sql, statement);
    }
    return statement;
  };
  return {
    path,
    database,
    run({ sql, parameters }) {
      const statement = prepared(sql);
      const values = parameters.map(bindable);
      if (statement.columns().length > 0) return { rows: statement.all(...values), changes: 0 };
      return { rows: [], changes: Number(statement.run(...values).changes) };
    },
    atomically(work) {
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
    close() {
      if (database.isOpen) database.close();
    },
  };
}

function bindable(value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value;
  if (value instanceof Uint8Array) return value;
  throw new TypeError(`cannot be stored: ${typeof value}`);
}

/** Tries again from a timer while another connection holds the lock; rejects with SQLite's error after two seconds. */
export async function whenFree<T>(work: () => T): Promise<T> {
  let pause = FIRST_PAUSE_MS;
  for (let waited = 0; ; waited += pause) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || waited >= PATIENCE_MS) throw error;
    }
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    await wait(pause);
  }
}
