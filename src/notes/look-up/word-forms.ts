/**
 * Words that differ in form only: French and English plurals and feminines share a key, small words weigh little, and
 * initials make acronyms. Keys are extra exact keys, never replacements of the word (a stemmer loses 2 to 7 points of
 * hit@1 on typed errors; design/lookup.md, 2).
 */

const SMALL = new Set(
  (
    'a au aux avec ce ces cette d dans de des du elle en entre est et il ils l la le les leur leurs mais n ne ni on ou par ' +
    'pas pour qu que qui s sa sans se ses si son sont sous sur un une vers y ' +
    'an and are as at be by for from has have in into is it its not of off on or over per so that the their then these ' +
    'this to up via was with'
  ).split(' '),
);

/** Articles, prepositions, conjunctions: a query may leave them out. */
export const isSmallWord = (word: string): boolean => SMALL.has(word);

/** Ending → what stands in the key; the first that fits. `eaux` before `aux`, else `réseaux` parts from `réseau`. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/eaux$/u, 'eau'],
  [/aux$/u, 'al'],
  [/ies$/u, 'y'],
  [/([^s])s$/u, '$1'],
  [/eux$/u, 'eur'],
  [/x$/u, ''],
];
const FEMININES: readonly (readonly [RegExp, string])[] = [
  [/trice$/u, 'teur'],
  [/euse$/u, 'eur'],
  [/ive$/u, 'if'],
  [/(en|on|el)(?:n|l)e$/u, '$1'],
  [/ere$/u, 'er'],
  [/e$/u, ''],
];
const replaceFirst = (word: string, rules: readonly (readonly [RegExp, string])[]): string => {
  for (const [ending, key] of rules) if (ending.test(word)) return word.replace(ending, key);
  return word;
};

/** Words come back again and again while an index is built; forgotten when there are too many. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

/** The key that a normalised word shares with its plural and feminine; short words and numbers keep themselves. */
export function formKey(word: string): string {
  const remembered = known.get(word);
  if (remembered !== undefined) return remembered;
  if (known.size >= MOST_KNOWN) known.clear();
  const key = makeKey(word);
  known.set(word, key);
  return key;
}

function makeKey(word: string): string {
  if (word.length < 4 || /\p{N}/u.test(word)) return word;
  const singular = replaceFirst(word, ENDINGS);
  return singular.length < 4 ? singular : replaceFirst(singular, FEMININES);
}

/** `formKey` of each word, small words kept: the key of a whole normalised name. */
export const formsKey = (normalised: string): string => normalised.split(' ').map(formKey).join(' ');

/** The content words in any order; all words when there are only small ones. */
export function wordsKey(normalised: string): string {
  const words = normalised.split(' ');
  const content = words.filter((word) => !SMALL.has(word));
  return (content.length > 0 ? content : words).sort().join(' ');
}

/** Initials of a name of several words, with and without its small words; none for a single word. */
export function initials(normalised: string): readonly string[] {
  const words = normalised.split(' ');
  if (words.length < 2) return [];
  const of = (some: readonly string[]): string => some.map((word) => [...word][0] ?? '').join('');
  const all = of(words);
  const content = of(words.filter((word) => !SMALL.has(word)));
  return content.length < 2 || content === all ? [all] : [all, content];
}
