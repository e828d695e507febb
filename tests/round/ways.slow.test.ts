/** Discord's other ways: what stops the schedule, what does not, and what the teacher is told of it. */
import { afterEach, describe, expect, it } from 'vitest';
import { messageOf, textOf } from '../harness.ts';
import { EDITS, EVENING, minutesLater, MONDAY, only, openCourse, POSTS, until, type Course } from './course.ts';

let course: Course;
afterEach(() => course.one.close());

describe('the reveal', () => {
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
    expect(await course.latest()).toMatchObject({ state: 'closed', revealedAt: Date.parse(EVENING) });
  });
});

describe('Discord’s ways', () => {
  it('a lost permission suspends with its name, and its return ends that', async () => {
    course = await openCourse();
    const { world } = course.one.local;
    const everyone = course.one.server.id;
    world.overwrite(course.channelId, everyone, { deny: ['SendMessages'] });
    await course.morning();
    expect(course.posted()).toEqual([]);
    expect(textOf(only(course.told()))).toContain('Envoyer des messages');
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
    expect(textOf(only(course.told()))).toContain('Voir les anciens messages');
  });

  it('closed direct messages leave the problem in /setup show', async () => {
    course = await openCourse();
    course.one.local.world.setClosedToDirect(course.one.teacher.id, true);
    course.one.local.world.removeChannel(course.channelId);
    await course.morning();
    expect(course.told()).toEqual([]);
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
    await course.morning();
    expect(only(course.posted()).content).not.toContain('<@&');
    expect(textOf(only(course.told()))).toContain('rôle à mentionner n’existe plus');
  });

  it('a bot that is thrown out deletes nothing, and goes on when it is back', async () => {
    course = await openCourse();
    const { world } = course.one.local;
    const { id } = course.one.server;
    world.removeBot(id);
    await until(() => course.one.bot.tutor.settings.of(id).leftAt !== null);
    await course.morning();
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

  it('a clock that steps back asks nothing twice', async () => {
    course = await openCourse();
    await course.one.tick(MONDAY);
    for (const back of [-1, -60, -24 * 60])
      await course.one.bot.tutor.rounds.tick(Date.parse(minutesLater(MONDAY, back)));
    await course.one.tick(minutesLater(MONDAY, 1));
    expect(course.posted()).toHaveLength(1);
  });
});
