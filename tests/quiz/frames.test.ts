import { describe, expect, it } from 'vitest';
import { messages } from '../../src/messages/index.ts';
import { buildBank } from '../../src/quiz/build-bank.ts';
import { folders, indexOf } from './read-folder.ts';

const fr = messages('fr').quiz.stem;
const en = messages('en').quiz.stem;

describe('the frame of a question', () => {
  it('asks first and quotes after, so that a quotation keeps its own full stop', () => {
    const definition = 'règles que deux machines suivent.';
    expect(fr({ frame: 'definition-to-term', values: { definition } })).toBe(
      'Quel terme est défini ainsi dans les notes\u00a0? «\u00a0règles que deux machines suivent.\u00a0»',
    );
    expect(en({ frame: 'cloze', values: { sentence: 'It stands on the notion of ….' } })).toBe(
      'Which term is missing in this sentence of the notes? “It stands on the notion of …”',
    );
  });

  it('drops the full stop of what stands inside it', () => {
    const values = { item: 'Resends what is lost.', label: 'Advantages' };
    expect(en({ frame: 'item-owner', values })).toBe(
      'What do the notes link with “Resends what is lost” (“Advantages”)?',
    );
  });

  it('shows choices without the full stop that only some of them have', () => {
    expect(['a sentence.', 'and so on, etc.', 'cut off…'].map((text) => messages('en').quiz.choice({ text }))).toEqual([
      'a sentence',
      'and so on, etc.',
      'cut off…',
    ]);
  });

  it.each([
    ['Agile', 'd’«\u00a0Agile'],
    ['Hôte', 'd’«\u00a0Hôte'],
    ['Hacheur', 'de «\u00a0Hacheur'],
    ['HTTP', 'de «\u00a0HTTP'],
    ['Scrum', 'de «\u00a0Scrum'],
  ])('elides before %s as French does', (owner, wanted) => {
    expect(fr({ frame: 'linked', values: { label: 'Rythme', owner, item: 'sprints' } })).toContain(wanted);
  });

  it('names a list once where it is called like its owner', () => {
    expect(fr({ frame: 'recall', values: { label: 'rôles', owner: 'Rôles' } })).toBe(
      'De mémoire\u00a0: qu’est-ce que les notes rangent dans «\u00a0rôles\u00a0»\u00a0?',
    );
    expect(fr({ frame: 'list-member', values: { label: 'Rôles', owner: 'Scrum' } })).toBe(
      'Pour «\u00a0Scrum\u00a0», qu’est-ce que les notes rangent dans «\u00a0Rôles\u00a0»\u00a0?',
    );
  });

  it.each(folders)('reads well around everything that %s says', async (folder) => {
    const { questions } = buildBank(await indexOf(folder));
    expect(questions.length).toBeGreaterThan(0);
    for (const { stem, language, authored } of questions) {
      if (authored) continue;
      const asked = messages(language).quiz.stem(stem);
      const ours = Object.values(stem.values).reduce(
        (text, value) => text.replace(value.replace(/\.$/u, ''), () => 'x'),
        asked,
      );
      expect(ours).not.toMatch(/[.?!…]\s*[»”]?[.?!]|\(\)|undefined|\s\s/u);
      if (language === 'fr') expect(ours).not.toMatch(/[^\u00a0][?!»]|«[^\u00a0]/u);
    }
  });
});
