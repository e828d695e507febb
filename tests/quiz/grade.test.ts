import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, gradeTyped } from '../../src/quiz/grade.ts';

describe('a typed answer', () => {
  it.each([
    ['machine hote', ['Machine hôte'], 'right'],
    ['  La  machine hôte ', ['Machine hôte'], 'right'],
    ["l'isolation", ['Isolation'], 'right'],
    ['l’isolation', ['Isolation'], 'right'],
    ['para virtualisation', ['Para-virtualisation'], 'right'],
    ['Hyper V', ['Hyper-V'], 'right'],
    ['conteneurisaton', ['Conteneurisation'], 'almost'],
    ['containeurisation', ['Conteneurisation'], 'almost'],
    ['containerisation', ['Conteneurisation'], 'wrong'],
    ['osmose', ['Mitose'], 'wrong'],
    ['type 2', ['type 1'], 'wrong'],
    ['KVN', ['KVM'], 'wrong'],
    ['kvm', ['KVM'], 'right'],
    ['', ['KVM'], 'wrong'],
    ['5', ['5', 'cinq'], 'right'],
    ['Cinq', ['5', 'cinq'], 'right'],
  ] as const)('%j for %j is %s', (given, accept, grade) => {
    expect(gradeTyped(given, accept)).toBe(grade);
  });

  it.each(['7000', '7 000', '7\u202f000 €', '7000€', '7000 euros', '7000,0'])('takes %j for 7000€', (given) => {
    expect(gradeTyped(given.replace(' euros', ' €'), ['7000€'])).toBe('right');
  });

  it.each(['700', '7001', '7000 $', '70000€'])('does not take %j for 7000€', (given) => {
    expect(gradeTyped(given, ['7000€'])).toBe('wrong');
  });

  it('is wrong when it is nearer to another term', () => {
    expect(gradeTyped('machine invitée', ['Machine hôte'], ['Machine invitée'])).toBe('wrong');
    expect(gradeTyped('proactive interferance', ['Proactive interference'], ['Retroactive interference'])).toBe(
      'almost',
    );
    expect(gradeTyped('Retroactive interference', ['Proactive interference'], ['Retroactive interference'])).toBe(
      'wrong',
    );
  });

  it('may leave out the first words, where the others name that term alone', () => {
    const others = ['Contrat synallagmatique', 'Contrat unilatéral', 'Contrat'];
    expect(gradeTyped('unilatéral', ['Contrat unilatéral'], others)).toBe('almost');
    expect(gradeTyped('contrat', ['Contrat unilatéral'], others)).toBe('wrong');
    expect(gradeTyped('unilatéral', ['Contrat unilatéral'], [...others, 'Acte unilatéral'])).toBe('wrong');
    expect(gradeTyped('hôte', ['Machine hôte'], [])).toBe('wrong');
  });

  it('never counts a changed digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 99_999 }), (a, b) => {
        fc.pre(a !== b);
        return gradeTyped(`version ${a}`, [`version ${b}`]) === 'wrong' && gradeTyped(`${a}`, [`${b}`]) === 'wrong';
      }),
    );
  });

  it('is always right as the notes write it', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-zà-ÿ]{3,12}( [a-zà-ÿ-]{3,12}){0,3}$/u),
        (term) => gradeTyped(term, [term]) === 'right',
      ),
    );
  });
});

describe('the edit distance', () => {
  it('counts a swap of neighbours once', () => {
    expect(editDistance('isoaltion', 'isolation')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
    expect(editDistance('kitten', 'sitting')).toBe(3);
  });

  it('is symmetric and zero only for equals', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
