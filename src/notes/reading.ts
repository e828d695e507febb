/** What the readers of one note share: its statements and headings, the facts found so far, and what labels repeat. */
import { keyOf } from './key.ts';
import type { Facts } from './facts.ts';
import { kindOf } from './labels.ts';
import type { Language } from './model.ts';
import { nameOf, type Name } from './names.ts';
import type { Rich } from './rich.ts';
import { STRONG } from './rich.ts';
import type { HeadingInfo } from './sections.ts';
import type { Statement, Statements } from './statements.ts';
import { wordsIndex, type WordsIndex } from './words-index.ts';

export interface Reading {
  readonly facts: Facts;
  readonly statements: Statements;
  readonly headings: readonly HeadingInfo[];
  readonly language: Language;
  readonly words: WordsIndex;
  /** Keys of headings and of marked labels: names that the note itself sets off. */
  readonly setOff: ReadonlySet<string>;
  /** Keys of labels that recur in different sections or under different owners: properties, not things. */
  readonly recurring: ReadonlySet<string>;
  /** The list a statement owns, with what the statement names; filled by the readers for classes and comparisons. */
  readonly groups: Group[];
}

/** Things that stand side by side: items of one list, rows of one table, lines of one block. */
export interface Group {
  /** What they are, when the note says so. */
  readonly name: string | null;
  readonly members: readonly { readonly name: Name; readonly rich: Rich; readonly text: Rich | null }[];
  readonly rich: Rich;
  readonly heading: number;
  readonly basis: 'list' | 'labels' | 'headings';
  readonly closed: boolean;
}

const ownerKey = (statement: Statement): string =>
  statement.parent ? `p${String(statement.parent.paragraph)}` : `h${String(statement.heading)}`;

export function readingOf(facts: Facts, statements: Statements, headings: readonly HeadingInfo[], language: Language): Reading {
  const setOff = new Set<string>();
  for (const heading of headings) if (heading.name) setOff.add(keyOf(heading.name.label));
  const owners = new Map<string, Set<string>>();
  for (const statement of statements.all) {
    const { label } = statement;
    if (!label || label.separator === 'none') continue;
    const name = nameOf(label.name.text);
    const key = keyOf(name.label);
    if (label.mark & STRONG && kindOf(name.label) === 'term') setOff.add(key);
    if (label.rest.text) {
      const seen = owners.get(key) ?? new Set<string>();
      seen.add(ownerKey(statement));
      owners.set(key, seen);
    }
  }
  const recurring = new Set([...owners].filter(([, places]) => places.size >= 2).map(([key]) => key));
  return { facts, statements, headings, language, words: wordsIndex(statements), setOff, recurring, groups: [] };
}
