import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpacking } from '../../src/library/parcels.ts';

const travel = (value: unknown): unknown => {
  const there = unpacking();
  for (const parcel of pack(value)) there.add(structuredClone(parcel));
  return there.value;
};

describe('parcels', () => {
  it('arrive as what was sent, arrays long and short, buffers among them', () => {
    const items = fc.array(fc.record({ text: fc.string(), inner: fc.array(fc.nat(), { maxLength: 4 }) }), {
      maxLength: 5,
    });
    const long = fc
      .integer({ min: 240, max: 900 })
      .map((length) => Array.from({ length }, (_, at) => ({ at, more: [at] })));
    fc.assert(
      fc.property(
        fc.record({ a: items, b: long, c: fc.record({ d: long, e: fc.option(fc.string()), f: fc.uint8Array() }) }),
        (value) => {
          expect(travel(value)).toEqual(value);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('carry no more than 250 elements each', () => {
    const parcels = pack({ rows: Array.from({ length: 1_001 }, (_, at) => at) });
    expect(parcels.map(({ items }) => (Array.isArray(items) ? items.length : 0))).toEqual([0, 250, 250, 250, 250, 1]);
  });

  it('refuse what belongs nowhere', () => {
    const there = unpacking();
    there.add({ path: [], items: { rows: [] } });
    expect(() => there.add({ path: ['columns'], items: [1] })).toThrow('columns');
  });
});
