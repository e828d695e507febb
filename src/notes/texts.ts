/** What a text is by its shape: says enough to explain, lists names, or is a measure. */
import { plain } from './key.ts';
import { cut, type Rich } from './rich.ts';
import { FINITE, MONTHS, saysNothing } from './words.ts';

const MEASURE = /^[~≈<>±-]?\s*\d[\d\s.,]*\s*(?:(?:à|a|-|–|to|et)\s*\d[\d\s.,]*)?\s*(?:%(?:\s(?:d['’]|(?:de|du|des|of)\s)\S+(?:\s\S+){0,3})?|°?\p{L}{1,4}(?:\/\p{L}+)?[²³]?|euros?|dollars?|octets?|bytes?|bits?|jours?|days?|heures?|hours?|ans|years?|pages?|€|\$)?\s*(?:environ|max|min)?\.?$/iu;

const SPACES = /[\s'’/]+/u;
const WRITTEN = /[\p{L}\p{N}]/u;
/** A word that opens with a letter of the basic Latin block, as most do, needs no closer look. */
const isWord = (word: string): boolean => {
  const code = word.charCodeAt(0) | 32;
  return (code >= 97 && code <= 122) || WRITTEN.test(word);
};
export const wordsOf = (text: string): readonly string[] => text.split(SPACES).filter(isWord);
/** Whether a text has two words, without cutting up the rest of it. */
const TWO_WORDS = /[\p{L}\p{N}][^\s'’/]*[\s'’/]+(?:[^\s'’/\p{L}\p{N}]+[\s'’/]+)*[^\s'’/\p{L}\p{N}]*[\p{L}\p{N}]/u;

const SEPARATES = /[,;]|\s(?:et|ou|and|or)\s/u;
/** Whether a text may have three parts: cheap, and said of most texts that it may not. */
function mayEnumerate(text: string): boolean {
  const first = text.search(SEPARATES);
  return first >= 0 && SEPARATES.test(text.slice(first + 1));
}

/** A list of names rather than a description: at least two short parts between commas, no verb. */
export function isEnumeration(text: string): boolean {
  if (!mayEnumerate(text)) return false;
  // One space each: many in a row would cost their square.
  const flat = text.replace(/\([^()]*\)/gu, ' ').replace(/\s{2,}/gu, ' ').replace(/\s*(?:,?\s?\.{1,3}|,?\s?…|,?\s*etc\.?)\s*$/u, '');
  const parts = flat.split(/\s*[,;]\s*|\s+(?:et|ou|and|or)\s+/u).map((part) => wordsOf(part));
  const words = parts.reduce((sum, part) => sum + part.length, 0);
  return (
    parts.length >= 3 &&
    // "tested and confirmed explanation for observations or phenomena" is one phrase.
    (/[,;]/u.test(flat) || !/\s(?:et|and)\s.*\s(?:ou|or)\s|\s(?:ou|or)\s.*\s(?:et|and)\s/u.test(flat)) &&
    !/\s(?:entre|between)\s/iu.test(flat) &&
    words / parts.length <= 2.6 &&
    // "many genes add up, height, skin colour": the first says, the others are samples.
    !((parts[0]?.length ?? 0) >= 4 && parts.slice(1).every((part) => part.length <= 2)) &&
    !/[:.?!]\s/u.test(flat) &&
    parts.every((part) => part.length > 0 && part.length <= 4 && !part.some((word) => FINITE.has(plain(word)) && plain(word) !== 'a'))
  );
}

/** "Mme Roux", "12 mai 2024", "Blanc, 1962", "autres cas": who, when, where it is written, what else. */
const PERSON = /^(?:M\.|Mr\.?|Mme|Mlle|Mrs\.?|Ms\.?|Dr\.?|Prof\.?|Pr\.?)\s\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+)?\.?$/u;
const DATE = /^(?:le\s|on\s|since\s|depuis\s|en\s|in\s)?(?:\d{1,2}(?:er|st|nd|rd|th)?\s)?\p{L}{3,9}\.?(?:\s\d{1,2},)?\s(?:1\d|20)\d\d(?:[\s,àT-]+\d{1,2}[:h]\d{2})?$|^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}(?:\s.{0,8})?$/u;
const DAY = /^(?:le\s|on\s)?\d{1,2}(?:er|st|nd|rd|th)?\s(?<month>\p{L}{3,9})$/u;
const REFERENCE = /^\p{Lu}[\p{L}’'-]+(?:(?:,\s|\s(?:et|and|&)\s)\p{Lu}[\p{L}’'-]+)*,?\s\(?(?:1[4-9]|20)\d\d\)?\.?$/u;
const ELSE = /^(?:les\s)?(?:autres?|others?)\s\S+(?:\s\S+)?$/iu;
const LONGEST_VALUE = 48;
/** A digit, or the first letter of a title or of "autres", "others": most texts have neither. */
const MAY_BE_VALUE = /^[MDPaAoOlL]|\d/u;
const isValue = (text: string): boolean => text.length <= LONGEST_VALUE && MAY_BE_VALUE.test(text) && (PERSON.test(text) || DATE.test(text) || MONTHS.has(plain(DAY.exec(text)?.groups?.['month'] ?? '')) || REFERENCE.test(text) || ELSE.test(text));

/** "400 V → ??": what an arrow leads to is still asked. */
const OPEN_END = /(?:→|->|=>|⇒|=|:)\s*\?+$/u;

/** A number with its unit, whatever sentence comes after. */
export const isMeasure = (text: string): boolean => MEASURE.test(text.replace(/\.\s\p{Lu}.*$|\s\([^()]*\)$/u, ''));

/** "22 March", "1200 pages.", "three obligations": how much, how many, when. */
const AMOUNT = /^[~≈]?[1-9][\d.,\s]*\p{L}+\s*(?:[.!(]|$)|^(?:[~≈]|(?:environ|about|around|près\sde|plus\sde|moins\sde|over|more\sthan|less\sthan|nearly|almost)\s)?\d[\d.,\s]*(?:millions?|milliards?|billions?|thousand|mille)\s|^(?:deux|trois|quatre|cinq|six|two|three|four|five)\s\p{L}+\.?$/iu;
/** "inné ou acquis ? …": asked, not told. */
const ASKED = /^[^.!?]{1,100}\?(?:\s|$)/u;
/** "source = births > deaths; sink = …": each thing is told by itself. */
const EACH_TOLD = /^[^,;:.=]{2,40}\s=\s[^=;]{3,}[,;]\s(?:et\s|and\s)?[^,;:.=]{2,40}\s=\s/u;
/** "Me > 1° > 2°": an order. */
const RANKED = /^[^<>.;(]{1,25}\s[<>]\s[^<>]{1,25}\s[<>]\s\S|^\S{1,8}\s[<>]\s\S{1,8}\s*,/u;
/** "=> rejeté", "il manque dix minutes": what follows from something, what is still to do. */
const FOLLOWS = /^(?:=>|->|→|⇒)|^il (?:manque|reste)\s/iu;
/** "~20 sec, 7±2 items", "sales (200 €), rents (50 €)" */
const AMOUNTS = /^\d{3,4}\s(?:\(|a[pv]\.\s?J)|^[^,()]{2,40}\s\(\d[^(),]*\)(?:,\s[^,()]{2,40}\s\(\d[^(),]*\))+\.?$|^[~≈]?\d[\d.,]*\s?\p{L}{1,7},\s[~≈]?\d/u;
/** "« a un » ou « contient »", 'Container "1" → Contenu "*"': words and marks as they are written, one beside the other. */
const QUOTED = /^(?:\p{L}+\s)?["«“][^"«»“”]{1,40}["»”](?:\s?(?:,|\/|→|ou|or|et|and|\+|=)\s?(?:\p{L}+\s)?["«“][^"«»“”]{1,40}["»”])+\.?$/u;
/** "Paris vs province": two things set against each other, in a few words. */
const OPPOSED = /^\S+(?:\s\S+)?\s(?:vs\.?|versus)\s\S+(?:\s\S+)?$/iu;
/** "Des choses que je vais faire": the author speaks of themselves. */
const OWN_WORDS = /^(?:\S+\s){0,3}(?:(?:choses?|points?|trucs?|idées?)\sque\s(?:je\s|j['’])|things\s(?:that\s)?I\s)/u;
const saysElse = (text: string): boolean => OWN_WORDS.test(text) || AMOUNT.test(text) || (text.includes(' v') && OPPOSED.test(text)) || AMOUNTS.test(text) || (/[<>]/u.test(text) && RANKED.test(text)) || FOLLOWS.test(text) || (text.includes('?') && ASKED.test(text)) || (text.includes('=') && EACH_TOLD.test(text)) || (/["«“]/u.test(text) && QUOTED.test(text));

/** Whether a text can explain a term: says something, and more than a number, a date, a person or one word. */
export function explains(text: string): boolean {
  return !saysNothing(text) && !isMeasure(text) && !OPEN_END.test(text) && TWO_WORDS.test(text) && !isValue(text) && !saysElse(text);
}

/** "La consommation correspond à 60 % du PIB": how much of something, not what it is. */
export const isCounted = (text: string): boolean => COUNTED.test(text);
const COUNTED = /^\S+(?:\s\S+){0,4}?\s(?:correspond(?:ent)?\s(?:à|aux?)|corresponds?\sto)\s(?:environ\s|about\s)?\d/iu;

/** The parts of an enumeration, each with its place. */
export function partsOf(rest: Rich): readonly Rich[] {
  const parts: Rich[] = [];
  let at = 0;
  for (const separator of [...rest.probe.matchAll(/\s*[,;]\s*(?:(?:et|and|ou|or)\s+)?|\s+(?:et|and|ou|or|puis|then)\s+|\s+[>→+/]\s+/gu), null]) {
    const part = cut(rest, at, separator?.index ?? rest.text.length);
    const clean = cut(part, 0, part.text.replace(/\s*(?:\.{1,3}|…|etc\.?)\s*$/u, '').length);
    if (clean.text && !/^(?:etc|\.+)$/u.test(clean.text)) parts.push(clean);
    if (separator) at = separator.index + separator[0].length;
  }
  return parts;
}

