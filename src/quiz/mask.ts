/**
 * Hides a name in a text: the name's own words, their inflections and their family, with the article before them, so
 * that neither letters, gender nor elision give the answer away. The mask is `…`, the only sign of ours in the notes'
 * words. What is hidden is told as well: where the text's own head is gone, or two holes want two words, it cannot be read.
 */
import { kin, lookOf } from './letters.ts';
import { fold, plain, read, type Word, wordOf } from './words.ts';

export const MASK = '…';

/** What may be hidden together with the name it stands before: articles and elided words. */
const DETERMINER = /^(?:l|d|qu|le|la|les|un|une|des|du|au|aux|cet|cette|ce|ces|a|an|the)$/u;

export interface Masked {
  readonly text: string;
  /** Content words hidden and left. */
  readonly hidden: number;
  readonly left: number;
  /** What stood in each hole: its content words, folded. */
  readonly holes: readonly string[];
  /** Whether the word at this place among the text's words is hidden. */
  hides(at: number): boolean;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly word: Word;
  /** The words that it was joined from. */
  readonly looks: readonly Word[];
  hidden: boolean;
}

/** Two words written as one ("MySQL"). */
const JOINED = /\p{Ll}\p{Lu}/u;

const piecesOf = (text: string): Piece[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    word: wordOf(fold(found[0])),
    looks: JOINED.test(found[0]) ? lookOf(found[0]).map(wordOf) : [],
    hidden: false,
  }));

const contentIn = (words: readonly Word[]): number => words.filter(({ grammar }) => !grammar).length;

/** Hides the words of `names` in `text`. Nothing to hide gives the text as it is. */
export function mask(text: string, names: readonly string[]): Masked {
  const targets = names.flatMap(lookOf).map(wordOf);
  const own = new Set(names.flatMap((name) => read(name).words));
  const shows = (word: Word): boolean =>
    own.has(word.text) ? !word.grammar || targets.length === 0 : !word.grammar && targets.some((one) => kin(one, word));
  const { all } = read(text);
  if (!all.some(shows) && !JOINED.test(text))
    return { text, hidden: 0, left: contentIn(all), holes: [], hides: () => false };
  const pieces = piecesOf(text);
  for (const piece of pieces) piece.hidden = shows(piece.word) || (!piece.word.grammar && piece.looks.some(shows));
  if (!pieces.some(({ hidden }) => hidden))
    return { text, hidden: 0, left: contentIn(all), holes: [], hides: () => false };
  const between = (at: number): string => text.slice(pieces[at]?.end ?? 0, pieces[at + 1]?.start ?? text.length);
  // A compound joined by hyphens goes whole; "x of y" with both ends hidden goes with what joins them.
  pieces.forEach((piece, at) => {
    const next = pieces[at + 1];
    if (next && /^[-‑]$/u.test(between(at)) && piece.hidden !== next.hidden) piece.hidden = next.hidden = true;
  });
  pieces.forEach((piece, at) => {
    const [before, after] = [pieces[at - 1], pieces[at + 1]];
    if (!piece.hidden && before?.hidden && after?.hidden && piece.word.grammar) piece.hidden = true;
  });
  for (let at = pieces.length - 1; at > 0; at -= 1) {
    const before = pieces[at - 1];
    if (
      pieces[at]?.hidden &&
      before &&
      !before.hidden &&
      DETERMINER.test(before.word.text) &&
      /^[\s'’]*$/u.test(between(at - 1))
    )
      before.hidden = true;
  }
  const hidden = contentIn(pieces.flatMap((piece) => (piece.hidden ? piece.word : [])));
  let shown = '';
  let from = 0;
  const holes: string[] = [];
  pieces.forEach((piece, at) => {
    if (!piece.hidden) return;
    const joined = pieces[at - 1]?.hidden && /^[\s'’‑-]*$/u.test(between(at - 1));
    const content = piece.word.grammar ? '' : piece.word.stem;
    if (joined) holes.push(`${holes.pop() ?? ''} ${content}`.trim());
    else holes.push(content);
    shown += joined ? '' : text.slice(from, piece.start) + MASK;
    from = piece.end;
  });
  const left = contentIn(pieces.map(({ word }) => word)) - hidden;
  return { text: shown + text.slice(from), hidden, left, holes, hides: (at) => pieces[at]?.hidden ?? false };
}

/** Whether a text says a whole name, word by word. */
export const says = (text: string, name: string): boolean => {
  const spoken = plain(name);
  return spoken !== '' && ` ${plain(text)} `.includes(` ${spoken} `);
};
