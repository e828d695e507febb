/**
 * Clauses whose subject is the name: "X est un Y qui", "X désigne", "X mesure", "X refers to". Published figures for such
 * patterns alone are low, so each asks for more than its verb: how much, the weaker the verb is.
 */
import { classifies, jointPlaces, jointsOf, type Joint } from './prose-definers.ts';
import { OCCUPIED } from './persons.ts';
import { WORD_FOR, isSetOff, isStrong, standingOf, termName, type Hit } from './prose-names.ts';
import { keyOf } from './key.ts';
import { softName } from './labels.ts';
import { isAbbreviation, nameOf, type Name } from './names.ts';
import type { Reading } from './reading.ts';
import { CODE, EMPHASIS, MATH, STRONG, cut, type Rich } from './rich.ts';
import { wordsOf } from './texts.ts';

/** A hit, with where its clause starts. */
export interface ClauseHit extends Hit {
  readonly from: number;
  readonly joint: Joint;
  readonly weight: Weight;
}

const LEAD =
  /^(?:(?:(?:[àa] l['’]inverse|au contraire|en revanche|par contre|inversement|de même|ainsi|donc|or|mais|et|puis|enfin|ensuite|(?:tout )?d['’]abord|autrement dit|en fait|en gros|concrètement|attention|in contrast|by contrast|conversely|thus|so|and|but|however|similarly|likewise|then|next|finally|in short|in other words)(?:\s*,\s*|\s+)|on dit (?:alors )?(?:que\s|qu['’])|(?:ce qu['’]on|ce que l['’]on) (?:appelle|nomme) (?:les?\s|la\s|une?\s|l['’]\s?)?|(?:what we call|what is (?:called|known as)|what['’]s called) (?:the\s|an?\s)?|(?:en|dans|selon|pour|chez|avec|contrairement (?:à|aux?)|à la différence (?:de|du|des)|d['’]après|au sens|à|aux?|in|for|within|according to|unlike|contrary to|in contrast to|despite|for)\s[^.;:]{2,60}?,\s+))+/iu;
const ARTICLE = /^(?<definite>(?:les?|la|the)\s+|l['’]\s?)|^(?<indefinite>(?:une?|des|an?)\s+)/iu;
/** Between the name and its verb, without commas. */
const TRAILING = /[\s,]+(?:lui|elle|eux|elles|quant à \p{L}+|au contraire|en revanche|on the other hand|by contrast|however|donc|alors|aussi|also|therefore|thus|ne|n['’]|en plus|in turn|here|ici|typically|usually|often|généralement|souvent|(?:pour|chez|selon) (?:lui|elle|\p{Lu}\p{L}+))\s*,?\s*$/iu;
const GOES_ON = /^(?:et|mais|donc|puis|ensuite|enfin|or|ainsi|and|but|so|then|thus|next|finally)\s/iu;
const OPPOSED = /^[\s,]+(?:lui|elle|eux|elles|quant à|au contraire|en revanche|on the other hand|by contrast)(?=[\s,]|$)/iu;
/** "(U, volt)": a symbol and its unit. */
const SYMBOL_FIRST = new RegExp(`^(?:\\p{L}{1,2}|${MATH}+),\\s[^,]+$`, 'u');
const OF_SYMBOL = new RegExp(`\\s(?:of|de|du|d['’])\\s?${MATH}.*$`, 'u');
const MATH_INSIDE = new RegExp(`${MATH}\\s*[\\p{L}\\p{N}]`, 'u');
/** A name does not end so: its last word was taken for a verb. */
const DANGLING = /\s(?:of|the|an?|de|du|des|la|les?|une?|and|et|in|to|for|can|cannot|could|not|se)$|\s(?:dans|où|where|when|chez|vers|selon|[-–—])\s/iu;
/** No second clause without a first one, or one of these. */
const AGAINST = /[;:]\s|\s(?:tandis|alors|whereas|while)\s|,\s(?:lui|elle|eux|elles|quant|en revanche|by contrast|on the other)[\s,]/u;
/** Where a clause may start inside a sentence. Groups: what sets it against the one before; a mere comma or "et". */
const STARTS = /(?<against>[;:]\s+|,?\s+(?:tandis qu(?:e\s|['’]\s?)|alors qu(?:e\s|['’]\s?)|whereas\s|while\s)|,\s+(?=(?:(?:les?|la|the)\s|l['’])[^,]{3,40},\s(?:lui|elle|eux|elles|quant à|en revanche|by contrast|on the other hand)[\s,]))|(?<mere>,\s+(?:(?:et|and|mais|but)\s)?|\s(?:et|and)\s)/giu;

interface Subject {
  readonly name: Name;
  readonly rich: Rich;
  readonly article: 'definite' | 'indefinite' | null;
  /** Written in quotation marks. */
  readonly quoted: boolean;
  /** It goes on from the sentence before: "Et un …". */
  readonly goesOn: boolean;
  /** Set against another: "le droit civil, lui, …". */
  readonly opposed: boolean;
  /** Its verb is negated. */
  readonly negated: boolean;
}

/** The subject that stands between the start of a clause and its verb, or null when it is no name. */
function subjectOf(sentence: Rich, start: number, end: number, kind: Joint['kind']): Subject | null {
  const head = sentence.probe.slice(start, end);
  // No name is so long.
  if (head.length > 70 && !/[,(]/u.test(head)) return null;
  const lead = ARTICLE.test(head) && !/^a\sl/iu.test(head) ? 0 : (LEAD.exec(head)?.[0].length ?? 0);
  const article = ARTICLE.exec(head.slice(lead));
  const word = article && kind === 'names' ? (WORD_FOR.exec(head.slice(lead + article[0].length))?.[0].length ?? 0) : 0;
  const from = lead + (article?.[0].length ?? 0) + word;
  let to = head.length;
  for (let trimmed = TRAILING.exec(head.slice(from, to)); trimmed; trimmed = TRAILING.exec(head.slice(from, to))) to = from + trimmed.index;
  // "Removes waste, regulates …": two verbs of one subject.
  if (kind === 'does' && /^[^,]*,\s*$/u.test(head)) return null;
  // An aside in brackets, or between commas; "X (Y) or Z is …" gives another name.
  let gloss = '';
  const other = /(?<=\))\s(?:ou|or)\s[^,;:()]{3,60}$/iu.exec(head.slice(from, to));
  if (other && kind === 'is') to = from + other.index;
  const bracket = /\s*\(([^()]{1,120})\)\s*$/u.exec(head.slice(from, to));
  if (bracket) {
    // "Les ministres (Colbert, Louvois) entourent …" tells of some of them.
    if (bracket[1]?.includes(',') && !/^(?:ou|or|aussi|also|dite?s?|called|abr|en\s|from\s|a\.?k\.?a)/iu.test(bracket[1]) && !SYMBOL_FIRST.test(bracket[1])) return null;
    if (bracket[1] && bracket[1].length <= 50) gloss = bracket[1];
    to = from + bracket.index;
  }
  // "The displacement of $x$ is …"
  const symbol = OF_SYMBOL.exec(head.slice(from, to));
  if (symbol) to = from + symbol.index;
  const comma = head.slice(from, to).search(/,\s/u);
  if (comma > 0) {
    const aside = head.slice(from + comma + 1, to).trim();
    const closed = /,\s*$/u.test(aside) || to < head.length;
    const or = /^(?:ou|or)\s+(.{2,40}?),?$/iu.exec(aside);
    if (!(closed || or) || aside.length > 80 || /^(?:et|and)\s/iu.test(aside)) return null;
    if (or) gloss = or[1] ?? '';
    to = from + comma;
  }
  // "Le mot « amnistie » désigne …"
  const quoted = /^[«"“]\s?[^«»"“”]+\s?[»"”]$/u.test(head.slice(from, to)) ? /^[«"“]\s?/u.exec(head.slice(from, to)) : null;
  const rich = quoted ? cut(sentence, start + from + quoted[0].length, start + from + head.slice(from, to).replace(/\s?[»"”]$/u, '').length) : cut(sentence, start + from, start + to);
  if (!rich.text || /[,;:.!?()]\s|[«»"“”]/u.test(rich.probe) || MATH_INSIDE.test(rich.probe) || wordsOf(rich.text).length > (isSetOff(rich) ? 10 : 6) || DANGLING.test(rich.probe)) return null;
  const name = termName(rich, (article !== null || isStrong(rich) || (softName(rich.text) && !/^th(?:is|at|ese|ose)$/iu.test(rich.text))) && kind !== 'does');
  if (!name) return null;
  return {
    name: gloss ? { ...nameOf(`${name.label} (${gloss})`), label: name.label } : name,
    rich,
    quoted: quoted !== null,
    article: article ? (article.groups?.['definite'] ? 'definite' : 'indefinite') : null,
    goesOn: GOES_ON.test(head),
    opposed: OPPOSED.test(head.slice(to)),
    negated: /\s(?:ne|n['’])\s*$/u.test(head),
  };
}

/** 2: the clause defines; 1: it does beside another that does as well, or where it opens its statement. */
type Weight = 0 | 1 | 2;

/**
 * How far the subject, the definer and the rest together define. `before`: what the clause before names; `after`: the
 * sign that the clause comes after.
 */
function weigh(sentence: Rich, { name, rich, quoted, article, goesOn, opposed, negated }: Subject, joint: Joint, reading: Reading, first: boolean, before: ClauseHit | null, after: string, mere: boolean): Weight {
  const rest = sentence.probe.slice(joint.end);
  const words = wordsOf(rest).length;
  const english = reading.language === 'en';
  if (joint.kind === 'is' && wordsOf(rich.text).length >= 4 && !isSetOff(rich) && closesSetOff(sentence, joint.end)) return 0;
  // "Units of inheritance are **alleles**" names its predicate.
  if (joint.kind === 'is' && !isSetOff(rich) && sentence.pieces.some(({ from, length, marks }) => marks & STRONG && from === joint.end + 1 && !/^(?:an?|the|une?|les?|la|des)\s/iu.test(sentence.text.slice(from, from + 5)) && wordsOf(sentence.text.slice(from, from + length)).length <= 3)) return 0;
  if (joint.kind === 'does' && /^(?:good|bad)\s/iu.test(name.label)) return 0;
  // "Une caractéristique du carbone consiste en …": one of several.
  if (article === 'indefinite' && /^(?:caractéristique|propriété|particularité|avantage|inconvénient|conséquence|cause|characteristic|feature|property|advantage|drawback|consequence)\s(?:de|du|des|of)\s/iu.test(name.label)) return 0;
  // "Write separate equations for …": no single thing separate.
  if (joint.kind === 'does' && english && article === null && !isSetOff(rich) && /[^s]$/u.test(sentence.probe.slice(joint.at, joint.end)) && !/(?:s|people|data|bacteria|men|children|mice|fungi|algae)$/iu.test(name.label)) return 0;
  // "L'homme est une « substance pensante », c'est-à-dire …": what stands in quotes is explained.
  if (joint.kind === 'is' && !isSetOff(rich) && /^\s(?:une?|an?)\s[«"“]/u.test(rest)) return 0;
  // "A type I error is rejecting …": the act itself.
  if (joint.kind === 'is' && english && words >= 4 && (article === 'indefinite' || isSetOff(rich) || (first && article === null && standingOf(reading, rich, name) > 0)) && ACT.test(rest)) return 2;
  // "A proxy war is fought by …"
  if (joint.kind === 'is' && first && article === 'indefinite' && words >= 4 && SUFFERS.test(rest) && standingOf(reading, rich, name) > 0) return isStrong(rich) ? 2 : 1;
  // "A phenotype is an observable trait.", "**Gametes** are the reproductive cells."
  if (joint.kind === 'is' && first && !negated && (article === 'indefinite' || isSetOff(rich)) && SHORT_KIND.test(rest) && classifies(rest, reading.language, 4, true)) return 2;
  // "Ohm était un physicien …": who someone was.
  if (joint.kind === 'is' && OCCUPIED.test(rest) && rich.text.split(/\s/u).every((word) => /^\p{Lu}/u.test(word))) return 0;
  // "l'information est interprétée en fonction de …": what is done to it.
  if (joint.kind === 'is' && before && !english && /^\s\p{L}+(?:é|i|u)e?s?\s(?:en|par|à|dans|sur|pour|selon)\s/u.test(rest)) return 0;
  // "Conceptualiser, c'est chercher à …"
  if (joint.kind === 'is' && words >= 3 && /c['’]est/u.test(sentence.probe.slice(joint.at, joint.end)) && INFINITIVE.test(name.label) && /^\s\p{L}{2,}(?:er|ir|re|oir)\s/u.test(rest)) return 2;
  if (joint.kind === 'is' && !classifies(rest, reading.language, words, isSetOff(rich), joint.contrast) && !before) return 0;
  const standing = standingOf(reading, rich, name);
  // "…, tandis qu'UDP est un protocole …": an abbreviation set against another needs no article.
  const initials = before !== null && !mere && isAbbreviation(name.label);
  const placed = initials || article !== null || quoted || isSetOff(rich) || (english ? first || before !== null || standing > 0 : first && /^\p{Lu}/u.test(rich.text));
  if (!placed || (!first && !article && !initials && standing < 2 && !(english && before))) return 0;
  // "L'électronégativité caractérise la capacité …": a verb that measures, and what it measures.
  if (joint.kind === 'does' && first && placed && !negated && words >= 4 && /^\s(?:la\s(?:capacité|tendance|propriété|faculté|force)|l['’](?:aptitude|ensemble)|le\sfait|the\s(?:ability|tendency|capacity|extent|degree))\s/u.test(rest)) return 2;
  // "implied terms are read in by …", after "Express terms are those …"
  if (before && words >= 3 && siblings(before.name.label, name.label)) return 2;
  // "Le comportement est souvent la cognition la plus robuste" ranks it.
  if (/^\s(?:les?\s|la\s|l['’])\p{L}+\s(?:le|la|les)\s(?:plus|moins)\s\p{L}+(?!\s(?:qui|que|dont|d|de))/iu.test(rest)) return 0;
  if (joint.kind === 'names') return words >= 3 && (standing > 0 || !/^\scorrespond/iu.test(sentence.probe.slice(joint.at)) || /^\s(?:une?|aux?)\s/iu.test(rest)) ? 2 : 0;
  // "…, whereas sorcery is learned and uses spells": set against what the clause before defines.
  if (joint.kind === 'is' && before?.joint.kind === 'is' && !mere && words >= 4) return 2;
  if (joint.kind === 'is') return classifies(rest, reading.language, words, isSetOff(rich), joint.contrast) ? 2 : 0;
  if (negated || rich.pieces.some((piece) => piece.marks & CODE) || WAY.test(rest) || /\p{L}['’]s\s/u.test(rich.probe)) return 0;
  // "Law enables us to …"
  if (/^\s(?:us|you|nous|vous)\s/iu.test(rest)) return 0;
  if (before || opposed) return words >= 2 ? 2 : 0;
  if (words < 3) return words === 2 ? 1 : 0;
  return (first || (after !== ':' && (standing === 2 || goesOn || mere))) && (standing === 2 || (standing === 1 && !goesOn && (article !== null || (english && /^\p{Lu}/u.test(rich.text))))) ? 2 : fewWords(rich, article) ? 1 : 0;
}

/** An adjective and a noun, or the other way round, that do not only praise or place. */
const SHORT_KIND = /^\s(?:an?|une?|the|les?|la|des)\s(?!(?:good|bad|great|big|small|nice|hard|easy|common|famous|new|old|important|major|real|true|same|only|first|last|best|grande?s?|petite?s?|bonne?s?|belle?s?|vraie?s?|même|seule?s?)\s)\p{Ll}{3,}\s(?!(?:important|difficile|facile|nécessaire|essentiel|utile|fréquent|classique|connu|courant)\p{L}*\s*\.?$)\p{Ll}{3,}\s*\.?$/u;

/** "filter blood → ureters → bladder": a way through several things. */
const WAY = /(?:→|->|=>|⇒)[^→⇒]+(?:→|->|=>|⇒)/u;
const INFINITIVE = /^\p{L}{3,}(?:er|ir|re|oir)$/u;
/** What is done to every such thing. */
const SUFFERS = /^\s\p{Ll}{3,}(?:ed|en|wn|ght|ung|ée?s?|ie?s?|ue?s?|ite?s?|ise?s?)\s(?:by|when|with|from|through|par|quand|lorsqu|avec|entre|between)[\s'’]/u;
const ACT = /^\s(?!(?:going|being|getting|having|doing|coming|becoming|growing|rising|falling|missing|lacking|interesting|boring|confusing|surprising|binding)\b)\p{Ll}{3,}ing\s(?!for\b|with\b|on\b|at\b|up\b|down\b|in\b)\p{Ll}/u;

/** "The gaps in the sheath are the *nodes of Ranvier*.": what follows to be is the name. */
function closesSetOff(sentence: Rich, from: number): boolean {
  const article = /^\s*(?:(?:les?|la|une?|the|an?)\s+|l['’]\s?)/iu.exec(sentence.probe.slice(from));
  return article !== null && isSetOff(cut(sentence, from + article[0].length, sentence.probe.replace(/[\s.!]+$/u, '').length));
}

/** "Le roi réunit …" tells a story; "La garde à vue permet …", "Un routeur relie …" tell what a thing does. */
function fewWords(rich: Rich, article: Subject['article']): boolean {
  const words = wordsOf(rich.text).length;
  return words <= 3 && (article !== 'definite' || words > 1);
}

/** The first letters of a definer. */
const verbOf = (sentence: Rich, { joint }: ClauseHit): string => sentence.probe.slice(joint.at, joint.end).trim().slice(0, 4);

/** Names of one kind: they share their noun. */
function siblings(a: string, b: string): boolean {
  const [first, second] = [keyOf(a).split(' '), keyOf(b).split(' ')];
  return first.length > 1 && second.length > 1 && (first[0] === second[0]) !== (first.at(-1) === second.at(-1));
}

/** What the clause at `start` defines. `mere`: only a comma or "et" parts it from the one before. */
function clauseHit(sentence: Rich, start: number, places: readonly number[], reading: Reading, before: ClauseHit | null, mere: boolean): ClauseHit | null {
  let best: ClauseHit | null = null;
  for (const joint of jointsOf(sentence.probe, start, places, reading.language)) {
    if (mere && before && joint.kind !== before.joint.kind) continue;
    // "**Passive transport** describes …": no verb stands inside what is set off.
    if (sentence.pieces.some(({ from, length, marks }) => marks & (STRONG | EMPHASIS) && from < joint.at && from + length > joint.at + 1 && length <= 60 && from + length < sentence.text.length - 2)) continue;
    const subject = subjectOf(sentence, start, joint.at, joint.kind);
    const weight = subject ? weigh(sentence, subject, joint, reading, start === 0, before, sentence.probe.slice(0, start).trimEnd().slice(-1), mere) : 0;
    if (subject && weight > (best?.weight ?? 0)) best = { name: subject.name, rich: subject.rich, from: start, joint, weight, sure: joint.kind !== 'does' };
    if (best?.weight === 2) break;
  }
  return best;
}

/** What the clauses of a sentence define, each with its own clause as text. `opens`: the sentence opens its statement. */
export function clauseHits(sentence: Rich, reading: Reading, opens: boolean): readonly Hit[] {
  const places = jointPlaces(sentence.probe, reading.language);
  if (places.length === 0) return [];
  const first = clauseHit(sentence, 0, places, reading, null, false);
  const hits: ClauseHit[] = first ? [first] : [];
  if (!first && !AGAINST.test(sentence.probe)) return hits;
  for (const start of sentence.probe.matchAll(STARTS)) {
    const against = start.groups?.['against'] !== undefined;
    const last = hits.at(-1) ?? null;
    const at = start.index + start[0].length;
    if (last && at <= last.joint.end) continue;
    if (!against && !last) continue;
    const hit = clauseHit(sentence, at, places, reading, last, !against);
    // Beside a clause that is not sure, a mere comma joins only what bears the same verb.
    if (hit && last && !against && last.weight < 2 && verbOf(sentence, hit) !== verbOf(sentence, last)) continue;
    if (hit && !hits.some((one) => one.rich.text === hit.rich.text)) hits.push(hit);
  }
  if (hits.length < 2) return hits.filter((hit) => hit.weight === 2 || (hit.from === 0 && opens)).map((hit) => (hit.from === 0 ? hit : { ...hit, text: cut(sentence, hit.from) }));
  return hits.map((hit, index) => ({ ...hit, text: trimmed(cut(sentence, hit.from, hits[index + 1]?.from ?? sentence.text.length)) }));
}

/** Without the words that lead on to the next clause. */
const trimmed = (clause: Rich): Rich =>
  cut(clause, 0, clause.probe.replace(/[\s,;:]*(?:(?:,|\s)(?:et|and|mais|but|tandis que|alors que|tandis qu['’]|alors qu['’]|whereas|while))?\s*$/iu, '').length);
