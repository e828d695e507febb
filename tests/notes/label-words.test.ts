/** Words that label notes of any subject: they head a remark or a property, whatever stands after them. */
import { describe, expect, it } from 'vitest';
import { kindOf, softName } from '../../src/notes/labels.ts';
import { readNote } from '../../src/notes/read-note.ts';

const defines = (line: string): boolean => readNote('a.md', `# Cours\n\nBla.\n\n${line}\n`, { modified: 0, course: '' }).definitions.length > 0;

describe('a label of the trade of taking notes', () => {
  it.each(['Vu en TD', 'Point clé', 'Liens utiles', 'Application numérique', 'Le saviez-vous', 'Premier cas', 'Idée centrale', 'Prétentions', 'Important ++', 'Recap', 'Mark scheme', 'Footnotes', 'Real life example', 'Main difference', 'Evidence against', 'Out of syllabus', 'AO3', 'Bibliography'])('is a remark: "%s"', (label) => {
    expect(kindOf(label)).toBe('remark');
    expect(defines(`**${label}** : une chose qui joue son rôle dans l’histoire`)).toBe(false);
  });
  it.each(['Superficie', 'Régime politique', 'Forces', 'Menaces', 'Public visé', 'Conditions de forme', 'Posologie', 'Causes profondes', 'Cas limite', 'Délais', 'Target audience', 'Root causes', 'Risk factors', 'SI unit', 'Major drawback'])('is a property: "%s"', (label) => {
    expect(kindOf(label)).toBe('aspect');
  });
  it.each(['Groupe A', 'Session 2', 'Axis 1', 'Level 3'])('counts: "%s"', (label) => {
    expect(kindOf(label)).toBe('none');
  });
  it.each(['Climat', 'Monnaie', 'Culture', 'Carte', 'Sample', 'Configuration'])('names a thing in some subjects: "%s"', (label) => {
    expect(softName(label)).toBe(true);
    expect(defines(`**${label}** : ensemble de choses qui forment un tout`)).toBe(true);
    expect(defines(`**${label}** : on en parle jeudi avec les autres`)).toBe(false);
  });
  it('with a kind of definition is none', () => {
    expect(defines('Définition simple : une chose qui joue son rôle dans l’histoire')).toBe(false);
  });
});
