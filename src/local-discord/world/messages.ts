/** Messages: written, edited, deleted and listed. Bodies come here validated; what they say is stored as Discord shows it. */
import type { GatewayIntentBits } from 'discord-api-types/v10';
import type { Channel, Message, User } from '../world.ts';
import { attach, keep, resolved, type Attached, type MessageBody, type Upload } from './attaching.ts';
import { textOf, type AnyComponent } from './components.ts';
import { mentionsOf, pingsOf } from './mentions.ts';
import { invalidBody, refusals } from './refusal.ts';
import type { State } from './state.ts';
import { messageWire } from './wire.ts';

const GUILD_MESSAGES: GatewayIntentBits.GuildMessages = 512;
const DIRECT_MESSAGES: GatewayIntentBits.DirectMessages = 4096;

/** Discord's message flags. */
export const Flag = { SuppressEmbeds: 4, Ephemeral: 64, Loading: 128, SuppressNotifications: 4096, V2: 32768 } as const;
/** What an author may set; the rest is Discord's. */
const SETTABLE = Flag.SuppressEmbeds | Flag.SuppressNotifications | Flag.V2;

export interface Writing {
  readonly channel: Channel;
  readonly author: User;
  readonly body: MessageBody;
  readonly files: readonly Upload[];
  readonly onlyFor?: string | null;
  readonly thinking?: boolean;
  readonly askedBy?: Message['askedBy'];
  readonly replyTo?: string | null;
}

const allText = (message: Pick<Message, 'content' | 'components'>): string =>
  `${message.content}\n${textOf(message.components as unknown as readonly AnyComponent[])}`;

const tellBot = (state: State, event: string, message: Message, data: () => object): void => {
  if (message.onlyFor !== null) return;
  const server = state.servers.get(message.serverId ?? '');
  if (message.serverId !== null && (!server?.hasBot || server.unavailable)) return;
  const place = message.serverId === null ? {} : { guild_id: message.serverId };
  state.dispatch(event, { ...data(), ...place }, message.serverId === null ? DIRECT_MESSAGES : GUILD_MESSAGES);
};

function put(state: State, message: Message): void {
  state.messages.set(message.id, message);
  const line = state.lines.get(message.channelId);
  if (line) line.add(message.id);
  else state.lines.set(message.channelId, new Set([message.id]));
  if (message.onlyFor === null) state.newest.set(message.channelId, message.id);
}

/** Discord cuts what is blank around a text. */
const trimmed = (content: string | null | undefined): string => (content ?? '').trim();

/** Writes a message and tells everyone who may see it. Permissions are the caller's business. */
export function writeMessage(
  state: State,
  { channel, author, body, files, onlyFor = null, thinking = false, askedBy = null, replyTo = null }: Writing,
): Message {
  const id = state.newId();
  const attached = attach(state, channel.id, body, files);
  const attachments = attached.map((one) => one.attachment);
  const { components, embeds } = resolved(body, attachments);
  const content = trimmed(body.content);
  const repliedTo = state.messages.get(replyTo ?? '')?.author.id ?? null;
  const text = allText({ content, components });
  const mentions = mentionsOf(state, channel, author.id, text, body.allowed_mentions, repliedTo);
  const silent = ((body.flags ?? 0) & Flag.SuppressNotifications) !== 0;
  const message: Message = {
    id,
    channelId: channel.id,
    serverId: channel.serverId,
    author,
    content,
    embeds,
    components,
    attachments,
    flags: ((body.flags ?? 0) & SETTABLE) | (onlyFor === null ? 0 : Flag.Ephemeral) | (thinking ? Flag.Loading : 0),
    createdAt: state.clock(),
    editedAt: null,
    onlyFor,
    thinking,
    askedBy,
    replyTo,
    mentions,
    pings: silent || thinking ? [] : pingsOf(state, channel, author.id, mentions, onlyFor),
    pinned: false,
  };
  keep(state, attached);
  put(state, message);
  state.emit({ kind: 'message-created', message, onlyFor });
  tellBot(state, 'MESSAGE_CREATE', message, () => messageWire(state, message));
  return message;
}

/** What an edited message would be; nothing is stored. Attachments not named again are dropped where the body names any. */
function merged(state: State, old: Message, body: MessageBody, attached: readonly Attached[]): Message {
  const kept = body.attachments
    ? old.attachments.filter((one) => body.attachments?.some((named) => String(named.id) === one.id))
    : body.attachments === null
      ? []
      : old.attachments;
  const attachments = [...kept, ...attached.map((one) => one.attachment)];
  const next = resolved(body, attachments);
  const flags = body.flags === undefined || body.flags === null ? 0 : body.flags & (Flag.SuppressEmbeds | Flag.V2);
  const changed = {
    content: body.content === undefined ? old.content : trimmed(body.content),
    components: body.components === undefined ? old.components : next.components,
  };
  const channel = state.channels.get(old.channelId);
  return {
    ...old,
    ...changed,
    embeds: body.embeds === undefined ? old.embeds : next.embeds,
    attachments,
    flags: (old.flags & ~(Flag.Loading | (body.flags === undefined ? 0 : Flag.SuppressEmbeds))) | flags,
    thinking: false,
    editedAt: old.thinking ? old.editedAt : state.clock(),
    mentions: channel
      ? mentionsOf(state, channel, old.author.id, allText(changed), body.allowed_mentions)
      : old.mentions,
  };
}

/** Edits a message; the phone rings for nobody, but for the first text of a placeholder. */
export function editMessage(state: State, old: Message, body: MessageBody, files: readonly Upload[]): Message {
  const attached = attach(state, old.channelId, body, files);
  const draft = merged(state, old, body, attached);
  const v2 = (draft.flags & Flag.V2) !== 0;
  if (v2 && (draft.content !== '' || draft.embeds.length > 0))
    throw invalidBody([
      {
        path: ['flags'],
        code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        message:
          'The message has content or embeds, which Components V2 messages cannot have: clear them in the same edit',
      },
    ]);
  if (draft.content === '' && [draft.embeds, draft.components, draft.attachments].every((list) => list.length === 0))
    throw refusals.emptyMessage();
  const channel = state.channels.get(old.channelId);
  const message =
    old.thinking && channel
      ? { ...draft, pings: pingsOf(state, channel, old.author.id, draft.mentions, old.onlyFor) }
      : draft;
  keep(state, attached);
  state.messages.set(message.id, message);
  for (const { id } of old.attachments) if (!message.attachments.some((one) => one.id === id)) state.files.delete(id);
  state.emit({ kind: 'message-updated', message, onlyFor: message.onlyFor });
  tellBot(state, 'MESSAGE_UPDATE', message, () => messageWire(state, message));
  return message;
}

/** Takes a message and its files out, without a word to anybody. */
export function dropMessage(state: State, messageId: string): void {
  const message = state.messages.get(messageId);
  if (!message) return;
  state.messages.delete(messageId);
  state.lines.get(message.channelId)?.delete(messageId);
  for (const { id } of message.attachments) state.files.delete(id);
}

/** Deletes a message and tells everyone who saw it. */
export function deleteMessage(state: State, message: Message): void {
  dropMessage(state, message.id);
  state.emit({
    kind: 'message-deleted',
    messageId: message.id,
    channelId: message.channelId,
    onlyFor: message.onlyFor,
  });
  tellBot(state, 'MESSAGE_DELETE', message, () => ({ id: message.id, channel_id: message.channelId }));
}

/** The messages of a channel that the reader sees, oldest first; `reader` null: everybody's and nobody's private ones. */
export function messagesIn(state: State, channelId: string, reader: string | null): readonly Message[] {
  const seen: Message[] = [];
  for (const id of state.lines.get(channelId) ?? []) {
    const message = state.messages.get(id);
    if (message && (message.onlyFor === null || message.onlyFor === reader)) seen.push(message);
  }
  return seen;
}
