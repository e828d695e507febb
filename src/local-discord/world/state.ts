/** What the world holds. Values are replaced, never changed in place, so that a snapshot stays what it was. */
import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { Channel, Member, Message, OpenModal, Outcome, Choice, Role, User, WorldEvent } from '../world.ts';

export interface ServerState {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly locale: string;
  unavailable: boolean;
  hasBot: boolean;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
  readonly channels: Set<string>;
  readonly commands: Map<string, APIApplicationCommand>;
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Discord's interaction types. */
export type InteractionType = 2 | 3 | 4 | 5;

/** An interaction between its start and 15 minutes later. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly createdAt: number;
  readonly memberId: string;
  readonly channelId: string;
  readonly serverId: string | null;
  /** The command's full name ("setup daily"); empty for a press. */
  readonly name: string;
  /** The message that a pressed component stands on, for a modal the one it was opened from. */
  readonly messageId: string | null;
  readonly customId: string | null;
  /** The focused option's type (autocomplete), else 0. */
  readonly optionType: number;
  /** Discord's callback type once answered. */
  answeredWith: number | null;
  /** What `@original` is. */
  originalId: string | null;
  /** Ids of everything said through its token. */
  readonly said: Set<string>;
  expired: boolean;
  readonly settle: (outcome: Outcome | readonly Choice[]) => void;
  readonly fail: (reason: 'no-answer' | 'offline') => void;
}

export type Log = (message: string, details: Readonly<Record<string, unknown>>, level: 'debug' | 'error') => void;

/** A dispatch to the bot; `intent` 0 is sent to every session. */
export interface Dispatch {
  readonly event: string;
  readonly data: unknown;
  readonly intent: number;
}

export interface State {
  readonly clock: () => number;
  readonly newId: () => string;
  readonly newToken: () => string;
  /** Runs `act` after so many real milliseconds; returns how to call it off. */
  readonly after: (ms: number, act: () => void) => () => void;
  /** How long the bot has for its first answer, in real milliseconds. */
  readonly deadline: number;
  /** Where attachments are served from. */
  readonly base: string;
  readonly bot: User;
  readonly applicationId: string;
  /** Connected now. */
  online: boolean;
  /** Whether what is dispatched now reaches the bot, at once or when it resumes. */
  readonly hears: () => boolean;
  readonly users: Map<string, User>;
  readonly servers: Map<string, ServerState>;
  readonly channels: Map<string, Channel>;
  readonly messages: Map<string, Message>;
  /** Channel → ids of its messages, oldest first. */
  readonly lines: Map<string, Set<string>>;
  /** Channel → its newest message that all may see. */
  readonly newest: Map<string, string>;
  readonly commands: Map<string, APIApplicationCommand>;
  readonly interactions: Map<string, Interaction>;
  /** Token → interaction. */
  readonly tokens: Map<string, string>;
  readonly modals: Map<string, OpenModal & { readonly messageId: string | null }>;
  readonly files: Map<string, StoredFile>;
  /** Person → the direct-message channel with the bot. */
  readonly direct: Map<string, string>;
  /** `channel nonce` → message and until when it is remembered. */
  readonly nonces: Map<string, { readonly messageId: string; readonly until: number }>;
  emit(event: WorldEvent): void;
  dispatch(event: string, data: unknown, intent?: number): void;
}
