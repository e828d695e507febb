/**
 * What is no prose inside one line: comments, tags, Liquid, link targets, block ids, footnote marks, fields, tags and
 * mathematics give way to signs of the same length, outside inline code. Linear in the length of the line.
 */
import { DROP, JOIN, LINK_CLOSE, LINK_OPEN, MARK_CLOSE, MARK_OPEN, MATH } from './rich.ts';

const SPECIAL = /[$<{[=^#%&\\\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uE000-\uE010]|::|https?:/u;
export const BLOCK_TAGS =
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

/** "$\rightarrow$", "$:=$": the sign itself, and what is left as mathematics. */
function signOf(found: string): string | null {
  const sign = /^\$\s*(?:(?<arrow>\\(?:rightarrow|Rightarrow|longrightarrow|Longrightarrow|to|implies))|:?=|\\(?:coloneqq|coloneq|triangleq))\s*\$$/u.exec(found);
  return sign && (sign.groups?.['arrow'] ? '→' : '=').padEnd(found.length, MATH);
}

/** Tried in this order on each line outside code; a later rule leaves alone what an earlier one changed. */
const RULES: readonly Rule[] = [
  { cue: [], pattern: /[\uE000-\uE010\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu, put: drop },
  { cue: ['$'], pattern: /\$\$[^$]{1,2000}\$\$|(?<![\\$])\$(?=[^\s$])[^$\n]*?(?<=[^\s\\])\$(?![\d$])/gu, put: (found) => signOf(found) ?? MATH.repeat(found.length) },
  {
    cue: ['{{c'],
    pattern: /(\{\{c\d+::)([^{}]{0,300}?(?:\{[^{}]*\}[^{}]*?){0,8}?)((?:::[^}:]{0,200})?\}\})/gu,
    put: (_, [open = '', inner = '', close = '']) => ends(open, inner, close, MARK_OPEN, MARK_CLOSE),
  },
  { cue: ['<', '{%', '{::'], pattern: /<(script|style|iframe|pre|svg)\b.{0,2000}?<\/\1>|\{%-?\s*comment\b.{0,2000}?endcomment\s*-?%\}|\{::comment\}.{0,2000}?\{:\/(?:comment)?\}/giu, put: drop },
  { cue: ['<!--', '%%', '{%', '{{'], pattern: /<!--.{0,2000}?-->|%%.{0,2000}?%%|\{%.{0,300}?%\}|\{\{.{0,300}?\}\}/gu, put: drop },
  // "*[BPM]: beats per minute" is a label that is set off.
  {
    cue: ['*['],
    pattern: /(?<=^[ \t>]*)(\*\[)([^\][\n]{1,60})(\])(?=:[ \t])/gu,
    put: (_, [open = '', inner = '', close = '']) => ends(open, inner, close, MARK_OPEN, MARK_CLOSE),
  },
  // A target between angle brackets may hold spaces.
  { cue: ['](<'], pattern: /!\[[^\][\n]*\]\(<[^<>\n]*>(?:\s+["'(][^"')]*["')])?\)/gu, put: drop },
  {
    cue: ['](<'],
    pattern: /(\[)([^\][\n]+)(\]\(<[^<>\n]*>(?:\s+["'(][^"')]*["')])?\))/gu,
    put: (_, [open = '', inner = '', close = '']) => ends(open, inner, close, LINK_OPEN, LINK_CLOSE),
  },
  { cue: ['^['], pattern: /(\^\[)([^\][]*)(\])/gu, put: (_, [open = '', inner = '', close = '']) => ends(open, inner, close, JOIN, DROP) },
  { cue: ['[', '('], pattern: /!\[\[[^\]]*\]\]|\[\^[^\]\s]+\]:?|\[-?@[^\]]+\]|\[{1,2}_?toc_?\]{1,2}(?=\s*$)|[[(][\p{L}_-]+::[^\])]*[\])]/giu, put: drop },
  {
    cue: ['[['],
    pattern: /(\[\[(?:[^\][|]*\|)?)([^\][|#]+)((?:#[^\][|]*)?\]\])/gu,
    put: (_, [open = '', inner = '', close = '']) => ends(open, inner, close, LINK_OPEN, LINK_CLOSE),
  },
  { cue: ['[['], pattern: /\[\[#?([^\][|]*)\]\]/gu, put: (_, [inner = '']) => LINK_OPEN.repeat(2) + inner.padStart(_.length - 4, DROP) + LINK_CLOSE.repeat(2) },
  // "{==words==}" highlights, "{++words++}" was added.
  {
    cue: ['{==', '{++'],
    pattern: /(\{(?:==|\+\+))([^{}]{1,300}?)((?:==|\+\+)\})/gu,
    put: (_, [open = '', inner = '', close = '']) => ends(open, inner, close, MARK_OPEN, MARK_CLOSE),
  },
  {
    cue: ['=='],
    pattern: /(?<!=)(==)(?=[^\s=])(.{1,300}?)(?<=[^\s=])(==)(?!=)/gu,
    put: (_, [open = '', inner = '', close = '']) => ends(open, inner, close, MARK_OPEN, MARK_CLOSE),
  },
  { cue: ['http'], pattern: /<https?:[^>\s]*>|\bhttps?:\/\/[^\s)>\]]+/gu, put: drop },
  { cue: ['<', '&'], pattern: /<\/?br\s*\/?>|&nbsp;|&#160;/giu, put: (found) => JOIN.repeat(found.length) },
  { cue: ['<'], pattern: /<(?:u|b|strong|mark|em|i|summary)>/giu, put: (found) => MARK_OPEN.repeat(found.length) },
  { cue: ['</'], pattern: /<\/(?:u|b|strong|mark|em|i|summary)>/giu, put: (found) => MARK_CLOSE.repeat(found.length) },
  { cue: ['<'], pattern: new RegExp(`</?(?:${BLOCK_TAGS})(?:\\s(?:"[^"<]*"|[^<>"])*)?/?>`, 'giu'), put: drop },
  { cue: ['<'], pattern: /</gu, put: () => '‹' },
  { cue: ['{'], pattern: /\{[:#.][^}\n]*\}/gu, put: drop },
  { cue: ['\\'], pattern: /\\(?:label|ref|nameref|hyperref|cellcolor|newline|newpage|pagebreak|clearpage|begin|end|item|fa[A-Z]\w*)(?:[[{][^\]}]*[\]}])*\\?/gu, put: drop },
  { cue: ['^'], pattern: /(?<=^|\s)\^[\p{L}\p{N}-]{2,}\s*$/gu, put: drop },
  { cue: ['#'], pattern: /(?<=^|\s)#[\p{L}_][\p{L}\p{N}_/-]*(?=\s*$|(?:\s+#[\p{L}_][\p{L}\p{N}_/-]*)+\s*$)/gu, put: drop },
];
const MAY_BE_NONE = /^[ \t>]*["=[{*+-]/u;
/** Lines that are no prose as a whole: fields, includes, tabs of a page builder, data, a warning that a drawing carries. */
const NO_PROSE =
  /^[ \t>]*(?:(?:[-*+][ \t]+)?\p{Ll}[\p{Ll}\p{N}_-]*::(?=[ \t]|$)|-{1,2}8<-{1,2}|={3}[!+]?[ \t]*"|==⚠|\[?[ \t]*\{[ \t]*"[^"]+"[ \t]*:|"[^"]+":[ \t]*(?:["{[]|-?\d|true\b|false\b|null\b)|[-*+][ \t]+TOC[ \t]*$)/u;

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

/** Masks the inline parts of one line outside code blocks; the result is as long as the line. */
export function maskLine(line: string): string {
  if (!SPECIAL.test(line) && !MAY_BE_NONE.test(line)) return line;
  if (NO_PROSE.test(line)) return ' '.repeat(line.length);
  const spans = codeSpans(line);
  let masked = line;
  // What a plugin computes ("`= this.file`") is no text.
  for (const [start, end] of spans)
    if (/^`\$?= /u.test(line.slice(start, start + 4))) masked = masked.slice(0, start) + drop(masked.slice(start, end)) + masked.slice(end);
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
