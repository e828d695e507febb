/**
 * Things told of side by side in one line: "A : … ; B : …", "A = …. B = …", "A, … / B, …", "A (…), B (…) et C (…)",
 * "la A, qui …, et la B, …". Each part tells of one thing in the same form as its neighbour.
 */
import { headless, labelOf } from './labels.ts';
import { groupOf, thingOf, type Group, type Thing } from './compare-things.ts';
import { keyOf, plain } from './key.ts';
import { isAbbreviation } from './names.ts';
import { put } from './multimap.ts';
import type { Reading } from './reading.ts';
import { CODE, EMPHASIS, LINK, STRONG, cut, markedRun, startOf, type Rich } from './rich.ts';
import { sentencesOf } from './sentences.ts';
import type { Statement } from './statements.ts';
import { wordsOf } from './texts.ts';
import { FINITE, NOT_FIRST, saysNothing } from './words.ts';

/** A line longer than this is a paragraph. */
const LONGEST = 1500;

export function linesSideBySide({ statements, worked, facts }: Reading): readonly (Group | null)[] {
  const groups: (Group | null)[] = [];
  // What was cut out of one line already: a label with its text each.
  const lines = new Map<number, { readonly statement: Statement; readonly parts: readonly Thing[] | undefined }[]>();
  statements.all.forEach((statement, index) => {
    const { heading, label } = statement;
    if (statement.rich.text.length > LONGEST || worked.has(heading) || remarks(statement)) return;
    const rich = headless(statement.rich);
    const parts = partsIn(rich, heading);
    for (const things of [...parts, ...glossed(rich, heading), ...twins(rich, heading)]) groups.push(groupOf(things, 'sentence'));
    const neighbours = statements.all[index - 1]?.paragraph === statement.paragraph || statements.all[index + 1]?.paragraph === statement.paragraph;
    if (label?.rest.text && label.separator !== 'none' && neighbours) put(lines, facts.lineAt(startOf(statement.rich)), { statement, parts: parts[0] });
  });
  for (const pieces of lines.values()) {
    if (pieces.length < 2) continue;
    const things = pieces.flatMap(({ statement: { label, heading }, parts }) => parts ?? (label && tells(label.rest) ? (thingOf(label.name, label.rest, heading) ?? []) : []));
    groups.push(groupOf(things, 'sentence'));
  }
  return groups;
}

/** "Ex : …", "Source : …" */
const remarks = ({ label }: Statement): boolean => label !== null && label.separator !== 'none' && /^(?:ex|e\.g|src|source|voir|see)/iu.test(label.name.text);

/** Where one part may end and the next begin: between sentences, which then bear labels, or inside one. */
const SENTENCE_STOP = /[.!] +(?=[\p{Lu}\p{Extended_Pictographic}"«]|\p{Ll}[\p{L} '’-]{1,30} = )/gu;
const STOP =
  /\s*;\s+|\s+[/|]\s+|[.!] +(?=[\p{Lu}\p{Extended_Pictographic}"«]|\p{Ll}[\p{L} '’-]{1,30} = )|, +(?=\p{L}[\p{L} '’-]{2,30} (?:=|→|⇒|->|=>) )|, +(?:et|and|ou|or|puis|enfin) +(?=(?:(?:les?|la|une?|des|the|an?) +|l['’])?\p{L}[\p{L} '’-]{2,40}, )/gu;
/** Without one of these, a line is at most sentences in a row. */
const PARTED = /; | [/|] |, (?:et|and|ou|or|puis|enfin) |, [^,=→⇒>]{3,40} (?:=|→|⇒|->|=>) /;
/** A part without one of these bears no label. */
const SEPARATED = /: | = |[→⇒➜➡]|->|=>| [-–—] /;
const LEAD = /^(?:(?:et|and|puis|then|enfin|finally|mais|but|ensuite|d['’]abord|while|tandis que|alors que|whereas)\s+)?(?:(?:les?|la|une?|des|the|an?)\s+|l['’]\s?)?/iu;

type Form = 'label' | 'comma' | 'measure';
interface Part {
  readonly form: Form;
  readonly thing: Thing;
  /** Which part of the line it is. */
  readonly at: number;
  /** The sign before it ends a sentence. */
  readonly apart: boolean;
}

/** Runs of neighbouring parts of one form. */
function partsIn(rich: Rich, heading: number): readonly (readonly Thing[])[] {
  const parted = PARTED.test(rich.probe);
  if (!parted && !SEPARATED.test(rich.probe)) return [];
  const cuts: { readonly rich: Rich; readonly apart: boolean }[] = [];
  let from = 0;
  let apart = false;
  for (const stop of [...rich.probe.matchAll(parted ? STOP : SENTENCE_STOP), null]) {
    if (stop && bracketed(rich.probe, from, stop.index)) continue;
    cuts.push({ rich: cut(rich, from, stop?.index ?? rich.text.length), apart });
    if (!stop) break;
    from = stop.index + stop[0].length;
    apart = /[.!]/u.test(stop[0]);
  }
  if (cuts.length < 2) return [];
  const rest = cuts.slice(1).map((one, index) => {
    if (!parted && !SEPARATED.test(one.rich.probe)) return null;
    return partOf(cut(one.rich, LEAD.exec(one.rich.probe)?.[0].length ?? 0), heading, index + 1, one.apart);
  });
  const [first] = cuts;
  const parts = [first && rest[0] ? partOf(first.rich, heading, 0, false, rest[0].form) : null, ...rest];
  const runs: Thing[][] = [];
  let last: Part | null = null;
  for (const part of parts) {
    const follows = part && last && part.form === last.form && (!part.apart || part.form === 'label');
    if (part && follows) runs.at(-1)?.push(part.thing);
    else if (part) runs.push([part.thing]);
    last = part;
  }
  return runs.filter((run) => run.length >= 2);
}

/** Whether a bracket is open at `end`. */
const bracketed = (probe: string, from: number, end: number): boolean => {
  const head = probe.slice(from, end);
  return head.split('(').length > head.split(')').length;
};

/** `wanted`: the form of the part after it. */
function partOf(part: Rich, heading: number, at: number, apart: boolean, wanted: Form = 'label'): Part | null {
  const label = SEPARATED.test(part.probe) ? labelOf(part) : null;
  if (label?.rest.text && label.separator !== 'none') {
    const thing = thingOf(label.name, label.rest, heading);
    // "3 formes : commerciale → … ; …": the first thing stands after what announces it.
    const inner = at === 0 && label.separator === ':' ? labelOf(label.rest) : null;
    if (at === 0 && label.separator === ':' && (!thing || wanted !== 'label' || (inner?.rest.text && inner.separator !== 'none' && wordsOf(inner.name.text).length <= 3))) return partOf(cut(label.rest, LEAD.exec(label.rest.probe)?.[0].length ?? 0), heading, -1, apart, wanted);
    return thing && tells(label.rest) ? { form: 'label', thing, at, apart } : null;
  }
  const bare = at > 0 ? part : cut(part, LEAD.exec(part.probe)?.[0].length ?? 0);
  const measure = /\s+(?=[<>‹≤≥]\s?\d)/u.exec(bare.probe);
  const comma = /,\s+(?=\p{L})/u.exec(bare.probe);
  const end = measure ?? comma;
  if (!end || !isNoun(cut(bare, 0, end.index))) return null;
  const text = cut(bare, end.index + end[0].length);
  const written = cut(bare, 0, end.index);
  const thing = thingOf(written, text, heading, written.pieces.every(({ marks }) => marks !== 0));
  if (!thing || (!measure && wordsOf(text.text).length < 2)) return null;
  return { form: measure ? 'measure' : 'comma', thing, at, apart };
}

const tells = (text: Rich): boolean => wordsOf(text.text).length >= 2 || /\p{L}{4}/u.test(text.probe);

/** A few words of which none is a verb, a pronoun or a preposition at the head. */
function isNoun(rich: Rich): boolean {
  const words = wordsOf(rich.text).map((word) => plain(word));
  return words.length > 0 && words.length <= 5 && !NOT_FIRST.has(words[0] ?? '') && !words.some((word) => FINITE.has(word) && word !== 'a');
}

/** Whether two set-off names of several words share one: seen before any sentence is cut. */
function shareWord(rich: Rich): boolean {
  const seen = new Set<string>();
  for (const { marks, from, length } of rich.pieces) {
    if (!(marks & (STRONG | EMPHASIS)) || length < 7) continue;
    const words = rich.probe.slice(from, from + length).toLowerCase().split(' ').filter((word) => word.length > 2);
    if (words.length > 1 && words.some((word) => seen.has(word))) return true;
    if (words.length > 1) for (const word of words) seen.add(word);
  }
  return false;
}

/** "the **loss function** …, and the *cost function* …": two set-off names that share a word, each in its clause. */
function twins(rich: Rich, heading: number): readonly (readonly Thing[])[] {
  if (!shareWord(rich)) return [];
  const pairs: (readonly Thing[])[] = [];
  for (const sentence of sentencesOf(rich)) {
    const runs = sentence.pieces.filter(({ marks, length }) => marks & (STRONG | EMPHASIS) && length > 3).map(({ from, length }) => cut(sentence, from, from + length));
    const [one, other] = runs;
    if (!one || !other || runs.length !== 2) continue;
    const [first, second] = [one, other].map((run) => wordsOf(keyOf(run.text)));
    const start = sentence.pieces.find((piece) => piece.start === other.pieces[0]?.start)?.from ?? 0;
    const joint = /[,;]?\s(?:et|and|mais|but|while|whereas|alors que|tandis que)\s(?:(?:les?|la|une?|des|the|an?)\s|l['’])?$/iu.exec(sentence.probe.slice(0, start));
    if (!joint || !first || first.length < 2 || !second?.some((word) => word.length > 2 && first.includes(word))) continue;
    const things = [thingOf(one, cut(sentence, 0, joint.index), heading), thingOf(other, cut(sentence, joint.index + (/^[,;]?\s\S+\s/u.exec(joint[0])?.[0].length ?? 0)), heading)].filter((thing) => thing !== null);
    if (things.length === 2 && things.every(({ text, name }) => wordsOf(text.text).length > wordsOf(name.label).length + 2)) pairs.push(things);
  }
  return pairs;
}

const JOINS = /^\s*(?:[,;:/|]\s*)*(?:(?:et|and|ou|or|puis|then|enfin|finally|vs\.?|versus|v\.?|≠|contre|à ne pas confondre avec|not to be confused with|≫|>|<)\s+)?(?:ensuite\s+)?/iu;
const REFERS = /^(?:ex\b|e\.g|i\.e|voir|see|cf|ch(?:ap)?\b|p\.|page|source|fig|art\b|§|[?!.…]|or\b|ou\b|aka|dite?s?\b|=|abr|\d+(?:\s?[-–]\s?\d+)?\)?$|D\)|en anglais)/iu;
const MARKS = STRONG | EMPHASIS | CODE | LINK;

/** "déplacé", "on passe de l'un à l'autre": a gloss tells of the thing; a date, an abbreviation or a reference does not. */
function glosses(inner: Rich): boolean {
  const { text } = inner;
  const words = wordsOf(text);
  if (REFERS.test(text) || saysNothing(text) || (/\d{4}/u.test(text) && words.length <= 4)) return false;
  if (words.length === 1) return /^\p{Ll}{4,}$/u.test(text) || inner.probe.includes('\uE001');
  return !(words.length <= 3 && words.every((word) => /^\p{Lu}/u.test(word))) && !isAbbreviation(text);
}

/** Names that bear a gloss in brackets, one after the other. */
function glossed(rich: Rich, heading: number): readonly (readonly Thing[])[] {
  const { probe } = rich;
  if (probe.indexOf('(') === probe.lastIndexOf('(')) return [];
  const runs: Thing[][] = [];
  let end = -1;
  for (const found of probe.matchAll(/\((?:[^()]|\([^()]*\))+\)/gu)) {
    const inner = cut(rich, found.index + 1, found.index + found[0].length - 1);
    const before = cut(rich, Math.max(0, end), found.index);
    const joined = end >= 0 ? namedAfter(before) : null;
    const written = joined ?? (headOf(before));
    const thing = written && glosses(inner) ? thingOf(written, inner, heading, true) : null;
    if (!thing) {
      end = -1;
      continue;
    }
    if (joined) runs.at(-1)?.push(thing);
    else runs.push([thing]);
    end = found.index + found[0].length;
  }
  return runs.filter((run) => run.length >= 2);
}

/** What stands between two glosses: nothing but a joint and the next name, names without gloss between commas apart. */
function namedAfter(between: Rich): Rich | null {
  const joint = JOINS.exec(between.probe)?.[0].length ?? 0;
  if (joint === 0) return null;
  const rest = cut(between, joint);
  const last = Math.max(rest.probe.lastIndexOf(','), rest.probe.search(/\s(?:et|and|ou|or)\s(?!.*\s(?:et|and|ou|or)\s)/u));
  if (last > 0) {
    const skipped = rest.probe.slice(0, last).split(',');
    if (!skipped.every((name) => wordsOf(name).length <= 4 && !wordsOf(name).some((word) => FINITE.has(plain(word))))) return null;
    return trimmed(cut(rest, last).text ? cut(rest, last + (JOINS.exec(rest.probe.slice(last))?.[0].length ?? 1)) : rest);
  }
  return trimmed(rest);
}

/** A name without its article or preposition. */
function trimmed(rich: Rich): Rich | null {
  const bare = cut(rich, /^(?:compare\s+)?(?:(?:de|en|in|of|aux?|à)\s+|d['’]\s?)?(?:(?:les?|la|une?|des|du|the|an?|other|autres?)\s+|l['’]\s?)*/iu.exec(rich.probe)?.[0].length ?? 0);
  return bare.text && isNoun(bare) ? bare : null;
}

/** The name at the end of what stands before the first gloss: set off, or after the last sign, article or linking word. */
function headOf(before: Rich): Rich | null {
  for (const piece of before.pieces)
    if (piece.marks & MARKS && piece.from + markedRun(before, MARKS, piece.from) >= before.text.length) return cut(before, piece.from);
  const from = /^(?:.*(?:[,;:/|.–—→⇒]|->|=>)\s|.*\s(?:les?|la|une?|des|aux?|en|entre|between|in|into|sont|are|est|is|the|an?|dont|comme|like|soit|par|by|d['’]abord)\s|.*(?:^|\s)(?:l['’]|qu['’]une?\s))?/iu.exec(before.probe)?.[0].length ?? 0;
  return trimmed(cut(before, from));
}

