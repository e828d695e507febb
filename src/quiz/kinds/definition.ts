/**
 * Questions on one definition: which term is this (choices or typed), and how do the notes define that term. A
 * distractor is another term with a definition of the same tier or a better one, proved apart; without two of them the answer is typed.
 */
import { mayHold, sideBySide, within } from '../apart.ts';
import { type Candidate, pickDistractors } from '../choices.ts';
import type { Draft } from '../draft.ts';
import type { DefinedTerm } from '../defined-term.ts';
import type { Facts } from '../facts.ts';
import { akin, lookOf, showsIn } from '../letters.ts';
import type { Choice } from '../model.ts';
import { isSubject } from '../titles.ts';
import { plain, wordsOf } from '../words.ts';

/** Longer than this is no stem to read on a phone, nor a choice. */
const MOST_STEM = 320;
const MOST_CHOICE = 260;
const MOST_LABEL = 60;
/** Under this many content words left, a masked definition says too little. */
const LEAST_LEFT = 3;
/** A word more with holes in it. */
const LEAST_HOLED = 4;
/** How many rivals are weighed. */
const RIVALS = 14;

interface Distractor extends Candidate {
  readonly other: DefinedTerm;
}

/** A term of the same kind as the asked one, how many stems their definitions share, and how tempting it is. */
interface Rival {
  readonly other: DefinedTerm;
  readonly both: number;
  readonly cost: number;
}

/** What it costs to be set against the term, to stand in its list (a step more) or
 * below its heading, to have its genus in its note or course. */
const OPPOSED = -1;
const STEP = 0.08;
const BELOW = 0.7;
const OF_GENUS = 0.6;
const OF_GENUS_AWAY = 1.2;

const SAID = 0.8;
const HOLDS = 3;
/** Words that a definition of another note must have in common, beside its genus; and one of no kind, near by. */
const AWAY = 3;
const NEAR = 2;
/** A list of a kind that has so many members needs no others. */
const ENOUGH = 2;

/** A name told in a word or two on the very line of the term: it may be a case of it. */
const inPassing = ({ definition: { source } }: DefinedTerm, { definition, refused }: DefinedTerm): boolean =>
  refused === 'says-little' &&
  definition.basis !== 'table' &&
  definition.source.line === source.line &&
  definition.source.file === source.file;

/** Fellows of the term, each once, at the least of their costs. */
type Rivals = (asked: DefinedTerm) => readonly Rival[];

function openRivals(facts: Facts): Rivals {
  const { siblings } = facts;
  return (asked) => {
    const stems = new Set(asked.stems);
    const found = new Map<DefinedTerm, Rival>();
    const told = new Set(asked.told);
    /** Words in common beside the subject of the note and the section. */
    const common = (other: DefinedTerm): number => other.told.reduce((sum, stem) => sum + Number(told.has(stem)), 0);
    const consider = (other: DefinedTerm, cost: number, least = 0): void => {
      if (found.has(other) || found.size >= RIVALS || other === asked) return;
      if (inPassing(asked, other)) return;
      if (other.course !== asked.course || other.language !== asked.language) return;
      if (other.definition.tier > asked.definition.tier || other.label.length > MOST_LABEL) return;
      if (least > 0 && common(other) < least) return;
      if (!sideBySide(facts, asked, other)) return;
      let both = 0;
      for (const stem of other.stems) if (stems.has(stem)) both += 1;
      const kinds = Number(asked.small !== other.small) * 1.5 + Number(asked.genus !== other.genus) * 0.3;
      const words = (2 * both) / Math.max(1, asked.stems.length);
      found.set(other, { other, both, cost: cost + kinds - words });
    };
    const isNear = (other: DefinedTerm): boolean => other.definition.source.file === asked.definition.source.file;
    for (const other of siblings.opposed(asked)) consider(other, OPPOSED);
    const beside = siblings.beside(asked);
    beside.forEach((other, at) => {
      consider(other, STEP * at);
    });
    for (const other of siblings.ofGenus(asked))
      if (isNear(other)) consider(other, OF_GENUS);
      else consider(other, OF_GENUS_AWAY, AWAY);
    if (beside.length >= ENOUGH) return [...found.values()];
    const below = siblings.below(asked);
    for (const other of below) consider(other, BELOW, NEAR);
    // Names built on one noun come together: with "Machine hôte" its fellow "Machine invitée".
    const heads = new Set([...found.keys()].map(({ labelRoots }) => labelRoots[0]));
    for (const other of below) if (heads.has(other.labelRoots[0])) consider(other, BELOW);
    return [...found.values()];
  };
}

const wrongs = (distractors: readonly Distractor[]): NonNullable<Draft['wrong']> =>
  distractors.map(({ other }, at) => ({ choice: at + 1, rule: 'two-definitions', facts: [other.factId] }));

const base = (
  asked: DefinedTerm,
): Pick<Draft, 'fact' | 'explanation' | 'explanationOf' | 'source' | 'course' | 'language' | 'tier' | 'termIds'> => ({
  fact: asked.fact,
  explanation: asked.quote,
  explanationOf: asked.label,
  source: asked.definition.source,
  course: asked.course,
  language: asked.language,
  tier: asked.definition.tier,
  termIds: [asked.id],
});

/** Definitions without a subject of their own: an adjective under them lacks its noun. */
const SUBJECTLESS: ReadonlySet<string> = new Set(['verb', 'adverbial', 'infinitive', 'participle']);

/** A name of at most four words can be typed; accents and small slips are forgiven when graded. */
const typable = ({ label, shape, starts }: DefinedTerm): boolean => {
  const words = wordsOf(label);
  if (words.length === 0 || words.length > 4 || label.length > 40) return false;
  // A letter for a word ("r", "m.") is the note's own shorthand.
  if (/(?:^|\s)(?![aày])\p{Ll}\.?(?:\s|$)/u.test(label)) return false;
  // "X and Y": one half may be typed alone.
  return !/\s(?:et|and|ou|or|&|\+)\s|\//u.test(label) && !(shape === 'adjective' && SUBJECTLESS.has(starts));
};

/** What stands in a choice's way where grammar alone would sort it out: one shape, one number of words of it. */
const alike = (asked: DefinedTerm, other: DefinedTerm): boolean =>
  asked.shape === other.shape || (asked.shape !== 'adjective' && other.shape !== 'adjective');

function termOf(facts: Facts, asked: DefinedTerm, others: readonly Rival[]): readonly Draft[] {
  const { hidden, headHole } = asked;
  if (hidden.left < (hidden.hidden > 0 ? LEAST_HOLED : LEAST_LEFT) || hidden.text.length > MOST_STEM) return [];
  if (asked.label.length > MOST_LABEL) return [];
  const context = contextOf(facts, asked, []);
  if (!context) return [];
  const stem = (frame: string) => ({ frame, values: { definition: hidden.text, ...context } });
  /** Whether a name has the word that is hidden: only then can the key not be read off the hole. */
  const holds = ({ label }: DefinedTerm): boolean => lookOf(label).some((look) => akin(look, headHole));
  const candidates: Distractor[] = [];
  for (const { other, both, cost } of others) {
    if (mayHold(asked, other, both) || !alike(asked, other)) continue;
    // A term that the stem names rules itself out; one that it names a word of is a weak choice.
    if (within(other.labelRoots, asked.hiddenRoots)) continue;
    const said = other.labelRoots.some((root) => asked.hiddenRoots.includes(root));
    candidates.push({
      other,
      text: other.label,
      cost: cost + Number(said) * SAID - Number(headHole !== '' && holds(other)) * HOLDS,
      form: other.labelForm,
    });
  }
  // Without its noun a definition is read through its choices only.
  const typed: readonly Draft[] =
    typable(asked) && headHole === ''
      ? [{ ...base(asked), kind: 'typed-term', stem: stem('typed-term'), accept: asked.answers }]
      : [];
  const picked = pickDistractors(asked.label, candidates, 2, asked.fact);
  if (!picked) return typed;
  if (headHole !== '' && !picked.some(({ other }) => holds(other))) return typed;
  const choice = (term: DefinedTerm): Choice => ({ text: term.label, about: term.quote });
  return [
    {
      ...base(asked),
      kind: 'definition-to-term',
      stem: stem('definition-to-term'),
      choices: [choice(asked), ...picked.map(({ other }) => choice(other))],
      answer: [0],
      wrong: wrongs(picked),
    },
    ...typed,
  ];
}

/**
 * An adjective or a word of everyday language ("long", "sélective") is a term under its heading only, which must not
 * tell. Null: it has none, and cannot be asked.
 */
function contextOf(
  facts: Facts,
  { id, label, definition, shape }: DefinedTerm,
  shown: readonly string[],
): Readonly<Record<string, string>> | null {
  const bare = shape === 'adjective';
  if (!bare && !/^\p{Ll}[\p{L}-]*$/u.test(label)) return {};
  const heading = definition.source.headings.at(-1) ?? '';
  // A heading that is a thing of its own tells of a noun only where it stands above it.
  const named = facts.byName.get(plain(heading));
  if (!bare && named !== undefined && facts.hasDefinition(named) && !facts.isAbove(named, id)) return {};
  const serves = isSubject(heading) && ![label, ...shown].some((text) => showsIn(text, heading));
  return serves ? { heading } : bare ? null : {};
}

function definitionOf(facts: Facts, asked: DefinedTerm, others: readonly Rival[]): readonly Draft[] {
  const own = asked.hidden;
  const fits = ({ text, left }: { text: string; left: number }): boolean =>
    text.length <= MOST_CHOICE && left >= LEAST_LEFT;
  // No holes in choices: where a definition says its own term, another question is asked.
  if (!fits(own) || own.hidden > 0) return [];
  const candidates: Distractor[] = [];
  for (const { other, both, cost } of others) {
    const shown = other.hidden;
    const ratio = shown.text.length / own.text.length;
    if (other.refused !== null || !fits(shown) || shown.hidden > 0 || ratio < 0.5 || ratio > 2) continue;
    if (asked.starts !== other.starts || mayHold(other, asked, both)) continue;
    candidates.push({ other, text: shown.text, cost, form: other.hiddenForm });
  }
  // Looked at last, for it is dear: a choice that shows a word of the asked term.
  const telling = ({ text }: Distractor): boolean => showsIn(asked.label, text);
  const pick = (among: readonly Distractor[]): readonly Distractor[] | null => {
    const found = pickDistractors(own.text, among, 2, `${asked.fact}|definition`);
    return found?.some(telling) ? pick(among.filter((one) => !found.includes(one) || !telling(one))) : found;
  };
  const picked = pick(candidates);
  if (!picked) return [];
  const context = contextOf(facts, asked, [own.text]);
  if (!context) return [];
  return [
    {
      ...base(asked),
      kind: 'term-to-definition',
      stem: { frame: 'term-to-definition', values: { term: asked.label, ...context } },
      choices: [
        { text: own.text, about: asked.quote, of: asked.label },
        ...picked.map(({ other, text }) => ({ text, about: other.quote, of: other.label })),
      ],
      answer: [0],
      wrong: wrongs(picked),
    },
  ];
}

export function fromDefinitions(facts: Facts): readonly Draft[] {
  const rivals = openRivals(facts);
  return facts.defined.flatMap((asked) => {
    if (asked.refused !== null) return [];
    const others = rivals(asked);
    return [...termOf(facts, asked, others), ...definitionOf(facts, asked, others)];
  });
}
