/**
 * Kinds by their names: "stateless firewall" and "stateful firewall" where the note defines "firewall", and labels side by
 * side that share their noun, "Peine principale : …" above "Peine complémentaire : …".
 */
import type { Ground } from './class-names.ts';
import type { Found } from './facts.ts';
import { keyOf, termId } from './key.ts';
import { kindOf } from './labels.ts';
import { put } from './multimap.ts';
import { nameOf } from './names.ts';
import type { Rich } from './rich.ts';
import type { Statement } from './statements.ts';

/** More kinds than this are no family any more. */
const MOST = 12;
/** Words of a name. */
const LONG = 5;

export function familyClasses(ground: Ground): void {
  headingKinds(ground);
  neighbours(ground, namedAfterTerms(ground));
}

/** "Les formes de l'État", "Types of memory": what the note defines below as "l'État unitaire", "episodic memory". */
const KINDS_OF = /^(?:(?:les?|the)\s+)?(?:(?:différente?s|principa\p{L}+|main|different)\s+)?(?:formes?|types?|sortes?|catégories|espèces|variétés|kinds?|forms?|sorts?|categories|varieties)\s+(?:(?:de\s(?:la|l['’])|du|des|de|of(?:\sthe)?)\s?|d['’]\s?)(?<n>\p{L}[\p{L}-]+)$/iu;
function headingKinds({ reading, add, french }: Ground): void {
  const { facts } = reading;
  for (const heading of reading.headings) {
    const noun = KINDS_OF.exec(heading.title)?.groups?.['n'];
    if (!noun) continue;
    const stem = keyOf(noun);
    const members = facts.found.filter((found) => {
      const words = found.heading === heading.index ? keyOf(facts.terms.get(found.term)?.label ?? '').split(' ') : [];
      return words.length >= 2 && words.length <= LONG && (french ? words[0] : words.at(-1)) === stem;
    });
    if (members.length >= 2 && members.length <= MOST) add(heading.title, members.map((found) => found.written), heading.rich, heading.index, 'list', false);
  }
}

/** Terms whose name ends with another term (in French: opens with it); gives the ids of those it took. */
function namedAfterTerms({ reading, add, french }: Ground): ReadonlySet<string> {
  const { facts } = reading;
  const kinds = new Map<string, Found[]>();
  const firsts = new Map<string, Found>();
  for (const found of facts.found) {
    const key = keyOf(facts.terms.get(found.term)?.label ?? '');
    if (!firsts.has(key)) firsts.set(key, found);
  }
  for (const found of facts.found) {
    const key = keyOf(facts.terms.get(found.term)?.label ?? '');
    if (key.split(' ', LONG + 1).length > LONG) continue;
    // The longest part of the name that is a term itself.
    for (let at = french ? key.lastIndexOf(' ') : key.indexOf(' '); at > 0; at = french ? key.lastIndexOf(' ', at - 1) : key.indexOf(' ', at + 1)) {
      const general = french ? key.slice(0, at) : key.slice(at + 1);
      if (!firsts.has(general)) continue;
      put(kinds, general, found);
      break;
    }
  }
  for (const [key, members] of kinds) {
    const first = firsts.get(key);
    const general = facts.terms.get(first?.term ?? '');
    if (general && first && members.length >= 2 && members.length <= MOST) add(general.label, members.map((found) => found.written), first.rich, first.heading, 'list', false);
  }
  return new Set([...kinds.values()].flatMap((members) => (members.length >= 2 ? members.map(({ term }) => term) : [])));
}

/** Labels that follow each other and share their noun, but for those that are kinds of a term. */
function neighbours({ reading, add, french }: Ground, taken: ReadonlySet<string>): void {
  let run: { readonly noun: string; readonly first: Statement; readonly names: Rich[] } | null = null;
  const flush = (): void => {
    if (run && run.names.length >= 2 && run.names.length <= MOST) add(run.noun, run.names, run.first.rich, run.first.heading, 'list', false);
    run = null;
  };
  for (const one of reading.statements.all) {
    if (run && one.heading === run.first.heading && (one.depth > run.first.depth || (run.first.item && !one.item && one.list === run.first.list))) continue;
    const noun = one.label?.rest.text && one.label.separator !== 'none' ? nounOf(one.label.name.text, french) : null;
    if (run && (noun === null || keyOf(noun) !== keyOf(run.noun) || one.heading !== run.first.heading || one.depth !== run.first.depth)) flush();
    if (!noun || !one.label || taken.has(termId(nameOf(one.label.name.text).label))) continue;
    if (run) run.names.push(one.label.name);
    else run = { noun, first: one, names: [one.label.name] };
  }
  flush();
}

/** The noun of a name of several words, unless only a number or a letter tells it from its neighbours. */
function nounOf(label: string, french: boolean): string | null {
  if (kindOf(label) !== 'term') return null;
  const words = nameOf(label).label.split(/\s+/u);
  const noun = (french ? words[0] : words.at(-1)) ?? '';
  const rest = french ? words.slice(1) : words.slice(0, -1);
  return words.length <= 4 && noun.length >= 4 && /^\p{L}+$/u.test(noun) && rest.some((word) => /\p{L}{2}/u.test(word)) ? noun : null;
}
