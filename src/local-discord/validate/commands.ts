/** Whether Discord would register these commands, and how it keeps them. */
import { ApplicationCommandUpdateRequestSchema } from 'discord-api-spec/zod';
import type { RegisteredCommand } from '../world.ts';
import { invalidBody, refusals, type Fault } from '../world/refusal.ts';
import { schemaFaults } from './schema.ts';

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const CHAT_INPUT = 1;
const SUBCOMMAND = 1;
const GROUP = 2;

interface Choice {
  readonly name: string;
  readonly value: string | number;
}
interface Option {
  readonly type: number;
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly description: string;
  readonly description_localizations?: Readonly<Record<string, string>> | null;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly Choice[];
  readonly options?: readonly Option[];
  readonly min_value?: number;
  readonly max_value?: number;
  readonly min_length?: number;
  readonly max_length?: number;
}
interface Body extends Omit<Option, 'type' | 'options'> {
  readonly id?: string;
  readonly type?: number | null;
  readonly options?: readonly Option[] | null;
  readonly default_member_permissions?: string | number | null;
  readonly dm_permission?: boolean | null;
  readonly contexts?: readonly number[] | null;
  readonly integration_types?: readonly number[] | null;
  readonly nsfw?: boolean | null;
}
type Path = readonly (string | number)[];

/** Keys that a kind of option does not have are not looked at by the schema, nor meant by Discord. */
const list = <T>(value: readonly T[] | null | undefined): readonly T[] => (Array.isArray(value) ? value : []);
const choicesOf = (option: Option): readonly Choice[] => ([3, 4, 10].includes(option.type) ? list(option.choices) : []);
const optionsOf = (option: Option): readonly Option[] => (option.type <= GROUP ? list(option.options) : []);

const validName = (name: string): boolean => NAME.test(name) && name === name.toLowerCase();

function nameFaults(one: Pick<Option, 'name' | 'name_localizations'>, path: Path): readonly Fault[] {
  const wrong = (at: Path): Fault => ({
    path: at,
    code: 'APPLICATION_COMMAND_INVALID_NAME',
    message: 'Command name is invalid',
  });
  return [
    ...(validName(one.name) ? [] : [wrong([...path, 'name'])]),
    ...Object.entries(one.name_localizations ?? {}).flatMap(([locale, name]) =>
      validName(name) ? [] : [wrong([...path, 'name_localizations', locale])],
    ),
  ];
}

function choiceFaults(option: Option, path: Path): readonly Fault[] {
  const { autocomplete, type } = option;
  const choices = choicesOf(option);
  const faults: Fault[] = [];
  if (choices.length > 0 && autocomplete)
    faults.push({
      path: [...path, 'autocomplete'],
      code: 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES',
      message: 'Autocomplete and choices are mutually exclusive',
    });
  if (autocomplete && ![3, 4, 10].includes(type))
    faults.push({
      path: [...path, 'autocomplete'],
      code: 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_TYPE',
      message: 'This type of option cannot be completed',
    });
  const names = new Set<string>();
  const values = new Set<string | number>();
  choices.forEach(({ name, value }, index) => {
    if (names.has(name))
      faults.push({
        path: [...path, 'choices', index, 'name'],
        code: 'APPLICATION_COMMAND_OPTIONS_CHOICES_NAME_DUPLICATED',
        message: 'Choice names must be unique',
      });
    if (values.has(value))
      faults.push({
        path: [...path, 'choices', index, 'value'],
        code: 'APPLICATION_COMMAND_OPTIONS_CHOICES_VALUE_DUPLICATED',
        message: 'Choice values must be unique',
      });
    names.add(name);
    values.add(value);
    if (typeof value === 'string' && (value.length > 100 || value.length < 1))
      faults.push({
        path: [...path, 'choices', index, 'value'],
        code: 'BASE_TYPE_BAD_LENGTH',
        message: 'Must be between 1 and 100 in length.',
      });
  });
  return faults;
}

function optionFaults(options: readonly Option[], path: Path, depth: number): readonly Fault[] {
  const faults: Fault[] = [];
  const names = new Set<string>();
  const nested = options.filter((one) => one.type <= GROUP).length;
  if (nested > 0 && nested < options.length)
    faults.push({
      path,
      code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      message: 'Sub-commands and other options cannot stand side by side',
    });
  let optional = false;
  options.forEach((one, index) => {
    const at = [...path, index];
    faults.push(...nameFaults(one, at), ...choiceFaults(one, at));
    if (names.has(one.name))
      faults.push({
        path: [...at, 'name'],
        code: 'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED',
        message: 'Option names must be unique',
      });
    names.add(one.name);
    if (one.required && optional)
      faults.push({
        path: [...at, 'required'],
        code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        message: 'Required options must be placed before non-required options',
      });
    optional ||= one.type > GROUP && !one.required;
    if ((one.type === GROUP && depth > 0) || (one.type === SUBCOMMAND && depth > 1))
      faults.push({
        path: [...at, 'type'],
        code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        message: 'Sub-commands are nested too deep',
      });
    if (
      (one.min_value ?? -Infinity) > (one.max_value ?? Infinity) ||
      (one.min_length ?? 0) > (one.max_length ?? Infinity)
    )
      faults.push({
        path: at,
        code: 'APPLICATION_COMMAND_OPTIONS_RANGE_INVALID',
        message: 'The least is greater than the most',
      });
    if (optionsOf(one).length > 0)
      faults.push(...optionFaults(optionsOf(one), [...at, 'options'], one.type === GROUP ? depth + 1 : depth + 2));
  });
  return faults;
}

/**
 * Names, descriptions and values of all levels together, the longest localisation of each.
 */
function characters(one: Body | Option, options: readonly Option[], choices: readonly Choice[]): number {
  const longest = (
    text: string | undefined | null,
    localised: Readonly<Record<string, string>> | null | undefined,
  ): number => Math.max(text?.length ?? 0, ...Object.values(localised ?? {}).map((own) => own.length));
  return (
    longest(one.name, one.name_localizations) +
    longest(one.description, one.description_localizations) +
    choices.reduce((sum, choice) => sum + choice.name.length + String(choice.value).length, 0) +
    options.reduce((sum, option) => sum + characters(option, optionsOf(option), choicesOf(option)), 0)
  );
}

/** discord.js sends the permissions as numeric text, which the specification calls a number. */
const numeric = (body: unknown): unknown => {
  if (!body || typeof body !== 'object' || !('default_member_permissions' in body)) return body;
  const given = body.default_member_permissions;
  return typeof given === 'string' && /^\d{1,20}$/u.test(given) ? { ...body, default_member_permissions: 0 } : body;
};

/** The faults of one command; paths start with `prefix`. */
export function commandFaults(body: unknown, prefix: Path): readonly Fault[] {
  const faults = schemaFaults(ApplicationCommandUpdateRequestSchema, numeric(body), prefix);
  if (faults.length > 0) return faults;
  const command = body as Body;
  if ((command.type ?? CHAT_INPUT) !== CHAT_INPUT) return [];
  const more: Fault[] = [...nameFaults(command, prefix)];
  if (!command.description)
    more.push({ path: [...prefix, 'description'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' });
  more.push(...optionFaults(list(command.options), [...prefix, 'options'], 0));
  if (characters(command, list(command.options), []) > 8000)
    more.push({ path: prefix, code: 'APPLICATION_COMMAND_TOO_LARGE', message: 'Command exceeds maximum size (8000)' });
  return more;
}

/** Refuses a list that Discord would not take as a whole. */
export function checkCommands(bodies: unknown): readonly Body[] {
  if (!Array.isArray(bodies))
    throw invalidBody([{ path: [], code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' }]);
  const faults: Fault[] = bodies.flatMap((body, index) => commandFaults(body, [index]));
  if (faults.length > 0) throw invalidBody(faults);
  const seen = new Set<string>();
  (bodies as Body[]).forEach((body, index) => {
    const key = `${body.type ?? CHAT_INPUT} ${body.name}`;
    if (seen.has(key))
      faults.push({
        path: [index, 'name'],
        code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
        message: 'Application command names must be unique',
      });
    seen.add(key);
  });
  if (faults.length > 0) throw invalidBody(faults);
  if ((bodies as Body[]).filter((body) => (body.type ?? CHAT_INPUT) === CHAT_INPUT).length > 100)
    throw refusals.tooManyCommands();
  return bodies as Body[];
}

/** What is false or absent is left out, as Discord does. */
const keptOption = (option: Option): object =>
  Object.fromEntries(
    Object.entries({ ...option, ...(option.options ? { options: list(option.options).map(keptOption) } : {}) }).filter(
      ([key, value]) =>
        value !== undefined && value !== null && !((key === 'required' || key === 'autocomplete') && value === false),
    ),
  );

/** The command as Discord keeps and shows it. The version moves only when the command changed. */
export function kept(
  body: Body,
  context: {
    readonly applicationId: string;
    readonly serverId: string | null;
    readonly old: RegisteredCommand | undefined;
    readonly newId: () => string;
  },
): RegisteredCommand {
  const { old, serverId } = context;
  const permissions = body.default_member_permissions;
  const command = {
    id: old?.id ?? context.newId(),
    application_id: context.applicationId,
    version: old?.version ?? '',
    default_member_permissions: permissions === undefined || permissions === null ? null : String(permissions),
    type: body.type ?? CHAT_INPUT,
    name: body.name,
    name_localizations: body.name_localizations ?? null,
    description: body.description ?? '',
    description_localizations: body.description_localizations ?? null,
    ...(serverId === null ? { dm_permission: body.dm_permission ?? true } : { guild_id: serverId }),
    contexts: body.contexts ?? null,
    integration_types: body.integration_types ?? [0],
    ...(list(body.options).length > 0 ? { options: list(body.options).map(keptOption) } : {}),
    nsfw: body.nsfw ?? false,
  };
  const same = old && JSON.stringify(old) === JSON.stringify(command);
  return (same ? old : { ...command, version: context.newId() }) as unknown as RegisteredCommand;
}

export type CommandBody = Body;
