import { describe, expect, it } from 'vitest';
import { areOpposed } from '../../../src/notes/look-up/opposed.ts';

describe('opposed items', () => {
  it.each([
    ['Pas de haute disponibilité', 'Disponibilité'],
    ['Utilisation des ressources non optimisée', 'Optimisation des ressources'],
    ['Pas de scalabilité (tout est à remonter)', 'Scalabilité'],
    ['Conscience d’être virtualisé : drivers adaptés', 'Pas de conscience d’être virtualisé, ce qui gêne'],
    ['no redundancy', 'Redundancy'],
  ])('%s / %s', (first, second) => {
    expect(areOpposed(first, second)).toBe(true);
    expect(areOpposed(second, first)).toBe(true);
  });

  it.each([
    ['Redondance', 'Scalabilité'],
    ['Redondance', 'Redondance'],
    ['Pas de redondance', 'Pas de redondance'],
    ['Coût élevé', 'Pas de redondance'],
    ['Problèmes si redondance inefficace (pas de secours)', 'Redondance des données'],
    ['Pas cher', 'Chaud'],
    ['', 'Pas de panne'],
  ])('not %s / %s', (first, second) => {
    expect(areOpposed(first, second)).toBe(false);
  });
});
