/**
 * The notes of a folder, read in a worker, read again when a file changes or a lesson's day comes. A reading that fails
 * leaves the last good one; a file on which reading never ends is left out and named.
 */
import { watch, type FSWatcher } from 'chokidar';
import { Worker } from 'node:worker_threads';
import type { ReadReport, ReadRequest } from './worker.ts';
import { unpacking } from './parcels.ts';
import { openShelf, setKey, type Shelf, type Snapshot } from './shelf.ts';

export interface LibraryOptions {
  readonly dir: string;
  /** Local day of the host, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly watch: boolean;
  /** Sets of courses to prepare from the start; those asked for later are added. Default: all courses. */
  readonly sets?: readonly (readonly string[] | null)[];
  readonly onProgress?: (done: number, total: number) => void;
  /** After each reading but the first. */
  readonly onRead?: (snapshot: Snapshot) => void;
  /** A reading failed and the last good notes stay. */
  readonly onKept?: (reason: string) => void;
  /** The folder can be read but not watched (too many files, a network drive): changes are seen at the next start. */
  readonly onUnwatched?: (reason: string) => void;
  /** Milliseconds without a sign of life after which the file at hand is left out. */
  readonly patience?: number;
}

export interface OpenLibrary extends Shelf {
  /** Reads again now, whatever the files' dates; resolves once the new notes are in use (or were refused). */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

/** Why the first reading gave nothing; later ones keep the last good notes instead. */
export class NotesFolderError extends Error {
  readonly reason: 'no-folder' | 'not-folder' | 'unreadable';
  constructor(reason: NotesFolderError['reason'], dir: string) {
    super(`${reason}: ${dir}`);
    this.reason = reason;
  }
}

const PATIENCE = 20_000;
/** Editors write a file in several steps: changes within this time are one. */
const SETTLE = 150;

/** Reads `dir` and opens a library on it. Rejects with `NotesFolderError` when the folder cannot be read at all. */
export async function openLibrary(options: LibraryOptions): Promise<OpenLibrary> {
  let sets = options.sets ?? [null];
  const reader = startReader(options, () => sets);
  // Watching begins before reading: a change in between is seen.
  const watcher = options.watch ? await watching(options) : null;
  const first = await reader.read().catch(async (error: unknown) => {
    await watcher?.close();
    await reader.close();
    throw error;
  });
  const shelf = openShelf(first);
  let day = options.today();
  let queue = Promise.resolve();

  const refresh = (): Promise<void> => {
    queue = queue.then(async () => {
      try {
        sets = [...new Map([...sets, ...shelf.sets()].map((set) => [setKey(set), set])).values()];
        const snapshot = await reader.read();
        shelf.swap(snapshot);
        options.onRead?.(snapshot);
      } catch (error) {
        options.onKept?.(error instanceof Error ? error.message : String(error));
      }
    });
    return queue;
  };

  let timer: NodeJS.Timeout | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), SETTLE);
  };
  watcher?.on('all', soon);
  const midnight = setInterval(() => {
    if (options.today() === day) return;
    day = options.today();
    void refresh();
  }, 60_000);
  midnight.unref();

  return Object.assign(Object.create(null, Object.getOwnPropertyDescriptors(shelf)) as Shelf, {
    refresh,
    async close() {
      clearTimeout(timer);
      clearInterval(midnight);
      await watcher?.close();
      await reader.close();
    },
  });
}

/** A watcher of the notes, once it has seen what is there. */
async function watching({ dir, onUnwatched }: LibraryOptions): Promise<FSWatcher> {
  const watcher = watch(dir, {
    ignoreInitial: true,
    ignored: (path, stats) => stats?.isFile() === true && !/\.(?:md|markdown)$/iu.test(path),
  });
  watcher.on('error', (error) => onUnwatched?.(error instanceof Error ? error.message : String(error)));
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return watcher;
}

/** One worker, started again after a file on which it never ended. */
function startReader(
  { dir, today, onProgress, patience = PATIENCE }: LibraryOptions,
  sets: () => readonly (readonly string[] | null)[],
): {
  read(): Promise<Snapshot>;
  close(): Promise<void>;
} {
  const skip: string[] = [];
  const start = (): Worker => {
    const made = new Worker(new URL('./worker.ts', import.meta.url));
    made.unref();
    return made;
  };
  let worker = start();

  const once = (): Promise<Snapshot | 'again'> =>
    new Promise((resolve, reject) => {
      let at = '';
      const parcels = unpacking();
      const late = (): void => {
        done();
        void worker.terminate();
        worker = start();
        if (at === '') return reject(new Error('making the index took too long'));
        skip.push(at);
        resolve('again');
      };
      let timer = setTimeout(late, patience);
      const done = (): void => {
        clearTimeout(timer);
        worker.unref();
        worker.removeAllListeners('message');
        worker.removeAllListeners('error');
      };
      worker.ref();
      worker.on('message', (report: ReadReport) => {
        clearTimeout(timer);
        if (report.kind === 'at') {
          at = report.file;
          timer = setTimeout(late, patience);
          onProgress?.(report.done, report.total);
          return;
        }
        if (report.kind === 'parcel') {
          parcels.add(report.parcel);
          if (report.left > 0) {
            timer = setTimeout(late, patience);
            return worker.postMessage('next');
          }
          done();
          return resolve(parcels.value as Snapshot);
        }
        done();
        reject(report.kind === 'gone' ? new NotesFolderError(report.reason, dir) : new Error(report.message));
      });
      // Out of memory or a defect that ended the worker: the file at hand is left out, once.
      worker.on('error', (error) => {
        done();
        worker = start();
        if (at === '' || skip.includes(at)) return reject(error);
        skip.push(at);
        resolve('again');
      });
      worker.postMessage({ dir, today: today(), sets: sets(), skip } satisfies ReadRequest);
    });

  return {
    async read() {
      for (;;) {
        const snapshot = await once();
        if (snapshot !== 'again') return snapshot;
      }
    },
    async close() {
      await worker.terminate();
    },
  };
}
