/** What Discord registers for `/setup`: names as every teacher types them, descriptions in both languages. */
import type {
  APIApplicationCommandOption,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { messages } from '../../src/messages/index.ts';

const [en, fr] = [messages('en').setup, messages('fr').setup];
type Described = keyof typeof en.commands;

const described = (name: Described) => ({
  description: en.commands[name],
  description_localizations: { fr: fr.commands[name] },
});
const STRING = 3;
const BOOLEAN = 5;
const CHANNEL = 7;
const ROLE = 8;
/** Text and announcement channels: a question has buttons, its place is where the class writes. */
const CHANNEL_TYPES = [0, 5];

const subcommand = (
  name: Described,
  options: readonly APIApplicationCommandOption[] = [],
): APIApplicationCommandOption =>
  ({ type: 1, name, ...described(name), options: [...options] }) as APIApplicationCommandOption;

const choice = <Value extends string>(value: Value, words: (language: typeof en) => string) => ({
  value,
  name: words(en),
  name_localizations: { fr: words(fr) },
});

export const data: RESTPostAPIChatInputApplicationCommandsJSONBody = {
  type: 1,
  name: 'setup',
  ...described('setup'),
  default_member_permissions: String(1 << 5),
  contexts: [0],
  integration_types: [0],
  options: [
    subcommand('daily', [
      { type: CHANNEL, name: 'channel', ...described('channel'), required: true, channel_types: [...CHANNEL_TYPES] },
      { type: STRING, name: 'time', ...described('time'), required: true, max_length: 20 },
      { type: STRING, name: 'timezone', ...described('timezone'), autocomplete: true, max_length: 60 },
      { type: STRING, name: 'days', ...described('days'), autocomplete: true, max_length: 100 },
      { type: ROLE, name: 'role', ...described('role') },
      { type: STRING, name: 'reveal', ...described('reveal'), autocomplete: true, max_length: 20 },
      {
        type: STRING,
        name: 'feedback',
        ...described('feedback'),
        choices: (['at-once', 'at-reveal', 'at-reveal-change'] as const).map((value) =>
          choice(value, (words) => words.choices.feedback[value]),
        ),
      },
      { type: CHANNEL, name: 'notify', ...described('notify'), channel_types: [...CHANNEL_TYPES] },
      { type: BOOLEAN, name: 'closed-book', ...described('closedBook') },
    ]),
    subcommand('courses'),
    subcommand('semester', [
      { type: STRING, name: 'start', ...described('start'), required: true, max_length: 20 },
      { type: STRING, name: 'end', ...described('end'), required: true, max_length: 20 },
    ]),
    subcommand('pause', [{ type: STRING, name: 'until', ...described('until'), max_length: 20 }]),
    subcommand('report', [
      { type: CHANNEL, name: 'channel', ...described('reportChannel'), channel_types: [...CHANNEL_TYPES] },
    ]),
    subcommand('language', [
      {
        type: STRING,
        name: 'language',
        ...described('language'),
        required: true,
        choices: (['fr', 'en'] as const).map((value) => choice(value, (words) => words.choices.language[value])),
      },
    ]),
    subcommand('lookups', [
      {
        type: STRING,
        name: 'lookups',
        ...described('lookups'),
        required: true,
        choices: (['private', 'public'] as const).map((value) =>
          choice(value, (words) => words.choices.lookups[value]),
        ),
      },
    ]),
    subcommand('leaderboard', [{ type: BOOLEAN, name: 'shown', ...described('shown'), required: true }]),
    subcommand('now'),
    subcommand('preview'),
    subcommand('show'),
  ],
};
