/** The Gateway breaks in each of its ways: what was missed is replayed, and the round goes on. */
import { afterEach, describe, expect, it } from 'vitest';
import { messageOf, textOf } from '../harness.ts';
import { MONDAY, only, openCourse, type Course } from './course.ts';

let course: Course;
afterEach(() => course.one.close());

describe('the Gateway', () => {
  const breaks = [
    { kind: 'close', code: 4000 },
    { kind: 'close', code: 4009 },
    { kind: 'drop' },
    { kind: 'reconnect' },
    { kind: 'invalid-session', resumable: true },
  ] as const;
  it.each(breaks)(
    'after $kind $code resumes, and a press made meanwhile is replayed, answered and counted once',
    async (fault) => {
      course = await openCourse();
      await course.one.tick(MONDAY);
      const question = only(course.posted());
      const [student] = course.one.students;
      course.faults.gateway(fault);
      const told = messageOf(await course.one.press(student!, question, 0));
      expect(textOf(told)).toContain('Ta réponse');
      expect(await course.one.store.answersOf((await course.latest())!.id)).toHaveLength(1);
      expect(course.one.fatal).toEqual([]);
    },
  );

  it('whose session is over comes back, and the round goes on', { timeout: 20_000 }, async () => {
    course = await openCourse();
    const { local } = course.one;
    course.faults.gateway({ kind: 'invalid-session', resumable: false });
    const until = performance.now() + 15_000;
    while (local.world.bot.online && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
    while (!local.world.bot.online && performance.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 50));
    await course.morning();
    expect(course.posted()).toHaveLength(1);
  });
});
