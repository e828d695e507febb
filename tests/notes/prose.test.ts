import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/notes/read-note.ts';

const defined = (text: string): readonly string[] =>
  readNote('cours.md', text, { modified: 0, course: '' }).definitions.map(
    ({ termId, text: words }) => `${readNote('cours.md', text, { modified: 0, course: '' }).terms.find(({ id }) => id === termId)?.label ?? ''} = ${words}`,
  );

describe('sentences that point back', () => {
  it.each([
    ['the end of the sentence before', 'Le quatuor répète un menuet. Il s’agit d’une danse à trois temps que l’on jouait à la cour.', 'menuet = Il s’agit d’une danse à trois temps que l’on jouait à la cour.'],
    ['a name set off there', 'The choir then sings the **motet**. It is a short piece of sacred music that needs no instruments.', 'motet = It is a short piece of sacred music that needs no instruments.'],
    ['« ce dernier »', 'Le chœur écoute ensuite le récitatif. Ce dernier est un chant proche de la parole, qui fait avancer l’action.', 'récitatif = Ce dernier est un chant proche de la parole, qui fait avancer l’action.'],
    ['the heading right above', '# Formes\n\n## Passacaille\n\nIl s’agit d’une suite de variations qui reprennent toujours la même basse.\n', 'Passacaille = Il s’agit d’une suite de variations qui reprennent toujours la même basse.'],
  ])('define %s', (_, text, wanted) => {
    expect(defined(text)).toContain(wanted);
  });

  it.each([
    ['nothing is named before', 'Le quatuor joue. C’est une danse à trois temps que l’on jouait à la cour.'],
    ['they judge', 'Le quatuor répète un menuet. C’est un problème que l’on rencontre souvent avec les débutants.'],
    ['they say no more than a kind', 'Le quatuor répète un menuet. C’est une danse.'],
    ['they are the first words of the note', 'Il s’agit d’une danse à trois temps que l’on jouait à la cour.'],
    ['the sentence before closes with a complement', 'Le chef donne le signal de la fin. Il s’agit d’un geste que tous les musiciens attendent.'],
  ])('define nothing when %s', (_, text) => {
    expect(defined(text)).toEqual([]);
  });
});

describe('sentences that name', () => {
  it.each([
    ['Une reprise note à note par une autre voix est appelée **canon**.', 'canon'],
    ['On parle de syncope quand une note commence sur un temps faible et se prolonge sur le temps fort.', 'syncope'],
    ['On appelle anacrouse les notes qui précèdent le premier temps fort.', 'anacrouse'],
    ['A melody repeated by another voice is known as a **canon**.', 'canon'],
    ['An *ostinato* on the other hand is a pattern that repeats without change.', 'ostinato'],
  ])('%s', (text, name) => {
    expect(defined(text)).toEqual([`${name} = ${text.replaceAll('*', '')}`]);
  });

  it.each(['Telle une **colle** : elle tient les voix ensemble.', 'Majeur / mineur\ngai ou clair\ntriste ou sombre\n', '### Vocabulaire : gamme, mode\n'])('says nothing for %j', (text) => {
    expect(defined(text)).toEqual([]);
  });
});
