/**
 * Lists that the notes hang on an owner ("Inconvénients" of an approach, "Technologies" of a section), gathered with
 * their items and found by owner, by note and by what stands beside them.
 */
import type { AspectValue } from '../../notes/model.ts';
import { quoteOf } from '../defined-term.ts';
import type { Facts } from '../facts.ts';
import type { Choice } from '../model.ts';
import { hasFormula, plain, shared, stemsOf, wordsOf } from '../words.ts';
import { isBare, isDamaged, leans } from '../stands-alone.ts';

export interface List {
  readonly ownerId: string;
  readonly owner: string;
  readonly aspect: string;
  /** As the notes write it. */
  readonly label: string;
  readonly polarity: '+' | '-' | null;
  readonly items: readonly AspectValue[];
  /** The items' stems, in their order. */
  readonly stems: readonly ReadonlySet<string>[];
  readonly course: string;
  readonly file: string;
  /** Headings above the owner's list, to find its neighbours. */
  readonly parent: string;
}

export interface Lists {
  readonly all: readonly List[];
  readonly ofOwner: (list: List) => readonly List[];
  readonly inFile: (list: List) => readonly List[];
  /** Lists of the same aspect below the same heading. */
  readonly beside: (list: List) => readonly List[];
}

const LONGEST_ITEM = 140;
const VERSUS = /\s(?:vs\.?|versus|≠)\s/iu;
/** Token overlap from which an item may say the same. */
const ALIKE = 0.6;

export const factOf = (list: Pick<List, 'owner' | 'aspect'>, text: string): string =>
  `item|${plain(list.owner)}|${plain(list.aspect)}|${plain(text)}`;

/** What an item is said of: the list by its label and its owner. */
export const nameOf = ({ label, owner }: Pick<List, 'label' | 'owner'>): string =>
  plain(label) === plain(owner) ? owner : `${label} (${owner})`;

/** Groups lists by a key, in the notes' order. */
function by(all: readonly List[], key: (list: List) => string): (list: List) => readonly List[] {
  const groups = Map.groupBy(all, key);
  return (list) => groups.get(key(list)) ?? [];
}

export function listsOf(facts: Facts): Lists {
  const gathered = new Map<string, AspectValue[]>();
  for (const value of facts.index.aspects) {
    const key = `${value.ownerId}|${value.aspect}|${value.source.file}`;
    const known = gathered.get(key);
    if (known) known.push(value);
    else gathered.set(key, [value]);
  }
  const all = [...gathered.values()].flatMap((items): readonly List[] => {
    const [first] = items;
    const owner = first && facts.label(first.ownerId);
    // What a heading "A vs B" lists is of one of them, and it does not say of which.
    if (!first || !owner || VERSUS.test(owner)) return [];
    const { ownerId, aspect, label, polarity, source } = first;
    return [
      {
        ...{ ownerId, owner, aspect, label, items },
        polarity: polarity ?? null,
        stems: items.map(({ text }) => new Set(stemsOf(text))),
        course: facts.course(source.file),
        file: source.file,
        parent: `${source.file}›${source.headings.slice(0, -1).join('›')}`,
      },
    ];
  });
  return {
    all,
    ofOwner: by(all, ({ ownerId }) => ownerId),
    inFile: by(all, ({ file }) => file),
    beside: by(all, ({ parent, aspect }) => `${parent}|${aspect}`),
  };
}

/** Whether an item may say what one of the list says. */
export function near(text: string, list: List): boolean {
  const own = new Set(stemsOf(text));
  return (
    own.size === 0 ||
    list.items.some((item) => plain(item.text) === plain(text)) ||
    list.stems.some((stems) => stems.size > 0 && shared(own, stems) / Math.min(own.size, stems.size) >= ALIKE)
  );
}

/** Whether an item can be asked or stand as a choice. */
export const askable = ({ text }: AspectValue): boolean =>
  text.length <= LONGEST_ITEM &&
  !leans(text) &&
  !isDamaged(text) &&
  !isBare(text) &&
  !hasFormula(text) &&
  !/[?:]\s*$|…$|\.\.\.$/u.test(text) &&
  wordsOf(text).length > 0;

export const draftBase = (facts: Facts, list: List, item: AspectValue) => ({
  fact: factOf(list, item.text),
  explanation: quoteOf(item),
  explanationOf: nameOf(list),
  source: item.source,
  course: list.course,
  language: facts.language(item.source.file),
  tier: 'A' as const,
  termIds: facts.terms.has(list.ownerId) ? [list.ownerId] : [],
});

export const choiceOf = (list: List, item: AspectValue): Choice => ({
  text: item.text,
  about: quoteOf(item),
  of: nameOf(list),
});
