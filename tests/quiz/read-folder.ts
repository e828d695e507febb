/** Real folders of notes, read by the project's reader, with the project's root as the start. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildIndex } from '../../src/notes/build-index.ts';
import type { NotesIndex } from '../../src/notes/model.ts';
import { readFolder } from '../../src/notes/read-folder.ts';

const root = join(import.meta.dirname, '..', '..');

export const isThere = (folder: string): boolean => existsSync(join(root, folder));
const read = new Map<string, Promise<NotesIndex>>();
export const indexOf = (folder: string): Promise<NotesIndex> => {
  const known = read.get(folder) ?? readFolder(join(root, folder)).then((notes) => buildIndex(notes));
  read.set(folder, known);
  return known;
};
/** The folders that are here: the project's own, and the ones beside it when present. */
export const folders = ['notes', '../shared/notes', '../shared/corpus'].filter(isThere);
