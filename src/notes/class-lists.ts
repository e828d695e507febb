/**
 * Lists as classes: items under a label, an item, a heading, a question or the text of a bold line, and lines that a mark
 * of their own makes a list (`→ …`, `1️⃣ …`, `(a) …`, indented lines); and the name under which they were announced.
 */
import { COUNTED, COUNT_CUE, KINDS, LINKED, askedKinds, countedLast, countedName, headingName, isPlural, type Ground } from './class-names.ts';
import { PRONOUN, enumeratedIn, membersOf, single } from './class-items.ts';
import { countOf, headOf } from './enumerations.ts';
import type { Found } from './facts.ts';
import { keyOf } from './key.ts';
import { bare, headless, kindOf, labelOf } from './labels.ts';
import { markedLines, type Marked } from './class-marks.ts';
import { put } from './multimap.ts';
import { nameOf } from './names.ts';
import { startOf } from './rich.ts';
import { sentencesOf } from './sentences.ts';
import type { Statement } from './statements.ts';
import { isEnumeration, wordsOf } from './texts.ts';

/** Remarks whose list is one of names all the same. */
export const NAMES_LISTED = /^(?:exemples?|examples?|personnages|acteurs cles|key people|people|key terms)$/u;
/** Headings that say only that definitions follow. */
export const GENERIC = new Set(['definition', 'definitions', 'vocabulaire', 'glossaire', 'glossary', 'vocabulary']);
/** Items of one list, by the statement that owns them or the heading they stand under. */
const isPropertyName = (label: string, recurring: ReadonlySet<string>): boolean => kindOf(label) === 'aspect' || kindOf(label) === 'remark' || recurring.has(keyOf(nameOf(label).label));

/** Gives the headings whose own list holds what they name: other lines below them are not of the same kind. */
export function listClasses(ground: Ground): ReadonlySet<number> {
  const listed = new Set<number>();
  const { reading, add, defined } = ground;
  const { statements, headings, worked, recurring, facts } = reading;
  const lists = new Map<string, Statement[]>();
  // What leads a list, or owns it, stands above its first item, though a line between two items may hide it from the others.
  const leads = new Map<number, Statement | null>();
  const owners = new Map<number, Statement>();
  for (const statement of statements.all) {
    const { list, parent } = statement;
    if (!statement.item || statement.checked !== null || (statement.box !== null && parent === null && !titledOf(statement))) continue;
    if (!parent && !leads.has(list)) leads.set(list, leadOf(statements.all, statement, defined));
    if (parent && !owners.has(list)) owners.set(list, parent);
    const owner = parent ?? owners.get(list);
    put(lists, `${String(statement.heading)} ${owner ? `p${String(owner.index)}` : `h${String(leads.get(list)?.index ?? '')}b${String(statement.box?.id ?? '')}`} ${String(statement.depth)}`, statement);
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
    const announcing = lead && !asked && (count !== null || !defined.has(startOf(lead.rich))) ? parentName(ground, lead) : null;
    const aspect = asked || (parent !== null && SAID.test(lastOf(parent))) || kindOf(label?.name.text ?? (parent ? '' : title)) === 'aspect';
    if (label && kindOf(label.name.text) === 'remark' && !NAMES_LISTED.test(bare(label.name.text))) continue;
    if (worked.has(first.heading) || items.filter((item) => item.label && isPropertyName(item.label.name.text, recurring)).length * 2 > items.length) continue;
    const names = !parent && !lead && items.length > 1 ? enumeratedIn(first) : null;
    if (names) {
      // "- Sprint, relay, hurdles" above other lines: these are what the heading names.
      add(headingName(reading, first.heading), names, first.rich, first.heading, 'list', false);
      continue;
    }
    // Above labels with their texts, a first item of several words without one tells what they are, and is none of them.
    const told = items.length >= 3 && !first.label && first.children.length === 0 && wordsOf(first.rich.text.replace(/\([^()]*\)/gu, '')).length >= 4 && items.slice(1).every(({ label: own }) => own?.rest.text && own.separator !== 'none');
    const members = single(items) ?? membersOf(told ? items.slice(1) : items, aspect || count === items.length);
    if (!members) continue;
    const section = headingName(reading, first.heading);
    const owner = lead && !asked && !announcing ? defined.get(startOf(lead.rich)) : undefined;
    const name = parent ? parentName(ground, parent) : (titledOf(first) ?? section);
    if (parent === null && !aspect && !owner && !announcing && (GENERIC.has(bare(name ?? '')) || !items.some((item) => item.label || item.children.length > 0 || wordsOf(item.rich.text.replace(/\([^()]*\)/gu, ' ')).length <= 4))) continue;
    const led = asked ? (askedKinds(lead.rich.text) ?? lead.rich.text) : owner ? (facts.terms.get(owner.term)?.label ?? null) : announcing;
    if (!parent && !led && !titledOf(first) && isOutline(title, items)) continue;
    if (!parent && !led && members.length >= 3 && items.every((item) => item.label?.rest.text) && opensSection(statements.all, first)) listed.add(first.heading);
    add(led ?? name, members, parent?.rich ?? first.rich, first.heading, 'list');
  }
  for (const list of markedLines(statements.all)) markedList(ground, list);
  return listed;
}

/** "Wk 4", "Séance 3": when it was taught. */
const TAUGHT = /^(?:wk|weeks?|semaines?|s[ée]ances?|lectures?|lessons?|days?|jours?|cours)\s?\d/iu;
/** Whether a list below a heading goes through what was taught: below a week or several topics, with remarks and questions between. */
const isOutline = (title: string, items: readonly Statement[]): boolean =>
  TAUGHT.test(title) || (items.length >= 6 && (/\s\+\s/u.test(title) || items.filter(({ label }) => label && ['remark', 'question'].includes(kindOf(label.name.text))).length >= 2));

const TOLD: ReadonlySet<string> = new Set(['term', 'aspect']);
/** "> [!info] Types de sols" above a list: the title of a box says what the list holds, when it is a plural. */
function titledOf({ box, depth }: Statement): string | null {
  const name = box?.title && depth === 1 ? nameOf(box.title.text).label : '';
  return name && wordsOf(name).length <= 6 && TOLD.has(kindOf(name)) && (isPlural(name, true) || isPlural(name, false)) ? name : null;
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

/** The number of things that a statement announces at its end; null when it announces none. */
function announcedBy(lead: Statement | null): number | null {
  if (!lead || !COUNT_CUE.test(lead.rich.probe)) return null;
  const last = lastOf(lead);
  const counted = COUNT_CUE.test(last) && (/[:：]\s*$/u.test(lead.rich.text) || CLOSING_COUNT.test(last)) ? COUNTED.exec(last)?.groups : undefined;
  return counted ? countOf(counted['count'] ?? '') : null;
}

/** Whether no label stands between the heading and a list. */
function opensSection(all: readonly Statement[], { index, heading }: Statement): boolean {
  let at = index - 1;
  while (all[at]?.heading === heading && !all[at]?.label && at > index - 8) at -= 1;
  return all[at]?.heading !== heading;
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

/** "… a plan, which states:" lists what is in the plan, "A method that …, including:" what is in the method. */
const SPECIFIED = new RegExp(`^(?:an?|the|une?|les?|la)\\s(?<n>\\p{L}[\\p{L}'’-]+${LINKED}{0,2}?)\\s(?:that|which|qui|dont)\\s.*\\s(?:including|comprenant|notamment|avec|with|such as)$|\\s(?:an?|the|une?|les?|la)\\s(?<of>\\p{L}[\\p{L}'’-]+${LINKED}{0,2}?),\\s(?:which|qui|that)\\s[^,]+$`, 'iu');

/** "… types of networks based on their size, such as": what comes after the number and the name. */
const TAIL = /,?\s(?:such as|tel(?:le)?s? que|comme|à savoir|namely|including|notamment)$|\s(?:based on|according to|depending on|selon|en fonction d)(?:\s|e\s|u\s|es\s|['’]).*$/iu;

/** "Les fonctions du rein sont :", "The functions of the kidney are as follows:", "Les muscles sont soit :" */
const SAID = new RegExp(`(?:^|[,;]\\s(?:et\\s|and\\s)?)(?:les|the)\\s(?<n>\\p{L}[\\p{L}'’-]+${LINKED}{0,5}?)\\s(?:sont|are)(?:\\s(?:les suivante?s|as follows|the following|soit|either|donc))?$`, 'iu');

/** The name under which a statement announces its list. */
export function parentName(ground: Ground, parent: Statement): string | null {
  const { reading, owner, french } = ground;
  if (parent.description) return describedBy(reading.statements.all, parent);
  const section = owner(parent);
  const { label } = parent;
  const last = lastOf(parent);
  if (isEnumeration(last)) return headingName(reading, parent.heading);
  const counted = label?.mark && !label.rest.text && !/^\d/u.test(label.name.text) ? undefined : countedLast(last.replace(TAIL, ''));
  // "Tissu : fait de deux fils :" lists threads, "Tissu : deux types :" fabrics.
  // "Flux : déplacement entre deux lieux." is told; what is listed below are flux.
  if (counted && label?.rest.text) return KINDS.test(counted) || (!/[:：]\s*$/u.test(parent.rich.text) && kindOf(label.name.text) === 'term') ? nameOf(label.name.text).label : counted;
  if (counted) return countedName(counted, last, section);
  const said = SAID.exec(last)?.groups?.['n'];
  if (said && isPlural(said, french) && kindOf(said) !== 'none') return section && KINDS.test(said.replace(/^(?:principa\p{L}+|main|différente?s|different)\s|\s(?:principa\p{L}+|suivante?s)$/iu, '')) ? section : said;
  if (label) {
    const name = nameOf(label.name.text).label;
    // "Il faut :"
    if (PRONOUN.test(name) && wordsOf(name).length <= 5) return section;
    if (KINDS.test(bare(label.name.text)) && section) return section;
    if (kindOf(label.name.text) === 'term' || kindOf(label.name.text) === 'aspect' || wordsOf(name).length <= 5) return name;
  }
  const text = headless(parent.rich).text.replace(/\s*[:：]\s*$/u, '');
  const of = SPECIFIED.exec(last)?.groups;
  const specified = of?.['of'] ?? of?.['n'];
  if (specified && kindOf(specified) === 'term') return specified;
  const opening = /^(?:(?:voici|here are)\s+)?(?:les|the)\s(?<n>[^,(:]{2,40}?)\s*,/iu.exec(last)?.groups?.['n'];
  if (opening && kindOf(opening) !== 'none') return opening;
  if (!/[:：]\s*$/u.test(parent.rich.text) && wordsOf(text).length <= (parent.item ? 8 : 6)) return nameOf(text).label;
  const closing = /[:：]\s*$/u.test(parent.rich.text) && wordsOf(last).length > 5 ? CLOSING_PLURAL.exec(last)?.groups?.['n'] : undefined;
  if (closing && !/^(?:suivant|following)/iu.test(closing) && isPlural(closing, french) && kindOf(closing) === 'term') return closing;
  if (wordsOf(last).length <= 5 && kindOf(last) !== 'none') return section && kindOf(last) === 'aspect' ? section : nameOf(last).label;
  const head = nameOf(headOf(parent.rich).text).label;
  // "Ways in which one can cheat"
  if (KINDS.test(head) && wordsOf(text).length <= 16) return nameOf(text).label;
  return head !== text && wordsOf(head).length <= 4 && kindOf(head) === 'term' && !/[:：]\s*$/u.test(parent.rich.text) ? head : headingName(reading, parent.heading);
}
