/**
 * Definitions that notes give under their authors' names: below "Stereotype", "*Lippmann*: simplified categories …" says
 * what a stereotype is, not what Lippmann is. The author's words define the thing above.
 */
import { keyOf } from './key.ts';
import { kindOf } from './labels.ts';
import { nameOf } from './names.ts';
import { isKnown, isSomeone } from './persons.ts';
import type { Reading } from './reading.ts';
import { EMPHASIS, STRONG, type Rich } from './rich.ts';
import { opensNominally } from './sentences.ts';
import type { Statement } from './statements.ts';
import { explains, wordsOf } from './texts.ts';

/** "Lippmann, 1922", "Fiske & Taylor, 2008" */
const CITED = /(?<!\p{L})(?<n>\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?)(?:\s(?:&|et|and)\s(?<m>\p{Lu}\p{Ll}{2,}))?(?:\set\sal\.?)?,\s\(?(?:1[6-9]|20)\d\d(?!\d)/gu;
const SURNAME = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u;
/** "Weber : unité de flux": a unit that bears a name. */
const UNIT = /^(?:(?:une?|an?|the|l['’])\s?)?unit[é\s]/iu;

export function readAuthors(reading: Reading): void {
  const { statements, facts, language } = reading;
  const slanted = new Set(statements.all.filter(isSlanted));
  const cited = slanted.size > 0 ? citedIn(statements.all) : new Set<string>();
  // One of them is cited with a year: the other slanted surnames of the note are authors as well.
  const authors = [...slanted].some(({ label }) => cited.has(keyOf(label?.name.text ?? '')));
  for (const statement of statements.all) {
    const { label } = statement;
    if (!label?.rest.text || statement.used || label.separator === 'none') continue;
    const name = nameOf(label.name.text).label;
    const known = isSomeone(name) || isKnown(name);
    if (!known && !(authors && slanted.has(statement))) continue;
    const thing = thingAbove(reading, statement);
    const text = label.rest;
    const defines = thing && !UNIT.test(text.text) && explains(text.text) && wordsOf(text.text).length >= 4 && opensNominally(text, language);
    if (!known || defines) {
      statement.used = true;
      facts.authors.add(keyOf(name));
    }
    if (defines) facts.define(nameOf(thing.text), thing, text, 'B', 'author', statement.heading);
  }
}

/** A surname in italics that opens an item. */
const isSlanted = ({ label, item }: Statement): boolean =>
  label !== null && item !== null && (label.mark & (EMPHASIS | STRONG)) === EMPHASIS && label.rest.text !== '' && SURNAME.test(label.name.text);

function citedIn(all: readonly Statement[]): ReadonlySet<string> {
  const cited = new Set<string>();
  for (const { rich } of all)
    if (/\d{4}/u.test(rich.probe))
      for (const { groups } of rich.probe.matchAll(CITED)) for (const name of [groups?.['n'], groups?.['m']]) if (name) cited.add(keyOf(name));
  return cited;
}

/** The thing that an author's item stands below: the name of the item above, or of the heading. */
function thingAbove({ headings }: Reading, { parent, heading, item }: Statement): Rich | null {
  if (!item) return null;
  const above = headings[heading];
  const written = parent ? (parent.label?.name ?? (wordsOf(parent.rich.text).length <= 4 ? parent.rich : null)) : above && above.depth > 1 && above.name ? above.rich : null;
  const name = written ? nameOf(written.text).label : '';
  return written && name && wordsOf(name).length <= 4 && kindOf(name) === 'term' && !isSomeone(name) && !isKnown(name) ? written : null;
}
