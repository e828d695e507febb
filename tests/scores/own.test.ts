import { describe, expect, it } from 'vitest';
import { ledgerOf } from '../../src/scores/ledger.ts';
import type { ScoredRound } from '../../src/scores/model.ts';
import { calendar, overTime } from '../../src/scores/own.ts';
import { advance, newStreak } from '../../src/scores/streaks.ts';
import { strongest, topics, weakest } from '../../src/scores/topics.ts';
import { answer, EVER, round } from './build.ts';

/** A letter a posted day of November: a answered, . not; x taken out, o open. Capital: answered all the same. */
function streakOf(days: string, month = '2026-11') {
  const streak = newStreak();
  const said = [...days].map((day) =>
    advance(
      streak,
      { open: day.toLowerCase() === 'o', retracted: day.toLowerCase() === 'x' },
      month,
      'aXO'.includes(day),
    ),
  );
  return { current: streak.current, best: streak.best, said };
}

describe('a streak', () => {
  it('grows with each posted day that is answered', () => {
    expect(streakOf('aaa')).toMatchObject({ current: 3, best: 3 });
  });
  it('outlives two missed days a month and breaks at the third, the best one staying', () => {
    expect(streakOf('aa.a.a')).toMatchObject({ current: 4, best: 4 });
    expect(streakOf('aa.a.a.')).toMatchObject({ current: 0, best: 4 });
    expect(streakOf('aa.a.a.a')).toMatchObject({ current: 1, best: 4 });
  });
  it('has two new freezes in a new month', () => {
    const streak = newStreak();
    const days: [string, boolean][] = [
      ['2026-10', true],
      ['2026-10', false],
      ['2026-10', false],
      ['2026-11', false],
      ['2026-11', false],
      ['2026-11', true],
    ];
    for (const [month, answered] of days) advance(streak, { open: false, retracted: false }, month, answered);
    expect(streak.current).toBe(2);
  });
  it('neither uses a freeze nor breaks for an open or a retracted question, and keeps the day of whoever answered it', () => {
    expect(streakOf('aaxxxxo')).toMatchObject({
      current: 2,
      said: ['answered', 'answered', 'excused', 'excused', 'excused', 'excused', 'excused'],
    });
    expect(streakOf('aXO')).toMatchObject({ current: 3 });
  });
  it('spends no freeze before it has begun', () => {
    expect(streakOf('....a.a.a').current).toBe(3);
  });
});

describe('the calendar', () => {
  it('has every day from the first answer to today, with its state', () => {
    const rounds = [
      round('2026-11-01'),
      round('2026-11-02'),
      round('2026-11-03'),
      round('2026-11-05'),
      round('2026-11-06', { visible: false }),
      round('2026-11-07', { retracted: true }),
      round('2026-11-08', { open: true }),
    ];
    const answers = [
      answer('2026-11-02', 'ada', 0),
      answer('2026-11-03', 'ada', 1),
      answer('2026-11-06', 'ada', 0),
      answer('2026-11-07', 'ada', 0),
    ];
    expect(
      calendar(rounds, ledgerOf(answers), 0, '2026-11-08').map(({ date, state }) => [date.slice(8), state]),
    ).toEqual([
      ['02', 'right'],
      ['03', 'wrong'],
      ['04', 'excused'],
      ['05', 'frozen'],
      ['06', 'answered'],
      ['07', 'answered'],
      ['08', 'excused'],
    ]);
  });
  it('is empty for who never answered', () => {
    expect(calendar([round('2026-11-01')], ledgerOf([answer('2026-11-01', 'bob')]), 1, '2026-11-08')).toEqual([]);
  });
});

describe('accuracy over time', () => {
  it('is that of the last ten answers', () => {
    const rounds = Array.from({ length: 12 }, (_, i) => round(`2026-11-${String(i + 1).padStart(2, '0')}`));
    const answers = rounds.map(({ date }, i) => answer(date, 'ada', i < 2 ? 1 : 0));
    const curve = overTime(rounds, ledgerOf(answers), EVER, 0);
    expect(curve[0]).toEqual({ date: '2026-11-01', right: 0, answered: 1 });
    expect(curve[9]).toEqual({ date: '2026-11-10', right: 8, answered: 10 });
    expect(curve[11]).toEqual({ date: '2026-11-12', right: 10, answered: 10 });
  });
});

describe('topics', () => {
  const section = (date: string, title: string, over: Partial<ScoredRound> = {}) =>
    round(date, { headings: ['Cours', title], ...over });
  const rounds = [
    section('2026-11-01', 'OSI'),
    section('2026-11-02', 'OSI'),
    section('2026-11-03', 'TCP'),
    section('2026-11-04', 'TCP'),
    section('2026-11-05', 'TCP', { visible: false }),
  ];
  const ledger = ledgerOf([
    ...['2026-11-01', '2026-11-02'].map((date) => answer(date, 'ada', 0)),
    ...['2026-11-03', '2026-11-04', '2026-11-05'].map((date) => answer(date, 'ada', 2)),
    answer('2026-11-03', 'bob', 0),
  ]);
  it('tell strong from weak sections for a member', () => {
    const own = topics(rounds, ledger, EVER, ledger.place('ada'));
    expect(own.map(({ headings, right, answered }) => [headings[1], right, answered])).toEqual([
      ['OSI', 2, 2],
      ['TCP', 0, 2],
    ]);
    expect(strongest(own, 2).map(({ headings }) => headings[1])).toEqual(['OSI']);
    expect(weakest(own, 2).map(({ headings }) => headings[1])).toEqual(['TCP']);
    expect(weakest(own, 3)).toEqual([]);
  });
  it('are summed over the class without one', () => {
    expect(topics(rounds, ledger, EVER)[1]).toMatchObject({ right: 1, answered: 3 });
  });
});
