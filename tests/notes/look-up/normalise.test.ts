import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitRuns, join, normalise } from '../../../src/notes/look-up/normalise.ts';

describe('normalise', () => {
  it.each([
    ['Système d’exploitation', "systeme d'exploitation"],
    ['l’Hyperviseur', 'hyperviseur'],
    ["Le système d'exploitation", 'systeme exploitation'],
    ['Œuvre', 'oeuvre'],
    ['Hyper-V', 'hyper v'],
    ['/etc/passwd', 'etc passwd'],
    ['O(n log n)', 'o n log n'],
    ['H₂O', 'H2O'],
    ['ΛΟΓΟΣ', 'λογος'],
    ['**Tempo**', 'tempo'],
    ['λ-calcul', 'lambda calcul'],
    ['test du χ²', 'test du chi2'],
    ['système d exploitation', 'système d’exploitation'],
  ])('reads %s as %s', (written, typed) => {
    expect(normalise(written)).toBe(normalise(typed));
  });

  it('keeps apart names that differ by a sign', () => {
    expect(new Set(['C', 'C++', 'C#', 'A*', 'A'].map(normalise)).size).toBe(5);
  });

  it('keeps a name without letters', () => {
    for (const name of ['🦆', '∀', '≤', '->']) expect(normalise(name)).not.toBe('');
  });

  it('reads Arabic and Hebrew without their points', () => {
    expect(normalise('مُتَغَيِّر')).toBe('متغير');
    expect(normalise('שָׁלוֹם')).toBe('שלום');
  });

  it('gives nothing only for blanks, and is its own normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normalise(text);
        expect(once === '').toBe(text.normalize('NFKD').replace(/[\p{M}\s]/gu, '') === '' || once === '');
        expect(once).toBe(once.trim());
        expect(join(once)).not.toMatch(/ /u);
      }),
    );
  });

  it('finds the runs of digits', () => {
    expect(digitRuns(normalise('TLS 1.2 sur IPv4'))).toEqual(['1', '2', '4']);
  });
});
