/**
 * A queue for requests that Discord counts against the bot: they start one after the other, evenly, however many ask.
 * 1,000 servers due in one minute become 42 s of 24 a second, and none is refused.
 */
export interface Pace {
  /** Resolves when it is the caller's turn. */
  turn(): Promise<void>;
}

export interface Ticking {
  /** Milliseconds that never step back. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

/**
 * At most `perSecond` turns in any second; nobody waits who comes when it is free. A turn counts from when it was really
 * given: after a timer that came late those behind it come later too, never in a bunch.
 */
export function pace(perSecond: number, { now, wait }: Ticking): Pace {
  const gap = 1_000 / perSecond;
  let given = -Infinity;
  let last = Promise.resolve();
  async function next(): Promise<void> {
    // A timer may come a little early.
    for (let ms = given + gap - now(); ms > 0; ms = given + gap - now()) await wait(Math.ceil(ms));
    given = now();
  }
  return { turn: () => (last = last.then(next)) };
}
