import { describe, expect, it } from 'vitest';
import { buildBank } from '../../src/quiz/build-bank.ts';
import { chooseDaily, type Choosing, chooseUpcoming, type PastQuestion, questionsLeft } from '../../src/quiz/choose.ts';
import type { Question } from '../../src/quiz/model.ts';
import { MUSIC, smallIndex } from './small-notes.ts';

const index = smallIndex(MUSIC);
const bank = buildBank(index);
const choosing = (more: Partial<Choosing> = {}): Choosing => ({
  bank,
  notes: index.notes,
  serverId: 's1',
  date: '2026-09-07',
  history: [],
  held: new Set(),
  ...more,
});
const past = (
  date: string,
  { id, factId, kind, course, source }: Question,
  facility: number | null = 0.8,
): PastQuestion => ({
  date,
  questionId: id,
  factId,
  kind,
  course,
  source,
  facility,
});
const days = (from: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => new Date(Date.parse(from) + at * 86_400_000).toISOString().slice(0, 10));
const play = (
  count: number,
  facility: number,
  more: Partial<Choosing> = {},
): readonly (readonly [string, Question | null])[] => {
  const history: PastQuestion[] = [];
  return days('2026-09-07', count).map((date) => {
    const question = chooseDaily(choosing({ ...more, date, history }));
    if (question) history.push(past(date, question, facility));
    return [date, question] as const;
  });
};

describe('the question of the day', () => {
  it('is the same for the same server and day, whatever is asked twice', () => {
    expect(chooseDaily(choosing())).toEqual(chooseDaily(choosing()));
  });

  it('is never repeated before the bank is used up, and never within 21 days', () => {
    const asked = play(60, 0.8);
    const last = new Map<string, number>();
    asked.forEach(([, question], at) => {
      if (!question) return;
      const before = last.get(question.id);
      if (before !== undefined) expect(at - before).toBeGreaterThanOrEqual(21);
      last.set(question.id, at);
    });
    const first = asked
      .slice(0, bank.questions.filter(({ daily }) => daily).length)
      .flatMap(([, one]) => one?.id ?? []);
    expect(new Set(first).size).toBe(first.length);
  });

  it('asks no fact twice within 7 days', () => {
    const last = new Map<string, number>();
    play(60, 0.8).forEach(([, question], at) => {
      if (!question) return;
      expect(at - (last.get(question.factId) ?? -99)).toBeGreaterThanOrEqual(7);
      last.set(question.factId, at);
    });
  });

  it('brings a missed fact back after a week, as another kind', () => {
    const missed = bank.questions.find(
      ({ kind, factId }) =>
        kind === 'definition-to-term' &&
        bank.questions.some((one) => one.factId === factId && one.kind === 'term-to-definition'),
    );
    expect(missed).toBeDefined();
    if (!missed) return;
    const history = [past('2026-09-01', missed, 0.3)];
    expect(chooseDaily(choosing({ history, date: '2026-09-07' }))?.factId).not.toBe(missed.factId);
    const back = chooseDaily(choosing({ history, date: '2026-09-08' }));
    expect(back?.factId).toBe(missed.factId);
    expect(back?.kind).not.toBe(missed.kind);
  });

  it('takes courses in turn', () => {
    const two = smallIndex(MUSIC, {
      file: 'b.md',
      course: 'Cuisine',
      definitions: [
        ['Roux', 'mélange de farine et de beurre cuit pour lier'],
        ['Julienne', 'légumes taillés en fins bâtonnets réguliers'],
        ['Brunoise', 'petits dés coupés de quelques millimètres'],
        ['Blanchir', 'plonger un instant dans une eau bouillante'],
      ],
    });
    const asked = play(6, 0.8, { bank: buildBank(two), notes: two.notes }).map(([, question]) => question?.course);
    for (let at = 1; at < asked.length; at += 1) expect(asked[at]).not.toBe(asked[at - 1]);
  });

  it('is none that was held back, nor one of a note that is gone', () => {
    const held = new Set(bank.questions.map(({ id }) => id));
    expect(chooseDaily(choosing({ held }))).toBeNull();
    expect(chooseDaily(choosing({ notes: {} }))).toBeNull();
  });

  it('is the one whose expected success is nearest to 75-80 %, other things being equal', () => {
    const wanted = bank.questions.find(({ kind }) => kind === 'term-to-definition');
    const chosen = chooseDaily(choosing({ expected: ({ id }) => (id === wanted?.id ? 0.77 : 0.4) }));
    expect(chosen?.id).toBe(wanted?.id);
  });

  it('can be seen some days ahead', () => {
    const coming = chooseUpcoming(choosing(), days('2026-09-07', 3));
    expect(coming).toHaveLength(3);
    expect(coming[0]?.question).toEqual(chooseDaily(choosing()));
    expect(new Set(coming.map(({ question }) => question.id)).size).toBe(3);
  });

  it('says how many are left before any is repeated', () => {
    const daily = bank.questions.filter((one) => one.daily);
    expect(questionsLeft(choosing())).toBe(daily.length);
    expect(questionsLeft(choosing({ history: daily.slice(2).map((one) => past('2026-09-01', one)) }))).toBe(2);
  });
});
