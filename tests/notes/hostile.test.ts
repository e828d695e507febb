/** Notes that no person writes: bounded time, a warning with its line, and the rest of the note still works. */
import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/notes/read-note.ts';

const after = '\n\n**Canon** : imitation stricte d’une voix par une autre\n';
const hostile: Readonly<Record<string, string>> = {
  'a line of a megabyte': 'mot '.repeat(250_000),
  'nested quotes': '>'.repeat(100_000),
  'nested lists on one line': '- '.repeat(50_000),
  'lists nested by indentation': Array.from({ length: 600 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
  'unbalanced emphasis': Array.from({ length: 2000 }, () => '*a_ '.repeat(20)).join('\n'),
  brackets: '['.repeat(50_000),
};

describe('a hostile note', () => {
  it.each(Object.entries(hostile))('with %s is read in time, warns, and keeps the rest', (_, text) => {
    const start = performance.now();
    const note = readNote('a.md', text + after, { modified: 0, course: '' });
    expect(performance.now() - start).toBeLessThan(8000);
    expect(note.problems.some(({ code }) => ['line-too-long', 'too-deep', 'too-many-marks'].includes(code))).toBe(true);
    expect(note.definitions.map((one) => one.text)).toContain('imitation stricte d’une voix par une autre');
  });

  it.each(['(a, b) ', '(a) , ', 'a (b), '])('with a line of nothing but "%s" is read in time', (unit) => {
    const start = performance.now();
    readNote('a.md', unit.repeat(Math.floor(9_500 / unit.length)) + after, { modified: 0, course: '' });
    expect(performance.now() - start).toBeLessThan(1500);
  });

  it('never runs front matter as code', () => {
    const note = readNote('a.md', '---js\n{ title: (globalThis.ran = true, "x") }\n---\n# Gamme\n', { modified: 0, course: '' });
    expect(note.problems.map(({ code }) => code)).toContain('front-matter-language');
    expect('ran' in globalThis).toBe(false);
  });

  it('keeps what it did not parse searchable', () => {
    const note = readNote('a.md', `aiguille ${'foin '.repeat(5000)}`, { modified: 0, course: '' });
    expect(note.passages.some(({ text }) => text.includes('aiguille'))).toBe(true);
  });
});
