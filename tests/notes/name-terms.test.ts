/** Other names of terms: from the front matter, and from abbreviations. */
import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/notes/read-note.ts';

const terms = (text: string): Record<string, readonly string[]> =>
  Object.fromEntries(readNote('a.md', text, { modified: 0, course: '' }).terms.map(({ label, aliases }) => [label, aliases.map((one) => one.text)]));

describe('aliases of the front matter', () => {
  it('are other names of the term that the title names', () => {
    expect(terms('---\ntitle: Fugue\naliases: [Fuga, 802, "1:30"]\n---\n**Fugue** : pièce à plusieurs voix\n\n**Canon** : imitation stricte\n')).toEqual({ Fugue: ['Fuga', '802', '1:30'], Canon: [] });
  });

  it('go to the first heading where there is no title, and nowhere when it names no term', () => {
    expect(terms('---\naliases: Fuga\n---\n# Fugue\n\nUne **fugue** est une pièce où des voix entrent l’une après l’autre.\n')).toEqual({ fugue: ['Fuga'] });
    expect(terms('---\naliases: Fuga\n---\n# Cours du lundi\n\n**Canon** : imitation stricte\n')).toEqual({ Canon: [] });
  });
});

describe('abbreviations', () => {
  it('define, and what they stand for is another name', () => {
    const note = readNote('a.md', '*[BPM]: beats per minute\n\nThe BPM of a march is about 120.\n', { modified: 0, course: '' });
    expect(note.definitions.map(({ text }) => text)).toEqual(['beats per minute']);
    expect(note.terms.map(({ label, aliases }) => [label, aliases.map(({ text }) => text)])).toEqual([['BPM', ['beats per minute']]]);
  });

  it('are another name of the term that they stand for', () => {
    expect(terms('**Battements par minute** : nombre de temps en une minute\n\n*[BPM]: battements par minute\n')).toEqual({ 'Battements par minute': ['BPM'] });
  });
});
