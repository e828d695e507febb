/**
 * What the class reads: the question, its closing, its lesson. Classic messages, whose first line is what a phone shows:
 * so it is the mention and the question. Nothing on an open question (ids, places, course) tells the answer.
 */
import type { Block, Inline, Text } from '../../command.ts';
import { messages } from '../../messages/index.ts';
import type { Quote } from '../../notes/model.ts';
import type { Announcement } from '../../post.ts';
import type { Question } from '../../quiz/model.ts';
import type { Round } from '../../store.ts';
import type { Distribution } from '../rounds.ts';
import { letterOf } from './ground.ts';

/** As it is kept with the claim: `tells` is the round whose lesson stands in this message. */
export interface KeptAnnouncement extends Announcement {
  readonly tells?: string;
}

type Shown = Pick<Round, 'id' | 'serverId' | 'question' | 'order' | 'key'>;

/** Words of a choice as shown at a place. */
export function choiceAt({ question, order }: Pick<Round, 'question' | 'order'>, place: number): string {
  const choice = question.choices[order[place] ?? -1];
  return choice ? messages(question.language).quiz.choice(choice) : '';
}

export const stemOf = (question: Question): string => messages(question.language).quiz.stem(question.stem);

export const linkTo = (round: Pick<Round, 'serverId' | 'channelId' | 'messageId'>): string | null =>
  round.messageId === null
    ? null
    : `https://discord.com/channels/${round.serverId}/${round.channelId}/${round.messageId}`;

/** `daily:<round>:` starts every id of a round's question; its first button is how the message is found again. */
export const questionPrefix = (roundId: string): string => `daily:${roundId}:0`;
/** Stands on the lesson's own message, for the same reason. */
export const lessonPrefix = (roundId: string): string => `daily:${roundId}:report`;

const choiceLines = (round: Shown, marked: (place: number) => Text): readonly Block[] =>
  round.order.map((_, place) => ({ kind: 'text', text: marked(place) }));

const plainChoice = (round: Shown, place: number): readonly Inline[] => [
  { bold: `${letterOf(place)}.` },
  ' ',
  choiceAt(round, place),
];

export interface Asking {
  readonly round: Pick<Round, 'id' | 'serverId' | 'question' | 'order' | 'key' | 'feedback' | 'allowChange'>;
  readonly language: 'fr' | 'en';
  readonly roleId: string | null;
  /** When it was planned (`HH:MM`), where it is late. */
  readonly lateFor: string | null;
  /** The previous question's lesson, told here. */
  readonly lesson: { readonly of: Round; readonly blocks: readonly Block[] } | null;
}

/** The teacher's hint, which each reader uncovers alone. */
const hintOf = ({ hint, language }: Question): readonly Block[] =>
  hint === null ? [] : [{ kind: 'text', small: true, text: [messages(language).quiz.hint, { spoiler: hint }] }];

/** The question of the day. Choices follow the stem; the lesson of the last one comes after them. */
export function askingMessage({ round, language, roleId, lateFor, lesson }: Asking): KeptAnnouncement {
  const words = messages(language).rounds.question;
  const first: Inline[] = [...(roleId === null ? [] : [{ role: roleId }, ' ']), { bold: stemOf(round.question) }];
  const how = words.how({ at: round.feedback === 'at-once' ? 'once' : 'reveal', change: round.allowChange });
  return {
    language,
    roleId,
    nonce: round.id.slice(0, 25),
    ...(lesson && { tells: lesson.of.id }),
    blocks: [
      { kind: 'text', text: first },
      ...choiceLines(round, (place) => plainChoice(round, place)),
      ...hintOf(round.question),
      { kind: 'text', small: true, text: how },
      ...(lateFor === null ? [] : [{ kind: 'text', small: true, text: words.late(lateFor) } as const]),
      ...(lesson?.blocks ?? []),
    ],
    buttons: round.order.map((_, place) => ({
      id: `daily:${round.id}:${place}`,
      label: letterOf(place),
      style: 'primary',
    })),
  };
}

const BAR = 10;
/** Ten marks that a reader tells apart without colour. */
export const bar = (count: number, total: number): string => {
  const filled = total === 0 ? 0 : Math.round((BAR * count) / total);
  return '▰'.repeat(filled) + '▱'.repeat(BAR - filled);
};

/** The wrong place that most members chose; null when nobody was wrong. */
export function mostChosenWrong({ key }: Pick<Round, 'key'>, { counts }: Distribution): number | null {
  const wrong = counts.flatMap((count, place) => (count > 0 && !key.includes(place) ? [{ count, place }] : []));
  return wrong.sort((a, b) => b.count - a.count || a.place - b.place)[0]?.place ?? null;
}

/** Names on a line of the lesson, so that a class of a thousand still fits a message. */
const NAMES = 8;

function chosenBy(distribution: Distribution, place: number, language: 'fr' | 'en'): string | null {
  const count = distribution.counts[place] ?? 0;
  const names = (distribution.members[place] ?? []).slice(0, NAMES);
  return count === 0 || names.length === 0
    ? null
    : messages(language).rounds.lesson.chosenBy(names.join(', '), count - names.length);
}

/** Every choice in its first order with its letter, how many chose it, and who where `names` is wanted. */
function counted(round: Shown, distribution: Distribution, language: 'fr' | 'en', names: boolean): readonly Block[] {
  return round.order.flatMap((_, place): readonly Block[] => {
    const right = round.key.includes(place);
    const label = `${letterOf(place)}. ${choiceAt(round, place)}`;
    const who = names ? chosenBy(distribution, place, language) : null;
    const count = distribution.counts[place] ?? 0;
    return [
      {
        kind: 'text',
        text: [`${bar(count, distribution.total)} ${count} · `, right ? { bold: `✓ ${label}` } : label],
      },
      ...(who === null ? [] : [{ kind: 'text', small: true, text: who } as const]),
    ];
  });
}

/** Why the key is right, and what the most chosen wrong one really is, in the notes' words. */
function reasons(round: Shown, distribution: Distribution, language: 'fr' | 'en'): readonly Block[] {
  const words = messages(language).rounds.lesson;
  const { question } = round;
  const trap = mostChosenWrong(round, distribution);
  const why = question.explanation ? [whyOf(question, question.explanation, language)] : [];
  if (trap === null) return why;
  const { about = null, of = null } = question.choices[round.order[trap] ?? -1] ?? {};
  const told = about !== null && about.text !== question.explanation?.text;
  const label = words.mostChosenWrong(letterOf(trap), choiceAt(round, trap), told ? of : null);
  return [
    ...why,
    // True and false rest on the same words: they are not said twice.
    told ? quoteOf(about, label) : { kind: 'text', text: [{ bold: label }] },
  ];
}

/** The notes' words that settle the question, under what they are said of: alone a value ("Docker") says nothing. */
export const whyOf = (question: Question, explanation: Quote, language: 'fr' | 'en'): Block =>
  quoteOf(explanation, messages(language).rounds.lesson.why(question.explanationOf ?? null));

/** The notes' words with where they stand. */
export const quoteOf = (quote: Quote, label: string): Block => ({
  kind: 'quote',
  label,
  text: quote.text,
  place: { file: quote.source.file, line: quote.source.line, headings: quote.source.headings },
});

const summary = ({ key }: Pick<Round, 'key'>, { counts, total }: Distribution, language: 'fr' | 'en'): string => {
  const words = messages(language).rounds.lesson;
  const right = key.reduce((sum, place) => sum + (counts[place] ?? 0), 0);
  return total === 0 ? words.nobody : words.share(right, total);
};

/** The lesson as it stands in the next question's message: short, with a link to the whole. */
export function shortLesson(
  round: Round,
  distribution: Distribution,
  language: 'fr' | 'en',
  title: string,
): readonly Block[] {
  const link = linkTo(round);
  const words = messages(language).rounds.lesson;
  return [
    { kind: 'heading', level: 3, text: title },
    { kind: 'text', text: stemOf(round.question) },
    ...counted(round, distribution, language, false),
    { kind: 'text', small: true, text: summary(round, distribution, language) },
    ...reasons(round, distribution, language),
    ...(link === null ? [] : [{ kind: 'text', small: true, text: [{ link: words.seeAll, url: link }] } as const]),
  ];
}

/** The lesson in a message of its own, at the reveal's time. */
export function ownLesson(
  round: Round,
  distribution: Distribution,
  language: 'fr' | 'en',
  roleId: string | null,
): Announcement {
  const words = messages(language).rounds.lesson;
  const link = linkTo(round);
  const right = round.key.map((place) => `${letterOf(place)}. ${choiceAt(round, place)}`).join(' · ');
  return {
    language,
    roleId,
    nonce: `l${round.id}`.slice(0, 25),
    blocks: [
      {
        kind: 'text',
        text: [...(roleId === null ? [] : [{ role: roleId }, ' ']), { bold: words.own(right) }],
      },
      { kind: 'text', text: stemOf(round.question) },
      ...counted(round, distribution, language, true),
      { kind: 'text', small: true, text: summary(round, distribution, language) },
      ...reasons(round, distribution, language),
      ...(link === null ? [] : [{ kind: 'text', small: true, text: [{ link: words.seeLesson, url: link }] } as const]),
    ],
    buttons: [{ id: lessonPrefix(round.id), label: words.report, style: 'secondary' }],
  };
}

/** What the question's own message becomes, by one edit: all answers, no buttons. */
export function closedMessage(round: Round, distribution: Distribution, language: 'fr' | 'en'): Announcement {
  const words = messages(language).rounds;
  const retracted = round.retracted !== null;
  return {
    language,
    roleId: null,
    buttons: [],
    blocks: [
      { kind: 'text', text: [{ bold: stemOf(round.question) }] },
      ...(retracted
        ? [
            ...choiceLines(round, (place) => plainChoice(round, place)),
            { kind: 'text', text: [{ italic: words.question.retracted }] } as const,
          ]
        : [
            ...counted(round, distribution, language, true),
            {
              kind: 'text',
              small: true,
              text: `${words.question.closed} ${summary(round, distribution, language)}`,
            } as const,
            ...reasons(round, distribution, language),
          ]),
    ],
  };
}
