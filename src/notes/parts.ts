/**
 * Where a long note may be cut so that each part parses on its own: the Markdown parser's time grows faster than the
 * text. Best before an unindented line after a blank one; a stretch without such a place is cut between two lines.
 */

/** Characters of a part: cut at the first good place after `good`, at any line after `any`. */
const SIZE = { good: 6_000, any: 24_000 } as const;
const FENCE = /^[ \t>]*(?:[-*+][ \t]+)?(`{3,}|~{3,})/u;

/** Offsets at which parts start, the first at 0. Never inside a fence, a quote or an HTML table. */
export function partStarts(masked: string): readonly number[] {
  const starts = [0];
  let fence: string | null = null;
  let table = false;
  let blank = true;
  let last = 0;
  for (let at = 0; at < masked.length; ) {
    const newline = masked.indexOf('\n', at);
    const end = newline < 0 ? masked.length : newline + 1;
    const size = at - last;
    if (fence === null && !table && size > SIZE.good) {
      const unindented = /[^\s>]/u.test(masked.charAt(at));
      if (unindented && (size > SIZE.any || (blank && !/^(?:[-*+]|\d{1,9}[.)])[ \t]/u.test(masked.slice(at, at + 12))))) {
        starts.push(at);
        last = at;
      }
    }
    const line = masked.slice(at, Math.min(end, at + 200));
    const opens: string | undefined = FENCE.exec(line)?.[1];
    if (fence === null) fence = opens ?? null;
    else if (opens?.startsWith(fence) && line.trim().replace(/^[>\s]+/u, '') === opens) fence = null;
    if (/<table\b/iu.test(line)) table = true;
    if (/<\/table>/iu.test(line)) table = false;
    blank = line.trim() === '';
    at = end;
  }
  return starts;
}
