/**
 * A Discord on this machine, on 127.0.0.1 only: an unmodified discord.js bot whose `rest.api` points at `apiBase` runs
 * against it. The page mounts its own routes on `app` and its own socket with `onSocket`.
 */
import { randomBytes } from 'node:crypto';
import { createServer, STATUS_CODES, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { WebSocketServer, type WebSocket } from 'ws';
import { sendAttachment } from './attachments.ts';
import { createFaults, type FaultBook, type Faults } from './faults.ts';
import { createGateway, type Gateway } from './gateway/gateway.ts';
import { isOurs } from './guard.ts';
import { createRest, type AnsweredRequest } from './rest/answer.ts';
import type { Limits } from './rest/limits.ts';
import type { World } from './world.ts';
import { createWorld } from './world/create.ts';
import { DEADLINE } from './world/starting.ts';

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
  /** Real milliseconds that the bot has for its first answer to an interaction; Discord's three seconds by default. */
  readonly deadline?: number;
  /** Rate limits to hold the bot to, e.g. `DISCORD_LIMITS`; none by default. */
  readonly limits?: Limits;
  /** Hears of each REST request once it is answered: for tests that count. */
  readonly onRequest?: (request: AnsweredRequest) => void;
  /** Milliseconds between heartbeats that the bot is told to keep; Discord's by default. */
  readonly heartbeatInterval?: number;
  readonly log?: (message: string, details?: Readonly<Record<string, unknown>>) => void;
}

export interface LocalDiscord {
  /** `http://127.0.0.1:PORT`, what a person opens. */
  readonly url: string;
  /** `http://127.0.0.1:PORT/api`, what `DISCORD_API_BASE` would say. */
  readonly apiBase: string;
  readonly port: number;
  /** The bot's token. */
  readonly token: string;
  readonly world: World;
  readonly faults: Faults;
  /** Routes outside `/api`, `/gateway` and `/attachments`; Host and Origin are checked before it is asked. */
  readonly app: Hono;
  /** A WebSocket path of the page's own; Host and Origin are checked before the upgrade. */
  onSocket(path: string, handler: (socket: WebSocket) => void): void;
  close(): Promise<void>;
}

/** Where the bot's Gateway is. */
const GATEWAY = '/gateway';

/** Rejects where the port is taken, naming it and LOCAL_DISCORD_PORT. */
export async function createLocalDiscord(options: LocalDiscordOptions): Promise<LocalDiscord> {
  const { clock, locale = 'fr', seed = 0, log = () => undefined } = options;
  const faults = options.faults ?? createFaults();
  const token = options.token ?? `local.${randomBytes(24).toString('base64url')}`;
  const newToken = (): string => randomBytes(32).toString('base64url');
  const after = (ms: number, act: () => void): (() => void) => {
    const timer = setTimeout(act, ms);
    timer.unref();
    return () => clearTimeout(timer);
  };
  let gateway: Gateway | null = null;
  const { world, state, setOnline } = createWorld({
    clock,
    locale,
    seed,
    deadline: options.deadline ?? DEADLINE,
    after,
    newToken,
    toBot: (one) => gateway?.dispatch(one),
  });
  const app = new Hono();
  const page = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const sockets = new Map<string, (socket: WebSocket) => void>();
  const http = createServer((request, response) => {
    if (!isOurs(request, port)) return void response.writeHead(403).end();
    const url = URL.parse(request.url ?? '/', `http://127.0.0.1:${port}`);
    if (!url) return void response.writeHead(400).end();
    if (url.pathname.startsWith('/api/')) return void rest(request, response, url);
    if (url.pathname.startsWith('/attachments/')) return sendAttachment(state, request, response, url.pathname);
    void page(request, response);
  });
  // A bot keeps hundreds of connections open between bursts: closing them under it would look like a fault.
  http.keepAliveTimeout = 60_000;
  const port = await listen(http, options.port);
  const url = `http://127.0.0.1:${port}`;
  const gatewayUrl = (): string => `ws://127.0.0.1:${port}${GATEWAY}`;
  state.base = url;
  const timer = (): number => performance.now();
  const { limits, onRequest = () => undefined } = options;
  const rest = createRest({ state, token, faults, gatewayUrl, limits, timer, onRequest, log });
  gateway = createGateway({
    state,
    token,
    faults,
    gatewayUrl,
    log,
    heartbeatInterval: options.heartbeatInterval ?? 41_250,
    newId: newToken,
    timer,
    onOnline: setOnline,
  });
  state.hears = gateway.hears;
  const upgrades = new WebSocketServer({ noServer: true, maxPayload: 1_048_576 });
  http.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const target = URL.parse(request.url ?? '/', url) ?? new URL(url);
    const handler =
      target.pathname.replace(/\/$/u, '') === GATEWAY
        ? (ws: WebSocket) => gateway.connect(ws, target)
        : sockets.get(target.pathname);
    const status = !isOurs(request, port)
      ? 403
      : !handler
        ? 404
        : target.pathname === GATEWAY
          ? faults.handshake
          : null;
    if (status !== null || !handler) {
      socket.end(
        `HTTP/1.1 ${status ?? 404} ${STATUS_CODES[status ?? 404] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
      );
      return;
    }
    upgrades.handleUpgrade(request, socket, head, handler);
  });
  return {
    url,
    apiBase: `${url}/api`,
    port,
    token,
    world,
    faults,
    app,
    onSocket: (path, handler) => void sockets.set(path, handler),
    async close() {
      gateway.close();
      for (const socket of upgrades.clients) socket.terminate();
      http.closeAllConnections();
      await new Promise<void>((done) => http.close(() => done()));
    },
  };
}

/** The port it listens on; 127.0.0.1 only, whatever the machine's interfaces. */
async function listen(http: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  http.once('error', (error: NodeJS.ErrnoException) =>
    reject(error.code === 'EADDRINUSE' ? new PortTaken(port) : error),
  );
  http.listen(port, '127.0.0.1', () => resolve((http.address() as AddressInfo).port));
  return promise;
}

/** Another program has the port; `port` says which. The sentence for a person is the command line's. */
export class PortTaken extends Error {
  readonly port: number;
  readonly code = 'EADDRINUSE';

  constructor(port: number) {
    super(`Port ${port} of 127.0.0.1 is taken by another program: set LOCAL_DISCORD_PORT to a free one, or to 0.`);
    this.name = 'PortTaken';
    this.port = port;
  }
}
