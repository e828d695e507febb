/**
 * The parser is not linear: nested quotes overflow its stack, unbalanced marks take it minutes. This linear scan comes
 * first and takes out what a person does not write: very long lines, very deep nesting, thousands of marks in one
 * paragraph. What is taken out stays searchable as plain text, and the note's owner is told the line.
 */
import { blank } from './mask.ts';
import type { Segment } from './model.ts';

/** Characters of one line, containers and columns that open a line, and marks of one paragraph that are still parsed. */
export const LIMITS = { line: 10_000, containers: 24, columns: 48, marks: 2_000 } as const;

export interface Bounded {
  /** Same length as the file; what was taken out is blank, or its marks are letters. */
  readonly text: string;
  /** What was taken out, for plain search. */
  readonly plain: readonly Segment[];
  readonly faults: readonly { readonly offset: number; readonly code: string }[];
}

const FENCE = /^[ \t>]*(?:[-*+][ \t]+)?(`{3,}|~{3,})/u;
const CONTAINER = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/uy;
const MARKS = /[*_~[\]!`<&\\]/gu;
const STARTS_BLOCK = /^[ \t>]*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|\||$)/u;

/** How many quote marks and list markers open a line, up to the limit and one more. */
function containersOf(line: string): number {
  let count = 0;
  CONTAINER.lastIndex = 0;
  while (count <= LIMITS.containers && CONTAINER.test(line)) count += 1;
  return count;
}

const columnsOf = (line: string): number => (/^[ \t]*/u.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length;

/** The lines from `from` on, each with its end. A lone carriage return ends a line as well. */
function* linesOf(file: string, from: number): Generator<string> {
  const ends = /\r\n?|\n/gu;
  ends.lastIndex = from;
  let at = from;
  for (let end = ends.exec(file); end; end = ends.exec(file)) {
    yield file.slice(at, ends.lastIndex);
    at = ends.lastIndex;
  }
  if (at < file.length) yield file.slice(at);
}

/** Signs that open a line, white space included, and signs that count as marks; by code. */
const [OPENS, IS_MARK] = [' \t>-*+.)0123456789', '*_~[]!`<&\\'].map((signs) => Uint8Array.from({ length: 128 }, (_, code) => Number(signs.includes(String.fromCharCode(code)))));
/** White space of that many signs may be as wide as `LIMITS.columns`, as a tab is four columns; so many signs hold as many containers. */
const HEAD = Math.min(LIMITS.columns / 4, LIMITS.containers);

/** Whether a note keeps all bounds by a wide margin, as nearly all do: no line is long, or opens with many signs, and no stretch between blank lines has many marks. */
function keepsBounds(file: string, from: number): boolean {
  let marks = 0;
  for (let at = from; at < file.length; ) {
    const start = at;
    let head = 0;
    let opens = true;
    for (; at < file.length; at += 1) {
      const code = file.charCodeAt(at);
      if (code === 10 || code === 13) break;
      if (code > 127) opens = false;
      else {
        marks += IS_MARK?.[code] ?? 0;
        opens &&= OPENS?.[code] === 1;
      }
      if (opens) head += 1;
    }
    if (at === start) marks = 0;
    if (head > HEAD || at - start > LIMITS.line - 2 || marks > LIMITS.marks) return false;
    at += 1;
  }
  return true;
}

/** Bounds a file; everything before `from` is left alone. */
export function bound(file: string, from: number): Bounded {
  if (keepsBounds(file, from)) return { text: file, plain: [], faults: [] };
  const out: string[] = [file.slice(0, from)];
  const plain: Segment[] = [];
  const faults: { offset: number; code: string }[] = [];
  let fence: string | null = null;
  let paragraph: { readonly first: number; readonly offset: number; marks: number } = { first: 1, offset: from, marks: 0 };
  const close = (): void => {
    if (paragraph.marks > LIMITS.marks) {
      for (let at = paragraph.first; at < out.length; at += 1) out[at] = (out[at] ?? '').replace(MARKS, 'x');
      faults.push({ offset: paragraph.offset, code: 'too-many-marks' });
    }
    paragraph = { first: out.length, offset: from, marks: 0 };
  };
  const takeOut = (raw: string, offset: number, code: string): void => {
    plain.push([offset, offset + raw.length]);
    if (faults.at(-1)?.code !== code || faults.length < 20) faults.push({ offset, code });
    close();
    out.push(blank(raw));
  };
  let offset = from;
  for (const raw of linesOf(file, from)) {
    const opens: string | undefined = FENCE.exec(raw)?.[1];
    const outside = fence === null && opens === undefined;
    if (outside && raw.length > LIMITS.line) takeOut(raw, offset, 'line-too-long');
    else if (outside && (containersOf(raw) > LIMITS.containers || columnsOf(raw) > LIMITS.columns)) takeOut(raw, offset, 'too-deep');
    else {
      if (STARTS_BLOCK.test(raw.replace(/[\r\n]+$/u, ''))) close();
      if (paragraph.marks === 0) paragraph = { ...paragraph, offset };
      if (outside) paragraph.marks += raw.match(MARKS)?.length ?? 0;
      out.push(raw);
    }
    if (fence === null) fence = opens ?? null;
    else if (opens?.startsWith(fence) && raw.trim().replace(/^[>\s]+/u, '') === opens) fence = null;
    offset += raw.length;
  }
  close();
  return { text: out.join(''), plain, faults };
}

/** Cuts a long stretch of text into pieces of some hundred characters, at white space. */
export function chunksOf(file: string, [start, end]: Segment, size = 400): readonly Segment[] {
  const chunks: Segment[] = [];
  for (let at = start; at < end; ) {
    let stop = Math.min(end, at + size);
    if (stop < end) {
      const space = file.lastIndexOf(' ', stop);
      if (space > at) stop = space;
      else if (/[\uD800-\uDBFF]/u.test(file.charAt(stop - 1))) stop += 1;
    }
    const text = file.slice(at, stop);
    const lead = text.length - text.trimStart().length;
    if (text.trim()) chunks.push([at + lead, at + lead + text.trim().length]);
    at = stop;
  }
  return chunks;
}
