/**
 * An interaction begins: what a person did is told to the bot, which has three seconds to answer.
 * https://discord.com/developers/docs/interactions/receiving-and-responding
 */
import type { Channel, Choice, Message, Outcome } from '../world.ts';
import { has } from './permissions.ts';
import { timeOf } from './snowflake.ts';
import type { Interaction, InteractionType, State } from './state.ts';
import { channelWire, iso, memberWire, messageWire, owners, permissionsIn, userWire } from './wire.ts';

/** Discord waits that long for the first answer, in real milliseconds: the bot answers in real time whatever the clock says. */
export const DEADLINE = 3_000;
/** An interaction's token is good for that long on the clock. */
export const TOKEN_LIFE = 900_000;

export interface Start {
  readonly type: InteractionType;
  readonly memberId: string;
  readonly channel: Channel;
  readonly name: string;
  readonly message: Message | null;
  readonly customId: string | null;
  readonly locale: string;
  readonly optionType?: number;
  readonly data: unknown;
}

/** Tells the bot; resolves once it answered or did not. An autocomplete resolves to choices. */
export function startInteraction(state: State, start: Start): Promise<Outcome | readonly Choice[]> {
  const { promise, resolve } = Promise.withResolvers<Outcome | readonly Choice[]>();
  const id = state.newId();
  const about = {
    interactionId: id,
    channelId: start.channel.id,
    onlyFor: start.memberId,
    messageId: start.message?.id ?? null,
    customId: start.customId,
  };
  const shown = start.type !== 4;
  let settled = false;
  const settle = (outcome: Outcome | readonly Choice[]): void => {
    if (settled) return;
    settled = true;
    cancel();
    if (shown) state.emit({ kind: 'interaction-done', ...about });
    resolve(outcome);
  };
  const fail = (reason: 'no-answer' | 'offline'): void => {
    if (settled) return;
    settled = true;
    cancel();
    interaction.expired = true;
    if (shown) state.emit({ kind: 'interaction-failed', ...about, reason });
    resolve({ kind: 'failed', interactionId: id, reason });
  };
  const interaction: Interaction = {
    id,
    token: state.newToken(),
    type: start.type,
    createdAt: state.clock(),
    memberId: start.memberId,
    channelId: start.channel.id,
    serverId: start.channel.serverId,
    name: start.name,
    messageId: start.message?.id ?? null,
    customId: start.customId,
    optionType: start.optionType ?? 0,
    answeredWith: null,
    originalId: null,
    said: new Set(),
    expired: false,
    settle,
    fail,
  };
  state.interactions.set(id, interaction);
  state.tokens.set(interaction.token, id);
  const cancel = state.after(state.deadline, () => fail('no-answer'));
  if (shown) state.emit({ kind: 'interaction-started', ...about });
  const server = state.servers.get(start.channel.serverId ?? '');
  const cut = server !== undefined && (!server.hasBot || server.unavailable);
  if (cut || !state.hears()) fail('offline');
  else state.dispatch('INTERACTION_CREATE', eventOf(state, interaction, start));
  forgetOld(state);
  return promise;
}

/** Ids grow with time, so the old ones come first. */
function forgetOld(state: State): void {
  const before = state.clock() - TOKEN_LIFE;
  for (const [id, one] of state.interactions) {
    if (one.createdAt >= before) break;
    // The clock may have jumped over one that the bot is still answering.
    if (one.answeredWith === null && !one.expired) continue;
    state.interactions.delete(id);
    state.tokens.delete(one.token);
  }
  for (const id of state.modals.keys()) {
    if (timeOf(id) >= before) break;
    state.modals.delete(id);
  }
}

function eventOf(state: State, interaction: Interaction, start: Start): object {
  const { channel } = start;
  const server = state.servers.get(channel.serverId ?? '');
  const member = server?.members.get(start.memberId);
  const user = state.users.get(start.memberId);
  const permissions = String(permissionsIn(state, start.memberId, channel));
  return {
    id: interaction.id,
    application_id: state.applicationId,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    data: start.data,
    channel_id: channel.id,
    channel: { ...channelWire(state, channel), permissions },
    locale: start.locale,
    app_permissions: String(permissionsIn(state, state.bot.id, channel)),
    entitlements: [],
    authorizing_integration_owners: owners(channel.serverId),
    context: server ? 0 : 1,
    attachment_size_limit: 10_485_760,
    ...(server && member
      ? {
          guild_id: server.id,
          guild_locale: server.locale,
          guild: { id: server.id, locale: server.locale, features: [] },
          member: { ...memberWire(state, member), permissions, joined_at: iso(member.joinedAt) },
        }
      : { user: user ? userWire(user) : undefined }),
    ...(start.message ? { message: messageWire(state, start.message, false) } : {}),
  };
}

/** Whether the person may use commands there. */
export const mayAsk = (state: State, memberId: string, channel: Channel): boolean => {
  const permissions = permissionsIn(state, memberId, channel);
  return has(permissions, 'ViewChannel') && (channel.serverId === null || has(permissions, 'UseApplicationCommands'));
};
