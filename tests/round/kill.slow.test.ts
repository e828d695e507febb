/** kill -9 wherever it hurts, over the wire: one question a day, each lesson once, every acknowledged answer counted once. */
import { afterEach, describe, expect, it } from 'vitest';
import { openStore } from '../../src/storage/open-store.ts';
import { buttonsOf, messageOf, textOf } from '../harness.ts';
import { EVENING, isOpen, minutesLater, MONDAY, only, openCourse, TUESDAY, type Course } from './course.ts';
import { startProcess, type BotProcess } from './killable.ts';

let course: Course;
let bot: BotProcess | null = null;
afterEach(async () => {
  await bot?.kill();
  bot = null;
  await course.one.close();
});
const start = async (at: string, killAt: string | null = null): Promise<BotProcess> =>
  (bot = await startProcess(course.one, Date.parse(at), killAt));
const rounds = async () => {
  const store = await openStore(course.one.databaseUrl);
  try {
    return await store.rounds(course.one.server.id);
  } finally {
    await store.close();
  }
};

describe('kill -9 while the question is posted', () => {
  it.each(['before-claim', 'after-claim', 'before-post', 'after-post', 'after-record'])(
    'at "%s": one question, whose buttons work',
    async (point) => {
      course = await openCourse();
      await course.one.stop();
      expect(await (await start(MONDAY, point)).tick(MONDAY)).toBe(false);
      const later = await start(minutesLater(MONDAY, 2));
      for (const minute of [2, 3, 4]) expect(await later.tick(minutesLater(MONDAY, minute))).toBe(true);
      const question = only(course.posted());
      expect(isOpen(question)).toBe(true);
      expect(only(await rounds())).toMatchObject({ state: 'posted', messageId: question.id });
      const [student] = course.one.students;
      expect(textOf(messageOf(await course.one.press(student!, question, 0)))).toContain('Ta réponse');
    },
  );
});

describe('kill -9 during the reveal', () => {
  it.each(['reveal-closed', 'reveal-edited', 'reveal-sent'])(
    'at "%s", in a message of its own: told once',
    async (point) => {
      course = await openCourse({ reveal: '18:00' });
      await course.one.tick(MONDAY);
      await course.one.stop();
      expect(await (await start(EVENING, point)).tick(EVENING)).toBe(false);
      const later = await start(minutesLater(EVENING, 2));
      for (const minute of [2, 3, 4]) expect(await later.tick(minutesLater(EVENING, minute))).toBe(true);
      const [old, ...lessons] = course.posted();
      expect(buttonsOf(old!)).toEqual([]);
      expect(textOf(only(lessons))).toContain('La réponse du jour');
      expect(only(await rounds())).toMatchObject({ state: 'closed', revealMessageId: only(lessons).id });
    },
  );

  it.each(['before-claim', 'after-claim', 'after-post', 'after-record', 'reveal-edited'])(
    'at "%s", in the next question: told once',
    async (point) => {
      course = await openCourse();
      await course.one.tick(MONDAY);
      await course.one.stop();
      expect(await (await start(TUESDAY, point)).tick(TUESDAY)).toBe(false);
      const later = await start(minutesLater(TUESDAY, 2));
      for (const minute of [2, 3, 4]) expect(await later.tick(minutesLater(TUESDAY, minute))).toBe(true);
      expect(course.posted()).toHaveLength(2);
      const [old, next] = course.posted();
      expect(buttonsOf(old!)).toEqual([]);
      expect(textOf(next!)).toContain('La réponse d’hier');
      expect((await rounds())[1]).toMatchObject({ state: 'closed', revealMessageId: next!.id });
    },
  );
});

/** Numbers in [0, 1), the same for the same seed (mulberry32, public domain). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe('kill -9 in a burst of 1,000 answers', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'seed %i: nothing acknowledged is lost, nothing counted twice',
    async (seed) => {
      course = await openCourse({}, { students: 1_000 });
      const { one } = course;
      const draw = random(seed);
      await one.tick(MONDAY);
      await one.stop();
      const dying = await start(MONDAY);
      const question = only(course.posted());
      const places = buttonsOf(question).length;
      const choices = one.students.map(() => Math.floor(draw() * places));
      const acknowledged = new Set<number>();
      const killAfter = 1 + Math.floor(draw() * 900);
      const killed = Promise.withResolvers<undefined>();
      await Promise.all(
        one.students.map(async (student, at) => {
          const outcome = await one.press(student, question, choices[at]!);
          if (outcome.kind === 'answered') acknowledged.add(at);
          if (acknowledged.size === killAfter) dying.kill().then(() => killed.resolve(undefined), killed.reject);
        }),
      );
      // Where the machine is too slow for Discord's three seconds it never gets that far, and dies after the burst.
      await (acknowledged.size < killAfter ? dying.kill() : killed.promise);
      expect(acknowledged.size).toBeGreaterThan(0);

      const store = await openStore(one.databaseUrl);
      const [round] = await store.rounds(one.server.id);
      const kept = new Map((await store.answersOf(round!.id)).map((answer) => [answer.memberId, answer.choice]));
      for (const at of acknowledged) expect(kept.get(one.students[at]!.id)).toBe(choices[at]);

      await start(MONDAY);
      for (let from = 0; from < one.students.length; from += 250)
        await Promise.all(one.students.slice(from, from + 250).map((student) => one.press(student, question, 0)));
      const answers = await store.answersOf(round!.id);
      expect(answers).toHaveLength(1_000);
      expect(new Set(answers.map(({ memberId }) => memberId)).size).toBe(1_000);
      for (const at of acknowledged)
        expect(answers.find(({ memberId }) => memberId === one.students[at]!.id)?.choice).toBe(choices[at]);
      await store.close();
    },
  );
});
