/**
 * Sentences that contrast: "contrairement à X, Y …", "X …, alors que Y …", "X …. Y, en revanche, …", "ne pas confondre X
 * et Y", "X ≠ Y". What is said of each is its clause, or the sentence when both share it.
 */
import { nounAt, subjectOf, type Named } from './compare-nouns.ts';
import { groupOf, thingOf, type Group, type Thing } from './compare-things.ts';
import { keyOf } from './key.ts';
import { headless } from './labels.ts';
import type { Name } from './names.ts';
import type { Reading } from './reading.ts';
import { cut, startOf, type Rich } from './rich.ts';
import { sentencesOf } from './sentences.ts';
import type { Statement } from './statements.ts';
import { wordsOf } from './texts.ts';

/** Names both things: the words before the first, between the two. */
const PAIRS: readonly RegExp[] = [
  /(?:différences?|distinction|comparaison|rapport|contraste|opposition|differences?|contrast|comparison)\s+(?:entre|between)\s+(?<a>)(?:.{2,60}?)\s+(?:et|and)\s+(?<b>)/diu,
  /(?:confondre|confuse|mix up)\s*:?\s+(?!avec|with)(?<a>)(?:.{2,250}?)\s+(?:et|and|avec|with|ou)\s+(?<b>)/diu,
  /(?:distinguer|différencier|distinguish|tell)\s+(?:entre\s+|between\s+)?(?<a>)(?:[^,;:]{2,90}?)\s+(?:d['’]avec|du|de(?=\s(?:la|l['’]))|from|and|et)\s+(?<b>)/diu,
  /(?:on|il faut|we)\s+(?:distingue\p{L}*|distinguish)\s+(?:(?:souvent|donc|ici|often)\s+)?(?:between\s+)?(?!(?:deux|trois|quatre|cinq|plusieurs|two|three|four|five|several|\d)\s)(?<a>)(?:[^,;:]{2,90}?)\s+(?:et|and|from)\s+(?<b>)/diu,
  /(?:oppos\p{L}+)\s+(?:ainsi\s+|donc\s+|souvent\s+|alors\s+)?(?!à|aux|to)(?<a>)(?:.{2,90}?)\s+(?:et|and|à|aux?|to)\s+(?<b>)/diu,
];
/** "Tous les A ne sont pas des B". */
const DENIED = /(?:^|[,\s](?:mais|but|et|and)\s)(?:tous\s|toutes\s)?(?<a>)[^,;:]{3,60}?\s(?:n['’]est|ne sont)\s(?:donc\s|toujours\s)?pas\s(?<b>)(?:une?|des|du)\s/diu;
/** "**descriptive** (…) et pas **prescriptive**" */
const AND_NOT = /(?<a>)(?<=^|\s)[\p{L}-]{3,30}\s+(?:et|and|but|mais)\s+(?:non|pas|not)\s+(?<b>)(?!seulement|only|just|que)/diu;
/** "Solde : différence entre le débit et le crédit" is a quantity. */
const QUANTITY = /(?:[:=→]|(?:est|is|représente|mesure))\s+(?:(?:la|une|the|a)\s+)?diff[eé]rence\s/iu;
/** Joins two clauses, each about its own thing. */
const JOINT = /(?:,\s*|\s+)(?:alors qu(?:e\s+|['’]\s?)|tandis qu(?:e\s+|['’]\s?)|whereas\s+|while\s+)/iu;
/** Opens the sentence, or stands in it, before the other thing. */
const UNLIKE =
  /(?:(?:contrairement|par opposition)\s+(?:à|aux?)\s|(?:à la différence|à l['’]inverse)\s+(?:d['’]|(?:de|du|des)\s)|(?:unlike|contrary to|(?:in|by) contrast (?:to|with)|(?:as )?opposed to)\s)\s*/iu;
/** Only at the head of a sentence: elsewhere it measures or replaces. */
const BESIDE = /^.{0,25}?(?:par rapport\s+(?:à|aux?)\s|(?:au lieu|plutôt que)\s+(?:d['’]|(?:de|du|des)\s)|(?:compared (?:to|with)|rather than|instead of)\s)\s*/iu;
const OTHER_THAN =
  /(?:(?:se\s+(?:distingue|différencie)(?:nt)?|diffère(?:nt)?|différente?s?|(?<!au )(?:contraire|inverse))\s+(?:d['’]|(?:de|du|des)\s)|confond(?:re|ue?s?)\s+avec\s|s['’]oppose(?:nt)?\s+(?:à|aux?)\s|(?:differs?|different|distinguished)\s+from\s|confus(?:ed?|ing)\s+with\s|(?:opposite|reverse|contrary)\s+of\s|not the same (?:thing )?as\s)\s*/iu;
const SIGN = /(?:\s*≠|\svs\.?(?=\s)|\sversus(?=\s))\s*/iu;
/** Sets the clause against the one before. */
const TURNED = /(?:^|[,:]\s+)(?:(?:les?|la|the)\s+|l['’]\s?)?(?<n>\p{L}[^,;:.()]{2,50}),\s(?:lui|elle|eux|elles|quant à \p{L}+),/diu;
const IN_TURN =
  /(?:au contraire|[àa] l['’]inverse|inversement|en revanche|par contre|on the other hand|by contrast|in contrast(?! (?:to|with))|conversely|,\s(?:lui|elle|eux|elles|quant à (?:lui|elle|eux|elles)),|^quant (?:à|aux?)\s)/iu;

/** No contrast without one of these; the patterns run only where it matches. */
const CUE =
  /alors qu|(?:et|mais) (?:non|pas) |(?:and|but) not |(?:est|sont) pas |tandis qu|contrair|différen|[àa] l['’](?:inverse|opposé)|invers|oppos|confond|confus|distingu|par rapport|au lieu d|plutôt qu|revanche|par contre|quant [àa]|, (?:lui|elle|eux|elles),|≠|\bvs\b|versus|whereas|while|unlike|contra|rather than|instead of|compared (?:to|with)|differ|other hand|conversely|not the same|mix up/;
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

export function contrasts(reading: Reading): readonly (Group | null)[] {
  const groups: (Group | null)[] = [];
  const { facts, statements, language, setOff, words } = reading;
  const owners = new Map(facts.found.map((found) => [startOf(found.rich), { noun: found.written, text: found.rich, name: { label: facts.terms.get(found.term)?.label ?? '', aliases: [] } }]));
  const names = new Set<string>(setOff);
  for (const { label, aliases } of facts.terms.values()) for (const name of [label, ...aliases.map((alias) => alias.text)]) names.add(keyOf(name));
  for (const { label } of statements.all) if (label?.rest.text && label.separator !== 'none' && label.name.text.length < 40) names.add(keyOf(label.name.text));
  const named: Named = { knows: (name) => names.has(keyOf(name)), repeats: (name) => words.count(name) > 1 };
  const used = ({ written, name }: Thing): boolean =>
    named.knows(name.label) || named.repeats(name.label) || /^\p{Lu}[\p{Lu}\d]+$/u.test(name.label) || written.pieces.every(({ marks }) => marks !== 0);
  const pairs = new Set<string>();

  /** Whether it was a contrast of two things indeed. */
  const offer = ({ sides, plain: said }: Contrast, heading: number): boolean => {
    const [one, other] = sides.map(({ noun, text, name }) => (name ? { name, written: noun, text, heading } : thingOf(noun, text, heading, true)));
    if (!one || !other || keyOf(one.name.label) === keyOf(other.name.label)) return false;
    // "A vs B" alone tells nothing of either.
    if (one.text === other.text && wordsOf(one.text.text).length <= wordsOf(one.name.label).length + wordsOf(other.name.label).length + 1 && !one.text.text.includes('≠')) return false;
    if (!akin(one, other) && !(said ? used(one) || used(other) : used(one) && used(other))) return false;
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
    const not = AND_NOT.exec(flat)?.indices?.groups;
    if (not?.['a'] && not['b']) add(side(at(not['a'][0])), side(at(not['b'][0])), false);
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

/** A text with blanks for what stands in brackets. */
const flattened = (probe: string): string => (probe.includes('(') ? probe.replace(/\([^()]*\)/gu, (gloss) => ' '.repeat(gloss.length)) : probe);

/** Two nouns of one head, or with one different word: "bilateral contract", "unilateral contract". */
function akin(one: Thing, other: Thing): boolean {
  const [a, b] = [one, other].map(({ name }) => wordsOf(keyOf(name.label)));
  return a !== undefined && b !== undefined && a.length > 1 && b.some((word) => word.length > 2 && a.includes(word));
}

/** A sentence cut at its semicolons. */
function clausesOf(sentence: Rich): readonly Rich[] {
  if (!sentence.probe.includes(';')) return [sentence];
  const clauses: Rich[] = [];
  let at = 0;
  for (const stop of [...sentence.probe.matchAll(/\s*;\s+/gu), null]) {
    const clause = cut(sentence, at, stop?.index ?? sentence.text.length);
    if (clause.text) clauses.push(clause);
    if (stop) at = stop.index + stop[0].length;
  }
  return clauses;
}
