/** Forms met in notes that students and teachers publish: signs, questions asked twice, lone items, lists that lead. */
import { describe, expect, it } from 'vitest';
import { names, read, terms } from './read.ts';

const classes = (text: string, lang = 'fr'): readonly string[] => read(text, lang).classes.map(({ name, members }) => `${name}: ${members.map((one) => one.label).join(', ')}`);

describe('a sign between a name and its text', () => {
  it('may be ":=", or an equals sign in mathematics', () => {
    expect(names('# Bakery\n\n1. [[Levain]] $\\coloneqq$ dough in which wild yeast lives.\n2. Poolish := wet mixture that ferments overnight.\n3. Crumb $=$ soft inside of a loaf that was baked.', 'en')).toEqual(['Levain', 'Poolish', 'Crumb']);
  });
  it('leads through several things where others follow', () => {
    expect(names('# Bakery\n\n- Mix $\\to$ Knead $\\to$ Bake', 'en')).toEqual([]);
  });
  it('may be forgotten after bold words, where such words define all around', () => {
    const others = ['**Levain** : pâte où vivent des levures sauvages.', '**Mie** : partie tendre qui se trouve sous la croûte.', '**Pétrin** : cuve où la pâte est longuement travaillée.', '**Fournil** : pièce où le pain est cuit chaque nuit.'];
    expect(names(['# Pain', ...others, '**Grigne** Fente que le boulanger ouvre dans la pâte.'].join('\n\n'))).toContain('Grigne');
    expect(names(['# Pain', '**Grigne** Fente que le boulanger ouvre dans la pâte.'].join('\n\n'))).toEqual([]);
  });
  it('stands after no quotes and no example that are all it has', () => {
    expect(names('# Pain\n\n- **Croûte** : « dorée » ou « brûlée »\n- **Farines anciennes** : ex. le petit épeautre.\n- **Mie** : partie tendre sous la croûte')).toEqual(['Mie']);
  });
  it('stands before no curly mark of an editor', () => {
    expect(terms('# Pain\n\nLe {==**levain**==} est une pâte où vivent des levures sauvages.')).toEqual(['levain = Le levain est une pâte où vivent des levures sauvages.']);
  });
});

describe('a phrase with two conjunctions', () => {
  it('is no list of three things', () => {
    expect(names('# Bakery\n\n- Biga: stiff and firm mixture for bread or pastry.\n- Levain: dough in which wild yeast lives.', 'en')).toEqual(['Biga', 'Levain']);
  });
});

describe('a question', () => {
  it('may ask twice', () => {
    expect(names('# Pain\n\n**Qu’est-ce que le levain et comment le nourrit-on ?**\nUn mélange de farine et d’eau où vivent des levures.')).toEqual(['levain']);
  });
});

describe('a heading', () => {
  it('may stand above one item, where others do', () => {
    const item = (name: string, text: string): string => `### ${name}\n\n- ${text}`;
    const three = [item('Kneading', 'someone works the dough until it is smooth'), item('Proofing', 'receive heat and moisture for an hour'), item('Scoring', 'to open the crust with a blade before baking')];
    expect(names(['# Bakery', ...three].join('\n\n'), 'en')).toEqual(['Kneading', 'Proofing', 'Scoring']);
    expect(names(['# Bakery', ...three.slice(0, 2)].join('\n\n'), 'en')).toEqual([]);
  });
  it('of a note says what the note is about, or that it is a note', () => {
    expect(names('# Milling\n\nThe ancient art of turning grain into flour.', 'en')).toEqual(['Milling']);
    expect(names('# Milling\n\nA short summary of the lecture on flour.', 'en')).toEqual([]);
  });
  it('"Programme de l’année" above the chapters hides none of them', () => {
    expect(names('# Pain\n\n## Programme de l’année\n\n### Les pâtes\n\nUn levain : pâte où vivent des levures sauvages.\n\nFournil = pièce où le pain est cuit.')).toEqual(['levain', 'Fournil']);
  });
});

describe('steps', () => {
  it('of a process are told by what is done', () => {
    expect(names('# Bakery\n\nSteps to remember:\n1. Kneading: work the dough for long\n2. Proofing: let the dough rise twice\n3. Scoring: open the crust with a blade', 'en')).toEqual(['Kneading', 'Proofing', 'Scoring']);
  });
});

describe('a clause that sets one thing against another', () => {
  it('needs no article before an abbreviation', () => {
    expect(terms('# Pain\n\nLa T45 est une farine très blanche qui sert aux pâtisseries, tandis que T150 est une farine complète qui garde le son.')).toEqual(['T45 = La T45 est une farine très blanche qui sert aux pâtisseries', 'T150 = T150 est une farine complète qui garde le son.']);
  });
});

describe('another name', () => {
  it('is what letters stand for after a dash, and the first of two qualities', () => {
    const aliases = (text: string): readonly (readonly string[])[] => read(text, 'fr').terms.map(({ label, aliases: all }) => [label, ...all.map((one) => one.text)]);
    expect(aliases('# Pain\n\n## PAC - politique agricole commune\n\nEnsemble de règles qui fixent l’aide aux fermes.\n\n## Farines\n\n- **Farine complète/intégrale** : farine qui garde tout le son.')).toEqual([
      ['PAC', 'politique agricole commune'],
      ['Farines'],
      ['Farine complète/intégrale', 'Farine complète'],
    ]);
    expect(aliases('# Pain\n\nPâte fermentée, vieille pâte : morceau de pâte gardé de la veille.')).toEqual([['Pâte fermentée', 'vieille pâte']]);
  });
});

describe('a class', () => {
  it('is named before "based on …, such as"', () => {
    expect(classes('# Bakery\n\nThere are different types of ovens based on their heat, such as:\n\n- **Deck**: large oven with a floor of stone.\n- **Rack**: tall oven in which a trolley turns.', 'en')).toEqual(['types of ovens: Deck, Rack']);
  });
  it('is called by its section, and holds no example', () => {
    expect(classes('# Pain\n\n## Classification des farines\n\nLes principales classes sont :\n\n1. **Farines blanches** : elles gardent peu de son. Exemples : T45, T55.\n2. **Farines complètes** : elles gardent tout le son. Exemples : T110, T150.')).toContain('Classification des farines: Farines blanches, Farines complètes');
  });
  it('holds no section on the thing itself', () => {
    expect(classes('# Cours\n\n## Les farines\n\n### Fabrication des farines\n\nElle suit la récolte.\n\n### Histoire des farines\n\nElle remonte loin.')).toEqual([]);
  });
});

describe('a comparison', () => {
  it('holds a gloss without the bracket that closes it', () => {
    const note = read('# Pain\n\nFormes :\n- Baguette (pain long et fin)\n- Boule (pain rond et lourd)', 'fr');
    const values = note.comparisons.flatMap(({ aspects }) => aspects.flatMap((one) => one.values.map((value) => value?.text ?? '')));
    expect(values.length).toBeGreaterThan(0);
    expect(values.filter((text) => /^[^(]*\)/u.test(text))).toEqual([]);
  });
});

describe('someone', () => {
  it('is no term by a name that all know, nor below "Key figures"', () => {
    expect(names('# Pain et société\n\n- **Durkheim** : il existe un lien entre le repas et le groupe.\n- Bourdieu\n\t1) La table n’est jamais neutre pour les convives.\n- **Commensalité** : fait de manger à la même table')).toEqual(['Commensalité']);
    expect(names('# Bakery\n\n## Key Figures\n- **Poilâne**: The man of the round loaf.\n- **Leonardo da Vinci**: The mill that turns itself.\n\n## Tools\n- **Peel**: The shovel that puts a loaf in the oven.', 'en')).toEqual(['Peel']);
  });
  it('may be the name of a unit or of a method', () => {
    expect(names('# Pain\n\n- **Weber** : unité de flux qui sert au four électrique.\n- **Joule** : unité de travail qui sert au four.')).toEqual(['Weber', 'Joule']);
    expect(names('# Pain\n\n## Pasteur\n\nProcédé qui chauffe le lait avant de le mêler à la pâte.')).toEqual(['Pasteur']);
  });
});

describe('a phrase', () => {
  it('may go on with a participle', () => {
    expect(names('# Bakery\n\n## Retarder\nA cold chamber slowing the rise of dough overnight.', 'en')).toEqual(['Retarder']);
  });
});

describe('a bracket', () => {
  it('holds no guess and no samples', () => {
    expect(names('# Pain\n\n- Farine grise (peut-être du seigle de montagne)\n- Fours (une cloche, un four à bois, ...)\n- Levain (pâte où vivent des levures sauvages)')).toEqual(['Levain']);
  });
});

describe('a sentence that gives a name', () => {
  it('may point at what the sentence before describes', () => {
    expect(terms('# Pain\n\nLa croûte brunit quand elle chauffe fort. Cette réaction porte le nom de caramélisation.')).toEqual(['caramélisation = La croûte brunit quand elle chauffe fort. Cette réaction porte le nom de caramélisation.']);
  });
});

describe('what stands below a name', () => {
  it('may come after a year', () => {
    expect(terms('# Bakery\n\n**Rack oven**\n- 1888\n- tall oven in which a trolley turns', 'en')).toEqual(['Rack oven = tall oven in which a trolley turns']);
  });
});

describe('what tells of something else', () => {
  it('is a way through things with their kinds, or what comes of something', () => {
    expect(names('# Pain\n\n- Farine (matière) -> pâte (mélange) -> pain (produit).\n- Levures = origine de la levée.\n- Pétrissage = action de mêler et de travailler la pâte')).toEqual(['Pétrissage']);
  });
  it('is an amount, with a sign or a word before it, or a list of amounts', () => {
    expect(names('# Pain\n\n- **Faible densité** : < 30 kg/m³\n- **Vente** : environ 8 millions de pains par an\n- **Charges** : Farine (400 €), loyer (300 €).\n- **Grigne** : coup de lame sur le pâton')).toEqual(['Grigne']);
  });
  it('is what opposes two things, or lacks them, in brackets', () => {
    expect(names('# Pain\n\n- Comparer des **fournils** (ateliers de village vs usines de la ville)\n- Mélanges proches (sans pour autant être les mêmes), autre nom\n- **Autolyse** (repos de la farine et de l’eau avant le sel)')).toEqual(['Autolyse']);
  });
  it('is the impact in a table of constraints', () => {
    expect(names('# Pain\n\n| Contrainte | Impact |\n|---|---|\n| **Gel tardif** | Moins de blé, trajets plus longs |\n| **Pluie forte** | Grains germés, récolte plus lente |')).toEqual([]);
  });
  it('is the unit of something', () => {
    expect(names('# Four\n\n**Chaleur :** énergie qui passe du four au pain\n**Unité du système international :** la même que pour le travail')).toEqual(['Chaleur']);
  });
});

describe('a subject', () => {
  it('may bear its symbol and its unit', () => {
    expect(names('# Four\n\n- La **puissance** ($P$, watt) est la mesure de l’énergie livrée par seconde\n- La pression (p, pascal) est la mesure de la force par surface')).toEqual(['puissance', 'pression']);
  });
});

describe('a condition', () => {
  it('is named at its end', () => {
    expect(terms('# Bakery\n\nWhen a loaf tears along its base, the result is a [**blowout**](#x).\nWhen you keep a piece of dough for the next day, that is your **starter**.', 'en')).toEqual([
      'blowout = When a loaf tears along its base, the result is a blowout.',
      'starter = When you keep a piece of dough for the next day, that is your starter.',
    ]);
    expect(names('# Pain\n\nLorsque la pâte lève sans que rien ne la pousse, c’est l’**autolyse**.')).toEqual(['autolyse']);
  });
});

describe('the rows of a table', () => {
  it('are no kinds where the corner says that they are properties', () => {
    expect(classes('# Pain\n\n### Qu’est-ce qu’un fournil ?\n\n| Caractéristique | Description |\n|---|---|\n| **Chaleur** | Plus de trente degrés |\n| **Horaires** | Très tôt le matin |')).toEqual([]);
  });
});

describe('an item with two brackets', () => {
  it('keeps neither in its name', () => {
    expect(classes('# Pain\n\n### Farines\n- Farine blanche (sans son) (ex. T45, T55)\n- Farine complète (grain entier) (ex. T150)')).toEqual(['Farines: Farine blanche, Farine complète']);
  });
});

describe('letters that stand for words', () => {
  it('are told by the item below their words', () => {
    expect(terms('# Bakery\n\n- DDT: Desired Dough Temperature\n  - A measurement of the warmth of a dough at the end of the mixing\n- BP: Baker Percentage\n', 'en')).toEqual(['DDT = Desired Dough Temperature', 'DDT = A measurement of the warmth of a dough at the end of the mixing', 'BP = Baker Percentage']);
  });
});

describe('a condition alone', () => {
  it('says what the name above it is', () => {
    expect(names('# Bakery\n\n## Ovens\nThey are hot.\n\n## Blowout\n\nWhen a loaf tears along its base in the oven.\n\n## Advice\n\nWhen you shape a loaf, flour the bench.', 'en')).toEqual(['Blowout']);
    expect(names('# Pain\n\n- **Surpousse** : quand une pâte a levé trop longtemps au chaud')).toEqual(['Surpousse']);
  });
});

describe('a line "Déf de …"', () => {
  it('may use an arrow', () => {
    expect(terms('# Pain\n\nDéf de la panification => l’ensemble des étapes qui mènent au pain')).toEqual(['panification = l’ensemble des étapes qui mènent au pain']);
  });
});

describe('a table of things', () => {
  it('holds those whose names are mostly properties', () => {
    expect(names('# Bakery\n\n| Theme | Description |\n|---|---|\n| Location | Where the oven stands in the room |\n| Masonry | Bricks that hold the heat of the fire |\n| Hearth | Floor on which the loaves are baked |\n| Crown | Vault that sends the heat back down |', 'en')).toEqual(['Location', 'Masonry', 'Hearth', 'Crown']);
  });
});

describe('a bold name without a sign', () => {
  it('says what it is where three are so written, under any heading', () => {
    expect(names('# Pain\n\n## Cuisson\n\n__Grigne__ coup de lame donné sur le pâton.\n\n## Four\n\n__Sole__ plancher du four sur lequel cuit le pain.\n\n__Buée__ vapeur envoyée dans le four avant la cuisson.')).toEqual(['Grigne', 'Sole', 'Buée']);
  });
  it('is the subject of a sentence where an article stands before it', () => {
    expect(names('# Pain\n\n__La pâte__ lèverait mal sans le sel de la mer.\n\n__Le four__ chaufferait mal sans le bois de la forêt.\n\n__Le pain__ sécherait vite sans la croûte épaisse.')).toEqual([]);
  });
});

describe('what names nothing', () => {
  it('is an order, a verb, a few words against others', () => {
    expect(names('# Bakery\n\n1. Write separate recipes for the white and the brown loaves.\n2. For each loaf:\n   1. Weigh the flour.\n', 'en')).toEqual([]);
    expect(names('# Bakery\n\nfind [weight] = find the mass of the loaf in grams\n\nOvens: town vs village', 'en')).toEqual([]);
    expect(names('# Pain\n\nLes levures se multiplient lorsque la pâte est tiède et bien nourrie.')).toEqual([]);
  });
  it('is a line beside "Définition"', () => {
    expect(names('# Pain\n\n### Le fournil\n**Définition** : Lieu où l’on pétrit et cuit le pain\n**But** : Nourrir le quartier chaque matin\n**Mobile** : Le profit de la maison')).toEqual(['fournil']);
  });
});

describe('an item', () => {
  it('is called by the bold words, or by the sentence, that it opens with', () => {
    expect(classes('# Pain\n\nOn distingue deux types de levées :\n- La **levée lente**, qui demande du froid et une longue nuit avant la cuisson du matin.\n- La **levée rapide**, qui demande de la chaleur et beaucoup de levure dans la pâte.')).toEqual(['types de levées: levée lente, levée rapide']);
    expect(classes('# Pain\n\nIl y a deux familles de fours :\n\n* Maçonné. Son origine est ancienne et sa chaleur douce.\n* Électrique. Son usage est plus récent que celui du bois.')).toEqual(['familles de fours: Maçonné, Électrique']);
  });
});

describe('a table of two columns', () => {
  const rows = '\n|---|---|\n| Une pâte seule qui lève | Toutes les pâtes du fournil |\n| Le prix d’un pain blanc | Le prix moyen du pain en ville |';
  it('sets two things side by side, and defines none, below "A vs B" or where the heads end alike', () => {
    for (const text of [`# Pain\n\n## Micro vs macro\n\n| Petit fournil | Grande usine |${rows}`, `# Pain\n\n## Échelles\n\n| Microboulangerie | Macroboulangerie |${rows}`]) {
      expect(names(text)).toEqual([]);
      expect(read(text).comparisons.map(({ items }) => items.map(({ label }) => label))).toHaveLength(1);
    }
  });
  it('holds kinds below a corner "Genre"', () => {
    const note = read('# Pain\n\n| Genre | Mie | Croûte |\n|---|---|---|\n| **Baguette** | Légère, blanche | Fine |\n| **Tourte** | Dense, grise | Épaisse |');
    expect(note.comparisons.map(({ items }) => items.map(({ label }) => label))).toEqual([['Baguette', 'Tourte']]);
  });
  it('has columns for things though one bears a cardinal point', () => {
    const note = read('# Pain\n\n| | Pain de l’Ouest | Pain de l’Est (seigle) |\n|-|-|-|\n| Farine principale | blé | seigle |\n| Sel | du marais | de la mine |');
    expect(note.comparisons.map(({ items }) => items.map(({ label }) => label))).toEqual([['Pain de l’Ouest', 'Pain de l’Est']]);
  });
  it('holds bold things, though some are words of notes', () => {
    expect(names('# Livre\n\n| Élément | Description |\n|---|---|\n| **Strophe** | Groupe de lignes d’un poème |\n| **Vers** | Ligne d’un poème mesuré |\n| **Rime** | Sons pareils en fin de ligne |\n| **Alexandrin** | Ligne de douze syllabes |')).toEqual(['Strophe', 'Vers', 'Rime', 'Alexandrin']);
  });
});

describe('what is no definition', () => {
  it('is a sentence in bold before a colon, someone, a way from one place to another', () => {
    expect(names('# Pain\n\n> **La boulangerie étudie la pâte dans son ensemble** : pétrissage, levée, cuisson et vente.')).toEqual([]);
    expect(names('# Bakery\n\n- **Henry VIII** creates Guilds for the bakers of the town\n- **Charles II** begins fairs, gives ovens to his friends\n- **Peel** flat shovel that carries the loaves into the oven', 'en')).toEqual(['Peel']);
    expect(names('# Bakery\n\n- Europe → Americas: wheat, rye, sugar\n- Americas → Europe: maize, potatoes, cacao', 'en')).toEqual([]);
  });
  it('is an aside that narrows, goes on, or may be', () => {
    expect(names('# Bakery\n\nThe priest made a list of problems in the guild, primarily sale of bad flour.', 'en')).toEqual([]);
    expect(names('# Pain\n\nElles passent par la levure mère, ces levures forment alors un levain. Le boulanger (il peut même être le patron du fournil) les nourrit.')).toEqual([]);
  });
  it('is a sum of quoted words, an adverb, a list of factors', () => {
    expect(names('# Bakery\n\n- **Combined:** "Sour" + "dough" = "Sourdough."\n- **Crumb:** The soft part inside a loaf.', 'en')).toEqual(['Crumb']);
    expect(names('# Cuisson\n\nUn fournil appelle obligatoirement des pains de plusieurs formes.')).toEqual([]);
    expect(names('# Pain\n\n- **Facteurs de levée** : chaleur, eau, sucre.\n- **Levée** : montée de la pâte sous le gaz.')).toEqual(['Levée']);
  });
});

describe('a text that ends with "qui :"', () => {
  it('goes on with its list', () => {
    expect(terms('# Pain\n\nPain de garde: ensemble des pains qui :\n- pèsent deux kilos\n- tiennent une semaine')[0]).toMatch(/^Pain de garde = ensemble des pains qui/u);
  });
});

describe('a heading "Overview"', () => {
  it('tells of the heading above, where it opens as a definition does', () => {
    expect(terms('# Bakery\n\n## Bread Ordinance\n\n### Overview\nLaw that fixed the weight of a loaf in every town.\n\n## Bakers\n\n### Overview\nMost people like them.', 'en')).toEqual(['Bread Ordinance = Law that fixed the weight of a loaf in every town.']);
  });
});

describe('first items', () => {
  it('define where three headings of three are so written', () => {
    expect(names('# Bakery\n\n## Crumb\n- Soft part that stays inside a loaf\n- White mostly\n\n## Crust\n- A set of hard layers around a loaf\n- Brown\n\n## Ears\n- The raised edges of a cut loaf\n- Sharp', 'en')).toEqual(['Crumb', 'Crust', 'Ears']);
  });
});

describe('a label above one item', () => {
  it('is told by "ce sont …", or by a noun with what it is of', () => {
    expect(terms('# Pain\n\n1. **Fournées** :\n   - Ce sont les cuissons faites dans la matinée.\n2. **Force** :\n   - La différence entre la pâte levée et la pâte plate.')).toEqual(['Fournées = Ce sont les cuissons faites dans la matinée.', 'Force = La différence entre la pâte levée et la pâte plate.']);
  });
  it('is not told by what the author will do, nor by an act that a verb follows', () => {
    expect(names('# Exposé\n\n- Vue large\n  - Des choses que je vais dire sur le fournil de mon oncle\n')).toEqual([]);
    expect(names('# Bakery\n\nFlour and stones:\n* Milling relies on current and old stones', 'en')).toEqual([]);
  });
});

describe('labels that come back in a worked example', () => {
  it('still name things where they are told', () => {
    expect(names('# Pain\n\n## Bases\n\n- **Moyenne** : Le poids partagé entre les pains. Ex : 2 et 4.\n- **Médiane** : Le pain du milieu.\n- **Mode** : Le poids le plus fréquent.\n\n## Exemple pratique\n\n1. **Moyenne** : (8 + 9) / 2\n2. **Médiane** : Le poids du milieu, ici 10.\n3. **Mode** : Le poids fréquent, ici 10.').slice(0, 3)).toEqual(['Moyenne', 'Médiane', 'Mode']);
  });
});

describe('a year, an end, a section on a definition', () => {
  it('define nothing, and the line "Définition" its own subject', () => {
    expect(terms('# Histoire\n\n### Définition et bornes\n\n**Définition** : La Disette est la période entre deux moissons.\n\n**Bornes** :\n- **Début** : 476 ap. J.-C. (chute de la ville)\n- **Fin** : 1492 (retour du blé) OU 1453 (prise du port)')).toEqual(['Disette = La Disette est la période entre deux moissons.']);
  });
});

describe('a subject with a symbol', () => {
  it('is named without it', () => {
    expect(names('# Four\n\n### Échauffement\n\nL’échauffement de $\\Delta T$ d’un pain est la hausse de sa chaleur.')).toEqual(['Échauffement']);
  });
});

describe('a bold count above a list', () => {
  it('names a class', () => {
    expect(classes('# Pain\n\n**3 dimensions clés d’un boulanger** :\n- Pétrisseur\n- Cuiseur\n- Vendeur')).toEqual(['dimensions clés d’un boulanger: Pétrisseur, Cuiseur, Vendeur']);
  });
});

describe('several things and what they do', () => {
  it('say nothing of the label before them', () => {
    expect(names('# Bakery\n\n- **Target the crust**: Steam, sugar, egg - brown a loaf but spare the crumb\n- **Crumb**: soft part that stays inside a loaf', 'en')).toEqual(['Crumb']);
  });
});

describe('two names in bold before one text', () => {
  it('are told each', () => {
    expect(terms('# Pain\n\n- **Levures** et **bactéries** : êtres minuscules qui font lever la pâte')).toEqual(['Levures = êtres minuscules qui font lever la pâte', 'bactéries = êtres minuscules qui font lever la pâte']);
    expect(names('# Pain\n\n- **Loi et ordre des levées** : suite des gestes qui mènent au four')).toEqual(['Loi et ordre des levées']);
  });
});

describe('lines with bold subjects', () => {
  it('are set side by side', () => {
    const note = read('# Droit\n\n**Droits réels** portent sur une chose\n**Droits personnels** lient deux personnes\n**Droits fixes** suivent chaque individu');
    expect(note.comparisons.map(({ items }) => items.map(({ label }) => label))).toContainEqual(['Droits réels', 'Droits personnels', 'Droits fixes']);
  });
});

describe('items that are sentences', () => {
  it('are of the kind that was counted', () => {
    expect(classes('# Bakery\n\n- Loaves tend to fall under one of 2 categories:\n  - Free loaves are breads which rise without a tin.\n  - Tin loaves are breads which rise between walls.', 'en')).toEqual(['Loaves: Free loaves, Tin loaves']);
    expect(classes('# Pain\n\n### Les pâtes\n\nLes pâtes sont des mélanges. Elles se divisent en deux catégories principales :\n\n- **Levées** : elles gonflent avant le four.\n- **Azymes** : elles restent plates au four.')).toEqual(['pâtes: Levées, Azymes']);
  });
});

describe('what is said in passing', () => {
  it('is no definition: one feature of several, what is done to a thing, how the author came to it', () => {
    expect(names('# Pain\n\nUne caractéristique du seigle consiste en l’aptitude de ses grains à boire l’eau.')).toEqual([]);
    expect(names('# Pain\n\nLa **levée** est un gonflement de la pâte; la pâte est laissée en repos selon la saison.')).toEqual(['levée']);
    expect(names('# Bakery\n\n## Old Ovens\n\nObserving an old oven near the town, we found ashes of three ages in the floor.\n\n## Law\n\nLaw is written somewhat loosely to allow a reading by the guild.', 'en')).toEqual([]);
    expect(names('# Pain\n\nLe poids est le même pour la boule et la miche, ce sont des pains ronds.')).toEqual([]);
    expect(names('# Bakery\n\n1. Old Guild\n2. Guild Decisions\n    - Interpretation of Rules', 'en')).toEqual([]);
    expect(names('# Chimie\n\n- charge sur le carbone :\n\t- positive : 3 liens -> carbocation\n\t- négative : 3 liens -> carbanion')).toEqual([]);
  });
});

describe('what a sentence points at', () => {
  it('is named by "we call this", with the sentence before', () => {
    expect(terms('# Bakery\n\nThe crust turns brown as the sugars heat. We call this **browning**.', 'en')).toEqual(['browning = The crust turns brown as the sugars heat. We call this browning.']);
  });
});

describe('a bracket that opens with a kind', () => {
  it('explains the name before it, wherever it stands', () => {
    expect(names('# Pain\n\nOn demande du soin, une main sûre, boulange (art de mener une fournée entière), et du temps.')).toEqual(['boulange']);
  });
});
