/**
 * The checker's own view of words, written apart from the generator's so that one mistake cannot pass both: words are
 * letter runs; what counts as content is length, not a list; inflections are met by cutting words short.
 */

/** Lower case, no accents, letter and digit runs. */
export function tokens(text: string): string[] {
  const bare = Array.from(text.normalize('NFD').toLowerCase(), (sign) => {
    if (sign >= '\u0300' && sign <= '\u036f') return '';
    if (sign === 'œ') return 'oe';
    if (sign === 'æ') return 'ae';
    return /[\p{L}\p{M}\p{N}]/u.test(sign) ? sign : ' ';
  }).join('');
  return bare.split(' ').filter((word) => word !== '');
}

export const oneLine = (text: string): string => tokens(text).join(' ');

const CUT = 6;
/** Words of four letters and more (or with a digit), cut to their first six signs. */
export const gist = (text: string): Set<string> =>
  new Set(
    tokens(text)
      .filter((word) => word.length >= 4 || /\d/u.test(word))
      .map((word) => word.slice(0, CUT)),
  );

/** How much of `part` is in `whole`, 0 to 1. */
export function shareOf(part: Set<string>, whole: Set<string>): number {
  if (part.size === 0) return 0;
  return [...part].filter((word) => whole.has(word)).length / part.size;
}

/** Whether a text with holes (`…`) can be read as `full`, each hole standing for one word or more. */
export function fills(holed: string, full: readonly string[]): boolean {
  const parts = holed.split('…').map(tokens);
  const first = parts[0] ?? [];
  if (parts.length === 1) return first.length === full.length && first.every((word, at) => word === full[at]);
  let at = 0;
  for (const [place, part] of parts.entries()) {
    if (place > 0) at += 1;
    if (place === parts.length - 1) at = Math.max(at, full.length - part.length);
    if (place === 0 || place === parts.length - 1) {
      if (!part.every((word, step) => full[at + step] === word)) return false;
      at += part.length;
      continue;
    }
    if (part.length === 0) continue;
    while (at + part.length <= full.length && !part.every((word, step) => full[at + step] === word)) at += 1;
    if (at + part.length > full.length) return false;
    at += part.length;
  }
  return at === full.length;
}
