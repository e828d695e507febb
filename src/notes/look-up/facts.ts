/** The index by owner: what the notes say of one entry, found without reading the rest. */
import type { Entry } from '../answers.ts';
import type {
  AspectValue,
  ClassOf,
  Classification,
  Definition,
  NotesIndex,
  Passage,
  Relation,
  Remark,
  Section,
  Term,
} from '../model.ts';
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
  classifications(id: string): readonly Classification[];
  /** Classes and lists that bear one of these names. */
  classesNamed(names: readonly string[]): readonly ClassOf[];
  /** Classes and lists that it is a member of. */
  classesWith(id: string): readonly ClassOf[];
  remarks(id: string): readonly Remark[];
  passages(id: string): readonly Passage[];
  /** What stands directly under the headings of its sections. */
  prose(id: string): readonly Passage[];
  relations(id: string): readonly Relation[];
  /** Terms introduced under the same headings of the same file. */
  beside(entry: Entry): readonly Term[];
}

function grouped<Value>(values: readonly Value[], keys: (value: Value) => readonly string[]): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values)
    for (const key of new Set(keys(value))) {
      const group = groups.get(key);
      if (group) group.push(value);
      else groups.set(key, [value]);
    }
  return groups;
}

/** A map made at the first question: an index that nobody asks about costs nothing. */
const lazily = <Value>(make: () => Map<string, Value>): ((key: string) => Value | undefined) => {
  let made: Map<string, Value> | undefined;
  return (key) => (made ??= make()).get(key);
};

const placeOf = (file: string, headings: readonly string[]): string => JSON.stringify([file, headings]);

export function factsOf(index: NotesIndex): Facts {
  const term = lazily(() => new Map(index.terms.map((one) => [one.id, one])));
  const sections = lazily(() =>
    grouped(index.sections, (one) => (one.termId === null ? [one.id] : [one.id, one.termId])),
  );
  const under = lazily(() => grouped(index.sections, (one) => (one.parentId === null ? [] : [one.parentId])));
  const definitions = lazily(() => grouped(index.definitions, (one) => [one.termId]));
  const aspects = lazily(() => grouped(index.aspects, (one) => [one.ownerId]));
  const classifications = lazily(() => grouped(index.classifications, (one) => [one.subjectId]));
  const named = lazily(() => grouped(index.classes, (one) => [normalise(one.name)]));
  const having = lazily(() => grouped(index.classes, (one) => one.members.map((member) => member.termId)));
  const remarks = lazily(() => grouped(index.remarks, (one) => one.about));
  const passages = lazily(() => grouped(index.passages, (one) => one.termIds));
  const prose = lazily(() => grouped(index.passages, ({ source }) => [placeOf(source.file, source.headings)]));
  const relations = lazily(() => grouped(index.relations, (one) => [one.from, one.to]));
  const places = lazily(() => grouped(index.terms, ({ source }) => [placeOf(source.file, source.headings)]));

  const sectionsOf = (id: string): readonly PlacedSection[] => sections(id) ?? [];
  return {
    index,
    term,
    sections: sectionsOf,
    sectionsUnder: (id) => under(id) ?? [],
    definitions: (id) => definitions(id) ?? [],
    aspects: (id) => {
      const owners = new Set([id, ...sectionsOf(id).map((section) => section.id)]);
      return [...owners].flatMap((owner) => aspects(owner) ?? []);
    },
    classifications: (id) => classifications(id) ?? [],
    classesNamed: (names) => [...new Set(names.map(normalise).flatMap((name) => named(name) ?? []))],
    classesWith: (id) => having(id) ?? [],
    remarks: (id) => remarks(id) ?? [],
    passages: (id) => passages(id) ?? [],
    prose: (id) => sectionsOf(id).flatMap(({ file, path }) => prose(placeOf(file, path)) ?? []),
    relations: (id) => relations(id) ?? [],
    beside(entry) {
      const source = term(entry.id)?.source;
      if (source === undefined) return [];
      return (places(placeOf(source.file, source.headings)) ?? []).filter((other) => other.id !== entry.id);
    },
  };
}
