/**
 * Questions on classifications ("OVH : IAAS / PAAS"). A subject whose set of values the notes give in full is provably
 * not in the other classes; a subject of which they say nothing is never a choice.
 */
import { type Candidate, pickDistractors } from '../choices.ts';
import { type Draft, factId } from '../draft.ts';
import { quoteOf } from '../defined-term.ts';
import { type Facts, sectionKey } from '../facts.ts';
import { hash } from '../hash.ts';
import { draftBase, factOf, type Scheme, schemesOf, shares, type Subject, whereOf } from './scheme.ts';

interface Other extends Candidate {
  readonly subject: Subject;
}

const choiceOf = ({ label, fact }: Subject) => ({ text: label, about: quoteOf(fact) });
const byFate = (seed: string) => (a: Subject, b: Subject) => hash(`${seed}|${a.id}`) - hash(`${seed}|${b.id}`);
const valueSet = (scheme: Scheme, others: readonly Subject[], from: number): NonNullable<Draft['wrong']> =>
  others.map((other, at) => ({ choice: from + at, rule: 'value-set', facts: [factId(factOf(other, scheme.aspect))] }));

/** Subjects with and without a value, but those whose name would tell. */
function split({ subjects }: Scheme, value: string, written: string): readonly [Subject[], Subject[]] {
  const named = subjects.filter(({ label }) => !shares(written, label));
  return [
    named.filter(({ values }) => values.has(value)),
    named.filter(({ values, settled }) => settled && !values.has(value)),
  ];
}

function member(facts: Facts, scheme: Scheme): readonly Draft[] {
  return [...scheme.values].flatMap(([value, written]) => {
    const [inside, outside] = split(scheme, value, written);
    return inside.flatMap((subject): readonly Draft[] => {
      const candidates = outside
        .filter(({ id }) => !facts.same(id, subject.id))
        .map((other): Other => {
          const near = sectionKey(other.fact.source) === sectionKey(subject.fact.source);
          return { subject: other, text: other.label, cost: near ? 0 : 2 };
        });
      const picked = pickDistractors(subject.label, candidates, 2, `${factOf(subject, scheme.aspect)}|${value}`);
      if (!picked) return [];
      const others = picked.map((one) => one.subject);
      const shown = [subject, ...others];
      return [
        {
          ...draftBase(facts, scheme, subject),
          kind: 'class-member',
          variant: value,
          stem: {
            frame: 'class-member',
            values: { value: written, ...whereOf(subject, [written, ...shown.map(({ label }) => label)]) },
          },
          choices: shown.map(choiceOf),
          answer: [0],
          wrong: valueSet(scheme, others, 1),
        },
      ];
    });
  });
}

/** Which of these are classed so: some members (never all others) and some that are provably not. */
function setOfMembers(facts: Facts, scheme: Scheme): readonly Draft[] {
  return [...scheme.values].flatMap(([value, written]): readonly Draft[] => {
    const [inside, outside] = split(scheme, value, written);
    const [first] = inside;
    if (!first || inside.length < 2 || outside.length < 2) return [];
    const right = [...inside].sort(byFate(value)).slice(0, 3);
    const wrong = [...outside].sort(byFate(value)).slice(0, 2);
    const shown = [...right, ...wrong];
    return [
      {
        ...draftBase(facts, scheme, first),
        fact: `members|${scheme.aspect}|${value}|${inside.map(({ label }) => label).join('|')}`,
        termIds: shown.map(({ id }) => id),
        kind: 'class-set',
        stem: {
          frame: 'class-set-members',
          values: { value: written, ...whereOf(first, [written, ...shown.map(({ label }) => label)]) },
        },
        choices: shown.map(choiceOf),
        answer: right.map((_, at) => at),
        wrong: valueSet(scheme, wrong, right.length),
      },
    ];
  });
}

/** How one subject is classed, where it has several classes but not all. */
function setOfValues(facts: Facts, scheme: Scheme): readonly Draft[] {
  const all = [...scheme.values];
  if (all.length < 3 || all.length > 6) return [];
  return scheme.subjects
    .filter(({ values, settled }) => settled && values.size >= 2 && values.size < all.length)
    .map((subject): Draft => {
      const right = all.flatMap(([value], at) => (subject.values.has(value) ? [at] : []));
      return {
        ...draftBase(facts, scheme, subject),
        kind: 'class-set',
        variant: 'values',
        stem: { frame: 'class-set-values', values: { subject: subject.label } },
        choices: all.map(([, written]) => ({ text: written, about: null })),
        answer: right,
        wrong: all.flatMap((_, at) =>
          right.includes(at)
            ? []
            : [{ choice: at, rule: 'value-set' as const, facts: [factId(factOf(subject, scheme.aspect))] }],
        ),
      };
    });
}

/** One subject with its class, or with another of the same scheme: never by negating a sentence. */
function trueOrFalse(facts: Facts, scheme: Scheme): readonly Draft[] {
  if (scheme.values.size < 2) return [];
  return scheme.subjects
    .filter(({ settled, label }) => settled && ![...scheme.values.values()].some((value) => shares(value, label)))
    .flatMap((subject): readonly Draft[] => {
      const seed = factOf(subject, scheme.aspect);
      const draw = <T>(from: readonly T[]): T | undefined => from[hash(seed, 3) % from.length];
      const others = [...scheme.values].filter(([value]) => !subject.values.has(value));
      const holds = others.length === 0 || hash(seed, 11) % 2 === 0;
      const said = draw(holds ? [...scheme.values].filter(([value]) => subject.values.has(value)) : others);
      if (!said) return [];
      const about = quoteOf(subject.fact);
      return [
        {
          ...draftBase(facts, scheme, subject),
          kind: 'true-false',
          stem: { frame: 'true-false', values: { subject: subject.label, value: said[1] } },
          choices: [
            { text: '', frame: 'true', about, of: subject.label },
            { text: '', frame: 'false', about, of: subject.label },
          ],
          answer: [holds ? 0 : 1],
          wrong: [{ choice: holds ? 1 : 0, rule: 'value-set', facts: [factId(seed)] }],
        },
      ];
    });
}

export const fromClasses = (facts: Facts): readonly Draft[] =>
  schemesOf(facts).flatMap((scheme) =>
    [member, setOfMembers, setOfValues, trueOrFalse].flatMap((kind) => kind(facts, scheme)),
  );
