/**
 * A plain table (GitHub's pipes) in one pass: as many cells in each row as in the header, no escaped pipe. Anything else
 * gives null, and the parser reads it.
 */
import type { Table, TableCell, TableRow } from 'mdast';
import { at, inlineOf } from './quick-inline.ts';

/** The row of dashes below a header. */
const DELIMITER = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/u;
export const delimiterRow = (line: string): boolean => line.includes('-') && line.includes('|') && DELIMITER.test(line);

/** Where the cells of a line stand, trimmed. */
function cellsOf(masked: string, start: number, end: number): readonly (readonly [number, number])[] {
  const cells: (readonly [number, number])[] = [];
  let from = masked.charAt(start) === '|' ? start + 1 : start;
  for (let index = from; index <= end; index += 1) {
    if (index < end && masked.charAt(index) !== '|') continue;
    // A pipe closes the last cell; what follows it is none.
    if (index === end && masked.charAt(end - 1) === '|') break;
    let [a, b] = [from, index];
    while (a < b && /[ \t]/u.test(masked.charAt(a))) a += 1;
    while (b > a && /[ \t]/u.test(masked.charAt(b - 1))) b -= 1;
    cells.push([a, b]);
    from = index + 1;
  }
  return cells;
}

/** The table whose lines, header and delimiter first, are [start, end) each, without the white space that closes them. */
export function quickTable(masked: string, lines: readonly (readonly [number, number])[]): Table | null {
  const [header, delimiter] = lines;
  if (!header || !delimiter) return null;
  const width = cellsOf(masked, ...header).length;
  if (cellsOf(masked, ...delimiter).length !== width) return null;
  const rows: TableRow[] = [];
  for (const line of [header, ...lines.slice(2)]) {
    const cells = cellsOf(masked, ...line);
    if (cells.length !== width) return null;
    const children: TableCell[] = [];
    for (const [from, to] of cells) {
      const inline = inlineOf(masked, from, to);
      if (!inline) return null;
      children.push({ type: 'tableCell', children: inline, position: at(from, to) });
    }
    rows.push({ type: 'tableRow', children, position: at(...line) });
  }
  return { type: 'table', children: rows, position: at(header[0], lines.at(-1)?.[1] ?? header[1]) };
}
