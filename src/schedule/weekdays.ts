/** Days of the week as a teacher types them, in French or English: "lundi au vendredi", "mon, wed, fri", "1-5", "every day". */
import type { Weekday } from './local-time.ts';

export const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
export const SCHOOL_DAYS: readonly Weekday[] = [1, 2, 3, 4, 5];

/** First letters that tell the days apart, by weekday. */
const NAMES: readonly (readonly string[])[] = [
  ['lun', 'mon'],
  ['mar', 'tue'],
  ['mer', 'wed'],
  ['jeu', 'thu'],
  ['ven', 'fri'],
  ['sam', 'sat'],
  ['dim', 'sun'],
];

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();

function dayNamed(word: string): Weekday | null {
  const digit = /^[1-7]$/u.test(word) ? Number(word) : NAMES.findIndex((names) => names.includes(word.slice(0, 3))) + 1;
  return digit === 0 || /\d/u.test(word.slice(1)) ? null : (digit as Weekday);
}

/** ISO weekdays in order, 1 = Monday; null when something in the text is no day. */
export function weekdays(text: string): readonly Weekday[] | null {
  const typed = plain(text);
  if (/^(?:tous les jours|chaque jour|tlj|every ?day|daily|all)$/u.test(typed)) return EVERY_DAY;
  const days = new Set<Weekday>();
  const ranges = typed
    .replaceAll(/^(?:du|from)\s+/gu, '')
    .replaceAll(/\s*(?:-|–|\bau\b|\bto\b|\bà\b|\ba\b)\s*/gu, '-')
    .split(/[\s,;/+&]+|\bet\b|\band\b/u)
    .filter((part) => part !== '');
  for (const range of ranges) {
    // "135": digits typed together.
    const parts = /^[1-7]{2,7}$/u.test(range) ? [...range] : [range];
    for (const part of parts) {
      const [first, last = first, ...more] = part.split('-').map(dayNamed);
      if (!first || !last || more.length > 0) return null;
      for (let day: number = first; ; day = (day % 7) + 1) {
        days.add(day as Weekday);
        if (day === last) break;
      }
    }
  }
  return days.size === 0 ? null : [...days].sort((a, b) => a - b);
}
