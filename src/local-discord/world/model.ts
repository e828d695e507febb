/** What the world is made of: people, places, messages, and what becomes of an act. All of it is read-only. */
import type {
  APIApplicationCommand,
  APIAttachment,
  APIEmbed,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
  PermissionFlagsBits,
} from 'discord-api-types/v10';

/** A name of Discord's permission list: `ViewChannel`, `SendMessages`, `ManageGuild`, … */
export type PermissionName = keyof typeof PermissionFlagsBits;

export interface User {
  readonly id: string;
  readonly name: string;
  readonly bot: boolean;
  /** Refuses direct messages (50007 for the bot). */
  readonly closedToDirect: boolean;
}
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly serverId: string;
  readonly bot: boolean;
  /** Has Manage Server. */
  readonly isTeacher: boolean;
  readonly roleIds: readonly string[];
  readonly joinedAt: number;
}
export interface Role {
  readonly id: string;
  readonly name: string;
  /** 0xRRGGBB, 0: none. */
  readonly color: number;
  readonly permissions: bigint;
  readonly mentionable: boolean;
  /** Belongs to the bot: nobody can be given it. */
  readonly managed: boolean;
  readonly position: number;
}
export interface Overwrite {
  readonly targetId: string;
  readonly target: 'role' | 'member';
  readonly allow: bigint;
  readonly deny: bigint;
}
export interface Channel {
  readonly id: string;
  /** null: a direct-message channel, whose only person is `directWith`. */
  readonly serverId: string | null;
  readonly directWith: string | null;
  readonly name: string;
  readonly kind: 'text' | 'announcement' | 'voice' | 'category' | 'direct';
  readonly topic: string | null;
  readonly position: number;
  readonly overwrites: readonly Overwrite[];
}
export interface Server {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  /** Discord's locale, e.g. `fr`. */
  readonly locale: string;
  /** Out of order for the bot: an outage, not a departure. */
  readonly unavailable: boolean;
  /** Whether the bot is a member. */
  readonly hasBot: boolean;
  readonly roles: readonly Role[];
  readonly channels: readonly Channel[];
  readonly members: readonly Member[];
}

/** A message as it stands now. */
export interface Message {
  readonly id: string;
  readonly channelId: string;
  readonly serverId: string | null;
  readonly author: User;
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly attachments: readonly APIAttachment[];
  /** Discord's message flags: 64 ephemeral, 128 loading, 32768 Components V2, … */
  readonly flags: number;
  readonly createdAt: number;
  readonly editedAt: number | null;
  /** The only member who sees it (ephemeral), else null. */
  readonly onlyFor: string | null;
  /** Deferred and not yet answered: Discord shows "… is thinking". */
  readonly thinking: boolean;
  /** Who asked for it, and with what: "Amélie used /define". `name` is empty for a press. */
  readonly askedBy: {
    readonly interactionId: string;
    readonly memberId: string;
    readonly kind: 'command' | 'press' | 'modal';
    readonly name: string;
  } | null;
  readonly replyTo: string | null;
  /** Whom its text named, once `allowed_mentions` and the permissions had their say. */
  readonly mentions: {
    readonly everyone: boolean;
    readonly members: readonly string[];
    readonly roles: readonly string[];
  };
  /** Members whose phone it makes ring: by a mention, or in a direct message. An edit adds nobody. */
  readonly pings: readonly string[];
  readonly pinned: boolean;
}

/** A command as registered: Discord's shape, with `name_localizations` and `description_localizations` of every level. */
export type RegisteredCommand = APIApplicationCommand;

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}
export type OptionValue = string | number | boolean;

export interface OpenModal {
  /** Given to `submitModal`; each opening has its own. */
  readonly id: string;
  readonly memberId: string;
  readonly channelId: string;
  readonly data: APIModalInteractionResponseCallbackData;
}

/** What became of something a member did. */
export type Outcome =
  /** A new message, seen by all or (`message.onlyFor`) by the member alone. */
  | { readonly kind: 'answered'; readonly interactionId: string; readonly message: Message }
  /** The message whose component was pressed changed. */
  | { readonly kind: 'updated'; readonly interactionId: string; readonly message: Message }
  /** A placeholder stands there; the answer follows as an edit. */
  | { readonly kind: 'thinking'; readonly interactionId: string; readonly message: Message }
  /** Taken note of without a visible change; one may follow. */
  | { readonly kind: 'acknowledged'; readonly interactionId: string }
  | { readonly kind: 'modal'; readonly interactionId: string; readonly modal: OpenModal }
  /** "The application did not respond": after 3 s, or at once where the bot is not connected. */
  | { readonly kind: 'failed'; readonly interactionId: string; readonly reason: 'no-answer' | 'offline' }
  /** Discord's own client would not have let it happen. `detail` names the thing, in English, for tests and the log. */
  | { readonly kind: 'refused'; readonly reason: RefusedReason; readonly detail: string };
export type RefusedReason =
  | 'unknown-member'
  | 'unknown-channel'
  | 'unknown-command'
  | 'unknown-message'
  | 'unknown-component'
  | 'unknown-modal'
  | 'not-allowed'
  | 'disabled'
  | 'invalid-option'
  | 'invalid-field';

export interface CommandUse {
  readonly name: string;
  readonly subcommand?: string;
  readonly group?: string;
  /** A user, channel, role or mentionable option takes an id. */
  readonly options?: Readonly<Record<string, OptionValue>>;
  /** Discord's locale of the member's client, e.g. `fr`, `en-GB`. Default: the server's. */
  readonly locale?: string;
}
export interface AutocompleteUse extends CommandUse {
  readonly focused: { readonly name: string; readonly value: string };
}
export interface PressUse {
  readonly locale?: string;
}

/** `onlyFor` names the one member who sees it; null: everybody who sees the channel. */
export type WorldEvent =
  | { readonly kind: 'message-created' | 'message-updated'; readonly message: Message; readonly onlyFor: string | null }
  | {
      readonly kind: 'message-deleted';
      readonly messageId: string;
      readonly channelId: string;
      readonly onlyFor: string | null;
    }
  | {
      readonly kind: 'interaction-started' | 'interaction-done';
      readonly interactionId: string;
      readonly channelId: string;
      readonly onlyFor: string;
      readonly messageId: string | null;
      readonly customId: string | null;
    }
  | {
      readonly kind: 'interaction-failed';
      readonly interactionId: string;
      readonly channelId: string;
      readonly onlyFor: string;
      readonly messageId: string | null;
      readonly customId: string | null;
      readonly reason: 'no-answer' | 'offline';
    }
  | { readonly kind: 'modal-opened'; readonly modal: OpenModal; readonly onlyFor: string }
  | { readonly kind: 'commands-changed' }
  /** Members, roles, channels or permissions changed; null: the list of servers. */
  | { readonly kind: 'server-changed'; readonly serverId: string | null }
  | { readonly kind: 'bot-online' | 'bot-offline' };
