/** Times as Discord's client shows them, in the reader's language and zone: message times and `<t:…>` stamps. */
import type { Words } from './words.ts';

const DAY = 86_400_000;

const styles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['day', DAY],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
];

/**
 * A `<t:…>` stamp: `style` is Discord's letter (`f` where it is missing), `at` and `now` are epoch milliseconds.
 * `zone` is an IANA zone; the reader's own where left out.
 */
export function stamp(at: number, style: string, now: number, locale: string, zone?: string): string {
  if (style === 'R') {
    const gap = at - now;
    const [unit, size] = units.find(([, length]) => Math.abs(gap) >= length) ?? ['second', 1_000];
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(gap / size), unit);
  }
  return new Intl.DateTimeFormat(locale, {
    ...(styles[style] ?? styles.f),
    ...(zone ? { timeZone: zone } : {}),
  }).format(at);
}

/** The time beside a message's author: today, yesterday, else the date. */
export function messageTime(at: number, now: number, words: Words, zone?: string): string {
  const time = stamp(at, 't', now, words.locale, zone);
  const gap = dayNumber(now, zone) - dayNumber(at, zone);
  if (gap === 0) return words.messages.today(time);
  if (gap === 1) return words.messages.yesterday(time);
  return `${stamp(at, 'd', now, words.locale, zone)} ${time}`;
}

/** "mardi 24 novembre 2026 à 08:00": the bot's time, in full. */
export const fullTime = (at: number, locale: string, zone?: string): string => stamp(at, 'F', at, locale, zone);

/** Counts local days, so that midnight of the zone parts today from yesterday. */
function dayNumber(at: number, zone?: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', zone ? { timeZone: zone } : {}).format(at);
  return Math.round(Date.parse(`${parts}T00:00:00Z`) / DAY);
}
