import { describe, expect, it } from 'vitest';
import { buildBank } from '../../../src/quiz/build-bank.ts';
import { type Small, smallIndex } from '../small-notes.ts';

const typed = (small: Small) => buildBank(smallIndex(small)).questions.filter(({ kind }) => kind === 'typed-term');

describe('the heading shown with a word of everyday language', () => {
  const under = (heading: string, label: string, text: string, more: Small = {}): string | undefined =>
    typed({
      ...more,
      definitions: [
        [label, text, { headings: ['Cours', heading] }],
        ['Séquestre', 'dépôt d’une chose disputée entre les mains d’un tiers', { headings: ['Cours', 'Garanties'] }],
      ],
    }).find(({ accept }) => accept[0] === label)?.stem.values['heading'];
  it('names its subject', () => {
    expect(under('Garanties réelles', 'gage', 'remise d’un meuble au créancier qui le garde')).toBe(
      'Garanties réelles',
    );
    expect(under('Nullité', 'relative', 'sanction qui protège la seule partie dont la volonté fut forcée')).toBe(
      'Nullité',
    );
  });
  it('may be a term that stands above it', () => {
    expect(
      under('Séquestre', 'court', 'garde de quelques jours avant le jugement', { isA: [['court', 'Séquestre']] }),
    ).toBe('Séquestre');
  });
  it('is no term of its own, unless an adjective needs its noun', () => {
    expect(under('Séquestre', 'gage', 'remise d’un meuble au créancier qui le garde')).toBeUndefined();
    expect(under('Séquestre', 'judiciaire', 'ordonné par un juge pendant tout le procès')).toBe('Séquestre');
  });
});

describe('a definition with holes', () => {
  it('is asked when enough words stand around them', () => {
    const definitions = (text: string): Small => ({ definitions: [['Réduction de sauce', text]] });
    expect(typed(definitions('cuire longtemps une sauce claire sans couvercle'))).toHaveLength(1);
    expect(typed(definitions('cuire longtemps la sauce claire'))).toEqual([]);
    expect(typed(definitions('cuire longtemps un fond dit « sauce » sans couvercle ni sel'))).toEqual([]);
  });
});

describe('a name told in passing on the line of the term', () => {
  it('is no choice beside it', () => {
    const index = smallIndex({
      definitions: [
        ['Vol', 'prise d’une chose qui appartient à un autre'],
        ['Simple', 'sans arme'],
        ['Escroquerie', 'garde d’une chose que l’on sait mal acquise'],
        ['Abus', 'usage d’un bien confié contre la parole donnée'],
      ],
    });
    const own = index.definitions[0]?.source.line ?? 0;
    const choices = (line: number, without: string): readonly string[] => {
      const definitions = index.definitions
        .filter(({ core }) => !core.startsWith(without))
        .map((one) => (one.core === 'sans arme' ? { ...one, source: { ...one.source, line } } : one));
      return buildBank({ ...index, definitions })
        .questions.filter(({ kind, choices: [key] }) => kind === 'definition-to-term' && key?.text === 'Vol')
        .flatMap((one) => one.choices.map(({ text }) => text));
    };
    expect(choices(own, '?')).toEqual(expect.arrayContaining(['Escroquerie', 'Abus']));
    expect(choices(own, 'usage')).toEqual([]);
    expect(choices(own + 1, 'usage')).toContain('Simple');
  });
});

describe('initials that end with others', () => {
  it('are no choice beside them', () => {
    const choices = (asked: string, other: string): readonly string[] =>
      buildBank(
        smallIndex({
          definitions: [
            [asked, 'ligne qui porte des données sur une paire de cuivre'],
            [other, 'câble dont le débit descend plus vite qu’il ne monte'],
            ['RTC', 'réseau où la voix occupe tout le circuit'],
          ],
        }),
      )
        .questions.filter(({ kind, choices: [key] }) => kind === 'definition-to-term' && key?.text === asked)
        .flatMap((one) => one.choices.map(({ text }) => text));
    expect(choices('DSL', 'ADSL')).toEqual([]);
    expect(choices('DSL', 'ADSM')).toContain('ADSM');
  });
});

describe('a typed answer', () => {
  it('is no shorthand of the note', () => {
    const asked = (label: string): number =>
      typed({ definitions: [[label, 'os long entre la hanche et le genou du cheval']] }).length;
    expect(['o. fémoral', 'fémur g', 'Vitamine C', 'mise à pied'].map(asked)).toEqual([0, 0, 1, 1]);
  });

  it('may be any full name, but no part of a long form', () => {
    const names = (aliases: readonly string[]): readonly string[] =>
      typed({
        definitions: [['PESTEL', 'grille qui passe en revue le milieu d’une entreprise', { aliases }]],
      }).flatMap(({ accept }) => accept);
    expect(names(['boosting?'])).toEqual([]);
    expect(names(['macro-milieu'])).toEqual(['PESTEL', 'macro-milieu']);
    expect(names(['Politique', 'Économie', 'Société'])).toEqual(['PESTEL']);
  });
});
