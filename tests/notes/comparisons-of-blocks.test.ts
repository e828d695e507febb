/** Things that lists, blocks, sections and names set side by side. */
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/notes/model.ts';
import { readNote } from '../../src/notes/read-note.ts';

const comparisons = (text: string): readonly Comparison[] => readNote('a.md', `# Cours de la semaine\n\n${text}\n`, { modified: 0, course: '' }).comparisons;
const together = (text: string, ...names: readonly string[]): boolean => comparisons(text).some(({ items }) => names.every((name) => items.some(({ label }) => label === name)));

describe('things laid out in parallel', () => {
  it.each([
    ['items with a word or two each', '## Les cartes\n- carreau : rouge\n- pique : noir\n- trèfle : noir aussi', ['carreau', 'pique', 'trèfle']],
    ['items above their text', '## Les coupes\n- Les brunoises\n  - dés de deux millimètres\n- Les juliennes :\n  - bâtonnets de trois millimètres', ['brunoises', 'juliennes']],
    ['items that are sentences', 'Three kinds of pass:\n* a lob is a high ball over the defender\n* a drive is a flat ball at full speed', ['lob', 'drive']],
    ['subsections that open with prose', '## Juridictions\n\n### Tribunal de commerce\nIl juge les litiges entre marchands.\n\n### Conseil de prudhommes\nIl juge les litiges du travail.', ['Tribunal de commerce', 'Conseil de prudhommes']],
    ['names with another complement, far apart', "## Un\n**Memory leak** : memory that is never given back\n\n## Deux\n**Resource leak** : a handle that is never closed", ['Memory leak', 'Resource leak']],
    ['names with another prefix', '## Un\n**Endoderme** : couche interne de la racine\n\n## Deux\nautre chose ici\n\n**Exoderme** : couche externe de la racine', ['Endoderme', 'Exoderme']],
    ['lines but for one word', '- Deux joueurs sont coéquipiers lorsque leur maillot est le même\n- Deux joueurs sont adversaires lorsque leur maillot diffère', ['coéquipiers', 'adversaires']],
    ['a heading with a slash', '## DHCP / DNS\nUn DHCP prête des adresses ; un DNS traduit des noms.', ['DHCP', 'DNS']],
    ['a line that opposes, above its sentence', 'Braisage vs rôtissage\nLe braisage se fait à couvert, tandis que le rôtissage se fait au four.', ['Braisage', 'rôtissage']],
    ['columns below an empty corner', '| | Condition | Warranty | Guarantee |\n|---|---|---|---|\n| breach | ends the contract | damages only | called at once |\n| weight | main | minor | apart |', ['Condition', 'Warranty', 'Guarantee']],
  ])('%s', (_, text, names) => {
    expect(together(text, ...names)).toBe(true);
  });

  it.each([
    ['items of an advantage', '### Vélo\n\nAvantages :\n- rapidité : on gagne du temps\n- santé : on bouge tous les jours', ['rapidité', 'santé']],
    ['a heading and a line about something else', '## Lieux\n\n### Le port de pêche\nExemple : les bateaux rentrent le soir\n\n### Le marché couvert\nExemple : les halles ouvrent le matin', ['port de pêche', 'marché couvert']],
    ['lines with several words apart', '- Le pain cuit vingt minutes au four\n- La sauce repose une heure au frais', ['pain', 'sauce']],
  ])('not %s', (_, text, names) => {
    expect(together(text, ...names)).toBe(false);
  });

  it('never offer a part of a comparison beside the whole', () => {
    const all = comparisons('**Solde** : différence entre le débit et le crédit\n\n**Débit** : colonne de gauche du compte\n\n**Crédit** : colonne de droite du compte').map(({ items }) => items.length);
    expect(all).toEqual([3]);
  });
});
