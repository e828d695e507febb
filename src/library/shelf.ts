/**
 * A library over one snapshot, swapped in whole. What a set of courses says is prepared once and kept until the next
 * swap. Pure but for that memory: the worker (`open-library.ts`) and tests put snapshots in.
 */
import type { Library } from '../library.ts';
import type { LookUp } from '../notes/answers.ts';
import { selectCourses as selectNotes } from '../notes/build-index.ts';
import { createLookUp } from '../notes/look-up/create-look-up.ts';
import type { NotesIndex, Problem } from '../notes/model.ts';
import { selectCourses as selectQuestions } from '../quiz/build-bank.ts';
import type { QuestionBank } from '../quiz/model.ts';

/** All that one reading gave: plain data, as it comes from the worker. */
export interface Snapshot {
  /** Every file of the folder, those that gave nothing included. */
  readonly notes: readonly { readonly file: string; readonly title: string; readonly problems: readonly Problem[] }[];
  readonly index: NotesIndex;
  readonly bank: QuestionBank;
}

export interface Shelf extends Library {
  /** The reading in use. */
  readonly snapshot: Snapshot;
  /** Replaces everything at once; look-ups under way keep what they hold. */
  swap(snapshot: Snapshot): void;
}

interface View {
  readonly index: NotesIndex;
  readonly lookUp: LookUp;
  readonly bank: QuestionBank;
}

/** Opens a shelf on a first snapshot. */
export function openShelf(first: Snapshot): Shelf {
  let snapshot = first;
  let version = 1;
  let views = new Map<string, View>();
  const listeners = new Set<() => void>();

  const view = (courses: readonly string[] | null): View => {
    const key = courses === null ? '' : JSON.stringify([...courses].sort());
    const known = views.get(key);
    if (known) return known;
    const index = courses === null ? snapshot.index : selectNotes(snapshot.index, courses);
    const made = {
      index,
      lookUp: createLookUp(index),
      bank: courses === null ? snapshot.bank : selectQuestions(snapshot.bank, courses),
    };
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
    swap(next) {
      const used = [...views.keys()];
      snapshot = next;
      views = new Map();
      version += 1;
      // The sets in use are prepared now, so that no member's look-up pays for it.
      for (const key of used) view(key === '' ? null : (JSON.parse(key) as string[]));
      for (const listener of listeners) listener();
    },
  };
}
