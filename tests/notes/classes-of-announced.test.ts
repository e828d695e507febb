/** Members that a sentence, a label or the signs before lines announce: what is taken, and what only looks like it. */
import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/notes/read-note.ts';

const classesOf = (text: string, title = 'Thème'): Record<string, readonly string[]> =>
  Object.fromEntries(readNote('a.md', `# Cours\n\n## ${title}\n\n${text}\n`, { modified: 0, course: '' }).classes.map(({ name, members }) => [name, members.map(({ label }) => label)]));

describe('as many names set off as a sentence counts', () => {
  it.each([
    ['in the sentences after it', 'Deux règles pour le service. Selon la règle **du pied**, on reste derrière la ligne. La règle **du filet** dit que la balle passe.', { 'règles pour le service': ['du pied', 'du filet'] }],
    ['in the sentence itself', 'Stains come in two families: *acid* ones colour the cytoplasm, whereas *basic* ones colour the nucleus.', { Stains: ['acid', 'basic'] }],
    ['with a later one that tells more', 'La cuisson passe par deux réactions. La **caramélisation** brunit le sucre. La **dextrinisation** change l’amidon. Le tout se nomme **coloration**.', { réactions: ['caramélisation', 'dextrinisation'] }],
  ])('%s', (_, text, expected) => {
    expect(classesOf(text)).toMatchObject(expected);
  });

  it.each([
    ['one is set off where two are counted', 'Deux règles pour le service. Selon la règle **du pied**, on reste derrière. La règle du filet dit que la balle passe.'],
    ['three are', 'Stains come in two families: *acid*, *basic* and *neutral* ones exist in every lab of the world today.'],
    ['words are stressed, not named', 'Deux jours de match. On joue **toujours** le soir. On rentre **demain**.'],
  ])('no class where %s', (_, text) => {
    expect(Object.values(classesOf(text)).flat()).not.toEqual(expect.arrayContaining(['du pied', 'toujours']));
    expect(classesOf(text)).not.toHaveProperty('Stains');
  });
});

describe('a list after a colon', () => {
  it.each([
    ['of the plural set off before it', 'On lie avec des **sauces froides**, émulsions montées au fouet : la mayonnaise (œuf), l’aïoli, la sauce gribiche et la rouille.', { 'sauces froides': ['mayonnaise', 'aïoli', 'sauce gribiche', 'rouille'] }],
    ['of what holds them, past the gloss', 'Le bloc légal regroupe les textes de même rang : la loi du 9 mai 1905, le code du travail des mineurs et la charte des métiers.', { 'bloc légal': ['loi du 9 mai 1905', 'code du travail des mineurs', 'charte des métiers'] }],
    ['a blank line below it', 'Les phagocytes regroupent plusieurs types cellulaires :\n\nles microglies dans le cerveau, les ostéoclastes dans l’os et les histiocytes dans la peau.', { phagocytes: ['microglies', 'ostéoclastes', 'histiocytes'] }],
    ['after a gloss', '- **Biotic factors** - living: prey, parasites, rivals', { 'Biotic factors': ['prey', 'parasites', 'rivals'] }],
    ['of what one has', 'selon l’angle on a : l’aigu (< 90°), l’obtus (> 90°) et le plat', { Thème: ['aigu', 'obtus', 'plat'] }],
  ])('%s', (_, text, expected) => {
    expect(classesOf(text)).toMatchObject(expected);
  });

  it.each([
    ['of clauses', 'On lie avec des **sauces froides** : la cuisson est douce, le fouet va vite et le sel vient à la fin.'],
    ['below another paragraph', 'Voici la suite :\n\nIl pleut, il vente et il neige.'],
  ])('is none %s', (_, text) => {
    expect(classesOf(text)).toEqual({});
  });
});

describe('kinds that are told apart', () => {
  it.each([
    ['by someone', '**Jeu** : Caillois distingue le jeu de hasard, le jeu de rôle et le jeu de vertige.', { Jeu: ['jeu de hasard', 'jeu de rôle', 'jeu de vertige'] }],
    ['under the noun that they share', 'On distingue la mémoire vive, qui s’efface, et la mémoire morte, qui reste.', { mémoire: ['mémoire vive', 'mémoire morte'] }],
    ['by what each can be, with its gloss', 'Spacing can be clumped (herds, e.g. zebras), uniform (territories) or random.', { Spacing: ['clumped', 'uniform', 'random'] }],
  ])('%s', (_, text, expected) => {
    expect(classesOf(text)).toMatchObject(expected);
  });

  it('are defined below a heading of kinds', () => {
    expect(classesOf('Le bail rural est un contrat par lequel on loue une ferme. Le bail commercial est un contrat par lequel on loue une boutique.', 'Les formes de bail')).toMatchObject({ 'Les formes de bail': ['bail rural', 'bail commercial'] });
    expect(classesOf('Episodic memory is the memory of events that a person lived. A habit is something done without thought.', 'Types of memory')).not.toHaveProperty('Types of memory');
  });
});

describe('a list in a label', () => {
  it.each([
    ['numbers without brackets', 'Vidange: 1 couper 2 purger 3 rincer 4 remplir', { Vidange: ['couper', 'purger', 'rincer', 'remplir'] }],
    ['numbers before steps of several words', 'Relance: 1 appeler 2 écrire 3 mettre en demeure et en cause', { Relance: ['appeler', 'écrire', 'mettre en demeure et en cause'] }],
    ['a sum that a clause follows', 'bateau de course : coque + mât + quille, tient le cap par tous les vents', { 'bateau de course': ['coque', 'mât', 'quille'] }],
    ['an acronym in quotes', 'Risks "FIRE" = Fuel, Ignition, Rain (absent), Embers', { 'Risks FIRE': ['Fuel', 'Ignition', 'Rain', 'Embers'] }],
    ['others at its end', 'We prove identity through some tokens, such as badges, keys, phones or other objects.', { tokens: ['badges', 'keys', 'phones'] }],
    ['labels of its own', 'Parades: **quarte** = covers the inside line of the blade; **sixte** = covers the outside line of the blade.', { Parades: ['quarte', 'sixte'] }],
    ['a sum in brackets', 'Les pertes fer (hystérésis + courants induits) chauffent.', { 'pertes fer': ['hystérésis', 'courants induits'] }],
    ['examples at the end of a description', 'Kernel\n: The part of a system that owns the machine, e.g. Linux, Mach.', { Kernel: ['Linux', 'Mach'] }],
  ])('%s', (_, text, expected) => {
    expect(classesOf(text)).toMatchObject(expected);
  });

  it.each([
    ['an amount', 'Recette: 1 litre de lait, 2 cuillers de sucre'],
    ['qualities', 'muscle cardiaque = strié + rouge, bat seul dans la paroi du cœur'],
  ])('is none of %s', (_, text) => {
    expect(classesOf(text)).toEqual({});
  });
});

describe('lines that a picture opens', () => {
  it('are a list of three labels', () => {
    expect(classesOf('🔥 par le feu: la pierre éclate sous la chaleur\n🌊 par la mer: la vague creuse la falaise\n🌬️ par le vent: le sable use la roche', 'Érosions')).toEqual({ Érosions: ['par le feu', 'par la mer', 'par le vent'] });
  });

  it('are no list when they are two, or tell nothing of their own', () => {
    expect(classesOf('📅 Partiel: 12 janvier à huit heures\n🎧 podcast: entendre la mer', 'Érosions')).toEqual({});
    expect(classesOf('⚠️ ne pas oublier la blouse\n📅 lundi\n🎧 écouter le podcast', 'Érosions')).toEqual({});
  });
});
