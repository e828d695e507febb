import { expect, it } from 'vitest';
import { startBeat } from '../src/beat.ts';

it('beats at once, so that a restart loses no minute, and waits for what has begun when it stops', async () => {
  const ticks: number[] = [];
  const after: number[] = [];
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const beat = startBeat({
    rounds: { tick: async (now) => void ticks.push(now) },
    clock: () => 42,
    log: () => {},
    also: async (now) => {
      await promise;
      after.push(now);
    },
  });
  expect(ticks).toEqual([42]);
  const stopped = beat.stop();
  expect(after).toEqual([]);
  resolve(undefined);
  await stopped;
  expect(after).toEqual([42]);
});

it('logs a minute that failed and lives on', async () => {
  const logged: string[] = [];
  const beat = startBeat({
    rounds: { tick: () => Promise.reject(new Error('disk I/O error')) },
    clock: () => 1,
    log: (level, message) => void logged.push(`${level} ${message}`),
  });
  await beat.stop();
  expect(logged).toEqual(['error a minute failed']);
});
