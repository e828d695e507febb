/**
 * Every zone of the runtime's tzdata, each local day of ten years, without a clock: a question each day, at its local
 * time, at the jump where that time does not exist, and once where it comes twice.
 */
import { expect, it } from 'vitest';
import { nextPosts, whatIsDue, type Plan, type PostedDay } from '../../src/schedule/due.ts';
import { instantOf, localDate } from '../../src/schedule/local-time.ts';

const ZONES = ['Etc/UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'Etc/UTC')];
const FIRST = '2024-01-01';
const YEARS = 10;
const MINUTE = 60_000;
const MINUTES_A_DAY = 24 * 60;

/** Each transition of the zone within the years, epoch ms. */
function transitions(zone: string): number[] {
  const found: number[] = [];
  const start = Temporal.PlainDate.from(FIRST).toZonedDateTime(zone);
  const end = start.add({ years: YEARS }).epochMilliseconds;
  for (
    let at = start.getTimeZoneTransition('next');
    at && at.epochMilliseconds < end;
    at = at.getTimeZoneTransition('next')
  )
    found.push(at.epochMilliseconds);
  return found;
}

/** A different time of day for each zone and day, so that all minutes are tried over the walk. */
const timeFor = (zone: number, day: number): string => {
  const minute = (zone * 97 + day * 31) % MINUTES_A_DAY;
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
};

const posted = (date: string, at: number): PostedDay => ({
  id: date,
  date,
  state: 'posted',
  claimedAt: at,
  postedAt: at,
  revealedAt: null,
});

it(`${ZONES.length} zones × ${YEARS} years: each local day has one instant, in order, at its local time or at the jump`, () => {
  for (const [index, zone] of ZONES.entries()) {
    const end = Temporal.PlainDate.from(FIRST).add({ years: YEARS });
    const jumps = new Set(transitions(zone));
    let day = 0;
    for (
      let date = Temporal.PlainDate.from(FIRST);
      Temporal.PlainDate.compare(date, end) < 0;
      date = date.add({ days: 1 })
    ) {
      const time = timeFor(index, (day += 1));
      const at = instantOf(date.toString(), time, zone);
      if (at === null) throw new Error(`${zone} left out ${date.toString()}, and this walk does not know why`);
      const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
      const wanted = date.toPlainDateTime(time);
      if (!local.toPlainDateTime().equals(wanted)) {
        // Skipped: the jump itself, and the wanted time lies within it.
        if (!jumps.has(at)) throw new Error(`${zone} ${wanted.toString()}: ${local.toString()} is no jump`);
        const before = Temporal.Instant.fromEpochMilliseconds(at - 1)
          .toZonedDateTimeISO(zone)
          .toPlainDateTime();
        if (
          Temporal.PlainDateTime.compare(before, wanted) >= 0 ||
          Temporal.PlainDateTime.compare(wanted, local.toPlainDateTime()) >= 0
        )
          throw new Error(`${zone} ${wanted.toString()}: not inside the jump at ${local.toString()}`);
      } else if (jumps.size > 0) {
        // Never the second of two, which there can only be near a change.
        const near = [...jumps].some((jump) => Math.abs(jump - at) < 2 * 24 * 60 * MINUTE);
        if (near && at !== wanted.toZonedDateTime(zone, { disambiguation: 'earlier' }).epochMilliseconds)
          throw new Error(`${zone} ${wanted.toString()}: the second of two`);
      }
    }
    expect(day).toBeGreaterThan(3_650);
  }
});

/** Zones whose clocks differ at some moment of the years: aliases and neighbours with the same rules count once. */
function differentClocks(): readonly string[] {
  const start = (zone: string): string => Temporal.PlainDate.from(FIRST).toZonedDateTime(zone).offset;
  const byRules = new Map<string, string>();
  for (const zone of ZONES) {
    const rules = `${start(zone)} ${transitions(zone).join(' ')}`;
    if (!byRules.has(rules)) byRules.set(rules, zone);
  }
  return [...byRules.values()];
}

it('over the nights around the clock changes of every set of rules, a beat each minute asks once a day', () => {
  let nights = 0;
  for (const [index, zone] of differentClocks().entries()) {
    // Two changes, one each way: the walk above takes them all.
    for (const [nth, jump] of transitions(zone).slice(0, 2).entries()) {
      nights += 1;
      const minute = (localMinutes(jump - MINUTE, zone) + ((index + nth) % 5) * 15) % MINUTES_A_DAY;
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      const since = jump - 30 * 60 * MINUTE;
      const plan: Plan = { zone, time, days: [1, 2, 3, 4, 5, 6, 7], reveal: null, pausedUntil: null, since };
      let latest: PostedDay[] = [];
      const days: string[] = [];
      for (let now = since; now < jump + 30 * 60 * MINUTE; now += MINUTE) {
        const due = whatIsDue(now, plan, latest);
        if (due.missed.length > 0)
          throw new Error(`${zone} missed ${due.missed.join(', ')} around ${new Date(jump).toISOString()}`);
        if (!due.post) continue;
        if (now - due.post.at >= MINUTE) throw new Error(`${zone} ${due.post.date}: ${now - due.post.at} ms late`);
        days.push(due.post.date);
        latest = [posted(due.post.date, now)];
      }
      expect(new Set(days).size).toBe(days.length);
      const expected = nextPosts(since - 1, plan, 10)
        .filter(({ at }) => at >= since && at < jump + 30 * 60 * MINUTE)
        .map(({ date }) => date);
      expect(days).toEqual(expected);
    }
  }
  expect(nights).toBeGreaterThan(40);
});

function localMinutes(at: number, zone: string): number {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return local.hour * 60 + local.minute;
}

it('the walk means what it says: local days of an instant and its zone agree', () => {
  expect(localDate(instantOf('2026-03-29', '02:30', 'Europe/Paris')!, 'Europe/Paris')).toBe('2026-03-29');
});
