/**
 * Questions on named lists and rows of tables: which of these does the notes' list hold, and does it hold this one. The
 * wrong ones are members of a list that stands beside it, so that all are of one kind, and that the notes name nowhere
 * in the list asked.
 */
import type { ClassOf, Language, Source } from '../../notes/model.ts';
import { pickDistractors } from '../choices.ts';
import { type Draft, factId } from '../draft.ts';
import type { Facts } from '../facts.ts';
import { hash } from '../hash.ts';
import { showsIn } from '../letters.ts';
import type { Choice } from '../model.ts';
import { openingOf, type Shape, shapeOf } from '../shape.ts';
import { isSubject } from '../titles.ts';
import { isGrammar, isName, plain, wordsOf } from '../words.ts';

interface Member {
  readonly id: string;
  readonly label: string;
  readonly source: Source;
  readonly shape: Shape;
  readonly list: Named;
}

/** A list under its name, all its places in one file taken together. */
interface Named {
  readonly name: string;
  readonly file: string;
  readonly headings: readonly string[];
  readonly members: readonly Member[];
  /** Folded names of all that it holds, askable or not. */
  readonly held: ReadonlySet<string>;
  /** The noun of its name. */
  readonly head: string;
  /** Whether its members are what its name says: rows of a table, a closed list under a plural. */
  readonly isKind: boolean;
  /** Whether most of its members are things that the notes say more of. */
  readonly ofTerms: boolean;
  readonly ids: ReadonlySet<string>;
}

const LONGEST_NAME = 40;
const MOST_WORDS = 4;
/** Members of one list that are asked, and how many claims are made of it. */
const MOST_ASKED = 4;
const MOST_CLAIMS = 1;

const isShort = (label: string): boolean =>
  isName(label) && !/^\d+\s/u.test(label) && label.length <= LONGEST_NAME && wordsOf(label).length <= MOST_WORDS;

/** Sides of a comparison, no kinds. */
const AGAINST = /\b(?:vs|versus|ou|or|et|and)\b/u;

/** The noun that a name is built on: the first in French, in English the last before a preposition. */
function headOf(name: string, language: Language): string {
  const all = wordsOf(name.replace(/\(.*$/u, ''));
  if (language === 'fr') return all.find((word) => !isGrammar(word) && !/^\d/u.test(word)) ?? '';
  const end = all.findIndex((word, at) => at > 0 && isGrammar(word));
  return all.at(end < 0 ? -1 : end - 1) ?? '';
}

/** What a list that is asked must be: named for itself, of names, not the whole note. */
function gather(facts: Facts): readonly Named[] {
  const signed = new Set(facts.index.aspects.filter(({ polarity }) => polarity).map(({ label }) => plain(label)));
  const byName = Map.groupBy(
    facts.index.classes.filter(({ basis }) => basis !== 'sentence'),
    ({ name, source }) => `${source.file}|${plain(name)}`,
  );
  return [...byName.values()].flatMap((all: readonly ClassOf[]): readonly Named[] => {
    const [first] = all;
    if (!first) return [];
    const { name, source } = first;
    const { language, title } = facts.index.notes[source.file] ?? { language: 'fr', title: '' };
    const spoken = plain(name);
    if (!isShort(name) || !isSubject(name) || signed.has(spoken)) return [];
    if (spoken === plain(title) || spoken === plain(source.headings[0] ?? '')) return [];
    if (AGAINST.test(spoken)) return [];
    // A list and a table below one heading are two matters.
    const rows = new Set(
      all.flatMap((one) =>
        one.members.flatMap(({ termId }) => {
          const found = facts.definedById.get(termId);
          return found ? found.definition.basis === 'table' : [];
        }),
      ),
    );
    if (rows.size > 1 || all.some(({ basis }) => basis !== first.basis)) return [];
    const head = headOf(name, language);
    const inTable = all.some(({ basis }) => basis === 'table');
    const whole = all.flatMap((one) => one.members);
    const ofTerms = whole.filter(({ termId }) => facts.hasDefinition(termId)).length * 2 >= whole.length;
    const members: Member[] = [];
    const list: Named = {
      head,
      isKind:
        inTable ||
        (ofTerms && /[^s][sx]$/u.test(head) && (source.headings.length > 2 || all.every(({ closed }) => closed))),
      ofTerms: inTable || ofTerms,
      ...{ name, file: source.file, headings: source.headings, members },
      held: new Set(all.flatMap((one) => one.members.map(({ label }) => plain(label)))),
      ids: new Set(all.flatMap((one) => one.members.map(({ termId }) => termId))),
    };
    const seen = new Set<string>();
    for (const { termId, label, source: at } of all.flatMap((one) => one.members)) {
      if (seen.has(plain(label)) || !isShort(label)) continue;
      seen.add(plain(label));
      members.push({ id: termId, label, source: at, shape: shapeOf(label, language), list });
    }
    if (all.some((one) => one.members.some(({ label }) => /^(?:verb|clause)$/u.test(openingOf(label, language)))))
      return [];
    // A list half of which is sentences names no things.
    return members.length >= 2 && members.length * 2 > list.held.size ? [list] : [];
  });
}

/** Lists beside a list: members of one list with it, or under headings below one heading. */
function besideOf(lists: readonly Named[], { index }: Facts): (list: Named) => readonly Named[] {
  const key = ({ name, file }: Pick<Named, 'name' | 'file'>): string => `${file}|${plain(name)}`;
  const groups = new Map<string, string[]>();
  const put = (list: string, group: string): void => {
    groups.set(list, [...(groups.get(list) ?? []), group]);
  };
  for (const { name, members, source } of index.classes)
    for (const { label } of members)
      put(key({ name: label, file: source.file }), `class ${key({ name, file: source.file })}`);
  for (const list of lists)
    if (list.headings.length > 2 && plain(list.headings.at(-1) ?? '') === plain(list.name))
      put(key(list), `heading ${list.file}|${list.headings.slice(0, -1).join('›')}`);
  const byGroup = new Map<string, Named[]>();
  for (const list of lists)
    for (const group of new Set(groups.get(key(list)))) {
      const known = byGroup.get(group) ?? [];
      known.push(list);
      byGroup.set(group, known);
    }
  return (list) => [
    ...new Set(
      (groups.get(key(list)) ?? []).flatMap((group) => byGroup.get(group) ?? []).filter((one) => one !== list),
    ),
  ];
}

const factOf = ({ name, file }: Named, facts: Facts, label: string): string =>
  `member|${facts.course(file)}|${plain(name)}|${plain(label)}`;

export function fromMembers(facts: Facts): readonly Draft[] {
  const lists = gather(facts);
  const beside = besideOf(lists, facts);
  const draw =
    (about: string) =>
    (a: Member, b: Member): number =>
      hash(`${about}|${a.label}`) - hash(`${about}|${b.label}`);
  return lists.flatMap((list): readonly Draft[] => {
    const rivals = beside(list).filter(
      ({ name, head, isKind, ofTerms, held }) =>
        !list.held.has(plain(name)) &&
        !held.has(plain(list.name)) &&
        ((isKind && list.isKind) || (head === list.head && ofTerms && list.ofTerms)),
    );
    const others = rivals
      .flatMap(({ members }) => members)
      .filter(
        ({ id, label }) =>
          !list.held.has(plain(label)) &&
          !list.ids.has(id) &&
          ![...list.ids].some((own) => facts.same(own, id) || facts.isAbove(own, id) || facts.isAbove(id, own)),
      );
    const tells = ({ label }: Member): boolean => showsIn(list.name, label);
    const heading = list.headings.at(-1) ?? '';
    const context = (shown: readonly string[]): Readonly<Record<string, string>> =>
      isSubject(heading) && list.headings.length > 1 && ![list.name, ...shown].some((text) => showsIn(text, heading))
        ? { heading }
        : {};
    const base = (member: Member) => ({
      fact: factOf(list, facts, member.label),
      explanation: { text: member.label, source: member.source },
      explanationOf: list.name,
      source: member.source,
      course: facts.course(list.file),
      language: facts.language(list.file),
      tier: 'A' as const,
      termIds: facts.terms.has(member.id) ? [member.id] : [],
    });
    const choice = (member: Member): Choice => ({
      text: member.label,
      about: { text: member.label, source: member.source },
      of: member.list.name,
    });
    const wrong = (member: Member, at: number) => ({
      choice: at,
      rule: 'named-list' as const,
      facts: [factId(factOf(member.list, facts, member.label))],
    });
    const asked = list.members
      .filter((member) => !tells(member))
      .toSorted(draw(list.name))
      .slice(0, MOST_ASKED);
    const chosen = asked.flatMap((member): readonly Draft[] => {
      const candidates = others
        .filter((other) => other.shape === member.shape && !tells(other))
        .map((other) => ({ other, text: other.label, cost: 0 }));
      const picked = pickDistractors(member.label, candidates, 2, factOf(list, facts, member.label));
      if (!picked) return [];
      const shown = [member, ...picked.map(({ other }) => other)];
      return [
        {
          ...base(member),
          kind: 'list-member',
          stem: { frame: 'named-list', values: { list: list.name, ...context(shown.map(({ label }) => label)) } },
          choices: shown.map(choice),
          answer: [0],
          wrong: picked.map(({ other }, at) => wrong(other, at + 1)),
        },
      ];
    });
    const claimed = asked.slice(0, MOST_CLAIMS).flatMap((member): readonly Draft[] => {
      const holds = hash(factOf(list, facts, member.label), 7) % 2 === 0;
      const strangers = others
        .filter((other) => other.shape === member.shape && !tells(other))
        .toSorted(draw(member.label));
      const said = holds ? member : strangers[0];
      if (!said || strangers.length === 0) return [];
      return [
        {
          ...base(said),
          fact: factOf(list, facts, said.label),
          explanationOf: said.list.name,
          kind: 'true-false',
          stem: { frame: 'in-list', values: { subject: said.label, list: list.name, ...context([said.label]) } },
          choices: [
            { text: '', frame: 'true', about: null },
            { text: '', frame: 'false', about: null },
          ],
          answer: [holds ? 0 : 1],
          wrong: [wrong(said, holds ? 1 : 0)],
        },
      ];
    });
    return [...chosen, ...claimed];
  });
}
