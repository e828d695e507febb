/** Lists and blocks of parallel things become classes and comparisons. */
import { keyOf } from './key.ts';
import { kindOf } from './labels.ts';
import type { Found } from './facts.ts';
import { chunks } from './read-tables.ts';
import type { Reading } from './reading.ts';

export function groupsToFacts({ facts, groups }: Reading): void {
  for (const { name, members, rich, heading, closed } of groups) {
    if (!name || members.length === 0) continue;
    facts.classes.push({
      name,
      members: members.map((member) => ({
        termId: kindOf(member.name.label) === 'term' ? facts.term(member.name, member.rich, heading) : `t_${keyOf(member.rich.text)}`,
        label: member.name.label || member.rich.text,
        source: facts.source(member.rich, heading),
      })),
      basis: 'list',
      source: facts.source(rich, heading),
      closed,
    });
  }
  const runs = new Map<number, Found[]>();
  for (const found of facts.found) {
    if (found.definition.basis === 'heading') continue;
    runs.set(found.heading, [...(runs.get(found.heading) ?? []), found]);
  }
  for (const run of runs.values())
    if (run.length >= 2)
      for (const part of chunks(run)) {
        const [first] = part;
        if (!first || part.length < 2) continue;
        facts.comparisons.push({
          items: part.map(({ term }) => ({ label: facts.terms.get(term)?.label ?? '', id: term })),
          aspects: [{ aspect: 'definition', values: part.map(({ definition }) => ({ text: definition.text, source: definition.source })) }],
          basis: 'siblings',
          source: first.definition.source,
        });
      }
}
