/** Where words stand in the prose of a note, so that a rule can ask whether a name is used elsewhere, in linear time. */
import type { Statements } from './statements.ts';
import { eachToken, tokensOf } from './tokens.ts';

export interface WordsIndex {
  /** How often (3 at most) a name occurs in statements, headings and cells, as whole words, in the singular or the plural. */
  count(name: string): number;
}

/** Nobody asks for more. */
const ENOUGH = 3;

export function wordsIndex({ all, headings, tables }: Pick<Statements, 'all' | 'headings' | 'tables'>): WordsIndex {
  const words: string[] = [];
  const at = new Map<string, number[]>();
  const read = (text: string): void => {
    eachToken(text, (word) => {
      const places = at.get(word);
      if (places) places.push(words.length);
      else at.set(word, [words.length]);
      words.push(word);
    });
    words.push('.');
  };
  for (const statement of all) read(statement.rich.probe);
  for (const heading of headings) read(heading.rich.probe);
  for (const table of tables) for (const row of [table.header, ...table.rows]) for (const cell of row) read(cell.probe);
  return {
    count(name) {
      const wanted = tokensOf(name);
      // Look where the rarest word stands.
      let rarest = 0;
      wanted.forEach((word, index) => {
        if ((at.get(word)?.length ?? 0) < (at.get(wanted[rarest] ?? '')?.length ?? 0)) rarest = index;
      });
      const places = at.get(wanted[rarest] ?? '') ?? [];
      let count = 0;
      for (const place of places) {
        if (wanted.every((word, index) => words[place - rarest + index] === word)) count += 1;
        if (count >= ENOUGH) break;
      }
      return count;
    },
  };
}
