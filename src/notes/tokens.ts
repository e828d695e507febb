/** The words of a text as names are compared: keys, sign by sign apart. Both indexes of words read a note through here. */
import { keyOf } from './key.ts';
import { remember } from './remember.ts';

const CHUNKS = /[\s'’]+/u;
const ofChunk = remember((chunk: string): readonly string[] => keyOf(chunk).split(' ').filter(Boolean));

/** Calls `each` for every word, in order. */
export function eachToken(text: string, each: (word: string) => void): void {
  for (const chunk of text.split(CHUNKS)) if (chunk) for (const word of ofChunk(chunk)) each(word);
}

/** The words of a text, in order. */
export function tokensOf(text: string): readonly string[] {
  const words: string[] = [];
  eachToken(text, (word) => words.push(word));
  return words;
}
