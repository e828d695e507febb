/** What can keep the database from opening, as kinds: the command line turns them into a sentence and an exit status. */

export type StorageFault =
  /** `postgres://`: reserved, not there yet. Wrong usage. */
  | 'reserved'
  /** The address is no `sqlite:PATH`. Wrong usage. */
  | 'bad-address'
  /** The folder or the file cannot be created or written. */
  | 'not-writable'
  /** The file is no database, or a damaged one. */
  | 'damaged'
  /** A newer Khôlle wrote it; migrations only go forward. */
  | 'too-new'
  /** Another process holds it. */
  | 'locked'
  /** There is no such file. */
  | 'missing';

/** `subject` is the address or path to name; the message is for the log. */
export class StorageError extends Error {
  readonly fault: StorageFault;
  readonly subject: string;
  /** Wrong usage (exit status 2) rather than failed work (1). */
  readonly usage: boolean;

  constructor(fault: StorageFault, subject: string, cause?: unknown) {
    super(sentences[fault](subject), cause === undefined ? {} : { cause });
    this.name = 'StorageError';
    this.fault = fault;
    this.subject = subject;
    this.usage = fault === 'reserved' || fault === 'bad-address';
  }
}

const sentences: Readonly<Record<StorageFault, (subject: string) => string>> = {
  reserved: (address) =>
    `${address}: PostgreSQL is reserved for a later version; use sqlite:PATH, for example sqlite:data/kholle.db`,
  'bad-address': (address) => `${address}: not a database address; use sqlite:PATH, for example sqlite:data/kholle.db`,
  'not-writable': (path) =>
    `${path}: the database cannot be created or written there; choose a folder that this user may write to`,
  damaged: (path) => `${path}: not a database of Khôlle, or a damaged one; restore a backup with "kholle restore FILE"`,
  'too-new': (path) =>
    `${path}: written by a newer version of Khôlle; update Khôlle, or restore the copy made before the update`,
  missing: (path) => `${path}: no such file`,
  locked: (path) => `${path}: another process holds the database; stop it and try again`,
};

interface SqliteFailure extends Error {
  readonly errcode: number;
}
const isSqliteFailure = (error: unknown): error is SqliteFailure =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number';

/** SQLite's primary result code (https://sqlite.org/rescode.html), null when it is another error. */
export const sqliteCode = (error: unknown): number | null => (isSqliteFailure(error) ? error.errcode & 0xff : null);

const BUSY = 5;
const LOCKED = 6;
/** Another connection holds the lock: worth another try. */
export const isBusy = (error: unknown): boolean => [BUSY, LOCKED].includes(sqliteCode(error) ?? -1);

const CONSTRAINT = 19;
/** This row is refused by a key; the others of its batch may be fine. */
export const isRefused = (error: unknown): boolean => sqliteCode(error) === CONSTRAINT;
