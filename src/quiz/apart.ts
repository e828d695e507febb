/**
 * When "this definition is not that term's" is proved: rule (c) of the design, with all its guards. Two terms with a
 * definition each are not enough; the definitions must differ in content, and neither term may stand above, inside or
 * for the other.
 */
import type { DefinedTerm, Facts } from './facts.ts';
import { containment, jaccard, stemsOf, wordsOf } from './words.ts';

/** How many first words of a definition may name its genus ("Machine virtuelle s'exécutant…"). */
const GENUS_REACH = 6;
/** Share of the asked definition's content found in the other's from which the other may be true as well. */
const CONTAINED = 0.8;
const ALIKE = 0.6;

/** One label's words all stand in the other's: "Virtualisation" and "Virtualisation complète". */
function nested(first: DefinedTerm, second: DefinedTerm): boolean {
  return first.names.some((one) =>
    second.names.some((other) => {
      const [a, b] = [stemsOf(one), stemsOf(other)];
      if (a.length === 0 || b.length === 0) return true;
      return a.every((stem) => b.includes(stem)) || b.every((stem) => a.includes(stem));
    }),
  );
}

/** Spellings of one word: one is the beginning of the other ("conteneur", "conteneurisation"). */
const spelled = (first: string, second: string): boolean => {
  const [a, b] = [wordsOf(first).join(''), wordsOf(second).join('')];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 4 && long.startsWith(short);
};

const isGenusOf = (upper: DefinedTerm, lower: DefinedTerm): boolean => {
  const start = new Set(stemsOf(wordsOf(lower.definition.core).slice(0, GENUS_REACH).join(' ')));
  return upper.names.some((name) => {
    const stems = stemsOf(name);
    return stems.length > 0 && stems.every((stem) => start.has(stem));
  });
};

/** Whether the notes prove that `asked`'s definition is not one of `other`. Has a direction: see the containment. */
export function provedApart(facts: Facts, asked: DefinedTerm, other: DefinedTerm): boolean {
  if (facts.same(asked.id, other.id)) return false;
  if (containment(asked.stems, other.stems) >= CONTAINED || jaccard(asked.stems, other.stems) >= ALIKE) return false;
  if (nested(asked, other) || spelled(asked.label, other.label)) return false;
  if (isGenusOf(asked, other) || isGenusOf(other, asked)) return false;
  return !facts.isAbove(asked.id, other.id) && !facts.isAbove(other.id, asked.id);
}
