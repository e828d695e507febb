/** Forms met in published notes of students: sentences that say what a thing is, and lines below a heading that do. */
import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/notes/read-note.ts';

const terms = (text: string, lang = 'fr'): readonly string[] => {
  const note = readNote('note.md', `---\nlang: ${lang}\n---\n# Cours\n\n${text}\n`, { modified: 0, course: '' });
  const labels = new Map(note.terms.map((term) => [term.id, term.label]));
  return note.definitions.map((one) => `${labels.get(one.termId) ?? ''} = ${one.text}`);
};
const names = (text: string, lang = 'fr'): readonly string[] => terms(text, lang).map((one) => one.split(' = ')[0] ?? '');

describe('a heading', () => {
  it('may stand above the kind of thing in italics, and what it means', () => {
    expect(terms('## Ketch\n*a sailing boat*\n\nthe taller mast stands before the rudder\n\n## Sloop\n*noun*\n\none mast carries the mainsail and the jib', 'en')).toEqual(['Ketch = the taller mast stands before the rudder', 'Sloop = one mast carries the mainsail and the jib']);
    expect(names('## Ketch\n*by far the best*\n\nthe taller mast stands before the rudder', 'en')).toEqual([]);
  });
  it('is not what its sentence calls otherwise', () => {
    const under = (called: string): readonly string[] => names(`## Brise-lames\n\nAvancée de pierre qui protège les bateaux${called}`);
    expect(under(', appelée **jetée**')).not.toContain('Brise-lames');
    expect(under(' de la houle')).toEqual(['Brise-lames']);
  });
});

describe('a sentence', () => {
  it('may tell what an act is by another act', () => {
    expect(names('**Virer**, c’est faire passer le nez du bateau dans le vent.\n\nAffaler, c’est descendre une voile.')).toEqual(['Virer', 'Affaler']);
    expect(names('**Virer**, c’est difficile par vent fort.')).toEqual([]);
  });
  it('may tell what a thing measures', () => {
    expect(names('Le cap caractérise la capacité du bateau à tenir sa route.')).toEqual(['cap']);
    expect(names('Le cap caractérise bien ce bateau dans le vent fort.')).toEqual([]);
  });
  it('may set a phrase after a colon that ends it', () => {
    expect(names('Ce qui compte avant tout par gros temps est la stabilité latérale : capacité du bateau à revenir droit après une rafale')).toEqual(['stabilité latérale']);
  });
  it('does not define with a count or a code', () => {
    expect(names('**Équipage** : 3 marins\n\n**Mouillage** : longueur de chaîne que l’on laisse filer avant de s’arrêter\n\nClé du casier : BAB125_K')).toEqual(['Mouillage']);
  });
});
