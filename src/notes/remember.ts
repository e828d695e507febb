const LONGEST = 80;

/** Remembers what a pure function of one text gave: labels and words come back many times in a folder of notes. */
export function remember<T>(compute: (text: string) => T, limit = 20_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    // A long text hardly comes back, and to find it costs its length.
    if (text.length > LONGEST) return compute(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = compute(text);
    if (known.size >= limit) known.clear();
    known.set(text, value);
    return value;
  };
}
