/**
 * The rows of a comparison: what the notes say of two entries, set side by side and never synthesised. Each text is a
 * quote; a side of which the notes say nothing is null, never "no". design/lookup.md 6 has the rules one by one.
 */
import type { Card, CompareRow, Entry } from '../answers.ts';
import type { AspectValue, Comparison, Definition, Quote } from '../model.ts';
import type { Facts } from './facts.ts';
import { overlap } from './mentions.ts';
import { normalise } from './normalise.ts';
import { areOpposed } from './opposed.ts';

export interface RowParts {
  readonly facts: Facts;
  /** The entry that a value of a classification names ("type 1"), if one does. */
  readonly named: (text: string) => Entry | null;
  readonly card: (entry: Entry) => Card;
  readonly names: (entry: Entry) => readonly string[];
  readonly mentioning: (query: string, limit: number) => readonly Quote[];
}

/** Canonical aspects that the frame names; all others carry the notes' label. */
export const FRAME = { definition: 'definition', members: 'members', opposed: 'opposed', sentence: 'sentence' } as const;

const SENTENCES = 3;
const MENTIONS_READ = 60;

const same = (a: string, b: string): boolean => normalise(a) === normalise(b);
const place = ({ source }: Quote): string => `${source.file} ${source.line} ${source.segments[0]?.[0] ?? 0}`;
const unlessEmpty = (quotes: readonly Quote[]): readonly Quote[] | null => (quotes.length > 0 ? quotes : null);

/** The definitions of the best tier that there is; what a column tells is compared under its own head. */
export function bestDefinitions<One extends Definition>(definitions: readonly One[]): readonly One[] {
  return definitions.filter((definition) => definition.tier === definitions[0]?.tier && definition.head === undefined);
}

const row = (
  kind: CompareRow['kind'],
  aspect: string,
  first: readonly Quote[],
  second: readonly Quote[],
  via?: string,
): CompareRow => ({ kind, aspect, first: unlessEmpty(first), second: unlessEmpty(second), ...(via === undefined ? {} : { via }) });

export function rowsOf(first: Card, second: Card, parts: RowParts): readonly CompareRow[] {
  const rows: CompareRow[] = [
    ...definitionRow(first, second),
    ...withoutTwins([...aspectRows(first, second), ...tableRows(first, second, parts)]),
    ...opposedRows(first, second, parts),
    ...classRows(first, second),
    ...memberRow(first, second, parts),
    ...listRows(first, second, parts),
    ...twoHops(first, second, parts),
  ];
  rows.push(...statedRows(first, second, rows, parts));
  const all = [...rows, ...sentenceRow(first, second, rows, parts)];
  return all.some(saysBoth) ? all.filter((one) => one.kind !== 'list') : all;
}

/** Whether a row says something of both: one that the comparison stands on. */
export const saysBoth = (one: CompareRow): boolean => one.first !== null && one.second !== null && one.kind !== 'list';

function definitionRow(first: Card, second: Card): readonly CompareRow[] {
  const [one, other] = [bestDefinitions(first.definitions), bestDefinitions(second.definitions)];
  return one.length + other.length === 0 ? [] : [row('definition', FRAME.definition, one, other)];
}

/** A cell of a table may have been read as an aspect of its row too. */
const withoutTwins = (rows: readonly CompareRow[]): readonly CompareRow[] =>
  rows.filter((one, i) => rows.findIndex((other) => same(other.aspect, one.aspect) && other.kind === one.kind) === i);

/** Which item of a comparison an entry is; -1: none. */
function sideOf(comparison: Comparison, { entry }: Card, names: RowParts['names']): number {
  const byId = comparison.items.findIndex((item) => item.id === entry.id);
  return byId >= 0 ? byId : comparison.items.findIndex((item) => names(entry).some((name) => same(name, item.label)));
}

/** What the notes say of both side by side, in a line, a list or a contrast, where no row above has shown it. */
function statedRows(first: Card, second: Card, shown: readonly CompareRow[], { facts, names }: RowParts): readonly CompareRow[] {
  const seen = shown.flatMap((one) => [...(one.first ?? []), ...(one.second ?? [])]);
  for (const comparison of facts.comparisons(first.entry.id)) {
    if (comparison.basis === 'table') continue;
    const [one, other] = [sideOf(comparison, first, names), sideOf(comparison, second, names)];
    if (one < 0 || other < 0 || one === other) continue;
    for (const { values } of comparison.aspects) {
      const [a, b] = [values[one] ?? null, values[other] ?? null];
      // One sentence about both is shown as such.
      if (a === null || b === null || place(a) === place(b) || [a, b].some((quote) => seen.some((told) => overlap(told.source, quote.source)))) continue;
      return [row('aspect', FRAME.sentence, [a], [b])];
    }
  }
  return [];
}

/** A table of the notes that sets both side by side. */
function tableRows(first: Card, second: Card, { facts, names }: RowParts): readonly CompareRow[] {
  return facts.index.comparisons
    .filter((comparison) => comparison.basis === 'table')
    .flatMap((comparison) => {
      const [one, other] = [sideOf(comparison, first, names), sideOf(comparison, second, names)];
      if (one < 0 || other < 0 || one === other) return [];
      return comparison.aspects.flatMap(({ aspect, values }) => {
        const [a, b] = [values[one] ?? null, values[other] ?? null];
        if (a === null && b === null) return [];
        const kind = a !== null && b !== null && same(a.text, b.text) ? 'common' : 'aspect';
        return [row(kind, aspect, a === null ? [] : [a], b === null ? [] : [b])];
      });
    });
}

/** Lists and lone values under one canonical aspect; what both lists say is said once. */
function aspectRows(first: Card, second: Card): readonly CompareRow[] {
  const rows: CompareRow[] = [];
  const keys = [...new Set([...first.aspects, ...second.aspects].map((group) => group.aspect))];
  const common: CompareRow[] = [];
  for (const key of keys) {
    const [one, other] = [first, second].map((card) => card.aspects.find((group) => group.aspect === key));
    const a = one?.values ?? [];
    const b = other?.values ?? [];
    const shared = a.filter((value) => b.some((twin) => same(value.text, twin.text)));
    const without = (values: readonly AspectValue[]): readonly AspectValue[] =>
      values.filter((value) => !shared.some((twin) => same(value.text, twin.text)));
    const label = one?.label ?? other?.label ?? key;
    if (shared.length > 0)
      common.push(row('common', label, shared, b.filter((value) => shared.some((twin) => same(value.text, twin.text)))));
    if (without(a).length + without(b).length > 0) rows.push(row('aspect', label, without(a), without(b)));
  }
  return [...rows, ...common];
}

/** Pairs that deny one another: items and remarks first, then sentences of the sections of both. */
function opposedRows(first: Card, second: Card, { facts }: RowParts): readonly CompareRow[] {
  const items = (card: Card): readonly Quote[] => [
    ...card.definitions.filter((definition) => definition.head === undefined && !bestDefinitions(card.definitions).includes(definition)),
    ...card.aspects.flatMap((group) => group.values),
    ...card.remarks,
    ...card.facts,
  ];
  const prose = (card: Card, listed: readonly Quote[]): readonly Quote[] =>
    facts.prose(card.entry.id).filter((quote) => !listed.some((item) => overlap(item.source, quote.source)));
  const [listedFirst, listedSecond] = [items(first), items(second)];
  const inProse = new Set([...prose(first, listedFirst), ...prose(second, listedSecond)]);
  const free = new Set([...listedSecond, ...prose(second, listedSecond)]);
  return [...listedFirst, ...prose(first, listedFirst)].flatMap((one) => {
    for (const other of free)
      if (areOpposed(one.text, other.text, inProse.has(one) || inProse.has(other) ? 2 : 1)) {
        free.delete(other);
        return [row('opposed', FRAME.opposed, [one], [other])];
      }
    return [];
  });
}

/** "VirtualBox : type 2" and "Hyper-V : type 1 mais…": the whole line, so that no qualifier is lost. */
function classRows(first: Card, second: Card): readonly CompareRow[] {
  const aspects = [...new Set([...first.facts, ...second.facts].map((fact) => fact.aspect))];
  return aspects.map((aspect) => {
    const a = first.facts.filter((fact) => fact.aspect === aspect);
    const b = second.facts.filter((fact) => fact.aspect === aspect);
    const equal = a.length > 0 && a.length === b.length && a.every((fact, i) => same(fact.text, b[i]?.text ?? ''));
    return row(equal ? 'common' : 'class', aspect, a, b);
  });
}

/** Two classes by their members. */
function memberRow(first: Card, second: Card, { facts }: RowParts): readonly CompareRow[] {
  const named = (termId: string, label: string): Quote | null => {
    const term = facts.term(termId);
    return term?.label === label ? { text: label, source: term.source } : null;
  };
  const members = (card: Card): readonly Quote[] => {
    const found = new Map<string, Quote>();
    for (const one of card.members)
      for (const { label, termId, source } of one.members) if (!found.has(termId)) found.set(termId, named(termId, label) ?? { text: label, source });
    return [...found.values()];
  };
  const [a, b] = [members(first), members(second)];
  return a.length > 0 && b.length > 0 ? [row('class', FRAME.members, a, b)] : [];
}

/** Both stand in one list: said, but no difference and no likeness follows from it. */
function listRows(first: Card, second: Card, { facts }: RowParts): readonly CompareRow[] {
  return facts.classesWith(first.entry.id).flatMap((one) => {
    if (one.basis === 'class') return [];
    const [a, b] = [first, second].map((card) => one.members.filter((member) => member.termId === card.entry.id));
    if (!a?.[0] || !b?.[0]) return [];
    const quote = ({ label, source }: (typeof one.members)[number]): Quote => ({ text: label, source });
    return [row('list', one.name, a.slice(0, 1).map(quote), b.slice(0, 1).map(quote))];
  });
}

/** What is said of the classes of both: a row of its own, which names the way. */
function twoHops(first: Card, second: Card, { named, card }: RowParts): readonly CompareRow[] {
  const hop = (from: Card): readonly { readonly value: string; readonly to: Card }[] =>
    from.facts.flatMap((fact) =>
      fact.values.flatMap((value) => {
        const entry = named(value);
        return entry === null || entry.id === from.entry.id || entry.kind !== 'term' ? [] : [{ value, to: card(entry) }];
      }),
    );
  const [one] = hop(first);
  const [other] = hop(second);
  if (one === undefined || other === undefined || one.to.entry.id === other.to.entry.id) return [];
  if (one.to.entry.id === second.entry.id || other.to.entry.id === first.entry.id) return [];
  const [a, b] = [bestDefinitions(one.to.definitions), bestDefinitions(other.to.definitions)];
  return a.length > 0 && b.length > 0 ? [row('two-hops', FRAME.definition, a, b, `${one.value} / ${other.value}`)] : [];
}

/** Sentences that name both, and sentences of one's section that name the other. */
function sentenceRow(first: Card, second: Card, shown: readonly CompareRow[], parts: RowParts): readonly CompareRow[] {
  const { facts, names, mentioning } = parts;
  const seen = shown.flatMap((one) => [...(one.first ?? []), ...(one.second ?? [])]);
  const read = ({ entry }: Card): readonly Quote[] => [
    ...facts.passages(entry.id),
    ...names(entry).flatMap((name) => mentioning(name, MENTIONS_READ)),
  ];
  const isAbout = (quote: Quote, { entry }: Card): boolean =>
    names(entry).some((name) => ` ${normalise(quote.text)} `.includes(` ${normalise(name)} `)) ||
    names(entry).some((name) => same(quote.source.headings.at(-1) ?? '', name));
  const places = new Set(read(first).map(place));
  const found = new Map<string, Quote>();
  for (const quote of read(second)) if (places.has(place(quote)) || isAbout(quote, first)) found.set(place(quote), quote);
  for (const quote of read(first)) if (isAbout(quote, second)) found.set(place(quote), quote);
  const sentences = [...found]
    .map(([, quote]) => quote)
    .filter((quote) => !seen.some((other) => overlap(other.source, quote.source)))
    .slice(0, SENTENCES);
  return sentences.length > 0 ? [row('sentence', FRAME.sentence, sentences, sentences)] : [];
}
