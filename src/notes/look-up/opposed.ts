/**
 * Items of two lists that say the opposite of one another: "Pas de haute disponibilité" and "Disponibilité". Two items
 * are opposed when one of them is negated, the other is not, and the content words of one are all in the other, read by
 * their common beginning (design/lookup.md, 6). What stands in parentheses, or after the first clause, explains and does
 * not count.
 */
import { normalise } from './normalise.ts';
import { isSmallWord } from './word-forms.ts';

const NEGATION = /(?:^|[^\p{L}])(?:pas|non|sans|aucune?|jamais|no|not|without|never|lack)(?=$|[^\p{L}])/iu;
const NEGATIONS = new Set(['pas', 'non', 'sans', 'aucun', 'aucune', 'jamais', 'no', 'not', 'without', 'never', 'lack', 'ne']);
const COMMON_BEGINNING = 6;

/** The claim itself: up to the first colon, comma or parenthesis. */
const claim = (text: string): string => /^[^:,;(]+/u.exec(text)?.[0] ?? text;

const contentWords = (text: string): readonly string[] =>
  normalise(text)
    .split(' ')
    .filter((word) => word !== '' && !isSmallWord(word) && !NEGATIONS.has(word));

function sameStem(a: string, b: string): boolean {
  if (a === b) return true;
  const least = Math.min(a.length, b.length);
  if (least < COMMON_BEGINNING) return least >= 4 && Math.abs(a.length - b.length) <= 1 && a.slice(0, least) === b.slice(0, least);
  return a.slice(0, COMMON_BEGINNING) === b.slice(0, COMMON_BEGINNING);
}

const allIn = (words: readonly string[], others: readonly string[]): boolean =>
  words.length > 0 && words.every((word) => others.some((other) => sameStem(word, other)));

/**
 * Whether the two items deny one another. Words that only look alike (`transport`, `transparence`) are rare enough; in
 * prose, where anything may stand, ask for more than one word in common (`least`).
 */
export function areOpposed(first: string, second: string, least = 1): boolean {
  const [a, b] = [claim(first), claim(second)];
  if (NEGATION.test(a) === NEGATION.test(b)) return false;
  const [one, other] = [contentWords(a), contentWords(b)];
  if (Math.min(one.length, other.length) < least) return false;
  return allIn(one, other) || allIn(other, one);
}
