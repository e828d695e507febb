import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, MemberName, ScoredRound } from '../../src/scores/model.ts';
import { localDay } from '../../src/scores/periods.ts';
import type { Store } from '../../src/store.ts';
import { createScoreboard } from '../../src/tutor/scoreboard.ts';
import { naiveLeaderboard } from '../scores/naive.ts';
import { close, post, postedRound, question, SERVER, stage } from '../scores/stage.ts';

const now = Date.parse('2026-11-23T12:00:00Z');
const press = (store: Store, roundId: string, memberId: string, choice: number) =>
  store.answer({ roundId, memberId, choice, at: now });

describe('the scoreboard', () => {
  it('sees an answer as soon as it is recorded, and another process’s as well', async () => {
    const { store, settings } = await stage();
    const [ours, theirs] = [createScoreboard({ store }, settings), createScoreboard({ store }, settings)];
    await post(store, postedRound('2026-11-23'));
    await store.seen(SERVER, 'ada', 'Ada');
    await store.seen(SERVER, 'bob', 'Bob');
    await press(store, 'r-2026-11-23', 'ada', 0);
    const points = async (board: typeof ours) =>
      (await board.leaderboard(SERVER, 'week', now)).map((row) => [row.name, row.points]);
    expect(await points(ours)).toEqual([['Ada', 3]]);
    await press(store, 'r-2026-11-23', 'bob', 1);
    expect(await points(ours)).toEqual([
      ['Ada', 3],
      ['Bob', 1],
    ]);
    expect(await points(theirs)).toEqual([
      ['Ada', 3],
      ['Bob', 1],
    ]);
  });

  it('follows a regrade and a retraction of a round that was closed long ago', async () => {
    const { store, settings } = await stage();
    const board = createScoreboard({ store }, settings);
    await post(store, postedRound('2026-11-20'));
    await store.seen(SERVER, 'ada', 'Ada');
    await press(store, 'r-2026-11-20', 'ada', 1);
    await close(store, 'r-2026-11-20', now);
    const points = async () => (await board.leaderboard(SERVER, 'month', now))[0]?.points;
    expect(await points()).toBe(1);
    await store.updateRound('r-2026-11-20', 'closed', { key: [0, 1] });
    expect(await points()).toBe(3);
    await store.updateRound('r-2026-11-20', 'closed', { retracted: { at: now, by: 'prof' } });
    expect(await points()).toBeUndefined();
  });

  it('tells nothing of a question whose answer comes at the reveal, until then', async () => {
    const { store, settings } = await stage();
    const board = createScoreboard({ store }, settings);
    await post(store, postedRound('2026-11-23', { feedback: 'at-reveal' }));
    await store.seen(SERVER, 'ada', 'Ada');
    await press(store, 'r-2026-11-23', 'ada', 0);
    expect(await board.leaderboard(SERVER, 'week', now)).toEqual([]);
    expect(await board.own(SERVER, 'ada', 'all', now)).toMatchObject({
      standing: null,
      calendar: [{ state: 'answered' }],
    });
    await close(store, 'r-2026-11-23', now);
    expect(await board.leaderboard(SERVER, 'week', now)).toMatchObject([{ points: 3, streak: 1 }]);
  });

  it('lets a forgotten member go and keeps nothing of them for when they come back', async () => {
    const { store, settings } = await stage();
    const board = createScoreboard({ store }, settings);
    await post(store, postedRound('2026-11-22'));
    await store.seen(SERVER, 'ada', 'Ada');
    await press(store, 'r-2026-11-22', 'ada', 0);
    await close(store, 'r-2026-11-22', now);
    await post(store, postedRound('2026-11-23'));
    expect(await board.leaderboard(SERVER, 'month', now)).toHaveLength(1);
    await store.forgetMember(SERVER, 'ada');
    expect(await board.leaderboard(SERVER, 'month', now)).toEqual([]);
    await store.seen(SERVER, 'ada', 'Ada');
    await press(store, 'r-2026-11-23', 'ada', 1);
    expect(await board.leaderboard(SERVER, 'month', now)).toMatchObject([{ points: 1, answered: 1 }]);
    // Gone and back before anybody looked: the deletion says so itself.
    await store.forgetMember(SERVER, 'ada');
    await store.seen(SERVER, 'ada', 'Ada');
    board.forget(SERVER);
    expect(await board.leaderboard(SERVER, 'month', now)).toEqual([]);
  });

  it('keeps to the courses of the server and to the semester as set', async () => {
    const { store, settings } = await stage({
      courses: ['Réseaux'],
      semester: { start: '2026-11-01', end: '2026-11-21' },
    });
    const board = createScoreboard({ store }, settings);
    await store.seen(SERVER, 'ada', 'Ada');
    for (const [date, course] of [
      ['2026-11-20', 'Réseaux'],
      ['2026-11-21', 'Droit'],
      ['2026-11-22', 'Réseaux'],
    ] as const) {
      await post(store, postedRound(date, { question: question(`q-${date}`, { course }) }));
      await press(store, `r-${date}`, 'ada', 0);
    }
    expect((await board.leaderboard(SERVER, 'semester', now))[0]).toMatchObject({ points: 3, streak: 3 });
    expect((await board.leaderboard(SERVER, 'all', now))[0]?.points).toBe(6);
    await settings.save({ ...settings.of(SERVER), semester: null });
    expect(await board.leaderboard(SERVER, 'semester', now)).toEqual([]);
  });

  it('gives a member their own rank, sections, curve and calendar', async () => {
    const { store, settings } = await stage();
    const board = createScoreboard({ store }, settings);
    for (const id of ['ada', 'bob']) await store.seen(SERVER, id, id);
    await post(store, postedRound('2026-11-20'));
    await press(store, 'r-2026-11-20', 'ada', 2);
    await press(store, 'r-2026-11-20', 'bob', 0);
    await close(store, 'r-2026-11-20', now);
    const own = await board.own(SERVER, 'ada', 'all', now);
    expect(own).toMatchObject({ of: 2, standing: { rank: 2, points: 1, bestStreak: 1 } });
    expect(own.topics).toEqual([
      { course: 'Réseaux', file: 'reseaux.md', line: 12, headings: ['Réseaux', 'Modèle OSI'], right: 0, answered: 1 },
    ]);
    expect(own.calendar.map(({ state }) => state)).toEqual(['wrong', 'excused', 'excused', 'excused']);
    expect(await board.own(SERVER, 'nobody', 'all', now)).toMatchObject({ standing: null, calendar: [] });
  });

  it('resolves again after a store that failed once', async () => {
    const { store, settings } = await stage();
    let broken = true;
    const board = createScoreboard(
      {
        store: {
          ...store,
          grading: (serverId: string) => (broken ? Promise.reject(new Error('locked')) : store.grading(serverId)),
        },
      },
      settings,
    );
    const [first, second] = [board.leaderboard(SERVER, 'all', now), board.leaderboard(SERVER, 'all', now)];
    await expect(first).rejects.toThrow('locked');
    await expect(second).rejects.toThrow('locked');
    broken = false;
    expect(await board.leaderboard(SERVER, 'all', now)).toEqual([]);
  });
});

type Step =
  | { readonly do: 'post'; readonly day: number; readonly atOnce: boolean; readonly course: string }
  | { readonly do: 'press'; readonly member: number; readonly choice: number }
  | { readonly do: 'close' | 'look' }
  | { readonly do: 'retract' | 'regrade'; readonly which: number; readonly key: readonly number[] }
  | { readonly do: 'forget' | 'hide'; readonly member: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('post' as const),
      day: fc.constantFrom(1, 1, 1, 1, 2, 3, 9),
      atOnce: fc.boolean(),
      course: fc.constantFrom('Réseaux', 'Droit'),
    }),
  },
  { weight: 12, arbitrary: fc.record({ do: fc.constant('press' as const), member: fc.nat(5), choice: fc.nat(2) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('close' as const, 'look' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('retract' as const, 'regrade' as const),
      which: fc.nat(20),
      key: fc.subarray([0, 1, 2], { minLength: 1 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('forget' as const, 'hide' as const), member: fc.nat(5) }) },
);

describe('a scoreboard that has lived through a random history', () => {
  it('says what a naive computation says of the store’s rows, in any zone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 40, maxLength: 160, size: 'max' }),
        fc.constantFrom('Europe/Paris', 'Pacific/Kiritimati', 'America/St_Johns'),
        fc.constantFrom('week' as const, 'month' as const, 'all' as const),
        async (steps, timezone, period) => {
          const { store, settings } = await stage({ timezone });
          const board = createScoreboard({ store }, settings);
          /** Another process: nobody tells it of a deletion. */
          const other = createScoreboard({ store }, settings);
          let clock = Date.parse('2026-09-01T06:30:00Z');
          for (const one of steps) {
            const open = (await store.rounds(SERVER)).filter(({ state }) => state === 'posted');
            const rounds = await store.rounds(SERVER);
            if (one.do === 'post') {
              clock += one.day * 86_400_000;
              const date = localDay(clock, timezone);
              await post(
                store,
                postedRound(date, {
                  feedback: one.atOnce ? 'at-once' : 'at-reveal',
                  allowChange: !one.atOnce,
                  question: question(date, { course: one.course }),
                }),
              );
            } else if (one.do === 'press') {
              await store.seen(SERVER, `m${one.member}`, `M${one.member}`);
              for (const { id } of open.slice(0, 1)) await press(store, id, `m${one.member}`, one.choice);
            } else if (one.do === 'close') for (const { id } of open) await close(store, id, clock);
            else if (one.do === 'look')
              await Promise.all([board, other].map((each) => each.leaderboard(SERVER, period, clock)));
            else if (one.do === 'forget') {
              await store.forgetMember(SERVER, `m${one.member}`);
              board.forget(SERVER);
              await other.leaderboard(SERVER, period, clock);
            } else if (one.do === 'hide') {
              const member = await store.member(SERVER, `m${one.member}`);
              if (member) await store.saveMember({ ...member, shown: 'hidden' });
            } else if (one.do === 'retract' || one.do === 'regrade') {
              const round = rounds[one.which % Math.max(rounds.length, 1)];
              if (round)
                await store.updateRound(
                  round.id,
                  round.state,
                  one.do === 'retract' ? { retracted: { at: clock, by: 'prof' } } : { key: one.key },
                );
            }
          }
          const scored: ScoredRound[] = (await store.rounds(SERVER)).map((round) => ({
            id: round.id,
            date: round.date,
            questionId: round.question.id,
            course: round.question.course,
            file: '',
            line: 1,
            headings: [],
            choices: 3,
            key: round.key,
            retracted: round.retracted !== null,
            visible: round.feedback === 'at-once' || round.revealedAt !== null,
            open: round.state === 'posted',
          }));
          const answers: readonly Answer[] = await store.answers(SERVER);
          const names: readonly MemberName[] = await store.members(SERVER);
          const expected = naiveLeaderboard(scored, answers, names, {
            span: spanOf(period, clock, timezone),
            courses: null,
          });
          const listed = await board.leaderboard(SERVER, period, clock);
          const found = listed.map(({ name: _, accuracy: __, ...row }) => row);
          const byId = (a: { memberId: string }, b: { memberId: string }) => (a.memberId < b.memberId ? -1 : 1);
          expect([...found].sort(byId)).toEqual([...expected].sort(byId));
          expect(await other.leaderboard(SERVER, period, clock)).toEqual(listed);
          for (const row of listed) {
            const own = await board.own(SERVER, row.memberId, period, clock);
            expect(own.standing).toEqual(row);
            const ever = (await board.own(SERVER, row.memberId, 'all', clock)).standing;
            const told = own.calendar.filter(({ state }) => state === 'right' || state === 'wrong');
            expect([told.length, told.filter(({ state }) => state === 'right').length]).toEqual([
              ever?.answered,
              ever?.right,
            ]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** The period without Temporal: from the parts that Intl gives, and UTC arithmetic. */
function spanOf(period: 'week' | 'month' | 'all', instant: number, timeZone: string): { from: string; to: string } {
  if (period === 'all') return { from: '0000-01-01', to: '9999-12-31' };
  const today = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant);
  const date = new Date(`${today}T00:00:00Z`);
  const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
  if (period === 'month')
    return {
      from: iso(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1)),
      to: iso(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)),
    };
  const monday = date.getTime() - ((date.getUTCDay() + 6) % 7) * 86_400_000;
  return { from: iso(monday), to: iso(monday + 6 * 86_400_000) };
}
