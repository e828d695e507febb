/**
 * The whole bot in a process of its own, told what to do by the one that measures:
 * `node ours.ts API_BASE TOKEN DATABASE NOW`. Its clock starts at NOW (epoch ms) and runs.
 */
import { subscribe } from 'node:diagnostics_channel';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openLibrary } from '../../src/library/open-library.ts';
import { startBot } from '../../src/main/bot.ts';
import { openStore } from '../../src/storage/open-store.ts';

/** `tick`: does what is due. `begin`: measures from now on. `figures`: tells. */
export type Order = 'tick' | 'begin' | 'figures';
export type Told =
  | { readonly kind: 'ready' }
  | { readonly kind: 'ticked' }
  | { readonly kind: 'begun' }
  | {
      readonly kind: 'figures';
      /** Longest time that the thread answered nobody, in ms: its own work, and what the machine gave to others. */
      readonly longestSlice: number;
      /** Most CPU time that the thread spent between two looks at its timers, in ms: its own work alone. */
      readonly longestWork: number;
      /** Most requests with the bot's token, other than readings, that started in any one second. */
      readonly mostWrites: number;
      /** What is in use after a full garbage collection, in MB: the heap and what hangs on it. */
      readonly memory: number;
    };

const [apiBase = '', token = '', database = '', now = '0'] = process.argv.slice(2);
const began = performance.now();
const clock = (): number => Math.floor(Number(now) + performance.now() - began);
const library = await openLibrary({
  dir: join(import.meta.dirname, '../../notes'),
  today: () => '2026-11-23',
  watch: false,
  onProgress: () => undefined,
  onRead: () => undefined,
  onKept: () => undefined,
});
const bot = await startBot({
  token,
  apiBase,
  library,
  store: await openStore(`sqlite:${database}`),
  clock,
  defaults: { language: 'fr', timezone: 'Europe/Paris' },
  log: (level, message, details) => {
    if (level === 'error') console.error(message, details);
  },
  onFatal: (reason) => {
    throw new Error(reason);
  },
  beat: false,
});
const RESOLUTION = 1;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
delay.enable();
let writes: number[] = [];
// undici's own channel: a request that is about to be written to its connection.
subscribe('undici:client:sendHeaders', (message) => {
  const { request, headers } = message as { readonly request: { readonly method: string }; readonly headers: string };
  if (request.method !== 'GET' && /^authorization:/imu.test(headers)) writes.push(performance.now());
});
/** Each counts what started in the second from it on. */
function mostInASecond(): number {
  let most = 0;
  let first = 0;
  for (const [last, at] of writes.entries()) {
    while (at - (writes[first] ?? at) >= 1_000) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}
let longestWork = 0;
let spent = 0;
/** CPU milliseconds of this thread so far. */
const cpu = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};
setInterval(() => {
  const now = cpu();
  longestWork = Math.max(longestWork, now - spent);
  spent = now;
}, RESOLUTION);
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
function inUse(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}
const tell = (told: Told): void => void process.send?.(told);
process.on('message', (order: Order) => {
  if (order === 'tick') void bot.tutor.rounds.tick(clock()).then(() => tell({ kind: 'ticked' }));
  else if (order === 'begin') {
    delay.reset();
    spent = cpu();
    longestWork = 0;
    writes = [];
    tell({ kind: 'begun' });
  } else {
    const longestSlice = delay.max / 1e6 - RESOLUTION;
    tell({
      kind: 'figures',
      longestSlice,
      longestWork,
      mostWrites: mostInASecond(),
      memory: inUse(),
    });
  }
});
process.once('disconnect', () => process.exit());
tell({ kind: 'ready' });
