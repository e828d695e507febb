/**
 * Lists as classes: items under a label, an item, a heading, a question or the text of a bold line, and lines that a mark
 * of their own makes a list (`→ …`, `1️⃣ …`, `(a) …`, indented lines); and the name under which they were announced.
 */
import { COUNTED, COUNT_CUE, KINDS, LINKED, countedName, headingName, isPlural, type Ground } from './class-names.ts';
import { OPENS, countOf, headOf, unarticled } from './enumerations.ts';
import type { Found } from './facts.ts';
import { keyOf, plain } from './key.ts';
import { bare, headless, kindOf, labelOf, type Label } from './labels.ts';
import { markedLines, type Marked } from './class-marks.ts';
import { put } from './multimap.ts';
import { nameOf } from './names.ts';
import { STRONG, cut, startOf, type Rich } from './rich.ts';
import { sentencesOf } from './sentences.ts';
import type { Statement } from './statements.ts';
import { explains, isEnumeration, partsOf, wordsOf } from './texts.ts';
import { FINITE, saysNothing } from './words.ts';

/** Remarks whose list is one of names all the same. */
export const NAMES_LISTED = /^(?:exemples?|examples?|personnages|acteurs cles|key people|people|key terms)$/u;
/** Headings that say only that definitions follow. */
export const GENERIC = new Set(['definition', 'definitions', 'vocabulaire', 'glossaire', 'glossary', 'vocabulary']);
const SEPARATED = new Set(['none', 'alone']);
const GLOSS = /\s+(?:[–—]\s|→|➡|⇒|->\s|=>\s)/u;
const SHORT_GLOSS = /\s+(?:[–—-]\s|→|➡|⇒|->\s|=>\s|[(=~≈])|,\s/u;

interface Line {
  readonly rich: Rich;
  readonly label: Label | null;
}

/** "S - Spoofing": a letter only stands for the name after it. */
const LETTER = /^\p{Lu}\s+(?:[-–—:=]|→|->|=>)\s+(?=\p{L}{2})/u;

/** Whether words hold a verb: "le fait social", "un signe donné" and "CAN" hold none. */
export const verbal = (text: string): boolean => {
  const words = wordsOf(text);
  return words.some((word, at) => FINITE.has(plain(word)) && !/^[aà]$|é$/iu.test(word) && !/^\p{Lu}{2,}/u.test(word) && !/^(?:du|au|le|un|ce|de|en|par|the|of)$/iu.test(words[at - 1] ?? ''));
};

/** What a line names: its label, the head of a short gloss, or its few words. `long` items are advantages, steps, whole phrases. */
function memberOf({ rich, label }: Line, long: boolean): readonly Rich[] {
  const line = headless(rich);
  const letter = LETTER.exec(line.probe);
  const whole = cut(line, letter?.[0].length ?? OPENS.exec(line.probe)?.[0].length ?? 0);
  const named = label && !letter && !(long && SEPARATED.has(label.separator)) ? nameIn(label.name) : whole;
  if (!label && !long && named.probe.includes(',') && isEnumeration(named.text)) return partsOf(named);
  const head = (long ? GLOSS : SHORT_GLOSS).exec(named.probe);
  const cutOff = head && head.index > 0 ? cut(named, 0, head.index) : named;
  const bracket = long ? /\s\([^()]*\)\s*$/u.exec(cutOff.probe) : null;
  const open = bracket ? cut(cutOff, 0, bracket.index) : cutOff;
  const member = cut(open, 0, open.text.replace(/\s*(?:…|\.{2,})$/u, '').length);
  if (saysNothing(member.text) || /[?]$/u.test(member.text) || member.text.startsWith('≠')) return [];
  const words = wordsOf(unarticled(member).text).length;
  // A whole phrase that goes on and on is named by its head.
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
const LONG = 16;

/** Items of one list, by the statement that owns them or the heading they stand under. */
const isPropertyName = (label: string, recurring: ReadonlySet<string>): boolean => kindOf(label) === 'aspect' || kindOf(label) === 'remark' || recurring.has(keyOf(nameOf(label).label));

export function listClasses(ground: Ground): void {
  const { reading, add, defined } = ground;
  const { statements, headings, worked, recurring, facts } = reading;
  const lists = new Map<string, Statement[]>();
  // What leads a list, or owns it, stands above its first item, though a line between two items may hide it from the others.
  const leads = new Map<number, Statement | null>();
  const owners = new Map<number, Statement>();
  for (const statement of statements.all) {
    const { list, parent } = statement;
    if (!statement.item || statement.checked !== null || (statement.box !== null && parent === null)) continue;
    if (!parent && !leads.has(list)) leads.set(list, leadOf(statements.all, statement, defined));
    if (parent && !owners.has(list)) owners.set(list, parent);
    const owner = parent ?? owners.get(list);
    put(lists, `${String(statement.heading)} ${owner ? `p${String(owner.index)}` : `h${String(leads.get(list)?.index ?? '')}`} ${String(statement.depth)}`, statement);
  }
  for (const all of lists.values()) {
    const [first] = all;
    if (!first) continue;
    const { parent } = first;
    // Numbered items and bullets under one heading are two lists; the first one belongs to the heading.
    const alike = parent ? all : all.filter((one) => one.item === first.item);
    const label = parent?.label ?? null;
    const title = headings[first.heading]?.title ?? '';
    const lead = parent ? null : (leads.get(first.list) ?? null);
    const count = announcedBy(parent ?? lead);
    // "5 sections" above six items: the sixth is another line of the list.
    const items = lead && count !== null && count >= 2 && count < alike.length ? alike.slice(0, count) : alike;
    const asked = lead !== null && /\?\s*$/u.test(lead.rich.text);
    const announcing = lead && !asked && !defined.has(startOf(lead.rich)) ? parentName(ground, lead) : null;
    const aspect = asked || kindOf(label?.name.text ?? (parent ? '' : title)) === 'aspect';
    if (label && kindOf(label.name.text) === 'remark' && !NAMES_LISTED.test(bare(label.name.text))) continue;
    if (worked.has(first.heading) || items.filter((item) => item.label && isPropertyName(item.label.name.text, recurring)).length * 2 > items.length) continue;
    const members = membersOf(items, aspect || count === items.length);
    if (!members) continue;
    const section = headingName(reading, first.heading);
    const owner = lead && !asked && !announcing ? defined.get(startOf(lead.rich)) : undefined;
    const name = parent ? parentName(ground, parent) : section;
    if (parent === null && !aspect && !owner && !announcing && (GENERIC.has(bare(name ?? '')) || !items.some((item) => item.label || item.children.length > 0 || wordsOf(item.rich.text).length <= 4))) continue;
    const led = asked ? lead.rich.text : owner ? (facts.terms.get(owner.term)?.label ?? null) : announcing;
    add(led ?? name, members, parent?.rich ?? first.rich, first.heading, 'list');
  }
  for (const list of markedLines(statements.all)) markedList(ground, list);
}

/** Lines with a mark of their own, below what they belong to. */
function markedList(ground: Ground, { lead, lines, heading }: Marked): void {
  const { reading, add } = ground;
  if (reading.worked.has(heading)) return;
  const label = lead?.label ?? null;
  if (label && kindOf(label.name.text) === 'remark' && !NAMES_LISTED.test(bare(label.name.text))) return;
  const members = membersOf(lines.map((rich) => ({ rich, label: labelOf(rich) })), !label?.rest.text || kindOf(label.name.text) === 'aspect');
  const [first] = lines;
  const told = lead && !(/[.!]\s*$/u.test(lead.rich.text) && !lead.label);
  if (members && first) add(told ? parentName(ground, lead) : headingName(reading, heading), members, lead?.rich ?? first, heading, 'list', false);
}

function membersOf(lines: readonly Line[], whole: boolean): readonly Rich[] | null {
  const members = lines.map((line) => memberOf(line, whole));
  const told = members.filter((one) => one.length > 0);
  const all = told.flat().filter(({ text }) => text !== '');
  return all.length < 2 || told.length < lines.length * 0.6 ? null : all;
}

/** The number of things that a statement announces at its end; null when it announces none. */
function announcedBy(lead: Statement | null): number | null {
  const last = lead ? lastOf(lead) : '';
  const counted = COUNT_CUE.test(last) && (/[:：]\s*$/u.test(lead?.rich.text ?? '') || CLOSING_COUNT.test(last)) ? COUNTED.exec(last)?.groups : undefined;
  return counted ? countOf(counted['count'] ?? '') : null;
}

const isBoldLine = (found: Found | undefined): boolean => found?.definition.basis === 'bold-line' && found.definition.tier === 'A';

/** What a list under no statement goes with: a question right above, a number of things, or the text of a bold line. */
function leadOf(all: readonly Statement[], item: Statement, defined: ReadonlyMap<number, Found>): Statement | null {
  let at = item.index - 1;
  while (at >= 0 && all[at]?.list === item.list && at > item.index - 30) at -= 1;
  const lead = all[at];
  if (!lead || lead.heading !== item.heading || lead.depth > 0 || lead.item) return null;
  const close = lead.paragraph >= item.paragraph - 1;
  return /\?\s*$/u.test(lead.rich.text) || (close && !/[.!]\s*$/u.test(lead.rich.text) && CLOSING_COUNT.test(lastOf(lead))) || isBoldLine(defined.get(startOf(lead.rich))) ? lead : null;
}
/** "… made of actin plus 2 regulatory proteins" */
const CLOSING_COUNT = /(?:^|\s)(?:\d|deux|trois|quatre|cinq|six|two|three|four|five)\s\p{L}+(?:\s\p{L}+){0,3}$/iu;

/** The term line of the definition list that a description belongs to. */
function describedBy(all: readonly Statement[], description: Statement): string | null {
  let at = description.index;
  while (all[at]?.description && at > description.index - 10) at -= 1;
  const term = all[at];
  return term && !term.description ? nameOf(term.rich.text).label : null;
}

/** The sentence that announces the list, without its colon. */
const lastOf = (parent: Statement): string => sentencesOf(parent.rich).at(-1)?.text.replace(/\s*\([^()]*\)/gu, '').replace(/\s*[:：]\s*$/u, '') ?? '';

/** A plural that a sentence ends with: "… protège les producteurs avec des barrières :". */
const CLOSING_PLURAL = new RegExp(`\\s(?:les|des|ces|the|with|of|by|into|these)\\s(?<n>\\p{L}[\\p{L}'’-]+${LINKED}{0,2})$`, 'iu');

/** The name under which a statement announces its list. */
function parentName(ground: Ground, parent: Statement): string | null {
  const { reading, owner, french } = ground;
  if (parent.description) return describedBy(reading.statements.all, parent);
  const section = owner(parent);
  const { label } = parent;
  const last = lastOf(parent);
  if (isEnumeration(last)) return headingName(reading, parent.heading);
  const counted = label?.mark && !label.rest.text ? undefined : COUNTED.exec(last)?.groups?.['n'];
  // "Tissu : fait de deux fils :" lists threads, "Tissu : deux types :" fabrics.
  if (counted && label?.rest.text) return KINDS.test(counted) ? nameOf(label.name.text).label : counted;
  if (counted) return countedName(counted, last, section);
  if (label) {
    const name = nameOf(label.name.text).label;
    if (KINDS.test(bare(label.name.text)) && section) return section;
    if (kindOf(label.name.text) === 'term' || kindOf(label.name.text) === 'aspect' || wordsOf(name).length <= 5) return name;
  }
  const text = headless(parent.rich).text.replace(/\s*[:：]\s*$/u, '');
  const opening = /^(?:(?:voici|here are)\s+)?(?:les|the)\s(?<n>[^,(:]{2,40}?)\s*,/iu.exec(last)?.groups?.['n'];
  if (opening && kindOf(opening) !== 'none') return opening;
  if (!/[:：]\s*$/u.test(parent.rich.text) && wordsOf(text).length <= 6) return nameOf(text).label;
  const closing = /[:：]\s*$/u.test(parent.rich.text) && wordsOf(last).length > 5 ? CLOSING_PLURAL.exec(last)?.groups?.['n'] : undefined;
  if (closing && isPlural(closing, french) && kindOf(closing) === 'term') return closing;
  if (wordsOf(last).length <= 5 && kindOf(last) !== 'none') return section && kindOf(last) === 'aspect' ? section : nameOf(last).label;
  const head = nameOf(headOf(parent.rich).text).label;
  return head !== text && wordsOf(head).length <= 4 && kindOf(head) === 'term' && !/[:：]\s*$/u.test(parent.rich.text) ? head : headingName(reading, parent.heading);
}
