import { describe, expect, it } from 'vitest';
import { buildBank } from '../../src/quiz/build-bank.ts';
import { type Small, smallIndex } from './small-notes.ts';

type Lines = readonly (readonly [label: string, text: string])[];

/** The choices that a term is asked with, below a heading. */
function beside(asked: string, heading: readonly string[], lines: Lines, more: Small = {}): readonly string[] {
  const definitions = lines.map(([label, text]) => [label, text, { headings: heading }] as const);
  const { questions } = buildBank(smallIndex({ ...more, definitions: [...definitions, ...(more.definitions ?? [])] }));
  return questions
    .filter(({ kind, explanationOf }) => kind === 'definition-to-term' && explanationOf === asked)
    .flatMap(({ choices }) => choices.map(({ text }) => text))
    .concat(
      questions
        .filter(({ kind, choices }) => kind === 'definition-to-term' && choices[0]?.text === asked)
        .flatMap(({ choices }) => choices.map(({ text }) => text)),
    );
}

const KITCHEN: Lines = [
  ['Fouet', 'sert à monter la crème et les blancs en neige'],
  ['Office', 'pièce froide où attendent les desserts du soir'],
  ['Brigade', 'équipe qui travaille sous les ordres du chef'],
];
const COURTS: Lines = [
  ['Magistrates', 'hears minor offences without any jury at all'],
  ['Crown', 'tries serious offences before twelve jurors'],
  ['Chancery', 'reviews what lower judges have decided before'],
];
const VOCABULARY: Lines = [
  ['Bail', 'contrat qui donne la jouissance d’une maison contre un loyer'],
  ['Notaire', 'officier qui garde les actes signés devant lui'],
  ['Cadastre', 'plan où figurent les parcelles de chaque commune'],
];

describe('the choices beside a term', () => {
  it('come from its list where the heading says what kind of things it holds', () => {
    expect(beside('Fouet', ['Cuisine', 'Les mots du chef'], KITCHEN)).toEqual(
      expect.arrayContaining(['Office', 'Brigade']),
    );
    expect(beside('Crown', ['Law', 'Types of court'], COURTS)).toEqual(
      expect.arrayContaining(['Magistrates', 'Chancery']),
    );
  });

  it.each([
    ['Bail', ['Droit', 'Vocabulaire'], VOCABULARY],
    ['Fouet', ['Cuisine', 'Introduction'], KITCHEN],
    ['Crown', ['Law', 'Week three'], COURTS],
  ] as const)('are none in a list of things of any kind: %s below %j', (asked, heading, lines) => {
    expect(beside(asked, heading, lines)).toEqual([]);
  });

  it('may share words and stand near by instead', () => {
    const near: Lines = [
      ['Saisie', 'mesure du juge qui bloque les biens du débiteur'],
      ['Hypothèque', 'garantie sur les biens immeubles du débiteur'],
      ['Gage', 'garantie sur les biens meubles du débiteur'],
    ];
    expect(beside('Saisie', ['Droit', 'Vocabulaire'], near)).toEqual(expect.arrayContaining(['Hypothèque', 'Gage']));
  });

  it('bring the fellow of a name that is built on the same noun', () => {
    const near: Lines = [
      ['Houle', 'montée puis descente du niveau de la mer sur le rivage'],
      ['Courant froid', 'eau dont le niveau longe le rivage depuis le pôle'],
      ['Courant chaud', 'descend des tropiques et adoucit les hivers'],
    ];
    expect(beside('Houle', ['Océan', 'Introduction'], near)).toEqual(
      expect.arrayContaining(['Courant froid', 'Courant chaud']),
    );
  });
});
