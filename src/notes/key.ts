/** Names that stay the same: normalised keys of labels, and the ids made from them. */
import { createHash } from 'node:crypto';
import { remember } from './remember.ts';

const ARTICLE = /^(?:(?:les?|la|une?|des|du|the|an?)\s+|[ld]['’]\s*)/u;

/** Lower case, no accents, one kind of apostrophe and space; punctuation at the ends is gone. */
export const plain = remember((text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/œ/gu, 'oe')
    .replace(/æ/gu, 'ae')
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/\s+/gu, ' ')
    .replace(/^[^\p{L}\p{N}+#-]+|[^\p{L}\p{N}+#)]+$/gu, '')
    .trim(),
);

/** An acronym has no plural: "HTTPS" is not several "HTTP". */
const singular = (word: string): string =>
  word.length > 3 && /[aeiouy]/u.test(word) && /[^s]s$|[^x]x$/u.test(word) && !/(?:us|is|ss|os|as)$/u.test(word) ? word.slice(0, -1) : word;

/** The key under which a label is known: `plain`, no leading article, words in the singular, signs as spaces. */
export const keyOf = remember((label: string): string => {
  const bare = plain(label.replace(/(?<=\p{Lu}{2})s(?!\p{L})/gu, ''));
  const words = bare
    .replace(ARTICLE, '')
    .replace(/(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+(?=[\p{L}\p{N}])/gu, ' ')
    .split(' ')
    .map(singular)
    .join(' ');
  return words || bare || label.trim();
});

const hash = remember((text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 12));

/** Stable across notes and reloads: it depends on the normalised label only. */
export const termId = remember((label: string): string => `t_${hash(keyOf(label))}`);

/** Stable while the file and the headings above it keep their names. `occurrence` tells twins apart. */
export const sectionId = (file: string, path: readonly string[], occurrence = 0): string =>
  `s_${hash(JSON.stringify([file, path.map(keyOf), occurrence]))}`;

/** Id of a list of items at a place in a file. */
export const listId = (file: string, offset: number): string => `l_${hash(JSON.stringify([file, offset]))}`;
