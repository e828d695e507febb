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

interface Load {
  characters: number;
  components: number;
  files: number;
}
const loadOf = (part: Part, before: Part | undefined): Load => ({
  characters: part.kind === 'line' ? lengthOf(part) : part.kind === 'picture' ? part.alt.length * 2 + 1 : 0,
  components: part.kind === 'line' && before?.kind === 'line' ? 0 : componentsOf(part),
  files: part.kind === 'picture' || part.kind === 'file' ? 1 : 0,
});
const sum = (a: Load, b: Load): Load => ({
  characters: a.characters + b.characters,
  components: a.components + b.components,
  files: a.files + b.files,
});
const load = (page: Page): Load =>
  page.reduce((total, part, at) => sum(total, loadOf(part, page[at - 1])), { characters: 0, components: 0, files: 0 });
const fits = (page: Page, budget: Budget): boolean => {
  const { characters, components, files } = load(page);
  return characters <= budget.characters && components <= budget.components && files <= budget.files;
};

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
  const waiting = [...parts];
  let page: Part[] = [];
  const close = (): void => {
    const carried: Part[] = [];
    while (page.length > 1 && together(page.at(-1), carried[0] ?? waiting[0])) carried.unshift(...page.splice(-1));
    pages.push(withoutLastRule(page));
    page = [];
    waiting.unshift(...carried);
  };
  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
    // A rule at the head of a page divides nothing.
    if (part.kind === 'divider' && page.length === 0) continue;
    if (fits([...page, part], budget)) {
      page.push(part);
      continue;
    }
    const used = load(page);
    const mayStart = page.length === 0 || fits([...page, { ...EMPTY }], budget);
    const [head, rest] =
      part.kind === 'line' && mayStart ? cut(part, budget.characters - used.characters) : [null, part];
    if (head !== null) page.push(head);
    if (rest !== null) waiting.unshift(rest);
    if (page.length > 0) close();
    else if (rest !== null) {
      // Nothing can make this part fit: alone on a page it is the reader's best chance.
      pages.push([rest]);
      waiting.shift();
    }
  }
  if (page.length > 0 || pages.length === 0) pages.push(withoutLastRule(page));
  return pages;
}

const withoutLastRule = (page: Page): Page => page.slice(0, page.findLastIndex(({ kind }) => kind !== 'divider') + 1);

const EMPTY: Line = {
  kind: 'line', prefix: '', continued: '', units: [], withNext: false, withPrevious: false, apart: false, quoted: false,
}; // prettier-ignore
