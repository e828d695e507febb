/** docs/privacy.md against the database as migrations make it, and deletion against every row of it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { privacy } from '../commands/privacy.ts';
import { openStore } from '../src/storage/open-store.ts';
import type { Store } from '../src/store.ts';
import { NOW, postedRound, question, SERVER, settingsOf, submitInput, tutorOf } from './scores/stage.ts';

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kholle-privacy-'));
  store = await openStore(`sqlite:${join(folder, 'kholle.db')}`);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const database = (): DatabaseSync => new DatabaseSync(join(folder, 'kholle.db'), { readOnly: true });
const namesOf = (db: DatabaseSync, sql: string): string[] =>
  db
    .prepare(sql)
    .all()
    .map(({ name }) => String(name));
const tables = (db: DatabaseSync): string[] =>
  namesOf(db, "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'");

/** Table → columns, as the document lists them: a heading for each table, a row for each column or group of columns. */
function documented(): Record<string, string[]> {
  const text = readFileSync(join(import.meta.dirname, '..', 'docs', 'privacy.md'), 'utf8');
  const sections = text.split(/^### /mu).slice(1);
  return Object.fromEntries(
    sections.map((section) => {
      const [, table = ''] = /^`([^`]+)`/u.exec(section) ?? [];
      const cells = section.split('\n').flatMap((line) => /^\| (`.*?) \|/u.exec(line)?.[1] ?? []);
      return [table, cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name))];
    }),
  );
}

describe('docs/privacy.md', () => {
  it('lists every table and every column of the database, and nothing else', () => {
    const db = database();
    const real = Object.fromEntries(
      tables(db).map((table) => [table, namesOf(db, `select name from pragma_table_info('${table}')`).sort()]),
    );
    db.close();
    const listed = Object.fromEntries(Object.entries(documented()).map(([table, columns]) => [table, columns.sort()]));
    expect(listed).toEqual(real);
  });
});

describe('/privacy delete', () => {
  it('leaves no trace of the person in any column of any table nor in the bytes of the file, and the counts of the class as they were', async () => {
    const [me, name] = ['777000000000000777', 'Zoé Unique'];
    const settings = await settingsOf(store, { setupBy: me });
    const tutor = await tutorOf(store, settings);
    for (const [date, retracted] of [
      ['2026-11-20', { at: NOW, by: me }],
      ['2026-11-23', null],
    ] as const) {
      await store.claim(postedRound(date, { state: 'claimed', question: question(`q-${date}`), announcement: '{}' }));
      await store.updateRound(`r-${date}`, 'claimed', { state: 'posted', retracted });
      await store.answer({ roundId: `r-${date}`, memberId: me, choice: 0, at: NOW });
      await store.answer({ roundId: `r-${date}`, memberId: 'other', choice: 1, at: NOW });
      await store.report({ serverId: SERVER, roundId: `r-${date}`, memberId: me, at: NOW });
    }
    await store.saveMember({
      serverId: SERVER,
      memberId: me,
      name,
      shown: 'pseudonym',
      pseudonym: 'Comète Unique',
      language: 'en',
    });
    await store.practised({ serverId: SERVER, memberId: me, questionId: 'q1', right: true, at: NOW });
    await store.missed({ serverId: SERVER, memberId: me, term: 'kubernetes', at: NOW });
    await store.hold({ serverId: SERVER, questionId: 'q9', by: me, at: NOW });

    await privacy.submit?.(
      submitInput(['delete'], { word: 'EFFACER' }, { member: { id: me, name, isTeacher: true } }),
      tutor,
    );

    const db = database();
    const everything = JSON.stringify(tables(db).map((table) => db.prepare(`select * from ${table}`).all()));
    const ids = db.prepare("select distinct member_id as name from answers where member_id <> 'other'").all();
    const times = db.prepare("select distinct at from answers where member_id <> 'other'").all();
    db.close();
    const left = readdirSync(folder).flatMap((file) =>
      [me, 'Unique', 'kubernetes']
        .filter((words) => readFileSync(join(folder, file)).includes(words))
        .map((words) => `${file}: ${words}`),
    );
    expect(left).toEqual([]);
    expect(everything).not.toMatch(/777000000000000777|Unique|kubernetes/u);
    expect(ids).toHaveLength(1);
    expect(times).toEqual([{ at: Date.parse('2026-11-23T00:00:00Z') }]);
    expect(await store.answersOf('r-2026-11-23')).toHaveLength(2);
    expect(settings.of(SERVER).setupBy).toBeNull();
    expect(await store.held(SERVER)).toEqual(['q9']);
  });

  it('draws a new id each time: two servers, or two deletions, cannot be linked', async () => {
    const settings = await settingsOf(store);
    const tutor = await tutorOf(store, settings);
    for (const date of ['2026-11-22', '2026-11-23']) {
      await store.claim(postedRound(date, { state: 'claimed' }));
      await store.updateRound(`r-${date}`, 'claimed', { state: 'posted' });
      await store.answer({ roundId: `r-${date}`, memberId: 'm1', choice: 0, at: NOW });
      await tutor.people.forget(SERVER, 'm1');
    }
    const ids = (await store.answers(SERVER)).map(({ memberId }) => memberId);
    expect(new Set(ids).size).toBe(2);
    expect(ids.join()).not.toContain('m1');
  });
});
