/**
 * What joins a name to what it is: verbs that define ("désigne"), to be with a kind ("est un …, qui"), verbs that tell
 * what a thing does ("mesure"). Words of any course, French and English.
 */
import type { Language } from './model.ts';
import { remember } from './remember.ts';

export type Definer = 'names' | 'is' | 'does';
export interface Joint {
  readonly kind: Definer;
  /** Where the definer starts, and what follows it. */
  readonly at: number;
  readonly end: number;
  /** What it is follows what it is not. */
  readonly contrast: boolean;
}

/** Adverbs and reservations between the verb and the rest: "est donc", "est pour Weber". */
const BETWEEN_FR =
  "(?:\\s(?:tout simplement|simplement|donc|alors|ainsi|en fait|d['’]abord|aussi|également|souvent|généralement|justement|en quelque sorte|ici|là|(?:pour|chez|selon|d['’]après)\\s(?:lui|elle|eux|\\p{Lu}\\p{L}+)))?";
const BETWEEN_EN = '(?:\\s(?:simply|just|basically|essentially|usually|often|also|generally|therefore|then|thus|for \\p{Lu}\\p{L}+))?';

const NAMES_FR = String.raw`désigne(?:nt)?;signifie(?:nt)?;n['’]est\s(?:autre|rien\sd['’]autre)\sque;consiste(?:nt)?\s(?:à|en);correspond(?:ent)?\sà;renvoie(?:nt)?\sà;se\sdéfini(?:t|ssent);se\sdi(?:t|sent)\s(?:de|d(?=['’])|qu(?=['’]));existe(?:nt)?\s(?:lorsque|lorsqu(?=['’])|quand|dès\sque);s['’]entend(?:ent)?\s(?:de|comme);(?:est|sont)\s(?:donc\s)?définie?s?\s(?:comme|par);est\sle\snom;veut\sdire;veulent\sdire;se\scaractérise(?:nt)?\spar`.split(';');
const DOES_FR = String.raw`permet(?:tent)?;fait\squ(?:e|(?=['’]));suppose(?:nt)?\squ(?:e|(?=['’]));constitue(?:nt)?;(?:est|sont)\sconstituée?s?\sd(?:es?|u|(?=['’]));recouvre(?:nt)?;ser(?:t|vent)\sà;mesure(?:nt)?;assure(?:nt)?;regroupe(?:nt)?;contien(?:t|nent);transporte(?:nt)?;exprime(?:nt)?;repose(?:nt)?\ssur;étudie(?:nt)?;s['’]intéresse(?:nt)?\sà;explique(?:nt)?;décri(?:t|vent);représente(?:nt)?;stocke(?:nt)?;transforme(?:nt)?;relie(?:nt)?;protège(?:nt)?;gère(?:nt)?;indique(?:nt)?;caractérise(?:nt)?;qualifie(?:nt)?;tradui(?:t|sent);fourni(?:t|ssent);énonce(?:nt)?;stipule(?:nt)?;interdi(?:t|sent);impose(?:nt)?;garanti(?:t|ssent);porte(?:nt)?\ssur;vise(?:nt)?\sà;cherche(?:nt)?\sà;résulte(?:nt)?\sd(?:es?|u|(?=['’]));provien(?:t|nent)\sd(?:es?|u|(?=['’]));(?:a|ont)\slieu;se\sprodui(?:t|sent);survien(?:t|nent);se\scompose(?:nt)?\sd(?:es?|u|(?=['’]));comprend;comprennent;comporte(?:nt)?;combine(?:nt)?;associe(?:nt)?;réuni(?:t|ssent);uni(?:t|ssent);rassemble(?:nt)?;supprime(?:nt)?;rédui(?:t|sent);limite(?:nt)?;empêche(?:nt)?;évite(?:nt)?;bloque(?:nt)?;détecte(?:nt)?;calcule(?:nt)?;compare(?:nt)?;produi(?:t|sent);convertit;convertissent;remplace(?:nt)?;réparti(?:t|ssent);contrôle(?:nt)?;régule(?:nt)?;vérifie(?:nt)?;prolonge(?:nt)?;marque(?:nt)?;délimite(?:nt)?;sépare(?:nt)?;entoure(?:nt)?;conserve(?:nt)?;maintien(?:t|nent);accorde(?:nt)?;attribue(?:nt)?;définit;définissent;détermine(?:nt)?;fixe(?:nt)?;organise(?:nt)?;prévoi(?:t|ent);oblige(?:nt)?;autorise(?:nt)?;confère(?:nt)?;enregistre(?:nt)?;est\schargée?\sd[e'’];part(?:ent)?\s(?:au contraire\s)?d(?:es?|u|(?=['’]))`.split(';');
const NAMES_EN = String.raw`refers?\sto;refers?\shere\sto;meant;exists?\s(?:when(?:ever)?|where|if);means;mean\sthat;denotes?;stands?\sfor;consists?\s(?:of|in);(?:is|are)\sdefined\s(?:as|by);is\sthe\sname;(?:occurs?|happens?|arises?)\s(?:when(?:ever)?|if|where);describes?;(?:is|are)\swhen;designates?;involves?`.split(';');
const DOES_EN = String.raw`measures?;contains?;represents?;stores?;converts?;connects?;protects?;ensures?;manages?;express(?:es)?;indicates?;provides?;maps?;states?;holds?;says?;shows?;allows?;lets?;tells?;occurs?;keeps?;combines?;splits?\sthe;splits?\san?;splits?\sits;plots?;generali[sz]es?;predicts?;prevents?;reduces?;blocks?;binds?;produces?;creates?;turns?;transforms?;transports?;regulates?;controls?;covers?;separates?;surrounds?;links?;joins?;assigns?;computes?;estimates?;compares?;detects?;monitors?;filters?;averages?;requires?;includes?;enables?;determines?;defines?;forbids?;prohibits?;imposes?;grants?;explains?;translates?;details?;summari[sz]es?;organi[sz]es?;carrys?;transmits?;supports?;deals?\swith;trains?;maintains?;assesss?;governs?;identifys?;takes?;pushs?;pulls?;moves?;gives?;makes?;acts?\sas;serves?;carries;stud(?:y|ies);(?:is|are)\s(?:used|meant|designed)\s(?:to|for);(?:is|are)\s(?:made(?:\sup)?|composed)\sof;(?:is|are)\sresponsible\sfor;takes\splace`.split(';');

/** What a view holds: only after a name that ends as views do, since people say as much. */
const HOLDS_FR = String.raw`(?:affirme|postule|considère|suppose|pose|prétend|estime)(?:nt)?\s(?:que|qu(?=['’]));souti(?:ent|ennent)\s(?:que|qu(?=['’]));défend(?:ent)?\sl['’]idée;(?:tient|tiennent)\s(?:à\s)?l['’]idée\s(?:que|qu(?=['’]));di(?:t|sent)\s(?:que|qu(?=['’]))`.split(';');
const HOLDS_EN = String.raw`(?:claims?|claimed|argues?|argued|assumes?|assumed|asserts?|asserted|believes?|believed|posits?|posited|maintains?|maintained|held|stated|said)\sthat`.split(';');
const VIEW_FR = String.raw`(?<=(?:ismes?|istes?|théorie|thèse|hypothèse|approche)\s)`;
const VIEW_EN = String.raw`(?<=(?:isms?|ists?|theory|doctrine|argument|thesis|view|hypothesis|approach)\s)`;

/** "c'est" may stand right after its comma. */
const JOINTS: Readonly<Record<Language, RegExp>> = {
  fr: new RegExp(`\\s(?:(?<names>${NAMES_FR.join('|')}|${VIEW_FR}(?:${HOLDS_FR.join('|')}))|(?<does>${DOES_FR.join('|')})|(?<is>c['’]est|ce\\ssont|(?:est|sont)(?!\\spas\\s)|(?:était|étaient)(?=\\s(?:une?|des|celui|celle|ceux)\\s))${BETWEEN_FR})(?=[\\s'’,])`, 'iuy'),
  en: new RegExp(`\\s(?!stud(?:y|ies)\\sof\\s|means\\sof\\s)(?:(?<names>${NAMES_EN.join('|')}|${VIEW_EN}(?:${HOLDS_EN.join('|')}))|(?<does>${DOES_EN.join('|')})|(?<is>is|are|it['’]s|(?:was|were)(?=\\s(?:an?|the(?:\\s\\p{L}+){1,3}\\s(?:of|that|to|which))\\s))(?!\\snot\\s)${BETWEEN_EN})(?=[\\s,])`, 'iuy'),
};
/** The first words of definers: the patterns run where one stands. */
const HEADS: Readonly<Record<Language, (word: string) => boolean>> = {
  fr: headsOf([...NAMES_FR, ...DOES_FR, ...HOLDS_FR, 'c', 'ce', 'est', 'sont', 'était', 'étaient']),
  en: headsOf([...NAMES_EN, ...DOES_EN, ...HOLDS_EN, 'is', 'are', 'it', 'was', 'were']),
};
function headsOf(verbs: readonly string[]): (word: string) => boolean {
  const pattern = new RegExp(`^(?:${verbs.map((verb) => verb.split(/\\s|\['’\]/u)[0]).join('|')})$`, 'iu');
  return remember((word) => pattern.test(word));
}
/** The first two letters of definers: most words are told by theirs to be none. */
const STARTS: Readonly<Record<Language, ReadonlySet<number>>> = {
  fr: startsOf([...NAMES_FR, ...DOES_FR, ...HOLDS_FR, 'ce', 'est', 'sont', 'était', 'étaient']),
  en: startsOf([...NAMES_EN, ...DOES_EN, ...HOLDS_EN, 'is', 'are', 'it', 'was', 'were']),
};
function startsOf(verbs: readonly string[]): ReadonlySet<number> {
  const words = verbs.flatMap((verb) => (/^\(\?:([^()]*)/u.exec(verb)?.[1] ?? verb).split('|'));
  return new Set(words.filter((word) => word.length > 1).map((word) => startOf(word.charCodeAt(0), word.charCodeAt(1))));
}
/** Small letters of two units as one number; 0 where a unit is no Latin letter. */
function startOf(first: number, second: number): number {
  return first > 255 || second > 255 ? 0 : (first | 32) * 256 + (second | 32);
}
const mayStart = (starts: ReadonlySet<number>, first: number, second: number): boolean => {
  const start = startOf(first, second);
  return start === 0 || starts.has(start);
};

/** "n'est pas une moyenne, c'est un …", "is not a list but a …": the half after counts. */
const NEGATED: Readonly<Record<Language, RegExp>> = {
  fr: /\sn['’](?:est|était)\s(?:pas|ni)\s[^.;]{3,160}?[,:]\s(?:mais(?:\sc['’]est)?|c['’]est)(?=\s)/iu,
  en: /\s(?:is|are)(?:\snot|n['’]t)\s[^.;]{3,160}?(?:,|\s)(?:but(?:\srather)?|it['’]s|it\sis)(?=\s)/iu,
};

/** How far from the start of its clause a definer may stand. */
const REACH = 140;

/** Where the definers of a sentence may stand: the space before one of their first words. */
export function jointPlaces(probe: string, language: Language): readonly number[] {
  const places: number[] = [];
  const heads = HEADS[language];
  const starts = STARTS[language];
  for (let at = probe.indexOf(' '); at >= 0; ) {
    const next = probe.indexOf(' ', at + 1);
    const elided = probe.charAt(at + 2) === "'" || probe.charAt(at + 2) === '’';
    const word = probe.slice(at + 1, elided ? at + 2 : next < 0 ? probe.length : next);
    if ((word.length < 3 || mayStart(starts, word.charCodeAt(0), word.charCodeAt(1))) && heads(word.endsWith(',') ? word.slice(0, -1) : word)) places.push(at);
    at = next;
  }
  return places;
}

/** The definers of the clause that starts at `from`: three at most. */
export function jointsOf(probe: string, from: number, places: readonly number[], language: Language): readonly Joint[] {
  const joints: Joint[] = [];
  if (/\spas\s|\sni\s|\snot\s|n['’]t\s/u.test(probe)) {
    const negated = NEGATED[language].exec(probe.slice(from));
    if (negated && negated.index < REACH) joints.push({ kind: 'is', at: from + negated.index, end: from + negated.index + negated[0].length, contrast: true });
  }
  const pattern = JOINTS[language];
  for (const place of places) {
    if (place < from) continue;
    if (place > from + REACH || joints.length >= 3) break;
    pattern.lastIndex = place;
    const found = pattern.exec(probe);
    if (!found) continue;
    const { names, is } = found.groups ?? {};
    joints.push({ kind: names ? 'names' : is ? 'is' : 'does', at: place, end: place + found[0].length, contrast: false });
  }
  return joints;
}

/** "different versions of the same gene", "total output of a country": adjectives, a noun, and what tells it from others. */
const ADJECTIVES_EN = /^\s*(?!(?:not|very|too|so|more|most|less|only|also|always|never|often|usually|due|able|likely|similar|equal|free|full|aware|capable|typical|characteristic|part|one|two|three)\b)(?:\p{Ll}+(?:ent|ant|al|ous|ive|ic|ful|ary|ed|ing|ble)(?:,|\sand|\sor)?\s){1,4}\p{Ll}+(?<!ed|ing|ous|ful|ive|ble|ic|al|ly)\s(?:that|which|who|of|in|between|from|to|in\swhich|whose|made|used)\s/u;

/** "Real GDP is GDP adjusted for inflation" */
const LETTERS_EN = /^\s*\p{Lu}{2,}\s(?:not\s)?\p{Ll}+ed\s(?:for|by|in|to|with|from)\s/u;

/** A noun phrase, or a clause that stands for one, after to be. */
const KIND_FR = /^\s*(?:[«"“]\s?)?(?:une?|des|l['’]|les?|la|du|de la|celui|celle|ceux|celles|ce (?:qui|que|dont|qu['’])|tout|toute|(?:tous|toutes)(?!\s(?:en|à|dans|pour|sur|de|par)\s)|n['’]importe|quelque chose|quand|lorsqu|dire|se\s|le fait)(?:[\s'’]|(?<=['’]))/iu;
const KIND_EN = /^\s*["“]?(?:an?|the|any|one|those|what|whatever|whoever|anything|anyone|everything|when|where|how|all|every|something)\s/iu;
/** "failure to perform", "sales talk that": a noun without article, and what tells it from others. */
const BARE_EN = /^\s*(?!(?:not|very|too|so|more|most|least|less|only|also|always|never|often|usually|in|on|at|to|by|for|from|with|under|over|within|without|between|among|through|against|during|after|before|beyond|across|as|about|due|able|likely|similar|equal|independent|dependent|free|full|based|because|written|made|given|taken|known|seen|found|built|held|kept|put|set|sent|shown|spent|told|driven|chosen|drawn|born|done|gone|grown|run|said|sold|left)\b)\p{Ll}+(?<!ed|ing(?!\sof)|ous|ful|ive|ble|ic|al|ant|ent|ary|ly|less)(?:\s(?!in\s|on\s|at\s|to\s|by\s|for\s|with\s)\p{Ll}+){0,2}\s(?:that|which|who|of|to|due|from|between|whose|in which|drawn|caused|where)(?=[\s:])/u;

const NOT_KIND_FR =
  /^(?:un|une|le|la|l['’]|les|des)?\s*(?:peu|bon|bonne|mauvais|seule?(?!\smot)|même|cas|exemple|problème(?!\s(?:qui|que|dont))|question(?!\s(?:qui|que|dont))|essence|cœur|fois|plus(?!\s(?:petit|grand|court|long|bas|haut|faible|fort|simple|vieil|gros|large|proche)\p{L}*\s\p{L}{4,}(?:\s\p{L}{5,})?\s(?:d|qu|dont|à|entre))|moins|meilleure?|premi[eè]re?|deuxième|derni[eè]re?|suivante?|raison|but|résultat|moment|reste|contraire|point|truc|chose|erreur|piège|preuve|signe|condition(?=\sde)|début|fin|clé|conséquence|cause(?!s?\s(?!d)\p{Ll}{4})|quand même)s?(?!\p{L})(?<!(?:résultat|moment|point|conséquence)(?=\s(?:qui|que|qu['’]|dont|où|à partir)))/iu;
const NOT_KIND_EN =
  /^(?:an?|the|one)\s+(?:good|bad|same|only|best|worst|first|second|last|next|main|key|essence|heart|core|example|problem(?!\s(?:that|which))|question(?!\s(?:that|which))|reason|point|case|result|thing|lot|few|more|most|bit|following|opposite|mistake|proof|sign|consequence|cause)\b/iu;
const LINKED =
  /(?<!\p{L})(?:qui|que|qu|dont|où|lequel|laquelle|lesquels|lesquelles|permettant|consistant|formée?s?|composée?s?|constituée?s?|élue?s?|donnée?|reliant|utilisée?s?|destinée?s?|capable|(?:not\s)?meant to|située?s?|comprise?s?|par|pour|that|which|who|whose|where|in which|of|used|made|caused|for|by|between|in|on|at|with|within|without|under|over|from|before|after|against|through|across|into|among|during|around|they|we|you|it|\p{L}{3,}ing (?:the|an?|its|their)|\p{L}{3,}ée?s? (?:à|en|dans)|\p{L}{2,}(?:i[st]|u|ert)e?s? (?:à|aux?)|en|dans|sur|entre|avec|sans)(?!\p{L})|\b(?:de|du|des|d['’])/u;
/** "une figure plane fermée", "un gel semi liquide transparent.": its kind, and adjectives that tell it from others. */
const ADJECTIVAL_FR = /^(?:une?|des)\s\p{Ll}{3,}(?:(?:\s(?:et\s|ou\s|non\s)?\p{Ll}[\p{L}-]+|,\s\p{Ll}[\p{L}-]+){2,3}|\s\p{Ll}[\p{L}-]{4,})\s?(?:[.;:(]|$)/u;
/** Adjectives that praise or place, and tell no kind from another. */
const EVALUATES = /(?<!\p{L})(?:très|trop|assez|plutôt|difficile|facile|importante?|intéressante?|essentiel|essentielle|majeure?|principale?|nouveau|nouvelle|grande?|ancien|ancienne|célèbre|connue?|classique|utile|récente?|vraie?|belle|beau|longue?|nécessaire|dangereux|dangereuse|délicate?|fréquente?|rare|courante?)s?(?!\p{L})/iu;

/** Whether what follows to be says what kind of thing something is, and what tells it from others of its kind. */
export function classifies(rest: string, language: Language, words: number, marked: boolean, contrast = false): boolean {
  const bare = language === 'en' && (BARE_EN.test(rest) || ADJECTIVES_EN.test(rest) || LETTERS_EN.test(rest));
  if (words < 4 || !(bare || (language === 'fr' ? KIND_FR : KIND_EN).test(rest))) return false;
  const said = rest.trimStart().replace(/^[«"“]\s?/u, '');
  if (contrast) return true;
  if (NOT_KIND_FR.test(said) || NOT_KIND_EN.test(said)) return false;
  if (language === 'fr' && EVALUATES.test(/^\S+(?:\s\p{Ll}+){1,2}/u.exec(said)?.[0] ?? '') && !/\s(?:qui|que|qu['’]|dont|où)(?:\s|(?<=['’]))/u.test(said)) return false;
  return marked || bare || LINKED.test(said) || /^(?:what|when|how|anything|anyone|everything|quand|lorsqu|dire)/iu.test(said) || (language === 'fr' && ADJECTIVAL_FR.test(said) && !EVALUATES.test(said));
}
