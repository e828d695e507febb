import { describe, expect, it } from 'vitest';
import { headAt, openingOf, shapeOf } from '../../src/quiz/shape.ts';
import { read } from '../../src/quiz/words.ts';

describe('a definition', () => {
  it.each([
    ['fr', 'ensemble de lignes', 'noun'],
    ['fr', 'un outil qui coupe', 'noun'],
    ['fr', 'coupe les légumes en dés', 'verb'],
    ['fr', 'cuire longtemps à feu doux', 'infinitive'],
    ['fr', "on verse l'eau sur le thé", 'clause'],
    ['fr', 'dans une cocotte fermée', 'adverbial'],
    ['fr', 'posées sur une plaque froide', 'participle'],
    ['fr', 'données sur la récolte', 'noun'],
    ['fr', 'propriétés du vin', 'noun'],
    ['fr', 'laisse couler la sauce', 'verb'],
    ['fr', 'coussin de bois verni', 'noun'],
    ['en', 'holds the dough while it rests', 'verb'],
    ['en', 'a bowl that holds dough', 'noun'],
    ['en', 'judging how far the ball flies', 'gerund'],
    ['en', 'to fold the dough', 'infinitive'],
    ['en', 'something bitter that is taken away', 'noun'],
  ] as const)('in %s, %j, opens with: %s', (language, text, opening) => {
    expect(openingOf(text, language)).toBe(opening);
  });

  it.each([
    ['fr', 'petit outil en bois', 'outil'],
    ['fr', 'type de contrat à durée fixe', 'contrat'],
    ['en', 'a small wooden bowl that holds dough', 'bowl'],
    ['en', 'kind of lock with two states', 'lock'],
    ['en', 'the first rule of the game', 'rule'],
    ['en', 'one referee per match', 'referee'],
  ] as const)('in %s, %j, is headed by %j', (language, text, head) => {
    expect(read(text).words[headAt(text, language)]).toBe(head);
  });
});

describe('a name', () => {
  it.each([
    ['fr', 'Terminer', 'infinitive'],
    ['fr', 'Création', 'noun'],
    ['fr', 'distributive', 'adjective'],
    ['fr', 'Volonté', 'noun'],
    ['fr', 'Continue', 'adjective'],
    ['en', 'Volatile memory', 'noun'],
    ['en', 'Repeatable', 'adjective'],
  ] as const)('in %s, %j, is a(n) %s', (language, label, shape) => {
    expect(shapeOf(label, language)).toBe(shape);
  });
});
