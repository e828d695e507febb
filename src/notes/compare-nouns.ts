/**
 * The noun that a clause is about, or that follows a word such as "contrairement à": without a grammar, by where it must
 * end. Set-off words are one noun; a verb, a comma, a relative ends it; an article after it shows that a verb came between.
 */
import { keyOf, plain } from './key.ts';
import { kindOf, labelOf } from './labels.ts';
import type { Language } from './model.ts';
import type { Name } from './names.ts';
import type { Reading } from './reading.ts';
import { CODE, EMPHASIS, LINK, STRONG, cut, markedRun, type Rich } from './rich.ts';
import { wordsOf } from './texts.ts';
import { FINITE, NOT_FIRST } from './words.ts';

const MARKS = STRONG | EMPHASIS | CODE | LINK;
const LONGEST = 5;
/** Words that open a clause before its subject, joints and adverbs. */
const OPENING =
  /^(?:(?:attention|[àa] l['’]inverse|mais|but|et|and|or|donc|so|ainsi|thus|puis|then|enfin|finally|ensuite|nb|en pratique|in practice|remarque|here|ici|là|note that|même si|however|in contrast|by contrast|conversely|inversement|en revanche|par contre|au contraire|à l['’]inverse|on the (?:other|one) hand|d['’]une? (?:autre )?part|d['’]un côté|de l['’]autre(?: côté)?)\s*(?:[,:!]\s*|\s))+/iu;
const PREPOSITION = /^(?:dans|en|chez|pour|avec|selon|à|au|aux|in|for|with|at|under|by|on)\s+(?=\p{L})/iu;
const DETERMINER = /^(?:(?:les?|la|une?|des|du|de la|the|an?|ce(?:t|tte|s)|(?:ce|th(?:is|ese|at|ose))(?=\s\p{L}{4,}\s)|tous les|toutes les|all|most|chaque|each)\s+|(?:de\s)?[ld]['’]\s?)+(?:(?:mere|simple|pure|classic|normal)\s+)?/iu;
const RELATIVE = /^(?:qui|que|qu|dont|ou|lequel|laquelle|which|that|who|whose|where|when|quand|lorsque|lorsqu)$/u;
const CLITIC = /^(?:(?:s|n|m|c|j|y|qu)['’]|(?:se|ne|y|n['’]y|elle|il|lui|eux|elles|ils|not|do|does|did|also|only|always|never|often|usually|mainly)$)/iu;
const ARTICLES = /^(?:les?|la|une?|des|du|the|an?|ce|cet|cette|ces|this|these|son|sa|ses|leurs?|its|their|his|her|chaque|each|every|both|many|some|plusieurs|no|several|more|less|plus|moins|d['’]\p{L}+|l['’]\p{L}+)$/iu;
const LINKS = /^(?:de|du|des|of)$/iu;
/** Endings of French adjectives, roughly: a word after a noun that bears none is its verb. */
const ADJECTIVE = /(?:ique|al|ales?|aux|els?|elles?|eux|euses?|ifs?|ives?|aires?|ables?|ibles?|ées?|és?|ants?|antes?|iens?|iennes?|ois|oises?|iers?|ières?|ins?|ines?|urs?|ures?|oires?|otes?|us|ues?|istes?|ectes?|ectifs?|rmes?|ctes?|rtes?|ides?|iles?|uns?)s?$/u;
/** Endings that no verb has: "la monarchie constitutionnelle les sépare". */
const QUALIFIES = /(?:iques?|elles?|[lnrt]els?|aux|[^aeiouy]ales?|ifs?|ives?|aires?|eux|euses?|iens?|iennes?|ées?|és)$/u;
/** Verbs of the present that follow a subject in English notes. */
const VERB_FR = /^(?:consist|désign|signifi|expliqu|représent|regroup|utilis|permett?|cherch|travers|concern|repos|protèg|produi|contien|possèd|dépend|correspond|fonctionn|rest|march|vis|agi|arriv|vien|tien|prend|écout|donn|parl|pren)(?:e|t|d|s|nt|ent|nent)?$/u;
export const VERB_EN =
  /^(?:carr(?:y|ies)|keeps?|uses?|works?|needs?|holds?|comes?|goes|gets?|lets?|runs?|starts?|stops?|stores?|sends?|reads?|writes?|looks?|looked|refers?|happens?|occurs?|depends?|requires?|contains?|includes?|involves?|measures?|describes?|changes?|grows?|loses?|moves?|reduces?|increases?|returns?|covers?|links?|lies?|leads?|tries|acts?|applies|apply|produces?|provides?|shows?|tends?|tells?|takes?|makes?|gives?|says?|sees?|forms?|builds?|breaks?|connects?|controls?|creates?|computes?|focus(?:es)?|assumes?|evaluates?|explains?|believed?|thinks?|thought|argued?|argues|was|were|had|don['’]?t|doesn['’]?t|isn['’]?t|aren['’]?t|can['’]?t|cannot|didn['’]?t|→|->|=)$/iu;
const VAGUE = /^(?:cas|problème|problem|point|résultat|result|case|fois|chose|thing|part|suite|reste|rest|exemple|example|premi\p{L}+|second\p{L}*|derni\p{L}+|first|latter|former|autres?|others?|gens|people|prof|cours|auteur|question|raison|fait|contraire|inverse|opposite|question|temps|moment|différence|difference|même|nombre|plupart)s?$/u;

/** What a note tells of names: that it introduces one, or writes one more than once. */
export interface Named {
  readonly knows: (name: string) => boolean;
  readonly repeats: (name: string) => boolean;
}

/** Heads that only point, whatever follows. */
const ORDINAL = /^(?:premi\p{L}+|second\p{L}*|derni\p{L}+|first|latter|former|autres?|others?|même)s?$/u;

interface Token {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** A sign follows that ends the noun. */
  readonly closed: boolean;
}

function tokensAt(rich: Rich, from: number): readonly Token[] {
  const tokens: Token[] = [];
  for (const found of rich.probe.slice(from, from + 120).matchAll(/\S+/gu)) {
    const word = /^["«“]?(.*?)["»”]?([,;:.!?)\]]*)$/u.exec(found[0]);
    const at = from + found.index;
    const opens = /^[([–—≠<>]|^-$/u.test(found[0]);
    tokens.push({ text: word?.[1] ?? '', from: at, to: at + (word ? found[0].length - (word[2]?.length ?? 0) : 0), closed: (word?.[2] ?? '') !== '' });
    if (opens || tokens.length > LONGEST + 4 || word?.[2]) break;
  }
  return tokens;
}

/** The noun that starts at `from`; `led`: a preposition stands before it, so that no verb of its own follows. */
export function nounAt(rich: Rich, from: number, language: Language, led: boolean, named: Named): Rich | null {
  const start = from + (/^\s*/u.exec(rich.probe.slice(from))?.[0].length ?? 0);
  const at = start + (DETERMINER.exec(rich.probe.slice(start))?.[0].length ?? 0);
  const run = markedRun(rich, MARKS, at);
  if (run > 1 && !/^[\p{L}\p{N}]/u.test(rich.probe.slice(at + run))) return checked(cut(rich, at, at + run));
  const tokens = tokensAt(rich, at);
  const taken: Token[] = [];
  const end = (count: number): Rich | null => {
    const last = taken[count - 1];
    return count > 0 && count <= LONGEST && last ? checked(cut(rich, at, last.to)) : null;
  };
  const known = (test: (name: string) => boolean): Rich | null => {
    for (let count = Math.min(taken.length, LONGEST); count > 0; count -= 1) {
      const noun = end(count);
      if (noun && test(noun.text)) return noun;
    }
    return null;
  };
  /** Without the words after the noun that cannot belong to it. */
  const pruned = (): Rich | null => {
    if (language === 'en') return known(named.knows) ?? known(named.repeats);
    let count = 1;
    while (count < taken.length) {
      const [word, before] = [taken[count]?.text ?? '', taken[count - 1]?.text ?? ''];
      if (!(ADJECTIVE.test(plain(word)) || ADJECTIVE.test(word) || LINKS.test(word) || LINKS.test(before) || /^d['’]/u.test(word) || /^[\p{Lu}\d]/u.test(word))) break;
      count += 1;
    }
    while (count > 1 && LINKS.test(taken[count - 1]?.text ?? '')) count -= 1;
    return end(count);
  };
  for (const token of tokens) {
    const word = token.text;
    const bare = plain(word);
    const first = taken.length === 0;
    const linked = LINKS.test(taken.at(-1)?.text ?? '');
    if (!/[\p{L}\p{N}]/u.test(word) || /^[([–—→=≠]/u.test(word)) return end(taken.length);
    if (!first && (RELATIVE.test(bare) || CLITIC.test(word) || (FINITE.has(bare) && bare !== 'a') || word === 'a' && language === 'fr' || (language === 'en' ? VERB_EN : VERB_FR).test(word))) return end(taken.length);
    // "Bagging trains them on …"
    if (!first && language === 'en' && /^(?:them|it|him|us|itself|themselves)$/u.test(bare)) return known(named.knows) ?? end(taken.length - 1);
    if (first && (FINITE.has(bare) && !/^\p{Lu}{2}/u.test(word) || CLITIC.test(word))) return null;
    if (!linked && ARTICLES.test(word) && !first && !/^d['’]/u.test(word)) return led ? end(taken.length) : (known(named.knows) ?? (language === 'en' ? known(named.repeats) : end(QUALIFIES.test(taken.at(-1)?.text ?? '') ? taken.length : taken.length - 1)));
    const index = tokens.indexOf(token);
    // "request for information," at the end of its clause is one noun.
    if (led && !first && /^(?:for|pour|en|à)$/u.test(word) && tokens[index + 1]?.closed && /^\p{L}/u.test(tokens[index + 1]?.text ?? '')) {
      taken.push(token);
      continue;
    }
    if (NOT_FIRST.has(bare) && !linked && !LINKS.test(word) && !/^\p{Lu}{1,3}$/u.test(word)) return first ? null : led ? end(taken.length) : pruned();
    taken.push(token);
    if (token.closed) return end(taken.length);
    if (taken.length > LONGEST) break;
  }
  return taken.length <= LONGEST && tokens.length === taken.length ? end(taken.length) : (known(named.knows) ?? pruned());
}

/** What can be a noun: words, none of them vague. */
function checked(rich: Rich): Rich | null {
  const words = wordsOf(rich.text);
  const first = plain(words[0] ?? '');
  return words.length > 0 && words.length <= 6 && /\p{L}/u.test(rich.probe) && !(words.length === 1 ? VAGUE : ORDINAL).test(first) && !NOT_FIRST.has(first) ? rich : null;
}

/** What a clause is about: the label at its head, else the noun it opens with. */
export function subjectOf(clause: Rich, language: Language, named: Named): Rich | null {
  const opening = OPENING.exec(clause.probe)?.[0].length ?? 0;
  const bare = opening > 0 && opening < clause.text.length ? cut(clause, opening) : clause;
  const label = labelOf(bare);
  if (label?.rest.text && label.separator !== 'none' && kindOf(label.name.text) === 'term') {
    const by = /\s(?:chez|selon|d['’]après|according to)\s/iu.exec(label.name.probe);
    return by ? cut(label.name, 0, by.index) : label.name;
  }
  const led = PREPOSITION.exec(bare.probe)?.[0].length ?? 0;
  return nounAt(bare, led, language, led > 0, named);
}

/** The names that a note introduces: set off, defined, or before the text of a label; and how often it writes one. */
export function namedIn({ facts, setOff, statements, words }: Reading): Named {
  const names = new Set<string>(setOff);
  for (const { label, aliases } of facts.terms.values()) for (const name of [label, ...aliases.map((alias) => alias.text)]) names.add(keyOf(name));
  for (const { label } of statements.all) if (label?.rest.text && label.separator !== 'none' && label.name.text.length < 40) names.add(keyOf(label.name.text));
  return { knows: (name) => names.has(keyOf(name)), repeats: (name) => words.count(name) > 1 };
}

/** Two names of one head, or with one different word: "bilateral contract", "unilateral contract". */
export function akin(one: Name, other: Name): boolean {
  const [a, b] = [one, other].map(({ label }) => wordsOf(keyOf(label)));
  return a !== undefined && b !== undefined && a.length > 1 && b.some((word) => word.length > 2 && a.includes(word));
}

/** A text with blanks for what stands in brackets. */
export const flattened = (probe: string): string => (probe.includes('(') ? probe.replace(/\([^()]*\)/gu, (gloss) => ' '.repeat(gloss.length)) : probe);

/** A sentence cut at its semicolons. */
export function clausesOf(sentence: Rich): readonly Rich[] {
  if (!sentence.probe.includes(';')) return [sentence];
  const clauses: Rich[] = [];
  let at = 0;
  for (const stop of [...sentence.probe.matchAll(/\s*;\s+/gu), null]) {
    const clause = cut(sentence, at, stop?.index ?? sentence.text.length);
    if (clause.text) clauses.push(clause);
    if (stop) at = stop.index + stop[0].length;
  }
  return clauses;
}

/** Whether two words end alike, and open otherwise: "homozygote", "hétérozygote". */
export function endAlike(one: string, other: string): boolean {
  const [a, b] = [keyOf(one), keyOf(other)];
  return a !== b && !a.includes(' ') && !b.includes(' ') && a.length > 6 && b.length > 6 && a.slice(-6) === b.slice(-6);
}
