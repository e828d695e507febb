/** Callouts and admonitions: a box typed *definition* defines its title; a titled note defines when its text does. */
import { put } from './multimap.ts';
import { bodyOf } from './bodies.ts';
import { keyOf, plain } from './key.ts';
import { kindOf } from './labels.ts';
import { nameOf, type Name } from './names.ts';
import type { Box } from './blocks.ts';
import { explains, wordsOf } from './texts.ts';
import type { Reading } from './reading.ts';
import { EMPHASIS, STRONG, cut, join, markedRun, startOf, type Rich } from './rich.ts';
import { askedName } from './sections.ts';
import { withRest, type Statement } from './statements.ts';
import { DEFINING_BOXES, NAMING_BOXES, REMARK_BOXES } from './words.ts';

/** "Définition 2 : osmose", "Definition – osmosis": the box's type again before the name. */
const TITLED = /^d[ée]f(?:inition)?\.?\s*(?:\d+(?:\.\d+)*)?\s*(?:[:.–—-]\s*|(?:de la|de l['’]|des?|du|d['’](?:une?\s)?|of(?: an?)?)\s*)(?=\p{L})/iu;

export function readBoxes(reading: Reading): void {
  const { facts, statements } = reading;
  const boxes = new Map<Box, Statement[]>();
  for (const statement of statements.all)
    if (statement.box?.type) put(boxes, statement.box, statement);
  for (const [box, lines] of boxes) {
    const type = plain(box.type ?? '');
    const [first] = lines;
    if (!first) continue;
    const { title } = box;
    const asked = title ? askedName(title.text) : null;
    const name = title ? nameOf(asked ?? title.text.replace(TITLED, '')) : null;
    const term = name && name.label && (kindOf(name.label) === 'term' || asked !== null) ? name : null;
    if (!term && (DEFINING_BOXES.has(type) || ANSWERING_BOXES.has(type)) && (!title || DEFINITION.test(title.text)) && (belowHeading(reading, first) || (title && ownSubject(reading, first)))) continue;
    if (DEFINING_BOXES.has(type) || (asked !== null && NAMING_BOXES.has(type))) {
      // Several labelled lines: the title names what they have in common.
      if (named(first) && lines.filter(named).length > 1) continue;
      const other = term && title ? otherName(reading, first, [term.label, ...term.aliases.map((alias) => alias.text)]) : null;
      if (other && title) {
        facts.problem('title-differs', 'warning', startOf(first.rich), { title: title.text, term: other.name.label });
        first.used = true;
        facts.define(other.name, other.written, other.text, 'A', 'callout', first.heading);
      } else if (term && title && explains(first.rich.text) && !(type === 'quote' && /^["“«]/u.test(first.rich.text))) {
        const body = lines.filter((line) => line.paragraph === first.paragraph && line.depth === 0 && !line.item);
        for (const line of body) line.used = true;
        const last = body.at(-1) ?? first;
        const text = body.map((line) => line.rich).reduce(join);
        facts.define(term, title, withRest(statements, last, text), 'A', 'callout', first.heading);
      }
    } else if (term && title && (NAMING_BOXES.has(type) || (/^(?:warning|caution|danger)$/u.test(type) && wordsOf(title.text).length <= 3)) && !(first.label && (first.label.mark || (named(first) && wordsOf(first.label.name.text).length <= 3))) && bodyOf(first.rich, reading.language) === 'noun') {
      first.used = true;
      facts.define(term, title, first.rich, 'A', 'callout', first.heading);
    } else if (REMARK_BOXES.has(type) || NAMING_BOXES.has(type)) {
      for (const line of lines) facts.remark([], title?.text ?? box.type, line.rich, line.heading);
    }
  }
}

/** Boxes that, without a title of their own, may say what the heading above them names. */
const ANSWERING_BOXES = new Set(['note', 'info', 'abstract', 'summary', 'important', 'concept', 'admonition']);
const DEFINITION = /^\P{L}*d[ée]f(?:inition)?s?\P{L}*$/iu;

/** A box right below a heading, with no name of its own, that says what the heading names: "## Littoral" above "Zone de contact …". */
function belowHeading({ headings, statements: { all }, facts, language, worked }: Reading, first: Statement): boolean {
  const heading = headings[first.heading];
  const name = heading?.name;
  if (!heading || !name || all[first.index - 1]?.heading === first.heading || worked.has(first.heading)) return false;
  if (heading.depth === 1 || (kindOf(name.label) !== 'term' && !heading.asksWhat) || first.item || first.label || !explains(first.rich.text)) return false;
  if (bodyOf(first.rich, language) !== 'noun' || wordsOf(first.rich.text).length < 4) return false;
  first.used = true;
  heading.termId = facts.define(name, heading.rich, first.rich, 'B', 'callout', heading.index);
  return true;
}

/** "L'**échelle** indique …" in a box "Définition": whatever the verb, the sentence says what its subject is. */
function ownSubject({ facts }: Reading, first: Statement): boolean {
  const { rich } = first;
  const from = /^(?:une?|les?|la|an?|the)\s|^l['’]/iu.exec(rich.probe)?.[0].length ?? 0;
  const run = markedRun(rich, STRONG | EMPHASIS, from);
  if (run === 0 || first.item || !/^\s+\p{Ll}/u.test(rich.probe.slice(from + run)) || !explains(rich.text)) return false;
  const written = cut(rich, from, from + run);
  const name = nameOf(written.text);
  if (!name.label || kindOf(name.label) !== 'term') return false;
  first.used = true;
  facts.define(name, written, rich, 'B', 'callout', first.heading);
  return true;
}

const named = ({ label }: Statement): boolean => label !== null && label.rest.text !== '' && label.separator !== 'none' && kindOf(label.name.text) === 'term';

/** "Le majeur est un mode …", "A **minor** scale is a …": what a sentence says what it is. */
const DEFINES = /^(?:(?:une?|le|la|les|an?|the)\s+|l['’]\s*)?(?<name>[\p{L}\p{N}][^.,;:()]{1,50}?)\s+(?:est|sont|is|are)\s+(?:une?|des|an?)\s/iu;
/** Words that stand for the title. */
const STANDS_FOR = /^(?:il|elle|ils|elles|ce|cela|ça|c|on|celui|celle|it|this|that|these|they|he|she|concept|notion|terme?|idée|idea|principe|principle|but|goal|objectif)\b/iu;

/** The name that a box's first line defines when it is another than the title's: a title that was copied and forgotten. */
function otherName({ language }: Reading, first: Statement, titles: readonly string[]): { readonly name: Name; readonly written: Rich; readonly text: Rich } | null {
  const { label, rich } = first;
  const labelled = label && label.rest.text && label.separator !== 'none' ? label : null;
  const said = labelled ? null : DEFINES.exec(rich.probe);
  const from = said?.groups ? said[0].indexOf(said.groups['name'] ?? '') : 0;
  const written = labelled ? labelled.name : said?.groups ? cut(rich, from, from + (said.groups['name'] ?? '').length) : null;
  if (!written || (labelled && (!explains(labelled.rest.text) || bodyOf(labelled.rest, language) !== 'noun'))) return null;
  const name = nameOf(written.text);
  const key = keyOf(name.label);
  const own = titles.map(keyOf);
  if (!name.label || kindOf(name.label) !== 'term' || STANDS_FOR.test(name.label) || name.label.split(' ').length > 4) return null;
  if (own.some((title) => title.includes(key) || key.includes(title) || title.split(' ').some((word) => word.length > 3 && key.split(' ').includes(word)))) return null;
  return { name, written, text: labelled ? labelled.rest : rich };
}
