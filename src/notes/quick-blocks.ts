/**
 * Most of a note is headings, flat lines, lists and a few bold words: what CommonMark makes of those is told here in one
 * pass, at a fraction of the parser's cost. Whatever is not certain gives null, and the parser reads it: the two agree on
 * every text that this reads (a property test holds them side by side).
 */
import type { BlockContent, List, ListItem, Paragraph, RootContent } from 'mdast';
import { at, inlineOf } from './quick-inline.ts';
import { delimiterRow, quickTable } from './quick-table.ts';

/** Signs that only the parser understands, wherever they stand in a line outside code. */
const HARD = /<|``|\\$/u;
const FENCE = /^(`{3,}|~{3,})[^`]*$/u;
const CLOSES = /^\s*(`{3,}|~{3,})\s*$/u;
/** What opens another block than a paragraph, at the head of a line or of an item. */
const OPENS = /^(?:[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|#{1,6}(?:[ \t]|$)|>|(?:[-*_][ \t]*){3,}$)/u;
const MARKER = /^([-+*]|\d{1,9}[.)])( {1,4})(?=\S)/u;
const HEADING = /^(#{1,6})([ \t]+)(?=[^\s#])/u;
const RULE = /^(?:-[ \t]*){3,}$/u;
const BOX = /^\[([ xX])\](?:[ \t](?=(\s*\S)?)|$)/u;
const ONLY_MARKS = /^(?:[-*_ \t]+|:-+:?|-+:)$/u;

interface OpenItem {
  readonly list: List;
  readonly item: ListItem;
  /** `-`, `*`, `+`, `.` or `)`. */
  readonly sign: string;
  /** Column at which its content stands. */
  readonly content: number;
}

/** Where the text of a line starts, and its column; tabs stop at every fourth. */
function indentOf(line: string): readonly [offset: number, column: number] {
  let column = 0;
  for (let index = 0; index < line.length; index += 1) {
    const sign = line.charAt(index);
    if (sign === ' ') column += 1;
    else if (sign === '\t') column += 4 - (column % 4);
    else return [index, column];
  }
  return [line.length, column];
}

/** End of the line that starts at `from`, its newline included, and at most `end`. */
function nextLine(masked: string, from: number, end: number): number {
  const newline = masked.indexOf('\n', from);
  return newline < 0 || newline >= end ? end : newline + 1;
}

/** A line without the spaces, tabs and line end that close it; other white space is text to Markdown. */
function trimmed(masked: string, from: number, to: number): string {
  let end = to;
  while (end > from && /[ \t\r\n]/u.test(masked.charAt(end - 1))) end -= 1;
  return masked.slice(from, end);
}

/** Where the fence opened by `mark` above `from` has ended; -1 when only the parser knows. */
function fenceEnd(masked: string, from: number, end: number, mark: string): number {
  for (let start = from; start < end; ) {
    const next = nextLine(masked, start, end);
    const line = masked.slice(start, next);
    const closes = CLOSES.exec(line)?.[1];
    if (closes?.startsWith(mark)) return line.startsWith(mark) ? next : -1;
    start = next;
  }
  return -1;
}

/** Where the lines that start with `>` end. */
function quoteEnd(masked: string, from: number, end: number): number {
  let at = from;
  while (at < end && masked.charAt(at) === '>') at = nextLine(masked, at, end);
  return at;
}

/** The lines of a table below its header: the row of dashes first, up to a blank line; null when none stands there. */
function tableLines(masked: string, from: number, end: number): { readonly lines: readonly (readonly [number, number])[]; readonly end: number } | null {
  const lines: (readonly [number, number])[] = [];
  let start = from;
  while (start < end) {
    const next = nextLine(masked, start, end);
    const line = trimmed(masked, start, next);
    if (lines.length === 0 && !delimiterRow(line)) return null;
    if (!line) break;
    // What may end a table, or change its cells, is for the parser to say: an empty header fits no row.
    const row = line.includes('|') && !/^[ \t]/u.test(line) && !FENCE.test(line) && !HARD.test(line) && !line.includes('\\|');
    if (OPENS.test(line) || (lines.length > 0 && !row)) return { lines: [], end: start };
    lines.push([start, start + line.length]);
    start = next;
  }
  return lines.length > 0 ? { lines, end: start } : null;
}

/**
 * The blocks of [start, end) with offsets in the whole text, or null. It must start where nothing is open: at the start
 * of a line after a blank one or a heading, and that line neither indented nor in a fence, a quote or a list above.
 * `quoted`: every line starts with `>`.
 */
export function quickBlocks(masked: string, start: number, end: number, quoted = false): RootContent[] | null {
  const root: RootContent[] = [];
  const items: OpenItem[] = [];
  let paragraph: { readonly start: number; end: number; readonly into: { push(node: Paragraph): unknown } } | null = null;
  /** Ends the paragraph; false when its words need the parser. */
  const close = (): boolean => {
    if (!paragraph) return true;
    const children = inlineOf(masked, paragraph.start, paragraph.end);
    if (children) paragraph.into.push({ type: 'paragraph', children, position: at(paragraph.start, paragraph.end) });
    paragraph = null;
    return children !== null;
  };
  /** A block that stands in no list. */
  const alone = (node: RootContent): boolean => {
    const closed = close();
    items.length = 0;
    root.push(node);
    return closed;
  };
  for (let lineStart = start; lineStart < end; ) {
    const first = lineStart;
    const next = nextLine(masked, first, end);
    const head = quoted ? (masked.charAt(first + 1) === ' ' ? 2 : 1) : 0;
    const line = trimmed(masked, first + head, next);
    const [offset, column] = indentOf(line);
    const from = first + head + offset;
    const to = first + head + line.length;
    lineStart = next;
    if (offset === line.length) {
      if (!close()) return null;
      continue;
    }
    const text = offset ? line.slice(offset) : line;
    if (column === 0) {
      const fence = FENCE.exec(text)?.[1];
      if (fence !== undefined) {
        lineStart = quoted ? -1 : fenceEnd(masked, next, end, fence);
        if (lineStart < 0 || !alone({ type: 'code', value: '', position: at(from, lineStart) })) return null;
        continue;
      }
      if (HARD.test(text)) return null;
      if (text.startsWith('>')) {
        // A number right after a paragraph is a matter of its own.
        if (quoted || (paragraph && /^>[ \t]*\d/u.test(text))) return null;
        lineStart = quoteEnd(masked, first, end);
        const inside = quickBlocks(masked, first, lineStart, true);
        const after = trimmed(masked, lineStart, nextLine(masked, lineStart, end));
        if (!inside || (after && !HEADING.test(after))) return null;
        if (!alone({ type: 'blockquote', children: inside as BlockContent[], position: at(from, lineStart) })) return null;
        continue;
      }
      if (RULE.test(text)) {
        if (!alone({ type: 'thematicBreak', position: at(from, to) })) return null;
        continue;
      }
      const heading = HEADING.exec(text);
      if (heading) {
        const children = text.endsWith('#') ? null : inlineOf(masked, from + heading[0].length, to);
        if (!children || !alone({ type: 'heading', depth: (heading[1] ?? '').length as 1, children, position: at(from, to) })) return null;
        continue;
      }
    } else if (HARD.test(text) || (quoted && line.includes('\t'))) return null;
    if (text.includes('|')) {
      if (delimiterRow(text)) return null;
      const below = tableLines(masked, next, end);
      if (below) {
        const table = column === 0 && !paragraph && !quoted ? quickTable(masked, [[from, to], ...below.lines]) : null;
        if (!table || !alone(table)) return null;
        lineStart = below.end;
        continue;
      }
    }
    if (ONLY_MARKS.test(text)) return null;
    const marker = MARKER.exec(text);
    if (!marker) {
      if (OPENS.test(text)) return null;
      if (paragraph) {
        (paragraph as { end: number }).end = to;
        continue;
      }
      while (items.length > 0 && (items.at(-1)?.content ?? 0) > column) items.pop();
      paragraph = { start: from, end: to, into: items.at(-1)?.item.children ?? root };
      continue;
    }
    const [whole, mark = '', gap = ''] = marker;
    if (OPENS.test(text.slice(whole.length))) return null;
    // "- [x] done": the box is no text.
    const box = BOX.exec(text.slice(whole.length));
    if (box && !box[2]) return null;
    const ordered = mark.length > 1;
    const sign = mark.slice(-1);
    const held = items.length;
    let sibling: OpenItem | undefined;
    while (items.length > 0 && (items.at(-1)?.content ?? 0) > column) sibling = items.pop();
    // A number may only break a paragraph when it is 1; whether it does here is for the parser to say.
    if (ordered && paragraph && items.length === held && mark !== '1.' && mark !== '1)') return null;
    if (!close()) return null;
    const checked = box ? box[1] !== ' ' : null;
    const item: ListItem = { type: 'listItem', spread: false, checked, children: [], position: at(from, to) };
    const list: List =
      sibling?.sign === sign ? sibling.list : { type: 'list', ordered, start: null, spread: false, children: [], position: at(from, to) };
    if (list !== sibling?.list) (items.at(-1)?.item.children ?? root).push(list);
    list.children.push(item);
    items.push({ list, item, sign, content: column + mark.length + gap.length });
    paragraph = { start: from + whole.length + (box?.[0].length ?? 0), end: to, into: item.children };
  }
  return close() ? root : null;
}
