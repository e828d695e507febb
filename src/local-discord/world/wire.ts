/** The world in Discord's own JSON, as REST answers and Gateway events carry it. */
import { ApplicationFlags, ChannelType } from 'discord-api-types/v10';
import type { Channel, Member, Message, Role, User } from '../world.ts';
import { channelPermissions, DIRECT } from './permissions.ts';
import type { ServerState, State } from './state.ts';
import { timeOf } from './snowflake.ts';

const CHANNEL_TYPES: Readonly<Record<Channel['kind'], ChannelType>> = {
  text: ChannelType.GuildText,
  announcement: ChannelType.GuildAnnouncement,
  voice: ChannelType.GuildVoice,
  category: ChannelType.GuildCategory,
  direct: ChannelType.DM,
};

/** An instant (epoch ms) as Discord writes it. */
export const iso = (at: number): string => new Date(at).toISOString().replace('Z', '000+00:00');

/** A user name as Discord allows it: lower case, letters, digits, dots and underscores. */
const handle = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '.')
    .replace(/^\.|\.$/gu, '') || 'membre';

/** A person or the bot. */
export const userWire = (user: User) => ({
  id: user.id,
  username: user.bot ? user.name : handle(user.name),
  global_name: user.bot ? null : user.name,
  discriminator: user.bot ? '0001' : '0',
  avatar: null,
  bot: user.bot,
  public_flags: 0,
});

/** A member of a server, without the permissions that interactions add. */
export const memberWire = (state: State, member: Member) => ({
  user: userWire(state.users.get(member.id) ?? { id: member.id, name: member.name, bot: false, closedToDirect: false }),
  nick: null,
  avatar: null,
  roles: member.roleIds,
  joined_at: iso(member.joinedAt),
  premium_since: null,
  deaf: false,
  mute: false,
  pending: false,
  flags: 0,
});

/** A role; the bot's own carries its tag. */
export const roleWire = (role: Role, botId: string) => ({
  id: role.id,
  name: role.name,
  color: role.color,
  colors: { primary_color: role.color, secondary_color: null, tertiary_color: null },
  hoist: false,
  icon: null,
  unicode_emoji: null,
  position: role.position,
  permissions: String(role.permissions),
  managed: role.managed,
  mentionable: role.mentionable,
  flags: 0,
  ...(role.managed ? { tags: { bot_id: botId } } : {}),
});

/** A channel of a server, or a direct-message channel. */
export function channelWire(state: State, channel: Channel) {
  if (channel.kind === 'direct') {
    const person = state.users.get(channel.directWith ?? '');
    return {
      id: channel.id,
      type: ChannelType.DM,
      last_message_id: state.newest.get(channel.id) ?? null,
      flags: 0,
      recipients: person ? [userWire(person)] : [],
    };
  }
  return {
    id: channel.id,
    type: CHANNEL_TYPES[channel.kind],
    guild_id: channel.serverId,
    name: channel.name,
    position: channel.position,
    parent_id: null,
    topic: channel.topic,
    nsfw: false,
    flags: 0,
    last_message_id: state.newest.get(channel.id) ?? null,
    rate_limit_per_user: 0,
    permission_overwrites: channel.overwrites.map((one) => ({
      id: one.targetId,
      type: one.target === 'role' ? 0 : 1,
      allow: String(one.allow),
      deny: String(one.deny),
    })),
  };
}

/** A server as REST shows it; the Gateway's GUILD_CREATE adds channels and members. */
export const serverWire = (state: State, server: ServerState) => ({
  id: server.id,
  name: server.name,
  icon: null,
  splash: null,
  discovery_splash: null,
  banner: null,
  description: null,
  owner_id: server.ownerId,
  region: 'deprecated',
  afk_channel_id: null,
  afk_timeout: 300,
  widget_enabled: false,
  widget_channel_id: null,
  verification_level: 1,
  default_message_notifications: 1,
  explicit_content_filter: 0,
  roles: [...server.roles.values()].map((role) => roleWire(role, state.bot.id)),
  emojis: [],
  stickers: [],
  features: [],
  mfa_level: 0,
  application_id: null,
  system_channel_id: null,
  system_channel_flags: 0,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  vanity_url_code: null,
  premium_tier: 0,
  premium_subscription_count: 0,
  premium_progress_bar_enabled: false,
  preferred_locale: server.locale,
  nsfw: false,
  nsfw_level: 0,
  max_members: 500_000,
  max_video_channel_users: 25,
  max_stage_video_channel_users: 50,
  incidents_data: null,
});

/** Without the members intent a bot is told of itself only. */
export function serverCreateWire(state: State, server: ServerState) {
  const bot = server.members.get(state.bot.id);
  return {
    ...serverWire(state, server),
    joined_at: iso(bot?.joinedAt ?? timeOf(server.id)),
    large: server.members.size > 50,
    unavailable: false,
    member_count: server.members.size,
    voice_states: [],
    members: bot ? [memberWire(state, bot)] : [],
    channels: channelsWire(state, server),
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** All channels: Discord tells a bot also of those it may not view. */
export const channelsWire = (state: State, server: ServerState) =>
  [...server.channels].flatMap((id) => {
    const channel = state.channels.get(id);
    return channel ? [channelWire(state, channel)] : [];
  });

/** `forBot`: without the content intent, what others wrote is empty, unless it mentions the bot or is a direct message. */
export function messageWire(state: State, message: Message, forBot = true) {
  const hidden =
    forBot &&
    message.author.id !== state.bot.id &&
    message.serverId !== null &&
    !message.mentions.members.includes(state.bot.id);
  const asked = message.askedBy;
  const asker = asked ? state.users.get(asked.memberId) : undefined;
  const replied = message.replyTo ? state.messages.get(message.replyTo) : undefined;
  return {
    id: message.id,
    channel_id: message.channelId,
    author: userWire(message.author),
    content: hidden ? '' : message.content,
    timestamp: iso(message.createdAt),
    edited_timestamp: message.editedAt === null ? null : iso(message.editedAt),
    tts: false,
    mention_everyone: message.mentions.everyone,
    mentions: message.mentions.members.flatMap((id) => {
      const user = state.users.get(id);
      return user ? [userWire(user)] : [];
    }),
    mention_roles: message.mentions.roles,
    attachments: hidden ? [] : message.attachments,
    embeds: hidden ? [] : message.embeds,
    components: hidden ? [] : message.components,
    pinned: message.pinned,
    type: message.replyTo ? 19 : asked?.kind === 'command' && message.author.bot ? 20 : 0,
    flags: message.flags,
    ...(message.author.id === state.bot.id ? { application_id: state.applicationId } : {}),
    ...(asked ? { webhook_id: state.applicationId } : {}),
    ...(asked && asker
      ? {
          interaction_metadata: {
            id: asked.interactionId,
            type: asked.kind === 'command' ? 2 : asked.kind === 'press' ? 3 : 5,
            user: userWire(asker),
            authorizing_integration_owners: owners(message.serverId),
            ...(asked.kind === 'command' ? { name: asked.name } : {}),
          },
        }
      : {}),
    ...(message.replyTo
      ? {
          message_reference: { type: 0, channel_id: message.channelId, message_id: message.replyTo },
          referenced_message: replied
            ? { id: replied.id, content: replied.content, author: userWire(replied.author) }
            : null,
        }
      : {}),
  };
}

/** Who installed the application: the server (0), in a direct message "0" stands for it. */
export const owners = (serverId: string | null): Readonly<Record<string, string>> => ({ '0': serverId ?? '0' });

/** The application behind the bot. */
export const applicationWire = (state: State) => ({
  id: state.applicationId,
  name: state.bot.name,
  icon: null,
  description: '',
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: '0'.repeat(64),
  flags: ApplicationFlags.ApplicationCommandBadge,
  bot: userWire(state.bot),
  approximate_guild_count: [...state.servers.values()].filter((one) => one.hasBot).length,
});

/** Permissions of a member in a channel; all in none. */
export function permissionsIn(state: State, memberId: string, channel: Channel): bigint {
  if (channel.serverId === null) return channel.directWith === memberId || memberId === state.bot.id ? DIRECT : 0n;
  const server = state.servers.get(channel.serverId);
  const member = server?.members.get(memberId);
  return server && member ? channelPermissions(server, member, channel) : 0n;
}
