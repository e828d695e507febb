/** Faults of the network and of Discord, over the wire: one question a day, never two; the lesson once. */
import { afterEach, describe, expect, it } from 'vitest';
import type { RestFault } from '../../src/local-discord/faults.ts';
import { buttonsOf, messageOf, textOf } from '../harness.ts';
import {
  EDITS,
  EVENING,
  isOpen,
  minutesLater,
  MONDAY,
  only,
  openCourse,
  POSTS,
  TUESDAY,
  until,
  type Course,
} from './course.ts';

let course: Course;
afterEach(() => course.one.close());

describe('a post that does not go through', () => {
  const faults: Readonly<Record<string, { readonly fault: RestFault; readonly times?: number }>> = {
    '429 with Retry-After': { fault: { kind: 'rate-limit', retryAfter: 0.2 } },
    '500 twice': { fault: { kind: 'refuse', status: 500 }, times: 2 },
    'an answer lost after acceptance': { fault: { kind: 'lose-answer' } },
    'a socket destroyed before anything happened': { fault: { kind: 'destroy' } },
  };
  for (const [name, { fault, times = 1 }] of Object.entries(faults))
    it(`${name}: one question, recorded`, async () => {
      course = await openCourse();
      course.faults.rest({ method: 'POST', path: POSTS, times, fault });
      await course.morning();
      const question = only(course.posted());
      expect(isOpen(question)).toBe(true);
      expect(await course.latest()).toMatchObject({ state: 'posted', messageId: question.id });
      const [student] = course.one.students;
      messageOf(await course.one.press(student!, question, 0));
      expect(await course.one.store.answersOf((await course.latest())!.id)).toHaveLength(1);
    });

  it('answers are taken while the bot does not know yet that its question is there', async () => {
    course = await openCourse();
    course.faults.rest({ method: 'POST', path: POSTS, fault: { kind: 'lose-answer' } });
    await course.one.tick(MONDAY);
    const question = only(course.posted());
    const [student] = course.one.students;
    expect(textOf(messageOf(await course.one.press(student!, question, 0)))).toContain('Ta réponse');
    await course.one.tick(minutesLater(MONDAY, 1));
    expect(await course.one.store.answersOf((await course.latest())!.id)).toHaveLength(1);
  });
});

describe('the reveal', () => {
  it('is told although the old message is gone (10008)', async () => {
    course = await openCourse({ reveal: '18:00' });
    await course.one.tick(MONDAY);
    course.one.local.world.removeMessage(only(course.posted()).id);
    await course.one.tick(EVENING);
    await course.one.tick(minutesLater(EVENING, 1));
    expect(textOf(only(course.posted()))).toContain('La réponse du jour');
  });

  for (const fault of [{ kind: 'lose-answer' }, { kind: 'destroy' }, { kind: 'refuse', status: 500 }] as const)
    it(`is told once although its post meets "${fault.kind}"`, async () => {
      course = await openCourse({ reveal: '18:00' });
      await course.one.tick(MONDAY);
      course.faults.rest({ method: 'POST', path: POSTS, fault });
      for (const minute of [0, 1, 2]) await course.one.tick(minutesLater(EVENING, minute));
      await course.one.tick(TUESDAY);
      expect(course.posted().map((message) => /La réponse (?:du jour|d’hier)/u.test(textOf(message)))).toEqual([
        false,
        true,
        false,
      ]);
    });

  it('in the next question is told once, and the old message closed by one edit, although that edit is lost', async () => {
    course = await openCourse();
    await course.one.tick(MONDAY);
    course.faults.rest({ method: 'PATCH', path: EDITS, fault: { kind: 'destroy' } });
    await course.morning(TUESDAY);
    const [old, next] = course.posted();
    expect(course.posted()).toHaveLength(2);
    expect(buttonsOf(old!)).toEqual([]);
    expect(textOf(next!)).toContain('La réponse d’hier');
    const rounds = await course.one.bot.tutor.rounds.recent(course.one.server.id, 2);
    expect(rounds[1]).toMatchObject({ state: 'closed', revealMessageId: next!.id });
  });
});

describe('the Gateway', () => {
  it('that asks for a new connection is resumed, and a press made meanwhile is answered and counted once', async () => {
    course = await openCourse();
    await course.one.tick(MONDAY);
    const question = only(course.posted());
    course.faults.gateway({ kind: 'reconnect' });
    const [student] = course.one.students;
    expect(textOf(messageOf(await course.one.press(student!, question, 0)))).toContain('Ta réponse');
    expect(await course.one.store.answersOf((await course.latest())!.id)).toHaveLength(1);
  });
});

describe('Discord’s ways', () => {
  it('a deleted channel suspends, tells the teacher once, and another channel takes the question', async () => {
    course = await openCourse();
    course.one.local.world.removeChannel(course.channelId);
    await course.morning();
    expect(course.one.bot.tutor.settings.of(course.one.server.id).suspended).toMatchObject({ reason: 'channel-gone' });
    expect(course.told()).toHaveLength(1);
    const other = course.one.local.world.addChannel(course.one.server.id, { name: 'quiz' });
    messageOf(await course.one.run(course.one.teacher, 'setup daily', { channel: other.id, time: '08:00' }));
    await course.one.tick(minutesLater(MONDAY, 3));
    expect(course.one.local.world.allMessages(other.id)).toHaveLength(1);
    expect(await course.latest()).toMatchObject({ state: 'posted', channelId: other.id });
  });

  it('an outage suspends nothing; the question comes late', async () => {
    course = await openCourse();
    course.one.local.world.setUnavailable(course.one.server.id, true);
    await until(() => course.logged.some(({ message }) => message.includes('unavailable')));
    await course.morning();
    expect(course.one.bot.tutor.settings.of(course.one.server.id)).toMatchObject({ suspended: null, leftAt: null });
    course.one.local.world.setUnavailable(course.one.server.id, false);
    await until(async () => {
      await course.one.tick(minutesLater(MONDAY, 30));
      return course.posted().length > 0;
    });
    expect(textOf(only(course.posted()))).toContain('prévue à 08:00');
  });

  it('one server in trouble holds up no other', async () => {
    course = await openCourse();
    const { world } = course.one.local;
    const other = world.addServer({ name: 'Autre promo', channels: ['question'], members: ['Prof'] });
    const channel = other.channels.find(({ kind }) => kind === 'text')!;
    const { settings } = course.one.bot.tutor;
    const here = settings.of(course.one.server.id);
    await settings.save({
      ...here,
      serverId: other.id,
      name: other.name,
      daily: { ...here.daily!, channelId: channel.id },
    });
    world.removeChannel(course.channelId);
    await course.morning();
    expect(world.allMessages(channel.id)).toHaveLength(1);
  });
});
