/** Reads one note in a language that is given, and lists what it defines. */
import { readNote } from '../../src/notes/read-note.ts';
import type { ParsedNote } from '../../src/notes/model.ts';

export const read = (text: string, lang = 'fr'): ParsedNote => readNote('note.md', `---\nlang: ${lang}\n---\n${text}\n`, { modified: 0, course: '' });
/** "Term = its text", in the order of the note. */
export const terms = (text: string, lang = 'fr'): readonly string[] => {
  const note = read(text, lang);
  const labels = new Map(note.terms.map((term) => [term.id, term.label]));
  return note.definitions.map((one) => `${labels.get(one.termId) ?? ''} = ${one.text}`);
};
export const names = (text: string, lang = 'fr'): readonly string[] => terms(text, lang).map((one) => one.split(' = ')[0] ?? '');
