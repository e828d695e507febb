/** Labels and headings that say what a list or a value is of. Those that only point at the text around them do not. */
import { isDamaged, leans } from './stands-alone.ts';
import { isName, kept, plain } from './words.ts';

const POINTING =
  /^(?:interet|ref(?:erences?)?|remarques?|remarks?|notes?|nb|consequences?|introduction|intro|rappels?|vocab(?:ulaire|ulary)?|bases?|basics?|termes?|terms?|concepts?|lexique|glossaire|glossary|definitions?|notions?|generalites|divers|misc|a retenir|a distinguer|to remember|conclusions?|resume|summary|cours|plan|overview|attention|warning|astuces?|tips?|questions?|exercices?|exercises?|sources?|liens?|links?|etapes? suivantes?|suite|points? cles?|key points?|key terms?|mots cles?|idees?|ideas?|(?:but|donc|manieres?|cas|formes?|fonctions?|programmes?)$)(?:$|\P{L})/u;
const EXAMPLES = /^(?:exemples?|examples?|ex)(?:$|\P{L})/u;

/** Whether a label names what its values are of ("Prix", "Exemples"). */
export const names = kept(5_000, (label): boolean => {
  const spoken = plain(label);
  return spoken !== '' && !POINTING.test(spoken) && !leans(label) && !isDamaged(label) && !/[?!↑↓]/u.test(label);
});

/** Whether a heading names a subject under which a word of everyday language is a term. */
export const isSubject = kept(
  5_000,
  (heading): boolean => names(heading) && isName(heading) && !EXAMPLES.test(plain(heading)),
);
