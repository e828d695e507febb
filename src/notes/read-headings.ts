/** Headings: the sentence right below one defines what the heading names, when it opens as a definition does. */
import { keyOf } from './key.ts';
import { headless, labelOf } from './labels.ts';
import { bareNear, explains, parallel } from './read-labels.ts';
import type { Reading } from './reading.ts';
import { cut } from './rich.ts';
import { opensNominally } from './sentences.ts';

/** What follows the name of a law is the law. */
const LAW = /^(?:\p{L}+ )?(?:principes?|lois?|théorèmes?|règles?|postulats?|axiomes?|law|theorem|principle|rule|axiom|postulate)\b|\b(?:law|theorem|principle|rule)$/iu;

/** Makes the names of headings known: those that something in the note calls for. */
export function nameHeadings({ headings, words, facts }: Reading): void {
  for (const heading of headings) {
    if (!heading.name || heading.depth === 1) continue;
    if (words.count(heading.name.label) > 1 || heading.name.aliases.length > 0)
      heading.termId = facts.term(heading.name, heading.rich, heading.index);
  }
}

export function readHeadings(reading: Reading): void {
  const { headings, statements, facts, language } = reading;
  const firstUnder = new Map<number, (typeof statements.all)[number]>();
  for (const statement of statements.all) if (!firstUnder.has(statement.heading)) firstUnder.set(statement.heading, statement);
  for (const heading of headings) {
    const first = firstUnder.get(heading.index);
    if (!first || !heading.name || first.used || first.depth > 0 || first.description || first.box?.type) continue;
    const equals = /^=\s*/u.exec(first.rich.text);
    const text = equals ? cut(first.rich, equals[0].length) : headless(first.rich);
    const label = labelOf(text);
    if (label && label.separator !== 'none' && (label.mark || label.separator !== ':' || parallel(reading, first))) continue;
    if (label?.separator === 'none' && bareNear(reading, first) >= 2) continue;
    if (!explains(text.text)) continue;
    const nominal = heading.asksWhat || LAW.test(heading.name.label) || opensNominally(text, language) || (equals !== null && explains(text.text));
    if (!nominal || keyOf(text.text).startsWith(`${keyOf(heading.name.label)} `)) continue;
    if (heading.depth === 1 && !heading.asksWhat) continue;
    first.used = true;
    heading.termId = facts.define(heading.name, heading.rich, text, 'B', 'heading', heading.index);
  }
}
