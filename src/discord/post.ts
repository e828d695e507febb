/**
 * The port `Post` over Discord's REST API: what the bot says unasked. It has a client of its own, since the one that
 * answers members repeats a request whose answer is slow, which would post twice: here a request lasts up to 15 s and is
 * made once; what became of it is an outcome, and the round decides.
 */
import { Routes, type APIMessage, type APIUser, type RESTGetAPIChannelMessagesResult } from 'discord-api-types/v10';
import { REST, type Client, type RequestData } from 'discord.js';
import type { Announcement, EditOutcome, Post, PostOutcome } from '../post.ts';
import { renderAnnouncement } from './announce.ts';
import { rawFiles } from './attachments.ts';
import { troubleOf, type Trouble } from './outcomes.ts';
import { pace, type Ticking } from './pace.ts';
import { channelOf, mayMention, missingIn, missingNow, serverOf } from './permissions.ts';
import type { Draw } from './render.ts';

export interface PostOptions {
  readonly token: string;
  readonly apiBase: string;
  readonly client: Client;
  readonly draw: Draw;
  readonly ticking: Ticking;
  /** Milliseconds that one request may last. */
  readonly timeout?: number;
}

/**
 * Turns a second, all servers together: never more than 25 requests leave in one, though each leaves a little after its
 * turn. Discord allows 50.
 */
const PER_SECOND = 24;
/** A rate limit up to this long is waited for here; a longer one is told. */
const SHORT_WAIT = 5_000;
const MESSAGES_A_PAGE = 100;
/** Pages of a channel's history that are looked through: beyond them absence is not proved. */
const PAGES = 50;
/** The machine's clock may be ahead of Discord's, which dates messages: one is looked for from a day before, in ms. */
const CLOCK_MARGIN = 24 * 3_600_000;
const DISCORD_EPOCH = 1_420_070_400_000;

/** The smallest id that a message sent at that time can have. */
const idAt = (time: number): string => (BigInt(Math.max(time - DISCORD_EPOCH, 0)) << 22n).toString();

export function openPost({ token, apiBase, client, draw, ticking, timeout = 15_000 }: PostOptions): Post {
  const rest = new REST({
    api: apiBase,
    timeout,
    retries: 0,
    rejectOnRateLimit: (limit) => Math.max(limit.retryAfter, limit.timeToReset) > SHORT_WAIT,
  }).setToken(token);
  const queue = pace(PER_SECOND, ticking);

  /** The answer, or what became of the request. A defect of ours throws. */
  async function ask<Answer>(
    method: 'get' | 'post' | 'patch' | 'delete',
    route: `/${string}`,
    data?: RequestData,
    held?: () => Promise<boolean>,
  ): Promise<{ readonly answer: Answer } | Trouble> {
    await queue.turn();
    if (held && !(await held())) return { kind: 'later', retryAfter: SHORT_WAIT };
    try {
      return { answer: (await rest[method](route, data)) as Answer };
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble === null) throw error;
      // After one 401 the client forgets the token; the Gateway will say whether it is really wrong.
      if (trouble.kind === 'refused' && trouble.code === 0) rest.setToken(token);
      return trouble;
    }
  }

  const body = async (announcement: Announcement): Promise<RequestData> => {
    const { body, files } = await renderAnnouncement(announcement, draw);
    return { body, files: rawFiles(files) };
  };
  const lacking = (channelId: string): readonly string[] => {
    const channel = channelOf(client, channelId);
    return channel === null ? ['ViewChannel'] : missingIn(channel);
  };
  const posted = (
    result: { readonly answer: APIMessage } | Trouble,
    channelId: string,
  ): PostOutcome | { readonly kind: 'closed' } => {
    if ('answer' in result) return { kind: 'posted', messageId: result.answer.id };
    if (result.kind === 'no-access') return { kind: 'no-access', missing: lacking(channelId) };
    if (result.kind === 'message-gone') return { kind: 'refused', code: 10_008 };
    return result.kind === 'too-many-edits' ? { kind: 'refused', code: 30_046 } : result;
  };

  const post: Post = {
    async send(channelId, announcement, held) {
      const result = await ask<APIMessage>('post', Routes.channelMessages(channelId), await body(announcement), held);
      return unlessClosed(posted(result, channelId));
    },
    async edit(channelId, messageId, announcement) {
      const { nonce: _, ...same } = announcement;
      const result = await ask<APIMessage>('patch', Routes.channelMessage(channelId, messageId), await body(same));
      return changed(result, channelId);
    },
    async remove(channelId, messageId) {
      const result = await ask<unknown>('delete', Routes.channelMessage(channelId, messageId));
      return 'answer' in result ? { kind: 'posted', messageId } : changed(result, channelId);
    },
    async find(channelId, prefix, since) {
      const channel = channelOf(client, channelId);
      const missing = channel === null ? [] : missingIn(channel).filter(isForLooking);
      if (missing.length > 0) return { kind: 'unknown', missing };
      let after = idAt(since - CLOCK_MARGIN);
      let readable = false;
      for (let page = 0; page < PAGES; page += 1) {
        const query = new URLSearchParams({ limit: String(MESSAGES_A_PAGE), after });
        const result = await ask<RESTGetAPIChannelMessagesResult>('get', Routes.channelMessages(channelId), { query });
        if (!('answer' in result)) {
          if (result.kind === 'channel-gone') return { kind: 'channel-gone' };
          if (result.kind === 'no-access') return { kind: 'unknown', missing: lacking(channelId) };
          return { kind: 'later', retryAfter: result.kind === 'later' ? result.retryAfter : SHORT_WAIT };
        }
        const found = result.answer.find((message) => isOurs(message, client.user?.id, prefix));
        if (found) return { kind: 'present', messageId: found.id };
        readable ||= result.answer.length > 0;
        if (result.answer.length < MESSAGES_A_PAGE) break;
        after = result.answer.map(({ id }) => id).reduce((a, b) => (BigInt(a) > BigInt(b) ? a : b), after);
        if (page === PAGES - 1) return { kind: 'later', retryAfter: SHORT_WAIT };
      }
      if (readable) return { kind: 'absent' };
      // Nothing at all is also what Discord answers to who may no longer read: what it allows is asked anew.
      const now = channel === null ? null : await missingNow(channel);
      if (now === null) return { kind: 'unknown', missing: ['ViewChannel'] };
      const hidden = now.filter(isForLooking);
      return hidden.length > 0 ? { kind: 'unknown', missing: hidden } : { kind: 'absent' };
    },
    async direct(memberId, announcement) {
      const opened = await ask<{ readonly id: string }>('post', Routes.userChannels(), {
        body: { recipient_id: memberId },
      });
      if (!('answer' in opened)) return posted(opened, '');
      const { id } = opened.answer;
      return posted(await ask<APIMessage>('post', Routes.channelMessages(id), await body(announcement)), id);
    },
    async missing(channelId) {
      const channel = channelOf(client, channelId);
      return channel === null ? null : missingIn(channel);
    },
    role(serverId, roleId) {
      const server = serverOf(client, serverId);
      if (server?.available !== true) return 'unknown';
      const role = server.roles.cache.get(roleId);
      if (role === undefined) return 'gone';
      return mayMention(role, null) ? 'mentionable' : 'silent';
    },
    reachable: (serverId) => client.isReady() && serverOf(client, serverId)?.available === true,
  };

  function changed(result: { readonly answer: APIMessage } | Trouble, channelId: string): EditOutcome {
    if ('kind' in result && (result.kind === 'message-gone' || result.kind === 'too-many-edits')) return result;
    return unlessClosed(posted(result, channelId));
  }
  return post;
}

const isForLooking = (name: string): boolean => name === 'ViewChannel' || name === 'ReadMessageHistory';

/** Closed direct messages are an outcome of direct messages only. */
const unlessClosed = (outcome: PostOutcome | { readonly kind: 'closed' }): PostOutcome =>
  outcome.kind === 'closed' ? { kind: 'refused', code: 50_007 } : outcome;

function isOurs(message: APIMessage, botId: APIUser['id'] | undefined, prefix: string): boolean {
  if (message.author.id !== botId) return false;
  return (message.components ?? []).some(
    (row) =>
      'components' in row && row.components.some((one) => 'custom_id' in one && one.custom_id.startsWith(prefix)),
  );
}
