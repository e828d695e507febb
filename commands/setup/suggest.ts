/** What autocomplete proposes for days and reveal, and how the typed text is read back. */
import type { Suggestion } from '../../src/command.ts';
import { messages } from '../../src/messages/index.ts';
import { timeOfDay, weekdays, EVERY_DAY, SCHOOL_DAYS } from '../../src/tutor/round-words.ts';

/** The reveal's value for "with the next question". */
export const WITH_NEXT = 'next';
const TIMES = ['12:00', '18:00', '20:00'];

export function suggestDays(typed: string, language: 'fr' | 'en'): readonly Suggestion[] {
  const words = messages(language).setup;
  const read = weekdays(typed);
  if (read) return [{ name: words.days(read), value: read.join('') }];
  return [
    { name: words.choices.schoolDays, value: SCHOOL_DAYS.join('') },
    { name: words.choices.everyDay, value: EVERY_DAY.join('') },
  ];
}

export function suggestReveal(typed: string, language: 'fr' | 'en'): readonly Suggestion[] {
  const next = { name: messages(language).setup.choices.withNext, value: WITH_NEXT };
  const read = timeOfDay(typed);
  if (read) return [{ name: read, value: read }, next];
  return [next, ...TIMES.map((time) => ({ name: time, value: time }))];
}

/** `HH:MM`, null for "with the next question", undefined for what is neither. */
export function revealOf(typed: string): string | null | undefined {
  const plain = typed.trim().toLowerCase();
  const labels = (['fr', 'en'] as const).map((language) => messages(language).setup.choices.withNext.toLowerCase());
  return [WITH_NEXT, ...labels].includes(plain) ? null : (timeOfDay(typed) ?? undefined);
}
