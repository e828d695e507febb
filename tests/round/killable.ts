/** A class whose bot runs in another process: started, told the time, killed. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Class } from '../harness.ts';
import type { BotOrders, FromBot, FromParent } from './bot-process.ts';

export interface BotProcess {
  /** Moves its clock there and ticks; resolves to whether it lived to say so. */
  tick(at: string | number): Promise<boolean>;
  kill(): Promise<void>;
}

/** Resolves once the bot is online. */
export async function startProcess(one: Class, now: number, killAt: string | null = null): Promise<BotProcess> {
  const { token, apiBase } = one.local;
  const orders: BotOrders = { token, apiBase, databaseUrl: one.databaseUrl, now, killAt };
  const child: ChildProcess = fork(join(import.meta.dirname, 'bot-process.ts'), [JSON.stringify(orders)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const next = (kind: FromBot['kind']): Promise<boolean> =>
    new Promise((resolve) => {
      const hear = (message: FromBot): void => {
        if (message.kind !== kind) return;
        child.off('message', hear);
        resolve(true);
      };
      child.on('message', hear);
      void ended.then(() => resolve(false));
    });
  if (!(await next('ready'))) throw new Error('the bot did not start');
  return {
    async tick(at) {
      const ticked = next('ticked');
      const order: FromParent = { tick: typeof at === 'number' ? at : Date.parse(at) };
      one.clock.jumpTo(order.tick);
      child.send(order);
      return ticked;
    },
    async kill() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await ended;
    },
  };
}
