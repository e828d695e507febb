/**
 * Classes: things that a note puts under one name. A list under a label or an item, a block of definitions under a
 * heading, subsections of a section, an enumeration after a colon, and the values that things are classed as.
 */
import { put } from './multimap.ts';
import { keyOf, termId } from './key.ts';
import { GENERIC, NAMES_LISTED, listClasses } from './class-lists.ts';
import { groundOf, isPlural, type Add } from './class-names.ts';
import { tableClasses } from './class-tables.ts';
import { sentenceClasses } from './class-sentences.ts';
import { bare, kindOf } from './labels.ts';
import type { Found } from './facts.ts';
import type { ClassOf } from './model.ts';
import { nameOf, type Name } from './names.ts';
import { wordsOf } from './texts.ts';
import type { Reading } from './reading.ts';
import { MATH, STRONG, cut, startOf, type Rich } from './rich.ts';
import type { HeadingInfo } from './sections.ts';
import type { Statement } from './statements.ts';
import { SOFT } from './words.ts';

type Members = readonly Rich[];

/** Whether a class can go by a name: no step of reasoning, no interval of letters; under a remark only where it lists names. */
const heads = (name: string, basis: ClassOf['basis']): boolean =>
  /\p{L}{2}/u.test(name) &&
  !/^\p{L}\s?[-–]\s?\p{L}$/u.test(name) &&
  !DISCOURSE.test(name) &&
  (basis === 'sentence' || kindOf(name) !== 'remark' || SOFT.has(bare(name)) || NAMES_LISTED.test(bare(name)));

export function buildClasses(reading: Reading): void {
  const { facts } = reading;
  const places = new Map<string, number>();
  const add = (written: string | null, members: Members, rich: Rich, heading: number, basis: ClassOf['basis'], closed = true): void => {
    const name = written?.replace(ANNOUNCING, '') ?? null;
    if (!name || members.length > 60 || !(heads(name, basis) || facts.terms.has(termId(name)))) return;
    const keys = new Set([keyOf(name)]);
    const named: { readonly name: Name; readonly rich: Rich }[] = [];
    for (const member of members) {
      const given = nameOf(member.text, false);
      const key = keyOf(given.label || member.text);
      if (keys.has(key) || REASONING.test(member.text) || !/[\p{L}\p{N}]/u.test(member.probe.replaceAll(MATH, ''))) continue;
      keys.add(key);
      named.push({ name: given.label ? given : { label: member.text, aliases: [] }, rich: member });
    }
    const place = `${keyOf(name)} ${facts.pathOf(heading).join()}`;
    const known = places.get(place);
    const same = known === undefined ? undefined : facts.classes[known];
    if (named.length > 40 || (!same && named.length < 2)) return;
    const items = named.map(({ name: given, rich: member }) => ({
      termId: kindOf(given.label) === 'term' && wordsOf(given.label).length <= 6 ? facts.term(given, member, heading) : termId(given.label),
      label: given.label,
      source: facts.source(member, heading),
    }));
    if (same) {
      const fresh = items.filter((item) => !same.members.some((one) => one.termId === item.termId));
      facts.classes[known ?? 0] = { ...same, members: [...same.members, ...fresh] };
    } else {
      places.set(place, facts.classes.length);
      facts.classes.push({ name, members: items, basis, source: facts.source(rich, heading), closed });
    }
  };
  const ground = groundOf(reading, add);
  listClasses(ground);
  const tabled = tableClasses(ground);
  sectionClasses(reading, tabled, add);
  headingClasses(reading, add);
  sentenceClasses(ground);
  letterClasses(reading, add);
  for (const { name, members, rich, heading, closed } of reading.groups) add(name, members, rich, heading, 'sentence', closed);
  familyClasses(reading, add);
  valueClasses(reading);
}

const ANNOUNCING = /^(?:voici|here are)\s+(?:(?:quelques|some|les|des|the)\s+)?/iu;
/** Words that open a step of reasoning in a list. */
const REASONING = /^(?:ainsi|alors|donc|où|soit|si|en \p{L}+ant|puisque|then|so|where|let|thus|hence|if|since)(?=[\s,:]|$)/iu;
/** Words that open a step of reasoning, and no name. */
const DISCOURSE =
  /^(?:ainsi|alors|donc|où|soit|soient|si|on|prenons|considérons|en \p{L}+ant|puisque|comme|car|mais|or|et|compléments?|then|so|where|let|thus|hence|if|since|when|we|because|to-?do)(?=[\s,:]|$)/iu;
const beforeDash = (rich: Rich): Rich => cut(rich, 0, /\s+[–—-]\s/u.exec(rich.probe)?.index ?? rich.text.length);

/** Definitions that stand side by side under one heading. */
function sectionClasses({ facts, headings, statements, language }: Reading, tabled: ReadonlySet<number>, add: Add): void {
  const defined = new Map(facts.found.map((found) => [startOf(found.rich), found]));
  const blocks = new Map<string, Statement[]>();
  // Headings under which bold lines stand alone above their text.
  const alone = new Set(statements.all.filter(({ label, item }) => !item && label?.separator === 'alone' && label.mark & STRONG).map(({ heading }) => heading));
  for (const statement of statements.all) {
    if (statement.item || statement.depth > 0 || !statement.label || statement.box) continue;
    const rest = statement.label.rest.text ? startOf(statement.label.rest) : startOf(statements.all[statement.index + 1]?.rich ?? statement.rich);
    const standing = statement.label.separator === 'alone' && statement.label.mark !== 0 && kindOf(statement.label.name.text) === 'term';
    if (!defined.has(rest) && !standing) continue;
    const group = headings[statement.heading];
    const wide = statement.label.mark & STRONG && alone.has(statement.heading) && group && isPlural(group.name?.label ?? group.title, language === 'fr');
    const key = `${String(statement.heading)} ${wide ? 'bold' : String(statement.paragraph)}`;
    put(blocks, key, statement);
  }
  const strong = (lines: readonly Statement[]): boolean => lines.every(({ label }) => label !== null && (label.mark & STRONG) !== 0);
  const perHeading = new Map<number, (readonly Statement[])[]>();
  for (const lines of blocks.values()) if (lines[0]) put(perHeading, lines[0].heading, lines);
  for (const lines of blocks.values()) {
    const [first] = lines;
    const heading = first ? headings[first.heading] : undefined;
    const blocksHere = first ? (perHeading.get(first.heading) ?? []) : [];
    // One block alone, or the one block in bold.
    const single = blocksHere.length === 1 || (strong(lines) && blocksHere.filter(strong).length === 1);
    if (!first || !single || tabled.has(first.heading) || !heading || lines.length < 2 || lines.length > 12 || heading.depth < 2 || heading.versus || GENERIC.has(bare(heading.title)) || kindOf(heading.title) === 'remark') continue;
    add(heading.name?.label ?? heading.title, lines.map((line) => beforeDash(line.label?.name ?? line.rich)), first.rich, first.heading, 'list', false);
  }
}

/** Subsections that are things. */
function headingClasses({ headings, facts }: Reading, add: Add): void {
  const byParent = new Map<number, HeadingInfo[]>();
  const terms = new Set(facts.found.map((found) => found.term));
  for (const heading of headings) if (heading.name && !heading.versus) byParent.set(heading.parent, [...(byParent.get(heading.parent) ?? []), heading].slice(0, 20));
  for (const parent of headings) {
    const children = byParent.get(parent.index) ?? [];
    const known = children.filter((child) => child.termId !== null && terms.has(child.termId));
    if (children.length < 2 || children.length > 12 || known.length === 0 || parent.depth < 2) continue;
    add(parent.name?.label ?? parent.title, children.map(({ rich }) => beforeDash(rich)), parent.rich, parent.index, 'list', false);
  }
}

/** Under "PESTEL", lines "P → Politique": the letters spell the name. */
function letterClasses({ headings, statements }: Reading, add: Add): void {
  const spelled = new Map<number, Statement[]>();
  for (const one of statements.all)
    if (one.label?.rest.text && /^\p{Lu}$/u.test(one.label.name.text)) spelled.set(one.heading, [...(spelled.get(one.heading) ?? []), one].slice(0, 20));
  for (const heading of headings) {
    const lines = spelled.get(heading.index) ?? [];
    const letters = lines.map((one) => one.label?.name.text ?? '').join('');
    if (lines.length >= 3 && plainLetters(heading.name?.label ?? heading.title).includes(letters) && lines[0])
      add(heading.name?.label ?? heading.title, lines.map((one) => one.label?.rest ?? one.rich), lines[0].rich, heading.index, 'list');
  }
}
const plainLetters = (text: string): string => text.normalize('NFKD').replace(/[^\p{L}]/gu, '').toUpperCase();

/** "Firewall" and "stateless firewall", "stateful firewall": terms named after a term are kinds of it. */
function familyClasses({ facts, language }: Reading, add: Add): void {
  const kinds = new Map<string, Found[]>();
  for (const found of facts.found) {
    const words = keyOf(facts.terms.get(found.term)?.label ?? '').split(' ');
    const head = language === 'fr' ? words[0] : words.at(-1);
    if (words.length >= 2 && words.length <= 4 && head) put(kinds, head, found);
  }
  for (const [head, members] of kinds) {
    const general = facts.terms.get(termId(head));
    const first = facts.found.find((found) => found.term === termId(head));
    if (!general || !first || members.length < 2 || members.length > 12) continue;
    add(general.label, members.map((found) => found.written), first.rich, first.heading, 'list', false);
  }
}

/** Values of classifications, over the whole note: "type 2" gathers its subjects, aliases in headings included. */
function valueClasses({ facts, headings }: Reading): void {
  const values = new Map<string, { name: string; members: ClassOf['members'][number][]; first: ClassOf['source'] }>();
  const join = (value: string, id: string, label: string, source: ClassOf['source']): void => {
    const key = keyOf(value);
    const entry = values.get(key) ?? { name: value, members: [], first: source };
    if (!entry.members.some((member) => member.termId === id)) entry.members.push({ termId: id, label, source });
    values.set(key, entry);
  };
  for (const one of facts.classifications)
    for (const value of one.values) join(value, one.subjectId, facts.terms.get(one.subjectId)?.label ?? '', one.source);
  for (const heading of headings)
    for (const alias of heading.name?.aliases ?? [])
      if (values.has(keyOf(alias.text)) && heading.name && heading.termId)
        join(alias.text, heading.termId, heading.name.label, facts.source(heading.rich, heading.parent));
  for (const { name, members, first } of values.values())
    if (members.length > 1) facts.classes.push({ name, members, basis: 'class', source: first, closed: false });
}
