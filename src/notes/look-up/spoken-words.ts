/**
 * Words that the notes use more than once and that no entry bears: typing offers them after the entries, and /define
 * shows where the notes mention them. Nothing is offered that the notes do not say.
 */
import type { NotesIndex } from '../model.ts';
import { normalise } from './normalise.ts';
import { formKey, isSmallWord } from './word-forms.ts';

/** In the order of their normalised forms (`keys`); `written` as the notes write them. */
export interface SpokenWords {
  readonly keys: readonly string[];
  readonly written: readonly string[];
}

const LEAST_LETTERS = 5;
const LEAST_USES = 2;
const LEAST_TYPED = 3;
const WORD = /\p{L}[\p{L}\p{N}]+/gu;

/** `names` are those of all entries: their words are found through them. */
export function prepareSpokenWords(index: NotesIndex, names: readonly string[]): SpokenWords {
  const borne = new Set(names.flatMap((name) => normalise(name).split(' ')).map(formKey));
  const uses = new Map<string, { readonly written: string; count: number }>();
  for (const { text } of index.passages)
    for (const [word] of text.matchAll(WORD)) {
      if (word.length < LEAST_LETTERS) continue;
      const key = word.toLowerCase();
      const known = uses.get(key);
      if (known) known.count++;
      else uses.set(key, { written: word, count: 1 });
    }
  const forms = new Map<string, { readonly key: string; readonly written: string; count: number }>();
  for (const { written, count } of uses.values()) {
    const key = normalise(written);
    const form = formKey(key);
    const known = forms.get(form);
    if (known) known.count += count;
    else if (!borne.has(form) && !isSmallWord(key)) forms.set(form, { key, written, count });
  }
  const spoken = [...forms.values()]
    .filter(({ count }) => count >= LEAST_USES)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return { keys: spoken.map(({ key }) => key), written: spoken.map(({ written }) => written) };
}

/** Up to `limit` words that start with the query; none for fewer than three letters or several words. */
export function spokenFrom({ keys, written }: SpokenWords, query: string, limit: number): readonly string[] {
  const beginning = normalise(query);
  if (beginning.length < LEAST_TYPED || beginning.includes(' ')) return [];
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? '') < beginning) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < low + limit && keys[end]?.startsWith(beginning)) end++;
  return written.slice(low, end);
}
