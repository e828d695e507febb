/** Periods as local days of the server's zone: a day belongs to the period whatever the clock's shift was. */
import type { Period, Span } from './model.ts';

export interface Semester {
  readonly start: string;
  readonly end: string;
}

/** The local day of an instant (epoch milliseconds) in an IANA zone, `YYYY-MM-DD`. */
export const localDay = (now: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate().toString();

/** A day `days` later (earlier when negative), `YYYY-MM-DD`. */
export const shiftDay = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

/** Every day of a span, in order. */
export function daysOf(span: Span): readonly string[] {
  const days: string[] = [];
  const last = Temporal.PlainDate.from(span.to);
  for (
    let day = Temporal.PlainDate.from(span.from);
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  )
    days.push(day.toString());
  return days;
}

/** The ISO week (Monday to Sunday) of a day. */
export function weekOf(day: string): Span {
  const date = Temporal.PlainDate.from(day);
  const monday = date.subtract({ days: date.dayOfWeek - 1 });
  return { from: monday.toString(), to: monday.add({ days: 6 }).toString() };
}

/**
 * The days that count for a period at `now`: the ISO week, the calendar month, the semester as the teacher set it, or
 * all. Null when the semester has no dates.
 */
export function periodSpan(period: Period, now: number, zone: string, semester: Semester | null): Span | null {
  const today = localDay(now, zone);
  switch (period) {
    case 'week':
      return weekOf(today);
    case 'month': {
      const first = Temporal.PlainDate.from(today).with({ day: 1 });
      return { from: first.toString(), to: first.add({ months: 1 }).subtract({ days: 1 }).toString() };
    }
    case 'semester':
      return semester && { from: semester.start, to: semester.end };
    case 'all':
      return ALL_DAYS;
  }
}

export const ALL_DAYS: Span = { from: '0000-01-01', to: '9999-12-31' };

export const within = (date: string, span: Span): boolean => span.from <= date && date <= span.to;
