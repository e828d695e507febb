/** Scores as members and the teacher meet them: over real HTTP and WebSocket, refused where Discord would refuse. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../src/local-discord/world.ts';
import { buttonsOf, messageOf, openClass, textOf, type Class } from '../harness.ts';

const DAYS = ['23', '24', '25', '26', '27'];
const plain = (message: Message): string =>
  textOf(message)
    .replaceAll(/[\u00a0\u202f]/gu, ' ')
    .replaceAll('\\', '');

describe('a week of questions', () => {
  let one: Class;
  const posted = (channel: RegExp): readonly Message[] =>
    one.local.world
      .allMessages(one.channel(channel).id)
      .filter(({ author, onlyFor }) => author.bot && onlyFor === null);
  /** The next message for all in a channel. */
  const nextPost = (channelId: string): Promise<Message> =>
    new Promise((resolve) => {
      const stop = one.local.world.subscribe((event) => {
        if (event.kind !== 'message-created' || event.message.channelId !== channelId || event.message.onlyFor !== null)
          return;
        stop();
        resolve(event.message);
      });
    });
  const student = (n: number) => {
    const found = one.students[n];
    if (!found) throw new Error('no student');
    return found;
  };

  beforeAll(async () => {
    one = await openClass({ students: 14, at: '2026-11-23T06:50:00Z' });
    await one.run(one.teacher, 'setup daily', { channel: one.channel(/question/u).id, time: '08:00' });
    for (const day of DAYS) {
      await one.tick(`2026-11-${day}T07:00:10Z`);
      const question = posted(/question/u).at(-1);
      if (!question) throw new Error('no question');
      await Promise.all(one.students.map((member, n) => one.press(member, question, n % 2)));
    }
    await one.tick('2026-11-28T07:00:10Z');
  }, 60_000);
  afterAll(() => one.close());

  it('gives a leaderboard that a member can share once, for all', async () => {
    const board = messageOf(await one.run(student(0), 'leaderboard', { period: 'week' }));
    expect(board.onlyFor).toBe(student(0).id);
    expect(plain(board)).toContain('Page 1 sur 2');
    const shared = nextPost(board.channelId);
    const left = messageOf(await one.press(student(0), board, /share/u));
    expect(buttonsOf(left).map(({ label }) => label)).toEqual(['Précédents', 'Suivants']);
    expect(plain(await shared)).toContain('Classement de la semaine');
    const page = messageOf(await one.press(student(0), left, /page:week:1/u));
    expect(plain(page)).toContain('Page 2 sur 2');
  });

  it('draws a member’s way, and says in words what the picture shows', async () => {
    const told = messageOf(await one.run(student(1), 'me'));
    expect(told.attachments).toHaveLength(1);
    expect(told.attachments[0]).toMatchObject({ content_type: 'image/png', filename: 'mes-resultats.png' });
    expect(plain(told)).toMatch(/Calendrier du 23 novembre au 28 novembre : \d+ jours? justes?/u);
  }, 30_000);

  it('reports to the teacher with a picture and a file, and to nobody else', async () => {
    const report = messageOf(await one.run(one.teacher, 'class report', { period: 'month' }));
    expect(report.onlyFor).toBe(one.teacher.id);
    expect(report.attachments.map(({ filename }) => filename.replace(/^.*\./u, '')).sort()).toEqual(['csv', 'png']);
    expect(plain(report)).toContain('5 questions · 14 élèves · 70 réponses');
    expect(plain(report)).toContain('discrimination');
    expect(plain(report)).not.toMatch(/Élève \d/u);
    expect(await one.run(student(0), 'class report')).toMatchObject({ kind: 'refused' });
  }, 30_000);

  it('gives a member all that is theirs, and lets them go after a typed word', async () => {
    const exported = messageOf(await one.run(student(2), 'privacy export'));
    expect(exported).toMatchObject({ onlyFor: student(2).id, attachments: [{ filename: 'mes-donnees-kholle.json' }] });
    const form = await one.run(student(2), 'privacy delete');
    expect(form.kind).toBe('modal');
    await one.bot.tutor.people.forget(one.server.id, student(2).id);
    expect(await one.store.member(one.server.id, student(2).id)).toBeNull();
    const board = messageOf(await one.run(student(3), 'leaderboard', { period: 'all' }));
    expect(plain(board)).not.toContain(student(2).name);
  });

  it('posts the report of the week on Monday where /setup report says, once', async () => {
    const staff = one.channel(/général|general/u);
    await one.run(one.teacher, 'setup report', { channel: staff.id });
    const before = posted(/général|general/u).length;
    for (const minute of ['00', '01', '02']) {
      one.clock.jumpTo(Date.parse(`2026-11-30T07:${minute}:10Z`));
      await one.bot.tutor.report.tick(one.clock.now());
    }
    await one.restart();
    await one.bot.tutor.report.tick(one.clock.now());
    const reports = posted(/général|general/u).slice(before);
    expect(reports).toHaveLength(1);
    expect(plain(reports[0] as Message)).toContain('Bilan de la semaine passée');
    expect(reports[0]?.attachments).toHaveLength(1);
    const whole = messageOf(await one.press(one.teacher, reports[0] as Message, /class:weekly/u));
    expect(whole.onlyFor).toBe(one.teacher.id);
    expect(plain(whole)).toContain('Les questions les plus difficiles');
    expect(plain(messageOf(await one.press(student(0), reports[0] as Message, /class:weekly/u)))).not.toContain(
      'Les questions',
    );
  }, 30_000);
});
