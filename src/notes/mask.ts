/**
 * The copy of a note that is parsed: same length, so offsets hold in both, but what is not prose is blanked or dropped
 * (comments, Liquid, link targets, block ids, footnote marks, fields, tags) and mathematics is one letter repeated, so
 * that neither the Markdown parser nor a rule sees structure inside it. Linear in the length of the note.
 */
import { closesFenced, fencedBox, unfenced } from './box-marks.ts';
import { BLOCK_TAGS, maskLine } from './mask-line.ts';
import { MATH } from './rich.ts';

const FENCE = /^([ \t>]*)(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})([^`]*)$/u;

type Mode =
  | { readonly kind: 'prose' }
  | { readonly kind: 'fence'; readonly mark: string; readonly quoted: boolean }
  | { readonly kind: 'hidden'; readonly close: RegExp }
  | { readonly kind: 'tag' }
  | { readonly kind: 'output' }
  | { readonly kind: 'math'; readonly close: string }
  | { readonly kind: 'table' }
  | { readonly kind: 'rest' };

/** What hides lines up to its end. */
const HIDDEN: readonly { readonly open: RegExp; readonly close: RegExp }[] = [
  { open: /<!--/gu, close: /-->/u },
  { open: /^[ \t>]*%%/gu, close: /%%/u },
  { open: /<script\b/giu, close: /<\/script>/iu },
  { open: /<style\b/giu, close: /<\/style>/iu },
  { open: /<pre\b/giu, close: /<\/pre>/iu },
  { open: /<svg\b/giu, close: /<\/svg>/iu },
  { open: /\{%-?\s*comment\b/gu, close: /endcomment\s*-?%\}/u },
  { open: /\{::comment\}/gu, close: /\{:\/(?:comment)?\}/u },
];

/** Where a hidden stretch opens in a line that does not close it; -1 when none does. */
function opensHidden(line: string, { open, close }: (typeof HIDDEN)[number]): number {
  const last = [...line.matchAll(open)].at(-1);
  return last && !close.test(line.slice(last.index + last[0].length)) ? last.index : -1;
}

/** A tag or Liquid output that goes on over several lines: the line that opens it, and one that goes on. */
const ATTRIBUTES = `(?:\\s+[\\w:@-]+(?:=(?:"[^"]*"|'[^']*'|[^\\s"'<>]+))?)*`;
const OPENS_TAG = new RegExp(`^[ \\t>]*<(?:${BLOCK_TAGS})${ATTRIBUTES}\\s*$`, 'iu');
const IN_TAG = new RegExp(`^[ \\t>]*(?=\\S)${ATTRIBUTES.replace('\\s+', '\\s*')}\\s*(/?>)?`, 'iu');
const OPENS_OUTPUT = /^[ \t>]*\{\{[^}]*$/u;
const MATHS = /\\begin\{(align|equation|gather|multline|eqnarray|array|cases|[pbvBV]?matrix)\*?\}/u;

/** As long as the text, line ends kept: a sign outside the basic plane (an emoji) is two units, and two blanks. */
export const blank = (text: string): string => text.replace(/[^\r\n]/gu, (sign) => ' '.repeat(sign.length));
/** Keeps what opens the line (quote marks, indentation) and hides the rest. */
const hideMath = (line: string): string =>
  line.replace(/^([ \t>]*)(.*)$/u, (_, head: string, rest: string) => head + rest.replace(/[^\s]/gu, (sign) => MATH.repeat(sign.length)));

export interface Masked {
  readonly text: string;
  /** A code block, a comment or a formula that never ends, and so takes the rest of the note with it. */
  readonly open: { readonly kind: 'fence' | 'hidden' | 'math'; readonly offset: number } | null;
}

/** The masked copy of `file`, as long as it; everything before `from` (front matter) is blank in it. */
export const mask = (file: string, from: number): string => maskNote(file, from).text;

/** The masked copy, and what never ends in it. */
export function maskNote(file: string, from: number): Masked {
  const lines = file.slice(from).split('\n');
  let mode = { kind: 'prose' } as Mode;
  let opened = from;
  let offset = from;
  /** The marks of the box, written as a code fence, that the lines stand in. */
  let box: string | null = null;
  const out = lines.map((raw) => {
    const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const tail = raw.slice(line.length);
    const fence: string | null = mode.kind !== 'prose' ? null : box === null ? fencedBox(line) : closesFenced(line, box) ? box : null;
    if (fence !== null) box = box === null ? fence : null;
    const result = fence !== null ? { line: maskLine(unfenced(line, fence)), mode } : step(line, mode);
    if (result.mode !== mode && result.mode.kind !== 'prose') opened = offset;
    mode = result.mode;
    offset += raw.length + 1;
    return result.line + tail;
  });
  const never = mode.kind === 'fence' || mode.kind === 'hidden' || mode.kind === 'math' ? mode.kind : null;
  const text = blank(file.slice(0, from)) + out.join('\n');
  return { text, open: never ? { kind: never, offset: opened } : null };
}

/** A line without any of these signs and words is prose as it stands: what follows in `step` and `maskLine` looks for one of them. */
const NOTABLE =
  /[$<{[^&\\\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uE000-\uE010]|#[\p{L}_]|%%|==|::|":|`=|`{3}|~{3}|https?:|TOC|8<-|Excalidraw/u;

function step(line: string, mode: Mode): { readonly line: string; readonly mode: Mode } {
  if (mode.kind === 'prose' && !NOTABLE.test(line)) return { line, mode };
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
    const close = mode.close.exec(line);
    if (!close) return { line: blank(line), mode };
    const end = close.index + close[0].length;
    return { line: blank(line.slice(0, end)) + maskLine(line.slice(end)), mode: { kind: 'prose' } };
  }
  if (mode.kind === 'tag') {
    const found = IN_TAG.exec(line);
    const whole = found?.[0] ?? '';
    if (found?.[1]) return { line: blank(whole) + maskLine(line.slice(whole.length)), mode: { kind: 'prose' } };
    if (whole && whole.length === line.length) return { line: blank(line), mode };
  }
  if (mode.kind === 'output' && line.trim() !== '') {
    const close = line.indexOf('}}');
    return close < 0 ? { line: blank(line), mode } : { line: blank(line.slice(0, close + 2)) + maskLine(line.slice(close + 2)), mode: { kind: 'prose' } };
  }
  if (mode.kind === 'table' || /^[ \t]*<table\b/iu.test(line))
    return { line, mode: /<\/table>/iu.test(line) ? { kind: 'prose' } : { kind: 'table' } };
  if (mode.kind === 'math') {
    const close = line.indexOf(mode.close);
    if (close < 0) return { line: hideMath(line), mode };
    const end = close + mode.close.length;
    return { line: hideMath(line.slice(0, end)) + maskLine(line.slice(end)), mode: { kind: 'prose' } };
  }
  const fence = FENCE.exec(line);
  if (fence) return { line, mode: { kind: 'fence', mark: fence[2] ?? '```', quoted: (fence[1] ?? '').includes('>') } };
  if (/^#+[ \t]+Excalidraw Data[ \t]*$/u.test(line)) return { line: blank(line), mode: { kind: 'rest' } };
  if (/<|%%|\{%|\{::/u.test(line))
    for (const sort of HIDDEN) {
      const at = opensHidden(line, sort);
      if (at >= 0) return { line: maskLine(line.slice(0, at)) + blank(line.slice(at)), mode: { kind: 'hidden', close: sort.close } };
    }
  if (OPENS_TAG.test(line)) return { line: blank(line), mode: { kind: 'tag' } };
  if (OPENS_OUTPUT.test(line)) return { line: blank(line), mode: { kind: 'output' } };
  const maths = line.includes('\\begin') ? MATHS.exec(line) : null;
  if (maths) {
    const close = maths[0].replace('begin', 'end');
    const end = line.indexOf(close);
    if (end < 0) return { line: maskLine(line.slice(0, maths.index)) + hideMath(`x${line.slice(maths.index)}`).slice(1), mode: { kind: 'math', close } };
  }
  const dollars = line.split('$$').length - 1;
  if (dollars % 2 === 1) {
    const at = line.lastIndexOf('$$');
    return { line: maskLine(line.slice(0, at)) + MATH.repeat(2) + hideMath(`x${line.slice(at + 2)}`).slice(1), mode: { kind: 'math', close: '$$' } };
  }
  return { line: maskLine(line), mode: { kind: 'prose' } };
}
