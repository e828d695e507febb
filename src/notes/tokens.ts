/** The words of a text as names are compared: keys, sign by sign apart. Both indexes of words read a note through here. */
import { keyOf } from './key.ts';
import { remember } from './remember.ts';
import type { Rich } from './rich.ts';

const CHUNKS = /[\s'’]+/u;
const ofChunk = remember((chunk: string): readonly string[] => keyOf(chunk).split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)));

/** The words of a text, in order: each with a letter or a figure. */
export function tokensOf(text: string): readonly string[] {
  const words: string[] = [];
  for (const chunk of text.split(CHUNKS)) if (chunk) for (const word of ofChunk(chunk)) words.push(word);
  return words;
}

/** The words of a line or sentence, in order: read once, however many ask. */
export const wordsOfRich = (rich: Rich): readonly string[] => (rich.words ??= tokensOf(rich.probe));
