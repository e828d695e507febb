/** Whether Discord would take a message, a modal or an answer to an autocomplete, and if not, what it would say. */
import {
  IncomingWebhookInteractionRequestSchema,
  IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
  InteractionApplicationCommandAutocompleteCallbackIntegerDataSchema,
  InteractionApplicationCommandAutocompleteCallbackNumberDataSchema,
  InteractionApplicationCommandAutocompleteCallbackStringDataSchema,
  MessageCreateRequestSchema,
  MessageEditRequestPartialSchema,
  ModalInteractionCallbackRequestDataSchema,
} from 'discord-api-spec/zod';
import { Part, type AnyComponent } from '../world/components.ts';
import type { MessageBody } from '../world/attaching.ts';
import { Flag } from '../world/messages.ts';
import { invalidBody, refusals, type Fault } from '../world/refusal.ts';
import { componentFaults, layoutFaults, shapeFaults } from './components.ts';
import { schemaFaults } from './schema.ts';

const SCHEMAS = {
  post: MessageCreateRequestSchema,
  edit: MessageEditRequestPartialSchema,
  reply: IncomingWebhookInteractionRequestSchema,
  change: IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema,
};

/** What a bot may write, though the specification, made for all, says 4,000. */
const CONTENT = 2000;
const EMBEDS = 6000;

/** `post`, `edit`: in a channel; `reply`, `change`: in an interaction's name. */
export type Occasion = keyof typeof SCHEMAS;

export interface Situation {
  readonly files: number;
  /** Flags of the message as it stands, where one is edited. */
  readonly before?: number;
  /** Where the body stands in the request, e.g. `data` in a callback. */
  readonly prefix?: readonly (string | number)[];
}

function embedLength(embed: NonNullable<MessageBody['embeds']>[number]): number {
  const fields = embed.fields ?? [];
  return (
    (embed.title?.length ?? 0) +
    (embed.description?.length ?? 0) +
    (embed.footer?.text.length ?? 0) +
    (embed.author?.name.length ?? 0) +
    fields.reduce((sum, field) => sum + field.name.length + field.value.length, 0)
  );
}

function crossFaults(body: MessageBody, { before = 0, prefix = [] }: Situation): readonly Fault[] {
  const faults: Fault[] = [];
  const v2 = (((body.flags ?? 0) | before) & Flag.V2) !== 0;
  const { content, embeds, components } = body;
  if ((content?.length ?? 0) > CONTENT)
    faults.push({
      path: [...prefix, 'content'],
      code: 'BASE_TYPE_MAX_LENGTH',
      message: `Must be ${CONTENT} or fewer in length.`,
    });
  if ((embeds ?? []).reduce((sum, embed) => sum + embedLength(embed), 0) > EMBEDS)
    faults.push({
      path: [...prefix, 'embeds'],
      code: 'MAX_EMBED_SIZE_EXCEEDED',
      message: `Embed size exceeds maximum size of ${EMBEDS}`,
    });
  for (const [index, embed] of (embeds ?? []).entries())
    if (embedLength(embed) === 0 && !embed.image && !embed.thumbnail && !embed.url)
      faults.push({
        path: [...prefix, 'embeds', index, 'description'],
        code: 'BASE_TYPE_REQUIRED',
        message: 'This field is required',
      });
  if (v2)
    for (const key of ['content', 'embeds', 'poll', 'sticker_ids'] as const) {
      const value: unknown = (body as Record<string, unknown>)[key];
      if (value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0))
        faults.push({
          path: [...prefix, key],
          code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
          message: `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
        });
    }
  faults.push(...mentionFaults(body, prefix));
  if (components) faults.push(...layoutFaults(components, v2, prefix), ...componentFaults(components, prefix));
  return faults;
}

/** A kind may be allowed as a whole or by a list, not both. */
function mentionFaults(
  { allowed_mentions: allowed }: MessageBody,
  prefix: readonly (string | number)[],
): readonly Fault[] {
  return (['users', 'roles'] as const)
    .filter((kind) => allowed?.parse?.includes(kind as never) && (allowed[kind]?.length ?? 0) > 0)
    .map((kind) => ({
      path: [...prefix, 'allowed_mentions'],
      code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
    }));
}

const isEmpty = (body: MessageBody, files: number): boolean =>
  !body.content?.trim() &&
  files === 0 &&
  !body.embeds?.length &&
  !body.components?.length &&
  !(body as { poll?: unknown }).poll &&
  !(body as { sticker_ids?: unknown[] }).sticker_ids?.length;

/** Files of the request are named by their number, which Discord takes as a number too. */
function withTextIds(body: unknown): unknown {
  if (!body || typeof body !== 'object' || !('attachments' in body) || !Array.isArray(body.attachments)) return body;
  const attachments = body.attachments.map((one: { id?: unknown }) =>
    typeof one?.id === 'number' ? { ...one, id: String(one.id) } : one,
  );
  return { ...body, attachments };
}

/** The body as a message body, or Discord's refusal. A new message must hold something; an edit is judged when merged. */
export function checkMessage(occasion: Occasion, given: unknown, situation: Situation): MessageBody {
  const body = withTextIds(given);
  const faults = [...schemaFaults(SCHEMAS[occasion], body, situation.prefix)];
  if (faults.length === 0) faults.push(...shapeFaults((body as MessageBody).components, situation.prefix ?? []));
  if (faults.length > 0) throw invalidBody(faults);
  const message = body as MessageBody;
  const crossed = crossFaults(message, situation);
  if (crossed.length > 0) throw invalidBody(crossed);
  const isNew = occasion === 'post' || occasion === 'reply';
  if (isNew && ((message.flags ?? 0) & Flag.V2) !== 0 && !message.components?.length)
    throw invalidBody([
      {
        path: [...(situation.prefix ?? []), 'components'],
        code: 'BASE_TYPE_REQUIRED',
        message: 'This field is required',
      },
    ]);
  if (isNew && isEmpty(message, situation.files)) throw refusals.emptyMessage();
  return message;
}

/** A modal: one to five components, their ids unique. */
export function checkModal(data: unknown): void {
  const prefix = ['data'];
  const faults = [...schemaFaults(ModalInteractionCallbackRequestDataSchema, data, prefix)];
  if (faults.length === 0) faults.push(...shapeFaults((data as MessageBody).components, prefix));
  if (faults.length === 0) {
    const components = (data as { components: readonly AnyComponent[] }).components;
    if (components.length > 5)
      faults.push({
        path: [...prefix, 'components'],
        code: 'BASE_TYPE_BAD_LENGTH',
        message: 'Must be between 1 and 5 in length.',
      });
    components.forEach((one, index) => {
      const inner = one.type === Part.Row ? one.components?.[0] : undefined;
      if (inner && !inner['label'])
        faults.push({
          path: [...prefix, 'components', index, 'components', 0, 'label'],
          code: 'BASE_TYPE_REQUIRED',
          message: 'This field is required',
        });
    });
    faults.push(...componentFaults(components, prefix));
  }
  if (faults.length > 0) throw invalidBody(faults);
}

const CHOICES = {
  3: InteractionApplicationCommandAutocompleteCallbackStringDataSchema,
  4: InteractionApplicationCommandAutocompleteCallbackIntegerDataSchema,
  10: InteractionApplicationCommandAutocompleteCallbackNumberDataSchema,
} as const;

/** The proposals for an option of that type; a text's value has 1 to 100 characters. */
export function checkChoices(data: unknown, optionType: number): void {
  const schema = CHOICES[optionType as keyof typeof CHOICES] ?? CHOICES[3];
  const faults = [...schemaFaults(schema, data, ['data'])];
  if (faults.length === 0)
    (data as { choices?: readonly { value: unknown }[] }).choices?.forEach(({ value }, index) => {
      if (typeof value === 'string' && (value.length < 1 || value.length > 100))
        faults.push({
          path: ['data', 'choices', index, 'value'],
          code: 'BASE_TYPE_BAD_LENGTH',
          message: 'Must be between 1 and 100 in length.',
        });
    });
  if (faults.length > 0) throw invalidBody(faults);
}
