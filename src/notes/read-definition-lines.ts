/**
 * Lines that say of themselves that they define: "**Définition** : …", "Def X : …", "Définition 4.2 (X). …", "Theorem 3
 * (Bayes). …". They define what stands in the brackets, what stands before the colon, what they set off ("On appelle
 * *X* …"), or else what the heading names.
 */
import { headless, kindOf, softName } from './labels.ts';
import { isAbbreviation, nameOf, type Name } from './names.ts';
import { articleBefore } from './prose-names.ts';
import { jointPlaces, jointsOf } from './prose-definers.ts';
import type { Reading } from './reading.ts';
import { EMPHASIS, STRONG, cut, markedRun, type Rich } from './rich.ts';
import { withRest, type Statement } from './statements.ts';
import { explains, wordsOf } from './texts.ts';
import { LAW } from './words.ts';

/** "ISO definition: …": whose it is, or of what kind. */
const WHOSE = '(?:(?:textbook|formal|official|iso|nist|who|oecd|un|common|short|simple|working)\\s+)?';
const CUE = new RegExp(`^[^\\p{L}]{0,6}(?:${WHOSE}d[ée](?:f|ini)|concept|th[ée]?o?r?|prop|loi|law|lemm|axiom|princip)`, 'iu');
/** The word, its number, a name in brackets, a sign. */
const DEFINES = new RegExp(`^(?:concept(?=\\s?[:：])|${WHOSE}d[ée](?:finitions?|fintions?|initions?|finitons?|fs?))(?![\\p{L}-])\\.?\\s*(?:n°\\s*)?(?<n>\\d+(?:\\.\\d+)*)?\\.?\\s*(?:\\((?<name>[^()]{2,60})\\))?\\s*(?<sign>[:.—–-])?\\s*`, 'diu');
const LAWS = /^(?:th[ée]or[èe]me|theorem|th\.|thm\.?|lemme?|propri[ée]t[ée]|proposition|prop\.|loi|law|axiome?|principe|principle)\s*(?:n°\s*)?(?:\d+(?:\.\d+)*)?\.?\s*\((?<name>[^()]{2,60})\)\s*[:.—–-]?\s*/diu;
/** "Definition of X: …", "Def isomères : …": a name right after the word, up to a colon. */
const NAMED = /^(?:(?:de la|de l['’]|des?|du|d['’](?:une?\s)?|of(?: the| an?)?)\s*)?(?<name>\p{L}[^:.=]{1,60}?)\s*(?<sign>\s(?:=>|->|→|⇒)|[:=]|\s[—–-])(?:\s+|$)/diu;
/** Where a statement introduces the word that it sets off. */
const INTRODUCES = /(?:^|\s)(?:appell?e(?:nt)?|appelons|nomm?e(?:nt)?|nommons|dit(?:e|s|es)?|called|named|call|say that|une?|des|les?|la|an?|the|is|are|est|sont|l['’])\s*(?:\p{Ll}+\s)?$/iu;
/** What brackets after a number say that is no name: "(rappel)", "(suite)", "(admis)". */
const NO_NAME = /^(?:(?:simple|simplifiée|rapide|courte|longue|formelle|complète|générale|officielle|courante|classique|exacte|personnelle|importante|formal|short|full|official|quick|exact|general|du (?:cours|prof|livre|dictionnaire))$|rappels?|suite|fin|admise?s?|admitted|bis|hors programme|important|à (?:savoir|connaître|retenir)|cf|voir|see|recall|existence|unicité|uniqueness|preuve|proof|par cœur|cours|informelle?|informal)(?!\p{L})/iu;

function named(written: Rich): Name | null {
  if (NO_NAME.test(written.text) || /^(?:p|page|chap|slide|diapo)\.?\s?\d+/iu.test(written.text)) return null;
  const name = nameOf(written.text);
  return name.label && kindOf(name.label) === 'term' ? name : null;
}

/** The words that a definition sets off first, when it introduces them: "On appelle *travail* …", "A *graph* is …". */
function setOffIn(text: Rich): Rich | null {
  const piece = text.pieces.find(({ marks }) => marks & (STRONG | EMPHASIS));
  if (!piece || piece.from > 60 || !(piece.from === 0 || articleBefore(text, piece.from) || INTRODUCES.test(text.probe.slice(0, piece.from)))) return null;
  const rich = cut(text, piece.from, piece.from + markedRun(text, piece.marks & STRONG || EMPHASIS, piece.from));
  return wordsOf(rich.text).length <= 5 ? rich : null;
}

interface Defined {
  readonly name: Name;
  readonly written: Rich;
  readonly text: Rich;
}

function definedBy(reading: Reading, statement: Statement, line: Rich): Defined | null {
  const law = LAWS.exec(line.probe);
  if (law?.indices?.groups?.['name']) {
    const written = cut(line, ...law.indices.groups['name']);
    // "Théorème 2 (Lagrange)" bears the name of a person, who is not the theorem.
    const name = isAbbreviation(written.text) || (/^\p{Ll}/u.test(written.text) && wordsOf(written.text).length > 1) || LAW.test(written.text) ? named(written) : null;
    return name ? { name, written, text: cut(line, law[0].length) } : null;
  }
  const found = DEFINES.exec(line.probe);
  if (!found) return null;
  const rest = cut(line, found[0].length);
  const bracket = found.indices?.groups?.['name'];
  const inBrackets = bracket ? named(cut(line, ...bracket)) : null;
  if (bracket && inBrackets) return { name: inBrackets, written: cut(line, ...bracket), text: rest };
  const next = NAMED.exec(rest.probe);
  const range = next?.indices?.groups?.['name'];
  // "Def : X : …" and "Def X : …", but "Définition : ensemble fini : …" only when the word itself has no colon.
  if (next && range && !(/^of \p{Lu}/u.test(rest.text) && next.groups?.['sign'] !== ':') && (found.groups?.['sign'] !== ':' || /^\p{Lu}/u.test(rest.text)) && wordsOf(rest.text.slice(0, range[1])).length <= 6) {
    // "Définition du marketing selon Kotler": whose words, not what they are of.
    const whole = cut(rest, ...range);
    const written = cut(whole, 0, /\s(?:selon|d['’]après|according to)\s/iu.exec(whole.probe)?.index ?? whole.text.length);
    const name = named(written);
    if (name && (found.groups?.['sign'] !== ':' || wordsOf(written.text).length <= 3)) return { name, written, text: cut(rest, next[0].length) };
  }
  if (!/[:.—–-]\s*$/u.test(found[0]) && !found.groups?.['n'] && rest.text) return null;
  const marked = setOffIn(rest);
  const name = marked ? named(marked) : null;
  if (marked && name) return { name, written: marked, text: rest };
  const above = statement.parent && !statement.parent.label?.rest.text ? headless(statement.parent.label?.name ?? statement.parent.rich) : null;
  const owner = above && wordsOf(above.text).length <= 6 ? named(above) : null;
  if (above && owner) return { name: owner, written: above, text: rest };
  const heading = reading.headings[statement.heading];
  if (!heading?.name || (kindOf(heading.name.label) !== 'term' && !softName(heading.title)) || /^(?:on|nous|we|soit|let)\s/iu.test(rest.text)) return null;
  // "Définition : un graphe est …" names its own thing; "Definition: a community of …" does not.
  if (/^(?:une?|an?)\s/iu.test(rest.text) && jointsOf(rest.probe.slice(0, 60), 0, jointPlaces(rest.probe.slice(0, 60), reading.language), reading.language).some(({ kind }) => kind !== 'does')) return null;
  return { name: heading.name, written: heading.rich, text: rest };
}

/** The line right below one that has nothing after its colon: of the same paragraph, or a quote. */
function below(all: readonly Statement[], statement: Statement): Statement | null {
  const next = all[statement.index + 1];
  if (!next || next.heading !== statement.heading || next.afterGap || next.used) return null;
  return next.paragraph === statement.paragraph || (next.paragraph === statement.paragraph + 1 && (next.box !== statement.box || next.parent === statement)) ? next : null;
}

export function readDefinitionLines(reading: Reading): void {
  const { facts, statements } = reading;
  for (const statement of statements.all) {
    if (statement.used || statement.description || !CUE.test(statement.rich.probe)) continue;
    const lead = /^[^\p{L}]*/u.exec(statement.rich.probe)?.[0].length ?? 0;
    const defined = definedBy(reading, statement, cut(statement.rich, lead));
    if (!defined) continue;
    const next = defined.text.text ? null : below(statements.all, statement);
    const text = next ? next.rich : withRest(statements, statement, defined.text);
    if (!explains(text.text)) continue;
    statement.used = true;
    if (next) next.used = true;
    const id = facts.define(defined.name, defined.written, text, 'A', 'definition-line', statement.heading);
    const heading = reading.headings[statement.heading];
    if (heading && defined.written === heading.rich) heading.termId = id;
  }
}
