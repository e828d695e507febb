/** What the choices may not tell by themselves: repetition, one inside another, length, words of the stem. */
import { gist, oneLine } from './check-text.ts';
import type { Question } from './model.ts';

/** Whether one line stands in another as whole words. */
const standsIn = (line: string, other: string): boolean =>
  other.length > line.length && other.includes(line) && ` ${other} `.includes(` ${line} `);

/** Whether the others all open, or all close, with one word, and a key that is a sentence does not. */
function isOdd(key: string, others: readonly string[]): boolean {
  const [first, ...more] = others.map((line) => line.split(' '));
  const own = key.split(' ');
  if (!first || more.length === 0 || own.length < 3) return false;
  return [0, -1].some((at) => own.at(at) !== first.at(at) && more.every((line) => line.at(at) === first.at(at)));
}

/** The code of the first fault of the choices, null when they are fair. The teacher's own length cues stand. */
export function fairChoices({ choices, answer, authored, stem, kind }: Question): string | null {
  const lines = choices.map(({ text, frame }) => (frame ? frame : oneLine(text)));
  if (lines.includes('')) return 'empty-choice';
  if (lines.some((line, at) => lines.indexOf(line) !== at)) return 'repeated-choice';
  if (authored) return null;
  if (lines.some((line) => lines.some((other) => standsIn(line, other)))) return 'choice-in-choice';
  if (answer.length !== 1) return null;
  const key = choices[answer[0] ?? 0];
  const others = choices.filter((_, at) => at !== answer[0]);
  if (!key || key.frame) return null;
  const sizes = others.map(({ text }) => text.length).sort((a, b) => a - b);
  const middle = ((sizes[(sizes.length - 1) >> 1] ?? 0) + (sizes[sizes.length >> 1] ?? 0)) / 2;
  if (key.text.length > middle * 1.5 && key.text.length > middle + 8) return 'long-key';
  if (
    isOdd(
      oneLine(key.text),
      others.map(({ text }) => oneLine(text)),
    )
  )
    return 'odd-key';
  // Words that the stem shares with the key and with no other choice.
  if (kind === 'item-owner' || kind === 'list-member' || kind === 'aspect-item') return null;
  const asked = Object.values(stem.values).map(gist);
  const elsewhere = others.map(({ text }) => gist(text));
  for (const word of gist(key.text))
    if (asked.some((words) => words.has(word)) && !elsewhere.some((words) => words.has(word))) return 'shared-word';
  return null;
}
