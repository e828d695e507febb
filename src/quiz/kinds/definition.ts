/**
 * Questions on one definition: which term is this (choices or typed), and how do the notes define that term. A
 * distractor is another term with a definition of the same tier or a better one, proved apart; without two of them the answer is typed.
 */
import { mayHold, sideBySide, within } from '../apart.ts';
import { type Candidate, pickDistractors } from '../choices.ts';
import type { Draft } from '../draft.ts';
import type { DefinedTerm } from '../defined-term.ts';
import type { Facts } from '../facts.ts';
import { hash } from '../hash.ts';
import { MASK } from '../mask.ts';
import type { Choice } from '../model.ts';
import { openTally } from '../tally.ts';
import { kin, plain, wordsOf } from '../words.ts';
import { shares } from './scheme.ts';

/** Longer than this is no stem to read on a phone, nor a choice. */
const MOST_STEM = 320;
const MOST_CHOICE = 260;
const MOST_LABEL = 60;
/** Under this many content words left, a masked definition says too little. */
const LEAST_LEFT = 3;
/** How far, in terms, neighbours are looked for on each side, and how many are weighed. */
const REACH = 24;
const RIVALS = 14;
/** Words that a definition of another note must share to be taken for the same subject. */
const SHARED = 2;
/** One distractor at least must be as tempting as this; two strangers would leave the key alone. */
const TEMPTING = 1;

const tempting = (picked: readonly Distractor[] | null): picked is readonly Distractor[] =>
  picked !== null && picked.some(({ cost }) => cost < TEMPTING);

interface Distractor extends Candidate {
  readonly other: DefinedTerm;
}

/** How far apart two definitions stand in the notes: 0 in one section, 2 in one file, more in another. */
const distance = (a: DefinedTerm, b: DefinedTerm): number => {
  const [one, other] = [a.definition.source, b.definition.source];
  if (one.file !== other.file) return 4;
  const common = one.headings.findIndex((heading, at) => heading !== other.headings[at]);
  const depth = Math.max(one.headings.length, other.headings.length);
  if (common === -1) return one.headings.length === other.headings.length ? 0 : 0.6;
  return depth === 0 ? 0 : 2 - (common / depth) * 1.5;
};

/** What makes a wrong term tempting: near in the notes, words in common with what is asked, the same kind of name. */
const plausibility = (asked: DefinedTerm, other: DefinedTerm, both: number): number => {
  const kinds = Number(asked.small !== other.small) * 1.5;
  const trust = asked.definition.tier === other.definition.tier ? 0 : 0.2;
  return distance(asked, other) + kinds + trust - (2 * both) / Math.max(1, asked.stems.length);
};

/** A term that stands side by side with the asked one, how many stems their definitions share, and how tempting it is. */
interface Rival {
  readonly other: DefinedTerm;
  readonly both: number;
  readonly cost: number;
}

/** Terms to draw distractors from, nearest first: outwards from the term in its file, then some of the course. */
type Rivals = (asked: DefinedTerm) => readonly Rival[];

/** Prepares the neighbours once for all terms. */
function openRivals(facts: Facts): Rivals {
  const byFile = new Map<string, DefinedTerm[]>();
  const byCourse = new Map<string, DefinedTerm[]>();
  const place = new Map<DefinedTerm, number>();
  const put = (map: Map<string, DefinedTerm[]>, key: string, one: DefinedTerm): number => {
    const known = map.get(key) ?? [];
    if (known.push(one) === 1) map.set(key, known);
    return known.length - 1;
  };
  const courseOf = ({ course, language }: DefinedTerm): string => `${course}|${language}`;
  for (const one of facts.defined) {
    place.set(one, put(byFile, one.definition.source.file, one));
    put(byCourse, courseOf(one), one);
  }
  const tally = openTally(facts.stemCount);
  return (asked) => {
    const found: Rival[] = [];
    const consider = (other: DefinedTerm | undefined): void => {
      if (!other?.askable || found.length >= RIVALS) return;
      if (other.definition.tier > asked.definition.tier || other.label.length > MOST_LABEL) return;
      if (!sideBySide(facts, asked, other)) return;
      const both = tally.count(other.stems);
      found.push({ other, both, cost: plausibility(asked, other, both) });
    };
    tally.mark(asked.stems);
    const { file } = asked.definition.source;
    const own = byFile.get(file) ?? [];
    const at = place.get(asked) ?? 0;
    for (let away = 1; away <= REACH && found.length < RIVALS; away += 1) {
      consider(own[at - away]);
      consider(own[at + away]);
    }
    const course = byCourse.get(courseOf(asked)) ?? [];
    const from = hash(asked.id) % Math.max(1, course.length - REACH);
    const end = Math.min(from + REACH, course.length);
    for (let then = from; then < end && found.length < RIVALS; then += 1) {
      const other = course[then];
      // Another note of the course may be about something else: words in common say that it is not.
      if (other && other.definition.source.file !== file && tally.count(other.hiddenNumbers) >= SHARED) consider(other);
    }
    return found;
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

/** A name of at most four words can be typed; accents and small slips are forgiven when graded. */
export const typable = (answer: string): boolean => {
  const words = wordsOf(answer);
  return words.length > 0 && words.length <= 4 && answer.length <= 40;
};

function termOf(asked: DefinedTerm, others: readonly Rival[]): readonly Draft[] {
  const { hidden } = asked;
  if (hidden.left < LEAST_LEFT || hidden.hidden > hidden.left || hidden.text.length > MOST_STEM) return [];
  if (asked.label.length > MOST_LABEL) return [];
  const stem = (frame: string) => ({ frame, values: { definition: hidden.text } });
  const candidates: Distractor[] = [];
  for (const { other, both, cost } of others)
    // A term that the stem itself names rules itself out: a weak choice.
    if (!mayHold(asked, other, both) && !other.nameKeys.some((key) => within(key, asked.hiddenNumbers)))
      candidates.push({ other, text: other.label, cost, form: other.labelForm });
  const typed: readonly Draft[] = typable(asked.label)
    ? [{ ...base(asked), kind: 'typed-term', stem: stem('typed-term'), accept: asked.answers }]
    : [];
  const picked = tempting(candidates) ? pickDistractors(asked.label, candidates, 2, asked.fact) : null;
  if (!tempting(picked)) return typed;
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

/** A word of everyday language ("long", "sélective") is a term under its heading only, which must not tell either. */
function contextOf({ label, definition }: DefinedTerm, shown: readonly string[]): Readonly<Record<string, string>> {
  const heading = definition.source.headings.at(-1) ?? '';
  const everyday = /^\p{Ll}[\p{L}-]*$/u.test(label);
  return !everyday || !plain(heading) || [label, ...shown].some((text) => shares(text, heading)) ? {} : { heading };
}

/** Whether the definition of one term says a word of another's name, or of its family. */
function openNamed(facts: Facts): (asked: DefinedTerm) => (other: DefinedTerm) => boolean {
  const tally = openTally(facts.stemCount);
  return ({ nameHeads, nameStems }) => {
    tally.mark(nameHeads);
    return ({ hiddenHeads, hiddenStems }) =>
      tally.count(hiddenHeads) > 0 && hiddenStems.some((stem) => nameStems.some((name) => kin(name, stem)));
  };
}

function definitionOf(
  asked: DefinedTerm,
  others: readonly Rival[],
  names: (other: DefinedTerm) => boolean,
): readonly Draft[] {
  const own = asked.hidden;
  const fits = ({ text, left }: { text: string; left: number }): boolean =>
    text.length <= MOST_CHOICE && left >= LEAST_LEFT;
  if (!fits(own)) return [];
  const masked = own.text.includes(MASK);
  const candidates: Distractor[] = [];
  for (const { other, both, cost } of others) {
    const shown = other.hidden;
    const ratio = shown.text.length / own.text.length;
    // A mask in the key alone would be a cue, as would the asked word in any choice.
    if (!fits(shown) || shown.text.includes(MASK) !== masked || ratio < 0.5 || ratio > 2) continue;
    if (mayHold(other, asked, both)) continue;
    if (!names(other)) candidates.push({ other, text: shown.text, cost, form: other.hiddenForm });
  }
  const picked = tempting(candidates) ? pickDistractors(own.text, candidates, 2, `${asked.fact}|definition`) : null;
  if (!tempting(picked)) return [];
  return [
    {
      ...base(asked),
      kind: 'term-to-definition',
      stem: {
        frame: 'term-to-definition',
        values: { term: asked.label, ...contextOf(asked, [own.text, ...picked.map(({ text }) => text)]) },
      },
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
  const named = openNamed(facts);
  return facts.defined
    .filter(({ askable }) => askable)
    .flatMap((asked) => {
      const others = rivals(asked);
      return [...termOf(asked, others), ...definitionOf(asked, others, named(asked))];
    });
}
