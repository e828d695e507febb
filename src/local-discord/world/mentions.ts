/**
 * Whom a message names and whose phone rings. The text alone names nobody: `allowed_mentions` decides, and it grants
 * nothing: a role must be mentionable, or the author may mention everyone.
 * https://discord.com/developers/docs/resources/message#allowed-mentions-object
 */
import type { APIAllowedMentions } from 'discord-api-types/v10';
import type { Channel, Message } from '../world.ts';
import { has } from './permissions.ts';
import type { State } from './state.ts';
import { permissionsIn } from './wire.ts';

const ids = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].flatMap((found) => found[1] ?? [])),
];

/** `text`: content, and the text displays of a Components V2 message. `repliedTo`: who wrote what it replies to. */
export function mentionsOf(
  state: State,
  channel: Channel,
  authorId: string,
  text: string,
  allowed: APIAllowedMentions | null | undefined,
  repliedTo: string | null = null,
): Message['mentions'] {
  const may = (kind: 'users' | 'roles', id: string): boolean =>
    !allowed || (allowed.parse?.includes(kind as never) ?? false) || (allowed[kind]?.includes(id) ?? false);
  const server = state.servers.get(channel.serverId ?? '');
  const loud = has(permissionsIn(state, authorId, channel), 'MentionEveryone');
  const asReply =
    repliedTo !== null && repliedTo !== authorId && (allowed?.replied_user ?? !allowed) ? [repliedTo] : [];
  return {
    everyone:
      /@(?:everyone|here)\b/u.test(text) &&
      loud &&
      server !== undefined &&
      (!allowed || (allowed.parse?.includes('everyone' as never) ?? false)),
    members: [...new Set([...ids(text, /<@!?(\d{17,20})>/gu).filter((id) => may('users', id)), ...asReply])].filter(
      (id) => state.users.has(id),
    ),
    roles: ids(text, /<@&(\d{17,20})>/gu).filter((id) => {
      const role = server?.roles.get(id);
      return role !== undefined && (role.mentionable || loud) && may('roles', id);
    }),
  };
}

/** Members whose phone rings, each once, in the server's order; the author and those who cannot view the channel never. */
export function pingsOf(
  state: State,
  channel: Channel,
  authorId: string,
  mentions: Message['mentions'],
  onlyFor: string | null,
): readonly string[] {
  if (onlyFor !== null) return [];
  if (channel.serverId === null)
    return channel.directWith !== null && channel.directWith !== authorId ? [channel.directWith] : [];
  if (!mentions.everyone && mentions.members.length === 0 && mentions.roles.length === 0) return [];
  const members = state.servers.get(channel.serverId)?.members.values() ?? [];
  return [...members]
    .filter(
      (member) =>
        !member.bot &&
        member.id !== authorId &&
        (mentions.everyone ||
          mentions.members.includes(member.id) ||
          member.roleIds.some((id) => mentions.roles.includes(id))) &&
        has(permissionsIn(state, member.id, channel), 'ViewChannel'),
    )
    .map((member) => member.id);
}
