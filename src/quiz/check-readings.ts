/**
 * What the checker can read a text as: the definitions that a stem says, with words hidden or without, and what stands
 * in the hole of a sentence, over every place of the notes. Texts are found by their words, so that a question is
 * judged over all facts without going through all of them.
 */
import type { Definition, NotesIndex } from '../notes/model.ts';
import { fills, hole, HOLE, oneLine, partsOf, tokens } from './check-text.ts';

export interface Known {
  readonly definition: Definition;
  readonly readings: readonly (readonly string[])[];
}

/** Lists by key; one thing put twice in a row under a key stands there once. */
function put<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [one]);
  else if (list.at(-1) !== one) list.push(one);
}

/** The shortest of the lists under the words of a text: what holds all of them is among it. */
function rarest<T>(byWord: ReadonlyMap<string, readonly T[]>, parts: readonly (readonly string[])[]): readonly T[] {
  let fewest: readonly T[] | null = null;
  for (const part of parts)
    for (const word of part) {
      const list = byWord.get(word) ?? [];
      if (!fewest || list.length < fewest.length) fewest = list;
    }
  return fewest ?? [];
}

export const knownOf = (definition: Definition): Known => {
  const { core, text } = definition;
  return { definition, readings: core === text ? [tokens(core)] : [tokens(core), tokens(text)] };
};

/** Every definition that a text can be read as, each hole (`…`) standing for one word or more. */
export function openReader(all: readonly Known[]): (text: string) => readonly Known[] {
  const whole = new Map<string, Known[]>();
  for (const known of all) {
    put(whole, oneLine(known.definition.core), known);
    put(whole, oneLine(known.definition.text), known);
  }
  let byWord: Map<string, Known[]> | null = null;
  const withHoles = (holed: string): readonly Known[] => {
    if (!byWord) {
      byWord = new Map();
      for (const known of all) for (const words of known.readings) for (const word of words) put(byWord, word, known);
    }
    const parts = partsOf(holed);
    return rarest(byWord, parts).filter(({ readings }) => readings.some((full) => fills(parts, full)));
  };
  const read = new Map<string, readonly Known[]>();
  return (text) => {
    const line = oneLine(text);
    if (!text.includes(HOLE)) return line ? (whole.get(line) ?? []) : [];
    const found = read.get(text) ?? withHoles(text);
    read.set(text, found);
    return found;
  };
}

/** What stands in the hole of a sentence, each reading once, wherever the notes have that sentence. */
export function openHoles(index: NotesIndex): (sentence: string) => readonly (readonly string[])[] {
  let byWord: Map<string, (readonly string[])[]> | null = null;
  const sentences = (): Map<string, (readonly string[])[]> => {
    const found = new Map<string, (readonly string[])[]>();
    const texts = new Set([...index.passages, ...index.aspects, ...index.definitions].map(({ text }) => text));
    for (const { core } of index.definitions) texts.add(core);
    for (const text of texts) {
      const words = tokens(text);
      for (const word of words) put(found, word, words);
    }
    return found;
  };
  const holes = new Map<string, readonly (readonly string[])[]>();
  return (sentence) => {
    const before = holes.get(sentence);
    if (before) return before;
    byWord ??= sentences();
    const parts = partsOf(sentence);
    const readings = new Map<string, readonly string[]>();
    for (const full of rarest(byWord, parts)) {
      const found = hole(parts, full);
      if (found) readings.set(found.join(' '), found);
    }
    const found = [...readings.values()];
    holes.set(sentence, found);
    return found;
  };
}
