/**
 * The copy of a note that is parsed: same length, so offsets hold in both, but what is not prose is blanked or dropped
 * (comments, Liquid, link targets, block ids, footnote marks, fields, tags) and mathematics is one letter repeated, so
 * that neither the Markdown parser nor a rule sees structure inside it. Linear in the length of the note.
 */
import { DROP, JOIN, LINK_CLOSE, LINK_OPEN, MARK_CLOSE, MARK_OPEN, MATH } from './rich.ts';


const FENCE = /^([ \t>]*)(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})([^`]*)$/u;
const SPECIAL = /[$<{[=^#%&\\\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uE000-\uE010]|::|https?:/u;
const BLOCK_TAGS =
  'a|abbr|address|article|aside|b|blockquote|body|button|center|cite|code|col|dd|del|details|dfn|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|li|link|main|mark|meta|nav|ol|p|pre|q|s|samp|section|small|source|span|strong|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|var|video';

interface Rule {
  /** A line without any of these signs has nothing for the rule. */
  readonly cue: readonly string[];
  readonly pattern: RegExp;
  /** What stands in the masked copy instead, of the same length. */
  readonly put: (found: string, groups: readonly (string | undefined)[]) => string;
}
const drop = (found: string): string => DROP.repeat(found.length);
const ends = (open: string, inner: string, close: string, a: string, b: string): string =>
  a.repeat(open.length) + inner + b.repeat(close.length);

/** Tried in this order on each line outside code; a later rule leaves alone what an earlier one changed. */
const RULES: readonly Rule[] = [
  { cue: [], pattern: /[\uE000-\uE010\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu, put: drop },
  { cue: ['$'], pattern: /\$\$[^$]{1,2000}\$\$|(?<![\\$])\$(?=[^\s$])[^$\n]*?(?<=[^\s\\])\$(?![\d$])/gu, put: (found) => MATH.repeat(found.length) },
  {
    cue: ['{{c'],
    pattern: /(\{\{c\d+::)([^{}]{0,300}?(?:\{[^{}]*\}[^{}]*?){0,8}?)((?:::[^}:]{0,200})?\}\})/gu,
    put: (_, [open = '', inner = '', close = '']) => ends(open, inner, close, MARK_OPEN, MARK_CLOSE),
  },
  { cue: ['<'], pattern: /<(script|style|iframe)\b.{0,2000}?<\/\1>/giu, put: drop },
  { cue: ['<!--', '%%', '{%', '{{'], pattern: /<!--.{0,2000}?-->|%%.{0,2000}?%%|\{%.{0,300}?%\}|\{\{.{0,300}?\}\}/gu, put: drop },
  { cue: ['[', '('], pattern: /!\[\[[^\]]*\]\]|\[\^[^\]\s]+\]:?|\[-?@[^\]]+\]|\[toc\](?=\s*$)|[[(][\p{L}_-]+::[^\])]*[\])]/giu, put: drop },
  {
    cue: ['[['],
    pattern: /(\[\[(?:[^\][|]*\|)?)([^\][|#]+)((?:#[^\][|]*)?\]\])/gu,
    put: (_, [open = '', inner = '', close = '']) => ends(open, inner, close, LINK_OPEN, LINK_CLOSE),
  },
  { cue: ['[['], pattern: /\[\[#?([^\][|]*)\]\]/gu, put: (_, [inner = '']) => LINK_OPEN.repeat(2) + inner.padStart(_.length - 4, DROP) + LINK_CLOSE.repeat(2) },
  {
    cue: ['=='],
    pattern: /(?<!=)(==)(?=[^\s=])(.{1,300}?)(?<=[^\s=])(==)(?!=)/gu,
    put: (_, [open = '', inner = '', close = '']) => ends(open, inner, close, MARK_OPEN, MARK_CLOSE),
  },
  { cue: ['http'], pattern: /<https?:[^>\s]*>|\bhttps?:\/\/[^\s)>\]]+/gu, put: drop },
  { cue: ['<', '&'], pattern: /<\/?br\s*\/?>|&nbsp;|&#160;/giu, put: (found) => JOIN.repeat(found.length) },
  { cue: ['<'], pattern: /<(?:u|b|strong|mark|em|i)>/giu, put: (found) => MARK_OPEN.repeat(found.length) },
  { cue: ['</'], pattern: /<\/(?:u|b|strong|mark|em|i)>/giu, put: (found) => MARK_CLOSE.repeat(found.length) },
  { cue: ['<'], pattern: new RegExp(`</?(?:${BLOCK_TAGS})(?:\\s[^<>]*)?/?>`, 'giu'), put: drop },
  { cue: ['<'], pattern: /</gu, put: () => '‹' },
  { cue: ['{'], pattern: /\{[:#.][^}\n]*\}/gu, put: drop },
  { cue: ['\\'], pattern: /\\(?:label|ref|nameref|hyperref|cellcolor|newline|newpage|fa[A-Z]\w*)(?:[[{][^\]}]*[\]}])*\\?/gu, put: drop },
  { cue: ['^'], pattern: /(?<=^|\s)\^[\p{L}\p{N}-]{2,}\s*$/gu, put: drop },
  { cue: ['#'], pattern: /(?<=^|\s)#[\p{L}_][\p{L}\p{N}_/-]*(?=\s*$|(?:\s+#[\p{L}_][\p{L}\p{N}_/-]*)+\s*$)/gu, put: drop },
];
const FIELD = /^[ \t>]*(?:[-*+][ \t]+)?\p{Ll}[\p{Ll}\p{N}_-]*::(?=[ \t]|$)/u;

/** Ranges of inline code in a line: nothing is changed inside them. */
function codeSpans(line: string): readonly (readonly [number, number])[] {
  if (!line.includes('`')) return [];
  const runs = [...line.matchAll(/`+/gu)].map((run) => ({ at: run.index, size: run[0].length }));
  const spans: (readonly [number, number])[] = [];
  const last = new Map(runs.map((run, index) => [run.size, index]));
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index];
    if (!run || (last.get(run.size) ?? 0) <= index) continue;
    let close = index + 1;
    while (runs[close]?.size !== run.size) close += 1;
    const end = runs[close];
    if (end) spans.push([run.at, end.at + end.size]);
    index = close;
  }
  return spans;
}

const NOTHING = new RegExp(`^[\\s>${DROP}]*$`, 'u');

/** Masks the inline parts of one line outside code blocks. */
function maskLine(line: string): string {
  if (!SPECIAL.test(line)) return line;
  if (FIELD.test(line)) return ' '.repeat(line.length);
  const spans = codeSpans(line);
  let masked = line;
  for (const { cue, pattern, put } of RULES) {
    if (cue.length > 0 && !cue.some((sign) => line.includes(sign))) continue;
    masked = masked.replace(pattern, (found: string, ...rest: unknown[]) => {
      const at = rest.find((value) => typeof value === 'number') as number;
      if (spans.some(([start, end]) => at < end && at + found.length > start && !(at < start && at + found.length > end)))
        return found;
      const groups = rest.filter((value): value is string | undefined => typeof value !== 'number').slice(0, 3);
      return put(found, groups);
    });
  }
  // A line of which nothing but dropped characters is left is an empty line.
  return NOTHING.test(masked) ? masked.replaceAll(DROP, ' ') : masked;
}

type Mode =
  | { readonly kind: 'prose' }
  | { readonly kind: 'fence'; readonly mark: string; readonly quoted: boolean }
  | { readonly kind: 'hidden'; readonly close: string }
  | { readonly kind: 'math' }
  | { readonly kind: 'table' }
  | { readonly kind: 'rest' };

/** What hides lines up to its end: how it opens, how it closes, and whether it must open the line. */
const HIDDEN: readonly { readonly open: string; readonly close: string; readonly atStart: boolean }[] = [
  { open: '<!--', close: '-->', atStart: false },
  { open: '%%', close: '%%', atStart: true },
  { open: '<script', close: '</script>', atStart: false },
  { open: '<style', close: '</style>', atStart: false },
];

/** Where a hidden stretch opens in a line that does not close it; -1 when none does. */
function opensHidden(line: string, { open, close, atStart }: (typeof HIDDEN)[number]): number {
  if (open === close) return /^[ \t>]*%%/u.test(line) && line.indexOf(close, line.indexOf(open) + 2) < 0 ? line.indexOf(open) : -1;
  const lower = line.toLowerCase();
  const at = lower.lastIndexOf(open);
  return at >= 0 && lower.indexOf(close, at) < 0 && (!atStart || line.slice(0, at).trim() === '') ? at : -1;
}

const blank = (line: string): string => line.replace(/[^\r]/gu, ' ');
/** Keeps what opens the line (quote marks, indentation) and hides the rest. */
const hideMath = (line: string): string =>
  line.replace(/^([ \t>]*)(.*)$/u, (_, head: string, rest: string) => head + rest.replace(/[^\s]/gu, MATH));

/** The masked copy of `file`; everything before `from` (front matter) is blank in it. */
export function mask(file: string, from: number): string {
  const lines = file.slice(from).split('\n');
  let mode: Mode = { kind: 'prose' };
  const out = lines.map((raw) => {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const tail = raw.slice(line.length);
    const result = step(line, mode);
    mode = result.mode;
    return result.line + tail;
  });
  return file.slice(0, from).replace(/[^\r\n]/gu, ' ') + out.join('\n');
}

function step(line: string, mode: Mode): { readonly line: string; readonly mode: Mode } {
  if (mode.kind === 'rest') return { line: blank(line), mode };
  if (mode.kind === 'fence') {
    const left = mode.quoted && !/^[ \t]*>/u.test(line);
    if (!left) {
      const closed = line.replace(/^[ \t>]+/u, '').trim();
      const ends = closed.startsWith(mode.mark) && closed.replaceAll(mode.mark.charAt(0), '') === '';
      return { line, mode: ends ? { kind: 'prose' } : mode };
    }
  }
  if (mode.kind === 'hidden') {
    const close = line.toLowerCase().indexOf(mode.close);
    if (close < 0) return { line: blank(line), mode };
    const end = close + mode.close.length;
    return { line: blank(line.slice(0, end)) + maskLine(line.slice(end)), mode: { kind: 'prose' } };
  }
  if (mode.kind === 'table' || /^[ \t]*<table\b/iu.test(line))
    return { line, mode: /<\/table>/iu.test(line) ? { kind: 'prose' } : { kind: 'table' } };
  if (mode.kind === 'math') {
    const close = line.indexOf('$$');
    if (close < 0) return { line: hideMath(line), mode };
    return { line: hideMath(line.slice(0, close + 2)) + maskLine(line.slice(close + 2)), mode: { kind: 'prose' } };
  }
  const fence = FENCE.exec(line);
  if (fence) return { line, mode: { kind: 'fence', mark: fence[2] ?? '```', quoted: (fence[1] ?? '').includes('>') } };
  if (/^#+[ \t]+Excalidraw Data[ \t]*$/u.test(line)) return { line: blank(line), mode: { kind: 'rest' } };
  if (line.includes('<') || line.includes('%%'))
    for (const sort of HIDDEN) {
      const at = opensHidden(line, sort);
      if (at >= 0) return { line: maskLine(line.slice(0, at)) + blank(line.slice(at)), mode: { kind: 'hidden', close: sort.close } };
    }
  const dollars = line.split('$$').length - 1;
  if (dollars % 2 === 1) {
    const at = line.lastIndexOf('$$');
    return { line: maskLine(line.slice(0, at)) + MATH.repeat(2) + hideMath(`x${line.slice(at + 2)}`).slice(1), mode: { kind: 'math' } };
  }
  return { line: maskLine(line), mode: { kind: 'prose' } };
}
