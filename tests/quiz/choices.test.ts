import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthTells, overlapping, pickDistractors } from '../../src/quiz/choices.ts';

const near = (text: string) => ({ text, cost: 0 });

describe('distractors', () => {
  it('are the nearest in the notes', () => {
    const far = ['Rondo', 'Gigue', 'Valse'].map((text) => ({ text, cost: 5 }));
    const picked = pickDistractors('Fugue', [...far, near('Canon'), near('Motet')], 2, 's');
    expect(picked?.map(({ text }) => text).sort()).toEqual(['Canon', 'Motet']);
  });

  it('are none when too few are fair', () => {
    expect(pickDistractors('Fugue', [near('Canon')], 2, 's')).toBeNull();
    expect(pickDistractors('IAAS', [near('IAAS / PAAS'), near('SAAS')], 2, 's')).toBeNull();
    expect(pickDistractors('Une réponse bien plus longue', [near('Canon'), near('Motet')], 2, 's')).toBeNull();
  });

  it('never stand in the key or in each other, and never leave it to length', () => {
    const text = fc
      .array(fc.constantFrom('un', 'deux', 'trois', 'quatre'), { minLength: 1, maxLength: 4 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 8 }), fc.string(), (key, others, seed) => {
        const picked = pickDistractors(key, others.map(near), 2, seed);
        if (!picked) return;
        const [a = '', b = ''] = picked.map((one) => one.text);
        expect(overlapping(key, a) || overlapping(key, b) || overlapping(a, b)).toBe(false);
        expect(lengthTells(key, [a, b])).toBe(false);
      }),
    );
  });
});

describe('two choices', () => {
  it('overlap when one stands in the other or repeats nearly all its words', () => {
    expect(overlapping('IAAS / PAAS', 'paas')).toBe(true);
    expect(
      overlapping(
        'both directions for full, one direction at a time',
        'both directions, one direction at a time for half',
      ),
    ).toBe(true);
    expect(overlapping('reçoit de la chaleur', 'reçoit du travail')).toBe(false);
  });
});

describe('a length', () => {
  it('tells from one and a half times the others on, but not between short names', () => {
    expect(lengthTells('x'.repeat(46), ['y'.repeat(30), 'z'.repeat(30)])).toBe(true);
    expect(lengthTells('x'.repeat(44), ['y'.repeat(30), 'z'.repeat(30)])).toBe(false);
    expect(lengthTells('Dropbox', ['AWS', 'OVH'])).toBe(false);
    expect(lengthTells('x', ['y'.repeat(30), 'z'.repeat(30)])).toBe(true);
  });
});
