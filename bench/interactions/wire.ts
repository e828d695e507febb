/**
 * As little of Discord as a bot needs to answer interactions, so that what is measured is the bot: a Gateway that sends
 * interactions and a REST server that notes when each answer has arrived whole. It validates nothing.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

export const SERVER_ID = '100000000000000001';
export const CHANNEL_ID = '100000000000000002';
export const BOT_ID = '100000000000000003';

/** What one member does: a part of INTERACTION_CREATE, by its number. */
export type Asking = (n: number) => { readonly type: number; readonly data: object; readonly message?: object };

export interface Figures {
  /** Answers a second, from the first interaction sent to the last answer received. */
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export interface Wire {
  readonly apiBase: string;
  readonly token: string;
  /** Resolves when a bot is on the Gateway and knows the server. */
  connected(): Promise<void>;
  /** Sends one and resolves to the body of its answer. */
  ask(asking: Asking, n: number): Promise<string>;
  /** All at once. */
  burst(asking: Asking, count: number): Promise<Figures>;
  /** `inFlight` members, each asking again as soon as they are answered. */
  steady(asking: Asking, count: number, inFlight: number): Promise<Figures>;
  close(): Promise<void>;
}

const everyone = { id: SERVER_ID, name: '@everyone', permissions: '2147483647', position: 0, color: 0, hoist: false, managed: false, mentionable: false, flags: 0 }; // prettier-ignore
const bot = { id: BOT_ID, username: 'bench', discriminator: '0', avatar: null, bot: true };
const joined = '2026-01-01T00:00:00.000Z';
const guild = {
  id: SERVER_ID, name: 'Classe', owner_id: '100000000000000009', roles: [everyone], emojis: [], features: [],
  channels: [{ id: CHANNEL_ID, type: 0, name: 'cours', position: 0, permission_overwrites: [] }],
  members: [{ user: bot, roles: [], joined_at: joined, deaf: false, mute: false, flags: 0 }],
  threads: [], presences: [], voice_states: [], stage_instances: [], guild_scheduled_events: [], stickers: [],
  joined_at: joined, large: false, unavailable: false, member_count: 1_000, preferred_locale: 'fr', premium_tier: 0,
  verification_level: 0, default_message_notifications: 0, explicit_content_filter: 0, mfa_level: 0, nsfw_level: 0,
  system_channel_flags: 0, premium_progress_bar_enabled: false,
}; // prettier-ignore

/** A member of the thousand. */
const memberOf = (n: number): object => {
  const id = String(200_000_000_000_000_000n + BigInt(n % 1_000));
  return {
    user: { id, username: `membre${n % 1_000}`, global_name: `Membre ${n % 1_000}`, discriminator: '0', avatar: null },
    roles: [], joined_at: joined, deaf: false, mute: false, flags: 0, permissions: '2147483647',
  }; // prettier-ignore
};

export async function openWire(): Promise<Wire> {
  const token = `${Buffer.from(BOT_ID).toString('base64url')}.bench.bench`;
  let socket: WebSocket | null = null;
  let sequence = 0;
  let asked = 0;
  const { promise: online, resolve: isOnline } = Promise.withResolvers<undefined>();
  const waiting = new Map<string, (body: string) => void>();
  const send = (payload: object): void => socket?.send(JSON.stringify(payload));
  const dispatch = (event: string, data: object): void => send({ op: 0, t: event, s: (sequence += 1), d: data });

  const http = createServer(answer);
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const { port } = http.address() as AddressInfo;
  http.keepAliveTimeout = 60_000;

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '';
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const id = /\/interactions\/(\d+)\//u.exec(path)?.[1];
      if (id !== undefined) {
        waiting.get(id)?.(Buffer.concat(chunks).toString());
        waiting.delete(id);
        response.writeHead(204).end();
        return;
      }
      const found = /\/gateway\/bot/u.test(path)
        ? { url: `ws://127.0.0.1:${port}`, shards: 1, session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 } } // prettier-ignore
        : /\/applications\/@me/u.test(path)
          ? { id: BOT_ID }
          : [];
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(found));
    });
  }

  const gateway = new WebSocketServer({ server: http });
  gateway.on('connection', (opened) => {
    socket = opened;
    send({ op: 10, d: { heartbeat_interval: 41_250 } });
    opened.on('message', (raw: Buffer) => {
      const { op } = JSON.parse(raw.toString()) as { readonly op: number };
      if (op === 1) send({ op: 11 });
      if (op !== 2) return;
      const application = { id: BOT_ID, flags: 0 };
      dispatch('READY', { v: 10, user: bot, guilds: [{ id: SERVER_ID, unavailable: true }], application, session_id: 's', resume_gateway_url: `ws://127.0.0.1:${port}` }); // prettier-ignore
      dispatch('GUILD_CREATE', guild);
      isOnline(undefined);
    });
  });

  /** Sends the interaction; `then` is called with the body of the answer, once it is whole. */
  function start(asking: Asking, n: number, then: (body: string) => void): void {
    const id = String(300_000_000_000_000_000n + BigInt((asked += 1)));
    waiting.set(id, then);
    dispatch('INTERACTION_CREATE', {
      id, application_id: BOT_ID, token: `token-${id}`, version: 1, guild_id: SERVER_ID, channel_id: CHANNEL_ID,
      channel: { id: CHANNEL_ID, type: 0, name: 'cours' }, locale: 'fr', guild_locale: 'fr',
      guild: { id: SERVER_ID, locale: 'fr', features: [] }, member: memberOf(n), app_permissions: '2147483647',
      entitlements: [], authorizing_integration_owners: { 0: SERVER_ID }, context: 0, attachment_size_limit: 10_485_760,
      ...asking(n),
    }); // prettier-ignore
  }

  function measure(asking: Asking, count: number, inFlight: number): Promise<Figures> {
    const { promise, resolve } = Promise.withResolvers<Figures>();
    const times: number[] = [];
    const from = performance.now();
    let sent = 0;
    const next = (): void => {
      if (sent === count) return;
      const n = (sent += 1);
      const at = performance.now();
      start(asking, n, () => {
        times.push(performance.now() - at);
        if (times.length === count) resolve(figures(times, performance.now() - from));
        else next();
      });
    };
    for (let first = 0; first < inFlight; first += 1) next();
    return promise;
  }

  return {
    apiBase: `http://127.0.0.1:${port}/api`,
    token,
    connected: () => online,
    ask: (asking, n) => new Promise((resolve) => start(asking, n, resolve)),
    burst: (asking, count) => measure(asking, count, count),
    steady: measure,
    async close() {
      for (const client of gateway.clients) client.terminate();
      http.closeAllConnections();
      await new Promise<void>((done) => http.close(() => done()));
    },
  };
}

function figures(times: number[], took: number): Figures {
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)] ?? NaN;
  return { perSecond: (times.length / took) * 1_000, p50: at(0.5), p99: at(0.99), max: at(1) };
}
