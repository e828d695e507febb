/**
 * Reads the notes away from the thread that answers members: parse, index, question bank. It keeps what it parsed, so that
 * after a change only the files that changed are parsed again. It says which file it is at, so that one that never ends
 * can be left out (`open-library.ts` ends the worker and names it).
 */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { buildIndex } from '../notes/build-index.ts';
import { checkFolder } from '../notes/check-folder.ts';
import type { ParsedNote } from '../notes/model.ts';
import { allFiles, noteFiles, readFileNote, unread } from '../notes/read-folder.ts';
import { buildBank } from '../quiz/build-bank.ts';
import { pack, type Parcel } from './parcels.ts';
import { prepareSet, setKey, type Snapshot } from './shelf.ts';

export interface ReadRequest {
  readonly dir: string;
  /** Local day of the host, `YYYY-MM-DD`: lessons dated later wait. */
  readonly today: string;
  /** Sets of courses in use: prepared here, so that no member's look-up pays for it. */
  readonly sets: readonly (readonly string[] | null)[];
  /** Files that ended an earlier worker: left out, with a problem. */
  readonly skip: readonly string[];
}
export type ReadReport =
  /** `file` is empty once all are read and the index is being made. */
  | { readonly kind: 'at'; readonly file: string; readonly done: number; readonly total: number }
  /** The next piece of the snapshot; `left` are still to be asked for with `next`. */
  | { readonly kind: 'parcel'; readonly parcel: Parcel; readonly left: number }
  /** A defect; the folder's own faults are problems of the snapshot or kinds of `gone`. */
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'gone'; readonly reason: 'no-folder' | 'not-folder' | 'unreadable' };

const known = new Map<string, { readonly stamp: string; readonly note: ParsedNote }>();

async function read(
  { dir, today, sets, skip }: ReadRequest,
  tell: (report: ReadReport) => void,
): Promise<Snapshot | ReadReport> {
  const files = await noteFiles(dir).catch((error: unknown) => reasonOf(error));
  if (typeof files === 'string') return { kind: 'gone', reason: files };
  const notes: ParsedNote[] = [];
  for (const file of files) {
    tell({ kind: 'at', file, done: notes.length, total: files.length });
    notes.push(skip.includes(file) ? unread(file, 'too-slow') : await readAgain(dir, file));
  }
  tell({ kind: 'at', file: '', done: files.length, total: files.length });
  for (const file of known.keys()) if (!files.includes(file)) known.delete(file);
  const index = buildIndex(notes.filter((note) => !note.draft && (note.date === null || note.date <= today)));
  const bank = buildBank(index);
  const prepared = Object.fromEntries(sets.map((courses) => [setKey(courses), prepareSet(index, bank, courses)]));
  const problems = checkFolder(notes, index, await allFiles(dir));
  return {
    notes: notes.map(({ file, title }) => ({ file, title, problems: problems.filter((one) => one.file === file) })),
    index,
    bank,
    prepared,
  };
}

/** Parses a file unless it stands as it was. */
async function readAgain(dir: string, file: string): Promise<ParsedNote> {
  const stamp = await stat(join(dir, file)).then(
    ({ mtimeMs, size, ino }) => `${mtimeMs} ${size} ${ino}`,
    () => '',
  );
  const before = known.get(file);
  if (before && stamp !== '' && before.stamp === stamp) return before.note;
  const note = await readFileNote(dir, file);
  known.set(file, { stamp, note });
  return note;
}

function reasonOf(error: unknown): 'no-folder' | 'not-folder' | 'unreadable' {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'ENOENT' ? 'no-folder' : code === 'ENOTDIR' ? 'not-folder' : 'unreadable';
}

const port = parentPort;
const tell = (report: ReadReport): void => port?.postMessage(report);
let parcels: readonly Parcel[] = [];
let sent = 0;

const sendNext = (): void => {
  const parcel = parcels[sent];
  if (!parcel) return;
  sent += 1;
  tell({ kind: 'parcel', parcel, left: parcels.length - sent });
  if (sent === parcels.length) parcels = [];
};

port?.on('message', (request: ReadRequest | 'next') => {
  if (request === 'next') return sendNext();
  read(request, tell).then(
    (result) => {
      if ('kind' in result) return tell(result);
      parcels = pack(result);
      sent = 0;
      sendNext();
    },
    (error: unknown) =>
      tell({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
