/** Lists as classes: under what name their items go, how many of them, and what an item is called. */
import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/notes/read-note.ts';

const note = (text: string) => readNote('a.md', `# Cours\n\n## Thème\n\n${text}\n`, { modified: 0, course: '' });
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
      événements: ['chemin de fer', 'mine'],
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

describe('an item that only leads on', () => {
  it.each([
    ['a clause gives what follows its colon', 'Il y a 2 décisions :\n- Il est d’accord : rejet du recours\n- Il n’est pas d’accord : renvoi devant la cour', { décisions: ['rejet du recours', 'renvoi devant la cour'] }],
    ['an announcement is no member', 'Menu:\n- Bread\n- Soup\n- In addition:\n  - Salt\n  - Pepper', { Menu: ['Bread', 'Soup'], 'In addition': ['Salt', 'Pepper'] }],
    ['one item of many names', '- Sprint, Relay, Hurdles', { Thème: ['Sprint', 'Relay', 'Hurdles'] }],
    ['a way through several things', '- Clay -> Wheel -> Kiln -> Glaze', { Thème: ['Clay', 'Wheel', 'Kiln', 'Glaze'] }],
    ['what is counted last is listed', 'Several techniques suit different kinds of dough:\n- brioche\n- sourdough', { 'kinds of dough': ['brioche', 'sourdough'] }],
    ['what is specified is listed', 'The federation asks for a safety plan, which states the following:\n- exits\n- wardens', { 'safety plan': ['exits', 'wardens'] }],
  ])('%s', (_, text, expected) => {
    expect(classesOf(text)).toEqual(expected);
  });
});

describe('lines that no list holds', () => {
  it.each([
    ['labels below a few words', 'bois durs\nchêne → dense, pour les meubles\nhêtre → pour les outils', { 'bois durs': ['chêne', 'hêtre'] }],
    ['short lines below a colon', 'Il faut :\nun arbitre\ndeux ballons\nun filet', { Thème: ['arbitre', 'deux ballons', 'filet'] }],
    ['paragraphs of an item', '* why lift weights\n\n    stronger bones\n\n    better sleep\n\n    good mood', { 'why lift weights': ['stronger bones', 'better sleep', 'good mood'] }],
    ['labels of one noun', 'Peine principale : la prison ou l’amende\n\nPeine complémentaire : s’ajoute à la première', { Peine: ['Peine principale', 'Peine complémentaire'] }],
  ])('%s', (_, text, expected) => {
    expect(classesOf(text)).toEqual(expected);
  });

  it.each([
    ['sentences', 'Pour finir :\nle match est fini.\non rentre au vestiaire.'],
    ['numbered steps', 'Étape 1 : pétrir la pâte longuement\n\nÉtape 2 : laisser lever une heure'],
    ['examples of a sentence', 'Certains joueurs ne descendent jamais\nExemple : le gardien, le buteur'],
    ['a definition with commas', 'Travail : ensemble des activités, payées, intellectuelles et physiques'],
  ])('are not read from %s', (_, text) => {
    expect(classesOf(text)).toEqual({});
  });

  it('belong to the heading in the plural right above them', () => {
    const { classes } = readNote('a.md', '# Cours\n\n## Grandeurs du son\nHauteur : fréquence de la note, en hertz\nDurée de la note : temps pendant lequel elle sonne\nTimbre : ce qui distingue deux instruments\n\nDiapason : note de référence\n', { modified: 0, course: '' });
    expect(classes[0]?.name).toBe('Grandeurs du son');
    expect(classes[0]?.members.map(({ label }) => label)).toContain('Hauteur');
  });
});

describe('headings', () => {
  const named = (text: string) => Object.fromEntries(readNote('a.md', text, { modified: 0, course: '' }).classes.map(({ name, members }) => [name, members.map(({ label }) => label)]));

  it('of the first level hold their sections when there are several', () => {
    expect(named('# Les cépages\n\n## Merlot\n\nCépage noir et rond en bouche.\n\n## Syrah\n\nCépage noir et poivré.\n\n# La cave\n\nFraîche.\n')).toEqual({ cépages: ['Merlot', 'Syrah'] });
  });

  it('are named by what stands before their colon', () => {
    expect(named('# Cours\n\n## Les organes\n\n### Le cœur : la pompe du corps\n\nIl bat.\n\n### Le foie : l’usine du corps\n\nIl filtre.\n')).toEqual({ organes: ['cœur', 'foie'] });
  });
});

describe('the words of a heading', () => {
  it('are its own where they only look numbered', () => {
    const note = readNote('a.md', '# Cours\n\n## Partition\n\nFeuille de musique.\n\n## Partie II : le rythme\n\nLent.\n', { modified: 0, course: '' });
    expect(note.sections.map(({ title }) => title)).toEqual(['Cours', 'Partition', 'le rythme']);
  });
});

describe('a list in a box', () => {
  it('goes by the title of the box', () => {
    expect(classesOf('> [!info] Types de sols\n> - **Podzol** : sol acide sous les pins\n> - **Rendzine** : sol mince sur calcaire')).toEqual({ 'Types de sols': ['Podzol', 'Rendzine'] });
    expect(classesOf('> [!note]+ Court surfaces\n> - **Clay**: slow, high bounce\n> - **Grass**: fast, low bounce')).toEqual({ 'Court surfaces': ['Clay', 'Grass'] });
  });

  it.each([
    ['a remark', '> [!warning] À retenir\n> - **Podzol** : acide\n> - **Rendzine** : mince'],
    ['one thing', '> [!example] Le sol de la Lande\n> - acide\n> - pauvre'],
    ['no title', '> - **Clay**: slow\n> - **Grass**: fast'],
  ])('is none under %s', (_, text) => {
    expect(classesOf(text)).toEqual({});
  });
});

describe('a list below a sentence', () => {
  it.each([
    ['Les fonctions principales du foie sont :\n\n* Filtrer le sang chargé de toxines\n* Stocker le sucre', { 'fonctions principales du foie': ['Filtrer le sang chargé de toxines', 'Stocker le sucre'] }],
    ['The duties of the goalkeeper of the team are as follows:\n- Guard the goal\n- Direct the defence', { 'duties of the goalkeeper of the team': ['Guard the goal', 'Direct the defence'] }],
    ['Les contrats du commerce sont soit :\n- nommés\n- innommés', { 'contrats du commerce': ['nommés', 'innommés'] }],
  ])('is what the sentence says it is', (text, expected) => {
    expect(classesOf(text)).toEqual(expected);
  });

  it('is no part of the description above a blank line', () => {
    expect(classesOf('Roux\n: mélange de beurre et de farine cuit à feu doux\n\n- **Fond** : bouillon réduit\n- **Liaison** : ce qui épaissit')).not.toHaveProperty('Roux');
    expect(classesOf('Mother sauce\n: sauce from which others are made\n    - velouté\n    - espagnole')).toEqual({ 'Mother sauce': ['velouté', 'espagnole'] });
  });
});

describe('what a list holds', () => {
  it.each([
    ['the name before a clause', 'Les joueurs du club sont soit :\n- Des joueurs pros qui vivent de leur salaire toute la saison\n- Des joueurs amateurs qui travaillent à côté', { 'joueurs du club': ['joueurs pros', 'joueurs amateurs'] }],
    ['not the line that tells what they are', '- *Levain*\n    - mélange vivant de farine et d’eau\n    - L. dur : se travaille à la main\n    - L. liquide : se verse dans la cuve', { Levain: ['L. dur', 'L. liquide'] }],
    ['nor what several do', 'Droits moraux :\n- protègent les auteurs\n- paternité\n- divulgation', { 'Droits moraux': ['paternité', 'divulgation'] }],
  ])('is %s', (_, text, expected) => {
    expect(classesOf(text)).toMatchObject(expected);
  });

  it('stands apart in lines of a few words below their colon', () => {
    expect(classesOf('Composition de la pâte brisée :\n\nFarine\n\nBeurre doux\n\nEau froide\n\nOn la laisse ensuite reposer une heure au frais.')).toEqual({ 'Composition de la pâte brisée': ['Farine', 'Beurre doux', 'Eau froide'] });
    expect(classesOf('Voici la suite :\n\nFarine\n\nBeurre')).toEqual({});
  });

  it('is all that the heading names when it opens the section', () => {
    const read = (text: string) => readNote('a.md', `# Cours\n\n## Modèles de service\n\n${text}\n`, { modified: 0, course: '' }).classes.find(({ name }) => name.endsWith('odèles de service'))?.members.map(({ label }) => label);
    const list = '- `Buffet` : les convives se servent à une table\n- `Anglaise` : le serveur sert depuis un plat\n- `Familial` : les plats restent sur la table';
    const lines = '**Pourboire** = argent laissé au serveur\n**Couvert** = assiette et verre d’un convive';
    expect(read(`${list}\n\n${lines}`)).toEqual(['Buffet', 'Anglaise', 'Familial']);
    expect(read(`${lines}\n\n${list}`)).toContain('Couvert');
  });
});
