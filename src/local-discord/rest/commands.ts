/** The application's commands: global ones, and those of one server. */
import { checkCommands, commandFaults, kept, type CommandBody } from '../validate/commands.ts';
import type { RegisteredCommand } from '../world.ts';
import { invalidBody, refusals } from '../world/refusal.ts';
import { forBot, param, type Asked, type Route } from './route.ts';

/** The list that the route is about, and its server. */
function place(asked: Asked): { readonly commands: Map<string, RegisteredCommand>; readonly serverId: string | null } {
  if (param(asked, 'application') !== asked.state.applicationId) throw refusals.unknownApplication();
  const serverId = asked.params['server'];
  if (serverId === undefined) return { commands: asked.state.commands, serverId: null };
  const server = asked.state.servers.get(serverId);
  if (!server?.hasBot) throw refusals.missingAccess();
  return { commands: server.commands, serverId };
}

/** Translations are told only to who asks for them. */
function shown(command: RegisteredCommand, asked: Asked): unknown {
  if (asked.query.get('with_localizations') === 'true') return command;
  const strip = (one: object): object =>
    Object.fromEntries(
      Object.entries(one)
        .filter(([key]) => key !== 'name_localizations' && key !== 'description_localizations')
        .map(([key, value]) => [
          key,
          (key === 'options' || key === 'choices') && Array.isArray(value) ? value.map(strip) : value,
        ]),
    );
  return strip(command);
}

function put(asked: Asked, body: CommandBody, old: RegisteredCommand | undefined): RegisteredCommand {
  const { state } = asked;
  return kept(body, { applicationId: state.applicationId, serverId: place(asked).serverId, old, newId: state.newId });
}

const named = (
  commands: Map<string, RegisteredCommand>,
  body: Pick<CommandBody, 'name' | 'type'>,
): RegisteredCommand | undefined =>
  [...commands.values()].find((one) => one.name === body.name && one.type === (body.type ?? 1));

function replaceAll(asked: Asked): unknown {
  const { commands } = place(asked);
  const next = checkCommands(asked.body).map((body) => put(asked, body, named(commands, body)));
  commands.clear();
  for (const command of next) commands.set(command.id, command);
  asked.state.emit({ kind: 'commands-changed' });
  return next;
}

function create(asked: Asked): unknown {
  const { commands } = place(asked);
  const faults = commandFaults(asked.body, []);
  if (faults.length > 0) throw invalidBody(faults);
  const body = asked.body as CommandBody;
  const old = named(commands, body);
  if (!old && commands.size >= 100) throw refusals.tooManyCommands();
  return store(asked, put(asked, body, old));
}

function store(asked: Asked, command: RegisteredCommand): RegisteredCommand {
  place(asked).commands.set(command.id, command);
  asked.state.emit({ kind: 'commands-changed' });
  return command;
}

function one(asked: Asked): RegisteredCommand {
  const command = place(asked).commands.get(param(asked, 'command'));
  if (!command) throw refusals.unknownCommand();
  return command;
}

function change(asked: Asked): unknown {
  const old = one(asked);
  const body = { ...(old as object), ...(asked.body as object) } as CommandBody;
  const faults = commandFaults(body, []);
  if (faults.length > 0) throw invalidBody(faults);
  return store(asked, put(asked, body, old));
}

function remove(asked: Asked): null {
  place(asked).commands.delete(one(asked).id);
  asked.state.emit({ kind: 'commands-changed' });
  return null;
}

/** The same routes for all servers and for one. */
export const commandRoutes: readonly Route[] = [
  '/applications/:application/commands',
  '/applications/:application/guilds/:server/commands',
].flatMap((at) => [
  forBot('GET', at, (asked) => [...place(asked).commands.values()].map((command) => shown(command, asked))),
  forBot('PUT', at, replaceAll),
  forBot('POST', at, create, 201),
  forBot('GET', `${at}/:command`, (asked) => one(asked)),
  forBot('PATCH', `${at}/:command`, change),
  forBot('DELETE', `${at}/:command`, remove),
]);
