/**
 * What can be looked up, and under which names: every term with its aliases, every class that is no term, every section
 * that is not about a term. Each name is a record of the matcher; `entryOf` says whose it is.
 */
import type { Entry } from '../answers.ts';
import type { NotesIndex } from '../model.ts';
import { hash } from './key-table.ts';
import { normalise } from './normalise.ts';

export interface Entries {
  readonly entries: readonly Entry[];
  /** Label first, then aliases and emoji, entry after entry: terms, then classes, then sections. */
  readonly names: readonly string[];
  /** Record → place in `entries`. */
  readonly entryOf: Uint32Array;
}

/** The id of a class or list that no term stands for: from its normalised name only, as the ids of terms. */
export const classId = (name: string): string => {
  const key = normalise(name);
  return `c_${hash(key).toString(36)}${hash(`${key} `).toString(36)}`;
};

export function entriesOf(index: NotesIndex): Entries {
  const entries: Entry[] = [];
  const names: string[] = [];
  const owners: number[] = [];
  const known = new Set<string>();
  const add = (entry: Entry, written: readonly string[]): void => {
    const symbols = written.flatMap((name) => name.match(/\p{Extended_Pictographic}/gu) ?? []);
    const own = new Set<string>();
    for (const name of [...written, ...symbols]) {
      const key = normalise(name);
      if (key === '' || own.has(key)) continue;
      own.add(key);
      known.add(key);
      names.push(name);
      owners.push(entries.length);
    }
    entries.push(entry);
  };

  for (const { id, label, aliases } of index.terms)
    add({ id, label, kind: 'term' }, [label, ...aliases.map((alias) => alias.text)]);
  for (const { name, basis } of index.classes)
    if (basis === 'class' && !known.has(normalise(name))) add({ id: classId(name), label: name, kind: 'class' }, [name]);
  for (const { id, title, aliases, termId } of index.sections)
    if (termId === null) add({ id, label: title, kind: 'section' }, [title, ...aliases]);
  return { entries, names, entryOf: Uint32Array.from(owners) };
}
