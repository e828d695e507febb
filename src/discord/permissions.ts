/** What the bot may do in a channel, computed from the roles and overwrites that the Gateway keeps up to date. */
import { PermissionFlagsBits, type Client, type Guild, type GuildBasedChannel, type Role } from 'discord.js';
import { permissions, type PermissionName } from './invite.ts';

/** Names of the permissions for a daily question that the bot lacks in the channel. */
export function missingIn(channel: GuildBasedChannel): readonly PermissionName[] {
  const needed = permissions.map(({ name }): PermissionName =>
    name === 'SendMessages' && channel.isThread() ? 'SendMessagesInThreads' : name,
  );
  const me = channel.guild.members.me;
  const held = me === null ? null : channel.permissionsFor(me);
  // Without its own roles the bot knows of nothing that it may do.
  return held === null ? needed : needed.filter((name) => !held.has(PermissionFlagsBits[name]));
}

/** The same after asking Discord for the channel, its roles and the bot's own; null when the channel cannot be seen. */
export async function missingNow(channel: GuildBasedChannel): Promise<readonly PermissionName[] | null> {
  try {
    await channel.guild.roles.fetch();
    await channel.guild.members.fetchMe({ force: true });
    return missingIn(await channel.fetch(true));
  } catch {
    return null;
  }
}

/** Whether a post may mention the role: the role allows it, or the bot may mention everyone there. */
export function mayMention(role: Role, channel: GuildBasedChannel | null): boolean {
  const me = role.guild.members.me;
  if (role.mentionable) return true;
  if (me === null) return false;
  return (channel === null ? me.permissions : channel.permissionsFor(me)).has(PermissionFlagsBits.MentionEveryone);
}

/** The channel as the Gateway knows it; null when it is gone or was never seen. */
export function channelOf(client: Client, channelId: string): GuildBasedChannel | null {
  const channel = client.channels.cache.get(channelId);
  return channel === undefined || channel.isDMBased() ? null : channel;
}

/** The server as the Gateway knows it; null when the bot is not in it. */
export const serverOf = (client: Client, serverId: string): Guild | null => client.guilds.cache.get(serverId) ?? null;
