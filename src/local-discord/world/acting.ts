/** What a person can do in the world, refused where Discord's own client would not let it happen. */
import type { Channel, Choice, Message, Outcome, RefusedReason, RegisteredCommand, World } from '../world.ts';
import { flat, isSelect, Part, type AnyComponent } from './components.ts';
import { mayAsk, startInteraction, type Start } from './starting.ts';
import { dropMessage, writeMessage } from './messages.ts';
import { filled, resolveId, shapeOptions, type Resolved } from './options.ts';
import { has } from './permissions.ts';
import { invalidBody, refusals } from './refusal.ts';
import type { State } from './state.ts';
import { permissionsIn } from './wire.ts';
import { modalData } from './modal.ts';

const refused = (reason: RefusedReason, detail: string): Outcome => ({ kind: 'refused', reason, detail });
const isOutcome = (result: Outcome | readonly Choice[]): result is Outcome => !Array.isArray(result);

/** A person's message has that many characters at most. */
const SAID = 2000;

type Acting = Pick<World, 'commandsFor' | 'useCommand' | 'autocomplete' | 'press' | 'submitModal' | 'say' | 'dismiss'>;

/** What people can do; each act resolves once it is known what became of it, and never rejects. */
export function acting(state: State): Acting {
  const begin = (start: Start): Promise<Outcome> =>
    startInteraction(state, start).then((result) =>
      isOutcome(result) ? result : refused('unknown-command', 'choices'),
    );
  const localeOf = (channel: Channel, locale: string | undefined): string =>
    locale ?? state.servers.get(channel.serverId ?? '')?.locale ?? 'fr';

  /** The channel, or why the person cannot use the bot there. */
  function reach(memberId: string, channelId: string): Channel | Outcome {
    const channel = state.channels.get(channelId);
    if (!channel) return refused('unknown-channel', channelId);
    if (!state.users.has(memberId)) return refused('unknown-member', memberId);
    const server = state.servers.get(channel.serverId ?? '');
    if (server && !server.members.has(memberId)) return refused('unknown-member', memberId);
    return mayAsk(state, memberId, channel) ? channel : refused('not-allowed', 'UseApplicationCommands');
  }

  function commandsFor(memberId: string, channelId: string): readonly RegisteredCommand[] {
    const channel = reach(memberId, channelId);
    if (!('overwrites' in channel)) return [];
    const server = state.servers.get(channel.serverId ?? '');
    if (server && !server.hasBot) return [];
    const permissions = permissionsIn(state, memberId, channel);
    const own = server ? [...server.commands.values()] : [];
    const names = new Set(own.map((one) => one.name));
    return [...own, ...[...state.commands.values()].filter((one) => !names.has(one.name))]
      .filter((one) => one.type === 1)
      .filter((one) => (one.contexts ? one.contexts.includes(server ? 0 : 1) : true))
      .filter((one) => {
        if (!server || one.default_member_permissions === null) return true;
        const needed = BigInt(one.default_member_permissions);
        return has(permissions, 'Administrator') || (needed !== 0n && (permissions & needed) === needed);
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  function prepare(
    memberId: string,
    channelId: string,
    use: Parameters<World['autocomplete']>[2] | Parameters<World['useCommand']>[2],
  ): Start | Outcome {
    const channel = reach(memberId, channelId);
    if (!('overwrites' in channel)) return channel;
    const command = commandsFor(memberId, channelId).find((one) => one.name === use.name);
    if (!command) return refused('unknown-command', use.name);
    const shaped = shapeOptions(state, channel, memberId, command, use);
    if ('wrong' in shaped) return refused('invalid-option', shaped.wrong);
    const resolved = filled(shaped.resolved);
    return {
      type: 'focused' in use ? 4 : 2,
      memberId,
      channel,
      name: shaped.fullName,
      message: null,
      customId: null,
      optionType: shaped.focusedType,
      locale: localeOf(channel, use.locale),
      data: {
        id: command.id,
        name: command.name,
        type: 1,
        ...(command.guild_id ? { guild_id: command.guild_id } : {}),
        ...(shaped.options.length > 0 ? { options: shaped.options } : {}),
        ...(resolved ? { resolved } : {}),
      },
    };
  }

  /** What is wrong with the values chosen in a select, or null. */
  function chosenFault(component: AnyComponent, values: readonly string[]): string | null {
    const {
      min_values = 1,
      max_values = 1,
      options,
    } = component as { min_values?: number; max_values?: number; options?: { value: string }[] };
    if (values.length < min_values || values.length > max_values)
      return `between ${min_values} and ${max_values} values`;
    const foreign = values.find((value) => options && !options.some((one) => one.value === value));
    return foreign === undefined ? null : `no such option: ${foreign}`;
  }

  function visible(memberId: string, messageId: string): Message | undefined {
    const message = state.messages.get(messageId);
    const channel = state.channels.get(message?.channelId ?? '');
    if (!message || !channel || (message.onlyFor !== null && message.onlyFor !== memberId)) return undefined;
    return has(permissionsIn(state, memberId, channel), 'ViewChannel') ? message : undefined;
  }

  return {
    commandsFor,
    async useCommand(memberId, channelId, use) {
      const start = prepare(memberId, channelId, use);
      return 'kind' in start ? start : begin(start);
    },
    async autocomplete(memberId, channelId, use) {
      const start = prepare(memberId, channelId, use);
      if ('kind' in start) return null;
      const result = await startInteraction(state, start);
      return isOutcome(result) ? null : result;
    },
    async press(memberId, messageId, customId, values, use) {
      const message = visible(memberId, messageId);
      const channel = state.channels.get(message?.channelId ?? '');
      if (!message || !channel) return refused('unknown-message', messageId);
      if (channel.serverId !== null && !state.servers.get(channel.serverId)?.members.has(memberId))
        return refused('unknown-member', memberId);
      const component = flat(message.components as unknown as readonly AnyComponent[]).find(
        (one) => one.custom_id === customId,
      );
      if (!component) return refused('unknown-component', customId);
      if (component.disabled) return refused('disabled', customId);
      const select = isSelect(component.type);
      const wrong = select ? chosenFault(component, values ?? []) : null;
      if (wrong !== null) return refused('invalid-option', wrong);
      const resolved: Resolved = { users: {}, members: {}, channels: {}, roles: {} };
      if (select && component.type !== Part.StringSelect)
        for (const id of values ?? []) resolveId(state, channel, memberId, id, resolved);
      const parts = filled(resolved);
      return begin({
        type: 3,
        memberId,
        channel,
        name: '',
        message,
        customId,
        locale: localeOf(channel, use?.locale),
        data: {
          custom_id: customId,
          component_type: component.type,
          id: component.id,
          ...(select ? { values: values ?? [] } : {}),
          ...(parts ? { resolved: parts } : {}),
        },
      });
    },
    async submitModal(memberId, modalId, fields, use) {
      const modal = state.modals.get(modalId);
      const channel = state.channels.get(modal?.channelId ?? '');
      if (!modal || !channel || modal.memberId !== memberId) return refused('unknown-modal', modalId);
      const data = modalData(modal.data, fields);
      if ('wrong' in data) return refused('invalid-field', data.wrong);
      const message = state.messages.get(modal.messageId ?? '') ?? null;
      const outcome = await begin({
        type: 5,
        memberId,
        channel,
        name: '',
        message,
        customId: modal.data.custom_id,
        locale: localeOf(channel, use?.locale),
        data: { custom_id: modal.data.custom_id, components: data.components },
      });
      if (outcome.kind !== 'failed') state.modals.delete(modalId);
      return outcome;
    },
    say(memberId, channelId, content) {
      const channel = state.channels.get(channelId);
      const author = state.users.get(memberId);
      if (!channel || !author) throw refusals.unknownChannel();
      if (!has(permissionsIn(state, memberId, channel), 'SendMessages')) throw refusals.missingPermissions();
      if (content.trim() === '' || content.length > SAID)
        throw invalidBody([
          { path: ['content'], code: 'BASE_TYPE_BAD_LENGTH', message: `Must be between 1 and ${SAID} in length.` },
        ]);
      return writeMessage(state, { channel, author, body: { content }, files: [] });
    },
    dismiss(memberId, messageId) {
      const message = state.messages.get(messageId);
      if (message?.onlyFor !== memberId) return;
      dropMessage(state, messageId);
      state.emit({ kind: 'message-deleted', messageId, channelId: message.channelId, onlyFor: memberId });
    },
  };
}
