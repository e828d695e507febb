/**
 * Several label lines on one line: "Déficit : …. Dette : …", "systole = …, diastole = …", "complète : … / incrémentale : …".
 * Each becomes a line of its own, as the note could have been written. The signs must be the same, and what stands before
 * each must be able to be a label.
 */
import { bare, kindOf, labelOf } from './labels.ts';
import { cut, STRONG, type Rich } from './rich.ts';
import { wordsOf } from './texts.ts';

const NAME = "[^.;:=→⇒➡,()/|?!«»]{2,40}?(?:\\s\\([^()]{1,40}\\))?";
/** By sign: what may stand between two labels, the next name, and the sign again. */
const NEXT: Readonly<Record<string, RegExp>> = {
  ':': new RegExp(`(?<stop>[.;]\\s+|\\s+[/|≠]\\s+|\\s+(?:\\(?[2-9]\\)|[2-9]\\.|[②-⑨])\\s+)(?<name>${NAME})\\s?:\\s`, 'gu'),
  '=': new RegExp(`(?<stop>[.;]\\s+|\\s+[/|≠]\\s+|,\\s+(?:(?:et|and)\\s+)?)(?<name>${NAME})\\s=\\s`, 'gu'),
  '→': new RegExp(`(?<stop>[.;]\\s+|\\s+[/|]\\s+)(?<name>${NAME})\\s(?:[→⇒➡]\\uFE0F?|->|=>)\\s`, 'gu'),
  // Dashes stand in prose as well: a name set off only.
  '-': new RegExp(`(?<stop>\\.\\s+)(?<name>${NAME})\\s[–—-]\\s`, 'gu'),
};

/** The lines that a line holds; mostly itself alone. */
export function splitLabels(line: Rich): readonly Rich[] {
  const { probe } = line;
  if (!MAY_SAY_TERM.test(probe) && probe.indexOf(':') === probe.lastIndexOf(':') && probe.indexOf('=') === probe.lastIndexOf('=') && !(/\.\s.*\s[–—-]\s/u.test(probe) && line.pieces.filter(({ marks }) => marks & STRONG).length > 1) && !(/[→⇒➡>]/u.test(probe) && /(?:→|⇒|➡|->|=>).+(?:→|⇒|➡|->|=>)/u.test(probe))) return [line];
  const first = labelOf(line);
  const next = first && NEXT[first.separator];
  if (!first?.rest.text || !next || kindOf(first.name.text) === 'none' || kindOf(first.name.text) === 'question') return [line];
  const offset = probe.length - first.rest.probe.length;
  if ((first.mark === 0 && first.separator === ':' && announcesMarked(first.rest)) || (SAYS_TERM.test(bare(first.name.text)) && labelled(first.rest))) return [cut(line, 0, offset), ...splitLabels(first.rest)];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const found of first.rest.probe.matchAll(next)) {
    const { stop = '', name = '' } = found.groups ?? {};
    const at = offset + found.index;
    if ((first.separator === '-' && !((cut(line, at + stop.length).pieces[0]?.marks ?? 0) & STRONG)) || !opensLabel(cut(line, at + stop.length, at + stop.length + name.length), stop) || wordsOf(probe.slice(starts.at(-1) ?? offset, at)).length < (/[/|≠]/u.test(stop) ? 1 : 2) || bracketOpen(probe, starts.at(-1) ?? 0, at)) continue;
    ends.push(at + (stop.startsWith('.') ? 1 : 0));
    starts.push(at + stop.length);
  }
  if (starts.length === 0 || wordsOf(probe.slice(starts.at(-1))).length < 3) return [line];
  return [0, ...starts].map((start, index) => cut(line, start, ends[index] ?? line.text.length));
}

/** "Key term: drought = …": what only says that a term comes. */
const SAYS_TERM = /^(?:key ?(?:terms?|words?|concepts?)|new words?|terms?|vocab(?:ulary|ulaire)?|mots?[ -]cles?|notions?(?: cles?)?|concepts?(?: cles?)?|termes?(?: cles?)?|def(?:inition)?s?)$/u;
const MAY_SAY_TERM = /^[^\p{L}]{0,6}(?:key|new|term|vocab|mot|notion|concept|d[ée]f)/iu;
function labelled(rest: Rich): boolean {
  const inner = labelOf(rest);
  return inner !== null && inner.separator !== 'none' && inner.separator !== ',' && wordsOf(inner.name.text).length <= 5 && wordsOf(inner.rest.text).length >= 3 && kindOf(inner.name.text) === 'term';
}

/** "Defences: **crypsis** = …; **aposematism** = …": a plain label over marked ones. */
function announcesMarked(rest: Rich): boolean {
  const inner = (rest.pieces[0]?.marks ?? 0) & STRONG ? labelOf(rest) : null;
  return inner !== null && (inner.mark & STRONG) !== 0 && inner.separator !== 'none' && inner.separator !== ',' && wordsOf(inner.rest.text).length >= 2 && kindOf(inner.name.text) === 'term';
}

/** Whether the words between two clauses can be the next label: after a full stop they open a sentence. */
function opensLabel(name: Rich, stop: string): boolean {
  const kind = kindOf(name.text);
  if (kind === 'none' || kind === 'question' || wordsOf(name.text).length > 5) return false;
  return !stop.startsWith('.') || /^[\p{Lu}\p{N}]/u.test(name.text) || ((name.pieces[0]?.marks ?? 0) & STRONG) !== 0;
}

function bracketOpen(probe: string, from: number, to: number): boolean {
  const head = probe.slice(from, to);
  return head.split(/[(«[]/u).length > head.split(/[)»\]]/u).length;
}
