/**
 * What the Gateway sends, in slices. discord.js handles all that one reading of the socket brought in one go: a class that
 * presses at once would hold the thread until the last press is handled. Here events wait in their order; a slice of them
 * lasts a few milliseconds, then whatever else waits for the thread has its turn. While many wait the socket is not read.
 */
import { SimpleShardingStrategy } from 'discord.js';

/** How long events are handled in one go, in ms. */
const SLICE_MS = 4;
/** Events that may wait before the socket is left alone. */
const ENOUGH = 64;

export interface Slicing {
  /** Milliseconds that never step back. */
  readonly now: () => number;
  /** Calls back once everything else that waits for the thread has had its turn. */
  readonly later: (then: () => void) => void;
}

export interface Slices {
  /** Does the work at once if nothing waits and the slice is not over, else in its turn. */
  add(work: () => void): void;
  /** How much waits. */
  readonly waiting: number;
}

/** `onFewer`: called after a slice that left fewer than `few` waiting. Work that throws costs the others nothing. */
export function inSlices({ now, later }: Slicing, few: number, onFewer: () => void): Slices {
  let queue: (() => void)[] = [];
  let done = 0;
  let spent = 0;
  let asked = false;

  const timed = (work: () => void): void => {
    const from = now();
    try {
      work();
    } finally {
      spent += now() - from;
    }
  };
  const slice = (): void => {
    asked = false;
    spent = 0;
    try {
      for (let work = queue[done]; work && spent < SLICE_MS; work = queue[done]) {
        done += 1;
        timed(work);
      }
    } finally {
      if (done === queue.length) {
        queue = [];
        done = 0;
      } else ask();
      if (queue.length - done < few) onFewer();
    }
  };
  const ask = (): void => {
    if (asked) return;
    asked = true;
    later(slice);
  };
  return {
    add(work) {
      ask();
      if (queue.length === 0 && spent < SLICE_MS) timed(work);
      else queue.push(work);
    },
    get waiting() {
      return queue.length - done;
    },
  };
}

type Manager = ConstructorParameters<typeof SimpleShardingStrategy>[0];
/** A connection of `ws`, as far as it is needed here. */
type Pausable = Readonly<Record<'pause' | 'resume', () => void>>;

/** All shards in this process, as discord.js has them by itself, but in slices. */
export class SlicedSharding extends SimpleShardingStrategy {
  readonly #leftAlone = new Set<Pausable>();

  constructor(manager: Manager) {
    super(manager);
    const machine: Slicing = { now: () => performance.now(), later: setImmediate };
    const slices = inSlices(machine, ENOUGH / 2, () => this.#readOn());
    const emit = manager.emit.bind(manager) as (...event: readonly unknown[]) => boolean;
    // Every event, so that none overtakes another: a server that became available is told before what happens in it.
    manager.emit = ((...event: readonly unknown[]) => {
      slices.add(() => void emit(...event));
      if (slices.waiting >= ENOUGH) this.#leaveAlone();
      return true;
    }) as typeof manager.emit;
  }

  #leaveAlone(): void {
    for (const shard of this['shards'].values()) {
      const connection = shard['connection'] as Pausable | null;
      if (connection === null || this.#leftAlone.has(connection)) continue;
      this.#leftAlone.add(connection);
      connection.pause();
    }
  }

  #readOn(): void {
    for (const connection of this.#leftAlone) connection.resume();
    this.#leftAlone.clear();
  }
}
