/**
 * When "this definition is not that term's" is proved: rule (c) of the design, with all its guards. Two terms with a
 * definition each are not enough; the definitions must differ in content, and neither term may stand above, inside or
 * for the other.
 */
import type { DefinedTerm } from './defined-term.ts';
import type { Facts } from './facts.ts';

/**
 * Share of the asked definition's content found in the other's from which the other may be true as well. The design's
 * 0.8 comes from six definitions, whose safe pairs stay under 0.6; over other notes 0.7 drops doubtful pairs more.
 */
const CONTAINED = 0.7;
const ALIKE = 0.6;

/** Whether all of `part` stand in `whole`. */
export function within(part: readonly number[], whole: readonly number[]): boolean {
  for (const stem of part) if (!whole.includes(stem)) return false;
  return true;
}

/** One name's words all stand in the other's: "Virtualisation" and "Virtualisation complète". */
function nested(first: DefinedTerm, second: DefinedTerm): boolean {
  for (const a of first.bareKeys) for (const b of second.bareKeys) if (within(a, b) || within(b, a)) return true;
  return false;
}

/** Spellings of one word: one is the beginning of the other ("conteneur", "conteneurisation"). */
const begins = ({ joined: a }: DefinedTerm, { joined: b }: DefinedTerm): boolean =>
  a.length < b.length ? a.length >= 4 && b.startsWith(a) : b.length >= 4 && a.startsWith(b);

const INITIALS = /\p{Lu}\p{L}?\p{Lu}/u;
/** Initials that others end with are a case of them ("ADSL" of "DSL"). */
const isInitialsIn = (one: DefinedTerm, { joined, label }: DefinedTerm): boolean =>
  joined.length > one.joined.length &&
  joined.length <= one.joined.length + 2 &&
  INITIALS.test(one.label) &&
  INITIALS.test(label) &&
  joined.endsWith(one.joined);

const spelled = (one: DefinedTerm, other: DefinedTerm): boolean =>
  begins(one, other) || isInitialsIn(one, other) || isInitialsIn(other, one);

const isGenusOf = (upper: DefinedTerm, lower: DefinedTerm): boolean =>
  upper.nameKeys.some((stems) => stems.length > 0 && within(stems, lower.opening));

/**
 * Whether what defines `asked` may be true of `other` as well. Has a direction: a longer definition says what a shorter
 * one leaves open ("… on a hypervisor that runs on a system" is not "… on a hypervisor", but the reverse holds).
 * @param both how many stems the two definitions share.
 */
export function mayHold(asked: DefinedTerm, other: DefinedTerm, both: number): boolean {
  const { length } = asked.stems;
  const alike = (said: readonly number[], common: number): boolean =>
    common >= CONTAINED * length || common >= ALIKE * (length + said.length - common);
  return (
    alike(other.stems, both) ||
    other.otherStems.some((said) => alike(said, said.filter((stem) => asked.stems.includes(stem)).length))
  );
}

/** Whether two terms stand side by side: neither is the other, inside the other's name, its genus or above it. */
export function sideBySide(facts: Facts, one: DefinedTerm, other: DefinedTerm): boolean {
  if (facts.same(one.id, other.id) || nested(one, other) || spelled(one, other)) return false;
  if (isGenusOf(one, other) || isGenusOf(other, one)) return false;
  return !facts.isAbove(one.id, other.id) && !facts.isAbove(other.id, one.id);
}
