/** The reference note (design: the seed): what must come out of it, and what must never. Run where the note is. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/notes/read-note.ts';

const root = join(import.meta.dirname, '..', '..');
const own = join(root, 'notes', 'virtualisation.md');
const shared = join(root, '..', 'shared', 'notes', 'virtualisation-esiee.md');

const NEVER = [
  'Intérêt',
  'Anecdote',
  'Avantages',
  'Inconvénient',
  'Inconvénients',
  'Prix',
  'Concept important',
  'Technologies',
  'Overhead très faible',
  'Conscience d’être virtualisé',
  'Remarque WSL',
  'Emuler des cartes réseaux',
];
const TERMS = ['Virtualisation', 'Machine hôte', 'Machine invitée', 'Isolation', 'Para-virtualisation', 'Virtualisation complète'];
const same = (text: string): string => text.toLowerCase().replace(/[’]/gu, "'");

const read = (path: string): ReturnType<typeof readNote> =>
  readNote('virtualisation.md', readFileSync(path, 'utf8'), { modified: 0, course: '' });

describe.each([
  ['notes/virtualisation.md', own],
  ['the shared note', shared],
])('%s', (_, path) => {
  const there = existsSync(path);
  const note = there ? read(path) : null;
  const labels = new Map(note?.terms.map(({ id, label }) => [id, label]));
  const offered = note?.definitions.map((one) => same(labels.get(one.termId) ?? '')) ?? [];

  it.skipIf(!there)('defines the six terms, at tier A', () => {
    const strict = note?.definitions.filter(({ tier }) => tier === 'A').map((one) => labels.get(one.termId));
    expect(strict).toEqual(expect.arrayContaining(TERMS));
  });

  it.skipIf(!there)('never offers a label that is no term', () => {
    expect(NEVER.filter((label) => offered.includes(same(label)))).toEqual([]);
  });

  it.skipIf(!there)('classes what stands side by side', () => {
    const members = (name: string): readonly string[] =>
      note?.classes.find((one) => same(one.name) === same(name))?.members.map(({ label }) => label).sort() ?? [];
    expect(members('type 2')).toEqual(['VirtualBox', 'Virtualisation complète']);
    expect(members('type 1')).toEqual(['Hyper-V', 'KVM', 'Para-virtualisation']);
    expect(members('SAAS').length).toBeGreaterThanOrEqual(3);
  });
});

describe('the shared note', () => {
  it.skipIf(!existsSync(shared))('gives exactly the strict definitions, at their lines', () => {
    const note = read(shared);
    const labels = new Map(note.terms.map(({ id, label }) => [id, label]));
    const strict = note.definitions.filter(({ tier }) => tier === 'A').map((one) => [one.source.line, labels.get(one.termId)]);
    expect(strict).toEqual([
      [12, 'Virtualisation'],
      [18, 'Machine hôte'],
      [20, 'Machine invitée'],
      [64, 'Isolation'],
      [65, 'Para-virtualisation'],
      [66, 'Virtualisation complète'],
    ]);
    const others = note.definitions.filter(({ tier }) => tier !== 'A').map((one) => labels.get(one.termId));
    expect(others).toEqual(expect.arrayContaining(['WSL', 'KVM', 'Hyper-V', 'Virtual PC']));
    const drawbacks = note.aspects.filter(({ aspect }) => aspect === 'drawback').map(({ source }) => source.line);
    expect(drawbacks).toEqual([35, 36, 37, 38, 53, 54]);
  });
});
