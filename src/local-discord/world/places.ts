/** Finding servers and channels, and what a server looks like from outside. */
import type { Channel, Server } from '../world.ts';
import { refusals } from './refusal.ts';
import type { ServerState, State } from './state.ts';

/** The server; throws Discord's refusal where there is none. */
export function serverOf(state: State, serverId: string): ServerState {
  const server = state.servers.get(serverId);
  if (!server) throw refusals.unknownServer();
  return server;
}
/** The channel; throws Discord's refusal where there is none. */
export function channelOf(state: State, channelId: string): Channel {
  const channel = state.channels.get(channelId);
  if (!channel) throw refusals.unknownChannel();
  return channel;
}
/** A snapshot of the server. */
export function snapshot(state: State, server: ServerState): Server {
  return {
    id: server.id,
    name: server.name,
    ownerId: server.ownerId,
    locale: server.locale,
    unavailable: server.unavailable,
    hasBot: server.hasBot,
    roles: [...server.roles.values()].sort((a, b) => a.position - b.position),
    channels: [...server.channels]
      .flatMap((id) => state.channels.get(id) ?? [])
      .sort((a, b) => a.position - b.position),
    members: [...server.members.values()],
  };
}

/** The channel that a person and the bot share outside servers; made on first use. */
export function directChannel(state: State, userId: string): Channel {
  const known = state.channels.get(state.direct.get(userId) ?? '');
  if (known) return known;
  const channel: Channel = {
    id: state.newId(),
    serverId: null,
    directWith: userId,
    name: state.bot.name,
    kind: 'direct',
    topic: null,
    position: 0,
    overwrites: [],
  };
  state.channels.set(channel.id, channel);
  state.direct.set(userId, channel.id);
  state.emit({ kind: 'server-changed', serverId: null });
  return channel;
}
