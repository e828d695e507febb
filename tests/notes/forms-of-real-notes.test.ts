/** Forms met in published notes of students: who owns a definition, what stands above its text, and what only looks like it. */
import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/notes/read-note.ts';

const terms = (text: string, lang = 'fr'): readonly string[] => {
  const note = readNote('note.md', `---\nlang: ${lang}\n---\n# Cours\n\n${text}\n`, { modified: 0, course: '' });
  const labels = new Map(note.terms.map((term) => [term.id, term.label]));
  return note.definitions.map((one) => `${labels.get(one.termId) ?? ''} = ${one.text}`);
};
const names = (text: string, lang = 'fr'): readonly string[] => terms(text, lang).map((one) => one.split(' = ')[0] ?? '');

describe('a line "Définition : …"', () => {
  it('defines the item or the marked line that it stands below, not the heading', () => {
    expect(terms('## Voiles\n\n- **Foc**\n  - **Définition** : voile triangulaire placée devant le mât\n  - **Exemple** : le foc du voilier école\n- **Spi**\n  - **Définition** : voile creuse du vent arrière')).toEqual(['Foc = voile triangulaire placée devant le mât', 'Spi = voile creuse du vent arrière']);
  });
  it('never defines a page', () => {
    expect(names('Définition p45 : la voilure du bateau école')).toEqual([]);
  });
});

describe('a name above its text', () => {
  it('may be the first line of a paragraph, three times in a row', () => {
    const glossary = 'Drisse\nCordage qui sert à hisser une voile.\n\nÉcoute\nCordage qui sert à régler une voile.\n\nHauban\nCâble qui tient le mât sur le côté.';
    expect(names(glossary)).toEqual(['Drisse', 'Écoute', 'Hauban']);
    expect(names(glossary.split('\n\n').slice(0, 2).join('\n\n'))).toEqual([]);
  });
  it('may stand above an equals sign', () => {
    expect(terms('Tirant d’air (ou hauteur)\n= distance entre l’eau et le haut du mât')).toEqual(['Tirant d’air = distance entre l’eau et le haut du mât']);
  });
  it('may be asked for without a question mark, or in several words', () => {
    expect(names('**C’est quoi un empannage**\n- Quand on change d’amure par le vent arrière.')).toEqual(['empannage']);
    expect(names('C’est quoi une **zone de navigation à vue limitée** ?\n- tout endroit où la brume cache la côte aux marins')).toEqual(['zone de navigation à vue limitée']);
  });
  it('is not defined by what happened', () => {
    expect(names('- **Steam**\n  - Shipyards led to larger fleets in every harbour\n- **Trade**\n  - Harbours competed fiercely for the ships of the east', 'en')).toEqual([]);
    expect(names('- **Steam**\n  - the power that boiling water gives to an engine', 'en')).toEqual(['Steam']);
  });
});

describe('the text of a definition list', () => {
  it('runs on over indented lines', () => {
    expect(terms('Jibe\n:   a turn of the boat through which the wind passes over the\n    stern.\n\nTack\n:   a turn through the wind.', 'en')).toEqual(['Jibe = a turn of the boat through which the wind passes over the stern.', 'Tack = a turn through the wind.']);
  });
});

describe('a label', () => {
  it('may bear a hyphen that is glued to it', () => {
    expect(terms('- draught- depth of the hull below the water line\n- leeway- a drift that the wind gives to a boat', 'en')).toEqual(['draught = depth of the hull below the water line', 'leeway = a drift that the wind gives to a boat']);
    expect(names('- high wind- more heel of the boat- less grip of the keel\n- main- and headsail trim on a reach', 'en')).toEqual([]);
  });
  it('may follow the number of its layer', () => {
    expect(names('- 2 : <u>Pont supérieur</u> => plancher qui couvre la coque\n- 1: <u>Fond de cale</u> => partie la plus basse de la coque')).toEqual(['Pont supérieur', 'Fond de cale']);
  });
  it('may stand three times above what one does', () => {
    const ways = '- **Allure portante** :\n  - Naviguer avec le vent dans le dos\n- **Allure de travers** :\n  - Se placer avec le vent sur le côté\n- **Allure de près** :\n  - Remonter vers le vent en tirant des bords';
    expect(names(ways)).toEqual(['Allure portante', 'Allure de travers', 'Allure de près']);
  });
  it('may go on after a second dash, among lines of its kind', () => {
    const lines = 'Fetch - length of water that the wind blows over\nSwell - a long wave from a distant storm - often higher than wind waves';
    expect(names(lines, 'en')).toEqual(['Fetch', 'Swell']);
    expect(names('The harbour - a place that the class visited - was closed.\nThe bay - a calm place of the coast - was open.', 'en')).toEqual([]);
  });
  it('may come back elsewhere over samples', () => {
    const list = '- gîte : inclinaison du bateau sous l’effet du vent\n- tangage : mouvement de l’avant vers l’arrière\n- roulis : mouvement d’un bord à l’autre';
    expect(names(`## Mouvements\n\n${list}\n\n## Essais\n\n- gîte : photo 3\n- météo : mer forte\n\n## Bilan\n\n- gîte : oui\n- météo : non`)).toEqual(['gîte', 'tangage', 'roulis']);
  });
  it('never names whose words follow', () => {
    expect(names('Définition du cabotage selon Dupont : navigation le long des côtes d’un pays')).toEqual(['cabotage']);
  });
});

describe('below a heading', () => {
  it('"c’est un …" says what it is', () => {
    expect(names('## GPS (global positioning system) :\n\nC’est un système qui donne la position du navire par satellite.')).toEqual(['GPS']);
    expect(names('## Sortie\n\nC’est une bonne idée de réduire la voilure avant le grain.')).toEqual([]);
  });
  it('an item that tells what the thing means defines it', () => {
    expect(names('## Broaching\n- Means that the boat turns into the wind against its helm.\n- Ease the main sheet first.', 'en')).toEqual(['Broaching']);
  });
  it('a line "Définition" defines a name that mostly heads a remark', () => {
    expect(names('## Le Bilan\n- **Définition** : tableau de ce que le club possède et doit')).toEqual(['Bilan']);
  });
  it('a property may come first', () => {
    expect(terms('## Premier bord\nDurée : 10 minutes\nManœuvre qui lance le bateau contre le vent.')).toEqual(['Premier bord = Manœuvre qui lance le bateau contre le vent.']);
  });
  it('what every thing of a kind does is not what the heading names', () => {
    expect(names('## Table des marées\n\nChaque port figure avec ses heures dans la table des marées.')).toEqual([]);
  });
});

describe('an arrow in mathematics', () => {
  it('is an arrow between words', () => {
    expect(terms('**Lest**$\\rightarrow$poids qui stabilise la coque\n\nTirant $\\to$ hauteur de coque sous la ligne de flottaison')).toEqual(['Lest = poids qui stabilise la coque', 'Tirant = hauteur de coque sous la ligne de flottaison']);
  });
});

describe('a set-off part of a name', () => {
  it('takes the noun before its adjective', () => {
    expect(names('- Le vent **apparent**, qui combine le vent réel et la vitesse du bateau, règle les voiles.')).toEqual(['vent apparent']);
  });
  it('holds no verb', () => {
    expect(names('Some terms.\n\n**Tidal transport** describes a movement of sand along the coast.', 'en')).toEqual(['Tidal transport']);
  });
});

describe('sentences', () => {
  it('define by a kind without its article, before a list', () => {
    expect(names('## Boats\n\nTrimarans are quick sailing boats that:\n- have three hulls\n- cross the ocean', 'en')).toEqual(['Trimarans']);
  });
  it('define with a bracket after their subject, or a question as kind', () => {
    expect(names('The Fastnet Race (or just the Fastnet, often shortened to RF) was a long race that crossed the Celtic Sea.', 'en')).toEqual(['Fastnet Race']);
    expect(names('A leading question is a question that suggests its own answer to the witness.', 'en')).toEqual(['leading question']);
  });
  it('with an article after "c’est": what a set-off word is', () => {
    expect(names('**La jurisprudence** : c’est la façon dont les juges lisent la loi')).toEqual(['jurisprudence']);
  });
});

describe('nothing is defined by', () => {
  it.each([
    ['a version of a remark', '**CONSEIL V2** : personne ne règle ses voiles par grand vent sans réduire', 'fr'],
    ['an article of law', '**Code maritime, art. 12-3**\n- Le fait de quitter le port sans feux de route', 'fr'],
    ['authors with their titles', '**Références** : Dupont (Manuel de voile), Martin (Traité de la mer)', 'fr'],
    ['what tells of the note', '> **Objectif.** Savoir virer de bord.\n>\n> **Évaluation.** Examen individuel et projet de groupe.\n>\n> **Références.** Dupont, Manuel de voile.', 'fr'],
    ['a chain of steps', 'Hisser la voile -> Border l’écoute -> Prendre le cap -> Regarder pourquoi la voile faseye encore -> Régler', 'fr'],
    ['qualities in a row', 'C’est un bateau **rapide**, **léger** et facile à barrer par tous les temps.', 'fr'],
    ['a quality that is explained', 'Le bateau est **rapide**, c’est-à-dire qu’il dépasse les autres au vent arrière.', 'fr'],
    ['words in quotes', 'On parle de solidarité ("je suis lié à toi") entre les marins.', 'fr'],
    ['what one thinks', 'Selon Dupont, la mer est libre.\n\n**Dupont** : il existe des règles que tout marin suit en mer', 'fr'],
    ['a question for a function', '## What is the function of the keel?\n\nA long fin that keeps the boat upright.', 'en'],
    ['the essence', 'Trimming the sails is the essence of sailing in light winds.', 'en'],
    ['what one will be able to do', 'À la fin vous saurez :\n- **Définir** la voilure et ses réglages\n- **Identifier** les allures du bateau\n- **Maîtriser** le virement de bord par vent fort', 'fr'],
    ['a way through things', '- Pumps push water → pipes → tanks → the sea around the boat', 'en'],
    ['two verbs of one subject', '- Removes water (bilge), regulates the level of the tanks', 'en'],
    ['who and what matters', '**Key Historical Figures:** Ada Sailor (first), Bob Mariner\n\n**Dates clés :** départ en mai, retour en août', 'en'],
    ['an order with its object', 'In any wind, choose the sail produces more speed for the boat.', 'en'],
    ['a sitting', '- TDs : exercices de nœuds et de cartes marines\n- QCM : questions sur les feux et les balises', 'fr'],
    ['a likeness', '**Analogy**: a sailor who never looks at the sky before leaving the harbour', 'en'],
    ['an order to the reader', '- **Commentez le lien entre la marée et la lune** :\n  La lune attire directement la mer.', 'fr'],
    ['what befalls a thing', 'A charter terminates upon the death of the captain.\n\n## Charter\n\nSee the file.', 'en'],
    ['what someone said', '1. **Mariner**: “Sailing is a way of moving a boat with the force of the wind.”', 'en'],
    ['who someone was', 'Ada Mariner was a scientist who measured the tides of the Channel.', 'en'],
    ['one of many people', '- **Founders**\n  - *Ada Mariner*: Mother of tide tables; first chart of the bay\n  - *Bob Sailor*: Father of the small keel', 'en'],
    ['a clause as a label', '- Les voiles s’ajoutent : surface totale de la grand-voile et du foc', 'fr'],
    ['a sum', 'Vent réel + Vent de vitesse => Vent apparent du bateau', 'fr'],
    ['what is to be understood', 'Comprendre quel est l’effet de la marée sur la route du bateau.', 'fr'],
    ['who someone is', 'Ada Mariner: scientist and teacher of the sailing school', 'en'],
    ['brackets of a word or two', '- Grand sailing idea: crew (human care), club (want fun), school (fees)', 'en'],
    ['an author in brackets', '- **[[Tides of the North]]** by **Ada Mariner** (The one true book of the field)', 'en'],
    ['an example in code', '- **Simile** and rhyme `The wind is a thief that steals the hats of sailors.`', 'en'],
    ['somebody’s words', '"The tide is a thief that comes at night" – Anonymous', 'en'],
    ['two sides of one thing', '| Inside the hull | Outside the hull |\n|---|---|\n| High dry air of the cabin | High wet air of the sea |\n| Low salt on all parts | High salt on all parts |', 'en'],
    ['a compound whose first word is set off', 'Steps:\n1. **Bow (front)** ropes rush **into** the water.\n2. The **crew cheers loudly** (at last).\n3. **Stern (back)** ropes flow **out**, as the boat moves.', 'en'],
    ['how a sentence opens', 'Because of this **heel**, a difference of pressure that moves the boat appears.', 'en'],
    ['an adjective', 'The hull is made of **marine plywood**, which is impermeable to most of the water.', 'en'],
    ['a comparison with a number', '- vent > 50 noeuds au large, mer > 4 m de creux', 'fr'],
    ['a few words below a heading', '## Lien avec la coque\nAtteinte du [[Pont]].', 'fr'],
    ['what the heading says again', '## Règles communes\nToutes les règles de la course qui valent pour chaque bateau augmentent la sécurité.', 'fr'],
    ['the properties of one', '- Caractéristiques d’une coque\n  - Durée de vie limitée par le sel de la mer', 'fr'],
  ])('%s', (_, text, lang) => {
    expect(names(text, lang)).toEqual([]);
  });
});

describe('labels in paragraphs of their own', () => {
  it('vouch for one another', () => {
    const lines = 'Starboard tack: the boat must let nobody pass and keeps its course\n\nPort tack: the boat must give way and pass behind the other';
    expect(names(lines, 'en')).toEqual(['Starboard tack', 'Port tack']);
    expect(names(lines.split('\n\n')[0] ?? '', 'en')).toEqual([]);
  });
});

describe('names in a row with brackets', () => {
  it('may be words that mostly head a property', () => {
    expect(names('- **Survey**: Population (all the boats of the club) vs. Sample (the boats that were weighed)', 'en')).toContain('Population');
  });
});

describe('a box that hints', () => {
  it('defines its title when its text does', () => {
    expect(names('::: tip Équipier\nPersonne qui règle les voiles sous les ordres du barreur.\n:::')).toEqual(['Équipier']);
    expect(names('::: tip Astuce\nUne astuce qui permet de gagner du temps.\n:::')).toEqual([]);
  });
});

describe('a section', () => {
  it('named "Definition", with more in brackets, defines the title above', () => {
    expect(names('## Hydrography\n\n### Definition (The scope)\n> The scientific study of the depths of the sea. It ranges far.', 'en')).toEqual(['Hydrography']);
  });
  it('of symptoms defines what an equals sign explains', () => {
    expect(names('## Mal de mer\n\n### Symptômes\n- fatigue\n- Orthopnée = difficulté à respirer en étant couché')).toEqual(['Orthopnée']);
  });
});

describe('what is called something', () => {
  it('after a dash, or referred to as such', () => {
    expect(names('A depth of water stays free under the boat at low tide — called the **Keel Clearance**.', 'en')).toEqual(['Keel Clearance']);
    expect(names('The sailor at the helm of the boat is refered as **Helmsman** by the crew.', 'en')).toEqual(['Helmsman']);
  });
  it('is so up to what explains it', () => {
    expect(names('The side from which the wind blows is called Luff which is the side that one watches.', 'en')).toEqual(['Luff']);
  });
});

describe('a table', () => {
  it('is not told by letters and figures', () => {
    expect(names('| Pavillon | Lettres | Force |\n|---|---|---|\n| Alpha | A B C D E F | 2 |\n| Bravo | B C D E F G | 3 |')).toEqual([]);
  });
});

describe('a class', () => {
  it('holds no half of a word', () => {
    const note = readNote('a.md', '# C\n\nThe deck below the bridge containing cabins, stores, and tanks.\n', { modified: 0, course: '' });
    expect(note.classes).toEqual([]);
  });
});

describe('two things that a sign sets apart', () => {
  it('are compared by "!=" as well', () => {
    const note = readNote('a.md', '# C\n\n**Lof** : côté d’où vient le vent\n\n## Suite\n\nLe lof != l’abattée\n', { modified: 0, course: '' });
    expect(note.comparisons.map(({ items }) => items.map(({ label }) => label))).toEqual([['Lof', 'abattée']]);
  });
});
