/**
 * Things that a note lays out in parallel: definitions of one form under one heading, the items of a list or the lines of
 * a block that each name a thing and tell of it, subsections of one section.
 */
import { LETTER } from './class-items.ts';
import type { Found } from './facts.ts';
import { groupOf, thingOf, type Group, type Thing } from './compare-things.ts';
import { keyOf } from './key.ts';
import { bare, firstWordsIn, headless, kindOf } from './labels.ts';
import { put } from './multimap.ts';
import { nameOf } from './names.ts';
import type { Reading } from './reading.ts';
import { remember } from './remember.ts';
import { STRONG, cut, startOf, type Rich } from './rich.ts';
import type { Statement } from './statements.ts';
import { explains, isEnumeration, wordsOf } from './texts.ts';
import { POLARITY, REMARK_HEADS, saysNothing } from './words.ts';
import { canonicalAspect } from './read-labels.ts';

/** What stands in parallel, and all the things that were found on the way. */
export function blocksSideBySide(reading: Reading): { readonly told: readonly Thing[]; readonly groups: readonly (Group | null)[] } {
  const found = new Map(reading.facts.found.map((one) => [one, thingFound(reading, one)]));
  // What things are classed as is compared apart.
  const classed = new Set(reading.facts.classifications.map(({ source }) => source.segments[0]?.[0] ?? -1));
  const defined = new Map([...found].map(([one, thing]) => [startOf(one.rich), thing]));
  const listed = lines(reading, defined).map((things) => things.filter(({ text }) => !classed.has(startOf(text))));
  const sections = subsections(reading);
  return {
    told: [...found.values(), ...listed.flat(), ...sections.flat()],
    groups: [...[...definitions(reading, found), ...listed, ...sections].map((things) => groupOf(things, 'siblings')), ...boldSubjects(reading).map((things) => groupOf(things, 'siblings', 'sentence'))],
  };
}

const thingFound = ({ facts }: Reading, { term, written, rich, heading }: Found): Thing => ({ name: { label: facts.terms.get(term)?.label ?? '', aliases: [] }, written, text: rich, heading });

/** All of the definitions under one heading are compared when they are no more than this. */
const FEW = 6;

/** Definitions under one heading: those of one form, and all of them when they are few. */
function definitions(reading: Reading, told: ReadonlyMap<Found, Thing>): readonly (readonly Thing[])[] {
  const forms = new Map<string, Thing[]>();
  const whole = new Map<number, Thing[]>();
  for (const [found, thing] of told) {
    const parent = reading.headings[found.heading]?.parent ?? -1;
    const titled = found.definition.basis === 'heading';
    const apart = titled || found.definition.basis === 'callout';
    put(forms, `${String(apart ? parent : found.heading)} ${found.definition.basis} ${String(apart)}`, thing);
    put(whole, titled ? parent : found.heading, thing);
  }
  return [...forms.values(), ...[...whole.values()].filter((run) => run.length <= FEW)].filter((run) => run.length >= 2);
}

/** Items of one list, or lines of one form in one block, each of which names a thing and tells of it. */
function lines({ statements, worked, recurring, headings }: Reading, defined: ReadonlyMap<number, Thing>): readonly (readonly Thing[])[] {
  const blocks = new Map<string, Statement[]>();
  for (const one of statements.all) {
    const { label, item, parent } = one;
    if ((!item && !label) || worked.has(one.heading) || one.checked !== null) continue;
    if (tellsOfOwner(parent ? (parent.label?.name.text ?? parent.rich.text) : item ? (headings[one.heading]?.title ?? '') : '')) continue;
    const place = item ? `l${String(parent?.index ?? one.list)}` : `${String(label?.mark)}${String(label?.separator)}${String(one.box?.id)}`;
    put(blocks, `${String(one.heading)} ${String(one.depth)} ${place}`, one);
  }
  return [...blocks.values()]
    .map((block) => block.flatMap((one) => thingIn(one, statements.all[one.index + 1], defined) ?? []).filter(({ name }) => !recurring.has(keyOf(name.label))));
}

/** "**Droits réels** portent sur …", "**Droits personnels** lient …": lines of one paragraph that open with bold subjects. */
function boldSubjects({ statements, worked }: Reading): readonly (readonly Thing[])[] {
  const blocks = new Map<string, Thing[]>();
  for (const { label, rich, heading, paragraph, item, box } of statements.all) {
    if (label?.separator !== 'none' || !(label.mark & STRONG) || item || box || worked.has(heading) || kindOf(label.name.text) !== 'term' || wordsOf(label.name.text).length > 4) continue;
    const thing = thingOf(label.name, rich, heading);
    if (thing) put(blocks, `${String(heading)} ${String(paragraph)}`, thing);
  }
  return [...blocks.values()].filter((things) => things.length >= 2 && things.length <= 8);
}

/** Items below "Avantages :", "Exemples :" tell of their owner. */
export const tellsOfOwner = remember((owner: string): boolean => owner !== '' && (POLARITY[canonicalAspect(owner)] !== undefined || firstWordsIn(REMARK_HEADS, bare(owner)) !== ''));

/** What a line names and tells of: by its label, or by the text right below it. */
function thingIn(one: Statement, next: Statement | undefined, defined: ReadonlyMap<number, Thing>): Thing | null {
  const { label, item, heading, children } = one;
  if (label?.rest.text && label.separator !== 'none') return defined.get(startOf(label.rest)) ?? (tells(label.rest) ? thingOf(label.name, label.rest, heading) : null);
  const subject = item ? subjectWithCopula(headless(one.rich)) : null;
  if (subject) return thingOf(subject, headless(one.rich), heading);
  if (label?.rest.text) return null;
  if (!item && !label) return null;
  const line = headless(one.rich);
  const gloss = label || !/[(,]/u.test(line.probe) ? null : GLOSSED.exec(line.probe);
  if (gloss) return thingOf(cut(line, 0, gloss.groups?.['n']?.length ?? 0), cut(line, gloss[0].length, gloss[0].endsWith('(') ? line.probe.lastIndexOf(')') : line.text.length), heading);
  const whole = label ? label.name : cut(line, 0, line.text.replace(/\s*[:：]\s*$/u, '').length);
  // "S - Spoofing" is named after its letter.
  const written = cut(whole, LETTER.exec(whole.probe)?.[0].length ?? 0);
  if (wordsOf(written.text.replace(/\s*\([^()]*\)\s*$/u, '')).length > 5 || /[.;!?,]\s*$/u.test(written.text)) return null;
  const below = children[0] ?? (next && next.paragraph === one.paragraph && !next.item ? next : undefined);
  return below && (!below.label || below.label.separator === 'none') && tells(below.rich) ? thingOf(written, headless(below.rich), heading) : null;
}

/** "quarto (sheet folded twice)", "AP01, inject messages by …": a name and what says more, in an item. */
const GLOSSED = /^(?<n>\p{L}[^,;:.()]{1,40}?)(?:\s\((?!ex[.\s]|e\.g|par ex)(?=[^()\s]+(?:\s[^()\s]+){2,}[^()]*\)[.\s]*$)|,\s(?=\p{Ll}[^,;]*\s[^,;]*\s[^,;]*\s[^,;]*$))/u;

/** "a puff is sales talk that …": what an item that is a sentence says something of. */
const COPULA_CUE = / (?:est|sont|is|are|c['’]est) /;
const COPULA = /^(?:les?\s|la\s|une?\s|des\s|the\s|an?\s|l['’])?(?<n>\p{L}[\p{L}\p{N} '’-]{1,40}?)\s+(?:est|sont|is|are|c['’]est)\s+(?:une?|des|le|la|les|l['’]|the|an?|\p{L})/diu;
function subjectWithCopula(item: Rich): Rich | null {
  if (!COPULA_CUE.test(item.probe)) return null;
  const range = COPULA.exec(item.probe)?.indices?.groups?.['n'];
  return range ? cut(item, range[0], range[1]) : null;
}

const tells = (text: Rich): boolean => !saysNothing(text.text) && /\p{L}{4}|\s/u.test(text.probe);

/** Sections of one section: the definition each one holds, else what it opens with, unless that is said of something else. */
function subsections({ headings, statements, facts }: Reading): readonly (readonly Thing[])[] {
  const first = new Map<number, Statement>();
  for (const one of statements.all) if (!first.has(one.heading) && !isEnumeration(one.rich.text) && (!one.item || explains(one.rich.text))) first.set(one.heading, one);
  const defined = new Map(facts.found.filter(({ definition }) => definition.basis === 'heading').map((found) => [found.heading, found.rich]));
  const groups = new Map<number, Thing[]>();
  const labelled: Thing[][] = [];
  for (const heading of headings) {
    const below = first.get(heading.index);
    const text = defined.get(heading.index) ?? (below && !below.box?.type ? headless(below.rich) : null);
    const name = heading.name ?? (heading.versus ? null : nameOf(heading.title));
    if (!name || heading.depth === 1 || !text || kindOf(name.label) !== 'term' || !explains(text.text)) continue;
    // "Farine blanche (sans son)" below "Farines" is one of them.
    if (below?.item && !defined.has(heading.index) && ` ${keyOf(headless(below.rich).text)} `.startsWith(` ${keyOf(name.label)} `)) continue;
    const thing: Thing = { name, written: heading.rich, text, heading: heading.index };
    const label = defined.has(heading.index) || below?.label?.separator === 'none' ? null : below?.label;
    const kind = label ? kindOf(label.name.text) : null;
    if (kind === 'term' || kind === 'remark') {
      if (kind === 'term' && !below?.item) labelled.push([thing]);
    } else if (!defined.has(heading.index) && wordsOf(text.text).length < 4) continue;
    else put(groups, heading.parent, thing);
  }
  return [...[...groups.values()].filter((run) => run.length <= 8), ...labelled];
}
