/**
 * The inline content of simple lines in one pass: words, code, one level of bold or italic, links, images. Whatever is
 * not certain gives null, and the parser reads it. No note with definitions of links comes here, so brackets without an
 * address are words.
 */
import type { Paragraph, PhrasingContent } from 'mdast';

type Position = NonNullable<Paragraph['position']>;
/** Only offsets are known, and used. */
export const at = (start: number, end: number): Position => ({ start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } });

const INLINE = /[*_`[\\~]/u;
/** "[words](address)": words without marks, an address without spaces, brackets or a title. */
const LINK = /\[([^\][\\`*_!<\n]*)\]\([^\s()<>\\[\]]*\)/uy;

const isSpace = (sign: string): boolean => sign === '' || /\s/u.test(sign);
const isPunctuation = (sign: string): boolean => /[\p{P}\p{S}]/u.test(sign);

/** Which side of words a run of marks stands on; null when it could be both. Underscores inside a word are letters. */
function sideOf(text: string, from: number, to: number): 'opens' | 'closes' | 'text' | null {
  const before = text.charAt(from - 1);
  const after = text.charAt(to);
  if (/[\uD800-\uDFFF~]/u.test(before) || /[\uD800-\uDFFF~]/u.test(after)) return null;
  const left = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
  const right = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
  if (left && right) return text.charAt(from) === '_' && !isPunctuation(before) && !isPunctuation(after) ? 'text' : null;
  return left ? 'opens' : right ? 'closes' : 'text';
}

const textNode = (start: number, end: number): PhrasingContent => ({ type: 'text', value: '', position: at(start, end) });

interface Opened {
  readonly run: string;
  readonly from: number;
  readonly children: PhrasingContent[];
}

/** The inline content of [start, end), whose lines stand one by one; null when the parser has to tell. */
export function inlineOf(masked: string, start: number, end: number): PhrasingContent[] | null {
  const text = masked.slice(start, end);
  if (!INLINE.test(text)) return text ? [textNode(start, end)] : [];
  const nodes: PhrasingContent[] = [];
  let opened: Opened | null = null;
  let plain = 0;
  const push = (node: PhrasingContent): void => {
    (opened?.children ?? nodes).push(node);
  };
  const flush = (until: number): void => {
    if (until > plain) push(textNode(start + plain, start + until));
  };
  for (let index = 0; index < text.length; ) {
    const sign = text.charAt(index);
    if (sign === '`') {
      const close = text.indexOf('`', index + 1);
      if (close < 0 || text.slice(index, close).includes('\n')) return null;
      flush(index);
      push({ type: 'inlineCode', value: '', position: at(start + index, start + close + 1) });
      plain = close + 1;
      index = plain;
    } else if (sign === '*' || sign === '_') {
      let to = index + 1;
      while (text.charAt(to) === sign) to += 1;
      const run = text.slice(index, to);
      const side = sideOf(text, index, to);
      if (side === null || (side !== 'text' && run.length > 2)) return null;
      if (side === 'opens') {
        if (opened) return null;
        flush(index);
        opened = { run, from: index, children: [] };
        plain = to;
      } else if (side === 'closes') {
        if (opened?.run !== run) return null;
        flush(index);
        const { from, children }: Opened = opened;
        opened = null;
        push({ type: run.length === 2 ? 'strong' : 'emphasis', children, position: at(start + from, start + to) });
        plain = to;
      }
      index = to;
    } else if (sign === '[') {
      LINK.lastIndex = index;
      const link = LINK.exec(text);
      if (!link) {
        index += 1;
        continue;
      }
      const image = text.charAt(index - 1) === '!';
      const [whole, words = ''] = link;
      const from = image ? index - 1 : index;
      if (text.charAt(from - 1) === '\\') return null;
      flush(from);
      plain = index + whole.length;
      const position = at(start + from, start + plain);
      if (image) push({ type: 'image', url: '', position });
      else push({ type: 'link', url: '', children: words ? [textNode(start + index + 1, start + index + 1 + words.length)] : [], position });
      index = plain;
    } else if (sign === ']') {
      if (text.charAt(index + 1) === '(') return null;
      index += 1;
    } else if (sign === '\\') {
      if (/^[ \t]*(?:\n|$)/u.test(text.slice(index + 1, index + 8))) return null;
      index += /[!-/:-@[-`{-~]/u.test(text.charAt(index + 1)) ? 2 : 1;
    } else if (sign === '~') {
      if (text.charAt(index + 1) === '~') return null;
      index += 1;
    } else if (sign === '\n' && opened) return null;
    else index += 1;
  }
  if (opened) return null;
  flush(text.length);
  return nodes;
}
