/**
 * A Discord on this machine, on 127.0.0.1 only: an unmodified discord.js bot whose `rest.api` points at `apiBase` runs
 * against it. The page mounts its own routes on `app` and its own socket with `onSocket`.
 */
import type { Hono } from 'hono';
import type { WebSocket } from 'ws';
import type { Faults } from './faults.ts';
import type { World } from './world.ts';

export interface LocalDiscordOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** Discord's locale of the class server, `fr` by default. */
  readonly locale?: string;
  /** Changes the ids; the same seed gives the class server the same ids. */
  readonly seed?: number;
  readonly faults?: Faults;
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
