/**
 * Sentences that define, French and English. A hit gives a definition of tier C: the whole sentence, under the name that
 * the pattern cuts out of it. Published figures for such patterns alone are low, so each one asks for more than its verb.
 */
import { keyOf, plain } from './key.ts';
import { kindOf } from './labels.ts';
import type { Language } from './model.ts';
import { nameOf, type Name } from './names.ts';
import { explains, isEnumeration, wordsOf } from './texts.ts';
import type { Reading } from './reading.ts';
import { CODE, EMPHASIS, LINK, MATH, STRONG, cut, markedRun, startOf, type Rich } from './rich.ts';
import { sentencesOf } from './sentences.ts';
import { withRest, type Statement } from './statements.ts';
import { REMARK_BOXES } from './words.ts';

interface Pattern {
  readonly language: Language;
  readonly pattern: RegExp;
  /** `verb`: the verb itself defines. `copula`: the name must be set off or be introduced, and the rest must classify. */
  readonly trust: 'verb' | 'copula' | 'marked';
}

const N = '(?<n>[^,;:.!?()\\n]{2,60}?)';
/** An aside after the name: "(DDHC)", ", elle,", ", quant à lui,". */
const ASIDE = '(?:\\s*\\((?<g>[^()]{1,50})\\))?(?:,\\s(?:elle|lui|elles|eux|quant à \\p{L}+|on the other hand),)?';
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
const VAGUE = /^(?:but|problème|différence|question|exemple|avantage|inconvénient|idée|objectif|point|cas|résultat|raison|reste|suite|temps|chose|façon|difference|problem|goal|idea|point|reason|answer|result|case|way|thing|aim|purpose|key|question|example|rest|prof|cours|formule|tableau|figure|schéma)s?\b/u;

/** A sentence longer than this was not written to define. */
const LONGEST = 900;

const MATH_INSIDE = new RegExp(`${MATH}\\s*[\\p{L}\\p{N}]`, 'u');

interface Hit {
  readonly name: Name;
  readonly rich: Rich;
}

/** The marked run that starts at `from` in a sentence. */
function markedAt(sentence: Rich, from: number): Rich | null {
  let end = from;
  for (const piece of sentence.pieces) {
    if (piece.from + piece.length <= from) continue;
    if (piece.from > end + 1 || !(piece.marks & (STRONG | LINK)) ) break;
    end = piece.from + piece.length;
  }
  return end > from ? cut(sentence, from, end) : null;
}

/** Whether the note sets a run of the sentence off in bold or highlight. */
const isStrong = (rich: Rich): boolean => rich.pieces.length > 0 && rich.pieces.every((piece) => (piece.marks & STRONG) !== 0);

/** The name in words of a sentence. `common`: words of the label lists count as names too, the verb being explicit. */
function termName(rich: Rich, common = false): Name | null {
  const words = wordsOf(rich.probe.replace(/[\uE001]/gu, '')).length;
  if (words === 0 || words > 10) return null;
  const name = nameOf(rich.text.replace(/\$[^$]*\$/gu, ''));
  const kind = kindOf(name.label);
  const fits = kind === 'term' || (common && (kind === 'aspect' || kind === 'remark') && words <= 2);
  return name.label && fits && !VAGUE.test(plain(name.label)) ? name : null;
}

function hitOf(sentence: Rich, reading: Reading): Hit | null {
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

/** Whether a definite or indefinite article stands right before a place: "La Convention", not "En gros". */
const articleBefore = (sentence: Rich, at: number): boolean => /(?:^|\s)(?:(?:le|la|les|une?|des|the|an?)\s+|l['’]\s?)$/iu.test(sentence.probe.slice(0, at));

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

function asideHit(sentence: Rich): Hit | null {
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

const CODE_VERB =
  /^(?:\s*\([^()]*\))?\s+(?:permet|permettent|sert|servent|(?:renvoie|retourne|returns?)(?=\s+(?:le|la|les|l|un|une|the|an?|vrai|faux|true|false)\b)|fait|va|vas|vont|crée|affiche|indique|donne|déclare|désigne|est(?=\s+(?:une?|le|la|l)\b)|supprime|ajoute|modifie|lance|exécute|termine|attend|envoie|maps?|filtre|regroupe|trie|compte|stocke|creates?|prints?|shows?|lists?|displays?|removes?|deletes?|adds?|reads?|writes?|runs?|starts?|stops?|sends?|waits?|is(?=\s+(?:an?|the)\b)|lets|allows|changes?|copies|moves|makes|sets|gets|opens|closes|checks|\p{Ll}{2,}(?:e|it|d|t|ent)(?=\s+(?:une?|le|la|les|des|tout\p{L}*|chaque|son|sa|ses|du|seulement)\s)|\p{Ll}{2,}s(?=\s+(?:an?|the|all|every|each|its|only|one)\s))\s/u;

/** "`fork` permet de …", "L'instruction `fork()` permet de …". */
function codeHit(sentence: Rich): Hit | null {
  const lead = /^(?:(?:la|le|les|the|une?)\s+|l['’])?(?:(?:instruction|fonction|commande|méthode|mot[- ]clé|opérateur|appel(?: système)?|macro|option|paramètre|function|command|method|keyword|operator|macro|flag|call)s?\s+)?(?=_|[\p{L}\p{N}])/iu.exec(sentence.probe);
  const from = lead?.[0].length ?? 0;
  const piece = sentence.pieces.find((one) => one.from === from && one.marks & CODE);
  if (!piece || piece.length > 30 || !CODE_VERB.test(sentence.probe.slice(from + piece.length))) return null;
  const rich = cut(sentence, from, from + piece.length);
  const label = codeName(rich.text);
  return label ? { name: { label, aliases: [] }, rich } : null;
}

/** "Une **epic** regroupe …", "**PED** measures how …": a set-off subject and a verb that tells what it does. */
const SUBJECT_VERB =
  /^(?:\s*\([^()]*\))?\s+(?:mesure|décrit|regroupe|représente|contient|stocke|transforme|relie|protège|assure|gère|étudie|exprime|indique|caractérise|traduit|fournit|permet|sert à|désigne|énonce|stipule|interdit|impose|garantit|correspond|measures|describes|contains|represents|stores|converts|connects|protects|ensures|manages|studies|expresses|indicates|provides|maps|states|holds|says|shows|allows|lets|tells|happens|occurs|means|starts|ends|keeps)(?:nt|ent)?\s/u;
function subjectHit(sentence: Rich): Hit | null {
  const lead = /^(?:(?:le|la|les|une?|the|an?)\s+|l['’])?/iu.exec(sentence.probe)?.[0].length ?? 0;
  const piece = sentence.pieces.find((one) => one.from === lead);
  if (!piece || !(piece.marks & (STRONG | EMPHASIS))) return null;
  const length = markedRun(sentence, STRONG | EMPHASIS, lead);
  if (!SUBJECT_VERB.test(sentence.probe.slice(lead + length)) || wordsOf(sentence.text.slice(lead + length)).length < 5) return null;
  const rich = cut(sentence, lead, lead + length);
  const name = termName(rich);
  return name ? { name, rich } : null;
}

/** "On utilise `sleep` pour …", "Use `ls` to …". */
function usageHit(sentence: Rich): Hit | null {
  const lead = /(?:^|[\s,])(?:(?:on|nous) (?:utilise|utilisons|emploie)|(?:we |you )?(?:can )?use|utilise[zr]?)\s+(?:(?:la|le|les|the|une?|an?)\s+|l['’])?(?:(?:instruction|fonction|commande|méthode|function|command|method|option)s?\s+)?$/iu;
  for (const piece of sentence.pieces) {
    if (!(piece.marks & CODE) || piece.length > 30 || piece.from > 120) continue;
    if (!lead.test(sentence.probe.slice(0, piece.from))) continue;
    if (!/^(?:\s*\([^()]*\))?\s+(?:pour|afin d|to|for)\b/iu.test(sentence.probe.slice(piece.from + piece.length))) continue;
    const rich = cut(sentence, piece.from, piece.from + piece.length);
    const label = codeName(rich.text);
    if (label) return { name: { label, aliases: [] }, rich };
  }
  return null;
}

/** The name in inline code: a call loses its parentheses; signs and values are no names. */
function codeName(text: string): string | null {
  const label = text.replace(/\s*\(.*\)\s*$/u, '').trim();
  return /^[*&-]*[\p{L}_][\p{L}\p{N}_.:-]{1,}$/u.test(label) ? label : null;
}

/** "**recall** (you produce the answer yourself …)": a set-off name with its explanation in parentheses. */
function glossHits(sentence: Rich): readonly (Hit & { readonly text: Rich })[] {
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
function twinHits(sentence: Rich): readonly (Hit & { readonly text: Rich })[] {
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

/** "C'est une **monarchie absolue** : le roi …": a set-off name in mid-sentence, a colon, what it is. */
function colonHit(sentence: Rich): Hit | null {
  for (const piece of sentence.pieces) {
    if (!(piece.marks & STRONG) || piece.from === 0 || !articleBefore(sentence, piece.from)) continue;
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
function inTurnHit(sentence: Rich): Hit | null {
  const range = IN_TURN.exec(sentence.probe)?.indices?.groups?.['n'];
  const rich = range ? cut(sentence, range[0], range[1]) : null;
  const name = rich && termName(rich);
  return name && rich && wordsOf(sentence.text).length >= 7 ? { name, rich } : null;
}

/** "; les autres, les citoyens passifs, ont des droits …" */
const THE_OTHERS = /^(?:les autres|l['’]autre|les premiers|les seconds|les premières|les secondes|the others?|the former|the latter),\s+(?:(?:les?|la|the)\s+|l['’]\s?)(?<n>[^,;:.!?()]{2,50}),\s+\p{L}/diu;
function othersHit(sentence: Rich): Hit | null {
  const range = THE_OTHERS.exec(sentence.probe)?.indices?.groups?.['n'];
  const rich = range ? cut(sentence, range[0], range[1]) : null;
  const name = rich && termName(rich);
  return name && rich ? { name, rich } : null;
}

/** "le Conseil des Cinq-Cents, qui propose les lois, et le Conseil des Anciens, qui les vote": two names side by side. */
const WITH_CLAUSE = /(?:^|[\s:])(?:(?:les?|la|une?|the|an?)\s+|l['’]\s?)(?<n>\p{L}[\p{L}'’-]*(?:\s[\p{L}'’-]+){0,4}?),\s+(?:qui|dont|which|who|whose)\s+(?<c>[^,;:.]{8,90})(?=[,;.]|$)/dgiu;
function sideHits(sentence: Rich): readonly (Hit & { readonly text: Rich })[] {
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
function relativeHit(sentence: Rich): Hit | null {
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

/** A sentence cut at semicolons, unless that leaves scraps: each clause may define. */
function clausesOf(sentence: Rich): readonly Rich[] {
  const clauses: Rich[] = [];
  let at = 0;
  for (const stop of [...sentence.probe.matchAll(/\s*;\s+|,\s+(?=(?:ceux|celles|celui|celle) qui\s)/gu), null]) {
    clauses.push(cut(sentence, at, stop?.index ?? sentence.text.length));
    if (stop) at = stop.index + stop[0].length;
  }
  return clauses.length > 1 && clauses.every((clause) => wordsOf(clause.text).length >= 5) ? clauses : [sentence];
}

/** "Docker et la conteneurisation sont …" names two things: the verb is in the plural. */
function coordinated(hit: Hit, sentence: Rich): readonly Hit[] {
  const found = /^(.{2,40}?)\s+(?:et|and)\s+((?:(?:le|la|les|the)\s|l['’])?[^\s].{1,40})$/u.exec(hit.rich.text);
  const after = sentence.text.slice(sentence.text.indexOf(hit.rich.text) + hit.rich.text.length);
  if (!found || !/^\s*(?:sont|are|\p{L}+ent)\b/u.test(after)) return [hit];
  const [, first = '', second = ''] = found;
  const parts = [cut(hit.rich, 0, first.length), cut(hit.rich, hit.rich.text.length - second.length)];
  const names = parts.map((part) => termName(part));
  return names.flatMap((name, index) => (name ? [{ name, rich: parts[index] ?? hit.rich }] : []));
}

export function readProse(reading: Reading): void {
  for (const statement of reading.statements.all) {
    if (statement.box?.type === 'question' || /\uE001{200}/u.test(statement.rich.probe)) continue;
    if (statement.used) {
      const hits = sentencesOf(statement.rich).flatMap((sentence) => [...twinHits(sentence), ...glossHits(sentence), ...sideHits(sentence)]);
      const owner = hits.length >= 2 ? reading.facts.found.find((one) => startOf(one.rich) === startOf(statement.rich)) : undefined;
      if (owner)
        reading.groups.push({
          name: reading.facts.terms.get(owner.term)?.label ?? null,
          members: hits.map((hit) => hit.rich),
          rich: statement.rich,
          heading: statement.heading,
          closed: false,
        });
      for (const hit of hits) reading.facts.define(hit.name, hit.rich, hit.text, 'C', 'sentence', statement.heading);
      continue;
    }
    if (statement.label && statement.label.mark && statement.label.separator !== 'none' && statement.label.separator !== 'alone') continue;
    readStatement(reading, statement);
  }
}

function readStatement({ facts, ...reading }: Reading, statement: Statement): void {
  const at = statement.heading;
  const defining = statement.box !== null && !REMARK_BOXES.has(statement.box.type ?? '') && statement.box.type !== null;
  // Whether the sentence before defined something.
  let before = false;
  for (const sentence of sentencesOf(statement.rich).flatMap(clausesOf)) {
    if (/\?["»”]?\s*$/u.test(sentence.text) || sentence.text.length > LONGEST) continue;
    const twins = twinHits(sentence);
    if (twins.length === 2) {
      for (const hit of twins) facts.define(hit.name, hit.rich, hit.text, 'C', 'sentence', at);
      continue;
    }
    for (const hit of glossHits(sentence)) facts.define(hit.name, hit.rich, hit.text, 'C', 'gloss', at);
    for (const hit of sideHits(sentence)) facts.define(hit.name, hit.rich, hit.text, 'C', 'sentence', at);
    const hit: Hit | null = hitOf(sentence, { facts, ...reading }) ?? colonHit(sentence) ?? othersHit(sentence) ?? (before ? inTurnHit(sentence) : null) ?? codeHit(sentence) ?? usageHit(sentence) ?? subjectHit(sentence) ?? asideHit(sentence) ?? relativeHit(sentence);
    before = hit !== null;
    if (!hit || !explains(sentence.text)) continue;
    const whole = withRest(reading.statements, statement, defining && startOf(sentence) === startOf(statement.rich) ? statement.rich : sentence);
    if (/[:：]$/u.test(whole.text)) continue;
    for (const one of coordinated(hit, sentence))
      facts.define(one.name, one.rich, whole, isStrong(one.rich) && defining ? 'B' : 'C', 'sentence', at);
  }
}
