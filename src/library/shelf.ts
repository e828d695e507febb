/**
 * A library over one snapshot, swapped in whole. What a set of courses says is prepared by the worker for the sets in use,
 * else here at its first use; it is kept until the next swap. Pure but for that memory: the worker (`open-library.ts`) and
 * tests put snapshots in.
 */
import type { Library } from '../library.ts';
import type { LookUp } from '../notes/answers.ts';
import { selectCourses as selectNotes } from '../notes/build-index.ts';
import { openLookUp, prepare, type LookUpTables } from '../notes/look-up/create-look-up.ts';
import type { NotesIndex, Problem } from '../notes/model.ts';
import { selectCourses as selectQuestions } from '../quiz/build-bank.ts';
import type { QuestionBank } from '../quiz/model.ts';

/** What one set of courses says, ready to be asked: plain data. */
export interface Prepared {
  readonly index: NotesIndex;
  readonly tables: LookUpTables;
  readonly bank: QuestionBank;
}

/** All that one reading gave: plain data, as it comes from the worker. */
export interface Snapshot {
  /** Every file of the folder, those that gave nothing included. */
  readonly notes: readonly { readonly file: string; readonly title: string; readonly problems: readonly Problem[] }[];
  readonly index: NotesIndex;
  readonly bank: QuestionBank;
  /** By `setKey`; what is not here is prepared at its first use. */
  readonly prepared?: Readonly<Record<string, Prepared>>;
}

export interface Shelf extends Library {
  /** The reading in use. */
  readonly snapshot: Snapshot;
  /** The sets of courses that have been asked for. */
  sets(): readonly (readonly string[] | null)[];
  /** Replaces everything at once; look-ups under way keep what they hold. */
  swap(snapshot: Snapshot): void;
}

interface View {
  readonly index: NotesIndex;
  readonly lookUp: LookUp;
  readonly bank: QuestionBank;
}

/** One key for one set, whatever its order; null is all courses. */
export const setKey = (courses: readonly string[] | null): string =>
  courses === null ? '' : JSON.stringify([...courses].sort());
const setOf = (key: string): readonly string[] | null => (key === '' ? null : (JSON.parse(key) as string[]));

/** Prepares what a set of courses says. */
export function prepareSet(index: NotesIndex, bank: QuestionBank, courses: readonly string[] | null): Prepared {
  const chosen = selectNotes(index, courses);
  return { index: chosen, tables: prepare(chosen), bank: selectQuestions(bank, courses) };
}

/** Opens a shelf on a first snapshot. */
export function openShelf(first: Snapshot): Shelf {
  let snapshot = first;
  let version = 1;
  let views = new Map<string, View>();
  const listeners = new Set<() => void>();

  const view = (courses: readonly string[] | null): View => {
    const key = setKey(courses);
    const known = views.get(key);
    if (known) return known;
    const { index, tables, bank } = snapshot.prepared?.[key] ?? prepareSet(snapshot.index, snapshot.bank, courses);
    const made = { index, lookUp: openLookUp(index, tables), bank };
    views.set(key, made);
    return made;
  };

  return {
    index: (courses) => view(courses).index,
    lookUp: (courses) => view(courses).lookUp,
    bank: (courses) => view(courses).bank,
    courses: () => snapshot.index.courses.map((course) => course.name),
    get snapshot() {
      return snapshot;
    },
    get version() {
      return version;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    sets: () => [...views.keys()].map(setOf),
    swap(next) {
      snapshot = next;
      views = new Map();
      version += 1;
      for (const listener of listeners) listener();
    },
  };
}
