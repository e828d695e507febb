/** What became of a request to Discord, as kinds: a refusal is ordinary, a lost answer is uncertain, a wait is a time. */
// From discord.js, whose own copy of these classes is the one that its client throws.
import { DiscordAPIError, HTTPError, RateLimitError, RESTJSONErrorCodes as Code } from 'discord.js';

export type Trouble =
  | { readonly kind: 'uncertain' }
  | { readonly kind: 'later'; readonly retryAfter: number }
  | { readonly kind: 'channel-gone' }
  | { readonly kind: 'no-access' }
  | { readonly kind: 'message-gone' }
  | { readonly kind: 'too-many-edits' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'refused'; readonly code: number };

/** Discord's codes that are part of a bot's life; the others are refusals. */
const ORDINARY: Readonly<Record<number, Trouble>> = {
  [Code.UnknownChannel]: { kind: 'channel-gone' },
  [Code.UnknownMessage]: { kind: 'message-gone' },
  [Code.MissingAccess]: { kind: 'no-access' },
  [Code.MissingPermissions]: { kind: 'no-access' },
  [Code.CannotSendMessagesToThisUser]: { kind: 'closed' },
  [Code.MaximumNumberOfEditsToMessagesOlderThanOneHourReached]: { kind: 'too-many-edits' },
};
/** The request never left: nothing can have come of it. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
/** The request may have arrived and only its answer was lost. */
const LOST = new Set([
  'UND_ERR_SOCKET',
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ABORT_ERR',
]);
/** Milliseconds before the next try when Discord named no time. */
const PAUSE = 5_000;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Whether the connection broke before an answer came. */
export const isLost = (error: unknown): boolean =>
  LOST.has(codeOf(error)) || (error instanceof Error && error.name === 'AbortError');

/** The kind of a failure of `@discordjs/rest`; null for what only a defect of ours can cause. */
export function troubleOf(error: unknown): Trouble | null {
  if (error instanceof RateLimitError)
    return { kind: 'later', retryAfter: Math.max(error.retryAfter, error.timeToReset) };
  if (error instanceof DiscordAPIError) {
    const code = Number(error.code);
    return ORDINARY[code] ?? { kind: 'refused', code };
  }
  // 5xx: the write may have happened before whatever stood in front of it gave up.
  if (error instanceof HTTPError)
    return isOutage(error) ? { kind: 'uncertain' } : { kind: 'refused', code: error.status };
  if (NOT_SENT.has(codeOf(error))) return { kind: 'later', retryAfter: PAUSE };
  if (isLost(error)) return { kind: 'uncertain' };
  return null;
}

/** Whether Discord itself failed, so that the same request may succeed. */
export const isOutage = (error: unknown): boolean => error instanceof HTTPError && error.status >= 500;

/** Discord's code of a refusal; null for anything else. */
export const refusalOf = (error: unknown): number | null =>
  error instanceof DiscordAPIError && typeof error.code === 'number' ? error.code : null;
