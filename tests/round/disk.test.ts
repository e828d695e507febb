/**
 * A disk that is full, over the wire: SQLite refuses to grow the file (`max_page_count` gives the same SQLITE_FULL as a
 * disk without room), until there is room again.
 */
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { startBot, type Bot } from '../../src/main/bot.ts';
import { connect, type Connection } from '../../src/storage/connection.ts';
import { storeOver } from '../../src/storage/open-store.ts';
import type { Store } from '../../src/store.ts';
import { messageOf, shelfOf, textOf } from '../harness.ts';
import { isOpen, minutesLater, MONDAY, only, openCourse, TUESDAY, type Course } from './course.ts';

let course: Course;
let small: { readonly bot: Bot; readonly store: Store; readonly connection: Connection };
afterEach(async () => {
  await small.bot.stop();
  await small.store.close();
  await course.one.close();
});

/** The class's bot again, over a connection that the test holds too. */
async function startOverSmallDisk(): Promise<void> {
  await course.one.stop();
  const { local, databaseUrl, clock } = course.one;
  const connection = connect(databaseUrl);
  const store = await storeOver(connection);
  const bot = await startBot({
    token: local.token,
    apiBase: local.apiBase,
    library: await shelfOf(join(import.meta.dirname, '..', '..', 'notes')),
    store,
    clock: clock.now,
    defaults: { language: 'fr', timezone: 'Europe/Paris' },
    log: () => undefined,
    onFatal: (reason) => expect.unreachable(reason),
    beat: false,
  });
  small = { bot, store, connection };
}
const pragma = (sql: string): number =>
  Number(Object.values(small.connection.run({ sql: `PRAGMA ${sql}`, parameters: [] }).rows[0] ?? {})[0]);
/** Not a page more than what is there, free ones included. */
const fill = (): number => pragma(`max_page_count = ${pragma('page_count')}`);
const makeRoom = (): number => pragma('max_page_count = 1000000');
const tick = async (at: string): Promise<void> => {
  course.one.clock.jumpTo(Date.parse(at));
  await small.bot.tutor.rounds.tick(Date.parse(at));
};

it('tells each member what became of their answer, loses none that it acknowledged, and goes on when there is room', async () => {
  course = await openCourse({}, { students: 300 });
  await startOverSmallDisk();
  await tick(MONDAY);
  const question = only(course.posted());
  fill();
  const { students } = course.one;
  const told = await Promise.all(
    students.map(async (student) => textOf(messageOf(await course.one.press(student, question, 0)))),
  );
  const [round] = await small.bot.tutor.rounds.recent(course.one.server.id, 1);
  const kept = async () => new Set((await small.store.answersOf(round!.id)).map(({ memberId }) => memberId));
  const acknowledged = students.filter((_, at) => told[at]?.includes('Ta réponse : '));
  const refused = students.filter((_, at) => told[at]?.includes('n’a pas pu être enregistrée'));
  expect(refused.length).toBeGreaterThan(0);
  expect(acknowledged.length + refused.length).toBe(students.length);
  expect(await kept()).toEqual(new Set(acknowledged.map(({ id }) => id)));

  makeRoom();
  const again = await Promise.all(
    refused.map(async (student) => textOf(messageOf(await course.one.press(student, question, 0)))),
  );
  expect(again.every((text) => text.includes('Ta réponse : '))).toBe(true);
  expect((await kept()).size).toBe(students.length);
});

it('posts no question that it could not claim; when there is room it posts one', async () => {
  course = await openCourse();
  await startOverSmallDisk();
  await tick(MONDAY);
  fill();
  for (let used = 0; used < 200; used += 1)
    await small.store
      .practised({ serverId: 's', memberId: 'm', questionId: 'q'.repeat(200), right: true, at: used })
      .catch(() => (used = 200));
  for (const minute of [0, 1]) await tick(minutesLater(TUESDAY, minute));
  expect(course.posted()).toHaveLength(1);
  makeRoom();
  for (const minute of [2, 3]) await tick(minutesLater(TUESDAY, minute));
  const [old, next] = course.posted();
  expect(course.posted()).toHaveLength(2);
  expect([isOpen(old!), isOpen(next!)]).toEqual([false, true]);
});
