/**
 * Verbs that define: "X est un Y qui", "on appelle X", "X refers to". Published figures for such patterns alone are
 * low, so each one asks for more than its verb.
 */
import { keyOf } from './key.ts';
import type { Language } from './model.ts';
import { nameOf, type Name } from './names.ts';
import { articleBefore, markedAt, isStrong, termName, type Hit } from './prose-names.ts';
import type { Reading } from './reading.ts';
import { CODE, LINK, MATH, STRONG, cut, type Rich } from './rich.ts';
import { wordsOf } from './texts.ts';

interface Pattern {
  readonly language: Language;
  readonly pattern: RegExp;
  /** `verb`: the verb itself defines. `copula`: the name must be set off or be introduced, and the rest must classify. */
  readonly trust: 'verb' | 'copula' | 'marked';
}

const N = '(?<n>[^,;:.!?()\\n]{2,60}?)';
/** An aside after the name: "(DDHC)", ", elle,", ", quant à lui,". */
const ASIDE = '(?:\\s*\\((?<g>[^()]{1,50})\\))?(?:,?\\s(?:elle|lui|elles|eux|quant à \\p{L}+|on the other hand),|\\s(?:quant à \\p{L}+|on the other hand|en revanche|however))?';
const LEAD = '^(?:(?:en|dans|selon|pour|in|for|within|according to)\\s[^,.]{2,45},\\s+)?';
const LE = "(?:(?:le|la|les|un|une|des)\\s+|l['’]\\s?)";
const THE = '(?:(?:the|an?)\\s+)';
const GENUS_FR =
  "(?:(?:(?:tout simplement|simplement|donc|en fait|d['’]abord|aussi|également|souvent|généralement)\\s+)?(?:une?|des|l['’]|le|la|les|celui|celle|ceux|ce qui|ce que|tout|toute)[\\s\\p{L}])";
const GENUS_EN = '(?:(?:simply|just|basically|essentially|usually|often|also|generally)\\s+)?(?:an?|the|any|one|what|when|where|how)\\s+';

const WRITTEN: readonly Pattern[] = [
  // On appelle X … · on nomme X … · on parle de X quand …
  { language: 'fr', trust: 'verb', pattern: new RegExp(`(?:on|nous)\\s+(?:appelle|appelons|nomme|nommons)\\s+(?:(?:un|une|des)\\s+)?(?:aussi\\s+)?${N}\\s+(?:${LE}|tout|toute|tous|l['’]|ce qui|ce que|quand|lorsque|la)`, 'iu') },
  { language: 'fr', trust: 'verb', pattern: new RegExp(`(?:on|nous)\\s+(?:parle|parlons)\\s+(?:de|d['’])\\s*${N}\\s+(?:quand|lorsqu|si|pour désigner)`, 'iu') },
  { language: 'fr', trust: 'verb', pattern: new RegExp(`par\\s+${LE}?${N},?\\s+(?:on|nous)\\s+(?:entend|entendons|désigne)`, 'iu') },
  // X désigne … · X est le nom donné à … · X signifie que …
  { language: 'fr', trust: 'verb', pattern: new RegExp(`${LEAD}${LE}?${N}${ASIDE}\\s+(?:désigne(?:nt)?|signifie(?:nt)?|est le nom|se définit|se définissent|consiste(?:nt)? (?:à|en)|se dit|correspond(?:ent)? à une?|est définie? (?:comme|par)|sont défini(?:e)?s (?:comme|par))\\s`, 'iu') },
  { language: 'fr', trust: 'verb', pattern: new RegExp(`^il y a\\s+(?:une?\\s+)?${N}\\s+(?:entre\\s.{1,40}?\\s)?(?:quand|lorsqu['’e]|si)\\b`, 'iu') },
  // Au centre il y a la X : des … · there is the X: a …
  { language: 'fr', trust: 'verb', pattern: new RegExp(`il y a\\s+${LE}${N}(?:,\\s+ou\\s+(?<g>[^,:]{2,40}))?\\s*:\\s+(?:des|une?|les?|la|l['’])\\s?`, 'iu') },
  // X est un … qui …
  { language: 'fr', trust: 'copula', pattern: new RegExp(`${LEAD}${LE}?${N}${ASIDE}\\s+(?:est|sont|c['’]est|ce sont)\\s+(?:en fait\\s+)?(?=${GENUS_FR})`, 'iu') },
  // …, que l'on appelle X · est appelé X
  { language: 'fr', trust: 'marked', pattern: /(?:(?:est|sont|sera|était)\s+(?:alors |aussi |souvent )?(?:appelée?s?|nommée?s?|dénommée?s?|dite?s?)|(?:que l['’]on|qu['’]on|que nous)\s+(?:appelle|nomme|note)(?:ra)?|(?:^|[\s,;])(?:ceux|celles|celui|celle) qui [^.;]{3,70} (?:est|sont)|on dit (?:alors )?(?:que|qu['’]).{1,60}?\b(?:est|sont)(?: un| une)?)\s+(?:(?:un|une|le|la|les|l['’])\s*)?$/iu },
  // A heuristic is a … that …
  { language: 'en', trust: 'copula', pattern: new RegExp(`${LEAD}${THE}?${N}${ASIDE}\\s+(?:is|are)\\s+(?=${GENUS_EN})`, 'iu') },
  { language: 'en', trust: 'verb', pattern: new RegExp(`${LEAD}${THE}?${N}${ASIDE}\\s+(?:refers? to|means?|denotes?|stands? for|consists? of|is defined as|are defined as|is the name|occurs? when|happens? when|describes? (?:how|the|a|an))\\s`, 'iu') },
  { language: 'en', trust: 'verb', pattern: new RegExp(`by\\s+${N},?\\s+we\\s+mean\\s`, 'iu') },
  { language: 'en', trust: 'marked', pattern: /(?:(?:is|are)\s+(?:then |also |often |commonly |usually )?(?:called|named|known as|termed|referred to as)|(?:which|that)?\s?we call|(?:which|that) is called|so-called|called)\s+(?:(?:the|an?)\s+)?$/iu },
];

/** With places of groups, compiled once; by language. */
const PATTERNS: Readonly<Record<Language, readonly Pattern[]>> = {
  fr: compiled('fr'),
  en: compiled('en'),
};
function compiled(language: Language): readonly Pattern[] {
  return WRITTEN.filter((one) => one.language === language).map((one) => ({ ...one, pattern: new RegExp(one.pattern.source, `${one.pattern.flags}d`) }));
}
/** No pattern fits a sentence without one of these. */
const CUES: Readonly<Record<Language, RegExp>> = {
  fr: /(?:^|[\s'’])(?:est|sont|sera|était|appel|nomm|parl|enten|désign|signifi|consist|correspond|défini|dit|il y a|note)/iu,
  en: /\b(?:is|are|refers?|means?|denotes?|stands?|consists?|defined|occurs?|happens?|describes?|called|call|named|known|termed|mean)\b/iu,
};

const NOT_GENUS_FR = /^(?:un|une|le|la|l['’]|les|des)?\s*(?:peu|bon|bonne|mauvais|seule?|même|cas|exemple|problème|question|fois|plus|moins|meilleure?|première?|deuxième|dernière?|suivante?|raison|but|résultat|moment|reste|contraire|point|truc|chose)s?\b/iu;
const NOT_GENUS_EN = /^(?:an?|the|one)\s+(?:good|bad|same|only|best|worst|first|second|last|next|main|key|example|problem|question|reason|point|case|result|thing|lot|few|more|most|bit|following|opposite)\b/iu;

const MATH_INSIDE = new RegExp(`${MATH}\\s*[\\p{L}\\p{N}]`, 'u');

export function hitOf(sentence: Rich, reading: Reading): Hit | null {
  if (!CUES[reading.language].test(sentence.probe)) return null;
  for (const { pattern, trust } of PATTERNS[reading.language]) {
    if (trust === 'marked') {
      const hit = passiveHit(sentence, pattern);
      if (hit) return hit;
      continue;
    }
    const found = pattern.exec(sentence.probe);
    const range = found?.indices?.groups?.['n'];
    if (!found || !range) continue;
    const rich = cut(sentence, range[0], range[1]);
    const name = termName(rich, articleBefore(sentence, range[0]) && (trust === 'verb' || /^\p{Lu}/u.test(rich.text) || /\b(?:qui|that|which)\b/u.test(sentence.text)));
    if (MATH_INSIDE.test(rich.probe)) continue;
    if (!name) continue;
    const rest = sentence.text.slice(found.index + found[0].length);
    if (trust === 'verb' && found.index > 0 && !/^(?:on|nous|par|by|il y a)\b/iu.test(found[0].trim())) continue;
    if (trust === 'copula' && !classifies(sentence, rich, rest, reading)) continue;
    return { name: withGloss(name, found.groups?.['g']), rich };
  }
  return null;
}

const withGloss = (name: Name, gloss: string | undefined): Name => (gloss ? { ...nameOf(`${name.label} (${gloss})`), label: name.label } : name);

function classifies(sentence: Rich, rich: Rich, rest: string, reading: Reading): boolean {
  if (wordsOf(rest).length < 4 || NOT_GENUS_FR.test(rest) || NOT_GENUS_EN.test(rest)) return false;
  if (/\bn['’]est\b|\bnot\b/u.test(sentence.text.slice(0, sentence.text.length - rest.length))) return false;
  if (isStrong(rich) || rich.pieces.every((piece) => piece.marks & (CODE | LINK))) return true;
  const linked = /(?<!\p{L})(?:qui|que|qu|dont|où|lequel|laquelle|lesquels|lesquelles|permettant|consistant|formée?s?|composée?s?|constituée?s?|élue?s?|donnée?|reliant|utilisée?s?|destinée?s?|capable|située?s?|comprise?s?|that|which|who|whose|where|in which|of|used|made|caused|for|by)(?!\p{L})|\b(?:de|du|des|d['’])/u.test(rest);
  if (/^(?:what|when|ce qui|ce que|celui|celle|ceux)\b/iu.test(rest)) return true;
  if (!linked) return false;
  const before = sentence.probe.slice(0, sentence.text.indexOf(rich.text));
  const introduced = /(?:^|\s)(?:une?|an?)\s+$/iu.test(before);
  const known = reading.setOff.has(keyOf(nameOf(rich.text).label)) || reading.facts.terms.has(keyOf(rich.text));
  const proper = /^\p{Lu}/u.test(rich.text) || /(?:^|[\s,])(?:le|la|les|l['’]|the)$/iu.test(before.trim());
  return introduced || known || proper;
}

/** "… est appelé **X**": the marked run after the verb, or quoted words. */
function passiveHit(sentence: Rich, pattern: RegExp): Hit | null {
  for (const piece of sentence.pieces) {
    if (!(piece.marks & STRONG) || piece.from === 0) continue;
    if (!pattern.test(sentence.probe.slice(Math.max(0, piece.from - 90), piece.from))) continue;
    const rich = markedAt(sentence, piece.from);
    const name = rich && termName(rich);
    if (name && rich) return { name, rich };
  }
  return null;
}
