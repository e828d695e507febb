/**
 * Parts → pages. A page keeps Discord's limits; a line is cut only between units, so at the end of a sentence; a heading
 * is never left alone at the bottom, nor a source at the top. Nothing is lost: the pages together hold every part.
 * Pure and without memory: the same parts give the same pages, before and after a restart.
 */
import type { Line, Part } from './parts.ts';

export interface Budget {
  /** Characters (UTF-16 units) of Markdown on a page. */
  readonly characters: number;
  /** Components on a page, nested ones counted. */
  readonly components: number;
  /** Attachments on a page. */
  readonly files: number;
}
export type Page = readonly Part[];

/** The Markdown of one line. */
export const lineText = (line: Line): string =>
  `${line.apart ? '\n' : ''}${line.prefix}${line.units.join('').trimEnd()}`;

/** The Markdown of lines that stand together. */
export const textOf = (lines: readonly Line[]): string => lines.map(lineText).join('\n').replace(/^\n+/u, '');

const lengthOf = (line: Line): number =>
  line.units.reduce((sum, unit) => sum + unit.length, line.prefix.length + (line.apart ? 2 : 1));

function componentsOf(part: Part): number {
  if (part.kind === 'row') return 1 + part.row.components.length;
  // A picture may become its text alternative; a gallery and a text are one component each.
  return 1;
}

/** What a page holds so far. */
interface Load {
  readonly characters: number;
  readonly components: number;
  readonly files: number;
}
const NOTHING: Load = { characters: 0, components: 0, files: 0 };

/** With one part more, after the one that stands last. */
function adding(part: Part, { characters, components, files }: Load, last: Part | undefined): Load {
  if (part.kind === 'line')
    return { characters: characters + lengthOf(part), components: components + (last?.kind === 'line' ? 0 : 1), files };
  const picture = part.kind === 'picture';
  return {
    // Its words are shown where it cannot be drawn; escaped, they are at most twice as long.
    characters: characters + (picture ? part.alt.length * 2 + 1 : 0),
    components: components + componentsOf(part),
    files: files + (picture || part.kind === 'file' ? 1 : 0),
  };
}
const within = (load: Load, budget: Budget): boolean =>
  load.characters <= budget.characters && load.components <= budget.components && load.files <= budget.files;

/** As many units as fit after what the page holds, and the rest. */
function cut(line: Line, room: number): readonly [Line | null, Line | null] {
  let length = line.prefix.length + (line.apart ? 2 : 1);
  let kept = 0;
  while (kept < line.units.length && length + (line.units[kept]?.length ?? 0) <= room)
    length += line.units[kept++]?.length ?? 0;
  if (kept === 0) return [null, line];
  if (kept === line.units.length) return [line, null];
  return [
    { ...line, units: line.units.slice(0, kept), withNext: false },
    { ...line, units: line.units.slice(kept), prefix: line.continued, withPrevious: false, apart: false },
  ];
}

const together = (above: Part | undefined, below: Part | undefined): boolean =>
  (above?.kind === 'line' && above.withNext) || (below?.kind === 'line' && below.withPrevious);

/** At least one page; each keeps the budget, provided that every single part does. */
export function paginate(parts: readonly Part[], budget: Budget): readonly Page[] {
  const pages: Page[] = [];
  const waiting = [...parts].reverse();
  let page: Part[] = [];
  let load = NOTHING;
  const close = (): void => {
    while (page.length > 1 && together(page.at(-1), waiting.at(-1))) waiting.push(...page.splice(-1));
    pages.push(withoutLastRule(page));
    page = [];
    load = NOTHING;
  };
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    // A rule at the head of a page divides nothing.
    if (part.kind === 'divider' && page.length === 0) continue;
    const more = adding(part, load, page.at(-1));
    if (within(more, budget)) {
      page.push(part);
      load = more;
      continue;
    }
    const [head, rest] =
      part.kind === 'line' && more.components <= budget.components
        ? cut(part, budget.characters - load.characters)
        : [null, part];
    if (head !== null) page.push(head);
    // What does not even fit on an empty page is the reader's best chance there, alone.
    if (page.length === 0) page.push(part);
    else if (rest !== null) waiting.push(rest);
    close();
  }
  if (page.length > 0 || pages.length === 0) pages.push(withoutLastRule(page));
  return pages;
}

const withoutLastRule = (page: Page): Page => page.slice(0, page.findLastIndex(({ kind }) => kind !== 'divider') + 1);
