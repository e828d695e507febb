/** Many notes as one index: terms merged by id, facts apart, each with its source; and the part of it a server may see. */
import { put } from './multimap.ts';
import { keyOf } from './key.ts';
import type { Alias, Course, NotesIndex, ParsedNote, Source, Term } from './model.ts';

function mergeTerms(notes: readonly ParsedNote[]): readonly Term[] {
  const merged = new Map<string, { label: string; aliases: Alias[]; source: Source }>();
  for (const note of notes)
    for (const term of note.terms) {
      const known = merged.get(term.id);
      if (!known) {
        merged.set(term.id, { label: term.label, aliases: [...term.aliases], source: term.source });
        continue;
      }
      for (const alias of term.aliases)
        if (!known.aliases.some((one) => keyOf(one.text) === keyOf(alias.text) && one.kind === alias.kind)) known.aliases.push(alias);
    }
  return [...merged].map(([id, term]) => ({ id, ...term }));
}

function coursesOf(notes: readonly ParsedNote[]): readonly Course[] {
  const courses = new Map<string, ParsedNote[]>();
  for (const note of notes) put(courses, note.course, note);
  return [...courses].map(([name, members]) => ({
    name,
    notes: members.map(({ file, title, language, date, modified, sections }) => ({ file, title, language, date, modified, sections })),
  }));
}

/** Joins notes, in the order of their files; a draft gives its problems only. */
export function buildIndex(all: readonly ParsedNote[]): NotesIndex {
  const sorted = [...all].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const notes = sorted.filter((note) => !note.draft);
  return {
    courses: coursesOf(notes),
    terms: mergeTerms(notes),
    definitions: notes.flatMap((note) => note.definitions),
    aspects: notes.flatMap((note) => note.aspects),
    classifications: notes.flatMap((note) => note.classifications),
    classes: notes.flatMap((note) => note.classes),
    comparisons: notes.flatMap((note) => note.comparisons),
    relations: notes.flatMap((note) => note.relations),
    remarks: notes.flatMap((note) => note.remarks),
    passages: notes.flatMap((note) => note.passages),
    sections: notes.flatMap((note) => note.sections.map((section) => ({ ...section, file: note.file }))),
    questions: notes.flatMap((note) => note.questions),
    problems: sorted.flatMap((note) => note.problems),
    notes: Object.fromEntries(
      notes.map(({ file, title, course, language, date, modified }) => [file, { title, course, language, date, modified }]),
    ),
  };
}

/** What the named courses say; null: the index itself. */
export function selectCourses(index: NotesIndex, courses: readonly string[] | null): NotesIndex {
  if (courses === null) return index;
  const wanted = new Set(courses);
  const seen = (file: string): boolean => wanted.has(index.notes[file]?.course ?? '');
  const stands = ({ source }: { readonly source: Source }): boolean => seen(source.file);
  const definitions = index.definitions.filter(stands);
  const terms = index.terms.filter((term) => stands(term) || index.definitions.some((one) => one.termId === term.id && stands(one)));
  return {
    courses: index.courses.filter(({ name }) => wanted.has(name)),
    terms,
    definitions,
    aspects: index.aspects.filter(stands),
    classifications: index.classifications.filter(stands),
    classes: index.classes.filter(stands),
    comparisons: index.comparisons.filter(stands),
    relations: index.relations.filter(stands),
    remarks: index.remarks.filter(stands),
    passages: index.passages.filter(stands),
    sections: index.sections.filter(({ file }) => seen(file)),
    questions: index.questions.filter(({ stem }) => stands(stem)),
    problems: index.problems.filter(({ file }) => seen(file)),
    notes: Object.fromEntries(Object.entries(index.notes).filter(([file]) => seen(file))),
  };
}
