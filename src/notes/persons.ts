/** Who speaks in a note: "selon Weber", "Pour Durkheim, …", "Darwin argues that …". What such a one holds defines nobody. */
import { keyOf } from './key.ts';
import type { Label } from './labels.ts';
import type { Name } from './names.ts';
import type { Reading } from './reading.ts';
import type { Statement } from './statements.ts';
import { wordsOf } from './texts.ts';

const NAME = '(?<n>\\p{Lu}\\p{Ll}+(?:[\\s-]\\p{Lu}\\p{Ll}+){0,2})(?!\\p{L})';
const MAY_SPEAK = /elon\s|après\s|ccording|^Pour\s|^Chez\s|^For\s|\squ(?:e\s|['’])|\sthat\s/u;
const SPEAKS = [
  new RegExp(`(?:[Ss]elon|[Dd]['’]après|[Aa]ccording to)\\s${NAME}`, 'gu'),
  new RegExp(`^(?:Pour|Chez|For)\\s${NAME}(?=\\s?[,:])`, 'gu'),
  new RegExp(`(?:^|[.;:]\\s)${NAME}(?=\\s(?:(?:dit|affirme|pense|soutient|explique|montre|écrit)\\squ(?:e\\s|['’])|(?:says|said|argues|argued|thinks|thought|claims|claimed|believes|believed|wrote)\\sthat\\s))`, 'gu'),
];

/** The keys of the names of those who speak. */
export function personsOf(all: readonly Statement[]): ReadonlySet<string> {
  const persons = new Set<string>();
  for (const { rich } of all) {
    if (!MAY_SPEAK.test(rich.probe)) continue;
    for (const pattern of SPEAKS) for (const found of rich.probe.matchAll(pattern)) persons.add(keyOf(found.groups?.['n'] ?? ''));
  }
  return persons;
}

const OCCUPATION = '(?:\\p{Ll}+\\s){0,2}?(?:physicien|mathématicien|philosophe|roi|reine|empereur|écrivain|économiste|sociologue|psychologue|biologiste|chimiste|médecin|peintre|compositeur|général|scientifique|physicist|mathematician|philosopher|king|queen|emperor|writer|economist|sociologist|psychologist|biologist|chemist|painter|composer|general|politician|scientist)(?:ne|nne|rice)?(?!\\p{L})';
/** " était un physicien …": what follows the name of someone. */
export const OCCUPIED = new RegExp(`^\\s(?:une?|an?|the|le|la)\\s${OCCUPATION}`, 'iu');
const IS_SOMEONE = new RegExp(`^(?:(?:une?|an?|the|le|la)\\s)?${OCCUPATION}`, 'iu');

/** "**Ogburn** : « La socialisation est … »": a long quotation after a name in capitals is what someone said; "Ada Mariner: scientist" tells who someone is. */
export const speaks = ({ name, rest }: Label): boolean =>
  (/^\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{L}.’'-]*)+$/u.test(name.text) && IS_SOMEONE.test(rest.text)) ||
  (/^(?:\p{Lu}[\p{L}.’'-]*\s?){1,4}$/u.test(name.text) && /^[«"“][^«»"“”]+[»"”]\.?$/u.test(rest.text) && wordsOf(rest.text).length >= 8);

const PEOPLE = /(?:^|\s)(?:founders?|theorists?|thinkers?|philosophers?|scientists?|authors?|people|fondateurs?|théoriciens?|penseurs?|philosophes?|auteurs?|savants?)(?=$|[\s,&/])/iu;
/** Whether a name of two words or more in capitals stands in a list of people: "- Founders" above "- Karl Marx: …". */
export function isOneOfPeople({ headings }: Pick<Reading, 'headings'>, { parent, heading }: Statement, { label }: Name): boolean {
  return /^\p{Lu}[\p{L}.’'-]*(?:\s\p{Lu}[\p{L}.’'-]*)+$/u.test(label) && PEOPLE.test(parent ? parent.rich.text : (headings[heading]?.title ?? ''));
}
