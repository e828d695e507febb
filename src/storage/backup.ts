/**
 * A consistent copy of the database while the bot runs (SQLite's online backup), and a checked way back. A copy is
 * written beside its place and renamed, so that a kill leaves either the old file or the new one, never half of one.
 */
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { backup as copyPages, DatabaseSync } from 'node:sqlite';
import { pathOf, type Connection } from './connection.ts';
import { NEWEST } from './migrations.ts';
import { isBusy, sqliteCode, StorageError } from './storage-error.ts';

/** Copies the database at `url` to `file`, replacing an earlier copy. Throws `StorageError` when there is nothing to copy. */
export async function backup(url: string, file: string): Promise<void> {
  const path = pathOf(url);
  if (path === null || !existsSync(path)) throw new StorageError('missing', path ?? url);
  const source = new DatabaseSync(path, { readOnly: true, timeout: 250 });
  try {
    await copy(source, resolve(file));
  } finally {
    source.close();
  }
}

/**
 * Puts the copy `file` in the place of the database at `url`, after checking that it is whole and of a version that this
 * Khôlle reads. The bot must be stopped: an open database is refused (`locked`). What was there is kept as `….before-restore`.
 */
export async function restore(file: string, url: string): Promise<void> {
  const path = pathOf(url);
  if (path === null) throw new StorageError('bad-address', url);
  if (!existsSync(file)) throw new StorageError('missing', resolve(file));
  check(resolve(file));
  if (existsSync(path)) {
    refuseWhileOpen(path);
    await keepWhatWasThere(path, `${path}.before-restore`);
  }
  const source = new DatabaseSync(resolve(file), { readOnly: true });
  try {
    await copy(source, path);
  } finally {
    source.close();
  }
}

/** Throws `StorageError` unless the file is a whole database that this Khôlle can read. */
export function check(file: string): void {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { readOnly: true });
    const found = database.prepare('PRAGMA integrity_check(1)').get();
    if (found?.['integrity_check'] !== 'ok') throw new StorageError('damaged', file);
    const version = Number(database.prepare('select version from schema_version').get()?.['version'] ?? 0);
    if (version > NEWEST) throw new StorageError('too-new', file);
  } catch (error) {
    if (error instanceof StorageError || sqliteCode(error) === null) throw error;
    throw new StorageError('damaged', file, error);
  } finally {
    database?.close();
  }
}

/** The copy made before a migration: `kholle.db` at step 2 → `kholle.db.before-step-3`. */
export async function copyBeside(connection: Connection, from: number): Promise<void> {
  if (connection.path !== null) await copy(connection.database, `${connection.path}.before-step-${from + 1}`);
}

async function copy(source: DatabaseSync, target: string): Promise<void> {
  const half = `${target}.half`;
  try {
    mkdirSync(dirname(target), { recursive: true });
    for (const suffix of ['', '-wal', '-shm']) rmSync(half + suffix, { force: true });
    await copyPages(source, half);
    check(half);
    for (const suffix of ['-wal', '-shm']) rmSync(target + suffix, { force: true });
    renameSync(half, target);
    for (const suffix of ['-wal', '-shm']) rmSync(half + suffix, { force: true });
  } catch (error) {
    if (error instanceof StorageError) throw error;
    throw new StorageError('not-writable', target, error);
  }
}

/** As a database where it is one, else byte for byte. */
async function keepWhatWasThere(path: string, kept: string): Promise<void> {
  try {
    await backup(`sqlite:${path}`, kept);
  } catch {
    copyFileSync(path, kept);
  }
}

/** In WAL mode only a connection that is alone can leave it: that proves that no other process has the file open. */
function refuseWhileOpen(path: string): void {
  const database = new DatabaseSync(path, { timeout: 250 });
  try {
    database.exec('PRAGMA journal_mode = DELETE');
  } catch (error) {
    // A damaged one is nobody's: a way back is what it needs.
    if (isBusy(error)) throw new StorageError('locked', path, error);
  } finally {
    database.close();
  }
}
