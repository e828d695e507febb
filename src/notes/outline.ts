/**
 * A note as a flat list of headings, lines and tables, in reading order. Lines decide, not paragraphs: students write a
 * statement a line without blank lines between, which CommonMark glues into one paragraph. Code and HTML leave only a
 * gap. What nesting there was is kept as numbers (`depth`) and as the quote or callout a line stands in.
 */
import type { BlockContent, DefinitionContent, List, PhrasingContent, RootContent, Table, ThematicBreak } from 'mdast';
import { partsOf, type Part } from './markdown.ts';
import { htmlRows, physicalLines, readsAsCode } from './physical-lines.ts';
import { boxOption, closesBox, mayOpenBox, openedBox } from './box-marks.ts';
import type { Block, Box, Line } from './blocks.ts';
import { EMPTY, RichBuilder, cut, join, type Rich } from './rich.ts';

interface Place {
  readonly depth: number;
  readonly box: Box | null;
  readonly quotes: number;
}

/** "##Titre" without its space: no tag opens with two signs. */
const GLUED_HEADING = /^#{2,6}(?=[\p{L}\p{N}*_])/u;

/** Whether the line above the one that holds an offset is blank but for quote marks. */
function blankAbove(masked: string, offset: number): boolean {
  const end = masked.lastIndexOf('\n', offset - 1);
  if (end < 0) return true;
  return /^[\s>]*$/u.test(masked.slice(masked.lastIndexOf('\n', end - 1) + 1, end));
}

/** The blocks of the masked copy; texts are cut from the file itself. */
export function outline(file: string, masked: string, parts: Iterable<Part> = partsOf(masked)): readonly Block[] {
  const blocks: Block[] = [];
  const builder = new RichBuilder(file, masked);
  let paragraphs = 0;
  let lists = 0;
  let boxes = 0;
  /** Offset of the part that is being read. */
  let base = 0;
  /** Where the reading goes on when a line ended a box, be it in the last item of a list. */
  let closed = null as Place | null;

  const linesOf = (nodes: readonly PhrasingContent[], quotes: number): readonly Rich[] => physicalLines(nodes, quotes, masked, base, builder);

  const one = (nodes: readonly PhrasingContent[], quotes: number): Rich =>
    linesOf(nodes, quotes).reduce<Rich>((all, line) => join(all, line), EMPTY);

  function paragraph(nodes: readonly PhrasingContent[], place: Place, item: Pick<Line, 'item' | 'checked'> | null, list: number): Place {
    paragraphs += 1;
    let box = place.box;
    let inside = place;
    const lines = linesOf(nodes, place.quotes);
    if (place.depth === 0 && !place.box && indentOf(lines[0]) >= 4 && readsAsCode(lines.map((line) => line.text))) {
      blocks.push({ kind: 'gap', of: 'code' });
      return place;
    }
    lines.forEach((rich, index) => {
      const opened = index === 0 || mayOpenBox(rich.text) ? boxOf(rich, place, boxes + 1) : null;
      if (opened) {
        boxes += 1;
        box = opened;
        inside = { ...place, box: opened };
        return;
      }
      const option = box && box !== place.box && fenced.has(box.id) ? boxOption(rich) : null;
      if (box && option) {
        if (option.title) box = { ...box, title: option.title };
        inside = { ...place, box };
        return;
      }
      if (/^={2,}$/u.test(rich.text) && underline(rich, 1)) return;
      // Rules and rows of a table that no parser reads: nothing to say of them.
      if (/^(?:\||\+[-=+]{2})/u.test(rich.text)) return;
      if (closesBox(rich.text)) {
        box = (box ?? place.box)?.parent ?? null;
        inside = { ...place, box };
        closed = inside;
        return;
      }
      const start = rich.pieces[0]?.start ?? 0;
      const indent = indentOf(rich);
      const glued = indent === 0 && place.quotes === 0 ? GLUED_HEADING.exec(rich.text) : null;
      if (glued) {
        blocks.push({ kind: 'heading', depth: glued[0].length, rich: cut(rich, glued[0].length) });
        return;
      }
      // An admonition's body is indented; the first line that is not ends it.
      if (box !== place.box && box?.type && indent === 0 && place.quotes === 0 && opensAdmonition.has(box.id)) box = place.box;
      blocks.push({
        kind: 'line',
        rich,
        depth: place.depth,
        item: index === 0 ? (item?.item ?? null) : null,
        checked: index === 0 ? (item?.checked ?? null) : null,
        paragraph: paragraphs,
        list,
        box,
        indent,
        blankBefore: index === 0 && blankAbove(masked, start),
      });
    });
    return inside;
  }

  /** Columns of white space before a line. */
  function indentOf(rich: Rich | undefined): number {
    const start = rich?.pieces[0]?.start ?? 0;
    let columns = 0;
    for (let at = start - 1; at >= Math.max(0, start - 40); at -= 1) {
      const sign = file.charAt(at);
      if (sign !== ' ' && sign !== '\t') break;
      columns += sign === ' ' ? 1 : 4;
    }
    return columns;
  }

  /** Makes a heading of the line that stands right above; false when none does. */
  function underline(by: Rich | number, depth: 1 | 2): boolean {
    const above = blocks.at(-1);
    if (above?.kind !== 'line' || above.depth > 0 || above.box) return false;
    const last = above.rich.pieces.at(-1);
    const rule = typeof by === 'number' ? by : (by.pieces[0]?.start ?? 0);
    if (!last || masked.slice(last.start + last.length, rule).split('\n').length !== 2) return false;
    blocks[blocks.length - 1] = { kind: 'heading', depth, rich: above.rich };
    return true;
  }

  /** `---` below a title underlines it; below a sentence it is a rule that was glued to it. */
  function underlines({ position }: ThematicBreak): boolean {
    const start = base + (position?.start.offset ?? 0);
    const rule = masked.slice(start, base + (position?.end.offset ?? 0)).trim();
    const [before, above] = [blocks.at(-2), blocks.at(-1)];
    if (!/^-{2,}$/u.test(rule) || above?.kind !== 'line' || (before?.kind === 'line' && before.paragraph === above.paragraph)) return false;
    const { text, pieces } = above.rich;
    const titled = text.length <= 60 && /^[\p{Lu}\p{N}]/u.test(text) && !/[.!?;,…]$|[:：=→]/u.test(text) && pieces.every(({ marks }) => marks === 0);
    underlining ??= /^={2,}[ \t]*$/mu.test(masked) || !/^#{1,6}[ \t]/mu.test(masked);
    return titled && (underlining || Math.abs(rule.length - text.length) <= 2) && underline(start, 2);
  }
  /** Whether the note writes its titles so: it underlines with `=`, or has no other headings. */
  let underlining: boolean | null = null;

  const opensAdmonition = new Set<number>();
  const fenced = new Set<number>();
  function boxOf(rich: Rich, place: Place, id: number): Box | null {
    const opened = openedBox(rich, place.quotes > 0);
    if (!opened) return null;
    if (opened.indented) opensAdmonition.add(id);
    if (opened.fenced) fenced.add(id);
    return { id, type: opened.type, title: opened.title, parent: place.box };
  }

  function listOf(node: List, place: Place): void {
    lists += 1;
    const list = lists;
    for (const item of node.children) {
      const marker = { item: node.ordered ? 'number' : 'bullet', checked: item.checked ?? null } as const;
      let first = true;
      const inside: Place = { ...place, depth: place.depth + 1 };
      for (const child of item.children) {
        if (child.type === 'paragraph' && first) paragraph(child.children, inside, marker, list);
        else content(child, inside, list);
        first = false;
      }
    }
  }

  function tableOf(node: Table, place: Place): void {
    const rows = node.children.map((row) => row.children.map((cell) => one(cell.children, place.quotes)));
    // A caption glued below a table (": Figure 3 …") is no row of it.
    const last = rows.at(-1);
    if (rows.length > 1 && /^:\s/u.test(last?.[0]?.text ?? '') && last?.slice(1).every((cell) => !cell.text)) rows.pop();
    const [header = [], ...rest] = rows;
    blocks.push({ kind: 'table', header, rows: rest, box: place.box });
  }

  const htmlOf = ([header, ...rows]: readonly (readonly Rich[])[], box: Box | null): void => {
    blocks.push(header ? { kind: 'table', header, rows, box } : { kind: 'gap', of: 'html' });
  };

  function content(node: RootContent | BlockContent | DefinitionContent, place: Place, list = 0): Place {
    switch (node.type) {
      case 'heading':
        blocks.push({ kind: 'heading', depth: node.depth, rich: one(node.children, place.quotes) });
        return place;
      case 'paragraph':
        return paragraph(node.children, place, null, list);
      case 'list':
        listOf(node, place);
        return place;
      case 'table':
        tableOf(node, place);
        return place;
      case 'blockquote': {
        boxes += 1;
        let inside: Place = {
          depth: 0,
          quotes: place.quotes + 1,
          box: { id: boxes, type: null, title: null, parent: place.box },
        };
        for (const child of node.children) inside = content(child, inside);
        return place;
      }
      case 'html':
        htmlOf(htmlRows(masked, base + (node.position?.start.offset ?? 0), base + (node.position?.end.offset ?? 0), builder), place.box);
        return place;
      case 'code':
        blocks.push({ kind: 'gap', of: 'code' });
        return place;
      case 'thematicBreak':
        if (underlines(node)) return place;
        blocks.push({ kind: 'gap', of: 'rule' });
        return place;
      default:
        return place;
    }
  }

  let place: Place = { depth: 0, box: null, quotes: 0 };
  for (const part of parts) {
    base = part.base;
    for (const node of part.nodes) {
      const next = content(node, place);
      // Only `:::` boxes run on over several paragraphs; an admonition's indented paragraphs do as well.
      const ended = closed as Place | null;
      place = ended ? { ...place, box: ended.box } : node.type === 'paragraph' && next.box && !opensAdmonition.has(next.box.id) ? next : { ...place, box: node.type === 'heading' ? null : place.box };
      closed = null;
    }
  }
  return blocks;
}
