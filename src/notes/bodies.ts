/**
 * What stands below a name and says what it is: a noun phrase, or a sentence that speaks of the name without saying it
 * ("Il récapitule …", "It outputs …", "Plus petite unité qui …"). The name above is the subject, so that more forms are
 * trusted here than in the middle of a text.
 */
import { plain } from './key.ts';
import { coreLength } from './facts.ts';
import { kindOf } from './labels.ts';
import type { Language } from './model.ts';
import { classifies, jointsOf } from './prose-definers.ts';
import { cut, type Rich } from './rich.ts';
import { opensNominally } from './sentences.ts';
import { explains, wordsOf } from './texts.ts';
import { NOT_FIRST } from './words.ts';

/** "La plus petite …", "Deux mots qui …": what comes before the noun. */
const BEFORE_NOUN = /^(?:(?:le|la|les|the|les? )?\s*(?:plus|moins)\s+|(?:deux|trois|two|three|each|chaque|any|tout(?:e|s|es)?|every|some|certain(?:e|s|es)?|(?:autre|another)(?!\s(?:exemple|cas|façon|manière|point|question|chose|fois|example|case|way|thing|time)))\s+)/iu;
const IT_IS = /^(?:c['’]est|ce sont|il s['’]agit|it is|it['’]s|they are)\s(?=(?:une?|des|l['’]ensemble|le fait|an?|the)(?:\s|(?<=['’])))/iu;
/** "Deux familles selon …" counts what there is. */
const COUNTS = /^(?:deux|trois|two|three|some|certaine?s)\s+(?:\p{L}+\s+)?(?:familles?|types?|sortes?|formes?|cas|étapes?|phases?|parties|conditions?|catégories|niveaux|modes?|façons|raisons|causes|règles|grands?|grandes?|families|kinds|forms|cases|steps|stages|parts|ways|reasons|rules|categories|levels)(?!\p{L})/iu;
/** A pronoun that can only mean the name above, and a verb that is not "there is", "one must" or a past event. */
const PRONOUN = /^(?:(?:il|elle|ils|elles)\s+(?:(?:se|ne)\s+|s['’])?(?<v>\p{Ll}[\p{L}-]+)|(?:it|they)\s+(?<w>\p{Ll}+))\s+\p{L}/iu;
const IMPERSONAL = /^(?:y|en|faut|faudra|existe|suffit|convient|semble|parait|vaut|arrive|reste|importe|agit|manque|s|is|are|was|were|depends?|seems?|has|have|had|can|may|must|should|will|would|could|might|looks|turns|follows|happened|began|became|est|sont|a|ont|etait|etaient|fut|furent|avait|eut|peut|peuvent|doit|doivent|va|vont|devient|meurt|nait|veut|fait)$/u;
/** "Permet de …", "Sert à …", "Désigne …": the verb of a sentence whose subject is the name above. */
const SUBJECTLESS =
  /^(?:(?:elle |il )?(?:permet(?:tent)?|ser(?:t|vent)|consiste(?:nt)?|désigne(?:nt)?|correspond(?:ent)?|représente(?:nt)?|regroupe(?:nt)?|contien(?:t|nent)|comprend|comprennent|mesure(?:nt)?|indique(?:nt)?|décri(?:t|vent)|assure(?:nt)?|stocke(?:nt)?|varie(?:nt)?|transforme(?:nt)?|relie(?:nt)?|transporte(?:nt)?)\s|(?:allows?|consists?|refers?|contains?|stores?|measures?|represents?|describes?|enables?|provides?|controls?|connects?|converts?|carries|carry|protects?|outputs?|produces?|predicts?|models?)\s+(?:(?:of|to|with|from)\s|(?:the|an?|how|all|any|each)\s))/iu;
/** "Se passe dans …": a verb without its subject. */
const REFLEXIVE = /^(?:se\s+|s['’]\s?)\p{Ll}+(?:e|ent|it|issent|d|nt)\s+\p{L}/iu;
const INFINITIVE = /^(?:se\s+|s['’])?\p{L}{2,}(?:er|ir|re|oir)(?:\s|$)/iu;
/** Infinitives that tell the reader what to do. */
const TO_DO = /^(?:voir|revoir|lire|relire|faire|refaire|retenir|savoir|apprendre|réviser|penser|attention|demander|noter|regarder|chercher|compléter|finir|rendre|connaître|vérifier|essayer|toujours|bien|mettre|prendre|aller)$/iu;

/** "Varie de …", "Ne prend que …", "Holds …": a verb of what a thing does, without its subject. */
const saysWhatItDoes = (probe: string, language: Language): boolean =>
  /^(?:ne\s|n['’])\p{L}+\s(?:qu[e'’]|(?:pas|jamais)[\s,])/iu.test(probe) || (/^\p{L}+(?:e|t|s)\s/u.test(probe) && jointsOf(` ${probe}`, 0, [0], language).some(({ at, kind }) => at === 0 && kind !== 'is'));

/** "Sème (trait minimal de sens), sémème (…)": explains another name than the one above. */
const GLOSSED = /^\p{L}+(?:\s\p{L}+)?\s*\([^()]*\p{L}\s[^()]*\)\s*(?:$|[,;/.]|et\s|and\s|vs)/u;

/** A verb in the past near the head of a sentence. */
const PAST: Readonly<Record<Language, RegExp>> = {
  fr: /^\P{Ll}(?:\S+\s){1,7}?(?:a|ont|fut|furent|avait|avaient|eut|eurent)\s(?:\p{Ll}+\s)?\p{Ll}{2,}(?:[éiu]|[éi]e?s?|ue?s?)\s/u,
  en: /^\p{Lu}(?:\S+\s){1,7}?(?:led|fought|became|began|grew|rose|fell|won|lost|took|made|gave|had|were|was|\p{Ll}{3,}ed(?=\s(?!by\s|of\s|as\s|on\s|from\s)\p{L}))\s/u,
};
/** What can be no participle. */
const NO_PARTICIPLE = /^\p{Lu}\S+\s(?:(?!that|which|who)\S+\s){0,6}?(?:led\sto|fought|became|began|grew|fell|won|took|gave|\p{Ll}{3,}ed\s\p{Ll}{3,}ly)\s/u;
/** "Rivalries led to …", "L'Europe a signé …": tells what happened, not what something is. */
export const tellsStory = (text: Rich, language: Language): boolean => (language === 'en' && NO_PARTICIPLE.test(text.text)) || (PAST[language].test(text.text) && bodyOf(text, language) === 'sentence');

/** "Influencé par …": what comes upon the thing above. */
const UNDERGOES = /^\p{Lu}\p{L}+é(?:e|s|es)?\s(?:par|à|en)\s/u;
/**
 * "Find safe process" above "Find a process where …", "Modulation des perceptions" above "Modulation du sens": a step,
 * or one more of its kind, not what the name is.
 */
export function goesOn(name: string, text: string): boolean {
  const words = wordsOf(text);
  return (plain(words[0] ?? '') === plain(wordsOf(name)[0] ?? '') && (words.length <= 4 || /^\p{L}+\s(?:an?|the)\s/u.test(text)) && !/\s(?:qui|que|dont|that|which|who)\s/u.test(text)) || UNDERGOES.test(text) || UNDERGOES.test(name);
}

export type Body = 'noun' | 'pronoun' | 'infinitive' | 'sentence';

/** How a text would define a name that stands above it; null when it says nothing that could. */
export function bodyOf(text: Rich, language: Language): Body | null {
  if (!explains(text.text) || /\?\s*$/u.test(text.text)) return null;
  if (GLOSSED.test(text.text) || /^\p{Lu}{3,}\s/u.test(text.text)) return null;
  if (opensNominally(text, language)) return 'noun';
  // "C'est un numéro qui …", "It is a plan that …"
  const it = IT_IS.exec(text.probe);
  if (it && classifies(text.probe.slice(it[0].length - 1, coreLength(text.text)), language, wordsOf(text.text).length - 2, false)) return 'noun';
  const sentence = cut(text, 0, coreLength(text.text));
  const words = wordsOf(sentence.text);
  if (words.length < 4) return null;
  const before = BEFORE_NOUN.exec(sentence.text);
  if (before && !COUNTS.test(sentence.text) && opensNominally(cut(sentence, before[0].length), language)) return 'noun';
  // "Final and unqualified assent to …"
  if (language === 'en' && /^\p{Lu}\p{Ll}+(?:,| and| or) \p{Ll}+ \p{Ll}+ (?:to|of|that|which|in|for|between|by) /u.test(sentence.text) && !NOT_FIRST.has(plain(words[0] ?? ''))) return 'noun';
  if (SUBJECTLESS.test(sentence.text) || saysWhatItDoes(sentence.probe, language)) return 'pronoun';
  if (language === 'fr' && REFLEXIVE.test(sentence.text)) return 'pronoun';
  const pronoun = PRONOUN.exec(sentence.text);
  if (pronoun) return !IMPERSONAL.test(plain(pronoun.groups?.['v'] ?? pronoun.groups?.['w'] ?? '')) && words.length >= 5 && !/\b\d{4}\b/u.test(sentence.text) ? 'pronoun' : null;
  if (language === 'fr' && INFINITIVE.test(sentence.text) && !TO_DO.test(words[0] ?? '')) return 'infinitive';
  return words.length >= 5 && /^\p{L}/u.test(sentence.text) ? 'sentence' : null;
}

/** "The simplest way of …", "An area of …", "Une façon de …": the kind of what the heading names. */
export const KIND_OF = /^(?:(?:set|series|sequence|group|collection|suite|série|groupe|ensemble)\s(?:of|de|d['’])|(?:the|la|le)\s(?:\p{L}+\s){0,2}(?:way|method|process|form|technique|practice|study|art|façon|manière|méthode|forme|pratique|étude)|(?:an?|une?)\s(?:\p{L}+\s){1,3}?|(?:process|form|type|kind|state|ability|tendency|study|branch|method|processus|ensemble|forme|capacité|tendance|étude|méthode))\s?(?:of|to|for|de|d['’]|pour)(?:\s|(?<=['’]))/iu;

/** "# Psychology" above "The scientific study of …": the title of a note, and what it names; not "Notes for …". */
export const titlesThing = (name: string, text: Rich): boolean =>
  kindOf(name) === 'term' && wordsOf(name).length <= 3 && KIND_OF.test(text.probe) && wordsOf(text.text).length >= 6 && !/^(?:(?:the|an?|une?|le|la)\s)?(?:\p{L}+\s){0,2}?(?:notes?|cours|fiches?|résumé|synthèse|chapitre|leçon|séance|summary|guide|introduction|overview|lists?|liste|collection|recueil|course|chapter|lesson|lecture|unit|review|note)(?!\p{L})/iu.test(text.probe);
