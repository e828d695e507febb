/**
 * Blocks of a reply → parts in reading order: lines of Markdown that can be cut between units, and things that cannot be
 * cut (a row of buttons, a picture, a file, a rule). What a page holds and what becomes of the parts is decided after.
 */
import type { Block, Place, Text } from '../command.ts';
import type { Chart } from '../scores/model.ts';
import { messages, type Language } from '../messages/index.ts';
import { rowsOf, type Row } from './components.ts';
import { lines } from './markdown.ts';

/** One line of text. Joined, its units are what is shown after the prefix. */
export interface Line {
  readonly kind: 'line';
  readonly prefix: string;
  /** Stands where a line goes on after a cut. */
  readonly continued: string;
  readonly units: readonly string[];
  /** Never the last thing on a page. */
  readonly withNext: boolean;
  /** Never the first thing on a page. */
  readonly withPrevious: boolean;
  /** An empty line above. */
  readonly apart: boolean;
  /** May be shortened where all must stand in one message: a quotation, not a question or a choice. */
  readonly quoted: boolean;
}
export type Part =
  | Line
  | { readonly kind: 'divider' }
  | { readonly kind: 'picture'; readonly chart: Chart; readonly name: string; readonly alt: string }
  | { readonly kind: 'file'; readonly name: string; readonly content: string }
  | { readonly kind: 'row'; readonly row: Row };

type Shape = Partial<Omit<Line, 'kind' | 'units'>>;

/** Lines for a text; what is empty gives none. */
function linesOf(text: Text, shape: Shape = {}): readonly Line[] {
  const {
    prefix = '',
    continued = prefix,
    withNext = false,
    withPrevious = false,
    apart = false,
    quoted = false,
  } = shape;
  const filled = lines(text).filter((units) => units.some((unit) => unit.trim() !== ''));
  return filled.map((units, at) => ({
    kind: 'line',
    prefix: at === 0 ? prefix : continued,
    continued,
    units,
    withNext,
    withPrevious: withPrevious && at === 0,
    apart: apart && at === 0,
    quoted,
  }));
}

/** "Réseaux · reseaux.md › Modèle OSI › l.12" */
export function placeOf(place: Place, language: Language): string {
  const path = [place.file, ...place.headings, messages(language).discord.line(place.line)].join(' › ');
  return place.course === undefined ? path : `${place.course} · ${path}`;
}

const HEADING = { 1: '# ', 2: '## ', 3: '### ' } as const;

export function partsOf(blocks: readonly Block[], language: Language): readonly Part[] {
  const parts: Part[] = [];
  /** Ids and values that Discord wants once a message. */
  const taken = new Set<string>();
  blocks.forEach((block, at) => {
    parts.push(...one(block, ends(blocks[at - 1]), language, taken));
  });
  return parts;
}

/** Whether what follows is something new: after a quotation, a list, or the small print under them. */
const ends = (before: Block | undefined): boolean =>
  before?.kind === 'quote' ||
  before?.kind === 'list' ||
  before?.kind === 'versus' ||
  (before?.kind === 'text' && before.small === true);

function one(block: Block, apart: boolean, language: Language, taken: Set<string>): readonly Part[] {
  switch (block.kind) {
    case 'heading':
      return linesOf(block.text, { prefix: HEADING[block.level ?? 2], withNext: true });
    case 'text':
      return linesOf(block.text, { prefix: block.small ? '-# ' : '', apart: apart && !block.small });
    case 'quote':
      return [
        ...(block.label === undefined ? [] : linesOf(bold(block.label), { apart, withNext: true })),
        ...linesOf(block.text, { prefix: '> ', apart: apart && block.label === undefined, quoted: true }),
        ...(block.place === undefined
          ? []
          : linesOf(placeOf(block.place, language), { prefix: '-# ', withPrevious: true })),
      ];
    case 'list':
      return block.items.flatMap((item, at) =>
        linesOf(item, {
          prefix: block.marks === 'none' ? '' : block.marks === 'numbers' ? `${at + 1}. ` : '- ',
          continued: block.marks === 'none' ? '' : '  ',
          apart: apart && at === 0,
        }),
      );
    case 'versus':
      return [
        ...linesOf(bold(block.aspect), { apart, withNext: true }),
        ...side(block.first, language),
        ...side(block.second, language),
      ];
    case 'buttons':
    case 'select':
      return rowsOf(block, taken).map((row) => ({ kind: 'row', row }));
    case 'picture':
    case 'file':
    case 'divider':
      return [block];
  }
}

/** One side of a comparison: "**Docker** : …", a line each where there are several; nothing is said to be nothing. */
function side(
  { name, values }: { readonly name: string; readonly values: readonly string[] | null },
  language: Language,
): readonly Line[] {
  const { named, notTold } = messages(language).discord;
  const shape = { prefix: '> ', quoted: true };
  if (values === null || values.length === 0)
    return linesOf([{ bold: named(name) }, ' — ', { italic: notTold }], { prefix: '> ' });
  if (values.length === 1) return linesOf([{ bold: named(name) }, ' ', values[0] ?? ''], shape);
  return [
    ...linesOf([{ bold: named(name) }], { ...shape, withNext: true }),
    ...values.flatMap((value) => linesOf(value, { ...shape, prefix: '> - ', continued: '>   ' })),
  ];
}

/** The same words in bold, but for what has a form of its own. */
const bold = (text: Text): Text =>
  (typeof text === 'string' ? [text] : text).map((inline) => (typeof inline === 'string' ? { bold: inline } : inline));
