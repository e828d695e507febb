/**
 * Most of a note is headings, flat lines, lists and a few bold words: what CommonMark makes of those is told here in one
 * pass, at a fraction of the parser's cost. Whatever is not certain gives null, and the parser reads it: the two agree on
 * every text that this reads (a property test holds them side by side).
 */
import type { BlockContent, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';

type Position = NonNullable<Paragraph['position']>;
/** Only offsets are known, and used. */
const at = (start: number, end: number): Position => ({ start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } });

/** Signs that only the parser understands, wherever they stand in a line outside code. */
const HARD = /[<[\\|~]|``/u;
const FENCE = /^(`{3,}|~{3,})[^`]*$/u;
const CLOSES = /^\s*(`{3,}|~{3,})\s*$/u;
const INLINE = /[*_`]/u;
/** What opens another block than a paragraph, at the head of a line or of an item. */
const OPENS = /^(?:[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|#{1,6}(?:[ \t]|$)|>|(?:[-*_][ \t]*){3,}$)/u;
const MARKER = /^([-+*]|\d{1,9}[.)])( {1,4})(?=\S)/u;
const HEADING = /^(#{1,6})([ \t]+)(?=[^\s#])/u;
const RULE = /^(?:-[ \t]*){3,}$/u;
const ONLY_MARKS = /^[-*_ \t]+$/u;

const isSpace = (sign: string): boolean => sign === '' || /\s/u.test(sign);
const isPunctuation = (sign: string): boolean => /[\p{P}\p{S}]/u.test(sign);

/** Which side of words a run of marks stands on; null when it could be both. Underscores inside a word are letters. */
function sideOf(text: string, from: number, to: number): 'opens' | 'closes' | 'text' | null {
  const before = text.charAt(from - 1);
  const after = text.charAt(to);
  if (/[\uD800-\uDFFF]/u.test(before) || /[\uD800-\uDFFF]/u.test(after)) return null;
  const left = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
  const right = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
  if (left && right) return text.charAt(from) === '_' && !isPunctuation(before) && !isPunctuation(after) ? 'text' : null;
  return left ? 'opens' : right ? 'closes' : 'text';
}

const textNode = (start: number, end: number): PhrasingContent => ({ type: 'text', value: '', position: at(start, end) });

interface Opened {
  readonly run: string;
  readonly from: number;
  readonly children: PhrasingContent[];
}

/** The inline content of [start, end), whose lines stand one by one; null when the parser has to tell. */
function inlineOf(masked: string, start: number, end: number): PhrasingContent[] | null {
  const text = masked.slice(start, end);
  if (!INLINE.test(text)) return [textNode(start, end)];
  const nodes: PhrasingContent[] = [];
  let opened: Opened | null = null;
  let plain = 0;
  const push = (node: PhrasingContent): void => {
    (opened?.children ?? nodes).push(node);
  };
  const flush = (until: number): void => {
    if (until > plain) push(textNode(start + plain, start + until));
  };
  for (let index = 0; index < text.length; ) {
    const sign = text.charAt(index);
    if (sign === '`') {
      const close = text.indexOf('`', index + 1);
      if (close < 0 || text.slice(index, close).includes('\n')) return null;
      flush(index);
      push({ type: 'inlineCode', value: '', position: at(start + index, start + close + 1) });
      plain = close + 1;
      index = plain;
    } else if (sign === '*' || sign === '_') {
      let to = index + 1;
      while (text.charAt(to) === sign) to += 1;
      const run = text.slice(index, to);
      const side = sideOf(text, index, to);
      if (side === null || (side !== 'text' && run.length > 2)) return null;
      if (side === 'opens') {
        if (opened) return null;
        flush(index);
        opened = { run, from: index, children: [] };
        plain = to;
      } else if (side === 'closes') {
        if (opened?.run !== run) return null;
        flush(index);
        const { from, children }: Opened = opened;
        opened = null;
        push({ type: run.length === 2 ? 'strong' : 'emphasis', children, position: at(start + from, start + to) });
        plain = to;
      }
      index = to;
    } else if (sign === '\n' && opened) return null;
    else index += 1;
  }
  if (opened) return null;
  flush(text.length);
  return nodes;
}

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
    const ordered = mark.length > 1;
    const sign = mark.slice(-1);
    const held = items.length;
    let sibling: OpenItem | undefined;
    while (items.length > 0 && (items.at(-1)?.content ?? 0) > column) sibling = items.pop();
    // A number may only break a paragraph when it is 1; whether it does here is for the parser to say.
    if (ordered && paragraph && items.length === held && mark !== '1.' && mark !== '1)') return null;
    if (!close()) return null;
    const item: ListItem = { type: 'listItem', spread: false, checked: null, children: [], position: at(from, to) };
    const list: List =
      sibling?.sign === sign ? sibling.list : { type: 'list', ordered, start: null, spread: false, children: [], position: at(from, to) };
    if (list !== sibling?.list) (items.at(-1)?.item.children ?? root).push(list);
    list.children.push(item);
    items.push({ list, item, sign, content: column + mark.length + gap.length });
    paragraph = { start: from + whole.length, end: to, into: item.children };
  }
  return close() ? root : null;
}
