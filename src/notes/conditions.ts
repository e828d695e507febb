/**
 * Two qualities of one thing, each with its condition: "Un gaz est parfait quand …, réel quand …", "A key is major if …;
 * it is minor if …".
 */
import { cut, type Rich } from './rich.ts';

const WORDS = '(?:(?!(?:plus|moins|more|less|très|very|et|and|ou|or|mais|but|then|alors|donc|vrai|true|important|possible)(?!\\p{L}))[\\p{L}-]{3,}|an?\\s[\\p{L}-]{3,})';
const WHEN = "\\s(?:quand\\s|lorsqu(?:e\\s|['’])|s(?:i\\s|['’])|when\\s|if\\s)";
const PAIR = new RegExp(
  `^(?<n>[^,;:.()]{2,50}?)\\s(?:est|sont|is|are)\\s(?:dite?s?\\s|called\\s)?(?<a>${WORDS})(?=${WHEN})[^;.]*?[^;.\\s]\\s?[,;]\\s(?:(?:et|and|mais|but)\\s)?(?:(?:elles?|ils?|it|they)\\s(?:est|sont|is|are)\\s)?(?<b>${WORDS})(?=${WHEN})`,
  'diu',
);
/** Neither stands without its condition twice; found faster than the whole pattern. */
const CUE = /\s(?:quand|lorsqu|si|s['’]|when|if)[\s\S]+[,;]\s.*\s(?:quand|lorsqu|si|s['’]|when|if)/iu;

export interface Conditions {
  /** What has the qualities, in the words of the sentence. */
  readonly subject: string;
  readonly qualities: readonly [Rich, Rich];
  /** What is told of each. */
  readonly clauses: readonly [Rich, Rich];
}

export function conditionsIn(sentence: Rich): Conditions | null {
  if (sentence.text.length > 500 || !CUE.test(sentence.probe)) return null;
  const found = PAIR.exec(sentence.probe);
  const [a, b] = [found?.indices?.groups?.['a'], found?.indices?.groups?.['b']];
  if (!found || !a || !b) return null;
  return {
    subject: found.groups?.['n'] ?? '',
    qualities: [cut(sentence, ...a), cut(sentence, ...b)],
    clauses: [cut(sentence, 0, b[0]), cut(sentence, b[0])],
  };
}
