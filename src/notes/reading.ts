/** What the readers of one note share: its statements and headings, the facts found so far, and what labels repeat. */
import { keyOf } from './key.ts';
import type { Facts } from './facts.ts';
import { bare, firstWordsIn, kindOf } from './labels.ts';
import type { Language } from './model.ts';
import { nameOf } from './names.ts';
import type { Rich } from './rich.ts';
import { STRONG } from './rich.ts';
import type { HeadingInfo } from './sections.ts';
import type { Statement, Statements } from './statements.ts';
import { WORKED } from './words.ts';
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
  /** Headings of examples and exercises: a plain label below them names nothing. */
  readonly worked: ReadonlySet<number>;
  /** Filled by the reader of tables, for classes. */
  readonly groups: Group[];
}

/** Rows of a table under the name of what they are. */
export interface Group {
  readonly name: string | null;
  readonly members: readonly Rich[];
  readonly rich: Rich;
  readonly heading: number;
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
  const worked = new Set<number>();
  for (const heading of headings)
    if (firstWordsIn(WORKED, bare(heading.title)) || worked.has(heading.parent)) worked.add(heading.index);
  return { facts, statements, headings, language, words: wordsIndex(statements), setOff, recurring, worked, groups: [] };
}
