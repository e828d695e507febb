/**
 * What can be compared with an entry, the one that shares most first: a table that names both, the same property, the same
 * class, the same list, the same place of the notes. Counted from facts, so that a keystroke never renders a comparison.
 */
import type { Entry } from '../answers.ts';
import type { Facts } from './facts.ts';

/** How much each thing shared tells of two entries; only the order matters. */
const SHARED = { comparison: 6, contrast: 5, aspect: 4, classification: 3, siblings: 3, class: 2, list: 1, place: 1 } as const;
const MOST_REMEMBERED = 500;
const BASES = ['table', 'versus-heading', 'labels', 'classes', 'siblings', 'sentence'] as const;

export interface Siblings {
  /** Best first; empty when nothing can be compared with it. */
  of(entry: Entry): readonly Entry[];
  /** Pairs that the notes set side by side, no entry twice: what they compare outright first. */
  pairs(): Iterable<readonly [Entry, Entry]>;
}

interface SiblingParts {
  readonly facts: Facts;
  readonly entry: (id: string) => Entry | undefined;
  readonly names: (entry: Entry) => readonly string[];
  /** The entry that a value of a classification names. */
  readonly named: (value: string) => Entry | null;
}

export function createSiblings({ facts, entry: entryOf, names, named }: SiblingParts): Siblings {
  const remembered = new Map<string, readonly Entry[]>();
  const sectionEntry = (sectionId: string): string => {
    const section = facts.sections(sectionId)[0];
    return section?.termId ?? sectionId;
  };

  function find(entry: Entry): readonly Entry[] {
    const scores = new Map<string, number>();
    const add = (id: string, score: number): void => {
      if (id !== entry.id) scores.set(id, (scores.get(id) ?? 0) + score);
    };
    const compared = facts.comparisons(entry.id).flatMap(({ items }) => items.flatMap(({ id }) => id ?? []));
    for (const id of new Set(compared)) add(id, SHARED.comparison);
    for (const relation of facts.relations(entry.id))
      if (relation.type === 'contrast') add(relation.from === entry.id ? relation.to : relation.from, SHARED.contrast);
    const own = new Set(facts.sections(entry.id).map((section) => section.parentId));
    for (const aspect of new Set(facts.aspects(entry.id).map((value) => value.aspect)))
      for (const owner of new Set(facts.aspectValues(aspect).map((value) => value.ownerId)))
        add(sectionEntry(owner), SHARED.aspect);
    for (const parent of own)
      for (const sibling of parent === null ? [] : facts.sectionsUnder(parent)) {
        const id = sectionEntry(sibling.id);
        if (facts.aspects(id).length + facts.definitions(id).length > 0) add(id, SHARED.siblings);
      }
    for (const aspect of new Set(facts.classifications(entry.id).map((fact) => fact.aspect)))
      for (const subject of new Set(facts.classifiedBy(aspect).map((fact) => fact.subjectId)))
        add(subject, SHARED.classification);
    const asValue = names(entry).flatMap((name) => facts.classifiedAs(name).map((fact) => fact.aspect));
    for (const aspect of new Set(asValue))
      for (const value of new Set(facts.classifiedBy(aspect).flatMap((fact) => fact.values)))
        add(named(value)?.id ?? entry.id, SHARED.classification);
    for (const one of facts.classesWith(entry.id))
      for (const member of one.members) add(member.termId, one.basis === 'class' ? SHARED.class : SHARED.list);
    if (facts.definitions(entry.id).length > 0)
      for (const term of facts.beside(entry)) if (facts.definitions(term.id).length > 0) add(term.id, SHARED.place);
    return [...scores]
      .sort((a, b) => b[1] - a[1])
      .flatMap(([id]) => entryOf(id) ?? []);
  }

  return {
    of(entry) {
      const known = remembered.get(entry.id);
      if (known) return known;
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      const found = find(entry);
      remembered.set(entry.id, found);
      return found;
    },
    *pairs() {
      const used = new Set<string>();
      for (const basis of BASES)
        for (const comparison of facts.index.comparisons.filter((one) => one.basis === basis)) {
          const free = comparison.items.flatMap(({ id }) => (id === null || used.has(id) ? [] : (entryOf(id) ?? [])));
          const [first, second] = free;
          if (first === undefined || second === undefined || first.id === second.id) continue;
          used.add(first.id).add(second.id);
          yield [first, second];
        }
    },
  };
}
