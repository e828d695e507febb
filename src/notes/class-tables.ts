/**
 * Tables as classes: the rows are of the kind that the heading, the line above or the corner cell names; so are the heads
 * of a table whose columns are the things; a column of names is of the kind that its head names; a cell may list names.
 */
import { bare, kindOf } from './labels.ts';
import { askedKinds, headingName, type Ground } from './class-names.ts';
import { enumerated } from './enumerations.ts';
import { nameOf } from './names.ts';
import { MEANING_COLUMN, TERM_COLUMN, isTransposed } from './read-tables.ts';
import { STRONG, type Rich } from './rich.ts';
import { versusOf } from './sections.ts';
import type { PlacedGrid, Statement } from './statements.ts';
import { isEnumeration, wordsOf } from './texts.ts';
import { ASPECTS, POLARITY, saysNothing } from './words.ts';

const told = (cell: Rich | undefined): cell is Rich => cell !== undefined && !saysNothing(cell.text);
const lettered = (cell: Rich): boolean => /\p{L}/u.test(cell.text);
/** Sums are no things, and a number only counts rows. */
const TOTAL = /^(?:(?:sous-)?total|totaux|somme|sum|moyenne|average|mean)\b/iu;
const INDEX = /^(?:n°?\s?)?(?:\d{1,3}|[IVX]{1,4})[.)]?$/u;

/** Headings under which a table gave a class: other lines there are not of the same kind. */
export function tableClasses(ground: Ground): ReadonlySet<number> {
  const tabled = new Set<number>();
  for (const table of ground.reading.statements.tables) if (table.header.length >= 2 && table.rows.length > 0 && readTable(ground, table)) tabled.add(table.heading);
  return tabled;
}

function readTable(ground: Ground, table: PlacedGrid): boolean {
  const { add, reading } = ground;
  const { header, heading, lead } = table;
  const full = table.rows.filter((row) => told(row[0]) && (row.slice(1).some(told) || isOpen(table, row)));
  const rows = full.filter((row) => !listedBelow(ground, table, row));
  const columns = isTransposed(table);
  const first = rows.length >= 2 && rows.every((row) => INDEX.test(row[0]?.text ?? '')) ? 1 : 0;
  const corner = header[first];
  // "| Niveau | Qui |" above 1, 2, 3: what the numbers count is what the things are.
  const [numbered] = header;
  const cornerName = first > 0 && numbered && isKindsName(numbered.text) ? nameOf(numbered.text).label : told(corner) ? corner.text : null;
  const things = (columns ? header.slice(1) : rows.map((row) => row[first])).filter(told).filter((cell) => lettered(cell) && !TOTAL.test(cell.text));
  const [start] = things;
  if (things.length < 2 || !start) return false;
  // "Caractéristique | Description": the rows are properties of one thing.
  if (!columns && told(corner) && PROPERTY.test(bare(corner.text))) return false;
  const title = headingName(reading, heading);
  const announced = leadName(lead);
  if (columns) {
    // "| | pile | file |": kinds of what the heading names, unless it sets them side by side itself.
    const kind = announced ?? (cornerName && isKindName(cornerName) ? cornerName : title);
    const single = things.every((cell) => kindOf(cell.text) === 'term' || /^\p{Lu}/u.test(cell.text));
    if (kind && single && !versusOf(kind) && (announced || reading.headings[heading]?.name || askedKinds(reading.headings[heading]?.title ?? ''))) add(kind, things, start, heading, 'table', false);
  } else {
    add(announced ?? (title && !/^\p{L}\s?[-–]\s?\p{L}$/u.test(title) && !versusOf(title) ? title : cornerName), things, start, heading, 'table', true);
    if (cornerName && corner && isKindsName(cornerName)) add(cornerName, things, corner, heading, 'table', false);
    for (const [index, head] of header.entries()) if (index > first) columnClass(ground, table, head, index);
  }
  cellClasses(ground, table, rows, columns);
  return !columns;
}

const PROPERTY = /^(?:caracteristique|propriete|critere|aspect|parametre|attribut|characteristic|property|properties|criterion|criteria|parameter|attribute)s?$/u;

/** Columns of people: they hold a view, they are no kinds of it. */
const WHO = /^(?:who|qui|(?:key )?(?:authors?|thinkers?|theorists?|figures?|people|names?|representatives?)|(?:grands? )?(?:auteurs?|penseurs?|theoriciens?|representants?|figures?|personnes|noms?)(?: cles?)?)$/u;

/** A row that lists names in every cell, the first one too: things of what heads each column. */
function listedBelow({ add }: Ground, { header, heading }: PlacedGrid, row: readonly Rich[]): boolean {
  if (!row[0]?.probe.includes(',') || row.length !== header.length || !row.every((cell) => cell.probe.includes(','))) return false;
  const lists = row.map((cell) => enumerated(cell));
  if (!lists.every((names) => names !== null && names.length >= 3)) return false;
  lists.forEach((names, index) => {
    if (names && header[index]) add(nameOf(header[index].text).label, names, row[index] ?? header[index], heading, 'table', false);
  });
  return true;
}

/** "Famille", "Réduction": one word that says of what kind the cells below are. */
const isKindName = (text: string): boolean => /^\p{L}{4,}$/u.test(text) && !TERM_COLUMN.test(bare(text)) && !MEANING_COLUMN.test(bare(text));

/** "Type de contrat", "Trophic level": the same in a few words, where only the first column can bear it. */
const isKindsName = (text: string): boolean => isKindName(text) || (/^\p{L}{3,}(?:\s(?:\p{L}+|d['’]\p{L}+)){1,2}$/u.test(text) && kindOf(text) === 'term');

/** A row whose other cells the author left open ("| DDR | ? | |"); a line glued below a table has no other cells, and one in bold parts the rows. */
const isOpen = ({ header }: PlacedGrid, row: readonly Rich[]): boolean =>
  row.length === header.length && wordsOf(row[0]?.text ?? '').length <= 4 && !/[:.]$/u.test(row[0]?.text ?? '') && !(row[0]?.pieces.every(({ marks }) => (marks & STRONG) !== 0) ?? true);

/** A column whose cells are all names, each one different. */
function columnClass({ add }: Ground, { heading, rows: all }: PlacedGrid, head: Rich, index: number): void {
  if (!isKindName(head.text) || kindOf(head.text) !== 'term') return;
  const rows = all.filter((row) => row.filter(told).length >= 2);
  const cells = rows.map((row) => row[index]).filter(told);
  const named = cells.every((cell) => wordsOf(cell.text).length <= 3 && kindOf(cell.text) === 'term' && /^\p{Lu}/u.test(cell.text));
  const [first] = cells;
  if (first && named && cells.length >= 3 && cells.length === rows.length && new Set(cells.map(({ text }) => text)).size === cells.length) add(head.text, cells, first, heading, 'table', false);
}

/** "CREATE, ALTER, DROP": a cell that lists names holds things of its row. */
function cellClasses({ add }: Ground, { header, heading }: PlacedGrid, rows: readonly (readonly Rich[])[], columns: boolean): void {
  for (const row of rows)
    for (const [index, cell] of row.entries()) {
      const owner = columns ? header[index] : row[0];
      const aspect = columns ? row[0] : header[index];
      if (index === 0 || !told(owner) || !told(cell) || !aspect || POLARITY[ASPECTS.get(bare(aspect.text)) ?? ''] || /^[+-]$/u.test(aspect.text) || WHO.test(bare(aspect.text))) continue;
      const names = cell.probe.includes(',') && lettered(owner) && !/\d\s?°/u.test(cell.probe) ? enumerated(cell) : null;
      if (names && (isEnumeration(cell.text) || names.every((name) => /^\p{Lu}/u.test(name.text)))) add(owner.text, names, cell, heading, 'table', false);
    }
}

/** The line above a table that says what it lists. */
function leadName(lead: Statement | null): string | null {
  return lead && /[:：]$/u.test(lead.rich.text) && wordsOf(lead.rich.text).length <= 6 ? nameOf(lead.rich.text).label : null;
}
