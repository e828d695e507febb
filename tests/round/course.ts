/** What the round's tests over the wire share: a class with its schedule set, and what stands in the channel. */
import { createFaults, type FaultBook } from '../../src/local-discord/faults.ts';
import type { Message } from '../../src/local-discord/world.ts';
import type { Round } from '../../src/store.ts';
import { buttonsOf, messageOf, openClass, textOf, type Class, type ClassOptions } from '../harness.ts';

export interface Course {
  readonly one: Class;
  readonly faults: FaultBook;
  readonly channelId: string;
  readonly logged: readonly { readonly level: string; readonly message: string; readonly details: unknown }[];
  /** What the bot posted for everybody, oldest first. */
  posted(): readonly Message[];
  /** Those with answer buttons or that once had them: the questions. */
  questions(): readonly Message[];
  /** The latest round that was posted. */
  latest(): Promise<Round | undefined>;
  /** Three minutes from an instant on, by default the question's time. */
  morning(from?: string): Promise<void>;
  /** What the teacher was told by direct message. */
  told(): readonly Message[];
}

export const MONDAY = '2026-11-23T07:00:05Z';
export const minutesLater = (from: string, minutes: number): string =>
  new Date(Date.parse(from) + minutes * 60_000).toISOString();
export const TUESDAY = '2026-11-24T07:00:05Z';
export const EVENING = '2026-11-23T17:00:05Z';

/** A class whose question comes at 08:00 in Paris; it is Monday 2026-11-23, 07:50. */
export async function openCourse(
  setup: Readonly<Record<string, string | number | boolean>> = {},
  options: ClassOptions = {},
): Promise<Course> {
  const faults = createFaults();
  const logged: { level: string; message: string; details: unknown }[] = [];
  const one = await openClass({
    at: '2026-11-23T06:50:00Z',
    faults,
    log: (level, message, details) => void logged.push({ level, message, details }),
    ...options,
  });
  const channelId = one.channel(/question/u).id;
  messageOf(await one.run(one.teacher, 'setup daily', { channel: channelId, time: '08:00', ...setup }));
  const posted = (): readonly Message[] =>
    one.local.world.allMessages(channelId).filter((message) => message.author.bot && message.onlyFor === null);
  return {
    one,
    faults,
    channelId,
    logged,
    posted,
    latest: async () => (await one.bot.tutor.rounds.recent(one.server.id, 1))[0],
    async morning(from = MONDAY) {
      for (const minute of [0, 1, 2]) await one.tick(minutesLater(from, minute));
    },
    told: () =>
      one.local.world
        .channelsFor(one.teacher.id, one.server.id)
        .filter(({ kind }) => kind === 'direct')
        .flatMap(({ id }) => one.local.world.allMessages(id)),
    questions: () => posted().filter((message) => !/La réponse du jour/u.test(textOf(message))),
  };
}

/** The only one of a list; fails the test otherwise. */
export function only<T>(all: readonly T[]): T {
  const [first] = all;
  if (first === undefined || all.length !== 1) throw new Error(`wanted exactly one, found ${all.length}`);
  return first;
}

export const isOpen = (message: Message): boolean => buttonsOf(message).some(({ id }) => /^daily:[\w-]+:\d$/u.test(id));

const PATIENCE_MS = 15_000;
/** Waits for what travels over the wire by itself: an event of the Gateway, a process that ends. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`waited in vain: ${String(holds)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Paths of Discord's REST API: a message sent, a message edited. */
export const POSTS = /^\/channels\/\d+\/messages$/u;
export const EDITS = /^\/channels\/\d+\/messages\/\d+$/u;
