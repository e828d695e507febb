/** What a look-up answers: the shapes behind /define, /compare and autocomplete. Expected outcomes are kinds, never errors. */
import type { AspectValue, ClassOf, Classification, Definition, Quote, Remark, Source } from './model.ts';

/** A term, section or class that a reader can open; `id` is what autocomplete and buttons carry. */
export interface Entry {
  readonly id: string;
  readonly label: string;
  readonly kind: 'term' | 'section' | 'class';
}

/** All that the notes say of one entry. */
export interface Card {
  readonly entry: Entry;
  /** The alias that was asked for, when it differs from the label. */
  readonly askedAs: string | null;
  readonly aliases: readonly string[];
  /** Tier A first, then B, then C; within a tier by course, file, line. Never merged. */
  readonly definitions: readonly (Definition & { readonly course: string })[];
  /** Grouped by canonical aspect, in the notes' order. */
  readonly aspects: readonly { readonly aspect: string; readonly label: string; readonly values: readonly AspectValue[] }[];
  readonly facts: readonly Classification[];
  /** Members, when the entry names a class or a list. */
  readonly members: readonly ClassOf[];
  readonly remarks: readonly Remark[];
  /** Up to 3 sentences that name it. */
  readonly passages: readonly Quote[];
  /** The section is there, and empty. */
  readonly emptySection: Source | null;
  /** Same section, same class, named in the definition; best first, at most 8. */
  readonly related: readonly Entry[];
  /** The sibling that shares most with it: what *Compare* proposes. */
  readonly closest: Entry | null;
}

export type DefineResult =
  | { readonly kind: 'found' | 'known' | 'mentioned'; readonly card: Card }
  | { readonly kind: 'ambiguous'; readonly asked: string; readonly entries: readonly Entry[] }
  | { readonly kind: 'suggestions'; readonly asked: string; readonly entries: readonly Entry[] }
  | { readonly kind: 'missing'; readonly asked: string };

export interface CompareRow {
  /** `list`: both stand in one list of the notes, which says neither likeness nor difference. */
  readonly kind: 'definition' | 'aspect' | 'opposed' | 'class' | 'common' | 'two-hops' | 'sentence' | 'list';
  /** The notes' label of the aspect; a canonical key where the frame names it (`definition`, `type`). */
  readonly aspect: string;
  /** null: the notes do not say. */
  readonly first: readonly Quote[] | null;
  readonly second: readonly Quote[] | null;
  /** For `two-hops`: the entry through which the fact comes. */
  readonly via?: string;
}

export type CompareResult =
  | { readonly kind: 'compared' | 'partial'; readonly first: Card; readonly second: Card; readonly rows: readonly CompareRow[] }
  | { readonly kind: 'same'; readonly entry: Entry; readonly names: readonly [string, string] }
  | {
      readonly kind: 'missing';
      /** Which side is unknown, with the nearest names. */
      readonly unknown: readonly { readonly side: 'first' | 'second'; readonly asked: string; readonly near: readonly Entry[] }[];
      /** Up to three pairs that the notes do compare. */
      readonly pairs: readonly (readonly [Entry, Entry])[];
    };

/** Look-ups over one index. Synchronous, from memory, safe on every keystroke. */
export interface LookUp {
  /** Best first, at most `limit` (25). An empty query lists the terms of recent lessons. */
  suggest(query: string, limit?: number): readonly Entry[];
  /** `query` is typed text or an entry's id. */
  define(query: string): DefineResult;
  compare(first: string, second: string): CompareResult;
  /** What can be compared with `first`, the one that shares most first; filtered by `query`. */
  suggestSecond(first: string, query: string, limit?: number): readonly Entry[];
  /** Three pairs worth comparing, for help and for empty results. */
  pairs(limit?: number): readonly (readonly [Entry, Entry])[];
}
