/** Remembers what a pure function of one text gave: labels and words come back many times in a folder of notes. */
export function remember<T>(compute: (text: string) => T, limit = 20_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = compute(text);
    if (text.length <= 80) {
      if (known.size >= limit) known.clear();
      known.set(text, value);
    }
    return value;
  };
}
