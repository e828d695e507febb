/**
 * Words that praise or blame. In a question on advantages or drawbacks they sort the choices for a reader who knows
 * nothing of the course, so that a key is fair only beside a choice of its own tone.
 */
import { isGrammar, read } from './words.ts';

export type Tone = '+' | '-' | '±' | '';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

const PRAISE = set(
  `facile simple simplicite rapide rapidement rapidite vite souple souplesse flexible flexibilite leger legere legerete
  efficace efficacite fiable fiabilite sur sure securise securisee securite meilleur meilleure mieux bon bonne bien gratuit gratuite economique
  pratique performant performante performances gain gains economies autonomie confort easy easier fast faster quick quickly quicker
  simpler flexibility light lighter efficient efficiency reliable reliability safe safer safety secure better best good fair cheap cheaper
  free practical convenient improved improves saves powerful`,
);
const BLAME = set(
  `difficile difficilement difficulte difficultes dur dure lent lente lenteur lourd lourde lourdeur cher chere
  couteux couteuse complexe complexite complique compliquee risque risques perte pertes manque limite limitee fragile fragilite
  impossible probleme problemes bug bugs erreurs mauvais mauvaise pire faible insuffisant exige demande necessite subjectif danger
  dangereux conflits hard harder slow slower slowly heavy heavier expensive costly complex complexity complicated
  risk risks risky loss losses lack lacks limited poor worst worse bad difficult difficulty fail fails failure cannot hardly starve
  waste wastes wasted requires problem problems prone vulnerable dependent dependence unfair unstable guerre war bas basse low   `,
);
const DEGREE = set(
  'facilement simplement easily pas peu sans aucun aucune ni jamais no not without never moins plus less more fewer trop too only seulement',
);

/** Which way a text leans; `±`: both ways, or by degrees ("moins de risque"). */
export function toneOf(text: string): Tone {
  const { words } = read(text);
  const [good, bad] = [words.some((word) => PRAISE.has(word)), words.some((word) => BLAME.has(word))];
  if (words.some((word) => DEGREE.has(word)) || (good && bad)) return '±';
  return good ? '+' : bad ? '-' : '';
}

/** Whether a text opens with praise or blame that no noun follows ("rapide mais cher", "good for equality only"). */
export function onlyRates(text: string): boolean {
  const [first = '', second = ''] = read(text).words;
  if (!PRAISE.has(first) && !BLAME.has(first)) return false;
  // "perte de valeur", "risk that …": a noun.
  if (/^(?:d|de|du|des|of|que|qui|that|which)$/u.test(second)) return false;
  return isGrammar(second) || second === 'mais' || second === 'but' || /^\s*[^\s,]+,/u.test(text);
}
