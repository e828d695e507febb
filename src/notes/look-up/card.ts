/**
 * All that the notes say of one entry, in the order in which a reader needs it; nothing is merged, reworded or left out
 * because another source says it too.
 */
import type { Card, DefineResult, Entry } from '../answers.ts';
import type { AspectValue, ClassOf, Definition, Quote } from '../model.ts';
import { classId } from './entries.ts';
import type { Facts } from './facts.ts';
import { overlap } from './mentions.ts';
import { normalise } from './normalise.ts';

const PASSAGES = 3;
/** Passages weighed before the best are chosen. */
const PASSAGES_READ = 12;
const RELATED = 8;
const CARDS_KEPT = 5_000;

export interface Cards {
  card(entry: Entry, askedAs: string | null): Card;
  /** For a word that has no entry but stands in the notes. */
  mention(asked: string, near: readonly Entry[]): Card | null;
  /** The entry's names as the notes write them, label first. */
  names(entry: Entry): readonly string[];
}

interface CardParts {
  readonly facts: Facts;
  readonly entry: (id: string) => Entry | undefined;
  readonly mentioning: (query: string, limit: number) => readonly Quote[];
  readonly closest: (entry: Entry) => Entry | null;
}

/** How much a card gives: what the reader is told of it, and what `lookup` prints as its status. */
export const kindOf = (card: Card): Extract<DefineResult['kind'], 'found' | 'known' | 'mentioned'> => {
  if (card.definitions.length > 0) return 'found';
  return card.facts.length + card.members.length + card.aspects.length + card.remarks.length > 0 ? 'known' : 'mentioned';
};

const TIERS = { A: 0, B: 1, C: 2 } as const;

export function createCards({ facts, entry: entryOf, mentioning, closest }: CardParts): Cards {
  const { index } = facts;
  const courseOf = (file: string): string => index.notes[file]?.course ?? '';
  const placeOfCourse = new Map(index.courses.map((course, place) => [course.name, place]));
  const inOrder = (a: Definition, b: Definition): number =>
    TIERS[a.tier] - TIERS[b.tier] ||
    (placeOfCourse.get(courseOf(a.source.file)) ?? 0) - (placeOfCourse.get(courseOf(b.source.file)) ?? 0);

  const names = (entry: Entry): readonly string[] => {
    const all = [
      entry.label,
      ...(facts.term(entry.id)?.aliases ?? []).map((alias) => alias.text),
      ...facts.sections(entry.id).flatMap((section) => section.aliases),
    ];
    const keys = all.map(normalise);
    return all.filter((_, i) => keys.indexOf(keys[i] ?? '') === i);
  };
  const membersOf = (entry: Entry): readonly ClassOf[] => facts.classesNamed(names(entry));

  function grouped(values: readonly AspectValue[]): Card['aspects'] {
    const groups = new Map<string, { aspect: string; label: string; values: AspectValue[] }>();
    for (const value of values) {
      const group = groups.get(value.aspect);
      if (group) group.values.push(value);
      else groups.set(value.aspect, { aspect: value.aspect, label: value.label, values: [value] });
    }
    return [...groups.values()];
  }

  /** Sentences of its own section, then those that name it; what defines another term comes last. */
  function passagesOf(entry: Entry, shown: readonly Quote[]): readonly Quote[] {
    const bare = new Set(names(entry).map(normalise));
    const own = [...facts.prose(entry.id), ...facts.passages(entry.id)];
    const defines = (quote: Quote): boolean =>
      own.some(
        (passage) =>
          passage === quote &&
          passage.termIds.some(
            (id) => id !== entry.id && facts.definitions(id).some((other) => overlap(other.source, quote.source)),
          ),
      );
    const named = names(entry).flatMap((name) => mentioning(name, PASSAGES * 2));
    const fresh: Quote[] = [];
    for (const quote of [...own, ...named]) {
      if (/:\s*$/u.test(quote.text) || bare.has(normalise(quote.text))) continue;
      if ([...shown, ...fresh].some((other) => overlap(other.source, quote.source) || other.text === quote.text))
        continue;
      fresh.push(quote);
      if (fresh.length === PASSAGES_READ) break;
    }
    const elsewhere = fresh.filter((quote) => !defines(quote));
    return [...elsewhere, ...fresh.filter((quote) => !elsewhere.includes(quote))].slice(0, PASSAGES);
  }

  /** Named in the definition, then same class, then same place of the notes. */
  function relatedTo(entry: Entry, definitions: readonly Definition[], members: readonly ClassOf[]): readonly Entry[] {
    const found = new Set<string>();
    for (const definition of definitions)
      for (const passage of [...facts.relations(entry.id)].filter((one) => overlap(one.source, definition.source)))
        found.add(passage.from === entry.id ? passage.to : passage.from);
    for (const definition of definitions) {
      const text = ` ${normalise(definition.text)} `;
      for (const term of facts.beside(entry)) if (text.includes(` ${normalise(term.label)} `)) found.add(term.id);
    }
    for (const one of members) for (const member of one.members) found.add(member.termId);
    for (const one of facts.classesWith(entry.id)) {
      if (one.basis === 'class') found.add(entryOf(classId(one.name))?.id ?? '');
      for (const member of one.members) found.add(member.termId);
    }
    for (const relation of facts.relations(entry.id)) found.add(relation.from === entry.id ? relation.to : relation.from);
    for (const term of facts.beside(entry)) found.add(term.id);
    found.delete(entry.id);
    return [...found].flatMap((id) => entryOf(id) ?? []).slice(0, RELATED);
  }

  /** Cards as they were last made: the same terms are asked for again and again. */
  const prepared = new Map<string, Card>();
  return {
    names,
    card(entry, askedAs) {
      const alias = askedAs !== null && normalise(askedAs) !== normalise(entry.label) ? askedAs : null;
      const known = prepared.get(entry.id);
      if (known !== undefined) return { ...known, askedAs: alias };
      const definitions = [...facts.definitions(entry.id)].sort(inOrder);
      const aspects = facts.aspects(entry.id);
      const classifications = facts.classifications(entry.id);
      const members = membersOf(entry);
      const remarks = facts
        .remarks(entry.id)
        .filter((remark) => !definitions.some((definition) => overlap(definition.source, remark.source)));
      const sections = facts.sections(entry.id);
      const empty = sections.find((section) => section.empty);
      const shown: readonly Quote[] = [...definitions, ...aspects, ...classifications, ...remarks];
      const card: Card = {
        entry,
        askedAs: alias,
        aliases: names(entry).slice(1),
        definitions: definitions.map((one) => ({ ...one, course: courseOf(one.source.file) })),
        aspects: grouped(aspects),
        facts: classifications,
        members,
        remarks,
        passages: passagesOf(entry, shown),
        emptySection: empty
          ? { file: empty.file, line: empty.line, segments: [], headings: empty.path }
          : null,
        related: relatedTo(entry, definitions, members),
        closest: closest(entry),
      };
      if (prepared.size === CARDS_KEPT) prepared.clear();
      prepared.set(entry.id, card);
      return card;
    },
    mention(asked, near) {
      const passages = mentioning(asked, PASSAGES);
      if (passages.length === 0) return null;
      return {
        entry: { id: asked.trim(), label: asked.trim(), kind: 'term' },
        askedAs: null,
        aliases: [],
        definitions: [],
        aspects: [],
        facts: [],
        members: [],
        remarks: [],
        passages,
        emptySection: null,
        related: near.slice(0, RELATED),
        closest: null,
      };
    },
  };
}
