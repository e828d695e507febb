import { describe, expect, it } from 'vitest';
import { inSlices } from '../../src/discord/gateway.ts';

/** A thread of which each piece of work takes 3 ms; `turn` is what else waits for it having had its turn. */
function thread(few = 2) {
  let time = 0;
  let next: (() => void) | null = null;
  const done: number[] = [];
  let fewer = 0;
  const slices = inSlices({ now: () => time, later: (then) => void (next = then) }, few, () => void (fewer += 1));
  const work = (n: number) => (): void => {
    time += 3;
    done.push(n);
  };
  return {
    done,
    slices,
    work,
    fewer: () => fewer,
    turn: (): boolean => {
      const then = next;
      next = null;
      then?.();
      return then !== null;
    },
  };
}

describe('what the Gateway sends', () => {
  it('is handled at once when nothing waits', () => {
    const { slices, work, done, turn } = thread();
    slices.add(work(1));
    expect(done).toEqual([1]);
    turn();
    slices.add(work(2));
    expect(done).toEqual([1, 2]);
    expect(slices.waiting).toBe(0);
  });

  it('waits for its turn once the slice is over, in its order, and none is lost', () => {
    const { slices, work, done, turn } = thread();
    for (let n = 0; n < 7; n += 1) slices.add(work(n));
    expect(done).toEqual([0, 1]);
    expect(slices.waiting).toBe(5);
    turn();
    expect(done).toEqual([0, 1, 2, 3]);
    slices.add(work(7));
    expect(done).toEqual([0, 1, 2, 3]);
    while (turn());
    expect(done).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('tells when few enough wait', () => {
    const { slices, work, turn, fewer } = thread(2);
    for (let n = 0; n < 7; n += 1) slices.add(work(n));
    turn();
    expect(fewer()).toBe(0);
    turn();
    expect(fewer()).toBe(1);
  });

  it('that makes its handler fail keeps nothing else from being handled', () => {
    const { slices, work, done, turn } = thread();
    for (const n of [0, 1]) slices.add(work(n));
    slices.add(() => {
      throw new Error('a defect');
    });
    slices.add(work(2));
    expect(turn).toThrow('a defect');
    while (turn());
    expect(done).toEqual([0, 1, 2]);
  });
});
