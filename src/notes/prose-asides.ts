/**
 * Names explained in passing: "X, c'est-à-dire une …", "X, cette force qui …", "X, un lieu où …", "X — celui dont …",
 * and names in a row, each with its clause: "A, qui …, et B, où …".
 */
import type { Language } from './model.ts';
import { articleBefore, markedAt, nameEnding, standingOf, termName, type Hit } from './prose-names.ts';
import type { Reading } from './reading.ts';
import { STRONG, cut, type Rich } from './rich.ts';
import { IN_ROW, asidesOf, matchesAt, type Aside } from './prose-rows.ts';
import { opensNominally } from './sentences.ts';
import { isEnumeration, wordsOf } from './texts.ts';

/** Openers that leave no doubt. */
const THAT_IS: Readonly<Record<Language, RegExp>> = {
  fr: /(?:c['’]est[- ]à[- ]dire|càd|c-à-d|autrement dit|à savoir|i\.e\.(?!,?\s(?:si|quand|lorsqu)\s)|soit\s(?=(?:une?|les?|la)\s|l['’])|(?:ce|cet|cette|ces)\s(?!sont\s|derni|fois|jour|année|qui|que|soir|moment|point|cas)\p{L}+\s|(?:celui|celle|ceux|celles)\s(?:qui|que|qu['’]|dont|où|(?:à|de|par|pour|dans|avec|sur)\sl\p{L}*quel\p{L}*|au[qx]\p{L}*)|qui\s(?:est|sont|désigne(?:nt)?|signifie)\s(?:une?|les?|la|l['’]|tout|des)|qui\sconsiste(?:nt)?\s)/iuy,
  en: /(?:i\.e\.(?!,?\s(?:if|when|unless)\s)|ie\.?\s|that is(?:\sto\ssay)?(?!\s(?:your|my|our|his|her|their|why|how|when|where|what)\s)|in other words|namely|meaning\s|(?:the\s)?(?:one|ones|those)\s(?:that|who|which)\s|which\s(?:is|are|means?|refers?\sto)\s(?!\p{Ll}+(?:able|ible|al|ous|ful|ive|ic|ent|ant|ed|less)\s))/iuy,
};
/** A noun with its article and what tells it from others. */
const GENUS =
  /(?:ce\s(?:qui\sest|que|dont|qu['’]on)\s|(?:une?|an?)\s(?!qui\s|que\s|of\s|à\s)(?:\p{L}[\p{L}'’-]*\s){1,4}?(?:où|qui|que|dont|permettant|consistant|dans\sl|de|du|des|à|that|which|where|used|of|to|in|with|for|who)(?=\s|\p{L})|(?:une?|an?)\s\p{L}+\sd['’]|(?:les?|la|the)\s(?:\p{L}[\p{L}'’-]*\s){1,3}?(?:dont|où|that|which|where|of|\p{L}{3,}ing|séparant|reliant|marquant|formant)\s|(?:le\sfait|la\sfaçon|la\smanière|l['’]ensemble|l['’]art|l['’]\p{L}+\s(?:qui|dont|où)|the\sway|the\sact)\s)/iuy;
/** Its kind, then a relative: no list goes on like that. */
const RELATED = /(?:(?:une?|an?)\s(?!qui\s|que\s|of\s|à\s)(?:\p{L}[\p{L}'’-]*\s){1,4}?(?:où|qui|que|dont|selon\slequel|dans\sl\p{L}+|permettant|consistant|that|which|where|whereby)|(?!(?:pas|mais|et|ou|puis|alors|donc|surtout|même|parfois|not|but|and|or|then|so)\s)\p{Ll}{3,}\s(?:\p{Ll}+\s)?(?:selon\slaquelle|selon\slequel|dont|whereby|in\swhich))(?=\s)/iuy;
/** "fusion partielle de …": a noun with its complement. */
const KIND_OF = /\p{Ll}{4,}\s(?:\p{Ll}{3,}\s)?(?:d['’]|(?:de|du|des|of|entre|between)\s)/uy;
/** A noun, not an adverb or a participle. */
const NOUN = /\p{Ll}{3,}(?<!ment|ant|ly)\s/uy;

/** "Les Girondins, députés plutôt modérés …, veulent …" */
const NAMED_APPOSITION =
  /^(?:(?:Le|La|Les|The|Une?)\s+|L['’])(?<n>[\p{Lu}][\p{L}'’-]+(?:\s(?:(?:de|du|des|of|the|d['’])\s?)?[\p{L}'’-]+){0,3}?|[\p{Ll}][\p{L}-]+(?:\sen\s\p{L}+)?),\s+(?:d['’]abord\s+)?(?:des\s+|une?\s+|an?\s+)?(?!(?:en|dans|à|au|par|pour|sur|avec|qui|que|quant|elle|lui|tout|chacun|personne|everyone|comme|sous|puis|mais|et|ou|donc|ainsi|où|dont|selon|for|in|on|by|which|who|that|and|or|but|however|too|also|then|c|il|on|ce|cela)\b)\p{Ll}[\p{L}-]+\s[^,.;:]{12,120},\s+(?!(?:et|and|ou|or|mais|but)\s)[\p{L}]/du;

/** First words of what explains outright, or with an article. */
const FIRST = new Set('c,càd,c-à-d,autrement,à,namely,i.e.,ie,ie.,soit,ce,cet,cette,ces,celui,celle,ceux,celles,qui,un,une,le,la,les,l,a,an,the,that,in,meaning,one,ones,those,which'.split(','));
const RELATIVE = /\s(?:selon\sl\p{L}+quel|dont|whereby|in\swhich)/u;

/** How sure the words at a place make it that they explain what stands before: 0 not at all. */
function openingAt({ probe, pieces }: Rich, at: number, language: Language): 0 | 1 | 2 | 3 | 4 {
  const first = /^[\p{L}.-]+/u.exec(probe.slice(at, at + 12))?.[0] ?? '';
  if (FIRST.has(first)) return matchesAt(THAT_IS[language], probe, at) ? 4 : matchesAt(RELATED, probe, at) ? 3 : matchesAt(GENUS, probe, at) ? 2 : 0;
  if (RELATIVE.test(probe.slice(at, at + 50)) && matchesAt(RELATED, probe, at)) return 3;
  const noun = matchesAt(KIND_OF, probe, at) || (pieces.some((piece) => piece.marks && piece.from + piece.length < at && piece.from + piece.length >= at - 3) && matchesAt(NOUN, probe, at));
  return noun && !matchesAt(IN_ROW, probe, at) ? 1 : 0;
}

/** A sentence that opens with when, why or where. */
const INTRODUCES = /^(?:because\sof|due\sto|thanks\sto|given|with|without|in|under|after|before|during|from|at|à\scause\sd|grâce\sà|avec|sans|dans|malgré|après|avant|pendant|lors\sd|en|sous|depuis)(?:\s|['’])(?:\S+\s){0,2}$/iu;
const OTHER_WAY = /^(?:the (?:reverse|opposite|inverse|contrary|result|cause|effect|source)|(?:l['’]inverse|le contraire|l['’]opposé|le résultat|la cause|la conséquence|l['’]effet|la source))\s(?:of|de|du|des|d['’])/iu;
/** Whether the words after a name explain it: the name's rank, and how they open. */
function explained(sentence: Rich, one: Aside, reading: Reading, opens: boolean): Hit | null {
  if ((!one.article && !one.marked && one.start > 0 && !/:\s$/u.test(sentence.probe.slice(0, one.start))) || /^(?:chaque|each)\s/iu.test(sentence.probe.slice(one.start, one.start + 8))) return null;
  // "Because of this **imbalance**, a difference …": how the sentence opens.
  if (INTRODUCES.test(sentence.probe.slice(0, one.start))) return null;
  // "**générales**, **obligatoires** et …": one more of a row; "est **territorial**, c'est-à-dire que …": a quality.
  if (sentence.pieces.some(({ from, marks }) => from === one.rest && marks & STRONG)) return null;
  if (!one.article && /\s(?:est|sont|is|are)\s$/iu.test(sentence.probe.slice(0, one.start))) return null;
  // "Law is a passive framework, a set of …": one more of what it is.
  if (!one.marked && /\s(?:is|are|est|sont)\s(?:an?\s|une?\s)?$/iu.test(sentence.probe.slice(0, one.start))) return null;
  if (/^(?:primarily|mainly|mostly|notably|especially|particularly|partly|largely|notamment|principalement|surtout|essentiellement)\s/u.test(sentence.probe.slice(one.rest)) || /^ces\s\p{L}+\s\p{L}{3,}ent\s/u.test(sentence.probe.slice(one.rest))) return null;
  // "hydrolysis …, the reverse of condensation": what it is to another; "pour l'une, un fait …": one of two.
  if (OTHER_WAY.test(sentence.probe.slice(one.rest)) || /^(?:une?|autres?|one|others?)$/iu.test(one.rich.text)) return null;
  const opening = openingAt(sentence, one.rest, reading.language);
  // One more of a list: "avec âge, **paquets-années**, sevrage …".
  if (opening === 1 && /,\s*$/u.test(sentence.probe.slice(0, one.start))) return null;
  const name = termName(one.rich);
  const rest = cut(sentence, one.rest);
  if (!name || wordsOf(rest.text).length < 4) return null;
  const vouched = (): boolean => one.marked || standingOf(reading, one.rich, name) > 0;
  const fits =
    opening === 4 ||
    (opening === 3 && (one.article || vouched())) ||
    (opening === 2 && (vouched() || (opens && one.start === 0 && !one.article && /^\p{Ll}/u.test(one.rich.text)))) ||
    (opening === 1 && (one.marked || (one.article && vouched() && matchesAt(KIND_OF, sentence.probe, one.rest) && /^(?:(?:le|la|une?|the|an?)\s|l['’])/iu.test(sentence.probe.slice(one.start)) && !/[,;]/u.test(rest.probe))) && nominal(rest, reading.language));
  return fits ? { name, rich: one.rich, text: cut(sentence, one.start) } : null;
}

/** A noun first, and no list of nouns. */
const nominal = (rest: Rich, language: Language): boolean => {
  const comma = rest.probe.search(/[,;.)]/u);
  const head = comma > 0 ? cut(rest, 0, comma) : rest;
  return wordsOf(head.text).length >= 3 && opensNominally(head, language) && !isEnumeration(rest.text);
};

/** What a sentence explains in passing. */
export function asideHits(sentence: Rich, reading: Reading, opens: boolean): readonly Hit[] {
  const hits = asidesOf(sentence, reading.language, (at) => openingAt(sentence, at, reading.language) > 0).map((one) => explained(sentence, one, reading, opens)).filter((hit) => hit !== null);
  const range = hits.length || !sentence.probe.includes(',') ? undefined : NAMED_APPOSITION.exec(sentence.probe)?.indices?.groups?.['n'];
  const rich = range ? cut(sentence, range[0], range[1]) : null;
  const name = rich && termName(rich);
  return name && rich ? [{ name, rich }] : hits;
}

/** "Telle une **colle** : elle tient" likens something to a thing, and does not tell what the thing is. */
const LIKENED = /(?:^|[\s,])(?:tel(?:le)?s?|comme|like|as)\s+(?:les?|la|une?|des|the|an?|l['’])\s*$/iu;

/** "the policy of **containment**: …" */
const CALLED = /\s(?:policy|idea|notion|concept|principle|doctrine|theory|strategy|practice|politique|idée|principe|stratégie|théorie|pratique|phénomène)\s(?:of|de|d['’])\s?(?:(?:la|le|the)\s|l['’])?$/iu;
/** "sert de **base** : …" */
const SERVES = /\s(?:ser(?:t|vent)|tien(?:t|nent)\slieu|fait|font|parle|serves?|acts?)\s(?:de|d['’]|office\sde|as)\s*$/iu;
/** "C'est une **monarchie absolue** : le roi …": a set-off name in mid-sentence, a colon, what it is. */
export function colonHit(sentence: Rich, reading: Reading): Hit | null {
  for (const piece of sentence.pieces) {
    if (!(piece.marks & STRONG) || piece.from === 0 || !(articleBefore(sentence, piece.from) || CALLED.test(sentence.probe.slice(0, piece.from)) || SERVES.test(sentence.probe.slice(0, piece.from))) || LIKENED.test(sentence.probe.slice(0, piece.from))) continue;
    const rich = markedAt(sentence, piece.from);
    const rest = rich ? sentence.text.slice(piece.from + rich.text.length) : '';
    if (!rich || !/^(?:\s*\([^()]*\))?\s*:\s+\S/u.test(rest) || wordsOf(rest).length < 5 || isEnumeration(rest.replace(/^\s*:\s*/u, ''))) continue;
    const name = termName(rich);
    if (name) return { name, rich };
  }
  return plainColonHit(sentence, reading);
}

/** "L'autre est la méiose : une division qui …", "The second is meiosis: a division that …". */
const ORDINAL = /^(?:l['’]autre|les autres|le (?:premier|second|deuxième|troisième|dernier)|la (?:première|seconde|deuxième|troisième|dernière)|the (?:other|first|second|third|last)(?: one)?)\s(?:est|sont|is|are)\s(?:(?:les?|la|une?|the|an?)\s|l['’]\s?)?(?<n>[^,;:.()]{3,40}?)\s?(?::|,|—|–)\s(?=(?:une?|les?|la|des|ce|cell?e|ceux|an?|the|when|where)\s|l['’])/diu;
export function ordinalHit(sentence: Rich): Hit | null {
  const found = ORDINAL.exec(sentence.probe);
  const range = found?.indices?.groups?.['n'];
  const rich = range ? cut(sentence, ...range) : null;
  const name = rich && termName(rich);
  const text = found && cut(sentence, found[0].length);
  return name && rich && text && wordsOf(text.text).length >= 4 ? { name, rich, text } : null;
}

/** "On mesure l'habituation : on montre …": a name with its article right before the colon, and a clause that speaks of it. */
const SPEAKS_OF = /[^\s:] ?: (?:on|il|elle|ils|elles|it|they|we|you)\s(?!y\s|ne\s|n['’]|faut\s|dit\s|parle\s|is\s(?:not|important)|must|should)\p{L}/u;
/** "… est la conscience psychologique : capacité de …": a noun phrase after a colon far in the sentence. */
function saidAfter(sentence: Rich, language: Language): { readonly index: number } | null {
  const at = sentence.probe.lastIndexOf(' : ');
  return at > 25 && opensNominally(cut(sentence, at + 3), language) && wordsOf(sentence.text.slice(at)).length >= 6 ? { index: at - 1 } : null;
}
function plainColonHit(sentence: Rich, reading: Reading): Hit | null {
  const colon = SPEAKS_OF.exec(sentence.probe) ?? saidAfter(sentence, reading.language);
  if (!colon || colon.index < 12 || wordsOf(sentence.text.slice(colon.index)).length < 5) return null;
  const ending = nameEnding(sentence, 0, colon.index + 1, reading.language);
  if (!ending?.article || ending.marked || ending.start === 0) return null;
  const name = termName(ending.rich);
  const vouched = name && (wordsOf(name.label).length > 1 || standingOf(reading, ending.rich, name) > 0);
  return vouched ? { name, rich: ending.rich, text: cut(sentence, ending.start) } : null;
}
/** "the **forgetting curve**, which shows that …" */
export function relativeHit(sentence: Rich): Hit | null {
  if (!/,\s*(?:which|qui|dont)\s/u.test(sentence.probe)) return null;
  for (const piece of sentence.pieces) {
    if (!(piece.marks & STRONG)) continue;
    if (/(?:livre|ouvrage|article|film|roman|essai|book|paper|novel|essay)s?,?\s(?:intitulée?s?\s|called\s)?$/iu.test(sentence.probe.slice(Math.max(0, piece.from - 24), piece.from))) continue;
    const marked = markedAt(sentence, piece.from);
    // "Le droit **objectif**, qui …": the noun before its adjective belongs to the name.
    const noun = marked && wordsOf(marked.text).length === 1 ? /(?:^|\s)(?:(?:les?|la|une?)\s|l['’])(?=\p{Ll}+\s$)/iu.exec(sentence.probe.slice(0, piece.from)) : null;
    const rich = marked && noun ? cut(sentence, noun.index + noun[0].length, piece.from + marked.text.length) : marked;
    if (!rich || !marked || /^,\s*(?:which|qui)\s+(?:is|are|est|sont)\s+(?!an?\s|the\s|one\s|used\s|une?\s|l['’]|les?\s|la\s|des\s)/u.test(sentence.probe.slice(piece.from + marked.text.length)) || !/^,\s*(?:which|qui|dont)\s+\S+\s+\S+\s+\S+/u.test(sentence.probe.slice(piece.from + marked.text.length))) continue;
    const name = termName(rich);
    if (name) return { name, rich };
  }
  return null;
}

/** "Les Montagnards, quant à eux, siègent …": set against what the sentence before defines. */
const IN_TURN = /^(?:(?:les autres|l['’]autre|les premiers|les seconds|les premières|les secondes|the others?|the former|the latter),\s+(?:(?:les?|la|the)\s+|l['’]\s?)(?<o>[^,;:.!?()]{2,50}),\s+\p{L}|(?:(?:le|la|les|the)\s+|l['’]\s?)(?<n>[^,;:.!?()]{2,50}),\s+(?:quant à \p{L}+|elle|lui|elles|eux|en revanche|au contraire|on the other hand|by contrast|in contrast|however),\s+\p{L})/diu;
/** `before`: the sentence before defines something; "les autres, les X, ont …" needs none. */
export function inTurnHit(sentence: Rich, before: boolean): Hit | null {
  const groups = IN_TURN.exec(sentence.probe)?.indices?.groups;
  const range = groups?.['o'] ?? (before ? groups?.['n'] : undefined);
  const rich = range ? cut(sentence, range[0], range[1]) : null;
  const name = rich && termName(rich);
  return name && rich && (groups?.['o'] || wordsOf(sentence.text).length >= 7) ? { name, rich } : null;
}
