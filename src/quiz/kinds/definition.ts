/**
 * Questions on one definition: which term is this (choices or typed), and how do the notes define that term. A
 * distractor is another term with a definition of the same tier, proved apart; without two of them the answer is typed.
 */
import { provedApart } from '../apart.ts';
import { type Candidate, pickDistractors } from '../choices.ts';
import { type Draft, factId } from '../draft.ts';
import { type DefinedTerm, type Facts, quoteOf, sectionKey } from '../facts.ts';
import { hash } from '../hash.ts';
import { MASK } from '../mask.ts';
import type { Choice } from '../model.ts';
import { kin, plain, wordsOf } from '../words.ts';

/** Longer than this is no stem to read on a phone, nor a choice. */
const MOST_STEM = 320;
const MOST_CHOICE = 260;
const MOST_LABEL = 60;
/** Under this many content words left, a masked definition says too little. */
const LEAST_LEFT = 2;
/** How many neighbours are tried as distractors. */
const POOL = 40;

interface Distractor extends Candidate {
  readonly other: DefinedTerm;
}

/** Terms to draw distractors from, nearest first: same section, same file, same course. */
export type Neighbours = (asked: DefinedTerm) => readonly DefinedTerm[];

const distance = (a: DefinedTerm, b: DefinedTerm): number => {
  const [one, other] = [a.definition.source, b.definition.source];
  if (one.file !== other.file) return 4;
  if (sectionKey(one) === sectionKey(other)) return 0;
  return one.headings[0] === other.headings[0] ? 1 : 2;
};

/** Prepares the neighbours once for all terms: a slice of the file around the term, then some of the course. */
export function neighboursIn(facts: Facts): Neighbours {
  const byFile = new Map<string, DefinedTerm[]>();
  const byCourse = new Map<string, DefinedTerm[]>();
  const put = (map: Map<string, DefinedTerm[]>, key: string, one: DefinedTerm): void => {
    const known = map.get(key);
    if (known) known.push(one);
    else map.set(key, [one]);
  };
  const place = new Map<DefinedTerm, number>();
  for (const one of facts.defined) {
    put(byFile, one.definition.source.file, one);
    put(byCourse, `${one.course}|${one.language}`, one);
    place.set(one, (byFile.get(one.definition.source.file)?.length ?? 1) - 1);
  }
  return (asked) => {
    const file = byFile.get(asked.definition.source.file) ?? [];
    const at = place.get(asked) ?? 0;
    const near = file.slice(Math.max(0, at - POOL / 2), at + POOL / 2);
    if (near.length >= POOL / 2) return near;
    const course = byCourse.get(`${asked.course}|${asked.language}`) ?? [];
    const from = course.length > POOL ? hash(asked.id) % (course.length - POOL) : 0;
    return [...new Set([...near, ...course.slice(from, from + POOL)])];
  };
}

const rivals = (facts: Facts, asked: DefinedTerm, neighbours: Neighbours): readonly DefinedTerm[] =>
  neighbours(asked).filter(
    (other) =>
      other !== asked &&
      other.definition.tier === asked.definition.tier &&
      other.label.length <= MOST_LABEL &&
      provedApart(facts, asked, other),
  );

const wrongs = (distractors: readonly Distractor[]): NonNullable<Draft['wrong']> =>
  distractors.map(({ other }, at) => ({ choice: at + 1, rule: 'two-definitions', facts: [factId(other.fact)] }));

const base = (
  asked: DefinedTerm,
): Pick<Draft, 'fact' | 'explanation' | 'source' | 'course' | 'language' | 'tier' | 'termIds'> => ({
  fact: asked.fact,
  explanation: quoteOf(asked.definition),
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

function termOf(asked: DefinedTerm, others: readonly DefinedTerm[]): readonly Draft[] {
  const { hidden } = asked;
  if (hidden.left < LEAST_LEFT || hidden.hidden > hidden.left || hidden.text.length > MOST_STEM) return [];
  if (asked.label.length > MOST_LABEL) return [];
  const stem = (frame: string) => ({ frame, values: { definition: hidden.text } });
  const shown = new Set(asked.hiddenStems);
  const candidates = others
    // A term that the stem itself names rules itself out: a weak choice.
    .filter(({ nameKeys }) => !nameKeys.some((key) => key.every((one) => shown.has(one))))
    .map((other): Distractor => ({ other, text: other.label, cost: distance(asked, other) }));
  const typed: readonly Draft[] = typable(asked.label)
    ? [{ ...base(asked), kind: 'typed-term', stem: stem('typed-term'), accept: asked.names }]
    : [];
  const picked = pickDistractors(asked.label, candidates, 2, asked.fact);
  if (!picked) return typed;
  const choice = (term: DefinedTerm): Choice => ({ text: term.label, about: quoteOf(term.definition) });
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

function definitionOf(asked: DefinedTerm, others: readonly DefinedTerm[]): readonly Draft[] {
  const own = asked.hidden;
  const fits = ({ text, left }: { text: string; left: number }): boolean =>
    text.length <= MOST_CHOICE && left > LEAST_LEFT;
  if (!fits(own)) return [];
  const masked = own.text.includes(MASK);
  const candidates = others.flatMap((other): readonly Distractor[] => {
    const shown = other.hidden;
    const ratio = shown.text.length / own.text.length;
    // A mask in the key alone would be a cue, as would the asked word in any choice.
    if (!fits(shown) || shown.text.includes(MASK) !== masked || ratio < 0.5 || ratio > 2) return [];
    if (
      other.hiddenStems.some(
        (stem) => asked.nameStems.has(stem) || asked.nameKeys.flat().some((name) => kin(name, stem)),
      )
    )
      return [];
    return [{ other, text: shown.text, cost: distance(asked, other) }];
  });
  const picked = pickDistractors(own.text, candidates, 2, `${asked.fact}|definition`);
  if (!picked || plain(own.text) === '') return [];
  return [
    {
      ...base(asked),
      kind: 'term-to-definition',
      stem: { frame: 'term-to-definition', values: { term: asked.label } },
      choices: [
        { text: own.text, about: quoteOf(asked.definition), of: asked.label },
        ...picked.map(({ other, text }) => ({ text, about: quoteOf(other.definition), of: other.label })),
      ],
      answer: [0],
      wrong: wrongs(picked),
    },
  ];
}

export function fromDefinitions(facts: Facts): readonly Draft[] {
  const neighbours = neighboursIn(facts);
  return facts.defined.flatMap((asked) => {
    const others = rivals(facts, asked, neighbours);
    return [...termOf(asked, others), ...definitionOf(asked, others)];
  });
}
