/**
 * A large plain value in small parcels: taking one apart after the other keeps the thread that receives them free in
 * between, where one message of everything would stop it for as long as copying lasts.
 */

/** Elements of an array that travel together: about a millisecond of copying. */
const TOGETHER = 250;

export interface Parcel {
  /** Where the elements belong; empty for the frame, which comes first. */
  readonly path: readonly string[];
  readonly items: unknown;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** The frame with its long arrays emptied, then the elements of each, in order. */
export function pack(value: unknown): readonly Parcel[] {
  const parcels: Parcel[] = [];
  const frameOf = (part: unknown, path: readonly string[]): unknown => {
    if (Array.isArray(part) && part.length > TOGETHER) {
      for (let at = 0; at < part.length; at += TOGETHER) parcels.push({ path, items: part.slice(at, at + TOGETHER) });
      return [];
    }
    if (!isPlain(part)) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, frameOf(inner, [...path, key])]));
  };
  const frame = frameOf(value, []);
  return [{ path: [], items: frame }, ...parcels];
}

/** Puts parcels together as they come. */
export function unpacking(): { add(parcel: Parcel): void; readonly value: unknown } {
  let frame: unknown = null;
  return {
    add({ path, items }) {
      if (path.length === 0) {
        frame = items;
        return;
      }
      const array = path.reduce<unknown>((part, key) => (isPlain(part) ? part[key] : undefined), frame);
      if (!Array.isArray(array) || !Array.isArray(items)) throw new Error(`no such part: ${path.join('.')}`);
      array.push(...(items as unknown[]));
    },
    get value() {
      return frame;
    },
  };
}
