/** A member's own data: what is kept and why, all of it in a file, and gone after a typed word. */
import type { Command, InputBase, Message, Modal, Text } from '../src/command.ts';
import { messages } from '../src/messages/index.ts';
import type { Tutor } from '../src/tutor.ts';

const [en, fr] = [messages('en').people.commands, messages('fr').people.commands];
const ACTIONS = ['show', 'export', 'delete'] as const;

const message = (...texts: readonly Text[]): Message => ({
  kind: 'message',
  visibility: 'private',
  blocks: texts.map((text) => ({ kind: 'text', text })),
});

const size = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

async function show(input: InputBase, tutor: Tutor): Promise<Message> {
  const words = messages(input.language).people.privacy;
  const own = await tutor.people.export(input.server.id, input.member.id);
  return {
    kind: 'message',
    visibility: 'private',
    blocks: [
      { kind: 'heading', level: 2, text: words.title },
      { kind: 'list', items: words.kept },
      { kind: 'text', text: words.notKept },
      {
        kind: 'text',
        text: words.counts({
          answers: size(own['answers']),
          practice: size(own['practice']),
          missed: size(own['missedTerms']),
        }),
      },
      { kind: 'text', text: words.what },
      { kind: 'text', small: true, text: words.backups },
    ],
  };
}

async function exportAll(input: InputBase, tutor: Tutor): Promise<Message> {
  const words = messages(input.language).people.privacy;
  const own = await tutor.people.export(input.server.id, input.member.id);
  const ranSetup = tutor.settings.of(input.server.id).setupBy === input.member.id;
  const content = JSON.stringify({ server: input.server.id, memberId: input.member.id, ranSetup, ...own }, null, 2);
  return {
    kind: 'message',
    visibility: 'private',
    blocks: [
      { kind: 'text', text: words.exported },
      { kind: 'file', name: words.fileName, content: `${content}\n` },
    ],
  };
}

function confirm(input: InputBase): Modal {
  const words = messages(input.language).people.privacy;
  return {
    kind: 'modal',
    id: 'privacy:delete',
    title: words.deleteTitle,
    fields: [
      {
        id: 'word',
        label: words.deleteLabel(words.word),
        description: words.deleteHint,
        placeholder: words.word,
        required: true,
        maxLength: 20,
      },
    ],
  };
}

export const privacy: Command = {
  name: 'privacy',
  data: {
    name: 'privacy',
    description: messages('en').people.commands.privacy,
    description_localizations: { fr: fr.privacy },
    contexts: [0],
    integration_types: [0],
    options: ACTIONS.map((name) => ({
      type: 1,
      name,
      description: en[name],
      description_localizations: { fr: fr[name] },
    })),
  },
  execute(input, tutor) {
    if (input.subcommand === 'export') return exportAll(input, tutor);
    if (input.subcommand === 'delete') return confirm(input);
    return show(input, tutor);
  },
  async submit(input, tutor) {
    const words = messages(input.language).people.privacy;
    const typed = (input.fields['word'] ?? '').trim().toUpperCase();
    // Whoever changed language between the form and its answer typed what they read.
    if (![words.word, messages('fr').people.privacy.word, messages('en').people.privacy.word].includes(typed))
      return message(words.notDeleted(words.word));
    const server = tutor.settings.of(input.server.id);
    if (server.setupBy === input.member.id) await tutor.settings.save({ ...server, setupBy: null });
    const { answers } = await tutor.people.forget(input.server.id, input.member.id);
    tutor.scoreboard.forget(input.server.id);
    return message([{ bold: words.deleted }, ` ${words.deletedAnswers(answers)}`], words.backups);
  },
};
