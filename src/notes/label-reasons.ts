/** Reasons for and against a label: whether it is a property of something else, and what makes a plain one a term. */
import { keyOf } from './key.ts';
import { bodyOf } from './bodies.ts';
import { bare, firstWordsIn, kindOf } from './labels.ts';
import { isAbbreviation, nameOf, type Name } from './names.ts';
import type { Reading } from './reading.ts';
import { MATH, STRONG } from './rich.ts';
import { versusOf } from './sections.ts';
import { opensNominally } from './sentences.ts';
import type { Statement } from './statements.ts';
import { wordsOf } from './texts.ts';
import type { Label } from './labels.ts';
import { ASPECTS, LAW, POLARITY, WORKED } from './words.ts';

/** A label that recurs under different owners, or that stands where two things are compared, is one of their properties. */
export function isProperty(reading: Reading, statement: Statement, label: Label): boolean {
  const { recurring, setOff, headings, statements } = reading;
  const key = keyOf(nameOf(label.name.text).label);
  const versus = headings[statement.heading]?.versus ?? (statement.parent && VERSUS.test(statement.parent.rich.text) ? versusOf(statement.parent.rich.text) : null);
  if (versus && label.mark === 0 && !statement.item && (LAW.test(label.name.text) || (wordsOf(label.rest.text).length >= 4 && opensNominally(label.rest, reading.language)))) return false;
  if (versus) return !versus.some((name) => sameName(name.label, label.name.text)) && !(label.mark & STRONG && wordsOf(label.rest.text).length > 5 && !label.rest.text.includes(' / '));
  if (isAbbreviation(label.name.text) && joinedIn(headings[statement.heading]?.title ?? '', label.name.text)) return false;
  if (besideDefinition(reading, statement)) return true;
  // "Melting points: High, due to …" below "Properties of metals".
  if (statement.item && PROPERTIES.test(bare(headings[statement.heading]?.title ?? '')) && !opensNominally(label.rest, reading.language)) return true;
  if (label.mark === 0 && (amongAspects(reading, statement, label) || answersQuestion(statements, statement))) return true;
  return recurring.has(key) && !aloneExplains(reading, statement, label, key) && (reading.facets.has(key) || (!setOff.has(key) && !(label.mark & STRONG) && !listsThings(reading, statement)));
}
const PROPERTIES = /^(?:(?:principales|main|key|general|physical|chemical) )?(?:proprietes|caracteristiques|properties|characteristics)(?: |$)/u;
/** "GOMS & KLM": whether a heading joins a name to others. */
const joinedIn = (title: string, name: string): boolean => /\s(?:&|et|and|\/|\+)\s/iu.test(title) && title.split(/\s(?:&|et|and|\/|\+)\s/iu).some((part) => keyOf(part) === keyOf(name));
/** "> **Objectif.** …", "> **Évaluation.** …", "> **Références.** …": a line of a box that tells of the note, as the first does. */
export function tellsOfNote({ statements: { all } }: Reading, { index, box }: Statement): boolean {
  if (!box) return false;
  if (/^\P{L}*(?:infos?|informations?|about)\P{L}*$/iu.test(box.title?.text ?? '')) return true;
  const [first, before, after] = [all[index - 2], all[index - 1], all[index + 1]];
  return first?.box !== box && [before, after].every((one) => one?.box === box && one.label && one.label.mark & STRONG && one.label.rest.text && kindOf(one.label.name.text) !== 'term');
}
/** "**Symbols:** anything that carries …" in a list whose other bold names are terms, each told by a phrase that opens as a definition does. */
export function amongTerms({ statements: { all }, language }: Reading, statement: Statement, { rest, name }: Label): boolean {
  if (POLARITY[ASPECTS.get(bare(name.text)) ?? ''] || wordsOf(rest.text).length < 5 || !opensNominally(rest, language)) return false;
  const others = all.slice(Math.max(0, statement.index - NEAR), statement.index + NEAR).filter((one) => one !== statement && one.list === statement.list && one.depth === statement.depth && one.heading === statement.heading && one.label && one.label.mark & STRONG && one.label.rest.text);
  const terms = others.filter(({ label }) => label && kindOf(label.name.text) === 'term' && opensNominally(label.rest, language)).length;
  return terms >= 1 && others.every(({ label }) => label && ['term', 'aspect'].includes(kindOf(label.name.text)) && wordsOf(label.rest.text).length >= 5);
}
/** Whether a list tells what its owner is under "Définition": then its other labels are properties of that owner. */
export const besideDefinition = ({ blocks }: Reading, statement: Statement): boolean => blocks.of(statement).definition && (statement.item !== null || blocks.of(statement).aspects >= 2);
/** Whether bold labels at the head of lines define all around: at least four of them, each with a clause of its own. */
export function inGlossary({ statements: { all } }: Reading, { index, heading }: Statement): boolean {
  const around = all.slice(Math.max(0, index - 12), index + 13).filter((one) => one.heading === heading && one.index !== index && one.depth === 0 && one.label && one.label.mark & STRONG && one.label.rest.text);
  const terms = around.filter(({ label }) => label && label.separator !== 'none' && kindOf(label.name.text) === 'term' && wordsOf(label.rest.text).length >= 5).length;
  return terms >= 4 && terms * 10 >= around.length * 8;
}
/** How far a list is looked at around one of its lines. */
const NEAR = 40;
/** "Prédation : recherche active d'une proie …" where the other lines of that name only give samples. */
function aloneExplains({ labelled, language, statements, recurring }: Reading, statement: Statement, label: Label, key: string): boolean {
  if (!statement.item) return false;
  const tells = ({ rest }: Label): boolean => wordsOf(rest.text).length >= 5 && opensNominally(rest, language);
  const beside = statements.all.slice(Math.max(0, statement.index - NEAR), statement.index + NEAR).filter((one) => one.list === statement.list && one.depth === statement.depth && one.heading === statement.heading && one.label?.rest.text);
  const back = beside.filter((one) => recurring.has(keyOf(nameOf(one.label?.name.text ?? '').label))).length;
  return back * 2 < beside.length && tells(label) && (labelled.get(key) ?? []).slice(0, NEAR).every((one) => !one.label || one.label === label || wordsOf(one.label.rest.text).length < 5);
}
/** Whether a line stands in a list of three or more names, each with a clause: things, though one is named elsewhere too. */
function listsThings({ blocks }: Reading, statement: Statement): boolean {
  const { labels, aspects, clauses } = blocks.of(statement);
  return statement.item !== null && labels >= 3 && aspects === 0 && clauses === labels;
}
const VERSUS = /\s(?:vs\.?|versus|≠|contre)\s/iu;
/** Whether a line stands below "Exemples :", however deep. */
export function isExample({ parent }: Statement): boolean {
  for (let above = parent; above; above = above.parent) if (firstWordsIn(WORKED, bare((above.label?.name ?? above.rich).text))) return true;
  return false;
}
/** Whether at least half of the other labels of a list or paragraph are properties or remarks: then it describes one thing. */
function amongAspects({ blocks, language }: Reading, statement: Statement, label: Label): boolean {
  const { labels, aspects } = blocks.of(statement);
  if (aspects > 0 && !statement.item && opensNominally(label.rest, language)) return false;
  // "Merton:" above things with their texts, "Dramaturgy (Goffman 1959): …"
  if (!label.rest.text && statement.children.length >= 2 && statement.children.every((child) => child.label?.rest.text && kindOf(child.label.name.text) === 'term')) return false;
  if (/\(\p{Lu}[\p{L}'’.-]+(?:\s(?:&|et|and)\s\p{Lu}\p{L}+)?,?\s\d{4}\)\s*$/u.test(label.name.text)) return false;
  return aspects > 0 && aspects * 2 >= (labels >= 5 ? labels : labels - 1);
}
/** Whether a list stands right below a question: its items are answers. */
function answersQuestion({ all }: Reading['statements'], statement: Statement): boolean {
  if (!statement.item || statement.parent) return false;
  let at = statement.index - 1;
  while (at >= 0 && all[at]?.list === statement.list && at > statement.index - 30) at -= 1;
  const lead = all[at];
  return lead !== undefined && lead.heading === statement.heading && lead.depth === 0 && /\?\s*$/u.test(lead.rich.text);
}
const sameName = (a: string, b: string): boolean => {
  const [first, second] = [keyOf(a), keyOf(nameOf(b).label)];
  // "rationalistes", "rationalisme"
  const stem = first.slice(0, Math.max(7, first.length - 4));
  return first === second || first.includes(second) || second.includes(first) || (first.length > 7 && second.startsWith(stem));
};

/**
 * Whether a plain label stands in a list below a thing that is explained already, and its text does not open as a
 * definition does: then the list most likely describes that thing.
 */
export function describesOwner(reading: Reading, statement: Statement): boolean {
  const { facts, headings, language, setOff } = reading;
  if (!statement.label) return false;
  // "point outside → not attainable" below "**PPF** → …": an arrow below an arrow goes on about the same thing.
  const { label, parent: above } = statement;
  if (label.separator === '→' && above?.used && above.label?.mark && above.label.separator === '→' && /^\p{Ll}/u.test(label.name.text)) return true;
  // A list of which every line is a name with its clause is a list of things.
  const { labels, aspects, clauses } = reading.blocks.of(statement);
  if (labels >= 2 && aspects === 0 && clauses * 3 >= labels * 2) return false;
  if (opensNominally(label.rest, language) || setOff.has(keyOf(nameOf(statement.label.name.text).label))) return false;
  const { parent } = statement;
  if (parent) return parent.depth > 0 && parent.label !== null && parent.label.rest.text !== '' && kindOf(parent.label.name.text) === 'term' && parent.used && !/[:：]\s*$/u.test(parent.rich.probe);
  const heading = headings[statement.heading];
  return heading?.termId !== null && heading !== undefined && facts.explainedUnder(heading.index, heading.termId);
}

/** A second reason to take a plain label for a term (design: corroboration). */
export function corroborated(reading: Reading, statement: Statement, name: Name, enumeration: boolean): boolean {
  const { setOff, words } = reading;
  if (reading.worked.has(statement.heading)) return false;
  if (statement.label?.separator === '::') return true;
  if (setOff.has(keyOf(name.label))) return true;
  if (enumeration) return parallel(reading, statement) || words.count(name.label) > 1;
  return (
    parallel(reading, statement) ||
    words.count(name.label) > 1 ||
    isOfKind(reading, statement, name) ||
    (statement.label?.mark ?? 0) !== 0 ||
    statement.label?.separator === '→' ||
    name.aliases.length > 0 ||
    LAW.test(name.label) ||
    (statement.label !== null && (opensNominally(statement.label.rest, reading.language) || (wordsOf(name.label).length <= 4 && bodyOf(statement.label.rest, reading.language) === 'pronoun') || (wordsOf(name.label).length <= 3 && RELATIVE.test(statement.label.rest.text)) || (statement.label.separator === '=' && wordsOf(name.label).length <= 4 && wordsOf(statement.label.rest.text).length >= 4 && !(wordsOf(statement.label.rest.text).length >= 7 ? /[+*/^×÷=]/u : /[\d+*/^×÷]/u).test(statement.label.rest.text)) || (statement.label.separator === '=' && FORMULA.test(statement.label.rest.text)) || IN_WORDS.test(statement.label.rest.text) || spellsOut(name, statement.label) || ((reading.plainStyle() || reading.blocks.inRow(statement) >= 2) && likeTheOthers(name, statement.label))))
  );
}
/** "Modèle additif : …" below "Deux modèles de …". */
function isOfKind({ statements: { all } }: Reading, { item, list, index, heading, parent }: Statement, { label }: Name): boolean {
  if (!item || !label.includes(' ')) return false;
  let at = index - 1;
  while (!parent && at >= 0 && all[at]?.list === list && at > index - NEAR) at -= 1;
  const lead = parent ?? all[at];
  return lead?.heading === heading && ` ${keyOf(lead.rich.text.slice(0, 120))} `.includes(` ${keyOf(label).split(' ')[0] ?? ''} `);
}
/** "qui vient de l'homme" */
const RELATIVE = /^(?:qui|dont|that|which|who)\s\S+\s\S+\s\S+/iu;
/** "TP / (TP + FP)": letters and signs. */
export const FORMULA = /^\(?\p{L}[\p{L}\d]*\)?\s?[-–−+×x*/÷]\s?\(?\p{L}/u;
/** "noyau caudé + putamen", "exportations – importations": a sum or a difference of things, in words. */
export const IN_WORDS = /^\p{L}[\p{L}'’-]+(?:\s\p{L}[\p{L}'’-]*){0,4}(?:\s[-–−+×*÷/]\s\p{L}[\p{L}'’-]+(?:\s\p{L}[\p{L}'’-]*){0,4}){1,4}$/u;
/** "RTT : round-trip time …": the text opens with the words that the letters stand for. */
function spellsOut({ label }: Name, { rest }: Label): boolean {
  if (!isAbbreviation(label)) return false;
  const initials = wordsOf(rest.text).slice(0, 9).map((word) => word.charAt(0).toUpperCase());
  return [...label.replace(/[^\p{Lu}]/gu, '')].every((letter, index) => (index === 0 ? initials[0] === letter : initials.includes(letter)));
}
/** Where the plain labels of a note define, one more does: a name of a few words, no person, and a clause of its own. */
const likeTheOthers = ({ label }: Name, { rest }: Label): boolean =>
  wordsOf(label).length <= 3 && !/^\p{Lu}\S+(?:\s\p{Lu}\S+)+$/u.test(label) && wordsOf(rest.text).length >= 4 && !/^[«"“]|\s[=:→]\s/u.test(rest.text);

/** Whether a line stands among at least two label lines of one block whose texts are clauses. */
export const parallel = ({ blocks }: Reading, statement: Statement): boolean => blocks.of(statement).clauses >= 2;

/** "Confusion matrix: table of …" below a heading "Metrics" is about a thing of its own name. */
export const namesAnother = ({ language }: Reading, { name, rest }: Label): boolean =>
  wordsOf(name.text).length <= 4 && kindOf(name.text) === 'term' && opensNominally(rest, language);

/** "Client → Proxy → Serveur" is a way through three things; nothing defines the first. */
export function isChain({ mark, separator, name, rest }: Label): boolean {
  // "Blood flow: Veins → Right heart → Lungs"
  const text = rest.probe.replaceAll(MATH, '');
  if (/^[^.;:→]{2,25}→[^.;:→]{2,25}→[^.;:→]{2,25}(?:→|$)/u.test(text)) return true;
  if (mark !== 0 || separator !== '→') return false;
  const parts = text.split(/\s(?:→|->|=>|⇒|➡\uFE0F?)\s/u);
  // "Europe → Americas: smallpox, …": what goes from one to the other.
  if (/^\p{Lu}\p{L}+\s?:\s/u.test(rest.probe)) return true;
  // "Stereotype (belief) -> prejudice (attitude) -> discrimination (act)"
  if (parts.length > 1 && [name.text, ...parts].every((part) => /^[^()]{2,40}\([^()]+\)\.?$/u.test(part.trim()))) return true;
  return parts.length > 1 && parts.every((part) => wordsOf(part).length <= (parts.length > 3 ? 8 : 5)) && (parts.length > 2 || parts.every((part) => /^\p{Lu}\S*(?:\s\S+)?$/u.test(part)));
}
