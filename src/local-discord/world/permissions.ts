/**
 * Discord's permissions: what a member may do in a server and in one of its channels. Owner and administrators may do all;
 * else the roles' sum, then the overwrites for everyone, for the roles (denials first) and for the member.
 * https://discord.com/developers/docs/topics/permissions#permission-overwrites
 */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, Member, Overwrite, PermissionName, Role } from '../world.ts';

/** Every permission there is. */
export const ALL: bigint = Object.values(PermissionFlagsBits).reduce((sum, bit) => sum | bit, 0n);

/** The bits of the named permissions. */
export const bits = (names: readonly PermissionName[]): bigint =>
  names.reduce((sum, name) => sum | PermissionFlagsBits[name], 0n);

/** Whether all bits of the named permissions are set. */
export const has = (permissions: bigint, name: PermissionName): boolean =>
  (permissions & PermissionFlagsBits[name]) === PermissionFlagsBits[name];

/** What a person may do in a direct-message channel with the bot, and the bot there. */
export const DIRECT: bigint = bits([
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
  'UseExternalEmojis',
  'AddReactions',
  'UseApplicationCommands',
]);

/** Without the right to write, these mean nothing. */
const NEED_WRITING: bigint = bits(['MentionEveryone', 'SendTTSMessages', 'AttachFiles', 'EmbedLinks']);

interface Place {
  readonly id: string;
  readonly ownerId: string;
  readonly roles: ReadonlyMap<string, Role>;
}

/** What the member may do in the server, channels left aside. */
export function serverPermissions(server: Place, member: Member): bigint {
  if (member.id === server.ownerId) return ALL;
  let sum = server.roles.get(server.id)?.permissions ?? 0n;
  for (const id of member.roleIds) sum |= server.roles.get(id)?.permissions ?? 0n;
  return has(sum, 'Administrator') ? ALL : sum;
}

/** What the member may do in the channel. */
export function channelPermissions(server: Place, member: Member, channel: Channel): bigint {
  const base = serverPermissions(server, member);
  if (base === ALL) return ALL;
  const everyone = channel.overwrites.find((one) => one.targetId === server.id);
  const roles = channel.overwrites.filter(
    (one) => one.target === 'role' && one.targetId !== server.id && member.roleIds.includes(one.targetId),
  );
  const own = channel.overwrites.find((one) => one.target === 'member' && one.targetId === member.id);
  const overRoles: Pick<Overwrite, 'allow' | 'deny'> = {
    allow: roles.reduce((sum, one) => sum | one.allow, 0n),
    deny: roles.reduce((sum, one) => sum | one.deny, 0n),
  };
  let result = base;
  for (const step of [everyone, overRoles, own]) if (step) result = (result & ~step.deny) | step.allow;
  if (!has(result, 'ViewChannel')) return 0n;
  return has(result, 'SendMessages') ? result : result & ~NEED_WRITING;
}
