/** Inline Markdown and HTML rows as texts with their origin: one text for each physical line, or for each cell. */
import type { PhrasingContent } from 'mdast';
import { CODE, EMPHASIS, LINK, STRONG, cut, type Rich, type RichBuilder } from './rich.ts';

/** The physical lines of inline content. Offsets of the nodes count from `base`; `quotes`: how many quotes they stand in. */
export function physicalLines(nodes: readonly PhrasingContent[], quotes: number, masked: string, base: number, builder: RichBuilder): readonly Rich[] {
  const lines: Rich[] = [];
  const prefix = quotes > 0 ? new RegExp(`^[ \\t]*(?:>[ \\t]?){0,${String(quotes)}}[ \\t]*`, 'u') : /^[ \t]*/u;
  const add = (start: number, end: number, marks: number): void => {
    let at = start;
    let first = true;
    for (const part of masked.slice(start, end).split(/\r\n|\n|\r/u)) {
      const size = part.length;
      if (!first) lines.push(builder.take());
      const skip = first ? 0 : (prefix.exec(part)?.[0].length ?? 0);
      addText(at + skip, at + size, marks);
      at += size;
      if (masked.startsWith('\r\n', at)) at += 2;
      else at += 1;
      first = false;
    }
  };
  /** Backslashes that only escape are markup. */
  const addText = (start: number, end: number, marks: number): void => {
    let at = start;
    const part = masked.slice(start, end);
    if (part.includes('\\'))
      for (const escape of part.matchAll(/\\(?=[!-/:-@[-`{-~])/gu)) {
        builder.add(at, start + escape.index, marks);
        at = start + escape.index + 1;
      }
    builder.add(at, end, marks);
  };
  const walk = (nodes: readonly PhrasingContent[], marks: number): void => {
    for (const node of nodes) {
      const start = base + (node.position?.start.offset ?? 0);
      const end = base + (node.position?.end.offset ?? 0);
      if (node.type === 'text') add(start, end, marks);
      else if (node.type === 'inlineCode') {
        const ticks = /^`+/u.exec(masked.slice(start, end))?.[0].length ?? 1;
        add(start + ticks, end - ticks, marks | CODE);
      } else if (node.type === 'strong') walk(node.children, marks | STRONG);
      else if (node.type === 'emphasis') walk(node.children, marks | EMPHASIS);
      else if (node.type === 'delete') walk(node.children, marks);
      else if (node.type === 'link' || node.type === 'linkReference') walk(node.children, marks | LINK);
      else if (node.type === 'break') lines.push(builder.take());
    }
  };
  walk(nodes, 0);
  lines.push(builder.take());
  return lines.map(unbroken).filter((line) => line.text);
}

/** A line without the backslash of a hard break that nothing follows. */
const unbroken = (line: Rich): Rich => (line.text.endsWith('\\') && !((line.pieces.at(-1)?.marks ?? 0) & CODE) ? cut(line, 0, line.text.replace(/\\+$/u, '').length) : line);

const CODE_LINE = /[;{}]\s*$|^(?:[$>]\s|>>>|#include\b|#!|\/\/|import\s+\S+\s*$|from\s+\S+\s+import\b|(?:def|class)\s+\w+\s*[({:]|(?:if|for|while|switch)\s*\(|(?:const|let|var|int|void|char|float|double|public|private|static)\s+\w+\s*[=([]|(?:SELECT|INSERT|UPDATE|DELETE|CREATE)\s)|^[\w.]+\(.*\)\s*$|[=!<>]==?\s|&&|\|\|/u;

/** Whether indented lines are rather code than prose: at least half of them look it. */
export const readsAsCode = (lines: readonly string[]): boolean => lines.length > 0 && lines.filter((line) => CODE_LINE.test(line)).length * 2 >= lines.length;

/** The rows of a table written in HTML in [start, end). */
export function htmlRows(masked: string, start: number, end: number, builder: RichBuilder): readonly (readonly Rich[])[] {
  const rows = [...masked.slice(start, end).matchAll(/<tr\b[^<>]*>(.*?)<\/tr>/gisu)].map((row) => {
    const offset = start + row.index;
    return [...row[0].matchAll(/<(t[hd])\b[^<>]*>(.*?)<\/\1>/gisu)].map((cell) => {
      let at = offset + cell.index + cell[0].indexOf('>') + 1;
      for (const part of (cell[2] ?? '').split(/(<[^<>]*>)/u)) {
        if (!part.startsWith('<')) builder.add(at, at + part.length, 0);
        at += part.length;
      }
      return builder.take();
    });
  });
  return rows.filter((row) => row.length > 0);
}
