/**
 * Discord's Markdown as a tree: discord-markdown-parser, with the lists that it leaves out. Pure, so that what a message
 * says can be tested, told to a screen reader and put into a notification without a browser.
 */
import * as markdown from 'discord-markdown-parser';

/** A node of the tree; the fields depend on `type`. */
export interface Node {
  readonly type: string;
  readonly content?: string | readonly Node[];
  readonly [field: string]: unknown;
}

const { SimpleMarkdown, rulesExtended } = markdown as unknown as Library;

/** Only what is used of the library: its own types are looser. */
interface Library {
  readonly SimpleMarkdown: {
    parserFor(rules: Readonly<Record<string, Rule>>): (source: string, state: object) => readonly Node[];
    readonly defaultRules: Readonly<Record<string, { readonly order: number }>>;
  };
  readonly rulesExtended: Readonly<Record<string, Rule>>;
}
interface State {
  readonly prevCapture?: readonly string[] | null;
  readonly depth?: number;
}
interface Rule {
  readonly order: number;
  match(source: string, state: State): readonly string[] | null;
  parse(capture: readonly string[], parse: (source: string, state: State) => readonly Node[], state: State): object;
}

const BLOCK = /^(?: *(?:[-*]|\d{1,9}\.) +[^\n]+(?:\n|$))+/u;
const LINE = /^( *)([-*]|\d{1,9}\.) +(.*)$/u;

const list: Rule = {
  order: (SimpleMarkdown.defaultRules['list']?.order ?? 0) - 0.5,
  match(source, state) {
    if (!startsLine(state)) return null;
    const found = BLOCK.exec(source);
    return found && LINE.test(found[0].split('\n', 1)[0] ?? '') ? found : null;
  },
  parse(capture, parse, state) {
    const lines = (capture[0] ?? '').split('\n').flatMap((line) => {
      const [, indent = '', mark = '', text = ''] = LINE.exec(line) ?? [];
      return mark ? [{ indent: indent.length, mark, text }] : [];
    });
    return nest(lines, (text) => parse(text, { ...state, prevCapture: [text] }));
  },
};

interface Line {
  readonly indent: number;
  readonly mark: string;
  readonly text: string;
}

/** Lines that are further in than the first belong to the item above them; bullets and numbers make lists of their own. */
function nest(lines: readonly Line[], parse: (text: string) => readonly Node[]): readonly Node[] {
  const base = lines[0]?.indent ?? 0;
  const lists: { type: 'list'; ordered: boolean; start: number; items: (readonly Node[])[] }[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    if (!line) break;
    let end = at + 1;
    while ((lines[end]?.indent ?? 0) > base) end += 1;
    const start = Number.parseInt(line.mark, 10);
    const ordered = !Number.isNaN(start);
    if (lists.at(-1)?.ordered !== ordered) lists.push({ type: 'list', ordered, start: ordered ? start : 1, items: [] });
    lists.at(-1)?.items.push([...parse(line.text), ...nest(lines.slice(at + 1, end), parse)]);
    at = end;
  }
  return lists;
}

/** A heading or subtext at a line's start; the library looks for that start only after some kinds of text. */
function atLineStart(name: string): Readonly<Record<string, Rule>> {
  const rule = rulesExtended[name];
  if (!rule) return {};
  const match: Rule['match'] = (source, state) =>
    startsLine(state) ? rule.match(source, { ...state, prevCapture: null }) : null;
  return { [name]: { ...rule, match } };
}
const startsLine = ({ prevCapture }: State): boolean => !prevCapture?.[0] || prevCapture[0].endsWith('\n');

const parse = SimpleMarkdown.parserFor({
  ...rulesExtended,
  ...atLineStart('heading'),
  ...atLineStart('subtext'),
  list,
});

/** The tree of a message's text; never throws. */
export const treeOf = (text: string): readonly Node[] => parse(text, { inline: true, prevCapture: null });

/** Names for the ids of mentions; null where the reader may not know it. */
export interface Names {
  member(id: string): string | null;
  role(id: string): string | null;
  channel(id: string): string | null;
  /** A `<t:…>` stamp as the reader sees it. */
  time(seconds: number, style: string): string;
}

/** The text without its markup, a line a block: for a screen reader's announcement and a phone. */
export const plainOf = (nodes: readonly Node[], names: Names): string =>
  nodes.map((node) => plain(node, names)).join('');

function plain(node: Node, names: Names): string {
  const id = String(node['id'] ?? '');
  switch (node.type) {
    case 'br':
    case 'newline':
      return '\n';
    case 'heading':
    case 'subtext':
      return `${inner(node, names)}\n`;
    case 'list':
      return (node['items'] as readonly (readonly Node[])[])
        .map((item, at) => `${node['ordered'] ? `${Number(node['start']) + at}.` : '•'} ${plainOf(item, names)}\n`)
        .join('');
    case 'user':
      return `@${names.member(id) ?? id}`;
    case 'role':
      return `@${names.role(id) ?? id}`;
    case 'channel':
      return `#${names.channel(id) ?? id}`;
    case 'slashCommand':
      return `/${String(node['fullName'])}`;
    case 'timestamp':
      return names.time(Number(node['timestamp']), String(node['format'] ?? 'f'));
    case 'emoji':
    case 'twemoji':
      return String(node['name']);
    case 'everyone':
    case 'here':
      return `@${node.type}`;
    case 'spoiler':
      return '▇▇▇';
    default:
      return inner(node, names);
  }
}

const inner = (node: Node, names: Names): string =>
  typeof node.content === 'string' ? node.content : plainOf(node.content ?? [], names);
