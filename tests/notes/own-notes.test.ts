/** What must come out of the project's own notes: the table of the design's seed, over `notes/virtualisation.md`, and some of the rest. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/notes/build-index.ts';
import { inspectJson, type InspectJson } from '../../src/notes/inspect.ts';
import { createLookUp } from '../../src/notes/look-up/create-look-up.ts';
import type { NotesIndex } from '../../src/notes/model.ts';
import { readFolder } from '../../src/notes/read-folder.ts';

let index: NotesIndex;
let seen: InspectJson;
beforeAll(async () => {
  const notes = await readFolder(join(import.meta.dirname, '..', '..', 'notes'));
  index = buildIndex(notes);
  seen = inspectJson(notes, index);
});
const offered = (name: string) => seen.terms.filter(({ term, file }) => term === name && file === 'virtualisation.md');
const members = (name: string) => seen.classes.filter((one) => one.class === name).flatMap((one) => [...one.members]);

describe('notes/virtualisation.md', () => {
  it.each([
    ['Virtualisation', 12, 'Ensemble de procédés grâce auxquels un ou plusieurs systèmes d’exploitation fonctionnent sur un ou plusieurs serveurs, ou sur un simple poste. Plusieurs machines virtuelles peuvent se partager les ressources de plusieurs machines physiques.', []],
    ['Machine hôte', 18, "machine sur laquelle tournent les différents systèmes d'exploitation", []],
    ['Machine invitée', 20, 'machine virtuelle qui s’exécute à l’intérieur de l’environnement de virtualisation', []],
    ['Isolation', 64, 'Machines invitées totalement indépendantes les unes des autres', []],
    ['Para-virtualisation', 65, 'Machines invitées qui tournent sur un hyperviseur', ['Type 1']],
    ['Virtualisation complète', 66, "Machines invitées qui tournent sur un hyperviseur, lequel tourne lui-même au dessus d'un système d'exploitation", ['Type 2']],
  ])('defines %s at tier A, once', (term, line, definition, aliases) => {
    expect(offered(term).filter(({ tier }) => tier === 'A')).toEqual([expect.objectContaining({ line, definition })]);
    expect(offered(term)[0]?.aliases).toEqual(expect.arrayContaining(aliases));
  });

  it.each(['Intérêt', 'Anecdote', 'Avantages', 'Inconvénient', 'Inconvénients', 'Prix', 'Concept important', 'Technologies', 'Overhead très faible', 'Conscience d\'être virtualisé', 'Remarque WSL', 'Emuler des cartes réseaux'])('never offers the label %s', (label) => {
    expect(seen.terms.filter(({ term, aliases }) => [term, ...aliases].includes(label))).toEqual([]);
  });

  it.each([
    ['SAAS', ['Office 365', 'Google Apps', 'Dropbox']],
    ['IAAS', ['AWS', 'Azure', 'OVH', 'Hetzner']],
    ['PAAS', ['AWS', 'Azure', 'OVH', 'OpenShift', 'Hetzner']],
    ['type 1', ['KVM', 'Hyper-V', 'Para-virtualisation']],
    ['type 2', ['VirtualBox', 'Virtualisation complète']],
    ['Technologies', ['Docker', 'Podman', 'Open Container']],
  ])('puts into %s its members and no other', (name, expected) => {
    expect(new Set(members(name))).toEqual(new Set(expected));
  });

  it('keeps WSL out of full virtualisation, and VMware empty', () => {
    const lookUp = createLookUp(index);
    const wsl = lookUp.define('WSL');
    expect(wsl.kind === 'found' && wsl.card.definitions[0]?.text.startsWith('une façon particulière')).toBe(true);
    expect(offered('Virtualisation complète').some(({ definition }) => definition.includes('WSL') || definition.includes('kernel'))).toBe(false);
    expect(lookUp.define('VMware')).toMatchObject({ kind: 'mentioned', card: { definitions: [], emptySection: { line: 124 } } });
  });
});

describe('the other notes', () => {
  it('tell HTTP from HTTPS: an acronym has no plural', () => {
    expect(members('TCP')).toEqual(['HTTP', 'HTTPS', 'SSH', 'DNS']);
  });

  it('know each growth rate by its whole name', () => {
    const names = index.terms.flatMap(({ label, aliases }) => [label, ...aliases.map(({ text }) => text)]);
    expect(names).toEqual(expect.arrayContaining(['O(1)', 'O(log n)', 'O(n log n)', 'O(n²)']));
    expect(names).not.toContain('O');
  });

  it('say an alias once', () => {
    for (const { label, aliases } of index.terms) expect(new Set([label, ...aliases.map(({ text }) => text)]).size, label).toBe(aliases.length + 1);
  });

  it('compare IPv4 with IPv6 and the sorts by their tables', () => {
    const tables = seen.comparisons.filter(({ basis }) => basis === 'table').map(({ items }) => items);
    expect(tables).toContainEqual(['IPv4', 'IPv6']);
    expect(tables).toContainEqual(['Insertion sort', 'Merge sort', 'Quicksort', 'Heapsort']);
  });
});
