/** Two bots on one database and one token, as after an update that forgot the old process. */
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { DatabaseSync } from 'node:sqlite';
import { startBot, type Bot } from '../../src/main/bot.ts';
import { openStore } from '../../src/storage/open-store.ts';
import type { Store } from '../../src/store.ts';
import { messageOf, shelfOf, textOf } from '../harness.ts';
import { minutesLater, MONDAY, only, openCourse, TUESDAY, type Course } from './course.ts';

let course: Course;
let second: { readonly bot: Bot; readonly store: Store } | null = null;
afterEach(async () => {
  await second?.bot.stop();
  await second?.store.close();
  second = null;
  await course.one.close();
});

async function startSecond(logged: string[]): Promise<Bot> {
  const { local, databaseUrl, clock } = course.one;
  const store = await openStore(databaseUrl);
  const bot = await startBot({
    token: local.token,
    apiBase: local.apiBase,
    library: await shelfOf(join(import.meta.dirname, '..', '..', 'notes')),
    store,
    clock: clock.now,
    defaults: { language: 'fr', timezone: 'Europe/Paris' },
    log: (level, message) => void logged.push(`${level} ${message}`),
    onFatal: (reason) => logged.push(`fatal ${reason}`),
    beat: false,
  });
  second = { bot, store };
  return bot;
}

it('post one question, tell one lesson, keep one row an answer; the loser of an answer is silent', async () => {
  course = await openCourse();
  const logged: string[] = [];
  const other = await startSecond(logged);
  const both = (at: string): Promise<unknown> => {
    course.one.clock.jumpTo(Date.parse(at));
    return Promise.all([course.one.tick(), other.tutor.rounds.tick(course.one.clock.now())]);
  };
  for (const minute of [0, 1, 2]) await both(minutesLater(MONDAY, minute));
  const question = only(course.posted());
  const students = course.one.students.slice(0, 4);
  for (const student of students)
    expect(textOf(messageOf(await course.one.press(student, question, 0)))).toContain('éponse');
  const [round] = await course.one.bot.tutor.rounds.recent(course.one.server.id, 1);
  expect(await course.one.store.answersOf(round!.id)).toHaveLength(students.length);
  for (const minute of [0, 1, 2]) await both(minutesLater(TUESDAY, minute));
  expect(course.posted()).toHaveLength(2);
  expect(textOf(course.posted()[1]!)).toContain('La réponse d’hier');
  expect(logged.filter((line) => /^(?:error|warn|fatal)/u.test(line))).toEqual([]);
  expect(course.logged.filter(({ level }) => level === 'error')).toEqual([]);
});

it('a database that another program locks for a moment delays a confirmation, and loses nothing', async () => {
  course = await openCourse();
  await course.one.tick(MONDAY);
  const question = only(course.posted());
  const locker = new DatabaseSync(course.one.databaseUrl.replace('sqlite:', ''));
  locker.exec('BEGIN IMMEDIATE');
  let told = false;
  const [student] = course.one.students;
  const outcome = course.one.press(student!, question, 0).finally(() => (told = true));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(told).toBe(false);
  locker.exec('COMMIT');
  expect(textOf(messageOf(await outcome))).toContain('Ta réponse');
  const [round] = await course.one.bot.tutor.rounds.recent(course.one.server.id, 1);
  expect(await course.one.store.answersOf(round!.id)).toHaveLength(1);
  locker.close();
});
