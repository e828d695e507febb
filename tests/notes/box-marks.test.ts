import { describe, expect, it } from 'vitest';
import { read, terms } from './read.ts';

describe('a box written as a code fence', () => {
  it('is read as text: the Admonition plugin, with its options', () => {
    expect(terms('# Pain\n\n```ad-note\ntitle: Levain\ncollapse: open\nPâte où vivent des levures sauvages\n```\n\n```ad-info\n**Pointage :** première levée de la pâte\n```')).toEqual([
      'Levain = Pâte où vivent des levures sauvages',
      'Pointage = première levée de la pâte',
    ]);
  });
  it('is read as text: a directive of MyST, with its title', () => {
    expect(terms('# Bakery\n\n```{admonition} Proofing\n:class: tip\nThe last rise of a shaped loaf.\n```\n\n~~~{note}\nA **peel** is a shovel that carries loaves.\n~~~', 'en')).toEqual([
      'Proofing = The last rise of a shaped loaf.',
      'peel = A peel is a shovel that carries loaves.',
    ]);
  });
  it('ends with its fence, though that stands below a list', () => {
    const note = read('# Pain\n\n```ad-tip\n- fariner la table\n- couvrir la pâte\n```\n\n**Grigne** : coup de lame sur le pâton\n');
    expect(note.definitions.map(({ text, source }) => [text, source.line])).toEqual([['coup de lame sur le pâton', 11]]);
  });
  it('holds code that stays code', () => {
    expect(terms('# Pain\n\n````ad-note\ntitle: Levain\nPâte où vivent des levures sauvages\n```python\nfour: int = un nombre de pains\n```\n````\n\n```js\n**Pâte** : rien de tel\n```')).toEqual(['Levain = Pâte où vivent des levures sauvages']);
  });
});

describe('a box without a name of its own', () => {
  it('says what the heading above names', () => {
    expect(terms('# Pain\n\n### Qu’est-ce qu’un fournil ?\n\n!!! info "Définition"\n    Lieu où l’on pétrit et cuit le pain\n\n### Taux de cendres\n\n> [!info]\n> Grandeur qui mesure les minéraux restés dans la farine')).toEqual([
      'fournil = Lieu où l’on pétrit et cuit le pain',
      'Taux de cendres = Grandeur qui mesure les minéraux restés dans la farine',
    ]);
  });
  it('defines the subject of its sentence, whatever the verb, where it says "Définition"', () => {
    expect(terms('# Pain\n\n!!! note "Définition"\n    L’**hydratation** indique le poids d’eau pour cent de farine.')).toEqual(['hydratation = L’hydratation indique le poids d’eau pour cent de farine.']);
  });
  it('says nothing of a heading that it only warns or tells below', () => {
    expect(terms('# Pain\n\n### Semaine 3\n\n> [!info]\n> Contrôle lundi sur tout le chapitre des farines.\n\n### Four à bois\n\n> [!warning]\n> Risque de brûlure pour toute la classe')).toEqual([]);
  });
});
