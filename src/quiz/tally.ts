/**
 * Stems as small numbers, so that what two lists share is counted without a set of each: one list is marked, and every
 * other is counted against the marks.
 */
export interface Numbering {
  /** Above every number that was given so far. */
  readonly size: number;
  /** The numbers of stems, in their order. */
  of(stems: readonly string[]): readonly number[];
}

export const once = (numbers: readonly number[]): readonly number[] =>
  numbers.filter((number, at) => numbers.indexOf(number) === at);

export function openNumbering(): Numbering {
  const known = new Map<string, number>();
  const numberOf = (stem: string): number => {
    const before = known.get(stem);
    if (before !== undefined) return before;
    known.set(stem, known.size);
    return known.size - 1;
  };
  return {
    get size() {
      return known.size;
    },
    of: (stems) => stems.map(numberOf),
  };
}

export interface Tally {
  /** Forgets what was marked and marks these. */
  mark(numbers: readonly number[]): void;
  /** How many of these are marked; one that stands twice counts twice. */
  count(numbers: readonly number[]): number;
}

/** @param size above every number that is marked or counted. */
export function openTally(size: number): Tally {
  const marks = new Int32Array(size);
  let round = 0;
  return {
    mark(numbers) {
      round += 1;
      for (const number of numbers) marks[number] = round;
    },
    count(numbers) {
      let count = 0;
      for (const number of numbers) if (marks[number] === round) count += 1;
      return count;
    },
  };
}
