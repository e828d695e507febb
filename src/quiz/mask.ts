/**
 * Hides a name in a text: the name's own words, their inflections and their family, with the article before them, so
 * that neither letters, gender nor elision give the answer away. The mask is `…`, the only sign of ours in the notes'
 * words.
 */
import { fold, kin, read, stemsOf, type Word, wordOf } from './words.ts';

export const MASK = '…';

/** What may be hidden together with the name it stands before: articles and elided words. */
const DETERMINER = /^(?:l|d|qu|le|la|les|un|une|des|du|au|aux|cet|cette|ce|ces|a|an|the)$/u;

export interface Masked {
  readonly text: string;
  /** Content words hidden and left. */
  readonly hidden: number;
  readonly left: number;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly word: Word;
  hidden: boolean;
}

const piecesOf = (text: string): Piece[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    word: wordOf(fold(found[0])),
    hidden: false,
  }));

const contentIn = (words: readonly Word[]): number => words.filter(({ grammar }) => !grammar).length;

/** Hides the words of all `names` in `text`. Nothing to hide gives the text as it is. */
export function mask(text: string, names: readonly string[]): Masked {
  const targets = [...new Set(names.flatMap((name) => stemsOf(name)))];
  const isHidden = ({ text: word, stem, grammar }: Word): boolean =>
    (!grammar || targets.includes(word)) && targets.some((target) => kin(target, stem));
  const { all } = read(text);
  if (!all.some(isHidden)) return { text, hidden: 0, left: contentIn(all) };
  const pieces = piecesOf(text);
  for (const piece of pieces) piece.hidden = isHidden(piece.word);
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
  pieces.forEach((piece, at) => {
    if (!piece.hidden) return;
    const joined = pieces[at - 1]?.hidden && /^[\s'’‑-]*$/u.test(between(at - 1));
    shown += joined ? '' : text.slice(from, piece.start) + MASK;
    from = piece.end;
  });
  return { text: shown + text.slice(from), hidden, left: contentIn(pieces.map(({ word }) => word)) - hidden };
}
