import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTravel } from '../../src/main/travel.ts';
import { openClass, type Class } from '../harness.ts';

describe('jumps in time', () => {
  let one: Class;
  const travel = () => createTravel({ tutor: one.bot.tutor, world: one.local.world, clock: one.clock });
  const rounds = () => one.bot.tutor.rounds.recent(one.server.id, 50);

  beforeAll(async () => {
    one = await openClass({ at: '2026-11-23T02:30:00Z' });
  });
  afterAll(() => one.close());

  it('say that nothing is planned before /setup', async () => {
    for (const jump of ['toNextQuestion', 'week'] as const)
      expect(await travel()[jump](one.server.id)).toEqual({ kind: 'not-set' });
    expect(await travel().toReveal(one.server.id)).toEqual({ kind: 'nothing-open' });
  });

  it('pass over a day whose question was asked early', async () => {
    await one.run(one.teacher, 'setup daily', { channel: one.channel(/question/u).id, time: '08:00' });
    await one.run(one.teacher, 'setup now');
    expect(await rounds()).toHaveLength(1);
    expect(await travel().toNextQuestion(one.server.id)).toEqual({ kind: 'moved' });
    expect((await rounds()).map(({ date }) => date)).toEqual(['2026-11-24', '2026-11-23']);
  });

  it('go to the reveal', async () => {
    const [open] = await rounds();
    expect(await travel().toReveal(one.server.id)).toEqual({ kind: 'moved' });
    expect((await one.store.round(open?.id ?? ''))?.revealedAt).not.toBeNull();
  });

  it('let a week of five school days pass in which students answer, each at most once a day, and the teacher never', async () => {
    const before = one.clock.now();
    const asked = (await rounds()).length;
    expect(await travel().week(one.server.id)).toEqual({ kind: 'moved' });
    expect((await rounds()).length).toBe(asked + 5);
    expect(one.clock.now() - before).toBeGreaterThan(6 * 86_400_000);
    const answers = await one.store.answers(one.server.id);
    expect(answers.some(({ memberId }) => memberId === one.teacher.id)).toBe(false);
    expect(new Set(answers.map(({ roundId, memberId }) => `${roundId} ${memberId}`)).size).toBe(answers.length);
    const standings = await one.bot.tutor.scoreboard.leaderboard(one.server.id, 'all', one.clock.now());
    expect(standings.length).toBe(one.students.length);
    expect(new Set(standings.map(({ points }) => points)).size).toBeGreaterThan(2);
  });
});
