import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { once, openNumbering, openTally } from '../../src/quiz/tally.ts';

const stem = fc.stringMatching(/^[a-d]{1,6}$/u);
const stems = fc.array(stem, { maxLength: 8 });

describe('stems as numbers', () => {
  it('share what the stems themselves share', () => {
    fc.assert(
      fc.property(stems, stems, (first, second) => {
        const numbering = openNumbering();
        const [a, b] = [once(numbering.of(first)), numbering.of(second)];
        const tally = openTally(numbering.size);
        tally.mark(a);
        expect(tally.count(b)).toBe(second.filter((one) => first.includes(one)).length);
        tally.mark([]);
        expect(tally.count(b)).toBe(0);
      }),
    );
  });
});
