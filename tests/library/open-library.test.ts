import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  NotesFolderError,
  openLibrary,
  type LibraryOptions,
  type OpenLibrary,
} from '../../src/library/open-library.ts';
import { folder } from '../cli/run-kholle.ts';

let open: OpenLibrary | null = null;
afterEach(async () => {
  vi.useRealTimers();
  await open?.close();
  open = null;
});

const start = async (dir: string, options: Partial<LibraryOptions> = {}): Promise<OpenLibrary> =>
  (open = await openLibrary({ dir, today: () => '2026-11-23', watch: false, ...options }));
const terms = (library: OpenLibrary): readonly string[] =>
  library
    .index(null)
    .terms.map(({ label }) => label)
    .sort();
/** Resolves at the next swap. */
const swapped = (library: OpenLibrary): Promise<void> =>
  new Promise((resolve) => {
    const stop = library.onChange(() => {
      stop();
      resolve();
    });
  });

describe('opening a library', () => {
  it('reads a folder with its subfolders', async () => {
    const dir = folder();
    mkdirSync(join(dir, 'Musique'));
    writeFileSync(join(dir, 'Musique', 'formes.md'), '**Fugue** : pièce à plusieurs voix.\n');
    writeFileSync(join(dir, 'rythme.md'), '---\ncourse: Rythme\n---\n**Tempo** : vitesse de la pulsation.\n');
    const library = await start(dir);
    expect(terms(library)).toEqual(['Fugue', 'Tempo']);
    expect([...library.courses()].sort()).toEqual(['Musique', 'Rythme']);
    expect(library.lookUp(['Rythme']).define('tempo').kind).toBe('found');
    expect(library.lookUp(['Rythme']).define('fugue').kind).toBe('missing');
  });

  it('rejects when there is no such folder, or a file instead', async () => {
    const dir = folder();
    writeFileSync(join(dir, 'file'), '');
    await expect(start(join(dir, 'nowhere'))).rejects.toThrow(NotesFolderError);
    await expect(start(join(dir, 'file'))).rejects.toMatchObject({ reason: 'not-folder' });
  });

  it('lets a lesson wait for its day', async () => {
    const dir = folder();
    writeFileSync(join(dir, 'a.md'), '---\ndate: 2026-11-24\n---\n**Fugue** : pièce à plusieurs voix.\n');
    let today = '2026-11-23';
    const library = await start(dir, { today: () => today });
    expect(terms(library)).toEqual([]);
    today = '2026-11-24';
    await library.refresh();
    expect(terms(library)).toEqual(['Fugue']);
  });
});

describe('the day after', () => {
  it('shows the lesson that waited for it, without a restart', async () => {
    const dir = folder();
    writeFileSync(join(dir, 'a.md'), '---\ndate: 2026-11-24\n---\n**Fugue** : pièce à plusieurs voix.\n');
    let today = '2026-11-23';
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const library = await start(dir, { today: () => today });
    vi.advanceTimersByTime(60_000);
    expect(library.version).toBe(1);
    const change = swapped(library);
    today = '2026-11-24';
    vi.advanceTimersByTime(60_000);
    await change;
    expect(terms(library)).toEqual(['Fugue']);
  });
});

describe('a change of the notes', () => {
  it('parses again only the file that changed', async () => {
    const dir = folder();
    const past = new Date(1_700_000_000_000);
    const write = (name: string, text: string): void => {
      writeFileSync(join(dir, name), text);
      utimesSync(join(dir, name), past, past);
    };
    write('a.md', '**Fugue** : pièce à plusieurs voix.\n');
    write('b.md', '**Canon** : imitation stricte.\n');
    const library = await start(dir);
    // The same size, date and file: who parses it again anyway sees another term.
    write('a.md', '**Gigue** : pièce à plusieurs voix.\n');
    writeFileSync(join(dir, 'b.md'), '**Rondo** : forme à refrain.\n');
    await library.refresh();
    expect(terms(library)).toEqual(['Fugue', 'Rondo']);
  });

  it('is one reading when a file is saved twice, or half and then whole', async () => {
    const dir = folder();
    writeFileSync(join(dir, 'a.md'), '**Fugue** : pièce à plusieurs voix.\n');
    const library = await start(dir, { watch: true });
    const change = swapped(library);
    writeFileSync(join(dir, 'a.md'), '**Fugue** : pi');
    writeFileSync(join(dir, 'a.md'), '**Canon** : imitation stricte.\n');
    await change;
    expect([library.version, terms(library)]).toEqual([2, ['Canon']]);
  });

  it('is seen when an editor saves beside the file and renames, and when a folder is renamed', async () => {
    const dir = folder();
    mkdirSync(join(dir, 'Musique'));
    writeFileSync(join(dir, 'Musique', 'a.md'), '**Fugue** : pièce à plusieurs voix.\n');
    const library = await start(dir, { watch: true });
    let change = swapped(library);
    writeFileSync(join(dir, 'Musique', 'a.md~'), '**Canon** : imitation stricte.\n');
    renameSync(join(dir, 'Musique', 'a.md~'), join(dir, 'Musique', 'a.md'));
    await change;
    expect(terms(library)).toEqual(['Canon']);
    change = swapped(library);
    renameSync(join(dir, 'Musique'), join(dir, 'Rythme'));
    await change;
    expect(library.courses()).toEqual(['Rythme']);
  });

  it('is seen by itself, and swapped in whole', async () => {
    const dir = folder();
    writeFileSync(join(dir, 'a.md'), '**Fugue** : pièce à plusieurs voix.\n');
    const library = await start(dir, { watch: true });
    const before = library.lookUp(null);
    const change = swapped(library);
    writeFileSync(join(dir, 'b.md'), '**Canon** : imitation stricte d’une voix par une autre.\n');
    await change;
    expect(library.version).toBe(2);
    expect(terms(library)).toEqual(['Canon', 'Fugue']);
    expect(before.define('canon').kind).toBe('missing');
  });

  it('keeps the last good notes when the folder disappears, and takes the new ones when it is back', async () => {
    const dir = join(folder(), 'notes');
    mkdirSync(dir);
    writeFileSync(join(dir, 'a.md'), '**Fugue** : pièce à plusieurs voix.\n');
    const kept: string[] = [];
    const library = await start(dir, { onKept: (reason) => kept.push(reason) });
    rmSync(dir, { recursive: true });
    await library.refresh();
    expect(terms(library)).toEqual(['Fugue']);
    expect(kept).toHaveLength(1);
    mkdirSync(dir);
    writeFileSync(join(dir, 'a.md'), '**Canon** : imitation stricte.\n');
    await library.refresh();
    expect(terms(library)).toEqual(['Canon']);
  });

  it('forgets a file that was removed', async () => {
    const dir = folder();
    writeFileSync(join(dir, 'a.md'), '**Fugue** : pièce à plusieurs voix.\n');
    writeFileSync(join(dir, 'b.md'), '**Canon** : imitation stricte.\n');
    const library = await start(dir);
    rmSync(join(dir, 'a.md'));
    await library.refresh();
    expect(terms(library)).toEqual(['Canon']);
  });
});
