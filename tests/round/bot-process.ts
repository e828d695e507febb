/**
 * A bot in a process of its own, so that it can be killed for good. It does what it is told over IPC: moves its clock
 * and ticks; at the named checkpoint it ends by SIGKILL, as a power cut would end it.
 */
import { join } from 'node:path';
import { startBot } from '../../src/main/bot.ts';
import { movableClock } from '../../src/main/clock.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { shelfOf } from '../harness.ts';

/** Argument of the process, as JSON. */
export interface BotOrders {
  readonly token: string;
  readonly apiBase: string;
  readonly databaseUrl: string;
  readonly now: number;
  /** A checkpoint of the round; null: lives on. */
  readonly killAt: string | null;
}
export type FromParent = { readonly tick: number };
export type FromBot = { readonly kind: 'ready' } | { readonly kind: 'ticked' };

const orders = JSON.parse(process.argv[2] ?? '{}') as BotOrders;
const clock = movableClock(() => orders.now);
const bot = await startBot({
  token: orders.token,
  apiBase: orders.apiBase,
  library: await shelfOf(join(import.meta.dirname, '..', '..', 'notes')),
  store: await openStore(orders.databaseUrl),
  clock: clock.now,
  defaults: { language: 'fr', timezone: 'Europe/Paris' },
  log: (level, message, details) => {
    if (level === 'error') console.error(message, details);
  },
  onFatal: (reason) => {
    console.error(reason);
    process.exit(1);
  },
  beat: false,
  checkpoint: (name) => {
    if (name === orders.killAt) process.kill(process.pid, 'SIGKILL');
  },
});
const say = (message: FromBot): void => void process.send?.(message);
process.on('message', (message: FromParent) => {
  clock.jumpTo(message.tick);
  void bot.tutor.rounds.tick(clock.now()).then(() => say({ kind: 'ticked' }));
});
process.on('disconnect', () => process.exit(0));
say({ kind: 'ready' });
