import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextPosts, revealInstant, whatIsDue, type Plan, type PostedDay } from '../../src/schedule/due.ts';

const at = (text: string): number => Temporal.ZonedDateTime.from(`${text}[Europe/Paris]`).epochMilliseconds;
const plan: Plan = {
  zone: 'Europe/Paris',
  time: '08:00',
  days: [1, 2, 3, 4, 5],
  reveal: null,
  pausedUntil: null,
  since: at('2026-11-20T12:00'),
};
const round = (date: string, change: Partial<PostedDay> = {}): PostedDay => ({
  id: date,
  date,
  state: 'posted',
  claimedAt: at(`${date}T08:00`),
  postedAt: at(`${date}T08:00`),
  revealedAt: null,
  ...change,
});
// 2026-11-23 is a Monday.

describe('what is due', () => {
  it('is nothing before its minute, and the question at its minute', () => {
    expect(whatIsDue(at('2026-11-23T07:59'), plan, []).post).toBeNull();
    expect(whatIsDue(at('2026-11-23T08:00'), plan, []).post).toEqual({
      date: '2026-11-23',
      at: at('2026-11-23T08:00'),
      late: false,
    });
  });

  it('is nothing once the day has its round', () => {
    expect(whatIsDue(at('2026-11-23T08:01'), plan, [round('2026-11-23')])).toEqual({
      post: null,
      missed: [],
      resume: [],
      reveal: [],
    });
  });

  it('is late after ten minutes and missed after six hours', () => {
    expect(whatIsDue(at('2026-11-23T08:10'), plan, []).post?.late).toBe(false);
    expect(whatIsDue(at('2026-11-23T08:11'), plan, []).post?.late).toBe(true);
    expect(whatIsDue(at('2026-11-23T14:00'), plan, []).post?.late).toBe(true);
    expect(whatIsDue(at('2026-11-23T14:01'), plan, [])).toMatchObject({ post: null, missed: ['2026-11-23'] });
  });

  it('is one question after days of absence, the others missed', () => {
    const due = whatIsDue(at('2026-11-26T09:00'), plan, [round('2026-11-23')]);
    expect(due).toMatchObject({ post: { date: '2026-11-26', late: true }, missed: ['2026-11-24', '2026-11-25'] });
  });

  it('is one question, the newest, when two days fall into the window', () => {
    const everyDay: Plan = { ...plan, days: [1, 2, 3, 4, 5, 6, 7], time: '23:00' };
    const due = whatIsDue(at('2026-11-24T23:30'), everyDay, [round('2026-11-22')], 30 * 3_600_000);
    expect(due).toMatchObject({ post: { date: '2026-11-24' }, missed: ['2026-11-23'] });
  });

  it('catches up after midnight on the day it was for', () => {
    expect(whatIsDue(at('2026-11-24T02:00'), { ...plan, time: '23:00' }, []).post).toMatchObject({
      date: '2026-11-23',
      late: true,
    });
  });

  it('is nothing on other weekdays, nor during a pause, nor from before the plan was set', () => {
    expect(whatIsDue(at('2026-11-22T08:00'), plan, []).post).toBeNull();
    const paused = { ...plan, pausedUntil: '2026-11-23' };
    expect(whatIsDue(at('2026-11-23T08:00'), paused, [])).toMatchObject({ post: null, missed: [] });
    expect(whatIsDue(at('2026-11-24T08:00'), paused, []).post?.date).toBe('2026-11-24');
    const fresh = { ...plan, since: at('2026-11-23T08:30') };
    expect(whatIsDue(at('2026-11-23T09:00'), fresh, [])).toMatchObject({ post: null, missed: [] });
  });

  it('waits with a new question while one is claimed and not posted, then gives that one up', () => {
    const claimed = round('2026-11-23', { state: 'claimed', postedAt: null });
    expect(whatIsDue(at('2026-11-23T08:05'), plan, [claimed])).toMatchObject({
      post: null,
      resume: [{ id: '2026-11-23', giveUp: false }],
    });
    expect(whatIsDue(at('2026-11-24T08:00'), plan, [claimed])).toMatchObject({
      post: null,
      resume: [{ id: '2026-11-23', giveUp: true }],
    });
  });

  it('does not ask a second time when the clock steps back', () => {
    expect(whatIsDue(at('2026-11-22T08:00'), { ...plan, days: [7, 1] }, [round('2026-11-23')]).post).toBeNull();
  });
});

describe('the reveal', () => {
  const revealing = { ...plan, reveal: '18:00' };
  it('comes at its time, once', () => {
    expect(whatIsDue(at('2026-11-23T17:59'), revealing, [round('2026-11-23')]).reveal).toEqual([]);
    expect(whatIsDue(at('2026-11-23T18:00'), revealing, [round('2026-11-23')]).reveal).toEqual(['2026-11-23']);
    const told = round('2026-11-23', { state: 'closed', revealedAt: at('2026-11-23T18:00') });
    expect(whatIsDue(at('2026-11-23T18:01'), revealing, [told]).reveal).toEqual([]);
  });

  it('is still due for a round that was closed and not told', () => {
    expect(whatIsDue(at('2026-11-23T18:05'), revealing, [round('2026-11-23', { state: 'closed' })]).reveal).toEqual([
      '2026-11-23',
    ]);
  });

  it('comes the next day when its time is past or too near, so that members can answer', () => {
    expect(revealInstant({ ...plan, reveal: '07:30' }, round('2026-11-23'))).toBe(at('2026-11-24T07:30'));
    const late = round('2026-11-23', { postedAt: at('2026-11-23T17:30') });
    expect(revealInstant(revealing, late)).toBe(at('2026-11-24T18:00'));
  });

  it('waits for the next question where no time is set', () => {
    expect(revealInstant(plan, round('2026-11-23'))).toBeNull();
  });
});

describe('the next posts', () => {
  it('are the next days asked, after the pause', () => {
    const days = (now: string, change: Partial<Plan> = {}) =>
      nextPosts(at(now), { ...plan, ...change }, 3).map(({ date }) => date);
    expect(days('2026-11-23T07:59')).toEqual(['2026-11-23', '2026-11-24', '2026-11-25']);
    expect(days('2026-11-26T08:00')).toEqual(['2026-11-27', '2026-11-30', '2026-12-01']);
    expect(days('2026-11-23T07:00', { pausedUntil: '2026-12-06' })).toEqual(['2026-12-07', '2026-12-08', '2026-12-09']);
    expect(days('2026-11-23T07:00', { days: [] })).toEqual([]);
  });

  it('are what becomes due: whatever the zone, the time and the days', () => {
    const zones = [
      'Europe/Paris',
      'America/New_York',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'Asia/Kathmandu',
      'Pacific/Chatham',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.nat(23),
        fc.nat(59),
        fc.subarray([1, 2, 3, 4, 5, 6, 7] as const, { minLength: 1 }),
        fc.date({ min: new Date('2024-01-01'), max: new Date('2034-01-01'), noInvalidDate: true }),
        (zone, hour, minute, days, date) => {
          const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
          const now = date.getTime();
          const any: Plan = { zone, time, days, reveal: null, pausedUntil: null, since: now };
          const [next] = nextPosts(now, any, 1);
          if (!next) throw new Error('a plan with a weekday has a next post');
          expect(next.at).toBeGreaterThan(now);
          expect(whatIsDue(next.at - 1, any, []).post).toBeNull();
          expect(whatIsDue(next.at, any, []).post).toEqual({ ...next, late: false });
        },
      ),
      { numRuns: 300 },
    );
  });
});
