/**
 * One line of `kholle lookup`: a question as JSON, its answer as JSON, with the time of that look-up alone. The shapes are
 * those of docs/interfaces.md, which others script against.
 */
import type { CompareResult, DefineResult, LookUp } from '../answers.ts';
import type { Quote } from '../model.ts';

const NEAR = 25;

/**
 * Answers `{"define": text}`, `{"suggest": text}` or `{"compare": [text, text]}`. A line that is none of these is
 * answered with `{"error": …}`: one bad line does not end the stream.
 */
export function lookupLine(lookUp: LookUp, line: string, clock: () => number = () => performance.now()): string {
  const asked = parse(line);
  const from = clock();
  const answer = answerOf(lookUp, asked);
  const ms = Math.round((clock() - from) * 1000) / 1000;
  return JSON.stringify('error' in answer ? answer : { ...answer, ms });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return null;
  }
}

function answerOf(lookUp: LookUp, asked: unknown): Readonly<Record<string, unknown>> {
  if (typeof asked === 'object' && asked !== null) {
    if ('define' in asked && typeof asked.define === 'string')
      return { define: defined(lookUp, asked.define, lookUp.define(asked.define)) };
    if ('suggest' in asked && typeof asked.suggest === 'string')
      return { suggest: lookUp.suggest(asked.suggest).map((entry) => entry.label) };
    if ('compare' in asked && Array.isArray(asked.compare)) {
      const [first, second] = asked.compare as readonly unknown[];
      if (typeof first === 'string' && typeof second === 'string') return { compare: compared(lookUp.compare(first, second)) };
    }
  }
  return { error: 'expected {"define": text}, {"suggest": text} or {"compare": [text, text]}' };
}

function defined(lookUp: LookUp, query: string, result: DefineResult): unknown {
  const nothing = { term: null, definition: null, file: null, line: null };
  const labels = (entries: readonly { readonly label: string }[]): readonly string[] => entries.map((entry) => entry.label);
  if (result.kind === 'missing') return { status: 'missing', ...nothing, suggestions: [] };
  if (result.kind === 'suggestions' || result.kind === 'ambiguous')
    return { status: 'suggestions', ...nothing, suggestions: labels(result.entries) };
  const { card, kind } = result;
  const [definition] = card.definitions;
  const source = firstSource(card);
  const texts = (quotes: readonly Quote[]): readonly string[] => quotes.map((quote) => quote.text);
  return {
    status: kind,
    term: card.entry.label,
    definition: definition?.text ?? null,
    file: source?.file ?? null,
    line: source?.line ?? null,
    suggestions: kind === 'mentioned' ? labels(lookUp.suggest(query, NEAR)).filter((label) => label !== card.entry.label) : [],
    aliases: card.aliases,
    definitions: card.definitions.map(({ text, tier, basis, head, source: at, course }) => ({
      text,
      tier,
      basis,
      ...(head === undefined ? {} : { head }),
      course,
      file: at.file,
      line: at.line,
      headings: at.headings,
    })),
    facts: card.facts.map(({ aspect, values, text }) => ({ aspect, values, text })),
    aspects: card.aspects.map(({ label, values }) => ({ aspect: label, values: texts(values) })),
    members: card.members.map(({ name, members }) => ({ class: name, members: labels(members) })),
    remarks: texts(card.remarks),
    passages: texts(card.passages),
    emptySection: card.emptySection === null ? null : { file: card.emptySection.file, line: card.emptySection.line },
    related: labels(card.related),
  };
}

const firstSource = (card: Extract<DefineResult, { card: unknown }>['card']): Quote['source'] | undefined =>
  card.definitions[0]?.source ??
  card.facts[0]?.source ??
  card.members[0]?.source ??
  card.aspects[0]?.values[0]?.source ??
  card.remarks[0]?.source ??
  card.emptySection ??
  card.passages[0]?.source;

function compared(result: CompareResult): unknown {
  if (result.kind === 'missing')
    return {
      status: 'missing',
      first: null,
      second: null,
      rows: [],
      reason: result.unknown.map(({ asked }) => `not in the notes: ${asked}`).join('; '),
      unknown: result.unknown.map(({ side, asked, near }) => ({ side, asked, near: near.map((entry) => entry.label) })),
      pairs: result.pairs.map((pair) => pair.map((entry) => entry.label)),
    };
  if (result.kind === 'same')
    return {
      status: 'partial',
      first: result.entry.label,
      second: result.entry.label,
      rows: [],
      reason: `one thing under two names: ${result.names.join(', ')}`,
    };
  const text = (quotes: readonly Quote[] | null): string | null =>
    quotes === null ? null : quotes.map((quote) => quote.text).join('\n');
  return {
    status: result.kind,
    first: result.first.entry.label,
    second: result.second.entry.label,
    rows: result.rows.map(({ kind, aspect, first, second, via }) => ({
      aspect,
      first: text(first),
      second: text(second),
      kind,
      ...(via === undefined ? {} : { via }),
    })),
    reason: result.kind === 'compared' ? null : 'the notes do not compare them',
  };
}
