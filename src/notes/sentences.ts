/** Shapes of sentences: whether one opens like a dictionary does, with a noun phrase that says what something is. */
import { plain } from './key.ts';
import type { Language } from './model.ts';
import type { Rich } from './rich.ts';
import { cut } from './rich.ts';
import { coreLength, sentenceEnds } from './facts.ts';
import { jointPlaces } from './prose-definers.ts';
import { FINITE, NOT_FIRST } from './words.ts';

/** A text cut into its sentences. Several readers ask for those of one statement: they are cut once. */
export function sentencesOf(rich: Rich): readonly Rich[] {
  if (rich.sentences) return rich.sentences;
  let from = 0;
  return (rich.sentences = sentenceEnds(rich.text).map((end) => {
    const sentence = cut(rich, from, end);
    from = end;
    return sentence;
  }));
}

const DETERMINED = /^(?:le|la|les|l|the|a|an|un|une|des|notre|nos|our)$/u;
const RELATIVE_FR = /(?<!\p{L})(?:qui|que|qu['’]|dont|(?:dans|avec|sur|par|pour|à|en|sous) (?:lequel|laquelle|lesquels|lesquelles)|dans l['’]|où|permettant|consistant|servant|visant|formée?s?|composée?s?|constituée?s?|de |d['’]|des |du |à |aux? |par |pour |en |dans |sur |sous |entre |avec |sans |vers |chez |contre |autour )/u;
const RELATIVE_EN = /\b(?:that|which|who|whose|where|in which|of|for|used|made|caused|by|from|between|to|in|on|at|with|without|within|around|under|over|through|during|against|among|after|before|as|into|across|along|\p{L}{3,}ing\s(?:an?|the|its|their|two|several|all|no|many))\b/u;
const LINKS = /^(?:qui|que|qu|dont|that|which|who|where|ou|lequel|laquelle)$/u;
const INFINITIVE = /^\p{L}{2,}(?:er|ir|oir|re)$/u;
const NOMINAL_RE = /(?:ure|aire|oire|ure|tre|bre|dre|cre|gre|phère|ère|ore|are|ier|ieur|loir|soir|noir|cuir|désir|air|premier|dernier)$/u;
const ENGLISH_VERB = /^(?:see|use|note|remember|learn|do|does|is|are|consider|take|let|given|suppose|imagine|think|try|look|keep)$/u;

/** "Keeping wine at a high heat may spoil it": a gerund that is the subject of a verb. */
const GERUND_SUBJECT = /^\p{L}+ing(?:\s(?!that|which|who|where|whose|when|if|what|how|why|because)\p{L}+){0,5}\s(?:is|are|was|were|may|might|can|will|should|must|has|have|means|makes|gives|relies|depends|focuses|occurs|involves|requires|allows|helps|leads|happens|creates|produces|causes)\s/iu;

/** "Observing a ridge, we found …": how the author came to it. */
const GERUND_FIRST = /^\p{L}+ing\s[^,]{3,80},\s(?:we|you|they|it|i|he|she)\s/iu;
/** A condition alone. */
const WHEN = /^(?:when\s(?:an?|the|one|two|people|something|someone)\s|(?:quand|lorsque)\s(?:une?|les?|la|des|deux)\s|(?:quand|lorsque)\sl['’]|lorsqu['’]une?\s)[^,;:]{14,}$/iu;
/** A clause that stands for a noun. */
const STANDS_FOR = /^(?:(?:ce|celui|celle|ceux|celles|quelqu['’]un|quelque chose)\s(?:qui|que|dont|où|à quoi|pour qui)\s\S|(?:ce|celui|celle|ceux|celles)\squ['’]\S|(?:whatever|whoever|anyone|anything|someone|something|somebody|those|everything)\s(?:who|that|which|\p{Ll}+s|you|we|they|with|in|of)\s|(?:the one|those|people)\s(?:who|that|which)\s|what\s(?:you|we|they|one|the|an?|happens|makes|is|remains)\s)/iu;
/** "Régime dans lequel …", "Loss of memory caused by …": a noun phrase first, no subject with its verb. */
export function opensNominally(text: Rich, language: Language): boolean {
  const sentence = cut(text, 0, coreLength(text.text)).text.replace(/^=\s*/u, '');
  const words = sentence.split(/[\s'’]+/u);
  const first = plain(words[0] ?? '');
  const second = plain(words[1] ?? '');
  if (words.length < 3 || !/^[\p{L}(]/u.test(sentence) || /[?]\s*$/u.test(sentence)) return false;
  if (/^(?:tout|toute|tous|toutes|ensemble|all|any)$/u.test(first)) return !/^tout le monde\s/iu.test(sentence);
  if (language === 'en' && /^(?:not )?\p{L}{2,}ing\b/iu.test(sentence)) return !GERUND_SUBJECT.test(sentence) && !GERUND_FIRST.test(sentence);
  // "When a group adapts an idea": no clause follows.
  if (WHEN.test(sentence)) return true;
  // "Ce que l'entreprise possède", "whatever keeps …"
  if (STANDS_FOR.test(sentence)) return true;
  if (!DETERMINED.test(first) && (NOT_FIRST.has(first) || FINITE.has(first))) return false;
  if (first === 'a' && language === 'fr') return false;
  // "à" is no verb, though it is "a" without its accent.
  const finite = (word: string): boolean => FINITE.has(plain(word)) && !(plain(word) === 'a' && (language === 'en' || /^à$/iu.test(word)));
  const relative = language === 'fr' ? RELATIVE_FR : RELATIVE_EN;
  const head = sentence.slice(0, 60);
  // "locale, par les …": an adjective, then how.
  if (/^\p{L}+,\s(?:par|en|dans|avec|by|in|with|from|due|because|thanks|grâce|car)\s/iu.test(sentence)) return false;
  if (DETERMINED.test(first)) {
    // "Le fait de …", "A system of limited capacity that …": no verb may come before the relative.
    const verb = words.slice(1, 12).findIndex(finite);
    const link = words.slice(1, 12).findIndex((word) => /^(?:qui|que|qu|dont|that|which|who|où|where|lequel|laquelle)$/u.test(plain(word)));
    const near = /^\S+\s(?:\S+\s){1,4}?(?:qui|que|qu|dont|où|lequel|laquelle|lesquel(?:le)?s|\p{L}{3,}(?:ing|ant)|formée?s?|composée?s?|de|d(?=\s)|des|du|that|which|who|where|of|for|used|made)(?:\s|(?<=\p{L}))/iu;
    return near.test(sentence.replace(/['’]/gu, ' ')) && (verb < 0 ? /^(?:un|une|a|an)$/u.test(first) || link >= 0 || /\bof\b/u.test(head) : link >= 0 && link < verb);
  }
  if (language === 'fr' && INFINITIVE.test(first) && !NOMINAL_RE.test(first)) return false;
  if (language === 'en' && (ENGLISH_VERB.test(first) || (/[^su]s$/u.test(first) && jointPlaces(sentence, language)[0] === (words[0] ?? '').length && /[^s]$/u.test(second)))) return false;
  const head5 = words.slice(1, 5);
  const link5 = head5.findIndex((word) => LINKS.test(plain(word)));
  if (head5.slice(0, link5 < 0 ? 5 : link5).some((word) => finite(word) && plain(word) !== 'fait') || /^(?:il|elle|on|je|tu|nous|vous)$/u.test(second)) return false;
  return relative.test(head) && !/^\p{Lu}\p{L}+ (?:et|and) /u.test(sentence);
}
