/** How a server comes to be: its owner, @everyone, and the bot with a role of its own. */
import type { Member, PermissionName } from '../world.ts';
import { bits, has, serverPermissions } from './permissions.ts';
import { snowflakeAt } from './snowflake.ts';
import type { ServerState, State } from './state.ts';

/** What everybody may do in a new server, as Discord sets it. */
const EVERYONE: readonly PermissionName[] = [
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'AddReactions',
  'ReadMessageHistory',
  'UseApplicationCommands',
  'UseExternalEmojis',
  'CreatePublicThreads',
  'SendMessagesInThreads',
];
/** What an invite link of a bot that posts and mentions usually asks for. */
const BOT: readonly PermissionName[] = [
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
];

/** Has Manage Server, by whatever role. */
export const isTeacher = (server: ServerState, member: Member): boolean =>
  has(serverPermissions(server, member), 'ManageGuild');

/** Puts a person, known or new, into the server. */
export function putMember(
  state: State,
  server: ServerState,
  userId: string,
  name: string,
  roleIds: readonly string[],
  joinedAt: number,
): Member {
  const bot = userId === state.bot.id;
  if (!state.users.has(userId)) state.users.set(userId, { id: userId, name, bot, closedToDirect: false });
  const draft: Member = { id: userId, name, serverId: server.id, bot, isTeacher: false, roleIds, joinedAt };
  const member = { ...draft, isTeacher: isTeacher(server, draft) };
  server.members.set(userId, member);
  return member;
}

export interface Founding {
  readonly name: string;
  readonly locale: string;
  /** Server, channels, roles and members get ids of this instant on, in order; null: from the clock. */
  readonly foundedAt: number | null;
  readonly owner: string;
  readonly hasBot: boolean;
}

/** A server with its owner, @everyone and the bot's own role; told to nobody yet. */
export function foundServer(state: State, founding: Founding): { server: ServerState; nextId: () => string } {
  let count = 0;
  const nextId =
    founding.foundedAt === null ? state.newId : () => snowflakeAt((founding.foundedAt ?? 0) + count++ * 1000);
  const id = nextId();
  const ownerId = nextId();
  const server: ServerState = {
    id,
    name: founding.name,
    ownerId,
    locale: founding.locale,
    unavailable: false,
    hasBot: founding.hasBot,
    roles: new Map(),
    members: new Map(),
    channels: new Set(),
    commands: new Map(),
  };
  const everyone = { id, name: '@everyone', color: 0, permissions: bits(EVERYONE), mentionable: false, managed: false };
  server.roles.set(id, { ...everyone, position: 0 });
  state.servers.set(id, server);
  putMember(state, server, ownerId, founding.owner, [], state.clock());
  if (founding.hasBot) welcomeBot(state, server, nextId());
  return { server, nextId };
}

/** Lets the bot in, with its role. */
export function welcomeBot(state: State, server: ServerState, roleId: string): void {
  const role = {
    id: roleId,
    name: state.bot.name,
    color: 0,
    permissions: bits(BOT),
    mentionable: false,
    managed: true,
  };
  server.roles.set(roleId, { ...role, position: server.roles.size });
  putMember(state, server, state.bot.id, state.bot.name, [roleId], state.clock());
  server.hasBot = true;
}
