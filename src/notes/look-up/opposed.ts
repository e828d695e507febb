/**
 * Items of two lists that say the opposite of one another: "Pas de haute disponibilité" and "Disponibilité". Two items
 * are opposed when one of them is negated, the other is not, and the content words of one are all in the other, read by
 * their common beginning (design/lookup.md, 6). What is in parentheses explains and does not count.
 */
import { normalise } from './normalise.ts';
import { isSmallWord } from './word-forms.ts';

const NEGATION = /(?:^|[^\p{L}])(?:pas|non|sans|aucune?|jamais|no|not|without|never|lack)(?=$|[^\p{L}])/iu;
const NEGATIONS = new Set(['pas', 'non', 'sans', 'aucun', 'aucune', 'jamais', 'no', 'not', 'without', 'never', 'lack', 'ne']);
const COMMON_BEGINNING = 6;

const contentWords = (text: string): readonly string[] =>
  normalise(text.replace(/\([^)]*\)/gu, ' '))
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

/** Whether the two items deny one another. Words that only look alike (`transport`, `transparence`) are rare enough. */
export function areOpposed(first: string, second: string): boolean {
  const bare = (text: string): string => text.replace(/\([^)]*\)/gu, ' ');
  if (NEGATION.test(bare(first)) === NEGATION.test(bare(second))) return false;
  const one = contentWords(first);
  const other = contentWords(second);
  return allIn(one, other) || allIn(other, one);
}
