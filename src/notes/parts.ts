/**
 * Where a long note may be cut so that each part parses on its own: the Markdown parser's time grows faster than the
 * text. Best before an unindented line after a blank one; a stretch without such a place is cut between two lines.
 */

/** Characters of a part: cut at the first good place after `good`, at any unindented line after `any`, at any line after `most`. */
const SIZE = { good: 6_000, any: 24_000, most: 60_000 } as const;
const FENCE = /^[ \t>]*(?:[-*+][ \t]+)?(`{3,}|~{3,})/u;

/** The fence that is open after a line; one that opened outside a quote does not close in one. */
function fenceAfter(before: Fence | null, opens: string | undefined, line: string): Fence | null {
  // What a quote opened ends with it.
  const fence = before?.quoted && !/^[ \t]*>/u.test(line) ? null : before;
  if (opens === undefined) return fence;
  if (fence === null) return { mark: opens, quoted: /^[ \t]*>/u.test(line) };
  return opens.startsWith(fence.mark) && line.trim().replace(fence.quoted ? /^[>\s]+/u : '', '') === opens ? null : fence;
}
interface Fence {
  readonly mark: string;
  readonly quoted: boolean;
}

/** Offsets at which parts start, the first at 0. Never inside a fence; inside a quote or an HTML table only when it never ends. */
export function partStarts(masked: string): readonly number[] {
  const starts = [0];
  let fence: Fence | null = null;
  let table = false;
  let blank = true;
  let last = 0;
  for (let at = 0; at < masked.length; ) {
    const newline = masked.indexOf('\n', at);
    const end = newline < 0 ? masked.length : newline + 1;
    const size = at - last;
    if (fence === null && size > SIZE.good && cutsAt(masked, at, size, blank, table)) {
      starts.push(at);
      last = at;
    }
    const line = masked.slice(at, Math.min(end, at + 200));
    fence = fenceAfter(fence, FENCE.exec(line)?.[1], line);
    if (/<table\b/iu.test(line)) table = true;
    if (/<\/table>/iu.test(line)) table = false;
    blank = line.trim() === '';
    at = end;
  }
  return starts;
}

/** Whether a part of `size` may end above the line at `at`. */
function cutsAt(masked: string, at: number, size: number, blank: boolean, table: boolean): boolean {
  if (size > SIZE.most) return true;
  const head = masked.charAt(at);
  if (table || /\s/u.test(head)) return false;
  return (size > SIZE.any && head !== '>') || (blank && !/^(?:[-*+]|\d{1,9}[.)])[ \t]/u.test(masked.slice(at, at + 12)));
}

/** A line that may go on with the list above it. */
const GOES_ON = /^(?:[ \t]|[-*+](?:\s|$)|\d{1,9}[.)](?:\s|$))/u;

/**
 * Offsets at which nothing above is open, the first at 0: unindented lines after a blank one that are no item, and
 * headings, never inside a fence or an HTML table.
 */
export function stretchesOf(masked: string): readonly number[] {
  const starts = [0];
  let fence: Fence | null = null;
  let table = false;
  let free = false;
  for (let at = 0; at < masked.length; ) {
    const newline = masked.indexOf('\n', at);
    const end = newline < 0 ? masked.length : newline + 1;
    const line = masked.slice(at, Math.min(end, at + 200));
    const filled = /[^ \t\r\n]/u.test(line);
    const heading = /^#{1,6}[ \t]/u.test(line);
    if (at > 0 && fence === null && !table && (heading || (free && filled && !GOES_ON.test(line)))) starts.push(at);
    if (fence?.quoted || /`{3}|~{3}/u.test(line)) fence = fenceAfter(fence, FENCE.exec(line)?.[1], line);
    if (line.includes('<')) {
      if (/<table\b/iu.test(line)) table = true;
      if (/<\/table>/iu.test(line)) table = false;
    }
    free = !filled;
    at = end;
  }
  return starts;
}
