import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/notes/read-note.ts';

/** What a note explains, as "name = text". */
const terms = (text: string): readonly string[] => {
  const note = readNote('note.md', text, { modified: 0, course: '' });
  const labels = new Map(note.terms.map((term) => [term.id, term.label]));
  return note.definitions.map((one) => `${labels.get(one.termId) ?? ''} = ${one.text}`);
};

describe('labels that come together under several headings', () => {
  it('are properties of what the headings name, though they are bold', () => {
    const note = '# Soins\n\n## Sirop\n**Enfant** : dose réduite prise en deux fois\n\n**Adulte** : dose entière prise le soir\n\n## Pommade\n**Enfant** : couche fine appliquée une fois par jour\n\n**Adulte** : couche épaisse appliquée deux fois\n';
    expect(terms(note)).toEqual([]);
  });
  it('are names where each stands once', () => {
    const note = '# Voiles\n\n## Avant\n**Foc** : voile triangulaire placée devant le mât\n\n## Arrière\n**Tapecul** : petite voile placée derrière la barre\n';
    expect(terms(note)).toEqual(['Foc = voile triangulaire placée devant le mât', 'Tapecul = petite voile placée derrière la barre']);
  });
});

describe('a labelled line right below a heading', () => {
  it.each([
    ['## Mesures\nAudit de réseau : examen des accès et des règles d’un réseau\n', 'Audit de réseau = examen des accès et des règles d’un réseau'],
    ['## Cooking terms\nBlanching: method of boiling food for a short time\n', 'Blanching = method of boiling food for a short time'],
    ['## Usure\nabrasion= usure des roches par le sable\n', 'abrasion = usure des roches par le sable'],
  ])('explains its own name: %j', (note, wanted) => {
    expect(terms(note)).toEqual([wanted]);
  });
  it('announces a list and explains nothing', () => {
    expect(terms('## Jeu collectif\nListe des règles de base :\n- passer\n- tirer\n')).toEqual([]);
  });
});

describe('lines that name no thing', () => {
  it.each([
    ['an example', '- Exemples :\n  - Danone => yaourts et eaux minérales\n  - Renault => voitures de tourisme\n'],
    ['two things at once', '**Offer and acceptance** — don’t mix them up! An offer comes first.\n'],
    ['an opinion', 'Tectonique : difficile à observer car tout est lent\nSismologie : facile à suivre avec des capteurs\n'],
    ['what comes of it', 'Longue cuisson à feu doux => viande tendre\n'],
    ['a contrast between two things', 'Vélo vs course à pied :\n\n- genoux : le vélo les ménage bien plus\n- souffle : les deux le font travailler\n'],
    ['an item above names', '- Équipe\n  - Gardien de but\n  - Défenseur central\n'],
    ['an item above named things', '- Gréement\n  - Ensemble de cordages\n  - Drisse : cordage qui hisse une voile\n'],
    ['a group of properties', '## Chemical properties\n\nA set of reactions of metals in acids.\n'],
    ['a sentence in the plural', '## Transport\n\nShips carry goods across the sea, planes carry people.\n'],
    ['a trick in a tip', '> [!tip] Mémo\n> babord = le côté qui bat\n'],
    ['a note on a person', '> [!note] Mozart\n> Opéra : œuvre chantée qui raconte une histoire.\n'],
  ])('%s', (_, note) => {
    expect(terms(note).filter((one) => !/^(?:Drisse|Opéra|Ships) =/u.test(one))).toEqual([]);
  });
});

describe('the name that a list writes', () => {
  it.each([
    ['- P - Parking\n  - A place where a car is left\n- L - Loading\n  - The act of putting goods on board\n', ['Parking', 'Loading']],
    ['**b. La garante** :\nPersonne qui garantit la dette d’une autre\n', ['garante']],
    ['- **Auxine** (A ? non, hormone !) : hormone qui allonge la tige\n', ['Auxine']],
  ])('%j', (note, wanted) => {
    expect(terms(note).map((one) => one.split(' = ')[0])).toEqual(wanted);
  });
});

describe('another name of a thing', () => {
  it('is no explanation beside the one that the note gives', () => {
    expect(terms('**Fer à cheval** : pièce de métal clouée sous le sabot\n\nOn appelle aussi le fer à cheval le porte-bonheur.\n')).toEqual(['Fer à cheval = pièce de métal clouée sous le sabot']);
  });
});

describe('texts that explain nothing', () => {
  it.each([
    ['a share', '- Sel\n  - 3 à 4 % d’une eau de mer\n'],
    ['a count with a wish', 'Manuel\n: 800 pages. Courage !\n'],
    ['a day', '**Report due**: 14 May\n'],
    ['an arrow to a question mark', 'Levure: 20 g pour une pizza → ??\nFarine : blé moulu plus ou moins fin\n'],
    ['a word and a promise', '==Jugged hare== : hare, look up\n==Ragout== : todo\n'],
    ['a question', '**Grand débat** : marée haute ou basse ? On verra lundi.\n'],
    ['a count of kinds', '**Voile** : Bernard distingue la grand-voile, le foc et le spi.\n'],
    ['sources', '**Biblio** : Escoffier (1903), Carême.\n'],
    ['what to learn', '**À apprendre par cœur** : le tableau des accords et des gammes\n'],
    ['two kinds at once', '**Vote direct, vote indirect.** Dans le premier on choisit, dans le second on délègue le choix.\n'],
    ['a remark on a name', '**La boussole**, tout le monde la dessine, mais le marin lui-même parlait de compas.\n'],
    ['another name below a heading', '## Boats and crews\n**Tacking** means that a boat turns its bow through the wind.\n'],
    ['a gerund that is a subject', '## degree of heat\n\nkeeping wine at a high heat may spoil its taste\n'],
    ['an adjective and how', 'Double cuisson : lente, par la vapeur puis par la plaque chaude du four\n'],
    ['short items that go on', '## Boarding a ship\n\n- name of passenger\n- safety of gangway\n\n## Keel\n\n- beam that runs along the bottom of a hull\n\n## Mast\n\n- pole that carries the sails of a ship\n\n## Helm\n\n- wheel with which a ship is steered\n\n## Hold\n\n- space below the deck where goods are kept\n'],
  ])('%s', (_, note) => {
    expect(terms(note).filter((one) => !/^(?:Farine|Tacking|Keel|Mast|Helm|Hold) =/u.test(one))).toEqual([]);
  });
  it('and texts that open alike but explain', () => {
    expect(terms('**Quorum** : 20 % des voix au moins, sans quoi un vote ne vaut rien\n')).toHaveLength(1);
    expect(terms('## Poaching\n\nCooking an egg or a fish in water that is kept just below the boil.\n')).toHaveLength(1);
    expect(terms('**Double peine** : cumul de deux peines pour un même fait\n')).toHaveLength(1);
  });
});

describe('a plain label over marked ones', () => {
  it('names nothing; they are read', () => {
    expect(terms('Sauces: **velouté** = stock thickened with a blond roux; **espagnole** = brown stock thickened with a brown roux\n').map((one) => one.split(' = ')[0])).toEqual(['velouté', 'espagnole']);
    expect(terms('Sauce : mélange **épais** = nappant et servi chaud avec un plat\n').map((one) => one.split(' = ')[0])).not.toContain('épais');
  });
});
