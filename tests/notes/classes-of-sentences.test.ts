/** Names in sentences, brackets and cells: whose they are, and where a number without a noun counts them. */
import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/notes/read-note.ts';

const classesOf = (text: string): Record<string, readonly string[]> =>
  Object.fromEntries(readNote('a.md', `# Cours\n\n## Thème\n\n${text}\n`, { modified: 0, course: '' }).classes.map(({ name, members }) => [name, members.map(({ label }) => label)]));

describe('a number without a noun', () => {
  it.each([
    ['after its verb', 'Une **levée** est un pli remporté. Il y en a trois : grande, petite et nulle.', { levée: ['grande', 'petite', 'nulle'] }],
    ['before its verb', 'On appelle prise une façon de tenir la raquette. Deux dominent le jeu : l’eastern et la western.', { prise: ['eastern', 'western'] }],
    ['of what the heading names', 'There are three: clay, grass and concrete.', { Thème: ['clay', 'grass', 'concrete'] }],
  ])('%s', (_, text, expected) => {
    expect(classesOf(text)).toEqual(expected);
  });

  it('must be the number of names', () => {
    expect(classesOf('Il y en a trois : grande et petite.')).toEqual({});
  });

  it('counts what a thing goes through', () => {
    expect(classesOf('The serve has three phases: toss, swing and landing.')).toEqual({ serve: ['toss', 'swing', 'landing'] });
    expect(classesOf('Serve, three phases:\n1. Toss\n2. Swing\n3. Landing')).toEqual({ Serve: ['Toss', 'Swing', 'Landing'] });
  });
});

describe('names in brackets', () => {
  it.each([
    ['are of the subject of their sentence', 'Les halogènes sont des éléments réactifs (fluor, chlore, brome).', { halogènes: ['fluor', 'chlore', 'brome'] }],
    ['tell of the name before each', 'Tissus : 3 types : légers (soie, voile), moyens (lin, coton) et lourds (laine, velours)', { Tissus: ['légers', 'moyens', 'lourds'], légers: ['soie', 'voile'], moyens: ['lin', 'coton'], lourds: ['laine', 'velours'] }],
  ])('%s', (_, text, expected) => {
    expect(classesOf(text)).toEqual(expected);
  });
});

describe('a definition that closes with names', () => {
  it('in capitals gives things of its term', () => {
    expect(classesOf('**Syntagme** : groupe de mots autour d’une tête, GN, GV, GAdj.')).toEqual({ Syntagme: ['GN', 'GV', 'GAdj'] });
  });

  it('in small letters only goes on', () => {
    expect(classesOf('**Syntagme** : groupe de mots autour d’une tête, nommé, délimité, étiqueté avec soin.')).toEqual({});
  });
});

describe('other places', () => {
  it.each([
    ['a label that is a remark elsewhere', 'Méthode : présenter, décrire, interpréter', { Méthode: ['présenter', 'décrire', 'interpréter'] }],
    ['cells that all list', '| Agrumes | Fruits rouges |\n| --- | --- |\n| citron, orange, pomelo | fraise, mûre, cassis |', { Agrumes: ['citron', 'orange', 'pomelo'], 'Fruits rouges': ['fraise', 'mûre', 'cassis'] }],
    ['the first item of a list', '- Mean, Median, Mode\n- Shown with graphs\n  - bars\n- Useful at a glance', { Thème: ['Mean', 'Median', 'Mode'] }],
  ])('%s', (_, text, expected) => {
    expect(classesOf(text)).toEqual(expected);
  });

  it('not the line above labels that is no name', () => {
    expect(classesOf('pouls >100 / tension <60\nRepos : allonger la personne au calme\nAppel : prévenir les secours')).not.toHaveProperty('pouls >100');
  });
});

describe('verbs and words that lead a list of two or more', () => {
  it.each([
    ['what it is made of', 'Water consists of hydrogen and oxygen.', { Water: ['hydrogen', 'oxygen'] }],
    ['what it includes', 'Igneous rocks include granite and basalt.', { 'Igneous rocks': ['granite', 'basalt'] }],
    ['the two after a comma', 'Two kinds of serve exist, flat and sliced.', { 'kinds of serve': ['flat', 'sliced'] }],
    ['what someone splits', 'We split rocks into igneous, sedimentary and metamorphic.', { rocks: ['igneous', 'sedimentary', 'metamorphic'] }],
    ['either of some', 'Rocks are igneous, sedimentary or metamorphic.', { Rocks: ['igneous', 'sedimentary', 'metamorphic'] }],
    ['samples', 'Examples of rocks: granite, basalt', { rocks: ['granite', 'basalt'] }],
    ['that is to say', 'Les chambres du Parlement, à savoir l’Assemblée et le Sénat, votent la loi.', { 'chambres du Parlement': ['Assemblée', 'Sénat'] }],
  ])('%s', (_, text, expected) => {
    expect(classesOf(text)).toMatchObject(expected);
  });
  it('but no clause', () => {
    expect(classesOf('It is raining, so we stay or we leave.')).toEqual({});
  });
});
