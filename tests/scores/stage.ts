/** A server with posted questions over any store, and a tutor's parts around it: for tests of what stands on scores. */
import { memoryStore } from '../../src/storage/memory.ts';
import type { Question } from '../../src/quiz/model.ts';
import type { Round, ServerSettings, Store } from '../../src/store.ts';
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
