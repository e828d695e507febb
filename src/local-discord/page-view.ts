/** What one member sees of one server, cut out of the world: names, channels, commands; nothing that Discord would hide. */
import type { PageOptions } from './page-server.ts';
import type { View } from './page-protocol.ts';
import type { Member, Server, World } from './world.ts';

/** Where a window stands. */
export interface Place {
  readonly serverId: string;
  readonly memberId: string;
  readonly channelId: string | null;
}

/** The wished place, with what is unknown or not allowed replaced: the first server, its teacher, its first channel. */
export function placeOf(
  world: World,
  wish: {
    readonly serverId?: string | undefined;
    readonly memberId?: string | undefined;
    readonly channelId?: string | null | undefined;
  },
): Place {
  const servers = world.servers();
  const server = servers.find(({ id }) => id === wish.serverId) ?? servers[0];
  if (!server) return { serverId: '', memberId: '', channelId: null };
  const people = server.members.filter((member) => !member.bot);
  const member =
    people.find(({ id }) => id === wish.memberId) ?? people.find(({ isTeacher }) => isTeacher) ?? people[0];
  const channels = member ? world.channelsFor(member.id, server.id).filter(isReadable) : [];
  const channel = channels.find(({ id }) => id === wish.channelId) ?? channels[0];
  return { serverId: server.id, memberId: member?.id ?? '', channelId: channel?.id ?? null };
}

const isReadable = ({ kind }: { readonly kind: string }): boolean =>
  kind === 'text' || kind === 'announcement' || kind === 'direct';

/** The view from a place. */
export function viewOf(world: World, place: Place, options: Pick<PageOptions, 'travel' | 'desk' | 'timezone'>): View {
  const { serverId, memberId, channelId } = place;
  const server = world.server(serverId);
  const { id, name, online } = world.bot;
  return {
    bot: { id, name, online },
    servers: world.servers().map((one) => ({ id: one.id, name: one.name })),
    serverId,
    memberId,
    channelId,
    channels: world
      .channelsFor(memberId, serverId)
      .filter(isReadable)
      .map((one) => ({
        id: one.id,
        name: one.name,
        kind: one.kind,
        topic: one.topic,
        writable: one.kind === 'direct' || world.can(memberId, one.id, 'SendMessages'),
      })),
    roles: server?.roles.map((role) => ({ id: role.id, name: role.name, color: role.color })) ?? [],
    members: server ? people(server) : [],
    commands: channelId ? world.commandsFor(memberId, channelId) : [],
    offers: { travel: Boolean(options.travel), desk: Boolean(options.desk) },
    timezone: options.timezone ?? null,
    now: world.now(),
  };
}

/** Teachers, then students, then bots, each by name. */
const people = (server: Server) =>
  [...server.members].sort(byRankThenName).map(({ id, name, bot, isTeacher, roleIds }) => ({
    id,
    name,
    bot,
    isTeacher,
    roleIds,
  }));

const rank = (member: Member): number => (member.bot ? 2 : member.isTeacher ? 0 : 1);
const byRankThenName = (a: Member, b: Member): number => rank(a) - rank(b) || a.name.localeCompare(b.name, 'fr');
