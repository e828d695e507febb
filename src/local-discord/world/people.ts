/** Servers with their roles, channels and members, and every change to them, told to the bot and to the page. */
import type { GatewayIntentBits } from 'discord-api-types/v10';
import type { Channel, Member, Overwrite, Role, World } from '../world.ts';
import { foundServer, isTeacher, putMember, welcomeBot, type Founding } from './founding.ts';
import { dropMessage } from './messages.ts';
import { bits } from './permissions.ts';
import { channelOf, serverOf } from './places.ts';
import { refusals } from './refusal.ts';
import type { ServerState, State } from './state.ts';
import { channelWire, memberWire, roleWire, serverCreateWire, userWire } from './wire.ts';

const GUILDS: GatewayIntentBits.Guilds = 1;
const GUILD_MEMBERS: GatewayIntentBits.GuildMembers = 2;

function roleOf(server: ServerState, roleId: string): Role {
  const role = server.roles.get(roleId);
  if (!role) throw refusals.unknownRole();
  return role;
}

/** Tells the bot, where it is in the server and hears it, and whoever listens to the world. */
function changed(state: State, server: ServerState, event: string, data: unknown, intent: number = GUILDS): void {
  if (server.hasBot && !server.unavailable) state.dispatch(event, data, intent);
  state.emit({ kind: 'server-changed', serverId: server.id });
}

/** A change of roles may make or unmake a teacher. */
function refreshTeachers(server: ServerState): void {
  for (const [id, member] of server.members)
    server.members.set(id, { ...member, isTeacher: isTeacher(server, member) });
}

type Editing = Pick<
  World,
  | 'removeBot'
  | 'inviteBot'
  | 'setUnavailable'
  | 'removeMember'
  | 'setMemberRoles'
  | 'setClosedToDirect'
  | 'addRole'
  | 'changeRole'
  | 'removeRole'
  | 'addChannel'
  | 'changeChannel'
  | 'overwrite'
  | 'removeChannel'
> & {
  join(server: ServerState, name: string, roleIds: readonly string[], id?: string): Member;
  found(founding: Founding): { server: ServerState; nextId: () => string };
  /** Tells that the server is there. */
  announce(server: ServerState): void;
  createRole(server: ServerState, id: string, role: Parameters<World['addRole']>[1]): Role;
  createChannel(server: ServerState, id: string, channel: Parameters<World['addChannel']>[1]): Channel;
};

/** Every change of a server. Each throws Discord's refusal where the thing to change does not exist. */
export function editing(state: State): Editing {
  const memberChanged = (server: ServerState, member: Member): void =>
    changed(
      state,
      server,
      'GUILD_MEMBER_UPDATE',
      { ...memberWire(state, member), guild_id: server.id },
      member.id === state.bot.id ? 0 : GUILD_MEMBERS,
    );
  const channelChanged = (server: ServerState, event: string, channel: Channel): void =>
    changed(state, server, event, channelWire(state, channel));

  function dropChannel(channelId: string): Channel {
    const channel = channelOf(state, channelId);
    for (const id of [...(state.lines.get(channelId) ?? [])]) dropMessage(state, id);
    state.lines.delete(channelId);
    state.newest.delete(channelId);
    state.channels.delete(channelId);
    return channel;
  }

  const self: Editing = {
    found: (founding) => foundServer(state, founding),
    announce: (server) => changed(state, server, 'GUILD_CREATE', serverCreateWire(state, server)),
    removeBot(serverId) {
      const server = serverOf(state, serverId);
      if (!server.hasBot) return;
      server.hasBot = false;
      const own = server.members.get(state.bot.id);
      server.members.delete(state.bot.id);
      for (const id of own?.roleIds ?? []) if (server.roles.get(id)?.managed) server.roles.delete(id);
      server.commands.clear();
      state.dispatch('GUILD_DELETE', { id: serverId }, GUILDS);
      state.emit({ kind: 'server-changed', serverId });
    },
    inviteBot(serverId) {
      const server = serverOf(state, serverId);
      if (server.hasBot) return;
      welcomeBot(state, server, state.newId());
      self.announce(server);
    },
    setUnavailable(serverId, unavailable) {
      const server = serverOf(state, serverId);
      if (server.unavailable === unavailable) return;
      server.unavailable = unavailable;
      if (unavailable) {
        if (server.hasBot) state.dispatch('GUILD_DELETE', { id: serverId, unavailable: true }, GUILDS);
        state.emit({ kind: 'server-changed', serverId });
      } else self.announce(server);
    },
    join(server, name, roleIds, id = state.newId()) {
      const member = putMember(state, server, id, name, roleIds, state.clock());
      changed(state, server, 'GUILD_MEMBER_ADD', { ...memberWire(state, member), guild_id: server.id }, GUILD_MEMBERS);
      return member;
    },
    removeMember(serverId, memberId) {
      const server = serverOf(state, serverId);
      if (memberId === state.bot.id) return self.removeBot(serverId);
      const user = state.users.get(memberId);
      if (!user || !server.members.delete(memberId)) return;
      changed(state, server, 'GUILD_MEMBER_REMOVE', { guild_id: serverId, user: userWire(user) }, GUILD_MEMBERS);
    },
    setMemberRoles(serverId, memberId, roleIds) {
      const server = serverOf(state, serverId);
      const member = server.members.get(memberId);
      if (!member) throw refusals.unknownMember();
      for (const id of roleIds) roleOf(server, id);
      const next = { ...member, roleIds };
      server.members.set(memberId, { ...next, isTeacher: isTeacher(server, next) });
      memberChanged(server, next);
    },
    setClosedToDirect(userId, closed) {
      const user = state.users.get(userId);
      if (user) state.users.set(userId, { ...user, closedToDirect: closed });
    },
    createRole(server, id, { name, permissions = [], mentionable = false, color = 0 }) {
      const role = {
        id,
        name,
        color,
        permissions: bits(permissions),
        mentionable,
        managed: false,
        position: server.roles.size,
      };
      server.roles.set(id, role);
      changed(state, server, 'GUILD_ROLE_CREATE', { guild_id: server.id, role: roleWire(role, state.bot.id) });
      return role;
    },
    addRole: (serverId, role) => self.createRole(serverOf(state, serverId), state.newId(), role),
    changeRole(serverId, roleId, { permissions, mentionable, name }) {
      const server = serverOf(state, serverId);
      const old = roleOf(server, roleId);
      const role: Role = {
        ...old,
        name: name ?? old.name,
        mentionable: mentionable ?? old.mentionable,
        permissions: permissions ? bits(permissions) : old.permissions,
      };
      server.roles.set(roleId, role);
      refreshTeachers(server);
      changed(state, server, 'GUILD_ROLE_UPDATE', { guild_id: serverId, role: roleWire(role, state.bot.id) });
    },
    removeRole(serverId, roleId) {
      const server = serverOf(state, serverId);
      roleOf(server, roleId);
      server.roles.delete(roleId);
      for (const [id, member] of server.members)
        if (member.roleIds.includes(roleId))
          server.members.set(id, { ...member, roleIds: member.roleIds.filter((one) => one !== roleId) });
      refreshTeachers(server);
      changed(state, server, 'GUILD_ROLE_DELETE', { guild_id: serverId, role_id: roleId });
    },
    createChannel(server, id, { name, kind = 'text', topic, overwrites = [] }) {
      const channel: Channel = {
        id,
        serverId: server.id,
        directWith: null,
        name,
        kind,
        topic: topic ?? null,
        position: server.channels.size,
        overwrites,
      };
      state.channels.set(id, channel);
      server.channels.add(id);
      channelChanged(server, 'CHANNEL_CREATE', channel);
      return channel;
    },
    addChannel: (serverId, channel) => self.createChannel(serverOf(state, serverId), state.newId(), channel),
    changeChannel(channelId, change) {
      const channel = { ...channelOf(state, channelId), ...change };
      state.channels.set(channelId, channel);
      channelChanged(serverOf(state, channel.serverId ?? ''), 'CHANNEL_UPDATE', channel);
    },
    overwrite(channelId, targetId, { allow = [], deny = [] }) {
      const old = channelOf(state, channelId);
      const server = serverOf(state, old.serverId ?? '');
      const others = old.overwrites.filter((one) => one.targetId !== targetId);
      const target = server.roles.has(targetId) ? 'role' : 'member';
      const own: Overwrite = { targetId, target, allow: bits(allow), deny: bits(deny) };
      const channel = { ...old, overwrites: own.allow || own.deny ? [...others, own] : others };
      state.channels.set(channelId, channel);
      channelChanged(server, 'CHANNEL_UPDATE', channel);
    },
    removeChannel(channelId) {
      const server = serverOf(state, channelOf(state, channelId).serverId ?? '');
      const channel = dropChannel(channelId);
      server.channels.delete(channelId);
      channelChanged(server, 'CHANNEL_DELETE', channel);
    },
  };
  return self;
}
