/**
 * Things whose names are set against each other: "short-term memory" and "long-term memory", "citoyens actifs" and
 * "citoyens passifs", "endocytose" and "exocytose": one noun with another complement, one stem with another prefix.
 */
import { groupOf, type Group, type Thing } from './compare-things.ts';
import { keyOf } from './key.ts';
import { put } from './multimap.ts';
import type { Reading } from './reading.ts';

/** More things of one noun are no contrast any more. */
const MOST = 16;
const FEW = 4;
const PREFIX =
  /^(?:a|an|anti|auto|allo|ana|cata|co|contre|de|des|dis|endo|exo|eu|pro|ex|extra|hetero|homo|hyper|hypo|il|im|in|ir|inter|intra|iso|macro|mal|micro|mono|multi|non|over|post|poly|pre|re|retro|sub|sur|sous|super|syn|dia|tachy|brady|trans|ultra|un|under|uni|bi|con|di)-?(?=\p{L}{4})/u;

/** `told`: what the note tells of, wherever. */
export function namesSideBySide({ language }: Reading, told: readonly Thing[]): readonly (Group | null)[] {
  const heads = new Map<string, Thing[]>();
  const stems = new Map<string, Thing[]>();
  const seen = new Set<string>();
  for (const thing of told) {
    const key = keyOf(thing.name.label);
    if (seen.has(key)) continue;
    seen.add(key);
    const words = key.split(' ');
    const head = language === 'fr' ? words[0] : words.at(-1);
    if (words.length <= 5 && head && head.length >= 4) put(heads, head, thing);
    // What is left of a word without its prefix, or the word as it is.
    if (words.length === 1) put(stems, key.replace(PREFIX, ''), thing);
  }
  return [...[...heads.values()].filter(({ length }) => length <= MOST), ...[...stems.values()].filter(({ length }) => length <= FEW)].map((family) => groupOf(family, 'siblings'));
}
