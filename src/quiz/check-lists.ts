/** The checker's reading of lists: whether an item stands in the list that the stem names, or provably elsewhere. */
import type { NotesIndex } from '../notes/model.ts';
import type { Truth } from './check-facts.ts';
import { gist, oneLine, shareOf } from './check-text.ts';
import type { Stem } from './model.ts';

type Items = readonly NotesIndex['aspects'][number][];

/** Two items that may say the same thing. */
const alike = (first: string, second: string): boolean => {
  if (oneLine(first) === oneLine(second)) return true;
  const [a, b] = [gist(first), gist(second)];
  return shareOf(a, b) >= 0.65 || shareOf(b, a) >= 0.65;
};

export function openListJudge(
  index: NotesIndex,
  called: (name: string) => readonly string[],
): (stem: Stem, choice: string) => Truth {
  const byOwner = new Map<string, NotesIndex['aspects'][number][]>();
  for (const value of index.aspects) byOwner.set(value.ownerId, [...(byOwner.get(value.ownerId) ?? []), value]);
  const ofOwner = (name: string): Items => called(name).flatMap((id) => byOwner.get(id) ?? []);
  /** Everything that an owner lists under a label, whichever number or synonym the label has elsewhere. */
  const under = (items: Items, label: string): Items => {
    const aspects = new Set(items.filter((item) => oneLine(item.label) === oneLine(label)).map(({ aspect }) => aspect));
    return items.filter(({ aspect }) => aspects.has(aspect));
  };
  const labelled = new Map<string, ReadonlySet<string>>();
  for (const { label, aspect } of index.aspects)
    labelled.set(oneLine(label), new Set([...(labelled.get(oneLine(label)) ?? []), aspect]));

  // Named lists and rows: all that the notes put under a name, wherever they do.
  const named = new Map<string, { readonly line: string; readonly label: string; readonly id: string }[]>();
  for (const { name, members } of index.classes) {
    const held = named.get(oneLine(name)) ?? [];
    for (const { termId, label } of members) held.push({ line: oneLine(label), label, id: termId });
    named.set(oneLine(name), held);
  }
  const inNamed = (name: string, choice: string): Truth => {
    const held = named.get(oneLine(name)) ?? [];
    if (held.length === 0) return 'open';
    const ids = called(choice);
    if (held.some(({ line, id }) => line === oneLine(choice) || ids.includes(id))) return 'true';
    const also = ofOwner(name).some(({ text }) => alike(text, choice));
    return also || held.some(({ label }) => alike(label, choice)) ? 'open' : 'false';
  };

  return ({ frame, values }, choice) => {
    if (frame === 'named-list') return inNamed(values['list'] ?? '', choice);
    if (frame === 'in-list') return inNamed(values['list'] ?? '', values['subject'] ?? '');
    if (frame === 'item-owner' || frame === 'linked') {
      const aspects = labelled.get(oneLine(values['label'] ?? '')) ?? new Set();
      const own = ofOwner(frame === 'linked' ? (values['owner'] ?? '') : choice).filter(({ aspect }) =>
        aspects.has(aspect),
      );
      const item = values['item'] ?? '';
      if (own.some(({ text }) => oneLine(text) === oneLine(item))) return 'true';
      return own.length > 0 && !own.some(({ text }) => alike(text, item)) ? 'false' : 'open';
    }
    const owned = ofOwner(values['owner'] ?? '');
    const list = under(owned, values['label'] ?? '');
    if (list.length === 0) return 'open';
    if (list.some(({ text }) => oneLine(text) === oneLine(choice))) return 'true';
    if (list.some(({ text }) => alike(text, choice))) return 'open';
    if (frame === 'list-member') return 'false';
    const against = owned.filter(({ polarity }) => polarity && list[0]?.polarity && polarity !== list[0].polarity);
    return frame === 'aspect-item' && against.some(({ text }) => oneLine(text) === oneLine(choice)) ? 'false' : 'open';
  };
}
