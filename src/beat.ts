/**
 * The minute. node-cron gives the beat and nothing else: zones and clock changes are `schedule/`'s, so a beat that comes
 * late, twice or not at all is only ever a question asked a minute later.
 */
import { schedule } from 'node-cron';
import type { Tutor } from './tutor.ts';

export interface Beat {
  /** Stops beating; resolves when what had begun is done. */
  stop(): Promise<void>;
}

export interface BeatParts {
  readonly rounds: Pick<Tutor['rounds'], 'tick'>;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly log: (level: 'error', message: string, details: Readonly<Record<string, unknown>>) => void;
  /** Other work of the minute (reports…), after the rounds. */
  readonly also?: (now: number) => Promise<void>;
}

/** Beats at once, for what a restart left, then at every minute. */
export function startBeat({ rounds, clock, log, also }: BeatParts): Beat {
  const running = new Set<Promise<void>>();
  // A slow server must not swallow the next minute of the others: beats may overlap, servers do not.
  const beat = (): void => {
    const now = clock();
    const work = rounds
      .tick(now)
      .then(() => also?.(now))
      .catch((error: unknown) => log('error', 'a minute failed', { error }))
      .finally(() => running.delete(work));
    running.add(work);
  };
  const task = schedule('* * * * *', beat, { timezone: 'Etc/UTC' });
  beat();
  return {
    async stop() {
      await task.destroy();
      await Promise.all(running);
    },
  };
}
