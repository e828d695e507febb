/**
 * The contract of a command: plain input in, plain reply out. A command never touches discord.js, so its tests need
 * neither mock nor network; `src/discord/render.ts` alone knows how a reply looks on Discord and what its limits are.
 */
import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Language } from './notes/model.ts';
import type { Chart } from './scores/model.ts';
import type { Tutor } from './tutor.ts';

/** Ours or the notes': every string is escaped when rendered; formatting is said, never typed. */
export type Inline =
  | string
  | { readonly bold: string }
  | { readonly italic: string }
  | { readonly code: string }
  /** Hidden until the reader asks for it. */
  | { readonly spoiler: string }
  | { readonly link: string; readonly url: string }
  /** Shown in the reader's own zone and locale. Epoch milliseconds. */
  | { readonly time: number; readonly style: 'relative' | 'date' | 'time' | 'date-time' }
  | { readonly channel: string }
  | { readonly role: string }
  | { readonly member: string };
export type Text = string | readonly Inline[];

/** Place in the notes as a reader may see it: "reseaux.md › Modèle OSI › l.12". */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly headings: readonly string[];
  readonly course?: string;
}

export interface Button {
  /** `<command>:<opaque ids>`, at most 100 characters; the router finds the owner by the prefix. */
  readonly id: string;
  readonly label: string;
  readonly style?: 'primary' | 'secondary' | 'success' | 'danger';
  readonly disabled?: boolean;
}
export interface LinkButton {
  readonly url: string;
  readonly label: string;
}

export type Block =
  | { readonly kind: 'heading'; readonly text: Text; readonly level?: 1 | 2 | 3 }
  | { readonly kind: 'text'; readonly text: Text; readonly small?: boolean }
  /** The notes' own words, verbatim, with where they stand. `$…$` in it is mathematics. */
  | { readonly kind: 'quote'; readonly text: string; readonly label?: Text; readonly place?: Place }
  /** `marks` before the items: points by default; none where the items bring their own (ranks). */
  | { readonly kind: 'list'; readonly items: readonly Text[]; readonly marks?: 'points' | 'numbers' | 'none' }
  /** One aspect of two things, a line each; null shows as "—" with a word that says the notes do not tell. */
  | {
      readonly kind: 'versus';
      readonly aspect: Text;
      readonly first: { readonly name: string; readonly values: readonly string[] | null };
      readonly second: { readonly name: string; readonly values: readonly string[] | null };
    }
  | { readonly kind: 'picture'; readonly chart: Chart; readonly name: string; readonly alt: string }
  | { readonly kind: 'file'; readonly name: string; readonly content: string }
  | { readonly kind: 'divider' }
  | { readonly kind: 'buttons'; readonly buttons: readonly (Button | LinkButton)[] }
  | {
      readonly kind: 'select';
      readonly id: string;
      readonly placeholder: string;
      readonly options: readonly {
        readonly label: string;
        readonly value: string;
        readonly description?: string;
        readonly selected?: boolean;
      }[];
      readonly min?: number;
      readonly max?: number;
    };

export interface Message {
  readonly kind: 'message';
  readonly visibility: 'private' | 'public';
  readonly blocks: readonly Block[];
  /** Replaces the message whose button was pressed instead of sending a new one. */
  readonly update?: boolean;
  /** Sent after this one, for all: *Share* posts the card and takes its own button away in one press. */
  readonly post?: Message;
  readonly tone?: 'neutral' | 'good' | 'bad' | 'warning';
  /**
   * Read on: the id of a button that shows page n of the same answer; render cuts at a sentence's end and appends
   * `:<page>`. The command is pressed with that id and answers the same blocks with `page` set.
   */
  readonly more?: string;
  readonly page?: number;
}

/** A form; its fields come back in `input.fields` of `submit`. */
export interface Modal {
  readonly kind: 'modal';
  readonly id: string;
  readonly title: string;
  readonly fields: readonly {
    readonly id: string;
    readonly label: string;
    readonly description?: string;
    readonly placeholder?: string;
    readonly value?: string;
    readonly long?: boolean;
    readonly required?: boolean;
    readonly maxLength?: number;
  }[];
}

export type Reply = Message | Modal;

/** A channel named in an option, with the permissions that the bot lacks there (Discord's names, e.g. `SendMessages`). */
export interface ChannelOption {
  readonly id: string;
  readonly name: string;
  readonly missing: readonly string[];
}
export interface RoleOption {
  readonly id: string;
  readonly name: string;
  /** The bot may mention it. */
  readonly mentionable: boolean;
}

export interface InputBase {
  readonly server: { readonly id: string; readonly name: string };
  readonly channelId: string;
  readonly member: {
    readonly id: string;
    readonly name: string;
    /** Has Manage Server. */ readonly isTeacher: boolean;
  };
  /** For private replies: own setting, else Discord's locale, else the server's language. */
  readonly language: Language;
  /** For public replies. */
  readonly serverLanguage: Language;
  /** Epoch milliseconds. */
  readonly now: number;
}
export interface CommandInput extends InputBase {
  readonly subcommand: string | null;
  readonly options: Readonly<Record<string, string | number | boolean>>;
  readonly channels: Readonly<Record<string, ChannelOption>>;
  readonly roles: Readonly<Record<string, RoleOption>>;
}
export interface AutocompleteInput extends CommandInput {
  readonly focused: { readonly name: string; readonly value: string };
}
export interface PressInput extends InputBase {
  /** Parts of the custom id after the prefix. */
  readonly ids: readonly string[];
  /** Chosen values, for a select. */
  readonly values: readonly string[];
  /** Whether the message it stands on is a private one. */
  readonly onPrivate: boolean;
  readonly messageId: string;
}
export interface SubmitInput extends InputBase {
  readonly ids: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
  readonly onMessage: boolean;
}

export interface Suggestion {
  /** At most 100 characters. */
  readonly name: string;
  /** 1 to 100 characters. */
  readonly value: string;
}

/** Whoever owns a custom-id prefix: a command, or a thing with buttons only (`daily`). */
export interface Handler {
  readonly name: string;
  press?(input: PressInput, tutor: Tutor): Reply | Promise<Reply>;
  submit?(input: SubmitInput, tutor: Tutor): Reply | Promise<Reply>;
}
export interface Command extends Handler {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Needs Manage Server; checked by the router as well as by Discord. */
  readonly forTeachers?: boolean;
  execute(input: CommandInput, tutor: Tutor): Reply | Promise<Reply>;
  autocomplete?(input: AutocompleteInput, tutor: Tutor): readonly Suggestion[] | Promise<readonly Suggestion[]>;
}
