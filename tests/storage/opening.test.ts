import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backup, check, copyBeside, restore } from '../../src/storage/backup.ts';
import { connect } from '../../src/storage/connection.ts';
import { sqliteDialect } from '../../src/storage/dialect.ts';
import { migrate, NEWEST, reached, STEPS, type Step } from '../../src/storage/migrations.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { StorageError, type StorageFault } from '../../src/storage/storage-error.ts';
import type { Tables } from '../../src/storage/tables.ts';
import { sampleRound } from '../store/samples.ts';

let folder: string;
let path: string;
let url: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kholle-open-'));
  path = join(folder, 'kholle.db');
  url = `sqlite:${path}`;
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

/** The fault that the work ends with, and what it names. */
async function faultOf(
  work: Promise<unknown>,
): Promise<{ readonly fault: StorageFault; readonly usage: boolean; readonly message: string }> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof StorageError)) throw new Error(`not a StorageError: ${String(error)}`);
  return { fault: error.fault, usage: error.usage, message: error.message };
}

describe('opening', () => {
  it('creates folder and file at the first start, and finds everything again at the second', async () => {
    const deep = `sqlite:${join(folder, 'a', 'b', 'kholle.db')}`;
    const first = await openStore(deep);
    await first.claim(sampleRound());
    await first.close();
    const second = await openStore(deep);
    expect(await second.round('r1')).toEqual(sampleRound());
    await second.close();
  });

  it('says that PostgreSQL is reserved, without repeating the password', async () => {
    const told = await faultOf(openStore('postgres://me:secret@db/kholle'));
    expect(told).toMatchObject({ fault: 'reserved', usage: true });
    expect(told.message).not.toContain('secret');
    expect((await faultOf(openStore('postgresql://db/kholle'))).fault).toBe('reserved');
  });

  it.each(['mysql://db', 'kholle.db', '', 'sqlite:'])('refuses the address %j', async (address) => {
    expect(await faultOf(openStore(address))).toMatchObject({ fault: 'bad-address', usage: true });
  });

  it('names a folder that cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    const told = await faultOf(openStore(`sqlite:${join(folder, 'file', 'kholle.db')}`));
    expect(told).toMatchObject({ fault: 'not-writable', usage: false });
    expect(told.message).toContain(join(folder, 'file', 'kholle.db'));
  });

  it('names a file that may only be read', async () => {
    (await openStore(url)).close();
    chmodSync(path, 0o444);
    chmodSync(folder, 0o555);
    // The superuser may write all the same.
    if (process.getuid?.() !== 0) expect((await faultOf(openStore(url))).fault).toBe('not-writable');
    expect((await faultOf(openStore(`sqlite:${folder}`))).fault).toBe('not-writable');
  });

  it('names a file that is no database', async () => {
    writeFileSync(path, 'not a database, but long enough to be taken for one: '.repeat(40));
    expect(await faultOf(openStore(url))).toMatchObject({ fault: 'damaged', usage: false });
  });

  it('refuses what a newer Khôlle wrote, and leaves it alone', async () => {
    await (await openStore(url)).close();
    const database = new DatabaseSync(path);
    database.exec(`update schema_version set version = ${NEWEST + 1}`);
    database.close();
    expect((await faultOf(openStore(url))).fault).toBe('too-new');
  });

  it('runs each migration once, whoever starts together', async () => {
    const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(url)));
    await stores[0]!.claim(sampleRound());
    expect(await stores[3]!.round('r1')).toEqual(sampleRound());
    await Promise.all(stores.map((store) => store.close()));
  });

  it('makes a copy before it migrates an older file, and keeps what is in it', async () => {
    const store = await openStore(url);
    await store.claim(sampleRound());
    await store.close();
    const connection = connect(url);
    const db = new Kysely<Tables>({ dialect: sqliteDialect(connection) });
    const steps: readonly Step[] = [...STEPS, () => [db.schema.alterTable('rounds').addColumn('mood', 'text')]];
    await migrate(connection, db, (from) => copyBeside(connection, from), steps);
    expect(reached(connection)).toBe(NEWEST + 1);
    await db.destroy();
    const copied = await openStore(`sqlite:${path}.before-step-${NEWEST + 1}`);
    expect(await copied.round('r1')).toEqual(sampleRound());
    await copied.close();
  });
});

describe('backup and restore', () => {
  const copy = (): string => join(folder, 'copies', 'kholle-copy.db');

  it('copies while the store is in use, and puts it back', async () => {
    const store = await openStore(url);
    await store.claim(sampleRound());
    const writing = Array.from({ length: 200 }, (_, at) =>
      store.answer({ roundId: 'r1', memberId: `m${at}`, choice: 0, at }),
    );
    await backup(url, copy());
    await Promise.all(writing);
    await store.answer({ roundId: 'r1', memberId: 'after', choice: 0, at: 1 });
    await store.close();
    await restore(copy(), url);
    const back = await openStore(url);
    expect(await back.round('r1')).toEqual(sampleRound());
    expect((await back.answersOf('r1')).map(({ memberId }) => memberId)).not.toContain('after');
    await back.close();
    expect(readdirSync(folder).filter((name) => name.includes('half'))).toEqual([]);
    check(`${path}.before-restore`);
  });

  it('restores over a damaged file, and onto a machine that has none', async () => {
    await (await openStore(url)).close();
    await backup(url, copy());
    writeFileSync(path, 'damaged '.repeat(1_000));
    for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true });
    await restore(copy(), url);
    await (await openStore(url)).close();
    await restore(copy(), `sqlite:${join(folder, 'elsewhere', 'kholle.db')}`);
    expect(existsSync(join(folder, 'elsewhere', 'kholle.db'))).toBe(true);
  });

  it('refuses a copy that is damaged, foreign, newer or missing, and changes nothing', async () => {
    const store = await openStore(url);
    await store.claim(sampleRound());
    await store.close();
    mkdirSync(join(folder, 'copies'));
    writeFileSync(copy(), 'not a database '.repeat(100));
    expect((await faultOf(restore(copy(), url))).fault).toBe('damaged');
    rmSync(copy());
    expect((await faultOf(restore(copy(), url))).fault).toBe('missing');
    const foreign = new DatabaseSync(copy());
    foreign.exec('create table t (x)');
    foreign.close();
    expect((await faultOf(restore(copy(), url))).fault).toBe('damaged');
    const newer = new DatabaseSync(copy());
    newer.exec(`create table schema_version (version); insert into schema_version values (${NEWEST + 1})`);
    newer.close();
    expect((await faultOf(restore(copy(), url))).fault).toBe('too-new');
    const again = await openStore(url);
    expect(await again.round('r1')).toEqual(sampleRound());
    await again.close();
  });

  it('refuses to restore under a running bot, and to copy what is not there', async () => {
    const store = await openStore(url);
    await backup(url, copy());
    expect((await faultOf(restore(copy(), url))).fault).toBe('locked');
    expect((await faultOf(backup(`sqlite:${join(folder, 'none.db')}`, copy()))).fault).toBe('missing');
    expect((await store.servers()).length).toBe(0);
    await store.close();
  });
});
