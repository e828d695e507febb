/**
 * Classifications gathered as schemes: all subjects that a course classes by one aspect, each with its whole set of
 * values. A subject classed twice, differently, is settled nowhere and left out.
 */
import type { Classification } from '../../notes/model.ts';
import type { Draft } from '../draft.ts';
import { quoteOf } from '../defined-term.ts';
import type { Facts } from '../facts.ts';
import { hasFormula, plain, stemsOf } from '../words.ts';

export interface Subject {
  readonly id: string;
  readonly label: string;
  /** Folded. */
  readonly values: ReadonlySet<string>;
  readonly fact: Classification;
  readonly course: string;
  /** Whether the notes give all its values, so that any other is provably not one. */
  readonly settled: boolean;
}

export interface Scheme {
  readonly aspect: string;
  readonly subjects: readonly Subject[];
  /** Folded → as the notes write it. */
  readonly values: ReadonlyMap<string, string>;
}

/** What a class fact says, in one spelling. */
export const factOf = ({ label, values }: Subject, aspect: string): string =>
  `class|${plain(label)}|${plain(aspect)}|${[...values].sort().join('|')}`;

/** A subject longer than this is a sentence. */
const LONGEST = 60;

const equalSets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((one) => b.has(one));

/** Numbered values of one kind ("type 1", "type 2") of which nothing ever has two: one of them excludes the others. */
const isExclusive = (subjects: readonly Subject[], values: ReadonlyMap<string, string>): boolean =>
  values.size >= 2 &&
  new Set([...values.keys()].map((value) => /^(.+) \d+$/u.exec(value)?.[1] ?? value)).size === 1 &&
  subjects.every((subject) => subject.values.size === 1);

export function schemesOf(facts: Facts): readonly Scheme[] {
  const gathered = new Map<
    string,
    { aspect: string; subjects: Map<string, Subject | null>; values: Map<string, string> }
  >();
  for (const fact of facts.index.classifications) {
    const course = facts.course(fact.source.file);
    const label = facts.label(fact.subjectId);
    if (!label || label.length > LONGEST || fact.values.length === 0 || fact.values.some(hasFormula)) continue;
    const key = `${course}|${plain(fact.aspect)}`;
    const scheme = gathered.get(key) ?? { aspect: fact.aspect, subjects: new Map(), values: new Map() };
    gathered.set(key, scheme);
    for (const value of fact.values) scheme.values.set(plain(value), scheme.values.get(plain(value)) ?? value);
    const values = new Set(fact.values.map(plain));
    const known = scheme.subjects.get(fact.subjectId);
    if (known === null || (known && !equalSets(known.values, values))) scheme.subjects.set(fact.subjectId, null);
    else if (!known)
      scheme.subjects.set(fact.subjectId, { id: fact.subjectId, label, values, fact, course, settled: fact.closed });
  }
  return [...gathered.values()].map(({ aspect, subjects, values }) => {
    const found = [...subjects.values()].filter((one) => one !== null);
    const exclusive = isExclusive(found, values);
    return { aspect, values, subjects: found.map((one) => ({ ...one, settled: one.settled || exclusive })) };
  });
}

export const draftBase = (facts: Facts, scheme: Scheme, subject: Subject) =>
  ({
    fact: factOf(subject, scheme.aspect),
    explanation: quoteOf(subject.fact),
    explanationOf: subject.label,
    source: subject.fact.source,
    course: subject.course,
    language: facts.language(subject.fact.source.file),
    tier: 'A',
    termIds: [subject.id],
  }) as const satisfies Partial<Draft>;

/** Whether one text shares a content word with the other: it would tell. */
export const shares = (first: string, second: string): boolean => {
  const stems = stemsOf(second);
  return stemsOf(first).some((stem) => stems.includes(stem));
};

/** Under which heading the classing stands, unless the heading would tell. */
export function whereOf(subject: Subject, shown: readonly string[]): Readonly<Record<string, string>> {
  const heading = subject.fact.source.headings.at(-1) ?? '';
  return !heading || shown.some((text) => shares(text, heading)) ? {} : { heading };
}
