/**
 * The whole bot in a process of its own, told what to do by the one that measures:
 * `node ours.ts API_BASE TOKEN DATABASE NOW`. Its clock starts at NOW (epoch ms) and runs.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { join } from 'node:path';
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
      /** Longest time that the thread answered nobody, in ms. */
      readonly longestSlice: number;
      /** Resident memory, in MB. */
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
const tell = (told: Told): void => void process.send?.(told);
process.on('message', (order: Order) => {
  if (order === 'tick') void bot.tutor.rounds.tick(clock()).then(() => tell({ kind: 'ticked' }));
  else if (order === 'begin') {
    delay.reset();
    tell({ kind: 'begun' });
  } else {
    const longestSlice = delay.max / 1e6 - RESOLUTION;
    tell({ kind: 'figures', longestSlice, memory: process.memoryUsage().rss / 2 ** 20 });
  }
});
process.once('disconnect', () => process.exit());
tell({ kind: 'ready' });
