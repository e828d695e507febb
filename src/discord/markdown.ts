/**
 * Text → Discord's Markdown. Words of notes and names of people are shown as they are written: nothing in them formats,
 * mentions, invites or previews. Text comes out in units that end where a sentence does, so that whoever cuts can cut
 * between two of them without breaking a word, an escape or a bold. Pure.
 */
import type { Inline, Text } from '../command.ts';
import { spans, toUnicode } from './mathematics.ts';

/** No unit is made of more characters of the source than this; a longer sentence is cut between words. */
export const LONGEST_UNIT = 700;

const URL_IN_TEXT = /https?:\/\/[^\s<>"«»\\`]+/giu;
const INVITE = /(discord(?:app)?)\.(gg|com\/invite|me|li|io)\b/giu;
/** Invisible characters that reorder or hide text: C0 and C1 controls, bidi overrides, zero-width no-ops. */
const UNSAFE = /[\p{Cc}--\n]|[\u202a-\u202e\u2066-\u2069\ufeff]/gv;

/** Any of what `visible` takes away or replaces. */
const INVISIBLE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/v;
/** Any of what needs a closer look: most words of most notes have none, and answers are made of many. */
const SPECIAL = /[\\*_~\|`<\[\]@$\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|:\/\/|discord/iv;

/** Without what is invisible and could mislead; tabs become spaces. Line breaks stay. */
export const visible = (text: string): string =>
  INVISIBLE.test(text)
    ? text
        .replaceAll('\r\n', '\n')
        .replaceAll(/[\t\u2028\u2029]/gu, ' ')
        .replaceAll(UNSAFE, '')
    : text;

/** Makes words literal; web addresses stay usable but show no preview, invitations are plain words. */
export function escape(text: string): string {
  if (!SPECIAL.test(text)) return text;
  let written = '';
  let from = 0;
  const clean = visible(text);
  if (clean.includes('://')) {
    for (const match of clean.matchAll(URL_IN_TEXT)) {
      const url = address(match[0]);
      if (/@(?:everyone|here)/u.test(url) || url.search(INVITE) >= 0) continue;
      written += `${plain(clean.slice(from, match.index))}<${url}>`;
      from = match.index + url.length;
    }
  }
  return written + plain(clean.slice(from));
}

/** Without the punctuation of the sentence around it; a bracket that it opens itself belongs to it. */
function address(found: string): string {
  const bare = found.replace(/[.,;:!?'’…)\]*_~|]+$/u, '');
  return bare.includes('(') && !bare.includes(')') && found[bare.length] === ')' ? `${bare})` : bare;
}

const plain = (text: string): string =>
  text
    .replaceAll(/[\\*_~|`<[\]@]/gu, String.raw`\$&`)
    .replaceAll(/(https?):\/\//giu, String.raw`$1\://`)
    .replaceAll(INVITE, String.raw`$1\.$2`);

/** What would be a heading, a list or a quotation at the start of a line is not. */
const lineStart = (markdown: string): string =>
  // All of these come before the letters, which most lines start with.
  markdown.charCodeAt(0) <= GREATER && LINE_START.test(markdown)
    ? markdown.replace(LINE_START, String.raw`$1$2\$3`)
    : markdown;
const GREATER = '>'.charCodeAt(0);
const LINE_START = /^(\s*)(\d{0,9})((?<=\d)[.)]|(?<!\d)[#>+-])/u;

/** Words as code. Three backticks would open a block, so a run of them is kept apart by spaces of no width. */
export function code(text: string): string {
  const clean = visible(text)
    .replaceAll('\n', ' ')
    .replaceAll(/`(?=`)/gu, '`\u200b');
  if (clean.trim() === '') return '';
  const fence = clean.includes('`') ? '``' : '`';
  const pad = clean.startsWith('`') || clean.endsWith('`') ? ' ' : '';
  return fence + pad + clean + pad + fence;
}

const SENTENCE_END = /[.!?…]["»”’')\]]*\s+/gu;

/** Cuts after each sentence; joined, the parts are the text. */
function sentences(text: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: end, index } of text.matchAll(SENTENCE_END)) {
    parts.push(text.slice(from, index + end.length));
    from = index + end.length;
  }
  return from < text.length ? [...parts, text.slice(from)] : parts;
}

/** Cuts what is too long between words, and a word that is too long between letters as a reader sees them. */
function short(text: string): readonly string[] {
  if (text.length <= LONGEST_UNIT) return [text];
  const parts: string[] = [];
  let part = '';
  for (const word of text.match(/\S+\s*|\s+/gu) ?? []) {
    const pieces = word.length > LONGEST_UNIT ? graphemes(word) : [word];
    for (const piece of pieces) {
      if (part !== '' && part.length + piece.length > LONGEST_UNIT) {
        parts.push(part);
        part = '';
      }
      part += piece;
    }
  }
  return part === '' ? parts : [...parts, part];
}

const segmenter = new Intl.Segmenter('fr', { granularity: 'grapheme' });
const graphemes = (text: string): readonly string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

/** The first letters of a text, at most `length` UTF-16 units, never half a letter; `…` says that there is more. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  let kept = '';
  for (const { segment } of segmenter.segment(text)) {
    if (kept.length + segment.length > length - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** A text on one line without formatting, for labels and names: mathematics as Unicode, else as it is written. */
export const oneLine = (text: string): string =>
  SPECIAL.test(text)
    ? spans(visible(text).replaceAll(/\s*\n\s*/gu, ' '))
        .map((span) => (typeof span === 'string' ? span : (toUnicode(span.tex) ?? span.source)))
        .join('')
    : text;

type Wrap = (escaped: string) => string;
const snowflake = (id: string): boolean => /^\d{1,20}$/u.test(id);

type Lines = readonly (readonly string[])[];

/** The words of the notes are shown again and again, and always alike. */
const remembered = new Map<string, Lines>();
const REMEMBERED = 2_000;

/** Lines of a text, each a list of units of Markdown; a line joined from its units is what is shown. */
export function lines(text: Text): Lines {
  if (typeof text !== 'string') return written(text);
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const fresh = written(text);
  if (text.length > LONGEST_UNIT) return fresh;
  if (remembered.size === REMEMBERED) remembered.clear();
  remembered.set(text, fresh);
  return fresh;
}

function written(text: Text): Lines {
  let last: string[] = [];
  const all = [last];
  const push = (unit: string): void => {
    if (unit !== '') last.push(unit);
  };
  const words = (line: string, wrap: Wrap): void => {
    for (const sentence of sentences(line)) for (const unit of short(sentence)) push(wrap(escape(unit)));
  };
  const write = (source: string, wrap: Wrap): void => {
    if (!SPECIAL.test(source)) return words(source, wrap);
    visible(source)
      .split('\n')
      .forEach((line, at) => {
        if (at > 0) all.push((last = []));
        for (const span of spans(line)) {
          if (typeof span === 'string') words(span, wrap);
          else for (const unit of mathematics(span.tex, span.source)) push(wrap(unit));
        }
      });
  };
  if (typeof text === 'string') write(text, asItIs);
  else for (const inline of text) one(inline, write, push);
  return all.map((units) => units.map(apart).map(lineStart));
}

const asItIs: Wrap = (unit) => unit;

/** Marks of two neighbours that would be read as one are kept apart by a space of no width. */
function apart(unit: string, at: number, units: readonly string[]): string {
  const next = units[at + 1]?.[0];
  if (next === undefined) return unit;
  const last = unit.at(-1) ?? '';
  const touching = ('`*_|'.includes(last) && last === next) || (last === '_' && /\w/u.test(next));
  return touching ? `${unit}\u200b` : unit;
}

function one(inline: Inline, write: (source: string, wrap: Wrap) => void, push: (unit: string) => void): void {
  if (typeof inline === 'string') write(inline, asItIs);
  else if ('bold' in inline) write(inline.bold, (unit) => around(unit, '**'));
  else if ('italic' in inline) write(inline.italic, (unit) => around(unit, '_'));
  else if ('spoiler' in inline) write(inline.spoiler, (unit) => around(unit, '||'));
  else if ('code' in inline) for (const part of short(inline.code)) push(code(part));
  else if ('link' in inline) push(link(inline.link, inline.url));
  else if ('time' in inline) push(`<t:${Math.floor(inline.time / 1000)}:${TIME[inline.style]}>`);
  else if ('channel' in inline) push(snowflake(inline.channel) ? `<#${inline.channel}>` : escape(inline.channel));
  else if ('role' in inline) push(snowflake(inline.role) ? `<@&${inline.role}>` : escape(inline.role));
  else push(snowflake(inline.member) ? `<@${inline.member}>` : escape(inline.member));
}

const TIME = { relative: 'R', date: 'D', time: 't', 'date-time': 'f' } as const;

/** Marks stand against the words, or Discord shows them as they are. */
function around(unit: string, mark: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/u.exec(unit) ?? [];
  return words === '' ? unit : before + mark + words + mark + after;
}

function link(label: string, url: string): string {
  if (!URL.canParse(url) || !/^https?:$/u.test(new URL(url).protocol)) return escape(label);
  const address = new URL(url).href;
  return address.length > LONGEST_UNIT || label.trim() === ''
    ? escape(label)
    : `[${escape(clip(label, LONGEST_UNIT))}](<${address.replaceAll('>', '%3E')}>)`;
}

function mathematics(tex: string, source: string): readonly string[] {
  const shown = toUnicode(tex);
  return shown === null ? short(source).map(code) : short(shown).map(escape);
}
