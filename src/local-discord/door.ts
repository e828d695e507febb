/** The one HTTP server of the local Discord, on 127.0.0.1: whoever passes the guard is led to a route or a WebSocket. */
import { createServer, STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { isOurs } from './guard.ts';

export type Listener = (request: IncomingMessage, response: ServerResponse, url: URL) => unknown;

export interface Door {
  readonly port: number;
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Leads requests below the prefix there; of several that fit, the first added. */
  route(prefix: string, listener: Listener): void;
  /** Leads WebSockets of that path there, unless `refuse` names an HTTP status to refuse them with now. */
  socket(path: string, connect: (socket: WebSocket, url: URL) => void, refuse?: () => number | null): void;
  close(): Promise<void>;
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

/** 127.0.0.1 only, whatever the machine's interfaces. */
async function listen(http: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  http.once('error', (error: NodeJS.ErrnoException) =>
    reject(error.code === 'EADDRINUSE' ? new PortTaken(port) : error),
  );
  http.listen(port, '127.0.0.1', () => resolve((http.address() as AddressInfo).port));
  return promise;
}

const turnAway = (socket: Duplex, status: number): void =>
  void socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);

/** Rejects with `PortTaken` where the port is; 0 takes a free one. */
export async function openDoor(wanted: number): Promise<Door> {
  const routes: { readonly prefix: string; readonly listener: Listener }[] = [];
  const sockets = new Map<string, Parameters<Door['socket']>>();
  const http = createServer();
  // A bot keeps hundreds of connections open between bursts: closing them under it would look like a fault.
  http.keepAliveTimeout = 60_000;
  const port = await listen(http, wanted);
  const url = `http://127.0.0.1:${port}`;
  const upgrades = new WebSocketServer({ noServer: true, maxPayload: 1_048_576 });

  http.on('request', (request, response) => {
    const target = URL.parse(request.url ?? '/', url);
    const route = target && routes.find(({ prefix }) => target.pathname.startsWith(prefix));
    if (!isOurs(request, port)) response.writeHead(403).end();
    else if (!target || !route) response.writeHead(target ? 404 : 400).end();
    else void route.listener(request, response, target);
  });
  http.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const target = URL.parse(request.url ?? '/', url);
    const [, connect, refuse] = sockets.get(target?.pathname.replace(/\/$/u, '') ?? '') ?? [];
    if (!isOurs(request, port)) return turnAway(socket, 403);
    if (!target || !connect) return turnAway(socket, 404);
    const status = refuse?.() ?? null;
    if (status !== null) return turnAway(socket, status);
    upgrades.handleUpgrade(request, socket, head, (opened) => connect(opened, target));
  });
  return {
    port,
    url,
    route: (prefix, listener) => void routes.push({ prefix, listener }),
    socket: (...way) => void sockets.set(way[0], way),
    async close() {
      for (const socket of upgrades.clients) socket.terminate();
      http.closeAllConnections();
      await new Promise<void>((done) => http.close(() => done()));
    },
  };
}
