/** `/setup show`: one screen that says whether all is well, when the next questions come, and everything that is set. */
import type { Block, InputBase, Message, Text } from '../../src/command.ts';
import { messages } from '../../src/messages/index.ts';
import type { ServerSettings } from '../../src/store.ts';
import type { Tutor } from '../../src/tutor.ts';
import { causeInWords, dayInWords, localDate } from '../../src/tutor/round-words.ts';
import { buttons } from './daily.ts';
import { line, message, named, nextBlocks, type Language } from './reply.ts';

export async function show({ server, language, now }: InputBase, tutor: Tutor): Promise<Message> {
  const words = messages(language).setup.show;
  const settings = tutor.settings.of(server.id);
  const [problems, stock] = await Promise.all([tutor.rounds.problems(server.id), tutor.rounds.stock(server.id)]);
  const zone = tutor.settings.timezone(server.id);
  const today = localDate(now, zone);
  const paused = settings.pausedUntil !== null && settings.pausedUntil >= today ? settings.pausedUntil : null;
  const { suspended, daily } = settings;
  const state: Block = !daily
    ? line(words.notSet)
    : suspended
      ? line([{ bold: words.suspended }, ' (', { time: suspended.since, style: 'relative' }, ').'])
      : line(paused ? words.paused(dayInWords(paused, language)) : problems.length === 0 ? `✓ ${words.ready}` : '');
  const next = nextBlocks(tutor.rounds.nextPosts(server.id, now, 3), zone, language);
  return message(
    [
      { kind: 'heading', level: 2, text: words.title(server.name) },
      state,
      ...(problems.length === 0
        ? []
        : [
            { kind: 'heading', level: 3, text: words.problems } as const,
            {
              kind: 'list',
              items: problems.map(({ cause, values, at }): Text => [
                causeInWords(cause, values, language),
                ' (',
                { time: at, style: 'relative' },
                ')',
              ]),
            } as const,
          ]),
      ...(daily ? dailyBlocks(settings, daily, zone, language) : []),
      ...(next.length === 0 ? [] : [{ kind: 'heading', level: 3, text: words.next } as const, ...next]),
      ...classBlocks(settings, stock, tutor.settings.language(server.id), language),
      ...(daily ? [buttons(daily, language)] : []),
    ],
    suspended || problems.length > 0 ? 'warning' : daily ? 'good' : 'neutral',
  );
}

function dailyBlocks(
  { notifyChannelId }: ServerSettings,
  daily: NonNullable<ServerSettings['daily']>,
  zone: string,
  language: Language,
): readonly Block[] {
  const { show: words, days, choices } = messages(language).setup;
  const say = (label: string, value: Text): Text => named(label, value, language);
  const feedback = daily.feedback === 'at-reveal' && daily.allowChange ? 'at-reveal-change' : daily.feedback;
  return [
    { kind: 'heading', level: 3, text: words.daily },
    {
      kind: 'list',
      items: [
        say(words.channel, [{ channel: daily.channelId }]),
        say(words.when, `${daily.time}, ${days(daily.days)} (${zone})`),
        say(words.role, daily.roleId === null ? words.nobody : [{ role: daily.roleId }]),
        say(words.reveal, daily.reveal === null ? words.withNext : words.at(daily.reveal)),
        say(words.feedback, choices.feedback[feedback]),
        say(words.closedBook, daily.holdTerms ? words.yes : words.no),
        say(words.notify, notifyChannelId === null ? words.byMessage : [{ channel: notifyChannelId }]),
      ],
    },
  ];
}

function classBlocks(
  { courses, semester, lookups, leaderboard, reportChannelId }: ServerSettings,
  stock: { readonly left: number; readonly weeks: number },
  publicLanguage: Language,
  language: Language,
): readonly Block[] {
  const { show: words, choices } = messages(language).setup;
  const say = (label: string, value: Text): Text => named(label, value, language);
  const dates = semester && words.dates(dayInWords(semester.start, language), dayInWords(semester.end, language));
  return [
    { kind: 'heading', level: 3, text: words.classRoom },
    {
      kind: 'list',
      items: [
        say(words.courses, courses?.join(', ') ?? words.allCourses),
        say(words.stock, words.stockLeft(stock.left, stock.weeks)),
        say(words.language, choices.language[publicLanguage]),
        say(words.lookups, choices.lookups[lookups]),
        say(words.leaderboard, leaderboard ? words.shown : words.hidden),
        say(words.semester, dates ?? words.unset),
        say(words.report, reportChannelId === null ? words.unset : [{ channel: reportChannelId }]),
      ],
    },
  ];
}
