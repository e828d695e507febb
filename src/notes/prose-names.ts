/** The names that sentences introduce, with the words that write them, and how far the note itself vouches for them. */
import { keyOf, plain } from './key.ts';
import { kindOf } from './labels.ts';
import type { Language } from './model.ts';
import { nameOf, type Name } from './names.ts';
import type { Reading } from './reading.ts';
import { CODE, EMPHASIS, LINK, STRONG, cut, type Rich } from './rich.ts';
import { wordsOf } from './texts.ts';

/** Words that point at the text, or at nothing in particular; with more words after them, some do name a thing. */
const VAGUE =
  /^(?:pas|sans|peu|no|not|without)\s|^(?:inverse|contraire|opposite|reverse|contrary)$|^(?:individu|gens|people|persons?|personne|humain|human|partie|part|part|portion)s?(?:$|\s(?:de|du|des|d|of)[\s'])|^(?:take|make|give|get|put|find|add|use|compute|calculate)$|^(?:but|probleme|difference|question|exemple|avantage|inconvenient|idee|objectif|point|cas|resultat|raison|reste|suite|temps|chose|facon|problem|goal|idea|reason|answer|result|case|way|thing|aim|purpose|key|example|rest|prof|cours|formule|tableau|figure|schema)s?(?:$|[\s']\s?(?:de|du|des|d|pour|que|a|of|for|to|with|here|ici|entre|between|majeure?|principale?|main|suivante?|\d+)\b)|^(?:(?:autre|second|premier|premiere|seconde|dernier|derniere|other|same|whole)\s)?(?:maniere|moyen|fait|mot|terme|nom|phrase|texte|auteur|chapitre|partie|exercice|debut|fin|milieu|word|name|sentence|author|text|chapter|part|start|end|eleve|etudiant|etudiante|student|teacher|people|gens|personne|someone|qcm|partiel|examen|exam|midterm|seance|lecture|week|lab|cependant|toutefois|pourtant|neanmoins|moreover|furthermore)s?$/u;

/** A name in a sentence, and what it says of it; `text` where that is less than the sentence. */
export interface Hit {
  readonly name: Name;
  readonly rich: Rich;
  readonly text?: Rich;
  /** Said outright, so that it may stand beside what a label says of the same name. */
  readonly sure?: boolean;
}

/** The marked run that starts at `from` in a sentence. */
export function markedAt(sentence: Rich, from: number, marks = STRONG | LINK): Rich | null {
  let end = from;
  for (const piece of sentence.pieces) {
    if (piece.from + piece.length <= from) continue;
    if (piece.from > end + 1 || !(piece.marks & marks)) break;
    end = piece.from + piece.length;
  }
  return end > from ? cut(sentence, from, end) : null;
}

/** Whether the note sets a run of the sentence off in bold or highlight. */
export const isStrong = (rich: Rich): boolean => rich.pieces.length > 0 && rich.pieces.every((piece) => (piece.marks & STRONG) !== 0);

/** Whether the note sets a run off in any way. */
export const isSetOff = (rich: Rich): boolean => rich.pieces.length > 0 && rich.pieces.every((piece) => (piece.marks & (STRONG | EMPHASIS | CODE | LINK)) !== 0);

/** The name in words of a sentence. `common`: words of the label lists count as names too, the verb being explicit. */
export function termName(rich: Rich, common = false): Name | null {
  const words = wordsOf(rich.probe.replace(/[\uE001]/gu, '')).length;
  if (words === 0 || words > 10) return null;
  if (rich.probe.includes('(') && !rich.probe.includes(')')) return null;
  const name = nameOf(rich.text.replace(/\$[^$]*\$/gu, ''));
  const kind = kindOf(name.label);
  const fits = kind === 'term' || (common && (kind === 'aspect' || kind === 'remark') && words <= 2);
  return name.label && fits && /\p{L}/u.test(name.label) && !VAGUE.test(plain(name.label)) ? name : null;
}

/** Whether a definite or indefinite article stands right before a place: "La Convention", not "En gros". */
export const articleBefore = (sentence: Rich, at: number): boolean => /(?:^|\s)(?:(?:le|la|les|une?|des|the|an?)\s+|l['’]\s?)$/iu.test(sentence.probe.slice(0, at));

/** The name in inline code: a call loses its parentheses; signs and values are no names. */
export function codeName(text: string): string | null {
  const label = text.replace(/\s*\(.*\)\s*$/u, '').trim();
  return /^[*&-]*[\p{L}_][\p{L}\p{N}_.:-]{1,}$/u.test(label) ? label : null;
}

/**
 * How far the note vouches for a name: 2 where it sets it off, here or as a heading or a label, or has named it as a
 * term; 1 where it uses it elsewhere as well.
 */
export function standingOf({ setOff, facts, words }: Pick<Reading, 'setOff' | 'facts' | 'words'>, rich: Rich, { label }: Name): 0 | 1 | 2 {
  if (isSetOff(rich)) return 2;
  const key = keyOf(label);
  if (setOff.has(key) || facts.names(key)) return 2;
  return words.count(label) >= 2 ? 1 : 0;
}

/** A name that ends at a place of a sentence, with where its article, or it, starts. */
export interface Ending {
  readonly rich: Rich;
  readonly start: number;
  readonly marked: boolean;
  readonly article: boolean;
  /** Nothing stands before it in its clause or part of a list. */
  readonly alone: boolean;
}

const MARKS = STRONG | EMPHASIS | LINK | CODE;
/** "Conseil des Anciens", "accès à la terre": what follows a preposition is part of the name before it. */
const articles = (words: string): RegExp =>
  new RegExp(`(?:(?<=^\\s*)|\\s|(?<=d['’]|qu['’]))(?<!(?:^|\\s)(?:de|of)\\s)(?<art>(?:${words})\\s+|(?<=^\\s*)des\\s+|l['’]\\s?)(?=\\S)`, 'dgiu');
const AN_ARTICLE: Readonly<Record<Language, RegExp>> = { fr: articles('les?|la|une?|chaque'), en: articles('the|an?|each') };
const COMPLEMENT: Readonly<Record<Language, RegExp>> = {
  fr: /\s(?:de|à)\s(?:la\s|l['’]\s?)(?<n>\p{L}[\p{L}-]*(?:\s(?:(?:de|du|des|à)\s|d['’])?\p{L}[\p{L}-]*){0,1})$/diu,
  en: /\s(?:from|of|by|into)\s(?<n>\p{Ll}[\p{L}-]*(?:\s\p{L}[\p{L}-]*){0,1})$/du,
};
/** "le terme de sérendipité" speaks of the sérendipité. */
export const WORD_FOR = /^(?:expression|notion|terme|mot|concept|nom|term|word|name)s?\s(?:(?:de|of)\s|d['’]|(?=[«"“])|(?<=^(?:terme|mot|term|word)\s)(?!cl[ée]|key|de\s|for\s|to\s)(?=\p{L}))/iu;
const PART = /[,;:(→>.≠|](?=[^,;:(→>.≠|]*$)|\s\/\s(?=[^,;:(→>.≠|]*$)/u;
const JOINS = /(?:^|\s)(?:et|and|ou|or|puis|then|vs\.?|versus|en)\s+(?:(?:de|d['’])\s?)?(?=\S+(?:\s\S+){0,3}$)/iu;
const INSIDE = /(?:^|\s)(?:du|d|au|aux|par|sur|dans|est|sont|a|ont|qui|que|dont|où|à|in|on|to|by|for|with|is|are|has|have|that|which|binds|gives|via|définir|définit)(?:\s|$)/iu;

function lastArticle(text: string, language: Language): readonly [number, number] | null {
  let last: readonly [number, number] | null = null;
  for (const found of text.matchAll(AN_ARTICLE[language])) last = found.indices?.groups?.['art'] ?? last;
  return last;
}

/** The name that ends right at `end`: set off, after its article, or the last part of an enumeration. */
export function nameEnding(sentence: Rich, from: number, end: number, language: Language): Ending | null {
  let stop = end;
  while (stop > from && /[\s»"”]/u.test(sentence.text.charAt(stop - 1))) stop -= 1;
  // "Le PIB (produit intérieur brut), c'est-à-dire …"
  const bracket = sentence.probe.charAt(stop - 1) === ')' ? /\s*\([^()]{2,60}\)$/u.exec(sentence.probe.slice(from, stop)) : null;
  if (bracket) stop -= bracket[0].length;
  const at = sentence.pieces.findIndex((piece) => piece.from < stop && piece.from + piece.length >= stop);
  const last = sentence.pieces[at];
  if (last && last.marks & MARKS) {
    let start = last.from;
    for (let index = at - 1; index >= 0; index -= 1) {
      const piece = sentence.pieces[index];
      if (!piece || !(piece.marks & MARKS) || piece.from + piece.length < start - 1) break;
      start = piece.from;
    }
    if (start < from) return null;
    const article = /(?:(?:les?|la|une?|des|the|an?)\s+|l['’]\s?)$/iu.exec(sentence.probe.slice(Math.max(from, start - 6), start));
    return { rich: cut(sentence, start, stop), start: start - (article?.[0].length ?? 0), marked: true, article: article !== null, alone: false };
  }
  const window = Math.max(from, stop - 90);
  const head = sentence.probe.slice(window, stop);
  const cutAt = PART.exec(head);
  const part = window + (cutAt ? cutAt.index + 1 : 0);
  const tail = sentence.probe.slice(part, stop);
  const quoted = /["“«]\s?(?<n>[^"“”«»]{3,40}?)\s?["”»]?\s*$/du.exec(tail);
  const inQuotes = quoted && /[»"”]\s*$/u.test(sentence.probe.slice(stop, end)) ? quoted.indices?.groups?.['n'] : undefined;
  if (inQuotes) return { rich: cut(sentence, part + inQuotes[0], part + inQuotes[1]), start: part + (quoted?.index ?? 0), marked: true, article: false, alone: false };
  const article = lastArticle(tail, language);
  const introduced = article ? cut(sentence, part + article[1], stop) : null;
  if (article && introduced && (wordsOf(introduced.text).length <= 5 || !JOINS.test(tail))) {
    // "l'expression de régime mixte" speaks of the régime mixte.
    const rich = cut(introduced, WORD_FOR.exec(introduced.probe)?.[0].length ?? 0);
    if (wordsOf(rich.text).length <= 5) return { rich, start: part + article[0], marked: false, article: true, alone: tail.slice(0, article[0]).trim() === '' };
  }
  // "Elle se distingue de la puissance, …": a complement, where no other name stands.
  const complement = JOINS.test(tail) ? null : COMPLEMENT[language].exec(tail)?.indices?.groups?.['n'];
  if (complement) return { rich: cut(sentence, part + complement[0], stop), start: part + complement[0], marked: false, article: true, alone: false };
  if ((article && !JOINS.test(tail)) || (!cutAt && window > from)) return null;
  const lead = JOINS.exec(tail);
  const start = part + (lead ? lead.index + lead[0].length : 0);
  const rich = cut(sentence, start, stop);
  if (!rich.text || wordsOf(rich.text).length > 4 || INSIDE.test(rich.probe)) return null;
  return { rich, start: start + sentence.probe.slice(start).search(/\S/u), marked: false, article: false, alone: true };
}
