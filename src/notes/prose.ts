/**
 * Sentences that define, French and English: a name, and what joins it to the words that say what it is. A hit gives a
 * definition of tier C: the sentence, the clause, or the bracket that explains, under the name that stands there.
 */
import { keyOf } from './key.ts';
import { bare, firstWordsIn, headless, kindOf } from './labels.ts';
import { put } from './multimap.ts';
import { antecedentHit } from './prose-antecedents.ts';
import { asideHits, colonHit, inTurnHit, ordinalHit, relativeHit } from './prose-asides.ts';
import { genericHit } from './prose-generic.ts';
import { glossHits } from './prose-glosses.ts';
import { isStrong, termName, type Hit } from './prose-names.ts';
import { define, readLists } from './prose-lists.ts';
import { parallelHits } from './prose-parallel.ts';
import { appliesHits, namingHit } from './prose-naming.ts';
import { rowOf, twinHits } from './prose-rows.ts';
import { codeHit, usageHit } from './prose-subjects.ts';
import { clauseHits } from './prose-verbs.ts';
import type { Reading } from './reading.ts';
import { CODE, cut, startOf, type Rich } from './rich.ts';
import { sentencesOf } from './sentences.ts';
import { withRest, type Statement } from './statements.ts';
import { wordsOfRich } from './tokens.ts';
import { explains, wordsOf } from './texts.ts';
import { canonicalAspect } from './read-labels.ts';
import { REMARK_BOXES, SOURCES, WORKED } from './words.ts';

/** A sentence longer than this was not written to define. */
const LONGEST = 900;

/** A sentence cut at semicolons, unless that leaves scraps: each clause may define. */
function clausesOf(sentence: Rich): readonly Rich[] {
  if (!sentence.probe.includes(';') && !sentence.probe.includes(' qui')) return [sentence];
  const clauses: Rich[] = [];
  let at = 0;
  for (const stop of [...sentence.probe.matchAll(/\s*;\s+|,\s+(?=(?:ceux|celles|celui|celle) qui\s)/gu), null]) {
    clauses.push(cut(sentence, at, stop?.index ?? sentence.text.length));
    if (stop) at = stop.index + stop[0].length;
  }
  return clauses.length > 1 && clauses.every((clause) => wordsOf(clause.text).length >= 5) ? clauses : [sentence];
}

/** "Docker et la conteneurisation sont …" names two things: the verb is in the plural. */
function coordinated(hit: Hit, sentence: Rich): readonly Hit[] {
  const found = /^(.{2,40}?)\s+(?:et|and)\s+((?:(?:le|la|les|the)\s|l['’])?[^\s].{1,40})$/u.exec(hit.rich.text);
  const after = sentence.text.slice(sentence.text.indexOf(hit.rich.text) + hit.rich.text.length);
  if (!found || !/^\s*(?:sont|are|\p{L}+ent)\b/u.test(after)) return [hit];
  const [, first = '', second = ''] = found;
  const parts = [cut(hit.rich, 0, first.length), cut(hit.rich, hit.rich.text.length - second.length)];
  const names = parts.map((part) => termName(part));
  return names.flatMap((name, index) => (name ? [{ ...hit, name, rich: parts[index] ?? hit.rich }] : []));
}

export function readProse(reading: Reading): void {
  readLists(reading);
  const explained = reading.facts.found.map((one) => ({ term: one.term, at: startOf(one.rich) })).sort((a, b) => a.at - b.at);
  // What stood by itself and defined nothing.
  const silent: Statement[] = [];
  for (const statement of reading.statements.all) {
    if (statement.box?.type === 'question' || /\uE001{200}/u.test(statement.rich.probe)) continue;
    const { label } = statement;
    if (statement.used) readUsed(reading, statement, ownerIn(explained, statement));
    else {
      const told = reading.facts.found.length;
      readStatement(reading, statement, label?.mark && label.separator !== 'none' && label.separator !== 'alone' ? label.rest : NUMBERED.test(statement.rich.probe) ? headless(statement.rich) : statement.rich);
      if (reading.facts.found.length === told && !label && !statement.box && !reading.worked.has(statement.heading)) silent.push(statement);
    }
  }
  readGeneric(reading, silent);
}

/** "1 - La transition est …": the number of an answer. */
const NUMBERED = /^\d{1,2}\s?[-–]\s\p{L}/u;
/** Sentence definitions that a note must have at least, before its general statements are taken for such. */
const IN_SENTENCES = 6;

/** Lines of one paragraph or list, three at least, of which each tells what its own thing does. */
function genericLines(reading: Reading): ReadonlySet<number> {
  const blocks = new Map<string, Statement[]>();
  for (const one of reading.statements.all) if (!one.label && !one.box && !reading.worked.has(one.heading)) put(blocks, `${String(one.heading)} ${one.item ? `l${String(one.list)} ${String(one.depth)}` : `p${String(one.paragraph)}`}`, one);
  const beside = new Set<number>();
  for (const lines of blocks.values()) {
    if (lines.length < 3) continue;
    const names = lines.flatMap(({ rich }) => {
      const [first, second] = sentencesOf(headless(rich));
      return (first && !second && genericHit(first, reading, true, 2)?.name.label) ?? [];
    });
    if (names.length >= 3 && names.length * 3 >= lines.length * 2 && new Set(names.map((name) => keyOf(String(name)))).size === names.length) for (const { index } of lines) beside.add(index);
  }
  return beside;
}

/** In a note that mostly defines in sentences, a general statement about what it names elsewhere defines as well. */
function readGeneric(reading: Reading, silent: readonly Statement[]): void {
  const { found } = reading.facts;
  const sentences = found.filter(({ definition }) => definition.basis === 'sentence').length;
  const mostly = sentences >= IN_SENTENCES && sentences * 2 >= found.length;
  const beside = genericLines(reading);
  for (const { rich, heading, index } of silent) {
    const [first] = sentencesOf(headless(rich));
    const hit = first && (mostly || beside.has(index)) ? genericHit(first, reading, true, beside.has(index) ? 2 : 1) : null;
    if (first && hit) define(reading, hit, first, heading);
  }
}

/** The term that a statement's own label or text defines. */
function ownerIn(explained: readonly { readonly term: string; readonly at: number }[], { rich }: Statement): string | null {
  const from = startOf(rich);
  let low = 0;
  let high = explained.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((explained[middle]?.at ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found = explained[low];
  return found && found.at <= from + rich.text.length ? found.term : null;
}

/** "“Time is a thief.” – Anonymous": somebody's words. */
const QUOTED = /^[«"“][^«»"“”]+[»"”]\s*(?:[-–—]\s?|\()\s?\*?\p{Lu}/u;
/** Whether a clause is an example in code, or somebody's words. */
const isSample = (clause: Rich): boolean => QUOTED.test(clause.probe) || clause.pieces.every(({ marks }) => (marks & CODE) !== 0);
const asks = (sentence: Rich): boolean => /\?["»”]?\s*$/u.test(sentence.text);

/** What a sentence names in passing, whatever it is about. */
function inside(sentence: Rich, reading: Reading): readonly Hit[] {
  if (sentence.text.length > LONGEST) return [];
  const side = sideBySide(sentence, reading);
  return [...side, ...glossHits(sentence, reading), ...(side.length ? [] : asideHits(sentence, reading, false).filter((hit) => hit.text))];
}

/** Names that a sentence sets side by side, each with its own words. */
function sideBySide(sentence: Rich, reading: Reading): readonly Hit[] {
  const twins = twinHits(sentence);
  if (twins.length === 2) return twins;
  const row = rowOf(sentence, reading.language);
  if (row.length || !sentence.probe.includes(';')) return row;
  const clauses = clauseHits(sentence, reading, false);
  return clauses.length > 1 ? clauses : [];
}

/** A statement that is read already: names in passing; and where it defines something, its later sentences. */
function readUsed(reading: Reading, statement: Statement, owner: string | null): void {
  const { facts } = reading;
  const { rich, heading } = statement;
  if (statement.label && (SOURCES.test(bare(statement.label.name.text)) || /^(?:ex|exemples?|examples?)$/u.test(bare(statement.label.name.text)))) return;
  const [first, ...others] = sentencesOf(rich);
  if (!first) return;
  const hits = inside(first, reading);
  if (owner && hits.length >= 2)
    reading.groups.push({ name: facts.terms.get(owner)?.label ?? null, members: hits.map((hit) => hit.rich), rich, heading, closed: false });
  for (const hit of hits) define(reading, hit, hit.text ?? first, heading);
  const { label } = statement;
  // "À retenir : la mousson est un vent qui …", "Def: a moat is a …": what is said outright is no remark alone.
  const told = !owner && hits.length === 0 && label?.rest.text && label.separator === ':' ? kindOf(label.name.text) : null;
  if (label && told === 'aspect' && canonicalAspect(label.name.text) === 'definition') readStatement(reading, statement, label.rest);
  else if (label && told === 'remark' && !firstWordsIn(WORKED, bare(label.name.text))) readStatement(reading, statement, label.rest, null, true);
  else if (others[0]) readStatement(reading, statement, cut(rich, rich.text.indexOf(others[0].text)), first);
}

/** `lead`: the sentence of the statement before `body`. `sure`: only what sentences say outright. */
function readStatement(reading: Reading, statement: Statement, body: Rich, lead: Rich | null = null, sure = false): void {
  if (QUOTED.test(body.probe)) return;
  let previous = lead;
  // Whether the sentence before defined something.
  let before = false;
  const sentences = sentencesOf(body).filter((sentence) => !isSample(sentence));
  const told = reading.facts.found.length;
  for (const sentence of sentences) {
    const side = asks(sentence) || sentence.text.length > LONGEST ? [] : sideBySide(sentence, reading);
    for (const hit of side) define(reading, hit, hit.text ?? sentence, statement.heading);
    if (side.length) before = true;
    else
      for (const clause of clausesOf(sentence)) {
        if (!asks(clause) && clause.text.length <= LONGEST) before = readClause(reading, statement, clause, previous, before, sure);
        previous = clause;
      }
    previous = sentence;
  }
  if (sure || !mayBeParallel(sentences)) return;
  const known = reading.facts.found.slice(told).map(({ written }) => written.text);
  for (const hit of parallelHits(sentences, known, reading.language)) if (!known.includes(hit.rich.text)) define(reading, hit, hit.text, statement.heading);
}

/** Whether a word of some length comes back, as sentences side by side need. */
function mayBeParallel(sentences: readonly Rich[]): boolean {
  const seen = new Set<string>();
  for (const sentence of sentences)
    for (const word of wordsOfRich(sentence)) {
      if (word.length < 4) continue;
      if (seen.has(word)) return true;
      seen.add(word);
    }
  return false;
}

/** Reads a sentence, or a clause between semicolons; says whether it defines something. */
function readClause(reading: Reading, statement: Statement, clause: Rich, previous: Rich | null, before: boolean, sure: boolean): boolean {
  const defining = statement.box !== null && !REMARK_BOXES.has(statement.box.type ?? '') && statement.box.type !== null;
  const hits = hitsOf(clause, previous, statement, reading, before).filter((hit) => !sure || hit.sure);
  for (const hit of hits) {
    if (hit.text) {
      define(reading, hit, hit.text, statement.heading);
      continue;
    }
    if (!explains(clause.text)) continue;
    const whole = withRest(reading.statements, statement, defining && startOf(clause) === startOf(statement.rich) ? statement.rich : clause);
    if (/[:：]$/u.test(whole.text)) continue;
    for (const one of coordinated(hit, clause)) define(reading, one, whole, statement.heading, isStrong(one.rich) && defining ? 'B' : 'C');
  }
  return hits.length > 0;
}

/** All that a sentence defines, what it is about first. */
function hitsOf(sentence: Rich, last: Rich | null, statement: Statement, reading: Reading, before: boolean): readonly Hit[] {
  const opens = last === null;
  const applies = appliesHits(sentence, (name) => reading.words.count(name), reading.language);
  const named = applies.length ? null : namingHit(sentence, last, reading.language);
  const clauses = applies.length ? [] : clauseHits(sentence, reading, opens).filter((hit) => hit.rich.text !== named?.rich.text);
  const main = [...applies, ...(named ? [named] : []), ...clauses];
  const other = main.length
    ? null
    : (ordinalHit(sentence) ?? colonHit(sentence, reading) ?? inTurnHit(sentence, before) ?? codeHit(sentence) ?? usageHit(sentence) ?? relativeHit(sentence) ?? antecedentHit(sentence, last, statement, reading) ?? genericHit(sentence, reading, opens));
  const all = [...(other ? [other] : main), ...glossHits(sentence, reading), ...asideHits(sentence, reading, opens)];
  return all.filter((hit, index) => all.findIndex((one) => one.name.label === hit.name.label) === index);
}
