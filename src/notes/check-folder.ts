/** What only the whole folder shows: terms explained in several ways, names that collide, links that lead nowhere. */
import { put } from './multimap.ts';
import { keyOf, plain } from './key.ts';
import type { NotesIndex, ParsedNote, Problem } from './model.ts';

/** Every problem of a folder: those of its notes, then those between them; in the order of files and lines. */
export function checkFolder(notes: readonly ParsedNote[], index: NotesIndex, files: ReadonlySet<string>): readonly Problem[] {
  const paths = pathsOf(files);
  const problems = [...notes.flatMap((note) => note.problems), ...meanings(index), ...collisions(index), ...notes.flatMap((note) => deadLinks(note, paths))];
  return problems.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}

const contentWords = (text: string): ReadonlySet<string> => new Set(plain(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3));

/** Two explicit definitions of one term that share hardly a word: told at the later one. */
function meanings(index: NotesIndex): readonly Problem[] {
  const byTerm = new Map<string, NotesIndex['definitions'][number][]>();
  for (const one of index.definitions) if (one.tier === 'A') put(byTerm, one.termId, one);
  const labels = new Map(index.terms.map((term) => [term.id, term.label]));
  const problems: Problem[] = [];
  for (const [id, [first, ...others]] of byTerm) {
    for (const other of others) {
      if (!first) continue;
      const [a, b] = [contentWords(first.text), contentWords(other.text)];
      const shared = [...a].filter((word) => b.has(word)).length;
      if (shared / Math.max(1, Math.min(a.size, b.size)) >= 0.25) continue;
      const term = labels.get(id) ?? '';
      problems.push({ file: other.source.file, line: other.source.line, severity: 'hint', code: 'several-meanings', values: { term, file: first.source.file, other: first.source.line } });
    }
  }
  return problems;
}

/** A name that stands for two terms: an alias of one is the label, or an alias, of another. */
function collisions(index: NotesIndex): readonly Problem[] {
  const owner = new Map<string, NotesIndex['terms'][number]>();
  const defined = new Set(index.definitions.map((one) => one.termId));
  for (const term of index.terms) if (defined.has(term.id)) owner.set(keyOf(term.label), term);
  const problems: Problem[] = [];
  for (const term of index.terms) {
    if (!defined.has(term.id)) continue;
    for (const alias of term.aliases) {
      const key = keyOf(alias.text);
      const other = owner.get(key);
      if (other && other.id !== term.id)
        problems.push({ file: term.source.file, line: term.source.line, severity: 'warning', code: 'alias-collision', values: { alias: alias.text, term: term.label, other: other.label } });
      else owner.set(key, term);
    }
  }
  return problems;
}

/** Files and the folders that they stand in. */
function pathsOf(files: ReadonlySet<string>): ReadonlySet<string> {
  const paths = new Set(['']);
  for (const file of files) for (let path = file; path && !paths.has(path); path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) paths.add(path);
  return paths;
}

/** Relative links of a note that lead to no file of the folder. */
function deadLinks(note: ParsedNote, paths: ReadonlySet<string>): readonly Problem[] {
  const folder = note.file.split('/').slice(0, -1);
  return (note.links ?? []).flatMap(({ target, line }) => {
    const parts = [...folder];
    for (const part of decoded(target).split('/')) {
      if (part === '..') parts.pop();
      else if (part !== '.' && part !== '') parts.push(part);
    }
    const path = parts.join('/');
    const there = paths.has(path) || paths.has(`${path}.md`);
    return there ? [] : [{ file: note.file, line, severity: 'warning' as const, code: 'broken-link', values: { target } }];
  });
}

const decoded = (target: string): string => {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
};
