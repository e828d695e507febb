/**
 * Names in brackets: "les roches sédimentaires (calcaire, grès, argile)" gives things of the noun before the bracket; a
 * definition that closes with such a bracket, or with "ex : Minix, QNX", gives examples of its term.
 */
import { LINKED, isPlural, type Ground } from './class-names.ts';
import { OPEN_END, partsOfList, type Part } from './enumerations.ts';
import { kindOf } from './labels.ts';
import { nameOf } from './names.ts';
import { cut, type Rich } from './rich.ts';
import type { Statement } from './statements.ts';
import { wordsOf } from './texts.ts';

const BRACKET = /\(([^()]{5,110})\)/gu;
const LISTS = /,\s|\s(?:et|and|ou|or|\+)\s/u;
/** A sum alone may be of qualities: "(souple + légère)". */
const SURE = /,\s|\s(?:et|and|ou|or)\s/u;
const INTRODUCED = /^(?:ex\.?|e\.g\.|eg|exemples?|examples?|par exemple|for example|comme|such as|like|tels? que|i\.e\.)\s*[:,]?\s+/iu;
const GLOSS = /^(?:\d|ce\squ|what\s|cf|voir|see|=|≠|ou\s|or\s|donc\s|so\s|p\.|pas\s|not\s|sans\s|without\s)/iu;
/** A plural noun right before the bracket, after what determines it or at the head of the text. */
const BEFORE = new RegExp(`(?:^|[\\s'’](?:les|des|aux|ces|ses|de|the|of|et|and|in|with|into|contain|contiennent|sont|are|:)\\s+|^(?:les|the)\\s+|[:;,]\\s+)(?<n>\\p{L}[\\p{L}\\p{N}'’-]*\\.?${LINKED}{0,2})\\s*$`, 'iu');

/** Lists in the brackets of a sentence. `term`: what the sentence defines. */
export function bracketClasses({ add, french }: Ground, sentence: Rich, statement: Statement, term: string | null): void {
  for (const found of sentence.probe.matchAll(BRACKET)) {
    const written = found[1] ?? '';
    if (!LISTS.test(written) || GLOSS.test(written)) continue;
    const from = found.index + 1;
    const inside = cut(sentence, from, from + written.length);
    const parts = partsOfList(cut(inside, INTRODUCED.exec(inside.probe)?.[0].length ?? 0), { words: 3 });
    if (!parts?.every(({ head, whole }) => isPlainName(head.text) && !/\s=\s/u.test(whole.text))) continue;
    const closes = /^[\s.;…]*$/u.test(sentence.probe.slice(found.index + found[0].length));
    // "a product (protein or RNA)": samples of the product, and of nothing before it.
    const single = /(?:^|\s)(?:(?:une?|an?)\s|(?:le|la|the)\s(?=\p{L}+$)|l['’])\p{L}+(?:\s\p{L}+)?\s*$/iu.test(sentence.probe.slice(0, found.index)) && !isPlural(/\p{L}+\s*$/u.exec(sentence.probe.slice(0, found.index))?.[0].trim() ?? '', french);
    const noun = subjectAre(sentence.probe.slice(0, found.index)) ?? nounBefore(sentence.probe.slice(Math.max(0, found.index - 70), found.index), french);
    // "thin (quick, dry), thick (slow, soft)": each bracket tells of the name before it.
    const name = term && closes && !single && SURE.test(written) && sentence.probe.indexOf('(') === found.index ? term : noun;
    if (name) add(name, heads(parts), sentence, statement.heading, 'sentence', false);
  }
}

/** "Les halogènes sont des éléments réactifs (fluor, chlore)" lists halogens. */
const ARE = /^(?:les|the)\s+(?<n>\p{L}[\p{L}'’-]+(?:\s[\p{L}'’-]+){0,2}?)\s+(?:sont|are)\s+(?:des\s+|(?:all\s+)?)(?!les?\s)\p{L}[\p{L}'’-]*(?:\s[\p{L}'’-]+){0,3}\s*$/iu;
const subjectAre = (text: string): string | null => (text.length < 90 && /\s(?:sont|are)\s/u.test(text) ? (ARE.exec(text)?.groups?.['n'] ?? null) : null);

/** The plural, or the acronym, that a bracket follows: in "walls of hollow organs (gut, bladder)" the nearer one. */
function nounBefore(text: string, french: boolean): string | null {
  const before = BEFORE.exec(text)?.groups?.['n'];
  if (!before || /\s(?:et|and)\s/iu.test(before)) return null;
  const tail = /\s(?:(?:of|des|de)\s|d['’])(\p{L}.*)$/iu.exec(before)?.[1];
  const fits = (noun: string): boolean => (isPlural(noun, french) || /^\p{Lu}{2,}$/u.test(noun)) && kindOf(noun.replace(/^\p{L}\.\s/u, '')) === 'term';
  const named = tail && (!french || !isPlural(before, french)) && fits(tail) ? tail : fits(before) ? before : null;
  return named ? nameOf(named).label : null;
}
const heads = (parts: readonly Part[]): readonly Rich[] => parts.map(({ head }) => head);
const isPlainName = (text: string): boolean => !/[=<>→]|^\d+(?:[.,]\d+)?$/u.test(text) && /\p{L}/u.test(text);

/** "A (a, b), B (c, d)": the parts of a list that list things themselves. */
export function nestedClasses(ground: Ground, parts: readonly Part[], statement: Statement): void {
  for (const { head, whole } of parts) {
    if (!whole.probe.includes('(')) continue;
    const found = /\(([^()]{5,110})\)/u.exec(whole.probe);
    const written = found?.[1] ?? '';
    if (!found || !LISTS.test(written) || GLOSS.test(written)) continue;
    const list = partsOfList(cut(whole, found.index + 1, found.index + 1 + written.length), { words: 3 });
    const proper = list?.every((part) => /^\p{Lu}/u.test(part.head.text)) ?? false;
    if ((proper || isPlural(head.text, ground.french)) && list?.every((part) => isPlainName(part.head.text))) ground.add(nameOf(head.text).label, heads(list), whole, statement.heading, 'sentence', false);
  }
}

const CLOSING_EXAMPLES = /(?:^|[\s(,])(?:ex|e\.g\.|exemples?|examples?|par exemple|for example|comme|dont|such as|like|including|notamment)\s*:?\s+(?<list>[^().:;]{4,80})\)?\s*\.?$/iu;

/**
 * "… dont tout est réglé : l'asile, la prison, la caserne": a definition that closes with a list after a colon, in the
 * text of `term`.
 */
export function closingList({ add }: Ground, term: string, text: Rich, statement: Statement): boolean {
  const at = text.probe.lastIndexOf(' : ') < 0 ? text.probe.lastIndexOf(': ') : text.probe.lastIndexOf(' : ') + 1;
  if (at < 12) return false;
  const list = cut(text, at + 1);
  const parts = partsOfList(list, { words: DETERMINED.test(list.text) ? 7 : 4, least: 3 });
  const flat = parts?.every(({ head, whole }) => wordsOf(whole.text.replace(/\([^()]*\)/gu, '')).length <= wordsOf(head.text).length + 1);
  if (!parts || !flat) return false;
  add(term, heads(parts), text, statement.heading, 'sentence', false);
  return true;
}

/** "… : le bail, la vente": names that bear an article may be longer. */
const DETERMINED = /^(?:(?:les?|la|the)\s|l['’])/iu;

/** "… one word around which others turn, NP, VP, AP": names in capitals that a definition closes with. */
const CAPITALS = /,\s(?<list>\p{Lu}[\p{L}\d-]*(?:,\s(?:(?:et|and|ou|or)\s)?\p{Lu}[\p{L}\d-]*){2,})\s*\.?$/u;
export function closingCapitals({ add }: Ground, term: string, text: Rich, statement: Statement): boolean {
  const list = CAPITALS.exec(text.probe)?.groups?.['list'];
  const at = list ? text.probe.lastIndexOf(list) : -1;
  const parts = list && wordsOf(text.probe.slice(0, at)).length >= 5 ? partsOfList(cut(text, at, at + list.length), { words: 1, least: 3 }) : null;
  if (parts) add(term, heads(parts), text, statement.heading, 'sentence', false);
  return parts !== null;
}

/** "… en mode utilisateur, ex : Minix, QNX": what a definition closes with are examples of its term. */
export function examples({ add }: Ground, name: string, text: Rich, statement: Statement): void {
  const found = CLOSING_EXAMPLES.exec(text.probe);
  const list = found?.groups?.['list'];
  if (!found || !list) return;
  const from = found.index + found[0].indexOf(list);
  const parts = partsOfList(cut(text, from, from + list.length));
  if (parts?.every(({ head }) => /^[\p{Lu}\d]/u.test(head.text) || head.pieces.every(({ marks }) => marks !== 0) || (OPEN_END.test(list) && wordsOf(head.text).length <= 2)))
    add(name, heads(parts), statement.rich, statement.heading, 'sentence', false);
}
