/**
 * The bot answers an interaction: once within three seconds, then follow-ups and edits for fifteen minutes.
 * https://discord.com/developers/docs/interactions/receiving-and-responding
 */
import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Choice, Message, Outcome, OpenModal } from '../world.ts';
import type { MessageBody, Upload } from './attaching.ts';
import { deleteMessage, editMessage, Flag, writeMessage } from './messages.ts';
import { invalidBody, refusals } from './refusal.ts';
import type { Interaction, InteractionType, State } from './state.ts';
import { TOKEN_LIFE } from './starting.ts';

/** The interaction of a request, or Discord's refusal: a wrong token is as unknown as a wrong id. */
export function pending(state: State, id: string, token: string): Interaction {
  const found = state.interactions.get(id);
  if (!found || found.token !== token) throw refusals.unknownInteraction();
  if (found.answeredWith !== null) throw refusals.alreadyAnswered();
  if (found.expired) throw refusals.unknownInteraction();
  return found;
}

const wrongType = (): Error =>
  invalidBody([
    {
      path: ['type'],
      code: 'INTERACTION_TYPE_INVALID',
      message: 'This callback type is not valid for this interaction',
    },
  ]);

/** Callback types that each interaction type may be answered with. 7 and 6 need a message below. */
const ALLOWED: Readonly<Record<InteractionType, readonly number[]>> = {
  2: [4, 5, 9],
  3: [4, 5, 6, 7, 9],
  4: [8],
  5: [4, 5, 6, 7],
};

/** Discord's interaction response, validated. */
export interface Callback {
  readonly type: number;
  readonly data?: MessageBody &
    Partial<APIModalInteractionResponseCallbackData> & { readonly choices?: readonly Choice[] };
}

/** Refuses a callback that does not fit its interaction. */
export function checkCallback(interaction: Interaction, callback: Callback): void {
  if (!ALLOWED[interaction.type].includes(callback.type)) throw wrongType();
  if ([6, 7].includes(callback.type) && interaction.messageId === null) throw wrongType();
}

/** Carries out a validated callback; answers the message it made or changed. */
export function answer(
  state: State,
  interaction: Interaction,
  callback: Callback,
  files: readonly Upload[],
): Message | null {
  checkCallback(interaction, callback);
  const { id: interactionId } = interaction;
  const body = callback.data ?? {};
  const settled = (message: Message | null, outcome: Outcome | readonly Choice[]): Message | null => {
    interaction.answeredWith = callback.type;
    interaction.originalId = message?.id ?? interaction.messageId;
    if (message) interaction.said.add(message.id);
    interaction.settle(outcome);
    return message;
  };
  const source = state.messages.get(interaction.messageId ?? '');
  switch (callback.type) {
    case 4:
    case 5: {
      const message = say(state, interaction, body, files, callback.type === 5);
      return settled(message, { kind: callback.type === 5 ? 'thinking' : 'answered', interactionId, message });
    }
    case 6:
      return settled(null, { kind: 'acknowledged', interactionId });
    case 7: {
      if (!source) throw refusals.unknownMessage();
      const message = editMessage(state, source, body, files);
      return settled(message, { kind: 'updated', interactionId, message });
    }
    case 8:
      return settled(null, body.choices ?? []);
    default: {
      const modal: OpenModal = {
        id: state.newId(),
        memberId: interaction.memberId,
        channelId: interaction.channelId,
        data: body as APIModalInteractionResponseCallbackData,
      };
      state.modals.set(modal.id, { ...modal, messageId: interaction.messageId });
      state.emit({ kind: 'modal-opened', modal, onlyFor: interaction.memberId });
      return settled(null, { kind: 'modal', interactionId, modal });
    }
  }
}

const KINDS = { 2: 'command', 3: 'press', 4: 'command', 5: 'modal' } as const;

/** A message in the interaction's name: a reply or a follow-up. */
function say(
  state: State,
  interaction: Interaction,
  body: MessageBody,
  files: readonly Upload[],
  thinking: boolean,
): Message {
  const channel = state.channels.get(interaction.channelId);
  if (!channel) throw refusals.unknownChannel();
  return writeMessage(state, {
    channel,
    author: state.bot,
    body,
    files,
    thinking,
    onlyFor: ((body.flags ?? 0) & Flag.Ephemeral) !== 0 && channel.serverId !== null ? interaction.memberId : null,
    askedBy: {
      interactionId: interaction.id,
      memberId: interaction.memberId,
      kind: KINDS[interaction.type],
      name: interaction.name,
    },
    replyTo: interaction.messageId !== null && interaction.type === 3 ? interaction.messageId : null,
  });
}

/** The interaction behind a webhook of the application; unknown until it was answered. */
export function webhook(state: State, applicationId: string, token: string): Interaction {
  if (applicationId !== state.applicationId) throw refusals.unknownWebhook();
  const found = state.tokens.get(token);
  const interaction = found === undefined ? undefined : state.interactions.get(found);
  if (!interaction || interaction.answeredWith === null || interaction.answeredWith === 8)
    throw refusals.unknownWebhook();
  if (state.clock() - interaction.createdAt > TOKEN_LIFE) throw refusals.invalidToken();
  return interaction;
}

/** A follow-up; the first after a deferral fills the placeholder, as on Discord. */
export function followUp(state: State, interaction: Interaction, body: MessageBody, files: readonly Upload[]): Message {
  const placeholder = state.messages.get(interaction.originalId ?? '');
  if (interaction.answeredWith === 5 && placeholder?.thinking) return editMessage(state, placeholder, body, files);
  const message = say(state, interaction, body, files, false);
  interaction.said.add(message.id);
  return message;
}

/** The message that a webhook route names: `@original` or an id that this interaction said. */
export function saidMessage(state: State, interaction: Interaction, id: string): Message {
  const wanted =
    id === '@original' ? interaction.originalId : interaction.said.has(id) || id === interaction.messageId ? id : null;
  const message = state.messages.get(wanted ?? '');
  if (!message) throw refusals.unknownMessage();
  return message;
}

/** Deletes what an interaction said. */
export const unsay = (state: State, interaction: Interaction, id: string): void =>
  deleteMessage(state, saidMessage(state, interaction, id));
