/**
 * Sends the answer to one interaction: directly, in one request that Discord does not count; only when the work takes
 * longer than a second and a half is it announced first, since Discord waits three. A connection that breaks is tried
 * once more; "already answered" then means that the first try arrived, and nobody answers twice.
 */
import { InteractionResponseType as Type, MessageFlags, Routes } from 'discord-api-types/v10';
import type { Interaction, REST } from 'discord.js';
import { setTimeout as wait } from 'node:timers/promises';
import type { Message, Reply, Suggestion } from '../command.ts';
import { messages, type Language } from '../messages/index.ts';
import { rawFiles, type Sent } from './attachments.ts';
import { modal } from './components.ts';
import { isLost, isOutage, refusalOf } from './outcomes.ts';
import { renderMessage, type Draw, type MessageBody } from './render.ts';

/** Already answered; unknown or too late; the token's fifteen minutes are over. The stored answer counts. */
const TOO_LATE = new Set([40_060, 10_062, 10_015]);

/** Whether a failure means no more than that the member will not see this answer. */
export const isTooLate = (error: unknown): boolean => TOO_LATE.has(refusalOf(error) ?? 0);

export interface Answering {
  readonly rest: REST;
  readonly draw: Draw;
  /** Milliseconds of work after which the answer is announced first. */
  readonly deferAfter: number;
}

interface Where {
  /** A button, a menu, or a form that a button opened: there is a message to update. */
  readonly onMessage: boolean;
  /** That message is seen by its reader only. */
  readonly onPrivate: boolean;
}

/** Milliseconds between two tries when it is Discord that failed: the client has just tried three times in a row. */
const BREATH = 300;

async function tryTwice<Answer>(request: () => Promise<Answer>): Promise<Answer> {
  try {
    return await request();
  } catch (error) {
    if (isOutage(error)) await wait(BREATH);
    else if (!isLost(error)) throw error;
    return await request();
  }
}

const callback = (rest: REST, { id, token }: Interaction, type: Type, sent?: Sent<object>): Promise<unknown> =>
  tryTwice(() =>
    rest.post(Routes.interactionCallback(id, token), {
      auth: false,
      query: new URLSearchParams({ with_response: 'false' }),
      body: { type, ...(sent && { data: sent.body }) },
      ...(sent && sent.files.length > 0 && { files: rawFiles(sent.files) }),
    }),
  );

/** Suggestions for what is being typed; they cannot be deferred. */
export async function suggest(rest: REST, interaction: Interaction, choices: readonly Suggestion[]): Promise<void> {
  await callback(rest, interaction, Type.ApplicationCommandAutocompleteResult, { body: { choices }, files: [] });
}

/** Whether the message with the button is to be replaced; a public one never is by what only one person may see. */
const replaces = (reply: Message, { onMessage, onPrivate }: Where): boolean =>
  reply.update === true && onMessage && (onPrivate || reply.visibility === 'public');

interface Rendered {
  readonly reply: Reply;
  /** null: a form. */
  readonly sent: Sent<MessageBody> | null;
  readonly post: Sent<MessageBody> | null;
}

/** Renders the reply and what it posts besides; at once where nothing has to be drawn. */
function render(reply: Reply, languageOf: (reply: Reply) => Language, draw: Draw): Rendered | Promise<Rendered> {
  if (reply.kind === 'modal') return { reply, sent: null, post: null };
  const sent = renderMessage(reply, languageOf(reply), draw);
  const post = reply.post === undefined ? null : renderMessage(reply.post, languageOf(reply.post), draw);
  if (!(sent instanceof Promise) && !(post instanceof Promise)) return { reply, sent, post };
  return Promise.all([sent, post]).then(([first, second]) => ({ reply, sent: first, post: second }));
}

/** Answers with what `work` gives. Rejects when it does, or when Discord refuses what was sent. */
export async function answer(
  { rest, draw, deferAfter }: Answering,
  interaction: Interaction,
  where: Where,
  languageOf: (reply: Reply) => Language,
  work: () => Reply | Promise<Reply>,
): Promise<void> {
  const reply = work();
  const rendering =
    reply instanceof Promise ? reply.then((late) => render(late, languageOf, draw)) : render(reply, languageOf, draw);
  const first = rendering instanceof Promise ? await inTime(rendering, deferAfter) : rendering;
  if (first !== null) {
    await direct(rest, interaction, where, first);
    return first.post === null ? undefined : followUp(rest, interaction, first.post);
  }
  await callback(
    rest,
    interaction,
    where.onMessage ? Type.DeferredMessageUpdate : Type.DeferredChannelMessageWithSource,
    where.onMessage ? undefined : { body: { flags: MessageFlags.Ephemeral }, files: [] },
  );
  try {
    const late = await rendering;
    const { formTooLate } = messages(languageOf(late.reply)).discord;
    const sent = late.sent ?? (await renderMessage(sentence(formTooLate), languageOf(late.reply), draw));
    await afterDeferral(rest, interaction, where, late.reply, sent);
    if (late.post !== null) await followUp(rest, interaction, late.post);
  } catch (error) {
    throw error instanceof AfterDeferral ? error : new AfterDeferral(error);
  }
}

/** What the promise gives, or null once `ms` have passed; a failure after that is left to who awaits it then. */
async function inTime<Result>(promise: Promise<Result>, ms: number): Promise<Result | null> {
  promise.catch(() => undefined);
  // A plain timer: aborting one costs an error with its stack, for each answer.
  const slow = Promise.withResolvers<null>();
  const timer = setTimeout(slow.resolve, ms, null);
  return Promise.race([promise, slow.promise]).finally(() => clearTimeout(timer));
}

/** A message besides the answer, in the same channel. */
const followUp = (
  rest: REST,
  { applicationId, token }: Interaction,
  { body, files }: Sent<MessageBody>,
): Promise<void> =>
  rest.post(Routes.webhook(applicationId, token), { auth: false, body, files: rawFiles(files) }).then(
    () => undefined,
    (error: unknown) => {
      throw new AfterDeferral(error);
    },
  );

/** Carries a failure that came after the first answer: what is told of it must be a message of its own. */
export class AfterDeferral extends Error {
  override readonly name = 'AfterDeferral';
  constructor(cause: unknown) {
    super('what follows the first answer failed', { cause });
  }
}

/** One sentence, for one reader. */
export const sentence = (text: string): Message => ({
  kind: 'message',
  visibility: 'private',
  tone: 'warning',
  blocks: [{ kind: 'text', text }],
});

async function direct(rest: REST, interaction: Interaction, where: Where, { reply, sent }: Rendered): Promise<void> {
  if (reply.kind === 'modal') await callback(rest, interaction, Type.Modal, { body: modal(reply), files: [] });
  else if (sent)
    await callback(
      rest,
      interaction,
      replaces(reply, where) ? Type.UpdateMessage : Type.ChannelMessageWithSource,
      replaces(reply, where) ? { ...sent, body: { ...sent.body, flags: MessageFlags.IsComponentsV2 } } : sent,
    );
}

/** After the announcement: the placeholder is filled, or taken away where the answer is a message of its own. */
async function afterDeferral(
  rest: REST,
  { applicationId, token }: Interaction,
  where: Where,
  reply: Reply,
  { body, files }: Sent<MessageBody>,
): Promise<void> {
  const original = Routes.webhookMessage(applicationId, token, '@original');
  const edit = { auth: false, body: { ...body, flags: MessageFlags.IsComponentsV2 }, files: rawFiles(files) };
  const own = { auth: false, body, files: rawFiles(files) };
  const isPrivate = reply.kind === 'modal' || reply.visibility === 'private';
  if (reply.kind === 'message' && replaces(reply, where)) await tryTwice(() => rest.patch(original, edit));
  else if (where.onMessage) await rest.post(Routes.webhook(applicationId, token), own);
  else if (isPrivate) await tryTwice(() => rest.patch(original, edit));
  else {
    await rest.post(Routes.webhook(applicationId, token), own);
    await rest.delete(original, { auth: false });
  }
}

/** The kind sentence after a failure, whichever way is still open. */
export async function tell(
  { rest, draw }: Answering,
  interaction: Interaction,
  text: string,
  language: Language,
  deferred: boolean,
): Promise<void> {
  const sent = await renderMessage(sentence(text), language, draw);
  if (deferred)
    await rest.post(Routes.webhook(interaction.applicationId, interaction.token), { auth: false, body: sent.body });
  else await callback(rest, interaction, Type.ChannelMessageWithSource, sent);
}
