/** Headings and labels that oppose two things, "A vs B", "Différence entre A et B": what the notes tell of each. */
import { keyOf, termId } from './key.ts';
import type { Comparison, Quote } from './model.ts';
import type { Name } from './names.ts';
import type { Reading } from './reading.ts';
import { cut, type Rich } from './rich.ts';
import { versusOf } from './sections.ts';
import { sentencesOf } from './sentences.ts';

/** Where the notes tell of a name: its definition, else the section it heads. */
function told(reading: Reading, name: Name): { readonly id: string; readonly quote: Quote } | null {
  const { facts, headings, statements } = reading;
  const key = keyOf(name.label);
  const found = facts.found.find((one) => keyOf(facts.terms.get(one.term)?.label ?? '') === key || (facts.terms.get(one.term)?.aliases ?? []).some((alias) => keyOf(alias.text) === key)) ??
    facts.found.find((one) => keyOf(facts.terms.get(one.term)?.label ?? '').split(' ').includes(key));
  if (found) return { id: found.term, quote: { text: found.definition.text, source: found.definition.source } };
  const heading = headings.find((one) => keyOf(one.title).includes(key) && !one.versus);
  const first = heading && statements.all.find((one) => one.heading === heading.index);
  return heading && first ? { id: heading.termId ?? heading.id, quote: facts.quote(first.rich, heading.index) } : null;
}

/** "A vs B": what the notes tell of both, and the properties listed below ("travail : fourni / reçu"). */
export function versusHeadings(reading: Reading): void {
  const { facts, headings, statements } = reading;
  for (const heading of headings) {
    const { versus } = heading;
    if (!versus) continue;
    const known = versus.map((name) => told(reading, name));
    const aspects: Comparison['aspects'][number][] = [];
    if (known.filter(Boolean).length >= 2) aspects.push({ aspect: 'definition', values: known.map((one) => one?.quote ?? null) });
    for (const statement of statements.all) {
      if (statement.heading !== heading.index || !statement.label?.rest.text || versus.some((name) => keyOf(name.label) === keyOf(statement.label?.name.text ?? ''))) continue;
      const values = sides(statement.label.rest, versus);
      if (values) aspects.push({ aspect: statement.label.name.text, values: values.map((value) => (value ? facts.quote(value, heading.index) : null)) });
    }
    if (aspects.length === 0) {
      const prose = statements.all.filter((one) => one.heading === heading.index).flatMap((one) => sentencesOf(one.rich));
      const values = versus.map((name) => prose.find((sentence) => names(sentence, name.label)) ?? null);
      if (values.filter(Boolean).length >= 2) aspects.push({ aspect: 'sentence', values: values.map((value) => (value ? facts.quote(value, heading.index) : null)) });
    }
    if (aspects.length > 0)
      facts.comparisons.push({
        items: versus.map((name, index) => ({ label: name.label, id: known[index]?.id ?? null })),
        aspects,
        basis: 'versus-heading',
        source: facts.source(heading.rich, heading.index),
      });
  }
}

/** "Pile vs file : la pile …, alors que la file …": what the line tells of each, by clauses that name it. */
export function versusLabels({ facts, statements }: Reading): void {
  for (const { label, heading, rich } of statements.all) {
    const versus = label?.rest.text && /vs|versus|≠|diff/iu.test(label.name.text) ? versusOf(label.name.text) : null;
    if (!label || !versus) continue;
    const clauses = clausesOf(label.rest);
    const values = versus.map((name) => clauses.find((clause) => names(clause, name.label)) ?? null);
    if (values.filter(Boolean).length < 2) continue;
    facts.comparisons.push({
      items: versus.map((name) => ({ label: name.label, id: facts.terms.has(termId(name.label)) ? termId(name.label) : null })),
      aspects: [{ aspect: 'sentence', values: values.map((value) => (value ? facts.quote(value, heading) : null)) }],
      basis: 'versus-heading',
      source: facts.source(rich, heading),
    });
  }
}

function clausesOf(text: Rich): readonly Rich[] {
  const clauses: Rich[] = [];
  let at = 0;
  for (const stop of [...text.probe.matchAll(/\s*[;,.]\s+(?:(?:alors que|tandis que|mais|et|whereas|while|but|and)\s+)?|\s+(?:alors que|tandis que|whereas|while)\s+/giu), null]) {
    const clause = cut(text, at, stop?.index ?? text.text.length);
    if (clause.text) clauses.push(clause);
    if (stop) at = stop.index + stop[0].length;
  }
  return clauses;
}

const names = (text: Rich, name: string): boolean => keyOf(text.probe).includes(keyOf(name));

/** "fourni / reçu", "horaire pour le moteur, inverse pour le frigo": a part for each thing, in order. */
function sides(rest: Rich, versus: readonly Name[]): readonly (Rich | null)[] | null {
  for (const separator of [/\s+\/\s+/gu, /\s*[,;]\s+/gu, /\s+(?:vs\.?|contre)\s+/gu]) {
    const parts: Rich[] = [];
    let at = 0;
    for (const stop of [...rest.probe.matchAll(separator), null]) {
      parts.push(cut(rest, at, stop?.index ?? rest.text.length));
      if (stop) at = stop.index + stop[0].length;
    }
    if (parts.length === versus.length && parts.every((part) => part.text)) return parts;
  }
  return null;
}

