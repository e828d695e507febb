/**
 * Statements: physical lines joined where a sentence was only wrapped, with what is nested below them. A label or a line
 * that ends with a colon owns the list that follows it, though Markdown makes them siblings.
 */
import { headless, kindOf, labelOf, type Label } from './labels.ts';
import type { Block, Box, Grid, Heading, Line } from './blocks.ts';
import { EMPTY, STRONG, cut, join, type Rich } from './rich.ts';
import { splitLabels } from './split-labels.ts';

export interface Statement {
  readonly kind: 'statement';
  /** Place among the statements of the note. */
  readonly index: number;
  /** Index of the first label of its line, where several stand in one line; its own elsewhere. */
  readonly together: number;
  rich: Rich;
  readonly depth: number;
  readonly item: Line['item'];
  readonly checked: boolean | null;
  readonly paragraph: number;
  readonly list: number;
  readonly box: Box | null;
  readonly indent: number;
  /** Index of the heading it stands under; -1 before the first. */
  readonly heading: number;
  /** A line that starts with `: `, the description of a definition list; its text without the colon. */
  description: Rich | null;
  label: Label | null;
  /** What stands nested below, or in the list that follows a statement that announces it. */
  readonly children: Statement[];
  parent: Statement | null;
  /** Something stands between this statement and the one before: a heading, a table, code, a rule. */
  readonly afterGap: boolean;
  /** Line breaks were joined into it. */
  joined: boolean;
  /** Read as a fact already; later readers leave it alone. */
  used: boolean;
}
export interface PlacedGrid extends Grid {
  readonly heading: number;
  /** The statement before it, when nothing else stands between. */
  readonly lead: Statement | null;
}
export interface PlacedHeading extends Heading {
  readonly index: number;
}
export interface Statements {
  /** In reading order, nested ones included. */
  readonly all: readonly Statement[];
  readonly headings: readonly PlacedHeading[];
  readonly tables: readonly PlacedGrid[];
  /** Headings under which code or HTML stands. */
  readonly coded: readonly number[];
}

const ENDED = /[.!?:;…»)\]]["”’)]?$/u;
const UNFINISHED = /(?:[,(–—]|\b(?:de|du|des|le|la|les|un|une|et|ou|à|en|dans|par|pour|sur|que|qui|the|a|an|of|and|or|to|in|for|with|by|that|which))$/iu;

/** How a description of a definition list opens. */
const DESCRIBES = /^[:：][\s\u00A0]+/u;

/** Whether a short line is the name in a definition list: the next line of its paragraph describes it. */
const describedBy = (line: Line, next: Block | undefined): boolean =>
  next?.kind === 'line' && next.paragraph === line.paragraph && line.rich.text.length < 60 && DESCRIBES.test(next.rich.probe);

/** Whether the note breaks its lines at a width: long lines that end nowhere, followed by a line of the same paragraph. */
function isWrapped(lines: readonly Line[]): boolean {
  let broken = 0;
  let whole = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (!next || next.paragraph !== line.paragraph || next.item) return;
    if (line.rich.text.length > 55 && line.rich.text.length < 130 && !ENDED.test(line.rich.text)) broken += 1;
    else whole += 1;
  });
  return broken > 3 && broken > whole * 1.5;
}

/** Whether the author begins lines in lower case: they follow short lines that were not broken at a width. */
function beginsLow(lines: readonly Line[]): boolean {
  let low = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (next && !next.item && next.paragraph === line.paragraph && line.rich.text.length < 50 && !UNFINISHED.test(line.rich.text) && /^\p{Ll}{2}/u.test(next.rich.text)) low += 1;
  });
  return low >= 3;
}

function continues(before: Statement, line: Line, wrapped: boolean, low: boolean): boolean {
  if (line.item || line.paragraph !== before.paragraph || line.box !== before.box) return false;
  const text = line.rich.text;
  const previous = before.rich.text;
  if (/^(?:[:?]\s|\?{1,2}$|[-*+•]\s|\d{1,3}[.)]\s|[QR]\s?:)/u.test(text)) return false;
  if (before.label?.separator === 'alone' && !UNFINISHED.test(previous)) return false;
  const label = labelOf(line.rich);
  if (label && label.mark & STRONG && label.separator !== 'none') return false;
  // A line "name - text" below another one.
  if (before.label?.separator === '-' && before.label.mark === 0 && /^\p{L}[\p{L} '’-]{1,30}?\s[-–—]\s\S+\s\S/u.test(text)) return false;
  if (UNFINISHED.test(previous) && /^[\p{Ll}(]/u.test(text)) return true;
  if (before.description && line.indent >= 2 && !label && !ENDED.test(previous)) return true;
  if (/^\uE001+$/u.test(line.rich.probe) || /^(?:avec|où|with|where)\s+\uE001/u.test(line.rich.probe)) return true;
  if (/\uE001$/u.test(before.rich.probe) && /^[\p{Ll}]/u.test(text) && !label) return true;
  if (ENDED.test(previous)) return wrapped && previous.length > 55 && /[.,;)]$/u.test(previous) && /^\p{Ll}/u.test(text);
  if (label && !(wrapped && /^\p{Ll}/u.test(text))) return false;
  if (/^[\p{Ll}(«"“]/u.test(text)) return previous.length >= 50 && (wrapped || !low);
  return wrapped && previous.length >= 55;
}

/** Blocks of a note as statements, headings and tables, each knowing the heading it stands under. */
export function statementsOf(blocks: readonly Block[]): Statements {
  const lines = blocks.filter((block) => block.kind === 'line');
  const wrapped = isWrapped(lines);
  const low = !wrapped && beginsLow(lines);
  const all: Statement[] = [];
  const headings: PlacedHeading[] = [];
  const tables: PlacedGrid[] = [];
  const coded: number[] = [];
  let gap = true;
  let last: Statement | null = null;
  /** `apart`: it starts a statement of its own, whatever stands above. `part`: it is the rest of the line above. */
  const add = (line: Line, apart: boolean, part: boolean): void => {
    if (last && !gap && !apart && last.rich.text.length < 4000 && continues(last, line, wrapped, low)) {
      last.rich = join(last.rich, line.rich);
      last.joined = true;
      if (last.description) last.description = join(last.description, line.rich);
      if (last.label) last.label = labelOf(last.rich);
      return;
    }
    const lazy = !line.item && line.depth > 0 && line.indent === 0 && line.box === null && !/^\p{Ll}/u.test(line.rich.text);
    const stray = line.item ? null : /^(?:[-*+•‣▪]|\d{1,3}[.)])[\s\u00A0]+(?=\S)/u.exec(line.rich.probe);
    const rich = stray ? cut(line.rich, stray[0].length) : line.rich;
    const colon = DESCRIBES.exec(rich.probe);
    const statement: Statement = {
      kind: 'statement',
      index: all.length,
      together: apart ? (last?.together ?? all.length) : all.length,
      rich,
      depth: stray ? line.depth + 1 + Math.floor(line.indent / 4) : lazy ? 0 : part ? (last?.depth ?? 0) : line.depth,
      item: stray ? (/^\d/u.test(stray[0]) ? 'number' : 'bullet') : line.item,
      checked: line.checked,
      paragraph: line.paragraph,
      list: stray ? -line.paragraph : line.list,
      box: line.box,
      indent: line.indent,
      heading: headings.length - 1,
      description: colon ? cut(rich, colon[0].length) : null,
      label: colon ? null : labelOf(rich),
      children: [],
      parent: null,
      afterGap: gap,
      joined: false,
      used: false,
    };
    nest(statement, last, gap, line.blankBefore && last?.list !== line.list);
    all.push(statement);
    last = statement;
    gap = false;
  };
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'line') {
      const named = describedBy(block, blocks[at + 1]);
      splitLabels(block.rich).forEach((rich, index) => { add(rich === block.rich ? block : { ...block, rich }, index > 0 || named, index > 0); });
    }
    else if (block.kind === 'heading') {
      headings.push({ ...block, index: headings.length });
      gap = true;
    } else if (block.kind === 'table') {
      tables.push({ ...block, heading: headings.length - 1, lead: gap ? null : last });
      gap = true;
    } else {
      if (block.of !== 'rule') coded.push(headings.length - 1);
      gap = true;
    }
  }
  return { all, headings, tables, coded };
}

/** A few words right above a list are its label. */
function shortLabel(rich: Rich): Label | null {
  const text = headless(rich);
  const name = cut(text, 0, text.text.replace(/\s*[:：]\s*$/u, '').length);
  return name.text.split(/\s+/u).length <= 6 ? { name, mark: 0, separator: 'alone', rest: EMPTY } : null;
}

/** Finds the statement that owns a nested line. */
function nest(statement: Statement, last: Statement | null, gap: boolean, apart: boolean): void {
  if (!last || last.heading !== statement.heading || statement.depth === 0) return;
  let owner: Statement | null = last;
  while (owner && owner.depth >= statement.depth) owner = owner.parent;
  if (!owner || owner.box !== statement.box || (gap && owner.depth === 0)) return;
  // Text between lists that is no announcement owns the list only as its lead: labels do, and lines that end with a colon.
  if (owner.depth === 0 && !announces(owner, apart, statement.indent > owner.indent)) return;
  if (!owner.label && owner.depth === 0 && owner.children.length === 0) owner.label = shortLabel(owner.rich);
  statement.parent = owner;
  owner.children.push(statement);
}

/**
 * Whether a statement outside lists announces the list after it: it ends with a colon, is a label without text, or is a
 * label with text, or a few words, right above the list with no blank line between (`apart`).
 */
function announces(statement: Statement, apart: boolean, indented: boolean): boolean {
  if (/[:：]\s*$/u.test(statement.rich.probe) || (statement.label !== null && !statement.label.rest.text)) return true;
  // A list that starts anew at the margin is no part of the description above it.
  if (statement.description !== null) return !apart || indented;
  if (statement.children.length > 0) return true;
  if (apart) return false;
  // "Taille : un poing" is told already; the list below it is about something else.
  if (statement.label?.rest.text && kindOf(statement.label.name.text) === 'aspect') return false;
  return statement.label !== null || (!/[.!?;,…]\s*$/u.test(statement.rich.text) && statement.rich.text.split(/\s+/u).length <= 6);
}

/**
 * A text that ends with a colon goes on: with the formula or the list right after it, up to the next heading. Anything
 * else leaves it as it is.
 */
export function withRest({ all }: Pick<Statements, 'all'>, statement: Statement, text: Rich): Rich {
  if (!/[:：]$/u.test(text.text) || text.pieces.at(-1)?.start !== statement.rich.pieces.at(-1)?.start) return text;
  let whole = text;
  for (let at = statement.index + 1; at < all.length && at < statement.index + 12; at += 1) {
    const next = all[at];
    if (!next || next.heading !== statement.heading || next.box !== statement.box || next.afterGap) break;
    const formula = /^\uE001+$/u.test(next.rich.probe.replace(/\s/gu, ''));
    if (!formula && !(next.depth > statement.depth)) break;
    whole = join(whole, next.rich);
    next.used = true;
    if (formula && !/[:：]$/u.test(next.rich.text)) break;
  }
  return whole;
}

/** Whether a few letters are how a name is written for short: "US", "std", "r". */
function shortens(letters: string, name: string): boolean {
  if (!/^\p{L}{1,5}$/u.test(letters)) return false;
  const [short, long] = [letters.toLowerCase(), name.toLowerCase()];
  let at = letters.length > 1 && short.charAt(0) !== long.charAt(0) ? -1 : 0;
  for (const letter of short) at = at < 0 ? -1 : long.indexOf(letter, at) + 1 || -1;
  return at >= 0;
}
/** The first of some lines that can say what the name above them is: not the one that writes it for short. */
export function afterShort(name: string, lines: readonly Statement[]): Statement | undefined {
  const [first, second] = lines;
  return first && second && !second.label && first.children.length === 0 && (shortens(first.rich.text, name) || /^\d[\d\s–-]*$/u.test(first.rich.text)) && /\s\S+\s/u.test(second.rich.text) ? second : first;
}
