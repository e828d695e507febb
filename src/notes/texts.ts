/** What a text is by its shape: says enough to explain, lists names, or is a measure. */
import { plain } from './key.ts';
import { cut, type Rich } from './rich.ts';
import { FINITE, saysNothing } from './words.ts';

const MEASURE = /^[~≈<>±-]?\s*\d[\d\s.,]*\s*(?:(?:à|a|-|–|to|et)\s*\d[\d\s.,]*)?\s*(?:%|°?\p{L}{1,4}(?:\/\p{L}+)?|euros?|dollars?|octets?|bytes?|bits?|jours?|days?|heures?|hours?|ans|years?|€|\$)?\s*(?:environ|max|min)?\.?$/iu;

export const wordsOf = (text: string): readonly string[] => text.split(/[\s'’/]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));

const SEPARATES = /[,;]|\s(?:et|ou|and|or)\s/u;
/** Whether a text may have three parts: cheap, and said of most texts that it may not. */
function mayEnumerate(text: string): boolean {
  const first = text.search(SEPARATES);
  return first >= 0 && SEPARATES.test(text.slice(first + 1));
}

/** A list of names rather than a description: at least two short parts between commas, no verb. */
export function isEnumeration(text: string): boolean {
  if (!mayEnumerate(text)) return false;
  // One space each: many in a row would cost their square.
  const flat = text.replace(/\([^()]*\)/gu, ' ').replace(/\s{2,}/gu, ' ').replace(/\s*(?:\.{1,3}|…|,?\s*etc\.?)\s*$/u, '');
  const parts = flat.split(/\s*[,;]\s*|\s+(?:et|ou|and|or)\s+/u).map((part) => wordsOf(part));
  const words = parts.reduce((sum, part) => sum + part.length, 0);
  return (
    parts.length >= 3 &&
    words / parts.length <= 2.6 &&
    !/[:.?!]\s/u.test(flat) &&
    parts.every((part) => part.length > 0 && part.length <= 4 && !part.some((word) => FINITE.has(plain(word)) && plain(word) !== 'a'))
  );
}

/** Whether a text can explain a term: says something, and more than a number or one word. */
export function explains(text: string): boolean {
  return !saysNothing(text) && !MEASURE.test(text) && wordsOf(text).length >= 2;
}

/** The parts of an enumeration, each with its place. */
export function partsOf(rest: Rich): readonly Rich[] {
  const parts: Rich[] = [];
  let at = 0;
  for (const separator of [...rest.probe.matchAll(/\s*[,;]\s*(?:(?:et|and|ou|or)\s+)?|\s+(?:et|and|ou|or|puis|then)\s+|\s+[>→+/]\s+/gu), null]) {
    const part = cut(rest, at, separator?.index ?? rest.text.length);
    const clean = cut(part, 0, part.text.replace(/\s*(?:\.{1,3}|…|etc\.?)\s*$/u, '').length);
    if (clean.text && !/^(?:etc|\.+)$/u.test(clean.text)) parts.push(clean);
    if (separator) at = separator.index + separator[0].length;
  }
  return parts;
}

