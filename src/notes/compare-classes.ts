/**
 * Things set side by side by what they are classed as or made of: lines with the same few values, lines that list names.
 */
import { put } from './multimap.ts';
import { kindOf } from './labels.ts';
import type { Classification, Comparison } from './model.ts';
import { nameOf } from './names.ts';
import { chunks } from './read-tables.ts';
import type { Reading } from './reading.ts';
import { termId } from './key.ts';
import type { Statement } from './statements.ts';
import { isEnumeration } from './texts.ts';

export function compareClasses(reading: Reading): void {
  classified(reading);
  listed(reading);
}

/** "KVM : type 1" among "VirtualBox : type 2": both are told what they are. */
function classified({ facts }: Reading): void {
  const sections = new Map<string, Classification[]>();
  for (const one of facts.classifications) put(sections, `${one.aspect} ${one.source.headings.join()}`, one);
  for (const lines of sections.values()) {
    const distinct = [...new Map([...lines].reverse().map((one) => [one.subjectId, one])).values()].reverse();
    if (distinct.length < 2 || distinct.length > 16) continue;
    for (const part of chunks(distinct)) {
      const [first] = part;
      if (!first || part.length < 2) continue;
      facts.comparisons.push({
        items: part.map(({ subjectId }) => ({ label: facts.terms.get(subjectId)?.label ?? '', id: subjectId })),
        aspects: [{ aspect: first.aspect, values: part.map(({ text, source }) => ({ text, source })) }],
        basis: 'classes',
        source: first.source,
      });
    }
  }
}

/** "Média : télé, radio, presse" above "Hors média : salons, mailing": what each one holds. */
function listed({ facts, statements, headings }: Reading): void {
  const blocks = new Map<string, Statement[]>();
  for (const one of statements.all)
    if (one.label?.rest.text && one.label.separator !== 'none' && kindOf(one.label.name.text) === 'term' && isEnumeration(one.label.rest.text))
      put(blocks, `${String(one.heading)} ${one.item ? `l${String(one.list)}` : `p${String(one.paragraph)}`}`, one);
  for (const lines of blocks.values()) {
    const [first] = lines;
    // Only lines that follow each other belong together.
    if (!first || lines.length < 2 || lines.length > 8 || lines.some((one, index) => one.index !== first.index + index)) continue;
    const items: Comparison['items'] = lines.map(({ label }) => {
      const name = nameOf(label?.name.text ?? '').label;
      const id = termId(name);
      return { label: name, id: facts.terms.has(id) ? id : null };
    });
    facts.comparisons.push({
      items,
      aspects: [{ aspect: headings[first.heading]?.title ?? 'sentence', values: lines.map(({ label, heading }) => (label ? facts.quote(label.rest, heading) : null)) }],
      basis: 'classes',
      source: facts.source(first.rich, first.heading),
    });
  }
}
