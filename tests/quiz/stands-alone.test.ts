import { describe, expect, it } from 'vitest';
import { isBare, isDamaged, leans } from '../../src/quiz/stands-alone.ts';

describe('a text that leans on another', () => {
  it.each([
    'C’est une catégorie spécifique',
    'Il tourne seul',
    'De plus, rien',
    'pareil mais plus vite',
    "L'inverse",
    'This one stops',
    'It runs',
    'For instance, a lock',
    'more specific rules',
    'Contrairement à la nullité, le problème arrive après',
    'On parle de … quand il cuit plus de deux heures',
    'cuire dans cette sauce une heure',
    'règle vue plus haut pour les poissons',
    'the rule described above for fish',
    'Pays signataire ; le prof insiste sur la date',
    'protects these organs',
    'celui-ci domine le marché local',
    'its crust, once baked',
    'what is left after it boiled',
    'son gardien reste dans la surface',
    'peine portée à cinq ans dans les deux cas',
    'moule à tarte - voir TP2',
    'que sur les pains longs',
    'which only bakers use',
    'neither before the dough has rested',
    "l'un fond et l'autre non",
    'car il faut laisser lever la pâte',
    'because the dough has to rest',
  ])('is %j', (text) => expect(leans(text)).toBe(true));
  it.each([
    'Machine exécutant un système',
    'Italie du Nord',
    'Ensemble de règles',
    'Thistle of the fields',
    'More than two users at once',
    'Itération de durée fixe',
    'joueur qui défend le but, il peut prendre le ballon à la main',
    'a dough that rests until it doubles',
    'temps pendant lequel le vin vieillit avant que ce vin soit vendu',
    'price above the equilibrium',
    'countries such as Peru and Chile',
    'a dough and its crust',
    'what the oven gives when it cools',
    'un instrument pour voir loin',
  ])('is not %j', (text) => expect(leans(text)).toBe(false));
});

describe('a text of pointing words alone', () => {
  it.each(['only itself', 'the same', 'lui-même'])('is %j', (text) => expect(isBare(text)).toBe(true));
  it('is none with a word of its own', () => {
    expect(isBare('only the whole process')).toBe(false);
  });
});

describe('a damaged text', () => {
  it.each([
    'eau froide → eau chaude',
    'les bords du **moule',
    'trois sortes de pâte :',
    'plat servi froid (par exemple',
    'plat servi chaud, e.g.',
    'le contrat de vente et',
    'acid + base => salt',
    'un "mot sans fin',
    'pâte salée = tarte, pâte sucrée',
    'quatre saisons, printemps été automne hiver =',
    'after the second bell (iii) a foul by the keeper',
    'couteau à pain ⚠️ tombé au contrôle',
  ])('is %j', (text) => expect(isDamaged(text)).toBe(true));
  it.each([
    'plat servi froid (salade)',
    'price = cost + margin',
    'either (a) by agreement or (b) by a court',

    'roche claire (= granite) du socle',
    'vent qui souffle depuis le pôle',
    'marque déposée ® du fabricant',
    'un « mot » entre guillemets',
    'what it is made of',
  ])('is not %j', (text) => expect(isDamaged(text)).toBe(false));
});
