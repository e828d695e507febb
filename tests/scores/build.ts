/** Rounds, answers and names for tests, with everything that a test does not speak of left usual. */
import type { Answer, MemberName, ScoredRound } from '../../src/scores/model.ts';

export const round = (date: string, over: Partial<ScoredRound> = {}): ScoredRound => ({
  id: `r-${date}`,
  date,
  questionId: `q-${date}`,
  course: 'Réseaux',
  file: 'reseaux.md',
  line: 12,
  headings: ['Réseaux', 'Modèle OSI'],
  choices: 3,
  key: [0],
  retracted: false,
  visible: true,
  open: false,
  ...over,
});

export const answer = (date: string, memberId: string, choice = 0, revision = 0): Answer => ({
  roundId: `r-${date}`,
  memberId,
  at: Date.parse(`${date}T08:00:00Z`),
  choice,
  revision,
});

export const named = (memberId: string, over: Partial<MemberName> = {}): MemberName => ({
  memberId,
  name: memberId.toUpperCase(),
  shown: 'name',
  pseudonym: null,
  ...over,
});

export const EVER = { span: { from: '0000-01-01', to: '9999-12-31' }, courses: null };
