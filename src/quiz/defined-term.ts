/** One term with its settled definition, and all that questions ask of its words: found once, compared many times. */
import type { Definition, Language, Quote, Term } from '../notes/model.ts';
import { type Form, formOf } from './choices.ts';
import { factId } from './draft.ts';
import { type Masked, mask } from './mask.ts';
import { type Numbering, once } from './tally.ts';
import { bareStems, isErrand, plain, read, saysEnough, spellsOut, stemsIn, stemsOf, wordsOf } from './words.ts';

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
  /** The label as one word. */
  readonly joined: string;
  /** Whether the label begins with a small letter. */
  readonly small: boolean;
  /** The core with the term's own names hidden. */
  readonly hidden: Masked;
  readonly hiddenStems: readonly string[];
  readonly hiddenNumbers: readonly number[];
  /** Heads of the names' stems and of what is left of the definition, as numbers: only words of one head may be kin. */
  readonly nameHeads: readonly number[];
  readonly hiddenHeads: readonly number[];
  /** How the label and the core with the names hidden look as choices. */
  readonly labelForm: Form;
  readonly hiddenForm: Form;
  /** Whether it can be asked or stand as a choice. */
  readonly askable: boolean;
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

/** All that questions need to know of a term with one settled definition. */
export function defineTerm(
  term: Term,
  best: Definition,
  all: readonly Definition[],
  place: Pick<DefinedTerm, 'course' | 'language'>,
  numbering: Numbering,
): DefinedTerm {
  const names = namesOf(term);
  const core = read(best.core);
  const label = read(term.label);
  const nameKeys = names.map((name) => stemsOf(name));
  const hidden = mask(best.core, names);
  const shown = hidden.hidden === 0 ? core : read(hidden.text);
  const hiddenNumbers = numbering.of(shown.stems);
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
    joined: label.words.join(''),
    small: /^\p{Ll}/u.test(term.label),
    hidden,
    hiddenStems: shown.stems,
    hiddenNumbers,
    nameHeads: numbering.heads(numbering.of(allNames)),
    hiddenHeads: numbering.heads(hiddenNumbers),
    labelForm: formOf(term.label),
    hiddenForm: formOf(hidden.text),
    askable:
      saysEnough(hidden.text) &&
      !isErrand(term.label) &&
      !/^…\s*[:=]/u.test(hidden.text) &&
      !isTitle(best, term.label) &&
      namesSaid(best.core, names) < 2 &&
      /^[\p{L}\p{N}][^[\]*_`|{}<>]*$/u.test(term.label) &&
      !names.some((name) => spellsOut(best.core, name)),
    fact,
    factId: factId(fact),
  };
}
