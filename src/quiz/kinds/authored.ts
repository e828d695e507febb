/** Questions that the teacher wrote in the notes: taken as they stand, for the teacher's word is the proof. */
import type { AuthoredQuestion } from '../../notes/model.ts';
import type { Draft } from '../draft.ts';
import { quoteOf } from '../defined-term.ts';
import type { Facts } from '../facts.ts';
import type { QuestionKind } from '../model.ts';
import { plain, wordsOf } from '../words.ts';

const KINDS: Readonly<Record<AuthoredQuestion['kind'], QuestionKind>> = {
  single: 'authored-single',
  several: 'authored-several',
  typed: 'authored-typed',
  recall: 'authored-recall',
};

/** Names by their first word, with their place in the notes. */
type Names = ReadonlyMap<string, readonly { readonly name: string; readonly id: string; readonly at: number }[]>;

const namesOf = (facts: Facts): Names =>
  Map.groupBy(
    [...facts.byName].filter(([name]) => name !== '').map(([name, id], at) => ({ name, id, at })),
    ({ name }) => name.split(' ', 1)[0] ?? '',
  );

/** Terms that the stem or the right answers name, in the notes' order. */
function about(names: Names, { stem, accept, choices }: AuthoredQuestion): readonly string[] {
  const right = choices.filter((choice) => choice.right).map(({ text }) => text);
  const found = [stem.text, ...accept, ...right].flatMap((text) => {
    const spoken = ` ${plain(text)} `;
    const near = [...new Set(wordsOf(text))].flatMap((word) => names.get(word) ?? []);
    return near.filter(({ name }) => spoken.includes(` ${name} `));
  });
  return [...new Set(found.sort((a, b) => a.at - b.at).map(({ id }) => id))];
}

export function fromAuthored(facts: Facts): readonly Draft[] {
  const names = namesOf(facts);
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
      termIds: about(names, question),
      wrong: choices.flatMap(({ right }, at) => (right ? [] : [{ choice: at, rule: 'author' as const, facts: [] }])),
    };
  });
}
