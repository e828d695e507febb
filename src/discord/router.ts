/**
 * Every interaction comes in here and leaves as an answer. A command is found by its name; a button, a menu or a form by
 * the prefix of its id, so it works after a restart. This edge's one catch is here: a defect is logged under an id, and
 * the member is told that id in a kind sentence, never the error's own words.
 */
import type {
  AnySelectMenuInteraction,
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  Interaction,
  ModalSubmitInteraction,
} from 'discord.js';
import type { Command, Handler, InputBase, Reply, Suggestion } from '../command.ts';
import { messages, type Language } from '../messages/index.ts';
import type { Tutor, TutorParts } from '../tutor.ts';
import { AfterDeferral, answer, isTooLate, sentence, suggest, tell, type Answering } from './answer.ts';
import { autocompleteInput, baseOf, commandInput, ownerOf, pressInput, readerLanguage, submitInput } from './input.ts';
import { clip, visible } from './markdown.ts';

export interface Routing extends Answering {
  readonly commands: readonly Command[];
  /** Owners of custom-id prefixes; commands are among them. */
  readonly handlers: readonly Handler[];
  readonly tutor: Tutor;
  readonly clock: () => number;
  readonly log: TutorParts['log'];
  /** A short id that a member can read out and the host can search the log for. */
  readonly newErrorId: () => string;
}

type Press = ButtonInteraction | AnySelectMenuInteraction | ModalSubmitInteraction;

/** Answers one interaction; never rejects. */
export type Route = (interaction: Interaction) => Promise<void>;

export function createRouter(routing: Routing): Route {
  const { tutor, clock, log, rest } = routing;
  const commands = new Map(routing.commands.map((command) => [command.data.name, command]));
  const handlers = new Map<string, Handler & { readonly forTeachers?: boolean }>(
    [...routing.handlers, ...routing.commands].map((handler) => [handler.name, handler]),
  );

  /** Public answers speak the server's language, private ones the reader's. */
  const languageFor =
    (base: InputBase) =>
    (reply: Reply): Language =>
      reply.kind === 'message' && reply.visibility === 'public' ? base.serverLanguage : base.language;

  const refuse = (interaction: Interaction, onMessage: boolean, language: Language, text: string): Promise<void> =>
    answer(
      routing,
      interaction,
      { onMessage, onPrivate: false },
      () => language,
      () => sentence(text),
    );

  async function run(interaction: ChatInputCommandInteraction, base: InputBase): Promise<void> {
    const command = commands.get(interaction.commandName);
    const { teachersOnly, unknownCommand } = messages(base.language).discord;
    if (command === undefined) return refuse(interaction, false, base.language, unknownCommand);
    if (command.forTeachers && !base.member.isTeacher) return refuse(interaction, false, base.language, teachersOnly);
    const where = { onMessage: false, onPrivate: false };
    await answer(routing, interaction, where, languageFor(base), () =>
      command.execute(commandInput(interaction, base), tutor),
    );
  }

  async function complete(interaction: AutocompleteInteraction, base: InputBase): Promise<void> {
    const command = commands.get(interaction.commandName);
    const allowed = command?.autocomplete && (!command.forTeachers || base.member.isTeacher);
    const found = allowed ? await command.autocomplete?.(autocompleteInput(interaction, base), tutor) : [];
    await suggest(rest, interaction, choices(found ?? []));
  }

  /** What the owner of the id does about it; null when it has nothing of the kind. */
  function workOf(
    handler: Handler | undefined,
    interaction: Press,
    base: InputBase,
  ): (() => Reply | Promise<Reply>) | null {
    if (interaction.isModalSubmit()) {
      const submit = handler?.submit?.bind(handler);
      return submit ? () => submit(submitInput(interaction, base), tutor) : null;
    }
    const press = handler?.press?.bind(handler);
    return press ? () => press(pressInput(interaction, base), tutor) : null;
  }

  async function press(interaction: Press, base: InputBase): Promise<void> {
    const handler = handlers.get(ownerOf(interaction.customId).owner);
    const { oldButton, teachersOnly } = messages(base.language).discord;
    const where = {
      onMessage: !interaction.isModalSubmit() || interaction.isFromMessage(),
      onPrivate: interaction.message?.flags.has('Ephemeral') ?? false,
    };
    const work = workOf(handler, interaction, base);
    if (work === null) return refuse(interaction, where.onMessage, base.language, oldButton);
    if (handler?.forTeachers && !base.member.isTeacher)
      return refuse(interaction, where.onMessage, base.language, teachersOnly);
    await answer(routing, interaction, where, languageFor(base), work);
  }

  async function route(interaction: Interaction): Promise<void> {
    const base = baseOf(interaction, tutor, clock());
    if (base !== null) tutor.people.seen(base.server.id, base.member.id, base.member.name);
    if (interaction.isAutocomplete()) {
      if (base === null) await suggest(rest, interaction, []);
      else await complete(interaction, base);
    } else if (interaction.isChatInputCommand() || interaction.isMessageComponent() || interaction.isModalSubmit()) {
      if (base === null) {
        const language = readerLanguage(interaction, tutor);
        await refuse(interaction, false, language, messages(language).discord.onlyInServer);
      } else if (interaction.isChatInputCommand()) await run(interaction, base);
      else await press(interaction, base);
    }
  }

  /** The one catch of this edge. */
  async function fail(interaction: Interaction, thrown: unknown): Promise<void> {
    const deferred = thrown instanceof AfterDeferral;
    const error = deferred ? thrown.cause : thrown;
    const what = nameOf(interaction);
    if (isTooLate(error)) return log('info', 'too late to answer', { what });
    const id = routing.newErrorId();
    log('error', 'an interaction failed', { id, what, error });
    if (interaction.isAutocomplete()) return suggest(rest, interaction, []);
    const language = readerLanguage(interaction, tutor);
    await tell(routing, interaction, messages(language).discord.failed(id), language, deferred);
  }

  return (interaction) =>
    route(interaction)
      .catch((error: unknown) => fail(interaction, error))
      .catch((error: unknown) => {
        log('warn', 'a failed interaction could not be told', { what: nameOf(interaction), error });
      });
}

/** At most 25 distinct suggestions, each within Discord's lengths. */
function choices(found: readonly Suggestion[]): readonly Suggestion[] {
  const values = new Set<string>();
  const kept: Suggestion[] = [];
  for (const { name, value } of found) {
    const shown = clip(visible(name).replaceAll('\n', ' ').trim(), 100);
    if (kept.length === 25 || shown === '' || value === '' || value.length > 100 || values.has(value)) continue;
    values.add(value);
    kept.push({ name: shown, value });
  }
  return kept;
}

/** What was asked, without what was typed: the log is no place for it. */
const nameOf = (interaction: Interaction): string =>
  interaction.isCommand() || interaction.isAutocomplete()
    ? `/${interaction.commandName}`
    : 'customId' in interaction
      ? interaction.customId
      : 'interaction';
