/** What every step of the round stands on, and the named points at which a test may kill the process. */
import type { Plan } from '../../schedule/due.ts';
import type { ServerSettings } from '../../store.ts';
import type { TutorParts } from '../../tutor.ts';
import type { Settings } from '../settings.ts';

/** Between two of these nothing else becomes durable or visible: whoever survives a kill at each survives it anywhere. */
export type Checkpoint =
  | 'before-claim'
  | 'after-claim'
  | 'before-post'
  | 'after-post'
  | 'after-record'
  | 'reveal-closed'
  | 'reveal-edited'
  | 'reveal-sent';

export interface Ground {
  readonly parts: TutorParts;
  readonly settings: Settings;
  readonly checkpoint: (name: Checkpoint) => void | Promise<void>;
}

export type Daily = NonNullable<ServerSettings['daily']>;
/** A server that has a daily question. */
export type Running = ServerSettings & { readonly daily: Daily };
export const isRunning = (server: ServerSettings): server is Running => server.daily !== null && server.leftAt === null;

/** Longer than a request can last once its turn has come: 15 s on the wire, and short rate limits. In ms. */
const LEASE_MS = 90_000;

/** Whether the round is still this process's alone, asked where a long wait is over: another may have taken it on. */
export type Held = () => Promise<boolean>;

/** Does the work if no other process is at this round; resolves to null when one is. */
export async function alone<T>(
  { parts: { store, clock } }: Ground,
  roundId: string,
  work: (held: Held) => Promise<T>,
): Promise<T | null> {
  const name = `round:${roundId}`;
  const from = clock();
  let until = from + LEASE_MS;
  if (!(await store.lease(name, from, LEASE_MS))) return null;
  const held: Held = async () => {
    const left = until - clock();
    // More than at the beginning: the clock stepped back, and another process may not have waited.
    if (left > LEASE_MS / 2 && left <= LEASE_MS) return true;
    const next = clock() + LEASE_MS;
    if (!(await store.renew(name, until, next))) return false;
    until = next;
    return true;
  };
  try {
    return await work(held);
  } finally {
    await store.release(name, until);
  }
}

/** The server's settings as far as time is concerned. */
export const planOf = ({ timezone, daily, pausedUntil }: Running, defaultZone: string): Plan => ({
  zone: timezone ?? defaultZone,
  time: daily.time,
  days: daily.days,
  reveal: daily.reveal,
  pausedUntil,
  since: daily.since ?? 0,
});

/** How many letters a question can need. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** The letter of a place, as shown. */
export const letterOf = (place: number): string => LETTERS[place] ?? String(place + 1);

/** "lundi 23 novembre", whatever the reader's zone: a local day is no instant. */
export function dayInWords(date: string, language: 'fr' | 'en'): string {
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const words = format.format(Date.parse(`${date}T00:00:00Z`));
  return language === 'fr' ? words.replace(/\b1\b/u, '1er') : words;
}

/** The first and the last of some days, for the sentence that names them. */
export const daysInWords = (
  days: readonly string[],
  language: 'fr' | 'en',
): { readonly from: string; readonly to: string } => ({
  from: dayInWords(days[0] ?? '', language),
  to: dayInWords(days.at(-1) ?? '', language),
});

/** Lets what waits for the thread go first. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
