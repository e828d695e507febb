import { describe, expect, it } from 'vitest';
import { onlyRates, toneOf } from '../../src/quiz/tone.ts';

describe('the tone of an item', () => {
  it.each([
    ['cuisson rapide', '+'],
    ['harder to clean', '-'],
    ['pas de garantie', '±'],
    ['no oven needed', '±'],
    ['moins de sel', '±'],
    ['burns easily', '±'],
    ['viande bas de gamme', '-'],
    ['un four par cuisinier', ''],
    ['one cook for each oven', ''],
  ] as const)('of %j is %j', (text, tone) => expect(toneOf(text)).toBe(tone));
});

describe('a text', () => {
  it.each([
    'lent à la pêche, fort au filet',
    'rapide mais le four chauffe',
    'good for short races only',
    'cheap, easy to clean',
  ])('only rates: %j', (text) => expect(onlyRates(text)).toBe(true));
  it.each([
    'bonne foi du vendeur',
    'risque que court le prêteur',
    'fair trial before a jury',
    'perte de valeur du stock',
  ])('says what a thing is: %j', (text) => expect(onlyRates(text)).toBe(false));
});
