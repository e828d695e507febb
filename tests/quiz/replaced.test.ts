import { describe, expect, it } from 'vitest';
import { buildBank } from '../../src/quiz/build-bank.ts';
import { MUSIC, type Small, smallIndex } from './small-notes.ts';

type Ask = NonNullable<Small['questions']>[number];
const replacedBy = (ask: Ask, course = 'Musique'): readonly string[] =>
  buildBank(smallIndex(MUSIC, { file: 'questions.md', course, questions: [ask] }))
    .dropped.filter(({ reason }) => reason === 'replaced')
    .map(({ kind }) => kind);

describe('a question of the teacher', () => {
  it('replaces the generated ones that ask for the same answer in much the same words', () => {
    const ask: Ask = { kind: 'typed', ask: 'Quelle imitation stricte de la même mélodie suit ?', accept: ['Canon'] };
    expect(replacedBy(ask)).toEqual(['definition-to-term', 'typed-term']);
    expect(replacedBy(ask, 'Autre')).toEqual([]);
  });

  it('replaces them in the other direction too: the definition asked, the name answered', () => {
    const accept = ['imitation stricte d’une mélodie après un délai'];
    expect(replacedBy({ kind: 'recall', ask: 'Qu’est-ce qu’un canon ?', accept })).toContain('definition-to-term');
  });

  it('leaves what has the same answer to other words', () => {
    expect(replacedBy({ kind: 'typed', ask: 'Quelle pièce Pachelbel a-t-il écrite ?', accept: ['Canon'] })).toEqual([]);
  });

  it('is about the terms that its words and its answer name', () => {
    const { questions } = buildBank(
      smallIndex(MUSIC, {
        file: 'questions.md',
        course: 'Musique',
        questions: [
          { kind: 'single', ask: 'Qu’a de plus une fugue ?', boxes: ['x un sujet et sa cadence', 'un tempo'] },
        ],
      }),
    );
    const own = questions.find(({ kind }) => kind === 'authored-single');
    const labels = new Map(smallIndex(MUSIC).terms.map(({ id, label }) => [id, label]));
    expect(own?.termIds.map((id) => labels.get(id))).toEqual(['Fugue', 'Cadence']);
  });
});
