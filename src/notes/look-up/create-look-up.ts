/**
 * Look-ups over one index: autocomplete, /define, /compare. `prepare` does what takes time and gives plain data, so that
 * a worker can do it and hand the result over; `openLookUp` answers from it, synchronously and from memory.
 */
import type { Card, CompareResult, DefineResult, Entry, LookUp } from '../answers.ts';
import type { NotesIndex, Quote } from '../model.ts';
import { createCards, kindOf } from './card.ts';
import { rowsOf, saysBoth } from './compare-rows.ts';
import { entriesOf, type Entries } from './entries.ts';
import { factsOf, prepareFacts, type FactTables } from './facts.ts';
import { bufferOf, KeyTableBuilder, recordsOf, type KeyTable } from './key-table.ts';
import { prepareMatcher, transferables as matchBuffers, type MatchTables } from './match-tables.ts';
import { mentioning as findMentions, prepareMentions, type Quotables } from './mentions.ts';
import { normalise } from './normalise.ts';
import { createResolver, prepareNameWords } from './resolve.ts';
import { createSiblings } from './siblings.ts';
import { prepareSpokenWords, spokenFrom, type SpokenWords } from './spoken-words.ts';
import { openMatcher } from './suggest.ts';

/** Everything that is prepared once for an index: plain data. */
export interface LookUpTables {
  readonly entries: Entries;
  readonly match: MatchTables;
  readonly nameWords: KeyTable;
  readonly ids: KeyTable;
  readonly mentions: Quotables;
  readonly facts: FactTables;
  readonly spoken: SpokenWords;
}

const LIMIT = 25;
const PAIRS = 3;
const NEAR = 5;
/** Words of the notes that no entry bears, offered after the entries. */
const SPOKEN = 3;
/** Pairs looked at for examples. */
const MOST_TRIED = 30;

export function prepare(index: NotesIndex): LookUpTables {
  const entries = entriesOf(index);
  const ids = new KeyTableBuilder();
  entries.entries.forEach((entry, place) => ids.add(entry.id, place));
  return {
    entries,
    match: prepareMatcher(entries.names),
    nameWords: prepareNameWords(entries.names),
    ids: ids.build(),
    mentions: prepareMentions(index),
    facts: prepareFacts(index),
    spoken: prepareSpokenWords(index, entries.names),
  };
}

/** The buffers that move to the thread that answers instead of being copied. */
export const transferables = ({ entries, match, nameWords, ids, mentions, facts }: LookUpTables): ArrayBuffer[] => [
  ...matchBuffers(match),
  ...[nameWords, ids, mentions.words, ...Object.values(facts)].flatMap(bufferOf),
  ...[entries.entryOf, mentions.lists, mentions.places].map((array) => array.buffer as ArrayBuffer),
];

export const createLookUp = (index: NotesIndex): LookUp => openLookUp(index, prepare(index));

/** `tables` must come from `prepare` of the same index. */
export function openLookUp(index: NotesIndex, tables: LookUpTables): LookUp {
  const { entries, entryOf: owners } = tables.entries;
  const matcher = openMatcher(tables.match);
  const entryOf = (id: string): Entry | undefined =>
    recordsOf(tables.ids, id).flatMap((place) => (entries[place]?.id === id ? entries[place] : []))[0];
  const resolver = createResolver(tables.entries, entryOf, matcher, tables.nameWords);
  const facts = factsOf(index, tables.facts);
  const named = (text: string): Entry | null => {
    const found = resolver.resolve(text);
    return found.kind === 'one' ? found.entry : null;
  };
  const mentioning = (query: string, limit: number): readonly Quote[] =>
    findMentions(index, tables.mentions, query, limit);
  const cards = createCards({ facts, entry: entryOf, mentioning, closest: (entry) => siblings.of(entry)[0] ?? null });
  const siblings = createSiblings({ facts, entry: entryOf, names: cards.names, named });

  function suggest(query: string, limit = LIMIT): readonly Entry[] {
    if (normalise(query) === '') return recent(limit);
    const found = new Set<Entry>();
    for (const { record } of matcher.search(query, limit * 2)) {
      const entry = entries[owners[record] ?? -1];
      if (entry) found.add(entry);
      if (found.size === limit) break;
    }
    const words = spokenFrom(tables.spoken, query, Math.min(SPOKEN, limit - found.size));
    return [...found, ...words.map((word): Entry => ({ id: word, label: word, kind: 'term' }))];
  }

  let newest: readonly Entry[] | undefined;
  /** Terms of the newest lessons first; a note without a date counts by when it was changed. */
  const recent = (limit: number): readonly Entry[] => (newest ??= recentEntries(LIMIT)).slice(0, limit);
  function recentEntries(limit: number): readonly Entry[] {
    const day = ({ date, modified }: NotesIndex['notes'][string]): string =>
      date ?? new Date(modified).toISOString().slice(0, 10);
    const days = new Map(Object.entries(index.notes).map(([file, note]) => [file, day(note)]));
    const dayOf = (file: string): string => days.get(file) ?? '';
    const defined = index.terms.filter((term) => facts.definitions(term.id).length > 0);
    return defined
      .toSorted((a, b) => (dayOf(a.source.file) < dayOf(b.source.file) ? 1 : dayOf(a.source.file) > dayOf(b.source.file) ? -1 : 0))
      .slice(0, limit)
      .flatMap((term) => entryOf(term.id) ?? []);
  }

  function define(query: string): DefineResult {
    const asked = query.trim();
    const resolved = resolver.resolve(asked);
    if (resolved.kind === 'several') return { kind: 'ambiguous', asked, entries: resolved.entries.slice(0, LIMIT) };
    if (resolved.kind === 'one') {
      const card = cards.card(resolved.entry, resolved.name);
      return { kind: kindOf(card), card };
    }
    const near = [...new Set([...suggest(asked), ...resolver.containing(asked)])].slice(0, LIMIT);
    const mention = normalise(asked) === '' ? null : cards.mention(asked, near);
    if (mention !== null) return { kind: 'mentioned', card: mention };
    return near.length > 0 ? { kind: 'suggestions', asked, entries: near } : { kind: 'missing', asked };
  }

  type Side = { readonly card: Card } | { readonly near: readonly Entry[] };
  function side(query: string): Side {
    const result = define(query);
    const containing = resolver.containing(query);
    const [only] = containing;
    if ('card' in result && entryOf(result.card.entry.id)) return { card: result.card };
    if (only !== undefined && containing.length === 1) return { card: cards.card(only, query.trim()) };
    if ('card' in result) return { card: result.card };
    return { near: 'entries' in result ? result.entries.slice(0, NEAR) : [] };
  }

  function compare(first: string, second: string): CompareResult {
    const [one, other] = [side(first), side(second)];
    if (!('card' in one) || !('card' in other)) {
      const unknown = ([['first', first, one], ['second', second, other]] as const).flatMap(([which, asked, found]) =>
        'near' in found ? [{ side: which, asked: asked.trim(), near: found.near }] : [],
      );
      return { kind: 'missing', unknown, pairs: pairs(PAIRS) };
    }
    if (one.card.entry.id === other.card.entry.id)
      return { kind: 'same', entry: one.card.entry, names: [first.trim(), second.trim()] };
    const rows = rowsOf(one.card, other.card, {
      facts,
      mentioning,
      names: cards.names,
      card: (entry) => cards.card(entry, null),
      named,
    });
    return { kind: rows.some(saysBoth) ? 'compared' : 'partial', first: one.card, second: other.card, rows };
  }

  let comparable: readonly (readonly [Entry, Entry])[] | undefined;
  /** Only pairs of which the notes say something of both; found once. */
  function pairs(limit: number): readonly (readonly [Entry, Entry])[] {
    if (comparable === undefined || comparable.length < limit) {
      const found: (readonly [Entry, Entry])[] = [];
      let tried = 0;
      for (const pair of siblings.pairs()) {
        if (compare(pair[0].id, pair[1].id).kind === 'compared') found.push(pair);
        if (found.length === limit || ++tried === MOST_TRIED) break;
      }
      comparable = found;
    }
    return comparable.slice(0, limit);
  }

  return {
    suggest,
    define,
    compare,
    suggestSecond(first, query, limit = LIMIT) {
      const found = side(first);
      const comparable = 'card' in found ? siblings.of(found.card.entry) : [];
      const own = 'card' in found ? found.card.entry.id : null;
      if (normalise(query) === '') return (comparable.length > 0 ? comparable : recent(limit)).slice(0, limit);
      const typed = suggest(query, limit).filter((entry) => entry.id !== own);
      const likely = new Set(comparable);
      return [...typed.filter((entry) => likely.has(entry)), ...typed.filter((entry) => !likely.has(entry))];
    },
    pairs: (limit = PAIRS) => pairs(limit),
  };
}
