/** Forms met in notes that students type in class: weeks as headings, labels among properties, people, lists in passing. */
import { describe, expect, it } from 'vitest';
import { names, read, terms } from './read.ts';

const classes = (text: string, lang = 'fr'): readonly string[] => read(text, lang).classes.map(({ name, members }) => `${name}: ${members.map((one) => one.label).join(', ')}`);

describe('a list below what was taught', () => {
  const items = ['Levain: dough in which wild yeast lives', 'Remember: weigh the salt', 'Poolish: wet mixture that ferments overnight', 'Tip: flour the bench', 'Crumb: soft inside of a loaf that was baked', 'Crust: outside of a loaf that turned brown'];
  const list = items.map((item) => `- ${item}`).join('\n');
  it('is no class of the week', () => {
    expect(classes(`# Bakery\n\n## Week 3 doughs\n\n${list}`, 'en')).toEqual([]);
    expect(classes(`# Bakery\n\n## Doughs\n\n${items.filter((_, at) => at % 2 === 0).map((item) => `- ${item}`).join('\n')}`, 'en')).toEqual(['Doughs: Levain, Poolish, Crumb']);
  });
  it('is no class of several topics, or where remarks stand between', () => {
    expect(classes(`# Bakery\n\n## Doughs + loaves\n\n${list}`, 'en')).toEqual([]);
    expect(classes(`# Bakery\n\n## Doughs\n\n${list}`, 'en')).toEqual([]);
  });
});

describe('a label among properties', () => {
  const others = '- Weakness: dries out fast\n- Strengths of rye: keeps for days, tastes of malt\n- Remember: weigh the salt';
  it('names a thing where an author bears it, or where it leads to things', () => {
    expect(names(`# Bakery\n\n## Loaves\n\n- Autolysis (Calvel 1974): resting flour and water before the salt comes in\n${others}`, 'en')).toEqual(['Autolysis']);
    expect(names(`# Bakery\n\n## Loaves\n\n- Calvel:\n  - slow rise: long and cool fermentation, gives taste to the bread\n  - fast rise: short and warm fermentation, gives a light crumb\n${others}`, 'en')).toEqual(['slow rise', 'fast rise']);
  });
  it('tells of its owner when it is a strength "of" something', () => {
    expect(names('# Bakery\n\n- Levain: dough in which wild yeast lives\n- Poolish: wet mixture that ferments overnight\n- Crumb: soft inside of a loaf that was baked\n- Crust: outside of a loaf that turned brown\n- Strengths of levain: keeps for days, tastes of malt\n- Test: bread that floats is done', 'en')).toEqual(['Levain', 'Poolish', 'Crumb', 'Crust']);
  });
  it('is a remark when it tells of a problem met', () => {
    expect(names('# Pain\n\n- Pétrin : cuve où la pâte est longuement travaillée\n- Fournil : pièce où le pain est cuit chaque nuit\n- Mie : partie tendre qui se trouve sous la croûte\n- Pb rencontré : oubli de la levure au moment de pétrir la pâte')).toEqual(['Pétrin', 'Fournil', 'Mie']);
  });
});

describe('a name before its sign', () => {
  it('may bear an author with initials', () => {
    expect(names('# Bakery\n\n- *slow proof* (R. T. Miller, 1959) = ability of a dough to rise in the cold for a night\n- other things', 'en')).toEqual(['slow proof']);
  });
  it('may stand before a text with a plus sign far in it', () => {
    expect(names('# Bakery\n\n- Baking - the careful study of doughs and ovens + their heat\n  - NOT cooking', 'en')).toEqual(['Baking']);
  });
  it('may stand inside the line of a variant', () => {
    expect(terms('# Pain\n\n### Pâte levée\nPrincipe : pâte où vivent des levures pendant la nuit\nVariante : pâte lente = pâte gardée au froid pendant deux jours')).toContain('pâte lente = pâte gardée au froid pendant deux jours');
  });
  it('may be followed by a definition that then announces its kinds', () => {
    expect(names('# Pain\n\n### Levures\n\nLevure = organisme vivant. Types :\n\n| Nom | Description |\n|---|---|\n| Sauvage | levure qui vit sur le grain de blé |\n| Pressée | levure que vend le boulanger |')).toContain('Levures');
  });
  it('defines itself, not the heading above, when brackets give its initials', () => {
    expect(names('# Pain\n\n### Gestes du soir\nPousse lente (PLi) : laisser la pâte dans un endroit frais pour gagner du goût\n```\npeser\n```\nPousse rapide (PRa) : laisser la pâte dans une pièce chaude')).toEqual(['Pousse lente', 'Pousse rapide']);
  });
});

describe('a word that mostly heads a remark', () => {
  it('is a term in a column of definitions', () => {
    expect(names('# Mots\n\n| Procédé | Définition |\n|---|---|\n| Dérivation | ajout d’un affixe à une base |\n| Troncation | suppression d’une ou plusieurs syllabes |')).toEqual(['Dérivation', 'Troncation']);
  });
  it('is a term beside another one, with a text that says what it is', () => {
    expect(names('# Society\n\n- Types of systems: slavery, caste, estate, class\n  - Caste: closed system, rank fixed by birth\n  - Class: open system, rank based on what people own', 'en')).toEqual(['Caste', 'Class']);
    expect(names('# Organisation\n\n* Intervenants : Anne Mercier, Paul Lenoir (CM) ; Lise Durand (TD).\n* Évaluations : petits tests en amphi, contrôles de janvier, notes de TP, note du projet.')).toEqual([]);
  });
});

describe('a sentence', () => {
  it('may classify by "la plus petite unité", with an adjective, or by a participle', () => {
    expect(names('# Mots\n\nUn **morphème** est la plus petite unité porteuse de sens.')).toEqual(['morphème']);
    expect(names('# Mots\n\n*Remarque sur l’emprunt :* l’emprunt est un mot pris à une autre langue, adapté ou non.')).toEqual(['emprunt']);
  });
  it('may say of what each of two bold things is made', () => {
    expect(names('# Bonds\n\nA **sigma bond** is formed by head-on overlap of orbitals. A **pi bond** is formed by sideways overlap of p orbitals.', 'en')).toEqual(['sigma bond', 'pi bond']);
  });
  it('below a heading tells who someone was, not what the heading names', () => {
    expect(names('# Langue\n\n## Le signe linguistique\n\nFerdinand de Saussure (1857-1913), linguiste genevois, est considéré comme le fondateur de la linguistique moderne.')).toEqual([]);
  });
  it('names nothing by "note" inside a word, by one of two, or by what is the reverse of it', () => {
    expect(names('# Sons\n\nL’API est un système de transcription où chaque symbole note un seul son.')).not.toContain('seul son');
    expect(names('# Norme\n\nC’est une faute pour l’une, un fait à expliquer pour l’autre, dans les deux cas.')).toEqual([]);
    expect(names('# Chemistry\n\nA bond is broken by water, the reverse of what condensation does to it.', 'en')).not.toContain('water');
  });
});

describe('classes', () => {
  it('hold the bold names of a sentence, each with its clause', () => {
    expect(classes('# Mots\n\nLes affixes comprennent les **préfixes**, placés avant la base, et les **suffixes**, placés après elle.')).toEqual(['affixes: préfixes, suffixes']);
  });
  it('hold the samples that a sentence of nothing but symbols gives of what is defined before', () => {
    expect(classes('# Chemistry\n\n### Nucleophile\n\nElectron-pair donor that is attracted to positive centres. OH–, CN–, NH3', 'en')).toEqual(['Nucleophile: OH–, CN–, NH3']);
  });
  it('hold the examples below a definition, or below the properties of what the heading names', () => {
    expect(classes('# Chemistry\n\n### Homologous series\n= family of compounds that share one general formula\nExamples: alkanes, alkenes, alcohols', 'en')).toEqual(['Homologous series: alkanes, alkenes, alcohols']);
    expect(classes('# Réseau\n\n### Pare-feu\n\nInconvénients : ne voit pas le contenu chiffré\nExemples : pfSense, Stormshield')).toContain('Pare-feu: pfSense, Stormshield');
  });
  it('hold no people who stand in a column of people', () => {
    const table = (head: string): string => `# Society\n\n| perspective | society is | ${head} |\n|---|---|---|\n| Functionalism | a system of parts | Durkheim, Parsons, Merton |\n| Conflict theory | an arena of groups | Marx, Dahrendorf, Mills |`;
    expect(classes(table('who'), 'en').join()).not.toContain('Parsons');
    expect(classes(table('samples'), 'en').join()).toContain('Parsons');
  });
  it('are not read off a chapter of which one section bears the same name', () => {
    const chapter = (title: string): string => `# Chemistry\n\n## ${title}\n\n### Isomers\n\nCompounds that share one formula and differ in the order of their atoms.\n\n### Racemic mixture\n\nMixture of two forms that turn light in two directions.\n\n### Conformers\n\nForms of one molecule that turn around a single bond.`;
    expect(classes(chapter('4. Isomers'), 'en')).toEqual([]);
    expect(classes(chapter('4. Mixtures'), 'en')).toEqual(['Mixtures: Isomers, Racemic mixture, Conformers']);
  });
  it('may be counted as big or broad', () => {
    expect(classes('# Chemistry\n\n### Hydrocarbon\n\nA compound made only of carbon and hydrogen. Two big families :\n\n* **aliphatic** : open chains of atoms\n* **aromatic** : rings that are like benzene', 'en')).toContain('Hydrocarbon: aliphatic, aromatic');
  });
  it('hold the labels below a plural heading, though code stands between two of them', () => {
    expect(classes('# Pain\n\n### Méthodes douces\n\nPousse lente (PLi) : laisser la pâte dans un endroit frais pour gagner du goût\n\n```\npeser\n```\n\nPousse froide (PFr) : laisser la pâte au froid pendant une nuit\nPousse tiède (PTi) : laisser la pâte dans une pièce chaude')).toContain('Méthodes douces: Pousse lente, Pousse froide, Pousse tiède');
  });
  it('are named by all words of a complement that bears an article', () => {
    expect(classes('# Pain\n\n## Trio\n\n3 piliers de la mie :\n\n1. **Farine** - elle donne le gluten à la pâte\n2. **Eau** - elle lie la farine et le sel\n3. **Temps** - il laisse venir les arômes')).toEqual(['piliers de la mie: Farine, Eau, Temps']);
  });
  it('are no acts, no words of an abbreviation, and not what stands beside the last of two nouns', () => {
    expect(classes('# Réseau\n\n### Pare-feu\n\nRôle : filtrer le trafic entrant et sortant selon des règles')).toEqual([]);
    expect(classes('# Réseau\n\nIDS = Intrusion Detection System → détecte les intrusions et alerte\nIPS = Intrusion Prevention System → détecte et bloque')).toEqual([]);
    expect(classes('# Réseau\n\n### Proxy\n\nserveur placé entre les clients et internet (filtre + cache)')).toEqual([]);
  });
});

describe('what tells of something else', () => {
  it('is a problem "with" a thing, a condition after "i.e.", and no name that ends with its verb', () => {
    expect(names('# Medicine\n\n- **Antifungals**: drugs that kill fungi in the body\n- **Problem with antifungals**: Fungi are cells like ours, so they are harder to target', 'en')).toEqual(['Antifungals']);
    expect(names('# Genes\n\nThe trait comes from the **strong allele**, i.e. if one strong allele appears, the trait will show.', 'en')).toEqual([]);
    expect(names('# Classes\n\nL’approche marxiste tient à l’idée que ce sont les rapports entre les classes qu’il faut étudier.')).not.toContain('approche marxiste tient');
  });
});
