/** Who speaks in a note: "selon Weber", "Pour Durkheim, …", "Darwin argues that …". What such a one holds defines nobody. */
import { keyOf } from './key.ts';
import type { Label } from './labels.ts';
import type { Name } from './names.ts';
import type { Reading } from './reading.ts';
import type { HeadingInfo } from './sections.ts';
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

const OCCUPATION = '(?:\\p{Ll}+\\s){0,2}?(?:founder|fondateur|fondatrice|father|inventor|inventeur|auteur|author|physicien|mathématicien|philosophe|roi|reine|empereur|écrivain|économiste|sociologue|psychologue|biologiste|chimiste|médecin|peintre|compositeur|général|scientifique|physicist|mathematician|philosopher|king|queen|emperor|writer|economist|sociologist|psychologist|biologist|chemist|painter|composer|general|politician|scientist)(?:ne|nne|rice)?(?!\\p{L})';
/** " était un physicien …": what follows the name of someone. */
export const OCCUPIED = new RegExp(`^\\s(?:une?|an?|the|le|la)\\s${OCCUPATION}`, 'iu');
const IS_SOMEONE = new RegExp(`^(?:(?:une?|an?|the|le|la)\\s)?${OCCUPATION}`, 'iu');

/** "Wilhelm Wundt (founder of psychology)": words that tell who someone is. */
export const tellsWho = (label: string, text: string): boolean => /^\p{Lu}\S+(?:\s\p{Lu}\S+)+$/u.test(label) && IS_SOMEONE.test(text);

/** "**Ogburn** : « La socialisation est … »": a long quotation after a name in capitals is what someone said; "Ada Mariner: scientist" tells who someone is. */
export const speaks = ({ name, rest }: Label): boolean =>
  (/^\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{L}.’'-]*)+$/u.test(name.text) && IS_SOMEONE.test(rest.text)) ||
  (/^(?:\p{Lu}[\p{L}.’'-]*\s?){1,4}$/u.test(name.text) && (/\s/u.test(name.text) || TELLS.test(rest.text)) && /^[«"“]\s?\p{Lu}[^«»"“”]+[»"”]\.?$/u.test(rest.text) && wordsOf(rest.text).length >= 8);

/** A sentence, not the words of a dictionary. */
const TELLS = /^\P{L}*(?:[\p{L}’'-]+\s){1,7}?(?:est|sont|is|are|was|were|a|ont|has|have|peut|doit|can|must|does|ne|n['’]est)\s/iu;
export const PEOPLE = /(?:^|\s)(?:contributors?|contributeurs?|founders?|theorists?|thinkers?|philosophers?|scientists?|authors?|people|fondateurs?|théoriciens?|penseurs?|philosophes?|auteurs?|savants?)(?=$|[\s,&/])/iu;
/** Given names that are no other word of French or English: what bears one and a second word in capitals is someone. */
const GIVEN = new Set(
  'adam adolphe aldous alan albert alexandre alfred alexis allan amartya andrew anna anne antoine aristide arthur auguste benjamin bernard bertrand blaise carl catherine charles christian claude daniel david denis dominique edmond edward edgar elinor émile emma enrico ernest erving étienne eugène ferdinand francis francisco franz françois frédéric friedrich gabriel galileo gaston georg george georges gérard gilles gottfried gregor guillaume gustave hannah hans harold harry heinrich henri henry herbert howard immanuel irving isaac jacques james jane jean jean-baptiste jean-jacques jean-paul jérôme jeremy john joseph joshua jules karl kurt leonardo léon léonard lorenzo louis louise lucien ludwig marc marcel margaret marie martin marx maurice michael michel milton montesquieu nicolas niels noam olympe oscar otto pascal paul peter philippe pierre pythagore rachel raymond rené richard robert roger roland ronald rosa samuel sébastien sigmund simone solomon sophie stanley stephen stéphane susan theodor théodore thomas thorstein valérie victor vilfredo vincent voltaire walter werner wilhelm william wolfgang'.split(' '),
);
/** Names of thinkers, scholars, artists and rulers that courses name alone. A few are units too: how the text opens tells. */
const KNOWN = new Set(
  'adorno ainsworth arendt aristote aristotle averroès avicenne bachelard bandura baudelaire beauvoir beccaria beethoven bentham bergson bismarck boas bonaparte bourdieu bowlby camus chomsky churchill cicéron clausewitz colbert copernic copernicus danton darwin deleuze derrida descartes diderot durkheim einstein engels épictète épicure érasme erasmus érikson fayol feuerbach fichte flaubert foucault freud gandhi giddens goethe goffman gramsci habermas hayek hegel heidegger heisenberg herzberg hitler hobbes hume husserl jakobson jung kant kepler keynes kierkegaard kotler lacan lamarck lavoisier leibniz lénine lenin lévi-strauss lyotard machiavel machiavelli malinowski malthus maslow mauss mendel mendeleïev merleau-ponty merton michel-ange michelangelo milgram mintzberg molière montaigne montesquieu mozart mussolini nietzsche parsons pasteur pavlov pétrarque petrarch piaget picasso platon plato popper proudhon rawls ricardo ricœur rimbaud robespierre roosevelt rousseau sartre saussure schopenhauer schrödinger schumpeter sénèque shakespeare simmel skinner socrate socrates spinoza staline stalin thalès tocqueville tönnies trotski trotsky turing voltaire vygotski vygotsky walras weber wittgenstein zimbardo zola'.split(' '),
);
const CAPITALS = /^\p{Lu}[\p{L}.’'-]+(?:\s(?:de\s|von\s|van\s|da\s|di\s|del\s|della\s|d['’]|of\s)?\p{Lu}[\p{L}.’'-]*){1,3}$/u;
/** "Adam Smith", "Thomas Mun": someone, by the given name. "Charles' Law" is none. */
export const isSomeone = (label: string): boolean => CAPITALS.test(label) && GIVEN.has(label.slice(0, label.search(/\s/u)).toLowerCase()) && !TELLS_WORK.test(label);
/** "Durkheim": someone, by a name that all know; before a label's text it may name a work, a law or a unit as well. */
export const isKnown = (label: string): boolean => /^\p{Lu}/u.test(label) && KNOWN.has(label.toLowerCase());
const TELLS_WORK = /['’]s?\s|(?:^|\s)(?:law|loi|theorem|théorème|effect|effet|paradox|paradoxe|act|plan|code|test|cycle|theory|method|model|algorithm|equation|number|constant)s?(?:$|\s)/iu;

/** Whether a heading stands below one that announces people: "## Auteurs" above "### Aristote". */
export function headsSomeone(headings: Reading['headings'], heading: HeadingInfo): boolean {
  if (isSomeone(heading.name?.label ?? '')) return true;
  if (!/^(?:\p{Lu}[\p{L}.’'-]*(?:\s|$)|d['’])+$/u.test(heading.name?.label ?? '')) return false;
  for (let above = headings[heading.parent]; above; above = headings[above.parent]) if (PEOPLE_ALONE.test(above.title)) return true;
  return false;
}
const WHO = "(?:authors?|thinkers?|theorists?|philosophers?|economists?|scientists?|composers?|painters?|writers?|people|who['’]s who|auteurs?|penseurs?|théoriciens?|philosophes?|économistes?|savants?|compositeurs?|peintres?|écrivains?|scientifiques?|personnages|(?:key|main|major|important|historical)\\sfigures|figures\\s(?:clés|historiques))";
const PEOPLE_ALONE = new RegExp(`^\\P{L}*(?:(?:les|the|grands?|key|main|great|principaux)\\s)*${WHO}(?:\\s?(?:,|et|and|&|/)\\s?${WHO})*\\P{L}*$`, 'iu');

/** Whether a name in capitals stands in a list of people: "- Founders" above "- Karl Marx: …", "## Key figures" above "Petrarch: …". */
export function isOneOfPeople({ headings }: Pick<Reading, 'headings'>, { parent, heading }: Statement, { label }: Name): boolean {
  const above = parent ? parent.rich.text : (headings[heading]?.title ?? '');
  return /^\p{Lu}[\p{L}.’'-]*(?:\s(?:d[aei]l?\s|von\s|van\s)?\p{Lu}[\p{L}.’'-]*)*$/u.test(label) && (PEOPLE_ALONE.test(above) || (label.includes(' ') && PEOPLE.test(above)));
}
