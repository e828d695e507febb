/**
 * What /compare and /define say of real notes: one table of names, run over the project's own notes on virtualisation and,
 * where they are there, over the notes that these retell in other words.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CompareResult, CompareRow, DefineResult, LookUp } from '../../../src/notes/answers.ts';
import { buildIndex } from '../../../src/notes/build-index.ts';
import { createLookUp } from '../../../src/notes/look-up/create-look-up.ts';
import { readNote } from '../../../src/notes/read-note.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const files = ['notes/virtualisation.md', '../shared/notes/virtualisation-esiee.md']
  .map((path) => join(root, path))
  .filter((path) => existsSync(path));

/** A row as `kind aspect: first | second`, by what each side holds: a count of quotes, or — where nothing is said. */
const shape = ({ kind, aspect, first, second }: CompareRow): string =>
  `${kind} ${aspect}: ${first?.length ?? '—'} | ${second?.length ?? '—'}`;
const rowsOf = (result: CompareResult): readonly CompareRow[] => ('rows' in result ? result.rows : []);

describe.each(files)('%s', (path) => {
  let lookUp: LookUp;
  let text: string;
  beforeAll(() => {
    text = readFileSync(path, 'utf8');
    lookUp = createLookUp(buildIndex([readNote('note.md', text, { modified: 0, course: '' })]));
  });
  const found = (query: string): DefineResult => lookUp.define(query);

  it.each([
    ['virtualisation', 'found', 'Virtualisation'],
    ['machine hote', 'found', 'Machine hôte'],
    ['machines invitées', 'found', 'Machine invitée'],
    ['isolation', 'found', 'Isolation'],
    ['type 1', 'found', 'Para-virtualisation'],
    ['TYPE 2', 'found', 'Virtualisation complète'],
    ['wsl', 'found', 'WSL'],
    ['kvm', 'found', 'KVM'],
    ['hyper v', 'found', 'Hyper-V'],
    ['virtualbox', 'known', 'VirtualBox'],
    ['saas', 'known', 'SAAS'],
    ['aws', 'known', 'AWS'],
    ['hyperviseur', 'mentioned', 'hyperviseur'],
    ['vcenter', 'mentioned', 'vcenter'],
    ['vmware', 'mentioned', 'VMware'],
  ])('defines %s: %s, %s', (query, kind, label) => {
    const result = found(query);
    expect([result.kind, 'card' in result ? result.card.entry.label : null]).toEqual([kind, label]);
  });

  it.each(['intérêt', 'anecdote', 'avantages', 'inconvénient', 'prix', 'concept important', 'technologies', 'remarque wsl'])(
    'never takes the label %s for a term',
    (label) => {
      expect(['found', 'known']).not.toContain(found(label).kind);
    },
  );

  it.each<readonly [string, string, CompareResult['kind'], readonly string[]]>([
    [
      'serveurs physiques', 'serveurs virtuels', 'compared',
      [
        'aspect Inconvénient: 4 | 2', 'aspect Avantages: — | 4', 'aspect Prix: — | 1',
        'opposed opposed: 1 | 1', 'opposed opposed: 1 | 1', 'opposed opposed: 1 | 1', 'opposed opposed: 1 | 1',
      ],
    ],
    ['type 1', 'type 2', 'compared', ['definition definition: 1 | 1', 'opposed opposed: 1 | 1']],
    ['isolation', 'type 1', 'compared', ['definition definition: 1 | 1']],
    ['isolation', 'type 2', 'compared', ['definition definition: 1 | 1']],
    ['hôte', 'invitée', 'compared', ['definition definition: 1 | 1']],
    ['VirtualBox', 'KVM', 'compared', ['class type: 1 | 1', 'two-hops definition: 1 | 1']],
    ['VirtualBox', 'Hyper-V', 'compared', ['class type: 1 | 1', 'two-hops definition: 1 | 1']],
    ['KVM', 'Hyper-V', 'compared', ['class type: 1 | 1']],
    ['AWS', 'Azure', 'compared', ['common Cloud Computing: 1 | 1']],
    ['IAAS', 'SAAS', 'compared', ['class members: 4 | 3']],
    ['Docker', 'Podman', 'partial', ['list Technologies: 1 | 1']],
    ['à chaud', 'à froid', 'compared', ['sentence sentence: 2 | 2']],
    ['VMware', 'KVM', 'partial', []],
    ['Docker', 'AWS', 'partial', []],
    ['KVM', 'photosynthèse', 'missing', []],
    ['type 1', 'para-virtualisation', 'same', []],
  ])('compares %s with %s: %s', (first, second, kind, rows) => {
    const result = lookUp.compare(first, second);
    expect(result.kind).toBe(kind);
    const shapes = rowsOf(result).map(shape);
    for (const wanted of new Set(rows))
      expect(shapes.filter((one) => one === wanted)).toHaveLength(rows.filter((one) => one === wanted).length);
  }); // prettier-ignore

  it('compares containers with isolation by the sentences that name both', () => {
    const result = lookUp.compare('conteneurisation', 'isolation');
    expect(result.kind).toBe('compared');
    const quotes = rowsOf(result).flatMap((row) => [...(row.first ?? []), ...(row.second ?? [])]);
    expect(quotes.some((quote) => /héri|descendent/u.test(quote.text))).toBe(true);
    expect(quotes.some((quote) => /volumes/u.test(quote.text))).toBe(true);
  });

  it('writes every row in the notes’ own words', () => {
    const bare = (words: string): string => words.replace(/\s/gu, '');
    const names = ['serveurs physiques', 'serveurs virtuels', 'type 1', 'type 2', 'KVM', 'AWS', 'IAAS', 'SAAS', 'Docker', 'Podman'];
    for (const first of names)
      for (const second of names)
        for (const row of rowsOf(lookUp.compare(first, second)))
          for (const quote of [...(row.first ?? []), ...(row.second ?? [])])
            {
              const there = bare(quote.source.segments.map(([from, to]) => text.slice(from, to)).join(''));
              // A name may stand in a longer heading or item: its place has it, and the row shows the name alone.
              if (row.kind === 'list' || row.aspect === 'members') expect(there).toContain(bare(quote.text));
              else expect(there).toBe(bare(quote.text));
            }
  });

  it('offers pairs that it can compare, and proposes as second what can be compared', () => {
    const pairs = lookUp.pairs();
    expect(pairs).toHaveLength(3);
    for (const [first, second] of pairs) expect(lookUp.compare(first.id, second.id).kind).toBe('compared');
    expect(lookUp.suggestSecond('VirtualBox', '').slice(0, 3).map((entry) => entry.label)).toContain('KVM');
    expect(lookUp.suggestSecond('type 1', '')[0]?.label).toBe('Virtualisation complète');
  });

  it('lists the terms for the letters typed', () => {
    expect(lookUp.suggest('hyp').map((entry) => entry.label)).toEqual(['Hyper-V', 'hyperviseur']);
    expect(lookUp.suggest('virtualisatoin complete')[0]?.label).toBe('Virtualisation complète');
    expect(lookUp.suggest('type 1').map((entry) => entry.label)).not.toContain('Virtualisation complète');
  });
});
