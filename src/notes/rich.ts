/**
 * Text with its origin: every character is a character of the file, so whatever is cut out of it can be found again.
 * `text` is what a reader sees; `probe` has the same length and is what rules match on: in it mathematics is one
 * private letter repeated, code keeps its letters and digits only, so that no rule fires inside them, and "!=" is "≠".
 */
import type { Segment } from './model.ts';
import { isSpace } from './signs.ts';

export const STRONG = 1;
export const EMPHASIS = 2;
export const CODE = 4;
export const LINK = 8;

/** In the masked copy: a character of mathematics, one to drop, one that stands for a line join. */
export const MATH = '\uE001';
export const DROP = '\uE000';
export const JOIN = '\uE002';
/** In the masked copy: the ends of a wiki link and of highlighted words. They are dropped, and mark what is between. */
export const LINK_OPEN = '\uE003';
export const LINK_CLOSE = '\uE004';
export const MARK_OPEN = '\uE005';
export const MARK_CLOSE = '\uE006';
const SIGNS = /[\uE000\uE002-\uE006]+/gu;

/** `text.slice(from, from + length)` is `file.slice(start, start + length)`. */
export interface Piece {
  readonly from: number;
  readonly start: number;
  readonly length: number;
  readonly marks: number;
}

export interface Rich {
  readonly text: string;
  readonly probe: string;
  readonly pieces: readonly Piece[];
  /** What `sentencesOf` and `wordsOfRich` found in it, as several readers ask. */
  sentences?: readonly Rich[] | undefined;
  words?: readonly string[] | undefined;
}

export const EMPTY: Rich = { text: '', probe: '', pieces: [] };

/** Cuts [from, to) and trims white space at both ends. */
export function cut(rich: Rich, from: number, to = rich.text.length): Rich {
  let a = Math.max(0, from);
  let b = Math.min(to, rich.text.length);
  while (a < b && isSpace(rich.text.charCodeAt(a))) a += 1;
  while (b > a && isSpace(rich.text.charCodeAt(b - 1))) b -= 1;
  if (a >= b) return EMPTY;
  if (a === 0 && b === rich.text.length) return rich;
  const pieces: Piece[] = [];
  for (const piece of rich.pieces) {
    const start = Math.max(a, piece.from);
    const end = Math.min(b, piece.from + piece.length);
    if (start < end)
      pieces.push({
        from: start - a,
        start: piece.start + (start - piece.from),
        length: end - start,
        marks: piece.marks,
      });
  }
  return { text: rich.text.slice(a, b), probe: rich.probe.slice(a, b), pieces, sentences: undefined, words: undefined };
}

/** Two texts with one space between them, as a line join gives. */
export function join(first: Rich, second: Rich): Rich {
  if (!first.text) return second;
  if (!second.text) return first;
  const shift = first.text.length + 1;
  return {
    text: `${first.text} ${second.text}`,
    probe: `${first.probe} ${second.probe}`,
    pieces: [...first.pieces, ...second.pieces.map((piece) => ({ ...piece, from: piece.from + shift }))],
    sentences: undefined,
    words: undefined,
  };
}

/** Where in the file the text starts; -1 for an empty one. */
export const startOf = (rich: Rich): number => rich.pieces[0]?.start ?? -1;

/** The segments of the text, neighbours melted together. */
export function segmentsOf(rich: Rich): readonly Segment[] {
  const segments: [number, number][] = [];
  let next = 0;
  for (const piece of rich.pieces) {
    const last = segments.at(-1);
    if (last && last[1] === piece.start && next === piece.from) last[1] += piece.length;
    else segments.push([piece.start, piece.start + piece.length]);
    next = piece.from + piece.length;
  }
  return segments;
}

/** Length of the run at `from` of which every piece bears one of `marks`. White space inside the run belongs to it. */
export function markedRun(rich: Rich, marks: number, from = 0): number {
  let end = from;
  for (const piece of rich.pieces) {
    if (piece.from + piece.length <= from) continue;
    if (piece.from > end && rich.text.slice(end, piece.from).trim()) break;
    if (!(piece.marks & marks)) break;
    end = piece.from + piece.length;
  }
  return end - from;
}

/** Builds a Rich from pieces of a file; `mark` of a piece applies to all of it. */
export class RichBuilder {
  readonly #file: string;
  readonly #masked: string;
  #text = '';
  #probe = '';
  #pieces: Piece[] = [];
  #extra = 0;

  constructor(file: string, masked: string) {
    this.#file = file;
    this.#masked = masked;
  }

  get empty(): boolean {
    return this.#text === '';
  }

  /** Adds [start, end) of the file, leaving out what the masked copy drops. */
  add(start: number, end: number, marks: number): void {
    const masked = this.#masked.slice(start, end);
    let at = 0;
    SIGNS.lastIndex = 0;
    for (let sign = SIGNS.exec(masked); sign; sign = SIGNS.exec(masked)) {
      this.#piece(start + at, masked.slice(at, sign.index), marks);
      at = sign.index + sign[0].length;
      if (sign[0].includes(JOIN) && this.#text && !this.#text.endsWith(' ')) this.#space();
      for (const one of sign[0]) {
        if (one === LINK_OPEN) this.#extra |= LINK;
        else if (one === LINK_CLOSE) this.#extra &= ~LINK;
        else if (one === MARK_OPEN) this.#extra |= STRONG;
        else if (one === MARK_CLOSE) this.#extra &= ~STRONG;
      }
    }
    this.#piece(start + at, masked.slice(at), marks);
  }

  #piece(start: number, masked: string, given: number): void {
    if (!masked) return;
    const marks = given | this.#extra;
    this.#pieces.push({ from: this.#text.length, start, length: masked.length, marks });
    this.#text += this.#file.slice(start, start + masked.length);
    this.#probe += marks & CODE ? masked.replace(/[^\p{L}\p{N} ]/gu, (found) => '_'.repeat(found.length)) : masked.includes('=') ? masked.replace(/(?<=\s)(?:!=|=\/=?|=!=)(?=\s)/gu, (sign) => '≠'.padEnd(sign.length)) : masked;
  }

  #space(): void {
    this.#text += ' ';
    this.#probe += ' ';
  }

  take(): Rich {
    const rich = cut({ text: this.#text, probe: this.#probe, pieces: this.#pieces, sentences: undefined, words: undefined }, 0);
    this.#text = '';
    this.#probe = '';
    this.#pieces = [];
    this.#extra = 0;
    return rich;
  }
}
