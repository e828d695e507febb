/**
 * Local days and times in an IANA zone, on the nights when the clocks change too: a local time that does not exist is the
 * next instant that does, one that comes twice is the first. Nothing here reads the clock.
 */

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Whether the runtime's tzdata knows the zone. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    // An offset such as +02:00 would pass, and would be wrong from the next clock change on.
    return /^[A-Za-z]/u.test(zone);
  } catch {
    return false;
  }
}

/** `8:05`, `08h05` or `08:05` as `08:05`; null when it is no time of day. */
export function timeOfDay(text: string): string | null {
  const found = /^\s*(\d{1,2})\s*[:hH]\s*(\d{2})?\s*$/u.exec(text);
  const hour = Number(found?.[1] ?? Number.NaN);
  const minute = Number(found?.[2] ?? 0);
  if (!(hour < 24 && minute < 60)) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** `YYYY-MM-DD` if that day exists in the calendar, else null. */
export function dayOf(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

/** The local day of an instant (epoch ms), `YYYY-MM-DD`. */
export const localDate = (at: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();

/** The day `days` later (earlier when negative). */
export const daysAfter = (date: string, days: number): string => Temporal.PlainDate.from(date).add({ days }).toString();

export const weekdayOf = (date: string): Weekday => Temporal.PlainDate.from(date).dayOfWeek as Weekday;

/** When `time` (`HH:MM`) comes on that local day, epoch ms; null for a day that the zone left out (Apia, 2011-12-30). */
export function instantOf(date: string, time: string, zone: string): number | null {
  const day = Temporal.PlainDate.from(date);
  if (!day.toZonedDateTime(zone).toPlainDate().equals(day)) return null;
  const wanted = day.toPlainDateTime(Temporal.PlainTime.from(time));
  const first = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (first.toPlainDateTime().equals(wanted)) return first.epochMilliseconds;
  // Skipped by a clock change: it is due when the clock jumps.
  return (first.getTimeZoneTransition('next') ?? first).epochMilliseconds;
}
