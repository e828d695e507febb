/**
 * How terms are tied: which ids are one thing, and which term the notes put above which. A tie makes a distractor
 * doubtful, so it is better to find one too many than one too few.
 */
import type { NotesIndex, Term } from '../notes/model.ts';
import { fold, plain, stemsOf } from './words.ts';

/** Joins ids that are one thing; answers the representative. */
export function groups(index: NotesIndex, terms: ReadonlyMap<string, Term>): (id: string) => string {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    return at;
  };
  const join = (first: string, second: string): void => void parent.set(root(first), root(second));
  const seen = new Map<string, string>();
  for (const term of terms.values())
    for (const name of [term.label, ...term.aliases.map(({ text }) => text)]) {
      const key = stemsOf(name).join(' ') || plain(name);
      const other = seen.get(key);
      if (other === undefined) seen.set(key, term.id);
      else join(term.id, other);
    }
  for (const { type, from, to } of index.relations) if (type === 'also-known-as') join(from, to);
  return root;
}

/** A heading that asks for the kinds or the parts of what it names ("Types de mémoire", "What is memory made of?"). */
export const OF_KINDS =
  /\b(?:types?|kinds?|sorts?|sortes?|forms?|formes?|especes?|familles?|categor(?:y|ies)|categories?|classifications?|parts?|parties|composants?|components?|made of|compose)\b/u;

/** Whether a heading is one of the names in the plural ("Les machines simples" for "Machine simple"). */
const isPluralOf = (heading: string, all: readonly string[]): boolean => {
  const title = plain(heading.replace(/^(?:les|des|the)\s+/iu, ''));
  return all.some(
    (name) =>
      plain(name) !== title &&
      plain(name).length < title.length &&
      stemsOf(name).join(' ') === stemsOf(title).join(' '),
  );
};

/**
 * For each term, the ids above it: stated is-a, classes that are terms, terms named by a heading above the section it
 * titles, and what a heading asks for the kinds of, where the term is defined right below.
 */
export function uppers(
  index: NotesIndex,
  byName: ReadonlyMap<string, string>,
  names: (id: string) => readonly string[],
) {
  const above = new Map<string, Set<string>>();
  const add = (lower: string, upper: string): void => {
    if (lower === upper) return;
    const known = above.get(lower);
    if (known) known.add(upper);
    else above.set(lower, new Set([upper]));
  };
  for (const { type, from, to } of index.relations) if (type === 'is-a' || type === 'part-of') add(from, to);
  // Classed by a value that is itself a term's name: the class stands above.
  for (const { subjectId, values } of index.classifications)
    for (const value of values) {
      const upper = byName.get(plain(value));
      if (upper !== undefined) add(subjectId, upper);
    }
  // Members of a list under a name that is a term's: the name stands above.
  for (const { name, members, basis, closed } of index.classes) {
    const upper = basis === 'list' && closed ? byName.get(plain(name)) : undefined;
    if (upper !== undefined) for (const { termId } of members) add(termId, upper);
  }
  const byStem = new Map<string, Set<string>>();
  for (const id of byName.values())
    for (const name of names(id)) {
      const first = stemsOf(name)[0];
      if (first) byStem.set(first, (byStem.get(first) ?? new Set()).add(id));
    }
  const named = new Map<string, readonly string[]>();
  const namedIn = (title: string): readonly string[] => {
    const known = named.get(title);
    if (known) return known;
    const stems = new Set(stemsOf(title));
    const found = [...stems]
      .flatMap((stem) => [...(byStem.get(stem) ?? [])])
      .filter((id) =>
        names(id).some((name) => {
          const own = stemsOf(name);
          return own.length > 0 && own.every((stem) => stems.has(stem));
        }),
      );
    named.set(title, found);
    return found;
  };
  for (const section of index.sections) {
    const own = section.termId ?? byName.get(plain(section.title)) ?? null;
    if (own) for (const title of section.path.slice(0, -1)) for (const upper of namedIn(title)) add(own, upper);
  }
  for (const { termId, source } of index.definitions) {
    const heading = source.headings.at(-1) ?? '';
    if (OF_KINDS.test(fold(heading)) || isPluralOf(heading, namedIn(heading).flatMap(names)))
      for (const upper of namedIn(heading)) add(termId, upper);
  }
  return above;
}
