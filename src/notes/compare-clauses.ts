/**
 * Neighbouring clauses about two things of one noun: "Classical conditioning pairs …. Operant conditioning …", "le tribunal
 * civil juge …, le tribunal pénal …". No word contrasts them; their subjects do.
 */
import { clausesOf, subjectOf, VERB_EN, type Named } from './compare-nouns.ts';
import { conditionsIn } from './conditions.ts';
import { groupOf, thingOf, type Group, type Thing } from './compare-things.ts';
import { keyOf, plain } from './key.ts';
import { headless } from './labels.ts';
import type { Language } from './model.ts';
import type { Reading } from './reading.ts';
import { cut, type Rich } from './rich.ts';
import { sentencesOf } from './sentences.ts';
import { wordsOf } from './texts.ts';
import { FINITE, NOT_FIRST } from './words.ts';

const LONGEST = 4000;
/** Where a subject stands, in characters, and how short a word of it may be. */
const HEAD = 60;
const WORD = /[\p{L}-]{4,}/gu;

export function clausesSideBySide({ statements, language, worked }: Reading, named: Named): readonly (Group | null)[] {
  const groups: (Group | null)[] = [];
  const pair = (one: Rich, other: Rich, shared: string, heading: number): void => {
    const things = [one, other].map((clause) => thingOfClause(clause, shared, heading, language, named));
    const [first, second] = things;
    if (first && second && oneNoun(first, second, language)) groups.push(groupOf([first, second], 'sentence', 'sentence'));
  };
  let before = null as { readonly rich: Rich; readonly words: readonly string[]; readonly heading: number } | null;
  for (const { rich, label, heading, afterGap } of statements.all) {
    if (afterGap) before = null;
    if (worked.has(heading) || rich.text.length > LONGEST || (label !== null && label.separator !== 'none')) {
      before = null;
      continue;
    }
    for (const sentence of sentencesOf(headless(rich))) {
      const apart = conditionsIn(sentence);
      if (apart) groups.push(groupOf(apart.qualities.flatMap((quality, side) => thingOf(quality, apart.clauses[side] ?? sentence, heading) ?? []), 'sentence', 'sentence'));
      for (const whole of clausesOf(sentence)) {
        const words = headWords(whole.probe);
        const shared = before?.heading === heading ? sharedHead(before.words, words, language) : undefined;
        if (before && shared !== undefined && before.words.join() !== words.join()) pair(before.rich, whole, shared, heading);
        const within = repeatedAt(whole, words);
        if (within) pair(cut(whole, 0, within.at), cut(whole, within.at + (/^,\s(?:(?:and|et|while|but|mais)\s)?/iu.exec(whole.probe.slice(within.at))?.[0].length ?? 1)), within.word, heading);
        before = { rich: whole, words, heading };
      }
    }
  }
  return groups;
}

/** The word that can be the one noun of two subjects: the first in French, one after another in English. */
function sharedHead(one: readonly string[], other: readonly string[], language: Language): string | undefined {
  if (language === 'fr') return one[0] === other[0] ? one[0] : undefined;
  return one.slice(0, 3).find((word, at) => other.slice(0, 3).includes(word) && (at > 0 || other[0] !== word) && !VERB_EN.test(word));
}

const headWords = (probe: string): readonly string[] => (probe.slice(0, HEAD).toLowerCase().match(WORD) ?? []).slice(0, 4);

/** Where, after a comma, a clause begins whose subject has a word of the first subject. */
function repeatedAt({ probe }: Rich, words: readonly string[]): { readonly at: number; readonly word: string } | null {
  if (!probe.includes(', ')) return null;
  const lower = probe.toLowerCase();
  for (const word of words.slice(0, 3)) {
    const first = lower.indexOf(word);
    const again = lower.indexOf(word, first + word.length);
    const comma = again < 0 ? -1 : lower.lastIndexOf(', ', again);
    if (comma > first + word.length && again - comma < 30 && /^,\s(?:(?:and|et|while|but|mais)\s)?(?:(?:in|en|dans|pour|for)\s)?(?:(?:les?|la|une?|the|an?)\s|l['’])?[\p{L}-]*\s?$/u.test(lower.slice(comma, again))) return { at: comma, word };
  }
  return null;
}

function thingOfClause(clause: Rich, shared: string, heading: number, language: Language, named: Named): Thing | null {
  const noun = (language === 'en' ? nounEnding(clause, shared) : null) ?? subjectOf(clause, language, named);
  return noun && wordsOf(clause.text).length >= wordsOf(noun.text).length + 2 ? thingOf(noun, clause, heading) : null;
}

/** "Positive reinforcement adds …": in English a noun ends with the word that both clauses share. */
function nounEnding(clause: Rich, shared: string): Rich | null {
  const lead = /^(?:(?:in|with|for|under|and|but)\s)?(?:(?:the|an?)\s)?/iu.exec(clause.probe)?.[0].length ?? 0;
  const end = clause.probe.toLowerCase().indexOf(shared, lead) + shared.length;
  if (VERB_EN.test(shared) || end < lead + shared.length || /^[\p{L}-]|^\s(?:them|it|the|an?|its|their|every|each)\s/u.test(clause.probe.slice(end))) return null;
  const words = clause.probe.slice(lead, end).split(' ');
  return words.length >= 2 && words.length <= 4 && words.every((word) => /^[\p{L}\p{N}-]+$/u.test(word) && !/^(?:the|an?|of|between)$/iu.test(word) && !NOT_FIRST.has(plain(word)) && !FINITE.has(plain(word))) ? cut(clause, lead, end) : null;
}

/** One noun with two complements: the first word is the same in French, the last one in English. */
function oneNoun(one: Thing, other: Thing, language: Language): boolean {
  const [a, b] = [one, other].map(({ name }) => keyOf(name.label).split(' '));
  if (!a || !b || a.length < 2 || b.length < 2 || a.length > 4 || b.length > 4 || a.join() === b.join()) return false;
  return language === 'fr' ? a[0] === b[0] : a.at(-1) === b.at(-1);
}
