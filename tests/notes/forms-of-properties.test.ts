/** What is told of a thing beside its definition, and forms of names and headings that published notes hold. */
import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/notes/read-note.ts';
import type { ParsedNote } from '../../src/notes/model.ts';

const read = (text: string, lang: string): ParsedNote => readNote('note.md', `---\nlang: ${lang}\n---\n${text}\n`, { modified: 0, course: '' });
const terms = (text: string, lang = 'fr'): readonly string[] => {
  const note = read(text, lang);
  const labels = new Map(note.terms.map((term) => [term.id, term.label]));
  return note.definitions.map((one) => `${labels.get(one.termId) ?? ''} = ${one.text}`);
};
const names = (text: string, lang = 'fr'): readonly string[] => terms(text, lang).map((one) => one.split(' = ')[0] ?? '');

describe('a property', () => {
  it('stands beside a definition in one list', () => {
    const list = (first: string): string => `# Weaving\n\n## Twill\n\n- **${first}**: fabric in which threads cross along slanted lines.\n- **Formation**: happens when each thread skips two others.\n- **Structure**: large flat pattern with many slanted lines.`;
    expect(terms(list('Definition'), 'en')).toEqual(['Twill = fabric in which threads cross along slanted lines.']);
    expect(names(list('Denim'), 'en')).toContain('Formation');
  });
  it('stands below "Properties of …", unless it is told as a thing is', () => {
    expect(names('# Weaving\n\n## Properties of wool\n\n- **Melting points**: High, due to strong fibres.\n- **Lanolin**: grease that covers the fibre of a sheep.', 'en')).toEqual(['Lanolin']);
  });
  it('is what several things do, or what one can do', () => {
    expect(names('# Weaving\n\n- **Threads in the warp** determine width.\n- **Looms** need a strong frame.\n- **Solid dyes**: Cannot leave the fibre in water.\n- **Bobbin**: small roll on which thread is wound.', 'en')).toEqual(['Bobbin']);
  });
  it('may be two words, an address or a time', () => {
    expect(names('# Tissage\n\n- Artisans : salaires, primes.\n- Mécènes : dons (argent).\n- adresse du métier : 10.0.0.7 et sa copie\n- De 1667 au 18e siècle : le métier à bras est partout.\n- Navette : outil qui porte le fil entre les nappes.\n- Lisse : boucle qui soulève un fil de la nappe.')).toEqual(['Navette', 'Lisse']);
  });
});

describe('a sentence', () => {
  it('tells what a thing does for us, or one more of what it is, and defines nothing else', () => {
    expect(names('# Weaving\n\n- Cotton enables us to dress lightly.\n- Cotton stays cheap.\n- Cotton is a soft material, a stuff where air can stay.', 'en')).not.toContain('soft material');
    expect(terms('# Weaving\n\nCotton enables us to dress lightly in summer. Cotton is worn by all.', 'en')).toEqual([]);
  });
});

describe('a heading', () => {
  it('that asks is answered by its first item', () => {
    expect(names('# Weaving\n\n## What is a warp?\n\n- Strong threads under tension between two beams of a loom\n\n- Threads break.', 'en')).toEqual(['warp']);
    expect(names('# Weaving\n\n## Warp\n\n- Strong threads under the hand of a weaver\n\n- Threads break.', 'en')).toEqual([]);
  });
  it('may be one of several of the first level, and a name with a question mark', () => {
    expect(names('# Chaîne\n\nEnsemble de fils que le métier tient tendus.\n\n# Trame ?\n\nFil qui passe entre ceux de la chaîne.')).toEqual(['Chaîne', 'Trame']);
    expect(names('# Chaîne\n\nFil qui tient tendu tout le métier.')).toEqual([]);
  });
});

describe('a name', () => {
  it('may spell its letters before its noun', () => {
    expect(read('# Weaving\n\n- **CAD (Computer Aided Design) pattern** = drawing made by a program for a loom.', 'en').terms.map(({ label, aliases }) => [label, ...aliases.map(({ text }) => text)])).toEqual([['CAD pattern', 'Computer Aided Design']]);
  });
});
