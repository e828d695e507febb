/** Lists as classes: under what name their items go, how many of them, and what an item is called. */
import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/notes/read-note.ts';

const note = (text: string) => readNote('a.md', `# Cours\n\n## Chapitre\n\n${text}\n`, { modified: 0, course: '' });
const classesOf = (text: string): Record<string, readonly string[]> =>
  Object.fromEntries(note(text).classes.map(({ name, members }) => [name, members.map(({ label }) => label)]));

describe('a list that a number announces', () => {
  it('holds all its items, the first one too', () => {
    expect(classesOf('Meals are served on three main occasions\n- Breakfast\n- Lunch\n- Dinner')).toEqual({ occasions: ['Breakfast', 'Lunch', 'Dinner'] });
  });

  it('ends where the number is reached', () => {
    expect(classesOf('Un club est divisé en 2 équipes\n- Juniors\n- Seniors\n- Les arbitres suivent une formation')).toEqual({ équipes: ['Juniors', 'Seniors'] });
  });

  it('names its items by what tells them apart', () => {
    expect(classesOf("L'arbitre a 2 possibilités\n- Soit il **avertit** : le jeu reprend\n- Soit il **exclut** : le joueur sort")).toEqual({ possibilités: ['avertit', 'exclut'] });
    expect(classesOf("La ville doit son essor à 2 événements :\n- d'abord le chemin de fer comme lien avec la côte (marchandises, voyageurs, courrier), qui fait venir les ouvriers de toute la région et même d'au-delà\n- ensuite la mine : du charbon pour les forges")).toEqual({
      événements: ['chemin de fer comme lien avec la côte', 'mine'],
    });
  });

  it('goes by the noun that is counted, or by the label when that only counts kinds', () => {
    expect(classesOf('Tissu : fait de 2 fils :\n- chaîne\n- trame')).toEqual({ fils: ['chaîne', 'trame'] });
    expect(classesOf('Tissu : 2 types :\n- sergé\n- satin')).toEqual({ Tissu: ['sergé', 'satin'] });
  });

  it('is one list though a line stands between two items', () => {
    expect(classesOf('2 manières de servir :\n\n- par en haut : la balle part au-dessus de la tête\nOn la frappe bras tendu.\n- par en bas : la balle part sous la hanche')).toEqual({
      'manières de servir': ['par en haut', 'par en bas'],
    });
  });
});

describe('the name of an item', () => {
  it.each([
    ['names after their letters', 'Règles SMART :\n- S - Specific\n- M - Measurable', { 'Règles SMART': ['Specific', 'Measurable'] }],
    ['several names', 'Sauces :\n- mayonnaise, aïoli, rouille\n- béchamel', { Sauces: ['mayonnaise', 'aïoli', 'rouille', 'béchamel'] }],
    ['capitals that spell a verb', 'Buses:\n- CAN\n- MAY and CAN-FD buses\n- LIN', { Buses: ['CAN', 'MAY and CAN-FD buses', 'LIN'] }],
    ['a long label', 'Peurs :\n- la peur de perdre le premier set devant les siens : on joue trop court\n- le fait de viser la ligne sur chaque balle : on sort du court', { Peurs: ['peur de perdre le premier set devant les siens', 'fait de viser la ligne sur chaque balle'] }],
    ['a phrase that trails off', 'Missions du club :\n- le calendrier de la saison,\n- la formation de ses jeunes joueurs...', { 'Missions du club': ['calendrier de la saison', 'formation de ses jeunes joueurs'] }],
  ])('%s', (_, text, expected) => {
    expect(classesOf(text)).toEqual(expected);
  });

  it.each([
    ['sentences', 'Remarque importante sur le jeu\n\n- le ballon est rond\n- les joueurs sont onze'],
    ['questions', 'À voir :\n- qui joue ?\n- où joue-t-on ?'],
  ])('is not taken from %s', (_, text) => {
    expect(classesOf(text)).toEqual({});
  });

  it('is a class under an acronym with dots', () => {
    expect(readNote('a.md', '# Cours\n\n## F.A.R.\n**Fer** : métal qui rouille vite\n**Argent** : métal qui noircit à l’air\n', { modified: 0, course: '' }).classes.map(({ name }) => name)).toEqual(['F.A.R.']);
  });
});
