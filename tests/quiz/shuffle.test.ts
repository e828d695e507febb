import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceOrder, shuffledOrder } from '../../src/quiz/shuffle.ts';

describe('the order of choices', () => {
  it('is a permutation, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.string(), (count, seed) => {
        const order = shuffledOrder(count, seed);
        expect([...order].sort()).toEqual(Array.from({ length: count }, (_, at) => at));
        expect(shuffledOrder(count, seed)).toEqual(order);
      }),
    );
  });

  it('puts the key in every place equally often over the days', () => {
    for (const count of [2, 3, 4, 5]) {
      const days = 2_000;
      const places = Array.from({ length: days }, (_, day) => shuffledOrder(count, `server|${day}`).indexOf(0));
      for (let place = 0; place < count; place += 1)
        expect(Math.abs(places.filter((one) => one === place).length / days - 1 / count)).toBeLessThan(0.05);
    }
  });

  it('is always true, then false', () => {
    const choices = [
      { text: '', frame: 'false' },
      { text: '', frame: 'true' },
    ];
    expect(choiceOrder({ choices }, 'x')).toEqual([1, 0]);
  });
});
