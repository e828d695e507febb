/** Puts the world together: the state, what people can do in it, and how tests change it. */
import type { Message, World, WorldEvent } from '../world.ts';
import { acting } from './acting.ts';
import { recall } from './memory.ts';
import { deleteMessage, messagesIn } from './messages.ts';
import { editing } from './people.ts';
import { serverOf, snapshot } from './places.ts';
import { has } from './permissions.ts';
import { foundClass } from './sample.ts';
import { byAge, createIds, FOUNDED, snowflakeAt } from './snowflake.ts';
import type { Dispatch, Log, State } from './state.ts';
import { permissionsIn } from './wire.ts';

export interface WorldOptions {
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly locale: string;
  readonly seed: number;
  /** Where attachments are served from. */
  readonly base: string;
  /** Real milliseconds for a first answer. */
  readonly deadline: number;
  /** Runs `act` after so many real milliseconds; returns how to call it off. */
  readonly after: (ms: number, act: () => void) => () => void;
  /** Unguessable text, for interaction tokens. */
  readonly newToken: () => string;
  /** What `remember` wrote before the restart; where it is not that, `log` hears of it and the sample class stands there. */
  readonly memory: string | null;
  readonly log: Log;
  /** Whether the bot hears what is dispatched now, at once or when it resumes. */
  readonly hears: () => boolean;
  /** Hears what the bot is to be told. */
  readonly toBot: (dispatch: Dispatch) => void;
}

/** The world and the state beneath it, which the REST routes and the Gateway work on. */
export function createWorld({
  clock,
  locale,
  seed,
  deadline,
  base,
  memory,
  after,
  newToken,
  toBot,
  hears,
  log,
}: WorldOptions): {
  world: World;
  state: State;
  /** When the memory was written, epoch milliseconds; null without one. */
  knownUntil: number | null;
  setOnline(online: boolean): void;
} {
  let knownUntil: number | null = null;
  /** The founding comes before any bot: nobody is told of it. */
  let founded = false;
  const listeners = new Set<(event: WorldEvent) => void>();
  const botId = snowflakeAt(FOUNDED + seed, 1);
  const bot = { id: botId, name: 'Khôlle', bot: true, closedToDirect: true };
  const state: State = {
    clock,
    newId: createIds(() => Math.max(clock(), knownUntil ?? 0), seed),
    newToken,
    after,
    deadline,
    base,
    bot,
    applicationId: botId,
    online: false,
    hears,
    users: new Map([[botId, bot]]),
    servers: new Map(),
    channels: new Map(),
    messages: new Map(),
    lines: new Map(),
    newest: new Map(),
    commands: new Map(),
    interactions: new Map(),
    tokens: new Map(),
    modals: new Map(),
    files: new Map(),
    direct: new Map(),
    nonces: new Map(),
    emit: (event) => {
      for (const listener of listeners)
        try {
          listener(event);
        } catch (error) {
          // Whoever watches must not break what is watched.
          log('defect', { event: event.kind, error: error instanceof Error ? error.stack : String(error) }, 'error');
        }
    },
    dispatch: (event, data, intent = 0) => {
      if (founded) toBot({ event, data, intent });
    },
  };
  const { join, found, createRole, createChannel, announce, ...edits } = editing(state);
  try {
    if (memory !== null) knownUntil = recall(state, memory, base);
  } catch (error) {
    log('memory not understood, starting afresh', { error: String(error) }, 'error');
  }
  if (knownUntil === null) foundClass({ join, found, createRole, createChannel, announce, ...edits }, locale, seed);
  founded = true;
  const first = (): string => state.servers.keys().next().value ?? '';
  const visible = (memberId: string, channelId: string): boolean => {
    const channel = state.channels.get(channelId);
    return channel !== undefined && has(permissionsIn(state, memberId, channel), 'ViewChannel');
  };

  const world: World = {
    ...acting(state),
    ...edits,
    now: clock,
    bot: {
      id: botId,
      applicationId: botId,
      name: bot.name,
      get online() {
        return state.online;
      },
    },
    servers: () => [...state.servers.values()].map((server) => snapshot(state, server)),
    server(serverId) {
      const server = state.servers.get(serverId);
      return server ? snapshot(state, server) : null;
    },
    channel: (channelId) => state.channels.get(channelId) ?? null,
    user: (userId) => state.users.get(userId) ?? null,
    member: (serverId, memberId) => state.servers.get(serverId)?.members.get(memberId) ?? null,
    permissions(memberId, channelId) {
      const channel = state.channels.get(channelId);
      return channel ? permissionsIn(state, memberId, channel) : 0n;
    },
    can: (memberId, channelId, permission) => has(world.permissions(memberId, channelId), permission),
    channelsFor(memberId, serverId) {
      const direct = state.channels.get(state.direct.get(memberId) ?? '');
      const own = [...(state.servers.get(serverId)?.channels ?? [])]
        .flatMap((id) => state.channels.get(id) ?? [])
        .filter((channel) => visible(memberId, channel.id))
        .sort((a, b) => a.position - b.position);
      return direct ? [...own, direct] : own;
    },
    messagesFor(memberId, channelId, limit = 100) {
      if (!visible(memberId, channelId)) return [];
      return messagesIn(state, channelId, memberId).slice(-limit);
    },
    message: (messageId) => state.messages.get(messageId) ?? null,
    allMessages: (channelId) =>
      [...(state.lines.get(channelId) ?? [])].sort(byAge).flatMap((id): Message[] => {
        const message = state.messages.get(id);
        return message ? [message] : [];
      }),
    commands: (serverId) => [
      ...((serverId === undefined ? state.commands : state.servers.get(serverId)?.commands) ?? new Map()).values(),
    ],
    addServer({ name, locale: own = locale, channels = ['général'], members = [], hasBot = true }) {
      const { server } = found({ name, locale: own, foundedAt: null, owner: `${name} prof`, hasBot });
      server.hasBot = false;
      for (const channel of channels) createChannel(server, state.newId(), { name: channel });
      for (const member of members) join(server, member, []);
      server.hasBot = hasBot;
      announce(server);
      return snapshot(state, server);
    },
    addMember: (name, serverId = first(), roleIds) => {
      const server = serverOf(state, serverId);
      const students = [...server.roles.values()].filter((role) => role.mentionable).map((role) => role.id);
      return join(server, name, roleIds ?? students);
    },
    removeMessage(messageId) {
      const message = state.messages.get(messageId);
      if (message) deleteMessage(state, message);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return {
    world,
    state,
    knownUntil,
    setOnline(online) {
      if (state.online === online) return;
      state.online = online;
      state.emit({ kind: online ? 'bot-online' : 'bot-offline' });
    },
  };
}
