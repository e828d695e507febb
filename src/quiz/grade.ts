/**
 * Grades what a member typed. Accents, case, articles and a small slip are forgiven; digits never are, nor an answer
 * that is nearer to another term of the notes ("machine hôte" for "machine invitée").
 */
import { fold } from './words.ts';

export type Grade = 'right' | 'almost' | 'wrong';

/** Articles and elided words in front of an answer. */
const ARTICLE = /^(?:l'|d'|(?:le|la|les|un|une|des|du|the|an|a) )/u;
/** Under this length an answer must be exact. */
const EXACT_UNDER = 4;
const ALIKE = 0.85;

/** Folded, without articles, spaces as one; signs between words count as spaces. */
export const answerForm = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}'.,%+]+/gu, ' ')
    .replace(/[.,]+(?=\s|$)/gu, '')
    .trim()
    .replace(ARTICLE, '')
    .replaceAll("'", ' ')
    .trim();

/** A number with its unit: 7000, 7 000, 7000 €, 3,5 %. Null where the text is not a number first. */
export function numberIn(text: string): { readonly value: number; readonly unit: string } | null {
  const found = /^([-+]?\d{1,3}(?:[\s\u00a0\u202f'’]\d{3})+(?:[.,]\d+)?|[-+]?\d+(?:[.,]\d+)?)\s*(.*)$/u.exec(
    text.trim(),
  );
  if (!found?.[1]) return null;
  const value = Number(found[1].replace(/[\s\u00a0\u202f'’]/gu, '').replace(',', '.'));
  return Number.isFinite(value) ? { value, unit: fold(found[2] ?? '').trim() } : null;
}

/** Edit distance with swaps of neighbours (optimal string alignment). */
export function editDistance(first: string, second: string): number {
  const [a, b] = [Array.from(first), Array.from(second)];
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + Number(!same));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next[j] = least;
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

const digitsOf = (text: string): string => (text.match(/\d+/gu) ?? []).join(' ');

/** How far an answer is from an accepted one; Infinity where it cannot be a slip of it. */
function slip(given: string, wanted: string): number {
  if (given === wanted) return 0;
  if (digitsOf(given) !== digitsOf(wanted)) return Infinity;
  if (Math.min(given.length, wanted.length) < EXACT_UNDER) return Infinity;
  const distance = editDistance(given, wanted);
  return distance <= 1 || 1 - distance / Math.max(given.length, wanted.length) > ALIKE ? distance : Infinity;
}

const wordsOf = (form: string): readonly string[] => form.split(' ');
/** Letters that an answer which leaves words out still needs. */
const TELLING = 5;

/** "unilatéral" for "contrat unilatéral": its last words are given, and no other term has them. */
function leavesOut(form: string, accepted: ReadonlySet<string>, others: readonly string[]): boolean {
  const given = wordsOf(form);
  const within = (name: string): boolean => given.every((word) => wordsOf(name).includes(word));
  if (form.replaceAll(' ', '').length < TELLING || ![...accepted].some((name) => name.endsWith(` ${form}`)))
    return false;
  return !others.some((other) => {
    const name = answerForm(other);
    return !accepted.has(name) && within(name);
  });
}

/**
 * @param accept the accepted answers, as the notes write them.
 * @param others names of other terms: an answer nearer to one of these is wrong.
 */
export function gradeTyped(given: string, accept: readonly string[], others: readonly string[] = []): Grade {
  const number = numberIn(given);
  const numbers = accept.map(numberIn);
  if (number && numbers.some((one) => one !== null))
    return numbers.some(
      (one) => one?.value === number.value && (!number.unit || !one.unit || slip(number.unit, one.unit) <= 1),
    )
      ? 'right'
      : 'wrong';
  const form = answerForm(given);
  if (!form) return 'wrong';
  const best = Math.min(...accept.map((one) => slip(form, answerForm(one))), Infinity);
  if (best === 0) return 'right';
  const accepted = new Set(accept.map(answerForm));
  if (best === Infinity) return leavesOut(form, accepted, others) ? 'almost' : 'wrong';
  const nearer = others.some((other) => {
    const name = answerForm(other);
    // No shorter way than the letters one has more: most names need no closer look.
    return Math.abs(name.length - form.length) <= best && !accepted.has(name) && editDistance(form, name) <= best;
  });
  return nearer ? 'wrong' : 'almost';
}
