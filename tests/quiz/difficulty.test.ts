import { describe, expect, it } from 'vitest';
import { expectation, expectedSuccess, type GradedAnswer, rate, successChance } from '../../src/quiz/difficulty.ts';
import { hash } from '../../src/quiz/hash.ts';

const chance = (...seed: readonly (string | number)[]): number => hash(seed.join('|')) / 2 ** 53;

describe('the chance of success', () => {
  it('never falls under the chance of a guess', () => {
    expect(successChance(-50, 50, 4)).toBeCloseTo(0.25);
    expect(successChance(-50, 50, 0)).toBeCloseTo(0);
    expect(successChance(50, -50, 3)).toBeCloseTo(1);
    expect(successChance(0, 0, 2)).toBeCloseTo(0.75);
  });
});

describe('ratings', () => {
  it('find the order of true difficulties again from a class’s answers', () => {
    const members = Array.from({ length: 30 }, (_, at) => ({ id: `m${at}`, skill: (at - 15) / 8 }));
    const questions = Array.from({ length: 60 }, (_, at) => ({ id: `q${at}`, hard: (at - 30) / 15 }));
    const answers: GradedAnswer[] = questions
      .toSorted((a, b) => chance(a.id) - chance(b.id))
      .flatMap((question) =>
        members
          .filter((member) => chance('there', member.id, question.id) < 0.6)
          .map((member) => ({
            memberId: member.id,
            questionId: question.id,
            choices: 3,
            right: chance('right', member.id, question.id) < successChance(member.skill, question.hard, 3),
          })),
      );
    const ratings = rate(answers);
    const found = questions.map(({ id }) => ratings.questions.get(id)?.value ?? 0);
    const mean = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0) / all.length;
    const truth = questions.map(({ hard }) => hard);
    const spread = (all: readonly number[]): number => Math.sqrt(mean(all.map((one) => (one - mean(all)) ** 2)));
    const together = mean(found.map((one, at) => (one - mean(found)) * ((truth[at] ?? 0) - mean(truth))));
    expect(together / (spread(found) * spread(truth))).toBeGreaterThan(0.7);
  });

  const answer = (questionId: string, right: boolean): GradedAnswer => ({
    memberId: 'm',
    questionId,
    choices: 3,
    right,
  });
  const question = (id: string, kind = 'cloze') => ({ id, kind, choices: ['a', 'b', 'c'] });

  it('make a question that was missed look harder, one that was known easier', () => {
    const expected = expectation(rate([answer('missed', false), answer('known', true)]), () => undefined);
    expect(expected(question('missed'))).toBeLessThan(expected(question('known')) ?? 0);
    expect(expectedSuccess(rate([]), 0, 3)).toBeCloseTo(2 / 3);
  });

  it('come out the same whether the answers are read at once or a part at a time', () => {
    const all = Array.from({ length: 40 }, (_, at) => answer(`q${at % 7}`, chance('part', at) < 0.6));
    expect(rate(all.slice(25), rate(all.slice(0, 25)))).toEqual(rate(all));
  });

  it('judge a new question by others of its kind, and say so when nothing tells', () => {
    const answers = ['a1', 'a2', 'a3']
      .map((id) => answer(id, false))
      .concat(['b1', 'b2', 'b3'].map((id) => answer(id, true)));
    const expected = expectation(rate(answers), (id) => (id.startsWith('a') ? 'cloze' : 'recall'));
    expect(expected(question('new', 'cloze'))).toBeLessThan(expected(question('new', 'recall')) ?? 0);
    expect(expected(question('new', 'true-false'))).toBeNull();
  });
});
