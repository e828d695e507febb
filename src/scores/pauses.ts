/** Work that pauses: as a generator it leaves to its caller whether others get a turn in between. */

/** To the end without a pause. */
export function straight<T>(work: Generator<void, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/** To the end, with a turn of the event loop at each pause. */
export async function inTurns<T>(work: Generator<void, T>): Promise<T> {
  let step = work.next();
  while (!step.done) {
    await turn();
    step = work.next();
  }
  return step.value;
}

/** Lets everything that waits have its turn. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
