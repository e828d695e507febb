/** The share of queries that a matcher answers rightly: first, and anywhere in the list. */
import type { Query } from '../../../bench/lookup-terms.ts';
import type { Matcher } from '../../../src/notes/look-up/suggest.ts';

export interface Score {
  readonly first: number;
  readonly listed: number;
  /** Share answered first, class by class. */
  readonly classes: readonly (readonly [name: string, share: number])[];
}

export function score(matcher: Matcher, queries: readonly Query[]): Score {
  const classes = new Map<string, { asked: number; first: number; listed: number }>();
  for (const { class: name, query, relevant } of queries) {
    const found = matcher.search(query).map((hit) => hit.record);
    const right = new Set(relevant);
    const counts = classes.get(name) ?? { asked: 0, first: 0, listed: 0 };
    counts.asked++;
    if (right.has(found[0] ?? -1)) counts.first++;
    if (found.some((record) => right.has(record))) counts.listed++;
    classes.set(name, counts);
  }
  const sum = (of: 'asked' | 'first' | 'listed'): number => [...classes.values()].reduce((all, one) => all + one[of], 0);
  return {
    first: sum('first') / sum('asked'),
    listed: sum('listed') / sum('asked'),
    classes: [...classes].map(([name, one]) => [name, one.first / one.asked]),
  };
}
