/** Names side by side, each with its own words: "A, qui …, et B, où …", "**A** …, while **B** …". */
import type { Language } from './model.ts';
import { codeName, markedAt, nameEnding, termName, type Ending, type Hit } from './prose-names.ts';
import { CODE, STRONG, cut, type Rich } from './rich.ts';
import { wordsOf } from './texts.ts';

export interface Aside extends Ending {
  /** Where what follows the comma starts. */
  readonly rest: number;
}

/** Every name before a comma or a dash after which `opens` says that an explanation may start. */
export function asidesOf(sentence: Rich, language: Language, opens: (at: number) => boolean): readonly Aside[] {
  const asides: Aside[] = [];
  let from = 0;
  const { probe } = sentence;
  for (let at = nextStop(probe, 0); at >= 0; at = nextStop(probe, at + 1)) {
    const rest = at + (probe.charAt(at) === ',' ? 2 : 3);
    const ending = opens(rest) ? nameEnding(sentence, from, at, language) : null;
    if (ending) asides.push({ ...ending, rest });
    from = at + 1;
  }
  return asides;
}

/** The next comma or dash between words. */
function nextStop(probe: string, from: number): number {
  const comma = probe.indexOf(', ', from);
  const dash = probe.includes('—') || probe.includes('–') ? probe.slice(from).search(/\s[—–]\s/u) : -1;
  return dash < 0 ? comma : comma < 0 ? from + dash : Math.min(comma, from + dash);
}

/** Whether a sticky pattern matches at a place. */
export function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** What may open the clause of a name in a row. */
export const IN_ROW = /(?:qui|que|qu['’]|dont|où|par|sans|which|who|whose|where|that|when|(?:à|dans|pour|avec)\sl\p{L}+quel\p{L}*|\p{Ll}{3,}(?:ée?s?|ies?|ues?|ant|ing|ed)\s(?:par|à|de|d['’]|des?|dans|pour|en|by|to|in|from|for|with|\p{L}+))(?=[\s.,;]|(?<=['’])|$)/uy;

/** Names in a row, each with its own clause. */
export function rowOf(sentence: Rich, language: Language): readonly (Hit & { readonly text: Rich })[] {
  const comma = sentence.probe.indexOf(', ');
  if (comma < 0 || sentence.probe.indexOf(', ', comma + 1) < 0) return [];
  const row = asidesOf(sentence, language, (at) => matchesAt(IN_ROW, sentence.probe, at)).filter((one) => one.article || one.marked);
  if (row.length < 2) return [];
  const joined = row.every((one, index) => {
    const before = row[index - 1];
    return !before || /[,;]\s*(?:(?:et|and|puis|then|enfin|finally)\s+)?$|\s(?:et|and|puis)\s+$/iu.test(sentence.probe.slice(before.rest, one.start));
  });
  if (!joined) return [];
  return row.flatMap((one, index) => {
    const name = termName(one.rich, one.marked);
    const next = row[index + 1]?.start ?? sentence.text.length;
    const text = cut(sentence, one.start, next);
    const clean = cut(text, 0, text.probe.replace(/[\s,;]*(?:\s(?:et|and|puis|then|enfin))?\s*$/iu, '').length);
    return name && wordsOf(clean.text).length >= 3 ? [{ name, rich: one.rich, text: clean }] : [];
  });
}

/** A name in bold at the head of a clause, then another one at the head of the next: both clauses describe. */
const TWIN_LEAD = /^(?:(?:in|with|en|avec|dans|pour|for|by|par)\s+)?(?:(?:the|an?|le|la|les|un|une|des)\s+|l['’]\s?)?$/iu;
export function twinHits(sentence: Rich): readonly (Hit & { readonly text: Rich })[] {
  const clauses: Rich[] = [];
  let at = 0;
  if (sentence.pieces.filter((piece) => piece.marks & (STRONG | CODE)).length < 2) return [];
  for (const stop of [...sentence.probe.matchAll(/\s*;\s+|,\s+(?:(?:while|whereas|but|and|tandis que|alors que|mais|et|alors qu['’]|tandis qu['’])\s+)?(?=\S)/gu), null]) {
    clauses.push(cut(sentence, at, stop?.index ?? sentence.text.length));
    if (stop) at = stop.index + stop[0].length;
  }
  const hits: (Hit & { text: Rich; clause: number })[] = [];
  clauses.forEach((clause, index) => {
    const piece = clause.pieces.find((one) => one.marks & (STRONG | CODE));
    if (!piece || !TWIN_LEAD.test(clause.probe.slice(0, piece.from))) return;
    const code = (piece.marks & CODE) !== 0;
    const rich = code ? cut(clause, piece.from, piece.from + piece.length) : markedAt(clause, piece.from);
    const label = code ? codeName(rich?.text ?? '') : null;
    const name = code ? (label ? { label, aliases: [] } : null) : rich && termName(rich);
    if (!name || !rich || wordsOf(clause.text.slice(piece.from + rich.text.length)).length < 3) return;
    hits.push({ name, rich, text: clause, clause: index });
  });
  return hits.length === 2 && hits[0]?.clause === 0 ? hits : [];
}
