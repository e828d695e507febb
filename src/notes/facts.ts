/** Where readers put what they find in one note. Every text goes in as a Rich, so that its place in the file is known. */
import { keyOf, listId, termId } from './key.ts';
import type {
  Alias,
  AspectValue,
  AuthoredQuestion,
  ClassOf,
  Classification,
  Comparison,
  Definition,
  Language,
  Problem,
  Quote,
  Relation,
  Remark,
  Severity,
  Source,
  Term,
  Tier,
} from './model.ts';
import type { Name } from './names.ts';
import { cut, segmentsOf, startOf, type Rich } from './rich.ts';
import type { HeadingInfo } from './sections.ts';

const ABBREVIATED = /(?:\b(?:p|ex|e\.g|i\.e|cf|etc|env|fig|no|nb|max|min|av|apr|vs|resp|approx|ca|al|M|Mme|Dr|Mr|Mrs|St|ch|chap|vol|art)|\b\p{Lu})\.$/u;

const STOP = /[.!?…]+["”»)]?(?=\s+(?:["«(“]\s?)?[\p{Lu}\p{N}])/gu;

/** Where the sentences of a text end, the last one at the end of the text. */
export function sentenceEnds(text: string): readonly number[] {
  const ends: number[] = [];
  let from = 0;
  for (const stop of text.matchAll(STOP)) {
    const end = stop.index + stop[0].length;
    const head = text.slice(Math.max(from, end - 12), end);
    if (end - from < 12 || ABBREVIATED.test(head) || unclosed(text, from, end)) continue;
    ends.push(end);
    from = end;
  }
  if (from < text.length) ends.push(text.length);
  return ends;
}

/** Whether a bracket is open at `end`; looks at most 300 characters back. */
function unclosed(text: string, from: number, end: number): boolean {
  const head = text.slice(Math.max(from, end - 300), end);
  return head.split('(').length > head.split(')').length;
}

/** Length of the first sentence of a text. */
export const coreLength = (text: string): number => sentenceEnds(text.slice(0, 3000))[0] ?? text.length;

export interface Found {
  readonly term: string;
  readonly definition: Definition;
  readonly heading: number;
  readonly rich: Rich;
  /** The words that name the term. */
  readonly written: Rich;
}

export class Facts {
  readonly file: string;
  readonly language: Language;
  readonly headings: readonly HeadingInfo[];
  readonly lineAt: (offset: number) => number;
  readonly terms = new Map<string, { label: string; aliases: Alias[]; source: Source }>();
  readonly found: Found[] = [];
  /** Keys of the names under which definitions are quoted: they are no things of the course. */
  readonly authors = new Set<string>();
  readonly aspects: AspectValue[] = [];
  readonly classifications: Classification[] = [];
  readonly classes: ClassOf[] = [];
  readonly comparisons: Comparison[] = [];
  readonly relations: Relation[] = [];
  readonly remarks: Remark[] = [];
  readonly questions: AuthoredQuestion[] = [];
  readonly problems: Problem[] = [];
  readonly #places = new Set<string>();
  readonly #explained = new Set<string>();
  readonly #named = new Set<string>();
  readonly #defined = new Set<string>();

  constructor(file: string, language: Language, headings: readonly HeadingInfo[], lineAt: (offset: number) => number) {
    this.file = file;
    this.language = language;
    this.headings = headings;
    this.lineAt = lineAt;
  }

  pathOf(heading: number): readonly string[] {
    return this.headings[heading]?.path ?? [];
  }

  source(rich: Rich, heading: number): Source {
    return {
      file: this.file,
      line: this.lineAt(Math.max(0, startOf(rich))),
      segments: segmentsOf(rich),
      headings: this.pathOf(heading),
    };
  }

  quote(rich: Rich, heading: number): Quote {
    return { text: rich.text, source: this.source(rich, heading) };
  }

  /** Names a term; a name seen before gains the new aliases only. */
  term(name: Name, rich: Rich, heading: number): string {
    const id = termId(name.label);
    const known = this.terms.get(id);
    const aliases = known?.aliases ?? [];
    if (!known) this.terms.set(id, { label: name.label, aliases, source: this.source(rich, heading) });
    const key = keyOf(name.label);
    this.#named.add(key);
    if (known && known.label !== name.label && !aliases.some((alias) => alias.text === name.label) && plainer(known.label) !== plainer(name.label))
      aliases.push({ text: name.label, kind: 'inflection' });
    for (const alias of name.aliases)
      if (keyOf(alias.text) !== key && !aliases.some((one) => keyOf(one.text) === keyOf(alias.text))) aliases.push(alias);
    return id;
  }

  define(name: Name, written: Rich, text: Rich, tier: Tier, basis: string, heading: number, head?: string): string | null {
    if (!name.label || !text.text) return null;
    const id = this.term(name, written, heading);
    const source = this.source(text, heading);
    const place = `${id} ${String(source.segments[0]?.[0])}`;
    if (this.#places.has(place)) return id;
    this.#places.add(place);
    const definition: Definition = {
      termId: id,
      text: text.text,
      core: cut(text, 0, coreLength(text.text)).text,
      tier,
      basis,
      ...(head === undefined ? {} : { head }),
      source,
    };
    this.found.push({ term: id, definition, heading, rich: text, written });
    this.#defined.add(keyOf(name.label));
    this.#explained.add(`${String(heading)} ${id}`);
    return id;
  }

  aspect(value: Omit<AspectValue, 'text' | 'source' | 'listId'>, text: Rich, heading: number, list: number): void {
    if (text.text) this.aspects.push({ ...value, ...this.quote(text, heading), listId: listId(this.file, list) });
  }

  remark(about: readonly string[], label: string | null, text: Rich, heading: number): void {
    if (text.text) this.remarks.push({ about, ...(label ? { label } : {}), ...this.quote(text, heading) });
  }

  problem(code: string, severity: Severity, offset: number, values: Readonly<Record<string, string | number>> = {}): void {
    this.problems.push({ file: this.file, line: this.lineAt(Math.max(0, offset)), severity, code, values });
  }

  /** Whether the note has named a term so far, or defined it, under any spelling of its key. */
  names(key: string): boolean {
    return this.#named.has(key);
  }
  defines(key: string): boolean {
    return this.#defined.has(key);
  }

  /** Whether a term is defined by what stands under a heading. */
  explainedUnder(heading: number, term: string | null): boolean {
    return this.#explained.has(`${String(heading)} ${String(term)}`);
  }

  /** The id that owns what stands under a heading: its term, else the section. */
  ownerOf(heading: number): string {
    const info = this.headings[heading];
    return info?.termId ?? info?.id ?? `s_${this.file}`;
  }

  allTerms(): readonly Term[] {
    return [...this.terms].map(([id, { label, aliases, source }]) => ({ id, label, aliases, source }));
  }
}

const plainer = (text: string): string => text.toLowerCase().replace(/[’]/gu, "'");
