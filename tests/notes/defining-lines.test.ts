import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/notes/read-note.ts';

/** What a note explains, as "name = text". */
const terms = (text: string): readonly string[] => {
  const note = readNote('note.md', text, { modified: 0, course: '' });
  const labels = new Map(note.terms.map((term) => [term.id, term.label]));
  return note.definitions.map((one) => `${labels.get(one.termId) ?? ''} = ${one.text}`);
};

const DISHES = ['Roux : mélange de farine et de beurre', 'Fumet : bouillon de poisson très réduit', 'Julienne : coupe de légumes en fins bâtons', 'Ganache : mélange de chocolat et de crème', 'Salpicon : garniture de viande en petits dés'].join('\n\n');

describe('a plain label where the plain labels of the note define', () => {
  it('defines as well, though its text is a clause', () => {
    expect(terms(`# Cuisine\n\n${DISHES}\n\nÉtuvée : on cuit sans ajouter de liquide\n`)).toContain('Étuvée = on cuit sans ajouter de liquide');
  });
  it.each(['Auguste Escoffier : il a fixé les brigades de cuisine', 'Étuvée : on voit cela lundi : apporter un tablier', 'Étuvée : « on cuit sans ajouter de liquide »'])('but not %j', (line) => {
    expect(terms(`# Cuisine\n\n${DISHES}\n\n${line}\n`)).toHaveLength(5);
  });
  it('names nothing where they do not', () => {
    expect(terms('# Cuisine\n\nÉtuvée : on cuit sans ajouter de liquide\n')).toEqual([]);
  });
});

describe('an abbreviation', () => {
  it('is explained by the words that it stands for', () => {
    expect(terms('# Net\n\nRTT: round trip time, counted in milliseconds\n')).toEqual(['RTT = round trip time, counted in milliseconds']);
    expect(terms('# Net\n\nRTT: we saw that on Monday morning\n')).toEqual([]);
  });
});

describe('what stands below a name', () => {
  it.each([
    ['## Sprint interval\n\n- SI\n- short run at full speed followed by a rest\n- done twice a week\n\n## Warm-up\n\n- WU\n- easy exercise that prepares the body\n\n## Lap\n\n- stretch of a track that closes on itself\n\n## Pace\n\n- time needed for one unit of distance\n', ['Sprint interval', 'Warm-up', 'Lap', 'Pace']],
    ['- **Ligne de flottaison**\n  - LF\n  - limite entre la partie émergée et la partie immergée\n', ['Ligne de flottaison']],
    ['- **Dol** (1137)\n\n  Manœuvre destinée à tromper celui qui contracte.\n\n- **Erreur** (art. 1132)\n\n  Idée fausse que se fait celui qui contracte.\n', ['Dol', 'Erreur']],
    ['## Métamorphique\n\nNe fond jamais, mais se déforme sous la pression et la chaleur.\n', ['Métamorphique']],
    ['## Alternatif\n\nVarie de façon sinusoïdale autour d’une valeur nulle.\n', ['Alternatif']],
    ['## Dépôt\n\nLe contrat par lequel une personne garde la chose d’une autre.\n', ['Dépôt']],
  ])('%j', (note, wanted) => {
    expect(terms(note).map((one) => one.split(' = ')[0])).toEqual(wanted);
  });
  it.each(['- Épices\n  - sel\n  - poivre noir moulu\n', '- **Matches** (2019)\n'])('but not %j', (note) => {
    expect(terms(note)).toEqual([]);
  });
});

describe('a line that is a name with its bracket', () => {
  it.each([
    ['- Chambre de conciliation (rapprocher deux parties avant le procès)\n- Greffe\n', ['Chambre de conciliation']],
    ['- Offside (the attacker stands behind the last defender)\n- Throw-in\n', ['Offside']],
  ])('is explained by the bracket: %j', (note, wanted) => {
    expect(terms(note).map((one) => one.split(' = ')[0])).toEqual(wanted);
  });
  it.each(['- Chapitre 4 (à relire avant le prochain examen)\n', '- Opéra Garnier (Paris, 1875, style éclectique)\n', '- Fruits rouges (fraise, cassis, mûre, groseille)\n'])('but not in %j', (note) => {
    expect(terms(note)).toEqual([]);
  });
});

describe('a label that mostly is a remark or a property', () => {
  it.each([
    ['**Auteur** : celui qui commet l’infraction lui-même\n', ['Auteur']],
    ['Fréquence (f) : nombre de tours par seconde d’une roue\nDurée (t) : temps qui sépare deux passages d’une roue\n', ['Fréquence', 'Durée']],
  ])('names a thing here: %j', (note, wanted) => {
    expect(terms(note).map((one) => one.split(' = ')[0])).toEqual(wanted);
  });
  it('and not here', () => {
    expect(terms('**Auteur** : Victor Hugo, en exil à Guernesey\n')).toEqual([]);
  });
});

describe('a name as its author writes it', () => {
  it.each([
    ['cut short', 'press. osmotique → pression qui arrête le passage de l’eau\n', ['press. osmotique']],
    ['cut short, in English', 'temp. gradient: change of temperature from one place to the next\n', ['temp. gradient']],
    ['with its Greek letter', 'résistivité ρ → aptitude d’un matériau à freiner le courant\n', ['résistivité']],
    ['two names in a definition list', 'Frame rate, refresh rate\n: number of pictures shown per second\n', ['Frame rate']],
    ['things under a description', 'Ordre des octets\n: façon de ranger un mot en mémoire\n: - *petit-boutiste* : octet de poids faible en premier\n', ['Ordre des octets', 'petit-boutiste']],
    ['between two things', 'bail à nourriture → partage entre bailleur et preneur, en nature\n', ['bail à nourriture']],
    ['before a blank line', 'Le fond de sauce :\n\nBouillon réduit à base de viande ou de poisson\n', ['fond de sauce']],
    ['with its short form, before a blank line', 'Maximum transmission unit (MTU)\n\nLargest size of a packet that a link can carry\n', ['Maximum transmission unit']],
    ['« quant à »', 'Le capitaine mène le jeu. Quant au libéro, il couvre tout le terrain derrière la défense.', ['libéro']],
    ['as for', 'The chef leads the kitchen. As for the saucier, it is the cook who makes the sauces.', ['saucier']],
  ])('%s', (_, note, wanted) => {
    expect(terms(note).map((one) => one.split(' = ')[0])).toEqual(expect.arrayContaining([...wanted]));
    expect(terms(note)).toHaveLength(wanted.length);
  });
  it.each([
    ['a sentence that ends before the arrow', 'Cuire. Puis réserver → le plat doit reposer au chaud\n'],
    ['a list of names', 'trio → basse, batterie, piano\n'],
    ['what a list is announced by', '## Voiles\n\nLes principales voiles qui composent le gréement sont :\n\n- Foc.\n- Spi.\n'],
    ['a colon before text that tells nothing of it', 'À table :\n\nOn mange à midi, on dîne à huit heures.\n'],
  ])('but not %s', (_, note) => {
    expect(terms(note)).toEqual([]);
  });
  it('is not told twice by two words that remind of it', () => {
    expect(terms('**Reflux** = marée qui descend et découvre la plage\n\nReflux : marée basse.\n')).toEqual(['Reflux = marée qui descend et découvre la plage']);
  });
});
