/**
 * What reading notes gives: plain data only, so that it crosses from the worker that reads to the thread that answers.
 * Every text a member may be shown is a `Quote`: the note's own words with the place they stand at.
 */

export type Language = 'fr' | 'en';

/** Offsets [start, end) in UTF-16 code units of the file as read (BOM, CRLF and front matter included). */
export type Segment = readonly [start: number, end: number];

/** Where words stand. `line` counts from 1; `headings` go from the outermost to the innermost. */
export interface Source {
  readonly file: string;
  readonly line: number;
  readonly segments: readonly Segment[];
  readonly headings: readonly string[];
}

/**
 * The note's own words, markup removed, never reworded: joining the slices of `source.segments` gives `text`, but for
 * the joins between segments (nothing, or one space).
 */
export interface Quote {
  readonly text: string;
  readonly source: Source;
}

/** How far a text may be trusted: A explicit syntax or corroborated label, B label or bullet, C sentence or remark. */
export type Tier = 'A' | 'B' | 'C';

export interface Alias {
  readonly text: string;
  readonly kind: 'parenthesis' | 'abbreviation' | 'inflection' | 'spelling' | 'front-matter' | 'slash';
}

/** A thing the notes name. `id` is stable: it depends on the normalised label only, so notes and reloads share it. */
export interface Term {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly Alias[];
  /** Where the term is introduced. */
  readonly source: Source;
}

export interface Definition extends Quote {
  readonly termId: string;
  /** First sentence; a prefix of `text`. */
  readonly core: string;
  readonly tier: Tier;
  /** The form it was read from: `bold-label`, `plain-label`, `definition-list`, `table`, `sentence`, … */
  readonly basis: string;
  /** The column under which it stands, where that asks something narrower: "Lives with", "Effet principal". */
  readonly head?: string;
}

/** One item of a property of `ownerId`, which is a term id or a section id: an advantage, a price, a step… */
export interface AspectValue extends Quote {
  readonly ownerId: string;
  /** Canonical key shared by singular, plural and synonyms: `advantage`, `drawback`, `price`… or the normalised label. */
  readonly aspect: string;
  /** The label as the note writes it. */
  readonly label: string;
  readonly polarity?: '+' | '-';
  /** Items of one list share it; a lone value has its own. */
  readonly listId: string;
}

/** "OVH : IAAS / PAAS": the subject has exactly these values (`closed`), or at least these. */
export interface Classification extends Quote {
  readonly subjectId: string;
  /** Canonical name of what is classified: `type`, the heading's words… */
  readonly aspect: string;
  readonly values: readonly string[];
  readonly gloss?: string;
  readonly closed: boolean;
}

/** A class (or a named list) with its members, as the notes give them. */
export interface ClassOf {
  readonly name: string;
  readonly members: readonly { readonly termId: string; readonly label: string; readonly source: Source }[];
  /** `class`: members carry the class as a value; `list`: members are items of a list under the class's name. */
  readonly basis: 'class' | 'list' | 'table' | 'sentence';
  readonly source: Source;
  /** Whether the notes present the list as the whole. */
  readonly closed: boolean;
}

export interface Relation {
  readonly from: string;
  readonly type: 'is-a' | 'part-of' | 'also-known-as' | 'member-of' | 'contrast' | 'mentions';
  readonly to: string;
  readonly source: Source;
}

/** A remark, anecdote or example: searchable and quotable, never asked. */
export interface Remark extends Quote {
  readonly about: readonly string[];
  readonly label?: string;
}

/** A sentence or line of prose as it can be quoted when a word is looked up; `termIds` are the terms it names. */
export interface Passage extends Quote {
  readonly termIds: readonly string[];
}

/** Things that the notes set side by side. `values[i]` belongs to `items[i]`; null: the notes do not say. */
export interface Comparison {
  readonly items: readonly { readonly label: string; readonly id: string | null }[];
  readonly aspects: readonly { readonly aspect: string; readonly values: readonly (Quote | null)[] }[];
  readonly basis: 'siblings' | 'table' | 'versus-heading' | 'sentence' | 'classes' | 'labels';
  readonly source: Source;
}

/** A question that the teacher wrote in the notes (design: `## … ?` + boxes, `Q :` / `R :`, `Q::A`). */
export interface AuthoredQuestion {
  readonly stem: Quote;
  readonly kind: 'single' | 'several' | 'typed' | 'recall';
  readonly choices: readonly (Quote & { readonly right: boolean })[];
  /** Accepted typed answers. */
  readonly accept: readonly string[];
  readonly explanation: Quote | null;
  readonly hint: string | null;
  /** 1 easy … 3 hard, as written. */
  readonly difficulty: 1 | 2 | 3 | null;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly depth: number;
  /** Titles from the outermost to this one. */
  readonly path: readonly string[];
  readonly parentId: string | null;
  readonly aliases: readonly string[];
  readonly line: number;
  /** Nothing but `...`, `TODO`, `?` or nothing at all. */
  readonly empty: boolean;
  /** The term this section is about, where it is one. */
  readonly termId: string | null;
}

export type Severity = 'error' | 'warning' | 'hint';

/** A fault of a note. The sentence is made in `messages` from `code` and `values`. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly severity: Severity;
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** All that one note gave. */
export interface ParsedNote {
  /** Relative to the notes folder, with `/`. */
  readonly file: string;
  readonly title: string;
  readonly course: string;
  readonly language: Language;
  /** Local date of the lesson, `YYYY-MM-DD`, from the front matter. */
  readonly date: string | null;
  /** When the file was last changed, epoch milliseconds. */
  readonly modified: number;
  readonly tags: readonly string[];
  readonly draft: boolean;
  readonly sections: readonly Section[];
  readonly terms: readonly Term[];
  readonly definitions: readonly Definition[];
  readonly aspects: readonly AspectValue[];
  readonly classifications: readonly Classification[];
  readonly classes: readonly ClassOf[];
  readonly comparisons: readonly Comparison[];
  readonly relations: readonly Relation[];
  readonly remarks: readonly Remark[];
  readonly passages: readonly Passage[];
  readonly questions: readonly AuthoredQuestion[];
  readonly problems: readonly Problem[];
  /** Relative links, as written, for the check that they lead somewhere. */
  readonly links?: readonly { readonly target: string; readonly line: number }[];
}

/** A course and what it holds, for `/courses` and `/setup courses`. */
export interface Course {
  readonly name: string;
  readonly notes: readonly { readonly file: string; readonly title: string; readonly language: Language; readonly date: string | null; readonly modified: number; readonly sections: readonly Section[] }[];
}

/**
 * Everything a set of notes says, merged by term id; facts stay apart, each with its source. Arrays are in the order
 * of files, then lines. `noteOf` finds a file's title, course and language.
 */
export interface NotesIndex {
  readonly courses: readonly Course[];
  readonly terms: readonly Term[];
  readonly definitions: readonly Definition[];
  readonly aspects: readonly AspectValue[];
  readonly classifications: readonly Classification[];
  readonly classes: readonly ClassOf[];
  readonly comparisons: readonly Comparison[];
  readonly relations: readonly Relation[];
  readonly remarks: readonly Remark[];
  readonly passages: readonly Passage[];
  readonly sections: readonly (Section & { readonly file: string })[];
  readonly questions: readonly AuthoredQuestion[];
  readonly problems: readonly Problem[];
  readonly notes: Readonly<Record<string, { readonly title: string; readonly course: string; readonly language: Language; readonly date: string | null; readonly modified: number }>>;
}
