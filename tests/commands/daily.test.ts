import { describe, expect, it } from 'vitest';
import { daily } from '../../commands/daily.ts';
import type { Message } from '../../src/command.ts';
import { buttonsOf, wordsOf } from '../scores/stage.ts';
import { sampleServer } from '../store/samples.ts';
import { paris, questions } from '../tutor/rounds/class.ts';
import { openClassroom, type Classroom } from './classroom.ts';

const monday = paris('2026-11-23T08:00');
const tuesday = paris('2026-11-24T08:00');
const base = sampleServer().daily!;
const student = (id: string) => ({ member: { id, name: id, isTeacher: false } });

async function asked(change: Partial<typeof base> = {}, bank = questions(20)) {
  const room = await openClassroom({ bank, servers: [sampleServer({ daily: { ...base, ...change } })] });
  await room.tick(monday);
  const [round] = await room.rounds.recent('s1', 1);
  return { room, round: round!, right: round!.key[0]!, wrong: (round!.key[0]! + 1) % 3 };
}
const press = (room: Classroom, roundId: string, place: number | string, who = 'm1') =>
  daily.press!(
    room.pressed([roundId, String(place)], { ...student(who), onPrivate: false }),
    room.tutor,
  ) as Promise<Message>;

describe('a press on the daily question', () => {
  it('is answered in private, right, with the reason in the notes’ words', async () => {
    const { room, round, right } = await asked();
    const reply = await press(room, round.id, right);
    expect(reply).toMatchObject({ visibility: 'private', tone: 'good' });
    expect(reply.update).toBeUndefined();
    expect(wordsOf(reply)).toContain('Bonne réponse !');
    expect(reply.blocks).toContainEqual(
      expect.objectContaining({
        kind: 'quote',
        text: round.question.explanation!.text,
        place: expect.objectContaining({ file: 'reseaux.md' }),
      }),
    );
  });

  it('is one message for all who chose alike, and another for those who did not', async () => {
    const { room, round, right, wrong } = await asked();
    const [first, second, other, again] = [
      await press(room, round.id, right, 'm1'),
      await press(room, round.id, right, 'm2'),
      await press(room, round.id, wrong, 'm3'),
      await press(room, round.id, right, 'm1'),
    ];
    expect(second).toBe(first);
    expect([other, again].filter((one) => one === first)).toEqual([]);
  });

  it('is answered wrong with the key, the reason, and what the chosen one really is', async () => {
    const { room, round, wrong, right } = await asked();
    const reply = await press(room, round.id, wrong);
    expect(reply.tone).toBe('bad');
    const words = wordsOf(reply);
    expect(words).toContain(`La bonne réponse : ${'ABC'[right]}. ${round.question.choices[round.order[right]!]!.text}`);
    expect(words).toContain(round.question.explanation!.text);
    expect(words).toContain(round.question.choices[round.order[wrong]!]!.about!.text);
  });

  it('is answered with what the notes speak of, where their words are a bare value', async () => {
    const bank = questions(3).map((question) => ({
      ...question,
      explanation: { ...question.explanation!, text: 'SAAS' },
      explanationOf: 'Dropbox',
      choices: question.choices.map((choice) => ({ ...choice, of: 'Technologies' })),
    }));
    const { room, round, wrong } = await asked({}, bank);
    const reply = await press(room, round.id, wrong);
    const labels = reply.blocks.flatMap((block) => (block.kind === 'quote' ? [block.label] : []));
    expect(labels).toEqual(['Ce que les notes disent de « Dropbox »', 'Ce que les notes disent de « Technologies »']);
  });

  it('a second time shows the first answer, and counts no more', async () => {
    const { room, round, wrong, right } = await asked();
    await press(room, round.id, right);
    expect(wordsOf(await press(room, round.id, wrong))).toContain('Tu as déjà répondu');
    expect(await room.rounds.distribution(round.id)).toMatchObject({ total: 1 });
  });

  it('says only what was chosen where the result comes with the reveal, then may be changed once', async () => {
    const { room, round, right, wrong } = await asked({ feedback: 'at-reveal', allowChange: true });
    const first = await press(room, round.id, wrong);
    expect(first.blocks.some(({ kind }) => kind === 'quote')).toBe(false);
    expect(first.tone).toBeUndefined();
    expect(wordsOf(first)).not.toContain(round.question.choices[round.order[right]!]!.text);
    expect(wordsOf(first)).toContain('Tu peux encore la changer une fois');
    expect(wordsOf(await press(room, round.id, right))).toContain('Réponse changée');
    await room.tick(tuesday);
    expect(wordsOf(await press(room, round.id, wrong))).toContain('Ta réponse est bien comptée');
  });

  it('on a closed question gets a kind sentence, and the reason if one had answered', async () => {
    const { room, round, right } = await asked();
    await press(room, round.id, right, 'm1');
    await room.tick(tuesday);
    expect(wordsOf(await press(room, round.id, right, 'm2'))).toContain('la prochaine arrive bientôt');
    expect(wordsOf(await press(room, round.id, right, 'm1'))).toContain(round.question.explanation!.text);
  });

  it('of a foreign, old or impossible button gets a kind sentence', async () => {
    const { room, round } = await asked();
    for (const [id, place] of [
      ['nothing', 0],
      [round.id, 9],
      [round.id, 'x'],
      ['', ''],
    ] as const)
      expect(wordsOf(await press(room, id, place))).toContain('n’existe plus');
  });

  it('reports a mistake once', async () => {
    const { room, round, right } = await asked();
    const [report] = buttonsOf(await press(room, round.id, right));
    expect(report?.id).toBe(`daily:${round.id}:report`);
    expect(wordsOf(await press(room, round.id, 'report'))).toContain('Merci');
    expect(wordsOf(await press(room, round.id, 'report'))).toContain('déjà signalé');
    expect(wordsOf(await press(room, 'nothing', 'report'))).toContain('n’existe plus');
    expect((await room.rounds.problems('s1'))[0]?.cause).toBe(`reported:${round.id}`);
  });
});
