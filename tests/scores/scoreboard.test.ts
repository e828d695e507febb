import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, MemberName, ScoredRound } from '../../src/scores/model.ts';
import { ledgerOf } from '../../src/scores/ledger.ts';
import { straight } from '../../src/scores/pauses.ts';
import { ownStanding, scoreboard, scoring, standings } from '../../src/scores/scoreboard.ts';
import { answer, EVER, named, round } from './build.ts';
import { naiveLeaderboard } from './naive.ts';

const people = ['ada', 'bob', 'cleo', 'dan'].map((id) => named(id));

describe('the leaderboard', () => {
  it('gives 3 points for a right answer, 1 for a wrong one, and no row without an answer', () => {
    const board = scoreboard(
      [round('2026-11-02'), round('2026-11-03')],
      [answer('2026-11-02', 'ada', 0), answer('2026-11-03', 'ada', 1), answer('2026-11-02', 'bob', 2)],
      people,
      EVER,
    );
    expect(
      board.map(({ memberId, points, right, answered, accuracy }) => [memberId, points, right, answered, accuracy]),
    ).toEqual([
      ['ada', 4, 1, 2, 0.5],
      ['bob', 1, 0, 1, 0],
    ]);
  });

  it('shares ranks and skips, 1 2 2 4, equals in the order of their names', () => {
    const rounds = [round('2026-11-02')];
    const answers = [
      answer('2026-11-02', 'dan', 1),
      answer('2026-11-02', 'cleo', 0),
      answer('2026-11-02', 'ada', 0),
      answer('2026-11-02', 'bob', 0),
    ];
    const all = scoreboard([...rounds, round('2026-11-03')], [...answers, answer('2026-11-03', 'bob')], people, EVER);
    expect(all.map(({ rank, memberId }) => [rank, memberId])).toEqual([
      [1, 'bob'],
      [2, 'ada'],
      [2, 'cleo'],
      [4, 'dan'],
    ]);
    expect(
      scoreboard([...rounds, round('2026-11-03')], [...answers, answer('2026-11-03', 'bob')].reverse(), people, EVER),
    ).toEqual(all);
  });

  it('counts the last revision of an answer', () => {
    const board = scoreboard(
      [round('2026-11-02')],
      [answer('2026-11-02', 'ada', 0, 1), answer('2026-11-02', 'ada', 2, 0)],
      people,
      EVER,
    );
    expect(board[0]?.points).toBe(3);
  });

  it('follows a regraded key, drops a retracted round, and says nothing before the reveal', () => {
    const answers = [answer('2026-11-02', 'ada', 1)];
    const points = (over: Partial<ScoredRound>) =>
      scoreboard([round('2026-11-02', over)], answers, people, EVER)[0]?.points;
    expect(points({})).toBe(1);
    expect(points({ key: [1] })).toBe(3);
    expect(points({ key: [0, 1] })).toBe(3);
    expect(points({ retracted: true })).toBeUndefined();
    expect(points({ visible: false })).toBeUndefined();
  });

  it('keeps to the span and to the courses of the server, while streaks count every posted day', () => {
    const rounds = [round('2026-10-30'), round('2026-11-02', { course: 'Droit' }), round('2026-11-03')];
    const answers = rounds.map(({ date }) => answer(date, 'ada'));
    const [row] = scoreboard(rounds, answers, people, {
      span: { from: '2026-11-01', to: '2026-11-30' },
      courses: ['Réseaux'],
    });
    expect(row).toMatchObject({ points: 3, answered: 1, streak: 3, bestStreak: 3 });
  });

  it('shows a pseudonym, and neither hidden members nor those whose name is gone', () => {
    const answers = ['ada', 'bob', 'forgotten-x'].map((id) => answer('2026-11-02', id));
    const names = [named('ada', { shown: 'pseudonym', pseudonym: 'Comète' }), named('bob', { shown: 'hidden' })];
    expect(scoreboard([round('2026-11-02')], answers, names, EVER).map(({ name }) => name)).toEqual(['Comète']);
  });

  it('hides who answered nothing in the 30 days up to the last question, and nobody for a holiday', () => {
    const answers = [answer('2026-06-01', 'ada'), answer('2026-07-01', 'bob')];
    const board = (...dates: string[]) =>
      scoreboard(
        dates.map((date) => round(date)),
        answers,
        people,
        EVER,
      ).map(({ memberId }) => memberId);
    expect(board('2026-06-01', '2026-07-01')).toEqual(['ada', 'bob']);
    expect(board('2026-06-01', '2026-07-01', '2026-07-02')).toEqual(['bob']);
  });

  it('gives a hidden member the rank they would have, without moving anybody', () => {
    const rounds = [round('2026-11-02'), round('2026-11-03')];
    const answers = [
      answer('2026-11-02', 'ada'),
      answer('2026-11-02', 'bob', 1),
      answer('2026-11-02', 'cleo'),
      answer('2026-11-03', 'cleo'),
    ];
    const names = new Map(
      [named('ada', { shown: 'hidden' }), named('bob'), named('cleo')].map((one) => [one.memberId, one]),
    );
    const all = straight(scoring(rounds, ledgerOf(answers), EVER));
    const listed = standings(all, names);
    expect(listed.map(({ memberId, rank }) => [memberId, rank])).toEqual([
      ['cleo', 1],
      ['bob', 2],
    ]);
    expect(ownStanding(all, listed, names, 'ada')).toMatchObject({ rank: 2, points: 3, name: 'ADA' });
    expect(ownStanding(all, listed, names, 'dan')).toBeNull();
  });
});

const DATES = Array.from({ length: 75 }, (_, day) => new Date(Date.UTC(2026, 8, 10 + day)).toISOString().slice(0, 10));
const history = fc
  .record({
    dates: fc.subarray(DATES),
    rounds: fc.array(
      fc.record({
        key: fc.subarray([0, 1, 2], { minLength: 1 }),
        retracted: fc.nat(9).map((n) => n === 0),
        visible: fc.nat(9).map((n) => n > 0),
        open: fc.nat(9).map((n) => n === 0),
        course: fc.constantFrom('Réseaux', 'Droit'),
      }),
      { minLength: DATES.length, maxLength: DATES.length },
    ),
    members: fc.array(
      fc.record({
        shown: fc.constantFrom('name', 'pseudonym', 'hidden') as fc.Arbitrary<MemberName['shown']>,
        keen: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { maxLength: 7 },
    ),
    gone: fc.nat(6),
    span: fc.tuple(fc.constantFrom(...DATES), fc.constantFrom(...DATES)),
    courses: fc.constantFrom(null, ['Réseaux'], []),
    seed: fc.array(
      fc.record({ draw: fc.double({ min: 0, max: 1, noNaN: true }), choice: fc.nat(2), changed: fc.boolean() }),
      {
        minLength: 600,
        maxLength: 600,
      },
    ),
  })
  .map(({ dates, rounds, members, gone, span, courses, seed }) => {
    const posted = dates.map((date, index) => round(date, rounds[index] ?? {}));
    const answers: Answer[] = posted.flatMap(({ date }, r) =>
      members.flatMap(({ keen }, m) => {
        const chance = seed[(r * 8 + m) % 600];
        if (!chance || chance.draw > keen) return [];
        const first = answer(date, `m${m}`, chance.choice);
        return chance.changed ? [first, answer(date, `m${m}`, (chance.choice + 1) % 3, 1)] : [first];
      }),
    );
    const names = members
      .map(({ shown }, m) => named(`m${m}`, { shown, pseudonym: `p${m}` }))
      .filter((_, m) => m !== gone);
    const [from, to] = span;
    return { posted, answers, names, options: { span: from < to ? { from, to } : { from: to, to: from }, courses } };
  });

describe('the fast leaderboard and the naive one', () => {
  it('agree on any history', () => {
    fc.assert(
      fc.property(history, ({ posted, answers, names, options }) => {
        const fast = scoreboard(posted, answers, names, options).map(({ name: _, accuracy: __, ...row }) => row);
        const slow = naiveLeaderboard(posted, answers, names, options);
        const byId = (a: { memberId: string }, b: { memberId: string }) => (a.memberId < b.memberId ? -1 : 1);
        expect([...fast].sort(byId)).toEqual([...slow].sort(byId));
        expect(fast.map(({ rank }) => rank)).toEqual([...fast.map(({ rank }) => rank)].sort((a, b) => a - b));
      }),
      { numRuns: 200 },
    );
  });

  it('do not depend on the order in which rounds and answers are listed', () => {
    fc.assert(
      fc.property(history, ({ posted, answers, names, options }) => {
        expect(scoreboard(posted.toReversed(), answers.toReversed(), names.toReversed(), options)).toEqual(
          scoreboard(posted, answers, names, options),
        );
      }),
      { numRuns: 50 },
    );
  });
});
