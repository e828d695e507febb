/**
 * The checker's own view of words, written apart from the generator's so that one mistake cannot pass both: words are
 * letter runs; what counts as content is length, not a list; inflections are met by cutting words short.
 */

const READ = new Map<string, readonly string[]>();

/** Lower case, no accents, letter and digit runs. Kept for the texts seen last: choices come again and again. */
export function tokens(text: string): readonly string[] {
  const known = READ.get(text);
  if (known) return known;
  if (READ.size > 30_000) READ.clear();
  const found = ASCII.test(text) ? (text.toLowerCase().match(/[a-z0-9]+/g) ?? []) : bareTokens(text);
  READ.set(text, found);
  return found;
}

const ASCII = /^[ -~]*$/;
const bareTokens = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const LINES = new Map<string, string>();

/** The words on one line: two texts that differ in nothing a reader would hear have the same. */
export function oneLine(text: string): string {
  const known = LINES.get(text);
  if (known !== undefined) return known;
  if (LINES.size > 30_000) LINES.clear();
  const line = tokens(text).join(' ');
  LINES.set(text, line);
  return line;
}

const CUT = 6;
const GISTS = new Map<string, ReadonlySet<string>>();

/** Words of four letters and more (or with a digit), cut to their first six signs. */
export function gist(text: string): ReadonlySet<string> {
  const known = GISTS.get(text);
  if (known) return known;
  if (GISTS.size > 30_000) GISTS.clear();
  const found = new Set<string>();
  for (const word of tokens(text)) if (word.length >= 4 || /\d/u.test(word)) found.add(word.slice(0, CUT));
  GISTS.set(text, found);
  return found;
}

/** How much of `part` is in `whole`, 0 to 1. */
export function shareOf(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size === 0) return 0;
  let inside = 0;
  for (const word of part) if (whole.has(word)) inside += 1;
  return inside / part.size;
}

/** Where words are hidden. */
export const HOLE = '…';

/** A text with holes as the words between them. */
export const partsOf = (holed: string): readonly (readonly string[])[] => holed.split(HOLE).map(tokens);

const standsAt = (part: readonly string[], full: readonly string[], at: number): boolean => {
  for (let step = 0; step < part.length; step += 1) if (full[at + step] !== part[step]) return false;
  return true;
};

/** Whether the words between holes can be read as `full`, each hole standing for one word or more. */
export function fills(parts: readonly (readonly string[])[], full: readonly string[]): boolean {
  const first = parts[0] ?? [];
  const last = parts.at(-1) ?? [];
  if (parts.length === 1) return first.length === full.length && standsAt(first, full, 0);
  const end = full.length - last.length;
  if (end < first.length || !standsAt(first, full, 0) || !standsAt(last, full, end)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    at += 1;
    while (at + part.length <= end && !standsAt(part, full, at)) at += 1;
    if (at + part.length > end) return false;
    at += part.length;
  }
  return at + 1 <= end;
}

/** The words that stand in the only hole of a text, when `full` has the text's two parts around them; else null. */
export function hole(parts: readonly (readonly string[])[], full: readonly string[]): readonly string[] | null {
  const [before = [], after = []] = parts;
  const size = full.length - before.length - after.length;
  if (parts.length !== 2 || size < 1) return null;
  if (!standsAt(before, full, 0) || !standsAt(after, full, full.length - after.length)) return null;
  return full.slice(before.length, before.length + size);
}
