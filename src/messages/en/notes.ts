import type { fr } from '../fr/index.ts';

/** Problems of the notes, told to the teacher: what is wrong, and what to do. */
type Values = Readonly<Record<string, string | number>>;

const problems: Readonly<Record<string, (values: Values) => string>> = {
  binary: () => 'this file is not text: save it as Markdown (UTF-8), or take the ending .md off it',
  'too-large': (v) => `this file has ${v['megabytes']} MB, too much for a note: split it`,
  'too-slow': () => 'reading this file does not end: it is left out; split it or simplify its markup',
  unreadable: (v) => `this file cannot be read (${v['reason']}): check the access rights`,
  'not-utf-8': () => 'some characters are damaged here: save the file as UTF-8',
  empty: () => 'this note is empty',
  'front-matter-open': () => 'the front matter opened by --- is not closed: add a line --- after it',
  'front-matter-language': (v) =>
    `the front matter is written in "${v['language']}": only YAML is read; begin it with --- alone`,
  'front-matter-yaml': (v) => `the front matter is not valid YAML (${v['reason']}): the note is read without it`,
  'front-matter-type': (v) => `in the front matter, ${v['name']} must be a text`,
  'front-matter-date': (v) => `the date "${v['value']}" is not understood: write it 2026-09-14`,
  'empty-term': (v) => `"${v['term'] ?? v['label'] ?? ''}" is announced without a definition: write it after the colon`,
};

export const notes: (typeof fr)['notes'] = {
  problem: (code, values) => problems[code]?.(values) ?? code,
};
