/** `/help`: what the bot can do, in the reader's language, with buttons that do it at once on the class's own notes. */
import type { Block, Button, Command, CommandInput, InputBase, Message, PressInput, Text } from '../src/command.ts';
import { messages } from '../src/messages/index.ts';
import type { Tutor } from '../src/tutor.ts';
import { compare } from './compare.ts';
import { define } from './define.ts';
import { leaderboard } from './leaderboard.ts';
import { quiz } from './quiz.ts';

/** Discord's limit for a button's id. */
const LONGEST_ID = 100;

const rows = (commands: readonly { readonly name: string; readonly does: string }[]): Block => ({
  kind: 'list',
  items: commands.map(({ name, does }): Text => [{ code: name }, ` — ${does}`]),
});

/** Where and when the question of the day is, or that there is none. */
function daily({ server, member, language, now }: InputBase, tutor: Tutor): readonly Block[] {
  const words = messages(language).help;
  const settings = tutor.settings.of(server.id);
  if (settings.daily === null)
    return [{ kind: 'text', text: member.isTeacher ? words.noDailyForTeachers : words.noDaily }];
  const [next] = tutor.rounds.nextPosts(server.id, now, 1);
  const when: Text = next === undefined ? '.' : [words.next, ' ', { time: next, style: 'relative' }, '.'];
  return [
    { kind: 'text', text: [words.daily, ' ', { channel: settings.daily.channelId }, ...when] },
    { kind: 'text', text: words.rules, small: true },
  ];
}

/** Buttons that run a command on what these notes hold. */
function tries({ server, language }: InputBase, tutor: Tutor): readonly Button[] {
  const words = messages(language).help;
  const [told] = tutor.pairs(server.id);
  const [term = told?.[0]] = tutor.suggest(server.id, '');
  // Where the notes compare nothing themselves: what shares most with the term.
  const [near] = term === undefined ? [] : tutor.suggestSecond(server.id, term.id, '');
  const pair = told ?? (term && near ? ([term, near] as const) : undefined);
  const all: readonly (Button | null)[] = [
    term ? { id: `help:define:${term.id}`, label: words.tryDefine(term.label), style: 'primary' } : null,
    pair
      ? { id: `help:compare:${pair[0].id}:${pair[1].id}`, label: words.tryCompare(pair[0].label, pair[1].label) }
      : null,
    { id: 'help:quiz', label: words.tryQuiz },
    ...(tutor.settings.of(server.id).leaderboard ? [{ id: 'help:leaderboard', label: words.tryLeaderboard }] : []),
  ];
  return all.filter((one) => one !== null).filter(({ id }) => id.length <= LONGEST_ID);
}

function show(input: InputBase, tutor: Tutor): Message {
  const words = messages(input.language).help;
  return {
    kind: 'message',
    visibility: 'private',
    blocks: [
      { kind: 'heading', text: words.title },
      { kind: 'text', text: words.intro },
      rows(words.commands),
      ...daily(input, tutor),
      ...(input.member.isTeacher
        ? [{ kind: 'heading' as const, level: 3 as const, text: words.forTeachers }, rows(words.teacherCommands)]
        : []),
      { kind: 'text', text: words.tryIt },
      { kind: 'buttons', buttons: tries(input, tutor) },
    ],
  };
}

/** As if the member had typed the command. */
const typed = (input: PressInput, options: CommandInput['options'] = {}): CommandInput => ({
  ...input,
  subcommand: null,
  options,
  channels: {},
  roles: {},
});

export const help: Command = {
  name: 'help',
  data: {
    type: 1,
    name: 'help',
    description: messages('en').help.description,
    description_localizations: { fr: messages('fr').help.description },
    contexts: [0],
    integration_types: [0],
  },
  execute: show,
  press(input, tutor) {
    const [what, first = '', second = ''] = input.ids;
    switch (what) {
      case 'define':
        return define.execute(typed(input, { term: first }), tutor);
      case 'compare':
        return compare.execute(typed(input, { first, second }), tutor);
      case 'quiz':
        return quiz.execute(typed(input), tutor);
      case 'leaderboard':
        return leaderboard.execute(typed(input), tutor);
      default:
        return show(input, tutor);
    }
  },
};
