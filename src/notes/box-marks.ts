/**
 * How boxes are written: callouts (`> [!type] title`), admonitions (`!!! type "title"`, `::: type title`) and the code
 * fences that two plugins read as boxes (```` ```ad-note ````, ```` ```{admonition} title ````).
 */
import { cut, type Rich } from './rich.ts';

const DIRECTIVES = 'admonition|attention|caution|danger|definition|error|hint|important|note|seealso|tip|warning|dropdown|card|(?:prf|proof):[a-z]+';
/** The line that opens a box written as a code fence: Obsidian's Admonition plugin, and MyST (Jupyter Book). */
const OPENS_FENCED = new RegExp(`^[ \\t]{0,3}(\`{3,}|~{3,})[ \\t]*(?:ad-[\\p{L}-]+[ \\t]*$|\\{(?:${DIRECTIVES})\\})`, 'u');

/** The marks that open a box written as a code fence; null when a line opens none. */
export const fencedBox = (line: string): string | null => (line.includes('```') || line.includes('~~~') ? (OPENS_FENCED.exec(line)?.[1] ?? null) : null);
/** Whether a line ends the box that these marks opened. */
export const closesFenced = (line: string, marks: string): boolean => {
  const bare = line.trim();
  return bare.startsWith(marks) && bare.replaceAll(marks.charAt(0), '') === '';
};
/** A line with its fence as colons, so that what it holds is read as text: as long as before. */
export const unfenced = (line: string, marks: string): string => line.replace(marks, ':'.repeat(marks.length));

/** May a line in the middle of a paragraph open a box? */
export const mayOpenBox = (text: string): boolean => /^(?:!!!|\?\?\?|\[!\p{L})/u.test(text);
export const closesBox = (text: string): boolean => /^(?::::|`{3,}|~{3,})\s*$/u.test(text);

export interface Opened {
  /** Lower case. */
  readonly type: string;
  readonly title: Rich | null;
  /** Whether its body is indented, and so ends with the indentation. */
  readonly indented: boolean;
  /** Whether lines of options may follow. */
  readonly fenced: boolean;
}

/** The box that a line opens; `quoted`: it stands in a quote. */
export function openedBox(rich: Rich, quoted: boolean): Opened | null {
  const callout = quoted ? /^\[!([\p{L}\p{N}_-]+)(?:\|[^\]]*)?\][+-]?[ \t]*/u.exec(rich.text) : null;
  const found = callout ?? /^(?:!!!|\?\?\?\+?|:::|(?<fence>`{3,}|~{3,}))[ \t]*\{?(?:ad-|prf:|proof:)?([\p{L}_-]+)\}?[ \t]*/u.exec(rich.text);
  if (!found) return null;
  const rest = cut(rich, found[0].length);
  const quotedTitle = /^["“«]\s*(.*?)\s*["”»]$/u.exec(rest.text);
  const title = quotedTitle ? cut(rest, 1, rest.text.length - 1) : rest;
  const type = (callout ? found[1] : found[2]) ?? '';
  return { type: type.toLowerCase(), title: title.text ? title : null, indented: /^[!?]/u.test(rich.text), fenced: found.groups?.['fence'] !== undefined };
}

/** An option below the line that opens a box written as a code fence: its title, or nothing that is read. */
export function boxOption(rich: Rich): { readonly title: Rich | null } | null {
  const found = /^(?:(?<title>title)|collapse|color|icon|admonition):[ \t]*|^:[a-z-]+:/u.exec(rich.text);
  if (!found) return null;
  const title = found.groups?.['title'] ? cut(rich, found[0].length) : null;
  return { title: title?.text ? title : null };
}
