/** A machine that is lost: the copy made while the bot ran, on another machine, after a kill -9. */
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { openStore } from '../../src/storage/open-store.ts';
import { folder, kholle } from '../cli/run-kholle.ts';
import { messageOf, textOf } from '../harness.ts';
import { isOpen, minutesLater, MONDAY, only, openCourse, TUESDAY, type Course } from './course.ts';
import { startProcess, type BotProcess } from './killable.ts';

let course: Course;
let bot: BotProcess | null = null;
afterEach(async () => {
  await bot?.kill();
  bot = null;
  await course.one.close();
});
const command = async (...args: readonly string[]): Promise<string> => {
  const ran = await kholle(args, { env: { DATABASE_URL: course.one.databaseUrl } });
  expect(ran).toMatchObject({ status: 0 });
  return ran.out;
};
const answers = async (): Promise<ReadonlyMap<string, number>> => {
  const store = await openStore(course.one.databaseUrl);
  try {
    const [round] = await store.rounds(course.one.server.id);
    return new Map((await store.answersOf(round!.id)).map(({ memberId, choice }) => [memberId, choice]));
  } finally {
    await store.close();
  }
};

it('a copy made while members answer is put back after a kill -9: all it held is there, and the round goes on', async () => {
  course = await openCourse({}, { students: 60 });
  const { one } = course;
  await one.stop();
  bot = await startProcess(one, Date.parse(MONDAY));
  expect(await bot.tick(MONDAY)).toBe(true);
  const question = only(course.posted());
  const [before, during] = [one.students.slice(0, 30), one.students.slice(30)];
  const press = async (student: (typeof before)[number]): Promise<string> =>
    textOf(messageOf(await one.press(student, question, 1)));
  for (const text of await Promise.all(before.map(press))) expect(text).toContain('Ta réponse : ');

  const copy = join(folder(), 'copy.db');
  await Promise.all([command('backup', copy), ...during.map(press)]);
  await bot.kill();

  // The disk is lost with all that stood beside the database; the copy was kept elsewhere.
  const path = one.databaseUrl.replace('sqlite:', '');
  for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
  await command('restore', copy);
  const kept = await answers();
  for (const { id } of before) expect(kept.get(id)).toBe(1);

  bot = await startProcess(one, Date.parse(minutesLater(MONDAY, 5)));
  expect(await bot.tick(minutesLater(MONDAY, 5))).toBe(true);
  expect(course.posted()).toHaveLength(1);
  for (const text of await Promise.all(one.students.map(press))) expect(text).toContain('Ta réponse : ');
  expect((await answers()).size).toBe(one.students.length);
  expect(await bot.tick(TUESDAY)).toBe(true);
  expect(course.posted().map(isOpen)).toEqual([false, true]);
});

it('a damaged copy is refused, and what is there stays', async () => {
  course = await openCourse();
  const { one } = course;
  await one.stop();
  bot = await startProcess(one, Date.parse(MONDAY));
  expect(await bot.tick(MONDAY)).toBe(true);
  await bot.kill();
  const damaged = join(folder(), 'damaged.db');
  copyFileSync(join(import.meta.dirname, 'restore.slow.test.ts'), damaged);
  expect((await kholle(['restore', damaged], { env: { DATABASE_URL: one.databaseUrl } })).status).toBe(1);
  bot = await startProcess(one, Date.parse(minutesLater(MONDAY, 5)));
  expect(await bot.tick(minutesLater(MONDAY, 5))).toBe(true);
  expect(isOpen(only(course.posted()))).toBe(true);
});
