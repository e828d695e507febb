/**
 * Typed questions on one sentence of the notes: a known term is blanked, or the only number. The blank takes the article
 * or the elision before it along, so that grammar does not give the word away.
 */
import type { Quote } from '../../notes/model.ts';
import type { Draft } from '../draft.ts';
import { quoteOf } from '../defined-term.ts';
import type { Facts } from '../facts.ts';
import { hash } from '../hash.ts';
import { mask, MASK } from '../mask.ts';
import { fold, hasFormula, isGrammar, plain, stemsOf, wordsOf } from '../words.ts';
import { isDamaged, leans } from '../stands-alone.ts';
import { names } from '../titles.ts';

const SHORTEST = 40;
const LONGEST = 260;
const LEAST_LEFT = 5;
/** Sentences blanked for one term. */
const MOST_PER_TERM = 2;

/** One whole sentence of prose: no label in front, no formula, no code, nothing that leans on what stands before. */
const sentenceLike = (text: string): boolean =>
  text.length >= SHORTEST &&
  text.length <= LONGEST &&
  /^\p{Lu}[^:→{}|<>`=$\\]*[.!]$/u.test(text) &&
  !/[.!?]\s+\p{Lu}/u.test(text) &&
  !leans(text) &&
  !/\b(?:cet|cette|ces|this|these|those)\b/iu.test(text) &&
  !isDamaged(text);

/** What stands before a noun; a blank after anything else may be an adjective or a verb of everyday language. */
const BEFORE_NOUN =
  /(?:^|[\s(])(?:(?:l|d|qu)['’]|(?:la|le|les|un|une|des|du|de|par|sur|en|the|an?|of|by|in|called)\s+)$/iu;
const AFTER_NOUN = /^(?:[.,;!)]|\s+(\p{L}+))/u;

/** Whether the name stands in the sentence as a thing by itself: "du concept d'isolation.", not "managed effectively". */
function standsAlone(text: string, name: string): boolean {
  const folded = fold(text);
  const at = folded.indexOf(fold(name));
  if (at < 0 || folded.length !== text.length) return false;
  const after = AFTER_NOUN.exec(text.slice(at + name.length).replace(/^[sx](?=\P{L})/u, ''));
  const next = after?.[1];
  return BEFORE_NOUN.test(text.slice(0, at)) && after !== null && (next === undefined || isGrammar(fold(next)));
}

export function cloze(facts: Facts): readonly Draft[] {
  const used = new Map<string, number>();
  // A sentence that defines is asked as a definition.
  const definitionLines = new Set(facts.defined.map(({ definition: { source } }) => `${source.file}:${source.line}`));
  return facts.index.passages.flatMap((passage): readonly Draft[] => {
    const { text, source } = passage;
    if (!sentenceLike(text) || definitionLines.has(`${source.file}:${source.line}`)) return [];
    const spoken = ` ${plain(text)} `;
    const stems = stemsOf(text);
    // What the note or the section is about is no word to find.
    const about = new Set([facts.index.notes[source.file]?.title ?? '', ...source.headings].flatMap(stemsOf));
    const blanks = passage.termIds
      .flatMap((id) => facts.definedById.get(id) ?? [])
      .filter(({ names: called, definition }) => {
        if (definition.tier !== 'A') return false;
        const said = called.filter((name) => spoken.includes(` ${plain(name)} `));
        const words = said.length === 1 ? stemsOf(said[0] ?? '') : [];
        const once = words.every((word) => stems.filter((stem) => stem === word).length === 1);
        if (words.some((word) => about.has(word))) return false;
        return words.length > 0 && wordsOf(said[0] ?? '').length <= 3 && once && standsAlone(text, said[0] ?? '');
      })
      .sort((a, b) => hash(`${text}|${a.id}`) - hash(`${text}|${b.id}`));
    return blanks.flatMap((term): readonly Draft[] => {
      const masked = mask(text, term.names);
      const holes = masked.text.split(MASK).length - text.split(MASK).length;
      const times = used.get(term.id) ?? 0;
      if (times >= MOST_PER_TERM || holes !== 1 || masked.left < LEAST_LEFT || masked.text.startsWith(MASK)) return [];
      used.set(term.id, times + 1);
      return [
        {
          kind: 'cloze',
          fact: `sentence|${plain(text)}`,
          variant: plain(term.label),
          stem: { frame: 'cloze', values: { sentence: masked.text } },
          accept: term.answers,
          explanation: quoteOf(passage),
          source,
          course: facts.course(source.file),
          language: facts.language(source.file),
          tier: 'B',
          termIds: [term.id],
        },
      ];
    });
  });
}

/** A number as the notes write it, with the unit that follows: 7000€, 32 bits, 7 000 km, 3,5 %. */
const NUMBER =
  /(?<![\p{L}\p{N}.,'’/-])\d{1,3}(?:[\s\u00a0\u202f]\d{3})+(?![\p{N}])|(?<![\p{L}\p{N}.,'’/-])\d+(?:[.,]\d+)?(?![\p{N}])/gu;
const UNIT = /^[\s\u00a0\u202f]?(?:€|\$|£|%|°C?)/u;

/** What stands before a number that only tells a place: an article of a law, a section, a version. */
const REFERS =
  /(?:\b(?:art(?:icles?)?|loi|law|act|section|chap(?:itre|ter)?|version|vol|page|pages|p|fig(?:ure)?|step|etape|rfc|iso|norme|standard|layer|couche|niveau|level|type|port|nb|ch|classe?|code)|§|n°|#|×|\*)[.\s]*$/iu;
/** What follows is one case of many: nobody could know which. */
const EXEMPLIFIES = /(?:^|[\s,;(])(?:ex|e\.?g|exemples?|examples?|for instance|such as)[\s.:]/u;
/** A bare number that may be a year. */
const YEAR = /^(?:1\d|20)\d\d$/u;

/** Whether a list of as many things follows: they would be counted. */
function isCounted(after: string, number: string): boolean {
  // What stands in brackets after a colon only adds to the members.
  const list = /[:(=]\s*([^:(=]+)$/u.exec(after.replace(/(?<=:.*)\([^()]*\)/gu, ''))?.[1] ?? '';
  const parts = list.split(/[,;/+]|\s(?:et|and|ou|or)\s/u).filter((part) => plain(part) !== '').length;
  return parts > 1 && parts === Number(number);
}

/** The sentence with its only number blanked; null where it has none, several, or digits inside a word. */
function numberless(text: string): { readonly text: string; readonly number: string } | null {
  if (!/\d/.test(text)) return null;
  const found = [...text.matchAll(NUMBER)];
  const [first] = found;
  if (!first || found.length !== 1 || text.replace(first[0], '').match(/\d/u)) return null;
  const after = text.slice(first.index + first[0].length);
  if (
    /^[\p{L}/-]/u.test(after) ||
    (/^\s*[).]?$/u.test(after) && /\(\s*$/u.test(text.slice(0, first.index))) ||
    (/^[).]\s/u.test(after) && first.index === 0)
  )
    return null;
  if (REFERS.test(fold(text.slice(0, first.index))) || YEAR.test(first[0]) || isCounted(after, first[0])) return null;
  if (EXEMPLIFIES.test(fold(text.slice(0, first.index)))) return null;
  // A nought, a one or a pair is guessed, not known.
  if (/^[012]$/u.test(first[0])) return null;
  // In a bracket of several words stands an example.
  const bracket = /\(([^()]*)$/u.exec(text.slice(0, first.index))?.[1];
  if (
    bracket !== undefined &&
    /^[^()]*\)/u.test(after) &&
    wordsOf(bracket + (/^[^)]*/u.exec(after)?.[0] ?? '')).length > 2
  )
    return null;
  const unit = UNIT.exec(after)?.[0] ?? '';
  return { text: text.slice(0, first.index) + MASK + after.slice(unit.length), number: first[0] + unit };
}

export function typedNumber(facts: Facts): readonly Draft[] {
  const ask = (about: string, label: string, quote: Quote, termIds: readonly string[]): readonly Draft[] => {
    const blanked = quote.text.length <= LONGEST ? numberless(quote.text) : null;
    if (
      !blanked ||
      leans(quote.text) ||
      isDamaged(quote.text) ||
      hasFormula(quote.text) ||
      (label && !names(label)) ||
      stemsOf(`${label} ${blanked.text}`).length < 3 ||
      /\d/u.test(about)
    )
      return [];
    return [
      {
        kind: 'typed-number',
        fact: `number|${plain(about)}|${plain(quote.text)}`,
        stem: { frame: 'typed-number', values: { about, ...(label ? { label } : {}), sentence: blanked.text } },
        accept: [blanked.number],
        explanation: quoteOf(quote),
        explanationOf: label ? `${label} (${about})` : about,
        source: quote.source,
        course: facts.course(quote.source.file),
        language: facts.language(quote.source.file),
        tier: 'A',
        termIds,
      },
    ];
  };
  const alone = new Map<string, number>();
  for (const { listId } of facts.index.aspects) alone.set(listId, (alone.get(listId) ?? 0) + 1);
  return [
    ...facts.index.aspects
      .filter(({ listId, ownerId }) => alone.get(listId) === 1 && facts.label(ownerId) !== '')
      .flatMap((value) =>
        ask(facts.label(value.ownerId), value.label, value, facts.terms.has(value.ownerId) ? [value.ownerId] : []),
      ),
    ...facts.defined.flatMap(({ id, label, definition: { core, source } }) =>
      ask(label, '', { text: core, source }, [id]),
    ),
  ];
}

export const fromSentences = (facts: Facts): readonly Draft[] => [...cloze(facts), ...typedNumber(facts)];
