/** `/compare`: two things side by side in the notes' own words; what the notes do not say is shown as absent. */
import type {
  APIApplicationCommandBasicOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Block, Button, Command, InputBase, Message, Reply } from '../src/command.ts';
import { messages, type Language } from '../src/messages/index.ts';
import type { Card, CompareResult, CompareRow, Entry } from '../src/notes/answers.ts';
import type { Quote } from '../src/notes/model.ts';
import { cardBlocks, fitsButton, placeOf, shorten, sourcesOf } from '../src/tutor/looked-up.ts';
import type { Tutor } from '../src/tutor.ts';

const FIRST = 'first';
const SECOND = 'second';
const LONGEST_NAME = 100;

const side = (name: 'first' | 'second'): APIApplicationCommandBasicOption => ({
  type: 3,
  name,
  description: messages('en').lookUp.compare[name],
  description_localizations: { fr: messages('fr').lookUp.compare[name] },
  required: true,
  autocomplete: true,
  max_length: 200,
});
const data: RESTPostAPIChatInputApplicationCommandsJSONBody = {
  type: 1,
  name: 'compare',
  description: messages('en').lookUp.compare.description,
  description_localizations: { fr: messages('fr').lookUp.compare.description },
  options: [side(FIRST), side(SECOND)],
};

interface Showing {
  readonly visibility: Message['visibility'];
  readonly language: Language;
  readonly shared?: boolean;
  readonly update?: boolean;
  readonly page?: number;
}
type Compared = Extract<CompareResult, { kind: 'compared' | 'partial' }>;
type Missing = Extract<CompareResult, { kind: 'missing' }>;

function rowBlocks(rows: readonly CompareRow[], first: Card, second: Card, language: Language): readonly Block[] {
  const words = messages(language).lookUp.compare;
  const blocks: Block[] = [];
  const texts = (quotes: CompareRow['first']): readonly string[] | null => quotes?.map((quote) => quote.text) ?? null;
  const framed = (aspect: string): string =>
    aspect === 'definition'
      ? words.definition
      : aspect === 'members'
        ? words.members
        : aspect === 'sentence'
          ? words.sentence
          : capital(aspect);
  const sources = (row: CompareRow): void =>
    void blocks.push({
      kind: 'text',
      text: sourcesOf(quotesOf(row), language),
      small: true,
    });
  const versus = (row: CompareRow, aspect: string): void => {
    blocks.push({
      kind: 'versus',
      aspect,
      first: { name: first.entry.label, values: texts(row.first) },
      second: { name: second.entry.label, values: texts(row.second) },
    });
    sources(row);
  };

  for (const row of rows)
    if (row.kind === 'definition' || row.kind === 'aspect' || row.kind === 'class') versus(row, framed(row.aspect));
    else if (row.kind === 'two-hops') versus(row, words.via({ aspect: framed(row.aspect), via: row.via ?? '' }));
  const opposed = rows.filter((row) => row.kind === 'opposed');
  if (opposed.length > 0) {
    blocks.push({ kind: 'text', text: [{ bold: words.opposed }] });
    blocks.push({
      kind: 'list',
      items: opposed.map((row) => `${row.first?.[0]?.text ?? ''} ↔ ${row.second?.[0]?.text ?? ''}`),
    });
    blocks.push({ kind: 'text', text: sourcesOf(opposed.flatMap(quotesOf), language), small: true });
  }
  for (const row of rows)
    if (row.kind === 'common') {
      const one = row.first?.length === 1 ? words.identical : words.common;
      blocks.push({ kind: 'text', text: [{ bold: one({ aspect: framed(row.aspect) }) }] });
      blocks.push({ kind: 'list', items: texts(row.first) ?? [] });
      sources(row);
    } else if (row.kind === 'sentence') {
      blocks.push({ kind: 'text', text: [{ bold: words.sentence }] });
      for (const { text, source } of row.first ?? []) blocks.push({ kind: 'quote', text, place: placeOf(source) });
    } else if (row.kind === 'list') blocks.push({ kind: 'text', text: words.list({ name: row.aspect }) });
  return blocks;
}

const quotesOf = (row: CompareRow): readonly Quote[] => [...(row.first ?? []), ...(row.second ?? [])];
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function pairButtons(pairs: readonly (readonly [Entry, Entry])[], language: Language): readonly Block[] {
  const words = messages(language).lookUp.compare;
  const buttons = pairs
    .filter((pair) => pair.every(fitsButton))
    .map(([first, second]): Button => ({
      id: `compare:pair:${first.id}:${second.id}`,
      label: shorten(words.pair({ first: first.label, second: second.label })),
      style: 'secondary',
    }));
  return buttons.length > 0
    ? [
        { kind: 'text', text: words.pairs },
        { kind: 'buttons', buttons },
      ]
    : [];
}

function show(
  result: Compared,
  { visibility, language, shared, update, page }: Showing,
  tutor: Tutor,
  input: InputBase,
): Message {
  const { first, second, rows, kind } = result;
  const words = messages(language).lookUp;
  const names = { first: first.entry.label, second: second.entry.label };
  const cards = [first, second].filter(({ entry }) => fitsButton(entry));
  const blocks: Block[] = [{ kind: 'heading', text: words.compare.title(names), level: 2 }];
  if (kind === 'partial') {
    blocks.push({ kind: 'text', text: words.compare.notCompared(names) });
    blocks.push(
      ...rowBlocks(
        rows.filter((row) => row.kind === 'list'),
        first,
        second,
        language,
      ),
    );
    for (const card of [first, second]) blocks.push({ kind: 'divider' }, ...cardBlocks(card, language));
    if (visibility === 'private') blocks.push(...pairButtons(tutor.pairs(input.server.id), language));
  } else blocks.push(...rowBlocks(rows, first, second, language));
  const ids = cards.length === 2 ? `${first.entry.id}:${second.entry.id}` : null;
  const buttons: Button[] = cards.map(({ entry }) => ({
    id: `define:new:${entry.id}`,
    label: shorten(words.compare.open({ term: entry.label })),
    style: 'secondary',
  }));
  if (ids !== null && visibility === 'private')
    buttons.push({
      id: `compare:share:${ids}`,
      label: shared ? words.define.shared : words.define.share,
      style: 'success',
      ...(shared ? { disabled: true } : {}),
    });
  if (buttons.length > 0) blocks.push({ kind: 'buttons', buttons });
  return {
    kind: 'message',
    visibility,
    blocks,
    ...(ids === null ? {} : { more: `compare:more:${ids}` }),
    ...(update ? { update: true } : {}),
    ...(page === undefined ? {} : { page }),
  };
}

function missing({ unknown, pairs }: Missing, language: Language): Message {
  const words = messages(language).lookUp.compare;
  const near = unknown.flatMap((one) => one.near).filter(fitsButton);
  return {
    kind: 'message',
    visibility: 'private',
    blocks: [
      ...unknown.flatMap(({ asked, near: names }): readonly Block[] => [
        { kind: 'text', text: words.unknown({ asked: shorten(asked, LONGEST_NAME) }) },
        ...(names.length > 0
          ? [{ kind: 'text' as const, text: words.near({ names: names.map((entry) => entry.label) }), small: true }]
          : []),
      ]),
      ...(near.length > 0
        ? [
            {
              kind: 'buttons' as const,
              buttons: [...new Map(near.map((entry) => [entry.id, entry])).values()].slice(0, 5).map((entry) => ({
                id: `define:new:${entry.id}`,
                label: shorten(words.open({ term: entry.label })),
                style: 'secondary' as const,
              })),
            },
          ]
        : []),
      ...pairButtons(pairs, language),
    ],
  };
}

const say = (text: string): Message => ({ kind: 'message', visibility: 'private', blocks: [{ kind: 'text', text }] });

function answer(result: CompareResult, input: InputBase, tutor: Tutor, showing: Showing): Message {
  const words = messages(input.language).lookUp;
  if (result.kind === 'missing') return missing(result, input.language);
  if (result.kind === 'same') {
    const [first, second] = result.names;
    const term = result.entry.label;
    const twoNames = first.toLowerCase() !== second.toLowerCase() && ![first, second].includes(result.entry.id);
    return say(twoNames ? words.compare.same({ first, second, term }) : words.compare.sameTwice({ term }));
  }
  const held = new Set(tutor.rounds.heldTerms(input.server.id));
  for (const { entry, aliases } of [result.first, result.second])
    if ([entry.id, entry.label, ...aliases].some((name) => held.has(name)))
      return say(words.define.held({ term: entry.label }));
  return show(result, showing, tutor, input);
}

export const compare: Command = {
  name: 'compare',
  data,

  execute(input, tutor): Reply {
    const [first, second] = [String(input.options[FIRST] ?? ''), String(input.options[SECOND] ?? '')];
    const isPublic = tutor.settings.of(input.server.id).lookups === 'public';
    return answer(tutor.compare(input.server.id, first, second), input, tutor, {
      visibility: isPublic ? 'public' : 'private',
      language: isPublic ? input.serverLanguage : input.language,
    });
  },

  autocomplete(input, tutor) {
    const { name, value } = input.focused;
    const first = String(input.options[FIRST] ?? '');
    const entries =
      name === SECOND && first !== ''
        ? tutor.suggestSecond(input.server.id, first, value)
        : tutor.suggest(input.server.id, value);
    return entries.map((entry) => ({ name: shorten(entry.label, LONGEST_NAME), value: entry.id }));
  },

  press(input, tutor): Reply {
    const [action, first = '', second = '', page] = input.ids;
    const result = tutor.compare(input.server.id, first, second);
    const own: Showing = { visibility: 'private', language: input.language };
    const shown = answer(
      result,
      input,
      tutor,
      action === 'pair'
        ? own
        : {
            ...own,
            update: input.onPrivate,
            ...(action === 'more' && Number.isInteger(Number(page)) ? { page: Number(page) } : {}),
            shared: action === 'share',
          },
    );
    if (action !== 'share' || !('rows' in result) || shown.update !== true) return shown;
    return { ...shown, post: answer(result, input, tutor, { visibility: 'public', language: input.serverLanguage }) };
  },
};
