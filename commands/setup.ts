/** `/setup`: all that a teacher sets, each subcommand a small answer that says what now holds. Needs Manage Server. */
import type { Command, CommandInput, Message, PressInput, Reply } from '../src/command.ts';
import { messages } from '../src/messages/index.ts';
import type { Tutor } from '../src/tutor.ts';
import { zonesLike } from '../src/tutor/round-words.ts';
import { data } from './setup/data.ts';
import { setDaily, postNow, testChannel, unmention } from './setup/daily.ts';
import { preview, skip } from './setup/preview.ts';
import {
  chooseCourses,
  pause,
  setLanguage,
  setLeaderboard,
  setLookups,
  setReport,
  setSemester,
  showCourses,
} from './setup/class.ts';
import { show } from './setup/show.ts';
import { suggestDays, suggestReveal } from './setup/suggest.ts';

type Answer = (input: CommandInput, tutor: Tutor) => Message | Promise<Message>;
type Pressed = (input: PressInput, tutor: Tutor) => Message | Promise<Message>;

const subcommands: Readonly<Record<string, Answer>> = {
  daily: setDaily,
  courses: showCourses,
  semester: setSemester,
  pause,
  report: setReport,
  language: setLanguage,
  lookups: setLookups,
  leaderboard: setLeaderboard,
  now: postNow,
  preview,
  show,
};

const presses: Readonly<Record<string, Pressed>> = {
  courses: chooseCourses,
  now: postNow,
  preview,
  show,
  skip,
  test: testChannel,
  unmention,
};

const gone = (language: 'fr' | 'en'): Message => ({
  kind: 'message',
  visibility: 'private',
  tone: 'warning',
  blocks: [{ kind: 'text', text: messages(language).setup.wrong.gone }],
});

export const setup: Command = {
  name: 'setup',
  forTeachers: true,
  data,
  execute: (input, tutor): Reply | Promise<Reply> =>
    subcommands[input.subcommand ?? '']?.(input, tutor) ?? gone(input.language),
  press: (input, tutor): Reply | Promise<Reply> => presses[input.ids[0] ?? '']?.(input, tutor) ?? gone(input.language),
  autocomplete({ focused, language, server, now }, tutor) {
    const words = messages(language).setup.choices;
    if (focused.name === 'days') return suggestDays(focused.value, language);
    if (focused.name === 'reveal') return suggestReveal(focused.value, language);
    return zonesLike(focused.value, tutor.settings.timezone(server.id)).map((zone) => ({
      name: words.localTime(zone, new Intl.DateTimeFormat('fr-FR', { timeZone: zone, timeStyle: 'short' }).format(now)),
      value: zone,
    }));
  },
};
