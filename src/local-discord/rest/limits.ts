/**
 * Discord's rate limits, as far as they are known: so many requests of the bot a second in all, so many posts and edits in
 * a channel in five seconds. Off unless asked for: a test that travels through a week must not wait for them.
 * https://discord.com/developers/docs/topics/rate-limits
 */

export interface Limits {
  /** Requests with the bot's token in any second; Discord says 50. Interaction tokens do not count. */
  readonly global: number;
  /** Requests of one method on one channel's messages in five seconds; 5 is seen, Discord promises no number. */
  readonly channel: number;
}
/** What Discord documents, and what is seen of it. */
export const DISCORD_LIMITS: Limits = { global: 50, channel: 5 };

/** What the headers of an answer say; `retryAfter` in seconds where the request is one too many. */
export interface Room {
  readonly limit: number;
  readonly remaining: number;
  /** Seconds. */
  readonly resetAfter: number;
  readonly retryAfter: number | null;
  readonly global: boolean;
}

interface Window {
  start: number;
  used: number;
}

const PLENTY: Room = { limit: 1000, remaining: 999, resetAfter: 1, retryAfter: null, global: false };
const CHANNEL_WINDOW = 5_000;
const SECOND = 1_000;

/** Counts the requests of one server. `timer`: real milliseconds, growing. */
export function createLimits(limits: Limits | undefined, timer: () => number) {
  const channels = new Map<string, Window>();
  const all: Window = { start: 0, used: 0 };

  /** Takes one of the window's places; the milliseconds to wait where there is none. */
  function take(window: Window, length: number, limit: number): number {
    const now = timer();
    if (now - window.start >= length) {
      window.start = now;
      window.used = 0;
    }
    if (window.used >= limit) return window.start + length - now;
    window.used += 1;
    return 0;
  }

  return {
    /** `channelKey`: method and channel of a message route, else null. */
    ask(ofBot: boolean, channelKey: string | null): Room {
      if (!limits || !ofBot) return PLENTY;
      const globalWait = take(all, SECOND, limits.global);
      if (globalWait > 0) return { ...PLENTY, remaining: 0, retryAfter: globalWait / 1000, global: true };
      if (channelKey === null) return PLENTY;
      for (const [key, window] of channels) {
        if (timer() - window.start < CHANNEL_WINDOW) break;
        channels.delete(key);
      }
      const window = channels.get(channelKey) ?? { start: timer(), used: 0 };
      channels.set(channelKey, window);
      const wait = take(window, CHANNEL_WINDOW, limits.channel);
      return {
        limit: limits.channel,
        remaining: limits.channel - window.used,
        resetAfter: (window.start + CHANNEL_WINDOW - timer()) / 1000,
        retryAfter: wait > 0 ? wait / 1000 : null,
        global: false,
      };
    },
  };
}
