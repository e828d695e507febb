/**
 * Things that the notes set side by side: definitions in one list or block, subsections with the same properties,
 * headings "A vs B", sentences that contrast, and terms whose names differ by one word. Two to eight things each.
 */
import { blocksSideBySide } from './compare-blocks.ts';
import { compareClasses } from './compare-classes.ts';
import { classmatesSideBySide } from './compare-classmates.ts';
import { clausesSideBySide } from './compare-clauses.ts';
import { contrasts } from './compare-contrasts.ts';
import { framesSideBySide } from './compare-frames.ts';
import { linesSideBySide } from './compare-lines.ts';
import { namesSideBySide } from './compare-names.ts';
import { namedIn } from './compare-nouns.ts';
import { columnsSideBySide } from './compare-tables.ts';
import { offerGroups } from './compare-things.ts';
import { versusSideBySide } from './compare-versus.ts';
import { plain } from './key.ts';
import type { AspectValue, Comparison } from './model.ts';
import { put } from './multimap.ts';
import { chunks } from './read-tables.ts';
import type { Reading } from './reading.ts';

export function buildComparisons(reading: Reading): void {
  const { told, groups } = blocksSideBySide(reading);
  const named = namedIn(reading);
  const all = [...groups, ...namesSideBySide(reading, told), ...linesSideBySide(reading), ...framesSideBySide(reading), ...contrasts(reading, named), ...clausesSideBySide(reading, named), ...classmatesSideBySide(reading, told)];
  parallelSections(reading);
  parallelItems(reading);
  versusSideBySide(reading, told);
  compareClasses(reading);
  columnsSideBySide(reading);
  offerGroups(reading, all.filter((group) => group !== null));
  unique(reading);
}

/** Subsections of one section that tell the same properties. */
function parallelSections(reading: Reading): void {
  const { facts, headings } = reading;
  const children = new Map<number, number[]>();
  for (const heading of headings) if (heading.title) put(children, heading.parent, heading.index);
  const byOwner = new Map<string, AspectValue[]>();
  for (const value of facts.aspects) {
    put(byOwner, value.ownerId, value);
  }
  const valuesOf = (index: number): readonly AspectValue[] => [headings[index]?.termId, headings[index]?.id].flatMap((id) => (id ? (byOwner.get(id) ?? []) : []));
  for (const group of children.values()) {
    const items = group.filter((index) => valuesOf(index).length > 0);
    if (items.length < 2) continue;
    for (const part of chunks(items)) {
      const told = part.map(valuesOf);
      const names = [...new Set(told.flat().map((value) => value.aspect))];
      const aspects = names
        .map((aspect) => ({
          aspect: told.flat().find((value) => value.aspect === aspect)?.label ?? aspect,
          values: told.map((values) => {
            const value = values.find((one) => one.aspect === aspect);
            return value ? { text: value.text, source: value.source } : null;
          }),
        }));
      const [first] = part;
      if (first === undefined || !aspects.some(({ values }) => values.filter(Boolean).length >= 2)) continue;
      facts.comparisons.push({
        items: part.map((index) => ({ label: headings[index]?.name?.label ?? headings[index]?.title ?? '', id: headings[index]?.termId ?? headings[index]?.id ?? null })),
        aspects,
        basis: 'labels',
        source: facts.source(headings[first]?.rich ?? { text: '', probe: '', pieces: [] }, headings[first]?.parent ?? -1),
      });
    }
  }
}

/** Items of one list that tell the same properties: "- Fiscal policy" and "- Monetary policy", each above "tool: …". */
function parallelItems({ facts, headings }: Reading): void {
  const titled = new Set(headings.map(({ termId }) => termId));
  const places = new Map<string, Map<string, AspectValue[]>>();
  for (const value of facts.aspects) {
    if (!facts.terms.has(value.ownerId) || titled.has(value.ownerId)) continue;
    const place = value.source.headings.join('\u0000');
    const owners = places.get(place) ?? new Map<string, AspectValue[]>();
    put(owners, value.ownerId, value);
    places.set(place, owners);
  }
  for (const owners of places.values())
    for (const part of chunks([...owners])) {
      const names = [...new Set(part.flatMap(([, values]) => values.map(({ aspect }) => aspect)))].filter((aspect) => part.filter(([, values]) => values.some((value) => value.aspect === aspect)).length >= 2);
      const [first] = part;
      if (!first?.[1][0] || part.length < 2 || names.length === 0) continue;
      facts.comparisons.push({
        items: part.map(([id]) => ({ label: facts.terms.get(id)?.label ?? '', id })),
        aspects: names.map((aspect) => ({
          aspect: part.flatMap(([, values]) => values).find((value) => value.aspect === aspect)?.label ?? aspect,
          values: part.map(([, values]) => {
            const value = values.find((one) => one.aspect === aspect);
            return value ? { text: value.text, source: value.source } : null;
          }),
        })),
        basis: 'labels',
        source: first[1][0].source,
      });
    }
}

/** The same things compared by the same words once only; a sentence about both adds nothing to a clause for each. */
function unique({ facts }: Reading): void {
  const seen = new Map<string, Comparison>();
  const opposed = new Set<string>();
  const namesOf = ({ items }: Comparison): string => items.map(({ label }) => plain(label)).join('|');
  for (const one of facts.comparisons) {
    if (one.basis === 'versus-heading') opposed.add(namesOf(one));
    const key = `${namesOf(one)}#${one.aspects.map(({ values }) => values.map((value) => value?.source.segments[0]?.[0] ?? '').join()).join('|')}`;
    const repeats = one.basis === 'sentence' && opposed.has(namesOf(one));
    if (!seen.has(key) && !repeats) seen.set(key, one);
  }
  facts.comparisons.splice(0, facts.comparisons.length, ...seen.values());
}
