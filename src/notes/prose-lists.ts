/** What the items of lists define without a sign that sets a name off, and how what prose says is added. */
import { keyOf } from './key.ts';
import { headless, kindOf } from './labels.ts';
import { put } from './multimap.ts';
import { isSomeone } from './persons.ts';
import type { Hit } from './prose-names.ts';
import { listedHits, thirdHit } from './prose-parallel.ts';
import type { Reading } from './reading.ts';
import type { Rich } from './rich.ts';
import type { Statement } from './statements.ts';
import { isCounted } from './texts.ts';

/** "On appelle aussi le X le Y" tells another name of X, not what it is. */
const OTHER_NAME = /^\S+\sappell?e(?:nt)?\s(?:aussi|également|encore)\s|\s(?:is|are)\salso\s(?:called|known\sas)\s(?:an?\s|the\s)?\S+(?:\s\S+){0,2}\.?$/iu;
/** Adds what prose says, unless it says so in passing and the note explains the name elsewhere. */
export function define({ facts }: Reading, hit: Hit, text: Rich, heading: number, tier: 'B' | 'C' = 'C'): void {
  if (isSomeone(hit.name.label) || isCounted(text.probe)) return;
  if ((!hit.sure || OTHER_NAME.test(text.probe)) && facts.defines(keyOf(hit.name.label))) return;
  facts.define(hit.name, hit.rich, text, tier, 'sentence', heading);
}

/** Lists of items that are sentences about things of one kind. */
export function readLists(reading: Reading): void {
  const lists = new Map<number, Statement[]>();
  for (const one of reading.statements.all) if (one.item && !one.label && !one.used && !one.box && one.checked === null) put(lists, one.list, one);
  for (const items of lists.values()) {
    const [first] = items;
    if (first) readThirds(reading, items);
    if (!first || items.length < 2 || reading.worked.has(first.heading)) continue;
    const lead = first.parent ?? reading.statements.all[first.index - 1];
    const announced = lead?.heading === first.heading && /[:：]\s*$/u.test(lead.rich.probe);
    for (const hit of listedHits(items.map(({ rich }) => headless(rich)), announced, reading.language)) define(reading, hit, hit.text, first.heading);
  }
}

/** "judiciaire qui consiste à …" below "législatif : …" and "exécutif : …". */
function readThirds(reading: Reading, items: readonly Statement[]): void {
  for (const { rich, heading, list, depth, index } of items) {
    const hit = thirdHit(headless(rich));
    if (!hit || reading.worked.has(heading)) continue;
    const beside = reading.statements.all.slice(Math.max(0, index - 8), index + 9).filter((one) => one.list === list && one.depth === depth && one.used && one.label?.separator === ':' && kindOf(one.label.name.text) === 'term');
    if (beside.length >= 2) define(reading, hit, hit.text, heading);
  }
}
