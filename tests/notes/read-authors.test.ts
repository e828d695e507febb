import { describe, expect, it } from 'vitest';
import { read, terms } from './read.ts';

describe('a definition below an author’s name', () => {
  it('is of the thing above, by authors that all know', () => {
    const text = '# Sociologie\n\n- <u>Anomie</u>\n\t- *Durkheim* : état d’une société où les règles ne guident plus les conduites\n\t- *Merton* : décalage entre les buts que la société propose et les moyens donnés\n- **Habitus**\n\t- Bourdieu : ensemble de dispositions durables acquises par l’individu';
    expect(terms(text)).toEqual([
      'Anomie = état d’une société où les règles ne guident plus les conduites',
      'Anomie = décalage entre les buts que la société propose et les moyens donnés',
      'Habitus = ensemble de dispositions durables acquises par l’individu',
    ]);
    expect(read(text).classes.map(({ members }) => members.map(({ label }) => label)).flat()).not.toContain('Durkheim');
  });
  it('is of the thing above, by authors in italics where the note cites one of them', () => {
    expect(
      terms('# Psychologie\n\n- <u>Rumeur</u>\n\t- *Kervadec* : récit non vérifié qui passe de bouche en bouche\n\t- *Lostanlen* : information sans source sûre que chacun transforme\n- Enquête de Kervadec & Morin, 1947'),
    ).toEqual(['Rumeur = récit non vérifié qui passe de bouche en bouche', 'Rumeur = information sans source sûre que chacun transforme']);
  });
  it('is no such thing where kinds stand in italics', () => {
    expect(terms('# Muscles\n\n- **Muscle**\n\t- *Lisse* : tissu qui se contracte sans qu’on le veuille\n\t- *Strié* : tissu qui se contracte quand on le veut').map((one) => one.split(' = ')[0])).toEqual(['Lisse', 'Strié']);
  });
  it('leaves units that bear a name', () => {
    expect(terms('# Unités\n\n- Unités\n\t- Weber : unité du flux magnétique à travers un circuit').map((one) => one.split(' = ')[0])).toEqual(['Weber']);
  });
});
