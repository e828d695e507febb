/** Rounds, settings and members as tests need them; each field can be overridden. */
import type { Question } from '../../src/quiz/model.ts';
import type { Round, ServerSettings } from '../../src/store.ts';
import { unset } from '../../src/tutor/settings.ts';

const source = { file: 'reseaux.md', line: 12, segments: [[10, 40]], headings: ['Réseaux', 'Matériel'] } as const;

export const sampleQuestion = (change: Partial<Question> = {}): Question => ({
  id: 'q_switch',
  kind: 'definition-to-term',
  factId: 'f_switch',
  stem: { frame: 'definition-to-term', values: { definition: 'relie des machines d’un même réseau local' } },
  choices: [
    { text: 'Commutateur', about: { text: 'relie des machines d’un même réseau local', source } },
    { text: 'Routeur', about: { text: 'relie plusieurs réseaux entre eux', source } },
    { text: 'Répéteur', about: { text: 'amplifie le signal', source } },
  ],
  answer: [0],
  accept: [],
  explanation: { text: 'Un commutateur relie des machines d’un même réseau local.', source },
  source,
  course: 'reseaux',
  language: 'fr',
  authored: false,
  hint: null,
  difficulty: null,
  daily: true,
  termIds: ['t_commutateur'],
  proof: { claim: 'c', right: ['f'], wrong: [] },
  ...change,
});

export const sampleRound = (change: Partial<Round> = {}): Round => ({
  id: 'r1',
  serverId: 's1',
  date: '2026-11-23',
  state: 'posted',
  question: sampleQuestion(),
  order: [2, 0, 1],
  key: [1],
  channelId: '900',
  messageId: '1000',
  claimedAt: 1_000,
  postedAt: 1_100,
  closedAt: null,
  revealedAt: null,
  revealMessageId: null,
  late: false,
  feedback: 'at-once',
  allowChange: false,
  retracted: null,
  announcement: '{"language":"fr","blocks":[],"buttons":[],"roleId":null}',
  ...change,
});

export const sampleServer = (change: Partial<ServerSettings> = {}): ServerSettings => ({
  ...unset('s1', 'Promo 2027'),
  daily: {
    channelId: '900',
    time: '08:00',
    days: [1, 2, 3, 4, 5],
    roleId: null,
    reveal: null,
    feedback: 'at-once',
    allowChange: false,
    holdTerms: true,
  },
  ...change,
});
