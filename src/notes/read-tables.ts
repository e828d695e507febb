/**
 * Tables: two columns of term and definition; a row a thing and a column an aspect; or the other way round. Every table
 * of at least two things is a comparison.
 */
import { bodyOf } from './bodies.ts';
import { endAlike } from './compare-nouns.ts';
import { plain } from './key.ts';
import { bare, kindOf, softName } from './labels.ts';
import type { Comparison } from './model.ts';
import { nameOf } from './names.ts';
import { explains, wordsOf } from './texts.ts';
import type { Reading } from './reading.ts';
import { STRONG, startOf, type Rich } from './rich.ts';
import type { PlacedGrid } from './statements.ts';
import { ASPECTS, POLARITY, saysNothing } from './words.ts';

export const TERM_COLUMN = /^(?:termes?|mots?|notions?|concepts?|noms?|vocabulaire|sigles?|acronymes?|terms?|words?|names?|commandes?|commands?|symboles?|expressions?)(?: (?:de |du |des |d'|of ).+)?$/u;
export const MEANING_COLUMN =
  /^(?:definitions?|descriptions?|significations?|sens|roles?|fonctions?|explications?|principes?|meanings?|purpose|sert a|a quoi ca sert|used for|does|functions?|explanations?|what it (?:is|does)|ce que c'est|utilite|=|caracteristiques?|idee|idee cle|ideas?|key idea|but|objet|usages?|uses?|utilisation|resume|summary|what|contenus?|contents?)$/u;

export const told = (cell: Rich | undefined): cell is Rich => cell !== undefined && !saysNothing(cell.text);

export function readTables(reading: Reading): void {
  for (const table of reading.statements.tables) {
    if (table.header.length < 2 || table.rows.length === 0) continue;
    if (readProperties(reading, table)) continue;
    readDefinitions(reading, table);
    readComparison(reading, table);
  }
}

const PROPERTIES = /^(?:caracteristiques?|criteres?|aspects?|characteristics?|criteri(?:on|a)|features?|attributs?|attributes?)$/u;
/** Two columns of properties and short values, measures among them, under the name of one thing: they are told of that thing. */
function readProperties({ facts, headings }: Reading, table: PlacedGrid): boolean {
  const [name, value] = table.header;
  const owner = headings[table.heading];
  const properties = PROPERTIES.test(bare(name?.text ?? '')) && /^(?:descriptions?|valeurs?|details?|values?)$/u.test(bare(value?.text ?? ''));
  if (table.header.length !== 2 || !owner?.name || (!properties && (TERM_COLUMN.test(bare(name?.text ?? '')) || meansColumn(bare(value?.text ?? ''))))) return false;
  const headed = properties || (!told(name) && !told(value));
  const rows = headed ? table.rows : [table.header, ...table.rows];
  const values = rows.map((row) => row[1]?.text ?? '');
  const measured = rows.filter((row) => /^[~≈<>±-]?\s*\d/u.test(row[1]?.text ?? '') || ASPECTS.has(bare(row[0]?.text ?? ''))).length;
  const enough = headed ? measured > 0 : measured * 2 >= rows.length && /^\d/u.test(value?.text ?? '');
  if (!(enough || properties) || values.some((text) => wordsOf(text).length > (properties ? 12 : 6)) || !rows.every((row) => told(row[0]))) return false;
  for (const [label, cell] of rows)
    if (label && told(cell))
      facts.aspect({ ownerId: facts.ownerOf(table.heading), aspect: ASPECTS.get(bare(label.text)) ?? plain(label.text), label: label.text }, cell, table.heading, startOf(cell));
  return true;
}

/** "c'est quoi", "what's in it": a column head that asks what the things are. */
const ASKED_COLUMN = /^(?:c'est quoi|qu'est[- ]ce\b.*|what (?:is|are|it)\b.*|what's\b.*|ce qu(?:e c'est|'(?:il|elle)s? (?:est|sont|represente(?:nt)?|signifie(?:nt)?))|en quoi\b.*|kesako)$/u;
export const meansColumn = (head: string): boolean => MEANING_COLUMN.test(head) || ASKED_COLUMN.test(head);
/** "H zone", "Z disc": a letter and what it tells apart. */
const LETTERED = /^\p{Lu}[ -]\p{Ll}{3,}$/u;
/** A row that says what the things of the columns are. */
const MEANING_ROW = /^(?:definitions?|def|descriptions?|significations?|explications?|principes?|meanings?|idees?|idee cle|ideas?|key idea|objet|concept|what|nature)$/u;

function readDefinitions(reading: Reading, table: PlacedGrid): void {
  const { facts } = reading;
  const heads = table.header.map((cell) => bare(cell.text));
  const lettered = table.rows.some(([first]) => first !== undefined && LETTERED.test(first.text) && !first.text.startsWith('A'));
  const meaning = heads.findIndex((head, index) => index > 0 && (head ? meansColumn(head) : table.header[index]?.text === '='));
  const named = meaning >= 0 ? meaning : table.header.length === 2 && TERM_COLUMN.test(heads[0] ?? '') ? 1 : -1;
  if (named < 0 && isTransposed(table)) {
    for (const row of table.rows) {
      const head = bare(row[0]?.text ?? '');
      if (!MEANING_ROW.test(head) && !ASKED_COLUMN.test(head)) continue;
      table.header.forEach((thing, column) => {
        if (column > 0) defineRow(thing, row[column]);
      });
      return;
    }
  }
  // "Location", "Place" among "Movement" and "Region": where most rows are things, so are the others.
  const kinds = named >= 0 ? table.rows.map(([first]) => kindOf(first?.text ?? '')) : [];
  const terms = kinds.filter((kind) => kind === 'term').length;
  const bold = table.rows.every(([first]) => first?.pieces.every(({ marks }) => marks & STRONG));
  const things = table.rows.length >= 4 && ((bold && terms * 4 >= kinds.length * 3) || (kinds.every((kind) => kind === 'term' || kind === 'aspect') && terms * 2 > kinds.length));
  const shaped = named < 0 ? rowsOfMeanings(reading, table) : null;
  for (const row of shaped ?? table.rows) if (named >= 0 || shaped) defineRow(row[0], row[shaped ? 1 : named]);

  function defineRow(thing: Rich | undefined, cell: Rich | undefined): void {
    if (!told(thing) || !told(cell) || !explains(cell.text)) return;
    // "A band" among "I band", "H zone" is no band: its letter is no article.
    const letter = lettered && LETTERED.test(thing.text);
    // "Terminologie", "Note": a column of terms beside one of definitions says that it is one.
    const said = TERM_COLUMN.test(heads[0] ?? '') && /^(?:definitions?|significations?|meanings?|sens)$/u.test(heads[named] ?? '') && ['remark', 'aspect'].includes(kindOf(thing.text));
    if (letter || said || kindOf(thing.text) === 'term' || things || (softName(thing.text) && kindOf(thing.text) === 'remark' && /^d[ée]f/iu.test(heads[named] ?? '') && bodyOf(cell, reading.language) === 'noun')) facts.define(letter ? { label: thing.text, aliases: [] } : nameOf(thing.text), thing, cell, 'A', 'table', table.heading);
  }
}

/**
 * The rows of a table without heads that say so: names on the left, and on the right mostly noun phrases that tell what
 * something is. The head of a table of two columns may be such a row itself.
 */
function rowsOfMeanings({ language }: Reading, { header, rows }: PlacedGrid): PlacedGrid['rows'] | null {
  if (header.length !== 2) return null;
  const tells = (cell: Rich | undefined): boolean => told(cell) && wordsOf(cell.text).length >= 4 && bodyOf(cell, language) === 'noun';
  const headed = !header.some((cell) => told(cell));
  if (!headed && !tells(header[1])) return null;
  const all = headed ? rows : [header, ...rows];
  const names = all.filter(([name]) => told(name) && kindOf(name.text) === 'term').length;
  return all.length >= 3 && names === all.length && all.filter((row) => tells(row[1])).length * 2 > all.length ? all : null;
}

function readComparison({ facts, headings }: Reading, table: PlacedGrid): void {
  const { header, rows } = table;
  // Two things head the columns: each row tells of both.
  if (header.length === 2 && (headings[table.heading]?.versus || endAlike(header[0]?.text ?? '', header[1]?.text ?? ''))) return;
  const named = rows.filter((row) => told(row[0]));
  const columnsAreThings = isTransposed(table);
  const items = (columnsAreThings ? header.slice(1) : named.map((row) => row[0])).filter(told).filter((item) => /\p{L}/u.test(item.text));
  if (items.length < 2) return;
  const aspectHeads = columnsAreThings ? named.map((row) => row[0]).filter(told) : header.slice(1);
  const rowOf = new Map([...named].reverse().map((row) => [row[0], row]));
  const columnOf = new Map([...header.entries()].reverse().map(([at, cell]) => [cell, at]));
  const cellOf = (item: Rich, aspect: Rich): Rich | undefined => {
    const [row, column] = columnsAreThings ? [aspect, item] : [item, aspect];
    return rowOf.get(row)?.[columnOf.get(column) ?? -1];
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
  if (heads.some((head) => meansColumn(bare(head)) || head === '=')) return false;
  // An empty corner says that the columns are things, but where most of them are properties.
  if (aspects(heads) > (corner ? aspects(firsts) : Math.max(0.5, aspects(firsts)))) return false;
  if (aspects(firsts) > aspects(heads)) return true;
  if (/^(?:genre|type|kind|sort|sorte|espece|famille|categorie|category)s?$/u.test(bare(corner))) return false;
  if (/^(?:feature|condition)$/u.test(ASPECTS.get(bare(corner)) ?? '') || /^(?:critères?|criteria|criterion|aspects?|point|caractéristiques?)$/iu.test(corner)) return true;
  return !corner && heads.every((head) => wordsOf(head.replace(/\s\([^()]*\)$/u, '')).length <= 5 && (kindOf(head) === 'term' || ASPECTS.has(bare(head)))) && header.length <= 5;
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
