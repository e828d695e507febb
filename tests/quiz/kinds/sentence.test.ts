import { describe, expect, it } from 'vitest';
import { buildBank } from '../../../src/quiz/build-bank.ts';
import type { Question } from '../../../src/quiz/model.ts';
import { idOf, type Small, smallIndex } from '../small-notes.ts';

const NOTES: Small = {
  definitions: [['Isolation', 'machines invitées complètement indépendantes les unes des autres']],
};

function blanks(...sentences: readonly string[]): readonly Question[] {
  const index = smallIndex({ ...NOTES, passages: sentences });
  const passages = index.passages.map((passage) => ({ ...passage, termIds: [idOf('Isolation')] }));
  return buildBank({ ...index, passages }).questions.filter(({ kind }) => kind === 'cloze');
}
const numbers = (items: readonly string[]): readonly Question[] =>
  buildBank(
    smallIndex({
      lists: items.map((item, at) => ({
        owner: `Serveur ${'abc'[at]}`,
        aspect: 'price',
        label: 'Prix',
        items: [item],
      })),
    }),
  ).questions.filter(({ kind }) => kind === 'typed-number');

describe('a blank', () => {
  it('takes the elision before it along', () => {
    const [question] = blanks("Docker et Podman sont des technologies héritées du concept d'isolation.");
    expect(question?.stem.values['sentence']).toBe('Docker et Podman sont des technologies héritées du concept ….');
    expect(question?.accept).toEqual(['Isolation']);
  });

  it.each([
    [
      'a sentence that leans on another',
      "C'est un cas très particulier de l'isolation des machines virtuelles récentes.",
    ],
    ['a label', "Remarque : ce procédé moderne descend directement de l'isolation des machines."],
    ['two sentences', "Le procédé moderne descend de l'isolation. Les machines virtuelles restent rares."],
    [
      'a word that stands twice',
      "Avec l'isolation des machines virtuelles, l'isolation du réseau devient plus simple.",
    ],
    [
      'a sentence that begins with it',
      "L'isolation des machines virtuelles protège aussi le réseau des autres services.",
    ],
    ['a sentence that points', "Le procédé moderne descend de l'isolation, et cette machine reste rare partout."],
    ['a word before another noun', 'Le procédé moderne demande une isolation machine très stricte du réseau local.'],
  ])('is not made of %s', (_, sentence) => {
    expect(blanks(sentence)).toEqual([]);
  });
});

describe('a typed number', () => {
  it('is the only one of its sentence, with its unit', () => {
    const [question] = numbers(['7000€ pour une licence ESXi']);
    expect(question?.accept).toEqual(['7000€']);
    expect(question?.stem.values['sentence']).toBe('… pour une licence ESXi');
  });

  it('is not asked among others, inside a word, or where it is guessed', () => {
    expect(
      numbers(['de 20 à 40 licences par serveur', 'protocole IPv4 du serveur', 'une licence pour 1 serveur']),
    ).toEqual([]);
  });

  it.each([
    '2 licences par serveur loué',
    'licence du fabricant, classe 7',
    'trois offres de licence × 100',
    'prix fixe (payé pour 10 serveurs loués)',
    '3 offres : louée (un an, deux ans), achetée (serveur seul) et gratuite (essai)',
    "délai de 5 ans dans les deux cas d'achat",
    'licence comptée par prise, ex : serveur à 16 prises',
  ])('is not asked where it is arbitrary, counted or leaning: %j', (item) => {
    expect(numbers([item])).toEqual([]);
  });

  it('is asked where a bracket holds the measure', () => {
    expect(numbers(['câble de cuivre souple (25 mm)'])[0]?.accept).toEqual(['25']);
  });
});
