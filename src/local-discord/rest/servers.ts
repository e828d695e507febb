/** The bot itself, the servers it is in, and whom it can write to. */
import { serverOf, directChannel } from '../world/places.ts';
import { invalidBody, refusals } from '../world/refusal.ts';
import type { ServerState } from '../world/state.ts';
import {
  applicationWire,
  channelsWire,
  channelWire,
  memberWire,
  roleWire,
  serverWire,
  userWire,
} from '../world/wire.ts';
import { forBot, forToken, param, type Asked, type Route } from './route.ts';

/** A server that the bot is in; to it, others do not exist. */
function reach(asked: Asked): ServerState {
  const server = asked.state.servers.get(param(asked, 'server'));
  if (!server?.hasBot) throw refusals.unknownServer();
  return serverOf(asked.state, server.id);
}

function openDirect({ state, body }: Asked): unknown {
  const id = body && typeof body === 'object' && 'recipient_id' in body ? body.recipient_id : undefined;
  if (typeof id !== 'string' && typeof id !== 'number')
    throw invalidBody([{ path: ['recipient_id'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }]);
  const user = state.users.get(String(id));
  if (!user)
    throw invalidBody([{ path: ['recipient_id'], code: 'CHANNEL_RECIPIENT_REQUIRED', message: 'Unknown recipient' }]);
  if (user.bot) throw refusals.closedToDirect();
  return channelWire(state, directChannel(state, user.id));
}

const own = (asked: Asked) => userWire(asked.state.bot);
const application = (asked: Asked) => applicationWire(asked.state);

/** The bot, its servers and their people. */
export const serverRoutes: readonly Route[] = [
  forToken('GET', '/gateway', ({ gatewayUrl }) => ({ url: gatewayUrl })),
  forBot('GET', '/gateway/bot', ({ gatewayUrl }) => ({
    url: gatewayUrl,
    shards: 1,
    session_start_limit: { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: 1 },
  })),
  forBot('GET', '/users/@me', own),
  forBot('GET', '/applications/@me', application),
  forBot('GET', '/oauth2/applications/@me', application),
  forBot('POST', '/users/@me/channels', openDirect),
  forBot('GET', '/users/@me/guilds', ({ state }) =>
    [...state.servers.values()]
      .filter((server) => server.hasBot)
      .map(({ id, name }) => ({ id, name, icon: null, owner: false, permissions: '0', features: [] })),
  ),
  forBot('GET', '/users/:user', (asked) => {
    const user = asked.state.users.get(param(asked, 'user'));
    if (!user) throw refusals.unknownUser();
    return userWire(user);
  }),
  forBot('GET', '/guilds/:server', (asked) => {
    const server = reach(asked);
    const counts = { approximate_member_count: server.members.size, approximate_presence_count: server.members.size };
    return { ...serverWire(asked.state, server), ...(asked.query.get('with_counts') === 'true' ? counts : {}) };
  }),
  forBot('GET', '/guilds/:server/channels', (asked) => channelsWire(asked.state, reach(asked))),
  forBot('GET', '/guilds/:server/roles', (asked) =>
    [...reach(asked).roles.values()].map((role) => roleWire(role, asked.state.bot.id)),
  ),
  forBot('GET', '/guilds/:server/roles/:role', (asked) => {
    const role = reach(asked).roles.get(param(asked, 'role'));
    if (!role) throw refusals.unknownRole();
    return roleWire(role, asked.state.bot.id);
  }),
  // Without the privileged members intent the list is closed to the bot.
  forBot('GET', '/guilds/:server/members', (asked) => {
    reach(asked);
    throw refusals.missingAccess();
  }),
  forBot('GET', '/guilds/:server/members/:member', (asked) => {
    const wanted = param(asked, 'member');
    const member = reach(asked).members.get(wanted === '@me' ? asked.state.bot.id : wanted);
    if (!member) throw refusals.unknownMember();
    return memberWire(asked.state, member);
  }),
];
