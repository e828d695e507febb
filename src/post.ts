/**
 * Port: what the bot says unasked, and what became of it. Unasked messages are classic ones (a phone shows nothing of a
 * Components V2 message); their blocks are rendered by the edge. Every outcome that Discord can give is a kind.
 */
import type { Block, Button } from './command.ts';
import type { Language } from './notes/model.ts';

/** A classic message, as plain data that survives JSON. `picture` and `file` blocks become attachments. */
export interface Announcement {
  readonly language: Language;
  readonly blocks: readonly Block[];
  readonly buttons: readonly Button[];
  /** The one role it may mention. */
  readonly roleId: string | null;
  /** At most 25 characters; Discord drops a repeat for some minutes. A help, not the guarantee. */
  readonly nonce?: string;
}

export type PostOutcome =
  | { readonly kind: 'posted'; readonly messageId: string }
  /** The answer was lost: it may or may not be there. Look for it before trying again. */
  | { readonly kind: 'uncertain' }
  /** Discord is down or busy: try again after `retryAfter` ms. */
  | { readonly kind: 'later'; readonly retryAfter: number }
  | { readonly kind: 'channel-gone' }
  | { readonly kind: 'no-access'; readonly missing: readonly string[] }
  | { readonly kind: 'refused'; readonly code: number };
export type EditOutcome = PostOutcome | { readonly kind: 'message-gone' } | { readonly kind: 'too-many-edits' };

export interface Post {
  /** `held` is asked when the message's turn has come: where it says no, nothing is sent, and the outcome is `later`. */
  send(channelId: string, announcement: Announcement, held?: () => Promise<boolean>): Promise<PostOutcome>;
  edit(channelId: string, messageId: string, announcement: Announcement): Promise<EditOutcome>;
  remove(channelId: string, messageId: string): Promise<EditOutcome>;
  /**
   * Looks for the bot's own message that has a button whose id starts with `prefix`, newer than `since` (epoch ms; the
   * machine's clock may differ from Discord's by up to a day).
   * `absent` is a proof: it is given only when the bot may view the channel and read its history.
   */
  find(
    channelId: string,
    prefix: string,
    since: number,
  ): Promise<
    | { readonly kind: 'present'; readonly messageId: string }
    | { readonly kind: 'absent' }
    | { readonly kind: 'unknown'; readonly missing: readonly string[] }
    | { readonly kind: 'later'; readonly retryAfter: number }
    | { readonly kind: 'channel-gone' }
  >;
  /** A direct message; `closed` (50007) is normal. */
  direct(memberId: string, announcement: Announcement): Promise<PostOutcome | { readonly kind: 'closed' }>;
  /** Permissions (Discord's names) that the bot lacks in a channel for a daily question; null: no such channel. */
  missing(channelId: string): Promise<readonly string[] | null>;
  /** Whether mentioning a role would reach anyone; without this method nothing is known of roles. */
  role?(serverId: string, roleId: string): 'mentionable' | 'silent' | 'gone' | 'unknown';
  /** Whether the server can be reached now: an outage is not a departure. */
  reachable(serverId: string): boolean;
}
