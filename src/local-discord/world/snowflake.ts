/**
 * Discord's ids: milliseconds since 2015 in the upper bits, so they sort by time, and 17 to 19 digits today.
 * https://discord.com/developers/docs/reference#snowflakes
 */

/** 2015-01-01T00:00:00Z in epoch milliseconds. */
const DISCORD_EPOCH = 1_420_070_400_000;
/** What the sample class is older than, so that ids made from the clock are always newer. 2024-09-02. */
export const FOUNDED = 1_725_235_200_000;

/** The snowflake of an instant (epoch ms) with the lower 22 bits given. */
export const snowflakeAt = (at: number, low = 0): string =>
  String((BigInt(Math.max(0, Math.floor(at) - DISCORD_EPOCH)) << 22n) | BigInt(low));

/** The instant (epoch ms) that a snowflake was made at. */
export const timeOf = (id: string): number => Number(BigInt(id) >> 22n) + DISCORD_EPOCH;

/** Older ids come first; ids differ in length only over decades, so text order needs the length first. */
export const byAge = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

/**
 * Ids from a clock, each greater than the last even where the clock steps back. `seed` fills the worker bits, so that two
 * worlds of different seeds never share an id.
 */
export function createIds(clock: () => number, seed: number): () => string {
  const worker = (seed & 0x3ff) << 12;
  let last = 0;
  let count = 0;
  return () => {
    const now = clock();
    if (now > last) {
      last = now;
      count = 0;
    } else if (++count > 0xfff) {
      last += 1;
      count = 0;
    }
    return snowflakeAt(last, worker | count);
  };
}
