/**
 * What the page and its server say to each other over one WebSocket: types only, shared by both sides. The page asks
 * with a numbered request and gets one reply; what changes in the world is pushed to it without asking. A window is one
 * member in one server, so nothing that this member may not see ever reaches it.
 */
import type { Channel, Choice, Message, Outcome, RegisteredCommand } from './world.ts';

export type PageLanguage = 'fr' | 'en';

export interface ViewMember {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
  readonly isTeacher: boolean;
  readonly roleIds: readonly string[];
}
export interface ViewRole {
  readonly id: string;
  readonly name: string;
  /** 0xRRGGBB, 0: none. */
  readonly color: number;
}
export interface ViewChannel {
  readonly id: string;
  readonly name: string;
  readonly kind: Channel['kind'];
  readonly topic: string | null;
  /** The member may write there. */
  readonly writable: boolean;
}

/** One member's view of one server, and of the channel that is open. */
export interface View {
  readonly bot: { readonly id: string; readonly name: string; readonly online: boolean };
  readonly servers: readonly { readonly id: string; readonly name: string }[];
  readonly serverId: string;
  readonly memberId: string;
  readonly channelId: string | null;
  readonly channels: readonly ViewChannel[];
  readonly roles: readonly ViewRole[];
  readonly members: readonly ViewMember[];
  /** Those that the member may use in the open channel. */
  readonly commands: readonly RegisteredCommand[];
  /** What the host offers beside Discord itself. */
  readonly offers: { readonly travel: boolean; readonly desk: boolean };
  /** IANA zone in which the bot's time is shown; null: the reader's own. */
  readonly timezone: string | null;
  /** The bot's clock, epoch milliseconds. */
  readonly now: number;
}

/** What became of a jump in time. */
export type TravelOutcome =
  | { readonly kind: 'moved' }
  /** No question is planned: `/setup daily` comes first. */
  | { readonly kind: 'not-set' }
  /** No question is open, so there is nothing to reveal. */
  | { readonly kind: 'nothing-open' }
  /** The notes give no question to ask. */
  | { readonly kind: 'empty-bank' };
export type TravelTo = 'next-question' | 'reveal' | 'week';

/** What a reply holds, by the kind of request. */
export interface Replies {
  readonly go: { readonly view: View; readonly messages: readonly Message[] };
  readonly command: Outcome;
  readonly complete: readonly Choice[] | null;
  readonly press: Outcome;
  readonly submit: Outcome;
  readonly say: null;
  readonly dismiss: null;
  readonly 'add-member': { readonly memberId: string };
  readonly travel: TravelOutcome;
  readonly desk: unknown;
}

export type FromServer =
  | { readonly kind: 'reply'; readonly id: number; readonly value: Replies[keyof Replies] }
  /** The request made no sense, or broke; the detail is in the log of the server. */
  | { readonly kind: 'failed'; readonly id: number }
  | { readonly kind: 'view'; readonly view: View }
  | { readonly kind: 'message'; readonly message: Message; readonly isNew: boolean; readonly now: number }
  | { readonly kind: 'message-gone'; readonly messageId: string; readonly channelId: string }
  | { readonly kind: 'clock'; readonly now: number }
  | { readonly kind: 'desk-changed' };
