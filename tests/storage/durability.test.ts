/** What "recorded" means: on the disk, in few commits, and never said before the commit is done. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../src/storage/connection.ts';
import { openStore, storeOver } from '../../src/storage/open-store.ts';
import type { AnswerOutcome, Store } from '../../src/store.ts';
import { sampleRound } from '../store/samples.ts';

let folder: string;
let url: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kholle-durable-'));
  path = join(folder, 'kholle.db');
  url = `sqlite:${path}`;
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const press = (store: Store, memberId: string, choice = 0): Promise<AnswerOutcome> =>
  store.answer({ roundId: 'r1', memberId, choice, at: 1 });
const kindOf = (outcome: AnswerOutcome): string => outcome.kind;
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

/** A store whose connection the test holds too. */
async function opened() {
  const connection = connect(url);
  const store = await storeOver(connection);
  await store.claim(sampleRound());
  return { connection, store };
}

describe('a connection', () => {
  it('is synchronous = FULL and journal_mode = wal, each of them', () => {
    const connections = [connect(url), connect(url), connect(url)];
    for (const connection of connections) {
      const pragma = (name: string) =>
        Object.values(connection.run({ sql: `PRAGMA ${name}`, parameters: [] }).rows[0] ?? {})[0];
      expect(pragma('synchronous')).toBe(2);
      expect(pragma('journal_mode')).toBe('wal');
      expect(pragma('foreign_keys')).toBe(1);
      expect(pragma('busy_timeout')).toBeLessThanOrEqual(250);
    }
    for (const connection of connections) connection.close();
  });
});

describe('a confirmation', () => {
  it('waits for a commit that another process holds up, and comes after it', async () => {
    const { store } = await opened();
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    let told = false;
    const answer = press(store, 'm1').finally(() => (told = true));
    await soon();
    expect(told).toBe(false);
    expect(other.prepare('select count(*) as n from answers').get()).toEqual({ n: 0 });
    other.exec('COMMIT');
    expect(kindOf(await answer)).toBe('recorded');
    expect(other.prepare('select count(*) as n from answers').get()).toEqual({ n: 1 });
    other.close();
    await store.close();
  });

  it('never comes when the lock stays; nothing is half done, and the next press counts', async () => {
    const { store } = await opened();
    const other = new DatabaseSync(path);
    other.exec('BEGIN IMMEDIATE');
    await expect(Promise.all([press(store, 'm1'), press(store, 'm2')])).rejects.toThrow(/locked/u);
    other.exec('ROLLBACK');
    expect(await store.answersOf('r1')).toEqual([]);
    expect(kindOf(await press(store, 'm1'))).toBe('recorded');
    other.close();
    await store.close();
  });

  it('never comes when the COMMIT fails', async () => {
    const { store } = await opened();
    const exec = DatabaseSync.prototype.exec;
    let failing = true;
    vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (this: DatabaseSync, sql: string) {
      if (sql === 'COMMIT' && failing) throw Object.assign(new Error('disk I/O error'), { errcode: 10 });
      return exec.call(this, sql);
    });
    await expect(press(store, 'm1')).rejects.toThrow('disk I/O error');
    failing = false;
    expect(await store.answersOf('r1')).toEqual([]);
    expect(kindOf(await press(store, 'm1'))).toBe('recorded');
    await store.close();
  });

  it('never comes when the disk is full; there is room again, it goes on', async () => {
    const { connection, store } = await opened();
    const pragma = (sql: string) => Number(Object.values(connection.run({ sql, parameters: [] }).rows[0] ?? {})[0]);
    pragma(`PRAGMA max_page_count = ${pragma('PRAGMA page_count')}`);
    const outcomes = await Promise.allSettled(Array.from({ length: 900 }, (_, at) => press(store, `member-${at}`)));
    expect(outcomes.some(({ status }) => status === 'rejected')).toBe(true);
    expect(await store.answersOf('r1')).toHaveLength(outcomes.filter(({ status }) => status === 'fulfilled').length);
    pragma('PRAGMA max_page_count = 1000000');
    const again = await Promise.all(Array.from({ length: 900 }, (_, at) => press(store, `member-${at}`)));
    expect(again.every(({ kind }) => kind === 'recorded' || kind === 'already-answered')).toBe(true);
    expect(await store.answersOf('r1')).toHaveLength(900);
    await store.close();
  });

  it('is refused for the press that spoils a batch, and for no other', async () => {
    const { store } = await opened();
    const spoilt = store.answer({ roundId: 'r1', memberId: 'bad', choice: null as unknown as number, at: 1 });
    const outcomes = await Promise.allSettled([press(store, 'm1'), spoilt, press(store, 'm2')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await store.answersOf('r1')).toHaveLength(2);
    await store.close();
  });
});

describe('a burst', () => {
  it('of 1,000 presses in a second costs at most 50 commits', async () => {
    const { store } = await opened();
    const exec = vi.spyOn(DatabaseSync.prototype, 'exec');
    const began = performance.now();
    const answers: Promise<AnswerOutcome>[] = [];
    for (let sent = 0; sent < 1_000; sent += 10) {
      for (let at = sent; at < sent + 10; at += 1) answers.push(press(store, `m${at}`, at % 3));
      const due = began + sent;
      while (performance.now() < due) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect((await Promise.all(answers)).every(({ kind }) => kind === 'recorded')).toBe(true);
    expect(exec.mock.calls.filter(([sql]) => sql === 'COMMIT').length).toBeLessThanOrEqual(50);
    expect(await store.answersOf('r1')).toHaveLength(1_000);
    await store.close();
  });

  it('of the same members through two processes gives each one answer', async () => {
    const { store } = await opened();
    const other = await openStore(url);
    const both = await Promise.all(
      Array.from({ length: 300 }, (_, at) => [press(store, `m${at}`, 0), press(other, `m${at}`, 1)]).flat(),
    );
    expect(both.filter(({ kind }) => kind === 'recorded')).toHaveLength(300);
    expect(both.filter(({ kind }) => kind === 'already-answered')).toHaveLength(300);
    expect(await store.answersOf('r1')).toHaveLength(300);
    await Promise.all([store.close(), other.close()]);
  });

  it('is finished before the store closes', async () => {
    const { store } = await opened();
    const answers = Array.from({ length: 50 }, (_, at) => press(store, `m${at}`));
    await store.close();
    expect((await Promise.all(answers)).every(({ kind }) => kind === 'recorded')).toBe(true);
  });
});
