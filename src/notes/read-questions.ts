/**
 * Questions that the teacher wrote (design: authored questions): boxes under a question, `Q :` and `R :`, `Q :: R`, a lone
 * `?` between question and answer. A question that cannot be asked as written is told as a problem and left out.
 */
import { keyOf } from './key.ts';
import { bare, headless, kindOf } from './labels.ts';
import type { AuthoredQuestion, Quote } from './model.ts';
import { nameOf } from './names.ts';
import { explains, wordsOf } from './texts.ts';
import type { Reading } from './reading.ts';
import { cut, join, startOf, type Rich } from './rich.ts';
import { askedName, titleOf } from './sections.ts';
import type { Statement } from './statements.ts';
import { saysNothing } from './words.ts';

const ASKS = /\?\s*["»”]?\s*$/u;
const ANSWER = /^(?:r|a|rep|reponse|ans|answer)$/u;
const ASKED = /^(?:q|question)$/u;
const HINT = /^(?:indice|hint|aide)$/u;
const LEVEL = /^(?:difficulte|niveau|difficulty|level)$/u;
const LEVELS: Readonly<Record<string, 1 | 2 | 3>> = { facile: 1, easy: 1, '1': 1, moyen: 2, moyenne: 2, medium: 2, '2': 2, difficile: 3, dur: 3, hard: 3, '3': 3 };

const labelKey = (statement: Statement | undefined): string => (statement?.label ? bare(statement.label.name.text) : '');

export function readQuestions(reading: Reading): void {
  readBoxQuestions(reading);
  readAnsweredQuestions(reading);
}

/** Boxes right below a question; a quote after them explains, `Indice :` and `Difficulté :` lines go with them. */
function readBoxQuestions({ statements, facts, headings }: Reading): void {
  const { all } = statements;
  for (let index = 0; index < all.length; index += 1) {
    const first = all[index];
    if (!first || first.checked === null || first.used) continue;
    const boxes: Statement[] = [];
    let at = index;
    for (; all[at] && all[at]?.list === first.list && all[at]?.heading === first.heading; at += 1) if (all[at]?.depth === first.depth) boxes.push(all[at] as Statement);
    const before = index > 0 ? all[index - 1] : undefined;
    const heading = headings[first.heading];
    const lead = before && before.heading === first.heading && before.depth === 0 && ASKS.test(before.rich.text) ? before : null;
    const fromHeading = !lead && (!before || before.heading !== first.heading) && heading && ASKS.test(heading.rich.text);
    for (const box of boxes) box.used = true;
    index = at - 1;
    if (!lead && !fromHeading) continue; // a to-do list
    const stem = lead ? stemOf(lead) : titleOf(heading?.rich ?? first.rich);
    if (lead) lead.used = true;
    const extras = extrasAfter(all, at, first);
    for (const one of extras.used) one.used = true;
    const place = startOf(stem);
    const choices = boxes.map((box) => ({ ...facts.quote(box.rich, first.heading), right: box.checked === true }));
    const right = choices.filter((choice) => choice.right).length;
    const keys = choices.map((choice) => keyOf(choice.text));
    const fault = choices.length < 2 ? 'question-one-choice' : right === 0 ? 'question-no-answer' : new Set(keys).size < keys.length ? 'question-same-choices' : null;
    if (fault) {
      facts.problem(fault, 'error', place, { question: stem.text });
      continue;
    }
    facts.questions.push({
      stem: facts.quote(stem, first.heading),
      kind: right === 1 ? 'single' : 'several',
      choices,
      accept: [],
      explanation: extras.explanation ? facts.quote(extras.explanation, first.heading) : null,
      hint: extras.hint,
      difficulty: extras.difficulty,
    });
  }
}

/** The question in a line: without "Q :" and without "Question 3 :". */
const stemOf = (statement: Statement): Rich => (statement.label && ASKED.test(bare(statement.label.name.text).replace(/ \d+$/u, '')) ? statement.label.rest : headless(statement.rich));

function extrasAfter(all: readonly Statement[], from: number, first: Statement): { explanation: Rich | null; hint: string | null; difficulty: 1 | 2 | 3 | null; used: readonly Statement[] } {
  let explanation: Rich | null = null;
  let hint: string | null = null;
  let difficulty: 1 | 2 | 3 | null = null;
  const used: Statement[] = [];
  for (let at = from; at < all.length; at += 1) {
    const next = all[at];
    if (!next || next.heading !== first.heading || next.checked !== null) break;
    const key = labelKey(next);
    if (HINT.test(key)) hint = next.label?.rest.text ?? null;
    else if (LEVEL.test(key)) difficulty = LEVELS[(next.label?.rest.text ?? '').toLowerCase()] ?? null;
    else if (next.box && next.box.type === null) explanation = explanation ? join(explanation, next.rich) : next.rich;
    else break;
    used.push(next);
  }
  return { explanation, hint, difficulty, used };
}

function readAnsweredQuestions(reading: Reading): void {
  const { all } = reading.statements;
  for (let index = 0; index < all.length; index += 1) {
    const statement = all[index];
    if (!statement || statement.used) continue;
    const next = all[index + 1];
    const { label } = statement;
    if (label && ASKED.test(labelKey(statement)) && label.rest.text && next && ANSWER.test(labelKey(next)) && next.label && next.heading === statement.heading) {
      const more = extrasAfter(all, index + 2, statement);
      add(reading, statement, label.rest, next.label.rest, more.hint, more.difficulty);
      for (const one of [statement, next, ...more.used]) one.used = true;
    } else if (label && (label.separator === '::' || label.separator === ':') && ASKS.test(label.name.text) && label.rest.text) {
      add(reading, statement, label.name, label.rest, null, null);
      statement.used = true;
    } else if (/^\?{1,2}$/u.test(next?.rich.text ?? '') && next && next.paragraph === statement.paragraph) {
      const answer = all[index + 2];
      if (!answer || answer.paragraph !== statement.paragraph) continue;
      add(reading, statement, statement.rich, answer.rich, null, null);
      for (const one of [statement, next]) one.used = true;
    } else if (!label) readInline(reading, statement);
  }
}

/** "Question ? Réponse." on one line: for recalling only. */
function readInline(reading: Reading, statement: Statement): void {
  const found = /^(?:\p{L}[^?.!:]{8,200}\?)\s+(?=\p{Lu}|\p{L}+\s)/u.exec(statement.rich.probe);
  if (!found || statement.item || statement.box || !/^(?:pourquoi|comment|qu|quel|quand|où|combien|est-ce|peut|faut|why|how|what|which|when|where|who|is|are|can|does|do)/iu.test(found[0])) return;
  const answer = cut(statement.rich, found[0].length);
  if (!explains(answer.text) || /\?/u.test(answer.text)) return;
  push(reading, statement.heading, cut(statement.rich, 0, found[0].length), answer, 'recall', [], null, null);
}

function add(reading: Reading, statement: Statement, stem: Rich, answer: Rich, hint: string | null, difficulty: 1 | 2 | 3 | null): void {
  const { facts } = reading;
  if (saysNothing(answer.text)) {
    facts.problem('question-no-answer', 'warning', startOf(stem), { question: stem.text });
    return;
  }
  const accept = answer.text.split(/\s;\s/u).map((one) => one.trim().replace(/[.!]$/u, '')).filter(Boolean);
  const typed = accept.every((one) => wordsOf(one).length <= 4);
  push(reading, statement.heading, stem, answer, typed ? 'typed' : 'recall', typed ? accept : [], hint, difficulty);
  const asked = askedName(stem.text);
  const name = asked ? nameOf(asked) : null;
  if (name?.label && (kindOf(name.label) !== 'none' || wordsOf(name.label).length <= 4) && explains(answer.text)) facts.define(name, stem, answer, 'B', 'question', statement.heading);
}

function push({ facts }: Reading, heading: number, stem: Rich, answer: Rich, kind: AuthoredQuestion['kind'], accept: readonly string[], hint: string | null, difficulty: 1 | 2 | 3 | null): void {
  const explanation: Quote = facts.quote(answer, heading);
  facts.questions.push({ stem: facts.quote(stem, heading), kind, choices: [], accept, explanation, hint, difficulty });
}
