/** A tutor that looks things up in notes written by hand, and inputs for its commands. */
import type { AutocompleteInput, Block, Button, CommandInput, Message, PressInput, Reply } from '../../src/command.ts';
import type { Library } from '../../src/library.ts';
import { createLookUp } from '../../src/notes/look-up/create-look-up.ts';
import type { NotesIndex } from '../../src/notes/model.ts';
import type { ServerSettings, Store } from '../../src/store.ts';
import type { Tutor } from '../../src/tutor.ts';
import { createLookUps } from '../../src/tutor/look-ups.ts';
import { unset } from '../../src/tutor/settings.ts';

export function lookUpTutor(
  index: NotesIndex,
  { settings = {}, held = [] }: { readonly settings?: Partial<ServerSettings>; readonly held?: readonly string[] } = {},
): { readonly tutor: Tutor; readonly missed: readonly string[] } {
  const missed: string[] = [];
  const library = {
    index: () => index,
    lookUp: () => lookUp,
    courses: () => index.courses.map((course) => course.name),
  } as unknown as Library;
  const lookUp = createLookUp(index);
  const store = { missed: async ({ term }) => void missed.push(term) } as Partial<Store> as Store;
  const of = (serverId: string): ServerSettings => ({ ...unset(serverId), ...settings });
  const parts = { library, store, log: () => undefined };
  return {
    tutor: { ...createLookUps(parts, { of }), settings: { of }, rounds: { heldTerms: () => held } } as unknown as Tutor,
    missed,
  };
}

const base = {
  server: { id: 's', name: 'Classe' },
  channelId: 'c',
  member: { id: 'm', name: 'Léa', isTeacher: false },
  language: 'en' as const,
  serverLanguage: 'fr' as const,
  now: 1_790_000_000_000,
};
export const typed = (options: CommandInput['options'] = {}): CommandInput => ({
  ...base,
  subcommand: null,
  options,
  channels: {},
  roles: {},
});
export const typing = (name: string, value: string, options: CommandInput['options'] = {}): AutocompleteInput => ({
  ...typed(options),
  focused: { name, value },
});
/** A press of the button with this id, on a private message unless told otherwise. */
export const press = (id: string, { onPrivate = true, values = [] as readonly string[] } = {}): PressInput => ({
  ...base,
  ids: id.split(':').slice(1),
  values,
  onPrivate,
  messageId: 'x',
});

export const asMessage = (reply: Reply): Message => {
  if (reply.kind !== 'message') throw new Error('a form, not a message');
  return reply;
};
export const buttonsOf = (message: Message): readonly Button[] =>
  message.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : [])).filter((button) => 'id' in button);
const plain = (text: unknown): string =>
  typeof text === 'string'
    ? text
    : Array.isArray(text)
      ? text.map(plain).join('')
      : Object.values(text as object)
          .map(plain)
          .join('');
/** What a reader sees, block by block, without the buttons. */
export const textsOf = (message: Message): readonly string[] =>
  message.blocks.flatMap((block: Block): readonly string[] => {
    if (block.kind === 'heading' || block.kind === 'text') return [plain(block.text)];
    if (block.kind === 'quote') return [`${block.label === undefined ? '' : `${plain(block.label)} > `}${block.text}`];
    if (block.kind === 'list') return block.items.map((item) => `- ${plain(item)}`);
    if (block.kind === 'versus')
      return [block.first, block.second].map(
        (side) => `${plain(block.aspect)} | ${side.name}: ${side.values?.join(' + ') ?? 'null'}`,
      );
    return [];
  });
