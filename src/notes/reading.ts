/** What the readers of one note share: its statements and headings, the facts found so far, and what labels repeat. */
import { keyOf } from './key.ts';
import type { Facts } from './facts.ts';
import { bare, firstWordsIn, isQuantity, kindOf, softName } from './labels.ts';
import type { Language } from './model.ts';
import { put } from './multimap.ts';
import { nameOf } from './names.ts';
import { personsOf } from './persons.ts';
import type { Rich } from './rich.ts';
import { STRONG } from './rich.ts';
import type { HeadingInfo } from './sections.ts';
import type { Statement, Statements } from './statements.ts';
import { ASPECTS, WORKED } from './words.ts';
import { opensNominally } from './sentences.ts';
import { explains, wordsOf } from './texts.ts';
import { wordsIndex, type WordsIndex } from './words-index.ts';

export interface Reading {
  readonly facts: Facts;
  readonly statements: Statements;
  readonly headings: readonly HeadingInfo[];
  readonly language: Language;
  readonly words: WordsIndex;
  readonly blocks: Blocks;
  /** Keys of headings and of marked labels: names that the note itself sets off. */
  readonly setOff: ReadonlySet<string>;
  /** Keys of labels that recur in different sections or under different owners: properties, not things. */
  readonly recurring: ReadonlySet<string>;
  /** Keys of labels that come together under several headings: "Enfants", "Adultes" below each of three remedies. */
  readonly facets: ReadonlySet<string>;
  /** Whether the plain labels of the note mostly define: five at least open as definitions do, two in five. */
  readonly plainStyle: () => boolean;
  /** Headings of examples and exercises: a plain label below them names nothing. */
  /** Label lines with text, by the key of their name. */
  readonly labelled: ReadonlyMap<string, readonly Statement[]>;
  /** Keys of the names of those whose views the note tells. */
  readonly persons: ReadonlySet<string>;
  readonly worked: ReadonlySet<number>;
  /** Filled by the reader of sentences, for classes. */
  readonly groups: Group[];
}

/** Things told in one sentence under the name of what they are. */
export interface Group {
  readonly name: string | null;
  readonly members: readonly Rich[];
  readonly rich: Rich;
  readonly heading: number;
  readonly closed: boolean;
}

interface Block {
  labels: number;
  aspects: number;
  clauses: number;
  /** One of them says what the owner of all is: "Définition : …". */
  definition: boolean;
}
const NO_BLOCK: Readonly<Block> = { labels: 0, aspects: 0, clauses: 0, definition: false };

/** Counts over the label lines that stand together: in one list, or in one paragraph. */
export interface Blocks {
  of(statement: Statement): Readonly<Block>;
  /** Labels with a clause each, alone in their paragraphs, right above or below a statement, itself counted. */
  inRow(statement: Statement): number;
  /** Marked labels without separator under a heading. */
  bareUnder(heading: number): number;
}

function blocksOf({ all }: Statements, language: Language): Blocks {
  const counts = new Map<string, Block>();
  const bares = new Map<number, number>();
  const keyOfBlock = (one: Statement): string =>
    [one.heading, one.depth, one.box?.id ?? 0, one.depth > 0 ? `l${String(one.list)} ${String(one.parent?.index ?? -1)}` : `p${String(one.paragraph)}`].join(' ');
  for (const one of all) {
    const { label } = one;
    if (!label) continue;
    if (label.separator === 'none') {
      if (label.mark & STRONG) bares.set(one.heading, (bares.get(one.heading) ?? 0) + 1);
      continue;
    }
    const key = keyOfBlock(one);
    const count = counts.get(key) ?? { ...NO_BLOCK };
    const kind = kindOf(label.name.text);
    count.labels += 1;
    if ((kind === 'aspect' || kind === 'remark') && !(softName(label.name.text) && explains(label.rest.text))) count.aspects += 1;
    if ((kind === 'term' || isQuantity(label.name.text) || (kind === 'remark' && softName(label.name.text) && opensNominally(label.rest, language) && wordsOf(label.rest.text).length >= 4 && label.rest.probe.split(', ').length <= 2)) && label.separator !== 'alone' && explains(label.rest.text)) count.clauses += 1;
    if (kind === 'aspect' && label.rest.text && /^d\p{L}/u.test(bare(label.name.text)) && ASPECTS.get(bare(label.name.text)) === 'definition') count.definition = true;
    counts.set(key, count);
  }
  const rows = new Map<number, number>();
  let row: Statement[] = [];
  const close = (): void => {
    for (const { index } of row) rows.set(index, row.length);
    row = [];
  };
  all.forEach((one, at) => {
    const alone = all[at - 1]?.paragraph !== one.paragraph && all[at + 1]?.paragraph !== one.paragraph;
    const { label } = one;
    const tells = alone && label?.mark === 0 && label.separator === ':' && one.depth === 0 && !one.item && !one.box && kindOf(label.name.text) === 'term' && explains(label.rest.text);
    if (!tells || (row.length > 0 && (one.afterGap || row[0]?.heading !== one.heading))) close();
    if (tells) row.push(one);
  });
  close();
  return {
    inRow: (statement) => rows.get(statement.index) ?? 0,
    of: (statement) => counts.get(keyOfBlock(statement)) ?? NO_BLOCK,
    bareUnder: (heading) => bares.get(heading) ?? 0,
  };
}

const ownerKey = (statement: Statement): string =>
  statement.parent ? `p${String(statement.parent.paragraph)}` : `h${String(statement.heading)}`;

function plainStyleOf({ all }: Statements, language: Language): () => boolean {
  let answer: boolean | null = null;
  return () => (answer ??= defines());
  function defines(): boolean {
    let terms = 0;
    let nominal = 0;
    for (const { label } of all) {
      if (label?.mark !== 0 || label.separator !== ':' || kindOf(label.name.text) !== 'term' || wordsOf(label.rest.text).length < 3) continue;
      terms += 1;
      if (opensNominally(label.rest, language)) nominal += 1;
    }
    return nominal >= 5 && nominal * 5 >= terms * 2;
  }
}

/** Labels that share two headings in a row with another label. */
function facetsOf(under: ReadonlyMap<string, readonly number[]>): ReadonlySet<string> {
  const sharing = new Map<string, string[]>();
  for (const [key, places] of under)
    for (let at = 1; at < places.length; at += 1) put(sharing, `${String(places[at - 1])} ${String(places[at])}`, key);
  return new Set([...sharing.values()].filter((keys) => keys.length > 1).flat());
}

/** "Week 4: Evaluation", "Sources" above subsections: a chapter of the course, not its apparatus. */
const CHAPTERS = /^(?:evaluations?|assessment|applications?|sources?|references|programmes?(?: (?:de l'annee|du cours))?|planning|dates|practice|liens?|links?)$/u;
const isChapter = ({ index, title }: HeadingInfo, { headings: placed }: Statements, headings: readonly HeadingInfo[]): boolean =>
  CHAPTERS.test(bare(title)) && (/\d|^[IVX]+\b/u.test((placed[index]?.rich.text ?? '').replace(title, '')) || headings[index + 1]?.parent === index);

export function readingOf(facts: Facts, statements: Statements, headings: readonly HeadingInfo[], language: Language): Reading {
  const setOff = new Set<string>();
  for (const heading of headings) if (heading.name) setOff.add(keyOf(heading.name.label));
  // What is worked on in an example is named again there.
  const worked = new Set<number>();
  for (const heading of headings)
    if ((firstWordsIn(WORKED, bare(heading.title)) && !isChapter(heading, statements, headings)) || worked.has(heading.parent)) worked.add(heading.index);
  const owners = new Map<string, Set<string>>();
  const under = new Map<string, number[]>();
  const labelled = new Map<string, Statement[]>();
  for (const statement of statements.all) {
    const { label } = statement;
    if (!label || label.separator === 'none') continue;
    const name = nameOf(label.name.text);
    const key = keyOf(name.label);
    if (label.mark & STRONG && kindOf(name.label) === 'term') setOff.add(key);
    // What stands where two things are compared recurs by its nature, and is told of each.
    if (label.rest.text && !headings[statement.heading]?.versus && !worked.has(statement.heading)) {
      put(labelled, key, statement);
      const seen = owners.get(key) ?? new Set<string>();
      seen.add(ownerKey(statement));
      owners.set(key, seen);
      const places = under.get(key) ?? [];
      if (places.at(-1) !== statement.heading) places.push(statement.heading);
      under.set(key, places);
    }
  }
  const recurring = new Set([...owners].filter(([, places]) => places.size >= 2).map(([key]) => key));
  return { facts, statements, headings, language, words: wordsIndex(statements), blocks: blocksOf(statements, language), setOff, recurring, labelled, facets: facetsOf(under), plainStyle: plainStyleOf(statements, language), worked, persons: personsOf(statements.all), groups: [] };
}
