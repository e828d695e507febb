/**
 * Questions on lists that the notes hang on an owner. The stem names the list, so that what stands in the opposite list,
 * or in a neighbour's, is provably not in this one. An item that says nearly what an item of the list says is never a
 * distractor.
 */
import type { AspectValue, Quote } from '../../notes/model.ts';
import { type Candidate, pickDistractors } from '../choices.ts';
import { quoteOf } from '../defined-term.ts';
import { type Draft, factId } from '../draft.ts';
import type { Facts } from '../facts.ts';
import { hash } from '../hash.ts';
import { showsIn } from '../letters.ts';
import { shapeOf } from '../shape.ts';
import { names } from '../titles.ts';
import { toneOf } from '../tone.ts';
import { isName, plain, stemsOf, wordsOf } from '../words.ts';
import { askable, choiceOf, draftBase, factOf, type List, type Lists, listsOf, nameOf, near } from './list.ts';

const LONGEST_NAME = 45;

interface Opposite extends Candidate {
  readonly item: AspectValue;
}
interface Other extends Candidate {
  readonly about: Quote;
  /** The list that holds it; a classed name is named by itself. */
  readonly of?: string;
}
/** One item of a list among items of the opposite list of the same owner. */
function opposed(facts: Facts, list: List, { ofOwner }: Lists): readonly Draft[] {
  const other = ofOwner(list).find(({ polarity }) => polarity && list.polarity && polarity !== list.polarity);
  if (!other) return [];
  const candidates = other.items
    .filter((item) => askable(item) && !near(item.text, list))
    .map((item): Opposite => ({ item, text: item.text, cost: 0 }));
  return list.items.filter(askable).flatMap((item): readonly Draft[] => {
    if (near(item.text, other)) return [];
    const tone = toneOf(item.text);
    // Words that praise or blame sort the lists by themselves: all choices have one tone.
    const toned = candidates.filter(({ text }) => toneOf(text) === tone);
    const picked = pickDistractors(item.text, toned, 2, factOf(list, item.text));
    if (!picked) return [];
    return [
      {
        ...draftBase(facts, list, item),
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
function owners(facts: Facts, list: List, { beside }: Lists): readonly Draft[] {
  const rivals = beside(list).filter(
    ({ ownerId, owner, label }) =>
      isName(owner) &&
      ownerId !== list.ownerId &&
      !facts.same(ownerId, list.ownerId) &&
      stemsOf(label).join(' ') === stemsOf(list.label).join(' '),
  );
  if (rivals.length === 0 || !names(list.label) || !isName(list.owner)) return [];
  const { language } = facts.index.notes[list.file] ?? { language: 'fr' };
  const shape = shapeOf(list.owner, language);
  // An adjective has lost its noun ("Délibérée").
  if (shape === 'adjective') return [];
  return list.items.filter(askable).flatMap((item): readonly Draft[] => {
    const tells = (name: string): boolean => showsIn(name, item.text);
    if (wordsOf(item.text).length < 2 || tells(list.owner)) return [];
    // Where the list holds the owner's very definition, the question is asked already.
    if (plain(facts.definedById.get(list.ownerId)?.definition.core ?? '') === plain(item.text)) return [];
    const candidates = rivals
      .filter((rival) => !near(item.text, rival) && !tells(rival.owner) && shapeOf(rival.owner, language) === shape)
      .map((rival) => ({ rival, text: rival.owner, cost: 0 }));
    const picked = pickDistractors(list.owner, candidates, Math.min(2, candidates.length), factOf(list, item.text));
    const [rival] = picked ?? [];
    if (!picked || !rival) return [];
    const wrongOf = ({ rival: one }: { readonly rival: List }, choice: number) => ({
      choice,
      rule: 'named-list' as const,
      facts: one.items.map(({ text }) => factId(factOf(one, text))),
    });
    const asked: Draft = {
      ...draftBase(facts, list, item),
      kind: 'item-owner',
      stem: { frame: 'item-owner', values: { label: list.label, item: item.text } },
      choices: [list, ...picked.map(({ rival: one }) => one)].map((one) => ({
        text: one.owner,
        about: one.items[0] ? quoteOf(one.items[0]) : null,
        of: nameOf(one),
      })),
      answer: [0],
      wrong: picked.map((one, at) => wrongOf(one, at + 1)),
    };
    const draw = hash(asked.fact, 5) % 4;
    // Of every other item a claim is made too: of its own owner, or of the neighbour's.
    if (draw > 1) return [asked];
    const holds = draw === 0;
    const [said] = rival.rival.items;
    return [
      asked,
      {
        ...draftBase(facts, list, item),
        // Of a false claim the reader is told what the notes say of the thing that it names.
        ...(!holds && said
          ? { explanation: quoteOf(said), explanationOf: nameOf(rival.rival), source: said.source }
          : {}),
        kind: 'true-false',
        stem: {
          frame: 'linked',
          values: { label: list.label, item: item.text, owner: holds ? list.owner : rival.rival.owner },
        },
        choices: [
          { text: '', frame: 'true', about: null },
          { text: '', frame: 'false', about: null },
        ],
        answer: [holds ? 0 : 1],
        wrong: [wrongOf(rival, holds ? 1 : 0)],
      },
    ];
  });
}

const isShort = (text: string): boolean =>
  text.length <= LONGEST_NAME && wordsOf(text).length <= 4 && !/[.:;,?!()]/u.test(text);

/** Names of the same note that stand in other lists, or that the note classes: what could stand in this list. */
function outsiders(facts: Facts, list: List, { inFile }: Lists): readonly Other[] {
  const listed = inFile(list)
    .filter(
      (one) => !one.polarity && one.ownerId !== list.ownerId && one.items.length > 1 && one.parent === list.parent,
    )
    .flatMap((other) =>
      other.items
        .filter((item) => isShort(item.text))
        .map(({ text, source }): Other => {
          return { text, about: { text, source }, of: nameOf(other), cost: 0 };
        }),
    );
  const classed = facts
    .classed(list.file)
    .map((fact) => ({ text: facts.label(fact.subjectId), about: quoteOf(fact), cost: 0.5 }))
    .filter(({ text }) => isShort(text));
  return [...classed, ...listed];
}

/** One member of a named list among names that stand elsewhere in the note. */
function members(facts: Facts, list: List, lists: Lists): readonly Draft[] {
  if (list.polarity || list.items.length < 2 || !list.items.every(({ text }) => isShort(text))) return [];
  if (!names(list.label)) return [];
  const tells = (text: string): boolean => showsIn(`${list.label} ${list.owner}`, text);
  const others = outsiders(facts, list, lists).filter(({ text }) => !near(text, list) && !tells(text));
  return list.items.flatMap((item): readonly Draft[] => {
    if (tells(item.text)) return [];
    const picked = pickDistractors(item.text, others, 2, factOf(list, item.text));
    if (!picked) return [];
    return [
      {
        ...draftBase(facts, list, item),
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
  if (!first || !names(list.label) || items.length < 2 || items.length > 8) return [];
  return [
    {
      ...draftBase(facts, list, first),
      fact: `list|${plain(list.owner)}|${plain(list.aspect)}|${items.map(({ text }) => plain(text)).join('|')}`,
      explanation: null,
      kind: 'recall',
      stem: { frame: 'recall', values: { label: list.label, owner: list.owner } },
      accept: items.map(({ text }) => text),
    },
  ];
}

export function fromAspects(facts: Facts): readonly Draft[] {
  const lists = listsOf(facts);
  return lists.all.flatMap((list) => [
    ...opposed(facts, list, lists),
    ...owners(facts, list, lists),
    ...members(facts, list, lists),
    ...recall(facts, list),
  ]);
}
