/**
 * A queue for requests that Discord counts against the bot: they start one after the other, evenly, however many ask.
 * 1,000 servers due in one minute become 40 s of 25 a second, and none is refused.
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

/** `perSecond` turns a second; nobody waits who comes when it is free. */
export function pace(perSecond: number, { now, wait }: Ticking): Pace {
  const gap = 1_000 / perSecond;
  let free = -Infinity;
  return {
    async turn() {
      const at = Math.max(now(), free);
      free = at + gap;
      const ms = at - now();
      if (ms > 0) await wait(ms);
    },
  };
}
