/** Names explained in passing: appositions, glosses in brackets, clauses after a comma, names set side by side. */
import { codeName, articleBefore, markedAt, termName, type Hit } from './prose-names.ts';
import { CODE, EMPHASIS, STRONG, cut, type Rich } from './rich.ts';
import { isEnumeration, wordsOf } from './texts.ts';

/** "les privilèges, c'est-à-dire des droits …": the words between a determiner and the comma. */
const THAT_IS =
  /(?:^|\s)(?:(?:un|une|le|la|les|des|du|aux?|the|an?)\s+|l['’])(?<n>(?:(?!(?:un|une|le|la|les|des|à|est|sont|the|an?)\s)[\p{L}\p{N}'’-]+\s?){1,4}),\s+(?:c['’]est[- ]à[- ]dire|autrement dit|i\.e\.|that is(?: to say)?,?)\s+/diu;
/** "un cahier de doléances, un registre où …" */
const APPOSITION =
  /(?:^|\s)(?:(?:une?|le|la|les|the|an?)\s+|l['’])(?<n>[\p{L}'’-]+(?:\s(?:de|du|des|d['’]|of)\s?[\p{L}'’-]+|\s[\p{L}'’-]+){0,2}),\s+(?:(?:une?|an?)\s+[\p{L}'’-]+(?:\s[\p{L}'’-]+){0,2}\s(?:où|qui|que|dont|permettant|consistant|dans l|that|which|where|used)(?!\p{L}))/du;
/** "Les Girondins, députés plutôt modérés …, veulent …" */
const NAMED_APPOSITION =
  /^(?:(?:Le|La|Les|The)\s+|L['’])(?<n>[\p{Lu}][\p{L}'’-]+(?:\s(?:(?:de|du|des|of|the|d['’])\s?)?[\p{L}'’-]+){0,4}?|[\p{Ll}][\p{L}-]+),\s+(?:d['’]abord\s+)?(?:des\s+|une?\s+|an?\s+)?(?!(?:en|dans|à|au|par|pour|sur|avec|qui|que|quant|elle|lui|comme|sous|puis|mais|et|ou|donc|ainsi|où|dont|selon|for|in|on|by|which|who|that|and|or|but|however|too|also|then|c|il|on|ce|cela)\b)\p{Ll}[\p{L}-]+\s[^,.;:]{12,120},\s+(?!(?:et|and|ou|or)\s)[\p{L}]/du;

const ASIDES: readonly (readonly [cue: RegExp, pattern: RegExp])[] = [
  [/,\s+(?:c['’]est[- ]à|autrement|i\.e|that is)/iu, THAT_IS],
  [/,\s+(?:une?|an?)\s/u, APPOSITION],
  [/^(?:L|The)/u, NAMED_APPOSITION],
];

export function asideHit(sentence: Rich): Hit | null {
  if (!sentence.probe.includes(',')) return null;
  for (const [cue, pattern] of ASIDES) {
    if (!cue.test(sentence.probe)) continue;
    const range = pattern.exec(sentence.probe)?.indices?.groups?.['n'];
    if (!range) continue;
    const rich = cut(sentence, range[0], range[1]);
    const name = termName(rich);
    if (name) return { name, rich };
  }
  return null;
}

/** "**recall** (you produce the answer yourself …)": a set-off name with its explanation in parentheses. */
export function glossHits(sentence: Rich): readonly (Hit & { readonly text: Rich })[] {
  const hits: (Hit & { text: Rich })[] = [];
  for (const found of sentence.probe.matchAll(/\(([^()]{15,160})\)/gu)) {
    const inner = cut(sentence, found.index + 1, found.index + found[0].length - 1);
    const before = cut(sentence, 0, found.index);
    const last = before.pieces.at(-1);
    const wholeLine = last !== undefined && (last.marks & EMPHASIS) !== 0 && last.from === 0 && found.index + found[0].length >= sentence.text.length;
    if (!last || !(last.marks & STRONG || wholeLine) || wordsOf(inner.text).length < 4 || /^(?:ex|e\.g|voir|see|cf|par exemple|for example|source|\d)/iu.test(inner.text)) continue;
    let from = last.from;
    for (const piece of [...before.pieces].reverse()) if (piece.marks & (STRONG | EMPHASIS) && piece.from + piece.length >= from - 1) from = Math.min(from, piece.from);
    const rich = cut(before, from);
    const name = termName(rich);
    if (name) hits.push({ name, rich, text: inner });
  }
  return hits;
}

/** A name in bold at the head of a clause, then another one at the head of the next: both clauses describe. */
const TWIN_LEAD = /^(?:(?:in|with|en|avec|dans|pour|for|by|par)\s+)?(?:(?:the|an?|le|la|les|un|une|des)\s+|l['’]\s?)?$/iu;
export function twinHits(sentence: Rich): readonly (Hit & { readonly text: Rich })[] {
  const clauses: Rich[] = [];
  let at = 0;
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

/** "Telle une **colle** : elle tient" likens something to a thing, and does not tell what the thing is. */
const LIKENED = /(?:^|[\s,])(?:tel(?:le)?s?|comme|like|as)\s+(?:les?|la|une?|des|the|an?|l['’])\s*$/iu;

/** "C'est une **monarchie absolue** : le roi …": a set-off name in mid-sentence, a colon, what it is. */
export function colonHit(sentence: Rich): Hit | null {
  for (const piece of sentence.pieces) {
    if (!(piece.marks & STRONG) || piece.from === 0 || !articleBefore(sentence, piece.from) || LIKENED.test(sentence.probe.slice(0, piece.from))) continue;
    const rich = markedAt(sentence, piece.from);
    const rest = rich ? sentence.text.slice(piece.from + rich.text.length) : '';
    if (!rich || !/^(?:\s*\([^()]*\))?\s*:\s+\S/u.test(rest) || wordsOf(rest).length < 5 || isEnumeration(rest.replace(/^\s*:\s*/u, ''))) continue;
    const name = termName(rich);
    if (name) return { name, rich };
  }
  return null;
}

/** "Les Montagnards, quant à eux, siègent …": set against what the sentence before defines. */
const IN_TURN = /^(?:(?:le|la|les|the)\s+|l['’]\s?)(?<n>[^,;:.!?()]{2,50}),\s+(?:quant à \p{L}+|elle|lui|elles|eux|en revanche|au contraire|on the other hand|by contrast|in contrast|however),\s+\p{L}/diu;
export function inTurnHit(sentence: Rich): Hit | null {
  const range = IN_TURN.exec(sentence.probe)?.indices?.groups?.['n'];
  const rich = range ? cut(sentence, range[0], range[1]) : null;
  const name = rich && termName(rich);
  return name && rich && wordsOf(sentence.text).length >= 7 ? { name, rich } : null;
}

/** "; les autres, les citoyens passifs, ont des droits …" */
const THE_OTHERS = /^(?:les autres|l['’]autre|les premiers|les seconds|les premières|les secondes|the others?|the former|the latter),\s+(?:(?:les?|la|the)\s+|l['’]\s?)(?<n>[^,;:.!?()]{2,50}),\s+\p{L}/diu;
export function othersHit(sentence: Rich): Hit | null {
  const range = THE_OTHERS.exec(sentence.probe)?.indices?.groups?.['n'];
  const rich = range ? cut(sentence, range[0], range[1]) : null;
  const name = rich && termName(rich);
  return name && rich ? { name, rich } : null;
}

/** "le Conseil des Cinq-Cents, qui propose les lois, et le Conseil des Anciens, qui les vote": two names side by side. */
const WITH_CLAUSE = /(?:^|[\s:])(?:(?:les?|la|une?|the|an?)\s+|l['’]\s?)(?<n>\p{L}[\p{L}'’-]*(?:\s[\p{L}'’-]+){0,4}?),\s+(?:qui|dont|which|who|whose)\s+(?<c>[^,;:.]{8,90})(?=[,;.]|$)/dgiu;
export function sideHits(sentence: Rich): readonly (Hit & { readonly text: Rich })[] {
  if (!/,\s+(?:qui|dont|which|who|whose)\s/u.test(sentence.probe)) return [];
  const hits = [...sentence.probe.matchAll(WITH_CLAUSE)].flatMap((found) => {
    const [name, clause] = [found.indices?.groups?.['n'], found.indices?.groups?.['c']];
    const rich = name ? cut(sentence, name[0], name[1]) : null;
    const label = rich && termName(rich);
    return rich && label && name && clause ? [{ name: label, rich, text: cut(sentence, found.index + (/^[\s:]/u.test(found[0]) ? 1 : 0), clause[1]), at: name[0], end: clause[1] }] : [];
  });
  const joined = hits.every((hit, index) => index === 0 || /^,?\s*(?:(?:et|and|puis|then)\s+)?(?:(?:les?|la|une?|the|an?)\s+|l['’]\s?)?$/iu.test(sentence.probe.slice(hits[index - 1]?.end, hit.at)));
  return hits.length >= 2 && joined ? hits : [];
}

/** "the **forgetting curve**, which shows that …" */
export function relativeHit(sentence: Rich): Hit | null {
  for (const piece of sentence.pieces) {
    if (!(piece.marks & STRONG)) continue;
    const rich = markedAt(sentence, piece.from);
    if (!rich || !/^,?\s*(?:which|qui|dont)\s+\S+\s+\S+\s+\S+/u.test(sentence.probe.slice(piece.from + rich.text.length))) continue;
    if (!/^,/u.test(sentence.probe.slice(piece.from + rich.text.length))) continue;
    const name = termName(rich);
    if (name) return { name, rich };
  }
  return null;
}
