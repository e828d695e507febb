/**
 * Prints the bytes of heap that go with a result when it is let go: with `tree` a bare parse of each note, with `index`
 * what the bot holds of them. The texts are read anew, so that a result which points into them pays for them.
 */
import { fromMarkdown } from 'mdast-util-from-markdown';
import { buildIndex } from '../../src/notes/build-index.ts';
import { readNote } from '../../src/notes/read-note.ts';
import { texts } from './texts.ts';

const make: () => unknown =
  process.argv[2] === 'tree'
    ? () => texts().map((text) => fromMarkdown(text))
    : () => buildIndex(texts().map((text, at) => readNote(`${String(at)}.md`, text, { modified: 0, course: '' })));

/** The heap once nothing more can be collected; needs `--expose-gc`. */
function heap(): number {
  for (let pass = 0; pass < 3; pass += 1) (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().heapUsed;
}

const kept: { result: unknown } = { result: null };
const keep = (): void => {
  kept.result = make();
};
// The first times compile code and fill what a process remembers for any note.
for (let round = 0; round < 4; round += 1) keep();
const alive = heap();
kept.result = null;
console.log(alive - heap());
