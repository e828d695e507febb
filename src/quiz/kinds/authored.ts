/** Questions that the teacher wrote in the notes: taken as they stand, for the teacher's word is the proof. */
import type { AuthoredQuestion } from '../../notes/model.ts';
import type { Draft } from '../draft.ts';
import { type Facts, quoteOf } from '../facts.ts';
import type { QuestionKind } from '../model.ts';
import { plain } from '../words.ts';

const KINDS: Readonly<Record<AuthoredQuestion['kind'], QuestionKind>> = {
  single: 'authored-single',
  several: 'authored-several',
  typed: 'authored-typed',
  recall: 'authored-recall',
};

/** Terms that the stem or the right answers name. */
const about = (facts: Facts, question: AuthoredQuestion): readonly string[] => {
  const texts = [
    question.stem.text,
    ...question.accept,
    ...question.choices.filter(({ right }) => right).map(({ text }) => text),
  ];
  const spoken = texts.map((text) => ` ${plain(text)} `);
  return [...facts.byName]
    .filter(([name]) => name && spoken.some((text) => text.includes(` ${name} `)))
    .map(([, id]) => id);
};

export function fromAuthored(facts: Facts): readonly Draft[] {
  return facts.index.questions.map((question): Draft => {
    const { stem, choices, kind, accept, explanation, hint, difficulty } = question;
    const answer = choices.flatMap(({ right }, at) => (right ? [at] : []));
    return {
      kind: KINDS[kind],
      fact: `authored|${plain(stem.text)}|${[...accept, ...answer.map((at) => choices[at]?.text ?? '')].map(plain).join('|')}`,
      stem: { frame: 'authored', values: { stem: stem.text } },
      choices: choices.map(({ text }) => ({ text, about: null })),
      answer,
      accept,
      explanation: explanation && quoteOf(explanation),
      source: stem.source,
      course: facts.course(stem.source.file),
      language: facts.language(stem.source.file),
      authored: true,
      hint,
      difficulty,
      termIds: [...new Set(about(facts, question))],
      wrong: choices.flatMap(({ right }, at) => (right ? [] : [{ choice: at, rule: 'author' as const, facts: [] }])),
    };
  });
}
