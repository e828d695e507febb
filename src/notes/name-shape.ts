/**
 * What words can name a thing by their shape alone: no clause, no date, no number, no person, no order to the reader.
 * Labels, headings and names in sentences all pass here.
 */
import { MATH } from './rich.ts';
import { DEGREE, FINITE, MONTHS, NOT_FIRST } from './words.ts';

/** Words that close a label which numbers or groups things. */
const CLOSES = /(?:^| )(?:etape|phase|step|stage|cas|case|exemple|example|question|exercice|exercise|partie|part|chapitre|chapter|semaine|week|figure|point|option|niveau|level|axe|axis|source|document|doc|fiche|sheet|paragraph|paragraphe|session|seance|groupe|group|team|equipe|ligne|line|rule|regle|article|art)s? ?(?:n°)? ?(?:\d+|[ivx]+|[a-d])$/u;
const RELATIVE_TIME = /^(?:next|last|previous|this) (?:week|time|lecture|class|session|year|month|lab)|(?:prochaine|derniere) (?:fois|seance)/u;
const INSIDE_NO_NAME = /^(?:quel|quelle|quels|quelles|comment|pourquoi|combien|how|why|where|what|puis|then|donc|mais|but|because|car|si|if|when|quand|lorsque|que|qui|qu|dont|nous|on|il|ils|elle|elles|vous|je|y|ne|n|jamais|toujours|parce|pk|pq|pcq|never|always|that|which|we|you|they|who|he|she|it|i)$/u;
const VERSUS_WORD = /\s(?:vs\.?|versus|≠)\s/iu;
const OF_THE_FIRST =
  /^(?:(?:question|remarque|exemple|difference|remark|example|annale)s?\b|(?:reference|sujet|correction|solution|figure|tableau)x?s?(?:$| (?:\d|n°|(?:du|des|au|aux|to|for|a|on|in|from|by|pour|sur|avec|sans|entre|between|ci|type|bac|bonus|libre|possible|probable|final|general|complet|correct|propose|detaille|officiel|rapide|suivant|precedent|recapitulatif|comparatif|resume|above|below|next|following|final|full|model|sheet|list|book)(?:e|s|es|le|te|te?s)?\b|(?:de|d'|of) ?(?:la|l'|les|the|td|tp|cours|synthese|comparaison|gauche|droite|l|examen|exam|partiel|dissertation|reflexion|memoire|exercice|annale)\b)))/u;
/** Words that mostly open no name, and do in these: "fait social", "biens publics", "means of production", "in vitro". */
export const COMPOUND =
  /^(?:faits? (?!(?:les?|la|une?|du|de|des|que|par|a|en|pour|partie|office|appel|reference|sa|ses|peur|chaud|froid)\b)\p{L}{4,}|biens? (?:(?:de |d')\p{L}{4,}$|(?!(?:que|faire|entendu|visible|different|evidemment|souvent|avant|apres|plus|moins)\b)\p{L}{4,}(?<!er|ir|[^aè]ire|[^abpiè]re|u|i|es?t|ment)(?: \p{L}+)?$)|means (?:of \p{L}+|tests?)$|(?:in|ex) (?:vitro|vivo|situ|silico|utero|medias|limine|rem|personam|absentia|ante|post|nihilo|turpi|officio)\b)/u;

/** "SA node", "ET logique": an acronym, not the little word that it spells. */
const CAPITALS = /^(?:\p{Lu}{1,3}$|\p{Lu}{2,}\b|[B-HJ-XZ]\s\p{Ll}{4,}|Y\schrom)/u;
/** "mesurer la …", "faire des …"; a fermeture, an inventaire and a territoire are things. */
const INFINITIVE = /^\p{L}+(?:er|ir|oir|(?<![uoait])re|(?:attend|prend|tend|vend|rend|perd|mord|romp|corromp|condui|produi|redui|construi|introdui|detrui|ecri|decri|inscri|li|eli|di|redi|sui|poursui|me|perme|prome|soume|ba|comba|fai|refai|satisfai|plai|croi|boi|exclu|inclu|conclu)re)$/u;
const WITH_ARTICLE = /^(?:une?|le|la|l['’]|the|an?)(?:\s|(?<=['’]))/iu;
const ORDINAL = /^(?:first|second|third)$/u;
/** "vote direct, vote indirect": two things of one kind. */
const SAME_AGAIN = /^(?<noun>\p{L}{3,})s? [^,]+, (?:(?:et|and|ou|or) )?\k<noun>/u;
const LINKING = /^(?:des?|du|d|la|les?|l|et|à|aux?|en|of|the|and|to|in|for|an?)$/u;

/** "XIXe siècle", "fin du 18e siècle", "… à la fin du XIXe", "… en 1838": when, not what. "Révolution de 1848" is a thing. */
const WHEN = /^(?:(?:fin|debut|milieu|moitie|tournant|early|late|mid|end|turn) ?-?(?:(?:du|of the|of) )?)?(?:[ivx]+|\d{1,2}) ?(?:e|eme|th|st|nd|rd)s? ?(?:siecles?|century|centuries)\b|\b(?:fin|debut|milieu|courant|end of|early|late) (?:du |the |de )?(?:[ivx]+|\d{1,2}) ?(?:e|eme|th)(?: (?:siecle|century))?$|(?:\b(?:en|in|vers|depuis|since|around|entre|from)|,) ?(?:1[0-9]|20)\d\d(?: ?(?:-|–|a|et|to|and) ?\d{2,4})?$/u;
const MAY_TELL_WHEN = /\d|[ivx] ?(?:e|th)/u;
/** "Créé le", "Written by": the value completes it. "Tasks come in two flavours": it announces what it counts. */
const UNFINISHED = / (?:les?|la|une?|the|by|par)$|(?<! (?:des?|a|aux?|of|the|with|en|du|sur|et|and)) (?:two|three|four|five|six|deux|trois|quatre|cinq|six) \p{L}|.(?:d'un|du|from (?:a|the)) .*\b(?:point de vue|point of view|perspective)\b/u;
/** "Merton ajoute la …", "The enzyme cuts the …": a subject, its verb, and what the verb governs. */
const CLAUSE = /^(?:L[ae]s?\s|L['’])\p{L}+ (?!(?:contre|entre|outre|comme|sauf)\s)\p{Ll}{2,}(?:e|ent|it) (?:les?\s|la\s|l['’])|^\p{Lu}[\p{L}’'-]+ (?!(?:contre|entre|outre|comme|sauf)\s)\p{Ll}{2,}(?:e|ent|it) (?:les?|la|une?) |^(?:The )?\p{L}+ (?!(?:across|towards|versus|less|besides|plus|as|is)\s)\p{Ll}{2,}s (?:the|an?) |^(?!(?:over|behind|off|under|on|in|at|by|beyond|after|before|across|around|beneath|above|below|between|outside|inside|through|against|without|within|along|to)\s)\p{Ll}{3,} (?:the|an) \p{L}/u;

/** Whether a label can name a thing by its shape. `text`: the label as `bare` gives it. */
export function nameShaped(label: string, text: string): boolean {
  const bare = label.includes('/') ? label.replace(/(?<=\/\s?)["“«]\s?(?<name>[^"“”«»/]{2,30}?)\s?["”»]/gu, '$<name>') : label;
  const outside = bare.includes('(') ? bare.replace(/(?<=\s)\([^()]*[^()?]\)/gu, ' ') : bare;
  if (OF_THE_FIRST.test(text) || RELATIVE_TIME.test(text) || VERSUS_WORD.test(label) || CLOSES.test(text) || label.includes(MATH) || /\p{L},\p{L}|\d,\p{Ll}(?!\p{L})/u.test(label) || /[|\\^~\p{Extended_Pictographic}]|\+-/u.test(label) || /[!?…«»"“”<>]|\.\.\./u.test(outside) || text.length > 60 || SAME_AGAIN.test(text) || /,[^,]+,|\s[-–—]\s.+\s[-–—]\s/u.test(outside)) return false;
  // "Summarized by the axiom"
  if (/^\p{L}{3,}ed (?:by|as|in|with|from) /u.test(text)) return false;
  // "Natality + immigration": a sum.
  if (/\p{L}\)?\s\+\s\p{L}/u.test(outside)) return false;
  if (/\p{L}\s(?:[sn]['’](?=\p{L})|se\s\p{L}+(?:ent|e|it)(?=\s|$))/u.test(outside)) return false;
  const words = text.replace(/\([^()]*\)/gu, ' ').split(/[\s']+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [first = '', second = ''] = words;
  const content = words.filter((word) => !LINKING.test(word));
  if (content.length === 0 || content.length > 6 || words.length > 10) return false;
  if (words.length === 1 && text.length === 1) return false;
  if (/^[-+−]?\d+(?:[.,]\d+)?(?:e|er|eme|st|nd|rd|th)?$/u.test(first) && !/^\d+\s?[-/]\s?\p{L}/u.test(text)) return false;
  if ((MONTHS.has(first) && !/^\S+\s\p{Lu}\p{Ll}{3,}/u.test(label)) || (MONTHS.has(second) && /^\d/u.test(first)) || /^(?:1[0-9]|20)\d\d\b/u.test(text)) return false;
  const compound = COMPOUND.test(text);
  if (NOT_FIRST.has(first) && !compound && !CAPITALS.test(label.trim()) && !(words.length === 1 && WITH_ARTICLE.test(label)) && !(ORDINAL.test(first) && words.length > 1)) return false;
  // "Type I": a numeral.
  if (words.slice(1).some((word) => INSIDE_NO_NAME.test(word) && !(word === 'i' && / I(?:$|[\s:–—-])/u.test(label)))) return false;
  const capital = (word: string): boolean => word.length > 1 && (label.includes(word.toUpperCase()) || (word === 'est' && /['’]Est(?!\p{L})/u.test(label)));
  if (words.slice(1).some((word, at) => FINITE.has(word) && !capital(word) && word !== 'a' && !(word === 'fait' && /^d[eu]$/u.test(words[at] ?? ''))) || (FINITE.has(first) && !compound && !capital(first))) return words.length === 1 && /^[A-Z]/u.test(label);
  if ((MAY_TELL_WHEN.test(text) && WHEN.test(text)) || (words.length > 1 && (UNFINISHED.test(text) || CLAUSE.test(label)))) return false;
  if (words.some((word) => DEGREE.has(word)) || /\bd'etre\b/u.test(text)) return false;
  if (INFINITIVE.test(first) && /^(?:des|les?|la|l|une?|du|au|aux|son|sa|ses|ce|cet|cette|ces)$/u.test(second)) return false;
  return true;
}
