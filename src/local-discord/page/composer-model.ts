/**
 * The slash-command box without its looks: which commands fit what was typed, what an option proposes, and what is sent.
 * Rules are those of Discord's client: a choice must come from the list, autocompleted text may be free, required first.
 */
import type { APIApplicationCommandBasicOption, APIApplicationCommandOption } from 'discord-api-types/v10';
import type { View } from '../page-protocol.ts';
import type { Choice, OptionValue, RegisteredCommand } from '../world.ts';
import { OptionType as Type } from './wire-numbers.ts';

export type Option = APIApplicationCommandBasicOption;

/** A command as it is typed: subcommands are commands of their own, as in Discord's list. */
export interface Typed {
  readonly title: string;
  readonly name: string;
  readonly group?: string;
  readonly subcommand?: string;
  readonly description: string;
  readonly options: readonly Option[];
}

/** What stands in an option's field; `value` is what the chosen proposal stands for, null while the text is free. */
export interface Field {
  readonly text: string;
  readonly value: OptionValue | null;
}
export interface Draft {
  readonly command: Typed;
  readonly fields: Readonly<Record<string, Field>>;
  /** Names of the options that have a field: the required ones, then those that were added. */
  readonly shown: readonly string[];
}

type Described = {
  readonly description: string;
  readonly description_localizations?: Partial<Record<string, string | null>> | null | undefined;
};

/** The description in the reader's language, where the bot registered one. */
export const describe = (one: Described, locale: string): string =>
  one.description_localizations?.[locale] ?? one.description;

/** Every command and subcommand, by title. */
export function typedCommands(commands: readonly RegisteredCommand[], locale: string): readonly Typed[] {
  const spread = (options: readonly APIApplicationCommandOption[], base: Omit<Typed, 'options'>): readonly Typed[] => {
    const nested = options.filter((one) => one.type === Type.Subcommand || one.type === Type.SubcommandGroup);
    if (nested.length === 0) return [{ ...base, options: options as readonly Option[] }];
    return nested.flatMap((one) =>
      spread(one.options ?? [], {
        ...base,
        title: `${base.title} ${one.name}`,
        description: describe(one, locale),
        ...(one.type === Type.SubcommandGroup ? { group: one.name } : { subcommand: one.name }),
      }),
    );
  };
  return commands
    .filter((command) => command.type === 1)
    .flatMap((command) =>
      spread(command.options ?? [], {
        title: command.name,
        name: command.name,
        description: describe(command, locale),
      }),
    )
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
}

/** Commands that fit the text after `/`, those that begin with it first. */
export function fitting(commands: readonly Typed[], text: string): readonly Typed[] {
  const asked = text.trim().toLowerCase();
  const score = ({ title }: Typed): number => (title.startsWith(asked) ? 0 : title.includes(asked) ? 1 : 2);
  return commands.filter((one) => score(one) < 2).sort((a, b) => score(a) - score(b));
}

/** The command that the text names in full, with the rest of the text: "/define hyper" → define, "hyper". */
export function named(commands: readonly Typed[], text: string): { command: Typed; rest: string } | null {
  const body = text.slice(1);
  const found = commands
    .filter(({ title }) => body.toLowerCase().startsWith(`${title} `))
    .sort((a, b) => b.title.length - a.title.length)[0];
  return found ? { command: found, rest: body.slice(found.title.length + 1) } : null;
}

/** A command with empty fields; `text` goes into the first option. */
export function begin(command: Typed, text = ''): Draft {
  const required = command.options.filter((option) => option.required).map((option) => option.name);
  const first = required[0] ?? (text ? command.options[0]?.name : undefined);
  return {
    command,
    shown: required.length === 0 && first ? [first] : required,
    fields: first && text ? { [first]: { text, value: null } } : {},
  };
}

export const fieldOf = (draft: Draft, name: string): Field => draft.fields[name] ?? { text: '', value: null };
export const optionOf = (draft: Draft, name: string): Option | undefined =>
  draft.command.options.find((option) => option.name === name);
export const asksBot = (option: Option): boolean => 'autocomplete' in option && option.autocomplete === true;

export function fill(draft: Draft, name: string, field: Field): Draft {
  const shown = draft.shown.includes(name) ? draft.shown : [...draft.shown, name];
  return { ...draft, shown, fields: { ...draft.fields, [name]: field } };
}
export function without(draft: Draft, name: string): Draft {
  const { [name]: _gone, ...fields } = draft.fields;
  return { ...draft, fields, shown: draft.shown.filter((one) => one !== name) };
}

/** What an option proposes by itself for the text typed so far; null where the bot is asked or the text is free. */
export function ownChoices(
  option: Option,
  text: string,
  view: Pick<View, 'channels' | 'roles' | 'members'>,
  words: { readonly yes: string; readonly no: string },
  locale: string,
): readonly Choice[] | null {
  const all = allChoices(option, view, words, locale);
  if (!all) return null;
  const asked = fold(text.replace(/^[#@]/u, ''));
  return all.filter((choice) => fold(choice.name).includes(asked)).slice(0, 25);
}

function allChoices(
  option: Option,
  view: Pick<View, 'channels' | 'roles' | 'members'>,
  words: { readonly yes: string; readonly no: string },
  locale: string,
): readonly Choice[] | null {
  const channels = () => {
    const types = 'channel_types' in option ? option.channel_types : undefined;
    return view.channels
      .filter(({ kind }) => kind !== 'direct')
      .filter(({ kind }) => !types || types.includes(kind === 'announcement' ? 5 : 0))
      .map(({ id, name }) => ({ name: `#${name}`, value: id }));
  };
  const roles = () => view.roles.map(({ id, name }) => ({ name: `@${name.replace(/^@/u, '')}`, value: id }));
  const members = () => view.members.map(({ id, name }) => ({ name: `@${name}`, value: id }));
  switch (option.type) {
    case Type.Boolean:
      return [
        { name: words.yes, value: 'true' },
        { name: words.no, value: 'false' },
      ];
    case Type.Channel:
      return channels();
    case Type.Role:
      return roles();
    case Type.User:
      return members();
    case Type.Mentionable:
      return [...roles(), ...members()];
    case Type.String:
    case Type.Integer:
    case Type.Number:
      return option.choices
        ? option.choices.map((choice) => ({
            name: choice.name_localizations?.[locale as 'fr'] ?? choice.name,
            value: choice.value,
          }))
        : null;
    default:
      return null;
  }
}

export type Sendable =
  | { readonly kind: 'ready'; readonly options: Readonly<Record<string, OptionValue>> }
  | { readonly kind: 'missing' | 'invalid' | 'number'; readonly option: string };

/** The options as they are sent, or the first one that keeps the command from being sent. */
export function sendable(draft: Draft): Sendable {
  const options: Record<string, OptionValue> = {};
  for (const option of draft.command.options) {
    const { text, value } = fieldOf(draft, option.name);
    if (text.trim() === '') {
      if (option.required) return { kind: 'missing', option: option.name };
      continue;
    }
    const sent = valueOf(option, text.trim(), value);
    if (typeof sent === 'object') return { kind: sent.problem, option: option.name };
    options[option.name] = sent;
  }
  return { kind: 'ready', options };
}

/** The options that can be sent already: what goes along with an autocomplete. */
export function filled(draft: Draft): Readonly<Record<string, OptionValue>> {
  const options: Record<string, OptionValue> = {};
  for (const option of draft.command.options) {
    const { text, value } = fieldOf(draft, option.name);
    const sent = text.trim() === '' ? { problem: 'invalid' } : valueOf(option, text.trim(), value);
    if (typeof sent !== 'object') options[option.name] = sent;
  }
  return options;
}

function valueOf(
  option: Option,
  text: string,
  value: OptionValue | null,
): OptionValue | { readonly problem: 'invalid' | 'number' } {
  if (option.type === Type.Boolean) return value === null ? { problem: 'invalid' } : value === 'true';
  if (value !== null) return value;
  switch (option.type) {
    case Type.String:
      return option.choices ? { problem: 'invalid' } : text;
    case Type.Integer:
    case Type.Number: {
      if (option.choices) return { problem: 'invalid' };
      const number = Number(text.replace(',', '.'));
      const whole = option.type === Type.Number || Number.isInteger(number);
      return Number.isFinite(number) && whole ? number : { problem: 'number' };
    }
    default:
      return { problem: 'invalid' };
  }
}

/** Without case and accents, for filtering names. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
