/** What holds of every question, of real notes and of notes made up at random. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NotesIndex } from '../../src/notes/model.ts';
import { buildBank } from '../../src/quiz/build-bank.ts';
import { openChecker } from '../../src/quiz/check.ts';
import { fold } from '../../src/quiz/words.ts';
import type { Question } from '../../src/quiz/model.ts';
import { folders, indexOf } from './read-folder.ts';
import { type Small, smallIndex } from './small-notes.ts';

const keyOf = ({ choices, answer }: Question): string => choices[answer[0] ?? -1]?.text ?? '';

function holds(index: NotesIndex): readonly Question[] {
  const { questions } = buildBank(index);
  const check = openChecker(index);
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  for (const question of questions) {
    const { choices, answer, kind, accept, daily, authored } = question;
    expect(check(question)).toEqual({ ok: true });
    for (const at of answer) expect(choices[at]).toBeDefined();
    expect(new Set(answer).size).toBe(answer.length);
    const shown = choices.map(({ text, frame }) => frame ?? fold(text));
    expect(new Set(shown).size).toBe(shown.length);
    if (daily) {
      expect(answer).toHaveLength(1);
      expect(choices.length).toBeGreaterThanOrEqual(2);
      expect(choices.length).toBeLessThanOrEqual(5);
    }
    if (choices.length === 0 && !kind.endsWith('recall')) expect(accept.length).toBeGreaterThan(0);
    if (!authored)
      expect(question.proof.wrong.map(({ choice }) => choice).every((at) => !answer.includes(at))).toBe(true);
    if (!authored && choices.length > 0) expect(question.proof.wrong).toHaveLength(choices.length - answer.length);
  }
  return questions;
}

describe.each(folders)('every question of %s', { timeout: 30_000 }, (folder) => {
  it('is proved, whole and fair', async () => {
    const questions = holds(await indexOf(folder));
    expect(questions.length).toBeGreaterThan(20);
  });

  it('has the notes’ words only', async () => {
    const index = await indexOf(folder);
    const said = fold(
      [
        ...[...index.definitions, ...index.aspects, ...index.classifications, ...index.passages].map(
          ({ text }) => text,
        ),
        ...index.terms.flatMap(({ label, aliases }) => [label, ...aliases.map(({ text }) => text)]),
        ...index.classifications.flatMap(({ values }) => values),
        ...index.sections.map(({ title }) => title),
        ...index.questions.flatMap(({ choices, accept }) => [...choices.map(({ text }) => text), ...accept]),
      ].join('\n'),
    );
    for (const { choices, accept } of buildBank(index).questions)
      for (const text of [...choices.map((choice) => choice.text), ...accept])
        for (const part of text.split('…')) expect(said.includes(fold(part).trim()), text).toBe(true);
  });

  it('has a key that is the longest no more often than chance', async () => {
    const chosen = buildBank(await indexOf(folder)).questions.filter(
      ({ choices, answer, kind }) => choices.length === 3 && answer.length === 1 && kind !== 'true-false',
    );
    const longest = chosen.filter((question) =>
      question.choices.every(({ text }, at) => at === question.answer[0] || text.length < keyOf(question).length),
    );
    expect(longest.length / chosen.length).toBeLessThanOrEqual(1 / 3 + 0.08);
  });
});

const name = fc.stringMatching(/^[A-Z][a-z]{3,9}( [a-z]{4,8})?$/u);
const phrase = fc
  .array(
    fc.constantFrom(
      ...'note son voix accord pièce vitesse degré mélodie rythme silence mesure corde souffle frappe'.split(' '),
    ),
    {
      minLength: 2,
      maxLength: 8,
    },
  )
  .map((words) => words.join(' '));
const small: fc.Arbitrary<Small> = fc.record({
  file: fc.constantFrom('a.md', 'b.md'),
  definitions: fc.array(fc.tuple(name, phrase), { maxLength: 12 }),
  classes: fc.array(
    fc.tuple(name, fc.uniqueArray(fc.constantFrom('X1', 'X2', 'Y'), { minLength: 1, maxLength: 2 }), fc.boolean()),
    {
      maxLength: 8,
    },
  ),
  lists: fc.array(
    fc.record({
      owner: name,
      aspect: fc.constantFrom('advantage', 'drawback', 'technology'),
      label: fc.constantFrom('Avantages', 'Outils'),
      polarity: fc.constantFrom('+', '-'),
      items: fc.array(phrase, { minLength: 1, maxLength: 4 }),
    }),
    { maxLength: 4 },
  ),
  passages: fc.array(phrase, { maxLength: 4 }),
});

describe('questions from notes made up at random', { timeout: 30_000 }, () => {
  it('are proved, whole and fair', () => {
    fc.assert(
      fc.property(fc.array(small, { minLength: 1, maxLength: 3 }), (notes) => {
        holds(smallIndex(...notes));
      }),
      { numRuns: 60 },
    );
  });

  it('keep their ids when another note is added', () => {
    fc.assert(
      fc.property(small, small, (own, other) => {
        const ids = (notes: readonly Small[]): readonly (readonly [string, string])[] =>
          buildBank(smallIndex(...notes)).questions.map(({ id, stem, accept }) => [
            id,
            `${JSON.stringify(stem)}${accept.join()}`,
          ]);
        const before = new Map(ids([{ ...own, file: 'own.md', classes: [], lists: [] }]));
        // What is asked under one id stays the same fact: the added note may take questions away, never change them.
        for (const [id, said] of ids([
          { ...own, file: 'own.md', classes: [], lists: [] },
          { ...other, file: 'z.md', course: 'Autre' },
        ]))
          if (before.has(id)) expect(said).toBe(before.get(id));
      }),
      { numRuns: 50 },
    );
  });
});
