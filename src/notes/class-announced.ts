/**
 * Things that a sentence announces and the next ones tell: "Deux groupes s'y opposent. Les Girondins, … Les
 * Montagnards, …" (definitions), "Il oppose deux solidarités. La solidarité mécanique … la solidarité organique …" (what
 * bears the name that was announced).
 */
import { COUNTED_NOUN, COUNT_CUE, KINDS, countedName, type Ground } from './class-names.ts';
import { NUMBER_WORD, countOf } from './enumerations.ts';
import { keyOf, plain } from './key.ts';
import { cut, startOf, type Rich } from './rich.ts';
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
  const found = COUNT_CUE.test(head) ? COUNTED_NOUN.exec(head)?.groups : undefined;
  const count = countOf(found?.['count'] ?? '');
  const plural = found?.['n'] && count !== null ? found['n'] : PLURAL_TOLD.exec(head)?.groups?.['n'];
  if (!plural || (count !== null && (count < 2 || count > 8))) return;
  const following = followers(ground, statement, sentences, index);
  const name = KINDS.test(plural) ? plural : countedName(plural, head, null);
  if (count !== null) {
    const members = following.slice(0, count).map((one) => defined.get(startOf(one)));
    if (members.length === count && members.every(Boolean)) {
      add(name, members.flatMap((one) => (one ? [one.written] : [])), sentence, statement.heading, 'sentence');
      return;
    }
  }
  if (KINDS.test(plural)) return;
  const members = bearing(plural.split(/\s/u)[ground.french ? 0 : plural.split(/\s/u).length - 1] ?? '', following, ground.french, count ?? 3);
  if (count === null ? members.length >= 3 : members.length === count) add(name, members, sentence, statement.heading, 'sentence', count !== null);
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
