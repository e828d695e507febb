/** How right autocomplete is for those who host many classes: 20,000 and 100,000 names. */
import { describe, expect, it } from 'vitest';
import { drawQueries } from '../../../bench/lookup-queries.ts';
import { sharedQueries, termsOf } from '../../../bench/lookup-terms.ts';
import { prepareMatcher, transferables } from '../../../src/notes/look-up/match-tables.ts';
import { openMatcher } from '../../../src/notes/look-up/suggest.ts';
import { score } from './score.ts';

describe.each([
  [20_000, 0.98, 0.985],
  [100_000, 0.965, 0.965],
])('%i names', (size, heldOut, shared) => {
  const tables = prepareMatcher(termsOf(size));
  const matcher = openMatcher(tables);

  it('answers held-out queries, whose mistakes are harsher', () => {
    const { first, listed } = score(matcher, drawQueries(termsOf(size), 43));
    expect(first).toBeGreaterThanOrEqual(heldOut);
    expect(listed).toBeGreaterThanOrEqual(0.99);
  });

  it.skipIf(sharedQueries(size) === null)('answers the shared queries', () => {
    const { first, listed } = score(matcher, sharedQueries(size) ?? []);
    expect(first).toBeGreaterThanOrEqual(shared);
    expect(listed).toBeGreaterThanOrEqual(0.995);
  });

  it('keeps under 60 MB', () => {
    const bytes = transferables(tables).reduce((sum, buffer) => sum + buffer.byteLength, 0);
    expect(bytes + 2 * (tables.text.length + tables.inside.text.length)).toBeLessThan(60 * 2 ** 20);
  });
});
