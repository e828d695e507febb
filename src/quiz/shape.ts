/**
 * The grammar one can see of a name or a definition, told by endings and small words alone: what a definition opens with
 * and the noun that heads it, whether a name is a noun, an infinitive or an adjective. Choices of one question have one
 * shape, so that grammar does not sort them.
 */
import type { Language } from '../notes/model.ts';
import { read } from './words.ts';

export type Shape = 'noun' | 'infinitive' | 'adjective';
export type Opening = 'noun' | 'infinitive' | 'verb' | 'clause' | 'gerund' | 'adverbial' | 'participle';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const INFINITIVE =
  /^(?!(?:hiver|cancer|mer|fer|cher|enfer|amer|ver|hier|plaisir|desir|tir|cuir|avenir|elixir)$)\p{L}*(?:[^i]er|[flrdg]ier|[^o]ir|cevoir|prevoir|endre|ondre|perdre|mettre|naitre|^faire|^dire|[^o]lire|crire|uire|suivre|vivre|soudre|[ae]indre)$/u;
const DETERMINERS = words(
  'le la les l un une des du son sa ses leur leurs ce cet cette ces a an the its their his her some any each every all this these no aucun aucune chaque tout toute tous toutes another',
);
/** Words that follow a French verb but no French noun. */
const AFTER_VERB = words('le la les l un une son sa ses leur leurs chaque aucun aucune');
const AFTER_VERB_EN = words('the a an its their some any each every all what which how whether no only another');
const SUBJECTS = words(
  'on nous vous je tu we you i when if where how what quand lorsque si que qui comment pourquoi why as everyone someone chacun',
);
const ADVERBIAL = words(
  'in with without within at between dans avec sans par de d en pour for by from on under over only uniquement seulement during pendant entre vers',
);

/** "posées à la surface": what it is said of is not there. */
const PARTICIPLE = /^(?!données\b)\p{L}*(?:ées|[^t]és)\s/iu;

/** What a definition opens with. */
export function openingOf(text: string, language: Language): Opening {
  const [first, second] = read(text).words;
  if (first === undefined) return 'noun';
  if (SUBJECTS.has(first)) return 'clause';
  if (language === 'fr') {
    if (first === 'a') return 'adverbial';
    if (first === 'se' || first === 's' || first === 'ne' || first === 'n') return 'verb';
    if (INFINITIVE.test(first)) return 'infinitive';
    if (PARTICIPLE.test(text)) return 'participle';
    if (
      !DETERMINERS.has(first) &&
      !ADVERBIAL.has(first) &&
      second !== undefined &&
      (AFTER_VERB.has(second) || INFINITIVE.test(second))
    )
      return 'verb';
  } else {
    if (first === 'to') return 'infinitive';
    if (/.{3}ing$/u.test(first) && second !== undefined && !/thing$/u.test(first) && !/^(?:that|which)$/u.test(second))
      return 'gerund';
    if (!DETERMINERS.has(first) && !ADVERBIAL.has(first) && second !== undefined && AFTER_VERB_EN.has(second))
      return 'verb';
  }
  return ADVERBIAL.has(first) ? 'adverbial' : 'noun';
}

/** Words before the head that say nothing of its kind: "petit programme", "type de contrat", "a kind of lock". */
const PALE = words(
  'petit petite grand grande gros grosse nouveau nouvelle premier premiere simple seul seule small large big new single simple special certain main',
);
const KIND_OF = words('type sorte forme genre kind sort form variete variety');
const EN_STOP = words(
  'of per in on at for to from by with without between that which who whose where when and or as into than is are was were can must used but not if through over under within',
);

/** Place of the noun that heads a definition among its words; -1 where it opens with none. */
export function headAt(text: string, language: Language): number {
  if (openingOf(text, language) !== 'noun') return -1;
  const { all } = read(text.replace(/[,;:(.–—…].*$/su, ''));
  let at = 0;
  const skip = (): void => {
    while (at < all.length && (DETERMINERS.has(all[at]?.text ?? '') || PALE.has(all[at]?.text ?? ''))) at += 1;
  };
  skip();
  if (KIND_OF.has(all[at]?.text ?? '') && /^(?:d|de|of)$/u.test(all[at + 1]?.text ?? '')) {
    at += 2;
    skip();
  }
  while (/^\d/u.test(all[at]?.text ?? '')) at += 1;
  if (language === 'fr') return all[at]?.content ? at : -1;
  let head = -1;
  for (; at < all.length; at += 1) {
    const word = all[at];
    if (!word || EN_STOP.has(word.text) || word.grammar) break;
    if (head >= 0 && (/.{3}(?:ing|ed)$/u.test(word.text) || /ly$/u.test(word.text))) break;
    head = at;
  }
  return head;
}

const ADJECTIVE_FR = /(?:if|ive|eux|euse|able|ible|(?<!t)é|(?<!t)ée|ique|aire|el|elle|al|ale|aux|[ln]ue|[^a]due)s?$/u;
const ADJECTIVE_EN = /(?:ive|ous|able|ible|ful|less|al|ic|ed|ent|ant|ary|date)$/u;

/** The shape of a name. A single word that may be an adjective counts as one. */
export function shapeOf(label: string, language: Language): Shape {
  const lower = label.toLowerCase().trim();
  const parts = lower.split(/\s+/u);
  if (language === 'fr' && INFINITIVE.test(read(parts[0] ?? '').words[0] ?? '') && !/['’]/u.test(parts[0] ?? ''))
    return 'infinitive';
  if (language === 'en' && parts[0] === 'to') return 'infinitive';
  if (parts.length > 1 || /^[\p{Lu}\d]{2,}$/u.test(label)) return 'noun';
  return (language === 'fr' ? ADJECTIVE_FR : ADJECTIVE_EN).test(lower) ? 'adjective' : 'noun';
}

/** Roots of nouns that head definitions of anything: two things that share one are not of a kind yet. */
const PALE_HEADS = words(
  'ensembl chos element parti fait moyen facon manier form action set thing way part group group piec quelqu person fact mean act pair list suit seri nombr number amount maniere procesu process result',
);
export const isPale = (root: string): boolean => PALE_HEADS.has(root);
