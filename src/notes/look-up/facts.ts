/**
 * The index by owner: what the notes say of one entry, found without reading the rest. The tables are prepared with the
 * others, in the worker, so that the first look-up after a change of the notes costs no more than the next.
 */
import type { Entry } from '../answers.ts';
import type {
  AspectValue,
  ClassOf,
  Classification,
  Comparison,
  Definition,
  NotesIndex,
  Passage,
  Relation,
  Remark,
  Section,
  Term,
} from '../model.ts';
import { KeyTableBuilder, recordsOf, type KeyTable } from './key-table.ts';
import { normalise } from './normalise.ts';

export type PlacedSection = Section & { readonly file: string };

export interface Facts {
  readonly index: NotesIndex;
  term(id: string): Term | undefined;
  /** The sections that are the entry, or are about it. */
  sections(id: string): readonly PlacedSection[];
  sectionsUnder(sectionId: string): readonly PlacedSection[];
  definitions(id: string): readonly Definition[];
  /** Of the entry and of the sections that are about it. */
  aspects(id: string): readonly AspectValue[];
  /** All values of one canonical aspect, whosever they are. */
  aspectValues(aspect: string): readonly AspectValue[];
  classifications(id: string): readonly Classification[];
  /** All facts of one kind ("type"), whatever they are about. */
  classifiedBy(aspect: string): readonly Classification[];
  /** All facts that give this value ("type 1"). */
  classifiedAs(value: string): readonly Classification[];
  /** Classes and lists that bear one of these names. */
  classesNamed(names: readonly string[]): readonly ClassOf[];
  /** Classes and lists that it is a member of. */
  classesWith(id: string): readonly ClassOf[];
  comparisons(id: string): readonly Comparison[];
  remarks(id: string): readonly Remark[];
  passages(id: string): readonly Passage[];
  /** What stands directly under the headings of its sections. */
  prose(id: string): readonly Passage[];
  relations(id: string): readonly Relation[];
  /** Terms introduced under the same headings of the same file. */
  beside(entry: Entry): readonly Term[];
}

const placeOf = (file: string, headings: readonly string[]): string => JSON.stringify([file, headings]);

/** What is grouped, by which keys: the same functions make a table and check what is found in it. */
const GROUPS = {
  term: by((index) => index.terms, (one) => [one.id]),
  sections: by((index) => index.sections, (one) => (one.termId === null ? [one.id] : [one.id, one.termId])),
  under: by((index) => index.sections, (one) => (one.parentId === null ? [] : [one.parentId])),
  definitions: by((index) => index.definitions, (one) => [one.termId]),
  aspects: by((index) => index.aspects, (one) => [one.ownerId]),
  aspectValues: by((index) => index.aspects, (one) => [one.aspect]),
  classifications: by((index) => index.classifications, (one) => [one.subjectId]),
  classifiedBy: by((index) => index.classifications, (one) => [one.aspect]),
  classifiedAs: by((index) => index.classifications, (one) => one.values.map(normalise)),
  named: by((index) => index.classes, (one) => [normalise(one.name)]),
  having: by((index) => index.classes, (one) => one.members.map((member) => member.termId)),
  comparisons: by((index) => index.comparisons, (one) => one.items.flatMap((item) => item.id ?? [])),
  remarks: by((index) => index.remarks, (one) => one.about),
  passages: by((index) => index.passages, (one) => one.termIds),
  prose: by((index) => index.passages, ({ source }) => [placeOf(source.file, source.headings)]),
  relations: by((index) => index.relations, (one) => [one.from, one.to]),
  places: by((index) => index.terms, ({ source }) => [placeOf(source.file, source.headings)]),
};
type Group = keyof typeof GROUPS;
export type FactTables = Readonly<Record<Group, KeyTable>>;

function by<One>(of: (index: NotesIndex) => readonly One[], keys: (one: One) => readonly string[]) {
  return {
    prepare(index: NotesIndex): KeyTable {
      const table = new KeyTableBuilder();
      of(index).forEach((one, record) => {
        for (const key of new Set(keys(one))) table.add(key, record);
      });
      return table.build();
    },
    find(index: NotesIndex, table: KeyTable, key: string): readonly One[] {
      const all = of(index);
      const found: One[] = [];
      for (const record of recordsOf(table, key)) {
        const one = all[record];
        if (one !== undefined && keys(one).includes(key)) found.push(one);
      }
      return found;
    },
  };
}

export const prepareFacts = (index: NotesIndex): FactTables =>
  Object.fromEntries(Object.entries(GROUPS).map(([name, group]) => [name, group.prepare(index)])) as Record<Group, KeyTable>;

export function factsOf(index: NotesIndex, tables: FactTables): Facts {
  const sections = (id: string): readonly PlacedSection[] => GROUPS.sections.find(index, tables.sections, id);
  const term = (id: string): Term | undefined => GROUPS.term.find(index, tables.term, id)[0];
  return {
    index,
    term,
    sections,
    sectionsUnder: (id) => GROUPS.under.find(index, tables.under, id),
    definitions: (id) => GROUPS.definitions.find(index, tables.definitions, id),
    aspects: (id) =>
      [...new Set([id, ...sections(id).map((section) => section.id)])].flatMap((owner) =>
        GROUPS.aspects.find(index, tables.aspects, owner),
      ),
    aspectValues: (aspect) => GROUPS.aspectValues.find(index, tables.aspectValues, aspect),
    classifications: (id) => GROUPS.classifications.find(index, tables.classifications, id),
    classifiedBy: (aspect) => GROUPS.classifiedBy.find(index, tables.classifiedBy, aspect),
    classifiedAs: (value) => GROUPS.classifiedAs.find(index, tables.classifiedAs, normalise(value)),
    classesNamed: (names) => [
      ...new Set(names.flatMap((name) => GROUPS.named.find(index, tables.named, normalise(name)))),
    ],
    classesWith: (id) => GROUPS.having.find(index, tables.having, id),
    comparisons: (id) => GROUPS.comparisons.find(index, tables.comparisons, id),
    remarks: (id) => GROUPS.remarks.find(index, tables.remarks, id),
    passages: (id) => GROUPS.passages.find(index, tables.passages, id),
    prose: (id) =>
      sections(id).flatMap(({ file, path }) => GROUPS.prose.find(index, tables.prose, placeOf(file, path))),
    relations: (id) => GROUPS.relations.find(index, tables.relations, id),
    beside(entry) {
      const source = term(entry.id)?.source;
      if (source === undefined) return [];
      return GROUPS.places
        .find(index, tables.places, placeOf(source.file, source.headings))
        .filter((other) => other.id !== entry.id);
    },
  };
}
