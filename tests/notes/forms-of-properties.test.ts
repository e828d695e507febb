/** What is told of a thing beside its definition, and forms of names and headings that published notes hold. */
import { describe, expect, it } from 'vitest';
import { names, read, terms } from './read.ts';

describe('a property', () => {
  it('stands beside a definition in one list', () => {
    const list = (first: string): string => `# Weaving\n\n## Twill\n\n- **${first}**: fabric in which threads cross along slanted lines.\n- **Formation**: happens when each thread skips two others.\n- **Structure**: large flat pattern with many slanted lines.`;
    expect(terms(list('Definition'), 'en')).toEqual(['Twill = fabric in which threads cross along slanted lines.']);
    expect(names(list('Denim'), 'en')).toContain('Formation');
  });
  it('stands below "Properties of …", unless it is told as a thing is', () => {
    expect(names('# Weaving\n\n## Properties of wool\n\n- **Melting points**: High, due to strong fibres.\n- **Lanolin**: grease that covers the fibre of a sheep.', 'en')).toEqual(['Lanolin']);
  });
  it('is what several things do, or what one can do', () => {
    expect(names('# Weaving\n\n- **Threads in the warp** determine width.\n- **Looms** need a strong frame.\n- **Solid dyes**: Cannot leave the fibre in water.\n- **Bobbin**: small roll on which thread is wound.', 'en')).toEqual(['Bobbin']);
  });
  it('may be two words, an address or a time', () => {
    expect(names('# Tissage\n\n- Artisans : salaires, primes.\n- Mécènes : dons (argent).\n- adresse du métier : 10.0.0.7 et sa copie\n- De 1667 au 18e siècle : le métier à bras est partout.\n- Navette : outil qui porte le fil entre les nappes.\n- Lisse : boucle qui soulève un fil de la nappe.')).toEqual(['Navette', 'Lisse']);
  });
});

describe('a sentence', () => {
  it('tells what a thing does for us, or one more of what it is, and defines nothing else', () => {
    expect(names('# Weaving\n\n- Cotton enables us to dress lightly.\n- Cotton stays cheap.\n- Cotton is a soft material, a stuff where air can stay.', 'en')).not.toContain('soft material');
    expect(terms('# Weaving\n\nCotton enables us to dress lightly in summer. Cotton is worn by all.', 'en')).toEqual([]);
  });
});

describe('a heading', () => {
  it('that asks is answered by its first item', () => {
    expect(names('# Weaving\n\n## What is a warp?\n\n- Strong threads under tension between two beams of a loom\n\n- Threads break.', 'en')).toEqual(['warp']);
    expect(names('# Weaving\n\n## Warp\n\n- Strong threads under the hand of a weaver\n\n- Threads break.', 'en')).toEqual([]);
  });
  it('may be one of several of the first level, and a name with a question mark', () => {
    expect(names('# Chaîne\n\nEnsemble de fils que le métier tient tendus.\n\n# Trame ?\n\nFil qui passe entre ceux de la chaîne.')).toEqual(['Chaîne', 'Trame']);
    expect(names('# Chaîne\n\nFil qui tient tendu tout le métier.')).toEqual([]);
  });
});

describe('a name', () => {
  it('may spell its letters before its noun', () => {
    expect(read('# Weaving\n\n- **CAD (Computer Aided Design) pattern** = drawing made by a program for a loom.', 'en').terms.map(({ label, aliases }) => [label, ...aliases.map(({ text }) => text)])).toEqual([['CAD pattern', 'Computer Aided Design']]);
  });
});

describe('a definition line', () => {
  it('may open with an article, unless it names its own thing', () => {
    expect(terms('# Tissage\n\n## Sergé\n\n- **Définition :** Un tissu dont les fils forment des obliques.')).toEqual(['Sergé = Un tissu dont les fils forment des obliques.']);
    expect(names('# Tissage\n\n## Sergé\n\n- **Définition :** Un satin est un tissu dont la face brille.')).not.toContain('Sergé');
  });
  it('tells what a heading leads to', () => {
    expect(names('# Weaving\n\n## Understanding Brocades\n\n- **Definition:** A fabric in which figures stand out from the ground.', 'en')).toEqual(['Brocades']);
  });
});

describe('a name to learn', () => {
  it('stands above a few words below "Key terms"', () => {
    const list = '- Warp\n    - Holds still\n- Weft\n    - Moves across\n- Selvage\n    - Ends the cloth';
    expect(terms(`# Weaving\n\n## Key terms\n${list}`, 'en')).toEqual(['Warp = Holds still', 'Weft = Moves across', 'Selvage = Ends the cloth']);
    expect(terms(`# Weaving\n\n## Yesterday\n${list}`, 'en')).toEqual([]);
  });
  it('may be the summary of what unfolds', () => {
    expect(terms('# Tissage\n\n<details>\n<summary>Navette.</summary>\n<p> Outil qui porte le fil d’un bord à l’autre.</p>\n</details>')).toEqual(['Navette = Outil qui porte le fil d’un bord à l’autre.']);
  });
});

describe('a sentence about several', () => {
  it('may give its noun more than one adjective, or letters', () => {
    expect(names('# Weaving\n\nDrawlooms are mechanical and portable machines of a weaver.\n\nReal VAT is VAT adjusted for the price of wool.', 'en')).toEqual(['Drawlooms', 'Real VAT']);
  });
});

describe('a bold line of two parts', () => {
  it('is a title where text goes on below it', () => {
    expect(names('# Tissage\n\n- **Jacquard : le métier à cartes**  \n    Le métier suit des cartes trouées que l’ouvrier change le matin.\n- **Lisse : boucle qui soulève un fil**')).toEqual(['Lisse']);
  });
});

describe('an amount', () => {
  it('defines nothing, and stands in no name', () => {
    expect(names('# Tissage\n\n- **Lyon** (1840) : 1 million de broches\n- Toile de 12 m (du mur au métier)\n- **Broche** : tige sur laquelle le fil s’enroule')).toEqual(['Broche']);
  });
});

describe('a table of terms and definitions', () => {
  it('may name any word', () => {
    expect(names('# Tissage\n\n| Nom du point | Définition |\n|---|---|\n| Satin | Tissu dont une face brille |\n| Comparaison | Essai de deux fils côte à côte |')).toEqual(['Satin', 'Comparaison']);
  });
});

describe('a short sentence', () => {
  it('defines by an adjective and a noun', () => {
    expect(names('# Weaving\n\nA brocade is a figured fabric.\n\nA brocade is a nice thing.', 'en')).toEqual(['brocade']);
    expect(names('# Weaving\n\nTools of a weaver are **shuttles** of wood.', 'en')).not.toContain('Tools of a weaver');
  });
});

describe('a label', () => {
  it('may say whose definition it is, or be misspelt', () => {
    expect(names('# Weaving\n\n## Twill\n- ISO definition: fabric whose threads cross along slanted lines', 'en')).toEqual(['Twill']);
    expect(names('# Tissage\n\n## Sergé\n- **Déinition** : tissu dont les fils forment des obliques')).toEqual(['Sergé']);
  });
  it('stands before no example, no advice and no gloss of one', () => {
    expect(names('# Tissage\n\n- **Tension** : Par exemple, tirer deux fois sur le fil du bord\n- Les nappes de fils : tendre une nappe de fils avant chaque séance\n- **Pré-requis** : avoir lu la leçon sur les fils\n- **Exemple** : « le drap » (tissu que l’on pose sur un lit)\n- **Navette** : outil qui porte le fil')).toEqual(['Navette']);
  });
});
