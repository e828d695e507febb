/**
 * The notes' facts as questions need them: every term with one settled definition, who is the same as whom, and which
 * term stands above which. What the notes leave open (two definitions that differ) is left out here, once for all.
 */
import type { Classification, Definition, Language, NotesIndex, Source, Term, Tier } from '../notes/model.ts';
import { type DefinedTerm, defineTerm, namesOf } from './defined-term.ts';
import { openNumbering } from './tally.ts';
import { groups, uppers } from './ties.ts';
import { openSiblings, type Siblings } from './siblings.ts';
import { containment, jaccard, plain, stemsOf } from './words.ts';

export interface Facts {
  readonly index: NotesIndex;
  readonly terms: ReadonlyMap<string, Term>;
  /** Terms with one settled definition of tier A or B, in the notes' order; some only stand as a name beside others. */
  readonly defined: readonly DefinedTerm[];
  readonly definedById: ReadonlyMap<string, DefinedTerm>;
  /** Which of them the notes set side by side. */
  readonly siblings: Siblings;
  /** Definitions that are not asked at all, and why. */
  readonly refused: readonly { readonly definition: Definition; readonly reason: string }[];
  /** Above every number of a stem. */
  readonly stemCount: number;
  /** Every name (folded, plain) of a term → its id. */
  readonly byName: ReadonlyMap<string, string>;
  label(id: string): string;
  names(id: string): readonly string[];
  /** Whether the notes put `upper` above `lower`: stated, or by a section below another's heading. */
  isAbove(upper: string, lower: string): boolean;
  /** Whether two ids are one thing. */
  same(first: string, second: string): boolean;
  /** Whether the notes define the term anywhere, in any way. */
  hasDefinition(id: string): boolean;
  /** What a note classes. */
  classed(file: string): readonly Classification[];
  course(file: string): string;
  language(file: string): Language;
}

export const sectionKey = ({ file, headings }: Source): string => `${file}›${headings.join('›')}`;

const TIERS: readonly Tier[] = ['A', 'B', 'C'];

/** Two definitions of one term that say different things. */
const differ = (first: ReadonlySet<string>, second: ReadonlySet<string>): boolean =>
  jaccard(first, second) < 0.6 && containment(first, second) < 0.8 && containment(second, first) < 0.8;

/** A second line of a definition list goes on with the first: one meaning, said in two parts. */
const continues = (first: Definition, second: Definition): boolean =>
  first.basis === 'definition-list' &&
  second.basis === first.basis &&
  sectionKey(first.source) === sectionKey(second.source) &&
  Math.abs(second.source.line - first.source.line) <= 4;

/** "Sensible" and "Donnée sensible" in one note: one thing under a short and a long name, defined twice. */
function definedTwice(defined: readonly DefinedTerm[]): ReadonlySet<DefinedTerm> {
  const twice = new Set<DefinedTerm>();
  const byWord = new Map<string, DefinedTerm>();
  const key = ({ definition: { source } }: DefinedTerm, word: string): string => `${source.file}|${word}`;
  for (const one of defined) if (one.shape === 'adjective') byWord.set(key(one, stemsOf(one.label)[0] ?? ''), one);
  for (const one of defined)
    if (one.shape !== 'adjective')
      for (const word of stemsOf(one.label)) {
        const short = byWord.get(key(one, word));
        if (short && stemsOf(one.label).length === 2) twice.add(short).add(one);
      }
  return twice;
}

export function gatherFacts(index: NotesIndex): Facts {
  const terms = new Map(index.terms.map((term) => [term.id, term]));
  const names = (id: string): readonly string[] => {
    const term = terms.get(id);
    return term ? namesOf(term) : [];
  };
  const byName = new Map<string, string>();
  for (const term of index.terms) for (const name of names(term.id)) byName.set(plain(name), term.id);
  const sectionTitles = new Map(index.sections.map(({ id, title }) => [id, title]));
  const root = groups(index, terms);
  const above = uppers(index, byName, names);
  const course = (file: string): string => index.notes[file]?.course ?? '';
  const language = (file: string): Language => index.notes[file]?.language ?? 'fr';

  const byTerm = new Map<string, Definition[]>();
  for (const definition of index.definitions)
    if (definition.tier !== 'C')
      byTerm.set(root(definition.termId), [...(byTerm.get(root(definition.termId)) ?? []), definition]);
  const numbering = openNumbering();
  const found: DefinedTerm[] = [];
  const refused: Facts['refused'][number][] = [];
  // One text under two names defines both together, neither by itself.
  const sharing = new Map<string, Set<string>>();
  for (const { core, termId } of index.definitions)
    sharing.set(core, (sharing.get(core) ?? new Set()).add(root(termId)));
  for (const all of byTerm.values()) {
    const best = all.length === 1 ? all[0] : [...all].sort((a, b) => TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier))[0];
    const term = best && terms.get(best.termId);
    if (!best || !term) continue;
    const rivals = all.filter((other) => other !== best && other.tier === best.tier && !continues(best, other));
    if (rivals.some((other) => differ(new Set(stemsOf(best.core)), new Set(stemsOf(other.text))))) {
      refused.push({ definition: best, reason: 'two-definitions' });
      continue;
    }
    if ((sharing.get(best.core)?.size ?? 0) > 1) {
      refused.push({ definition: best, reason: 'two-terms' });
      continue;
    }
    found.push(
      defineTerm(
        term,
        best,
        all,
        {
          course: course(best.source.file),
          language: language(best.source.file),
          title: index.notes[best.source.file]?.title ?? '',
        },
        numbering,
      ),
    );
  }
  const twice = definedTwice(found);
  const defined = found.filter((one) => {
    const reason = twice.has(one) ? 'two-definitions' : one.refused;
    if (reason !== null) refused.push({ definition: one.definition, reason });
    return reason === null || (reason !== 'two-definitions' && reason !== 'no-name');
  });
  const isAbove = (upper: string, lower: string): boolean => {
    if (!above.has(lower)) return false;
    const seen = new Set<string>();
    const queue = [lower];
    for (let id = queue.pop(); id !== undefined; id = queue.pop())
      for (const next of above.get(id) ?? []) {
        if (root(next) === root(upper)) return true;
        if (!seen.has(next)) {
          seen.add(next);
          queue.push(next);
        }
      }
    return false;
  };
  const explained = new Set(index.definitions.map(({ termId }) => termId));
  const classed = Map.groupBy(index.classifications, ({ source }) => source.file);
  return {
    index,
    terms,
    defined,
    definedById: new Map(defined.map((one) => [one.id, one])),
    siblings: openSiblings(index, defined),
    refused,
    stemCount: numbering.size,
    byName,
    label: (id) => terms.get(id)?.label ?? sectionTitles.get(id) ?? '',
    names: (id) => (terms.has(id) ? names(id) : [sectionTitles.get(id) ?? '']),
    isAbove,
    same: (first, second) => root(first) === root(second),
    hasDefinition: (id) => explained.has(id),
    classed: (file) => classed.get(file) ?? [],
    course,
    language,
  };
}
