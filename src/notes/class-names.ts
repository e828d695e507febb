/**
 * What a class is called: the noun that a number announces ("trois ordres"), what such a noun is a kind of ("les roches
 * se divisent en trois familles"), what a question asks for, or the thing that a label of kinds belongs to.
 */
import { NUMBER_WORD } from './enumerations.ts';
import type { Found } from './facts.ts';
import { bare, kindOf } from './labels.ts';
import type { ClassOf } from './model.ts';
import { nameOf } from './names.ts';
import type { Reading } from './reading.ts';
import { STRONG, startOf, type Rich } from './rich.ts';
import type { Statement } from './statements.ts';
import { wordsOf } from './texts.ts';

export type Add = (name: string | null, members: readonly Rich[], rich: Rich, heading: number, basis: ClassOf['basis'], closed?: boolean) => void;

/** What the readers of classes share. */
export interface Ground {
  readonly reading: Reading;
  readonly add: Add;
  readonly french: boolean;
  /** Definitions by the place of their text. */
  readonly defined: ReadonlyMap<number, Found>;
  /** The thing that a line without a subject is about: the bold term above it under the same heading, else the heading. */
  owner(statement: Statement): string | null;
  /** What stands right above as a line of its own, else the heading. */
  lead(statement: Statement): string | null;
}

export function groundOf(reading: Reading, add: Add): Ground {
  const { statements, facts } = reading;
  const owners: (string | null)[] = [];
  const { all } = statements;
  let current: { readonly heading: number; readonly name: string } | null = null;
  for (const statement of statements.all) {
    const { label } = statement;
    owners.push(current?.heading === statement.heading ? current.name : null);
    if (label && label.mark & STRONG && statement.depth === 0 && kindOf(label.name.text) === 'term') current = { heading: statement.heading, name: nameOf(label.name.text).label };
  }
  return {
    reading,
    add,
    french: reading.language === 'fr',
    defined: new Map(facts.found.map((found) => [startOf(found.rich), found])),
    owner: (statement) => owners[statement.index] ?? headingName(reading, statement.heading),
    lead: (statement) => {
      const before = all[statement.index - 1];
      const alone = before && before.heading === statement.heading && before.label?.separator === 'alone' && before.depth === statement.depth && before.paragraph >= statement.paragraph - 1;
      return alone ? nameOf(before.label?.name.text ?? '').label : headingName(reading, statement.heading);
    },
  };
}

/** What a heading names, or its words. */
export const headingName = ({ headings }: Pick<Reading, 'headings'>, heading: number): string | null => {
  const info = headings[heading];
  return info ? (askedKinds(info.title) ?? info.name?.label ?? info.title) : null;
};

const ASKED_KINDS = /^(?:quel(?:le)?s?\s+(?:sont\s+)?(?:les\s+)?|(?:what|which)\s+are\s+(?:the\s+)?)(?:(?:différente?s|principa\p{L}+|main|different)\s+)?(?<n>\p{L}[^?:]{2,50}?)\s*\?\s*$/iu;
/** "Quelles sont les étapes du deuil ?" asks for steps; null for another question. */
export const askedKinds = (title: string): string | null => {
  if (!title.endsWith('?')) return null;
  const name = ASKED_KINDS.exec(title)?.groups?.['n'];
  return name && wordsOf(name).length <= 6 && !/\s(?:est|sont|is|are|do|does|faut|peut)(?:\s|$)/u.test(name) ? name : null;
};

const WORD = "[\\p{L}\\p{N}'’-]+";
export const LINKED = `(?:\\s(?:(?:de|du|des|of|the|la|le|d['’]|de\\s(?:la|l['’]))\\s?)?${WORD})`;
const NOT_NOUN = '(?!(?:autres?|others?|fois|times?|years?|ans|jours?|days?|minutes?|heures?|hours?|mois|months?|premi\\p{L}+|derni\\p{L}+|first|last|du|de|des|la|le|les|et|à|en|of|the|and|to|in)(?!\\p{L}))';
const BEFORE_NOUN = '(?:(?:grande?s?|big|large|broad|principa\\p{L}+|main|major|different|différente?s|key|basic|autres|other)\\s+)?';
const COUNT = `(?:^|[\\s'’(])(?<count>${NUMBER_WORD}|plusieurs|several|différente?s|different|various)\\s+${BEFORE_NOUN}`;
/** "trois ordres", "les trois rôles de Scrum", "plusieurs types de mémoire": up to where a list can begin. */
export const COUNTED = new RegExp(
  `${COUNT}(?<n>${NOT_NOUN}\\p{L}${WORD}${LINKED}{0,4}?)(?=\\s*(?::|$|,|\\.$|[—–=→➡])|\\s(?:à savoir|sont|are|namely|which|qui|que|one after|donc|can|may|must|exist|existent|form|forment|make|composent|peuvent|doivent|s['’]\\p{L}+)(?!\\p{L})|\\s(?:\\(|-|->|=>))`,
  'iu',
);
/** "Deux groupes s'y opposent", "Three main kinds of memory exist": no colon tells where the noun ends. */
export const COUNTED_NOUN = new RegExp(`${COUNT}(?<n>${NOT_NOUN}\\p{L}${WORD}(?:\\s(?:de|of|d['’])\\s?(?:(?:la|les|the)\\s|l['’])?${WORD}){0,2})`, 'iu');
export const COUNT_CUE = new RegExp(`(?:^|[\\s'’(])(?:${NUMBER_WORD}|plusieurs|several|différente?s|different|various)\\s`, 'iu');

const EVERY_COUNT = new RegExp(COUNT_CUE.source, 'giu');
/** The noun counted last, where the words end with it: that is what follows; else the one counted first. */
export function countedLast(text: string): string | undefined {
  const last = [...text.matchAll(EVERY_COUNT)].at(-1)?.index;
  if (last === undefined) return undefined;
  const found = COUNTED.exec(text.slice(last));
  return (found && last + found.index + found[0].length === text.length ? found : COUNTED.exec(text))?.groups?.['n'];
}

/** Words that only count kinds: the class is what they are kinds of. */
export const KINDS =
  /^(?:types?|kinds?|sorts?|sortes?|formes?|forms?|catégories?|categories|familles?|family|families|variantes?|variants?|groupes?|groups?|espèces?|flavou?rs|varieties|classes|parties|parts|branches|ways|manières|façons|things|choses|points?|éléments?|elements?|structures|composants|components|états|states)$/iu;
/** Words that count what a thing goes through or is split into: it is called by the thing where the sentence names it. */
const COUNTERS = /^(?:phases|étapes|stages|steps|sections|niveaux|levels|modes|dimensions|composantes|volets|temps)$/iu;
/** Words that name nothing: the class is called by what stands before them. */
const THINGS = /^(?:things|choses|points?|éléments?|elements?)$/iu;

const SUBJECT =
  /^(?:(?:les?|la|un|une|des|the|an?)\s+|l['’]\s?)?(?<n>[^,;:.!?()]{2,40}?)(?:\s(?:se|sont|est|are|is|can|peu(?:t|vent)|compren\p{L}+|compte(?:nt)?|regroupe(?:nt)?|conti(?:ent|ennent)|contains?|suppose(?:nt)?|comporte(?:nt)?|poss[èe]de(?:nt)?|exige(?:nt)?|repose(?:nt)?|requires?|needs?|involves?|has|have|a|ont|comes?|falls?|tends?|tend(?:ent)?|existe(?:nt)?|exist)\s|\s*[:：–—-]\s)/iu;

/** The subject of a sentence, where it is a name. */
export function subjectOf(before: string): string | null {
  const written = SUBJECT.exec(before)?.groups?.['n'];
  const name = written ? nameOf(written).label : '';
  return name && wordsOf(name).length <= 5 && kindOf(name) === 'term' ? name : null;
}

/** Nothing but an opening stands before the number: "Il existe trois types", "There are two kinds", "4 familles". */
const OPENS_COUNT = /^(?:(?:il y a|il existe|il en existe|on (?:distingue|a|connaît|compte)|il y en a|there (?:are|exist)|we have|you have|dont|the|les|its|ses|their|leurs)\s?)?$/iu;

/** What a counted noun names: itself, or the subject of the sentence, or what the line is about. */
export function countedName(written: string, before: string, owner: string | null): string {
  const noun = written.replace(/\s(?:seen|vue?s|in|en|dans|possible|exist\p{L}*|donc|(?:le|la|les|se|en|y)\s\p{L}+ent|à\s\p{L}+(?:er|ir|re))(?!\p{L}).*$/iu, '').replace(/^(\S+)\s(?:principa\p{L}+|distincte?s|différente?s)$/iu, '$1');
  // "regroupent plusieurs types cellulaires"
  const kinds = KINDS.test(noun) || (/^(?:types?|sortes?|formes?|kinds?|forms?|sorts?)\s\p{L}+$/iu.test(noun) && subjectOf(before) !== null);
  if (!kinds && !COUNTERS.test(noun)) return noun;
  const at = COUNT_CUE.exec(before)?.index ?? 0;
  // "Mitosis, four phases", "Mitosis has four phases"
  const apart = /^[^,;:.()]{2,40}(?=,\s*$)/u.exec(before.slice(0, at + 1))?.[0];
  const subject = subjectOf(apart ? `${apart} is ` : before);
  if (!kinds) return subject ?? noun;
  // "Stroke volume depends on 3 things: …"
  if (!subject && at > 0 && THINGS.test(noun) && wordsOf(before.slice(0, at)).length <= 5 && !OPENS_COUNT.test(before.slice(0, at))) return nameOf(before.slice(0, at)).label;
  return subject ?? owner ?? noun;
}

/** Whether a noun phrase is in the plural, by the letters of its head. */
export const isPlural = (noun: string, french: boolean): boolean => {
  const words = noun.split(/\s+/u);
  const head = french ? words[0] : (words[words.findIndex((word) => /^(?:of|to|for|in)$/iu.test(word)) - 1] ?? words.at(-1));
  // "IDS" is no plural.
  return !/^\p{Lu}{2,3}$/u.test(head ?? '') && /[^s]s$|x$|(?:^|\s)gaz$|media$|data$|criteria$/iu.test(head ?? '');
};

/** The name of a label that may only say "Types": then the class is what they are types of. */
export const labelName = (written: string, owner: string | null): string => (KINDS.test(bare(written)) && owner ? owner : nameOf(written).label);
