/** What the choices may not tell by themselves: repetition, one inside another, length, words of the stem. */
import { gist, oneLine } from './check-text.ts';
import type { Question } from './model.ts';

/** The code of the first fault of the choices, null when they are fair. The teacher's own length cues stand. */
export function fairChoices({ choices, answer, authored, stem, kind }: Question): string | null {
  const lines = choices.map(({ text, frame }) => (frame ? frame : oneLine(text)));
  if (lines.some((line) => line === '')) return 'empty-choice';
  if (new Set(lines).size !== lines.length) return 'repeated-choice';
  if (authored) return null;
  const spoken = lines.map((line) => ` ${line} `);
  if (spoken.some((line) => spoken.some((other) => other.length > line.length && other.includes(line))))
    return 'choice-in-choice';
  if (answer.length !== 1) return null;
  const key = choices[answer[0] ?? 0];
  const others = choices.filter((_, at) => at !== answer[0]);
  if (!key || key.frame) return null;
  const sizes = others.map(({ text }) => text.length).sort((a, b) => a - b);
  const middle = ((sizes[(sizes.length - 1) >> 1] ?? 0) + (sizes[sizes.length >> 1] ?? 0)) / 2;
  if (key.text.length > middle * 1.5 && key.text.length > middle + 8) return 'long-key';
  // Words that the stem shares with the key and with no other choice.
  if (kind === 'item-owner' || kind === 'list-member' || kind === 'aspect-item') return null;
  const asked = gist(Object.values(stem.values).join(' '));
  const elsewhere = new Set(others.flatMap(({ text }) => [...gist(text)]));
  return [...gist(key.text)].some((word) => asked.has(word) && !elsewhere.has(word)) ? 'shared-word' : null;
}
