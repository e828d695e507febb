/** The main job over real HTTP and WebSocket: set up, ask, answer, restart, reveal, rank. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/local-discord/world.ts';
import { buttonsOf, messageOf, openClass, textOf, type Class } from '../harness.ts';

describe('a class that lives a day and a half with Khôlle', () => {
  let one: Class;
  let question: Message;
  const posted = (): readonly Message[] =>
    one.local.world
      .allMessages(one.channel(/question/u).id)
      .filter((message) => message.author.bot && message.onlyFor === null);

  beforeAll(async () => {
    one = await openClass({ students: 20, at: '2026-11-23T06:50:00Z' });
  });
  afterAll(() => one.close());

  it('registers its commands with French and English descriptions', () => {
    const names = one.local.world.commands().map(({ name }) => name);
    for (const name of [
      'define',
      'compare',
      'courses',
      'quiz',
      'leaderboard',
      'me',
      'settings',
      'privacy',
      'help',
      'setup',
      'class',
      'question',
    ])
      expect(names).toContain(name);
    for (const command of one.local.world.commands())
      expect(Object.keys(command.description_localizations ?? {})).toContain('fr');
  });

  it('keeps /setup for teachers', async () => {
    const [student] = one.students;
    if (!student) throw new Error('no student');
    expect(await one.run(student, 'setup show')).toMatchObject({ kind: 'refused' });
  });

  it('is set up by the teacher, who is told the next questions', async () => {
    const outcome = await one.run(one.teacher, 'setup daily', { channel: one.channel(/question/u).id, time: '08:00' });
    expect(messageOf(outcome).onlyFor).toBe(one.teacher.id);
    expect(textOf(messageOf(outcome))).toContain('08:00');
    expect(posted()).toEqual([]);
  });

  it('says nothing before the minute, and asks once at it', async () => {
    await one.tick('2026-11-23T06:59:59Z');
    expect(posted()).toEqual([]);
    await one.tick('2026-11-23T07:00:10Z');
    await one.tick('2026-11-23T07:01:10Z');
    expect(posted()).toHaveLength(1);
    question = posted()[0] as Message;
    expect(question.content.length).toBeLessThanOrEqual(2000);
    expect(question.pings).toEqual([]);
    expect(buttonsOf(question).length).toBeGreaterThanOrEqual(2);
    for (const { id } of buttonsOf(question)) expect(id).toMatch(/^daily:[\w-]+:\d$/u);
  });

  it('takes one answer from each of ten members, whoever presses twice', async () => {
    for (const [at, member] of one.students.slice(0, 10).entries()) {
      const told = messageOf(await one.press(member, question, at % buttonsOf(question).length));
      expect(told.onlyFor).toBe(member.id);
      if (at % 3 === 0) await one.press(member, question, (at + 1) % buttonsOf(question).length);
    }
    const [round] = await one.bot.tutor.rounds.recent(one.server.id, 1);
    const answers = await one.store.answersOf(round?.id ?? '');
    expect(answers.map(({ memberId }) => memberId).sort()).toEqual(
      one.students
        .slice(0, 10)
        .map(({ id }) => id)
        .sort(),
    );
    for (const [at, member] of one.students.slice(0, 10).entries())
      expect(answers.find(({ memberId }) => memberId === member.id)?.choice).toBe(at % buttonsOf(question).length);
  });

  it('goes on with the same message after a restart', async () => {
    await one.restart();
    await Promise.all(one.students.slice(10).map((member) => one.press(member, question, 0)));
    const [round] = await one.bot.tutor.rounds.recent(one.server.id, 1);
    expect(await one.store.answersOf(round?.id ?? '')).toHaveLength(20);
  });

  it('reveals with the next question: old message closed, lesson at the head of the new one', async () => {
    await one.tick('2026-11-24T07:00:20Z');
    expect(posted()).toHaveLength(2);
    const [before, after] = posted();
    expect(buttonsOf(before as Message)).toEqual([]);
    const [, round] = await one.bot.tutor.rounds.recent(one.server.id, 2);
    const right = round?.question.choices[round.question.answer[0] ?? -1]?.text ?? '';
    expect(textOf(after as Message).replaceAll('\\', '')).toContain(right.slice(0, 40));
    expect(textOf(after as Message)).toContain('20');
  });

  it('tells a late press kindly, and records nothing', async () => {
    const [round] = (await one.bot.tutor.rounds.recent(one.server.id, 2)).slice(1);
    const [student] = one.students;
    if (!student || !round) throw new Error('no round');
    // The old message has no buttons any more: a press that was under way when it closed.
    const told = await one.bot.tutor.rounds.press({
      roundId: round.id,
      memberId: 'late',
      name: 'Late',
      choice: 0,
      now: one.clock.now(),
    });
    expect(told.outcome.kind).toBe('closed');
    expect(await one.store.answersOf(round.id)).toHaveLength(20);
  });

  it('shows a leaderboard with shared ranks, by name', async () => {
    const text = textOf(messageOf(await one.run(one.teacher, 'leaderboard', { period: 'all' })));
    const named = one.students.filter(({ name }) => text.includes(name));
    expect(named.length).toBeGreaterThanOrEqual(10);
    expect(text).not.toMatch(/<@\d+>|\b\d{17,19}\b/u);
  });

  it('tells each member their own score, in private', async () => {
    const [student] = one.students;
    if (!student) throw new Error('no student');
    const told = messageOf(await one.run(student, 'me'));
    expect(told.onlyFor).toBe(student.id);
    expect(textOf(told)).toMatch(/point/u);
  });

  it('answers /define and /compare from the notes, with their place', async () => {
    const [student] = one.students;
    if (!student) throw new Error('no student');
    const found = messageOf(await one.run(student, 'define', { term: 'machine hote' }));
    expect(found.onlyFor).toBe(student.id);
    expect(textOf(found)).toContain("machine sur laquelle tournent les différents systèmes d'exploitation");
    expect(textOf(found)).toContain('virtualisation.md');
    const compared = textOf(messageOf(await one.run(student, 'compare', { first: 'TCP', second: 'UDP' })));
    expect(compared).toContain('TCP');
    expect(compared).toContain('Avantages');
    const missing = textOf(messageOf(await one.run(student, 'define', { term: 'xylophone quantique' })));
    expect(missing).not.toContain('undefined');
  });
});
