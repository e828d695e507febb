/** Headings: the sentence right below one defines what the heading names, when it opens as a definition does. */
import { keyOf, plain } from './key.ts';
import { KIND_OF, bodyOf, titlesThing } from './bodies.ts';
import { headless, kindOf, labelOf, softName } from './labels.ts';
import { namesAnother, parallel } from './label-reasons.ts';
import { canonicalAspect } from './read-labels.ts';
import { explains, isEnumeration, wordsOf } from './texts.ts';
import { headsSomeone } from './persons.ts';
import type { Reading } from './reading.ts';
import { ARTICLES, LAW, POLARITY } from './words.ts';
import type { HeadingInfo } from './sections.ts';
import { afterShort, type Statement } from './statements.ts';
import { EMPHASIS, LINK, STRONG, cut, markedRun, type Rich } from './rich.ts';
import { nameOf } from './names.ts';
import { classifies, jointPlaces, jointsOf } from './prose-definers.ts';
import { opensNominally } from './sentences.ts';

/** Makes the names of headings known: those that something in the note calls for. */
export function nameHeadings({ headings, words, facts }: Reading): void {
  for (const heading of headings) {
    if (!heading.name || heading.depth === 1) continue;
    if (kindOf(heading.name.label) !== 'term' && !heading.asksWhat) continue;
    if (words.count(heading.name.label) > 1 || heading.name.aliases.length > 0)
      heading.termId = facts.term(heading.name, heading.rich, heading.index);
  }
}

const markedStart = (text: Rich): string => text.text.slice(0, markedRun(text, STRONG | EMPHASIS));

/** Whether a text opens with another name, set off, and the verb that defines it. */
const namesItsOwn = (text: Rich, name: string, language: Reading['language']): boolean => {
  const article = /^(?:une?|les?|la|an?|the)\s|^l['’]/iu.exec(text.probe)?.[0].length ?? 0;
  if (article > 0) return namesItsOwn(cut(text, article), name, language);
  const run = markedRun(text, STRONG | EMPHASIS | LINK);
  return run > 0 && jointPlaces(text.probe.slice(0, run + 12), language)[0] === run && keyOf(text.text.slice(0, run)) !== keyOf(name);
};

/** "… une énergie appelée **enthalpie**" names something else. */
const namesInside = ({ probe, pieces }: Rich): boolean =>
  pieces.some(({ from, marks }) => from > 0 && marks & (STRONG | EMPHASIS | LINK) && /\s(?:appelée?s?|nommée?s?|called|named)\s(?:\S{1,4}\s|l['’])?$/iu.test(probe.slice(Math.max(0, from - 24), from)));

/** "La comptabilité est …" below "Le cadre", "Définition": the sentence says itself what it is about. */
function tellsOfAnother(text: Rich, name: string, language: Reading['language']): boolean {
  const at = jointsOf(text.probe, 0, jointPlaces(text.probe, language), language)[0]?.at;
  const said = at === undefined || at > 60 ? '' : keyOf(text.probe.slice(0, at));
  return said !== '' && /^(?:les?|la|une?|the|an?)\s|^l['’]/iu.test(text.probe) && !said.includes(keyOf(name)) && !keyOf(name).includes(said);
}

/** "Ferdinand de Saussure (1857-1913), linguiste …": who someone was. */
const LIVED = /^\p{Lu}[\p{L}'’.-]+(?:\s(?:d['’]|\p{Ll}{2,3}\s)?\p{Lu}[\p{L}'’.-]+){1,3}\s\(\d{4}\s?[-–—]\s?(?:\d{4})?\)/u;
/** A sentence below the name of a theory says what the theory holds. */
const HOLDS = /(?<!\p{L})(?:théorie|theory|paradoxe?|hypothèse|hypothesis|effet|effect)(?!\p{L})/iu;
/** Words that open a remark, a rule or an event, not what something is. */
const FIRST_STEPS = /\?\s*$|^(?:if|when|need|needs|must|should|there|it|they|we|you|no|not|never|always|only|most|many|some|see|e\.?g|ex|si|quand|il|elle|ils|on|nous|faut|ne|pas|toujours|jamais|attention|voir|par exemple|\d|deux|trois|quatre|cinq|plusieurs|two|three|four|five|several)(?:\s|$)/iu;
/** A heading of two things. */
const JOINED = /\s(?:et|and|&|\+)\s/iu;
const DEFINITION = /^(?:d[ée]finition|overview|d[ée]f\.?|what is it|(?:c['’]est quoi|qu['’]est[- ]ce que c['’]est))$/iu;

/** "*an economic system*", "*(nom, f.)*" on a line of its own: of what kind the name is. What it means comes next. */
const KIND_ALONE = /^\(?(?:(?:une?|an?)\s\p{L}+(?:\s[\p{L}'’-]+){0,3}|(?:(?:form|kind|type)\sof|(?:forme|sorte|type|genre)\sde)\s\p{L}+(?:\s\p{L}+)?|(?:nom|noun|n|verbe?|v|adj(?:ectif|ective)?|adv(?:erbe?)?)\.?(?:,?\s(?:masculin|féminin|[mf]\.?))?)\)?\s?:?$/iu;
function kindAlone(all: readonly Statement[], line: Statement): Statement | null {
  const next = all[line.index + 1];
  const { rich } = line;
  const kind = rich.probe.replace(/\s+\([^()]*\)\s*$/u, '');
  if (line.depth > 0 || !KIND_ALONE.test(kind) || markedRun(rich, EMPHASIS) < kind.replace(/\s?:$/u, '').length) return null;
  return next && next.heading === line.heading && next.depth === 0 && !next.label?.mark && !next.used && wordsOf(next.rich.text).length >= 4 && !FIRST_STEPS.test(next.rich.text) ? next : null;
}

/** The statement that the heading introduces: the first one, or the one after a line such as "Formule : …". */
function bodyUnder(all: readonly Statement[], first: Statement): Statement {
  const { label } = first;
  const next = all[first.index + 1];
  // "Durée : 1 mois" above what the thing is.
  if (label && label.mark === 0 && label.separator === ':' && first.depth === 0 && kindOf(label.name.text) === 'aspect' && wordsOf(label.rest.text).length <= 6 && next && next.heading === first.heading && next.paragraph === first.paragraph && next.depth === 0 && !next.label) return next;
  if (!label?.mark || !label.rest.text || label.separator === 'none' || kindOf(label.name.text) !== 'aspect' || first.depth > 0 || first.children.length > 0) return first;
  return next && next.heading === first.heading && !next.afterGap && next.depth === 0 && !next.label && canonicalAspect(label.name.text) === 'formula' ? next : first;
}

/** Whether advantages or drawbacks come right after a line: they are of the thing that the line explains. */
function weighedAfter(all: readonly Statement[], line: Statement): boolean {
  const next = all[line.index + 1];
  return next !== undefined && next.heading === line.heading && !next.item && POLARITY[canonicalAspect((next.label?.name ?? next.rich).text)] !== undefined;
}

/** "- Organisations qui …" as the first item below a heading, when the others go on about it. */
function explainingItem(all: readonly Statement[], first: Statement, language: Reading['language']): boolean {
  if (first.depth === 1 && first.item && !first.label && /^(?:means that|refers to|désigne|signifie|consiste (?:à|en)|is when|c['’]est (?:quand|lorsque))\s/iu.test(headless(first.rich).text)) return true;
  const { probe } = headless(first.rich);
  if (first.depth !== 1 || !first.item || first.label || first.box?.type || (!KIND_OF.test(probe) && !/^\S+(?:\s\S+){0,3}?\s(?:qui|dont|that|which|who|whose)\s/u.test(headless(first.rich).text)) || !opensNominally(headless(first.rich), language)) return false;
  if (KIND_OF.test(probe)) return wordsOf(probe).length >= 6;
  let others = 0;
  for (let at = first.index + 1; all[at]?.heading === first.heading && all[at]?.list === first.list; at += 1) {
    const other = all[at];
    if (!other || other.depth > 1) continue;
    const named = other.label ? kindOf(other.label.name.text) === 'term' : opensNominally(headless(other.rich), language);
    if (named && !/^(?:leurs?|ses|sa|son|its|their)\s/iu.test(other.rich.text)) return false;
    others += 1;
  }
  return others > 0;
}

/**
 * Whether the note writes its definitions as the first item below a heading: at least four such items open as
 * definitions do, a quarter of all. Then the other first items define as well, though they open less clearly.
 */
function definesByItems({ headings, language, worked }: Reading, firstUnder: ReadonlyMap<number, Statement>): boolean {
  let items = 0;
  let nominal = 0;
  for (const { index, name } of headings) {
    const first = firstUnder.get(index);
    if (!name || !first?.item || first.depth !== 1 || first.label || first.box || worked.has(index)) continue;
    items += 1;
    if (wordsOf(first.rich.text).length >= 4 && opensNominally(headless(first.rich), language)) nominal += 1;
  }
  return (nominal >= 4 && nominal * 4 >= items) || (nominal >= 3 && nominal * 3 >= items * 2);
}

/** Headings below which one item is all that stands, in a note that has three such at least: these say what the headings name. */
function loneItems({ headings, statements: { all }, worked }: Reading, firstUnder: ReadonlyMap<number, Statement>): ReadonlySet<number> {
  const lone = headings.filter(({ index, name }) => {
    const first = firstUnder.get(index);
    const next = first && all[first.index + 1];
    return name && first?.item && first.depth === 1 && first.children.length === 0 && next?.heading !== index && !worked.has(index) && wordsOf(first.rich.text).length >= 4 && explains(first.rich.text) && !FIRST_STEPS.test(first.rich.text);
  });
  return new Set(lone.length >= 3 ? lone.map(({ index }) => index) : []);
}

/**
 * Whether the note writes its definitions as the line below a heading: three such lines open as definitions do, a third
 * of all. Then the lines below other headings say what these name, too, though they are sentences.
 */
function definesByLines({ headings, language, worked }: Reading, firstUnder: ReadonlyMap<number, Statement>): boolean {
  let lines = 0;
  let nominal = 0;
  for (const { index, name, title, depth } of headings) {
    const first = firstUnder.get(index);
    if (!(name ?? softName(title)) || depth === 1 || !first || first.depth > 0 || first.label?.mark || first.box || worked.has(index)) continue;
    lines += 1;
    if (bodyOf(first.rich, language) === 'noun') nominal += 1;
  }
  return nominal >= 3 && nominal * 3 >= lines;
}

/** Whether all items of a list are of a few words: then they are what the heading counts or groups. */
function listsShort(all: readonly Statement[], first: Statement): boolean {
  if (/\s(?:qui|que|qu['’]|dont|that|which|who)(?:\s|(?<=['’]))/iu.test(first.rich.probe)) return false;
  let items = 0;
  for (let at = first.index; all[at]?.heading === first.heading && (all[at]?.depth ?? 0) >= first.depth; at += 1) {
    const one = all[at];
    if (one?.list !== first.list) continue;
    if (wordsOf(one.rich.text).length > 5) return false;
    items += 1;
  }
  return items >= 2;
}

/** "A contract is an agreement …" below "Formation": a sentence with a subject that it defines. */
const definesAnother = ({ probe }: Rich, language: Reading['language']): boolean =>
  jointsOf(probe, 0, jointPlaces(probe, language), language).some(({ kind, end }) => kind === 'names' || (kind === 'is' && classifies(probe.slice(end), language, wordsOf(probe.slice(end)).length, false)));

const firstWord = (rich: Rich): string => wordsOf(plain(rich.text)).find((word) => !ARTICLES.has(word)) ?? '';
/** Whether a line is all that stands in its paragraph, announces nothing, and no twin that opens alike follows. */
const alone = (all: readonly Statement[], { index, heading, paragraph, rich, children }: Statement): boolean => {
  const next = all[index + 1];
  return children.length === 0 && wordsOf(rich.text).length >= 5 && !/[:：?]$/u.test(rich.text) && (next?.heading !== heading || (next.paragraph !== paragraph && firstWord(next.rich) !== firstWord(rich)));
};

/** The heading whose thing the text below `heading` defines: itself, or the one above a heading "Définition". */
function subjectOf({ headings }: Reading, heading: HeadingInfo): HeadingInfo | null {
  if (!DEFINITION.test(heading.title.replace(/\s*\([^()]*\)$/u, ''))) return heading;
  const above = headings[heading.parent];
  return above?.name && !above.versus && kindOf(above.name.label) === 'term' ? above : null;
}

/** The next item of a list. */
const following = (all: readonly Statement[], { index, list, depth, heading }: Statement): readonly Statement[] => {
  const next = all[index + 1];
  return next && next.list === list && next.depth === depth && next.heading === heading ? [next] : [];
};

export function readHeadings(reading: Reading): void {
  const { headings, statements, facts, language, worked } = reading;
  const { all } = statements;
  const firstUnder = new Map<number, Statement>();
  for (const statement of all) if (!firstUnder.has(statement.heading)) firstUnder.set(statement.heading, statement.depth > 0 ? (afterShort(headings[statement.heading]?.name?.label ?? '', [statement, ...following(all, statement)]) ?? statement) : statement);
  const bareLines = all.filter(({ label }) => label?.separator === 'none' && label.mark & STRONG).length;
  const byItems = definesByItems(reading, firstUnder);
  const byLines = definesByLines(reading, firstUnder);
  const lone = loneItems(reading, firstUnder);
  // One heading of the first level is the title of the note; several are its chapters.
  const chapters = headings.filter(({ depth }) => depth === 1).length > 1;
  for (const heading of headings) {
    const top = firstUnder.get(heading.index);
    const subject = top ? subjectOf(reading, heading) : null;
    if (!top || !subject) continue;
    const named = subject.name ?? (!subject.versus && heading.depth > 1 && subject.title.includes(' ') && softName(subject.title) ? nameOf(subject.title) : null);
    if (!named?.label || headsSomeone(headings, subject)) continue;
    const told = kindAlone(all, top);
    const first = told ?? bodyUnder(all, top);
    const asked = heading.asksWhat || subject !== heading;
    const styled = (byItems || lone.has(heading.index)) && first.depth === 1 && first.item !== null && (!first.label || (first.label.separator === 'none' && /^(?:that|which|who|of|qui|que|dont|de)\s/u.test(first.label.rest.text))) && !first.box && !JOINED.test(heading.title) && wordsOf(first.rich.text).length >= 3 && !listsShort(all, first) && !FIRST_STEPS.test(first.rich.text);
    const answers = heading.asksWhat && first.depth === 1 && first.item !== null && !first.label && bodyOf(headless(first.rich), language) === 'noun';
    const listed = styled || answers || (first.depth > 0 && explainingItem(all, first, language));
    if (first.used || (styled && isEnumeration(first.rich.text)) || (first.depth > 0 && !listed) || first.description || first.box?.type) continue;
    const equals = /^=\s*/u.exec(first.rich.text);
    const text = equals ? cut(first.rich, equals[0].length) : headless(first.rich);
    const label = labelOf(text);
    if (label?.separator === '::' || /\p{L}::\S/u.test(text.probe)) continue;
    // "**L'offre crée sa propre demande.**" is a sentence, not a name.
    const sentence = label?.separator === 'alone' && /[.!]$/u.test(text.text) && wordsOf(text.text).length >= 4;
    if (label && !told && !sentence && label.separator !== 'none' && (label.mark || kindOf(label.name.text) !== 'none') && (label.mark || label.separator !== ':' || parallel(reading, first) || namesAnother(reading, label) || nameOf(label.name.text).aliases.length > 0)) continue;
    if (/[:：]$/u.test(text.text) && (wordsOf(text.text).length <= 6 || /\s(?:est|sont|is|are|suivante?s?|following)\s?[:：]$/iu.test(text.text))) continue;
    if (label?.separator === 'none' && (reading.blocks.bareUnder(first.heading) >= 2 || (label.mark & STRONG && bareLines >= 3 && keyOf(label.name.text) !== keyOf(named.label)))) continue;
    if (!explains(text.text)) continue;
    const { label: name } = named;
    // "*Price elasticity of demand* measures …" below "Elasticity" is about a thing of its own name.
    if ((text.pieces[0]?.marks ?? 0) & (STRONG | EMPHASIS) && !LAW.test(name) && keyOf(markedStart(text)).includes(keyOf(name))) continue;
    // "**Polling** means …" below "Interrupts and timing" is about polling.
    if (namesItsOwn(text, name, language)) continue;
    if (label?.rest.text && kindOf(label.name.text) === 'remark' && !softName(label.name.text)) continue;
    if (subject !== heading && /^overview$/iu.test(heading.title) && bodyOf(text, language) !== 'noun') continue;
    if (subject !== heading && tellsOfAnother(text, name, language)) continue;
    if (keyOf(text.text).startsWith(`${keyOf(name)} `)) continue;
    if (namesInside(text) || LIVED.test(text.text)) continue;
    // "Tous les antécédents …" below "Antécédents familiaux" tells of them, not what they are.
    if (/^tout(?:es?)?\s|^tous\s|^all\s/iu.test(text.text) && wordsOf(text.text).slice(0, 3).some((word) => keyOf(word) === keyOf(wordsOf(name)[0] ?? ''))) continue;
    // "Chaque protocole appartient à une couche du modèle OSI" below "Modèle OSI" tells of protocols.
    if (/^(?:chaque|each|every)\s/iu.test(text.text) && ` ${keyOf(text.text)} `.includes(` ${keyOf(name)} `)) continue;
    // "### Image" above "Modèle en lecture seule …": a word that heads remarks elsewhere.
    const soft = !asked && kindOf(name) !== 'term';
    if (soft && (styled || listed || bodyOf(text, language) !== 'noun')) continue;
    if (heading.depth === 1 && !heading.asksWhat && !chapters && !titlesThing(name, text)) continue;
    if (!asked && !styled && !told && !LAW.test(name) && equals === null && !defines(first, text)) continue;
    first.used = true;
    const id = facts.define(named, subject.rich, text, 'B', 'heading', heading.index);
    if (subject === heading) heading.termId = id;
  }

  function defines(first: Statement, text: Rich): boolean {
    const { name } = headings[first.heading] ?? {};
    const quoted = /^["“«]\s*/u.exec(text.text);
    const body = bodyOf(quoted ? cut(text, quoted[0].length) : text, language);
    if (body === 'noun') return wordsOf(text.text).length > 3;
    if (body === null || worked.has(first.heading)) return false;
    if (byLines && alone(all, first) && !FIRST_STEPS.test(text.text) && !definesAnother(text, language)) return true;
    if (body === 'pronoun' || (body === 'sentence' && HOLDS.test(name?.label ?? ''))) return true;
    const next = all[first.index + 1];
    return weighedAfter(all, first) || (body === 'infinitive' && (next?.heading !== first.heading || (next.paragraph !== first.paragraph && next.label !== null)));
  }
}
