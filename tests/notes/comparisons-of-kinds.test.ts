/** Things of one kind set side by side: members of a class, items with their glosses, columns, lines that open alike. */
import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/notes/read-note.ts';

const compared = (text: string): readonly string[] => readNote('a.md', `# Cours\n\n${text}\n`, { modified: 0, course: '' }).comparisons.map(({ items }) => items.map(({ label }) => label).join(' / '));
const valuesOf = (text: string): readonly (readonly (string | undefined)[])[] =>
  readNote('a.md', `# Cours\n\n${text}\n`, { modified: 0, course: '' }).comparisons.flatMap(({ aspects }) => aspects.map(({ values }) => values.map((value) => value?.text)));

describe('members of a class', () => {
  it('are compared by what the note defines elsewhere', () => {
    const text = '## Tours\n\nLe tournoi a deux tours :\n- poules\n- finale\n\n## Lundi\n\n**Poules** : groupes où chacun joue contre chacun\n\n## Dimanche\n\n**Finale** : match qui donne le titre';
    expect(compared(text)).toContain('Poules / Finale');
  });

  it('are compared by the first sentence that opens with them', () => {
    const text = '## Breads\n\n- Brioche, Ciabatta, Naan\n\n## Baking\n\nBrioche holds much butter and many eggs. You need patience.\n\nCiabatta holds much water and little yeast.';
    expect(compared(text)).toContain('Brioche / Ciabatta');
  });

  it('are compared by what their line says of them', () => {
    expect(valuesOf('## Crises\n\nLa commune sort de 2 crises :\n- d’abord la crise du blé (les prix doublent d’un coup)\n- ensuite la crise du textile (les ateliers du quartier ferment)')).toEqual([
      ['d’abord la crise du blé (les prix doublent d’un coup)', 'ensuite la crise du textile (les ateliers du quartier ferment)'],
    ]);
  });

  it('are not compared when nothing is told of them', () => {
    expect(compared('## Menu\n\n- flour, eggs and butter\n- salt')).toEqual([]);
  });
});

describe('items with a gloss', () => {
  it.each([
    ['in brackets', '## Livres\n\n- in-folio (feuille pliée une seule fois)\n- in-quarto (feuille pliée deux fois de suite)', 'in-folio / in-quarto'],
    ['after a comma', '## Routes\n\n- R1, reach the hut by the north ridge\n- R2, reach the hut by the old mine', 'R1 / R2'],
    ['below their letter', '## Goals\n\n- S - Specific\n  - says what is to be done\n- M - Measurable\n  - says how it is counted', 'Specific / Measurable'],
  ])('%s', (_, text, expected) => {
    expect(compared(text)).toContain(expected);
  });

  it.each([
    ['more names', '## Courses\n\n- pain, beurre et confiture\n- lait, sucre et café'],
    ['a date', '## Rois\n\n- Louis XIV (1643-1715)\n- Louis XV (1715-1774)'],
  ])('are no items with %s', (_, text) => {
    expect(compared(text)).toEqual([]);
  });
});

describe('lines that open alike', () => {
  it.each([
    ['with a place', '## Saisons\n\nEn hiver, la sève descend et l’arbre dort.\nEn été, la sève monte jusqu’aux feuilles.', 'hiver / été'],
    ['with one bold word each', '## Dough\n\nIf the dough is stiff → a **bagel** comes out, dense and chewy.\nIf the dough is wet → a **focaccia** comes out, open and soft.', 'bagel / focaccia'],
  ])('%s', (_, text, expected) => {
    expect(compared(text)).toContain(expected);
  });

  it('in years tell of no things', () => {
    expect(compared('## Dates\n\nEn 1789, la Bastille est prise par le peuple.\nEn 1792, la République est proclamée à Paris.')).toEqual([]);
  });
});

describe('columns of one noun', () => {
  it('are compared row by row', () => {
    const text = '## Peines\n\n| Peines principales | Peines accessoires |\n| --- | --- |\n| prononcées par le juge | suivent la première |\n| prison ou amende | perte d’un droit |';
    expect(compared(text)).toContain('Peines principales / Peines accessoires');
    expect(valuesOf(text)).toContainEqual(['prison ou amende', 'perte d’un droit']);
  });

  it('are not compared when their heads share nothing', () => {
    expect(compared('## Peines\n\n| Juge | Avocat |\n| --- | --- |\n| tranche | plaide |')).not.toContain('Juge / Avocat');
  });
});

describe('contrasts', () => {
  it.each([
    ['with what the heading names', '## Sourdough\n\nLike brioche but without any butter, it rises slowly.', 'Sourdough / brioche'],
    ['that one thing does the opposite', '## L’engrais\n\nUn engrais nourrit la plante en azote. Le désherbant fait l’inverse : il la prive de sa lumière.', 'engrais / désherbant'],
    ['of "this" noun', '## Peinture\n\nLe glacis est une couche fine. Cette couche fine s’oppose à l’empâtement, qui est épais.', 'couche fine / empâtement'],
    ['in the title of a box', '## Vin\n\n> [!question] Merlot ou syrah ?\n> - le merlot est rond en bouche\n> - la syrah est plutôt poivrée', 'Merlot / syrah'],
  ])('%s', (_, text, expected) => {
    expect(compared(text)).toContain(expected);
  });

  it.each(['Comme le montre la carte, mais aussi le texte, la ville grandit.', 'Like most of us, he was late.'])('not in %s', (text) => {
    expect(compared(`## Thème\n\n${text}`)).toEqual([]);
  });
});

describe('an author who begins lines in lower case', () => {
  const short = 'sel : relève le goût\nfeu : cuit\neau : mouille\nriz : nourrit\n';

  it('writes lines of their own, however long the line before', () => {
    const text = `## Cuisine\n\n${short}le sucre roux garde un peu de la mélasse de la canne broyée\nmijoter <90 degrés / bouillir >100 degrés`;
    expect(compared(text)).toContain('mijoter / bouillir');
  });

  it('is not one whose lines were broken at a width', () => {
    const text = '## Cuisine\n\nOn garde toujours un peu de la mélasse de la canne quand on la broie\nsans la raffiner, ce qui donne au sucre sa couleur et un goût prononcé.';
    expect(readNote('a.md', text, { modified: 0, course: '' }).passages).toHaveLength(1);
  });
});
