import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMatcher, type Matcher } from '../../../src/notes/look-up/suggest.ts';

const names = [
  'Hyper-V', 'Hyperviseur', 'Type 1', 'Type 2', 'Type 12', 'Conteneurisation', 'Virtualisation', 'Virtualisation complète',
  'Para-virtualisation', 'Machine hôte', 'Machine invitée', 'Réseau', 'Système d’exploitation', 'C', 'C++', 'C#', 'VM',
  'VPN', 'RAM', '/etc/passwd', 'O(n log n)', '🦆', 'λ-calcul', 'متغير', 'Base de données relationnelle', 'IPv4', 'IPv6',
  'Programmation orientée objet',
]; // prettier-ignore
const matcher = createMatcher(names);
const found = (query: string, among: Matcher = matcher): readonly string[] =>
  among.search(query).map((hit) => names[hit.record] ?? '');

describe('the matcher', () => {
  it.each(names)('finds %s under its own name first', (name) => {
    expect(found(name)[0]).toBe(name);
  });

  it.each([
    ['hyp', 'Hyper-V'],
    ['hyperv', 'Hyper-V'],
    ['hyperviseru', 'Hyperviseur'],
    ['virtualsation', 'Virtualisation'],
    ['conteneurisaton', 'Conteneurisation'],
    ['réseaux', 'Réseau'],
    ['machines invitees', 'Machine invitée'],
    ['l’hyperviseur', 'Hyperviseur'],
    ['invitée machine', 'Machine invitée'],
    ['BDR', 'Base de données relationnelle'],
    ['poo', 'Programmation orientée objet'],
    ['base donnees relationnelles', 'Base de données relationnelle'],
    ['etc passwd', '/etc/passwd'],
    ['n log n', 'O(n log n)'],
    ['λ calcul', 'λ-calcul'],
  ])('finds for %s first %s', (query, name) => {
    expect(found(query)[0]).toBe(name);
  });

  it('never takes one number for another', () => {
    expect(found('type 1')).not.toContain('Type 2');
    expect(found('tyep 2')).toEqual(['Type 2']);
    expect(found('ipv5')).toEqual([]);
  });

  it('finds nothing for a blank query, and nothing near for words of other subjects', () => {
    for (const query of ['', '   ', '’', 'photosynthèse', 'droit des contrats']) expect(found(query)).toEqual([]);
  });

  it('finds no short word by likeness', () => {
    expect(found('vm')).toEqual(['VM']);
    expect(found('ro')).toEqual([]);
  });

  it('gives each name once, at most the limit, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...names)), fc.nat(6), (query, limit) => {
        const records = matcher.search(query, limit).map((hit) => hit.record);
        expect(new Set(records).size).toBe(records.length);
        expect(records.length).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it('finds a name from any of its beginnings of four letters or more', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names.filter((name) => name.length > 6)), fc.integer({ min: 4, max: 40 }), (name, length) => {
        expect(found(name.slice(0, length))).toContain(name);
      }),
    );
  });

  it('answers a page of pasted text without stalling', () => {
    expect(found('lorem ipsum '.repeat(5_000)).length).toBeLessThanOrEqual(25);
  });
});
