/** Headings: the sentence right below one defines what the heading names, when it opens as a definition does. */
import { keyOf } from './key.ts';
import { headless, labelOf } from './labels.ts';
import { parallel } from './label-reasons.ts';
import { bareNear } from './read-labels.ts';
import { explains } from './texts.ts';
import type { Reading } from './reading.ts';
import { LAW } from './words.ts';
import { EMPHASIS, STRONG, cut, markedRun, type Rich } from './rich.ts';
import { opensNominally } from './sentences.ts';

/** Makes the names of headings known: those that something in the note calls for. */
export function nameHeadings({ headings, words, facts }: Reading): void {
  for (const heading of headings) {
    if (!heading.name || heading.depth === 1) continue;
    if (words.count(heading.name.label) > 1 || heading.name.aliases.length > 0)
      heading.termId = facts.term(heading.name, heading.rich, heading.index);
  }
}

const markedStart = (text: Rich): string => text.text.slice(0, markedRun(text, STRONG | EMPHASIS));

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
    // "*Price elasticity of demand* measures …" below "Elasticity" is about a thing of its own name.
    if ((text.pieces[0]?.marks ?? 0) & (STRONG | EMPHASIS) && !LAW.test(heading.name.label) && keyOf(markedStart(text)).includes(keyOf(heading.name.label))) continue;
    if (!nominal || keyOf(text.text).startsWith(`${keyOf(heading.name.label)} `)) continue;
    if (heading.depth === 1 && !heading.asksWhat) continue;
    first.used = true;
    heading.termId = facts.define(heading.name, heading.rich, text, 'B', 'heading', heading.index);
  }
}
