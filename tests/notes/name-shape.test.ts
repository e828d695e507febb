import { describe, expect, it } from 'vitest';
import { kindOf } from '../../src/notes/labels.ts';
import { explains } from '../../src/notes/texts.ts';

describe('a label that cannot name a thing', () => {
  it.each([
    ['a century', 'XVe siècle'],
    ['a century', 'Late 18th century'],
    ['when something happened', 'Essor du rail à la fin du XIXe'],
    ['when something happened', 'First games held in 1896'],
    ['a work and its year', 'Traité, 1762'],
    ['a signed number', '-3'],
    ['words that a value completes', 'Rendu le'],
    ['words that a value completes', 'Painted by'],
    ['a clause', 'Ohm relie la tension au courant'],
    ['a clause', 'Yeast turns the sugar into gas'],
    ['what it counts', 'Sauces come in three families'],
    ['a negation', 'beurre jamais fondu'],
    ['a clause', 'What I cook'],
    ['a point of view', "Risqué d'un point de vue fiscal"],
    ['an adverb', 'Bien relire'],
    ['an adverb', 'Bien connu'],
    ['a participle', 'Fait en classe'],
    ['a part of the course', 'Solution de l’exercice'],
    ['a part of the course', 'Solution finale'],
    ['a part of the course', 'Tableau récapitulatif'],
    ['a part of the course', 'Tableau de synthèse'],
    ['a day', 'Monday morning'],
  ])('%s: "%s"', (_, label) => {
    expect(kindOf(label)).toBe('none');
  });

  it.each(['Arrêts à connaître', 'Rivers to know', 'Confusing pair', 'Lemmes', 'Cliquer pour ouvrir'])('a word to the student: "%s"', (label) => {
    expect(kindOf(label)).toBe('remark');
  });

  it.each([
    'Révolution de 1848',
    'Constitution de 1958',
    'Loi de 1901',
    'Loi des trois états',
    'Moteur à deux temps',
    'Lutte contre la corrosion',
    'Sac de nœuds (oui ! vraiment)',
    'Transport across the membrane',
    'Passe de trois',
    'Philosophie du XVIIIe siècle',
    '3-point line',
    'Profil I',
    'Fait divers',
    'Biens publics',
    'Bien meuble',
    'Tableau de bord',
    'Figure de style',
    'Solution tampon',
    'Reference frame',
    'Sujet grammatical',
    'Means of production',
    'In vitro',
    'Ex ante',
    'M phase',
    'March Revolution',
    'Voie de fait',
  ])('but a name stays one: "%s"', (label) => {
    expect(kindOf(label)).toBe('term');
  });
});

describe('a text that explains nothing', () => {
  it.each(['Mme Ferrand', 'Dr. Jane Hill', '3 mars 2021', '12/05/2023', 'Duval, 1974', 'Smith & Jones (2003)', 'autres formes', 'pas abordé', 'not covered'])('"%s"', (text) => {
    expect(explains(text)).toBe(false);
  });
  it.each(['taux fixé en 2021', 'autre nom du sel de table', 'distance / durée', 'Mme Ferrand y voit une norme'])('but "%s" does', (text) => {
    expect(explains(text)).toBe(true);
  });
});
