/** A database that another program holds for longer than anybody can wait. */
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, it } from 'vitest';
import { textOf } from '../harness.ts';
import { minutesLater, MONDAY, only, openCourse, TUESDAY, until, type Course } from './course.ts';

let course: Course;
afterEach(() => course.one.close());

it('a database that stays locked costs a kind sentence, no false confirmation, and no second question', async () => {
  course = await openCourse();
  await course.one.tick(MONDAY);
  const question = only(course.posted());
  const locker = new DatabaseSync(course.one.databaseUrl.replace('sqlite:', ''));
  locker.exec('BEGIN IMMEDIATE');
  const [student] = course.one.students;
  // Discord waits three seconds, the database longer: the press is acknowledged first, the sentence follows.
  await course.one.press(student!, question, 0);
  const told = () =>
    course.one.local.world.allMessages(course.channelId).filter(({ onlyFor }) => onlyFor === student!.id);
  await until(() => told().length > 0);
  expect(textOf(only(told()))).toContain('n’a pas pu être enregistrée');
  await course.one.tick(TUESDAY);
  locker.exec('ROLLBACK');
  locker.close();
  const [round] = await course.one.bot.tutor.rounds.recent(course.one.server.id, 1);
  expect(await course.one.store.answersOf(round!.id)).toEqual([]);
  await until(async () => {
    await course.one.tick(minutesLater(TUESDAY, 2));
    return course.posted().length === 2;
  });
  await course.one.tick(minutesLater(TUESDAY, 3));
  expect(course.posted()).toHaveLength(2);
});
