/**
 * Tables whose columns are the things, though nothing heads the rows: "Peines principales | Peines accessoires". The heads
 * share a noun or its end, or the heading sets them side by side, and every row tells of each.
 */
import { akin, endAlike } from './compare-nouns.ts';
import { thingOf } from './compare-things.ts';
import type { Reading } from './reading.ts';
import { saysNothing } from './words.ts';

const MOST = 8;

export function columnsSideBySide({ facts, headings, statements }: Reading): void {
  for (const { header, rows, heading } of statements.tables) {
    const [first, ...others] = header.map((cell) => thingOf(cell, cell, heading, true));
    if (!first || others.length === 0 || header.length > MOST || !others.every((thing) => thing !== null && (akin(first.name, thing.name) || endAlike(first.name.label, thing.name.label) || (headings[heading]?.versus && header.length === 2)))) continue;
    const told = rows.filter((row) => row.length === header.length && row.every(({ text }) => !saysNothing(text)));
    if (told.length === 0) continue;
    facts.comparisons.push({
      items: [first, ...others].flatMap((thing) => (thing ? [{ label: thing.name.label, id: facts.term(thing.name, thing.written, heading) }] : [])),
      aspects: told.map((row) => ({ aspect: 'sentence', values: row.map((cell) => facts.quote(cell, heading)) })),
      basis: 'table',
      source: facts.source(first.written, heading),
    });
  }
}
