/**
 * The contract of the local Discord's world: who is there, what stands in the channels, and what a person can do. The page,
 * the tests and the REST routes share it. Shapes that Discord defines keep Discord's form (components, embeds), so that a
 * page draws what Discord would draw. Ids are snowflakes in text; times are epoch milliseconds of the clock passed in.
 */
import type {
  AutocompleteUse,
  Channel,
  Choice,
  CommandUse,
  Member,
  Message,
  Outcome,
  Overwrite,
  PermissionName,
  PressUse,
  RegisteredCommand,
  Role,
  Server,
  User,
  WorldEvent,
} from './world/model.ts';

export type * from './world/model.ts';

/** Reading, acting as a person, and changing the world as only a test or a moderator could. */
export interface World {
  /** Epoch milliseconds of the clock passed in. */
  now(): number;
  readonly bot: {
    readonly id: string;
    readonly applicationId: string;
    readonly name: string;
    readonly online: boolean;
  };

  /** Snapshots; a later change makes a new object. */
  servers(): readonly Server[];
  server(serverId: string): Server | null;
  channel(channelId: string): Channel | null;
  user(userId: string): User | null;
  member(serverId: string, memberId: string): Member | null;
  /** Discord's computation: owner, administrator, roles, then overwrites. */
  permissions(memberId: string, channelId: string): bigint;
  can(memberId: string, channelId: string, permission: PermissionName): boolean;
  /** Channels that the member may view, by position, direct-message channels included. */
  channelsFor(memberId: string, serverId: string): readonly Channel[];
  /** Oldest first, with the ephemeral ones of that member only; at most `limit` (default 100) of the newest. */
  messagesFor(memberId: string, channelId: string, limit?: number): readonly Message[];
  message(messageId: string): Message | null;
  /** Every message of a channel, those deleted left out, ephemeral ones of everybody included: for tests. */
  allMessages(channelId: string): readonly Message[];
  /** Commands that the member may use there, by name; those of the server hide global ones of the same name. */
  commandsFor(memberId: string, channelId: string): readonly RegisteredCommand[];
  commands(serverId?: string): readonly RegisteredCommand[];

  useCommand(memberId: string, channelId: string, use: CommandUse): Promise<Outcome>;
  /** The bot's proposals for the focused option; null where it did not answer in time, or nobody would be asked. */
  autocomplete(memberId: string, channelId: string, use: AutocompleteUse): Promise<readonly Choice[] | null>;
  /** Presses a button, or chooses `values` of a select. */
  press(
    memberId: string,
    messageId: string,
    customId: string,
    values?: readonly string[],
    use?: PressUse,
  ): Promise<Outcome>;
  /** `fields`: custom id → text of a text input, values of a select or a group, truth of a checkbox. */
  submitModal(
    memberId: string,
    modalId: string,
    fields: Readonly<Record<string, string | readonly string[] | boolean>>,
    use?: PressUse,
  ): Promise<Outcome>;
  /** A person writes, 1 to 2,000 characters; the bot is told without the content, if at all. Throws where they may not. */
  say(memberId: string, channelId: string, content: string): Message;
  /** Hides an ephemeral message, as the person's client would. */
  dismiss(memberId: string, messageId: string): void;

  addServer(server: {
    readonly name: string;
    readonly locale?: string;
    readonly channels?: readonly string[];
    readonly members?: readonly string[];
    readonly hasBot?: boolean;
  }): Server;
  /** The bot is thrown out (`inviteBot` brings it back). */
  removeBot(serverId: string): void;
  inviteBot(serverId: string): void;
  /** An outage of Discord for one server, and its end. */
  setUnavailable(serverId: string, unavailable: boolean): void;
  addMember(name: string, serverId?: string, roleIds?: readonly string[]): Member;
  removeMember(serverId: string, memberId: string): void;
  setMemberRoles(serverId: string, memberId: string, roleIds: readonly string[]): void;
  setClosedToDirect(userId: string, closed: boolean): void;
  addRole(
    serverId: string,
    role: {
      readonly name: string;
      readonly permissions?: readonly PermissionName[];
      readonly mentionable?: boolean;
      readonly color?: number;
    },
  ): Role;
  changeRole(
    serverId: string,
    roleId: string,
    change: {
      readonly permissions?: readonly PermissionName[];
      readonly mentionable?: boolean;
      readonly name?: string;
    },
  ): void;
  removeRole(serverId: string, roleId: string): void;
  addChannel(
    serverId: string,
    channel: {
      readonly name: string;
      readonly kind?: Channel['kind'];
      readonly topic?: string;
      readonly overwrites?: readonly Overwrite[];
    },
  ): Channel;
  changeChannel(channelId: string, change: { readonly name?: string; readonly topic?: string | null }): void;
  /** Sets what a role or member may do in one channel; two empty lists remove the overwrite. */
  overwrite(
    channelId: string,
    targetId: string,
    set: { readonly allow?: readonly PermissionName[]; readonly deny?: readonly PermissionName[] },
  ): void;
  removeChannel(channelId: string): void;
  /** A moderator deletes a message. */
  removeMessage(messageId: string): void;

  /** Called after each change, in order; returns how to stop. */
  subscribe(listener: (event: WorldEvent) => void): () => void;
}
