import { describe, expect, it } from 'vitest';
import { pace } from '../../src/discord/pace.ts';

/** A clock that waiting moves. */
function ticking() {
  let time = 0;
  return {
    now: () => time,
    pass: (ms: number) => void (time += ms),
    wait: async (ms: number) => void waits.push(ms),
  };
}
let waits: number[] = [];

describe('the queue', () => {
  it('lets one through at once and spaces out a crowd', async () => {
    waits = [];
    const queue = pace(25, ticking());
    await Promise.all(Array.from({ length: 1_000 }, () => queue.turn()));
    expect(waits.slice(0, 3)).toEqual([40, 80, 120]);
    expect(waits).toHaveLength(999);
    expect(waits.at(-1)).toBe(39_960);
  });

  it('makes nobody wait who comes when it is free', async () => {
    waits = [];
    const time = ticking();
    const queue = pace(25, time);
    for (let count = 0; count < 5; count += 1) {
      await queue.turn();
      time.pass(50);
    }
    expect(waits).toEqual([]);
  });
});
