/**
 * Lists as classes: items under a label, an item, a heading, a question or the text of a bold line; and the name under
 * which they were announced.
 */
import { COUNTED, KINDS, countedName, type Add } from './class-sentences.ts';
import { countOf } from './enumerations.ts';
import type { Found } from './facts.ts';
import { keyOf, plain } from './key.ts';
import { bare, headless, kindOf } from './labels.ts';
import { put } from './multimap.ts';
import { nameOf } from './names.ts';
import type { Reading } from './reading.ts';
import { cut, startOf, type Rich } from './rich.ts';
import { sentencesOf } from './sentences.ts';
import type { Statement } from './statements.ts';
import { wordsOf } from './texts.ts';
import { FINITE, saysNothing } from './words.ts';

/** Remarks whose list is one of names all the same. */
export const NAMES_LISTED = /^(?:exemples?|examples?|personnages|acteurs cles|key people|people|key terms)$/u;
/** Headings that say only that definitions follow. */
export const GENERIC = new Set(['definition', 'definitions', 'vocabulaire', 'glossaire', 'glossary', 'vocabulary']);
const SEPARATED = new Set(['none', 'alone']);

/** What an item names: its label, the head of a short gloss, or its few words. `long` items are advantages, steps, whole phrases. */
function memberOf(statement: Statement, long: boolean): Rich | null {
  const { label } = statement;
  const whole = headless(statement.rich);
  const named = label && !(long && SEPARATED.has(label.separator)) ? label.name : whole;
  const head = (long ? /\s+[–—]\s/u : /\s+(?:[–—-]\s|\()/u).exec(named.probe);
  const rich = head ? cut(named, 0, head.index) : named;
  if (saysNothing(rich.text) || /[?]$/u.test(rich.text)) return null;
  const words = wordsOf(rich.text).length;
  if (!long && words >= 3 && wordsOf(rich.text).some((word) => FINITE.has(plain(word)) && word !== 'a' && word !== 'à')) return null;
  return words <= (long ? 16 : 5) && (long || !/[.!;]$/u.test(rich.text) || words <= 3) ? cut(rich, 0, rich.text.replace(/[.,;]$/u, '').length) : null;
}

/** Items of one list, by the statement that owns them or the heading they stand under. */
const isPropertyName = (label: string, recurring: ReadonlySet<string>): boolean => kindOf(label) === 'aspect' || kindOf(label) === 'remark' || recurring.has(keyOf(nameOf(label).label));

export function listClasses({ statements, headings, worked, recurring, facts }: Reading, add: Add): void {
  const defined = new Map(facts.found.map((found) => [startOf(found.rich), found]));
  const lists = new Map<string, Statement[]>();
  for (const statement of statements.all) {
    if (!statement.item || statement.checked !== null || (statement.box !== null && statement.parent === null)) continue;
    const owner = statement.parent ? `p${String(statement.parent.index)}` : `h${String(leadOf(statements.all, statement, defined)?.index ?? '')}`;
    put(lists, `${String(statement.heading)} ${owner} ${String(statement.depth)}`, statement);
  }
  for (const all of lists.values()) {
    const [first] = all;
    if (!first) continue;
    const { parent } = first;
    // Numbered items and bullets under one heading are two lists; the first one belongs to the heading.
    const items = parent ? all : all.filter((one) => one.item === first.item);
    const label = parent?.label ?? null;
    const title = headings[first.heading]?.title ?? '';
    const lead = parent ? null : leadOf(statements.all, first, defined);
    const asked = lead !== null && /\?\s*$/u.test(lead.rich.text);
    const aspect = asked || kindOf(label?.name.text ?? (parent ? '' : title)) === 'aspect';
    if (label && kindOf(label.name.text) === 'remark' && !NAMES_LISTED.test(bare(label.name.text))) continue;
    if (worked.has(first.heading) || items.filter((item) => item.label && isPropertyName(item.label.name.text, recurring)).length * 2 > items.length) continue;
    const counted = parent ? COUNTED.exec(lastOf(parent))?.groups : undefined;
    const whole = aspect || (counted !== undefined && countOf(counted['count'] ?? '') === items.length && /[:：]\s*$/u.test(parent?.rich.text ?? ''));
    const members = items.map((item) => memberOf(item, whole)).filter((member) => member !== null);
    if (members.length < 2 || members.length < items.length * 0.6) continue;
    const name = parent ? parentName(parent, headings[first.heading]?.name?.label ?? headings[first.heading]?.title ?? null, describedBy(statements.all, parent)) : (headings[first.heading]?.name?.label ?? headings[first.heading]?.title ?? null);
    const owner = lead && !asked ? defined.get(startOf(lead.rich)) : undefined;
    if (parent === null && !aspect && !owner && (GENERIC.has(bare(name ?? '')) || !items.some((item) => item.label || item.children.length > 0 || wordsOf(item.rich.text).length <= 4))) continue;
    const led = asked ? lead.rich.text : owner ? (facts.terms.get(owner.term)?.label ?? null) : null;
    add(led ?? name, members, parent?.rich ?? first.rich, first.heading, 'list');
  }
}

const isBoldLine = (found: Found | undefined): boolean => found?.definition.basis === 'bold-line' && found.definition.tier === 'A';

/** What a list under no statement goes with: a question right above, or the text of a bold line right above. */
function leadOf(all: readonly Statement[], item: Statement, defined: ReadonlyMap<number, Found>): Statement | null {
  let at = item.index - 1;
  while (at >= 0 && all[at]?.list === item.list && at > item.index - 30) at -= 1;
  const lead = all[at];
  if (!lead || lead.heading !== item.heading || lead.depth > 0 || lead.item) return null;
  return /\?\s*$/u.test(lead.rich.text) || isBoldLine(defined.get(startOf(lead.rich))) ? lead : null;
}

/** The term line of the definition list that a description belongs to. */
function describedBy(all: readonly Statement[], description: Statement): string | null {
  let at = description.index;
  while (all[at]?.description && at > description.index - 10) at -= 1;
  const term = all[at];
  return term && !term.description ? nameOf(term.rich.text).label : null;
}

/** The sentence that announces the list, without its colon. */
const lastOf = (parent: Statement): string => sentencesOf(parent.rich).at(-1)?.text.replace(/\s*\([^()]*\)/gu, '').replace(/\s*[:：]\s*$/u, '') ?? '';

/** The name under which a statement announces its list. */
function parentName(parent: Statement, section: string | null, above: string | null): string | null {
  if (parent.description) return above;
  const { label } = parent;
  const last = lastOf(parent);
  const counted = label?.mark || label?.rest.text ? undefined : COUNTED.exec(last)?.groups?.['n'];
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
  if (wordsOf(last).length <= 5 && kindOf(last) !== 'none') return section && kindOf(last) === 'aspect' ? section : nameOf(last).label;
  return section;
}

