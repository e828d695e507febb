/** Registers the slash commands, and only when they differ from what Discord has: a registration counts per day. */
import { REST } from '@discordjs/rest';
import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  Routes,
  type RESTGetAPIApplicationCommandsResult,
  type RESTGetCurrentApplicationResult,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Command } from '../command.ts';

export interface DeployOptions {
  readonly token: string;
  readonly apiBase: string;
  /** Asked of Discord when it is not given. */
  readonly applicationId?: string;
  readonly commands: readonly Command[];
}

export async function deploy({
  token,
  apiBase,
  applicationId,
  commands,
}: DeployOptions): Promise<'unchanged' | 'registered'> {
  const rest = new REST({ api: apiBase }).setToken(token);
  const id = applicationId ?? ((await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult).id;
  const route = Routes.applicationCommands(id);
  const registered = (await rest.get(route, {
    query: new URLSearchParams({ with_localizations: 'true' }),
  })) as RESTGetAPIApplicationCommandsResult;
  const wanted = commands.map(asRegistered);
  if (same(wanted, registered)) return 'unchanged';
  await rest.put(route, { body: wanted });
  return 'registered';
}

/** Every command works in servers only, and Discord hides what is for teachers from the others, whether or not it says so. */
export const asRegistered = ({ data, forTeachers }: Command): RESTPostAPIChatInputApplicationCommandsJSONBody => ({
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
  ...(forTeachers && { default_member_permissions: PermissionFlagsBits.ManageGuild.toString() }),
  ...data,
});

/** Whether Discord holds these commands already, whatever it adds to them or leaves out of them. */
export function same(
  wanted: readonly RESTPostAPIChatInputApplicationCommandsJSONBody[],
  registered: readonly unknown[],
): boolean {
  if (wanted.length !== registered.length) return false;
  const byName = new Map(registered.map((one) => [(one as { readonly name: string }).name, one as object]));
  return wanted.every((command) => {
    const other = byName.get(command.name);
    if (other === undefined) return false;
    return JSON.stringify(normal({ type: 1, ...command })) === JSON.stringify(normal(other));
  });
}

/** What makes a command what it is; all else (ids, versions) is Discord's. The order of options counts. */
const KEPT = [
  'type', 'name', 'name_localizations', 'description', 'description_localizations', 'options', 'required', 'choices',
  'value', 'channel_types', 'min_value', 'max_value', 'min_length', 'max_length', 'autocomplete',
  'default_member_permissions', 'nsfw', 'contexts', 'integration_types',
]; // prettier-ignore
/** Lists whose order means nothing. */
const SETS = new Set(['channel_types', 'contexts', 'integration_types']);

function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal);
  if (typeof value !== 'object' || value === null) return value;
  const given = value as Readonly<Record<string, unknown>>;
  const kept: Record<string, unknown> = {};
  for (const key of KEPT) {
    const one = given[key];
    // Left out, null, false and an empty list say the same.
    if (one === undefined || one === null || one === false || (Array.isArray(one) && one.length === 0)) continue;
    if (key.endsWith('_localizations')) {
      const entries = Object.entries(one as object).sort(([a], [b]) => (a < b ? -1 : 1));
      if (entries.length > 0) kept[key] = entries;
    } else if (SETS.has(key)) kept[key] = [...(one as unknown[])].sort();
    else kept[key] = key === 'default_member_permissions' ? String(one) : normal(one);
  }
  return kept;
}
