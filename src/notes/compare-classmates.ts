/**
 * Things of one kind, told of in different places: when "three offences: contraventions, délits, crimes" names them
 * together, what the note says of each, where it defines it or in the first sentence that opens with it, is set side by side.
 */
import { tellsOfOwner } from './compare-blocks.ts';
import { groupOf, type Group, type Thing } from './compare-things.ts';
import { keyOf, plain } from './key.ts';
import { headless, kindOf } from './labels.ts';
import type { ClassOf } from './model.ts';
import type { Reading } from './reading.ts';
import { EMPTY, cut, startOf } from './rich.ts';
import { sentencesOf } from './sentences.ts';
import { wordsOf } from './texts.ts';

/** More members than this are a list to know by heart. */
const MOST = 8;
/** Letters by which a name is looked for. */
const HEAD = 3;
/** A shorter line tells nothing of what it opens with. */
const LINE = 25;
const LEAD = /^(?:(?:les?|la|une?|des|the|an?)\s|l['’]\s?)/iu;
const WORDS = /^[\p{L}\p{N}'’-]+(?:\s[\p{L}\p{N}'’-]+){0,5}/u;

/** `told`: what the note tells of, wherever. */
export function classmatesSideBySide(reading: Reading, told: readonly Thing[]): readonly (Group | null)[] {
  const known = new Map<string, Thing>();
  for (const thing of told) {
    const key = keyOf(thing.name.label);
    if (!known.has(key)) known.set(key, thing);
  }
  const classes = reading.facts.classes.filter(({ name, members }) => members.length >= 2 && members.length <= MOST && !tellsOfOwner(name));
  const wanted = new Map<string, ClassOf['members'][number]>();
  for (const { members } of classes)
    for (const member of members) {
      const key = keyOf(member.label);
      if (!known.has(key) && kindOf(member.label) === 'term') wanted.set(key, member);
    }
  const opening = openingWith(reading, wanted);
  const meant = (member: ClassOf['members'][number]): Thing | null => {
    const key = keyOf(member.label);
    return known.get(key) ?? opening.get(key) ?? (wanted.has(key) ? inPlace(reading, member) : null);
  };
  return classes.map(({ members }) => groupOf(members.flatMap((member) => meant(member) ?? []), 'siblings'));
}

/** What the line that names a member says more of it. */
function inPlace({ statements }: Reading, { label, source }: ClassOf['members'][number]): Thing | null {
  const at = source.segments[0]?.[0] ?? -1;
  const { all } = statements;
  let [low, high] = [0, all.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (startOf(all[middle]?.rich ?? EMPTY) <= at) low = middle;
    else high = middle - 1;
  }
  const line = all[low];
  const from = line?.item ? line.rich.text.indexOf(label) : -1;
  const more = line?.rich.text.slice(from + label.length) ?? '';
  // "flour, eggs and butter" names more things and tells of none.
  if (!line || from < 0 || from > label.length || /^\s*(?:[,;/]|(?:et|ou|and|or)\s)/u.test(more) || wordsOf(more).length < 4) return null;
  return { name: { label, aliases: [] }, written: cut(line.rich, from, from + label.length), text: headless(line.rich), heading: line.heading };
}

const headOf = (label: string): string => plain(label.slice(LEAD.exec(label)?.[0].length ?? 0).slice(0, HEAD));

/** For each name the first sentence that opens with it and goes on. */
function openingWith({ statements, worked }: Reading, wanted: ReadonlyMap<string, ClassOf['members'][number]>): ReadonlyMap<string, Thing> {
  const found = new Map<string, Thing>();
  // Cheap: most sentences open with no letters of a name that is looked for.
  const heads = new Set([...wanted.values()].map(({ label }) => headOf(label)));
  if (heads.size === 0) return found;
  for (const { heading, rich, label } of statements.all) {
    if (rich.text.length < LINE || worked.has(heading)) continue;
    for (const sentence of label ? [rich] : sentencesOf(rich)) {
      const lead = LEAD.exec(sentence.probe)?.[0].length ?? 0;
      if (!heads.has(plain(sentence.probe.slice(lead, lead + HEAD)))) continue;
      const words = WORDS.exec(sentence.probe.slice(lead, lead + 60))?.[0].split(' ') ?? [];
      for (let size = words.length; size > 0; size -= 1) {
        const written = words.slice(0, size).join(' ');
        const key = keyOf(written);
        if (found.has(key) || !wanted.has(key) || wordsOf(sentence.text).length < size + 3) continue;
        found.set(key, { name: { label: wanted.get(key)?.label ?? written, aliases: [] }, written: cut(sentence, lead, lead + written.length), text: sentence, heading });
        break;
      }
    }
  }
  return found;
}
