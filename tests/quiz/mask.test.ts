import { describe, expect, it } from 'vitest';
import { mask } from '../../src/quiz/mask.ts';

describe('a mask', () => {
  it.each([
    ['machine exécutant les systèmes', ['Machine hôte'], '… exécutant les systèmes'],
    ['hérités du concept d’isolation', ['Isolation'], 'hérités du concept …'],
    ["hérités de l'isolation des Isolations", ['Isolation'], 'hérités de …'],
    ['Une fugue est une pièce', ['Fugue'], '… est une pièce'],
    ['la para-virtualisation du poste', ['Virtualisation'], '… du poste'],
    ['algorithm that merges sorted halves', ['Merge sort'], 'algorithm that … halves'],
    ['rien à cacher', ['Fugue'], 'rien à cacher'],
    ['Écoulement de l’écoulé', ['écoulement'], '… de …'],
  ] as const)('over %j for %j gives %j', (text, names, shown) => {
    expect(mask(text, names).text).toBe(shown);
  });

  it('counts the content words hidden and left', () => {
    expect(mask('machine exécutant les différents systèmes', ['Machine hôte'])).toMatchObject({ hidden: 1, left: 3 });
  });
});
