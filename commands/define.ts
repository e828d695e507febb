/** `/define`: what the notes say of a term, with buttons to what stands near it and to share the card with the class. */
import type {
  APIApplicationCommandBasicOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Block, Button, Command, InputBase, Message, Reply } from '../src/command.ts';
import { messages, type Language } from '../src/messages/index.ts';
import type { Card, DefineResult, Entry } from '../src/notes/answers.ts';
import { cardBlocks, definitionBlock, DEFINITIONS_SHOWN, fitsButton, shorten } from '../src/tutor/looked-up.ts';
import type { Tutor } from '../src/tutor.ts';

const TERM = 'term';
const RELATED_SHOWN = 5;
const SUGGESTIONS_SHOWN = 10;
const LONGEST_ID = 100;
/** `type: 3` is a string, `type: 1` a slash command; the constants of discord-api-types would load it. */
const option: APIApplicationCommandBasicOption = {
  type: 3,
  name: TERM,
  description: messages('en').lookUp.define.term,
  description_localizations: { fr: messages('fr').lookUp.define.term },
  required: true,
  autocomplete: true,
  max_length: 200,
};
const data: RESTPostAPIChatInputApplicationCommandsJSONBody = {
  type: 1,
  name: 'define',
  description: messages('en').lookUp.define.description,
  description_localizations: { fr: messages('fr').lookUp.define.description },
  options: [option],
};

/** How a card is shown: for whom, in which language, whether it was shared already, which page. */
interface Showing {
  readonly visibility: Message['visibility'];
  readonly language: Language;
  readonly shared?: boolean;
  readonly update?: boolean;
  readonly page?: number;
}

const open = (entry: Entry, as: 'open' | 'new' = 'open'): Button => ({
  id: `define:${as}:${entry.id}`,
  label: shorten(entry.label),
  style: 'secondary',
});

function buttonsOf(card: Card, { visibility, language, shared }: Showing): readonly Block[] {
  const words = messages(language).lookUp.define;
  const rows: (readonly Button[])[] = [
    card.definitions.slice(DEFINITIONS_SHOWN, DEFINITIONS_SHOWN + RELATED_SHOWN).map(({ course }, i) => ({
      id: `define:other:${card.entry.id}:${i + DEFINITIONS_SHOWN}`,
      label: shorten(words.otherDefinition({ number: i + DEFINITIONS_SHOWN + 1, course })),
      style: 'secondary',
    })),
    card.related
      .filter(fitsButton)
      .slice(0, RELATED_SHOWN)
      .map((entry) => open(entry)),
    [
      ...(card.closest !== null && fitsButton(card.entry)
        ? [
            {
              id: `compare:pair:${card.entry.id}:${card.closest.id}`,
              label: shorten(words.compareWith({ term: card.closest.label })),
              style: 'primary' as const,
            },
          ]
        : []),
      ...(visibility === 'private' && fitsButton(card.entry)
        ? [
            {
              id: `define:share:${card.entry.id}`,
              label: shared ? words.shared : words.share,
              style: 'success' as const,
              ...(shared ? { disabled: true } : {}),
            },
          ]
        : []),
    ],
  ];
  return rows.filter((row) => row.length > 0).map((buttons) => ({ kind: 'buttons', buttons }));
}

function show(card: Card, showing: Showing): Message {
  return {
    kind: 'message',
    visibility: showing.visibility,
    blocks: [...cardBlocks(card, showing.language), ...buttonsOf(card, showing)],
    ...(fitsButton(card.entry) ? { more: `define:more:${card.entry.id}` } : {}),
    ...(showing.update ? { update: true } : {}),
    ...(showing.page === undefined ? {} : { page: showing.page }),
  };
}

const say = (text: string, blocks: readonly Block[] = []): Message => ({
  kind: 'message',
  visibility: 'private',
  blocks: [{ kind: 'text', text }, ...blocks],
});

/** Whether today's open question asks for it and the teacher holds such terms back. */
const isHeld = (card: Card, tutor: Tutor, serverId: string): boolean => {
  const names = new Set([card.entry.id, card.entry.label, ...card.aliases]);
  return tutor.rounds.heldTerms(serverId).some((term) => names.has(term));
};

function answer(result: DefineResult, input: InputBase, tutor: Tutor, showing: Showing): Message {
  const words = messages(input.language).lookUp.define;
  const asked = 'asked' in result ? shorten(result.asked, LONGEST_ID) : '';
  const choices = (entries: readonly Entry[]): readonly Block[] => [
    { kind: 'buttons', buttons: entries.slice(0, SUGGESTIONS_SHOWN).map((entry) => open(entry)) },
  ];
  switch (result.kind) {
    case 'missing':
      return say(asked === '' ? words.blank : words.missing({ asked }));
    case 'suggestions':
      return say(words.suggestions({ asked }), choices(result.entries));
    case 'ambiguous':
      return say(words.several({ asked }), choices(result.entries));
    default:
      if (isHeld(result.card, tutor, input.server.id)) return say(words.held({ term: result.card.entry.label }));
      return show(result.card, showing);
  }
}

export const define: Command = {
  name: 'define',
  data,

  execute(input, tutor): Reply {
    const asked = String(input.options[TERM] ?? '');
    const result = tutor.define(input.server.id, asked, { memberId: input.member.id, at: input.now });
    const isPublic = tutor.settings.of(input.server.id).lookups === 'public';
    return answer(result, input, tutor, {
      visibility: isPublic ? 'public' : 'private',
      language: isPublic ? input.serverLanguage : input.language,
    });
  },

  autocomplete: (input, tutor) =>
    tutor
      .suggest(input.server.id, input.focused.value)
      .map((entry) => ({ name: shorten(entry.label, LONGEST_ID), value: entry.id })),

  press(input, tutor): Reply {
    const [action, id = '', number] = input.ids;
    const result = tutor.define(input.server.id, id);
    if (!('card' in result)) return say(messages(input.language).lookUp.define.gone);
    const own: Showing = { visibility: 'private', language: input.language, update: input.onPrivate };
    if (isHeld(result.card, tutor, input.server.id) || action === 'open') return answer(result, input, tutor, own);
    const page = Number(number);
    switch (action) {
      case 'share':
        return {
          ...show(result.card, { ...own, shared: true }),
          post: show(result.card, { visibility: 'public', language: input.serverLanguage }),
        };
      case 'more':
        return show(result.card, { ...own, ...(Number.isInteger(page) ? { page } : {}) });
      case 'other': {
        const definition = result.card.definitions[page];
        return definition === undefined
          ? show(result.card, own)
          : {
              kind: 'message',
              visibility: 'private',
              blocks: [
                { kind: 'heading', text: result.card.entry.label, level: 2 },
                definitionBlock(definition, input.language, true),
              ],
            };
      }
      default:
        return show(result.card, { ...own, update: false });
    }
  },
};
