/**
 * Sentences side by side whose subjects are of one kind: "Le scrutin majoritaire donne …. Le scrutin proportionnel
 * répartit …", "In a closed circuit, … . In an open circuit, …". One alone may tell a story; two in a row tell what each
 * of the two is, whatever their verbs.
 */
import { keyOf } from './key.ts';
import type { Language } from './model.ts';
import { isStrong, termName, type Hit } from './prose-names.ts';
import { cut, type Rich } from './rich.ts';
import { wordsOf } from './texts.ts';

const NP = "(?<n>\\p{Ll}[\\p{Ll}’'-]*(?:\\s(?:(?:de|du|des|à|of)\\s(?:la\\s)?|d['’])?(?!(?:se|ne|en|y|qui|que|dont|où|et|ou|est|sont|and|or|that|which|is|are)\\s)\\p{Ll}[\\p{Ll}’'-]*){1,3}?)";
/** Words before a determiner that look like verbs and are none. */
export const NO_VERB = '(?!(?:contre|entre|outre|comme|sauf|durant|pendant|avant|devant|suivant|dont|tout|toute|même|quatre|et|est|sont|peut|doit|fut|fait|suit|across|towards|versus|as|is|was|has|does|besides|plus|less|this|thus|its|always|sometimes)\\s)';
/** The subject, with what sets it against another, and a verb that governs something. */
const SUBJECT: Readonly<Record<Language, RegExp>> = {
  fr: new RegExp(`^(?:(?:[Ll]es?|[Ll]a|[Uu]ne?)\\s|[Ll]['’]\\s?)${NP}(?:,\\s(?:lui|elle|eux|elles|au contraire|à l['’]inverse|en revanche|quant à \\p{Ll}+),)?\\s(?:(?:se|les?|la)\\s|[sl]['’]\\s?)?${NO_VERB}(?<v>\\p{Ll}{2,}(?:[^m]ent|e|it|[eû]t|d))\\s(?:(?:les?|la|une?|des|du|aux?|à|d[e’']|tout\\p{L}*|ses|son|sa|leurs?|chaque|entre|dans|sur|en|avec|que|entièrement|librement)\\s|(?:[ld]|qu)['’])`, 'du'),
  en: new RegExp(`^(?:(?:[Tt]he|[Aa]n?)\\s${NP}|(?<m>\\p{Lu}\\p{Ll}+(?:\\s[\\p{L}][\\p{L}’'-]*){1,2}?))\\s${NO_VERB}(?<v>\\p{Ll}{2,}s)\\s(?:the|an?|its|their|all|any|every|each|only|no|up|out|how|what)\\s`, 'du'),
};
/** "Dans le régime présidentiel, …" */
const PLACED: Readonly<Record<Language, RegExp>> = {
  fr: new RegExp(`^(?:[Dd]ans|[Ee]n|[Aa]vec|[Ss]elon|[Ss]ous)\\s(?:(?:les?|la|une?)\\s|l['’]\\s?)${NP}(?:,|\\s(?=(?:les?|la|on|il|elle|chaque)\\s|l['’]))\\s?`, 'du'),
  en: new RegExp(`^(?:[Ii]n|[Ww]ith|[Uu]nder|[Ff]or)\\s(?:the|an?)\\s${NP}(?:,|\\s(?=(?:the|an?|each|every|it|they)\\s))\\s?`, 'du'),
};
/** Where the next clause of a sentence starts: "le mandat impératif …, le mandat représentatif …". */
const NEXT = /(?:[,;]\s(?:(?:et|mais|and|but|tandis que|alors que|while|whereas)\s)?|\s(?:tandis que|alors que|while|whereas)\s)(?=(?:(?:les?|la|une?|dans|en|the|an?|in|with)\s|l['’]))/giu;

interface Clause extends Hit {
  readonly text: Rich;
}

/** Where the name of a clause stands. */
function groupsOf(probe: string, language: Language): [number, number] | undefined {
  const groups = (SUBJECT[language].exec(probe) ?? PLACED[language].exec(probe))?.indices?.groups;
  return groups?.['n'] ?? groups?.['m'];
}

/** The clauses of a sentence that have such a subject, each up to the next. */
function clausesOf(sentence: Rich, language: Language): readonly Clause[] {
  const found: { readonly name: Clause['name']; readonly rich: Rich; readonly from: number }[] = [];
  for (const start of [0, ...[...sentence.probe.matchAll(NEXT)].map((stop) => stop.index + stop[0].length)]) {
    const rest = cut(sentence, start);
    const range = groupsOf(rest.probe, language);
    const rich = range ? cut(rest, ...range) : null;
    const name = rich && termName(rich);
    if (name && rich) found.push({ name, rich, from: start });
  }
  return found.flatMap(({ name, rich, from }, index) => {
    const clause = cut(sentence, from, found[index + 1]?.from ?? sentence.text.length);
    const text = cut(clause, 0, clause.probe.replace(/[\s,;]*(?:\s(?:et|mais|and|but|tandis que|alors que|while|whereas))?\s*$/iu, '').length);
    return wordsOf(text.text).length - wordsOf(rich.text).length >= 4 ? [{ name, rich, text }] : [];
  });
}

/** Names of one kind: they share their noun, and no more. */
function siblings(a: string, b: string): boolean {
  const [first, second] = [keyOf(a).split(' '), keyOf(b).split(' ')];
  return first.length > 1 && second.length > 1 && (first[0] === second[0]) !== (first.at(-1) === second.at(-1));
}

/** What sentences of one statement tell of names of one kind. `known`: what they define already. */
export function parallelHits(sentences: readonly Rich[], known: readonly string[], language: Language): readonly Clause[] {
  const found = sentences.filter(({ text }) => text.length <= 500 && !text.endsWith('?')).flatMap((sentence) => clausesOf(sentence, language));
  return found.filter((one) => [...found.map(({ name }) => name.label), ...known].some((other) => siblings(one.name.label, other)));
}

const NOUNS = '(?<n>\\p{L}[\\p{L}’\'-]*(?:\\s\\p{Ll}[\\p{Ll}’\'-]*){0,2}?)';
/** "Cellules mobiles qui …", "Technical audit that …": an item that tells its name from the others of its list. */
const ITEM = new RegExp(`^(?:(?:les?|la|des|une?|the|an?)\\s|l['’]\\s?)?${NOUNS}\\s(?:qui|dont|that|which|whose)\\s`, 'diu');
/** "Les **séries longues** qui suivent …" below a line that announces them. */
const MARKED = /^(?:(?:les?|la|une?|des|the|an?)\s|l['’]\s?)?(?<n>[^\s,;:.()][^,;:.()]{2,60}?)\s(?:qui|dont|that|which|who)\s/diu;
/** "Lipase dégrade les graisses" below a line that announces several things. */
const ANNOUNCED: Readonly<Record<Language, RegExp>> = {
  fr: new RegExp(`^(?:(?:[Ll]es?|[Ll]a|[Uu]ne?)\\s|[Ll]['’]\\s?)?(?<n>\\p{Lu}?\\p{Ll}[\\p{Ll}’'-]+(?:\\s\\p{Ll}[\\p{Ll}’'-]*)??)\\s${NO_VERB}(?<v>\\p{Ll}{2,}(?:[^m]ent|e|it|d))\\s(?:(?:principalement|surtout|aussi)\\s)?(?:(?:les?|la|une?|des|du|aux?)\\s|l['’])`, 'du'),
  en: new RegExp(`^(?:[Tt]he\\s)?(?<n>\\p{Lu}?\\p{Ll}[\\p{Ll}’'-]+(?:\\s\\p{Ll}[\\p{Ll}’'-]*)??)\\s${NO_VERB}(?<v>\\p{Ll}{2,}s)\\s(?:the|an?|its|their|all|any)\\s`, 'du'),
};

/** "judiciaire qui consiste à …": an item without a sign, among others that bear one. */
export function thirdHit(text: Rich): Clause | null {
  const range = MARKED.exec(text.probe)?.indices?.groups?.['n'];
  const rich = range ? cut(text, ...range) : null;
  const name = rich && wordsOf(rich.text).length <= 3 && !/^(?:tou|ce|ça|celle|personne|gens|those|people|any|all|every|some|it|what)/iu.test(rich.text) ? termName(rich) : null;
  return name && rich && wordsOf(text.text).length - wordsOf(rich.text).length >= 4 ? { name, rich, text } : null;
}

/** What the items of one list tell of things of one kind, or of what the line above announces. */
export function listedHits(items: readonly Rich[], announced: boolean, language: Language): readonly Clause[] {
  const read = (pattern: RegExp): readonly Clause[] =>
    items.flatMap((text) => {
      const range = pattern.exec(text.probe)?.indices?.groups?.['n'];
      const rich = range ? cut(text, ...range) : null;
      const name = rich && termName(rich);
      return name && rich && wordsOf(text.text).length - wordsOf(rich.text).length >= 3 ? [{ name, rich, text }] : [];
    });
  const told = read(ITEM);
  const kinds = told.filter((one) => told.some(({ name }) => siblings(one.name.label, name.label)));
  if (kinds.length > 0 || !announced) return kinds;
  const marked = read(MARKED).filter(({ rich }) => isStrong(rich));
  if (marked.length >= 2 && marked.length === items.length) return marked;
  const things = read(ANNOUNCED[language]);
  return things.length >= 2 && things.length * 3 >= items.length * 2 && new Set(things.map(({ name }) => keyOf(name.label))).size === things.length ? things : [];
}
