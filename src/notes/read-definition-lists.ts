/** Definition lists: one or more term lines, then lines that start with a colon. A colon line after a table is a caption. */
import { keyOf } from './key.ts';
import { headless, kindOf, labelOf } from './labels.ts';
import { nameOf } from './names.ts';
import { explains, isMeasure, wordsOf } from './texts.ts';
import type { Reading } from './reading.ts';
import type { Statement } from './statements.ts';
import { join, cut } from './rich.ts';
import { saysNothing } from './words.ts';

export function readDefinitionLists(reading: Reading): void {
  const { statements, facts } = reading;
  const all = statements.all;
  for (let index = 0; index < all.length; index += 1) {
    const first = all[index];
    if (!first?.description || first.used) continue;
    const names = namesBefore(all, index);
    const descriptions: Statement[] = [];
    for (let at = index; all[at]?.description && all[at]?.heading === first.heading; at += 1) descriptions.push(all[at] as Statement);
    if (names.length === 0) continue;
    for (const statement of [...names, ...descriptions]) statement.used = true;
    for (const written of names) {
      const head = headless(written.rich);
      // "Bit rate, data rate": two names of one thing.
      let name = nameOf(/^\p{Lu}[\p{Lu}\p{N}]+ [-–—] /u.test(head.text) ? head.text.replace(/ [-–—] (.*)$/u, ' ($1)') : head.text);
      const [lead = '', also = '', ...others] = name.label.split(', ');
      if (also && others.length === 0 && [lead, also].every((part) => kindOf(part) === 'term' && wordsOf(part).length <= 3)) name = nameOf(`${lead} (${also})`);
      const empty = descriptions.every(({ description }) => !description || saysNothing(description.text));
      if (empty) facts.problem('empty-term', 'warning', head.pieces[0]?.start ?? 0, { term: name.label });
      const [text, ...more] = descriptions.map(({ description }) => description).filter((rich) => rich !== null && !saysNothing(rich.text));
      if (!text || isMeasure(text.text)) continue;
      const short = wordsOf(text.text).length < 8 && more[0] && !labelOf(more[0]);
      // "LAN / WAN" whose text tells of both are two terms, not two names of one.
      const other = name.aliases.find((alias) => alias.kind === 'slash');
      if (other && mentions(text.probe, name.label) && mentions(text.probe, other.text)) {
        for (const label of [name.label, other.text]) facts.define({ label, aliases: [] }, head, text, 'A', 'definition-list', written.heading);
        continue;
      }
      const id = facts.define(name, head, short && more[0] ? join(text, more[0]) : text, 'A', 'definition-list', written.heading);
      if (!id) continue;
      for (const rich of more) {
        if (!rich) continue;
        const label = labelOf(rich);
        if (label && kindOf(label.name.text) === 'aspect')
          facts.aspect({ ownerId: id, aspect: label.name.text.toLowerCase(), label: label.name.text }, label.rest, written.heading, rich.pieces[0]?.start ?? 0);
        else if (label && label.mark && kindOf(label.name.text) === 'term' && explains(label.rest.text)) facts.define(nameOf(label.name.text), label.name, label.rest, 'A', 'definition-list', written.heading);
        else facts.remark([id], null, cut(rich, 0), written.heading);
      }
    }
  }
}

const mentions = (text: string, name: string): boolean => ` ${text.split(/[^\p{L}\p{N}]+/u).map(keyOf).join(' ')} `.includes(` ${keyOf(name)} `);

/** The term lines right above: short, no sentence, not descriptions themselves. */
function namesBefore(all: readonly Statement[], index: number): readonly Statement[] {
  const names: Statement[] = [];
  const first = all[index];
  for (let at = index - 1; at >= 0 && names.length < 4; at -= 1) {
    const before = all[at];
    if (!before || !first || before.description || before.item || before.depth > 0 || before.heading !== first.heading || before.box !== first.box || before.used) break;
    if (names.length > 0 && before.paragraph !== names[0]?.paragraph) break;
    if (names.length === 0 && (all[index]?.afterGap || first.paragraph - before.paragraph > 1)) break;
    const text = before.rich.text;
    if (wordsOf(text).length > 9 || /[.!?:;]$/u.test(text) || (before.label !== null && before.label.separator !== 'alone' && before.label.separator !== 'none' && before.label.separator !== '-')) break;
    names.unshift(before);
    if (before.afterGap) break;
  }
  return names;
}
