/** The class as a teacher should know it: `/class report`, and the button of the weekly report. Checked here again. */
import type { Command, InputBase, Message } from '../src/command.ts';
import { messages } from '../src/messages/index.ts';
import type { Period } from '../src/scores/model.ts';
import type { Tutor } from '../src/tutor.ts';
import { reportBlocks } from '../src/tutor/report-blocks.ts';

/** Discord's bit of Manage Server. */
const MANAGE_SERVER = String(1 << 5);
const PERIODS: readonly Period[] = ['week', 'month', 'semester', 'all'];
const [en, fr] = [messages('en').scores, messages('fr').scores];

const plain = (text: string): Message => ({ kind: 'message', visibility: 'private', blocks: [{ kind: 'text', text }] });

async function show(input: InputBase, tutor: Tutor, period: Period | 'last-week', at = input.now): Promise<Message> {
  const words = messages(input.language).scores;
  if (!input.member.isTeacher) return plain(words.report.teachersOnly);
  const report = await tutor.report.of(input.server.id, period, at);
  if (!report) return plain(words.leaderboard.noSemester);
  return { kind: 'message', visibility: 'private', blocks: reportBlocks(report, input.language) };
}

export const classCommand: Command = {
  name: 'class',
  forTeachers: true,
  data: {
    name: 'class',
    description: en.commands.class,
    description_localizations: { fr: fr.commands.class },
    default_member_permissions: MANAGE_SERVER,
    contexts: [0],
    integration_types: [0],
    options: [
      {
        type: 1,
        name: 'report',
        description: en.commands.report,
        description_localizations: { fr: fr.commands.report },
        options: [
          {
            type: 3,
            name: 'period',
            description: en.commands.reportPeriod,
            description_localizations: { fr: fr.commands.reportPeriod },
            choices: PERIODS.map((value) => ({
              value,
              name: en.periods[value],
              name_localizations: { fr: fr.periods[value] },
            })),
          },
        ],
      },
    ],
  },
  execute: (input, tutor) => show(input, tutor, PERIODS.find((period) => period === input.options['period']) ?? 'week'),
  /** `class:weekly:2026-W48`: the week before that one, whenever it is pressed. */
  press: (input, tutor) => show(input, tutor, 'last-week', instantIn(input.ids[1] ?? '') ?? input.now),
};

/** Noon UTC on the Tuesday of an ISO week: that week in every zone. */
function instantIn(week: string): number | null {
  const [, year, number] = /^(\d{4})-W(\d{2})$/u.exec(week) ?? [];
  if (!year || !number) return null;
  // 4 January is always in week 1 (ISO 8601).
  const fourth = Temporal.PlainDate.from(`${year}-01-04`);
  const tuesday = fourth.subtract({ days: fourth.dayOfWeek - 2 }).add({ weeks: Number(number) - 1 });
  return tuesday.toZonedDateTime({ timeZone: 'UTC', plainTime: '12:00' }).epochMilliseconds;
}
