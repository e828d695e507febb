import { describe, expect, it } from 'vitest';
import type { Library } from '../../src/library.ts';
import { buildBank, selectCourses } from '../../src/quiz/build-bank.ts';
import type { Question } from '../../src/quiz/model.ts';
import { openLedger } from '../../src/scores/ledger.ts';
import type { Answer, ScoredRound } from '../../src/scores/model.ts';
import type { Round } from '../../src/store.ts';
import { courseKey, createPractice, topicKey } from '../../src/tutor/practice.ts';
import type { Settings } from '../../src/tutor/settings.ts';
import type { TutorParts } from '../../src/tutor.ts';
import { MUSIC, smallIndex } from '../quiz/small-notes.ts';

const NOW = Date.parse('2026-10-01T08:00:00Z');

function world(
  more: {
    readonly rounds?: readonly Round[];
    readonly answers?: readonly Answer[];
    readonly held?: readonly string[];
  } = {},
) {
  const index = smallIndex(MUSIC, {
    ...MUSIC,
    file: 'b.md',
    course: 'Autre',
    classes: [],
    definitions: [['Roux', 'mélange de farine et de beurre cuit pour lier']],
  });
  const all = buildBank(index);
  const banks = new Map<string, ReturnType<typeof selectCourses>>();
  const library = {
    index: () => index,
    bank: (courses: readonly string[] | null) => {
      const key = String(courses);
      banks.set(key, banks.get(key) ?? selectCourses(all, courses));
      return banks.get(key);
    },
  } as unknown as Library;
  const practised: { questionId: string; right: boolean; at: number }[] = [];
  const store = {
    practice: () => Promise.resolve(practised),
    practised: (entry: (typeof practised)[number]) => Promise.resolve(void practised.push(entry)),
    rounds: () => Promise.resolve(more.rounds ?? []),
    held: () => Promise.resolve(more.held ?? []),
  };
  const settings = { of: () => ({ courses: null }) } as unknown as Settings;
  const parts = { library, store, clock: () => NOW } as unknown as TutorParts;
  const rounds = more.rounds ?? [];
  const ledger = openLedger();
  for (const { id } of rounds)
    ledger.record(
      id,
      (more.answers ?? []).filter(({ roundId }) => roundId === id),
    );
  const scoreboard = {
    counted: () => Promise.resolve({ rounds: rounds.map(scored), ledger, names: new Map<string, never>() }),
  };
  return { practice: createPractice(parts, settings, scoreboard), questions: all.questions, practised };
}
const round = (question: Question, state: Round['state']): Round =>
  ({ id: 'r1', date: '2026-09-30', state, question, key: [0], retracted: null }) as unknown as Round;
const scored = ({ id, date, question, key, state, retracted }: Round): ScoredRound =>
  ({
    ...{ id, date, key, questionId: question.id },
    ...{ open: state === 'posted', retracted: retracted !== null },
  }) as unknown as ScoredRound;

describe('practice', () => {
  it('gives a missed question again before any other, once some others have come between', async () => {
    const { practice, questions } = world();
    const [missed, ...others] = questions.filter(({ kind }) => kind === 'definition-to-term') as [
      Question,
      ...Question[],
    ];
    await practice.grade('s', 'm', missed, { choices: [1] }, NOW);
    const straightAfter = await practice.next('s', 'm', { not: [missed.id] }, 'salt');
    expect(straightAfter?.question.factId).not.toBe(missed.factId);
    for (const [at, other] of others.slice(0, 4).entries())
      await practice.grade('s', 'm', other, { choices: [0] }, NOW + 1 + at);
    const later = await practice.next('s', 'm', {}, 'salt');
    expect(later?.question.factId).toBe(missed.factId);
  });

  it('counts a closed question of the day that was missed', async () => {
    const first = world();
    const day = first.questions.find(({ kind }) => kind === 'class-member');
    if (!day) throw new Error('no question of a class');
    const answer: Answer = { roundId: 'r1', memberId: 'm', at: NOW - 86_400_000, choice: 1, revision: 0 };
    const { practice } = world({ rounds: [round(day, 'closed')], answers: [answer] });
    expect((await practice.next('s', 'm', {}, 'x'))?.question.factId).toBe(day.factId);
    expect((await practice.next('s', 'someone else', {}, 'x1'))?.question).toBeDefined();
  });

  it('never asks what the open question of the day asks', async () => {
    const day = world().questions[0];
    if (!day) throw new Error('no question');
    const { practice } = world({ rounds: [round(day, 'posted')] });
    for (let salt = 0; salt < 60; salt += 1)
      expect((await practice.next('s', 'm', {}, `${salt}`))?.question.factId).not.toBe(day.factId);
  });

  it('keeps to the course or the section that was asked for, and leaves out what is held back', async () => {
    const { practice, questions } = world();
    expect((await practice.next('s', 'm', { course: 'Autre' }, 'x'))?.question.course).toBe('Autre');
    const topic = topicKey({ file: 'musique.md', headings: ['Cours', 'Classes'] });
    expect((await practice.next('s', 'm', { topic }, 'x'))?.question.kind).toMatch(/^class|^true/u);
    expect(await practice.next('s', 'm', { topic: 'nowhere' }, 'x')).toBeNull();
    const held = world({ held: questions.map(({ id }) => id) });
    expect(await held.practice.next('s', 'm', {}, 'x')).toBeNull();
  });

  it('grades choices as a set, typed words with forgiveness, and remembers the outcome', async () => {
    const { practice, questions, practised } = world();
    const typed = questions.find(({ kind, accept }) => kind === 'typed-term' && accept[0] === 'Cadence');
    const chosen = questions.find(({ kind }) => kind === 'definition-to-term');
    if (!typed || !chosen) throw new Error('kinds missing');
    expect(await practice.grade('s', 'm', typed, { typed: 'la cadense' }, 1)).toEqual({ right: true, almost: true });
    expect(await practice.grade('s', 'm', typed, { typed: 'canon' }, 2)).toEqual({ right: false, almost: false });
    expect((await practice.grade('s', 'm', chosen, { choices: [0] }, 3)).right).toBe(true);
    expect((await practice.grade('s', 'm', chosen, { choices: [0, 1] }, 4)).right).toBe(false);
    expect(practised.map(({ right }) => right)).toEqual([true, false, true, false]);
  });

  it('shows choices in an order that depends on the salt alone', () => {
    const { practice, questions } = world();
    const question = questions.find(({ choices }) => choices.length === 3);
    if (!question) throw new Error('no choices');
    expect(practice.order(question, 'a')).toEqual(practice.order(question, 'a'));
    const places = Array.from({ length: 600 }, (_, salt) => practice.order(question, `${salt}`).indexOf(0));
    for (const place of [0, 1, 2]) {
      const share = places.filter((one) => one === place).length / places.length;
      expect(share).toBeGreaterThan(0.27);
      expect(share).toBeLessThan(0.4);
    }
  });

  it('has short keys for courses and topics', () => {
    expect(courseKey('Réseaux')).toMatch(/^[0-9a-f]{10}$/u);
    expect(topicKey({ file: 'a.md', headings: ['A'] })).not.toBe(topicKey({ file: 'a.md', headings: ['B'] }));
  });
});
