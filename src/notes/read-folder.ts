/** All notes of a folder, recursively. A file that cannot be read is a note with one problem; the rest goes on. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { ParsedNote, Problem } from './model.ts';
import { readNote } from './read-note.ts';

/** A file larger than this is not a note that a person wrote. */
export const LARGEST_NOTE = 8_000_000;

export interface FolderOptions {
  /** Called after each file, with how many of how many are read. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Every file of a folder, relative, with `/`: what a link may point to. */
export async function allFiles(dir: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );
}

/** The Markdown files of a folder, relative, with `/`, sorted. Hidden folders and `node_modules` are left out. */
export async function noteFiles(dir: string): Promise<readonly string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && /\.(?:md|markdown)$/iu.test(entry.name))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !/(?:^|\/)(?:\.|node_modules\/)/u.test(file))
    .sort();
}

/** A file that gave nothing but a problem. */
export const unread = (file: string, code: string, values: Problem['values'] = {}): ParsedNote => ({
  file,
  title: file,
  course: '',
  language: 'fr',
  date: null,
  modified: 0,
  tags: [],
  draft: true,
  sections: [],
  terms: [],
  definitions: [],
  aspects: [],
  classifications: [],
  classes: [],
  comparisons: [],
  relations: [],
  remarks: [],
  passages: [],
  questions: [],
  problems: [{ file, line: 1, severity: 'error', code, values }],
});

/** Reads one file of the folder. */
export async function readFileNote(dir: string, file: string): Promise<ParsedNote> {
  const path = join(dir, file);
  try {
    const { mtimeMs, size } = await stat(path);
    if (size > LARGEST_NOTE) return unread(file, 'too-large', { megabytes: Math.ceil(size / 1e6) });
    const bytes = await readFile(path);
    const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
    if (!wide && bytes.subarray(0, 8000).includes(0)) return unread(file, 'binary');
    const text = wide ? new TextDecoder(wide, { ignoreBOM: true }).decode(bytes) : bytes.toString('utf8');
    if (text.trim() === '') {
      const note = unread(file, 'empty');
      return { ...note, problems: note.problems.map((problem) => ({ ...problem, severity: 'warning' })) };
    }
    const folder = file.split('/').length > 1 ? (file.split('/')[0] ?? '') : '';
    const note = readNote(file, text, { modified: Math.round(mtimeMs), course: folder });
    const damaged = text.indexOf('\uFFFD');
    if (damaged < 0) return note;
    const line = text.slice(0, damaged).split('\n').length;
    return { ...note, problems: [...note.problems, { file, line, severity: 'warning', code: 'not-utf-8', values: {} }] };
  } catch (error) {
    return unread(file, 'unreadable', { reason: (error as NodeJS.ErrnoException).code ?? 'unknown' });
  }
}

/** Reads a folder. Rejects only when the folder itself cannot be listed. */
export async function readFolder(dir: string, options: FolderOptions = {}): Promise<readonly ParsedNote[]> {
  const files = await noteFiles(dir);
  const notes: ParsedNote[] = [];
  for (const file of files) {
    notes.push(await readFileNote(dir, file));
    options.onProgress?.(notes.length, files.length);
  }
  return notes;
}
