/** Whether a note is in French or English, by its commonest little words. */
import type { Language } from './model.ts';

const FRENCH = /(?:^|[\s'’(])(?:le|la|les|des|est|une?|et|dans|pour|qui|que|du|sur|avec|pas|par|ce|au|aux|sont|ou|en|on|il|elle)(?=[\s,.)])/giu;
const ENGLISH = /(?:^|[\s(])(?:the|of|and|is|to|in|that|for|with|are|by|from|this|which|as|be|it|an?|or|on)(?=[\s,.)])/giu;
const ACCENTS = /[éèêàçùôîœ]/gu;

/** Looks at the first 20,000 characters. */
export function guessLanguage(text: string): Language {
  const sample = text.slice(0, 20_000);
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  return count(FRENCH) + count(ACCENTS) >= count(ENGLISH) ? 'fr' : 'en';
}
