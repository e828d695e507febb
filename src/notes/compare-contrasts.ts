/**
 * Sentences that contrast: "contrairement à X, Y …", "X …, alors que Y …", "X …. Y, en revanche, …", "ne pas confondre X
 * et Y", "X ≠ Y". What is said of each is its clause, or the sentence when both share it.
 */
import { AND_NOT, BESIDE, CUE, DENIED, IN_TURN, JOINT, MORE_THAN, ON_BOTH_HANDS, OTHER_THAN, PAIRS, QUANTITY, SIGN, TURNED, UNLIKE, WHILE } from './compare-cues.ts';
import { akin, clausesOf, flattened, nounAt, subjectOf, type Named } from './compare-nouns.ts';
import { groupOf, thingOf, type Group, type Thing } from './compare-things.ts';
import { keyOf } from './key.ts';
import { headless } from './labels.ts';
import type { Name } from './names.ts';
import type { Reading } from './reading.ts';
import { cut, startOf, type Rich } from './rich.ts';
import { sentencesOf } from './sentences.ts';
import type { Statement } from './statements.ts';
import { wordsOf } from './texts.ts';

const cued = (text: Rich): boolean => CUE.test(text.probe.toLowerCase());
/** A statement longer than this was not written to contrast. */
const LONGEST = 4000;
const PRONOUN = /^(?:il|elle|ils|elles|ce|c['’]|cela|ça|on|celui-ci|celle-ci|it|this|they|these|he|she|that|to|ne|à)(?:\s|(?<=['’])|$)/iu;

interface Side {
  readonly noun: Rich;
  readonly text: Rich;
  /** The name under which the note defines it. */
  readonly name?: Name;
}
interface Clause {
  readonly rich: Rich;
  /** What it is about, null when it does not say. */
  readonly about: Rich | null;
}
/** A clause and the one before it in its statement. */
interface Told {
  readonly rich: Rich;
  readonly last: Told | null;
}
interface Contrast {
  readonly sides: readonly [Side, Side];
  /** The words themselves say that two things are opposed; otherwise both must be names that the note uses. */
  readonly plain: boolean;
}
interface Context {
  readonly sentence: Rich;
  readonly before: Clause | null;
  readonly about: Rich | null;
  /** What a clause that only points back is about. */
  readonly owner: Side | null;
}

export function contrasts({ facts, statements, language }: Reading, named: Named): readonly (Group | null)[] {
  const groups: (Group | null)[] = [];
  const owners = new Map(facts.found.map((found) => [startOf(found.rich), { noun: found.written, text: found.rich, name: { label: facts.terms.get(found.term)?.label ?? '', aliases: [] } }]));
  const used = ({ written, name }: Thing): boolean =>
    named.knows(name.label) || named.repeats(name.label) || /^\p{Lu}[\p{Lu}\d]+$/u.test(name.label) || written.pieces.every(({ marks }) => marks !== 0);
  const pairs = new Set<string>();

  /** Whether it was a contrast of two things indeed. */
  const offer = ({ sides, plain: said }: Contrast, heading: number): boolean => {
    const [one, other] = sides.map(({ noun, text, name }) => (name ? { name, written: noun, text, heading } : thingOf(noun, text, heading, true)));
    if (!one || !other || [one, other].some(({ name }) => / (?:et|and) /u.test(name.label)) || keyOf(one.name.label) === keyOf(other.name.label)) return false;
    // "A vs B" alone tells nothing of either.
    if (one.text === other.text && wordsOf(one.text.text).length <= wordsOf(one.name.label).length + wordsOf(other.name.label).length + 1 && !one.text.text.includes('≠')) return false;
    if (!akin(one.name, other.name) && !(said ? used(one) || used(other) : used(one) && used(other))) return false;
    const key = [one, other].map(({ name }) => keyOf(name.label)).sort().join('|');
    if (pairs.has(key)) return true;
    pairs.add(key);
    groups.push(groupOf([one, other], 'sentence', 'sentence'));
    return true;
  };

  for (const statement of statements.all) {
    const { heading } = statement;
    const title = statement.box?.title;
    if (title && cued(title)) contrastsIn(title, { sentence: title, before: null, about: null, owner: null }).some((one) => offer(one, heading));
    if (statement.rich.text.length > LONGEST || !cued(statement.rich)) continue;
    let before = null as Told | null;
    let owner: Side | null | undefined;
    for (const sentence of sentencesOf(headless(statement.description ?? statement.rich))) {
      for (const part of clausesOf(sentence)) {
        if (cued(part)) {
          owner ??= ownerOf(statement);
          contrastsIn(part, { sentence, before: before && aboutOf(before), about: aboutOf({ rich: part, last: null }).about, owner }).some((one) => offer(one, heading));
        }
        before = { rich: part, last: before };
      }
    }
  }

  return groups;

  /** A clause with what it is about; one that points back is about what the clause before is about. */
  function aboutOf({ rich, last }: Told): Clause {
    const about = PRONOUN.test(rich.probe) ? null : subjectOf(rich, language, named);
    return { rich, about: about ?? (last && aboutOf(last).about) };
  }

  /** What a statement is about as a whole, or the one before it. */
  function ownerOf({ index, rich, label, description, heading }: Statement): Side | null {
    const found = (one: Rich, rest?: Rich | null): Side | undefined => owners.get(startOf(rest ?? one)) ?? owners.get(startOf(one));
    const own = found(rich, label?.rest ?? description);
    if (own) return own;
    for (let at = index - 1; at >= 0 && at >= index - 2; at -= 1) {
      const above = statements.all[at];
      if (above?.heading !== heading) break;
      const told = found(above.rich, above.label?.rest ?? above.description);
      if (told) return told;
      if (above.description) continue;
      const first = sentencesOf(above.rich)[0] ?? above.rich;
      const noun = subjectOf(first, language, named);
      return noun ? { noun, text: first } : null;
    }
    return null;
  }

  /** Every contrast that the words of a clause may state, the surest first. */
  function contrastsIn(part: Rich, { sentence, before, about, owner }: Context): readonly Contrast[] {
    const { probe } = part;
    const found: Contrast[] = [];
    const at = (place: number): Rich | null => nounAt(part, place, language, true, named);
    const add = (one: Side | null, other: Side | null, said: boolean): void => {
      if (one && other) found.push({ sides: [one, other], plain: said });
    };
    const side = (noun: Rich | null, text = sentence): Side | null => noun && { noun, text };
    const flat = flattened(probe);
    for (const pattern of PAIRS) {
      const groups = pattern.exec(flat)?.indices?.groups;
      if (groups?.['a'] && groups['b'] && !(QUANTITY.test(flat) && !flat.endsWith('?'))) add(side(at(groups['a'][0])), side(at(groups['b'][0])), true);
    }
    const sign = SIGN.exec(probe);
    if (sign) {
      const head = flattened(probe.slice(0, sign.index));
      const left = cut(part, 1 + Math.max(...[...',;:.(!'].map((stop) => head.lastIndexOf(stop))), sign.index);
      add(side(nounAt(left, 0, language, true, named)), side(at(sign.index + sign[0].length)), true);
    }
    const not = (/ (?:non|pas|not) /.test(flat) ? AND_NOT.exec(flat) : null)?.indices?.groups;
    const [kept, refused] = [not?.['a'], not?.['b']].map((range) => (range ? at(range[0]) : null));
    if ([kept, refused].every((noun) => noun?.pieces.every(({ marks }) => marks !== 0))) add(side(kept ?? null), side(refused ?? null), true);
    const hands = ON_BOTH_HANDS.exec(flat)?.indices?.groups;
    if (hands?.['a'] && hands['b']) add(side(at(hands['a'][0]), cut(part, hands['a'][0], hands['b'][0])), side(at(hands['b'][0]), cut(part, hands['b'][0])), true);
    const during = WHILE.exec(flat)?.indices?.groups;
    if (during?.['a'] && during['b']) {
      const [left, right] = [cut(part, during['a'][0], during['b'][0]), cut(part, during['b'][0])];
      add(side(subjectOf(left, language, named), left), side(subjectOf(right, language, named), right), false);
    }
    const more = MORE_THAN.exec(flat);
    if (more) add(side(about), side(at(more.index + more[0].length)), false);
    const joint = JOINT.exec(probe);
    if (joint && wordsOf(probe.slice(0, joint.index)).length > 2) {
      const right = cut(part, joint.index + joint[0].length);
      add(side(about, cut(part, 0, joint.index)), side(subjectOf(right, language, named), right), false);
    }
    const last = before?.about ? { noun: before.about, text: before.rich } : owner;
    const unlike = UNLIKE.exec(probe) ?? BESIDE.exec(probe);
    if (unlike) {
      const end = unlike.index + unlike[0].length;
      const opens = unlike.index < 4 || (/[,:]\s*$/u.test(probe.slice(0, unlike.index)) && unlike.index < 25);
      add(opens ? side(mainSubject(part, end)) : (side(about) ?? last), side(at(end)), true);
    }
    const other = OTHER_THAN.exec(probe);
    if (other) add(side(about) ?? last, side(at(other.index + other[0].length)), true);
    const denied = DENIED.exec(probe)?.indices?.groups;
    if (denied?.['a'] && denied['b']) add(side(at(denied['a'][0])), side(at(denied['b'][0])), false);
    const turned = IN_TURN.test(probe) ? TURNED.exec(probe) : undefined;
    const range = turned?.indices?.groups?.['n'];
    if (turned && range && turned.index > 0) {
      // "le droit répressif …, le droit restitutif, lui, …": the same noun stands before.
      const noun = cut(part, range[0], range[1]);
      const head = wordsOf(noun.text)[0]?.toLowerCase() ?? '';
      const earlier = head.length > 3 ? probe.slice(0, turned.index).toLowerCase().lastIndexOf(`${head} `) : -1;
      if (earlier >= 0) add(side(at(earlier), cut(part, earlier, turned.index)), side(noun, cut(part, range[0])), false);
    } else if (turned !== undefined) add(last, side(about, part), true);
    // A clause of its own for each tells more than a sentence for both.
    return found.toSorted((a, b) => Number(a.sides[0].text === a.sides[1].text) - Number(b.sides[0].text === b.sides[1].text));
  }

  /** The subject after the comma that closes "contrairement à …": past clauses that tell more of the other thing. */
  function mainSubject(part: Rich, from: number): Rich | null {
    for (const comma of part.probe.slice(from).matchAll(/,\s+/gu)) {
      const rest = cut(part, from + comma.index + comma[0].length);
      if (/^(?:(?:pour|à|dans|avec|in|for|to|of)\s)?(?:qui|que|dont|où|lequel|laquelle|which|who|where|whose|et|and|ou|or)\s/iu.test(rest.probe)) continue;
      const subject = subjectOf(rest, language, named);
      if (subject) return subject;
    }
    return null;
  }
}
