/**
 * A thing that is told of in one place of a note, and several of them offered as one comparison: each with its name, and
 * with the words that tell of it, which are the note's own.
 */
import { keyOf, termId } from './key.ts';
import { kindOf } from './labels.ts';
import type { Comparison } from './model.ts';
import { nameOf, type Name } from './names.ts';
import { chunks } from './read-tables.ts';
import type { Reading } from './reading.ts';
import { put } from './multimap.ts';
import { cut, startOf, type Rich } from './rich.ts';
import { wordsOf } from './texts.ts';
import { saysNothing } from './words.ts';

export interface Thing {
  readonly name: Name;
  /** The words that name it. */
  readonly written: Rich;
  /** What is said of it. */
  readonly text: Rich;
  readonly heading: number;
}

const LONGEST_NAME = 9;

/** A thing by the words that name it and what is said of it; null when these words are no name. `common`: words of the label lists are names too. */
export function thingOf(whole: Rich, text: Rich, heading: number, common = false): Thing | null {
  const written = withoutSigns(whole);
  const name = nameOf(written.text, false);
  if (!name.label || !/\p{L}/u.test(name.label) || wordsOf(name.label).length > LONGEST_NAME || saysNothing(text.text)) return null;
  const kind = kindOf(name.label);
  return kind === 'term' || (common && kind === 'aspect') ? { name, written, text, heading } : null;
}

/** "fricatives [f s v]", "degré sortant $d^+$": signs after a name are no part of it; nor is a number before it. */
function withoutSigns(rich: Rich): Rich {
  const number = /^\d+(?:\.\d+)*[.)]?\s+(?=\p{L}{3})/u.exec(rich.probe)?.[0].length ?? 0;
  const signs = /\s*(?:\[[^\]]*\]|\uE001[\uE001\s]*)$/u.exec(rich.probe);
  return cut(rich, number, signs && signs.index > 2 ? signs.index : rich.text.length);
}

/** Things that the note sets side by side, and by what. */
export interface Group {
  readonly things: readonly Thing[];
  readonly basis: Comparison['basis'];
  readonly aspect: 'definition' | 'sentence';
}

/** A group of which each thing is there once; null when fewer than two are left. */
export function groupOf(things: readonly Thing[], basis: Comparison['basis'], aspect: Group['aspect'] = 'definition'): Group | null {
  if (things.length < 2) return null;
  const keys = new Map<string, Thing>();
  for (const thing of things) {
    const key = keyOf(thing.name.label);
    if (!keys.has(key)) keys.set(key, thing);
  }
  // "Docker et Podman sont …" tells no difference.
  if (aspect === 'definition' && new Set([...keys.values()].map(({ text }) => startOf(text))).size < 2) return null;
  return keys.size < 2 ? null : { things: [...keys.values()], basis, aspect };
}

/** Offers groups as comparisons, none that is only a part of another; more than eight things give several. */
export function offerGroups({ facts }: Reading, groups: readonly Group[]): void {
  const other = new Map([...facts.terms].flatMap(([id, { aliases }]) => aliases.map((alias) => [keyOf(alias.text), id] as const)));
  /** The term that a name means, by its own name or another one. */
  const meant = (name: Thing['name']): string => (facts.terms.has(termId(name.label)) ? termId(name.label) : (other.get(keyOf(name.label)) ?? termId(name.label)));
  for (const { things, basis, aspect } of whole(groups))
    for (const chunk of chunks(things)) {
      const part = [...new Map(chunk.map((thing) => [meant(thing.name), thing] as const)).values()];
      const [first] = part;
      if (!first || part.length < 2) continue;
      const items = part.map(({ name, written, heading }) => {
        const id = meant(name);
        const known = facts.terms.get(id);
        if (known) return { label: known.label, id };
        return { label: name.label, id: kindOf(name.label) === 'term' ? facts.term(name, written, heading) : null };
      });
      facts.comparisons.push({
        items,
        aspects: [{ aspect, values: part.map(({ text, heading }) => facts.quote(text, heading)) }],
        basis,
        source: facts.source(first.text, first.heading),
      });
      const [from, to] = items.map(({ id }) => id);
      if (basis === 'sentence' && part.length === 2 && from && to) facts.relations.push({ from, type: 'contrast', to, source: facts.source(first.text, first.heading) });
    }
}

/** Up to so many things, every pair meets in one comparison (`chunks`). */
const ALL_MEET = 24;

/** Without the groups of which another tells all, in the same words. */
function whole(groups: readonly Group[]): readonly Group[] {
  const sides = groups.map(({ things, aspect }) => (aspect === 'sentence' ? [] : things).map(({ name, text }) => `${keyOf(name.label)} ${String(startOf(text))}`));
  const holding = new Map<string, number[]>();
  sides.forEach((own, index) => {
    for (const side of own) put(holding, side, index);
  });
  const sets = new Map<number, ReadonlySet<string>>();
  const holds = (index: number, own: readonly string[]): boolean => {
    const set = sets.get(index) ?? new Set(sides[index]);
    sets.set(index, set);
    return own.every((side) => set.has(side));
  };
  return groups.filter((_, index) => {
    const own = sides[index] ?? [];
    return own.length === 0 || !(holding.get(own[0] ?? '') ?? []).some((other) => {
      const size = sides[other]?.length ?? 0;
      return other !== index && size <= ALL_MEET && (size > own.length || (size === own.length && other < index)) && holds(other, own);
    });
  });
}
