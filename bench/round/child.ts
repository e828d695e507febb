/** A measured process, from the side of the one that measures. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Order, Told } from './orders.ts';

export interface Child {
  /** Resolves to what it tells once that is done. */
  order<Kind extends Told['kind']>(order: Order, answer: Kind): Promise<Extract<Told, { readonly kind: Kind }>>;
  end(): Promise<void>;
}

/** Ours runs as `npm start` has it run. */
const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
  readonly scripts: { readonly start: string };
};
const FLAGS = { ours: scripts.start.match(/--\S+/gu) ?? [], bare: [], idle: [] };

/** Resolves once its bot is online; rejects when it ends by itself. */
export async function startChild(entry: keyof typeof FLAGS, args: readonly string[]): Promise<Child> {
  const child = fork(join(import.meta.dirname, `${entry}.ts`), args, { execArgv: ['--expose-gc', ...FLAGS[entry]] });
  const died = once(child, 'exit').then(([status]): never => {
    throw new Error(`${entry}.ts ended with ${String(status)}`);
  });
  died.catch(() => undefined);
  const told = async <Kind extends Told['kind']>(kind: Kind): Promise<Extract<Told, { readonly kind: Kind }>> => {
    for (;;) {
      const [message] = (await Promise.race([once(child, 'message'), died])) as [Told];
      if (message.kind === kind) return message as Extract<Told, { readonly kind: Kind }>;
    }
  };
  await told('ready');
  return {
    order(order, answer) {
      const answered = told(answer);
      child.send(order);
      return answered;
    },
    async end() {
      if (child.connected) child.disconnect();
      await died.catch(() => undefined);
    },
  };
}
