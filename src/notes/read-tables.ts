/**
 * Tables: two columns of term and definition; a row a thing and a column an aspect; or the other way round. Every table
 * of at least two things is a comparison.
 */
import { plain } from './key.ts';
import { bare, kindOf } from './labels.ts';
import type { Comparison } from './model.ts';
import { nameOf } from './names.ts';
import { explains, wordsOf } from './texts.ts';
import type { Reading } from './reading.ts';
import { startOf, type Rich } from './rich.ts';
import type { PlacedGrid } from './statements.ts';
import { ASPECTS, POLARITY, saysNothing } from './words.ts';

export const TERM_COLUMN = /^(?:termes?|mots?|notions?|concepts?|noms?|vocabulaire|sigles?|acronymes?|terms?|words?|names?|commandes?|commands?|symboles?|expressions?)$/u;
export const MEANING_COLUMN =
  /^(?:definitions?|descriptions?|significations?|sens|roles?|fonctions?|explications?|principes?|meanings?|purpose|sert a|a quoi ca sert|used for|does|functions?|explanations?|what it (?:is|does)|ce que c'est|utilite|=|caracteristiques?|idee|idee cle|ideas?|key idea|but|objet|usages?|uses?|utilisation|resume|summary|what)$/u;

const told = (cell: Rich | undefined): cell is Rich => cell !== undefined && !saysNothing(cell.text);

export function readTables(reading: Reading): void {
  for (const table of reading.statements.tables) {
    if (table.header.length < 2 || table.rows.length === 0) continue;
    readDefinitions(reading, table);
    readComparison(reading, table);
  }
}

function readDefinitions({ facts }: Reading, table: PlacedGrid): void {
  const heads = table.header.map((cell) => bare(cell.text));
  const meaning = heads.findIndex((head, index) => index > 0 && (head ? MEANING_COLUMN.test(head) : table.header[index]?.text === '='));
  const column = meaning >= 0 ? meaning : table.header.length === 2 && TERM_COLUMN.test(heads[0] ?? '') ? 1 : -1;
  if (column < 0) return;
  for (const row of table.rows) {
    const [first] = row;
    const cell = row[column];
    if (!told(first) || !told(cell) || kindOf(first.text) !== 'term' || !explains(cell.text)) continue;
    facts.define(nameOf(first.text), first, cell, 'A', 'table', table.heading);
  }
}

function readComparison({ facts }: Reading, table: PlacedGrid): void {
  const { header, rows } = table;
  const named = rows.filter((row) => told(row[0]));
  const columnsAreThings = isTransposed(table);
  const items = (columnsAreThings ? header.slice(1) : named.map((row) => row[0])).filter(told).filter((item) => /\p{L}/u.test(item.text));
  if (items.length < 2) return;
  const aspectHeads = columnsAreThings ? named.map((row) => row[0]).filter(told) : header.slice(1);
  const cellOf = (item: Rich, aspect: Rich): Rich | undefined => {
    if (columnsAreThings) return named.find((row) => row[0] === aspect)?.[header.indexOf(item)];
    return named.find((row) => row[0] === item)?.[header.indexOf(aspect)];
  };
  for (const part of chunks(items)) {
    const comparison: Comparison = {
      items: part.map((item) => ({ label: nameOf(item.text, false).label || item.text, id: idOf(item) })),
      aspects: aspectHeads
        .filter((aspect) => aspect.text)
        .map((aspect) => ({
          aspect: aspect.text,
          values: part.map((item) => {
            const cell = cellOf(item, aspect);
            return told(cell) ? facts.quote(cell, table.heading) : null;
          }),
        })),
      basis: 'table',
      source: facts.source(part[0] as Rich, table.heading),
    };
    if (comparison.aspects.some(({ values }) => values.filter(Boolean).length >= 2)) facts.comparisons.push(comparison);
  }
  for (const item of items) {
    const id = idOf(item);
    if (!id) continue;
    for (const aspect of aspectHeads) {
      const cell = cellOf(item, aspect);
      if (!told(cell) || !aspect.text) continue;
      const canonical = ASPECTS.get(bare(aspect.text)) ?? plain(aspect.text);
      const polarity = POLARITY[canonical] ?? (aspect.text === '+' ? '+' : aspect.text === '-' ? '-' : undefined);
      facts.aspect({ ownerId: id, aspect: canonical, label: aspect.text, ...(polarity ? { polarity } : {}) }, cell, table.heading, startOf(cell));
    }
  }

  function idOf(item: Rich): string | null {
    const name = nameOf(item.text, false);
    return name.label && kindOf(name.label) === 'term' ? facts.term(name, item, table.heading) : null;
  }
}

/** Columns are the things when the first column holds aspects: the corner is empty, or the rows are named by aspects. */
export function isTransposed({ header, rows }: PlacedGrid): boolean {
  const corner = header[0]?.text ?? '';
  const heads = header.slice(1).map((cell) => cell.text);
  const firsts = rows.map((row) => row[0]?.text ?? '');
  const aspects = (labels: readonly string[]): number => labels.filter((label) => ASPECTS.has(bare(label)) || /^[+-]$/u.test(label)).length / Math.max(1, labels.length);
  if (heads.some((head) => MEANING_COLUMN.test(bare(head)) || head === '=')) return false;
  if (aspects(heads) > aspects(firsts)) return false;
  if (aspects(firsts) > aspects(heads)) return true;
  if (/^(?:feature|condition)$/u.test(ASPECTS.get(bare(corner)) ?? '') || /^(?:critères?|criteria|criterion|aspects?|point|caractéristiques?)$/iu.test(corner)) return true;
  return !corner && heads.every((head) => wordsOf(head).length <= 4 && kindOf(head) === 'term') && header.length <= 4;
}

/** Comparisons name 2 to 8 things: more things give several comparisons. */
export function chunks<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length <= 8) return [items];
  const blocks: T[][] = [];
  for (let at = 0; at < items.length; at += 4) blocks.push(items.slice(at, at + 4));
  // Up to 24 things every pair meets in one comparison; beyond, neighbours do.
  if (items.length > 24) return blocks.slice(1).map((block, index) => [...(blocks[index] ?? []), ...block]);
  return blocks.flatMap((block, index) => blocks.slice(index + 1).map((other) => [...block, ...other]));
}
