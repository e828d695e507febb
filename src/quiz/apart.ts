/**
 * When "this definition is not that term's" is proved: rule (c) of the design, with all its guards. Two terms with a
 * definition each are not enough; the definitions must differ in content, and neither term may stand above, inside or
 * for the other.
 */
import type { DefinedTerm, Facts } from './facts.ts';
import { shared } from './words.ts';

/**
 * Share of the asked definition's content found in the other's from which the other may be true as well. The design's
 * 0.8 comes from six definitions, whose safe pairs stay under 0.6; over other notes 0.7 drops doubtful pairs more.
 */
const CONTAINED = 0.7;
const ALIKE = 0.6;

/** One name's words all stand in the other's: "Virtualisation" and "Virtualisation complète". */
const nested = (first: DefinedTerm, second: DefinedTerm): boolean =>
  first.bareKeys.some((a) =>
    second.bareKeys.some(
      (b) =>
        a.length === 0 || b.length === 0 || a.every((stem) => b.includes(stem)) || b.every((stem) => a.includes(stem)),
    ),
  );

/** Spellings of one word: one is the beginning of the other ("conteneur", "conteneurisation"). */
const spelled = ({ joined: a }: DefinedTerm, { joined: b }: DefinedTerm): boolean =>
  a.length < b.length ? a.length >= 4 && b.startsWith(a) : b.length >= 4 && a.startsWith(b);

const isGenusOf = (upper: DefinedTerm, lower: DefinedTerm): boolean =>
  upper.nameKeys.some((stems) => stems.length > 0 && stems.every((stem) => lower.opening.has(stem)));

/**
 * Whether what defines `asked` may be true of `other` as well. Has a direction: a longer definition says what a shorter
 * one leaves open ("… on a hypervisor that runs on a system" is not "… on a hypervisor", but the reverse holds).
 * @param both how many stems the two definitions share, where that is known.
 */
export function mayHold(asked: DefinedTerm, other: DefinedTerm, both = shared(asked.stems, other.stems)): boolean {
  const alike = (said: ReadonlySet<string>, common: number): boolean =>
    common >= CONTAINED * asked.stems.size || common >= ALIKE * (asked.stems.size + said.size - common);
  return alike(other.stems, both) || other.otherStems.some((said) => alike(said, shared(asked.stems, said)));
}

/** Whether two terms stand side by side: neither is the other, inside the other's name, its genus or above it. */
export function sideBySide(facts: Facts, one: DefinedTerm, other: DefinedTerm): boolean {
  if (facts.same(one.id, other.id) || nested(one, other) || spelled(one, other)) return false;
  if (isGenusOf(one, other) || isGenusOf(other, one)) return false;
  return !facts.isAbove(one.id, other.id) && !facts.isAbove(other.id, one.id);
}
