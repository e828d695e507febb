/**
 * Which definitions the notes set side by side: entries of one list, rows of one table, sections below one heading. Only
 * such neighbours are of one kind without more proof. A vocabulary in the order of the alphabet is no such list, for its
 * order says nothing of kinds.
 */
import type { Definition, NotesIndex } from '../notes/model.ts';
import type { DefinedTerm } from './defined-term.ts';
import { OF_KINDS } from './ties.ts';
import { isSubject } from './titles.ts';
import { fold, kept, plain, wordsOf } from './words.ts';

export interface Siblings {
  /** Entries of the term's own list, nearest first, where the list is one of a kind: a table, below a plural. */
  beside(asked: DefinedTerm): readonly DefinedTerm[];
  /** Entries of a list without such a name, and other terms that are defined below the same heading, near by. */
  below(asked: DefinedTerm): readonly DefinedTerm[];
  /** Things that the notes set against the term. */
  opposed(asked: DefinedTerm): readonly DefinedTerm[];
  /** Terms of the file, and of the course, whose definitions are headed by the same noun. */
  ofGenus(asked: DefinedTerm): readonly DefinedTerm[];
}

/** A term's place in its list. */
interface Seat {
  readonly run: readonly DefinedTerm[];
  readonly at: number;
  /** Whether the entries of the list are of one kind by its form. */
  readonly isKind: boolean;
}

/** Entries of one list stand no further apart than this, in lines. */
const GAP = 8;
/** From so many entries on, alphabetical order is no accident. */
const GLOSSARY = 8;
/** How far, in entries, neighbours are looked for on each side, and how many terms of one genus. */
const REACH = 12;
const MOST_OF_GENUS = 16;

/** A heading with more definitions than this is a whole chapter; further apart than so many lines is another matter. */
const MOST_BELOW = 10;
const NEAR = 10;

const FAMILY: Readonly<Record<string, string>> = { 'bold-line': 'bold-label', 'body-below': 'bold-label' };

/** Forms that are written one below the other; a section stands beside the sections of its parent. */
const listOf = ({ source: { file, headings }, basis }: Definition, parent: string): string =>
  basis === 'heading'
    ? `${file}›${headings.slice(0, -1).join('›')}|heading`
    : `${file}›${headings.join('›')}|${FAMILY[basis] ?? basis}|${parent}`;

function isGlossary(list: readonly DefinedTerm[]): boolean {
  if (list.length < GLOSSARY) return false;
  let rising = 0;
  for (let at = 1; at < list.length; at += 1)
    if (fold(list[at - 1]?.label ?? '') <= fold(list[at]?.label ?? '')) rising += 1;
  return rising >= 0.9 * (list.length - 1);
}

/** A heading that names things of a kind ("Les organites", "Market structures", "Classification des contrats"). */
const isOfKind = kept(
  5_000,
  (heading): boolean =>
    isSubject(heading) &&
    (OF_KINDS.test(fold(heading)) ||
      wordsOf(heading.replace(/\(.*$/u, '')).some((word) => word.length > 3 && /[^s][sx]$/u.test(word))),
);

/** Heading of one letter: a page of a glossary. */
const isLetter = ({ source: { headings } }: Definition): boolean => /^\p{L}$/u.test(headings.at(-1) ?? '');

interface Parent {
  readonly name: string;
  readonly size: number;
  readonly closed: boolean;
}

/** For each term, the smallest list or table it is a member of: lists inside lists are lists of their own. */
function parentsOf({ classes }: NotesIndex): (one: DefinedTerm) => Parent | undefined {
  const smallest = new Map<string, Parent>();
  for (const { name, members, basis, source, closed } of classes)
    // Names built on one noun ("Machine": hôte, invitée) are gathered from anywhere, they are no list inside a list.
    if (basis !== 'sentence' && !members.some(({ label }) => plain(label).startsWith(`${plain(name)} `)))
      for (const { termId } of members) {
        const key = `${source.file}|${termId}`;
        const known = smallest.get(key);
        if (!known || known.size > members.length) smallest.set(key, { name, size: members.length, closed });
      }
  return ({ id, definition }) => smallest.get(`${definition.source.file}|${id}`);
}

export function openSiblings(index: NotesIndex, defined: readonly DefinedTerm[]): Siblings {
  const parent = parentsOf(index);
  const lists = new Map<string, DefinedTerm[][]>();
  for (const one of defined) {
    const key = listOf(one.definition, parent(one)?.name ?? '');
    const runs = lists.get(key) ?? [];
    const run = runs.at(-1);
    const before = run?.at(-1)?.definition;
    const joins = before && (before.basis === 'heading' || one.definition.source.line - before.source.line <= GAP);
    if (run && joins) run.push(one);
    else runs.push([one]);
    lists.set(key, runs);
  }
  /** Whether the entries of a list are of one kind by its form: a table, closed under a name, below a heading of kinds. */
  const isKind = ([first]: readonly DefinedTerm[]): boolean => {
    if (!first) return false;
    const { basis, source } = first.definition;
    if (basis === 'table') return true;
    const list = parent(first);
    const above = source.headings.at(basis === 'heading' ? -2 : -1) ?? '';
    return isOfKind(above) || (basis !== 'heading' && list?.closed === true && isSubject(list.name));
  };
  const seats = new Map<DefinedTerm, Seat>();
  for (const runs of lists.values())
    for (const run of runs)
      if (!isGlossary(run) && !(run[0] && isLetter(run[0].definition))) {
        const kind = isKind(run);
        run.forEach((one, at) => seats.set(one, { run, at, isKind: kind }));
      }

  const bySection = Map.groupBy(defined, ({ definition: { source, basis } }) =>
    basis === 'heading' || source.headings.length < 2 ? '' : `${source.file}›${source.headings.join('›')}`,
  );
  const byId = new Map(defined.map((one) => [one.id, one]));
  const against = new Map<string, Set<string>>();
  for (const { type, from, to } of index.relations)
    if (type === 'contrast')
      for (const [one, other] of [
        [from, to],
        [to, from],
      ] as const)
        against.set(one, (against.get(one) ?? new Set()).add(other));

  const byGenus = new Map<string, DefinedTerm[]>();
  const courseOf = ({ course, language, genus }: DefinedTerm): string => `${course}|${language}|${genus}`;
  for (const one of defined)
    if (one.genus >= 0) {
      const key = courseOf(one);
      const known = byGenus.get(key);
      if (known) known.push(one);
      else byGenus.set(key, [one]);
    }

  const around = ({ run, at }: Seat): readonly DefinedTerm[] => {
    const found: DefinedTerm[] = [];
    for (let away = 1; away <= REACH; away += 1)
      for (const other of [run[at - away], run[at + away]]) if (other) found.push(other);
    return found;
  };

  return {
    beside(asked) {
      const seat = seats.get(asked);
      return seat?.isKind ? around(seat) : [];
    },
    below(asked) {
      const seat = seats.get(asked);
      const own = seat && !seat.isKind ? around(seat) : [];
      const { file, headings, line } = asked.definition.source;
      const all = headings.length < 2 ? [] : (bySection.get(`${file}›${headings.join('›')}`) ?? []);
      if (all.length > MOST_BELOW || isLetter(asked.definition)) return own;
      return [
        ...own,
        ...all.filter((other) => other !== asked && Math.abs(other.definition.source.line - line) <= NEAR),
      ];
    },
    opposed: ({ id }) => [...(against.get(id) ?? [])].flatMap((other) => byId.get(other) ?? []),
    ofGenus(asked) {
      if (asked.genus < 0) return [];
      const all = byGenus.get(courseOf(asked)) ?? [];
      if (all.length <= MOST_OF_GENUS) return all.filter((other) => other !== asked);
      const at = all.indexOf(asked);
      return all.slice(Math.max(0, at - MOST_OF_GENUS / 2), at + MOST_OF_GENUS / 2).filter((other) => other !== asked);
    },
  };
}
