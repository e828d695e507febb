import { describe, expect, it } from 'vitest';
import { isErrand, isName, plain, saysEnough, spellsOut, stemsOf } from '../../src/quiz/words.ts';

describe('words', () => {
  it('are the same without accents, case, plural or elision', () => {
    expect(plain('L’Équilibre  été')).toBe('l equilibre ete');
    expect(stemsOf('Machines invitées')).toEqual(stemsOf('la machine invitée'));
    expect(stemsOf('des réseaux locaux')).toEqual(stemsOf('le réseau local'));
    expect(stemsOf('hash tables')).toEqual(stemsOf('a hash table'));
  });
});

describe('a note to oneself', () => {
  it.each(['Relire', 'À revoir', 'TODO', 'Ask the prof'])('is %j', (label) => expect(isErrand(label)).toBe(true));
  it.each(['Relation', 'Révision', 'Todorov', 'Asking price'])('is not %j', (label) =>
    expect(isErrand(label)).toBe(false),
  );
});

describe('a definition', () => {
  it.each([
    'voir plus loin ???',
    'Singer (1972)',
    '$$x \\in E$$',
    'Note : à revoir demain soir',
    'VPN, TLS, accès...',
    'toujours là',
    'technical specifications (quality...)',
    'Zone Defence Tactics',
    'assez compliqué : échange de main à main',
    'coupable, peine réduite',
    'Pain Brioché, Pain Complet',
  ])('says too little: %j', (text) => expect(saysEnough(text)).toBe(false));
  it.each([
    'ensemble de règles suivies par deux machines',
    'the trace fades by itself with time',
    'pâte levée, très peu salée',

    'Peine encourue par le Complice',
  ])('says enough: %j', (text) => expect(saysEnough(text)).toBe(true));
  it('spells a short name out by its initials', () => {
    expect(spellsOut('Internet Control Message Protocol.', 'ICMP')).toBe(true);
    expect(spellsOut('the shortest job goes first', 'SJF')).toBe(true);
    expect(spellsOut('Modèle conceptuel de données', 'MCD')).toBe(true);
    expect(spellsOut('electrocardiogram, the trace of the heart', 'ECG')).toBe(true);
    expect(spellsOut('coupe du monde, tous les quatre ans', 'PSG')).toBe(false);
    expect(spellsOut('evicts the page not used for the longest time', 'LRU')).toBe(false);
    expect(spellsOut('a lock with two states', 'mutual exclusion lock')).toBe(false);
  });
});

describe('a name', () => {
  it.each(['Machine hôte', 'Mise en demeure', 'TCP/IP', 'Definition of Done (DoD)', "Coup d'État", 'Half duplex'])(
    'is %j',
    (label) => expect(isName(label)).toBe(true),
  );
  it.each([
    'ce que le client a demandé',
    'R2',
    'p = 1',
    'Le juge ne peut refuser',
    'the cells that divide',
    'Garder coute - cher que trouver',
    'sel, poivre',
    'Note : revoir',
  ])('is not %j', (label) => expect(isName(label)).toBe(false));
});
