/** Channels and their messages, with the permissions that Discord asks for. */
import { checkMessage } from '../validate/message.ts';
import type { Channel, Message, PermissionName } from '../world.ts';
import { deleteMessage, editMessage, messagesIn, writeMessage } from '../world/messages.ts';
import { has } from '../world/permissions.ts';
import { invalidBody, refusals } from '../world/refusal.ts';
import { byAge } from '../world/snowflake.ts';
import { channelWire, messageWire, permissionsIn } from '../world/wire.ts';
import { forBot, param, type Asked, type Route } from './route.ts';

/** How long a nonce is remembered, on the clock: Discord says "the past few minutes". */
const NONCE_LIFE = 300_000;

/** The channel that the bot may view; 10003 where it is gone, 50001 where the bot has no access. */
function reach({ state, params }: Asked): Channel {
  const channel = state.channels.get(params['channel'] ?? '');
  if (!channel) throw refusals.unknownChannel();
  if (channel.serverId !== null && !state.servers.get(channel.serverId)?.hasBot) throw refusals.missingAccess();
  if (!has(permissionsIn(state, state.bot.id, channel), 'ViewChannel')) throw refusals.missingAccess();
  return channel;
}

function need({ state }: Asked, channel: Channel, ...names: readonly PermissionName[]): void {
  const own = permissionsIn(state, state.bot.id, channel);
  if (names.some((name) => !has(own, name))) throw refusals.missingPermissions();
}

/** A person can be written to while some server holds both. */
const sharesServer = ({ state }: Asked, userId: string): boolean =>
  [...state.servers.values()].some((server) => server.hasBot && server.members.has(userId));

/** A message of the channel that all may see: an ephemeral one is unknown here. */
function messageOf(asked: Asked, channel: Channel): Message {
  const message = asked.state.messages.get(param(asked, 'message'));
  if (message?.channelId !== channel.id || message.onlyFor !== null) throw refusals.unknownMessage();
  return message;
}

function post(asked: Asked): unknown {
  const { state, files } = asked;
  const channel = reach(asked);
  if (channel.kind === 'category') throw refusals.notTextChannel();
  need(asked, channel, 'SendMessages');
  const body = checkMessage('post', asked.body, { files: files.length });
  if (body.embeds?.length) need(asked, channel, 'EmbedLinks');
  if (files.length > 0) need(asked, channel, 'AttachFiles');
  if (channel.directWith !== null && state.users.get(channel.directWith)?.closedToDirect)
    throw refusals.closedToDirect();
  if (channel.directWith !== null && !sharesServer(asked, channel.directWith)) throw refusals.noSharedServer();
  const nonce = body.nonce === undefined || body.nonce === null ? null : `${channel.id} ${body.nonce}`;
  const known = nonce !== null && body.enforce_nonce ? state.nonces.get(nonce) : undefined;
  const repeated = known && known.until > state.clock() ? state.messages.get(known.messageId) : undefined;
  if (repeated) return messageWire(state, repeated);
  const message = writeMessage(state, {
    channel,
    author: state.bot,
    body,
    files,
    replyTo: replied(asked, channel, body.message_reference),
  });
  if (nonce !== null) remember(asked, nonce, message.id);
  return { ...messageWire(state, message), ...(body.nonce === undefined ? {} : { nonce: body.nonce }) };
}

function replied(
  asked: Asked,
  channel: Channel,
  reference: { message_id?: string; fail_if_not_exists?: boolean | null } | null | undefined,
): string | null {
  if (!reference?.message_id) return null;
  if (!has(permissionsIn(asked.state, asked.state.bot.id, channel), 'ReadMessageHistory')) throw refusals.noHistory();
  const message = asked.state.messages.get(reference.message_id);
  if (message?.channelId === channel.id && message.onlyFor === null) return message.id;
  if (reference.fail_if_not_exists === false) return null;
  throw invalidBody([{ path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' }]);
}

function remember({ state }: Asked, nonce: string, messageId: string): void {
  const now = state.clock();
  for (const [key, { until }] of state.nonces) if (until <= now) state.nonces.delete(key);
  state.nonces.set(nonce, { messageId, until: now + NONCE_LIFE });
}

/** Newest first. Without Read Message History the list is empty: no error, and no proof of absence. */
function list(asked: Asked): unknown {
  const { state, query } = asked;
  const channel = reach(asked);
  const limit = Number(query.get('limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    throw invalidBody([
      {
        path: ['limit'],
        code: limit > 100 ? 'NUMBER_TYPE_MAX' : 'NUMBER_TYPE_MIN',
        message: 'int value should be between 1 and 100.',
      },
    ]);
  if (!has(permissionsIn(state, state.bot.id, channel), 'ReadMessageHistory')) return [];
  const seen = messagesIn(state, channel.id, null);
  const wanted = pick(seen, query, limit);
  return wanted.toReversed().map((message) => messageWire(state, message));
}

function pick(seen: readonly Message[], query: URLSearchParams, limit: number): readonly Message[] {
  const [before, after, around] = [query.get('before'), query.get('after'), query.get('around')];
  if (around !== null) {
    const half = Math.floor(limit / 2);
    const older = seen.filter((one) => byAge(one.id, around) < 0).slice(-half || seen.length);
    return [...older, ...seen.filter((one) => byAge(one.id, around) >= 0).slice(0, limit - older.length)];
  }
  if (after !== null) return seen.filter((one) => byAge(one.id, after) > 0).slice(0, limit);
  const older = before === null ? seen : seen.filter((one) => byAge(one.id, before) < 0);
  return older.slice(-limit);
}

/** Channels and messages. */
export const channelRoutes: readonly Route[] = [
  forBot('GET', '/channels/:channel', (asked) => channelWire(asked.state, reach(asked))),
  forBot('POST', '/channels/:channel/typing', (asked) => {
    need(asked, reach(asked), 'SendMessages');
    return null;
  }),
  forBot('GET', '/channels/:channel/messages', list),
  forBot('POST', '/channels/:channel/messages', post),
  forBot('GET', '/channels/:channel/messages/:message', (asked) => {
    const channel = reach(asked);
    need(asked, channel, 'ReadMessageHistory');
    return messageWire(asked.state, messageOf(asked, channel));
  }),
  forBot('PATCH', '/channels/:channel/messages/:message', (asked) => {
    const message = messageOf(asked, reach(asked));
    if (message.author.id !== asked.state.bot.id) throw refusals.notOwnMessage();
    const body = checkMessage('edit', asked.body, { files: asked.files.length, before: message.flags });
    return messageWire(asked.state, editMessage(asked.state, message, body, asked.files));
  }),
  forBot('DELETE', '/channels/:channel/messages/:message', (asked) => {
    const channel = reach(asked);
    const message = messageOf(asked, channel);
    if (message.author.id !== asked.state.bot.id) need(asked, channel, 'ManageMessages');
    deleteMessage(asked.state, message);
    return null;
  }),
];
