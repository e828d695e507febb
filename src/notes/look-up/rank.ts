/**
 * Orders the few names that share pieces with a misspelt query: the mean of fuse.js's score and the edit-distance score.
 * Together they part good names from noise better than either alone (design/lookup.md, 2). fuse.js sees at most 32
 * names: it reads every record it is given, so it never gets the list. Its version is pinned; ranks are tested, not scores.
 */
import Fuse from 'fuse.js';
import { editScore, type Spelled } from './edit-distance.ts';

/** fuse.js cuts longer patterns in chunks, any of which may match. */
const LONGEST_PATTERN = 32;
const FIXED = { isCaseSensitive: true, ignoreFieldNorm: true, shouldSort: false, includeScore: true } as const;
const ONE_WORD = { ...FIXED, threshold: 0.3, distance: 200 };
const SEVERAL_WORDS = { ...FIXED, useExtendedSearch: true, ignoreLocation: true, threshold: 0.34 };

export interface Ranked {
  /** Place in the given names. */
  readonly index: number;
  /** 0 best: the mean of both scores. */
  readonly score: number;
}

/**
 * A name whose edit-distance score is above this is noise: the cut-off keeps 99 % of the good names and lists nothing for
 * 19 of 20 unrelated queries (`npm run bench lookup`). fuse.js's score does not decide it: a short word that it does
 * not find makes it give up a whole phrase.
 */
const WORST_LISTED = 0.225;

/** Best first, noise left out. Names that are noise by their edit distance never reach fuse.js. */
export function rank(query: Spelled, names: readonly Spelled[]): readonly Ranked[] {
  const near = names
    .map((name, index) => ({ index, name: name.text, edit: editScore(query, name) }))
    .filter(({ edit }) => edit <= WORST_LISTED);
  const scores = near.length > 1 ? fuseScores(query, near.map(({ name }) => name)) : [];
  return near
    .map(({ index, name, edit }, i) => ({ index, length: name.length, score: (edit + (scores[i] ?? 1)) / 2 }))
    .sort((a, b) => a.score - b.score || a.length - b.length || a.index - b.index);
}

/** 0 best; 1 for a name that fuse.js does not match. */
function fuseScores(query: Spelled, names: readonly string[]): readonly number[] {
  const several = query.words.length > 1;
  const pattern = several
    ? query.words.map((word) => word.slice(0, LONGEST_PATTERN)).join(' ')
    : query.text.slice(0, LONGEST_PATTERN);
  const scores = new Array<number>(names.length).fill(1);
  for (const found of new Fuse(names, several ? SEVERAL_WORDS : ONE_WORD).search(pattern))
    scores[found.refIndex] = found.score ?? 1;
  return scores;
}
