/** The clock of the whole process: the machine's, or one that can be moved forward on the local Discord. */

export interface MovableClock {
  /** Epoch milliseconds. */
  now(): number;
  /** Moves to an instant that lies ahead; an earlier one changes nothing, for a bot's time never goes back by itself. */
  jumpTo(at: number): void;
  /** How far ahead of `source` it is, in milliseconds. */
  readonly ahead: number;
}

/** A clock that runs with `source`, `ahead` milliseconds in front of it. */
export function movableClock(source: () => number, ahead = 0): MovableClock {
  let offset = ahead;
  return {
    now: () => source() + offset,
    jumpTo(at) {
      offset = Math.max(offset, at - source());
    },
    get ahead() {
      return offset;
    },
  };
}
