/**
 * Lines that no Markdown makes a list, but a mark of their own does: `→ …`, `· …`, `1️⃣ …`, `(i) …`, `R1 - …`, or that they
 * are indented below a line. Each run of at least two comes with the line above it.
 */
import { cut, type Rich } from './rich.ts';
import type { Statement } from './statements.ts';

export interface Marked {
  /** The line that the run belongs to; null when it stands right below a heading. */
  readonly lead: Statement | null;
  /** The lines without their marks. */
  readonly lines: readonly Rich[];
  readonly heading: number;
}

const MARKS: readonly (readonly [kind: string, mark: RegExp])[] = [
  ['arrow', /^(?:→|➡\uFE0F?|⇒|->|=>|▶\uFE0F?|👉)\s*/u],
  ['dot', /^[·•∙▪◦–—]\s+/u],
  ['keycap', /^\d\uFE0F?\u20E3\s*/u],
  ['letter', /^\(?(?:[a-h]|[ivx]{1,4})[).](?:\s+)(?=\S)/u],
  ['number', /^\d{1,2}\)\s+/u],
  ['sign', /^\p{Extended_Pictographic}\uFE0F?\s+/u],
  ['code', /^(?=\p{Lu}\d\s?(?:[-–—:=]|→)\s)/u],
];

/** The mark of a line, with its length. */
function markOf(statement: Statement): readonly [kind: string, length: number] | null {
  const { probe } = statement.rich;
  if (statement.item || /^[\p{L}«"]{2}/u.test(probe)) return null;
  for (const [kind, mark] of MARKS) {
    const found = mark.exec(probe);
    if (found) return [kind, found[0].length];
  }
  return null;
}

export function markedLines(all: readonly Statement[]): readonly Marked[] {
  const runs: Marked[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const first = all[at];
    if (!first || first.box?.type) continue;
    const mark = markOf(first);
    const before = all[at - 1];
    const above = before && before.heading === first.heading && before.box === first.box && !first.afterGap ? before : null;
    const far = mark?.[0] === 'sign' && above !== null && above.paragraph !== first.paragraph && !/[:：]$/u.test(above.rich.text) && above.label?.separator !== 'alone';
    const deeper = !mark && !first.item && above !== null && first.indent >= above.indent + 2 && first.label !== null && first.paragraph === above.paragraph;
    if (!mark && !deeper) continue;
    const lines: Rich[] = [];
    let end = at;
    for (; end < all.length; end += 1) {
      const line = all[end];
      if (!line || line.heading !== first.heading || line.box !== first.box || (end > at && line.afterGap) || line.paragraph > first.paragraph + (end - at)) break;
      const own = markOf(line);
      if (mark ? own?.[0] !== mark[0] || (own[0] === 'sign' && !line.label?.rest.text) : own !== null || line.item !== null || line.indent !== first.indent || line.label === null) break;
      lines.push(own?.[0] === 'code' ? cut(line.rich, 0, 2) : own ? cut(line.rich, own[1]) : line.rich);
    }
    // "⚠️ …" stands before one line; three labels with a sign each are a list.
    if (lines.length >= 2 && (mark?.[0] !== 'sign' || lines.length >= 3)) {
      runs.push({ lead: far ? null : above, lines, heading: first.heading });
      at = end - 1;
    }
  }
  return runs;
}
