/**
 * When "this definition is not that term's" is proved: rule (c) of the design, with all its guards. Two terms with a
 * definition each are not enough; the definitions must differ in content, and neither term may stand above, inside or
 * for the other.
 */
import type { DefinedTerm, Facts } from './facts.ts';
import { containment, jaccard } from './words.ts';

/** Share of the asked definition's content found in the other's from which the other may be true as well. */
const CONTAINED = 0.8;
const ALIKE = 0.6;

/** One name's words all stand in the other's: "Virtualisation" and "Virtualisation complète". */
const nested = (first: DefinedTerm, second: DefinedTerm): boolean =>
  first.nameKeys.some((a) =>
    second.nameKeys.some(
      (b) =>
        a.length === 0 || b.length === 0 || a.every((stem) => b.includes(stem)) || b.every((stem) => a.includes(stem)),
    ),
  );

/** Spellings of one word: one is the beginning of the other ("conteneur", "conteneurisation"). */
const spelled = ({ joined: a }: DefinedTerm, { joined: b }: DefinedTerm): boolean =>
  a.length < b.length ? a.length >= 4 && b.startsWith(a) : b.length >= 4 && a.startsWith(b);

const isGenusOf = (upper: DefinedTerm, lower: DefinedTerm): boolean =>
  upper.nameKeys.some((stems) => stems.length > 0 && stems.every((stem) => lower.opening.has(stem)));

/** Whether the notes prove that `asked`'s definition is not one of `other`. Has a direction: see the containment. */
export function provedApart(facts: Facts, asked: DefinedTerm, other: DefinedTerm): boolean {
  if (facts.same(asked.id, other.id)) return false;
  const alike = (said: ReadonlySet<string>): boolean =>
    containment(asked.stems, said) >= CONTAINED || jaccard(asked.stems, said) >= ALIKE;
  if (alike(other.stems) || other.allStems.some(alike)) return false;
  if (nested(asked, other) || spelled(asked, other)) return false;
  if (isGenusOf(asked, other) || isGenusOf(other, asked)) return false;
  return !facts.isAbove(asked.id, other.id) && !facts.isAbove(other.id, asked.id);
}
