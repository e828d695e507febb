/**
 * Draws in a thread of its own, started with the first picture and started again should it ever end. A drawing that
 * fails or takes too long rejects; the reply then goes without its picture, whose text says the same.
 */
import { Worker } from 'node:worker_threads';
import type { Chart } from '../scores/model.ts';
import type { Drawn, Order } from './worker.ts';

/** A picture takes some 100 ms; one that takes this long (ms) will not come. */
const PATIENCE = 8_000;

interface Waiting {
  readonly resolve: (png: Uint8Array) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

let thread: Worker | null = null;
let last = 0;
const waiting = new Map<number, Waiting>();

/** The chart as PNG. Rejects when it cannot be drawn. */
export function draw(chart: Chart): Promise<Uint8Array> {
  const worker = (thread ??= start());
  const id = ++last;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => void worker.terminate(), PATIENCE);
    waiting.set(id, { resolve, reject, timer });
    // It holds the process only while somebody waits for a picture.
    worker.ref();
    worker.postMessage({ id, chart } satisfies Order);
  });
}

function start(): Worker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  worker.on('message', (drawn: Drawn) => {
    const one = settle(drawn.id);
    if ('png' in drawn) one?.resolve(drawn.png);
    else one?.reject(new Error(drawn.error));
    if (waiting.size === 0) worker.unref();
  });
  const over = (why: string): void => {
    if (thread === worker) thread = null;
    for (const id of waiting.keys()) settle(id)?.reject(new Error(why));
  };
  worker.on('error', (error) => over(String(error)));
  worker.on('exit', () => over('the drawing thread ended'));
  return worker;
}

function settle(id: number): Waiting | undefined {
  const one = waiting.get(id);
  waiting.delete(id);
  if (one) clearTimeout(one.timer);
  return one;
}
