/**
 * Sentences that define, French and English. A hit gives a definition of tier C: the whole sentence, under the name that
 * a pattern cuts out of it.
 */
import { asideHit, glossHits, twinHits, colonHit, inTurnHit, othersHit, sideHits, relativeHit } from './prose-asides.ts';
import { isStrong, termName, type Hit } from './prose-names.ts';
import { codeHit, subjectHit, usageHit } from './prose-subjects.ts';
import { antecedentHit } from './prose-antecedents.ts';
import { hitOf } from './prose-verbs.ts';
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
  return names.flatMap((name, index) => (name ? [{ name, rich: parts[index] ?? hit.rich }] : []));
}

export function readProse(reading: Reading): void {
  for (const statement of reading.statements.all) {
    if (statement.box?.type === 'question' || /\uE001{200}/u.test(statement.rich.probe)) continue;
    if (statement.used) {
      const hits = sentencesOf(statement.rich).flatMap((sentence) => [...twinHits(sentence), ...glossHits(sentence), ...sideHits(sentence)]);
      const owner = hits.length >= 2 ? reading.facts.found.find((one) => startOf(one.rich) === startOf(statement.rich)) : undefined;
      if (owner)
        reading.groups.push({
          name: reading.facts.terms.get(owner.term)?.label ?? null,
          members: hits.map((hit) => hit.rich),
          rich: statement.rich,
          heading: statement.heading,
          closed: false,
        });
      for (const hit of hits) reading.facts.define(hit.name, hit.rich, hit.text, 'C', 'sentence', statement.heading);
      continue;
    }
    if (statement.label && statement.label.mark && statement.label.separator !== 'none' && statement.label.separator !== 'alone') continue;
    readStatement(reading, statement);
  }
}

function readStatement({ facts, ...reading }: Reading, statement: Statement): void {
  const at = statement.heading;
  const defining = statement.box !== null && !REMARK_BOXES.has(statement.box.type ?? '') && statement.box.type !== null;
  let previous: Rich | null = null;
  // Whether the sentence before defined something.
  let before = false;
  for (const sentence of sentencesOf(statement.rich).flatMap(clausesOf)) {
    const last = previous;
    previous = sentence;
    if (/\?["»”]?\s*$/u.test(sentence.text) || sentence.text.length > LONGEST) continue;
    const twins = twinHits(sentence);
    if (twins.length === 2) {
      for (const hit of twins) facts.define(hit.name, hit.rich, hit.text, 'C', 'sentence', at);
      continue;
    }
    for (const hit of glossHits(sentence)) facts.define(hit.name, hit.rich, hit.text, 'C', 'gloss', at);
    for (const hit of sideHits(sentence)) facts.define(hit.name, hit.rich, hit.text, 'C', 'sentence', at);
    const hit: Hit | null = hitOf(sentence, { facts, ...reading }) ?? colonHit(sentence) ?? othersHit(sentence) ?? (before ? inTurnHit(sentence) : null) ?? codeHit(sentence) ?? usageHit(sentence) ?? subjectHit(sentence) ?? asideHit(sentence) ?? relativeHit(sentence) ??
      antecedentHit(sentence, last, statement, reading);
    before = hit !== null;
    if (!hit || !explains(sentence.text)) continue;
    const whole = withRest(reading.statements, statement, defining && startOf(sentence) === startOf(statement.rich) ? statement.rich : sentence);
    if (/[:：]$/u.test(whole.text)) continue;
    for (const one of coordinated(hit, sentence))
      facts.define(one.name, one.rich, whole, isStrong(one.rich) && defining ? 'B' : 'C', 'sentence', at);
  }
}
