/** Sentences of a note as they can be quoted when a word is looked up, with the terms that each one names. */
import { plain, termId } from './key.ts';
import { put } from './multimap.ts';
import type { Passage } from './model.ts';
import type { Reading } from './reading.ts';
import { headless } from './labels.ts';
import { sentencesOf } from './sentences.ts';
import { tokensOf, wordsOfRich } from './tokens.ts';
import { FINITE } from './words.ts';

/** Finds names in a text by their first two words, so that the cost does not grow with the number of names. */
export function namesIn(names: ReadonlyMap<string, readonly string[]>): (text: string | readonly string[]) => readonly string[] {
  const byHead = new Map<string, { readonly words: readonly string[]; readonly id: string }[]>();
  for (const [id, labels] of names)
    for (const label of labels) {
      const words = tokensOf(label).filter(isWord);
      const [first] = words;
      if (first === undefined || (words.length === 1 && first.length < 2)) continue;
      put(byHead, headOf(words, 0, words.length), { words, id });
    }
  return (text) => {
    const words = (typeof text === "string" ? tokensOf(text) : text).filter(isWord);
    const found = new Set<string>();
    words.forEach((word, at) => {
      for (const head of [word, headOf(words, at, 2)])
        for (const name of byHead.get(head) ?? []) if (name.words.every((part, index) => words[at + index] === part)) found.add(name.id);
    });
    return [...found];
  };
}

/** The word at `at`, with the next one when the name has several. */
const headOf = (words: readonly string[], at: number, size: number): string => (size < 2 ? (words[at] ?? '') : `${words[at] ?? ''} ${words[at + 1] ?? ''}`);
const isWord = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);

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
  for (const word of rest.split(/\s+/u).slice(0, 5)) {
    const bare = plain(word);
    if (/^(?:qui|que|dont|ou|that|which|who|where)$/u.test(bare) || FINITE.has(bare)) break;
    head.push(word);
    if (/[,.;:(]$/u.test(word)) break;
  }
  return head.slice(0, 3).join(' ');
}
