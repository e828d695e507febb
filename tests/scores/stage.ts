/** A server with posted questions over any store, and a tutor's parts around it: for tests of what stands on scores. */
import type { Block, Button, CommandInput, PressInput, Reply, SubmitInput, Text } from '../../src/command.ts';
import { memoryStore } from '../../src/storage/memory.ts';
import type { Question } from '../../src/quiz/model.ts';
import type { Round, ServerSettings, Store } from '../../src/store.ts';
import type { Tutor } from '../../src/tutor.ts';
import { createPeople } from '../../src/tutor/people.ts';
import { createScoreboard } from '../../src/tutor/scoreboard.ts';
import { openSettings, unset, type Settings } from '../../src/tutor/settings.ts';

export const SERVER = '100000000000000001';

export const question = (id: string, over: Partial<Question> = {}): Question => ({
  id,
  kind: 'authored-single',
  factId: `f-${id}`,
  stem: { frame: 'authored', values: { stem: `Quelle est la réponse à ${id} ?` } },
  choices: ['bonne', 'fausse', 'autre'].map((text) => ({ text, about: null })),
  answer: [0],
  accept: [],
  explanation: null,
  source: { file: 'reseaux.md', line: 12, segments: [], headings: ['Réseaux', 'Modèle OSI'] },
  course: 'Réseaux',
  language: 'fr',
  authored: true,
  hint: null,
  difficulty: null,
  daily: true,
  termIds: [],
  proof: { claim: `f-${id}`, right: [], wrong: [] },
  ...over,
});

export const postedRound = (date: string, over: Partial<Round> = {}): Round => ({
  id: `r-${date}`,
  serverId: SERVER,
  date,
  state: 'posted',
  question: question(`q-${date}`),
  order: [0, 1, 2],
  key: [0],
  channelId: 'c1',
  messageId: `m-${date}`,
  claimedAt: Date.parse(`${date}T07:00:00Z`),
  postedAt: Date.parse(`${date}T07:00:01Z`),
  closedAt: null,
  revealedAt: null,
  revealMessageId: null,
  late: false,
  feedback: 'at-once',
  allowChange: false,
  retracted: null,
  announcement: '{}',
  ...over,
});

/** Claims and posts, as the round does. */
export async function post(store: Store, round: Round): Promise<void> {
  await store.claim({ ...round, state: 'claimed' });
  await store.updateRound(round.id, 'claimed', { state: 'posted' });
}

export const close = (store: Store, roundId: string, at: number): Promise<boolean> =>
  store.updateRound(roundId, 'posted', { state: 'closed', closedAt: at, revealedAt: at });

export async function settingsOf(store: Store, over: Partial<ServerSettings> = {}): Promise<Settings> {
  await store.saveServer({ ...unset(SERVER, 'Classe'), timezone: 'Europe/Paris', ...over });
  return openSettings({ store, defaults: { language: 'fr', timezone: 'Europe/Paris' } });
}

export const stage = async (over: Partial<ServerSettings> = {}): Promise<{ store: Store; settings: Settings }> => {
  const store = memoryStore();
  return { store, settings: await settingsOf(store, over) };
};

export const NOW = Date.parse('2026-11-23T12:00:00Z');

export const commandInput = (over: Partial<CommandInput> = {}): CommandInput => ({
  server: { id: SERVER, name: 'Classe' },
  channelId: 'c1',
  member: { id: 'ada', name: 'Ada', isTeacher: false },
  language: 'fr',
  serverLanguage: 'fr',
  now: NOW,
  subcommand: null,
  options: {},
  channels: {},
  roles: {},
  ...over,
});

export const pressInput = (ids: readonly string[], over: Partial<PressInput> = {}): PressInput => {
  const { server, channelId, member, language, serverLanguage, now } = commandInput();
  return {
    server,
    channelId,
    member,
    language,
    serverLanguage,
    now,
    ids,
    values: [],
    onPrivate: true,
    messageId: 'm1',
    ...over,
  };
};

export const submitInput = (
  ids: readonly string[],
  fields: Record<string, string>,
  over: Partial<SubmitInput> = {},
): SubmitInput => {
  const { server, channelId, member, language, serverLanguage, now } = commandInput();
  return { server, channelId, member, language, serverLanguage, now, ids, fields, onMessage: false, ...over };
};

/** The parts of a tutor that scores and people need. */
export async function tutorOf(store: Store, settings: Settings): Promise<Tutor> {
  const scoreboard = createScoreboard({ store }, settings);
  const people = await createPeople({ store, log: () => {} });
  return { settings, scoreboard, people } as unknown as Tutor;
}

/** Every word that a reply shows, a line a block, no-break spaces as plain ones. */
export function wordsOf(reply: Reply): string {
  if (reply.kind === 'modal')
    return [reply.title, ...reply.fields.flatMap(({ label, description = '' }) => [label, description])].join('\n');
  return reply.blocks
    .map(blockWords)
    .join('\n')
    .replaceAll(/[\u00a0\u202f]/gu, ' ');
}

const inline = (text: Text): string =>
  typeof text === 'string'
    ? text
    : text
        .map((part) =>
          typeof part === 'string'
            ? part
            : 'bold' in part
              ? part.bold
              : 'italic' in part
                ? part.italic
                : 'code' in part
                  ? part.code
                  : 'link' in part
                    ? part.link
                    : '',
        )
        .join('');

function blockWords(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return inline(block.text);
    case 'list':
      return block.items.map(inline).join('\n');
    case 'quote':
      return block.text;
    case 'picture':
      return block.alt;
    case 'file':
      return `${block.name}\n${block.content}`;
    case 'buttons':
      return block.buttons.map(({ label }) => label).join(' | ');
    case 'select':
      return block.options.map(({ label }) => label).join(' | ');
    default:
      return '';
  }
}

export const buttonsOf = (reply: Reply): readonly Button[] =>
  reply.kind === 'modal'
    ? []
    : reply.blocks.flatMap((block) =>
        block.kind === 'buttons' ? block.buttons.filter((one): one is Button => 'id' in one) : [],
      );
