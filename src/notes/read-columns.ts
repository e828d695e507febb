/**
 * Tables whose heads ask something narrower than "definition": one column may still tell what the things are, under its
 * own head; so may a row, where the columns are the things. Read last: a thing that the note defines elsewhere is told there.
 */
import { endAlike } from './compare-nouns.ts';
import { keyOf } from './key.ts';
import { bare, kindOf } from './labels.ts';
import { nameOf } from './names.ts';
import { isTransposed, meansColumn, told } from './read-tables.ts';
import type { Reading } from './reading.ts';
import { EMPTY } from './rich.ts';
import type { PlacedGrid } from './statements.ts';
import { explains, wordsOf } from './texts.ts';
import { ASPECTS } from './words.ts';

export function readTellingColumns({ facts, headings, statements }: Reading): void {
  for (const placed of statements.tables) {
    const table = isTransposed(placed) ? turned(placed) : placed;
    const column = tellingColumn(table, Boolean(headings[table.heading]?.versus));
    const head = table.header[column];
    if (!head) continue;
    for (const [thing, cell] of table.rows.map((row) => [row[0], row[column]] as const)) {
      if (!told(thing) || !told(cell) || !explains(cell.text) || kindOf(thing.text) !== 'term') continue;
      const name = nameOf(thing.text);
      if (!facts.defines(keyOf(name.label))) facts.define(name, thing, cell, 'C', 'table', table.heading, head.text);
    }
  }
}

/** A table whose columns are the things, with them as rows. */
const turned = (table: PlacedGrid): PlacedGrid => ({
  ...table,
  header: [table.header[0] ?? EMPTY, ...table.rows.map(([head]) => head ?? EMPTY)],
  rows: table.header.slice(1).map((thing, column) => [thing, ...table.rows.map((row) => row[column + 1] ?? EMPTY)]),
});

/** Properties in whose words a thing can be told; what it costs, where it is found or an example of it does not tell it. */
const TELLING: ReadonlySet<string | undefined> = new Set([undefined, 'goal', 'principle', 'role', 'working', 'effect', 'feature', 'definition']);
const FEWEST_WORDS = 3;

/**
 * "Stade | Âge | Ce qui le caractérise": where no head says "definition", the wordiest column tells what the things are,
 * under its own head. -1: the cells are too short for that, or the rows are no things.
 */
function tellingColumn(table: PlacedGrid, versus: boolean): number {
  const { header, rows } = table;
  const names = rows.filter(([name]) => told(name) && kindOf(name.text) === 'term' && wordsOf(name.text).length <= 5).length;
  if (rows.length < 2 || names * 2 <= rows.length || !told(header[0]) || !/\p{L}/u.test(header[0].text)) return -1;
  if (header.some((head, column) => column > 0 && meansColumn(bare(head.text)))) return -1;
  // "Microéconomie | Macroéconomie": two things, and what is said of each.
  if (header.length === 2 && (versus || endAlike(header[0].text, header[1]?.text ?? ''))) return -1;
  // "Inside the cell | Outside the cell": two sides of one thing.
  if (header.length === 2 && wordsOf(header[0].text).length > 1 && wordsOf(header[0].text).at(-1) === wordsOf(header[1]?.text ?? '').at(-1)) return -1;
  let best = -1;
  let most = 0;
  header.forEach((head, column) => {
    if (column === 0 || !/\p{L}/u.test(head.text) || kindOf(head.text) === 'remark' || /^(?:resultats?|results?|observations?|impacts?)$/u.test(bare(head.text)) || !TELLING.has(ASPECTS.get(bare(head.text)))) return;
    const cells = rows.map((row) => row[column]).filter(told);
    // Notes, codes and pairs of letters are no words.
    const words = cells.reduce((sum, cell) => sum + wordsOf(cell.text).filter((word) => word.length > 1).length, 0) / Math.max(1, cells.length);
    if (words <= most || words < FEWEST_WORDS || cells.filter((cell) => explains(cell.text)).length * 2 <= rows.length) return;
    [best, most] = [column, words];
  });
  return best;
}
