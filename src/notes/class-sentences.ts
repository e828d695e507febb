/**
 * Classes that sentences state: "les trois ordres : A, B et C", "X comprend A, B et C", "A et B sont des N", "les N tels
 * que A et B", "les fonctions `a` et `b`", "it is either A or B".
 */
import { announced, markedCount, setOff } from './class-announced.ts';
import { bracketClasses, closingCapitals, closingList, examples, nestedClasses } from './class-brackets.ts';
import { POINTS_BACK, are, conditional, either, theseAre } from './class-copulas.ts';
import { chainLine, familyOf, inlineLabels, labelClass } from './class-labels.ts';
import { COUNTED, COUNT_CUE, LINKED, countedName, headingName, isPlural, subjectOf, type Ground } from './class-names.ts';
import { NUMBER_WORD, OPEN_END, countOf, countsUp, enumerated, partsOfList, type Part } from './enumerations.ts';
import { keyOf } from './key.ts';
import { kindOf, labelOf } from './labels.ts';
import { boldParts, markedLists } from './marked-lists.ts';
import { nameOf } from './names.ts';
import { CODE, LINK, cut, join, startOf, type Rich } from './rich.ts';
import { sentencesOf } from './sentences.ts';
import type { Statement } from './statements.ts';
import { wordsOf } from './texts.ts';

/** No list of names in a sentence without one of these between two of them. */
const LISTS = /[,;+>→➡/|]\s|\s(?:et|and|ou|or|puis|then|plus)\s|\)\s|:\s1\s/u;
/** A sentence longer than this was not written to list. */
const LONGEST = 600;
const BEGINS =
  /^\s*(?:(?:donc|alors|suivante?s?|possibles?|here|seen|exist(?:ent)?|s['’]opposent|dominent)\s*)?(?:[:：→➡=]\s*|,\s+(?:(?:à savoir|namely|soit|i\.e\.|c['’]est[- ]à[- ]dire)\s*:?\s+)?|->\s|=>\s|[–—-]\s|\(|(?:à savoir|namely|sont|are)\s*:?\s)/iu;
const BARE_COUNT = new RegExp(`^(?:(?:il (?:y en a|en existe|en est)|on en (?:compte|distingue|connaît)|there are|we know)\\s)?(?<count>${NUMBER_WORD})(?:\\s(?:se|sont|existent|exist|are|follow|dominent)(?!\\p{L})[^:,.]{0,40})?\\s*:\\s+`, 'iu');
const COLON = /[:：]\s|\s[–—]\s/gu;
/** "On divise les roches en …", "We split rocks into …". */
const SPLITS = /^(?:on|nous|we|you)\s+(?:(?:can|peut|may)\s+)?(?:split|divide|classify|group|sort|divis\p{L}+|class\p{L}+|répart\p{L}+|rang\p{L}+|sépar\p{L}+|regroup\p{L}+)\s+(?:(?:les?|la|the)\s+|l['’]\s?)?(?<n>[^,;:.!?()]{2,40}?)\s+(?:en|into)\s+(?!fonction|deux|trois|quatre|cinq|plusieurs|two|three|four|five|several)/iu;
const HOLDS =
  /^(?:(?:le|la|les|un|une|des|the|an?)\s+|l['’]\s?)?(?<n>[^,;:.!?()]{2,50}?)\s+(?:(?<splits>se\s+(?:compose|divise|décompose|subdivise|répartit|répartissent)(?:nt)?\s+(?:de|d['’]|en)|(?:est|sont)\s+(?:composée?s?|constituée?s?|formée?s?|divisée?s?)\s+(?:de|d['’]|en)|(?:is|are|can\s+be)\s+(?:made up|composed|divided|split|classified|grouped|sorted)\s+(?:of|into|as)|falls?\s+into|comprises?)|(?<pair>consists?\s+of|(?:is|are)\s+made\s+of|associe(?:nt)?|combines?|covers?|couvre(?:nt)?|includes?|inclu(?:t|ent)|englobe(?:nt)?|regroupe(?:nt)?|rassemble(?:nt)?)|compren(?:d|nent)|comporte(?:nt)?|compte(?:nt)?|exige(?:nt)?|suppose(?:nt)?|repose(?:nt)?\s+sur|contains?|needs?|requires?|involves?)(?!\p{L})\s*:?\s*/iu;
const SUCH = /(?<![\p{L}])(?:tel(?:le)?s? que|such as|à savoir|namely|par exemple|for example|for instance|e\.g\.|notamment|including)\s*:?\s+/iu;
const SUCH_CUE = /el(?:le)?s? que|such as|à savoir|namely|x[ae]mple|instance|e\.g|notamment|including/u;
/** The noun at the end of what stands before: after its determiner, or from the start of the sentence. */
const LAST_NOUN = new RegExp(`^(?:.*[\\s'’])??(?:(?:^|.*\\s)(?:les|des|de|aux|certaine?s|plusieurs|the|some|autres|many|other|of|in|with|use[sd]?|are)\\s+|^)(?<n>\\p{L}[\\p{L}\\p{N}'’-]+${LINKED}{0,2})$`, 'iu');
const HOLDS_CUE = /\s(?:se|est|sont|is|are|compren|regroup|rassembl|englob|inclu|compte|compris|comport|consist|exig|suppos|repos|fall|contain|cover|couvr|combin|assoc|need|requir|involv)/iu;
/** A subject with its verb: a clause, not a name. */
const CLAUSE = /^(?:ils?|elles?|on|je|tu|nous|vous|he|she|it|they|we|you|i|there)\s/iu;
const DISTINGUISHES =
  /^(?:ici,?\s+|here,?\s+)?(?:(?:on|nous|we)\s+(?:distingue|distinguons|distinguish|tell apart)\s+(?:(?:between|souvent|aussi)\s+)?|(?<who>\p{L}[\p{L}-]+)\s(?:distingue|distinguait|distinguishes|distinguished)\s+(?:between\s+)?|(?<had>(?:selon\s[^,:]{1,30},?\s+)?(?:on\s(?:a|trouve|obtient)|il\sy\sa|there\s(?:is|are)|we\s(?:have|find))\s*:\s+))/iu;
/** "le bail", "l'achat", "the goal" */
const DETERMINED = /^(?:(?:les?|la|une?|des|the|an?)\s|l['’])/iu;
const BEFORE_MARKED = /(?:^|\s)(?:les|des|aux|ces|ses|the|these|of|de|and|et)\s+(?:(?:deux|trois|quatre|cinq|two|three|four|five|principa\p{L}+|main)\s+)*(?<n>\p{L}[\p{L}'’-]*[sx](?:\s[\p{L}'’-]+){0,2})\s*:?\s*$/iu;

/** "OH–, CN–, NH3" after what they are samples of. */
const SYMBOLS = /^\p{Lu}[\p{L}\d]{0,8}[+–−-]?(?:,\s\p{Lu}[\p{L}\d]{0,8}[+–−-]?)+\s?\.?$/u;

const heads = (parts: readonly Part[]): readonly Rich[] => parts.map(({ head }) => head);

export function sentenceClasses(ground: Ground): void {
  const { statements, headings, worked } = ground.reading;
  for (const heading of headings) markedClasses(ground, heading.rich, heading.index);
  for (const statement of statements.all) {
    if (worked.has(statement.heading)) continue;
    if (LISTS.test(statement.rich.probe) || /[:：]$/u.test(statement.rich.text)) readStatement(ground, statement);
    else if (!(statement.label?.rest.text && inlineLabels(ground, statement))) announcedIn(ground, statement);
  }
}

function announcedIn(ground: Ground, statement: Statement): void {
  const sentences = sentencesOf(statement.rich);
  if (!statement.label?.rest.text && !/[:：]\s*$/u.test(statement.rich.text)) sentences.forEach((_, index) => announced(ground, statement, sentences, index));
}

function readStatement(ground: Ground, statement: Statement): void {
  const { defined } = ground;
  const label = statement.label ?? (statement.description ? labelOf(statement.description) : null);
  if (chainLine(ground, statement)) return;
  inlineLabels(ground, statement);
  const text = label?.rest.text ? label.rest : (statement.description ?? statement.rich);
  const listed = label?.rest.text ? labelClass(ground, statement, label, statement.rich) : false;
  const term = label?.rest.text && kindOf(label.name.text) === 'term' ? nameOf(label.name.text).label : null;
  const told = term ?? defined.get(startOf(text));
  if (told) examples(ground, typeof told === 'string' ? told : (ground.reading.facts.terms.get(told.term)?.label ?? ''), text, statement);
  const sentences = sentencesOf(continued(ground, statement, text));
  if (bareList(ground, statement, sentences)) return;
  let before: string | null = term;
  sentences.forEach((sentence, index) => {
    if (sentence.text.length > LONGEST || /\?\s*$/u.test(sentence.text)) return;
    const found = defined.get(startOf(sentence));
    const about: string | null = index === 0 && term ? term : found ? (ground.reading.facts.terms.get(found.term)?.label ?? null) : null;
    if (sentence.probe.includes('(')) bracketClasses(ground, sentence, statement, about);
    if (about && sentence.probe.includes(':') && closingList(ground, about, sentence, statement)) return;
    if (about && sentence.probe.includes(', ') && closingCapitals(ground, about, sentence, statement)) return;
    if (index > 0 && before && SYMBOLS.test(sentence.probe)) {
      ground.add(before, heads(partsOfList(sentence, { words: 1 }) ?? []), sentence, statement.heading, 'sentence', false);
      return;
    }
    if (LISTS.test(sentence.probe)) {
      markedClasses(ground, sentence, statement.heading);
      if (index === 0 && listed) return;
      const inner = index > 0 && /[:=→➡]/u.test(sentence.probe) ? labelOf(sentence) : null;
      if (inner?.rest.text && inner.separator !== 'none' && inner.separator !== '-' && kindOf(inner.name.text) !== 'remark' && labelClass(ground, statement, inner, sentence)) return;
      if (readSentence(ground, sentence, statement, index === 0 ? term : (before ?? subjectOf(sentences[index - 1]?.text ?? '')), term)) return;
    }
    announced(ground, statement, sentences, index);
    before = about ?? before;
  });
  if (label?.rest.text && !listed && label.separator !== 'none' && /\s\S+/u.test(label.name.text)) {
    const first = statement.rich.text.length - label.rest.text.length + (sentences[0]?.text.length ?? 0);
    readSentence(ground, cut(statement.rich, 0, first), statement, null, null);
  }
}

/** "Il y a trois sources :" above a line "la loi, la coutume et la jurisprudence": one text. */
function continued({ reading }: Ground, statement: Statement, text: Rich): Rich {
  if (!/[:：]$/u.test(text.text) || statement.children.length > 0) return text;
  const next = reading.statements.all[statement.index + 1];
  const near = next && (next.paragraph === statement.paragraph || (next.paragraph === statement.paragraph + 1 && LISTS.test(next.rich.probe)));
  const goesOn = near && next.heading === statement.heading && !next.afterGap && !next.item && !next.label && next.box === statement.box;
  return goesOn ? join(text, next.rich) : text;
}

/** A line right below a heading that is nothing but names: what the heading names. */
function bareList(ground: Ground, statement: Statement, sentences: readonly Rich[]): boolean {
  const [only] = sentences;
  const { reading } = ground;
  if (!only || sentences.length > 1 || statement.label || statement.item || statement.box || statement.heading < 0) return false;
  if (reading.statements.all[statement.index - 1]?.heading === statement.heading || (reading.headings[statement.heading]?.depth ?? 1) < 2) return false;
  const parts = partsOfList(only, { words: 3, least: 3 });
  if (!parts?.every(({ whole }) => wordsOf(whole.text.replace(/\([^()]*\)/gu, '')).length <= 3)) return false;
  ground.add(headingName(reading, statement.heading), heads(parts), only, statement.heading, 'sentence', !OPEN_END.test(only.text));
  return true;
}

function readSentence(ground: Ground, sentence: Rich, statement: Statement, before: string | null, term: string | null): boolean {
  return (
    counted(ground, sentence, statement, before) ||
    markedCount(ground, statement, sentence) ||
    named(ground, sentence, statement) ||
    holds(ground, sentence, statement, before) ||
    suchAs(ground, sentence, statement) ||
    theseAre(ground, sentence, statement) ||
    are(ground, sentence, statement) ||
    distinguished(ground, sentence, statement, term) ||
    either(ground, sentence, statement, before) ||
    conditional(ground, sentence, statement, before)
  );
}

/** "trois ordres : A, B et C", "deux critères, A et B", "A, B, C : les trois ordres". */
function counted(ground: Ground, sentence: Rich, statement: Statement, before: string | null): boolean {
  const found = COUNT_CUE.test(sentence.probe) ? COUNTED.exec(sentence.probe) : null;
  const noun = found?.groups?.['n'];
  if (barelyCounted(ground, sentence, statement, before)) return true;
  if (!found || !noun) return false;
  const count = countOf(found.groups?.['count'] ?? '');
  const at = found.index + found[0].length;
  const name = countedName(noun, sentence.probe, before ?? ground.owner(statement));
  const take = (rest: Rich, least: number): boolean => {
    const parts = partsOfList(rest, { count, least: count === null ? least : 2 });
    if (!parts) return false;
    ground.add(name, heads(parts), sentence, statement.heading, 'sentence', !OPEN_END.test(rest.text));
    // "Mix = les 4 leviers : …": the leviers, and the mix.
    if (before && before !== name && /^(?:les?|the)?\s?$/iu.test(sentence.probe.slice(0, found.index))) ground.add(before, heads(parts), sentence, statement.heading, 'sentence', false);
    nestedClasses(ground, parts, statement);
    return true;
  };
  const begins = BEGINS.exec(sentence.probe.slice(at));
  if (begins) {
    const from = at + begins[0].length;
    const close = begins[0].endsWith('(') ? sentence.probe.indexOf(')', from) : -1;
    if (take(cut(sentence, from, close < 0 ? sentence.text.length : close), 3)) return true;
  }
  const colon = sentence.probe.indexOf(':', at);
  if (colon > at && !/\([^)]*$/u.test(sentence.probe.slice(at, colon)) && take(cut(sentence, colon + 1), 3)) return true;
  const lead = /[:=]\s*(?:les|the|=)?\s*$/iu.exec(sentence.probe.slice(0, found.index));
  return lead !== null && lead.index > 0 && take(cut(sentence, 0, lead.index), 3);
}

/** "Il y en a trois : A, B et C": so many of what the sentence before is about. */
function barelyCounted(ground: Ground, sentence: Rich, statement: Statement, before: string | null): boolean {
  const found = sentence.probe.includes(':') ? BARE_COUNT.exec(sentence.probe) : null;
  const name = before ?? ground.owner(statement);
  const parts = found && name ? partsOfList(cut(sentence, found[0].length), { count: countOf(found.groups?.['count'] ?? ''), least: 2 }) : null;
  if (!parts || !name) return false;
  ground.add(name, heads(parts), sentence, statement.heading, 'sentence', true);
  return true;
}

/** "Les instances de socialisation : famille, école, médias": a short plural before a colon; "(1) A, (2) B" after anything. */
function named(ground: Ground, sentence: Rich, statement: Statement): boolean {
  if (sentence.probe.includes(')') && countsUp(sentence.probe)) {
    const parts = partsOfList(cut(sentence, sentence.probe.search(/\(?(?:1|i|a)\)\s/u)), { words: 8 });
    if (parts?.every(({ whole }) => !CLAUSE.test(whole.text))) {
      ground.add(ground.owner(statement), heads(parts), sentence, statement.heading, 'sentence', false);
      return true;
    }
  }
  for (const stop of sentence.probe.matchAll(COLON)) {
    const head = cut(sentence, 0, stop.index);
    if (setOff(ground, sentence, stop.index + stop[0].length, head, statement)) return true;
    if (!/^(?:les|the)\s/iu.test(head.text) || wordsOf(head.text).length > 6) return false;
    const parts = partsOfList(cut(sentence, stop.index + stop[0].length), { least: 3 });
    if (parts) {
      ground.add(nameOf(head.text).label, heads(parts), sentence, statement.heading, 'sentence', !OPEN_END.test(sentence.text));
      return true;
    }
  }
  return false;
}

function holds(ground: Ground, sentence: Rich, statement: Statement, before: string | null): boolean {
  const found = (/\s(?:en|into)\s/u.test(sentence.probe) ? SPLITS.exec(sentence.probe) : null) ?? (HOLDS_CUE.test(sentence.probe) ? HOLDS.exec(sentence.probe) : null);
  const written = found?.groups?.['n'] ?? '';
  const name = POINTS_BACK.test(written) ? (before ?? ground.owner(statement)) : nameOf(written).label;
  if (!found || !name || kindOf(name) === 'none' || wordsOf(name).length > 5) return false;
  const rest = cut(sentence, found[0].length);
  // "X regroupe les textes de même rang : la loi, le traité et la coutume"
  const colon = /^[^,:;.()]{3,60}\s?:\s+/u.exec(rest.probe)?.[0].length ?? 0;
  const told = colon > 0 ? cut(rest, colon) : rest;
  const bold = boldParts(told);
  if (bold) {
    ground.add(name, bold, sentence, statement.heading, 'sentence', false);
    return true;
  }
  const parts = partsOfList(told, { least: found.groups?.['splits'] || found.groups?.['pair'] ? 2 : 3, ...(colon > 0 && DETERMINED.test(told.text) ? { words: 7 } : {}) });
  if (!parts) return false;
  ground.add(name, heads(parts), sentence, statement.heading, 'sentence', found.groups?.['splits'] !== undefined && !OPEN_END.test(sentence.text));
  nestedClasses(ground, parts, statement);
  return true;
}

function suchAs({ add, french }: Ground, sentence: Rich, { heading }: Statement): boolean {
  const found = SUCH_CUE.test(sentence.probe) ? SUCH.exec(sentence.probe) : null;
  const name = found ? LAST_NOUN.exec(sentence.probe.slice(Math.max(0, found.index - 70), found.index).replace(/\s*[,(]?\s*$/u, ''))?.groups?.['n'] : null;
  if (!found || !name || !isPlural(name, french) || kindOf(name) === 'none') return false;
  const from = found.index + found[0].length;
  const end = /[).;:]|\s(?:sont|are|is|est|qui|which|that|pour|permettent|have|ont|(?!(?:et|ou|and|or|contre|entre|comme|de|à)\s)\p{Ll}{3,}(?:ent|t|s|e)\s(?=(?:les?|la|une?|des|the|an?|its|their)\s))\s?|$/u.exec(sentence.probe.slice(from))?.index ?? 0;
  const members = enumerated(cut(sentence, from, from + end));
  if (!members) return false;
  add(name, members, sentence, heading, 'sentence', false);
  return true;
}

/** "On distingue A, B et C" under a label or a heading: kinds of what it names, or of the noun that they share. */
function distinguished(ground: Ground, sentence: Rich, { heading }: Statement, term: string | null): boolean {
  const found = DISTINGUISHES.exec(sentence.probe);
  if (!found) return false;
  const parts = partsOfList(cut(sentence, found[0].length), { least: found.groups?.['who'] ? 3 : 2 });
  if (!parts || (found.groups?.['had'] && !parts.every(({ whole }) => DETERMINED.test(whole.text)))) return false;
  const titled = ground.reading.headings[heading]?.name?.label ?? null;
  const noun = familyOf(heads(parts), ground.french);
  const name = term ?? (noun && !keyOf(titled ?? '').includes(keyOf(noun)) ? noun : titled);
  if (name) ground.add(name, heads(parts), sentence, heading, 'sentence', !OPEN_END.test(sentence.text));
  return name !== null;
}

/** "les fonctions `wait` et `waitpid`": a plural noun before names that the note sets off. */
function markedClasses({ add }: Ground, sentence: Rich, heading: number): void {
  for (const { at, parts } of markedLists(sentence)) {
    const name = BEFORE_MARKED.exec(sentence.probe.slice(Math.max(0, at - 70), at))?.groups?.['n'];
    if (name && kindOf(name) !== 'none' && parts.every((part) => part.pieces.every(({ marks }) => marks & (CODE | LINK)) || kindOf(part.text) !== 'none')) add(name, parts, sentence, heading, 'sentence', false);
  }
}
