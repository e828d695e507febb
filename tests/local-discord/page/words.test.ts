import { describe, expect, it } from 'vitest';
import { deskWords } from '../../../src/desk/page/words.ts';
import { words } from '../../../src/local-discord/page/words.ts';

/** Every sentence, functions called with a stand-in. */
function sentences(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String((value as (one: unknown) => unknown)(2))];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentences) : [];
}
const { date: _french, ...desk } = deskWords.fr;
const french = [...sentences(words.fr), ...sentences(desk)];

describe('the words of the page', () => {
  it('never let a line of French begin with a mark of punctuation', () => {
    expect(french.filter((one) => / [:;?!»]|« /u.test(one))).toEqual([]);
  });

  it('use the curved apostrophe', () => {
    expect(french.filter((one) => one.includes("'"))).toEqual([]);
  });

  it('are said in both languages', () => {
    expect(sentences(words.en)).toHaveLength(sentences(words.fr).length);
    expect([...sentences(words.en), ...french].filter((one) => one.trim() === '')).toEqual([]);
  });
});
