/** Where words stand in the prose of a note, so that a rule can ask whether a name is used elsewhere, in linear time. */
import type { Rich } from './rich.ts';
import { sentencesOf } from './sentences.ts';
import type { Statements } from './statements.ts';
import { tokensOf, wordsOfRich } from './tokens.ts';

export interface WordsIndex {
  /** How often (3 at most) a name occurs in statements, headings and cells, as whole words, in the singular or the plural. */
  count(name: string): number;
}

/** Nobody asks for more. */
const ENOUGH = 3;

export function wordsIndex({ all, headings, tables }: Pick<Statements, 'all' | 'headings' | 'tables'>): WordsIndex {
  const words: string[] = [];
  const at = new Map<string, number[]>();
  const read = (rich: Rich): void => {
    for (const word of wordsOfRich(rich)) {
      const places = at.get(word);
      if (places) places.push(words.length);
      else at.set(word, [words.length]);
      words.push(word);
    }
  };
  const close = (): void => void words.push('.');
  // Sentence by sentence where passages are cut so, as they ask for the same words.
  for (const statement of all) {
    if (statement.label) read(statement.rich);
    else sentencesOf(statement.rich).forEach(read);
    close();
  }
  for (const heading of headings) {
    read(heading.rich);
    close();
  }
  for (const table of tables)
    for (const row of [table.header, ...table.rows])
      for (const cell of row) {
        read(cell);
        close();
      }
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
