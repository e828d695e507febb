/** One term with its settled definition, and all that questions ask of its words: found once, compared many times. */
import type { Definition, Language, Quote, Term } from '../notes/model.ts';
import { type Form, formOf } from './choices.ts';
import { factId } from './draft.ts';
import { MASK, type Masked, mask, says } from './mask.ts';
import { headAt, isPale, type Opening, openingOf, type Shape, shapeOf } from './shape.ts';
import { isDamaged, leans } from './stands-alone.ts';
import { type Numbering, once } from './tally.ts';
import { onlyRates } from './tone.ts';
import {
  bareStems,
  fold,
  isErrand,
  isName,
  plain,
  type Read,
  read,
  saysEnough,
  spellsOut,
  stemsIn,
  stemsOf,
  wordsOf,
} from './words.ts';

/** Reasons, worded in `messages`. */
export type Refused = 'leaning' | 'damaged' | 'no-name' | 'masked-away' | 'says-little' | 'told';

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
  /** The definition's words and place. */
  readonly quote: Quote;
  /** Content stems of the definition's core, and of whatever else the notes define it by; each once, as numbers. */
  readonly stems: readonly number[];
  readonly otherStems: readonly (readonly number[])[];
  /** Stems of all names. */
  readonly nameStems: readonly string[];
  /** Stems of each name and of the definition's first words (where its genus stands), as numbers. */
  readonly nameKeys: readonly (readonly number[])[];
  /** The same without head words that any name may have. */
  readonly bareKeys: readonly (readonly number[])[];
  readonly opening: readonly number[];
  /** What it is about beside its note's and section's subject: stems of its name and definition, as numbers. */
  readonly told: readonly number[];
  /** The label as one word. */
  readonly joined: string;
  /** Whether the label begins with a small letter. */
  readonly small: boolean;
  /** The core with the term's own names hidden. */
  readonly hidden: Masked;
  readonly hiddenStems: readonly string[];
  readonly hiddenNumbers: readonly number[];
  /** Roots of the label's words and of what is left of the definition, as numbers: what the eye finds alike. */
  readonly labelRoots: readonly number[];
  readonly hiddenRoots: readonly number[];
  /** What its name and its definition look like, and the noun that heads the definition (a root, as a number; -1: none). */
  readonly shape: Shape;
  readonly starts: Opening;
  readonly genus: number;
  /** The word of the label that the definition's own head was, where just that is hidden; else ''. */
  readonly headHole: string;
  /** How the label and the core with the names hidden look as choices. */
  readonly labelForm: Form;
  readonly hiddenForm: Form;
  /** Why it can neither be asked nor stand as a choice; null: it can. */
  readonly refused: Refused | null;
  /** Stable id of the fact "this term has this definition". */
  readonly fact: string;
  readonly factId: string;
}

/** The words and the place only, of a fact that carries more. */
export const quoteOf = ({ text, source }: Quote): Quote => ({ text, source });

/** Label and aliases. */
export const namesOf = ({ label, aliases }: Term): readonly string[] => [label, ...aliases.map(({ text }) => text)];

/** How many first words of a definition may name its genus ("Machine virtuelle s'exécutant…"). */
const GENUS_REACH = 6;

/** A name is an answer unless it is one of several in a parenthesis: those are parts ("SWOT (Strengths, Weaknesses…)"). */
function answersOf({ label, aliases }: Term): readonly string[] {
  const inBracket = (kind: string): boolean => kind === 'parenthesis' || kind === 'abbreviation';
  const parts =
    aliases.filter(({ kind }) => kind === 'parenthesis').length > 1 ||
    aliases.filter(({ kind }) => inBracket(kind)).length > 2;
  return [label, ...aliases.filter(({ kind }) => !parts || !inBracket(kind)).map(({ text }) => text)];
}

/** How many of a term's names a text says: a text that says two sets them side by side. */
function namesSaid(text: string, names: readonly string[]): number {
  if (names.length < 2) return 0;
  const spoken = ` ${plain(text)} `;
  return names.filter((name) => plain(name) && spoken.includes(` ${plain(name)} `)).length;
}

/** A long heading titles a section; what stands under it is no definition of its words. */
const isTitle = ({ basis }: Definition, label: string): boolean => basis === 'heading' && wordsOf(label).length > 3;

/** After a hidden subject these carry the definition: "… est une pièce", "… is the part that". */
const CARRIES =
  /^…\s+(?:\(…\)\s+)?(?:est|sont|is|are|designe|consiste|permet|represente|means|refers|consists|correspond|signifie)\b/u;

/** What hides of a definition must leave it whole: one filling, and its own head in sight. */
function unreadable({ text, holes, left, hidden }: Masked): boolean {
  return (
    hidden > left ||
    holes.length > 2 ||
    new Set(holes.filter(Boolean)).size > 1 ||
    /…\s*[:=]|…[-‑]|[-‑]…|["«“']\s*…\s*["»”']/u.test(text) ||
    text.includes(`${MASK} ${MASK}`)
  );
}

/** Why a term with this definition is not for questions. */
function refusal(term: Term, best: Definition, names: readonly string[], hidden: Masked): Refused | null {
  if (
    !isName(term.label) ||
    names.some((name) => name.includes('?')) ||
    isErrand(term.label) ||
    isTitle(best, term.label)
  )
    return 'no-name';
  if (isDamaged(best.core)) return 'damaged';
  if (leans(best.core) || (hidden.hidden > 0 && leans(hidden.text))) return 'leaning';
  if (unreadable(hidden)) return 'masked-away';
  if (!saysEnough(hidden.text) || onlyRates(best.core)) return 'says-little';
  return namesSaid(best.core, names) >= 2 || names.some((name) => spellsOut(best.core, name)) ? 'told' : null;
}

/** All that questions need to know of a term with one settled definition. */
export function defineTerm(
  term: Term,
  best: Definition,
  all: readonly Definition[],
  { title, ...place }: Pick<DefinedTerm, 'course' | 'language'> & { readonly title: string },
  numbering: Numbering,
): DefinedTerm {
  const names = namesOf(term);
  const core = read(best.core);
  const label = read(term.label);
  const nameKeys = names.map((name) => stemsOf(name));
  // Only what the reader is shown can tell: the label, and any other name that the definition says in full.
  const hidden = mask(best.core, [term.label, ...names.slice(1).filter((name) => says(best.core, name))]);
  const shown = hidden.hidden === 0 ? core : read(hidden.text);
  const roots = ({ all: words }: Read): readonly number[] =>
    once(numbering.of(words.filter(({ content }) => content).map(({ root }) => root)));
  const head = headAt(best.core, place.language);
  const first = core.all.findIndex(({ content }) => content);
  const lost =
    hidden.hidden > 0 && [head, first].some((at) => at >= 0 && hidden.hides(at)) && !CARRIES.test(fold(hidden.text));
  const about = new Set([title, ...best.source.headings].flatMap(stemsOf));
  const genus = core.all[head]?.root ?? '';
  const allNames = nameKeys.flat();
  const fact = `definition|${label.plain}|${core.plain}`;
  return {
    id: term.id,
    label: term.label,
    names,
    answers: answersOf(term),
    definition: best,
    ...place,
    quote: quoteOf(best),
    stems: once(numbering.of(core.stems)),
    otherStems: all.filter(({ text }) => text !== best.core).map(({ text }) => once(numbering.of(stemsOf(text)))),
    nameStems: allNames,
    nameKeys: nameKeys.map((key) => numbering.of(key)),
    bareKeys: nameKeys.map((key) => numbering.of(bareStems(key))),
    opening: numbering.of(stemsIn(core.all.slice(0, GENUS_REACH))),
    told: once(numbering.of([...core.stems, ...label.stems].filter((stem) => stem.length > 3 && !about.has(stem)))),
    joined: label.words.join(''),
    small: /^\p{Ll}/u.test(term.label),
    hidden,
    hiddenStems: shown.stems,
    hiddenNumbers: numbering.of(shown.stems),
    labelRoots: roots(label),
    hiddenRoots: roots(shown),
    shape: shapeOf(term.label, place.language),
    starts: openingOf(best.core, place.language),
    genus:
      genus.length < 3 || isPale(genus) || read(title).all.some(({ root }) => root === genus)
        ? -1
        : (numbering.of([genus])[0] ?? -1),
    headHole: lost ? (core.all[hidden.hides(head) && head >= 0 ? head : first]?.text ?? '') : '',
    labelForm: formOf(term.label),
    hiddenForm: formOf(hidden.text),
    refused: refusal(term, best, names, hidden),
    fact,
    factId: factId(fact),
  };
}
