/**
 * A card as blocks of a reply, in the order in which a reader needs it: definitions with their source, what the notes
 * attach to the term, where else they mention it. Shared by /define and by /compare where nothing can be compared.
 */
import type { Block, Place } from '../command.ts';
import { messages, type Language } from '../messages/index.ts';
import type { Card, Entry } from '../notes/answers.ts';
import type { Definition, Quote, Source } from '../notes/model.ts';

/** Definitions shown at once; the others are a button each. */
export const DEFINITIONS_SHOWN = 3;
/** Discord's limit for the label of a button. */
const LONGEST_LABEL = 80;

export const placeOf = ({ file, line, headings }: Source): Place => ({ file, line, headings });

/** Cut at a word where it must be; labels of buttons and of suggestions only, never what the notes say. */
export function shorten(text: string, longest = LONGEST_LABEL): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/u, '');
  const space = cut.lastIndexOf(' ');
  return `${space > longest / 2 ? cut.slice(0, space) : cut}…`;
}

/** Ids that fit a button and survive its colons; a card of free text may have none. */
export const fitsButton = (entry: Entry): boolean => /^[^:]{1,40}$/u.test(entry.id);

const quote = ({ text, source }: Quote, label?: string): Block => ({
  kind: 'quote',
  text,
  place: placeOf(source),
  ...(label === undefined ? {} : { label }),
});

const samePlace = (a: Quote, b: Quote): boolean =>
  a.source.file === b.source.file && a.source.line === b.source.line && a.text.includes(b.text);

export function definitionBlock(
  definition: Definition & { readonly course: string },
  language: Language,
  severalCourses: boolean,
): Block {
  const words = messages(language).lookUp.define;
  const origin =
    definition.head ??
    (definition.tier === 'C' ? (definition.basis === 'remark' ? words.fromRemark : words.fromSentence) : null);
  const label = [...(severalCourses ? [definition.course] : []), ...(origin === null ? [] : [origin])].join(' · ');
  return quote(definition, label === '' ? undefined : label);
}

/** The body of a card, without its buttons. */
export function cardBlocks(card: Card, language: Language): readonly Block[] {
  const words = messages(language).lookUp.define;
  const term = card.entry.label;
  const severalCourses = new Set(card.definitions.map((definition) => definition.course)).size > 1;
  const blocks: Block[] = [{ kind: 'heading', text: term, level: 2 }];
  const small = (text: string): void => void blocks.push({ kind: 'text', text, small: true });

  if (card.askedAs !== null) small(words.alias({ asked: card.askedAs, term }));
  const aliases = card.aliases.filter((alias) => alias !== card.askedAs);
  if (aliases.length > 0) small(words.aliases({ names: aliases }));
  for (const definition of card.definitions.slice(0, DEFINITIONS_SHOWN))
    blocks.push(definitionBlock(definition, language, severalCourses));
  const defines = (one: Quote): boolean => card.definitions.some((definition) => samePlace(definition, one));
  const facts = card.facts.filter((fact) => !defines(fact));
  for (const { label, values: all } of card.aspects) {
    const values = all.filter((one) => !defines(one));
    const [only, ...others] = values;
    if (only !== undefined && others.length === 0) blocks.push(quote(only, label));
    else if (only !== undefined) {
      blocks.push({ kind: 'text', text: [{ bold: label }] });
      blocks.push({ kind: 'list', items: values.map((value) => value.text) });
      small(sourcesOf(values, language));
    }
  }
  for (const fact of facts) blocks.push(quote(fact));
  for (const { name, members, source } of card.members) {
    blocks.push({ kind: 'text', text: [{ bold: words.members({ name }) }] });
    blocks.push({ kind: 'list', items: members.map((member) => member.label) });
    small(sourcesOf([{ text: name, source }], language));
  }
  for (const remark of card.remarks) blocks.push(quote(remark, remark.label ?? words.remark));
  if (card.emptySection !== null) {
    small(words.emptySection({ title: card.emptySection.headings.at(-1) ?? term }));
    small(sourcesOf([{ text: term, source: card.emptySection }], language));
  }
  if (card.passages.length > 0) {
    const said = card.definitions.length + facts.length + card.members.length + card.aspects.length > 0;
    blocks.push({ kind: 'text', text: [{ bold: said ? words.alsoMentioned : words.mentioned }] });
    for (const passage of card.passages) blocks.push(quote(passage));
  }
  if (blocks.length === 1) small(words.nothingYet);
  return blocks;
}

/** "Source : reseaux.md l.12-14, l.20" for quotes that share a block. */
export function sourcesOf(quotes: readonly Quote[], language: Language): string {
  const words = messages(language).lookUp.compare;
  const lines = new Map<string, Set<number>>();
  for (const { source } of quotes) lines.set(source.file, (lines.get(source.file) ?? new Set()).add(source.line));
  return words.sources({ places: [...lines].map(([file, of]) => words.lines({ file, ranges: rangesOf([...of]) })) });
}

/** Neighbouring numbers as one range. */
function rangesOf(numbers: readonly number[]): readonly (readonly [from: number, to: number])[] {
  const ranges: [number, number][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges;
}
