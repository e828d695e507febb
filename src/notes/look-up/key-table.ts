/**
 * Keys → record numbers in two typed arrays, so that a table of 100,000 names is built in a worker, handed over without
 * copying, and costs 8 bytes an entry. Only hashes are kept; whoever asks checks the few records it gets.
 */

export interface KeyTable {
  /** Ascending; `records[i]` belongs to `hashes[i]`. */
  readonly hashes: Uint32Array;
  readonly records: Uint32Array;
}

/** Reads a number inside the array's bounds. */
export const at = (numbers: Uint32Array | Uint16Array | Uint8Array, index: number): number => numbers[index] ?? 0;

/** FNV-1a over UTF-16 units with a final mix; 32 bits (http://www.isthe.com/chongo/tech/comp/fnv). */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  value ^= value >>> 15;
  return Math.imul(value, 0x2c1b3c6d) >>> 0;
}

const RECORDS = 2 ** 21;

/** Collects (key, record) pairs, then sorts once: a hash and a record (< 2^21) fit the 53 bits of a double. */
export class KeyTableBuilder {
  #pairs = new Float64Array(1024);
  #length = 0;

  add(key: string, record: number): void {
    if (this.#length === this.#pairs.length) {
      const larger = new Float64Array(this.#pairs.length * 2);
      larger.set(this.#pairs);
      this.#pairs = larger;
    }
    this.#pairs[this.#length++] = hash(key) * RECORDS + record;
  }

  build(): KeyTable {
    const pairs = this.#pairs.subarray(0, this.#length).sort();
    const hashes = new Uint32Array(pairs.length);
    const records = new Uint32Array(pairs.length);
    pairs.forEach((pair, i) => {
      const upper = Math.floor(pair / RECORDS);
      hashes[i] = upper;
      records[i] = pair - upper * RECORDS;
    });
    return { hashes, records };
  }
}

/** Records whose key has the same hash as `key`, ascending; `check` drops the rare stranger, where one would matter. */
export function recordsOf(table: KeyTable, key: string, check: (record: number) => boolean = () => true): number[] {
  const wanted = hash(key);
  let low = 0;
  let high = table.hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(table.hashes, middle) < wanted) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (; low < table.hashes.length && at(table.hashes, low) === wanted; low++) {
    const record = at(table.records, low);
    if (check(record)) found.push(record);
  }
  return found;
}

/** What of a table moves to another thread instead of being copied. */
export const bufferOf = ({ hashes, records }: KeyTable): ArrayBuffer[] => [
  hashes.buffer as ArrayBuffer,
  records.buffer as ArrayBuffer,
];
