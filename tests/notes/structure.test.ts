import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/notes/read-note.ts';

/** What a note defines, as `name = first words`. */
const defined = (text: string): readonly string[] => {
  const { definitions, terms } = readNote('cours.md', text, { modified: 0, course: '' });
  return definitions.map(({ termId, text: words }) => `${terms.find(({ id }) => id === termId)?.label ?? ''} = ${words.slice(0, 24).trim()}`);
};
const names = (text: string): readonly string[] => defined(text).map((line) => line.split(' = ')[0] ?? '');

describe('the text below a heading defines what the heading names', () => {
  it.each([
    ['it opens with a noun phrase that a colon cuts', '# Droit\n\n## Servitude\nCharge à fonds fixe : elle pèse sur un terrain au profit d’un autre.\n', 'Servitude = Charge à fonds fixe : el'],
    ['a pronoun means the heading', '# Gestion\n\n## Grand journal\nIl récapitule toutes les écritures du mois.\n', 'Grand journal = Il récapitule toutes les'],
    ['its verb has no subject', '# Réseaux\n\n## Routeur\nRelie plusieurs réseaux et choisit le chemin des paquets.\n', 'Routeur = Relie plusieurs réseaux'],
    ['it opens with a superlative', '# Biologie\n\n## Cellule\nPlus petite unité vivante qui se reproduit seule.\n', 'Cellule = Plus petite unité vivant'],
    ['it is a quotation', '# Law\n\n## Negligence\n"A breach of a duty of care that causes damage" – a judge\n', 'Negligence = "A breach of a duty of c'],
    ['two adjectives come first', '# Law\n\n## Release\nFull and final waiver of all claims.\n', 'Release = Full and final waiver of'],
    ['its advantages come right after', '# Cuisine\n\n## Cuisson vapeur\nL’eau ne touche jamais les aliments (panier, couscoussier).\n**Avantages** : vitamines gardées\n', 'Cuisson vapeur = L’eau ne touche jamais l'],
    ['an infinitive stands alone there', '# Sport\n\n### Tacler\n\nRien\n\n### Feinte\nTromper l’adversaire par un faux départ\n\n### Dribble\n', 'Feinte = Tromper l’adversaire par'],
    ['a theory holds it', '# Physics\n\n## Germ theory\nsmall living things enter the body and make it ill\n', 'Germ theory = small living things ente'],
    ['a first item tells, the others go on', '# Éco\n\n#### Les mutuelles\n- Organismes qui remboursent une partie des soins.\n- Leurs ressources viennent des cotisations\n', 'mutuelles = Organismes qui rembourse'],
    ['a number and a dash stand before the name', '# Langues\n\n## 3 - Syntagme nominal\nGroupe de mots dont le noyau est un nom.\n', 'Syntagme nominal = Groupe de mots dont le n'],
    ['the heading asks after the name', '# Éco\n\n## La déflation, c’est quoi ?\nLes prix reculent partout.\n', 'déflation = Les prix reculent partou'],
    ['a heading "Définition" below it opens it', '# Droit\n\n## Bail\n\n### Définition\nLes deux parties louent et paient.\n', 'Bail = Les deux parties louent'],
    ['a formula stands before it', '# SI\n\n## Aléa\n**Formule :** gravité × fréquence\nProbabilité qu’un choc cause un dommage.\n', 'Aléa = Probabilité qu’un choc c'],
  ])('when %s', (_, text, wanted) => {
    expect(defined(text)).toContain(wanted);
  });

  it.each([
    ['tells an event of a person', '# Histoire\n\n## Louis XVI\nIl devient roi en 1774 à la mort de son grand-père.\n'],
    ['says that there is something', '# Réseaux\n\n## Commutateur\nIl existe de nombreux modèles sur le marché.\n'],
    ['tells what to do', '# Bac\n\n## Dissertation\nLire le sujet deux fois en entier.\n'],
    ['counts what there is', '# Bio\n\n## Transports\nDeux familles selon qu’il faut de l’énergie ou pas.\n'],
    ['is a question', '# Bio\n\n## Ovule\nIl contient combien de chromosomes ?\n'],
    ['is a list of cases', '# Gestion\n\n## Les pannes\n- Panne qui arrête la machine\n- Panne qui ralentit la machine\n'],
    ['stands under an example', '# Gestion\n\n## Exemple Durand\nIl récapitule toutes les ventes du mois.\n'],
  ])('but not when it %s', (_, text) => {
    expect(defined(text)).toEqual([]);
  });

  it('defines the names that it explains itself, not the heading', () => {
    expect(defined('# Sens\n\n## 5 - Lexique grec\nSème (trait minimal de sens), sémème (ensemble de sèmes)\n')).toEqual(['Sème = trait minimal de sens', 'sémème = ensemble de sèmes']);
  });
});

describe('lines that say that they define', () => {
  it.each([
    ['**Définition (anneau)** Ensemble muni de deux lois liées.', 'anneau'],
    ['Définition 2.1 (bail rural). Contrat qui loue une terre.', 'bail rural'],
    ['Def. flux tendu : production sans stock ni attente', 'flux tendu'],
    ['Definition of a tort: a civil wrong that causes harm.', 'tort'],
    ['**Définition :** On appelle *marnage* la différence entre deux marées.', 'marnage'],
    ['Definition. A graph is *planar* if it can be drawn without crossings.', 'planar'],
    ['**Théorème 4 (accroissements finis).** La corde a la pente d’une tangente.', 'accroissements finis'],
    ['Définition d’un delta :\n> Terre que le fleuve dépose à son embouchure', 'delta'],
  ])('%s', (text, name) => {
    expect(names(`# Cours\n\n${text}\n`)).toContain(name);
  });

  it('define the heading above when they name nothing', () => {
    expect(names('# Droit\n\n## Usufruit\n**Définition** : droit de jouir du bien d’un autre\n')).toEqual(['Usufruit']);
  });

  it.each(['Théorème 2 (Lagrange). L’ordre du sous-groupe divise celui du groupe.', 'Théorème 3 (admis). Toute suite bornée converge un peu.', 'Définir les objectifs du projet avec le client', 'Définitions :\n- anneau\n- corps'])(
    'but not %s',
    (text) => {
      expect(names(`# Cours\n\n${text}\n`)).toEqual([]);
    },
  );
});

describe('glossaries', () => {
  it('hold terms only, whatever the sign', () => {
    const text = '# Cours\n\n## Glossaire\n**Estran**, zone que la marée couvre\n**Bilan** — photo du patrimoine\nJusant – marée qui descend\n*Flot* : marée qui monte\n**Examen** — 14 janvier, salle C\nMascaret : voir 2\n';
    expect(names(text)).toEqual(['Estran', 'Bilan', 'Jusant', 'Flot']);
  });
});

describe('a name alone on its line', () => {
  it.each([
    ['with an indented paragraph below', '- Batardeau\n\n    barrage provisoire qui retient l’eau\n', ['Batardeau']],
    ['with the next line of its item', '- *Vente ferme:*\n\tvente que rien ne peut défaire\n', ['Vente ferme']],
    ['with one item below', '- le secteur public:\n  - l’ensemble des activités que l’État contrôle\n', ['secteur public']],
    ['with a quote below', '**Ressac**\n\n> retour violent des vagues sur elles-mêmes\n', ['Ressac']],
    ['among others of its kind', '- Les hameaux:\n  - groupes de maisons de 1 à 9 foyers\n- Les bourgs:\n  - 10 à 249 foyers\n- Les villes:\n  - agglomération de plus de 249 foyers\n', ['hameaux', 'bourgs', 'villes']],
  ])('is explained %s', (_, text, wanted) => {
    expect(names(`# Cours\n\n${text}`)).toEqual(wanted);
  });

  it.each(['- Villes:\n  - Paris\n', '- Avantages:\n  - gain de temps pour les élèves\n', '- Vente\n\n    Attention au délai !\n'])('but not %s', (text) => {
    expect(names(`# Cours\n\n${text}`)).toEqual([]);
  });
});

describe('tables', () => {
  it.each([
    ['a column head asks what the things are', '| Nœud | c’est quoi | usage |\n|--|--|--|\n| Chaise | boucle fixe au bout d’une corde | amarrer |\n| Cabestan | deux tours croisés sur un pieu | attacher |\n', ['Chaise', 'Cabestan']],
    ['a row says what the columns are', '| | Usufruit | Bail |\n|--|--|--|\n| Définition | droit de jouir du bien d’autrui | contrat qui loue une chose |\n| Durée | à vie | neuf ans |\n', ['Usufruit', 'Bail']],
    ['a letter is no article', '| pièce | what it is |\n|--|--|\n| A frame | part that bears the roof |\n| H frame | part that bears the floor |\n', ['A frame', 'H frame']],
    ['the head is a row itself', '| Estran | zone que la marée couvre deux fois |\n|--|--|\n| Jusant | période où la mer descend |\n| Flot | période où la mer monte |\n', ['Estran', 'Jusant', 'Flot']],
  ])('define when %s', (_, text, wanted) => {
    expect([...names(`# Cours\n\n${text}`)].sort()).toEqual([...wanted].sort());
  });

  it.each(['| Pays | Capitale |\n|--|--|\n| France | Paris |\n| Chili | Santiago |\n', '| | Car | Train |\n|--|--|--|\n| Prix | 20 euros par trajet | 60 euros par trajet |\n| Durée | cinq heures | deux heures |\n'])('but not %s', (text) => {
    expect(names(`# Cours\n\n${text}`)).toEqual([]);
  });
});

describe('questions and late labels', () => {
  it.each([
    ['Q: what is a moat? A: a durable advantage over rivals', 'moat'],
    ['- Qu’est-ce qu’un roux ? Mélange de farine et de beurre', 'roux'],
    ['**Qu’est-ce que la jurisprudence ?**\nEnsemble des décisions des tribunaux', 'jurisprudence'],
    ['What does the liver do? It filters the blood', 'liver'],
    ['La balle revient au centre. Hors-jeu : position d’un joueur devant le ballon.', 'Hors-jeu'],
  ])('%s', (text, name) => {
    expect(names(`# Cours\n\n${text}\n`)).toContain(name);
  });

  it.each(['Qu’est-ce que tu fais ce soir ? Rien de spécial', 'What are the steps? First mix then bake', 'La salle est prête. Tarif : 45 € par personne et par jour.', 'Le train part. Quai → sortie du hall à gauche.'])('but not %s', (text) => {
    expect(names(`# Cours\n\n${text}\n`)).toEqual([]);
  });
});

describe('definition lists', () => {
  it('begin anew right below a description', () => {
    expect(names('# Cours\n\naxe vertical\n: axe des choix, unités qui pourraient prendre la même place\naxe horizontal\n: axe des suites, unités qui se suivent\n')).toEqual(['axe vertical', 'axe horizontal']);
  });

  it('a callout may open right below another', () => {
    expect(names('# Cours\n\n> [!info] Estran\n> Zone que la marée couvre\n> [!info] Jusant\n> Période où la mer descend\n')).toEqual(['Estran', 'Jusant']);
  });
});

describe('a note that writes its definitions as first items', () => {
  const heading = (name: string, item: string): string => `### ${name}\n\n- ${item}\n- heard in the second movement\n\n`;
  const four = heading('Fugue', 'Piece in which the voices answer each other') + heading('Canon', 'Strict imitation of one voice by another') + heading('Rondo', 'Form in which a refrain comes back') + heading('Fermata', 'Sign that holds a note');
  const termsOf = (text: string): readonly string[] => {
    const note = readNote('note.md', `# Forms of music\n\n## Forms\n\n${text}`, { modified: 0, course: '' });
    return note.definitions.map((one) => note.terms.find((term) => term.id === one.termId)?.label ?? '');
  };

  it('defines by first items that open less clearly, too', () => {
    expect(termsOf(four + heading('Tremolo', 'played by very fast repeated strokes'))).toEqual(['Fugue', 'Canon', 'Rondo', 'Fermata', 'Tremolo']);
  });

  it('does not by lists of names, warnings and questions', () => {
    expect(termsOf(four + heading('Strings', 'violin, viola, cello') + heading('Bowing', 'never press the bow') + heading('Winds', 'why do they sound flat?'))).toEqual(['Fugue', 'Canon', 'Rondo', 'Fermata']);
  });

  it('needs four clear ones', () => {
    expect(termsOf(heading('Tremolo', 'played by very fast repeated strokes'))).toEqual([]);
  });
});

describe('a note that writes its definitions as the line below a heading', () => {
  const three = '### Osmose\nPassage d’eau à travers une membrane.\n\n### Diffusion\nDéplacement de molécules vers le milieu le moins concentré.\n\n### Plasmolyse\nÉtat d’une cellule qui a perdu son eau.\n\n';
  const termsOf = (text: string): readonly string[] => {
    const note = readNote('note.md', `# Cellule\n\n## Échanges\n\n${text}`, { modified: 0, course: '' });
    return note.definitions.map((one) => note.terms.find((term) => term.id === one.termId)?.label ?? '').filter((name) => !/^(?:Osmose|Diffusion|Plasmolyse)$/u.test(name));
  };
  it.each([
    ['a sentence', '### Pression de turgescence\nDans un milieu dilué, chaque cellule gonfle contre sa paroi.\n', ['Pression de turgescence']],
    ['a verb without subject', '### Transport passif\nSe déroule sans énergie, dans le sens du gradient.\n', ['Transport passif']],
    ['another kind', '### Exocytose\nAutre forme de passage, par des vésicules qui fusionnent.\n', ['Exocytose']],
    ['an error that is a thing', '### Erreur systématique de mesure\nÉcart constant entre une mesure et la valeur vraie.\n', ['Erreur systématique de mesure']],
    ['a word that mostly heads remarks', '### Solution\nMélange homogène d’un solvant et d’un soluté.\n', ['Solution']],
  ])('%s', (_, text, wanted) => {
    expect(termsOf(three + text)).toEqual(wanted);
  });
  it.each([
    ['a definition of something else', '### Expériences\nUn hématimètre est une lame qui sert à compter des cellules.\n'],
    ['a promise', '### Pinocytose\nÀ lire dans le manuel, chapitre quatre, avant la séance.\n'],
    ['a count', '### Voies de sortie\nCinq chemins restent ouverts selon la taille des molécules.\n'],
    ['twins', '### Degré de sel\nSaler beaucoup fait sortir toute l’eau du légume.\n\nSaler peu laisse au légume une part de son eau.\n'],
    ['advice', '### Gradient\nIl faut toujours dessiner les deux milieux avant de répondre.\n'],
  ])('but not %s', (_, text) => {
    expect(termsOf(three + text).filter((name) => name !== 'hématimètre')).toEqual([]);
  });
  it('and no sentence where no such lines stand', () => {
    expect(termsOf('### Pression de turgescence\nDans un milieu dilué, chaque cellule gonfle contre sa paroi.\n')).toEqual([]);
  });
});
