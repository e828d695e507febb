/**
 * The notes' facts as questions need them: every term with one settled definition, who is the same as whom, and which
 * term stands above which. What the notes leave open (two definitions that differ) is left out here, once for all.
 */
import type { Definition, Language, NotesIndex, Quote, Source, Term, Tier } from '../notes/model.ts';
import { type Masked, mask } from './mask.ts';
import { groups, uppers } from './ties.ts';
import {
  containment,
  fold,
  isErrand,
  jaccard,
  leans,
  nameStems,
  plain,
  saysEnough,
  spellsOut,
  stemsOf,
  wordsOf,
} from './words.ts';

export interface DefinedTerm {
  readonly id: string;
  readonly label: string;
  /** Label and aliases. */
  readonly names: readonly string[];
  /** The names that count as a typed answer. */
  readonly answers: readonly string[];
  readonly definition: Definition;
  readonly course: string;
  readonly language: Language;
  /** Content stems of the definition's core, of whatever else the notes define it by, and of all names. */
  readonly stems: ReadonlySet<string>;
  readonly otherStems: readonly ReadonlySet<string>[];
  readonly nameStems: ReadonlySet<string>;
  /** Stems of each name, of the definition's first words (where its genus stands), and the label as one word. */
  readonly nameKeys: readonly (readonly string[])[];
  /** The same without head words that any name may have. */
  readonly bareKeys: readonly (readonly string[])[];
  readonly opening: ReadonlySet<string>;
  readonly joined: string;
  /** The core with the term's own names hidden. */
  readonly hidden: Masked;
  readonly hiddenStems: readonly string[];
  /** Whether it can be asked or stand as a choice. */
  readonly askable: boolean;
  /** Stable id of the fact "this term has this definition". */
  readonly fact: string;
}

export interface Facts {
  readonly index: NotesIndex;
  readonly terms: ReadonlyMap<string, Term>;
  /** Terms with one settled definition of tier A or B, in the notes' order. */
  readonly defined: readonly DefinedTerm[];
  readonly definedById: ReadonlyMap<string, DefinedTerm>;
  /** Terms whose notes define them twice, differently. */
  readonly conflicting: ReadonlySet<string>;
  /** Every name (folded, plain) of a term → its id. */
  readonly byName: ReadonlyMap<string, string>;
  label(id: string): string;
  names(id: string): readonly string[];
  /** Whether the notes put `upper` above `lower`: stated, or by a section below another's heading. */
  isAbove(upper: string, lower: string): boolean;
  /** Whether two ids are one thing. */
  same(first: string, second: string): boolean;
  course(file: string): string;
  language(file: string): Language;
}

/** The words and the place only, of a fact that carries more. */
export const quoteOf = ({ text, source }: Quote): Quote => ({ text, source });

export const sectionKey = ({ file, headings }: Source): string => `${file}›${headings.join('›')}`;

/** How many first words of a definition may name its genus ("Machine virtuelle s'exécutant…"). */
const GENUS_REACH = 6;

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

/** A name is an answer unless it is one of several in a parenthesis: those are parts ("SWOT (Strengths, Weaknesses…)"). */
function answersOf({ label, aliases }: Term): readonly string[] {
  const several = aliases.filter(({ kind }) => kind === 'parenthesis').length > 1;
  return [label, ...aliases.filter(({ kind }) => !several || kind !== 'parenthesis').map(({ text }) => text)];
}

/** How many of a term's names a text says: a text that says two sets them side by side. */
function namesSaid(text: string, names: readonly string[]): number {
  if (names.length < 2) return 0;
  const spoken = ` ${plain(text)} `;
  return names.filter((name) => plain(name) && spoken.includes(` ${plain(name)} `)).length;
}

/** A long heading titles a section; what stands under it is no definition of its words. */
const isTitle = ({ basis }: Definition, label: string): boolean => basis === 'heading' && wordsOf(label).length > 3;

export function gatherFacts(index: NotesIndex): Facts {
  const terms = new Map(index.terms.map((term) => [term.id, term]));
  const names = (id: string): readonly string[] => {
    const term = terms.get(id);
    return term ? [term.label, ...term.aliases.map(({ text }) => text)] : [];
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
  const conflicting = new Set<string>();
  const defined: DefinedTerm[] = [];
  for (const [id, all] of byTerm) {
    const best = [...all].sort((a, b) => TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier))[0];
    const term = best && terms.get(best.termId);
    if (!best || !term) continue;
    const stems = new Set(stemsOf(best.core));
    const rivals = all.filter((other) => other !== best && other.tier === best.tier && !continues(best, other));
    if (rivals.some((other) => differ(stems, new Set(stemsOf(other.text))))) {
      for (const { termId } of all) conflicting.add(termId);
      conflicting.add(id);
      continue;
    }
    if (leans(best.core)) continue;
    const ownNames = names(term.id);
    const nameKeys = ownNames.map((name) => stemsOf(name));
    const hidden = mask(best.core, ownNames);
    defined.push({
      id: term.id,
      label: term.label,
      names: ownNames,
      answers: answersOf(term),
      definition: best,
      course: course(best.source.file),
      language: language(best.source.file),
      stems,
      otherStems: all.filter(({ text }) => text !== best.core).map(({ text }) => new Set(stemsOf(text))),
      nameStems: new Set(nameKeys.flat()),
      nameKeys,
      bareKeys: ownNames.map((name) => nameStems(name)),
      opening: new Set(stemsOf(wordsOf(best.core).slice(0, GENUS_REACH).join(' '))),
      joined: wordsOf(term.label).join(''),
      hidden,
      hiddenStems: stemsOf(hidden.text),
      askable:
        saysEnough(hidden.text) &&
        !isErrand(term.label) &&
        !/^…\s*[:=]/u.test(hidden.text) &&
        !isTitle(best, term.label) &&
        namesSaid(best.core, ownNames) < 2 &&
        /^[\p{L}\p{N}][^[\]*_`|{}<>]*$/u.test(term.label) &&
        !ownNames.some((name) => spellsOut(best.core, name)),
      fact: `definition|${plain(term.label)}|${plain(best.core)}`,
    });
  }
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
  return {
    index,
    terms,
    defined,
    definedById: new Map(defined.map((one) => [one.id, one])),
    conflicting,
    byName,
    label: (id) => terms.get(id)?.label ?? sectionTitles.get(id) ?? '',
    names: (id) => (terms.has(id) ? names(id) : [sectionTitles.get(id) ?? '']),
    isAbove,
    same: (first, second) => root(first) === root(second),
    course,
    language,
  };
}

/** Words for equality of texts that differ in nothing a reader would see. */
export const sameText = (first: string, second: string): boolean => fold(first).trim() === fold(second).trim();
