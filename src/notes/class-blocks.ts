/**
 * Lines that no list holds, below what announces them: "Isotypes" above "IgM → …" and "IgG → …", "Il faut :" above lines of
 * a few words each, a heading in the plural above a block of labels.
 */
import { headingName, isPlural, type Ground } from './class-names.ts';
import { verbal } from './class-items.ts';
import { parentName } from './class-lists.ts';
import { headless, kindOf } from './labels.ts';
import { cut, type Rich } from './rich.ts';
import type { Statement } from './statements.ts';
import { saysNothing } from './words.ts';
import { wordsOf } from './texts.ts';

const FEW = 6;
/** A block of more lines is no class. */
const MOST = 40;

/** Gives the indexes of the lines that it took. */
export function blockClasses(ground: Ground, tabled: ReadonlySet<number>): ReadonlySet<number> {
  const taken = new Set<number>();
  const { reading, add, french } = ground;
  const { all } = reading.statements;
  for (const lead of all) {
    if (reading.worked.has(lead.heading)) continue;
    if (lead.afterGap && lead.label?.rest.text && !lead.item && !tabled.has(lead.heading)) {
      const name = headingName(reading, lead.heading);
      const lines = blockAt(all, lead.index);
      if (name && lines.length >= 3 && lines.length <= MOST && isPlural(name, french) && kindOf(name) !== 'remark') {
        const members = lines.flatMap(labelled);
        if (members.length >= 3) add(name, members, lead.rich, lead.heading, 'list', false);
      }
    }
    if (!leads(lead) || lead.rich.probe.includes(' / ')) continue;
    const children = lead.item ? (lead.children.length > 0 ? lead.children : belowItem(all, lead)) : below(all, lead);
    const [first] = children;
    if (!first || children.length > MOST || first.heading !== lead.heading || first.afterGap || first.box !== lead.box || children.some(({ item }) => item !== null)) continue;
    if (!lead.item && first.paragraph !== lead.paragraph && !/[:：]\s*$/u.test(lead.rich.text)) continue;
    const named = children.flatMap(labelled);
    const members = named.length === children.length ? named : children.every(isShort) && (lead.item ? children.length >= 3 : /[:：]\s*$/u.test(lead.rich.text)) ? children.map(({ rich }) => headless(rich)) : [];
    if (members.length < 2) continue;
    add(parentName(ground, lead), members, lead.rich, lead.heading, 'list', false);
    for (const { index } of [lead, ...children]) taken.add(index);
  }
  return taken;
}

/** A few words above other lines. */
const leads = ({ rich, label, description, item }: Statement): boolean =>
  !label?.rest.text && !description && !/[.!?;,]\s*$/u.test(rich.text) && wordsOf(rich.text).length <= 8 && (item !== null || /[:：]\s*$/u.test(rich.text) || (wordsOf(rich.text).length <= 4 && kindOf(rich.text) !== 'none'));

/** The lines of one paragraph from a statement on; of a long one, enough to tell that it is long. */
function blockAt(all: readonly Statement[], from: number): readonly Statement[] {
  const first = all[from];
  let end = from + 1;
  while (first && end <= from + MOST && all[end]?.paragraph === first.paragraph && all[end]?.heading === first.heading && !all[end]?.afterGap) end += 1;
  return first ? all.slice(from, end) : [];
}

/** What stands right below a line: its paragraph, or lines of a few words with blank lines between, when it ends with a colon. */
function below(all: readonly Statement[], lead: Statement): readonly Statement[] {
  const block = blockAt(all, lead.index + 1);
  const [first] = block;
  if (block.length !== 1 || !first || !/[:：]\s*$/u.test(lead.rich.text) || first.paragraph === lead.paragraph) return block;
  const apart: Statement[] = [];
  for (let at = first.index; at < first.index + MOST; at += 1) {
    const one = all[at];
    if (!one || one.paragraph !== first.paragraph + apart.length || one.heading !== lead.heading || one.afterGap || one.item || !isShort(one)) break;
    apart.push(one);
  }
  return apart.length >= 3 ? apart : block;
}

/** The lines that an item holds below its own, each a paragraph. */
function belowItem(all: readonly Statement[], { index, list, indent, heading }: Statement): readonly Statement[] {
  let end = index + 1;
  for (let one = all[end]; one && end <= index + MOST && !one.item && one.list === list && one.indent > indent && one.heading === heading; one = all[end]) end += 1;
  return all.slice(index + 1, end);
}

/** The name of a line that tells of a thing. */
const labelled = ({ label }: Statement): readonly Rich[] =>
  label?.rest.text && label.separator !== 'none' && label.separator !== ',' && kindOf(label.name.text) === 'term' && wordsOf(label.name.text).length <= FEW ? [cut(label.name, 0)] : [];

const isShort = ({ rich, label }: Statement): boolean =>
  !label?.rest.text && wordsOf(rich.text).length <= FEW && !/[.!?;:]\s*$/u.test(rich.text) && !saysNothing(rich.text) && /\p{L}{2}/u.test(rich.probe) && !verbal(rich.text);
