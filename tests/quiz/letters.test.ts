import { describe, expect, it } from 'vitest';
import { akin, showsIn } from '../../src/quiz/letters.ts';

describe('two words', () => {
  it.each([
    ['create', 'creation'],
    ['swap', 'swapping'],
    ['isoler', 'isolation'],
    ['virtuelle', 'virtualisation'],
    ['sort', 'sorted'],
    ['ipv4', 'ipv6'],
    ['thread', 'pthread'],
    ['lock', 'deadlock'],
    ['cuisson', 'cuissons'],
    ['exclude', 'exclusion'],
    ['decider', 'decision'],
    ['invade', 'invasion'],
    ['promettant', 'promesse'],
    ['ferments', 'fermentaire'],
  ])('are akin: %j and %j', (first, second) => expect(akin(first, second)).toBe(true));
  it.each([
    ['mer', 'mere'],
    ['communication', 'commutation'],
    ['interne', 'interphase'],
    ['transport', 'transmission'],
    ['process', 'procedure'],
    ['accord', 'accort'],
    ['banque', 'banche'],
    ['case', 'database'],
  ])('are not: %j and %j', (first, second) => expect(akin(first, second)).toBe(false));
});

describe('a text', () => {
  it('shows a word of another across signs, capitals and names in capitals', () => {
    expect(showsIn('Création', 'pthread_create')).toBe(true);
    expect(showsIn('SQL', 'PostgreSQL, MySQL')).toBe(true);
    expect(showsIn('Open source', 'OpenShift')).toBe(true);
    expect(showsIn('Vente', 'contrat de bail')).toBe(false);
  });
});
