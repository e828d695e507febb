import { describe, expect, it } from 'vitest';
import { toneOf } from '../../src/quiz/tone.ts';

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
