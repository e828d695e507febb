/**
 * Sentences that define, French and English: a name, and what joins it to the words that say what it is. A hit gives a
 * definition of tier C: the sentence, the clause, or the bracket that explains, under the name that stands there.
 */
import { termId } from './key.ts';
import { antecedentHit } from './prose-antecedents.ts';
import { asideHits, colonHit, inTurnHit, relativeHit } from './prose-asides.ts';
import { glossHits } from './prose-glosses.ts';
import { isStrong, termName, type Hit } from './prose-names.ts';
import { appliesHits, namingHit } from './prose-naming.ts';
import { rowOf, twinHits } from './prose-rows.ts';
import { codeHit, usageHit } from './prose-subjects.ts';
import { clauseHits } from './prose-verbs.ts';
import type { Reading } from './reading.ts';
import { cut, startOf, type Rich } from './rich.ts';
import { sentencesOf } from './sentences.ts';
import { withRest, type Statement } from './statements.ts';
import { explains, wordsOf } from './texts.ts';
import { REMARK_BOXES } from './words.ts';

/** A sentence longer than this was not written to define. */
const LONGEST = 900;

/** A sentence cut at semicolons, unless that leaves scraps: each clause may define. */
function clausesOf(sentence: Rich): readonly Rich[] {
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
  for (const statement of reading.statements.all) {
    if (statement.box?.type === 'question' || /\uE001{200}/u.test(statement.rich.probe)) continue;
    if (statement.used) readUsed(reading, statement);
    else if (!(statement.label?.mark && statement.label.separator !== 'none' && statement.label.separator !== 'alone')) readStatement(reading, statement, statement.rich);
    else if (statement.label.rest.text) readStatement(reading, statement, statement.label.rest);
  }
}

const question = (sentence: Rich): boolean => /\?["»”]?\s*$/u.test(sentence.text);

/** What a sentence names in passing, whatever it is about. */
function inside(sentence: Rich, reading: Reading): readonly Hit[] {
  const side = sideBySide(sentence, reading);
  return [...side, ...glossHits(sentence, reading), ...(side.length ? [] : asideHits(sentence, reading).filter((hit) => hit.text))];
}

/** Names that a sentence sets side by side, each with its own words. */
function sideBySide(sentence: Rich, { language }: Reading): readonly Hit[] {
  const twins = twinHits(sentence);
  return twins.length === 2 ? twins : rowOf(sentence, language);
}

/** A statement that is read already: names in passing; and where it defines something, its later sentences. */
function readUsed(reading: Reading, statement: Statement): void {
  const { facts } = reading;
  const owner = facts.found.find((one) => startOf(one.rich) >= startOf(statement.rich) && startOf(one.rich) <= startOf(statement.rich) + statement.rich.text.length);
  const [first, ...others] = sentencesOf(statement.rich);
  if (!first) return;
  const hits = inside(first, reading);
  if (owner && hits.length >= 2)
    reading.groups.push({
      name: facts.terms.get(owner.term)?.label ?? null,
      members: hits.map((hit) => hit.rich),
      rich: statement.rich,
      heading: statement.heading,
      closed: false,
    });
  for (const hit of hits) define(reading, hit, hit.text ?? first, statement.heading);
  if (!owner) for (const sentence of others) for (const hit of inside(sentence, reading)) define(reading, hit, hit.text ?? sentence, statement.heading);
  else if (others.length) readStatement(reading, statement, cut(statement.rich, statement.rich.text.indexOf(others[0]?.text ?? '')), first);
}

/** Adds what prose says, unless the note explains the name better elsewhere. */
function define({ facts }: Reading, hit: Hit, text: Rich, heading: number, tier: 'B' | 'C' = 'C'): void {
  const id = termId(hit.name.label);
  if (!hit.sure && facts.found.some((one) => one.term === id)) return;
  facts.define(hit.name, hit.rich, text, tier, 'sentence', heading);
}

function readStatement(reading: Reading, statement: Statement, body: Rich, lead: Rich | null = null): void {
  const at = statement.heading;
  const defining = statement.box !== null && !REMARK_BOXES.has(statement.box.type ?? '') && statement.box.type !== null;
  let previous = lead;
  // Whether the sentence before defined something.
  let before = false;
  for (const whole of sentencesOf(body)) {
    const side = question(whole) ? [] : sideBySide(whole, reading);
    for (const hit of side) define(reading, hit, hit.text ?? whole, at);
    if (side.length) before = true;
    for (const sentence of side.length ? [] : clausesOf(whole)) {
    const last = previous;
    previous = sentence;
    if (question(sentence) || sentence.text.length > LONGEST) continue;
    const hits = hitsOf(sentence, last, statement, reading, before);
    before = hits.length > 0;
    for (const hit of hits) {
      if (hit.text) {
        define(reading, hit, hit.text, at);
        continue;
      }
      if (!explains(sentence.text)) continue;
      const whole = withRest(reading.statements, statement, defining && startOf(sentence) === startOf(statement.rich) ? statement.rich : sentence);
      if (/[:：]$/u.test(whole.text)) continue;
      for (const one of coordinated(hit, sentence)) define(reading, one, whole, at, isStrong(one.rich) && defining ? 'B' : 'C');
    }
    }
    previous = whole;
  }
}

/** All that a sentence defines. */
function hitsOf(sentence: Rich, last: Rich | null, statement: Statement, reading: Reading, before: boolean): readonly Hit[] {
  const asides = asideHits(sentence, reading);
  const applies = appliesHits(sentence, (name) => reading.words.count(name));
  const named = namingHit(sentence, last, reading.language);
  const clauses = clauseHits(sentence, reading);
  const main = [...(applies.length ? applies : named ? [named] : []), ...clauses.filter((hit) => hit.rich.text !== named?.rich.text)];
  const hits = [...main, ...glossHits(sentence, reading), ...asides];
  const rest = (): Hit | null => colonHit(sentence) ?? inTurnHit(sentence, before) ?? codeHit(sentence) ?? usageHit(sentence) ?? relativeHit(sentence) ?? antecedentHit(sentence, last, statement, reading);
  const other = main.length ? null : rest();
  const all = other ? [other, ...hits] : hits;
  return all.filter((hit, index) => all.findIndex((one) => one.name.label === hit.name.label) === index);
}
