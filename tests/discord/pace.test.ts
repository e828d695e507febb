import { describe, expect, it } from 'vitest';
import { pace } from '../../src/discord/pace.ts';

/** A clock that waiting moves, by what was asked and what `late` adds. */
function ticking(late: () => number = () => 0) {
  let time = 0;
  const waits: number[] = [];
  return {
    waits,
    now: () => time,
    pass: (ms: number) => void (time += ms),
    wait: async (ms: number) => {
      waits.push(ms);
      time += ms + late();
    },
  };
}

describe('the queue', () => {
  it('lets one through at once and spaces out a crowd', async () => {
    const time = ticking();
    const queue = pace(25, time);
    await Promise.all(Array.from({ length: 1_000 }, () => queue.turn()));
    expect(time.waits).toEqual(Array.from({ length: 999 }, () => 40));
    expect(time.now()).toBe(39_960);
  });

  it('never lets more through in any second, however late or early its timers come', async () => {
    let count = 0;
    const time = ticking(() => [0, 130, -3, 0, 45][(count += 1) % 5] ?? 0);
    const queue = pace(25, time);
    const given: number[] = [];
    await Promise.all(Array.from({ length: 400 }, () => queue.turn().then(() => given.push(time.now()))));
    expect(given).toHaveLength(400);
    const busiest = given.map((from) => given.filter((at) => at >= from && at < from + 1_000).length);
    expect(Math.max(...busiest)).toBeLessThanOrEqual(25);
  });

  it('makes nobody wait who comes when it is free', async () => {
    const time = ticking();
    const queue = pace(25, time);
    for (let count = 0; count < 5; count += 1) {
      await queue.turn();
      time.pass(50);
    }
    expect(time.waits).toEqual([]);
  });
});
