/** The thread that draws, so that a picture never holds up the one that answers members. */
import { parentPort } from 'node:worker_threads';
import type { Chart } from '../scores/model.ts';
import { png } from './picture.ts';

/** What the thread is asked, and what it says. */
export interface Order {
  readonly id: number;
  readonly chart: Chart;
}
export type Drawn = { readonly id: number; readonly png: Uint8Array } | { readonly id: number; readonly error: string };

parentPort?.on('message', ({ id, chart }: Order) => {
  try {
    // A copy of its own: the drawing's memory may be shared with others and must not be handed over.
    const bytes = new Uint8Array(png(chart));
    parentPort?.postMessage({ id, png: bytes } satisfies Drawn, [bytes.buffer]);
  } catch (error) {
    parentPort?.postMessage({ id, error: String(error) } satisfies Drawn);
  }
});
