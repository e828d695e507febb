/** What else a teacher sets: courses, semester, pause, report, language, who sees look-ups and the leaderboard. */
import type { CommandInput, InputBase, Message, PressInput } from '../../src/command.ts';
import { messages } from '../../src/messages/index.ts';
import type { ServerSettings } from '../../src/store.ts';
import type { Tutor } from '../../src/tutor.ts';
import { dayInWords, dayOf, localDate } from '../../src/tutor/round-words.ts';
import { done, message, missingBlocks, refuse, line } from './reply.ts';

const MOST_OPTIONS = 25;
const LONGEST_VALUE = 100;
/** In the select of courses: all of them, those that are added later included. */
const ALL = '*';

/** Changes some settings; the last teacher who did is who is told of trouble. */
const save = ({ server, member }: InputBase, tutor: Tutor, change: Partial<ServerSettings>): Promise<void> =>
  tutor.settings.save({ ...tutor.settings.of(server.id), name: server.name, setupBy: member.id, ...change });

const typed = (input: CommandInput, name: string): string => String(input.options[name] ?? '').trim();

export function showCourses({ server, language }: InputBase, tutor: Tutor): Message {
  const words = messages(language).setup.courses;
  const all = tutor.courses();
  if (all.length === 0) return refuse(words.none);
  const seen = tutor.settings.of(server.id).courses;
  const options = all
    .filter((course) => course.length <= LONGEST_VALUE)
    .slice(0, MOST_OPTIONS - 1)
    .map((course) => ({ label: course, value: course, selected: seen?.includes(course) ?? false }));
  return message([
    { kind: 'heading', level: 2, text: words.title },
    line(words.how),
    ...(options.length < all.length ? [{ kind: 'text', small: true, text: words.tooMany(all.length) } as const] : []),
    {
      kind: 'select',
      id: 'setup:courses',
      placeholder: words.placeholder,
      min: 1,
      max: options.length + 1,
      options: [{ label: words.all, value: ALL, selected: seen === null }, ...options],
    },
  ]);
}

export async function chooseCourses(input: PressInput, tutor: Tutor): Promise<Message> {
  const words = messages(input.language).setup.courses;
  const known = tutor.courses().filter((course) => input.values.includes(course));
  const courses = input.values.includes(ALL) || known.length === 0 ? null : known;
  await save(input, tutor, { courses });
  const { left } = await tutor.rounds.stock(input.server.id);
  const text = words.saved(courses ? courses.join(', ') : words.all.toLowerCase());
  return {
    ...done(text, ...(left === 0 ? [line(messages(input.language).setup.daily.noQuestion)] : [])),
    update: input.onPrivate,
  };
}

export async function setSemester(input: CommandInput, tutor: Tutor): Promise<Message> {
  const { wrong, saved } = messages(input.language).setup;
  const [start, end] = [dayOf(typed(input, 'start')), dayOf(typed(input, 'end'))];
  if (start === null) return refuse(wrong.date(typed(input, 'start')));
  if (end === null) return refuse(wrong.date(typed(input, 'end')));
  if (start >= end) return refuse(wrong.order);
  await save(input, tutor, { semester: { start, end } });
  return done(saved.semester(dayInWords(start, input.language), dayInWords(end, input.language)));
}

export async function pause(input: CommandInput, tutor: Tutor): Promise<Message> {
  const { wrong, saved } = messages(input.language).setup;
  if (typed(input, 'until') === '') {
    await save(input, tutor, { pausedUntil: null });
    return done(saved.resumed);
  }
  const until = dayOf(typed(input, 'until'));
  if (until === null) return refuse(wrong.date(typed(input, 'until')));
  const inWords = dayInWords(until, input.language);
  if (until < localDate(input.now, tutor.settings.timezone(input.server.id))) return refuse(wrong.past(inWords));
  await save(input, tutor, { pausedUntil: until });
  return done(saved.paused(inWords));
}

export async function setReport(input: CommandInput, tutor: Tutor): Promise<Message> {
  const { saved } = messages(input.language).setup;
  const channel = input.channels['channel'];
  await save(input, tutor, { reportChannelId: channel?.id ?? null });
  return channel ? done(saved.report(channel.name), ...missingBlocks(channel, input.language)) : done(saved.noReport);
}

export async function setLanguage(input: CommandInput, tutor: Tutor): Promise<Message> {
  const language = typed(input, 'language') === 'en' ? 'en' : 'fr';
  await save(input, tutor, { language });
  const { saved, choices } = messages(input.language).setup;
  return done(saved.language(choices.language[language]));
}

export async function setLookups(input: CommandInput, tutor: Tutor): Promise<Message> {
  const lookups = typed(input, 'lookups') === 'public' ? 'public' : 'private';
  await save(input, tutor, { lookups });
  return done(messages(input.language).setup.saved.lookups[lookups]);
}

export async function setLeaderboard(input: CommandInput, tutor: Tutor): Promise<Message> {
  const leaderboard = input.options['shown'] === true;
  await save(input, tutor, { leaderboard });
  return done(messages(input.language).setup.saved.leaderboard(leaderboard));
}
