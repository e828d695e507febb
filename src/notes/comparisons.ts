/**
 * Things that the notes set side by side: definitions in one list or block, subsections with the same properties,
 * headings "A vs B", sentences that contrast, and terms whose names differ by one word. Two to eight things each.
 */
import { put } from './multimap.ts';
import { keyOf, plain } from './key.ts';
import { compareClasses } from './compare-classes.ts';
import { versusHeadings, versusLabels } from './compare-versus.ts';
import type { Found } from './facts.ts';
import type { AspectValue, Comparison, Quote } from './model.ts';
import { namesIn } from './passages.ts';
import { chunks } from './read-tables.ts';
import type { Reading } from './reading.ts';
import { startOf, type Rich } from './rich.ts';
import { sentencesOf } from './sentences.ts';

export function buildComparisons(reading: Reading): void {
  siblings(reading);
  families(reading);
  parallelSections(reading);
  versusHeadings(reading);
  versusLabels(reading);
  compareClasses(reading);
  contrasts(reading);
  unique(reading);
}

const quoteOf = ({ definition }: Found): Quote => ({ text: definition.text, source: definition.source });
const compare = ({ facts }: Reading, part: readonly Found[], basis: Comparison['basis']): void => {
  const distinct = part.filter((one, index) => part.findIndex((other) => other.term === one.term) === index);
  const [first] = distinct;
  if (!first || distinct.length < 2) return;
  facts.comparisons.push({
    items: distinct.map(({ term }) => ({ label: facts.terms.get(term)?.label ?? '', id: term })),
    aspects: [{ aspect: 'definition', values: distinct.map(quoteOf) }],
    basis,
    source: first.definition.source,
  });
};

/** Definitions under one heading: those of one form first, else all of them when they are few. */
function siblings(reading: Reading): void {
  const runs = new Map<string, Found[]>();
  const add = (key: string, found: Found): void => {
    const run = runs.get(key);
    if (run) run.push(found);
    else runs.set(key, [found]);
  };
  for (const found of reading.facts.found) {
    const parent = reading.headings[found.heading]?.parent ?? -1;
    if (found.definition.basis === 'heading' || found.definition.basis === 'callout') add(`under ${String(parent)} ${found.definition.basis}`, found);
    else add(`${String(found.heading)} ${found.definition.basis}`, found);
    add(`all ${String(found.definition.basis === 'heading' ? parent : found.heading)}`, found);
  }
  for (const [key, run] of runs) if (run.length >= 2 && (!key.startsWith('all') || run.length <= 6)) for (const part of chunks(run)) compare(reading, part, 'siblings');
}

/** "Short-term memory" and "long-term memory", "citoyens actifs" and "citoyens passifs". */
function families(reading: Reading): void {
  const { facts, language } = reading;
  const heads = new Map<string, Found[]>();
  for (const found of facts.found) {
    const words = keyOf(facts.terms.get(found.term)?.label ?? '').split(' ');
    const head = language === 'fr' ? words[0] : words.at(-1);
    if (!head || head.length < 4 || words.length > 5) continue;
    put(heads, head, found);
  }
  for (const family of heads.values()) if (family.length >= 2 && family.length <= 16) for (const part of chunks(family)) compare(reading, part, 'siblings');
}

/** Subsections of one section that tell the same properties. */
function parallelSections(reading: Reading): void {
  const { facts, headings } = reading;
  const children = new Map<number, number[]>();
  for (const heading of headings) if (heading.title) put(children, heading.parent, heading.index);
  const byOwner = new Map<string, AspectValue[]>();
  for (const value of facts.aspects) {
    const list = byOwner.get(value.ownerId);
    if (list) list.push(value);
    else byOwner.set(value.ownerId, [value]);
  }
  const valuesOf = (index: number): readonly AspectValue[] => [headings[index]?.termId, headings[index]?.id].flatMap((id) => (id ? (byOwner.get(id) ?? []) : []));
  for (const group of children.values()) {
    const items = group.filter((index) => valuesOf(index).length > 0);
    if (items.length < 2) continue;
    for (const part of chunks(items)) {
      const told = part.map(valuesOf);
      const names = [...new Set(told.flat().map((value) => value.aspect))];
      const aspects = names
        .map((aspect) => ({
          aspect: told.flat().find((value) => value.aspect === aspect)?.label ?? aspect,
          values: told.map((values) => {
            const value = values.find((one) => one.aspect === aspect);
            return value ? { text: value.text, source: value.source } : null;
          }),
        }));
      const [first] = part;
      if (first === undefined || !aspects.some(({ values }) => values.filter(Boolean).length >= 2)) continue;
      facts.comparisons.push({
        items: part.map((index) => ({ label: headings[index]?.name?.label ?? headings[index]?.title ?? '', id: headings[index]?.termId ?? headings[index]?.id ?? null })),
        aspects,
        basis: 'labels',
        source: facts.source(headings[first]?.rich ?? { text: '', probe: '', pieces: [] }, headings[first]?.parent ?? -1),
      });
    }
  }
}

const CONTRAST =
  /\b(?:whereas|while|unlike|in contrast (?:to|with)|as opposed to|not to be confused with|contrary to|rather than|instead of|differs? from|difference between|alors que|tandis que|contrairement (?:à|aux?)|à la différence (?:de|du|des)|par opposition (?:à|aux?)|ne pas confondre|à l['’]inverse|au contraire|par rapport (?:à|aux?)|quant à|pas réellement|différence entre|l['’]inverse (?:de|du))|≠|\bvs\.?\s/iu;

/** A sentence that contrasts two things which the note names. */
function contrasts(reading: Reading): void {
  const { facts, statements } = reading;
  const find = namesIn(new Map([...facts.terms].map(([id, term]) => [id, [term.label, ...term.aliases.map((alias) => alias.text)]])));
  const definitions = new Map([...facts.found].reverse().map((found) => [found.term, found]));
  const owners = new Map(facts.found.map((found) => [startOf(found.rich), found.term]));
  const pairs = new Set<string>();
  const put = (ids: readonly string[], sentence: Rich, heading: number): void => {
    const key = [...ids].sort().join();
    if (pairs.has(key)) return;
    pairs.add(key);
    const quote = facts.quote(sentence, heading);
    const found = ids.map((id) => definitions.get(id) ?? null);
    facts.comparisons.push({
      items: ids.map((id) => ({ label: facts.terms.get(id)?.label ?? '', id })),
      aspects: [
        ...(found.filter(Boolean).length >= 2 ? [{ aspect: 'definition', values: found.map((one) => (one ? quoteOf(one) : null)) }] : []),
        { aspect: 'sentence', values: ids.map(() => quote) },
      ],
      basis: 'sentence',
      source: quote.source,
    });
    const [from, to] = ids;
    if (from && to) facts.relations.push({ from, type: 'contrast', to, source: quote.source });
  };
  for (const statement of statements.all) {
    const title = statement.box?.title ?? null;
    const titled = title !== null && CONTRAST.test(title.probe);
    if (!titled && !CONTRAST.test(statement.rich.probe)) continue;
    const own = owners.get(startOf(statement.label?.rest ?? statement.description ?? statement.rich)) ?? owners.get(startOf(statement.rich));
    const before = statement.description ? statements.all[statement.index - 1]?.description : null;
    const owner = own ?? (before ? owners.get(startOf(before)) : undefined);
    for (const sentence of titled ? [title, statement.rich] : sentencesOf(statement.rich)) {
      if (!CONTRAST.test(sentence.probe)) continue;
      const named = longest(find(sentence.probe), facts.terms);
      const ids = owner && !named.includes(owner) ? [owner, ...named] : named;
      if (ids.length >= 2 && ids.length <= 4) put(ids, sentence, statement.heading);
    }
  }
}

/** Drops names that are part of another name found in the same sentence. */
const longest = (ids: readonly string[], terms: ReadonlyMap<string, { readonly label: string }>): readonly string[] => {
  const keys = ids.map((id) => ` ${keyOf(terms.get(id)?.label ?? '')} `);
  return ids.filter((_, index) => !keys.some((key, other) => other !== index && key.length > (keys[index]?.length ?? 0) && key.includes(keys[index] ?? '')));
};

/** The same things compared in the same way once only; what has more to tell stays. */
function unique({ facts }: Reading): void {
  const seen = new Map<string, Comparison>();
  for (const one of facts.comparisons) {
    const key = `${one.items.map(({ label }) => plain(label)).join('|')}#${one.aspects.map(({ aspect }) => plain(aspect)).join('|')}`;
    if (!seen.has(key)) seen.set(key, one);
  }
  facts.comparisons.splice(0, facts.comparisons.length, ...seen.values());
}

