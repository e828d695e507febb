/**
 * Names explained in brackets: "la paroi (ce qui entoure la cellule)", and several in a row, "A (…), B (…) et C (…)",
 * where each explains as little as a word. The bracket's words are the definition.
 */
import { bodyOf } from './bodies.ts';
import { keyOf, plain } from './key.ts';
import type { Language } from './model.ts';
import { tellsWho } from './persons.ts';
import { isStrong, nameEnding, standingOf, termName, type Ending, type Hit } from './prose-names.ts';
import type { Reading } from './reading.ts';
import { isAbbreviation } from './names.ts';
import { EMPHASIS, cut, type Rich } from './rich.ts';
import { isEnumeration, wordsOf } from './texts.ts';
import { FINITE } from './words.ts';
import { opensNominally } from './sentences.ts';

const BRACKET = /\s?\((?<in>[^()]{3,200})\)/gu;
/** What is no explanation: examples, references, numbers, dates, asides. */
const ASIDE =
  /^(?:(?:i\.e\.?,?\s)?(?:the\smore|plus\s(?:le|la|on))\s|ex|e\.g|voir|see|cf|par exemple|for example|comme|like|such as|notamment|source|p\.|page|chap|ou\s|or\s|et\s|and\s|\+|soit\s|dont\s|d['’]où|a\.?k\.?a|en\s|in\s|dans\s|au\s|aux\s|chez\s|sur\s|on\s(?:the|a)\s|from\s|depuis|vers\s|env|~|≈|<|>|\d|\uE001|ça\s|most\s|least\s|rare|common|fréquente?|courante?|pendant|during|surtout|souvent|parfois|mainly|mostly|usually|often|sometimes|not\s|pas\s|mais|but|si\s|if\s|après|avant|after|before|schéma|figure|fig|tableau|table|attention|rappel|NB|ici|here|par\s|by\s|avec|with|sans\s(?!\p{L}+\s\p{L}+)|sans\s(?:pour|que|doute)|(?:il|elle|ils|elles|it|they)\s(?:peut|peuvent|can|may|might)\s|pour\s|for\s|début|fin\s|chap|du\s|de\s|des\s|of\s|y compris|including|facultatif|optionnel|optional|donc|so\s|car\s|because|trop|très|too|very)/iu;
const YEAR = /^(?:\p{L}+\s)?(?:weeks?|lectures?|chapters?|chapitres?|semaines?|séances?|cours|pages?)\s\d|(?:^|\s)(?:1[0-9]|20)\d\d(?:\s|$|[-–,])|^\p{Lu}[\p{L}.-]+(?:,\s|\s(?:et|and|&)\s\p{Lu}|$)/u;
/** Words in quotes, or what equals what. */
const SAID = /^["“«][^"”»]*["”»]$|\p{L}\s=\s\p{L}/u;
/** A clause that tells, or a noun with what tells it from others. */
const TELLS = /^(?:=\s|i\.e\.?,?\s|c['’]est[- ]à[- ]dire|càd|c['’]est\s|ce (?:que|qui|qu['’])|celui|celle|ceux|celles|le fait|quand\s|lorsqu|how\s|what\s|when\s|which\s|qui\s|that\s|those\s|on\s|il\s|elle\s|ils\s|elles\s|we\s|you\s|it\s|they\s)/iu;
/** Two names or more, or single letters. */
const LISTS = /^[^,]{1,25}(?:,\s[^,]{1,20})+$|^(?:\S{1,2}\s)+\S{1,2}$|\s[+/]\s/u;

interface Found extends Ending {
  readonly inner: Rich;
  readonly at: number;
  readonly end: number;
}

/** Words that the bracket explains without doubt. */
const OUTRIGHT = /^(?:=\s|i\.e\.?,?\s|c['’]est[- ]à[- ]dire|càd|(?:l['’])?(?:art|science|étude|action|fait)\s(?:de\s|d['’]|des\s|du\s)|(?:the\s)?(?:art|science|study|act)\sof\s)/iu;
/** A subject and its verb near the start. */
const clause = (text: string): boolean => wordsOf(text).slice(1, 6).some((word) => word !== 'a' && FINITE.has(plain(word)));

function explainsAlone(inner: Rich, language: Language): boolean {
  const words = wordsOf(inner.text).length;
  // "Strategy (i.e. the 4 Ps)" gives another name.
  if (words < 3 || isEnumeration(inner.text) || /^i\.?e\.?,?\s(?:\S+\s){0,2}\S+$/iu.test(inner.text)) return false;
  return TELLS.test(inner.text) || clause(inner.text) || (words >= 3 && opensNominally(inner, language));
}

export function glossHits(sentence: Rich, reading: Reading): readonly Hit[] {
  if (!sentence.probe.includes('(')) return [];
  const found: Found[] = [];
  let from = 0;
  for (const bracket of sentence.probe.matchAll(BRACKET)) {
    const inner = cut(sentence, bracket.index + bracket[0].indexOf('(') + 1, bracket.index + bracket[0].length - 1);
    const start = from;
    from = bracket.index + bracket[0].length;
    if (ASIDE.test(inner.probe) || /^selon\s|^(?:peut[ -]être|maybe|perhaps|probably|possibly|probablement|sans doute)\s|[=:]\s?\.?\d|\s(?:vs\.?|versus)\s/iu.test(inner.probe) || /\s(?:par ex|e\.g)(?:\.|\s|$)/iu.test(inner.probe) || YEAR.test(inner.probe) || /[?!]$|,\s?(?:\.{2,3}|…|etc\.?)$/u.test(inner.text) || SAID.test(inner.probe)) continue;
    const before = nameEnding(sentence, start, bracket.index, reading.language);
    if (before && /(?:^|\s)(?:by|par)\s$/iu.test(sentence.probe.slice(0, before.start))) continue;
    if (!before || (inner.pieces.every((piece) => piece.marks & EMPHASIS) && !isAbbreviation(before.rich.text))) continue;
    found.push({ ...before, inner, at: bracket.index, end: from });
  }
  const hits: Hit[] = [];
  for (const one of found) {
    const name = termName(one.rich, one.marked || inRow(one, found, sentence));
    if (!name) continue;
    // "Front de 700 km (mer du Nord à Suisse)", "measured @rate (…)"
    if (tellsWho(name.label, one.inner.text) || /^\d|@|\d\s?(?:%|€|[kcm]?m|[km]?g|ans|years)(?!\p{L})/u.test(name.label)) continue;
    const words = wordsOf(one.inner.text).length;
    // "user testing (acceptance testing)": which kinds of testing.
    if (name.label.includes(' ') && keyOf(one.inner.text).split(' ').at(-1) === keyOf(name.label).split(' ').at(-1)) continue;
    const { language } = reading;
    const tells = TELLS.test(one.inner.text) || clause(one.inner.text);
    const vouched = (): boolean => standingOf(reading, one.rich, name) > 0;
    const placed = isAbbreviation(name.label) || OUTRIGHT.test(one.inner.text) || (one.start === 0 && (one.article || wordsOf(one.rich.text).length <= 3)) || (one.article ? /^(?:une?|an?)\s/iu.test(one.inner.probe) || (one.alone && /^(?:il|elle|ils|elles|it|they|he|she)\s/iu.test(one.inner.probe)) || vouched() : one.alone && tells && vouched());
    const alone = explainsAlone(one.inner, language) && (one.marked || ((words >= 4 || tells) && placed));
    const whole = one.start === 0 && words >= 4 && sentence.probe.slice(one.end).trim().length <= 1 && wordsOf(name.label).length <= 5 && !/\s[-–—]\s/u.test(name.label);
    if (alone || (whole && !isEnumeration(one.inner.text) && bodyOf(one.inner, language) !== null) || (one.marked && isStrong(one.rich) && words >= 4 && !isEnumeration(one.inner.text)) || inRow(one, found, sentence)) hits.push({ name, rich: one.rich, text: cut(one.inner, /^=\s*/u.exec(one.inner.probe)?.[0].length ?? 0) });
  }
  return hits;
}

/** Whether a name stands in a row of names with brackets, of which one at least explains. */
function inRow(one: Found, all: readonly Found[], sentence: Rich): boolean {
  const at = all.indexOf(one);
  const next = all[at + 1];
  const before = all[at - 1];
  const joined = (a: Found, b: Found): boolean => {
    const between = sentence.probe.slice(a.end, b.start);
    return /^\s*(?:[,;]\s*(?:(?:et|and|ou|or|puis|enfin)\s)?|(?:et|and|ou|or|vs\.?|versus|≠|à ne pas confondre avec|as opposed to|unlike|contrairement à)\s)?(?:(?:de|en|d['’]|à)\s?)?(?:(?:les?|la|une?|the|an?)\s|l['’]\s?)?$/iu.test(between) && between.trim() !== '' && (a.article === b.article || a.marked === b.marked);
  };
  const row = [before && joined(before, one) ? before : null, next && joined(one, next) ? next : null].filter((found) => found !== null);
  // "society (human welfare), company (profits)": a word or two each say what matters, not what something is.
  const told = [one, ...row].map(({ inner }) => wordsOf(inner.text).length);
  const opposed = row.some((other) => /\b(?:vs\.?|versus)\b|≠/iu.test(sentence.probe.slice(Math.min(one.end, other.end), Math.max(one.start, other.start))));
  if (!opposed && told.reduce((sum, words) => sum + words, 0) < told.length * 2.5) return false;
  return row.length > 0 && !LISTS.test(one.inner.text) && [one, ...row].some(({ inner }) => wordsOf(inner.text).length >= 2) && !(one.inner.text.includes(' / ') && wordsOf(one.inner.text).length < 5);
}
