/**
 * A thousand servers whose question is due in the same minute, on one shard, with members who answer meanwhile; day after
 * day, so that from the second on each server's last question is closed and its lesson told as well.
 */
import { join } from 'node:path';
import type { Message } from '../../src/local-discord/world.ts';
import { startChild } from './child.ts';
import type { Gauged } from './gauge.ts';
import { DAY, FIRST_DAY, openClasses } from './local-class.ts';

export const SERVERS = 1_000;
const DAYS = 5;

export interface ServersDay extends Gauged {
  readonly posted: number;
  /** Seconds from the beat to the last post. */
  readonly seconds: number;
  /** Most authenticated writes in any second. */
  readonly mostWrites: number;
  /** Answers given while posts went out, and the slowest of them, ms. */
  readonly answers: number;
  readonly slowestAnswer: number;
  /** Longest time that a process beside it, which does nothing, was held meanwhile: the machine's own doing, ms. */
  readonly idleSlice: number;
}

export async function measureServers(folder: string): Promise<readonly ServersDay[]> {
  let posted: Message[] = [];
  let last = 0;
  const classes = await openClasses(join(folder, 'servers.db'), { servers: SERVERS, members: 1 }, (message) => {
    posted.push(message);
    last = performance.now();
  });
  const { child, tick, press, close } = classes;
  const idle = await startChild('idle', []);
  const days: ServersDay[] = [];
  try {
    for (let day = 0; day < DAYS; day += 1) {
      posted = [];
      await Promise.all([child.order('begin', 'begun'), idle.order('begin', 'begun')]);
      const from = performance.now();
      let done = false;
      const ticked = tick(FIRST_DAY + day * DAY).then(() => (done = true));
      const times: number[] = [];
      while (!done) {
        const message = posted[times.length];
        const at = performance.now();
        if (message === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
        else {
          await press(message, 1);
          times.push(performance.now() - at);
        }
      }
      await ticked;
      const { kind: _, ...figures } = await child.order('figures', 'figures');
      days.push({
        ...figures,
        posted: posted.length,
        seconds: (last - from) / 1_000,
        answers: times.length,
        slowestAnswer: Math.max(...times),
        idleSlice: (await idle.order('figures', 'figures')).longestSlice,
      });
    }
    return days;
  } finally {
    await idle.end();
    await close();
  }
}
