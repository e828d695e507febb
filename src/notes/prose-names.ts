/** The names that sentences introduce, with the words that write them. */
import { plain } from './key.ts';
import { kindOf } from './labels.ts';
import { nameOf, type Name } from './names.ts';
import { LINK, STRONG, cut, type Rich } from './rich.ts';
import { wordsOf } from './texts.ts';

const VAGUE = /^(?:but|problème|différence|question|exemple|avantage|inconvénient|idée|objectif|point|cas|résultat|raison|reste|suite|temps|chose|façon|difference|problem|goal|idea|point|reason|answer|result|case|way|thing|aim|purpose|key|question|example|rest|prof|cours|formule|tableau|figure|schéma)s?\b/u;

export interface Hit {
  readonly name: Name;
  readonly rich: Rich;
}

/** The marked run that starts at `from` in a sentence. */
export function markedAt(sentence: Rich, from: number): Rich | null {
  let end = from;
  for (const piece of sentence.pieces) {
    if (piece.from + piece.length <= from) continue;
    if (piece.from > end + 1 || !(piece.marks & (STRONG | LINK)) ) break;
    end = piece.from + piece.length;
  }
  return end > from ? cut(sentence, from, end) : null;
}

/** Whether the note sets a run of the sentence off in bold or highlight. */
export const isStrong = (rich: Rich): boolean => rich.pieces.length > 0 && rich.pieces.every((piece) => (piece.marks & STRONG) !== 0);

/** The name in words of a sentence. `common`: words of the label lists count as names too, the verb being explicit. */
export function termName(rich: Rich, common = false): Name | null {
  const words = wordsOf(rich.probe.replace(/[\uE001]/gu, '')).length;
  if (words === 0 || words > 10) return null;
  const name = nameOf(rich.text.replace(/\$[^$]*\$/gu, ''));
  const kind = kindOf(name.label);
  const fits = kind === 'term' || (common && (kind === 'aspect' || kind === 'remark') && words <= 2);
  return name.label && fits && !VAGUE.test(plain(name.label)) ? name : null;
}

/** Whether a definite or indefinite article stands right before a place: "La Convention", not "En gros". */
export const articleBefore = (sentence: Rich, at: number): boolean => /(?:^|\s)(?:(?:le|la|les|une?|des|the|an?)\s+|l['’]\s?)$/iu.test(sentence.probe.slice(0, at));

/** The name in inline code: a call loses its parentheses; signs and values are no names. */
export function codeName(text: string): string | null {
  const label = text.replace(/\s*\(.*\)\s*$/u, '').trim();
  return /^[*&-]*[\p{L}_][\p{L}\p{N}_.:-]{1,}$/u.test(label) ? label : null;
}
