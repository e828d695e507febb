/**
 * Classes: things that a note puts under one name. A list under a label or an item, a block of definitions under a
 * heading, subsections of a section, an enumeration after a colon, and the values that things are classed as.
 */
import { blockClasses } from './class-blocks.ts';
import { familyClasses } from './class-families.ts';
import { NAMES_LISTED, listClasses } from './class-lists.ts';
import { groundOf } from './class-names.ts';
import { headingClasses, letterClasses, sectionClasses } from './class-sections.ts';
import { sentenceClasses } from './class-sentences.ts';
import { tableClasses } from './class-tables.ts';
import { keyOf, termId } from './key.ts';
import { bare, kindOf } from './labels.ts';
import type { ClassOf } from './model.ts';
import { nameOf, type Name } from './names.ts';
import type { Reading } from './reading.ts';
import { MATH, type Rich } from './rich.ts';
import { wordsOf } from './texts.ts';
import { SOFT } from './words.ts';

type Members = readonly Rich[];

/** Whether a class can go by a name: no step of reasoning, no interval of letters; under a remark only where it lists names. */
const heads = (name: string, basis: ClassOf['basis']): boolean =>
  /\p{L}{2}|^(?:\p{Lu}\.){2,}/u.test(name) &&
  !/^\p{L}\s?[-–]\s?\p{L}$/u.test(name) &&
  !DISCOURSE.test(name) &&
  (basis === 'sentence' || kindOf(name) !== 'remark' || SOFT.has(bare(name)) || NAMES_LISTED.test(bare(name)));

export function buildClasses(reading: Reading): void {
  const { facts } = reading;
  const places = new Map<string, { readonly members: ClassOf['members'][number][]; readonly ids: Set<string> }>();
  const add = (written: string | null, members: Members, rich: Rich, heading: number, basis: ClassOf['basis'], closed = true): void => {
    const name = written?.replace(ANNOUNCING, '') ?? null;
    if (!name || /\s(?:est|sont|is|are)$|^(?:types?|kinds?|sorts?|sortes?|catégories|categories)$/iu.test(name) || members.length > 60 || !(heads(name, basis) || facts.terms.has(termId(name)))) return;
    const keys = new Set([keyOf(name)]);
    const named: { readonly name: Name; readonly rich: Rich }[] = [];
    for (const member of members) {
      const given = nameOf(member.text, false);
      const key = keyOf(given.label || member.text);
      if (keys.has(key) || facts.authors.has(key) || REASONING.test(member.text) || /\s(?:of|de|du|des)\s?:?$/u.test(member.text) || !/[\p{L}\p{N}]/u.test(member.probe.replaceAll(MATH, ''))) continue;
      keys.add(key);
      named.push({ name: given.label ? given : { label: member.text, aliases: [] }, rich: member });
    }
    const place = `${keyOf(name)} ${facts.pathOf(heading).join()}`;
    const same = places.get(place);
    if (named.length > 40 || (!same && named.length < 2)) return;
    const items = named.map(({ name: given, rich: member }) => ({
      termId: kindOf(given.label) === 'term' && wordsOf(given.label).length <= 6 ? facts.term(given, member, heading) : termId(given.label),
      label: given.label,
      source: facts.source(member, heading),
    }));
    if (same) {
      const fresh = items.filter((item) => !same.ids.has(item.termId));
      for (const { termId: id } of fresh) same.ids.add(id);
      same.members.push(...fresh);
    } else {
      places.set(place, { members: items, ids: new Set(items.map((item) => item.termId)) });
      facts.classes.push({ name, members: items, basis, source: facts.source(rich, heading), closed });
    }
  };
  const ground = groundOf(reading, add);
  const listed = listClasses(ground);
  const tabled = tableClasses(ground);
  const told = new Set([...listed, ...tabled]);
  sectionClasses(ground, told, blockClasses(ground, told));
  headingClasses(ground);
  sentenceClasses(ground);
  letterClasses(ground);
  for (const { name, members, rich, heading, closed } of reading.groups) add(name, members, rich, heading, 'sentence', closed);
  familyClasses(ground);
  valueClasses(reading);
}

const ANNOUNCING = /^(?:voici|here are)\s+(?:(?:quelques|some|les|des|the)\s+)?/iu;
/** Words that open a step of reasoning in a list. */
const REASONING = /^(?:ainsi|alors|donc|où|soit|si|en \p{L}+ant|puisque|then|so|where|let|thus|hence|if|since)(?=[\s,:]|$)/iu;
/** Words that open a step of reasoning, and no name. */
const DISCOURSE =
  /^(?:ainsi|alors|donc|où|soit|soient|si|on|prenons|considérons|en \p{L}+ant|puisque|comme|car|mais|or|et|compléments?|then|so|where|let|thus|hence|if|since|when|we|because|to-?do)(?=[\s,:]|$)/iu;
/** Values of classifications, over the whole note: "type 2" gathers its subjects, aliases in headings included. */
function valueClasses({ facts, headings }: Reading): void {
  const values = new Map<string, { name: string; members: ClassOf['members'][number][]; ids: Set<string>; first: ClassOf['source'] }>();
  const join = (value: string, id: string, label: string, source: ClassOf['source']): void => {
    const key = keyOf(value);
    const entry = values.get(key) ?? { name: value, members: [], ids: new Set(), first: source };
    if (!entry.ids.has(id)) entry.members.push({ termId: id, label, source });
    entry.ids.add(id);
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
