/**
 * What reading notes costs: against a bare `mdast-util-from-markdown` parse of the same files, interleaved in one run,
 * in time and in memory; and whether the time grows in proportion with the number of notes and with the length of one.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { readNote } from '../src/notes/read-note.ts';
import { texts } from './notes/texts.ts';

const read = (text: string): unknown => readNote('note.md', text, { modified: 0, course: '' });
const milliseconds = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Bytes of heap that a result keeps, measured in a process of its own. */
const heapOf = (what: 'tree' | 'index'): number =>
  Number(
    execFileSync(process.execPath, ['--expose-gc', join(import.meta.dirname, 'notes/heap.ts'), what], {
      encoding: 'utf8',
    }),
  );

export async function run(): Promise<void> {
  const notes = texts();
  const characters = notes.reduce((sum, text) => sum + text.length, 0);
  const bare: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < 16; round += 1) {
    const parse = milliseconds(() => notes.forEach((text) => fromMarkdown(text)));
    const whole = milliseconds(() => notes.forEach(read));
    if (round >= 4) {
      bare.push(parse);
      ours.push(whole);
    }
  }
  console.log(`${String(notes.length)} notes, ${String(characters)} characters`);
  console.log(`bare parse      ${median(bare).toFixed(1)} ms`);
  console.log(`reading         ${median(ours).toFixed(1)} ms`);
  console.log(`time ratio      ${(median(ours) / median(bare)).toFixed(2)} (at most 2)`);
  const [tree, index] = [heapOf('tree'), heapOf('index')];
  console.log(
    `memory ratio    ${(index / tree).toFixed(2)} (at most 2): ${(index / 1e6).toFixed(1)} MB of index beside ${(tree / 1e6).toFixed(1)} MB of trees`,
  );
  const all = notes.join('\n\n');
  for (const times of [1, 2, 4, 8]) {
    const text = Array.from({ length: times }, () => all).join('\n\n');
    const took = Math.min(
      milliseconds(() => read(text)),
      milliseconds(() => read(text)),
    );
    console.log(
      `one note of ${(text.length / 1e6).toFixed(2)} M characters   ${took.toFixed(0)} ms   ${((took * 1e6) / text.length).toFixed(0)} ns a character`,
    );
  }
  for (const count of [250, 500, 1000]) {
    const took = milliseconds(() =>
      Array.from({ length: count }, (_, index) => read(notes[index % notes.length] ?? '')),
    );
    console.log(`${String(count)} notes   ${took.toFixed(0)} ms   ${(took / count).toFixed(2)} ms a note`);
  }
}

if (process.argv[1] === import.meta.filename) await run();
