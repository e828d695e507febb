import { describe, expect, it } from 'vitest';
import { classCommand } from '../../commands/class.ts';
import type { Tutor } from '../../src/tutor.ts';
import { commandInput, NOW, pressInput, wordsOf } from '../scores/stage.ts';

const teacher = { member: { id: 'prof', name: 'Prof', isTeacher: true } };
/** A tutor whose report tells only what it was asked for. */
const asked: unknown[][] = [];
const tutor = { report: { of: async (...what: unknown[]) => (asked.push(what), null) } } as unknown as Tutor;

describe('/class', () => {
  it('is registered for those who manage the server, and checks again by itself', async () => {
    expect(classCommand).toMatchObject({ forTeachers: true, data: { default_member_permissions: '32' } });
    for (const reply of [
      await classCommand.execute(commandInput(), tutor),
      await classCommand.press?.(pressInput(['weekly', '2026-W48'], { onPrivate: false }), tutor),
    ]) {
      expect(reply).toMatchObject({ visibility: 'private' });
      expect(reply && wordsOf(reply)).toContain('réservé à ceux qui gèrent le serveur');
    }
    expect(asked).toEqual([]);
  });

  it('reports on the week unless told otherwise, and says where the semester has no dates', async () => {
    asked.length = 0;
    const reply = await classCommand.execute(commandInput({ ...teacher, options: {} }), tutor);
    await classCommand.execute(commandInput({ ...teacher, options: { period: 'semester' } }), tutor);
    expect(asked.map(([, period, now]) => [period, now])).toEqual([
      ['week', NOW],
      ['semester', NOW],
    ]);
    expect(wordsOf(reply)).toContain('/setup semester');
  });

  it('opens from an old weekly message the week that it told of, over New Year too', async () => {
    asked.length = 0;
    for (const week of ['2026-W48', '2026-W53', '2027-W01', 'nonsense'])
      await classCommand.press?.(pressInput(['weekly', week], teacher), tutor);
    expect(asked.map(([, period, now]) => [period, new Date(now as number).toISOString().slice(0, 10)])).toEqual([
      ['last-week', '2026-11-24'],
      ['last-week', '2026-12-29'],
      ['last-week', '2027-01-05'],
      ['last-week', '2026-11-23'],
    ]);
  });
});
