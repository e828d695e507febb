import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/notes/read-note.ts';

const terms = (text: string): readonly (readonly [string, string])[] => {
  const note = readNote('note.md', `## Partie\n\n${text}\n`, { modified: 0, course: '' });
  const labels = new Map(note.terms.map((term) => [term.id, term.label]));
  return note.definitions.map((one) => [labels.get(one.termId) ?? '', one.text] as const);
};

describe('several labels on one line', () => {
  it.each([
    ['Pion : pièce qui avance d’une case. Fou : pièce qui se déplace en diagonale.', [['Pion', 'pièce qui avance d’une case.'], ['Fou', 'pièce qui se déplace en diagonale.']]],
    ['- larghetto = tempo un peu moins lent, presto = tempo très rapide', [['larghetto', 'tempo un peu moins lent'], ['presto', 'tempo très rapide']]],
    ['Roux : mélange de farine et de beurre / liaison : épaississement d’une sauce', [['Roux', 'mélange de farine et de beurre'], ['liaison', 'épaississement d’une sauce']]],
    ['complète : tout / partielle : seulement ce qui a changé depuis hier', [['partielle', 'seulement ce qui a changé depuis hier']]],
    ['Offer: promise made on certain terms; acceptance: agreement to the terms of the offer', [['Offer', 'promise made on certain terms'], ['acceptance', 'agreement to the terms of the offer']]],
  ])('are lines of their own: %j', (line, wanted) => {
    expect(terms(line)).toEqual(wanted);
  });

  it.each(['iso = même, therme = chaleur', 'Rendez-vous : lundi. Salle : B12.', 'Loi : voir la fiche (elle dit : rien. Article : 3)'])('leaves %j in one', (line) => {
    expect(terms(line)).toEqual([]);
  });
});

describe('labels as students write them', () => {
  it.each([
    ['**Fugue** $f$ : pièce où les voix se répondent.', 'Fugue'],
    ['**Canon.** Pièce dont chaque voix reprend la précédente.', 'Canon'],
    ['Voix **grave** : celle qui porte les autres voix.', 'Voix grave'],
    ['1️⃣ **anacrouse** : note placée avant le premier temps', 'anacrouse'],
    ['Rubato ➡ liberté prise avec le tempo par le soliste', 'Rubato'],
    ['mezzo:nuance placée entre le fort et le doux', 'mezzo'],
    ['**Un bien** : objet qui peut appartenir à quelqu’un', 'bien'],
    ['**SA node**: group of cells that sets the rhythm', 'SA node'],
    ['- Sonata — piece in several movements for one or two players', 'Sonata'],
    ['Fermeture du compte : opération par laquelle la banque clôt le compte', 'Fermeture du compte'],
  ])('%j names %s', (line, wanted) => {
    expect(terms(line).map(([term]) => term)).toEqual([wanted]);
  });

  it.each(['A -> B -> C -> D', 'Départ → course d’élan → saut → réception', '**Contre-exemple** : la fonction nulle sur les rationnels', 'Le chat - animal de compagnie - dort beaucoup.', '**Ceci est important.** On y reviendra plus tard.', 'Fermer la porte : geste de celui qui sort le dernier'])(
    '%j names nothing',
    (line) => {
      expect(terms(line)).toEqual([]);
    },
  );
});

describe('labels of one form in later sentences', () => {
  const named = (text: string): readonly string[] => terms(text).map(([name]) => name);
  it.each([
    ['Une marée est un mouvement de la mer. Flot : la mer monte vers la côte. Jusant : la mer se retire au large.\n', ['Flot', 'Jusant']],
    ['Rests are taken every hour. Active: the runner keeps jogging slowly. Passive (full): the runner lies down on the grass.\n', ['Active', 'Passive']],
    ['Active: the runner keeps jogging slowly. Passive (full): the runner lies down on the grass.\n', ['Active', 'Passive']],
  ])('bear each other out: %j', (text, wanted) => {
    expect(named(text)).toEqual(expect.arrayContaining([...wanted]));
  });
  it.each(['Une marée est un mouvement de la mer. Flot : la mer monte vers la côte.\n', 'On part tôt. Matin : brume. Soir : vent.\n', 'Rests are taken every hour. Active: ten. Passive: lie down.\n'])('but not alone, or with a word or two: %j', (text) => {
    expect(named(text).filter((name) => /^(?:Flot|Matin|Soir|Active|Passive)$/u.test(name))).toEqual([]);
  });
});
