/** Sentences of a note as they can be quoted when a word is looked up, with the terms that each one names. */
import { plain, termId } from './key.ts';
import { put } from './multimap.ts';
import type { Passage } from './model.ts';
import type { Reading } from './reading.ts';
import { headless } from './labels.ts';
import { sentencesOf } from './sentences.ts';
import { tokensOf, wordsOfRich } from './tokens.ts';
import { FINITE } from './words.ts';

interface Named {
  readonly words: readonly string[];
  readonly id: string;
}
/** Names that start with one word: those of that word alone, and the longer ones by their second word. */
interface Heads {
  readonly alone: string[];
  readonly longer: Map<string, Named[]>;
}

/** Finds names in a text by their first two words, so that the cost does not grow with the number of names. */
export function namesIn(names: ReadonlyMap<string, readonly string[]>): (text: string | readonly string[]) => readonly string[] {
  const byFirst = new Map<string, Heads>();
  for (const [id, labels] of names)
    for (const label of labels) {
      const words = tokensOf(label);
      const [first, second] = words;
      if (first === undefined || (words.length === 1 && first.length < 2)) continue;
      let heads = byFirst.get(first);
      if (!heads) byFirst.set(first, (heads = { alone: [], longer: new Map() }));
      if (second === undefined) heads.alone.push(id);
      else put(heads.longer, second, { words, id });
    }
  return (text) => {
    const words = typeof text === 'string' ? tokensOf(text) : text;
    const found = new Set<string>();
    for (let at = 0; at < words.length; at += 1) {
      const heads = byFirst.get(words[at] ?? '');
      if (!heads) continue;
      for (const id of heads.alone) found.add(id);
      const next = at + 1 < words.length ? heads.longer.get(words[at + 1] ?? '') : undefined;
      if (next) for (const name of next) if (name.words.every((part, index) => words[at + index] === part)) found.add(name.id);
    }
    return found.size === 0 ? NONE : [...found];
  };
}
const NONE: readonly string[] = [];

/** Every sentence or line of prose; labels and their text stay together. Formulas alone and scraps are left out. */
export function passagesOf({ facts, statements }: Reading): readonly Passage[] {
  const find = namesIn(new Map([...facts.terms].map(([id, term]) => [id, [term.label, ...term.aliases.map((alias) => alias.text)]])));
  const passages: Passage[] = [];
  for (const statement of statements.all) {
    const line = headless(statement.description ?? statement.rich);
    for (const sentence of statement.label ? [line] : sentencesOf(line)) {
      if (!/\p{L}{2}/u.test(sentence.probe)) continue;
      passages.push({ ...facts.quote(sentence, statement.heading), termIds: find(wordsOfRich(sentence)) });
    }
  }
  return passages;
}

/** Relations that the facts state: what a definition opens with, what a class holds, what is also known as. */
export function readRelations({ facts }: Reading): void {
  const find = namesIn(new Map([...facts.terms].map(([id, term]) => [id, [term.label]])));
  for (const { term, definition } of facts.found) {
    const genus = genusOf(definition.text, facts.terms.get(term)?.label ?? '');
    const to = find(genus).find((id) => id !== term);
    if (to) facts.relations.push({ from: term, type: 'is-a', to, source: definition.source });
  }
  for (const one of facts.classes) {
    const to = termId(one.name);
    if (facts.terms.has(to)) for (const member of one.members) if (member.termId !== to) facts.relations.push({ from: member.termId, type: 'member-of', to, source: member.source });
  }
}

const COPULA = /\s(?:est|sont|is|are)\s/u;

/** The noun that a definition opens with: "machine virtuelle s'exécutant …" → "machine virtuelle". */
function genusOf(text: string, label: string): string {
  const copula = text.slice(0, 30).toLowerCase().includes(label.toLowerCase().slice(0, 12)) ? COPULA.exec(text.slice(0, 120)) : null;
  const rest = text.slice(copula ? copula.index + copula[0].length : 0);
  const head: string[] = [];
  for (const word of rest.split(/\s+/u, 5)) {
    const bare = plain(word);
    if (/^(?:qui|que|dont|ou|that|which|who|where)$/u.test(bare) || FINITE.has(bare)) break;
    head.push(word);
    if (/[,.;:(]$/u.test(word)) break;
  }
  return head.slice(0, 3).join(' ');
}
