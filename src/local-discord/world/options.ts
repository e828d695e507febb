/** A command's options as a person fills them: checked as Discord's client does, and shaped as the bot is told. */
import type { APIApplicationCommandBasicOption, APIApplicationCommandOption } from 'discord-api-types/v10';
import type { AutocompleteUse, Channel, CommandUse, OptionValue, RegisteredCommand } from '../world.ts';
import type { State } from './state.ts';
import { channelWire, memberWire, permissionsIn, roleWire, userWire } from './wire.ts';

/** Discord's option types. */
const Type = {
  Subcommand: 1,
  Group: 2,
  String: 3,
  Integer: 4,
  Boolean: 5,
  User: 6,
  Channel: 7,
  Role: 8,
  Mentionable: 9,
  Number: 10,
  Attachment: 11,
} as const;

export interface ShapedOption {
  readonly name: string;
  readonly type: number;
  readonly value?: OptionValue;
  readonly focused?: boolean;
  readonly options?: readonly ShapedOption[];
}
export interface Resolved {
  readonly users: Record<string, unknown>;
  readonly members: Record<string, unknown>;
  readonly channels: Record<string, unknown>;
  readonly roles: Record<string, unknown>;
}
export type Shaped =
  | {
      readonly options: readonly ShapedOption[];
      readonly resolved: Resolved;
      readonly fullName: string;
      readonly focusedType: number;
    }
  | { readonly wrong: string };

/** The options of the subcommand used, or of the command where it has none; null: no such subcommand. */
export function leafOf(
  command: RegisteredCommand,
  use: CommandUse,
): readonly APIApplicationCommandBasicOption[] | null {
  let level: readonly APIApplicationCommandOption[] = command.options ?? [];
  for (const name of [use.group, use.subcommand]) {
    if (name === undefined) continue;
    const found = level.find((one) => one.name === name && (one.type === Type.Subcommand || one.type === Type.Group));
    if (!found || !('options' in found)) return found ? [] : null;
    level = found.options ?? [];
  }
  return level.some((one) => one.type === Type.Subcommand || one.type === Type.Group)
    ? null
    : (level as readonly APIApplicationCommandBasicOption[]);
}

/** What is wrong with a value, or null. */
function fault(
  state: State,
  channel: Channel,
  option: APIApplicationCommandBasicOption,
  value: OptionValue,
): string | null {
  const server = state.servers.get(channel.serverId ?? '');
  if ('choices' in option && option.choices?.length && !option.choices.some((one) => one.value === value))
    return 'not one of the choices';
  switch (option.type) {
    case Type.String: {
      if (typeof value !== 'string') return 'not a text';
      const { min_length = 0, max_length = 6000 } = option as { min_length?: number; max_length?: number };
      return value.length < min_length
        ? `shorter than ${min_length}`
        : value.length > max_length
          ? `longer than ${max_length}`
          : null;
    }
    case Type.Integer:
    case Type.Number: {
      if (typeof value !== 'number' || (option.type === Type.Integer && !Number.isSafeInteger(value)))
        return 'not a number';
      const { min_value = -Infinity, max_value = Infinity } = option as { min_value?: number; max_value?: number };
      return value < min_value ? `below ${min_value}` : value > max_value ? `above ${max_value}` : null;
    }
    case Type.Boolean:
      return typeof value === 'boolean' ? null : 'neither true nor false';
    case Type.User:
      return state.users.has(String(value)) ? null : 'no such person';
    case Type.Channel: {
      const named = state.channels.get(String(value));
      if (!named || named.serverId !== channel.serverId) return 'no such channel';
      const allowed = option.channel_types as readonly number[] | undefined;
      return allowed?.length && !allowed.includes(channelWire(state, named).type) ? 'a channel of another kind' : null;
    }
    case Type.Role:
      return server?.roles.has(String(value)) ? null : 'no such role';
    case Type.Mentionable:
      return server?.roles.has(String(value)) || state.users.has(String(value)) ? null : 'no such person or role';
    default:
      return 'of a kind that the local Discord does not offer (attachment)';
  }
}

/** What the bot is told besides the id. */
export function resolveId(state: State, channel: Channel, memberId: string, id: string, into: Resolved): void {
  const server = state.servers.get(channel.serverId ?? '');
  const user = state.users.get(id);
  const member = server?.members.get(id);
  const role = server?.roles.get(id);
  const named = state.channels.get(id);
  if (user) into.users[id] = userWire(user);
  if (member)
    into.members[id] = {
      ...memberWire(state, member),
      user: undefined,
      permissions: String(permissionsIn(state, id, channel)),
    };
  if (role) into.roles[id] = roleWire(role, state.bot.id);
  if (named)
    into.channels[id] = { ...channelWire(state, named), permissions: String(permissionsIn(state, memberId, named)) };
}

/** Checks and shapes; with `focused` (autocomplete) required options may be missing and values unfinished. */
export function shapeOptions(
  state: State,
  channel: Channel,
  memberId: string,
  command: RegisteredCommand,
  use: CommandUse & Partial<Pick<AutocompleteUse, 'focused'>>,
): Shaped {
  const leaf = leafOf(command, use);
  if (!leaf) return { wrong: `no such subcommand: ${[use.name, use.group, use.subcommand].filter(Boolean).join(' ')}` };
  const resolved: Resolved = { users: {}, members: {}, channels: {}, roles: {} };
  const given = use.options ?? {};
  const unknown = Object.keys(given).find((name) => !leaf.some((one) => one.name === name));
  if (unknown !== undefined) return { wrong: `${unknown}: no such option` };
  const focus = use.focused && leaf.find((one) => one.name === use.focused?.name);
  if (use.focused && !(focus && 'autocomplete' in focus && focus.autocomplete))
    return { wrong: `${use.focused.name}: not completed` };
  const shaped: ShapedOption[] = [];
  for (const option of leaf) {
    if (use.focused?.name === option.name) {
      shaped.push({ name: option.name, type: option.type, value: use.focused.value, focused: true });
      continue;
    }
    const value = given[option.name];
    if (value === undefined || value === '') {
      if (option.required && !use.focused) return { wrong: `${option.name}: required` };
      continue;
    }
    const wrong = fault(state, channel, option, value);
    if (wrong !== null && use.focused) continue;
    if (wrong !== null) return { wrong: `${option.name}: ${wrong}` };
    if (option.type >= Type.User && option.type <= Type.Mentionable)
      resolveId(state, channel, memberId, String(value), resolved);
    shaped.push({ name: option.name, type: option.type, value });
  }
  let options: readonly ShapedOption[] = shaped;
  if (use.subcommand !== undefined) options = [{ name: use.subcommand, type: Type.Subcommand, options }];
  if (use.group !== undefined) options = [{ name: use.group, type: Type.Group, options }];
  return {
    options,
    resolved,
    focusedType: focus?.type ?? 0,
    fullName: [use.name, use.group, use.subcommand].filter(Boolean).join(' '),
  };
}

/** The part of `resolved` that holds something, as Discord sends it. */
export const filled = (resolved: Resolved): object | undefined => {
  const parts = Object.entries(resolved).filter(([, values]) => Object.keys(values as object).length > 0);
  return parts.length > 0 ? Object.fromEntries(parts) : undefined;
};
