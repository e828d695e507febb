/** Faults of the network and of Discord, over the wire: one question a day, never two; the lesson once. */
import { afterEach, describe, expect, it } from 'vitest';
import type { RestFault } from '../../src/local-discord/faults.ts';
import { buttonsOf, messageOf, textOf } from '../harness.ts';
import { EVENING, isOpen, minutesLater, MONDAY, only, openCourse, TUESDAY, until, type Course } from './course.ts';

let course: Course;
afterEach(() => course.one.close());
const POSTS = /^\/channels\/\d+\/messages$/u;
const EDITS = /^\/channels\/\d+\/messages\/\d+$/u;
const latest = async () => (await course.one.bot.tutor.rounds.recent(course.one.server.id, 1))[0];

/** Three minutes from the question's time on. */
async function morning(from = MONDAY): Promise<void> {
  for (const minute of [0, 1, 2]) await course.one.tick(minutesLater(from, minute));
}

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
      await morning();
      const question = only(course.posted());
      expect(isOpen(question)).toBe(true);
      expect(await latest()).toMatchObject({ state: 'posted', messageId: question.id });
      const [student] = course.one.students;
      messageOf(await course.one.press(student!, question, 0));
      expect(await course.one.store.answersOf((await latest())!.id)).toHaveLength(1);
    });

  it('answers are taken while the bot does not know yet that its question is there', async () => {
    course = await openCourse();
    course.faults.rest({ method: 'POST', path: POSTS, fault: { kind: 'lose-answer' } });
    await course.one.tick(MONDAY);
    const question = only(course.posted());
    const [student] = course.one.students;
    expect(textOf(messageOf(await course.one.press(student!, question, 0)))).toContain('Ta réponse');
    await course.one.tick(minutesLater(MONDAY, 1));
    expect(await course.one.store.answersOf((await latest())!.id)).toHaveLength(1);
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

  it('is told although the old message may not be edited any more (30046)', async () => {
    course = await openCourse({ reveal: '18:00' });
    await course.one.tick(MONDAY);
    course.faults.rest({
      method: 'PATCH',
      path: EDITS,
      fault: { kind: 'rate-limit', retryAfter: 60, code: 30_046 },
    });
    await course.one.tick(EVENING);
    await course.one.tick(minutesLater(EVENING, 1));
    expect(course.posted().filter((message) => textOf(message).includes('La réponse du jour'))).toHaveLength(1);
    expect(await latest()).toMatchObject({ state: 'closed', revealedAt: Date.parse(EVENING) });
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
    await morning(TUESDAY);
    const [old, next] = course.posted();
    expect(course.posted()).toHaveLength(2);
    expect(buttonsOf(old!)).toEqual([]);
    expect(textOf(next!)).toContain('La réponse d’hier');
    const rounds = await course.one.bot.tutor.rounds.recent(course.one.server.id, 2);
    expect(rounds[1]).toMatchObject({ state: 'closed', revealMessageId: next!.id });
  });
});

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
      expect(await course.one.store.answersOf((await latest())!.id)).toHaveLength(1);
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
    await morning();
    expect(course.posted()).toHaveLength(1);
  });
});

describe('Discord’s ways', () => {
  const told = (course: Course) => {
    const direct = course.one.local.world
      .channelsFor(course.one.teacher.id, course.one.server.id)
      .filter(({ kind }) => kind === 'direct');
    return direct.flatMap(({ id }) => course.one.local.world.allMessages(id));
  };

  it('a deleted channel suspends, tells the teacher once, and another channel takes the question', async () => {
    course = await openCourse();
    course.one.local.world.removeChannel(course.channelId);
    await morning();
    expect(course.one.bot.tutor.settings.of(course.one.server.id).suspended).toMatchObject({ reason: 'channel-gone' });
    expect(told(course)).toHaveLength(1);
    const other = course.one.local.world.addChannel(course.one.server.id, { name: 'quiz' });
    messageOf(await course.one.run(course.one.teacher, 'setup daily', { channel: other.id, time: '08:00' }));
    await course.one.tick(minutesLater(MONDAY, 3));
    expect(course.one.local.world.allMessages(other.id)).toHaveLength(1);
    expect(await latest()).toMatchObject({ state: 'posted', channelId: other.id });
  });

  it('a lost permission suspends with its name, and its return ends that', async () => {
    course = await openCourse();
    const { world } = course.one.local;
    const everyone = course.one.server.id;
    world.overwrite(course.channelId, everyone, { deny: ['SendMessages'] });
    await morning();
    expect(course.posted()).toEqual([]);
    expect(textOf(only(told(course)))).toContain('Envoyer des messages');
    expect(textOf(messageOf(await course.one.run(course.one.teacher, 'setup show')))).toContain('Envoyer des messages');
    world.overwrite(course.channelId, everyone, {});
    await until(async () => {
      await course.one.tick(minutesLater(MONDAY, 3));
      return course.posted().length === 1;
    });
    expect(course.one.bot.tutor.settings.of(course.one.server.id).suspended).toBeNull();
    expect(await course.one.bot.tutor.rounds.problems(course.one.server.id)).toEqual([]);
  });

  it('without Read Message History nothing uncertain is posted again', async () => {
    course = await openCourse();
    course.faults.rest({ method: 'POST', path: POSTS, fault: { kind: 'lose-answer' } });
    await course.one.tick(MONDAY);
    course.one.local.world.overwrite(course.channelId, course.one.server.id, { deny: ['ReadMessageHistory'] });
    for (const minute of [1, 2, 3]) await course.one.tick(minutesLater(MONDAY, minute));
    expect(course.posted()).toHaveLength(1);
    expect(course.one.bot.tutor.settings.of(course.one.server.id).suspended).toMatchObject({ reason: 'history' });
    expect(textOf(only(told(course)))).toContain('Voir les anciens messages');
  });

  it('closed direct messages leave the problem in /setup show', async () => {
    course = await openCourse();
    course.one.local.world.setClosedToDirect(course.one.teacher.id, true);
    course.one.local.world.removeChannel(course.channelId);
    await morning();
    expect(told(course)).toEqual([]);
    expect(textOf(messageOf(await course.one.run(course.one.teacher, 'setup show')))).toContain('n’existe plus');
  });

  it('a role that is gone is left out of the question, and the teacher told', async () => {
    course = await openCourse();
    const { world } = course.one.local;
    const role = world.addRole(course.one.server.id, { name: 'L3', mentionable: true });
    await until(async () => {
      const outcome = await course.one.run(course.one.teacher, 'setup daily', {
        channel: course.channelId,
        time: '08:00',
        role: role.id,
      });
      return 'message' in outcome;
    });
    world.removeRole(course.one.server.id, role.id);
    // Events come in order: once this is answered, the bot knows.
    await course.one.run(course.one.teacher, 'setup show');
    await morning();
    expect(only(course.posted()).content).not.toContain('<@&');
    expect(textOf(only(told(course)))).toContain('rôle à mentionner n’existe plus');
  });

  it('an outage suspends nothing; the question comes late', async () => {
    course = await openCourse();
    course.one.local.world.setUnavailable(course.one.server.id, true);
    await until(() => course.logged.some(({ message }) => message.includes('unavailable')));
    await morning();
    expect(course.one.bot.tutor.settings.of(course.one.server.id)).toMatchObject({ suspended: null, leftAt: null });
    course.one.local.world.setUnavailable(course.one.server.id, false);
    await until(async () => {
      await course.one.tick(minutesLater(MONDAY, 30));
      return course.posted().length > 0;
    });
    expect(textOf(only(course.posted()))).toContain('prévue à 08:00');
  });

  it('a bot that is thrown out deletes nothing, and goes on when it is back', async () => {
    course = await openCourse();
    const { world } = course.one.local;
    const { id } = course.one.server;
    world.removeBot(id);
    await until(() => course.one.bot.tutor.settings.of(id).leftAt !== null);
    await morning();
    expect(course.posted()).toEqual([]);
    expect(course.one.bot.tutor.settings.of(id).daily).not.toBeNull();
    world.inviteBot(id);
    await until(async () => {
      await course.one.tick(minutesLater(MONDAY, 20));
      return course.posted().length > 0;
    });
    await course.one.tick(minutesLater(MONDAY, 21));
    expect(course.posted()).toHaveLength(1);
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
    await morning();
    expect(world.allMessages(channel.id)).toHaveLength(1);
  });

  it('a clock that steps back asks nothing twice', async () => {
    course = await openCourse();
    await course.one.tick(MONDAY);
    for (const back of [-1, -60, -24 * 60])
      await course.one.bot.tutor.rounds.tick(Date.parse(minutesLater(MONDAY, back)));
    await course.one.tick(minutesLater(MONDAY, 1));
    expect(course.posted()).toHaveLength(1);
  });
});
