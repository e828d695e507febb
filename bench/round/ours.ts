/**
 * The whole bot in a process of its own, told what to do by the one that measures:
 * `node ours.ts API_BASE TOKEN DATABASE NOW`. Its clock starts at NOW (epoch ms) and runs; a tick may move it forward.
 */
import { subscribe } from 'node:diagnostics_channel';
import { join } from 'node:path';
import { openLibrary } from '../../src/library/open-library.ts';
import { startBot } from '../../src/main/bot.ts';
import { movableClock } from '../../src/main/clock.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { startGauge } from './gauge.ts';
import { tell, type Order } from './orders.ts';

const [apiBase = '', token = '', database = '', now = '0'] = process.argv.slice(2);
const began = performance.now();
const clock = movableClock(() => Math.floor(Number(now) + performance.now() - began));
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
  clock: clock.now,
  defaults: { language: 'fr', timezone: 'Europe/Paris' },
  log: (level, message, details) => {
    if (level === 'error') console.error(message, details);
  },
  onFatal: (reason) => {
    throw new Error(reason);
  },
  beat: false,
});
const gauge = startGauge();
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
process.on('message', (order: Order) => {
  if (order === 'begin') {
    writes = [];
    gauge.begin();
    tell({ kind: 'begun' });
  } else if (order === 'figures') tell({ kind: 'figures', ...gauge.read(), mostWrites: mostInASecond() });
  else {
    clock.jumpTo(order.tick);
    void bot.tutor.rounds.tick(clock.now()).then(() => tell({ kind: 'ticked' }));
  }
});
process.once('disconnect', () => process.exit());
tell({ kind: 'ready' });
