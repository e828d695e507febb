/** `/setup daily` and its buttons: sets the schedule, says what it lacks, tries it, posts now. */
import type { Block, CommandInput, InputBase, Message, PressInput } from '../../src/command.ts';
import { messages } from '../../src/messages/index.ts';
import type { ServerSettings } from '../../src/store.ts';
import type { Tutor } from '../../src/tutor.ts';
import { isZone, permissionInWords, SCHOOL_DAYS, timeOfDay, weekdays } from '../../src/tutor/round-words.ts';
import { done, line, message, missingBlocks, nextBlocks, refuse } from './reply.ts';
import { revealOf } from './suggest.ts';

type Daily = NonNullable<ServerSettings['daily']>;

const text = (value: string | number | boolean | undefined): string | null =>
  typeof value === 'string' ? value : null;

/** The schedule as it is asked for; what is not said stays as it was. A string says what is wrong. */
function asked({ options, channels, roles, now, language }: CommandInput, before: Daily | null): Daily | string {
  const words = messages(language).setup.wrong;
  const typedTime = text(options['time']) ?? before?.time ?? '';
  const time = timeOfDay(typedTime);
  const typedDays = text(options['days']);
  const days = typedDays === null ? (before?.days ?? SCHOOL_DAYS) : weekdays(typedDays);
  const typedReveal = text(options['reveal']);
  const reveal = typedReveal === null ? (before?.reveal ?? null) : revealOf(typedReveal);
  const channelId = channels['channel']?.id ?? before?.channelId;
  if (time === null) return words.time(typedTime);
  if (days === null) return words.days(typedDays ?? '');
  if (reveal === undefined) return words.reveal(typedReveal ?? '');
  if (channelId === undefined) return words.noDaily;
  const feedback = text(options['feedback']);
  const closedBook = options['closed-book'];
  return {
    channelId,
    time,
    days,
    reveal,
    roleId: roles['role']?.id ?? before?.roleId ?? null,
    feedback: feedback === null ? (before?.feedback ?? 'at-once') : feedback === 'at-once' ? 'at-once' : 'at-reveal',
    allowChange: feedback === null ? (before?.allowChange ?? false) : feedback === 'at-reveal-change',
    holdTerms: typeof closedBook === 'boolean' ? closedBook : (before?.holdTerms ?? false),
    since: now,
  };
}

export async function setDaily(input: CommandInput, tutor: Tutor): Promise<Message> {
  const { server, options, channels, roles, language, member, now } = input;
  const before = tutor.settings.of(server.id);
  const daily = asked(input, before.daily);
  if (typeof daily === 'string') return refuse(daily);
  const words = messages(language).setup;
  const zone = text(options['timezone']);
  if (zone !== null && !isZone(zone)) return refuse(words.wrong.zone(zone));
  await tutor.settings.save({
    ...before,
    name: server.name,
    timezone: zone ?? before.timezone,
    daily,
    notifyChannelId: channels['notify']?.id ?? before.notifyChannelId,
    setupBy: member.id,
    suspended: null,
    leftAt: null,
  });
  await tutor.rounds.setAnew(server.id);
  const role = roles['role'];
  const lacking = [channels['channel'], channels['notify']].flatMap((channel) =>
    channel ? missingBlocks(channel, language) : [],
  );
  const { left } = await tutor.rounds.stock(server.id);
  const timezone = tutor.settings.timezone(server.id);
  return message(
    [
      { kind: 'heading', level: 2, text: words.daily.saved },
      line(words.daily.says({ time: daily.time, days: words.days(daily.days), zone: timezone })),
      line([{ channel: daily.channelId }]),
      { kind: 'heading', level: 3, text: words.daily.next },
      ...nextBlocks(tutor.rounds.nextPosts(server.id, now, 3), timezone, language),
      ...lacking,
      ...(role && !role.mentionable ? [line(words.daily.silentRole(role.name))] : []),
      ...(left === 0 ? [line(words.daily.noQuestion)] : []),
      buttons(daily, language),
    ],
    lacking.length > 0 || left === 0 ? 'warning' : 'good',
  );
}

/** What a teacher does next. */
export const buttons = (daily: Daily, language: 'fr' | 'en'): Block => {
  const words = messages(language).setup.daily;
  return {
    kind: 'buttons',
    buttons: [
      { id: 'setup:test', label: words.test, style: 'primary' },
      { id: 'setup:preview', label: words.preview, style: 'secondary' },
      { id: 'setup:now', label: words.now, style: 'secondary' },
      ...(daily.roleId === null
        ? []
        : [{ id: 'setup:unmention', label: words.unmention, style: 'secondary' } as const]),
    ],
  };
};

/** Posts a message where the question would go, and takes it away again. */
export async function testChannel({ server, language }: PressInput, tutor: Tutor): Promise<Message> {
  const words = messages(language).setup.test;
  const result = await tutor.rounds.test(server.id);
  if (result.kind === 'works') return done(words.works);
  const reasons: Readonly<Record<string, string>> = words.reasons;
  return message(
    [
      line(reasons[result.reason] ?? words.other),
      ...(result.missing.length === 0
        ? []
        : [
            { kind: 'list', items: result.missing.map((name) => permissionInWords(name, language)) } as const,
            line(messages(language).setup.missing.how),
          ]),
    ],
    'warning',
  );
}

export async function postNow({ server, language, now }: InputBase, tutor: Tutor): Promise<Message> {
  const words = messages(language).setup;
  const result = await tutor.rounds.postNow(server.id, now);
  switch (result.kind) {
    case 'posted':
    case 'already': {
      const { channelId, messageId } = result.round;
      const url = `https://discord.com/channels/${server.id}/${channelId}/${messageId ?? ''}`;
      return done(
        words.now[result.kind],
        ...(messageId === null ? [] : [{ kind: 'buttons', buttons: [{ url, label: words.now.see }] } as const]),
      );
    }
    case 'not-set':
      return refuse(words.wrong.noDaily);
    case 'empty-bank':
      return refuse(words.now.emptyBank);
    case 'failed': {
      const reasons: Readonly<Record<string, string>> = words.test.reasons;
      return message(
        [
          line(reasons[result.reason] ?? words.now.failed),
          ...(result.missing.length === 0
            ? []
            : [{ kind: 'list', items: result.missing.map((name) => permissionInWords(name, language)) } as const]),
        ],
        'warning',
      );
    }
  }
}

export async function unmention({ server, language }: PressInput, tutor: Tutor): Promise<Message> {
  const before = tutor.settings.of(server.id);
  if (!before.daily) return refuse(messages(language).setup.wrong.noDaily);
  await tutor.settings.save({ ...before, daily: { ...before.daily, roleId: null } });
  return done(messages(language).setup.daily.saved);
}
