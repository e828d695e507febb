import { describe, expect, it } from 'vitest';
import { messages } from '../../src/messages/index.ts';
import { buildBank } from '../../src/quiz/build-bank.ts';
import { questionsJson } from '../../src/quiz/questions-json.ts';
import { MUSIC, smallIndex } from './small-notes.ts';

const rows = questionsJson(buildBank(smallIndex(MUSIC)), (language) => messages(language).quiz);

describe('questions as JSON', () => {
  it('have the fields that people script against', () => {
    for (const row of rows)
      expect(Object.keys(row)).toEqual(
        expect.arrayContaining([
          'id',
          'kind',
          'stem',
          'choices',
          'answer',
          'accept',
          'explanation',
          'file',
          'line',
          'headings',
          'authored',
        ]),
      );
  });

  it('are worded in the language of their note', () => {
    const [first] = rows;
    expect(first?.stem).toMatch(/^Quel terme est défini ainsi dans les notes\u00a0\? «\u00a0composition/u);
    expect(first?.choices).toContain('Fugue');
    expect(rows.find(({ kind }) => kind === 'true-false')?.choices).toEqual(['Vrai', 'Faux']);
  });

  it('list what counts as right where nothing is chosen', () => {
    const typed = rows.filter(({ kind }) => kind === 'typed-term');
    expect(typed.length).toBeGreaterThan(0);
    for (const { choices, answer, accept } of typed)
      expect([choices.length, answer.length, accept.length]).toEqual([0, 0, 1]);
  });
});

describe.each(['fr', 'en'] as const)('the frames in %s', (language) => {
  it('hold every value that a question gives them', () => {
    const frames = new Set<string>();
    for (const { stem } of buildBank(smallIndex(MUSIC)).questions) {
      frames.add(stem.frame);
      const worded = messages(language).quiz.stem(stem);
      for (const value of Object.values(stem.values)) expect(worded).toContain(value);
      expect(worded).not.toMatch(/undefined/u);
    }
    expect(frames.size).toBeGreaterThan(5);
  });
});
