import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/scores/csv.ts';

describe('CSV', () => {
  it('is read rightly by French and English spreadsheets', () => {
    expect(
      csv(
        [
          ['Élève', 0.5, null],
          ['a "b"', -1, 12],
        ],
        'fr',
      ),
    ).toBe('\uFEFF"Élève";0,5;\r\n"a ""b""";-1;12\r\n');
    expect(csv([['a;b', 0.12345]], 'en')).toBe('\uFEFF"a;b",0.1235\r\n');
  });
  it('never lets a text run as a formula, whatever stands before it', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])
      expect(csv([[text]], 'en')).toBe(`\uFEFF"'${text}"\r\n`);
    expect(csv([['a = b']], 'en')).toBe('\uFEFF"a = b"\r\n');
  });
  it('keeps every text whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const inside = csv([[text]], 'en')
          .slice(2, -3)
          .replaceAll('""', '"');
        expect([text, `'${text}`]).toContain(inside);
      }),
    );
  });
});
