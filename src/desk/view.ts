/** What the teacher's desk shows: plain data made from the notes, small enough to be sent whole after each change. */

/** Where words stand in the notes. */
export interface DeskPlace {
  readonly file: string;
  readonly line: number;
  readonly headings: readonly string[];
}
export interface DeskCourse {
  readonly name: string;
  readonly notes: readonly { readonly file: string; readonly title: string; readonly date: string | null }[];
  readonly terms: number;
  readonly comparisons: number;
  readonly questions: number;
}
export interface DeskTerm {
  readonly label: string;
  readonly aliases: readonly string[];
  readonly course: string;
  readonly place: DeskPlace;
  /** The notes' own words; empty where the term is only named. */
  readonly definitions: readonly { readonly text: string; readonly tier: 'A' | 'B' | 'C'; readonly place: DeskPlace }[];
}
export interface DeskComparison {
  readonly course: string;
  readonly place: DeskPlace;
  readonly items: readonly string[];
  readonly rows: readonly { readonly aspect: string; readonly values: readonly (string | null)[] }[];
}
export interface DeskChoice {
  readonly text: string;
  readonly right: boolean;
  /** What the notes say of this choice. */
  readonly about: { readonly text: string; readonly place: DeskPlace } | null;
  /** Why it is wrong, as the checker proved it; null for a right one. */
  readonly rule: string | null;
}
export interface DeskQuestion {
  readonly id: string;
  readonly kind: string;
  readonly course: string;
  readonly stem: string;
  readonly choices: readonly DeskChoice[];
  /** What counts as right where words are typed. */
  readonly accept: readonly string[];
  readonly explanation: string | null;
  readonly place: DeskPlace;
  readonly daily: boolean;
  readonly authored: boolean;
}
export interface DeskProblem {
  readonly file: string;
  readonly line: number;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly text: string;
  readonly course: string;
}
export interface DeskView {
  /** Counts readings of the notes. */
  readonly version: number;
  readonly courses: readonly DeskCourse[];
  readonly terms: readonly DeskTerm[];
  readonly comparisons: readonly DeskComparison[];
  readonly questions: readonly DeskQuestion[];
  /** Candidates that the checker refused: they are never asked. */
  readonly refused: number;
  readonly problems: readonly DeskProblem[];
}
