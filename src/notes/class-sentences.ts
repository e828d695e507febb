/**
 * Classes that sentences state: "les trois ordres : A, B et C", "X comprend A, B et C", "A et B sont des N", "les N tels
 * que A et B", "les fonctions `a` et `b`", and a number of things announced that the next sentences define.
 */
import type { ClassOf } from './model.ts';
import { NUMBER_WORD, countOf, enumerated, markedLists, unarticled } from './enumerations.ts';
import type { Found } from './facts.ts';
import { kindOf, labelOf } from './labels.ts';
import { nameOf } from './names.ts';
import type { Reading } from './reading.ts';
import { CODE, LINK, cut, startOf, type Rich } from './rich.ts';
import { sentencesOf } from './sentences.ts';
import type { Statement } from './statements.ts';
import { isEnumeration, partsOf, wordsOf } from './texts.ts';

export type Add = (name: string | null, members: readonly Rich[], rich: Rich, heading: number, basis: ClassOf['basis'], closed?: boolean) => void;

const WORD = "[\\p{L}\\p{N}'’-]+";
const LINKED = `(?:\\s(?:(?:de|du|des|of|the|la|le|d['’]|de\\s(?:la|l['’]))\\s?)?${WORD})`;
const NOUN = `(?<n>(?!(?:autres?|others?|fois|times?|years?|ans|jours?|days?|minutes?|heures?|hours?|mois|months?|points?|choses?|things?|premi\\p{L}+|derni\\p{L}+|first|last|du|de|des|la|le|les|et|à|en|of|the|and|to|in)(?!\\p{L}))\\p{L}${WORD}${LINKED}{0,4}?)`;
/** "trois ordres", "les trois rôles de Scrum", "plusieurs types de mémoire". */
export const COUNTED = new RegExp(
  `(?:^|[\\s'’(])(?<count>${NUMBER_WORD}|plusieurs|several|différente?s|different|various)\\s+(?:(?:grande?s?|principa\\p{L}+|main|major|different|différente?s|key|basic)\\s+)?${NOUN}(?=\\s*(?::|$|,|\\.$|[—–]|\\s(?:à savoir|sont|are|namely|which|qui|que|one after|s['’]\\p{L}+|:)\\b|\\s\\())`,
  'iu',
);
/** "Deux groupes s'y opposent", "Three main kinds of memory exist": no colon tells where the noun ends. */
const COUNTED_NOUN = new RegExp(`(?:^|[\\s'’])(?<count>${NUMBER_WORD})\\s+(?:(?:grande?s?|principa\\p{L}+|main|major|different|différente?s)\\s+)?(?<n>\\p{L}${WORD}(?:\\s(?:de|of|d['’])\\s?${WORD}){0,2})`, 'iu');
/** No list of names in a sentence without one of these between two of them. */
const LISTS = /[,;+>→]\s|\s(?:et|and|ou|or|puis|then)\s/u;
/** A sentence longer than this was not written to list. */
const LONGEST = 600;
const NAMELY = /(?::|,\s+(?:à savoir|namely|soit|i\.e\.|c['’]est[- ]à[- ]dire)|\s(?:sont|are)(?:\s*:)?|\s+[—–]|\s+\((?=[^()]{3,120}\)))\s*/giu;
const HOLDS =
  /^(?:(?:le|la|les|un|une|des|the|an?)\s+|l['’]\s?)?(?<n>[^,;:.!?()]{2,50}?)\s+(?:(?:se\s+(?:compose|divise|décompose|subdivise|répartit)(?:nt)?|(?:est|sont)\s+(?:composée?s?|constituée?s?|formée?s?|divisée?s?))\s+(?:de|d['’]|en)|compren(?:d|nent)|regroupe(?:nt)?|rassemble(?:nt)?|englobe(?:nt)?|inclu(?:t|ent)|compte(?:nt)?|(?:is|are)\s+(?:made up|composed|divided|split)\s+(?:of|into)|includes?|comprises?|consists?\s+of|falls?\s+into|contains?)\s*/iu;
const SUCH = /(?<![\p{L}])(?:tel(?:le)?s? que|such as|par exemple|for example|for instance|e\.g\.|notamment|including)\s*:?\s+/iu;
/** The noun at the end of what stands before: after its determiner, or from the start of the sentence. */
const LAST_NOUN = new RegExp(`^(?:.*[\\s'’])??(?:(?:^|.*\\s)(?:les|des|de|aux|certaine?s|plusieurs|the|some|autres|many|other|of|in|with|use[sd]?|are)\\s+|^)(?<n>\\p{L}${WORD}${LINKED}{0,2})$`, 'iu');
const ARE =
  /^(?<list>[^.:!?]{5,120}?)\s+(?:sont|are)\s+(?:(?:tous|toutes|all|both)\s+)?(?:(?:les?|des|the|quelques|some)\s+)?(?<count>(?:deux|trois|quatre|cinq|six|two|three|four|five|six)\s+)?(?:(?:principa\p{L}+|main|exemples? d['’]une?|examples? of)\s+)?(?<n>\p{L}[\p{L}'’-]*(?:\s(?:(?:de|du|des|of|the|la|d['’])\s?)?[\p{L}'’-]+){0,3}?)(?=\s*(?:[,.(:;]|$)|\s(?:qui|que|dont|où|that|which|used|utilisée?s?|dans|in|for|pour)\s)/iu;
/** No match without one of these words; they are found faster than the whole pattern. */
const ARE_CUE = /\s(?:sont|are)\s/iu;
const HOLDS_CUE = /\s(?:se|est|sont|is|are|compren|regroup|rassembl|englob|inclu|compte|compris|consist|fall|contain)/iu;
const COUNT_CUE = new RegExp(`(?:^|[\\s'’(])(?:${NUMBER_WORD}|plusieurs|several|diff|various)`, 'iu');
const NUMBER_CUE = new RegExp(`(?:^|[\\s'’])(?:${NUMBER_WORD})\\s`, 'iu');
const DISTINGUISHES = /^(?:ici,?\s+|here,?\s+)?(?:on|nous|we)\s+(?:distingue|distinguons|distinguish|tell apart)\s+(?:(?:between|souvent|aussi)\s+)?/iu;
const BEFORE_MARKED = /(?:^|\s)(?:les|des|aux|ces|ses|the|these|of|de|and|et)\s+(?:(?:deux|trois|quatre|cinq|two|three|four|five|principa\p{L}+|main)\s+)*(?<n>\p{L}[\p{L}'’-]*[sx](?:\s[\p{L}'’-]+){0,2})\s*:?\s*$/iu;

/** Words that only count kinds: the class is what they are kinds of. */
export const KINDS = /^(?:types?|kinds?|sortes?|formes?|forms?|catégories?|categories|familles?|family|families|variantes?|variants?|groupes?|groups?|espèces?|parties|parts|branches|ways|manières|façons)$/iu;

/** What a counted noun names: itself, or the subject of "les roches se divisent en trois familles", or the section. */
export function countedName(written: string, before: string, section: string | null): string {
  const noun = written.replace(/\s(?:seen|vue?s|in|en|dans|possible|exist\p{L}*)(?!\p{L}).*$/iu, '');
  if (!KINDS.test(noun)) return noun;
  const subject = /^(?:(?:les?|la|un|une|des|the|an?)\s+|l['’]\s?)(?<n>[^,;:.!?()]{2,40}?)\s+(?:se\s|sont\s|est\s|are\s|is\s|can\s|peu(?:t|vent)\s|compren|compte|has\s|have\s|a\s|ont\s)/iu.exec(before)?.groups?.['n'];
  const name = subject ? nameOf(subject).label : '';
  return name && kindOf(name) === 'term' ? name : (section ?? noun);
}

export const isPlural = (noun: string, french: boolean): boolean => {
  const words = noun.split(/\s+/u);
  const head = french ? words[0] : (words[words.findIndex((word) => /^of$/iu.test(word)) - 1] ?? words.at(-1));
  return /[^s]s$|x$|media$|data$|criteria$/iu.test(head ?? '');
};

export function sentenceClasses(reading: Reading, add: Add): void {
  const { statements, headings, worked } = reading;
  for (const heading of headings) markedClasses(heading.rich, heading.index, add);
  const defined = new Map(reading.facts.found.map((found) => [startOf(found.rich), found]));
  for (const statement of statements.all) {
    if (worked.has(statement.heading)) continue;
    const label = statement.label ?? (statement.description ? labelOf(statement.description) : null);
    if (label && labelClass(reading, defined, statement, label, add)) continue;
    if (label?.rest.text && kindOf(label.name.text) === 'term') examples(nameOf(label.name.text).label, label.rest, statement, add);
    const text = label ? label.rest : (statement.description ?? statement.rich);
    const sentences = sentencesOf(text);
    sentences.forEach((sentence, index) => {
      if (/\?\s*$/u.test(sentence.text) || sentence.text.length > LONGEST) return;
      markedClasses(sentence, statement.heading, add);
      if (!readSentence(reading, sentence, statement.heading, add)) announced(reading, statement, sentences, index, defined, add);
    });
    if (label && label.separator !== 'none' && /\s\S+\s/u.test(label.name.text)) readSentence(reading, statement.rich, statement.heading, add);
  }
}

/** "SCP → Segmentation, Ciblage, Positionnement": the label is the class. */
function labelClass(reading: Reading, defined: ReadonlyMap<number, Found>, statement: Statement, label: NonNullable<Statement['label']>, add: Add): boolean {
  const kind = kindOf(label.name.text);
  if (!isEnumeration(label.rest.text) || /\s(?:se|en|into)\s/u.test(label.name.text)) return false;
  const before = reading.statements.all[statement.index - 1];
  const above = before?.paragraph === statement.paragraph ? defined.get(startOf(before.label?.rest ?? before.rich)) : undefined;
  const section = above ? (reading.facts.terms.get(above.term)?.label ?? null) : reading.headings[statement.heading]?.name?.label;
  if (section && statement.depth === 0 && EXAMPLES.test(label.name.text)) {
    add(section, partsOf(label.rest), statement.rich, statement.heading, 'sentence', false);
    return true;
  }
  if (label.separator === 'none' ? kind === 'remark' : kind !== 'term' && kind !== 'aspect' && !/^(?:key people|used by|utilisée? par|\d)/iu.test(label.name.text)) return false;
  if (reading.headings[statement.heading]?.versus || partsOf(label.rest).some((part) => /^(?:not?|pas|sans|non|très|very|plus|moins|more|less)\s/iu.test(part.text))) return false;
  const rest = cut(label.rest, 0, label.rest.text.replace(/\s*\([^()]*\)\s*\.?$/u, '').length);
  add(nameOf(label.name.text.replace(/^\d+\s+|^\*\[|\]$/gu, '')).label, partsOf(rest), statement.rich, statement.heading, 'sentence', !/(?:…|\.\.\.|etc\.?)$/u.test(label.rest.text));
  return true;
}

const EXAMPLES = /^(?:exemples?|examples?|ex|e\.g)\.?$/iu;
const CLOSING_EXAMPLES = /(?:^|[\s(,])(?:ex|e\.g\.|exemples?|examples?|par exemple|for example)\s*:?\s+(?<list>[^().:;]{4,80})\)?\s*\.?$/iu;

/** "… en mode utilisateur, ex : Minix, QNX": what a definition closes with are examples of its term. */
function examples(name: string, text: Rich, statement: Statement, add: Add): void {
  const found = CLOSING_EXAMPLES.exec(text.probe);
  const list = found?.groups?.['list'];
  if (!found || !list) return;
  const from = found.index + found[0].indexOf(list);
  const members = enumerated(cut(text, from, from + list.length));
  if (members?.every((member) => /^[\p{Lu}\d]/u.test(member.text) || member.pieces.every(({ marks }) => marks !== 0))) add(name, members, statement.rich, statement.heading, 'sentence', false);
}

function readSentence(reading: Reading, sentence: Rich, heading: number, add: Add): boolean {
  if (sentence.text.length > LONGEST || !LISTS.test(sentence.probe)) return false;
  const french = reading.language === 'fr';
  for (const stop of sentence.probe.matchAll(NAMELY)) {
    const head = cut(sentence, 0, stop.index);
    const bracket = stop[0].includes('(');
    const from = stop.index + stop[0].length;
    const rest = cut(sentence, from, bracket ? sentence.probe.indexOf(')', from) : sentence.text.length);
    const found = COUNT_CUE.test(head.probe) ? COUNTED.exec(`${head.probe}:`)?.groups : undefined;
    const members = found?.['n'] ? (enumerated(rest, countOf(found['count'] ?? '')) ?? null) : null;
    if (found?.['n'] && members && (members.length > 2 || countOf(found['count'] ?? '') !== null)) {
      add(countedName(found['n'], head.probe, reading.headings[heading]?.name?.label ?? null), members, sentence, heading, 'sentence');
      return true;
    }
    const listed = bracket || /\b(?:sont|are)\b/u.test(stop[0]) ? null : plainList(rest);
    if (listed && /^(?:les|the)\s/iu.test(head.text) && wordsOf(head.text).length <= 6) {
      add(nameOf(head.text).label, listed, sentence, heading, 'sentence');
      return true;
    }
  }
  return (
    holds(sentence, heading, add) || suchAs(sentence, heading, french, add) || are(sentence, heading, french, add) || distinguished(reading, sentence, heading, add)
  );
}

const plainList = (rest: Rich): readonly Rich[] | null => {
  const list = enumerated(rest);
  return list && list.length >= 3 && list.every((part) => wordsOf(part.text).length <= 4) ? list : null;
};

function holds(sentence: Rich, heading: number, add: Add): boolean {
  const found = HOLDS_CUE.test(sentence.probe) ? HOLDS.exec(sentence.probe) : null;
  const name = nameOf(found?.groups?.['n'] ?? '').label;
  if (!found || !name || kindOf(name) === 'none' || wordsOf(name).length > 5) return false;
  const list = plainList(cut(sentence, found[0].length));
  if (list) add(name, list, sentence, heading, 'sentence', !/(?:…|\.\.\.|etc\.?)\s*\.?$/u.test(sentence.text));
  return list !== null;
}

function suchAs(sentence: Rich, heading: number, french: boolean, add: Add): boolean {
  const found = SUCH.exec(sentence.probe);
  const name = found ? LAST_NOUN.exec(sentence.probe.slice(Math.max(0, found.index - 70), found.index).replace(/\s*[,(]?\s*$/u, ''))?.groups?.['n'] : null;
  if (!found || !name || !isPlural(name, french) || kindOf(name) === 'none') return false;
  const from = found.index + found[0].length;
  const end = /[).;:]|\s(?:sont|are|is|est|qui|which|that|pour|permettent|have|ont)\s|$/u.exec(sentence.probe.slice(from))?.index ?? 0;
  const members = enumerated(cut(sentence, from, from + end));
  if (!members) return false;
  add(name, members, sentence, heading, 'sentence', false);
  return true;
}

function are(sentence: Rich, heading: number, french: boolean, add: Add): boolean {
  const found = ARE_CUE.test(sentence.probe) ? ARE.exec(sentence.probe) : null;
  const name = found?.groups?.['n'];
  if (!found || !name || !isPlural(name, french) || kindOf(name) !== 'term' && kindOf(name) !== 'aspect') return false;
  if (french && !/(?:sont|are)\s+(?:(?:tous|toutes)\s+)?(?:les|des|deux|trois|quatre|cinq|six)\s/iu.test(found[0])) return false;
  const members = enumerated(unarticled(cut(sentence, 0, found.groups?.['list']?.length ?? 0)), found.groups?.['count'] ? countOf(found.groups['count'].trim()) : null);
  if (!members || members.some((member) => /^(?:ils|elles|they|these|those|ces|ceux)\b/iu.test(member.text))) return false;
  add(name, members, sentence, heading, 'sentence', Boolean(found.groups?.['count']));
  return true;
}

/** "On distingue A, B et C" below a heading: kinds of what the heading names. */
function distinguished({ headings }: Reading, sentence: Rich, heading: number, add: Add): boolean {
  const found = DISTINGUISHES.exec(sentence.probe);
  const name = headings[heading]?.name?.label;
  if (!found || !name) return false;
  const members = enumerated(cut(sentence, found[0].length));
  if (members) add(name, members, sentence, heading, 'sentence');
  return members !== null;
}

/** "les fonctions `wait` et `waitpid`": a plural noun before names that the note sets off. */
function markedClasses(sentence: Rich, heading: number, add: Add): void {
  for (const { at, parts } of markedLists(sentence)) {
    const name = BEFORE_MARKED.exec(sentence.probe.slice(Math.max(0, at - 70), at))?.groups?.['n'];
    if (name && kindOf(name) !== 'none' && parts.every((part) => part.pieces.every(({ marks }) => marks & (CODE | LINK)) || kindOf(part.text) !== 'none')) add(name, parts, sentence, heading, 'sentence', false);
  }
}

/** "Deux groupes s'y opposent. Les Girondins, … Les Montagnards, …": as many definitions follow as were announced. */
function announced({ statements }: Reading, statement: Statement, sentences: readonly Rich[], index: number, defined: ReadonlyMap<number, Found>, add: Add): void {
  const sentence = sentences[index];
  if (!sentence || statement.label?.rest.text || wordsOf(sentence.text).length > 14) return;
  const head = sentence.probe.slice(0, 60);
  const found = NUMBER_CUE.test(head) ? COUNTED_NOUN.exec(head)?.groups : undefined;
  const count = countOf(found?.['count'] ?? '');
  if (!found?.['n'] || count === null || count < 2 || count > 8) return;
  const following = [...sentences.slice(index + 1)];
  for (let at = statement.index + 1; following.length < count && statements.all[at]?.heading === statement.heading; at += 1) {
    const next = statements.all[at];
    if (next) following.push(...sentencesOf(next.label?.rest.text ? next.label.rest : (next.description ?? next.rich)));
  }
  const members = following.slice(0, count).map((one) => defined.get(startOf(one)));
  if (members.length !== count || members.some((one) => !one)) return;
  add(found['n'], members.flatMap((one) => (one ? [one.written] : [])), sentence, statement.heading, 'sentence');
}
