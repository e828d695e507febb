/**
 * Neighbouring lines that say the same of two things but for one word: "Deux facteurs sont substituables lorsque …" above
 * "Deux facteurs sont complémentaires lorsque …".
 */
import { groupOf, thingOf, type Group, type Thing } from './compare-things.ts';
import { plain } from './key.ts';
import { headless, kindOf } from './labels.ts';
import type { Reading } from './reading.ts';
import { STRONG, cut, type Rich } from './rich.ts';
import type { Statement } from './statements.ts';
import { FINITE, NOT_FIRST } from './words.ts';

/** Words at the head of a line that are looked at, and how many of them agree before the one that does not. */
const FRAME = 8;
const BEFORE = 2;
/** The same word, or "lorsque" and "lorsqu'il", or two letters that stand for anything. */
const alike = (one: string, other: string): boolean => one === other || (one.length === 1 && other.length === 1) || (one.length > 6 && one.slice(0, 6) === other.slice(0, 6));

interface Token {
  readonly word: string;
  readonly from: number;
}
const tokensOf = (rich: Rich): readonly Token[] => [...rich.probe.slice(0, 100).matchAll(/\S+/gu)].slice(0, FRAME).map((found) => ({ word: found[0].replace(/[.,;:]$/u, ''), from: found.index }));

export function framesSideBySide({ statements }: Reading): readonly (Group | null)[] {
  const groups: (Group | null)[] = [];
  let run: Thing[] = [];
  let before: Statement | null = null;
  for (const one of statements.all) {
    const near = before && before.heading === one.heading && before.depth === one.depth && !one.afterGap && before.item === one.item;
    const pair = before && near && opensAlike(before.rich.probe, one.rich.probe) && !labelled(one) && !labelled(before) ? (marked(before, one) ?? framed(before, one) ?? placed(before, one)) : null;
    if (pair) run.push(...(run.length > 0 ? [pair[1]] : pair));
    else if (run.length > 0) {
      groups.push(groupOf(run, 'siblings', 'sentence'));
      run = [];
    }
    before = one;
  }
  return [...groups, groupOf(run, 'siblings', 'sentence')];
}

/** Such lines are compared by their labels. */
const labelled = ({ label }: Statement): boolean => label !== null && label.separator !== 'none' && kindOf(label.name.text) === 'term';

/** Cheap: one of the first words is the same. */
const opensAlike = (one: string, other: string): boolean => {
  const start = one.indexOf(' ') + 1;
  return (start > 0 && one.slice(0, start) === other.slice(0, start)) || (start === 2 && other.indexOf(' ') === 1);
};

function framed(first: Statement, second: Statement): readonly [Thing, Thing] | null {
  const [one, other] = [headless(first.rich), headless(second.rich)];
  const [a, b] = [tokensOf(one), tokensOf(other)];
  const at = a.findIndex(({ word }, index) => !alike(word, b[index]?.word ?? ''));
  const after = at + 1;
  // What follows must agree again: the word is one of a frame, not the head of another sentence.
  if (at < BEFORE || after >= Math.min(a.length, b.length) || !alike(a[after]?.word ?? '', b[after]?.word ?? '')) return null;
  const [x, y] = [thingAt(one, a[at], first), thingAt(other, b[at], second)];
  return x && y ? [x, y] : null;
}

/** "In summer, … " above "In winter, …": where, when or for whom each line holds. */
const PLACE = /^(?:in|for|with|under|en|dans|chez|pour|avec|sous)\s(?:(?:the|an?|les?|la|une?)\s|l['’])?(?<n>\p{L}[^,;:.()]{2,40}),\s/diu;
function placed(first: Statement, second: Statement): readonly [Thing, Thing] | null {
  const [x, y] = [first, second].map(({ rich, heading }) => {
    const line = headless(rich);
    const range = PLACE.exec(line.probe)?.indices?.groups?.['n'];
    return range ? thingOf(cut(line, range[0], range[1]), line, heading) : null;
  });
  return x && y ? [x, y] : null;
}

/** "If they are small → a **micelle** forms" above "If they are long → a **bilayer** forms": the one word set off in each. */
function marked(first: Statement, second: Statement): readonly [Thing, Thing] | null {
  const [x, y] = [first, second].map(({ rich, heading }) => {
    const line = headless(rich);
    const runs = line.pieces.filter(({ marks }) => marks & STRONG);
    const [only] = runs;
    return only && runs.length === 1 && only.from > 0 ? thingOf(cut(line, only.from, only.from + only.length), line, heading) : null;
  });
  return x && y ? [x, y] : null;
}

function thingAt(rich: Rich, token: Token | undefined, { heading }: Statement): Thing | null {
  if (!token || !/^\p{L}{5,}$/u.test(token.word) || FINITE.has(plain(token.word)) || NOT_FIRST.has(plain(token.word)) || /^(?:premi|derni|secon|deuxi|troisi|third|fourth)/u.test(plain(token.word))) return null;
  return thingOf(cut(rich, token.from, token.from + token.word.length), rich, heading);
}
