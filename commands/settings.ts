/** A member's own language, and the name the leaderboard shows: their own, a pseudonym, or none. */
import type { Block, Command, InputBase, Message, Modal, Reply } from '../src/command.ts';
import { messages } from '../src/messages/index.ts';
import type { Tutor } from '../src/tutor.ts';
import type { MemberSettings } from '../src/store.ts';

const LANGUAGES = ['auto', 'fr', 'en'] as const;
const SHOWN = ['name', 'pseudonym', 'hidden'] as const;
const PSEUDONYM = { least: 2, most: 32 };
const [en, fr] = [messages('en').people, messages('fr').people];

type Shown = (typeof SHOWN)[number];
const shownOf = (value: unknown): Shown | undefined => SHOWN.find((one) => one === value);

function show(input: InputBase, own: MemberSettings, said?: string): Message {
  // A language just chosen counts for this very reply.
  const words = messages(own.language ?? input.language).people;
  const name = own.name || input.member.name;
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: words.settings.title },
    ...(said ? [{ kind: 'text', text: said } as const] : []),
    {
      kind: 'list',
      items: [
        words.settings.language(words.languages[own.language ?? 'auto']),
        words.settings.name({ shown: own.shown, name, pseudonym: own.pseudonym }),
      ],
    },
    ...(own.shown === 'hidden' ? [{ kind: 'text', small: true, text: words.settings.hiddenNote } as const] : []),
    {
      kind: 'select',
      id: 'settings:language',
      placeholder: words.settings.chooseLanguage,
      options: LANGUAGES.map((value) => ({
        value,
        label: words.languages[value],
        selected: value === (own.language ?? 'auto'),
      })),
    },
    {
      kind: 'select',
      id: 'settings:name',
      placeholder: words.settings.chooseName,
      // No choice is marked: picking "a pseudonym" again must open the form again.
      options: SHOWN.map((value) => ({ value, label: words.shown[value] })),
    },
  ];
  return { kind: 'message', visibility: 'private', blocks };
}

function form(input: InputBase, own: MemberSettings): Modal {
  const words = messages(input.language).people.settings;
  return {
    kind: 'modal',
    id: 'settings:pseudonym',
    title: words.pseudonymTitle,
    fields: [
      {
        id: 'pseudonym',
        label: words.pseudonymLabel,
        description: words.pseudonymHint,
        required: true,
        maxLength: PSEUDONYM.most,
        ...(own.pseudonym === null ? {} : { value: own.pseudonym }),
      },
    ],
  };
}

/** Saves and shows; a pseudonym of the wrong size or taken by another changes nothing and says so. */
async function change(input: InputBase, tutor: Tutor, own: MemberSettings): Promise<Message> {
  const before = await tutor.people.settings(input.server.id, input.member.id);
  const words = messages(own.language ?? input.language).people.settings;
  const named = { ...own, name: own.name || input.member.name };
  if (named.shown === 'pseudonym') {
    const size = [...(named.pseudonym ?? '')].length;
    if (size < PSEUDONYM.least || size > PSEUDONYM.most) return show(input, before, words.badPseudonym);
  }
  if ((await tutor.people.save(named)) === 'taken') return show(input, before, words.taken);
  return show(input, named, words.saved);
}

const tidy = (text: string): string => text.replace(/[\p{C}\s]+/gu, ' ').trim();

export const settings: Command = {
  name: 'settings',
  data: {
    name: 'settings',
    description: en.commands.settings,
    description_localizations: { fr: fr.commands.settings },
    contexts: [0],
    integration_types: [0],
    options: [
      {
        type: 3,
        name: 'language',
        description: en.commands.language,
        description_localizations: { fr: fr.commands.language },
        choices: LANGUAGES.map((value) => ({
          value,
          name: en.languages[value],
          name_localizations: { fr: fr.languages[value] },
        })),
      },
      {
        type: 3,
        name: 'name',
        description: en.commands.name,
        description_localizations: { fr: fr.commands.name },
        choices: SHOWN.map((value) => ({ value, name: en.shown[value], name_localizations: { fr: fr.shown[value] } })),
      },
      {
        type: 3,
        name: 'pseudonym',
        description: en.commands.pseudonym,
        description_localizations: { fr: fr.commands.pseudonym },
        min_length: PSEUDONYM.least,
        max_length: PSEUDONYM.most,
      },
    ],
  },
  async execute(input, tutor): Promise<Reply> {
    const own = await tutor.people.settings(input.server.id, input.member.id);
    const { language, name, pseudonym } = input.options;
    if (language === undefined && name === undefined && pseudonym === undefined) return show(input, own);
    const typed = typeof pseudonym === 'string' ? tidy(pseudonym) : undefined;
    const shown = shownOf(name) ?? (typed === undefined ? own.shown : 'pseudonym');
    if (shown === 'pseudonym' && typed === undefined && own.pseudonym === null) return form(input, own);
    return change(input, tutor, {
      ...own,
      language: language === 'auto' ? null : language === 'fr' || language === 'en' ? language : own.language,
      shown,
      pseudonym: typed ?? own.pseudonym,
    });
  },
  async press(input, tutor): Promise<Reply> {
    const own = await tutor.people.settings(input.server.id, input.member.id);
    const [value] = input.values;
    if (input.ids[0] === 'name') {
      const shown = shownOf(value) ?? own.shown;
      if (shown === 'pseudonym') return form(input, own);
      return { ...(await change(input, tutor, { ...own, shown })), update: true };
    }
    const language = value === 'fr' || value === 'en' ? value : null;
    return { ...(await change(input, tutor, { ...own, language })), update: true };
  },
  async submit(input, tutor): Promise<Reply> {
    const own = await tutor.people.settings(input.server.id, input.member.id);
    const pseudonym = tidy(input.fields['pseudonym'] ?? '');
    const reply = await change(input, tutor, { ...own, shown: 'pseudonym', pseudonym });
    return input.onMessage ? { ...reply, update: true } : reply;
  },
};
