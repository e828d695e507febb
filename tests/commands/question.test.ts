import { describe, expect, it } from 'vitest';
import { question } from '../../commands/question.ts';
import type { CommandInput, Message } from '../../src/command.ts';
import { wordsOf } from '../scores/stage.ts';
import { paris } from '../tutor/rounds/class.ts';
import { openClassroom, type Classroom } from './classroom.ts';

async function asked() {
  const room = await openClassroom();
  await room.tick(paris('2026-11-23T08:00'));
  await room.tick(paris('2026-11-24T08:00'));
  const [latest, first] = await room.rounds.recent('s1', 5);
  return { room, latest: latest!, first: first! };
}
const run = (room: Classroom, subcommand: string, options: CommandInput['options']) =>
  question.execute(room.command(subcommand, { options }), room.tutor) as Promise<Message>;

describe('/question', () => {
  it('proposes the questions that were asked, newest first, by day and stem', async () => {
    const { room, latest, first } = await asked();
    const suggest = (value: string) =>
      question.autocomplete!({ ...room.command('retract'), focused: { name: 'question', value } }, room.tutor);
    expect((await suggest('')).map(({ value }) => value)).toEqual([latest.id, first.id]);
    expect((await suggest('lundi 23')).map(({ value }) => value)).toEqual([first.id]);
    expect((await suggest(''))[0]?.name).toMatch(/^mardi 24 novembre · Question numéro/u);
  });

  it('retracts once; the class is told', async () => {
    const { room, first } = await asked();
    expect(await run(room, 'retract', { question: first.id })).toMatchObject({ visibility: 'private', tone: 'good' });
    expect((await room.store.round(first.id))?.retracted).toMatchObject({ by: 't1' });
    expect((await run(room, 'retract', { question: first.id })).tone).toBe('warning');
    expect((await run(room, 'retract', { question: 'nothing' })).tone).toBe('warning');
  });

  it('regrades by letters, as shown', async () => {
    const { room, first } = await asked();
    expect(wordsOf(await run(room, 'regrade', { question: '2026-11-23', letters: 'c, a' }))).toContain('A, C');
    expect((await room.store.round(first.id))?.key).toEqual([0, 2]);
    for (const letters of ['Z', '', 'AB']) {
      expect((await run(room, 'regrade', { question: first.id, letters })).tone).toBe('warning');
    }
    expect((await room.store.round(first.id))?.key).toEqual([0, 2]);
  });
});
