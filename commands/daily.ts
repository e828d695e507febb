/** Owns the buttons of the daily question: a press is answered in private, from what is stored, long after a restart too. */
import type { Block, Handler, Message, PressInput } from '../src/command.ts';
import { messages } from '../src/messages/index.ts';
import { POINTS } from '../src/scores/points.ts';
import type { Round } from '../src/store.ts';
import type { Tutor } from '../src/tutor.ts';
import type { Pressed } from '../src/tutor/rounds.ts';
import { choiceAt, letterOf, quoteOf, whyOf } from '../src/tutor/round-words.ts';

const say = (text: string, tone: 'good' | 'warning'): Message => ({
  kind: 'message',
  visibility: 'private',
  tone,
  blocks: [{ kind: 'text', text }],
});

/** What a member reads after a press; the notes' words come in the question's language, the frame in the reader's. */
function confirmation({ outcome, round, choice, mayTell, right }: Pressed, language: 'fr' | 'en'): Message {
  const words = messages(language).rounds.press;
  if (!round || outcome.kind === 'unknown') return say(words.unknown, 'warning');
  if (outcome.kind === 'not-kept') return say(words.notKept, 'warning');
  if (choice === null) return say(words.closed, 'warning');
  const told = mayTell && right !== null;
  const first = {
    recorded: told ? (right ? words.right : words.wrong) : words.recorded,
    changed: words.changed,
    'already-answered': words.already,
    closed: words.closedChosen,
  }[outcome.kind];
  const chosen = words.chosen(letterOf(choice), choiceAt(round, choice));
  if (!told) {
    const mayChange = outcome.kind === 'recorded' && round.allowChange;
    return {
      kind: 'message',
      visibility: 'private',
      blocks: [
        { kind: 'text', text: [{ bold: first }] },
        { kind: 'text', text: chosen },
        { kind: 'text', small: true, text: mayChange ? `${words.mayChange} ${words.laterTold}` : words.laterTold },
      ],
    };
  }
  return {
    kind: 'message',
    visibility: 'private',
    tone: right ? 'good' : 'bad',
    blocks: [
      { kind: 'text', text: [{ bold: first }, ...(outcome.kind === 'recorded' ? [' ', points(right, language)] : [])] },
      { kind: 'text', text: chosen },
      ...why(round, choice, right, language),
      { kind: 'text', small: true, text: words.practise },
      {
        kind: 'buttons',
        buttons: [
          {
            id: `daily:${round.id}:report`,
            label: messages(language).rounds.lesson.report,
            style: 'secondary',
          },
        ],
      },
    ],
  };
}

const prepared = new WeakMap<Round, Map<string, Message>>();
/** The same message for all who chose the same: a class that presses at once has it built, and rendered, but once. */
function confirmationFor(pressed: Pressed, language: 'fr' | 'en'): Message {
  const { outcome, round, choice, mayTell, right } = pressed;
  if (!round) return confirmation(pressed, language);
  const known = prepared.get(round) ?? new Map<string, Message>();
  prepared.set(round, known);
  const key = JSON.stringify([outcome.kind, choice, mayTell, right, language]);
  const message = known.get(key) ?? confirmation(pressed, language);
  known.set(key, message);
  return message;
}

const points = (right: boolean, language: 'fr' | 'en'): string =>
  messages(language).rounds.press.points(right ? POINTS.right : POINTS.wrong);

/** The key, why it is right, and what a wrongly chosen one really is, all in the notes' words. */
function why(round: Round, choice: number, right: boolean, language: 'fr' | 'en'): readonly Block[] {
  const words = messages(language).rounds.press;
  const { question, order, key } = round;
  const { about = null, of } = question.choices[order[choice] ?? -1] ?? {};
  return [
    ...(right
      ? []
      : key.map((place): Block => ({ kind: 'text', text: words.key(letterOf(place), choiceAt(round, place)) }))),
    ...(question.explanation ? [whyOf(question, question.explanation, language)] : []),
    ...(!right && about && about.text !== question.explanation?.text
      ? [quoteOf(about, words.aboutChosen(of ?? choiceAt(round, choice)))]
      : []),
  ];
}

async function report(roundId: string, input: PressInput, tutor: Tutor): Promise<Message> {
  const told = await tutor.rounds.report(roundId, input.member.id, input.now);
  return say(messages(input.language).rounds.report[told], told === 'unknown' ? 'warning' : 'good');
}

export const daily: Handler = {
  name: 'daily',
  async press(input, tutor) {
    const [roundId = '', action = ''] = input.ids;
    if (action === 'report') return report(roundId, input, tutor);
    const choice = /^\d{1,2}$/u.test(action) ? Number(action) : Number.NaN;
    const { member, now, language } = input;
    return confirmationFor(
      await tutor.rounds.press({ roundId, memberId: member.id, name: member.name, choice, now }),
      language,
    );
  },
};
