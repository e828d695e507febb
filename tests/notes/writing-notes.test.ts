/** Keeps docs/writing-notes.md true: each example gives what the comment above it says, and nothing else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/notes/read-note.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'writing-notes.md'), 'utf8');
const examples = [...page.matchAll(/<!-- (defines|also|property|class|compares|asks):(.*?)-->\s*(?:<!-- prettier-ignore -->\s*)?(`{3,4})markdown\n(.*?)\3/gsu)].map(
  ([, what = '', wanted = '', , text = '']) => ({ what, wanted: wanted.trim(), text }),
);
const read = (text: string): ReturnType<typeof readNote> => readNote('a.md', text, { modified: 0, course: '' });
const plain = (text: string): string => text.replace(/[*=.]/gu, '').trim().toLowerCase();

describe('docs/writing-notes.md', () => {
  it('has examples of each sort', () => {
    expect(new Set(examples.map(({ what }) => what))).toEqual(new Set(['defines', 'also', 'property', 'class', 'compares', 'asks']));
    expect(examples.length).toBeGreaterThan(40);
  });

  it.each(examples.filter(({ what }) => what === 'defines'))('defines $wanted', ({ wanted, text }) => {
    const note = read(text);
    const labels = new Map(note.terms.map(({ id, label }) => [id, label]));
    const given = note.definitions.map((one) => `${plain(labels.get(one.termId) ?? '')} = ${plain(one.text)}`);
    const expected = wanted ? wanted.split(' | ').map((one) => one.split(' = ').map(plain).join(' = ')) : [];
    expect(given).toEqual(expected);
  });

  it.each(examples.filter(({ what }) => what === 'also'))('knows $wanted', ({ wanted, text }) => {
    const [name = '', alias = ''] = wanted.split(' = ');
    const term = read(text).terms.find(({ label }) => plain(label) === plain(name));
    expect(term?.aliases.map((one) => one.text)).toEqual([alias]);
  });

  it.each(examples.filter(({ what }) => what === 'property'))('tells $wanted', ({ wanted, text }) => {
    const [name = '', values = ''] = wanted.split(' = ');
    const told = read(text).aspects.filter(({ label }) => label === name);
    expect(told.map((one) => one.text)).toEqual(values.split(', '));
  });

  it.each(examples.filter(({ what }) => what === 'class'))('puts together $wanted', ({ wanted, text }) => {
    const [name = '', members = ''] = wanted.split(' = ');
    const found = read(text).classes.find((one) => one.name === name);
    expect(found?.members.map(({ label }) => label)).toEqual(members.split(', '));
  });

  it.each(examples.filter(({ what }) => what === 'compares'))('compares $wanted', ({ wanted, text }) => {
    const items = read(text).comparisons.map((one) => one.items.map(({ label }) => label).join(' / '));
    expect(items).toContain(wanted);
  });

  it.each(examples.filter(({ what }) => what === 'asks'))('asks $wanted', ({ wanted, text }) => {
    const [stem = '', answer = ''] = wanted.split(' = ');
    const [question] = read(text).questions;
    expect(question?.stem.text).toBe(stem);
    expect([...(question?.choices.filter(({ right }) => right).map((choice) => choice.text) ?? []), ...(question?.accept ?? [])]).toContain(answer);
  });
});
