/**
 * Sentences that give a name to what they describe: "on appelle X …", "… est appelé X", "par X on entend …", "… known
 * as X". The whole sentence defines; where it only points back ("c'est ce qu'il nomme X"), with the one before.
 */
import type { Language } from './model.ts';
import { CODE, EMPHASIS, LINK, STRONG, cut, type Rich } from './rich.ts';
import { markedAt, termName, type Hit } from './prose-names.ts';
import { wordsOf } from './texts.ts';

const N = '(?<n>[^\\s,;:.!?()«»"“”]+(?:\\s[^\\s,;:.!?()«»"“”]+){0,4}?)';
const QUOTE = '(?:[«"“]\\s?)?';
const UNQUOTE = '(?:\\s?[»"”])?';
const LE = "(?:(?:les?|la|une?|des|du)\\s|l['’]\\s?)";
const WHO = "(?:on|nous|il|elle|ils|elles|\\p{Lu}\\p{L}+)";

/** The name comes first, then what it means. */
const FORWARD: Readonly<Record<Language, readonly RegExp[]>> = {
  fr: [
    new RegExp(`(?:^|\\s)${WHO}\\s(?:appelle|appelons|appellent|nomme|nommons)\\s(?!\\p{L}+ment\\s)(?:(?:un|une|des)\\s)?(?:aussi\\s)?(?:[«"“]\\s?(?<n>[^«»"“”]{2,60}?)\\s?[»"”]|${N}),?\\s(?=${LE}|tout|toute|tous|celui|celle|ceux|ce qui|ce que|quand|lorsque)`, 'diu'),
    new RegExp(`(?:^|\\s)${WHO}\\s(?:parle|parlons|parlent)\\s(?:de|d['’])\\s*${QUOTE}${N}${UNQUOTE}\\s(?:quand|lorsqu|dès|si|pour désigner)`, 'diu'),
    new RegExp(`(?:^|\\s)par\\s${LE}?${QUOTE}${N}${UNQUOTE},?\\s(?:il faut|${WHO})\\s(?:entend|désigne|comprend)`, 'diu'),
    new RegExp(`(?:^|\\s)(?:on|nous|il\\sfaut|il\\sconvient\\sd['’])\\s?(?:entend|entendons|entendre)\\spar\\s${LE}?${QUOTE}${N}${UNQUOTE}\\s(?=${LE}|tout|ce qui|ce que|«|le fait)`, 'diu'),
    new RegExp(`(?:^|\\s)(?:on|nous)\\s(?:peut\\s|peuvent\\s)?(?:définit|définissons|définir)(?:\\s\\p{L}+ment)?\\s${LE}?${QUOTE}${N}${UNQUOTE}\\s(?:comme|par)\\s(?=${LE}|tout|ce qui|ce que|le fait)`, 'diu'),
    new RegExp(`^quant\\s(?:à\\s(?:la\\s|l['’]\\s?)|aux?\\s)(?<n>[^,;:.()]{3,50}),\\s(?:elles?|ils?)\\s(?!y\\s|faut)`, 'diu'),
    new RegExp(`^(?:selon|d['’]après)\\s(?:la\\s|le\\s|l['’]\\s?)(?<n>(?:loi|principe|théorème|règle|hypothèse|théorie|effet)\\s[^,;:.()]{3,50}),\\s`, 'diu'),
    new RegExp(`^sous\\sle\\s(?:nom|terme)\\s(?:de\\s|d['’]\\s?)${QUOTE}${N}${UNQUOTE},?\\s(?:on|nous)\\s(?:regroup|désign|rang|réuni)`, 'diu'),
    new RegExp(`^il y a\\s(?:une?\\s)?${N}\\s(?:entre\\s.{1,40}?\\s)?(?:quand|lorsqu['’e]|dès\\sque|chaque\\sfois|si)\\b`, 'diu'),
    new RegExp(`^on\\sa\\s(?:une?\\s)${N}\\s(?:quand|lorsqu['’e]|dès\\sque|chaque\\sfois|si)\\b`, 'diu'),
    new RegExp(`^constitue(?:nt)?\\s(?:une?|des)\\s${N}\\s(?=${LE}|tout|toute|le\\sfait)`, 'diu'),
    new RegExp(`il y a\\s${LE}${N}(?:,\\sou\\s[^,:]{2,40})?\\s*:\\s+(?:des|une?|les?|la|l['’])\\s?`, 'diu'),
  ],
  en: [
    new RegExp(`(?:^|\\s)by\\s${QUOTE}${N}${UNQUOTE},?\\s(?:we|he|she|they|\\p{Lu}\\p{L}+)\\s(?:means?|understands?)\\s`, 'diu'),
    new RegExp(`(?:^|\\s)(?:we|you)\\s(?:speak|talk)\\s(?:of|about)\\s${QUOTE}${N}${UNQUOTE}\\s(?:when|if)\\s`, 'diu'),
    new RegExp(`^as\\sfor\\s(?:the\\s|an?\\s)?(?<n>[^,;:.()]{3,50}),\\s(?:it|they)\\s`, 'diu'),
    new RegExp(`^(?:according\\sto|by|under)\\s(?:the\\s)?(?<n>(?:(?:law|principle|theory|rule|theorem)\\sof\\s[^,;:.()]{3,40}|[^,;:.()]{3,40}\\s(?:law|principle|theory|rule|theorem|hypothesis|effect))),\\s`, 'diu'),
    new RegExp(`(?:^|\\s)we\\s(?:will\\s)?(?:call|name)\\s(?:an?\\s)?(?!(?:the|it|this|that|these|them)\\s)${QUOTE}${N}${UNQUOTE}\\s(?=(?:any|an?|every|all|what)\\s)`, 'diu'),
    new RegExp(`^think\\sof\\s(?:an?\\s|the\\s)?${N}\\sas\\s(?=(?:an?|the|how|what)\\s)`, 'diu'),
    new RegExp(`(?:^|\\s)there\\sis\\s(?:an?\\s)?${N}\\s(?:when|if)\\s`, 'diu'),
  ],
};

/** Right before a name that closes what describes it. `cond`: only where a condition came before. */
const BACKWARD: Readonly<Record<Language, RegExp>> = {
  fr: /(?:(?<=\p{L}\s)(?:appelée?s?|dénommée?s?)(?!\s(?:à|aussi|également|encore|par|ainsi)\s)|(?:est|sont|sera|était)\s(?:alors\s|aussi\s|souvent\s|donc\s)?(?:appelée?s?|nommée?s?|dénommée?s?|dite?s?|baptisée?s?)|(?:(?<!\p{L})(?:que l['’]on|qu['’](?:on|il|elle)|que nous|que\s\p{Lu}\p{L}+)|(?<!\p{L})que\s(?:l['’]|les?\s|la\s)\p{L}+)\s(?:appelle|nomme|note)(?:nt|ra)?|\s(?:l['’]|les\s)appelle(?:nt|rait)?|(?:s['’]appelle|se\snomme)(?:nt)?|(?:^|[\s,;])(?:ceux|celles|celui|celle) qui [^.;]{3,70} (?:est|sont)|porte(?:nt)?\sle\snom|(?<closes>\s?[:→;,–—-]\sc['’]est|^(?:quand\s|lorsqu(?:e\s|['’])|si\s|s['’])[^;:.]{12,90},\s(?:c['’]est|[^,;:.]{2,25}\sest)|^(?:les?\s|la\s|l['’]|tout(?:es?)?\s|tous\s)[^,;:.]{14,110}\s(?:est|sont))(?=\s(?:l[ae]s?\s|l['’]|une?\s))|(?<cond>(?:on|il|elle|\p{Lu}\p{L}+)\sparle(?:ra)?(?:\salors|\sdonc|\saussi)?)|c['’]est\s(?:(?:la|le|l['’])\s?\p{L}+\s)dite|on dit (?:alors )?(?:que|qu['’]).{1,60}?\b(?:est|sont)(?: un| une)?|Les? (?:premiers?|seconds?)\sforment|^(?:l['’]ensemble|la totalité|le rapport|la somme|la différence|la réunion)\s[^,;:.]{10,90}\s(?:forme|constitue)(?:nt)?(?=\s(?:l[ae]s?\s|l['’])))\s+(?:de\s|d['’]|du\s)?(?:(?:une?|les?|la)\s|l['’]\s?)?[«"“]?\s?$/iu,
  en: /(?:(?:is|are|gets?)\s(?:then\s|also\s|often\s|commonly\s|usually\s)?(?:called|named|known\sas|termed|referred\sto\sas|dubbed)|(?:which|that|what)?\s?(?:we|he|she|they|\p{Lu}\p{L}+|what \p{Ll}+)\scalls?(?:\s(?:this|it|that))?|(?:which|that)\sis\scalled|refer+ed\s(?:to\s)?as|[—–-]\scalled(?=\sthe\s)|so-called|(?<closes>\s?[:→;,–—-]\s(?:this|that|it)(?:\sis|['’]s)|^(?:when|if|whenever)\s[^;:.]{12,90},\s[^,;:.]{2,25}(?:\sis|['’]s)|^(?:the|an?|any|every|all)\s[^,;:.]{14,110}\s(?:is|are))(?=\s(?:the|an?|your)\s)|(?<!(?:^|\s)(?:s?he|they|we|i|it|who|\p{Lu}\p{L}+)\s)called(?!\s(?:the|an?)\s)|(?:the|an?)\s(?:person|one|party|place|part|process)\s[^.;,]{3,60}\s(?:is|are))\s(?:(?:the|an?|your)\s)?["“]?\s?$/iu,
};
const CUE: Readonly<Record<Language, RegExp>> = {
  fr: /^par\s|^selon|^quant|^sous le|\s(?:est|sont) (?:les? |la |une? |l['’])|^d['’]après|appel|nomm|parl|enten|défini|^on a |^constitue|[:→,] c['’]est|\sdite?s?\s|baptis|le nom d|il y a|ceux qui|celles? qui|celui qui|forme|constitue/iu,
  en: /^according|^think of|[;:,–—-] (?:this|that|it)(?: is|['’]s) |\s(?:is|are) (?:the|an?|your) |^as for|^under|[:→] (?:this|that|it) is the |\bcall|named|known as|termed|refer+ed |dubbed|\bby\b|there is|\bspeak|\btalk|\bthe (?:person|one|party|place|part|process)\b|so-called/iu,
};
const CONDITION = /(?:^|\s)(?:quand|lorsqu|si|s['’]il|dans ce cas|alors|when|if)(?:\s|['’])/iu;
/** A name that is not set off ends the clause, or stands before a reason. */
const PLAIN_NAME = /^(?<n>[\p{L}][\p{L}\p{N}'’-]*(?:\s[\p{L}\p{N}'’-]+){0,3}?)(?:\s?[»"”])?(?=\s*(?:[.;:,)(]|$)|\squi\s(?!est|sont)|\s(?:quand|lorsqu|si\s|par\s|pour\s|car\s|dans\s|chez\s|en\s|et\s|when|because|by\s|in\s|within\s|and\s|if\s|(?:which|qui)\s(?:is|are|est|sont)\s))/diu;
const CLOSING = /^on\sparle(?:ra)?(?:\salors|\sdonc|\sici)?\s(?:de\s|d['’])[^,;:]{3,40}\.?$/iu;
const POINTS_BACK = /^(?:(?:et|mais|and|but)\s)?(?:c['’]est\s(?:la\s|le\s|l['’]|ce\s)|this\sis\s(?:what|called|known)|(?:we|they)\scall\s(?:this|it|that)\s|it\sis\s(?:called|known)|(?:cet(?:te)?|ces?|this|these)\s\p{L}+\s(?:porte(?:nt)?|s['’]appelle(?:nt)?|se\snomme(?:nt)?|(?:est|sont|is|are)\s(?:alors\s|then\s)?(?:appelée?s?|nommée?s?|dénommée?s?|called|named|known))\s)/iu;

function forward(sentence: Rich, language: Language): Hit | null {
  for (const pattern of FORWARD[language]) {
    const found = pattern.exec(sentence.probe);
    const range = found?.indices?.groups?.['n'];
    if (!found || !range) continue;
    const rich = cut(sentence, range[0], range[1]);
    const name = termName(rich, true);
    if (name && wordsOf(sentence.text.slice(found.index + found[0].length)).length >= 3) return { name, rich, sure: true };
  }
  return null;
}

/** Where the verb of naming ends. */
const VERB_END: Readonly<Record<Language, RegExp>> = {
  fr: /(?:appel\p{L}+|nomm\p{L}+|dite?s?|baptisée?s?|parle(?:ra)?(?:\salors|\sdonc|\saussi)?|le\snom|note|forme(?:nt)?|constitue(?:nt)?)\s+(?:de\s|d['’]|du\s)?(?:(?:une?|les?|la)\s|l['’]\s?)?[«"“]?\s?/giu,
  en: /(?:calls?|called|named|known\sas|termed|refer+ed\s(?:to\s)?as|dubbed)\s(?:(?:the|an?)\s)?["“]?\s?/giu,
};

function* names(sentence: Rich, language: Language): Iterable<{ rich: Rich; marked: boolean }> {
  for (const piece of sentence.pieces) {
    if (!(piece.marks & (STRONG | EMPHASIS | LINK | CODE)) || piece.from === 0) continue;
    const rich = markedAt(sentence, piece.from, STRONG | EMPHASIS | LINK | CODE);
    if (rich) yield { rich, marked: true };
  }
  for (const verb of sentence.probe.matchAll(VERB_END[language])) {
    const at = verb.index + verb[0].length;
    const range = PLAIN_NAME.exec(sentence.probe.slice(at, at + 80))?.indices?.groups?.['n'];
    if (range) yield { rich: cut(sentence, at + range[0], at + range[1]), marked: false };
  }
}

function backward(sentence: Rich, before: Rich | null, language: Language): Hit | null {
  for (const { rich, marked } of names(sentence, language)) {
    const at = sentence.text.indexOf(rich.text, 1);
    const found = BACKWARD[language].exec(sentence.probe.slice(Math.max(0, at - 110), at));
    if (!found || (found.groups?.['closes'] && !(marked && /^[\s.!»"”)]*$/u.test(sentence.text.slice(at + rich.text.length))))) continue;
    // "On parle de X." closes what the sentence before describes.
    const closing = found.groups?.['cond'] !== undefined && before !== null && CLOSING.test(sentence.probe);
    if (found.groups?.['cond'] && !closing && !CONDITION.test(sentence.probe.slice(0, at))) continue;
    const name = /^(?:them|it|us|him|her|this|that|these|those)\s/iu.test(rich.text) ? null : termName(rich);
    if (!name || (!marked && wordsOf(rich.text).length > 3)) continue;
    const back = (closing || POINTS_BACK.test(sentence.probe)) && before !== null;
    const said = wordsOf(sentence.text).length - wordsOf(rich.text).length;
    if (!back && said < (marked ? 4 : 6)) continue;
    return { name, rich, sure: true, ...(back ? { text: spanning(before, sentence) } : {}) };
  }
  return null;
}

/** Two sentences that follow one another in the file, as one text. */
function spanning(before: Rich, sentence: Rich): Rich {
  const shift = before.text.length + 1;
  return { text: `${before.text} ${sentence.text}`, probe: `${before.probe} ${sentence.probe}`, pieces: [...before.pieces, ...sentence.pieces.map((piece) => ({ ...piece, from: piece.from + shift }))] };
}

/** The name that a sentence gives, if it gives one. `before`: the sentence before it in its statement. */
export function namingHit(sentence: Rich, before: Rich | null, language: Language): Hit | null {
  return CUE[language].test(sentence.probe) ? (forward(sentence, language) ?? backward(sentence, before, language)) : null;
}

/** "Une force est dite conservative si …", "Deux angles sont complémentaires lorsque …": when a word applies. */
const APPLIES =
  /(?<on>(?:^|\s)on\sdit\s(?:alors\s)?(?:que\s|qu['’]))?(?:^|(?<=\s|['’]))(?<det>une?|deux|les?|la|l['’]|an?|two|the)\s?(?<noun>\p{L}[\p{L}-]*)(?:\s\uE001+(?:\s(?:et|and)\s\uE001+)?)?\s(?:est|sont|is|are)\s(?<said>dite?s?\s|said\sto\sbe\s|called\s)?(?<adj>\p{L}[\p{L}-]*(?:\s(?:par|en|de)\s\p{L}+)?)\s(?<when>quand|lorsque|lorsqu['’]|si|s['’]il|when|if|whenever)(?=\s|\p{L})/diu;
const NO_KIND =
  /^(?:possible|vraie?s?|fausses?|faux|nulle?s?|nécessaires?|utiles?|important\p{L}*|obligatoires?|interdit\p{L}*|différente?s?|égale?s?|faite?s?|utilisée?s?|prise?s?|appelée?s?|meilleure?s?|terminée?s?|finie?s?|grande?s?|petite?s?|true|false|zero|necessary|useful|important|possible|different|equal|done|used|called|better|best|high|low|large|small|finished|true|ready|good|bad|bon|bonne|mauvaise?)$/iu;

const WHEN = / (?:quand |lorsqu|si |s['’]il|when|if )/u;
/** "Est complice celui qui …" */
const IS_WHO = /^(?:est|sont)\s(?:dite?s?\s)?(?<adj>\p{L}[\p{L}-]*),?\s(?:ce|celui|celle|ceux|celles|tout|toute|toutes|tous|quiconque|(?:(?:les?|la)\s|l['’])\p{L}+(?=\s(?:qui|dont|que|où|faite?|commise?)\s))\s/diu;

export function appliesHits(sentence: Rich, used: (name: string) => number, language: Language): readonly Hit[] {
  const who = IS_WHO.exec(sentence.probe)?.indices?.groups?.['adj'];
  const word = who ? cut(sentence, who[0], who[1]) : null;
  const adjective = word && !NO_KIND.test(word.text) ? termName(word) : null;
  if (word && adjective) return [{ name: adjective, rich: word, sure: true }];
  const { probe } = sentence;
  if (!WHEN.test(probe) || !/\s(?:est|sont|is|are)\s/u.test(probe)) return [];
  const found = APPLIES.exec(sentence.probe);
  const ranges = found?.indices?.groups;
  const [adj, noun] = [ranges?.['adj'], ranges?.['noun']];
  if (!found || !adj || !noun || found.index > 30) return [];
  const hits: Hit[] = [];
  const rich = cut(sentence, adj[0], adj[1]);
  const head = found.groups?.['noun'] ?? '';
  const said = (found.groups?.['said'] ?? found.groups?.['on']) !== undefined;
  const general = found.index === 0 && /^(?:une?|deux|an?|two)$/iu.test(found.groups?.['det'] ?? '');
  const apart = rich.pieces.every((piece) => piece.marks & (STRONG | EMPHASIS | LINK));
  const add = (one: Rich, from: number): void => {
    const whole = language === 'fr' ? `${head} ${one.text}` : `${one.text} ${head}`;
    const compound = used(whole) > 0 || said;
    if (NO_KIND.test(one.text) || !(said || apart || compound || (general && !(language === 'fr' ? /(?:é|i|u|t)e?s?$/u : /ed$/u).test(one.text)))) return;
    const name = termName(one);
    if (name && termName({ text: compound ? whole : one.text, probe: compound ? whole : one.text, pieces: one.pieces })) hits.push({ name: { label: compound ? whole : name.label, aliases: compound ? [{ text: name.label, kind: 'inflection' }] : [] }, rich: one, sure: true, text: cut(sentence, from) });
  };
  add(rich, 0);
  // "…, acquis quand il dépend …"
  const next = /,\s(?:et\s|and\s)?(?<adj>\p{L}[\p{L}-]*)\s(?:quand|lorsque|si|when|if)\s/diu.exec(sentence.probe.slice(adj[1]));
  const range = next?.indices?.groups?.['adj'];
  if (hits.length && range) add(cut(sentence, adj[1] + range[0], adj[1] + range[1]), adj[1] + range[0]);
  return hits;
}
