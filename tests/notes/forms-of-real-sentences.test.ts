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

describe('someone', () => {
  it('is no term below a heading that announces people, nor by a given name', () => {
    expect(names('## Auteurs\n\n### Éric Tabarly\n\nIl gagne la course de l’Atlantique et invente un gréement nouveau.\n\n### Magellan\n\nNavigateur qui part vers l’ouest avec cinq bateaux.')).toEqual([]);
    expect(names('- Charles Moore: primary winds.\n- mistral: strong wind of the north', 'en')).toEqual(['mistral']);
    expect(names('### Joseph Conrad\n\nMarin qui raconte la mer.\n\n### Houle\n\nLongue vague qui vient de loin.')).toEqual(['Houle']);
  });
  it('is no other name of what they hold', () => {
    const note = readNote('n.md', '- **Carène planante** (Hunt, Bertram) : coque qui se lève sur l’eau\n- **Gîte** (Heel) : inclinaison du bateau', { modified: 0, course: '' });
    expect(note.terms.map(({ aliases }) => aliases.map(({ text }) => text))).toEqual([[], ['Heel']]);
  });
  it('lends a law a name', () => {
    expect(names('### Charles’ Law\n\nthe volume of a gas that grows with its temperature', 'en')).toEqual(['Charles’ Law']);
  });
});

describe('a list', () => {
  it('may stand below "Intro :"', () => {
    expect(names('Intro :\n- Matelotage = art de faire des nœuds et des épissures')).toEqual(['Matelotage']);
  });
  it('may be announced, and tell each thing from the others', () => {
    expect(names('Le port a des règles :\n\n1. Les **tourmentins** qui servent par gros temps\n2. Les **génois légers** qui sortent par petit temps')).toEqual(['tourmentins', 'génois légers']);
    expect(names('Deux modèles de carène :\n1. Modèle planant : un bateau est une somme de surfaces\n2. Approche lourde, liée au lest')).toEqual(['Modèle planant']);
  });
  it('may hold an item that bears no sign, where two others do', () => {
    const third = 'largue qui pousse le bateau par l’arrière de sa coque';
    expect(names(`Trois allures :\n* près : route qui serre le vent\n* travers : route qui coupe le vent\n* ${third}`)).toEqual(['près', 'travers', 'largue']);
    expect(names(`* mer plate\n* ${third}\n* vent faible`)).toEqual([]);
  });
  it('may name the conditions of something, and state each below its name', () => {
    const list = '- Right of way\n\t- A boat on the right must be given room by the other.\n- Clear water\n\t- There must be room for both boats to turn.';
    expect(names(`## Conditions for overtaking\n${list}`, 'en')).toEqual(['Right of way', 'Clear water']);
    expect(names(`## Advantages of overtaking\n${list}`, 'en')).toEqual([]);
  });
  it('goes on with steps and causes, which define nothing', () => {
    expect(names('1. **Find calm water**:\n\t* Find a place where the wind is weak.\n2. **Furl the jib**:\n\t* Furl a turn at a time.', 'en')).toEqual([]);
    expect(names('- Allure au près\n\t- Influencée par le courant de marée\n- Réglage du foc\n\t- Réglage du spi')).toEqual([]);
  });
});

describe('what only looks like a definition', () => {
  it('is a row of kinds, a means, a rank, a count or a book', () => {
    expect(names('- **Checks**: hull inspection (visual inspection, dry inspection), sail inspection (close inspection and slow inspection), rig inspection (aerial inspection), etc.', 'en')).toEqual(['Checks']);
    expect(names('Communication by means of flags between two boats.', 'en')).toEqual([]);
    expect(names('Le mistral est souvent la brise la plus redoutée : il se lève sans prévenir.')).toEqual([]);
    expect(names('## La plaisance\n\nOn parle de plaisance et de bateaux.\n\nLa plaisance correspond à 60 % des bateaux du port.')).toEqual([]);
    expect(names('En 1947 il publie un livre, **Les Glénans**, qui raconte une école de voile.')).toEqual([]);
  });
  it('is a table of the features of one thing, or of what came out', () => {
    expect(names('### Qu’est-ce qu’un ketch ?\n\n| Caractéristique | Description |\n|---|---|\n| Gréement | Deux mâts et trois voiles |\n| Rayonnement | Apprécié dans tous les ports |')).toEqual([]);
    expect(names('| Vernis | Diluant | Résultat |\n|---|---|---|\n| Copal | Essence de térébenthine | Bois coloré en jaune clair |\n| Alkyde | White spirit | Bois coloré en brun foncé |')).toEqual([]);
  });
});

describe('more forms', () => {
  it('define: a warning titled with a term, a sentence in bold, the kind of a way, two names before the verb', () => {
    expect(terms('!!! warning "Déferlante"\n    Vague haute et creuse, qui se brise sur elle-même')).toEqual(['Déferlante = Vague haute et creuse, qui se brise sur elle-même']);
    expect(terms('### Loi du travers\n\n**Le bateau va plus vite vent de côté.**')).toEqual(['Loi du travers = Le bateau va plus vite vent de côté.']);
    expect(names('## Anchoring\n\n- The simplest way of stopping a boat at sea\n- Large waves still hurt\n- In the old days it was common', 'en')).toEqual(['Anchoring']);
    expect(names('The Automatic Identification System (AIS) or ship transponder is a radio device that tells where a ship is.', 'en')).toEqual(['Automatic Identification System']);
    expect(names('La **coque** est constituée de planches larges et courbes.')).toEqual(['coque']);
  });
});

describe('a line', () => {
  it('that counts, leads on from thing to thing, samples or lists defines nothing', () => {
    expect(names('- Cordages: 4 drisses (foc, spi, grand-voile, trinquette)\n- Ris: pli de la voile que l’on prend par vent fort')).toEqual(['Ris']);
    expect(names('- Anchor chain: Winch → Gypsy → Bow roller → Shackle → Anchor\n- Windlass: machine that lifts the anchor from the sea bed', 'en')).toEqual(['Windlass']);
    expect(names('Prix en hausse :\n- Pénurie (voiles par ex au port de Brest)')).toEqual([]);
    expect(names('- stores\n    - fresh water\n    - dry food', 'en')).toEqual([]);
  });
  it('that tells of the course defines nothing', () => {
    expect(names('> **Enseignante** : Pr. Anne Bonny — École de voile, Faculté de la Mer\n> **Cours magistral** : *Le vocabulaire des gens de mer*')).toEqual([]);
    expect(names('## Éléments clés de navigation\n\nDeux façons de se repérer sur une carte ancienne.')).toEqual([]);
    expect(names('**Objectif fondamental de la voile** : avancer contre le vent sans moteur')).toEqual([]);
    expect(names('* **Nuance importante** : un nœud peut être serré et rester facile à défaire')).toEqual([]);
  });
  it('of a table of terms may name what elsewhere heads a remark', () => {
    const table = (head: string): string => `| Notion | ${head} |\n|---|---|\n| Terminologie | Ensemble des mots de la mer |\n| Gîte | Inclinaison du bateau sous le vent |`;
    expect(names(table('Définition'))).toEqual(['Terminologie', 'Gîte']);
  });
  it('may bear a number and a dash', () => {
    expect(names('1 - La gîte est une inclinaison que le vent donne au bateau.')).toEqual(['gîte']);
  });
});

describe('names in passing and kinds below headings', () => {
  it('are told by "appelé" without more', () => {
    expect(names('Le pont porte une pièce de bois courbe appelée tontine chez les charpentiers.')).toContain('tontine');
    expect(names('Il existe des taquets de bois appelés cabillots qui servent à tourner les drisses.')).toContain('cabillots');
    expect(names('Le mousse appelé à la barre attend le vent.')).toEqual([]);
  });
  it('stand below a heading as its one item, or after the word "Concept"', () => {
    expect(names('## Caulking\n- process of filling the joints of a wooden hull with oakum', 'en')).toEqual(['Caulking']);
    expect(names('## Conserve (navire de)\n\n* **Concept :** ensemble de navires qui voyagent de compagnie et se soutiennent.')).toEqual(['Conserve']);
    expect(names('### Accastillage\nUn système organisé d’éléments fixés sur le pont d’un voilier.')).toEqual(['Accastillage']);
  });
  it('are learned below "Key Concepts:"', () => {
    expect(names('**Key Concepts:**\n- **Heeling:** leaning under the wind\n- **Bearing away:** turning from the wind', 'en')).toEqual(['Heeling', 'Bearing away']);
    expect(names('**Examples:**\n- **Heeling:** leaning under the wind', 'en')).toEqual([]);
  });
  it('are not what a sentence about another thing says', () => {
    expect(names('## Représentation des côtes\n\nune **carte marine** transporte de l’information par ses signes.')).toEqual(['carte marine']);
    expect(names('**Mouillage** : « Transmission de l’effort du bateau vers le fond, par une ancre et sa chaîne ».')).toEqual(['Mouillage']);
    expect(names('**PARTIE I — Le port**\n\n1. Création et répartition des places du port')).toEqual([]);
    expect(names('**Utilisation du foc :** réglage (écoute, chariot) + protection du mât')).toEqual([]);
    expect(names('- hull\n- keel\nThe crew can grow together in a solid team', 'en')).toEqual([]);
    expect(names('- Signal → Answering pennant (AP)\n- Flag → Blue peter (BP)', 'en')).toEqual([]);
    expect(names('**Short watch**\n- ~20 min, 7±2 sailors\n- often at night', 'en')).toEqual([]);
  });
});

describe('bold names', () => {
  it('that mostly are properties are terms among terms, or where a sentence says what they are', () => {
    const list = '1. **Symbols:** Anything that carries a meaning for the crew of a ship.\n2. **Language:** A system of signs that lets sailors talk to one another.\n3. **Watches:** The hours that a part of the crew spends on deck.';
    expect(names(list, 'en')).toEqual(['Symbols', 'Language', 'Watches']);
    expect(names('1. **Symbols:** Anything that carries a meaning for the crew of a ship.\n2. **Price:** three coins', 'en')).toEqual([]);
    expect(names('**Culture** is the entire way of life of the people on a ship.', 'en')).toEqual(['Culture']);
  });
  it('may stand with a colon above a list whose first item tells them from others', () => {
    const list = (first: string): string => `**Compagnies de navigation** :\n- ${first}\n- Siège dans un port\n- Exemples : trois armateurs de Nantes`;
    expect(names(list('Entreprises ayant des navires dans plusieurs ports'))).toEqual(['Compagnies de navigation']);
    expect(names(list('Peur de perdre des navires dans les ports'))).toEqual([]);
  });
  it('define nothing in a key of answers, in what an examination wants or above who did it', () => {
    expect(names('## Answer Key\n\n1. **b) Mooring:** the way of making a boat fast to a quay.', 'en')).toEqual([]);
    expect(names('## Exam Relevance\n\n* **Mark Weight:** a share of points that counts for much', 'en')).toEqual([]);
    expect(names('**Significant contributors**\n- Wilhem Kern (founder of the sailing school)\n- others came later', 'en')).toEqual([]);
    expect(names(':::info Informations\n**Matière** : Navigation  \n**Niveau** : Cycle 4 des marins  \n:::')).toEqual([]);
  });
});
