/**
 * Things that a sentence announces and the next ones tell: "Deux groupes s'y opposent. Les Girondins, … Les
 * Montagnards, …" (definitions), "Il oppose deux solidarités. La solidarité mécanique … la solidarité organique …" (what
 * bears the name that was announced).
 */
import { COUNTED_NOUN, COUNT_CUE, KINDS, countedName, isPlural, type Ground } from './class-names.ts';
import { NUMBER_WORD, OPEN_END, countOf, partsOfList } from './enumerations.ts';
import { keyOf, plain } from './key.ts';
import { kindOf } from './labels.ts';
import { nameOf } from './names.ts';
import { EMPHASIS, STRONG, cut, startOf, type Rich } from './rich.ts';
import { sentencesOf } from './sentences.ts';
import type { Statement } from './statements.ts';
import { wordsOf } from './texts.ts';
import { FINITE, NOT_FIRST } from './words.ts';

/** "plusieurs sortes de capitaux", "Il classe les actions": a plural without a number. */
const PLURAL_TOLD =
  /(?:(?:plusieurs|différente?s|diverse?s|several|various|different)\s+(?:(?:sortes|types|formes|kinds|types|forms|sorts)\s+(?:de|d['’]|of)\s*)?|(?:distingue|oppose|classe|sépare|identifie|classif(?:y|ies)|distinguish(?:es)?|contrasts?)\s+(?:between\s+)?(?:les|the)\s+)(?<n>\p{L}[\p{L}'’-]+)/iu;

/** Neither stands without one of these. */
const CUE = new RegExp(`(?:^|[\\s'’(])(?:${NUMBER_WORD}|plusieurs|différen|divers|several|various|differen|distingu|oppose|class|sépare|identifie|contrast)`, 'iu');

/** How many sentences may lie between the announcement and the last thing announced. */
const REACH = 8;

export function announced(ground: Ground, statement: Statement, sentences: readonly Rich[], index: number): void {
  const { defined, add } = ground;
  const sentence = sentences[index];
  if (!sentence || sentence.text.length > 140 || !CUE.test(sentence.probe) || wordsOf(sentence.text).length > 14) return;
  const head = sentence.probe.slice(0, 90);
  const match = COUNT_CUE.test(head) ? COUNTED_NOUN.exec(head) : null;
  const found = match?.groups;
  // "Dihybrid cross: two traits" says what it means, and announces nothing that other lines tell.
  if (statement.label?.rest.text && statement.label.separator !== 'none' && kindOf(statement.label.name.text) === 'term' && !/[:：]\s*$/u.test(statement.rich.text) && sentences.length < 2) return;
  const count = countOf(found?.['count'] ?? '');
  const plural = found?.['n'] && count !== null ? found['n'] : PLURAL_TOLD.exec(head)?.groups?.['n'];
  if (!plural || (count !== null && (count < 2 || count > 8))) return;
  // "Dihybrid cross: two traits, …", "more than two versions": what a name means announces nothing beyond its own line.
  if (match && /(?:more than|at least|plus de|moins de|au moins|entre|between|over|d['’]|of|with|avec)\s*$/iu.test(head.slice(0, match.index + 1))) return;
  const following = followers(ground, statement, sentences, index);
  const name = KINDS.test(plural) ? plural : countedName(plural, head, null);
  if (count !== null) {
    const members = following.slice(0, count).map((one) => defined.get(startOf(one)));
    if (members.length === count && members.every(Boolean)) {
      add(name, members.flatMap((one) => (one ? [one.written] : [])), sentence, statement.heading, 'sentence');
      return;
    }
    const marked = markedIn(sentences.slice(index + 1, index + 1 + count));
    if (marked.length === count) {
      const phrase = nounPhrase(sentence, found?.['count'] ?? '');
      add(phrase ?? name, marked, sentence, statement.heading, 'sentence');
      return;
    }
  }
  if (KINDS.test(plural)) return;
  const members = bearing(plural.split(/\s/u)[ground.french ? 0 : plural.split(/\s/u).length - 1] ?? '', following, ground.french, count ?? 3);
  if (count === null ? members.length >= 3 : members.length === count) add(name, members, sentence, statement.heading, 'sentence', count !== null);
}

/** "Deux lois pour la motricité.": nothing but the number and what is counted. */
function nounPhrase(sentence: Rich, count: string): string | null {
  const text = sentence.text.replace(/\s*[.:]\s*$/u, '');
  const words = wordsOf(text);
  return text.startsWith(count) && words.length <= 7 && !words.some((word) => FINITE.has(plain(word))) && !/(?:ent|s['’]\p{L}+)$/u.test(text) ? text.slice(count.length).trim() : null;
}

/** The name that each of some sentences sets off near its head: "Selon la loi **offre**, …", "The *input* layer …". */
function markedIn(sentences: readonly Rich[]): readonly Rich[] {
  const names: Rich[] = [];
  const seen = new Set<string>();
  for (const sentence of sentences) {
    const run = sentence.pieces.find(({ marks, from }) => marks & (STRONG | EMPHASIS) && from < 40);
    const name = run ? cut(sentence, run.from, run.from + run.length) : null;
    if (!name || !/\p{L}{3}/u.test(name.text) || wordsOf(name.text).length > 4 || kindOf(name.text) !== 'term' || seen.has(keyOf(name.text))) return [];
    seen.add(keyOf(name.text));
    names.push(name);
  }
  return names;
}

/** "Limiting factors come in two flavours: *dense* ones …, whereas *sparse* ones …": as many names set off as were counted. */
export function markedCount({ add, owner }: Ground, statement: Statement, sentence: Rich): boolean {
  const found = COUNT_CUE.test(sentence.probe) ? COUNTED_NOUN.exec(sentence.probe) : null;
  const count = countOf(found?.groups?.['count'] ?? '');
  if (!found || !found.groups?.['n'] || count === null || count < 2 || count > 6 || found.index > 60) return false;
  const at = found.index + found[0].length;
  const runs = sentence.pieces.filter(({ marks, from, length }) => marks & (STRONG | EMPHASIS) && from >= at && /\p{L}{2}/u.test(sentence.text.slice(from, from + length)));
  const names = runs.map(({ from, length }) => cut(sentence, from, from + length));
  if (names.length !== count || new Set(names.map(({ text }) => keyOf(text))).size !== count || names.some(({ text }) => wordsOf(text).length > 4 || kindOf(text) !== 'term')) return false;
  add(countedName(found.groups['n'], sentence.probe, owner(statement)), names, sentence, statement.heading, 'sentence');
  return true;
}

/** "… avec des **sauces froides**, … : la mayonnaise, l'aïoli et la rouille": the one plural that the words before set off. */
export function setOff({ add, french }: Ground, sentence: Rich, from: number, head: Rich, { heading }: Statement): boolean {
  const runs = head.pieces.filter(({ marks, length }) => marks & (STRONG | EMPHASIS) && length > 3);
  const [run] = runs;
  const name = run && runs.length === 1 ? head.text.slice(run.from, run.from + run.length) : '';
  const list = cut(sentence, from);
  if (!name || wordsOf(name).length > 4 || !isPlural(name, french) || kindOf(name) !== 'term' || !/^(?:(?:les?|la|une?|des|the|an?)\s|l['’])/iu.test(list.text)) return false;
  const parts = partsOfList(list, { words: 5, least: 3 });
  if (parts) add(nameOf(name).label, parts.map((part) => part.head), sentence, heading, 'sentence', !OPEN_END.test(list.text));
  return parts !== null;
}

function followers({ reading }: Ground, statement: Statement, sentences: readonly Rich[], index: number): readonly Rich[] {
  const following = [...sentences.slice(index + 1)];
  const { all } = reading.statements;
  for (let at = statement.index + 1; following.length < REACH && all[at]?.heading === statement.heading; at += 1) {
    const next = all[at];
    if (next) following.push(...sentencesOf(next.label?.rest.text && next.label.separator !== 'none' ? next.label.rest : (next.description ?? next.rich)));
  }
  return following.slice(0, REACH);
}

/** "la solidarité mécanique", "the kinetic theory": the announced noun in the singular with what tells it apart. */
function bearing(plural: string, sentences: readonly Rich[], french: boolean, least: number): readonly Rich[] {
  const stem = plain(plural).replace(/aux$/u, 'a').replace(/(?:ies|[sx])$/u, '');
  if (stem.length < 4 || /[^a-z]/u.test(stem)) return [];
  const letters = plural.slice(0, stem.length).replace(/u$/iu, '.');
  const cue = letters.toLowerCase().replace(/\.$/u, '');
  const told = sentences.filter((sentence) => sentence.probe.toLowerCase().includes(cue));
  if (told.reduce((sum, sentence) => sum + sentence.probe.toLowerCase().split(cue).length - 1, 0) < least) return [];
  const noun = `${letters}[\\p{L}]{0,3}`;
  const pattern = french
    ? new RegExp(`(?:^|[\\s,;])(?:(?:le|la|une?)\\s|l['’]\\s?)(?<m>${noun}\\s(?:(?<said>dite?)\\s)?(?<q>\\p{L}[\\p{L}-]+(?:\\sen\\s\\p{L}+)?))`, 'diu')
    : new RegExp(`(?:^|[\\s,;])(?:the|an?)\\s(?<m>(?<q>\\p{L}[\\p{L}-]+)\\s${noun})(?!\\p{L})`, 'diu');
  const members: Rich[] = [];
  const seen = new Set<string>();
  for (const sentence of told)
    for (let from = 0; from < sentence.probe.length; ) {
      const found = pattern.exec(sentence.probe.slice(from));
      const groups = found?.groups;
      const range = groups?.['said'] ? found?.indices?.groups?.['q'] : found?.indices?.groups?.['m'];
      if (!found || !groups || !range) break;
      const word = plain((groups['q'] ?? '').split(/\s/u)[0] ?? '');
      const key = keyOf(groups['q'] ?? '');
      if (!FINITE.has(word) && !NOT_FIRST.has(word) && !/^(?:de|du|des|d|qui|s|se|est|comme|consiste|signifie|designe)$/u.test(word) && !seen.has(key)) {
        seen.add(key);
        members.push(cut(sentence, from + range[0], from + range[1]));
      }
      from += range[1];
    }
  return members;
}
