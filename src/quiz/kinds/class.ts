/**
 * Questions on classifications ("OVH : IAAS / PAAS"). A subject whose set of values the notes give in full is provably
 * not in the other classes; a subject of which they say nothing is never a choice.
 */
import type { Classification } from '../../notes/model.ts';
import { type Candidate, pickDistractors } from '../choices.ts';
import { type Draft, factId } from '../draft.ts';
import { type Facts, quoteOf, sectionKey } from '../facts.ts';
import { plain, stemsOf } from '../words.ts';

interface Subject {
  readonly id: string;
  readonly label: string;
  readonly values: ReadonlySet<string>;
  readonly fact: Classification;
  readonly course: string;
}

/** All subjects that the notes class by one aspect, in one course, with the values as written. */
interface Scheme {
  readonly aspect: string;
  readonly subjects: readonly Subject[];
  readonly values: ReadonlyMap<string, string>;
}

/** What a class fact says, for ids and for the checker's sake in one spelling. */
const factOf = ({ label, values }: Subject, aspect: string): string =>
  `class|${plain(label)}|${plain(aspect)}|${[...values].sort().join('|')}`;

export function schemesOf(facts: Facts): readonly Scheme[] {
  const gathered = new Map<
    string,
    { aspect: string; subjects: Map<string, Subject | null>; values: Map<string, string> }
  >();
  for (const fact of facts.index.classifications) {
    const course = facts.course(fact.source.file);
    const label = facts.label(fact.subjectId);
    if (!label || fact.values.length === 0) continue;
    const key = `${course}|${plain(fact.aspect)}`;
    const scheme = gathered.get(key) ?? { aspect: fact.aspect, subjects: new Map(), values: new Map() };
    gathered.set(key, scheme);
    for (const value of fact.values) scheme.values.set(plain(value), scheme.values.get(plain(value)) ?? value);
    const values = new Set(fact.values.map(plain));
    const known = scheme.subjects.get(fact.subjectId);
    // Classed twice, differently: nothing is settled.
    const agrees =
      !known || (known.values.size === values.size && [...values].every((value) => known.values.has(value)));
    if (known === null || !agrees) scheme.subjects.set(fact.subjectId, null);
    else if (!known) scheme.subjects.set(fact.subjectId, { id: fact.subjectId, label, values, fact, course });
  }
  return [...gathered.values()].map(({ aspect, subjects, values }) => ({
    aspect,
    values,
    subjects: [...subjects.values()].filter((one) => one !== null),
  }));
}

const base = (facts: Facts, scheme: Scheme, subject: Subject) => ({
  fact: factOf(subject, scheme.aspect),
  explanation: quoteOf(subject.fact),
  source: subject.fact.source,
  course: subject.course,
  language: facts.language(subject.fact.source.file),
  tier: 'A' as const,
  termIds: [subject.id],
});

const names = (value: string, label: string): boolean => {
  const stems = stemsOf(label);
  return stemsOf(value).some((stem) => stems.includes(stem));
};

/** Where the classing stands, unless the heading would tell. */
const whereOf = (subject: Subject, value: string, shown: readonly string[]): Readonly<Record<string, string>> => {
  const heading = subject.fact.source.headings.at(-1) ?? '';
  const tells = !heading || [value, ...shown].some((text) => names(text, heading));
  return tells ? {} : { heading };
};

interface Other extends Candidate {
  readonly subject: Subject;
}

function members(facts: Facts, scheme: Scheme): readonly Draft[] {
  return [...scheme.values].flatMap(([value, written]) => {
    const inside = scheme.subjects.filter(({ values }) => values.has(value));
    const outside = scheme.subjects.filter(({ values, fact }) => fact.closed && !values.has(value));
    return inside.flatMap((subject): readonly Draft[] => {
      if (names(written, subject.label)) return [];
      const candidates = outside
        .filter(({ label, id }) => !names(written, label) && !facts.same(id, subject.id))
        .map((other): Other => ({
          subject: other,
          text: other.label,
          cost: sectionKey(other.fact.source) === sectionKey(subject.fact.source) ? 0 : 2,
        }));
      const picked = pickDistractors(subject.label, candidates, 2, `${factOf(subject, scheme.aspect)}|${value}`);
      if (!picked) return [];
      const shown = [subject, ...picked.map((one) => one.subject)];
      return [
        {
          ...base(facts, scheme, subject),
          kind: 'class-member',
          variant: value,
          stem: {
            frame: 'class-member',
            values: {
              value: written,
              ...whereOf(
                subject,
                written,
                shown.map(({ label }) => label),
              ),
            },
          },
          choices: shown.map(({ label, fact }) => ({ text: label, about: quoteOf(fact) })),
          answer: [0],
          wrong: picked.map((other, at) => ({
            choice: at + 1,
            rule: 'value-set',
            facts: [factId(factOf(other.subject, scheme.aspect))],
          })),
        },
      ];
    });
  });
}

export function fromClasses(facts: Facts): readonly Draft[] {
  return schemesOf(facts).flatMap((scheme) => members(facts, scheme));
}
