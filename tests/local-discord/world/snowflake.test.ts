/** Ids: they tell their time, and each is greater than the last whatever the clock does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byAge, createIds, snowflakeAt, timeOf } from '../../../src/local-discord/world/snowflake.ts';

const instants = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2060, 0) });

describe('ids', () => {
  it('have 17 to 19 digits and tell their time', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 0x3fffff }), (at, low) => {
        const id = snowflakeAt(at, low);
        expect(id).toMatch(/^\d{17,19}$/u);
        expect(timeOf(id)).toBe(at);
      }),
    );
  });
  it('always grow, on a clock that stands, jumps or steps back', () => {
    fc.assert(
      fc.property(fc.array(instants, { minLength: 2 }), fc.integer({ min: 0, max: 1023 }), (times, seed) => {
        let now = 0;
        const newId = createIds(() => now, seed);
        const ids = times.map((at) => {
          now = at;
          return newId();
        });
        for (const [index, id] of ids.entries()) if (index > 0) expect(byAge(ids[index - 1] ?? '', id)).toBeLessThan(0);
      }),
    );
  });
  it('are unique within one millisecond, thousands of times', () => {
    const newId = createIds(() => Date.UTC(2026, 10, 23), 1);
    expect(new Set(Array.from({ length: 20_000 }, newId)).size).toBe(20_000);
  });
});
