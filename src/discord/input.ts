/**
 * A discord.js interaction → the plain input of a command. Nothing is fetched here: one authenticated request for each
 * interaction would cap the bot at 50 a second.
 */
import {
  ApplicationCommandOptionType as Kind,
  MessageFlags,
  PermissionFlagsBits,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  type Interaction,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';
import type {
  AutocompleteInput,
  ChannelOption,
  CommandInput,
  InputBase,
  PressInput,
  RoleOption,
  SubmitInput,
} from '../command.ts';
import type { Language } from '../messages/index.ts';
import type { Tutor } from '../tutor.ts';
import { visible } from './markdown.ts';
import { channelOf, mayMention, missingIn } from './permissions.ts';

/** The language of Discord's own locale codes (`en-GB`, `fr`), where we speak it. */
export const languageOf = (locale: string): Language | null =>
  /^fr\b/u.test(locale) ? 'fr' : /^en\b/u.test(locale) ? 'en' : null;

/** Own setting, else Discord's locale, else the server's language. */
export function readerLanguage(interaction: Interaction, tutor: Tutor): Language {
  const own = interaction.guildId === null ? null : tutor.people.language(interaction.guildId, interaction.user.id);
  return own ?? languageOf(interaction.locale) ?? tutor.settings.language(interaction.guildId ?? '');
}

/** The member's name as the server shows it. */
function nameOf({ member, user }: Interaction): string {
  const nick = member === null ? null : 'displayName' in member ? member.displayName : member.nick;
  return (
    visible(nick ?? user.displayName)
      .replaceAll('\n', ' ')
      .trim() || user.username
  );
}

/** What every input has; null outside a server. */
export function baseOf(interaction: Interaction, tutor: Tutor, now: number): InputBase | null {
  const { guildId, guild, channelId, user } = interaction;
  if (guildId === null) return null;
  return {
    server: { id: guildId, name: guild?.name ?? tutor.settings.of(guildId).name },
    channelId: channelId ?? '',
    member: {
      id: user.id,
      name: nameOf(interaction),
      isTeacher: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    },
    language: readerLanguage(interaction, tutor),
    serverLanguage: tutor.settings.language(guildId),
    now,
  };
}

interface Options {
  readonly subcommand: string | null;
  readonly options: Record<string, string | number | boolean>;
  readonly channels: Record<string, ChannelOption>;
  readonly roles: Record<string, RoleOption>;
}

function optionsOf(interaction: ChatInputCommandInteraction | AutocompleteInteraction): Options {
  const path: string[] = [];
  let given: readonly CommandInteractionOption[] = interaction.options.data;
  while (given[0]?.type === Kind.Subcommand || given[0]?.type === Kind.SubcommandGroup) {
    path.push(given[0].name);
    given = given[0].options ?? [];
  }
  const found: Options = { subcommand: path.join(' ') || null, options: {}, channels: {}, roles: {} };
  for (const option of given) {
    if (option.value !== undefined) found.options[option.name] = option.value;
    if (option.channel) {
      const known = channelOf(interaction.client, option.channel.id);
      found.channels[option.name] = {
        id: option.channel.id,
        name: option.channel.name ?? '',
        missing: known === null ? ['ViewChannel'] : missingIn(known),
      };
    }
  }
  // Whether a role may be mentioned depends on where: in the channel of the same command, when it names one.
  const [channel] = Object.values(found.channels);
  const where = channel === undefined ? null : channelOf(interaction.client, channel.id);
  for (const option of given)
    if (option.role) {
      const known = interaction.guild?.roles.cache.get(option.role.id);
      const mentionable = known ? mayMention(known, where) : option.role.mentionable;
      found.roles[option.name] = { id: option.role.id, name: option.role.name, mentionable };
    }
  return found;
}

export const commandInput = (interaction: ChatInputCommandInteraction, base: InputBase): CommandInput => ({
  ...base,
  ...optionsOf(interaction),
});

export function autocompleteInput(interaction: AutocompleteInteraction, base: InputBase): AutocompleteInput {
  const { name, value } = interaction.options.getFocused(true);
  return { ...base, ...optionsOf(interaction), focused: { name, value: String(value) } };
}

/** `<owner>:<ids…>` of a button, a menu or a form. */
export function ownerOf(customId: string): { readonly owner: string; readonly ids: readonly string[] } {
  const [owner = '', ...ids] = customId.split(':');
  return { owner, ids };
}

export const pressInput = (interaction: MessageComponentInteraction, base: InputBase): PressInput => ({
  ...base,
  ids: ownerOf(interaction.customId).ids,
  values: interaction.isStringSelectMenu() ? interaction.values : [],
  onPrivate: interaction.message.flags.has(MessageFlags.Ephemeral),
  messageId: interaction.message.id,
});

export function submitInput(interaction: ModalSubmitInteraction, base: InputBase): SubmitInput {
  const fields: Record<string, string> = {};
  for (const [id, field] of interaction.fields.fields) if ('value' in field) fields[id] = String(field.value);
  return { ...base, ids: ownerOf(interaction.customId).ids, fields, onMessage: interaction.isFromMessage() };
}
