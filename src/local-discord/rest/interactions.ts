/** Answers to interactions, and the webhook that follows them up. */
import { checkChoices, checkMessage, checkModal } from '../validate/message.ts';
import { Flag } from '../world/messages.ts';
import {
  answer,
  checkCallback,
  followUp,
  pending,
  saidMessage,
  unsay,
  webhook,
  type Callback,
} from '../world/answering.ts';
import { editMessage } from '../world/messages.ts';
import { invalidBody } from '../world/refusal.ts';
import { messageWire } from '../world/wire.ts';
import { forToken, param, type Asked, type Route } from './route.ts';

const MESSAGE = 4;
const DEFERRED = 5;
const UPDATE = 7;
const CHOICES = 8;
const MODAL = 9;

/** The type must be a number before anything else is looked at. */
function callbackOf(body: unknown): Callback {
  const type = body && typeof body === 'object' && 'type' in body ? body.type : undefined;
  if (typeof type !== 'number')
    throw invalidBody([{ path: ['type'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }]);
  return body as Callback;
}

function callback(asked: Asked): unknown {
  const { state, query, body, files } = asked;
  const interaction = pending(state, param(asked, 'id'), param(asked, 'token'));
  const given = callbackOf(body);
  checkCallback(interaction, given);
  const data: unknown = given.data ?? {};
  if (given.type === MESSAGE) checkMessage('reply', data, { files: files.length, prefix: ['data'] });
  else if (given.type === DEFERRED) {
    if (((given.data?.flags ?? 0) & ~(Flag.Ephemeral | Flag.V2)) !== 0)
      throw invalidBody([
        { path: ['data', 'flags'], code: 'MESSAGE_FLAGS_INVALID', message: 'Only EPHEMERAL can be set here' },
      ]);
  } else if (given.type === UPDATE)
    checkMessage('change', data, {
      files: files.length,
      prefix: ['data'],
      before: state.messages.get(interaction.messageId ?? '')?.flags ?? 0,
    });
  else if (given.type === CHOICES) checkChoices(data, interaction.optionType);
  else if (given.type === MODAL) checkModal(data);
  const message = answer(state, interaction, given, files);
  if (query.get('with_response') !== 'true') return null;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(interaction.originalId ? { response_message_id: interaction.originalId } : {}),
      response_message_loading: message?.thinking ?? false,
      response_message_ephemeral: message ? message.onlyFor !== null : false,
    },
    resource: { type: given.type, ...(message ? { message: messageWire(state, message) } : {}) },
  };
}

const hook = (asked: Asked) => webhook(asked.state, param(asked, 'application'), param(asked, 'token'));

const AT = '/webhooks/:application/:token';
/** Routes that an interaction's token opens. */
export const interactionRoutes: readonly Route[] = [
  forToken('POST', '/interactions/:id/:token/callback', callback),
  forToken('POST', AT, (asked) => {
    const interaction = hook(asked);
    const body = checkMessage('reply', asked.body, { files: asked.files.length });
    return messageWire(asked.state, followUp(asked.state, interaction, body, asked.files));
  }),
  forToken('GET', `${AT}/messages/:message`, (asked) =>
    messageWire(asked.state, saidMessage(asked.state, hook(asked), param(asked, 'message'))),
  ),
  forToken('PATCH', `${AT}/messages/:message`, (asked) => {
    const message = saidMessage(asked.state, hook(asked), param(asked, 'message'));
    const body = checkMessage('change', asked.body, { files: asked.files.length, before: message.flags });
    return messageWire(asked.state, editMessage(asked.state, message, body, asked.files));
  }),
  forToken('DELETE', `${AT}/messages/:message`, (asked) => {
    unsay(asked.state, hook(asked), param(asked, 'message'));
    return null;
  }),
];
