/** What a note is made of, in reading order: headings, lines and tables, and the gaps that code and HTML leave. */
import type { Rich } from './rich.ts';

/** A quote, callout (`> [!type] title`) or admonition (`!!! type "title"`). */
export interface Box {
  readonly id: number;
  /** Lower case; null for a plain quote. */
  readonly type: string | null;
  readonly title: Rich | null;
  readonly parent: Box | null;
}

export interface Line {
  readonly kind: 'line';
  readonly rich: Rich;
  /** 0 outside lists, 1 in a list, 2 in a list in a list… */
  readonly depth: number;
  /** First line of a list item. */
  readonly item: 'bullet' | 'number' | null;
  readonly checked: boolean | null;
  /** Lines of one paragraph share it. */
  readonly paragraph: number;
  /** Items of one list share it. */
  readonly list: number;
  readonly box: Box | null;
  /** A blank line stands before it. */
  readonly blankBefore: boolean;
  /** Columns of white space before the text, in the file. */
  readonly indent: number;
}
export interface Heading {
  readonly kind: 'heading';
  readonly depth: number;
  readonly rich: Rich;
}
export interface Grid {
  readonly kind: 'table';
  readonly header: readonly Rich[];
  readonly rows: readonly (readonly Rich[])[];
  readonly box: Box | null;
}
export interface Gap {
  readonly kind: 'gap';
  readonly of: 'code' | 'html' | 'rule';
}
export type Block = Heading | Line | Grid | Gap;
