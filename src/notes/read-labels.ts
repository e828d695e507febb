/**
 * Reads label lines: `**Terme** : …`, `Terme : …`, `- Terme → …`, a marked line above its text, a list item above its
 * sub-items. The kind of a label decides what it gives; a plain one needs a second reason to be a term.
 */
import { keyOf, termId } from './key.ts';
import { tellsStory } from './bodies.ts';
import { coreLength } from './facts.ts';
import { amongTerms, besideDefinition, corroborated, describesOwner, FORMULA, IN_WORDS, inGlossary, isProperty, parallel, tellsOfNote } from './label-reasons.ts';
import { tellsElse } from './label-refusals.ts';
import { LONE_NAME, readItemAbove } from './read-items-above.ts';
import type { Reading } from './reading.ts';
import { bare, firstWordsIn, headless, kindOf, labelOf, softName, type Label } from './labels.ts';
import type { Tier } from './model.ts';
import { isKnown, isOneOfPeople, isSomeone, PEOPLE, speaks } from './persons.ts';
import { isAbbreviation, nameOf, type Name } from './names.ts';
import { CODE, EMPHASIS, LINK, STRONG, cut, type Rich } from './rich.ts';
import { opensNominally } from './sentences.ts';
import { afterShort, type Statement } from './statements.ts';
import { explains, isEnumeration, wordsOf } from './texts.ts';
import { ASPECTS, LAW, POLARITY, REMARK_HEADS, SOURCES, saysNothing } from './words.ts';

/** A name on a line of its own or before a separator, or null when its words cannot be a name. */
function termIn(label: Label, vouched = false): Name | null {
  const soft = vouched || softName(label.name.text) || (label.mark !== 0 && SOMEONE.test(label.rest.text));
  if (kindOf(label.name.text) !== 'term' && !soft && !(label.mark === CODE && /^[\p{Lu}_ ]{3,}$/u.test(label.name.text))) return null;
  if (label.mark === CODE && !/^(?:[^\s*]+|[\p{Lu} ]+)$/u.test(label.name.text.replace(/\s*\(.*$/u, ''))) return null;
  const name = nameOf(label.name.text);
  // "Un bien": the article tells that the little word is a name.
  return name.label && (soft || label.mark === CODE || kindOf(name.label) === 'term' || wordsOf(name.label).length === 1) ? name : null;
}

const STARTS_NOUN = /^(?:(?:le|la|les|l['’]|un|une|des|the|an?|tout(?:e|s|es)? (?:ce|ceux|celles|le|la)|all|any|ce qui|ce que|ceux qui|what|when)\b|[\p{L}\p{N}(«"+-])/iu;
const VERBS = /^(?:as|comme|like|est|sont|is|are|et|and|ou|or|de|des|du|d['’]|of|à|au|aux|to|qui|que|which|that|in|en|dans|pour|for|n['’]|ne|se|s['’]|a|ont|has|have|was|were|avec|with|par|by|sur|on|puis|then|mais|but)(?:\s|$|(?<=['’]))/iu;

/** "**Electrons** determine …", "**Metals** always have …": what several things do. */
const DOES_BARE = /^(?:always\s|never\s|often\s|usually\s)?(?:determine|need|change|gain|lose|contain|produce|form|show|occur|allow|help|use|make|take|give|store|carry|provide|act|work|become|cause|affect|conduct|react|move|grow|depend|include|require|increase|decrease|release|absorb|receive|send|bind|attract|repel|control|protect|support|connect|cover|live|exist|appear|tend)\s/u;

/** "**Définir** ce qu'est …", "**Explain** the …": what one will be able to do. */
const ORDERS = /^(?:\p{L}+(?:er|ir|[^aio]re)\s(?:à jour\s)?(?:les?|la|une?|des|ce|votre|vos|son|sa|ses|comment|l['’])(?:\s|(?<=['’]))|(?:define|explain|identify|describe|compare|analy[sz]e|apply|understand|discuss|evaluate|list|summari[sz]e|create|calculate|recall|know|distinguish|recogni[sz]e|interpret|solve)\s(?:the|an?|what|how|why|when|different|various|main|key)\s)/iu;

/** Answers to questions, and what an examination wants. */
const KEYS = /^(?:answer key|answers?(?:$|\sto)|corrigé|réponses|exam relevance|practice (?:mcq|question))/iu;
export function readLabels(reading: Reading): void {
  const { statements } = reading;
  const bareLines = statements.all.filter(({ label }) => label?.separator === 'none' && label.mark & STRONG).length;
  let owner: { readonly id: string; readonly heading: number } | null = null;
  const all = statements.all;
  for (let index = 0; index < all.length; index += 1) {
    const statement = all[index];
    if (!statement || statement.used || statement.description || KEYS.test(reading.headings[statement.heading]?.title ?? '')) continue;
    const { label } = statement;
    const next = all[index + 1];
    if (!label) {
      readItemAbove(reading, statement, next);
      continue;
    }
    // "**Culture** is the way …" is a sentence.
    if (label.separator === 'none' && /^(?:is|are|est|sont)\s(?:(?:an?|the|une?|la|le|les|des)\s|l['’])/iu.test(label.rest.text)) continue;
    const kind = kindOf(label.name.text);
    const soft = (kind === 'remark' || kind === 'aspect') && isSoftTerm(reading, statement, label) && !besideDefinition(reading, statement);
    if (kind === 'remark' && !soft) readRemark(reading, statement, label);
    else if ((kind === 'aspect' && !soft) || (kind === 'term' && isProperty(reading, statement, label))) {
      owner = readAspect(reading, statement, label, owner);
    } else if (kind === 'term' || soft) {
      const id = readTerm(reading, statement, label, next, bareLines, soft && kind === 'aspect');
      if (id && statement.depth === 0 && label.mark & STRONG) owner = { id, heading: statement.heading };
    }
  }
}

/** "Auteur : celui qui …" */
const SOMEONE = /^(?:(?:ce(?:lui|lle|ux)|celles|une? personne|personne|quelqu['’]un|toute personne)\s(?:qui|dont|que)|(?:some|any)one who|(?:the|a) person who|those who|people who)\s/iu;
/** "La jurisprudence : c'est la façon dont …" */
const THE_WAY = /^(?:c['’]est|it is|it['’]s)\s(?:(?:la|le|l['’]|the)\s?(?:façon|manière|fait|ensemble|étude|capacité|way|set|study|ability)\s|ce\s(?:qui|que)\s|quand\s|when\s)/iu;
/** "Commande : instruction qui …" among other definitions is a term, though such labels mostly are not. */
function isSoftTerm(reading: Reading, statement: Statement, label: Label): boolean {
  if (label.mark & STRONG && (SOMEONE.test(label.rest.text) || (THE_WAY.test(label.rest.text) && /^(?:les?\s|la\s|l['’]|the\s)/iu.test(label.name.text)))) return true;
  if (label.mark & STRONG && statement.item && kindOf(label.name.text) === 'aspect' && amongTerms(reading, statement, label)) return true;
  if (!softName(label.name.text) || !explains(label.rest.text) || tellsOfNote(reading, statement) || SOURCES.test(bare(label.name.text))) return false;
  const marked = (label.mark & STRONG) !== 0;
  const { labels, clauses } = reading.blocks.of(statement);
  if (label.separator === '=' && (IN_WORDS.test(label.rest.text) || FORMULA.test(label.rest.text))) return true;
  if (marked && !statement.item && inGlossary(reading, statement)) return true;
  return (marked && statement.item !== null && clauses >= 2 && labels - clauses <= 1) || ((marked || parallel(reading, statement)) && opensNominally(label.rest, reading.language));
}

function readRemark({ facts, language }: Reading, statement: Statement, label: Label): void {
  const words = bare(label.name.text);
  const head = firstWordsIn(REMARK_HEADS, words) || words;
  const subject = label.name.text.slice(-Math.max(0, words.length - head.length)).trim();
  const named = words.length > head.length && !/^(?:de|du|des|d'|of|sur|on|about|:)/u.test(words.slice(head.length).trim());
  const name = named ? nameOf(subject) : null;
  const about: string[] = [];
  if (name && kindOf(name.label) === 'term' && explains(label.rest.text) && opensNominally(label.rest, language) && /^(?:remarque|note|nb|rem|remark)$/u.test(head))
    about.push(facts.define(name, label.name, label.rest, 'C', 'remark', statement.heading) ?? '');
  facts.remark(about.filter(Boolean), label.name.text, label.rest, statement.heading);
  statement.used = true;
  // "À retenir :" above "- métropolisation : …" lists what is to be learned.
  const learned = /^(?:a retenir|important|retenir|rappels?|key points?|takeaways?|remember|points? cles?|notions? cles?|key (?:terms?|concepts?|ideas?|definitions?|words?)|vocabulaire|vocabulary)$|^(?:process|steps|stages|phases) to\s/u.test(words);
  // "Intro :" opens a section; it says nothing of what stands below.
  if (/^intro(?:duction)?$/u.test(words)) return;
  for (const child of statement.children) {
    facts.remark(about.filter(Boolean), label.name.text, child.rich, child.heading);
    child.used = !(learned && child.label?.separator === ':' && kindOf(child.label.name.text) === 'term' && wordsOf(child.label.rest.text).length >= (child.label.mark & STRONG ? 2 : 3));
  }
}

/** Aspects whose items are things themselves: steps, types, parts, tools. */
export const NAMING_ASPECTS = new Set(['step', 'type', 'part', 'technology', 'feature', 'cause', 'role', 'definition']);

export const canonicalAspect = (label: string): string => {
  const text = bare(label);
  return ASPECTS.get(text) ?? ASPECTS.get(text.split(/[\s']+/u)[0] ?? '') ?? keyOf(label);
};

function readAspect(
  reading: Reading,
  statement: Statement,
  label: Label,
  owner: { readonly id: string; readonly heading: number } | null,
): { readonly id: string; readonly heading: number } | null {
  const { facts } = reading;
  const aspect = canonicalAspect(label.name.text);
  const about = /^\S+(?:\s+(?:principa\S+|main))?\s+(?:de la|de l['’]|des|du|de|d['’]|of the|of)\s*(\S.*)$/iu.exec(nameOf(label.name.text).label);
  const named = about?.[1] ? nameOf(about[1]) : null;
  const above = statement.parent ? termAbove(reading, statement.parent) : null;
  const explicit = named && kindOf(named.label) === 'term' ? facts.term(named, label.name, statement.heading) : null;
  const id = above ?? explicit ?? (owner && owner.heading === statement.heading ? owner.id : facts.ownerOf(statement.heading));
  const polarity = POLARITY[aspect];
  const value = { ownerId: id, aspect, label: label.name.text, ...(polarity ? { polarity } : {}) };
  const place = statement.rich.pieces[0]?.start ?? 0;
  if (!saysNothing(label.rest.text)) facts.aspect(value, label.rest, statement.heading, place);
  // "Variante : spear phishing = phishing ciblé …"
  const inner = aspect === 'type' || aspect === 'unit' || aspect === 'example' ? labelOf(label.rest) : null;
  if (inner?.separator === '=' && kindOf(inner.name.text) === 'term' && wordsOf(inner.rest.text).length >= 4 && opensNominally(inner.rest, reading.language)) facts.define(nameOf(inner.name.text), inner.name, inner.rest, 'B', 'arrow-label', statement.heading);
  for (const child of statement.children) {
    facts.aspect(value, headless(child.rich), child.heading, place);
    child.used = !child.label || !((child.label.mark & STRONG && explains(child.label.rest.text)) || NAMING_ASPECTS.has(aspect) || (!polarity && parallel(reading, child) && (aspect === 'principle' || opensNominally(child.label.rest, reading.language))));
  }
  statement.used = true;
  return explicit ? { id: explicit, heading: statement.heading } : owner;
}

function termAbove({ facts }: Reading, parent: Statement): string | null {
  const written = parent.label && kindOf(parent.label.name.text) === 'term' ? parent.label.name : headless(parent.rich);
  const name = nameOf(written.text);
  const id = termId(name.label);
  if (facts.terms.has(id)) return id;
  // "- Fiscal policy" above "- tool: taxes" and other properties.
  const owns = parent.item !== null && !parent.label?.rest.text && kindOf(written.text) === 'term' && wordsOf(name.label).length <= 5 && parent.children.length >= 2 && parent.children.every(({ label }) => label?.rest.text);
  return owns ? facts.term(name, written, parent.heading) : null;
}

function readTerm(reading: Reading, statement: Statement, label: Label, next: Statement | undefined, bareLines: number, vouched: boolean): string | null {
  const { facts } = reading;
  const name = termIn(label, vouched);
  if (!name) return null;
  const { rest } = label;
  if (label.separator === 'none') {
    if (isSomeone(name.label) || !(label.mark & STRONG) || (bareLines < 3 && reading.blocks.bareUnder(statement.heading) < 2 && !(/^\p{Lu}/u.test(rest.text) && inGlossary(reading, statement))) || VERBS.test(rest.text) || /^(?:les?|la|the)\s|^l['’]/iu.test(label.name.text) || !STARTS_NOUN.test(rest.text) || !explains(rest.text) || ORDERS.test(`${label.name.text} ${rest.text}`) || (reading.language === 'en' && /s$/u.test(label.name.text.replace(/\s\(.*$|\s(?:in|of|on|with)\s.*$/u, '')) && DOES_BARE.test(rest.text)) || (reading.language === 'en' && /^\p{Ll}{2,}s\s(?!of\s|that\s|which\s|in\s|for\s|to\s|from\s|by\s|with\s|the\s|an?\s|\p{L}+s\s)\p{L}+[\s,.]/u.test(rest.text))) return null;
    statement.used = true;
    if (isEnumeration(rest.text.replace(/^\(([^()]*)\)$/u, '$1'))) return null;
    return facts.define(name, label.name, rest, 'A', 'bold-bare', statement.heading);
  }
  if (reading.persons.has(keyOf(name.label)) && !opensNominally(rest, reading.language)) return null;
  if (label.mark & STRONG && statement.box && tellsOfNote(reading, statement) && wordsOf(rest.text).length <= 6) return null;
  if (speaks(label) || isOneOfPeople(reading, statement, name) || ((isSomeone(name.label) || isKnown(name.label)) && !opensNominally(rest, reading.language))) return null;
  if (!rest.text) return readAlone(reading, statement, label, name, next);
  if (saysNothing(rest.text)) {
    facts.problem('empty-term', 'warning', label.name.pieces[0]?.start ?? 0, { term: name.label });
    statement.used = true;
    return null;
  }
  if (tellsElse(reading, statement, label, name)) return null;
  const enumeration = isEnumeration(rest.text) && !LAW.test(name.label);
  // "Facteurs de croissance : population, capital …" lists them.
  if (enumeration && /^\p{L}{3,}s\s(?:de|du|des|of)\s|^\p{L}{3,}s\sd['’]/iu.test(label.name.text) && ASPECTS.has(bare(wordsOf(label.name.text)[0] ?? ''))) return null;
  if (!(label.mark & STRONG) && !corroborated(reading, statement, name, enumeration)) return null;
  if (label.mark === 0 && (label.separator === ':' || label.separator === '→') && statement.item && describesOwner(reading, statement)) return null;
  // "⚠ Turgescence : milieu dilué." reminds of what is defined above.
  if (label.mark === 0 && facts.defines(keyOf(name.label)) && wordsOf(rest.text.slice(0, coreLength(rest.text))).length <= 2) return null;
  statement.used = true;
  if (enumeration && !(label.mark & STRONG) && !isAbbreviation(name.label)) return null;
  const [tier, basis] = tierOf(reading, statement, label, name);
  // "GDP: Gross Domestic Product" above "A measure of the value of all goods …"
  const below = isAbbreviation(name.label) && wordsOf(rest.text).length <= 6 ? statement.children[0] : undefined;
  if (below && !below.label && wordsOf(below.rich.text).length >= 5 && opensNominally(headless(below.rich), reading.language)) {
    below.used = true;
    facts.define(name, label.name, headless(below.rich), tier, basis, statement.heading);
  }
  // "**Vitamines** et **minéraux** : …": each is told.
  const parts = boldParts(label.name);
  for (const part of parts) facts.define(nameOf(part.text), part, rest, tier, basis, statement.heading);
  return parts.length > 0 ? termId(nameOf(parts[0]?.text ?? '').label) : facts.define(name, label.name, rest, tier, basis, statement.heading);
}

/** Two names in bold with "et" or "and" between them; none when the words are one name. */
function boldParts(name: Rich): readonly Rich[] {
  const joint = /\s(?:et|and)\s/u.exec(name.probe);
  if (!joint) return [];
  const parts = [cut(name, 0, joint.index), cut(name, joint.index + joint[0].length)];
  const apart = parts.every((part) => part.pieces.every(({ marks }) => marks & STRONG) && kindOf(part.text) === 'term') && !name.pieces.some(({ from, length, marks }) => marks & STRONG && from < joint.index && from + length > joint.index + joint[0].length);
  return apart ? parts : [];
}

function tierOf(reading: Reading, statement: Statement, label: Label, name: Name): readonly [Tier, string] {
  const strong = (label.mark & STRONG) !== 0;
  if (label.separator === '→' || label.separator === '=') return [strong ? 'A' : 'B', 'arrow-label'];
  if (label.separator === '::') return ['A', 'double-colon'];
  if (strong) return ['A', 'bold-label'];
  if (label.mark & (EMPHASIS | LINK | CODE)) return ['B', 'marked-label'];
  if (statement.item) return ['B', 'list-label'];
  return [reading.setOff.has(keyOf(name.label)) || parallel(reading, statement) ? 'A' : 'B', 'plain-label'];
}

/** "Données :" above "Ce sont les informations …" or "La différence entre …", and nothing but labels beside it. */
const tellsAlone = ({ children }: Statement, first: Statement, { language }: Reading): boolean =>
  children.filter(({ label }) => !label).length === 1 && (/^(?:c['’]est|ce sont|it is|they are|these are)\s(?:(?:les?|la|une?|des|the|an?)\s|l['’])/iu.test(first.rich.text) || (/^(?:la|le|the)\s\p{L}+\s(?:entre|de|des|du|between|of)\s/iu.test(first.rich.text) && wordsOf(first.rich.text).length >= 6) || (/^(?:une?|an?)\s/iu.test(first.rich.text) && opensNominally(first.rich, language)));

/** A marked line alone: its text is on the next line, or in the list below. */
function readAlone(reading: Reading, statement: Statement, label: Label, name: Name, next: Statement | undefined): string | null {
  const { facts } = reading;
  const strong = (label.mark & STRONG) !== 0;
  if (statement.children.length > 0) {
    statement.used = true;
    const first = afterShort(name.label, statement.children);
    if (!(strong || (statement.item && label.mark)) || !(label.separator === 'alone' || (strong && label.separator === ':' && first && /^\S+(?:\s\S+){0,3}?\s(?:qui|dont|ayant|permettant|that|which|who|whose)\s/u.test(first.rich.probe)) || (strong && label.separator === ':' && first && tellsAlone(statement, first, reading))) || !first || first.label || LONE_NAME.test(first.rich.text) || PEOPLE.test(name.label) || wordsOf(first.rich.text).length < 4 || !explains(first.rich.text) || isEnumeration(first.rich.text) || tellsStory(first.rich, reading.language)) return null;
    first.used = true;
    return facts.define(name, label.name, headless(first.rich), 'B', 'bold-list', statement.heading);
  }
  const follows = next && !next.afterGap && next.heading === statement.heading && next.box === statement.box && (!next.label || (next.label.separator === 'none' && kindOf(next.label.name.text) === 'none')) && !next.used && !next.item && next.depth === statement.depth;
  const close = follows && (next.paragraph === statement.paragraph || (strong && next.paragraph === statement.paragraph + 1));
  if (!close || !(label.mark & (STRONG | CODE)) || !explains(next.rich.text)) return null;
  statement.used = true;
  next.used = true;
  return facts.define(name, label.name, next.rich, strong ? 'A' : 'B', 'bold-line', statement.heading);
}
