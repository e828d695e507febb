import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { straight } from '../../src/scores/pauses.ts';
import { classFigures } from '../../src/scores/class-figures.ts';
import { correlation, itemising } from '../../src/scores/items.ts';
import { ledgerOf } from '../../src/scores/ledger.ts';
import { answer, EVER, round } from './build.ts';

const dates = (n: number): string[] =>
  Array.from({ length: n }, (_, i) => new Date(Date.UTC(2026, 10, 1 + i)).toISOString().slice(0, 10));
const members = (n: number): string[] => Array.from({ length: n }, (_, i) => `m${i}`);

describe('correlation', () => {
  it('is that of a textbook example', () => {
    // Anscombe's first quartet (1973): r = 0.81642.
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    expect(correlation(x, y)).toBeCloseTo(0.81642, 4);
  });
  it('lies between −1 and 1, and is none when nothing varies', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(1), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 40 }),
        (pairs) => {
          const r = correlation(
            pairs.map(([x]) => x),
            pairs.map(([, y]) => y),
          );
          if (r !== null) expect(Math.abs(r)).toBeLessThanOrEqual(1 + 1e-9);
        },
      ),
    );
    expect(correlation([1, 1, 1], [0, 0.5, 1])).toBeNull();
  });
});

describe('a question', () => {
  // The first six know: right on everything. The others are right on the first question only.
  const days = dates(4);
  const rounds = days.map((date) => round(date));
  const answers = days.flatMap((date, d) =>
    members(12).map((id, m) => answer(date, id, m < 6 || d === 0 ? 0 : m % 2 ? 1 : 2)),
  );
  it('has its facility, its counts and the wrong choice most believed', () => {
    const more = [...answers, answer(days[1] ?? '', 'extra', 2)];
    const second = straight(itemising(rounds, ledgerOf(more))).find((item) => item.round.date === days[1]);
    expect(second).toMatchObject({ answered: 13, right: 6, counts: [6, 3, 4], believed: { choice: 2, count: 4 } });
    expect(second?.facility).toBeCloseTo(6 / 13);
  });
  it('discriminates between those who know the rest and those who do not; none where all are right', () => {
    const [first, second] = straight(itemising(rounds, ledgerOf(answers)));
    expect(first?.discrimination).toBeNull();
    expect(second?.discrimination).toBeCloseTo(1);
    expect(first?.believed).toBeNull();
  });
  it('turns negative when those who know get it wrong', () => {
    const odd = days.flatMap((date, d) => members(12).map((id, m) => answer(date, id, m < 6 === d < 3 ? 0 : 1)));
    expect(straight(itemising(rounds, ledgerOf(odd))).at(-1)?.discrimination).toBeCloseTo(-1);
  });
  it('does not tell from fewer than ten answers', () => {
    const few = answers.filter(({ memberId }) =>
      ['m0', 'm1', 'm2', 'm3', 'm6', 'm7', 'm8', 'm9', 'm10'].includes(memberId),
    );
    expect(straight(itemising(rounds, ledgerOf(few))).every(({ discrimination }) => discrimination === null)).toBe(
      true,
    );
  });
});

describe('the figures of a class', () => {
  const days = dates(12);
  const rounds = days.map((date, i) => round(date, { headings: ['Cours', i % 2 ? 'TCP' : 'OSI'] }));
  const answers = days.flatMap((date, d) => [
    answer(date, 'steady', d % 2 ? 1 : 0),
    ...(d < 6 ? [answer(date, 'quitter', 0)] : []),
    ...(d === 0 ? [answer(date, 'tourist', 0)] : []),
  ]);
  it('count participation, accuracy and those who stopped, without names', () => {
    const figures = straight(classFigures(rounds, ledgerOf(answers), EVER));
    expect(figures).toMatchObject({ questions: 12, members: 3, answers: 19, stopped: 1 });
    expect(figures.participation).toBeCloseTo(19 / 36);
    expect(figures.accuracy).toBeCloseTo(13 / 19);
    expect(JSON.stringify(figures)).not.toMatch(/steady|quitter|tourist/u);
  });
  it('list the hardest questions first and the weak sections', () => {
    const figures = straight(classFigures(rounds, ledgerOf(answers), EVER));
    expect(figures.items[0]?.facility).toBe(0);
    expect(figures.weak.map(({ headings, right, answered }) => [headings[1], right, answered])).toEqual([
      ['TCP', 3, 9],
    ]);
  });
  it('are empty, not NaN, for a span without answers', () => {
    const none = straight(
      classFigures(rounds, ledgerOf(answers), {
        span: { from: '2027-01-01', to: '2027-01-31' },
        courses: null,
      }),
    );
    expect(none).toMatchObject({ questions: 0, answers: 0, participation: null, accuracy: null, items: [], weak: [] });
  });
});
