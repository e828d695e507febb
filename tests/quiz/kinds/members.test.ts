import { describe, expect, it } from 'vitest';
import type { ClassOf } from '../../../src/notes/model.ts';
import { buildBank } from '../../../src/quiz/build-bank.ts';
import type { Question } from '../../../src/quiz/model.ts';
import { idOf, type Small, smallIndex } from '../small-notes.ts';

const HEADINGS = ['Cuisine', 'Les cuissons'];

/** A note with named lists, each at its line below its headings. */
function asked(
  lists: readonly (readonly [name: string, members: readonly string[], more?: Partial<ClassOf>])[],
  more: Small = {},
): readonly Question[] {
  const index = smallIndex({
    definitions: lists.flatMap(([, members]) =>
      members.map((label) => [label, `${label} au four se fait avec soin et patience`] as const),
    ),
    ...more,
  });
  const classes = lists.map(([name, members, extra], at): ClassOf => {
    const source = { file: 'note.md', line: 100 + at, segments: [], headings: [...HEADINGS, name] };
    return {
      name,
      basis: 'list',
      closed: true,
      members: members.map((label) => ({ termId: idOf(label), label, source })),
      source,
      ...extra,
    };
  });
  return buildBank({ ...index, classes }).questions.filter(({ stem }) => /^(?:named|in)-list$/u.test(stem.frame));
}

const FISH = ['Sole', 'Bar', 'Lotte'];
const FRUIT = ['Poire', 'Figue', 'Prune'];

describe('a member of a named list', () => {
  it('stands among members of the list beside it, never of its own', () => {
    const questions = asked([
      ['Poissons', FISH],
      ['Fruits', FRUIT],
    ]).filter(({ kind }) => kind === 'list-member');
    expect(questions.length).toBeGreaterThan(3);
    for (const { stem, choices } of questions) {
      const own = stem.values['list'] === 'Fruits' ? FRUIT : FISH;
      expect(choices.map(({ text }) => own.includes(text))).toEqual([true, false, false]);
    }
  });

  it('is claimed of its own list or of the one beside it', () => {
    const claims = asked([
      ['Poissons', FISH],
      ['Fruits', FRUIT],
    ]).filter(({ kind }) => kind === 'true-false');
    expect(claims).not.toEqual([]);
    for (const { stem, answer } of claims) {
      const own = stem.values['list'] === 'Fruits' ? FRUIT : FISH;
      expect(answer).toEqual([own.includes(stem.values['subject'] ?? '') ? 0 : 1]);
    }
  });

  it.each<readonly [string, Parameters<typeof asked>[0]]>([
    ['no list stands beside it', [['Poissons', FISH]]],
    [
      'a name tells of no kind',
      [
        ['Rappels', FISH],
        ['Exercices', FRUIT],
      ],
    ],
    [
      'one place of the list is a table',
      [
        ['Poissons', FISH],
        ['Poissons', ['Thon', 'Raie'], { basis: 'table' }],
        ['Fruits', FRUIT],
      ],
    ],
    [
      'the lists are two sides of a comparison',
      [
        ['Four ou vapeur', FISH],
        ['Poêle ou gril', FRUIT],
      ],
    ],
  ])('is not asked where %s', (_, lists) => {
    expect(asked(lists).filter(({ stem }) => stem.values['list'] !== 'Fruits')).toEqual([]);
  });

  it('shows no word of its list', () => {
    const questions = asked([
      ['Poissons plats', ['Sole', 'Bar', 'Poisson lune']],
      ['Fruits', FRUIT],
    ]);
    expect(questions.some(({ choices }) => choices.some(({ text }) => text === 'Poisson lune'))).toBe(false);
  });
});
