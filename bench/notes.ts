/**
 * What reading notes costs: against a bare `mdast-util-from-markdown` parse of the same files, interleaved in one run,
 * in time and in memory; and whether the time grows in proportion with the number of notes and with the length of one.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { readNote } from '../src/notes/read-note.ts';

const root = join(import.meta.dirname, '..');
const folders = ['notes', 'tests/notes/fixtures', '../shared/notes', '../shared/corpus'];

/** The notes at hand; folders that are not there are left out. */
function texts(): readonly string[] {
  return folders.flatMap((folder) => {
    try {
      return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => readFileSync(join(root, folder, name), 'utf8'));
    } catch {
      return [];
    }
  });
}

const read = (text: string): unknown => readNote('note.md', text, { modified: 0, course: '' });
const milliseconds = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Heap that a result keeps, in bytes; needs `--expose-gc` to be exact, and says so otherwise. */
function heapOf(make: () => unknown): number {
  const collect = (globalThis as { gc?: () => void }).gc ?? (() => undefined);
  collect();
  const before = process.memoryUsage().heapUsed;
  const kept = make();
  collect();
  const after = process.memoryUsage().heapUsed;
  return kept === undefined ? 0 : after - before;
}

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
  const parsed = heapOf(() => notes.map((text) => fromMarkdown(text)));
  const facts = heapOf(() => notes.map(read));
  const exact = 'gc' in globalThis ? '' : ' (without --expose-gc: not exact)';
  console.log(`memory ratio    ${(facts / Math.max(1, parsed)).toFixed(2)} (at most 2)${exact}`);
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
