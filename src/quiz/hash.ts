/** Seeds and ids: a text always gives the same number, on every machine and after every restart. */

/**
 * 53-bit hash of a text (cyrb53 by bryc, public domain): fast, well spread, not for secrets.
 * @param seed gives independent hashes of the same text.
 */
export function hash(text: string, seed = 0): number {
  let high = 0xdeadbeef ^ seed;
  let low = 0x41c6ce57 ^ seed;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const byte = (value: number, shift: number): string => BYTES[(value >>> shift) & 255] ?? '';

/** The hash as 14 hexadecimal digits, for ids. */
export function digest(text: string): string {
  const whole = hash(text);
  const low = whole >>> 0;
  const high = (whole - low) / 4294967296;
  const first = byte(high, 16) + byte(high, 8) + byte(high, 0);
  return first + byte(low, 24) + byte(low, 16) + byte(low, 8) + byte(low, 0);
}
