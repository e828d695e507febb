/** Tables without a column of definitions, one of which may still tell what the things are. */
import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/notes/read-note.ts';

const defined = (text: string): readonly (readonly [string, string, string | undefined])[] => {
  const { definitions, terms } = readNote('a.md', text, { modified: 0, course: '' });
  return definitions.map(({ termId, text: said, head }) => [terms.find(({ id }) => id === termId)?.label ?? '', said, head]);
};

describe('a column that tells what the things of a table are', () => {
  it('is the wordiest, and its head stands with each cell', () => {
    const text = '# Tri\n\n| Phase | Durée | Ce qui se passe |\n|---|---|---|\n| Pétrissage | 10 min | le réseau de gluten se forme peu à peu |\n| Pointage | 1 h | la pâte lève une première fois en masse |\n';
    expect(defined(text)).toEqual([
      ['Pétrissage', 'le réseau de gluten se forme peu à peu', 'Ce qui se passe'],
      ['Pointage', 'la pâte lève une première fois en masse', 'Ce qui se passe'],
    ]);
  });
  it('may ask in English', () => {
    const text = '# Rules\n\n| Doctrine | The court looks at | Since |\n|---|---|---|\n| Literal rule | the plain words of the statute | 1892 |\n| Mischief rule | the gap that the statute was to close | 1584 |\n';
    expect(defined(text).map(([term, , head]) => [term, head])).toEqual([
      ['Literal rule', 'The court looks at'],
      ['Mischief rule', 'The court looks at'],
    ]);
  });
  it('is a row where the columns are the things', () => {
    const text = '# Fours\n\n| Critère | Étuve à sole | Étuve à convection |\n|---|---|---|\n| Chaleur | la pierre chauffe le pain par dessous | un courant d’air chaud entoure le pain |\n| Prix | élevé | moyen |\n';
    expect(defined(text)).toEqual([
      ['Étuve à sole', 'la pierre chauffe le pain par dessous', 'Chaleur'],
      ['Étuve à convection', 'un courant d’air chaud entoure le pain', 'Chaleur'],
    ]);
  });
  it('gives way to what the note says elsewhere', () => {
    const text = '# Tri\n\nLe **pointage** est un repos de la pâte en masse.\n\n| Phase | Ce qui se passe |\n|---|---|\n| Pétrissage | le réseau de gluten se forme peu à peu |\n| Pointage | la pâte lève une première fois en masse |\n';
    expect(defined(text).filter(([term]) => term.toLowerCase() === 'pointage').map(([, said]) => said)).toEqual(['Le pointage est un repos de la pâte en masse.']);
  });
  it.each([
    ['short cells', '| Port | Service | Réseau |\n|---|---|---|\n| Telnet | en clair | tout |\n| SSH | chiffré | tout |\n'],
    ['examples', '| Genre | Exemples |\n|---|---|\n| Comédie | L’Avare de Molière, Tartuffe aussi |\n| Tragédie | Phèdre de Racine, Le Cid aussi |\n'],
    ['advantages', '| Mode | Avantages |\n|---|---|\n| Train | on peut lire et dormir à bord |\n| Voiture | on part quand on veut partir |\n'],
    ['properties on the left', '| | Mitose | Méiose |\n|---|---|---|\n| Durée | quelques heures dans la plupart des tissus | plusieurs jours chez la souris adulte |\n| Lieu | toutes les cellules du corps qui se divisent | les gonades des adultes, et elles seules |\n'],
    ['a column of definitions beside it', '| Mot | Définition | Ce qui se passe en pratique ensuite |\n|---|---|---|\n| Fournil | pièce où | on y pétrit et on y cuit le pain chaque nuit |\n| Couche | toile où | on y pose les pâtons façonnés avant de les cuire |\n'],
  ])('is none of %s', (_, table) => {
    expect(defined(`# Note\n\n${table}`).filter(([, , head]) => head !== undefined)).toEqual([]);
  });
});

it('an order is no value of a classification', () => {
  const { classifications } = readNote('a.md', '# Demandes\n\n- Appât = petit puis grand\n- Rebond = grand puis petit\n', { modified: 0, course: '' });
  expect(classifications).toEqual([]);
});
