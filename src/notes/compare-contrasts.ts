/**
 * Sentences that contrast: "contrairement à X, Y …", "X …, alors que Y …", "X …. Y, en revanche, …", "ne pas confondre X
 * et Y", "X ≠ Y". What is said of each is its clause, or the sentence when both share it.
 */
import { AND_NOT, BESIDE, CUE, DENIED, HINTS, IN_TURN, JOINT, LIKE_BUT, MORE_THAN, ON_BOTH_HANDS, OPPOSITE, OTHER_THAN, PAIRS, QUANTITY, SIGN, TURNED, UNLIKE, WHILE } from './compare-cues.ts';
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
const PRONOUN = /^(?:il|elle|ils|elles|ce(?=\s(?:n['’]|ne\s|sont|qui|qu|dont|fut|sera))|c['’]|cela|ça|on|celui-ci|celle-ci|it|th(?:is|ese|at)(?=\s(?:is|are|was|were|can|does|do|has|have|may|will|\p{L}+s)\s)|they|he|she|to|ne|à(?!\sl['’](?:inverse|opposé)))(?:\s|(?<=['’])|$)/iu;

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
  /** The clause before, and the statement it stands in; null for the title of a box. */
  readonly before: Told | null;
  readonly statement: Statement | null;
}

/** Gives what `compute` gives, which runs once, and only when asked. */
function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: compute() }).value;
}

export function contrasts({ facts, statements, headings, language }: Reading, named: Named): readonly (Group | null)[] {
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
    if (one.text === other.text && wordsOf(one.text.text).length <= wordsOf(one.name.label).length + wordsOf(other.name.label).length + 1 && !one.text.probe.includes('≠')) return false;
    // Both of several words, or written as no ordinary word is: "k-NN", "HTTP/2".
    const whole = [one, other].every(({ name }) => wordsOf(name.label).length >= 2) || [one, other].every(({ name }) => /^\S*[\p{L}\d][-/.]\S+$|\d|\p{Lu}\S*\p{Lu}/u.test(name.label));
    if (!akin(one.name, other.name) && !(said ? used(one) || used(other) || whole : used(one) && used(other))) return false;
    const key = [one, other].map(({ name }) => keyOf(name.label)).sort().join('|');
    if (pairs.has(key)) return true;
    pairs.add(key);
    groups.push(groupOf([one, other], 'sentence', 'sentence'));
    return true;
  };

  for (const statement of statements.all) {
    const { heading } = statement;
    const title = statement.box?.title;
    if (title && cued(title)) contrastsIn(title, { sentence: title, before: null, statement: null }).some((one) => offer(one, heading));
    if (statement.rich.text.length > LONGEST || !cued(statement.rich)) continue;
    let before = null as Told | null;
    for (const sentence of sentencesOf(headless(statement.description ?? statement.rich))) {
      for (const part of clausesOf(sentence)) {
        if (cued(part)) contrastsIn(part, { sentence, before, statement }).some((one) => offer(one, heading));
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

  /** What a statement defines. */
  function defining({ rich, label, description }: Statement): Side | undefined {
    return owners.get(startOf(label?.rest ?? description ?? rich)) ?? owners.get(startOf(rich));
  }

  /** What one of the two statements above is about. */
  function ownerAbove({ index, heading }: Statement): Side | null {
    for (let at = index - 1; at >= 0 && at >= index - 2; at -= 1) {
      const above = statements.all[at];
      if (above?.heading !== heading) break;
      const told = defining(above);
      if (told) return told;
      if (above.description) continue;
      const first = sentencesOf(above.rich)[0] ?? above.rich;
      const noun = subjectOf(first, language, named);
      return noun ? { noun, text: first } : null;
    }
    return null;
  }

  /** Every contrast that the words of a clause may state, the surest first. */
  function contrastsIn(part: Rich, { sentence, before, statement }: Context): readonly Contrast[] {
    const { probe } = part;
    const found: Contrast[] = [];
    const about = once(() => (statement ? aboutOf({ rich: part, last: null }).about : null));
    const above = once(() => statement && ownerAbove(statement));
    // What a clause that only points back is about.
    const last = once((): Side | null => {
      const told = before && aboutOf(before);
      return told?.about ? { noun: told.about, text: told.rich } : statement && (defining(statement) ?? above());
    });
    // What a clause that names nothing is about: what its statement defines, what the heading names, else the line above.
    const subject = (): Side | null => {
      const titled = headings[statement?.heading ?? -1];
      return statement && (defining(statement) ?? (titled?.name ? { noun: titled.rich, text: sentence } : above()));
    };
    const at = (place: number): Rich | null => nounAt(part, place, language, true, named);
    const add = (one: Side | null, other: Side | null, said: boolean): void => {
      if (one && other) found.push({ sides: [one, other], plain: said });
    };
    const side = (noun: Rich | null, text = sentence): Side | null => noun && { noun, text };
    const flat = flattened(probe);
    const lower = probe.toLowerCase();
    const hinted = (hints: readonly string[]): boolean => hints.some((hint) => lower.includes(hint));
    for (const [index, pattern] of PAIRS.entries()) {
      if (!hinted(HINTS.pairs[index] ?? [])) continue;
      const groups = pattern.exec(flat)?.indices?.groups;
      if (groups?.['a'] && groups['b'] && !(QUANTITY.test(flat) && !flat.endsWith('?'))) add(side(at(groups['a'][0])), side(at(groups['b'][0])), true);
    }
    const sign = hinted(HINTS.sign) ? SIGN.exec(probe) : null;
    if (sign) {
      const head = flattened(probe.slice(0, sign.index));
      const left = cut(part, 1 + Math.max(...[...',;:.(!'].map((stop) => head.lastIndexOf(stop))), sign.index);
      add(side(nounAt(left, 0, language, true, named)), side(at(sign.index + sign[0].length)), true);
    }
    const not = (/ (?:non|pas|not) /.test(flat) ? AND_NOT.exec(flat) : null)?.indices?.groups;
    const [kept, refused] = [not?.['a'], not?.['b']].map((range) => (range ? at(range[0]) : null));
    if ([kept, refused].every((noun) => noun?.pieces.every(({ marks }) => marks !== 0))) add(side(kept ?? null), side(refused ?? null), true);
    const hands = (hinted(HINTS.hands) ? ON_BOTH_HANDS.exec(flat) : null)?.indices?.groups;
    if (hands?.['a'] && hands['b']) add(side(nounAt(part, hands['a'][0], language, false, named), cut(part, hands['a'][0], hands['b'][0])), side(nounAt(part, hands['b'][0], language, false, named), cut(part, hands['b'][0])), true);
    const during = (hinted(HINTS.during) ? WHILE.exec(flat) : null)?.indices?.groups;
    if (during?.['a'] && during['b']) {
      const [left, right] = [cut(part, during['a'][0], during['b'][0]), cut(part, during['b'][0])];
      add(side(subjectOf(left, language, named), left), side(subjectOf(right, language, named), right), false);
    }
    const more = hinted(HINTS.more) ? MORE_THAN.exec(flat) : null;
    if (more) add(side(about()), side(at(more.index + more[0].length)), false);
    const joint = hinted(HINTS.joint) ? JOINT.exec(probe) : null;
    if (joint && wordsOf(probe.slice(0, joint.index)).length > 2) {
      const right = cut(part, joint.index + joint[0].length);
      const noun = subjectOf(right, language, named);
      const left = cut(part, 0, joint.index);
      // "two kinds: *dense* ones sink, whereas *light* ones float": the name set off as the other is.
      const twin = noun?.pieces.every(({ marks }) => marks !== 0) ? left.pieces.findLast(({ marks, length }) => marks === noun.pieces[0]?.marks && length > 2) : undefined;
      if (twin) add(side(cut(left, twin.from, twin.from + twin.length), left), side(noun, right), false);
      add(side(about(), left), side(noun, right), false);
    }
    const unlike = (hinted(HINTS.unlike) ? UNLIKE.exec(probe) : null) ?? (hinted(HINTS.beside) ? BESIDE.exec(probe) : null);
    if (unlike) {
      const end = unlike.index + unlike[0].length;
      const opens = unlike.index < 4 || (/[,:]\s*$/u.test(probe.slice(0, unlike.index)) && unlike.index < 25);
      add(opens ? side(mainSubject(part, end)) : (side(about()) ?? last()), side(at(end)), true);
    }
    const other = hinted(HINTS.other) ? OTHER_THAN.exec(probe) : null;
    if (other) add(side(about()) ?? last(), side(at(other.index + other[0].length)), true);
    const denied = (hinted(HINTS.denied) ? DENIED.exec(probe) : null)?.indices?.groups;
    if (denied?.['a'] && denied['b']) add(side(at(denied['a'][0])), side(at(denied['b'][0])), false);
    const like = hinted(HINTS.like) ? LIKE_BUT.exec(probe) : null;
    if (like) add(subject(), side(at(like[0].length)), true);
    const opposite = hinted(HINTS.opposite) ? OPPOSITE.exec(probe) : null;
    if (opposite) {
      // "A monte, B fait le contraire": both stand in the clause.
      const comma = probe.lastIndexOf(', ', opposite.index);
      const [left, right] = [cut(part, 0, Math.max(0, comma)), cut(part, comma + 2)];
      if (comma > 0) add(side(subjectOf(left, language, named), left), side(subjectOf(right, language, named), right), true);
      add(last(), side(about(), part), true);
    }
    const turned = IN_TURN.test(probe) ? TURNED.exec(probe) : undefined;
    const range = turned?.indices?.groups?.['n'];
    if (turned && range && turned.index > 0) {
      // "le droit répressif …, le droit restitutif, lui, …": the same noun stands before.
      const noun = cut(part, range[0], range[1]);
      const head = wordsOf(noun.text)[0]?.toLowerCase() ?? '';
      const earlier = head.length > 3 ? probe.slice(0, turned.index).toLowerCase().lastIndexOf(`${head} `) : -1;
      if (earlier >= 0) add(side(at(earlier), cut(part, earlier, turned.index)), side(noun, cut(part, range[0])), false);
    } else if (turned !== undefined) add(last(), side(about(), part), true);
    // What the text defines is set against what stands above it.
    if (turned !== undefined) add(above(), side(about(), part), true);
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
