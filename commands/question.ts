/** `/question`: a teacher takes a question back, or says which choices count as right; scores and the class follow. */
import type { AutocompleteInput, Command, CommandInput, Message, Suggestion } from '../src/command.ts';
import { messages } from '../src/messages/index.ts';
import type { Round } from '../src/store.ts';
import type { Tutor } from '../src/tutor.ts';
import { dayInWords, letterOf, stemOf } from '../src/tutor/round-words.ts';

const RECENT = 50;
const MOST_SUGGESTIONS = 25;
const LONGEST_NAME = 100;
const STRING = 3;
const [en, fr] = [messages('en').setup, messages('fr').setup];

const described = (name: keyof typeof en.commands) => ({
  description: en.commands[name],
  description_localizations: { fr: fr.commands[name] },
});
const which = { type: STRING, name: 'question', ...described('which'), required: true, autocomplete: true } as const;

const say = (text: string, tone: 'good' | 'warning'): Message => ({
  kind: 'message',
  visibility: 'private',
  tone,
  blocks: [{ kind: 'text', text }],
});

/** The round that was chosen from the list, among those of this server only. */
async function chosen({ options, server }: CommandInput, tutor: Tutor): Promise<Round | null> {
  const id = String(options['question'] ?? '');
  const recent = await tutor.rounds.recent(server.id, RECENT);
  return recent.find((round) => round.id === id || round.date === id) ?? null;
}

/** "B", "a c" or "A, C" as places; null when a letter is none of the question's. */
function placesOf(typed: string, { order }: Round): readonly number[] | null {
  const letters = typed
    .toUpperCase()
    .split(/[\s,;/+&]+|\bET\b|\bAND\b/u)
    .filter((part) => part !== '');
  const places = letters.map((letter) => order.findIndex((_, place) => letterOf(place) === letter));
  return places.length === 0 || places.includes(-1) ? null : [...new Set(places)].sort((a, b) => a - b);
}

async function correct(input: CommandInput, tutor: Tutor): Promise<Message> {
  const words = messages(input.language).setup;
  const round = await chosen(input, tutor);
  if (!round) return say(words.wrong.noRound, 'warning');
  if (input.subcommand === 'retract') {
    const retracted = await tutor.rounds.retract(round.id, input.member.id, input.now);
    return retracted ? say(words.question.retracted, 'good') : say(words.question.refused, 'warning');
  }
  const typed = String(input.options['letters'] ?? '');
  const places = placesOf(typed, round);
  if (!places) return say(words.wrong.letters(typed), 'warning');
  const regraded = await tutor.rounds.regrade(round.id, places, input.member.id, input.now);
  return regraded
    ? say(words.question.regraded(places.map(letterOf).join(', ')), 'good')
    : say(words.question.refused, 'warning');
}

async function suggest(input: AutocompleteInput, tutor: Tutor): Promise<readonly Suggestion[]> {
  const { question } = messages(input.language).setup;
  const typed = input.focused.value.toLowerCase();
  const recent = await tutor.rounds.recent(input.server.id, RECENT);
  return recent
    .filter(({ retracted }) => retracted === null)
    .map((round) => {
      const name = question.label(dayInWords(round.date, input.language), stemOf(round.question));
      return { name: name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name, value: round.id };
    })
    .filter(({ name }) => name.toLowerCase().includes(typed))
    .slice(0, MOST_SUGGESTIONS);
}

export const question: Command = {
  name: 'question',
  forTeachers: true,
  data: {
    type: 1,
    name: 'question',
    ...described('question'),
    default_member_permissions: String(1 << 5),
    contexts: [0],
    integration_types: [0],
    options: [
      { type: 1, name: 'retract', ...described('retract'), options: [which] },
      {
        type: 1,
        name: 'regrade',
        ...described('regrade'),
        options: [which, { type: STRING, name: 'letters', ...described('letters'), required: true, max_length: 40 }],
      },
    ],
  },
  execute: correct,
  autocomplete: suggest,
};
