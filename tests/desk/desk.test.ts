import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createDesk, deskView } from '../../src/desk/desk.ts';
import { openShelf, type Snapshot } from '../../src/library/shelf.ts';
import { buildIndex } from '../../src/notes/build-index.ts';
import { readNote } from '../../src/notes/read-note.ts';
import { buildBank } from '../../src/quiz/build-bank.ts';

const FUGUE = `---
course: Musique
date: 2026-09-14
---
# Formes
## Les formes musicales
**Fugue** : pièce à plusieurs voix qui entrent l’une après l’autre sur un même sujet.
**Sonate** : pièce pour un ou deux instruments, en plusieurs mouvements contrastés.
**Rondo** : forme où un refrain revient entre des couplets différents.
**Canon** : imitation stricte d’une voix par une autre, à distance régulière.
`;
const snapshot = (files: Readonly<Record<string, string>>): Snapshot => {
  const notes = Object.entries(files).map(([file, text]) => readNote(file, text, { modified: 0, course: '' }));
  const index = buildIndex(notes);
  return { notes, index, bank: buildBank(index) };
};
const shelf = openShelf(snapshot({ 'formes.md': FUGUE }));

describe('the desk', () => {
  const view = deskView(shelf, 'fr');

  it('shows each course with its notes and what they gave', () => {
    expect(view.courses).toEqual([
      {
        name: 'Musique',
        notes: [{ file: 'formes.md', title: 'Formes', date: '2026-09-14' }],
        terms: view.terms.length,
        comparisons: view.comparisons.length,
        questions: view.questions.length,
      },
    ]);
  });

  it('shows terms in the notes’ words, with the place they stand at', () => {
    const fugue = view.terms.find(({ label }) => label === 'Fugue');
    expect(fugue?.definitions[0]).toMatchObject({
      text: 'pièce à plusieurs voix qui entrent l’une après l’autre sur un même sujet.',
      place: { file: 'formes.md', line: 7, headings: ['Formes', 'Les formes musicales'] },
    });
  });

  it('shows why each choice of a question is right or wrong', () => {
    const asked = view.questions.filter(({ choices }) => choices.length > 0);
    expect(asked.length).toBeGreaterThan(0);
    for (const { choices, place } of asked) {
      expect(choices.some(({ right }) => right)).toBe(true);
      for (const choice of choices.filter(({ right }) => !right)) expect(choice.rule).not.toBeNull();
      expect(place.file).toBe('formes.md');
    }
  });

  it('survives being sent: plain data, nothing that JSON loses', () => {
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  });

  it('names the files that draw it', () => {
    const desk = createDesk(shelf);
    expect([desk.entry, desk.style].map((path) => existsSync(path))).toEqual([true, true]);
  });

  it('follows the notes: a change calls back, and the next view is another', () => {
    const library = openShelf(snapshot({ 'formes.md': FUGUE }));
    const desk = createDesk(library);
    let calls = 0;
    const stop = desk.onChange(() => (calls += 1));
    library.swap(snapshot({ 'formes.md': FUGUE.replace('**Rondo**', '**Rondeau**') }));
    expect(calls).toBe(1);
    expect(desk.view('fr').terms.map(({ label }) => label)).toContain('Rondeau');
    expect(desk.view('fr').version).toBe(2);
    stop();
    library.swap(snapshot({}));
    expect(calls).toBe(1);
    expect(desk.view('fr')).toMatchObject({ courses: [], terms: [], questions: [] });
  });

  it('tells the problems of a file that gave nothing else, the gravest first and each once', () => {
    const problem = { file: 'casse.md', line: 1, severity: 'error', code: 'front-matter', values: {} } as const;
    const hint = { ...problem, file: 'formes.md', severity: 'hint', code: 'empty-section' } as const;
    const base = snapshot({ 'formes.md': FUGUE });
    const library = openShelf({
      ...base,
      notes: [...base.notes, { file: 'casse.md', title: 'casse', problems: [hint, problem, problem] }],
    });
    expect(deskView(library, 'fr').problems.map(({ file, severity }) => [file, severity])).toEqual([
      ['casse.md', 'error'],
      ['formes.md', 'hint'],
    ]);
  });
});
