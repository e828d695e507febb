/**
 * Sentences that tell what things of a kind do: "Un catalyseur accélère une réaction sans être consommé", "A confounder
 * affects both variables". The indefinite article says that every such thing does it; a definite one tells a story as
 * often, so that it asks for a name that the note vouches for.
 */
import type { Language } from './model.ts';
import { isSetOff, standingOf, termName, type Hit } from './prose-names.ts';
import { NO_VERB } from './prose-parallel.ts';
import type { Reading } from './reading.ts';
import { STRONG, cut, type Rich } from './rich.ts';
import { wordsOf } from './texts.ts';

const NP = "(?<n>\\p{Ll}[\\p{L}\\d’'-]*(?:\\s(?:(?:de|du|des|à|of)\\s(?:la\\s)?|d['’])?(?!(?:se|ne|en|y|qui|que|dont|où|et|ou|est|sont|and|or|that|which|is|are)\\s)\\p{L}[\\p{L}\\d’'-]*){0,3}?)";
const GENERIC: Readonly<Record<Language, RegExp>> = {
  fr: new RegExp(`^(?:(?<indefinite>[Uu]ne?|[Dd]es)\\s|(?:[Ll]es?|[Ll]a)\\s|[Ll]['’]\\s?)${NP}\\s(?:(?:se|ne)\\s|[sn]['’])?${NO_VERB}(?<v>\\p{Ll}[^m]ent|\\p{Ll}{2,}(?:[^m]ent|e|it|[eû]t|d)|(?<=n['’])(?:a|ont|est))\\s(?:\\p{Ll}+ment\\s)?(?:(?:que|pas|aucune?|qu['’]\\p{L}+|les?|la|une?|des|du|aux?|à|d[e’']|tou[st]\\p{L}*|ses|son|sa|leurs?|chaque|dans|sur|avec|deux|plusieurs)\\s|[ld]['’])`, 'du'),
  en: new RegExp(`^(?:(?<indefinite>[Aa]n?)\\s|[Tt]he\\s|(?=\\p{Lu}))(?<n>\\p{L}[\\p{L}\\d'’-]*(?:\\s\\p{Ll}[\\p{L}\\d'’-]*){0,2}?)\\s${NO_VERB}(?<v>\\p{Ll}{2,}s)\\s(?:the|an?|all|any|every|each|both|only|out|how|what|when|between|from|to|for|in|with|into|on|\\p{Ll}{3,})\\s`, 'du'),
};
/** What befalls a thing tells nothing of what it is. */
const BEFALLS = /^(?:terminates|ends|begins|starts|expires|lapses|remains|stays|depends|varies|differs|happens|exists|comes|goes|seems|looks|needs|termine|finit|commence|cesse|reste|dépend|varie|diffère|existe|arrive|vient|semble|manque|mérite)$/iu;
/** When something happened, or how often. */
const TOLD = /\b\d{4}\b|\s(?:aujourd['’]hui|hier|demain|alors|puis|ensuite|souvent|parfois|ici|today|then|now|here|often|sometimes)(?:\s|[.,])/iu;

/** `weak`: how much less the note need vouch for the name, where it mostly defines in sentences or such lines stand side by side. */
export function genericHit(sentence: Rich, reading: Reading, opens: boolean, weak = 0): Hit | null {
  if (sentence.text.length > 220 || TOLD.test(sentence.probe)) return null;
  const found = GENERIC[reading.language].exec(sentence.probe);
  const range = found?.indices?.groups?.['n'];
  const rich = range ? cut(sentence, ...range) : null;
  const name = rich && termName(rich);
  if (!found || !rich || !name || BEFALLS.test(found.groups?.['v'] ?? '') || !(opens || isSetOff(rich))) return null;
  const words = wordsOf(sentence.text).length - wordsOf(rich.text).length;
  const end = (range?.[1] ?? 0) + 1;
  if (words < 4 || sentence.pieces.some(({ from, length, marks }) => marks & STRONG && from < end && from + length > end && length < sentence.text.length - 2)) return null;
  const standing = standingOf(reading, rich, name);
  return standing >= (found.groups?.['indefinite'] ? 1 : 2) - weak ? { name, rich } : null;
}
