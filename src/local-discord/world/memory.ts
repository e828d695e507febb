/**
 * The world as text and back, so that a class is still there after a restart: people, channels, what everybody could read,
 * files and commands. Private messages and whatever was half done are gone, as they are when a person reloads Discord.
 */
import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { Channel, Member, Message, Role, User, WorldEvent } from '../world.ts';
import type { ServerState, State, StoredFile } from './state.ts';

const VERSION = 1;
/** Messages kept of one channel, the newest. */
const KEPT = 500;

interface Remembered {
  readonly version: typeof VERSION;
  /** Epoch milliseconds of the world's clock. */
  readonly savedAt: number;
  /** Where attachments were served from: their addresses move with the port. */
  readonly base: string;
  readonly users: readonly User[];
  readonly servers: readonly (Omit<ServerState, 'roles' | 'members' | 'channels' | 'commands'> & {
    readonly roles: readonly Role[];
    readonly members: readonly Member[];
    readonly channels: readonly string[];
    readonly commands: readonly APIApplicationCommand[];
  })[];
  readonly channels: readonly Channel[];
  readonly direct: readonly (readonly [string, string])[];
  readonly messages: readonly Message[];
  readonly files: readonly (Omit<StoredFile, 'bytes'> & { readonly bytes: string })[];
  readonly commands: readonly APIApplicationCommand[];
}

/** Permissions are bigints, which JSON does not know. */
const BIG = '$big';
const toText = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? { [BIG]: String(value) } : value;
const fromText = (_key: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && BIG in value ? BigInt(String(value[BIG])) : value;

const isKept = (message: Message | undefined): message is Message =>
  message !== undefined && message.onlyFor === null && !message.thinking;

/** Whether it changes what is remembered. */
export const isKeptEvent = (event: WorldEvent): boolean =>
  event.kind === 'server-changed' ||
  event.kind === 'commands-changed' ||
  (('messageId' in event || 'message' in event) && event.onlyFor === null);

/** Everything that a restart must not lose. */
export function remember(state: State): string {
  const messages = [...state.lines.values()].flatMap((line) =>
    [...line]
      .map((id) => state.messages.get(id))
      .filter(isKept)
      .slice(-KEPT),
  );
  const carried = new Set(messages.flatMap((message) => message.attachments.map((one) => one.id)));
  const remembered: Remembered = {
    version: VERSION,
    savedAt: state.clock(),
    base: state.base,
    users: [...state.users.values()],
    servers: [...state.servers.values()].map((server) => ({
      ...server,
      roles: [...server.roles.values()],
      members: [...server.members.values()],
      channels: [...server.channels],
      commands: [...server.commands.values()],
    })),
    channels: [...state.channels.values()],
    direct: [...state.direct],
    messages,
    files: [...state.files.values()]
      .filter((file) => carried.has(file.id))
      .map((file) => ({ ...file, bytes: Buffer.from(file.bytes).toString('base64') })),
    commands: [...state.commands.values()],
  };
  return JSON.stringify(remembered, toText);
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): [string, T][] => list.map((one) => [one.id, one]);
const fill = <T>(map: Map<string, T>, entries: Iterable<readonly [string, T]>): void => {
  for (const [key, value] of entries) map.set(key, value);
};

/**
 * Fills an empty state with what `remember` wrote; throws, having changed nothing, where the text is not that. `base` is
 * where attachments are served from now. Returns the instant it was written at.
 */
export function recall(state: State, text: string, base: string): number {
  const old = (JSON.parse(text) as Partial<Remembered>).base ?? '';
  const moved = old === '' ? text : text.replaceAll(`${old}/attachments/`, `${base}/attachments/`);
  const known = JSON.parse(moved, fromText) as Remembered;
  if (known.version !== VERSION || !known.users.some((user) => user.id === state.bot.id))
    throw new Error('another world');
  const servers = known.servers.map((server): ServerState => ({
    ...server,
    roles: new Map(byId(server.roles)),
    members: new Map(byId(server.members)),
    channels: new Set(server.channels),
    commands: new Map(byId(server.commands)),
  }));
  const files = known.files.map((file): StoredFile => ({
    ...file,
    bytes: new Uint8Array(Buffer.from(file.bytes, 'base64')),
  }));
  const lines = Map.groupBy(known.messages, (message) => message.channelId);
  fill(state.users, byId(known.users));
  fill(state.servers, byId(servers));
  fill(state.channels, byId(known.channels));
  fill(state.direct, known.direct);
  fill(state.messages, byId(known.messages));
  fill(state.files, byId(files));
  fill(state.commands, byId(known.commands));
  for (const [channelId, messages] of lines) {
    state.lines.set(channelId, new Set(messages.map((message) => message.id)));
    const last = messages.at(-1);
    if (last) state.newest.set(channelId, last.id);
  }
  return known.savedAt;
}
