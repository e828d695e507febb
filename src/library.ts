/**
 * The notes as the bot holds them: one reading, swapped in whole. A reading that fails leaves the last good one.
 * Look-ups and questions of a server keep to its courses; a set of courses is prepared once and shared.
 */
import type { LookUp } from './notes/answers.ts';
import type { NotesIndex } from './notes/model.ts';
import type { QuestionBank } from './quiz/model.ts';

export interface Library {
  /** What the named courses say; null: all courses. The same object until the notes change. */
  index(courses: readonly string[] | null): NotesIndex;
  lookUp(courses: readonly string[] | null): LookUp;
  bank(courses: readonly string[] | null): QuestionBank;
  /** Names of all courses, in the notes' order. */
  courses(): readonly string[];
  /** Counts readings: 1 for the first, one more after each change that was read. */
  readonly version: number;
  /** Called after each swap; returns how to stop. */
  onChange(listener: () => void): () => void;
}
