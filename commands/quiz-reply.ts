/**
 * What `/quiz` shows: a question that waits for its answer, a recall question turned over, and the lesson after an answer
 * (verdict, the notes' words, what a wrongly chosen option really is). Ids hold places in a seeded order, never a key.
 */
import type { Block, Button, Message } from '../src/command.ts';
import { messages, type Messages } from '../src/messages/index.ts';
import type { Question } from '../src/quiz/model.ts';

/** Parts of an id after the action: question, salt, filter. */
export interface At {
  readonly questionId: string;
  readonly salt: string;
  /** `-`, `c<course key>` or `t<topic key>`. */
  readonly filter: string;
}
export type Words = Messages['quiz'];

/** A question speaks the language of its note. */
const wordsOf = ({ language }: Question): Words => messages(language).quiz;

const LETTERS = 'ABCDEFGHIJ';
export const NO_FILTER = '-';
export const id = (action: string, { questionId, salt, filter }: At, ...rest: readonly (string | number)[]): string =>
  ['quiz', action, questionId, salt, filter, ...rest].join(':');

export const nextButton = (words: Words, filter: string, last = '-'): Button => ({
  id: `quiz:n:${filter}:${last}`,
  label: words.next,
  style: 'primary',
});

const choicesList = (
  question: Question,
  order: readonly number[],
  note: (choice: number) => string = () => '',
): Block => ({
  kind: 'list',
  items: order.map((choice, place) => {
    const shown = question.choices[choice];
    const marked = note(choice);
    return [
      { bold: `${LETTERS[place] ?? ''}. ` },
      shown ? wordsOf(question).choice(shown) : '',
      ...(marked ? [' — ', { bold: marked }] : []),
    ];
  }),
});

/** What can be pressed under a question that waits for its answer. */
function controls(words: Words, question: Question, order: readonly number[], at: At): readonly Block[] {
  if (question.choices.length === 0) {
    const typed = !question.kind.endsWith('recall');
    const open: Button = typed
      ? { id: id('m', at), label: words.type, style: 'primary' }
      : { id: id('v', at), label: words.show, style: 'primary' };
    const skip: Button = { id: id('u', at), label: words.doNotKnow, style: 'secondary' };
    return [{ kind: 'buttons', buttons: typed ? [open, skip] : [open] }];
  }
  if (question.kind !== 'class-set' && question.kind !== 'authored-several' && order.length <= 5)
    return [
      {
        kind: 'buttons',
        buttons: order.map((_, place) => ({ id: id('a', at, place), label: LETTERS[place] ?? '', style: 'secondary' })),
      },
    ];
  return [
    {
      kind: 'select',
      id: id('s', at),
      placeholder: words.chooseAll,
      min: 1,
      max: order.length,
      options: order.map((choice, place) => ({
        label:
          `${LETTERS[place] ?? place + 1}. ${wordsOf(question).choice(question.choices[choice] ?? { text: '' })}`.slice(
            0,
            100,
          ),
        value: String(place),
      })),
    },
  ];
}

export function ask(words: Words, question: Question, order: readonly number[], at: At, update: boolean): Message {
  return {
    kind: 'message',
    visibility: 'private',
    update,
    tone: 'neutral',
    blocks: [
      { kind: 'text', text: words.heading(question.course), small: true },
      { kind: 'heading', text: wordsOf(question).stem(question.stem), level: 3 },
      ...(question.choices.length > 0 ? [choicesList(question, order)] : []),
      ...(question.hint
        ? [{ kind: 'text', text: [words.hint, { spoiler: question.hint }], small: true } as const]
        : []),
      ...controls(words, question, order, at),
    ],
  };
}

export const empty = (words: Words, update: boolean): Message => ({
  kind: 'message',
  visibility: 'private',
  update,
  tone: 'warning',
  blocks: [{ kind: 'text', text: words.nothing }],
});

/** The notes' words that settle it, with their place: a sentence, or the items of a list. */
function lesson({ explanation, explanationOf, accept, kind, source, course }: Question): readonly Block[] {
  const words = explanation?.text ?? (kind.endsWith('recall') ? accept.join('\n') : '');
  const label = explanationOf === undefined ? {} : { label: explanationOf };
  return words ? [{ kind: 'quote', ...label, text: words, place: { ...(explanation?.source ?? source), course } }] : [];
}

/** What each wrongly chosen option really is, unless that is what settles the question and is said already. */
const aboutWrong = (words: Words, question: Question, chosen: readonly number[]): readonly Block[] =>
  chosen
    .filter((at) => !question.answer.includes(at))
    .flatMap((at): readonly Block[] => {
      const choice = question.choices[at];
      if (!choice?.about || choice.about.text === question.explanation?.text) return [];
      const { text, source } = choice.about;
      return [
        {
          kind: 'quote',
          label: words.really(choice.of ?? wordsOf(question).choice(choice)),
          text,
          place: { ...source, course: question.course },
        },
      ];
    });

export interface Given {
  readonly right: boolean;
  readonly almost?: boolean;
  readonly typed?: string;
  readonly chosen?: readonly number[];
  readonly gaveUp?: boolean;
}

export function told(words: Words, question: Question, order: readonly number[], at: At, given: Given): Message {
  const chosen = given.chosen ?? [];
  const note = (choice: number): string =>
    [question.answer.includes(choice) ? words.rightChoice : '', chosen.includes(choice) ? words.yourChoice : '']
      .filter(Boolean)
      .join(', ');
  const verdict = given.right ? (given.almost ? words.almost : words.right) : given.gaveUp ? words.gaveUp : words.wrong;
  const wanted = question.kind.endsWith('recall') ? undefined : question.accept[0];
  return {
    kind: 'message',
    visibility: 'private',
    update: true,
    tone: given.right ? 'good' : given.gaveUp ? 'neutral' : 'bad',
    blocks: [
      { kind: 'heading', text: verdict, level: 3 },
      { kind: 'text', text: wordsOf(question).stem(question.stem) },
      ...(question.choices.length > 0 ? [choicesList(question, order, note)] : []),
      ...(given.typed === undefined ? [] : [{ kind: 'text', text: words.typed(given.typed) } as const]),
      ...(wanted === undefined ? [] : [{ kind: 'text', text: words.wanted(wanted) } as const]),
      ...lesson(question),
      ...aboutWrong(words, question, chosen),
      { kind: 'buttons', buttons: [nextButton(words, at.filter, question.id)] },
    ],
  };
}

/** A recall question turned over: the notes' answer, and the member says whether it was known. */
export const turned = (words: Words, question: Question, at: At): Message => ({
  kind: 'message',
  visibility: 'private',
  update: true,
  blocks: [
    { kind: 'heading', text: wordsOf(question).stem(question.stem), level: 3 },
    ...lesson(question),
    {
      kind: 'buttons',
      buttons: [
        { id: id('k', at, 1), label: words.knew, style: 'success' },
        { id: id('k', at, 0), label: words.knewNot, style: 'secondary' },
      ],
    },
  ],
});
