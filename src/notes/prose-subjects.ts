/** Names in code, with a verb that tells what they do: "`fork` crée …", "use `ls` to …". */
import { codeName, type Hit } from './prose-names.ts';
import { CODE, cut, type Rich } from './rich.ts';

const CODE_VERB =
  /^(?:\s*\([^()]*\))?\s+(?:permet|permettent|sert|servent|(?:renvoie|retourne|returns?)(?=\s+(?:le|la|les|l|un|une|the|an?|vrai|faux|true|false)\b)|fait|va|vas|vont|crée|affiche|indique|donne|déclare|désigne|est(?=\s+(?:une?|le|la|l)\b)|supprime|ajoute|modifie|lance|exécute|termine|attend|envoie|maps?|filtre|regroupe|trie|compte|stocke|creates?|prints?|shows?|lists?|displays?|removes?|deletes?|adds?|reads?|writes?|runs?|starts?|stops?|sends?|waits?|is(?=\s+(?:an?|the)\b)|lets|allows|changes?|copies|moves|makes|sets|gets|opens|closes|checks|\p{Ll}{2,}(?:e|it|d|t|ent)(?=\s+(?:une?|le|la|les|des|tout\p{L}*|chaque|son|sa|ses|du|seulement)\s)|\p{Ll}{2,}s(?=\s+(?:an?|the|all|every|each|its|only|one)\s))\s/u;

/** "`fork` permet de …", "L'instruction `fork()` permet de …". */
export function codeHit(sentence: Rich): Hit | null {
  const lead = /^(?:(?:la|le|les|the|une?)\s+|l['’])?(?:(?:instruction|fonction|commande|méthode|mot[- ]clé|opérateur|appel(?: système)?|macro|option|paramètre|function|command|method|keyword|operator|macro|flag|call)s?\s+)?(?=_|[\p{L}\p{N}])/iu.exec(sentence.probe);
  const from = lead?.[0].length ?? 0;
  const piece = sentence.pieces.find((one) => one.from === from && one.marks & CODE);
  if (!piece || piece.length > 30 || !CODE_VERB.test(sentence.probe.slice(from + piece.length))) return null;
  const rich = cut(sentence, from, from + piece.length);
  const label = codeName(rich.text);
  return label ? { name: { label, aliases: [] }, rich } : null;
}

/** "On utilise `sleep` pour …", "Use `ls` to …". */
export function usageHit(sentence: Rich): Hit | null {
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
