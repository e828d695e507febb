/**
 * Wires everything for `npm start`: the store, the notes in their worker, and a bot on Discord or on the local one. What
 * can go wrong at the start is a kind with what the sentence needs; only defects throw.
 */
import { dirname, join } from 'node:path';
import type { Config } from './config.ts';
import { NotesFolderError, openLibrary, type OpenLibrary } from './library/open-library.ts';
import type { Snapshot } from './library/shelf.ts';
import { movableClock } from './main/clock.ts';
import { signOfLife } from './main/alive.ts';
import type { Log } from './main/log.ts';
import { openStore } from './storage/open-store.ts';
import { StorageError } from './storage/storage-error.ts';
import type { Store } from './store.ts';

export type Started =
  | { readonly kind: 'local'; readonly url: string; readonly library: OpenLibrary; stop(): Promise<void> }
  | { readonly kind: 'discord'; readonly invite: string; readonly library: OpenLibrary; stop(): Promise<void> }
  | { readonly kind: 'notes'; readonly reason: NotesFolderError['reason'] }
  | { readonly kind: 'storage'; readonly error: StorageError }
  | { readonly kind: 'port-busy' }
  | { readonly kind: 'login-refused' }
  | { readonly kind: 'unreachable'; readonly error: unknown };

export interface StartOptions {
  readonly config: Config;
  readonly log: Log;
  readonly onFatal: (reason: string) => void;
  readonly onProgress: (done: number, total: number) => void;
  readonly onRead: (snapshot: Snapshot) => void;
  /** The notes could not be read again; the last good ones stay. */
  readonly onKept: (reason: string) => void;
}

const today = (now: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate().toString();

/** Starts the whole product; nothing is left running unless the kind is `local` or `discord`. */
export async function start(options: StartOptions): Promise<Started> {
  const { config, log, onFatal } = options;
  const clock = movableClock(() => Date.now());
  const defaults = { language: config.language, timezone: config.timezone };
  const closing: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  // The code of the bot is loaded, and the page made, while the notes are read in their worker.
  const page = config.token === null ? import('./main/local-class.ts').then(({ beginPage }) => beginPage()) : null;
  const code = import('./main/bot.ts');
  for (const begun of [page, code]) begun?.catch(() => undefined);
  try {
    const store: Store = await openStore(config.databaseUrl);
    closing.push(() => store.close());
    const library = await openLibrary({
      dir: config.notesDir,
      today: () => today(clock.now(), config.timezone),
      watch: true,
      sets: [null, ...(await store.servers()).map((server) => server.courses)],
      onProgress: options.onProgress,
      onRead: options.onRead,
      onUnwatched: (reason) => log('warn', 'changes of the notes will be seen at the next start only', { reason }),
      onKept: options.onKept,
    });
    closing.push(() => library.close());
    const common = { library, store, defaults, log, onFatal };
    if (config.token === null) {
      const { startLocalClass } = await import('./main/local-class.ts');
      const memoryFile = memoryBeside(config.databaseUrl);
      const local = await startLocalClass({ ...common, port: config.localPort, clock, memoryFile, page });
      closing.push(() => local.stop());
      return { kind: 'local', url: local.url, library, stop };
    }
    const { startBot } = await code;
    const running = await startBot({
      ...common,
      token: config.token,
      apiBase: config.apiBase,
      clock: clock.now,
      onBeat: signOfLife(config.databaseUrl),
    });
    closing.push(() => running.stop());
    return { kind: 'discord', invite: running.edge.invite, library, stop };
  } catch (error) {
    await stop();
    const known = kindOf(error, config);
    if (known) return known;
    throw error;
  }
}

/** The local class is kept beside the database of its answers, so that they come and go together. */
const memoryBeside = (databaseUrl: string): string | null =>
  databaseUrl === 'sqlite::memory:' ? null : join(dirname(databaseUrl.replace(/^sqlite:/u, '')), 'local-discord.json');

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
const statusOf = (error: unknown): unknown => (error instanceof Error && 'status' in error ? error.status : undefined);

function kindOf(error: unknown, config: Config): Started | null {
  if (error instanceof NotesFolderError) return { kind: 'notes', reason: error.reason };
  if (error instanceof StorageError) return { kind: 'storage', error };
  if (codeOf(error) === 'EADDRINUSE') return { kind: 'port-busy' };
  if (config.token === null) return null;
  if (codeOf(error) === 'TokenInvalid' || statusOf(error) === 401) return { kind: 'login-refused' };
  const network = /^(?:UND_ERR|ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOST|ENET)/u;
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (
    network.test(String(codeOf(cause))) ||
    Number(statusOf(error)) >= 500 ||
    (error instanceof Error && error.name === 'AbortError')
  )
    return { kind: 'unreachable', error };
  return null;
}
