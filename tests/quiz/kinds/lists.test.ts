import { describe, expect, it } from 'vitest';
import { buildBank } from '../../../src/quiz/build-bank.ts';
import type { Question } from '../../../src/quiz/model.ts';
import { type Small, smallIndex } from '../small-notes.ts';

const ofKind = (kind: string, ...notes: readonly Small[]): readonly Question[] =>
  buildBank(smallIndex(...notes)).questions.filter((one) => one.kind === kind);
const textsOf = ({ choices }: Question): readonly string[] => choices.map(({ text }) => text);

const APPROACHES: Small = {
  file: 'serveurs.md',
  lists: [
    {
      owner: 'Serveur réel',
      aspect: 'drawback',
      label: 'Inconvénient',
      polarity: '-',
      items: ['Pas de redondance', 'Ressources mal employées'],
      headings: ['Serveurs', 'Serveur réel'],
    },
    {
      owner: 'Nuage',
      aspect: 'advantage',
      label: 'Avantages',
      polarity: '+',
      items: ['Disponibilité', 'Redondance', 'Accès à distance'],
      headings: ['Serveurs', 'Nuage'],
    },
    {
      owner: 'Nuage',
      aspect: 'drawback',
      label: 'Inconvénients',
      polarity: '-',
      items: ['Coût élevé', 'Problèmes si redondance inefficace'],
      headings: ['Serveurs', 'Nuage'],
    },
  ],
};

describe('an item of an aspect', () => {
  it('stands among items of the opposite list that say nothing near', () => {
    const [question] = ofKind('aspect-item', APPROACHES);
    expect(question && textsOf(question)[0]).toBe('Coût élevé');
    expect(question && textsOf(question)).not.toContain('Redondance');
  });

  it('is not asked of what is set against something else', () => {
    const renamed: Small = {
      ...APPROACHES,
      lists: (APPROACHES.lists ?? []).map((one) => ({ ...one, owner: `${one.owner} vs Poste` })),
    };
    expect(ofKind('aspect-item', renamed)).toEqual([]);
  });

  it('is not asked where praise and blame alone sort the choices', () => {
    const oven = (drawbacks: readonly string[]): Small => ({
      lists: [
        {
          owner: 'Four',
          aspect: 'advantage',
          label: 'Avantages',
          polarity: '+',
          items: ['Cuisson rapide', 'Nettoyage facile'],
        },
        { owner: 'Four', aspect: 'drawback', label: 'Inconvénients', polarity: '-', items: drawbacks },
      ],
    });
    expect(ofKind('aspect-item', oven(['Porte fragile', 'Bruit sans fin']))).toEqual([]);
    expect(ofKind('aspect-item', oven(['Simple en apparence', 'Prise triphasée']))).toHaveLength(1);
  });

  it('says in which list each choice stands', () => {
    const [question] = ofKind('aspect-item', APPROACHES);
    expect(question?.explanationOf).toBe('Inconvénients (Nuage)');
    expect(question?.choices.map(({ of }) => of)).toEqual([
      'Inconvénients (Nuage)',
      'Avantages (Nuage)',
      'Avantages (Nuage)',
    ]);
  });
});

describe('the owner of an item', () => {
  it('stands beside the neighbour with the same aspect, whatever its number', () => {
    const [question] = ofKind('item-owner', APPROACHES).filter(
      ({ stem }) => stem.values['item'] === 'Ressources mal employées',
    );
    expect(question && textsOf(question)).toEqual(['Serveur réel', 'Nuage']);
  });

  it('is not asked where the neighbour lists nearly the same, or where the item names it', () => {
    const asked = ofKind('item-owner', APPROACHES, {
      lists: [
        { owner: 'Tube', aspect: 'use', label: 'Usage', items: ['porter un tube long'], headings: ['Corps', 'Tube'] },
        { owner: 'Barre', aspect: 'use', label: 'Usage', items: ['soutenir une dalle'], headings: ['Corps', 'Barre'] },
      ],
    }).map(({ stem }) => stem.values['item']);
    expect(asked).not.toContain('Pas de redondance');
    expect(asked).not.toContain('porter un tube long');
    expect(asked).toContain('soutenir une dalle');
  });

  it('is asked among lists of one label, of owners that are names', () => {
    const asked = (label: string, owner: string): readonly Question[] =>
      ofKind('item-owner', {
        lists: [
          { owner: 'Trot', aspect: 'kind', label: 'Sortes', items: ['assis ou enlevé'], headings: ['Cheval', 'Trot'] },
          { owner, aspect: 'kind', label, items: ['à droite puis à gauche'], headings: ['Cheval', owner] },
        ],
      });
    expect(asked('Sortes', 'Galop')).not.toEqual([]);
    expect(asked('Sorte', 'Galop')).not.toEqual([]);
    expect(asked('Sortes de galop', 'Galop')).toEqual([]);
    expect(asked('Sortes', 'Galop - ce que voit le juge')).toEqual([]);
  });
});

describe('a member of a named list', () => {
  it('stands among names that the note lists or classes elsewhere', () => {
    const [question] = ofKind('list-member', {
      lists: [{ owner: 'Conteneurs', aspect: 'technology', label: 'Technologies', items: ['Docker', 'Podman'] }],
      classes: [
        ['AWS', ['IAAS']],
        ['OVH', ['IAAS']],
        ['Dropbox', ['SAAS']],
      ],
    });
    expect(question?.stem.values).toEqual({ label: 'Technologies', owner: 'Conteneurs' });
    expect(question?.choices.slice(1).every(({ text }) => ['AWS', 'OVH', 'Dropbox'].includes(text))).toBe(true);
  });
});

describe('a list from memory', () => {
  it('is self-graded against all its items', () => {
    const [question] = ofKind('recall', APPROACHES).filter(({ stem }) => stem.values['label'] === 'Avantages');
    expect(question?.accept).toEqual(['Disponibilité', 'Redondance', 'Accès à distance']);
    expect(question?.daily).toBe(false);
  });

  it('leaves out an item of which only the dash was written', () => {
    const [question] = ofKind('recall', {
      lists: [{ owner: 'Biens', aspect: 'types', label: 'Types', items: ['Normal', '-', 'Inférieur'] }],
    });
    expect(question?.accept).toEqual(['Normal', 'Inférieur']);
  });
});
