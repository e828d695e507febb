/**
 * A Discord on this machine, on 127.0.0.1 only: an unmodified discord.js bot whose `rest.api` points at `apiBase` runs
 * against it. The page mounts its own routes on `app` and its own socket with `onSocket`.
 */
import { randomBytes } from 'node:crypto';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { WebSocket } from 'ws';
import { sendAttachment } from './attachments.ts';
import { openDoor } from './door.ts';
import { createFaults, type FaultBook, type Faults } from './faults.ts';
import { createGateway } from './gateway/gateway.ts';
import { keepInFile, readMemory } from './memory-file.ts';
import { createRest, type AnsweredRequest } from './rest/answer.ts';
import type { Limits } from './rest/limits.ts';
import type { World } from './world.ts';
import { createWorld } from './world/create.ts';
import { isKeptEvent, remember } from './world/memory.ts';
import { DEADLINE } from './world/starting.ts';
import type { Dispatch, Log } from './world/state.ts';

export { PortTaken } from './door.ts';

/** All but port and clock have a default. */
export interface LocalDiscordOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** Discord's locale of the class server, `fr` by default. */
  readonly locale?: string;
  /** Changes the ids; the same seed gives the class server the same ids. */
  readonly seed?: number;
  /** A book of `createFaults`; its own empty one by default. */
  readonly faults?: FaultBook;
  /** The bot's token; a random one by default. */
  readonly token?: string;
  /** Keeps people, channels and public messages over restarts; nothing is kept by default. */
  readonly memoryFile?: string;
  /** Real milliseconds that the bot has for its first answer to an interaction; Discord's three seconds by default. */
  readonly deadline?: number;
  /** Rate limits to hold the bot to, e.g. `DISCORD_LIMITS`; none by default. */
  readonly limits?: Limits;
  /** Hears of each REST request once it is answered: for tests that count. */
  readonly onRequest?: (request: AnsweredRequest) => void;
  /** Milliseconds between heartbeats that the bot is told to keep; Discord's by default. */
  readonly heartbeatInterval?: number;
  /** Refusals and comings and goings (`debug`), and what should not happen (`error`). */
  readonly log?: Log;
}

/** A running local Discord. */
export interface LocalDiscord {
  /** `http://127.0.0.1:PORT`, what a person opens. */
  readonly url: string;
  /** `http://127.0.0.1:PORT/api`, what `DISCORD_API_BASE` would say. */
  readonly apiBase: string;
  readonly port: number;
  /** The bot's token. */
  readonly token: string;
  readonly world: World;
  /** The world's clock when its memory was written, epoch milliseconds: time should not run behind it. null: a new world. */
  readonly knownUntil: number | null;
  readonly faults: Faults;
  /** Routes outside `/api`, `/gateway` and `/attachments`; Host and Origin are checked before it is asked. */
  readonly app: Hono;
  /** A WebSocket path of the page's own; Host and Origin are checked before the upgrade. */
  onSocket(path: string, handler: (socket: WebSocket) => void): void;
  close(): Promise<void>;
}

/** Where the bot's Gateway is. */
const GATEWAY = '/gateway';

const unguessable = (): string => randomBytes(32).toString('base64url');

/** Does not keep the process alive by itself. */
function after(ms: number, act: () => void): () => void {
  const timer = setTimeout(act, ms).unref();
  return () => clearTimeout(timer);
}

/** Rejects with `PortTaken` where the port is, naming it and LOCAL_DISCORD_PORT. */
export async function createLocalDiscord(options: LocalDiscordOptions): Promise<LocalDiscord> {
  const { clock, locale = 'fr', seed = 0, deadline = DEADLINE, memoryFile, limits } = options;
  const { log = () => undefined, onRequest = () => undefined, heartbeatInterval = 41_250 } = options;
  const { faults = createFaults(), token = `local.${unguessable()}` } = options;
  const lost = (error: unknown): void => log('memory not kept', { error: String(error) }, 'error');
  const timer = (): number => performance.now();

  const door = await openDoor(options.port);
  const memory = memoryFile === undefined ? null : readMemory(memoryFile, lost);
  const toBot = (dispatch: Dispatch): void => gateway.dispatch(dispatch);
  const hears = (): boolean => gateway.hears();
  const place = { clock, locale, seed, deadline, base: door.url, memory, after, newToken: unguessable, log };
  const { world, state, knownUntil, setOnline } = createWorld({ ...place, toBot, hears });
  const gatewayUrl = `ws://127.0.0.1:${door.port}${GATEWAY}`;
  const shared = { state, token, faults, gatewayUrl, timer, log };
  const gateway = createGateway({ ...shared, heartbeatInterval, newId: unguessable, onOnline: setOnline });
  const app = new Hono();
  const page = getRequestListener(app.fetch, { overrideGlobalObjects: false });

  door.route('/api/', createRest({ ...shared, limits, onRequest }));
  door.route('/attachments/', (request, response, url) => sendAttachment(state, request, response, url.pathname));
  door.route('/', page);
  door.socket(GATEWAY, gateway.connect, () => faults.handshake);
  const kept = memoryFile === undefined ? null : keepInFile(memoryFile, () => remember(state), lost);
  if (kept) world.subscribe((event) => (isKeptEvent(event) ? kept.changed() : undefined));
  return {
    url: door.url,
    apiBase: `${door.url}/api`,
    port: door.port,
    token,
    world,
    knownUntil,
    faults,
    app,
    onSocket: door.socket,
    async close() {
      gateway.close();
      await door.close();
      kept?.close();
    },
  };
}
