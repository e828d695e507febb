/**
 * What the notes say of one choice, looked up by its words alone. Everything is looked at: a name may belong to several
 * terms, a term may have several definitions, a subject may be classed in several places; one true reading makes the
 * choice true, and only facts that exclude it make it false.
 */
import type { Classification, NotesIndex } from '../notes/model.ts';
import { openListJudge } from './check-lists.ts';
import { type Known, knownOf, openHoles, openReader } from './check-readings.ts';
import { gist, oneLine, shareOf, tokens } from './check-text.ts';
import type { Choice, Stem } from './model.ts';

export type Truth = 'true' | 'false' | 'open';

export interface Judge {
  choice(stem: Stem, choice: Choice): Truth;
  /** Whether every thing that answers the stem is among the accepted answers, and one is. */
  typed(stem: Stem, accept: readonly string[]): boolean;
}

export function openJudge(index: NotesIndex): Judge {
  const ids = new Map<string, Set<string>>();
  const nameOf = (name: string, id: string): void => {
    const line = oneLine(name);
    ids.set(line, (ids.get(line) ?? new Set()).add(id));
  };
  for (const term of index.terms)
    for (const name of [term.label, ...term.aliases.map(({ text }) => text)]) nameOf(name, term.id);
  for (const section of index.sections) nameOf(section.title, section.id);
  const byName = new Map([...ids].map(([line, all]) => [line, [...all]] as const));
  const called = (name: string): readonly string[] => byName.get(oneLine(name)) ?? [];

  const definitions = new Map<string, Known[]>();
  const all = index.definitions.map(knownOf);
  for (const known of all) {
    const { termId } = known.definition;
    definitions.set(termId, [...(definitions.get(termId) ?? []), known]);
  }
  const readAs = openReader(all);
  const holesOf = openHoles(index);

  const related = new Map<string, Set<string>>();
  for (const { from, to, type } of index.relations)
    if (type === 'is-a' || type === 'part-of' || type === 'also-known-as')
      for (const [one, other] of [
        [from, to],
        [to, from],
      ] as const)
        related.set(one, (related.get(one) ?? new Set()).add(other));
  const tied = (one: string, other: string): boolean => related.get(one)?.has(other) ?? false;

  /** Of a definition and a term that has others: true, false, or open because the two say much the same. */
  const defines = (asked: readonly Known[], termIds: readonly string[]): Truth => {
    if (asked.some(({ definition }) => termIds.includes(definition.termId))) return 'true';
    const own = termIds.flatMap((id) => definitions.get(id) ?? []).filter(({ definition }) => definition.tier !== 'C');
    if (own.length === 0 || asked.length === 0) return 'open';
    const apart = asked.every(
      ({ definition }) =>
        !termIds.some((id) => tied(id, definition.termId)) &&
        own.every((other) => shareOf(gist(definition.core), gist(other.definition.core)) < 0.85),
    );
    return apart ? 'false' : 'open';
  };

  const classed = new Map<string, Classification[]>();
  for (const fact of index.classifications) classed.set(fact.subjectId, [...(classed.get(fact.subjectId) ?? []), fact]);
  const schemes = new Map<string, Set<string>>();
  for (const { aspect, values } of index.classifications)
    for (const value of values)
      schemes.set(oneLine(value), (schemes.get(oneLine(value)) ?? new Set()).add(oneLine(aspect)));
  const byAspect = new Map<string, Classification[]>();
  for (const fact of index.classifications) {
    const aspect = oneLine(fact.aspect);
    const known = byAspect.get(aspect);
    if (known) known.push(fact);
    else byAspect.set(aspect, [fact]);
  }
  const asNumbers = new Map<string, boolean>();
  /** Aspects whose values are one word with a number ("type 1"), each subject having one: a value excludes the others. */
  const numbered = (aspect: string): boolean => {
    const before = asNumbers.get(aspect);
    if (before !== undefined) return before;
    const facts = byAspect.get(aspect) ?? [];
    const heads = new Set(
      facts.flatMap(({ values }) => values.map((value) => oneLine(value).replace(/ [0-9]+$/u, ' #'))),
    );
    const found =
      heads.size === 1 &&
      [...heads].every((head) => head.endsWith(' #')) &&
      facts.every(({ values }) => values.length === 1);
    asNumbers.set(aspect, found);
    return found;
  };
  const isClassed = (subject: string, value: string): Truth => {
    const [line, own] = [oneLine(value), called(subject)];
    const facts = own.flatMap((id) => classed.get(id) ?? []);
    if (facts.some(({ values }) => values.some((one) => oneLine(one) === line))) return 'true';
    const listed = index.classes.some(
      ({ name, members }) => oneLine(name) === line && members.some(({ termId }) => own.includes(termId)),
    );
    if (listed) return 'true';
    const settles = ({ aspect, closed }: Classification): boolean =>
      (closed || numbered(oneLine(aspect))) && (schemes.get(line)?.has(oneLine(aspect)) ?? false);
    return facts.some(settles) ? 'false' : 'open';
  };

  const lists = openListJudge(index, called);
  const namesOf = new Map(
    index.terms.map(({ id, label, aliases }) => [id, [label, ...aliases.map(({ text }) => text)]]),
  );

  return {
    choice({ frame, values }, { text, frame: said }) {
      const value = values['value'] ?? '';
      if (frame === 'definition-to-term') return defines(readAs(values['definition'] ?? ''), called(text));
      if (frame === 'term-to-definition') return defines(readAs(text), called(values['term'] ?? ''));
      if (frame === 'class-member' || frame === 'class-set-members') return isClassed(text, value);
      if (frame === 'class-set-values') return isClassed(values['subject'] ?? '', text);
      if (frame === 'true-false') {
        const truth = isClassed(values['subject'] ?? '', value);
        return truth === 'open' || said === 'true' ? truth : truth === 'true' ? 'false' : 'true';
      }
      if (frame === 'in-list' || frame === 'linked') {
        const truth = lists({ frame, values }, text);
        return truth === 'open' || said === 'true' ? truth : truth === 'true' ? 'false' : 'true';
      }
      return lists({ frame, values }, text);
    },
    typed({ frame, values }, accept) {
      const lines = new Set(accept.map(oneLine));
      if (frame === 'typed-term') {
        const found = readAs(values['definition'] ?? '');
        const answers = ({ definition }: Known): boolean =>
          (namesOf.get(definition.termId) ?? []).some((name) => lines.has(oneLine(name)));
        return found.length > 0 && found.every(answers);
      }
      const found = holesOf(values['sentence'] ?? '');
      const wanted = accept.map((answer) =>
        [...gist(answer), ...tokens(answer).filter((word) => /\d/u.test(word))].join(' '),
      );
      const fits = (words: readonly string[]): boolean => {
        const inside = new Set([...gist(words.join(' ')), ...words]);
        return wanted.some((answer) => answer !== '' && answer.split(' ').every((word) => inside.has(word)));
      };
      return found.length > 0 && found.every(fits);
    },
  };
}
