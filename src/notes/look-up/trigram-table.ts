/**
 * Which names share pieces of three letters with a misspelt query: the only stage that reads many names, so it reads
 * numbers, not strings. Pieces: the first two letters with a start mark, three letters inside each word, three letters
 * of the name without spaces. Shortest lists first, and no more postings than a keystroke can pay for.
 */
import { at } from './key-table.ts';

export interface TrigramTable {
  /** A piece's bucket b owns `postings[offsets[b] … offsets[b + 1])`; the bucket count is a power of two. */
  readonly offsets: Uint32Array;
  readonly postings: Uint32Array;
  /** Distinct pieces of each record, at most 255. */
  readonly sizes: Uint8Array;
}

const START = 0x5e;
const POSTINGS_PER_QUERY = 20_000;

/** Distinct buckets of a normalised name's pieces, written into `into`; returns how many. */
function bucketsOf(normalised: string, joined: string, mask: number, into: Uint32Array): number {
  let count = 0;
  const add = (a: number, b: number, c: number): void => {
    const mixed = Math.imul(Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) ^ c, 0xc2b2ae35);
    const bucket = (mixed ^ (mixed >>> 15)) & mask;
    for (let i = 0; i < count; i++) if (into[i] === bucket) return;
    if (count < into.length) into[count++] = bucket;
  };
  const pieces = (text: string, from: number, to: number): void => {
    for (let i = from; i + 2 < to; i++) add(text.charCodeAt(i), text.charCodeAt(i + 1), text.charCodeAt(i + 2));
  };
  for (let from = 0; from < normalised.length;) {
    const space = normalised.indexOf(' ', from);
    const to = space < 0 ? normalised.length : space;
    if (to - from > 1) add(START, normalised.charCodeAt(from), normalised.charCodeAt(from + 1));
    pieces(normalised, from, to);
    from = to + 1;
  }
  if (joined.length < normalised.length) pieces(joined, 0, joined.length);
  return count;
}

/** Builds the postings of all names by counting, so nothing is sorted. */
export function buildTrigrams(names: readonly string[], joined: (normalised: string) => string): TrigramTable {
  const bits = Math.min(18, Math.max(12, 32 - Math.clz32(names.length) + 4));
  const mask = 2 ** bits - 1;
  const scratch = new Uint32Array(255);
  const sizes = new Uint8Array(names.length);
  const offsets = new Uint32Array(2 ** bits + 1);
  let all = new Uint32Array(Math.max(1024, names.length * 24));
  let total = 0;
  names.forEach((name, record) => {
    const size = bucketsOf(name, joined(name), mask, scratch);
    sizes[record] = size;
    if (total + size > all.length) {
      const larger = new Uint32Array(all.length * 2);
      larger.set(all);
      all = larger;
    }
    for (let i = 0; i < size; i++) {
      const bucket = at(scratch, i);
      all[total++] = bucket;
      offsets[bucket + 1] = at(offsets, bucket + 1) + 1;
    }
  });
  for (let bucket = 0; bucket <= mask; bucket++) offsets[bucket + 1] = at(offsets, bucket + 1) + at(offsets, bucket);
  const next = offsets.slice();
  const postings = new Uint32Array(total);
  let read = 0;
  for (let record = 0; record < names.length; record++)
    for (let i = at(sizes, record); i > 0; i--) {
      const bucket = at(all, read++);
      const place = at(next, bucket);
      next[bucket] = place + 1;
      postings[place] = record;
    }
  return { offsets, postings, sizes };
}

/** Room for one query at a time, as wide as the table; look-ups are synchronous, so one is enough. */
export class TrigramCounters {
  readonly #table: TrigramTable;
  readonly #shared: Uint8Array;
  readonly #touched = new Uint32Array(POSTINGS_PER_QUERY);
  readonly #query = new Uint32Array(255);

  constructor(table: TrigramTable) {
    this.#table = table;
    this.#shared = new Uint8Array(table.sizes.length);
  }

  /**
   * The `limit` records that share most pieces with the query, best first: 0.6 of the share of the query's pieces that
   * a name has, 0.4 of the Dice coefficient (weights measured: design/lookup.md, 2).
   */
  nearest(normalised: string, joined: string, limit: number): readonly number[] {
    const { offsets, postings, sizes } = this.#table;
    const wanted = bucketsOf(normalised, joined, offsets.length - 2, this.#query);
    if (wanted === 0) return [];
    const length = (bucket: number): number => at(offsets, bucket + 1) - at(offsets, bucket);
    const lists = [...this.#query.subarray(0, wanted)].sort((a, b) => length(a) - length(b));
    let touched = 0;
    let budget = POSTINGS_PER_QUERY;
    for (const bucket of lists) {
      budget -= length(bucket);
      if (budget < 0) break;
      for (let i = at(offsets, bucket), end = at(offsets, bucket + 1); i < end; i++) {
        const record = at(postings, i);
        const shared = at(this.#shared, record);
        if (shared === 0) this.#touched[touched++] = record;
        this.#shared[record] = shared + 1;
      }
    }
    const best: number[] = [];
    const scores: number[] = [];
    let lowest = 0;
    for (let i = 0; i < touched; i++) {
      const record = at(this.#touched, i);
      const shared = at(this.#shared, record);
      this.#shared[record] = 0;
      const score = (0.6 * shared) / wanted + (0.8 * shared) / (wanted + at(sizes, record));
      if (best.length === limit && score <= lowest) continue;
      let place = best.length === limit ? limit - 1 : best.length;
      while (place > 0 && (scores[place - 1] ?? 0) < score) {
        best[place] = best[place - 1] ?? 0;
        scores[place] = scores[place - 1] ?? 0;
        place--;
      }
      best[place] = record;
      scores[place] = score;
      lowest = scores[best.length - 1] ?? 0;
    }
    return best;
  }
}
