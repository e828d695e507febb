/**
 * Questions on lists that the notes hang on an owner ("Inconvénients" of an approach, "Technologies" of a section). The
 * stem names the list, so that what stands in the opposite list, or in a neighbour's, is provably not in this one. An
 * item that says nearly what an item of the list says is never a distractor.
 */
import type { AspectValue, Quote } from '../../notes/model.ts';
import { type Candidate, pickDistractors } from '../choices.ts';
import { type Draft, factId } from '../draft.ts';
import { type Facts, quoteOf } from '../facts.ts';
import type { Choice } from '../model.ts';
import { hasFormula, jaccard, leans, plain, stemsOf, wordsOf, containment } from '../words.ts';

interface List {
  readonly ownerId: string;
  readonly owner: string;
  readonly aspect: string;
  /** As the notes write it. */
  readonly label: string;
  readonly polarity: '+' | '-' | null;
  readonly items: readonly AspectValue[];
  readonly course: string;
  readonly file: string;
  /** Headings above the owner's list, to find its neighbours. */
  readonly parent: string;
}

const LONGEST_ITEM = 140;
const LONGEST_NAME = 45;
/** Token overlap from which an item may say the same. */
const ALIKE = 0.6;

const factOf = (list: Pick<List, 'owner' | 'aspect'>, text: string): string =>
  `item|${plain(list.owner)}|${plain(list.aspect)}|${plain(text)}`;

/** What an item is said of: the list by its label and its owner. */
const nameOf = ({ label, owner }: Pick<List, 'label' | 'owner'>): string =>
  plain(label) === plain(owner) ? owner : `${label} (${owner})`;

function listsOf(facts: Facts): readonly List[] {
  const gathered = new Map<string, AspectValue[]>();
  for (const value of facts.index.aspects) {
    const key = `${value.ownerId}|${value.aspect}|${value.source.file}`;
    gathered.set(key, [...(gathered.get(key) ?? []), value]);
  }
  return [...gathered.values()].flatMap((items): readonly List[] => {
    const [first] = items;
    const owner = first && facts.label(first.ownerId);
    if (!first || !owner) return [];
    const { ownerId, aspect, label, polarity, source } = first;
    return [
      {
        ...{ ownerId, owner, aspect, label, items },
        polarity: polarity ?? null,
        course: facts.course(source.file),
        file: source.file,
        parent: `${source.file}›${source.headings.slice(0, -1).join('›')}`,
      },
    ];
  });
}

/** Whether an item may say what one of the list says. */
const near = (text: string, list: List): boolean => {
  const own = new Set(stemsOf(text));
  return (
    own.size === 0 ||
    list.items.some((item) => {
      const other = new Set(stemsOf(item.text));
      return (
        plain(item.text) === plain(text) ||
        jaccard(own, other) >= ALIKE ||
        containment(own, other) >= ALIKE ||
        containment(other, own) >= ALIKE
      );
    })
  );
};

const askable = ({ text }: AspectValue): boolean =>
  text.length <= LONGEST_ITEM &&
  !leans(text) &&
  !hasFormula(text) &&
  !/[?:]\s*$|…$|\.\.\.$/u.test(text) &&
  wordsOf(text).length > 0;

const base = (facts: Facts, list: List, item: AspectValue) => ({
  fact: factOf(list, item.text),
  explanation: quoteOf(item),
  explanationOf: nameOf(list),
  source: item.source,
  course: list.course,
  language: facts.language(item.source.file),
  tier: 'A' as const,
  termIds: facts.terms.has(list.ownerId) ? [list.ownerId] : [],
});

interface Opposite extends Candidate {
  readonly item: AspectValue;
}
interface Other extends Candidate {
  readonly about: Quote;
  /** The list that holds it; a classed name is named by itself. */
  readonly of?: string;
}
const choiceOf = (list: List, item: AspectValue): Choice => ({
  text: item.text,
  about: quoteOf(item),
  of: nameOf(list),
});

/** One item of a list among items of the opposite list of the same owner. */
function opposed(facts: Facts, list: List, all: readonly List[]): readonly Draft[] {
  const other = all.find(
    ({ ownerId, polarity }) => ownerId === list.ownerId && polarity && list.polarity && polarity !== list.polarity,
  );
  if (!other) return [];
  const candidates = other.items
    .filter((item) => askable(item) && !near(item.text, list))
    .map((item): Opposite => ({ item, text: item.text, cost: 0 }));
  return list.items.filter(askable).flatMap((item): readonly Draft[] => {
    if (near(item.text, other)) return [];
    const picked = pickDistractors(item.text, candidates, 2, factOf(list, item.text));
    if (!picked) return [];
    return [
      {
        ...base(facts, list, item),
        kind: 'aspect-item',
        stem: { frame: 'aspect-item', values: { label: list.label, owner: list.owner } },
        choices: [choiceOf(list, item), ...picked.map((one) => choiceOf(other, one.item))],
        answer: [0],
        wrong: picked.map((one, at) => ({
          choice: at + 1,
          rule: 'opposite-list',
          facts: [factId(factOf(other, one.item.text))],
        })),
      },
    ];
  });
}

/** Whose item it is, among sections side by side that both have such a list. */
function owners(facts: Facts, list: List, all: readonly List[]): readonly Draft[] {
  const rivals = all.filter(
    (one) =>
      one.ownerId !== list.ownerId &&
      one.parent === list.parent &&
      one.aspect === list.aspect &&
      !facts.same(one.ownerId, list.ownerId),
  );
  if (rivals.length === 0) return [];
  return list.items.filter(askable).flatMap((item): readonly Draft[] => {
    const said = new Set(stemsOf(item.text));
    const spoken = plain(item.text);
    const tells = (name: string): boolean =>
      stemsOf(name).some((stem) => said.has(stem) || (stem.length >= 4 && spoken.includes(stem)));
    if (wordsOf(item.text).length < 2 || tells(list.owner)) return [];
    // Where the list holds the owner's very definition, the question is asked already.
    if (plain(facts.definedById.get(list.ownerId)?.definition.core ?? '') === plain(item.text)) return [];
    const candidates = rivals
      .filter((rival) => !near(item.text, rival) && !tells(rival.owner))
      .map((rival) => ({ rival, text: rival.owner, cost: 0 }));
    const picked = pickDistractors(list.owner, candidates, Math.min(2, candidates.length), factOf(list, item.text));
    if (!picked || picked.length === 0) return [];
    return [
      {
        ...base(facts, list, item),
        kind: 'item-owner',
        stem: { frame: 'item-owner', values: { label: list.label, item: item.text } },
        choices: [list, ...picked.map(({ rival }) => rival)].map((one) => ({
          text: one.owner,
          about: one.items[0] ? quoteOf(one.items[0]) : null,
          of: nameOf(one),
        })),
        answer: [0],
        wrong: picked.map(({ rival }, at) => ({
          choice: at + 1,
          rule: 'named-list',
          facts: rival.items.map(({ text }) => factId(factOf(rival, text))),
        })),
      },
    ];
  });
}

const isName = (text: string): boolean =>
  text.length <= LONGEST_NAME && wordsOf(text).length <= 4 && !/[.:;,?!()]/u.test(text);

/** Names of the same note that stand in other lists, or that the note classes: what could stand in this list. */
function outsiders(facts: Facts, list: List, all: readonly List[]): readonly Other[] {
  const listed = all
    .filter(
      (one) =>
        one !== list && one.file === list.file && !one.polarity && one.ownerId !== list.ownerId && one.items.length > 1,
    )
    .flatMap((other) =>
      other.items
        .filter((item) => isName(item.text))
        .map(({ text, source }): Other => {
          const cost = other.parent === list.parent ? 0 : 1;
          return { text, about: { text, source }, of: nameOf(other), cost };
        }),
    );
  const classed = facts.index.classifications
    .filter(({ source }) => source.file === list.file)
    .map((fact) => ({ text: facts.label(fact.subjectId), about: quoteOf(fact), cost: 0.5 }))
    .filter(({ text }) => isName(text));
  return [...classed, ...listed];
}

/** One member of a named list among names that stand elsewhere in the note. */
function members(facts: Facts, list: List, all: readonly List[]): readonly Draft[] {
  if (list.polarity || list.items.length < 2 || !list.items.every(({ text }) => isName(text))) return [];
  const named = new Set(stemsOf(`${list.label} ${list.owner}`));
  const tells = (text: string): boolean => stemsOf(text).some((stem) => named.has(stem));
  const others = outsiders(facts, list, all).filter(({ text }) => !near(text, list) && !tells(text));
  return list.items.flatMap((item): readonly Draft[] => {
    if (tells(item.text)) return [];
    const picked = pickDistractors(item.text, others, 2, factOf(list, item.text));
    if (!picked) return [];
    return [
      {
        ...base(facts, list, item),
        kind: 'list-member',
        stem: { frame: 'list-member', values: { label: list.label, owner: list.owner } },
        choices: [
          choiceOf(list, item),
          ...picked.map(({ text, about, of }) => ({ text, about, ...(of === undefined ? {} : { of }) })),
        ],
        answer: [0],
        wrong: picked.map((_, at) => ({
          choice: at + 1,
          rule: 'named-list',
          facts: list.items.map(({ text }) => factId(factOf(list, text))),
        })),
      },
    ];
  });
}

/** The whole list from memory, self-graded. */
function recall(facts: Facts, list: List): readonly Draft[] {
  const items = list.items.filter(({ text }) => plain(text) !== '');
  const [first] = items;
  if (!first || items.length < 2 || items.length > 8) return [];
  return [
    {
      ...base(facts, list, first),
      fact: `list|${plain(list.owner)}|${plain(list.aspect)}|${items.map(({ text }) => plain(text)).join('|')}`,
      explanation: null,
      kind: 'recall',
      stem: { frame: 'recall', values: { label: list.label, owner: list.owner } },
      accept: items.map(({ text }) => text),
    },
  ];
}

export function fromAspects(facts: Facts): readonly Draft[] {
  const all = listsOf(facts);
  return all.flatMap((list) => [
    ...opposed(facts, list, all),
    ...owners(facts, list, all),
    ...members(facts, list, all),
    ...recall(facts, list),
  ]);
}
