/**
 * How long the thread of a measured process was held, and what its memory holds: the same for both sides. Started with
 * `--expose-gc`, so that memory is read after a full collection.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { DatabaseSync } from 'node:sqlite';

export interface Gauged {
  /** Longest time that the thread answered nobody, in ms: its own work, and what the machine gave to others. */
  readonly longestSlice: number;
  /** Most processor time that the thread spent between two looks at its timers, in ms: its own work alone. */
  readonly longestWork: number;
  /** What is in use after a full garbage collection, in MB: the heap and what hangs on it. */
  readonly memory: number;
  /** Transactions committed. */
  readonly commits: number;
}

export interface Gauge {
  /** Measures from now on. */
  begin(): void;
  read(): Gauged;
}

const RESOLUTION_MS = 1;

/** Processor milliseconds of this thread so far. */
const spentSoFar = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

/** Collected twice: what one collection finalises (buffers of closed connections) the next one frees. */
function inUse(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

let commits = 0;
const { exec } = DatabaseSync.prototype;
DatabaseSync.prototype.exec = function (sql) {
  if (sql === 'COMMIT') commits += 1;
  exec.call(this, sql);
};

export function startGauge(): Gauge {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  let longestWork = 0;
  let spent = spentSoFar();
  setInterval(() => {
    const now = spentSoFar();
    longestWork = Math.max(longestWork, now - spent);
    spent = now;
  }, RESOLUTION_MS);
  return {
    begin() {
      delay.reset();
      spent = spentSoFar();
      longestWork = 0;
      commits = 0;
    },
    read: () => ({
      longestSlice: Math.max(0, delay.max / 1e6 - RESOLUTION_MS),
      longestWork,
      memory: inUse(),
      commits,
    }),
  };
}
