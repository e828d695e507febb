import { describe, expect, it } from 'vitest';
import { movableClock } from '../../src/main/clock.ts';

describe('a clock that can be moved', () => {
  it('runs with its source and stays ahead after a jump', () => {
    let source = 1_000;
    const clock = movableClock(() => source);
    expect(clock.now()).toBe(1_000);
    clock.jumpTo(5_000);
    source = 1_500;
    expect(clock.now()).toBe(5_500);
    expect(clock.ahead).toBe(4_000);
  });

  it('never goes back', () => {
    const clock = movableClock(() => 1_000, 500);
    clock.jumpTo(200);
    expect(clock.now()).toBe(1_500);
  });
});
