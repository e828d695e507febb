import { describe, expect, it } from 'vitest';
import { leaderboard } from '../../commands/leaderboard.ts';
import type { Message, Reply } from '../../src/command.ts';
import {
  buttonsOf,
  commandInput,
  NOW,
  post,
  postedRound,
  pressInput,
  SERVER,
  stage,
  tutorOf,
  wordsOf,
} from '../scores/stage.ts';

/** Member n of `size` answers n of 30 questions of November rightly. */
async function classOf(size: number, over = {}) {
  const { store, settings } = await stage(over);
  for (let day = 1; day <= 23; day++) await post(store, postedRound(`2026-11-${String(day).padStart(2, '0')}`));
  for (let n = 0; n < size; n++) {
    await store.seen(SERVER, `m${n}`, `Élève *${n}*`);
    for (let day = 1; day <= 23; day++)
      await store.answer({
        roundId: `r-2026-11-${String(day).padStart(2, '0')}`,
        memberId: `m${n}`,
        choice: day <= 23 - n ? 0 : 1,
        at: NOW,
      });
  }
  return { store, settings, tutor: await tutorOf(store, settings) };
}
const as = (id: string) => ({ member: { id, name: id, isTeacher: false } });
const press = (ids: string[], tutor: Awaited<ReturnType<typeof tutorOf>>, over = {}) =>
  leaderboard.press?.(pressInput(ids, over), tutor) as Promise<Message>;
const rows = (reply: Reply): string[] =>
  wordsOf(reply)
    .split('\n')
    .filter((line) => /\d+\. Élève/u.test(line));

describe('/leaderboard', () => {
  it('shows the month, ten rows a page, privately, and lists nobody by a bare id', async () => {
    const { tutor } = await classOf(12);
    const reply = await leaderboard.execute(commandInput(as('m0')), tutor);
    expect(reply).toMatchObject({ visibility: 'private' });
    expect(rows(reply)).toHaveLength(10);
    expect(rows(reply)[0]).toBe('🥇 1. Élève *0* (toi) · 69 points · 100 % · série 23 (23)');
    expect(wordsOf(reply)).toContain('Page 1 sur 2');
    expect(wordsOf(reply)).not.toMatch(/\bm\d/u);
  });

  it('shows the reader’s own rows when they stand on another page, and takes them there', async () => {
    const { tutor } = await classOf(22);
    const reply = await leaderboard.execute(commandInput(as('m17')), tutor);
    expect(wordsOf(reply)).toContain('Autour de toi');
    expect(
      rows(reply)
        .slice(10)
        .map((row) => row.match(/\d+\./u)?.[0]),
    ).toEqual(['16.', '17.', '18.', '19.', '20.']);
    const mine = buttonsOf(reply).find(({ id }) => id.startsWith('leaderboard:mine'));
    const there = await press(mine?.id.split(':').slice(1) ?? [], tutor, as('m17'));
    expect(there.update).toBe(true);
    expect(wordsOf(there)).toContain('Page 2 sur 3');
    expect(wordsOf(there)).toContain('(toi)');
    expect(wordsOf(there)).not.toContain('Autour de toi');
  });

  it('turns pages by buttons that need no memory, and stays within them', async () => {
    const { tutor } = await classOf(22);
    const first = await leaderboard.execute(commandInput(as('m0')), tutor);
    expect(buttonsOf(first).map(({ disabled = false }) => disabled)).toEqual([true, false, false]);
    expect(rows(await press(['page', 'month', '2'], tutor))).toHaveLength(2);
    expect(wordsOf(await press(['page', 'month', '99'], tutor))).toContain('Page 3 sur 3');
    expect(wordsOf(await press(['page', 'month', 'x'], tutor))).toContain('Page 1 sur 3');
    for (const { id } of buttonsOf(first)) expect(id.length).toBeLessThanOrEqual(100);
  });

  it('changes the period by a select', async () => {
    const { tutor } = await classOf(2);
    const week = await press(['period'], tutor, { values: ['week'] });
    expect(wordsOf(week)).toContain('Classement de la semaine');
    expect(rows(week)[0]).toContain('3 points');
  });

  it('shares once for all in the server’s language, without what is the reader’s own', async () => {
    const { tutor } = await classOf(22);
    const reply = await press(['share', 'month', '1'], tutor, { ...as('m17'), serverLanguage: 'en' });
    expect(reply).toMatchObject({ visibility: 'private', update: true, post: { visibility: 'public' } });
    expect(wordsOf(reply)).toContain('Page 2 sur 3');
    expect(buttonsOf(reply).some(({ id }) => id.includes('share'))).toBe(false);
    const shared = reply.post ?? reply;
    expect(wordsOf(shared)).toContain('Leaderboard of the month');
    expect(wordsOf(shared)).not.toMatch(/\(you\)|Around you/u);
    expect(buttonsOf(shared)).toEqual([]);
  });

  it('says so where the teacher turned it off, where the semester has no dates, and where nobody has points', async () => {
    const off = await classOf(2, { leaderboard: false });
    expect(wordsOf(await leaderboard.execute(commandInput(), off.tutor))).toContain('désactivé');
    expect(wordsOf(await press(['share', 'month'], off.tutor))).not.toContain('Élève');
    const { tutor } = await classOf(0);
    expect(wordsOf(await leaderboard.execute(commandInput({ options: { period: 'semester' } }), tutor))).toContain(
      '/setup semester',
    );
    expect(wordsOf(await leaderboard.execute(commandInput({ options: { period: 'week' } }), tutor))).toContain(
      'Personne n’a encore de points',
    );
  });
});
