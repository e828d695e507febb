/**
 * Classes that a verb "to be" states: "A et B sont des N", "les principaux N sont A, B et C", "N peut être a, b ou c", "A et
 * B font partie de N".
 */
import { isPlural, type Ground } from './class-names.ts';
import { OPEN_END, countOf, enumerated, partsOfList, unarticled, type Part } from './enumerations.ts';
import { conditionsIn } from './conditions.ts';
import { kindOf } from './labels.ts';
import { nameOf } from './names.ts';
import { cut, type Rich } from './rich.ts';
import type { Statement } from './statements.ts';
import { wordsOf } from './texts.ts';

const ARE =
  /^(?<list>[^.:!?]{5,120}?)\s+(?:sont|are)\s+(?:(?:tous|toutes|all|both)\s+)?(?:(?:les?|des|the|quelques|some)\s+)?(?<count>(?:deux|trois|quatre|cinq|six|two|three|four|five|six)\s+)?(?:(?:principa\p{L}+|main|exemples? d['’]une?|examples? of)\s+)?(?<n>(?!premi|derni|first|last|same|mêmes)\p{L}[\p{L}'’-]*(?:\s(?:(?:de|du|des|of|the|la|d['’])\s?)?[\p{L}'’-]+){0,3}?)(?=\s*(?:[,.(:;]|$)|\s(?:qui|que|dont|où|that|which|used|utilisée?s?|dans|in|for|pour)\s)/iu;
/** "AV valves, between …, are the tricuspid and the mitral": all of them, as each has its article. */
const ARE_THE = /^(?:(?:les|the)\s+)?(?<n>\p{L}[\p{L}'’-]*(?:\s[\p{L}'’-]+){0,3}?)(?:,[^,]{3,50},)?\s+(?:sont|are)\s+(?=(?:le|la|the)\s|l['’])/iu;
/** "Les principaux peintres du mouvement sont …", "Parmi les thèmes du romantisme, on trouve …". */
const THESE_ARE =
  /^(?:(?<among>parmi|among)\s+)?(?:les|the|its|ses)\s+(?:(?<main>différente?s|principa\p{L}+|main|major|typical|most common|key|basic)\s+)?(?<n>\p{L}[^,;:.!?()]{2,50}?)(?:\s+les plus \p{L}+)?(?:,?\s+(?:on\s+(?:trouve|compte|cite|distingue)|we (?:find|count)|figurent)|\s+(?:sont|are)(?:\s+as follows)?)\s*:?\s+/iu;
const BELONG = /^(?<list>[^.:;!?]{5,120}?)\s+(?:font partie|appartiennent|relèvent|belong)\s+(?:de la|de l['’]|du|des|de|d['’]|à la|à l['’]|au|aux|à|to the|to)\s?(?<n>\p{L}[^,;.()]{2,40}?)\s*[.]?$/iu;
/** No match without one of these words; they are found faster than the whole pattern. */
const ARE_CUE = /\s(?:sont|are)\s/iu;
const EITHER = /^(?<n>[^,;:.!?()]{2,40}?)(?:\s+(?:is|are|can be|est|sont|peut être|peuvent être)|['’]s)\s+(?:either|soit)\s+/iu;
/** "Le filtre peut être passe-bas, passe-haut ou passe-bande" */
const CAN_BE = /^(?:(?:les?|la|une?|the|an?)\s+|l['’]\s?)?(?<n>\p{L}[^,;:.!?()]{2,40}?)\s+(?:can be|may be|peut être|peuvent être|(?:sont|are)(?=\s[\p{L}-]+(?:,\s[\p{L}-]+)*,?\s(?:ou|or)\s[\p{L}-]+\s*\.?$))\s+(?=(?:[^.;:(]|\([^()]*\)){3,140}\s(?:ou|or)\s)/iu;
const PARTICIPLE = /(?:[éiu]e?s?|ed|en|wn|ut)$/u;
const CAN_CUE = /\s(?:can|may|peut|peuvent)\s(?:be|être)\s|\s(?:sont|are)\s.*\s(?:ou|or)\s/iu;
const BELONG_CUE = /\s(?:font partie|appartiennent|relèvent|belong)\s/iu;

/** Words that only point back: the subject is the one before. */
export const POINTS_BACK = /^(?:ils?|elles?|it|they|c['’]|ce|on|this|these|ces?)$/iu;

const heads = (parts: readonly Part[]): readonly Rich[] => parts.map(({ head }) => head);

/** "A, B et C sont des N", "the N are the A and the B". */
export function are({ add, french }: Ground, sentence: Rich, { heading }: Statement): boolean {
  if (!ARE_CUE.test(sentence.probe)) return false;
  const each = ARE_THE.exec(sentence.probe);
  const plural = each?.groups?.['n'];
  if (each && plural && isPlural(plural, french) && kindOf(plural) === 'term') {
    const rest = cut(sentence, each[0].length);
    const parts = partsOfList(rest);
    if (parts?.every(({ whole }) => /^(?:(?:le|la|the)\s|l['’])/iu.test(whole.text))) {
      add(nameOf(plural).label, heads(parts), sentence, heading, 'sentence', !OPEN_END.test(rest.text));
      return true;
    }
  }
  const found = ARE.exec(sentence.probe);
  const name = found?.groups?.['n'];
  if (!found || !name || !isPlural(name, french) || (kindOf(name) !== 'term' && kindOf(name) !== 'aspect')) return false;
  if (french && !/(?:sont|are)\s+(?:(?:tous|toutes)\s+)?(?:les|des|deux|trois|quatre|cinq|six)\s/iu.test(found[0])) return false;
  const members = enumerated(unarticled(cut(sentence, 0, found.groups?.['list']?.length ?? 0)), found.groups?.['count'] ? countOf(found.groups['count'].trim()) : null);
  if (!members || members.some((member) => /^(?:ils|elles|they|these|those|ces|ceux)\b/iu.test(member.text))) return false;
  add(name, members, sentence, heading, 'sentence', Boolean(found.groups?.['count']));
  return true;
}

/** "Les causes principales sont la faim, …": names with their articles, proper names, or what the subject says are kinds. */
export function theseAre({ add, french }: Ground, sentence: Rich, { heading }: Statement): boolean {
  const { probe } = sentence;
  if (BELONG_CUE.test(probe)) {
    const found = BELONG.exec(probe);
    const members = found ? enumerated(cut(sentence, 0, found.groups?.['list']?.length ?? 0)) : null;
    const name = nameOf(found?.groups?.['n'] ?? '').label;
    if (members && kindOf(name) === 'term' && wordsOf(name).length <= 4) {
      add(name, members, sentence, heading, 'sentence', false);
      return true;
    }
  }
  const found = /^(?:parmi|among|les|the|its|ses)\s/iu.test(probe) ? THESE_ARE.exec(probe) : null;
  const name = nameOf(found?.groups?.['n'] ?? '').label;
  if (!found || wordsOf(name).length > 6 || !isPlural(name, french) || (kindOf(name) !== 'term' && kindOf(name) !== 'aspect')) return false;
  const parts = partsOfList(cut(sentence, found[0].length), { least: 3, words: 5 });
  const sure = Boolean(found.groups?.['among'] ?? found.groups?.['main']) || /:\s*$/u.test(found[0]) || kindOf(name) === 'aspect';
  const nouns = parts?.every(({ whole, head }) => /^(?:(?:les?|la|une?|des|the|an?)\s|l['’])/iu.test(whole.text) || /^\p{Lu}/u.test(head.text) || head.pieces.every(({ marks }) => marks !== 0) || /\([^()]*\)[.\s]*$/u.test(whole.text));
  if (!parts || !(sure || nouns)) return false;
  add(name, heads(parts), sentence, heading, 'sentence', !found.groups?.['among'] && !found.groups?.['main'] && !/\sles plus\s/iu.test(found[0]) && !OPEN_END.test(sentence.text));
  return true;
}

/** "Un gaz est parfait quand …, réel quand …", "They are open when …, closed when …" about what the sentence before tells. */
export function conditional(ground: Ground, sentence: Rich, statement: Statement, before: string | null): boolean {
  const found = conditionsIn(sentence);
  if (!found) return false;
  const back = POINTS_BACK.test(found.subject.replace(/^(?:on dit|we say)\s(?:qu['’]|that\s)/iu, ''));
  const name = back ? (before ?? ground.owner(statement)) : nameOf(found.subject).label;
  if (!name || kindOf(name) !== 'term' || wordsOf(name).length > 5) return false;
  ground.add(name, found.qualities, sentence, statement.heading, 'sentence', false);
  return true;
}

/** "A reflex is either innate or learned", and "It is either …" about what the sentence before tells. */
export function either(ground: Ground, sentence: Rich, { heading }: Statement, before: string | null): boolean {
  const sure = /\s(?:either|soit)\s/iu.test(sentence.probe);
  const found = sure ? EITHER.exec(sentence.probe) : CAN_CUE.test(sentence.probe) ? CAN_BE.exec(sentence.probe) : null;
  const written = found?.groups?.['n'] ?? '';
  const name = POINTS_BACK.test(written) ? before : nameOf(written).label;
  if (!found || !name || kindOf(name) !== 'term') return false;
  const parts = partsOfList(cut(sentence, found[0].length), { words: sure ? 3 : 2 });
  if (!parts || (sure ? parts.length !== 2 : parts.every(({ head }) => PARTICIPLE.test(head.text)) || parts.some(({ whole }) => wordsOf(whole.text.replace(/\([^()]*\)/gu, '')).length > 2))) return false;
  ground.add(name, heads(parts), sentence, heading, 'sentence', sure);
  return true;
}
