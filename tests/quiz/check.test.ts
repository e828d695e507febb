import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildBank } from '../../src/quiz/build-bank.ts';
import { openChecker } from '../../src/quiz/check.ts';
import type { Question } from '../../src/quiz/model.ts';
import { MUSIC, type Small, smallIndex } from './small-notes.ts';

const LISTS: Small = {
  file: 'numerique.md',
  lists: [
    {
      owner: 'Orgue',
      aspect: 'advantage',
      label: 'Avantages',
      polarity: '+',
      items: ['Puissance sonore', 'Large palette'],
    },
    {
      owner: 'Orgue',
      aspect: 'drawback',
      label: 'Inconvénients',
      polarity: '-',
      items: ['Encombrement énorme', 'Accord tous les mois', 'Puissance sonore gênante'],
    },
  ],
};
const index = smallIndex(MUSIC, LISTS);
const { questions } = buildBank(index);
const check = openChecker(index);
const kind = (name: string, fits: (one: Question) => boolean = () => true): Question => {
  const found = questions.find((one) => one.kind === name && fits(one));
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const about = (text: string) => ({ text, about: null });
const verdict = (question: Question) => {
  const found = check(question);
  return found.ok ? 'ok' : found.reason;
};

describe('the checker', () => {
  it('shares no code with what makes the questions', () => {
    const folder = join(import.meta.dirname, '..', '..', 'src', 'quiz');
    for (const file of readdirSync(folder).filter((name) => name.startsWith('check')))
      for (const [, from] of readFileSync(join(folder, file), 'utf8').matchAll(/^import (?!type ).* from '(.+)';$/gmu))
        expect(from, file).toMatch(/^\.\/check-[a-z]+\.ts$/u);
  });

  it('passes every question that the bank keeps', () => {
    expect(questions.map(verdict).filter((one) => one !== 'ok')).toEqual([]);
    expect(new Set(questions.map((one) => one.kind))).toEqual(
      new Set([
        'definition-to-term',
        'typed-term',
        'term-to-definition',
        'class-member',
        'class-set',
        'true-false',
        'aspect-item',
        'recall',
      ]),
    );
  });

  it('refuses another key, by what the facts say and not by what the question claims', () => {
    for (const name of ['definition-to-term', 'term-to-definition', 'class-member', 'aspect-item', 'true-false'])
      expect(verdict({ ...kind(name), answer: [1] })).toMatch(/key-not-true|second-answer|long-key/u);
  });

  it('refuses a second right choice', () => {
    const strings = kind('class-member', ({ stem }) => stem.values['value'] === 'cordes');
    const other = strings.choices[0]?.text === 'Violon' ? 'Alto' : 'Violon';
    expect(verdict({ ...strings, choices: [...strings.choices.slice(0, 2), about(other)] })).toBe('second-answer');
  });

  it('refuses a choice of which the notes say nothing', () => {
    const question = kind('definition-to-term');
    expect(verdict({ ...question, choices: [...question.choices.slice(0, 2), about('Menuet')] })).toBe('undecided');
    const classed = kind('class-member');
    expect(verdict({ ...classed, choices: [...classed.choices.slice(0, 2), about('Tempo')] })).toBe('undecided');
  });

  it('refuses an item of the opposite list that says nearly what the list says', () => {
    const question = kind('aspect-item', ({ stem }) => stem.values['label'] === 'Avantages');
    expect(
      verdict({ ...question, choices: [...question.choices.slice(0, 2), about('Puissance sonore gênante')] }),
    ).not.toBe('ok');
  });

  it('refuses a set that lacks a member or has one too many', () => {
    const set = kind('class-set', ({ stem }) => stem.frame === 'class-set-members');
    expect(verdict(set)).toBe('ok');
    expect(verdict({ ...set, answer: set.answer.slice(1) })).toBe('second-answer');
    expect(verdict({ ...set, answer: [...set.answer, set.choices.length - 1] })).toMatch(/key-not-true|no-answer/u);
  });

  it('refuses choices that repeat, that stand in one another, or that a long key gives away', () => {
    const question = kind('definition-to-term');
    const [key = about('')] = question.choices;
    expect(verdict({ ...question, choices: [key, about(key.text.toUpperCase()), about('Canon')] })).toBe(
      'repeated-choice',
    );
    expect(verdict({ ...question, choices: [key, about(`${key.text} stricte`), about('Canon')] })).toBe(
      'choice-in-choice',
    );
    expect(verdict({ ...question, choices: [about('Une très longue réponse'), about('Tempo'), about('Canon')] })).toBe(
      'long-key',
    );
    const odd = {
      ...kind('term-to-definition'),
      choices: ['Le son le plus aigu', 'un accord mineur', 'un long silence'].map(about),
    };
    expect(verdict({ ...odd, answer: [0] })).toBe('odd-key');
  });

  it('refuses a typed answer that the definition does not settle', () => {
    const twins = smallIndex({
      definitions: [
        ['Bémol', 'signe qui change la hauteur de la note suivante'],
        ['Dièse', 'signe qui change la hauteur de la note suivante'],
      ],
    });
    const bank = buildBank(twins);
    expect(bank.questions).toEqual([]);
    expect(bank.dropped.map(({ reason }) => reason)).toEqual(['two-terms', 'two-terms']);
  });
});
