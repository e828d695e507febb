import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLookUp, openLookUp, prepare, transferables } from '../../../src/notes/look-up/create-look-up.ts';
import { lookupLine } from '../../../src/notes/look-up/lookup-line.ts';
import type { CompareResult, DefineResult } from '../../../src/notes/answers.ts';
import { indexFixture, idOf } from '../index-fixture.ts';

const index = indexFixture({
  terms: [
    { label: 'Para-virtualisation', aliases: ['Type 1'], definition: 'Invités sur un hyperviseur', headings: ['Concepts'] },
    { label: 'Virtualisation complète', aliases: ['Type 2'], definition: 'Invités sur un système', headings: ['Concepts'] },
    { label: 'Machine hôte', definition: 'machine qui exécute les systèmes' },
    { label: 'Machine invitée', definition: 'machine virtuelle' },
    { label: 'VirtualBox' },
    { label: 'KVM', definition: 'Récupération du noyau. C’est type 1.', tier: 'B' },
    { label: 'AWS' },
    { label: 'Azure' },
    { label: 'HTTP', definition: 'protocole' },
    { label: 'Docker' },
    { label: 'Podman' },
    { label: 'Réseau', definition: 'machines reliées' },
  ],
  sections: ['Approche classique des serveurs physiques', 'Approche des serveurs virtuels', '!VMware'],
  aspects: {
    'Approche classique des serveurs physiques': {
      Inconvénients: ['Pas de redondance', 'Utilisation des ressources non optimisée'],
    },
    'Approche des serveurs virtuels': {
      Avantages: ['Redondance', 'Optimisation des ressources'],
      Inconvénients: ['Coût élevé'],
      Prix: ['7000 €'],
    },
  },
  classified: {
    VirtualBox: ['type', 'type 2', ['type 2']],
    KVM: ['type', 'C’est type 1.', ['type 1']],
    AWS: ['cloud', 'IAAS / PAAS', ['IAAS', 'PAAS']],
    Azure: ['cloud', 'IAAS / PAAS', ['IAAS', 'PAAS']],
  },
  classes: { 'type 1': ['KVM'], 'type 2': ['VirtualBox'], SAAS: ['Dropbox'] },
  lists: { Technologies: ['Docker', 'Podman'] },
  passages: ['Un hyperviseur partage la machine.', 'Plusieurs hyperviseurs se partagent la charge.'],
});
const lookUp = createLookUp(index);
const defined = (query: string): DefineResult => lookUp.define(query);
const label = (result: DefineResult): string | null => ('card' in result ? result.card.entry.label : null);

describe('define', () => {
  it.each([
    ['Réseau', 'Réseau'], ['réseaux', 'Réseau'], ['le reseau', 'Réseau'], ['RESEAU', 'Réseau'], ['l’AWS', 'AWS'],
    ['invitée machine', 'Machine invitée'], ['machines invitées', 'Machine invitée'], ['paravirtualisation', 'Para-virtualisation'],
    ['type 1', 'Para-virtualisation'], ['TYPE-2', 'Virtualisation complète'],
    ['serveurs physiques', 'Approche classique des serveurs physiques'], ['SaaS', 'SAAS'],
  ])('resolves %s to %s', (query, term) => {
    expect(label(defined(query))).toBe(term);
  }); // prettier-ignore

  it('says which name was asked for when it is another one', () => {
    const result = defined('type 1');
    expect(result.kind === 'found' && result.card.askedAs).toBe('Type 1');
    const own = defined('Para virtualisation');
    expect(own.kind === 'found' && own.card.askedAs).toBeNull();
  });

  it('only suggests for a misspelt word, however near', () => {
    const result = defined('resaeu');
    expect(result.kind === 'suggestions' && result.entries.map((entry) => entry.label)).toEqual(['Réseau']);
    expect(defined('type 3').kind).toBe('missing');
  });

  it('does not take HTTPS for a plural', () => {
    expect(defined('https').kind).toBe('suggestions');
  });

  it('tells facts from definitions, and mentions from both', () => {
    expect(defined('VirtualBox').kind).toBe('known');
    expect(defined('SAAS').kind).toBe('known');
    const mentioned = defined('hyperviseur');
    expect(mentioned.kind === 'mentioned' && mentioned.card.passages).toHaveLength(3);
    const empty = defined('vmware');
    expect(empty.kind === 'mentioned' && empty.card.emptySection?.headings).toEqual(['VMware']);
    expect(defined('photosynthèse')).toEqual({ kind: 'missing', asked: 'photosynthèse' });
  });

  it('knows a name by its emoji too', () => {
    const whale = createLookUp(indexFixture({ terms: [{ label: '🐳 Docker', definition: 'conteneurs' }] }));
    for (const query of ['🐳', 'docker', '🐳 Docker']) expect(label(whale.define(query))).toBe('🐳 Docker');
  });

  it('opens an entry by its id', () => {
    expect(label(defined(idOf('KVM')))).toBe('KVM');
  });

  it('asks when a name means several things', () => {
    const twice = createLookUp(
      indexFixture({ terms: [{ label: 'A', aliases: ['X'], definition: 'a' }, { label: 'B', aliases: ['X'], definition: 'b' }] }),
    );
    expect(twice.define('x').kind).toBe('ambiguous');
  });

  it('keeps the definitions of two courses apart', () => {
    const both = createLookUp(
      indexFixture(
        { course: 'Réseaux', terms: [{ label: 'Pont', definition: 'relie deux réseaux' }] },
        { course: 'Musique', terms: [{ label: 'Pont', definition: 'passage entre deux thèmes' }] },
      ),
    ).define('pont');
    expect(both.kind === 'found' && both.card.definitions.map((one) => [one.course, one.text])).toEqual([
      ['Réseaux', 'relie deux réseaux'],
      ['Musique', 'passage entre deux thèmes'],
    ]);
  });
});

type Rows = readonly (readonly [kind: string, aspect: string, first: readonly string[] | null, second: readonly string[] | null])[];
const rows = (result: CompareResult): Rows =>
  'rows' in result
    ? result.rows.map(({ kind, aspect, first, second }) => [
        kind,
        aspect,
        first?.map((quote) => quote.text) ?? null,
        second?.map((quote) => quote.text) ?? null,
      ])
    : [];

describe('compare', () => {
  it('aligns aspects, shows what is absent as absent, and pairs what is opposed', () => {
    const result = lookUp.compare('serveurs physiques', 'serveurs virtuels');
    expect(result.kind).toBe('compared');
    expect(rows(result)).toEqual([
      ['aspect', 'Inconvénients', ['Pas de redondance', 'Utilisation des ressources non optimisée'], ['Coût élevé']],
      ['aspect', 'Avantages', null, ['Redondance', 'Optimisation des ressources']],
      ['aspect', 'Prix', null, ['7000 €']],
      ['opposed', 'opposed', ['Pas de redondance'], ['Redondance']],
      ['opposed', 'opposed', ['Utilisation des ressources non optimisée'], ['Optimisation des ressources']],
    ]);
  });

  it('compares through a shared class, and says by way of what', () => {
    const result = lookUp.compare('VirtualBox', 'KVM');
    expect(rows(result)).toContainEqual(['class', 'type', ['type 2'], ['C’est type 1.']]);
    expect('rows' in result && result.rows.find((row) => row.kind === 'two-hops')).toMatchObject({
      via: 'type 2 / type 1',
      first: [{ text: 'Invités sur un système' }],
      second: [{ text: 'Invités sur un hyperviseur' }],
    });
  });

  it('says once what is the same', () => {
    expect(rows(lookUp.compare('AWS', 'Azure'))).toEqual([['common', 'cloud', ['IAAS / PAAS'], ['IAAS / PAAS']]]);
  });

  it('draws nothing from a shared list', () => {
    const result = lookUp.compare('Docker', 'Podman');
    expect(result.kind).toBe('partial');
    expect(rows(result)).toEqual([['list', 'Technologies', ['Docker'], ['Podman']]]);
  });

  it('says when nothing is compared, when it is one thing, and when a side is unknown', () => {
    expect(lookUp.compare('vmware', 'kvm').kind).toBe('partial');
    expect(lookUp.compare('type 1', 'para-virtualisation')).toMatchObject({ kind: 'same', names: ['type 1', 'para-virtualisation'] });
    expect(lookUp.compare('kvm', 'xylophone')).toMatchObject({ kind: 'missing', unknown: [{ side: 'second', asked: 'xylophone' }] });
  });

  it('finds a side by a word of its name when only one has it', () => {
    const result = lookUp.compare('hôte', 'invitée');
    expect('first' in result && [result.first.entry.label, result.second.entry.label]).toEqual(['Machine hôte', 'Machine invitée']);
  });
});

describe('suggestions', () => {
  it('lists the newest lesson for an empty query', () => {
    const dated = createLookUp(
      indexFixture(
        { date: '2026-09-01', terms: [{ label: 'Ancien', definition: 'x' }] },
        { date: '2026-10-01', terms: [{ label: 'Récent', definition: 'y' }] },
      ),
    );
    expect(dated.suggest('').map((entry) => entry.label)).toEqual(['Récent', 'Ancien']);
  });

  it('proposes as second what shares most with the first', () => {
    expect(lookUp.suggestSecond('AWS', '')[0]?.label).toBe('Azure');
    expect(lookUp.suggestSecond('Docker', '').map((entry) => entry.label)).toEqual(['Podman']);
    expect(lookUp.suggestSecond('type 1', 'v')[0]?.label).toBe('Virtualisation complète');
  });

  it('offers after the entries a word that the notes use without explaining it', () => {
    expect(lookUp.suggest('hyperv').map((entry) => entry.label)).toEqual(['hyperviseur']);
    expect(lookUp.define(lookUp.suggest('hyperv')[0]?.id ?? '').kind).toBe('mentioned');
    expect(lookUp.suggest('plusieurs')).toEqual([]);
  });

  it('gives an alias as its term, once', () => {
    expect(lookUp.suggest('type').map((entry) => entry.label)).toEqual(['Para-virtualisation', 'Virtualisation complète']);
  });
});

describe('whatever is typed', () => {
  const anything = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string(), fc.constantFrom(...index.terms.map((term) => term.label)));
  it('is answered: blank, hostile or in any script', () => {
    fc.assert(
      fc.property(anything, anything, (first, second) => {
        expect(lookUp.suggest(first).length).toBeLessThanOrEqual(25);
        const result = lookUp.define(first);
        if ('card' in result) expect(result.kind === 'found').toBe(result.card.definitions.length > 0);
        else if (result.kind !== 'missing') expect(result.entries.length).toBeGreaterThan(0);
        const compared = lookUp.compare(first, second);
        if ('rows' in compared)
          for (const row of compared.rows) expect(row.first === null && row.second === null).toBe(false);
        for (const entry of lookUp.suggestSecond(first, second)) expect(entry.label).not.toBe('');
      }),
    );
  });
});

describe('prepared tables', () => {
  it('cross to another thread without being copied, and answer the same', () => {
    const tables = prepare(index);
    const moved = structuredClone(tables, { transfer: transferables(tables) });
    const opened = openLookUp(index, moved);
    for (const query of ['type 1', 'resaeu', 'hyperviseur', 'mach', 'xyz']) {
      expect(opened.define(query)).toEqual(lookUp.define(query));
      expect(opened.suggest(query)).toEqual(lookUp.suggest(query));
    }
    expect(tables.match.starts.length).toBe(0);
  });
});

describe('a line of lookup', () => {
  const line = (question: unknown): unknown => JSON.parse(lookupLine(lookUp, JSON.stringify(question), () => 0));
  it('answers in the shapes that others script against', () => {
    expect(line({ define: 'type 1' })).toMatchObject({
      define: { status: 'found', term: 'Para-virtualisation', definition: 'Invités sur un hyperviseur', file: 'note-0.md', suggestions: [] },
      ms: 0,
    });
    expect(line({ define: 'resaeu' })).toMatchObject({ define: { status: 'suggestions', term: null, suggestions: ['Réseau'] } });
    expect(line({ suggest: 'machine h' })).toEqual({ suggest: ['Machine hôte', 'Machine invitée'], ms: 0 });
    expect(line({ compare: ['AWS', 'Azure'] })).toMatchObject({
      compare: { status: 'compared', first: 'AWS', second: 'Azure', rows: [{ first: 'IAAS / PAAS', second: 'IAAS / PAAS' }], reason: null },
    });
    expect(line({ compare: ['AWS', 'zzz'] })).toMatchObject({ compare: { status: 'missing' } });
  });
  it('answers a line that it cannot read with an error', () => {
    for (const bad of ['', '{', '[]', '{"define": 1}', 'null']) expect(JSON.parse(lookupLine(lookUp, bad))).toHaveProperty('error');
  });
});
