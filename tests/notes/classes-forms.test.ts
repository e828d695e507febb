/** Forms in which a list of names stands, for every form some that are taken and some that only look like it. */
import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/notes/read-note.ts';

const note = (text: string) => readNote('a.md', `# Cours\n\n${text}\n`, { modified: 0, course: '' });
const classesOf = (text: string): Record<string, readonly string[]> =>
  Object.fromEntries(note(text).classes.map(({ name, members }) => [name, members.map(({ label }) => label)]));

describe('a list inside a sentence', () => {
  it.each([
    ['after a comma', 'Le classicisme repose sur trois principes, l’ordre, la mesure et l’équilibre.', { principes: ['ordre', 'mesure', 'équilibre'] }],
    ['with glosses', 'On distingue trois types de sauce : les sauces mères (béchamel, velouté), froides (mayonnaise) et émulsionnées.', { 'types de sauce': ['sauces mères', 'froides', 'émulsionnées'], 'sauces mères': ['béchamel', 'velouté'] }],
    ['between semicolons', 'Il y a trois peines : l’amende, qui se paie ; la prison, par décision du juge ; le stage, plus rare.', { peines: ['amende', 'prison', 'stage'] }],
    ['after an arrow', '3 passes → touche (à deux mains), tête (en l’air), poitrine (rare)', { passes: ['touche', 'tête', 'poitrine'] }],
    ['before its number', 'Sprint, relay, hurdles: 3 kinds of race', { 'kinds of race': ['Sprint', 'relay', 'hurdles'] }],
    ['numbered', '## Offside\n\nA player is offside if (1) he is ahead of the ball, (2) he takes part in play.', {}],
    ['numbered names', '## Contrat\n\nIl faut (1) le consentement, (2) la capacité, (3) un contenu licite.', { Contrat: ['consentement', 'capacité', 'contenu licite'] }],
    ['kinds of the subject', 'Les routeurs sont de deux sortes : domestiques et professionnels.', { routeurs: ['domestiques', 'professionnels'] }],
    ['a plural subject', 'Les principaux peintres du mouvement sont Monet, Renoir et Sisley.', { 'peintres du mouvement': ['Monet', 'Renoir', 'Sisley'] }],
    ['each with its article', 'Les organes du procès sont le juge et le procureur.', { 'organes du procès': ['juge', 'procureur'] }],
    ['among', 'Among the causes of the war we find famine, debt and pride.', { 'causes of the war': ['famine', 'debt', 'pride'] }],
    ['what can be', 'Le filtre peut être passe-bas, passe-haut ou passe-bande.', { filtre: ['passe-bas', 'passe-haut', 'passe-bande'] }],
    ['either', 'A reflex is either innate or conditioned.', { reflex: ['innate', 'conditioned'] }],
    ['the parts that a verb names', 'Le tribunal comporte un président, des assesseurs et un greffier.', { tribunal: ['président', 'assesseurs', 'greffier'] }],
    ['what belongs', "Courbet, Millet et Daumier appartiennent au réalisme.", { réalisme: ['Courbet', 'Millet', 'Daumier'] }],
    ['below its colon', 'Il existe trois sources du droit :\nla loi (votée), la coutume et la jurisprudence.', { 'sources du droit': ['loi', 'coutume', 'jurisprudence'] }],
  ])('%s', (_, text, expected) => {
    expect(classesOf(text)).toEqual(expected);
  });

  it.each([
    'Les cellules sont petites, rondes et mobiles.',
    'The roads are long, wet and empty.',
    'Le contrat peut être annulé ou modifié.',
    'Le juge peut être saisi par écrit ou par oral.',
    'Files can be copied or moved.',
    'Le trajet dure deux heures, trois si la neige tombe.',
    'We waited 3 days: nothing came, nobody called.',
    'See section 2(1) of the act, burden on the seller.',
  ])('leaves alone %s', (text) => {
    expect(classesOf(text)).toEqual({});
  });
});

describe('a label and its list', () => {
  it.each([
    ['a property of two', 'Avantages : fidélisation, image de marque', { Avantages: ['fidélisation', 'image de marque'] }],
    ['clauses that open alike', 'Facteurs : ce que je sais (code), ce que je possède (carte), ce que je suis (doigt)', { Facteurs: ['ce que je sais', 'ce que je possède', 'ce que je suis'] }],
    ['a sum', 'Menu = entrée + plat + dessert', { Menu: ['entrée', 'plat', 'dessert'] }],
    ['steps', 'Steps: seed -> sprout -> leaf -> flower', { Steps: ['seed', 'sprout', 'leaf', 'flower'] }],
    ['numbered steps', '**Recipe**: (1) mix flour and eggs (2) rest the dough (3) bake until golden', { Recipe: ['mix flour and eggs', 'rest the dough', 'bake until golden'] }],
    ['a list with a tail', 'Variables : âge, sexe, revenu => on les croise ensuite avec le vote', { Variables: ['âge', 'sexe', 'revenu'] }],
    ['decimals', 'Taux : 20 %, 10 %, 5,5 %', { Taux: ['20 %', '10 %', '5,5 %'] }],
    ['phrases of a plural', 'Bars to extradition: double jeopardy, political offence, own nationals', { 'Bars to extradition': ['double jeopardy', 'political offence', 'own nationals'] }],
    ['kinds of the term above', '## Droit\n\n**Nullité** : sanction d’un contrat mal formé.\n**Types** : absolue, relative', { Nullité: ['absolue', 'relative'] }],
    ['side by side', 'Syllabe ouverte : finit par une voyelle / fermée : finit par une consonne', { Syllabe: ['Syllabe ouverte', 'fermée'] }],
    ['one after another', '## Fautes\n\n**Faute**\nLégère = un geste sans gravité. Lourde = une grande négligence. Intentionnelle = un acte voulu.', { Faute: ['Légère', 'Lourde', 'Intentionnelle'] }],
    ['a definition that closes with examples', '**Langue** : système de signes d’une communauté (français, wolof, basque…)', { Langue: ['français', 'wolof', 'basque'] }],
    ['a definition that closes with parts', '**Total institution**: place where all life is led together: asylum, prison, barracks', { 'Total institution': ['asylum', 'prison', 'barracks'] }],
  ])('%s', (_, text, expected) => {
    expect(classesOf(text)).toEqual(expected);
  });

  it.each([
    '**SGBD** : logiciel pour stocker, interroger et protéger des données',
    'Flux : mouvement de biens, de services ou de monnaie entre deux agents',
    'Rapace : oiseau qui chasse, souvent seul, et voit très loin',
    'Idée : on chauffe, puis on attend que cela refroidisse',
  ])('makes no class of the words of a definition: %s', (text) => {
    expect(classesOf(text)).toEqual({});
  });
});

describe('names in brackets', () => {
  it.each([
    ['of a plural', 'Les parties prenantes internes (salariés, dirigeants) décident.', { 'parties prenantes internes': ['salariés', 'dirigeants'] }],
    ['of the nearer plural', 'Found in the walls of hollow organs (gut, bladder).', { 'hollow organs': ['gut', 'bladder'] }],
    ['of an acronym', 'La sortie des ARN (ARNm, ARNt) est rapide.', { ARN: ['ARNm', 'ARNt'] }],
  ])('are things %s', (_, text, expected) => {
    expect(classesOf(text)).toEqual(expected);
  });

  it.each(['Le procès (1894, à Paris) divise la France.', 'The tower (built late, and badly) fell.', 'Il revient (voir le chapitre 2, puis le 3).'])('are remarks in %s', (text) => {
    expect(classesOf(text)).toEqual({});
  });
});

describe('what an announcement leads to', () => {
  it('takes what bears the announced name', () => {
    const text = '## Durkheim\n\nIl oppose deux solidarités.\nLa solidarité mécanique unit ceux qui se ressemblent. Dans les villes, c’est la solidarité dite organique.';
    expect(classesOf(text)['solidarités']).toEqual(['solidarité mécanique', 'organique']);
  });

  it.each([
    ['marked lines', 'Causes de la crise\n → par la demande (trop forte)\n → par les coûts\n → monétaire', { 'Causes de la crise': ['par la demande', 'par les coûts', 'monétaire'] }],
    ['keycaps', 'principes :\n1️⃣ superposition : la couche du dessus est plus jeune\n2️⃣ recoupement : ce qui coupe est plus jeune', { principes: ['superposition', 'recoupement'] }],
    ['indented lines', 'External growth = buying others\n    merger : two firms become one\n    takeover : one swallows the other', { 'External growth': ['merger', 'takeover'] }],
    ['a way below a line', 'Conduction system (know the order!)\nSA node -> AV node -> bundle of His -> Purkinje fibres', { 'Conduction system': ['SA node', 'AV node', 'bundle of His', 'Purkinje fibres'] }],
    ['names alone below a heading', '## Autres procédés\n\ntroncation (ciné), siglaison (SNCF), emprunt (week-end)', { 'Autres procédés': ['troncation', 'siglaison', 'emprunt'] }],
    ['the plural before the colon', 'Le protectionnisme protège les producteurs du pays avec des barrières :\n- tarifaires (droits de douane)\n- non tarifaires (quotas)', { barrières: ['tarifaires', 'non tarifaires'] }],
  ])('reads %s', (_, text, expected) => {
    expect(classesOf(text)).toEqual(expected);
  });

  it('takes the subsections of a plural, of a question for kinds, or of one head', () => {
    expect(classesOf('## Quelles stratégies ?\n\n### Focalisation\n\n### Domination\n')).toMatchObject({ stratégies: ['Focalisation', 'Domination'] });
    expect(classesOf("## Représentation\n\n### Matrice d'adjacence\n\n### Matrice d'incidence\n")).toMatchObject({ Représentation: ["Matrice d'adjacence", "Matrice d'incidence"] });
  });
});

describe('tables', () => {
  it('takes the names after a column of numbers, and leaves sums', () => {
    const text = '## Classes du plan\n\n| N | Nom | Exemple |\n|---|---|---|\n| 1 | Capitaux | 101 |\n| 2 | Stocks | 37 |\n| 3 | Total | 9 |\n';
    expect(classesOf(text)['Classes du plan']).toEqual(['Capitaux', 'Stocks']);
  });

  it('takes the heads where the columns are the things, and a column of names', () => {
    expect(classesOf('## Gears\n\n| | Spur gear | Worm gear |\n|---|---|---|\n| noise | high | low |\n| cost | low | high |\n')).toMatchObject({ Gears: ['Spur gear', 'Worm gear'] });
    expect(classesOf('## Coloration\n\n| Espace | Colorant |\n|---|---|\n| Noyau | Pyronine |\n| Vacuole | Rouge neutre |\n| Plaste | Lugol |\n')['Colorant']).toEqual(['Pyronine', 'Rouge neutre', 'Lugol']);
  });

  it('leaves lines glued below a table', () => {
    expect(classesOf('## Couples\n\n| couple | âge |\n|---|---|\n| Rb/Sr | vieux |\n| K/Ar | jeune |\nchoisir selon la roche\n')['Couples']).toEqual(['Rb/Sr', 'K/Ar']);
  });
});

describe('a list that is not the whole', () => {
  it.each([
    ['examples', 'Des langages tels que Python, Java et Perl suffisent.'],
    ['et cetera', 'Outils : marteau, scie, etc.'],
    ['the main ones', 'Les principaux symptômes sont la fièvre, la toux et la fatigue.'],
    ['parts that a verb names', 'Le dossier comporte un plan, une lettre et un devis.'],
    ['what may be', 'Le filtre peut être actif ou passif, simple ou double.'],
    ['brackets', 'Les roches sédimentaires (calcaire, grès, argile) sont utiles.'],
  ])('is open: %s', (_, text) => {
    for (const one of note(text).classes) expect(one.closed).toBe(false);
  });
});
