/**
 * Sections as classes: definitions side by side under a heading, subsections of a section, lines whose letters spell the
 * heading.
 */
import { headingName, isPlural, type Ground } from './class-names.ts';
import { GENERIC } from './class-lists.ts';
import { keyOf } from './key.ts';
import { bare, kindOf } from './labels.ts';
import { put } from './multimap.ts';
import { nameOf } from './names.ts';
import { STRONG, cut, startOf, type Rich } from './rich.ts';
import type { HeadingInfo } from './sections.ts';
import type { Statement } from './statements.ts';

const beforeDash = (rich: Rich): Rich => cut(rich, 0, /\s+[–—-]\s|\s?:\s/u.exec(rich.probe)?.index ?? rich.text.length);

/** Definitions that stand side by side under one heading; `taken`: lines that are members of another class. */
export function sectionClasses({ reading, add, defined, french }: Ground, tabled: ReadonlySet<number>, taken: ReadonlySet<number>): void {
  const { headings, statements } = reading;
  const blocks = new Map<string, Statement[]>();
  let last: { readonly heading: number; readonly own: string; readonly key: string } | null = null;
  // Headings under which bold lines stand alone above their text.
  const alone = new Set(statements.all.filter(({ label, item }) => !item && label?.separator === 'alone' && label.mark & STRONG).map(({ heading }) => heading));
  for (const statement of statements.all) {
    if (taken.has(statement.index) || statement.item || statement.depth > 0 || !statement.label || statement.box) continue;
    const rest = statement.label.rest.text ? startOf(statement.label.rest) : startOf(statements.all[statement.index + 1]?.rich ?? statement.rich);
    const standing = statement.label.separator === 'alone' && statement.label.mark !== 0 && kindOf(statement.label.name.text) === 'term';
    if (!defined.has(rest) && !standing && !(statement.label.mark & STRONG && statement.label.rest.text && kindOf(nameOf(statement.label.name.text).label) === 'term')) continue;
    const group = headings[statement.heading];
    const wide = statement.label.mark & STRONG && group && (alone.has(statement.heading) || isPlural(headingName(reading, statement.heading) ?? '', french));
    // Code between two labels parts them no more than a blank line parts bold ones.
    const own = `${String(statement.heading)} ${wide ? 'bold' : String(statement.paragraph)}`;
    const goesOn = last?.own === own || (statement.afterGap && last?.heading === statement.heading && isPlural(headingName(reading, statement.heading) ?? '', french));
    const key: string = goesOn && last ? last.key : own;
    last = { heading: statement.heading, own, key };
    put(blocks, key, statement);
  }
  const strong = (lines: readonly Statement[]): boolean => lines.every(({ label }) => label !== null && (label.mark & STRONG) !== 0);
  const perHeading = new Map<number, { blocks: number; bold: number }>();
  for (const lines of blocks.values()) {
    const at = lines[0]?.heading ?? -1;
    const { blocks: count, bold } = perHeading.get(at) ?? { blocks: 0, bold: 0 };
    perHeading.set(at, { blocks: count + 1, bold: bold + (strong(lines) ? 1 : 0) });
  }
  for (const lines of blocks.values()) {
    const [first] = lines;
    const heading = first ? headings[first.heading] : undefined;
    const here = perHeading.get(first?.heading ?? -1);
    // One block alone, or the one block in bold.
    const single = here?.blocks === 1 || (here?.bold === 1 && strong(lines));
    if (!first || !single || tabled.has(first.heading) || !heading || lines.length < 2 || lines.length > 12 || heading.depth < 2 || heading.versus || GENERIC.has(bare(heading.title)) || kindOf(heading.title) === 'remark') continue;
    // Beside "Définition : …" stand properties.
    if (lines.some((line) => reading.blocks.of(line).definition)) continue;
    add(headingName(reading, heading.index), lines.map((line) => beforeDash(line.label?.name ?? line.rich)), first.rich, first.heading, 'list', false);
  }
}

/** Subsections that are things. */
export function headingClasses({ reading, add, french }: Ground): void {
  const { headings, facts } = reading;
  const byParent = new Map<number, HeadingInfo[]>();
  const terms = new Set(facts.found.map((found) => found.term));
  for (const heading of headings)
    if (!heading.versus && (heading.name ?? kindOf(beforeDash(heading.rich).text) === 'term')) byParent.set(heading.parent, [...(byParent.get(heading.parent) ?? []), heading].slice(0, 20));
  // One heading of the first level is the title of the note; several are its chapters.
  const titles = headings.filter(({ depth }) => depth === 1).length;
  for (const parent of headings) {
    const children = (byParent.get(parent.index) ?? []).filter(({ title }) => !tellsOf(title, parent.name?.label ?? parent.title));
    const known = children.filter((child) => child.termId !== null && terms.has(child.termId));
    const name = headingName(reading, parent.index) ?? parent.title;
    // "Isomers" below "4. Isomers": the chapter goes on about other things.
    if (children.some((child) => keyOf(child.name?.label ?? child.title) === keyOf(name))) continue;
    if (children.length < 2 || children.length > 12 || (parent.depth < 2 && titles < 2) || (known.length === 0 && !isPlural(bare(name), french) && !shareHead(children))) continue;
    add(name, children.map(({ rich }) => beforeDash(rich)), parent.rich, parent.index, 'list', false);
  }
}

/** "Formation des roches ignées" below "Roches ignées": a section on the thing, no kind of it. */
const tellsOf = (title: string, parent: string): boolean =>
  keyOf(parent).length > 3 && /^(?:\p{L}+\s){0,2}\p{L}+\s(?:de\sla|de\sl['’]|des?|du|d['’]|of\sthe|of)\s?/iu.test(title) && ` ${keyOf(title)}`.endsWith(` ${keyOf(parent)}`);

/** "Matrice d'adjacence", "Matrice d'incidence": things of one kind. */
const shareHead = (headings: readonly HeadingInfo[]): boolean => {
  const words = headings.map(({ name, title }) => keyOf(name?.label ?? title).split(' '));
  return words.every((one) => one.length > 1 && one[0] === words[0]?.[0]);
};

/** Under "PESTEL", lines "P → Politique": the letters spell the name. */
export function letterClasses({ reading, add }: Ground): void {
  const { headings, statements } = reading;
  const spelled = new Map<number, Statement[]>();
  for (const one of statements.all)
    if (one.label?.rest.text && /^\p{Lu}$/u.test(one.label.name.text)) spelled.set(one.heading, [...(spelled.get(one.heading) ?? []), one].slice(0, 20));
  for (const heading of headings) {
    const lines = spelled.get(heading.index) ?? [];
    const letters = lines.map((one) => one.label?.name.text ?? '').join('');
    if (lines.length >= 3 && plainLetters(heading.name?.label ?? heading.title).includes(letters) && lines[0])
      add(headingName(reading, heading.index), lines.map((one) => one.label?.rest ?? one.rich), lines[0].rich, heading.index, 'list');
  }
}
const plainLetters = (text: string): string => text.normalize('NFKD').replace(/[^\p{L}]/gu, '').toUpperCase();
