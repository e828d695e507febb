/**
 * Words that look alike: one family ("créer", "création"), one inside the other ("SQL" in "MySQL"), one but for its digits
 * ("IPv4", "IPv6"). A reader who knows nothing of the course sees such likeness, so it may not point at the key.
 */
import { fold, isGrammar, kept, type Word, wordOf } from './words.ts';

/** Whether two folded words show one family to the eye. */
export const akin = (first: string, second: string): boolean => kin(wordOf(first), wordOf(second));

/** A verb's last letter that its noun changes: "exclude", "exclusion"; "promettre", "promesse". */
const swaps = (first: string, second: string): boolean =>
  /s(?:ions?|if|ives?|ses?)$/u.test(first) !== /s(?:ions?|if|ives?|ses?)$/u.test(second);

/** Whether a word, its plural off, opens a longer one: "sédiments", "sédimentaire", where endings would cut too much. */
const WHOLE = 6;
const opens = (first: string, second: string): boolean => {
  if (first.length <= WHOLE || first.length > second.length) return false;
  return second.startsWith(first.endsWith('s') ? first.slice(0, -1) : first);
};

/** The same of words that were read already. */
export function kin({ text: first, root: a }: Word, { text: second, root: b }: Word): boolean {
  if (first === second) return true;
  if (opens(first, second) || opens(second, first)) return true;
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  if (few.length < 3) return false;
  if (few === many) return few.length >= 4 || /\d/u.test(first) || /\d/u.test(second);
  if (few.length < 4) return false;
  if (many.startsWith(few)) return few.length >= 5 || many.length - few.length <= 4;
  if (few.length === 4 ? many.endsWith(few) : many.includes(few)) return true;
  let common = 0;
  while (common < few.length && few[common] === many[common]) common += 1;
  if (common >= 4 && few.length === many.length && common === few.length - 1 && swaps(first, second)) return true;
  return common >= 6 && common >= few.length - 1;
}

/** Words of a text as they look: cut at signs, digits set apart by nothing, and where a capital follows a small letter. */
export const lookOf = kept(20_000, (text): readonly string[] => [
  ...new Set(
    text
      .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
      .split(/[^\p{L}\p{N}\p{M}]+/u)
      .map(fold)
      .filter((word) => word.length > 1 && !isGrammar(word)),
  ),
]);

/** Names in capitals count from three letters when they stand inside a word ("SQL" in "MySQL"). */
const INSIDE = /^[\p{Lu}]{3,}$/u;
const namesIn = kept(20_000, (text): readonly string[] =>
  /\p{Lu}{3}/u.test(text) ? text.split(/[^\p{L}]+/u).flatMap((word) => (INSIDE.test(word) ? fold(word) : [])) : [],
);

/** Whether one text shows a word of the other, or one of its family. */
export function showsIn(first: string, second: string): boolean {
  const [a, b] = [lookOf(first), lookOf(second)];
  if (a.some((one) => b.some((other) => akin(one, other)))) return true;
  return (
    namesIn(first).some((name) => b.some((word) => word.includes(name))) ||
    namesIn(second).some((name) => a.some((word) => word.includes(name)))
  );
}
