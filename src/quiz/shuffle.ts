/**
 * The order in which choices are shown. Seeded, so that a retry shows the same order; the key's place is balanced over
 * time because each place of the key is drawn with the same chance, from the seed alone.
 */
import { hash } from './hash.ts';

/**
 * A permutation of 0 … count-1: `order[i]` is the choice shown at place i. Fisher-Yates, each step drawn from the seed.
 */
export function shuffledOrder(count: number, seed: string): readonly number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = hash(`${seed}|${last}`) % (last + 1);
    const kept = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = kept;
  }
  return order;
}

/**
 * The order of a question's choices: seeded, but true always before false, since readers expect it so and a constant
 * order tells nothing.
 */
export function choiceOrder(
  question: { readonly choices: readonly { readonly text: string; readonly frame?: string }[] },
  seed: string,
): readonly number[] {
  const { choices } = question;
  const natural = choices.map((_, at) => at);
  if (choices.every(({ frame }) => frame))
    return natural.sort((a, b) => Number(choices[a]?.frame === 'false') - Number(choices[b]?.frame === 'false'));
  return shuffledOrder(choices.length, seed);
}
