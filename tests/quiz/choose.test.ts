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

  it('brings a fact that was missed again back after three weeks, as a third kind, then lets it be', () => {
    const [first, ...rest] = bank.questions.filter(({ daily }) => daily);
    if (!first) throw new Error('no question');
    const kinds = ['definition-to-term', 'term-to-definition', 'list-member', 'item-owner'] as const;
    const same = kinds.map((kind): Question => ({ ...first, kind, id: `q_${kind}` }));
    const own = { questions: [...same, ...rest.filter(({ factId }) => factId !== first.factId)], dropped: [] };
    const other = rest.find(({ factId }) => factId !== first.factId) ?? first;
    const missed = (dates: readonly string[]): readonly PastQuestion[] => [
      ...dates.flatMap((date, at) => same.slice(at, at + 1).map((one) => past(date, one, 0.2))),
      past('2026-09-20', other),
    ];
    const on = (date: string, dates: readonly string[]): boolean =>
      chooseDaily(choosing({ bank: own, date, history: missed(dates) }))?.factId === first.factId;
    expect(on('2026-09-28', ['2026-09-01', '2026-09-08'])).toBe(false);
    expect(on('2026-09-29', ['2026-09-01', '2026-09-08'])).toBe(true);
    expect(on('2026-12-01', ['2026-09-01', '2026-09-08', '2026-09-29'])).toBe(false);
  });

  it('is never a missed fact two days running', () => {
    const pairs = bank.questions.filter(({ kind }) => kind === 'definition-to-term').slice(0, 2);
    const history = pairs.map((one) => past('2026-09-01', one, 0.2));
    const back = chooseDaily(choosing({ history, date: '2026-09-10' }));
    expect(pairs.map(({ factId }) => factId)).toContain(back?.factId);
    if (!back) return;
    const next = chooseDaily(choosing({ history: [...history, past('2026-09-10', back)], date: '2026-09-11' }));
    expect(pairs.map(({ factId }) => factId)).not.toContain(next?.factId);
  });

  it('is of the two newest lessons about two times in three', () => {
    const lessons = smallIndex(
      ...[1, 2, 3, 4, 5, 6].map((at) => ({
        file: `${at}.md`,
        date: `2026-0${at}-01`,
        course: 'Musique',
        classes: [],
        definitions: (MUSIC.definitions ?? []).map(
          ([label, text]) => [`${label} ${at}`, `${text} numéro ${at}`] as const,
        ),
      })),
    );
    const all = { bank: buildBank(lessons), notes: lessons.notes };
    const chosen = days('2026-09-07', 90).map((date) => chooseDaily(choosing({ ...all, date }))?.source.file ?? 'none');
    const recent = chosen.filter((file) => file === '5.md' || file === '6.md').length;
    expect(new Set(chosen).size).toBe(6);
    expect(recent / chosen.length).toBeGreaterThan(0.6);
    expect(recent / chosen.length).toBeLessThan(0.9);
  });

  it('is not of yesterday’s kind, nor of its section, where there is a choice', () => {
    const sections = bank.questions.map((one, at): Question => {
      return { ...one, source: { ...one.source, headings: [`Partie ${at % 4}`] } };
    });
    const own = { questions: sections, dropped: [] };
    for (const yesterday of sections.filter(({ daily }) => daily)) {
      const history = [past('2026-09-06', yesterday)];
      const chosen = chooseDaily(choosing({ bank: own, history }));
      expect(chosen?.kind).not.toBe(yesterday.kind);
      expect(chosen?.source.headings).not.toEqual(yesterday.source.headings);
    }
  });

  it('is the teacher’s own before ours, and of what is stated before what is read from prose', () => {
    const [own, stated] = bank.questions.filter(({ daily }) => daily);
    const ranked = bank.questions.map((one): Question => {
      return one === own ? { ...one, authored: true } : { ...one, tier: one === stated ? 'A' : 'B' };
    });
    const on = days('2026-09-07', 20);
    for (const date of on) {
      const all = { questions: ranked, dropped: [] };
      expect(chooseDaily(choosing({ bank: all, date }))?.id).toBe(own?.id);
      expect(chooseDaily(choosing({ bank: all, date, held: new Set([own?.id ?? '']) }))?.id).toBe(stated?.id);
    }
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
