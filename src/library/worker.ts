/**
 * Reads the notes away from the thread that answers members: parse, index, question bank. It keeps what it parsed, so that
 * after a change only the files that changed are parsed again. It says which file it is at, so that one that never ends
 * can be left out (`open-library.ts` ends the worker and names it).
 */
import { parentPort } from 'node:worker_threads';
import { buildIndex } from '../notes/build-index.ts';
import type { ParsedNote } from '../notes/model.ts';
import { readFolder } from '../notes/read-folder.ts';
import { buildBank } from '../quiz/build-bank.ts';
import type { Snapshot } from './shelf.ts';

export interface ReadRequest {
  readonly dir: string;
  /** Local day of the host, `YYYY-MM-DD`: lessons dated later wait. */
  readonly today: string;
  /** Files that ended an earlier worker: left out, with a problem. */
  readonly skip: readonly string[];
}
export type ReadReport =
  | { readonly kind: 'at'; readonly file: string; readonly done: number; readonly total: number }
  | { readonly kind: 'read'; readonly snapshot: Snapshot }
  /** A defect; the folder's own faults are problems of the snapshot or kinds of `gone`. */
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'gone'; readonly reason: 'no-folder' | 'not-folder' | 'unreadable' };

const known = new Map<string, { readonly stamp: string; readonly note: ParsedNote }>();

async function read({ dir, today, skip }: ReadRequest, tell: (report: ReadReport) => void): Promise<ReadReport> {
  const result = await readFolder(dir, {
    known,
    skip,
    onFile: (file, done, total) => tell({ kind: 'at', file, done, total }),
  });
  if (result.kind !== 'read') return { kind: 'gone', reason: result.kind };
  const index = buildIndex(result.notes.filter((note) => !note.draft && (note.date === null || note.date <= today)));
  return { kind: 'read', snapshot: { index, bank: buildBank(index) } };
}

const port = parentPort;
port?.on('message', (request: ReadRequest) => {
  const tell = (report: ReadReport): void => port.postMessage(report);
  read(request, tell).then(tell, (error: unknown) =>
    tell({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
