/** A notes index written by hand, for tests of what stands on it: facts are given as (owner, words), sources are made up. */
import { classId } from '../../src/notes/look-up/entries.ts';
import { normalise } from '../../src/notes/look-up/normalise.ts';
import type { AspectValue, ClassOf, Classification, Definition, NotesIndex, Source, Tier } from '../../src/notes/model.ts';

export const idOf = (label: string): string => `t_${classId(label).slice(2)}`;

/** Everything is optional; lines are counted up in the order of writing. */
export interface Sketch {
  readonly file?: string;
  readonly course?: string;
  /** Lesson's local date. */
  readonly date?: string;
  readonly terms?: readonly {
    readonly label: string;
    readonly aliases?: readonly string[];
    readonly headings?: readonly string[];
    readonly definition?: string;
    readonly tier?: Tier;
  }[];
  /** owner → label → values */
  readonly aspects?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** subject → [aspect, the line's text, values] */
  readonly classified?: Readonly<Record<string, readonly [aspect: string, text: string, values: readonly string[]]>>;
  readonly classes?: Readonly<Record<string, readonly string[]>>;
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  readonly passages?: readonly string[];
  /** A title with `!` before it is an empty section. */
  readonly sections?: readonly string[];
}

/** One index of several notes. */
export function indexFixture(...sketches: readonly Sketch[]): NotesIndex {
  const index = {
    courses: [] as NotesIndex['courses'][number][],
    terms: [] as NotesIndex['terms'][number][],
    definitions: [] as Definition[],
    aspects: [] as AspectValue[],
    classifications: [] as Classification[],
    classes: [] as ClassOf[],
    comparisons: [] as NotesIndex['comparisons'][number][],
    relations: [] as NotesIndex['relations'][number][],
    remarks: [] as NotesIndex['remarks'][number][],
    passages: [] as NotesIndex['passages'][number][],
    sections: [] as NotesIndex['sections'][number][],
    questions: [] as NotesIndex['questions'][number][],
    problems: [] as NotesIndex['problems'][number][],
    notes: {} as Record<string, NotesIndex['notes'][string]>,
  };
  let line = 0;
  for (const [at, sketch] of sketches.entries()) {
    const file = sketch.file ?? `note-${at}.md`;
    const course = sketch.course ?? 'Cours';
    const source = (headings: readonly string[] = []): Source => {
      line += 1;
      return { file, line, segments: [[line * 1000, line * 1000 + 10]], headings };
    };
    index.notes[file] = { title: file, course, language: 'fr', date: sketch.date ?? null, modified: 0 };
    for (const { label, aliases = [], headings = [], definition, tier = 'A' } of sketch.terms ?? []) {
      const where = source(headings);
      const own = idOf(label);
      if (!index.terms.some((term) => term.id === own))
        index.terms.push({ id: own, label, aliases: aliases.map((text) => ({ text, kind: 'parenthesis' })), source: where });
      if (definition !== undefined)
        index.definitions.push({ termId: own, text: definition, core: definition, tier, basis: tier === 'C' ? 'sentence' : 'bold-label', source: where });
    }
    const sections = (sketch.sections ?? []).map((title, i) => ({
      id: `s_${at}_${i}`,
      title: title.replace(/^!/u, ''),
      depth: 1,
      path: [title.replace(/^!/u, '')],
      parentId: null,
      aliases: [],
      line: source().line,
      empty: title.startsWith('!'),
      termId: null,
    }));
    index.sections.push(...sections.map((section) => ({ ...section, file })));
    const owner = (name: string): string => sections.find((section) => section.title === name)?.id ?? idOf(name);
    for (const [name, aspects] of Object.entries(sketch.aspects ?? {}))
      for (const [label, values] of Object.entries(aspects))
        for (const text of values)
          index.aspects.push({ ownerId: owner(name), aspect: normalise(label), label, text, listId: `${name} ${label}`, source: source([name]) });
    for (const [name, [aspect, text, values]] of Object.entries(sketch.classified ?? {}))
      index.classifications.push({ subjectId: idOf(name), aspect, text, values, closed: true, source: source() });
    for (const [kind, groups] of [['class', sketch.classes], ['list', sketch.lists]] as const)
      for (const [name, members] of Object.entries(groups ?? {}))
        index.classes.push({ name, basis: kind, closed: false, source: source(), members: members.map((label) => ({ termId: idOf(label), label, source: source() })) });
    for (const text of sketch.passages ?? []) {
      const termIds = index.terms.filter((term) => ` ${normalise(text)} `.includes(` ${normalise(term.label)} `)).map((term) => term.id);
      index.passages.push({ text, termIds, source: source() });
    }
    const note = { file, title: file, language: 'fr' as const, date: sketch.date ?? null, modified: 0, sections };
    const known = index.courses.findIndex((one) => one.name === course);
    if (known < 0) index.courses.push({ name: course, notes: [note] });
    else index.courses[known] = { name: course, notes: [...(index.courses[known]?.notes ?? []), note] };
  }
  return index;
}
