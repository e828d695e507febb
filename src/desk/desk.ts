/**
 * The teacher's desk: what the notes gave, read-only, with where each thing stands and why each question holds. It only
 * puts in order what the library knows; a change of the notes makes a new view, which the page asks for again.
 */
import { fileURLToPath } from 'node:url';
import type { Library } from '../library.ts';
import { messages } from '../messages/index.ts';
import type { Language, NotesIndex, Problem, Quote, Source } from '../notes/model.ts';
import type { Question } from '../quiz/model.ts';
import type { DeskCourse, DeskPlace, DeskProblem, DeskQuestion, DeskView } from './view.ts';

/** The part of a library that the desk reads; `snapshot` adds the problems of files that gave nothing. */
export type DeskLibrary = Pick<Library, 'index' | 'bank' | 'version' | 'onChange'> & {
  readonly snapshot?: { readonly notes: readonly { readonly problems: readonly Problem[] }[] };
};

export interface Desk {
  /** Paths of the browser module and the style sheet that draw it. */
  readonly entry: string;
  readonly style: string;
  /** `language` is the reader's: questions keep the language of their notes. */
  view(language: Language): DeskView;
  onChange(listener: () => void): () => void;
}

/** The browser module and the style sheet that draw it; known before there is a library. */
export const deskFiles: Pick<Desk, 'entry' | 'style'> = {
  entry: fileURLToPath(new URL('page/desk.ts', import.meta.url)),
  style: fileURLToPath(new URL('page/desk.css', import.meta.url)),
};

/** A desk over a library; nothing is kept, so it is always what the library says now. */
export const createDesk = (library: DeskLibrary): Desk => ({
  ...deskFiles,
  view: (language) => deskView(library, language),
  onChange: (listener) => library.onChange(listener),
});

const placeOf = ({ file, line, headings }: Source): DeskPlace => ({ file, line, headings });
const saidAt = ({ text, source }: Quote) => ({ text, place: placeOf(source) });

/** All of it, for one reader. */
export function deskView(library: DeskLibrary, language: Language): DeskView {
  const index = library.index(null);
  const bank = library.bank(null);
  const courseOf = (file: string): string => index.notes[file]?.course ?? '';
  const definitions = Map.groupBy(index.definitions, ({ termId }) => termId);
  const terms = index.terms.map((term) => ({
    label: term.label,
    aliases: term.aliases.map(({ text }) => text),
    course: courseOf(term.source.file),
    place: placeOf(term.source),
    definitions: (definitions.get(term.id) ?? []).map((one) => ({ ...saidAt(one), tier: one.tier })),
  }));
  const comparisons = index.comparisons.map((one) => ({
    course: courseOf(one.source.file),
    place: placeOf(one.source),
    items: one.items.map(({ label }) => label),
    rows: one.aspects.map(({ aspect, values }) => ({ aspect, values: values.map((value) => value?.text ?? null) })),
  }));
  const questions = bank.questions.map(questionOf);
  return {
    version: library.version,
    courses: index.courses.map((course) => courseRow(course, { terms, comparisons, questions })),
    terms,
    comparisons,
    questions,
    refused: bank.dropped.length,
    problems: problemsOf(index, library.snapshot?.notes ?? [], language),
  };
}

function courseRow(
  course: NotesIndex['courses'][number],
  all: Readonly<Record<'terms' | 'comparisons' | 'questions', readonly { readonly course: string }[]>>,
): DeskCourse {
  const count = (list: readonly { readonly course: string }[]): number =>
    list.filter((one) => one.course === course.name).length;
  return {
    name: course.name,
    notes: course.notes.map(({ file, title, date }) => ({ file, title, date })),
    terms: count(all.terms),
    comparisons: count(all.comparisons),
    questions: count(all.questions),
  };
}

function questionOf(question: Question): DeskQuestion {
  const words = messages(question.language).quiz;
  const rules = new Map(question.proof.wrong.map(({ choice, rule }) => [choice, rule]));
  return {
    id: question.id,
    kind: question.kind,
    course: question.course,
    stem: words.stem(question.stem),
    choices: question.choices.map((choice, at) => ({
      text: words.choice(choice),
      right: question.answer.includes(at),
      about: choice.about && saidAt(choice.about),
      rule: rules.get(at) ?? null,
    })),
    accept: question.accept,
    explanation: question.explanation?.text ?? null,
    place: placeOf(question.source),
    daily: question.daily,
    authored: question.authored,
  };
}

const gravity: Readonly<Record<Problem['severity'], number>> = { error: 0, warning: 1, hint: 2 };

/** What `check` would print, the gravest first; a problem that both sources know is told once. */
function problemsOf(
  index: NotesIndex,
  notes: readonly { readonly problems: readonly Problem[] }[],
  language: Language,
): readonly DeskProblem[] {
  const { problem } = messages(language).notes;
  const all = [...notes.flatMap((note) => note.problems), ...index.problems];
  const once = new Map(all.map((one) => [`${one.file}:${one.line}:${one.code}`, one]));
  return [...once.values()]
    .sort((a, b) => gravity[a.severity] - gravity[b.severity] || a.file.localeCompare(b.file) || a.line - b.line)
    .map((one) => ({
      file: one.file,
      line: one.line,
      severity: one.severity,
      text: problem(one.code, one.values),
      course: index.notes[one.file]?.course ?? '',
    }));
}
