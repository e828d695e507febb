/**
 * What the items of a list name: a label, a few words before a gloss, several names, the name after its letter; never a
 * clause, a question or what only leads to other lines.
 */
import { OPENS, headOf, partsOfList, unarticled } from './enumerations.ts';
import { plain } from './key.ts';
import { bare, headless, kindOf, type Label } from './labels.ts';
import { STRONG, cut, markedRun, type Rich } from './rich.ts';
import type { Statement } from './statements.ts';
import { explains, isEnumeration, partsOf, wordsOf } from './texts.ts';
import { FINITE, saysNothing } from './words.ts';

const SEPARATED = new Set(['none', 'alone']);
const GLOSS = /\s+(?:[–—]\s|→|➡|⇒|->\s|=>\s|[<>≤≥]\s?\d)/u;
const SHORT_GLOSS = /\s+(?:[–—-]\s|→|➡|⇒|->\s|=>\s|[(=~≈]|[<>≤≥]\s?\d)|,\s|\scomme\s/u;

export interface Line {
  readonly rich: Rich;
  readonly label: Label | null;
}

/** A clause: what it says of something told before, it does not name. */
export const PRONOUN = /^(?:ils?|elles?|on|je|tu|nous|vous|leurs?|he|she|it|they|we|you|there|their|its)\s/iu;
/** "S - Spoofing": a letter only stands for the name after it. */
export const LETTER = /^\p{Lu}\s+(?:[-–—:=]|→|->|=>)\s+(?=\p{L}{2})/u;

/** "protègent les intérêts du client": what several do, without saying who. */
const THIRD = /^\p{L}{2,}(?:[^m\P{L}]ent)\s(?:les?|la|une?)\s/iu;
/** "des cellules mobiles qui viennent du sang" */
const CLAUSED = /^((?:les|des|the)(?:\s[\p{L}-]+){1,4}?)\s(?:qui|dont|which|who)\s/iu;

/** Whether words hold a verb: "le fait social", "un signe donné" and "CAN" hold none. */
export const verbal = (text: string): boolean => {
  const words = wordsOf(text);
  return words.some((word, at) => FINITE.has(plain(word)) && !/^[aà]$|(?:é|e\u0301)$/iu.test(word) && !/^\p{Lu}{2,}/u.test(word) && !/^(?:du|au|le|un|ce|de|en|par|the|of)$/iu.test(words[at - 1] ?? ''));
};

/** "Le **flux tendu**, qui consiste à …", "Inné. Son origine est …": what an item that says more opens with. */
function openingName(line: Rich): Rich | null {
  const article = /^(?:(?:les?|la|une?|the|an?)\s|l['’])/iu.exec(line.probe)?.[0].length ?? 0;
  const run = markedRun(line, STRONG, article);
  if (run > 0 && /^(?:,\s(?:qui|que|dont|which|that|who)\s|\s(?:qui|dont|which|who)\s)/u.test(line.probe.slice(article + run)) && wordsOf(line.text.slice(article, article + run)).length <= FEW) return cut(line, article, article + run);
  const stop = /^\p{Lu}[^.,;:!?()]{2,30}(?=\.\s+\p{Lu})/u.exec(line.probe)?.[0];
  return stop && wordsOf(stop).length <= 3 && !verbal(stop) && kindOf(stop) === 'term' ? cut(line, 0, stop.length) : null;
}

/** "Voluntary acts are acts which …": the subject of an item that is a sentence. */
function subjectOf(line: Rich): Rich | null {
  const range = /^(?:(?:les?|la|une?|des|the|an?)\s|l['’])?(?<n>\p{L}[\p{L}\d'’-]*(?:\s[\p{L}\d'’-]+){0,3}?)\s(?:est|sont|is|are)\s(?:(?:une?|des|les?|la|the|an?)\s|l['’]|\p{Ll}{3,}\s(?:which|that|who|qui)\s)/diu.exec(line.probe)?.indices?.groups?.['n'];
  const name = range ? cut(line, range[0], range[1]) : null;
  return name && kindOf(name.text) === 'term' && !PRONOUN.test(name.text) ? name : null;
}

/** What a line names: its label, the head of a short gloss, or its few words. `long` items are advantages, steps, whole phrases. */
function memberOf({ rich, label }: Line, long: boolean): readonly Rich[] {
  const line = headless(rich);
  const opening = label ? null : (openingName(line) ?? (long ? subjectOf(line) : null));
  if (opening) return [opening];
  const letter = LETTER.exec(line.probe);
  const whole = cut(line, letter?.[0].length ?? OPENS.exec(line.probe)?.[0].length ?? 0);
  const named = label && !letter && !(long && SEPARATED.has(label.separator)) ? nameIn(label.name) : whole;
  if (!label && !long && named.probe.includes(',') && isEnumeration(named.text)) return partsOf(named);
  // "In addition:", "The norm asks for a plan, which states:" only lead to what is below.
  if (/[:：]\s*$/u.test(line.text) && (kindOf(named.text) === 'none' || wordsOf(named.text).length > FEW)) return [];
  if (PRONOUN.test(named.text)) {
    if (label?.rest.text && wordsOf(label.rest.text).length <= PHRASE) return memberOf({ rich: label.rest, label: null }, true);
    if (!long) return [];
  }
  const head = (long ? GLOSS : SHORT_GLOSS).exec(named.probe);
  const cutOff = head && head.index > 0 ? cut(named, 0, head.index) : named;
  const bracket = long ? /\s\([^()]*\)\s*$/u.exec(cutOff.probe) : null;
  const open = bracket ? cut(cutOff, 0, bracket.index) : cutOff;
  const member = cut(open, 0, open.text.replace(/\s*(?:…|\.{2,})$/u, '').length);
  if (saysNothing(member.text) || /[?]$/u.test(member.text) || member.text.startsWith('≠')) return [];
  const words = wordsOf(unarticled(member).text).length;
  if (THIRD.test(member.text)) return [];
  // A whole phrase that goes on and on is named by its head, and so is one that a clause tells more of.
  const clause = label ? undefined : CLAUSED.exec(member.probe)?.[1];
  if (clause) return [unarticled(cut(member, 0, clause.length))];
  if (long && words > LONG) return memberOf({ rich, label }, false);
  // A label is as long as it is: "l'illusion de la connaissance immédiate : …".
  const labelled = label !== null && (label.separator === ':' || label.separator === '→') && explains(label.rest.text);
  if (!long && words >= 3 && verbal(member.text)) return [];
  if (words > (long || labelled ? LONG : PHRASE) || (!long && /[.!;]$/u.test(member.text) && words > 3)) return [];
  const clean = cut(member, 0, member.text.replace(/[.,;:]+$/u, '').length);
  const both = long || label ? null : /\s\/\s/u.exec(whole.probe);
  return both ? [headOf(cut(whole, 0, both.index)), headOf(cut(whole, both.index + 3))] : [clean];
}
/** "Soit elle **confirme** : …": the bold words, where the label itself is no name; "d'abord la loi : …" without what only orders. */
function nameIn(label: Rich): Rich {
  const bold = kindOf(label.text) === 'none' ? label.pieces.filter(({ marks, from }) => marks & STRONG && from > 0) : [];
  const [only] = bold;
  return only && bold.length === 1 ? cut(label, only.from, only.from + only.length) : cut(label, OPENS.exec(label.probe)?.[0].length ?? 0);
}
/** Words that an item may have, and a label or an item that nothing but can be one. */
const PHRASE = 10;
const FEW = 6;
const LONG = 16;

/** An item that is nothing but three names or more. */
export function enumeratedIn({ rich, label, children }: Statement): readonly Rich[] | null {
  if (children.length > 0 || (label && label.separator !== ',') || !rich.probe.includes(',') || !isEnumeration(rich.text)) return null;
  return partsOf(headless(rich)).map((part) => unarticled(part));
}

/** "- Sprint, Relay, Hurdles": the one item of a list holds its names. */
export function single(items: readonly Statement[]): readonly Rich[] | null {
  const [only] = items;
  const parts = only && items.length === 1 && !only.label && only.children.length === 0 ? partsOfList(headless(only.rich), { words: 3 }) : null;
  return parts?.every(({ head, whole }) => /^\p{Lu}/u.test(head.text) && wordsOf(whole.text).length <= 4) ? parts.map(({ head }) => head) : null;
}

/** What the lines of a list name; null when too few of them name something. */
export function membersOf(lines: readonly Line[], whole: boolean): readonly Rich[] | null {
  // "Exemples : granite, rhyolite." after the text of an item, "Conclusion : …" at the end: no members.
  const aside = ({ label }: Line): boolean => label !== null && label.rest.text !== '' && /^(?:ex|exemples?|examples?|e\.?g\.?|conclusion|remarques?|nb)$/u.test(bare(label.name.text));
  const own = lines.filter((line) => !aside(line));
  const members = own.map((line) => memberOf(line, whole));
  const told = members.filter((one) => one.length > 0);
  const all = told.flat().filter(({ text }) => text !== '');
  return all.length < 2 || told.length < own.length * 0.6 ? null : all;
}
