/** The forms of a sentence that defines, in subjects of all sorts, and the sentences that only look like one. */
import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/notes/read-note.ts';

/** "name = text" for each definition. */
function defined(text: string): readonly string[] {
  const note = readNote('cours.md', text, { modified: 0, course: '' });
  const labels = new Map(note.terms.map(({ id, label }) => [id, label]));
  return note.definitions.map(({ termId, text: words }) => `${labels.get(termId) ?? ''} = ${words}`);
}
const names = (text: string): readonly string[] => defined(text).map((one) => one.split(' = ')[0] ?? '');

describe('a subject and what joins it to its text', () => {
  it.each([
    ['to be and a kind', 'Le divorce par consentement mutuel est une procédure dans laquelle les époux s’accordent sur tout.', ['divorce par consentement mutuel']],
    ['after a lead-in', 'À l’inverse, en droit pénal, l’escroquerie consiste à tromper quelqu’un pour lui soutirer de l’argent.', ['escroquerie']],
    ['« X, c’est »', 'La photosynthèse, c’est la fabrication de sucres à partir de lumière.', ['photosynthèse']],
    ['what it is not, then what it is', 'Le levain n’est pas une levure pure, c’est un mélange de bactéries et de levures.', ['levain']],
    ['an aside between', 'Le prêt à usage, ou commodat, est un contrat par lequel on prête une chose gratuitement.', ['prêt à usage']],
    ['a reservation between', 'La liberté est pour Kant un postulat que la raison pratique exige.', ['liberté']],
    ['what it does', 'La garde à vue permet de retenir une personne pendant une enquête.', ['garde à vue']],
    ['the past of an institution', 'La gabelle était un impôt qui pesait sur le sel.', ['gabelle']],
    ['a noun without article', 'Negligence is failure to take reasonable care.', ['Negligence']],
    ['a lead-in in English', 'In cricket, an over is a set of six balls bowled by the same player.', ['over']],
    ['what it does in English', 'Habeas corpus protects people from unlawful detention.', ['Habeas corpus']],
    ['adjectives that tell it from its kind', 'Le trapèze est une figure plane convexe.', ['trapèze']],
    ['the smallest of its kind', 'Le quark est la plus petite partie que la matière laisse voir.', ['quark']],
    ['a cause of its own kind', "Un aléa est une cause potentielle d'accident.", ['aléa']],
    ['where it is', 'Le mihrab est une niche dans le mur de la salle de prière.', ['mihrab']],
    ['where it is, in English', 'A saddle is a low point on the ridge between two summits.', ['saddle']],
    ['the term for it', 'Le terme de serpillière désigne le tissu qui sert à laver les sols.', ['serpillière']],
    ['what a view holds', 'Vitalism claims that living things have a force of their own.', ['Vitalism']],
    ['what a view holds, in French', 'Le déterminisme affirme que tout ce qui arrive a une cause.', ['déterminisme']],
    ['what a person means', 'Par monade, Leibniz entend une substance simple et sans parties.', ['monade']],
    ['what it makes up', 'L’ensemble des mots d’une langue forme le lexique.', ['lexique']],
    ['a word that applies', 'Un angle est dit rentrant s’il mesure plus de 180 degrés.', ['angle rentrant']],
    ['a word that applies, in English', 'A wine is said to be corked if it smells of damp cardboard.', ['corked wine']],
    ['one more verb', 'Inflation refers to a general rise in prices.', ['Inflation']],
  ])('defines: %s', (_, text, wanted) => {
    expect(names(text)).toEqual(wanted);
  });

  it.each([
    ['a date', 'Le 5 mai 1789 est l’ouverture des états généraux.'],
    ['a story', 'Le roi réunit les députés à Versailles.'],
    ['a pointing subject', 'Cette méthode est une façon simple de retrouver le résultat.'],
    ['a judgement', 'La cuisson est une étape importante.'],
    ['a judgement', 'Le siège est une épreuve longue et difficile.'],
    ['a cause of something', 'La houle est une cause de naufrage.'],
    ['what most people use', 'La brasse est la plus connue des nages.'],
    ['what a person holds', 'Lavoisier affirme que rien ne se perd dans la réaction.'],
    ['all in some state', 'Les équipes sont toutes en lutte les unes contre les autres.'],
    ['a mere denial', 'Le vinaigre n’est pas un solvant que l’on chauffe.'],
    ['a matter of the course', 'Le partiel porte sur la croissance, les exercices sont à rendre lundi.'],
    ['an identity', 'The answer is the same as before.'],
    ['a person on a day', 'In 1848 the king was a tired man.'],
    ['a list of subjects', 'Salt, pepper, oil and vinegar are the basics of the kitchen.'],
  ])('defines nothing: %s', (_, text) => {
    expect(defined(text)).toEqual([]);
  });
});

describe('two clauses set against each other', () => {
  it.each([
    [
      'Un routeur relie deux réseaux entre eux, alors qu’un commutateur relie des machines d’un même réseau.',
      ['routeur = Un routeur relie deux réseaux entre eux', 'commutateur = un commutateur relie des machines d’un même réseau.'],
    ],
    [
      'Latency is how long a packet takes to arrive, whereas bandwidth is how much data passes per second.',
      ['Latency = Latency is how long a packet takes to arrive', 'bandwidth = bandwidth is how much data passes per second.'],
    ],
    [
      'Une obligation de moyens est un engagement qui porte sur les efforts ; une obligation de résultat garantit le résultat promis.',
      [
        'obligation de moyens = Une obligation de moyens est un engagement qui porte sur les efforts',
        'obligation de résultat = une obligation de résultat garantit le résultat promis.',
      ],
    ],
  ])('each define: %s', (text, wanted) => {
    expect(defined(text)).toEqual(wanted);
  });

  it.each(['L’arbitre siffle la fin du match, le public envahit la pelouse.', 'The lecture covers chapters 3 and 4, the lab covers chapter 5.', 'Le chef goûte la sauce, alors que le commis pleure.'])(
    'say nothing: %s',
    (text) => {
      expect(defined(text)).toEqual([]);
    },
  );
});

describe('names explained in passing', () => {
  it.each([
    ['brackets in a row', 'On distingue la mitose (deux cellules identiques) et la méiose (quatre gamètes).', ['mitose = deux cellules identiques', 'méiose = quatre gamètes']],
    ['an abbreviation', 'Le dossier passe devant la CNIL (l’autorité qui protège les données personnelles).', ['CNIL = l’autorité qui protège les données personnelles']],
    ['those who', 'Les prud’hommes, ceux qui jugent les litiges du travail, sont élus.', ['prud’hommes = Les prud’hommes, ceux qui jugent les litiges du travail, sont élus.']],
    ['a kind with a relative', 'La paroisse paie la dîme, un impôt que le clergé lève sur les récoltes.', ['dîme = la dîme, un impôt que le clergé lève sur les récoltes.']],
    ['« c’est-à-dire »', 'On mesure alors le débit, c’est-à-dire le volume qui passe en une seconde.', ['débit = le débit, c’est-à-dire le volume qui passe en une seconde.']],
    ['which is', 'It differs from libel, which is defamation in writing.', ['libel = libel, which is defamation in writing.']],
    [
      'clauses in a row',
      'Il existe deux régimes : la communauté, où les biens acquis sont communs, et la séparation, où chacun garde les siens.',
      ['communauté = la communauté, où les biens acquis sont communs', 'séparation = la séparation, où chacun garde les siens.'],
    ],
  ])('define: %s', (_, text, wanted) => {
    expect(defined(text)).toEqual(expect.arrayContaining([...wanted]));
  });

  it.each([
    'Les ministres (Colbert, Louvois) entourent le roi.',
    'Le roi (voir chapitre 3) réunit les états généraux.',
    'The dough (see page 12) rises for an hour.',
    'Le coureur, fatigué, abandonne la course avant la fin.',
    'Paul, qui a raté le cours, demande les notes de la semaine.',
    'Smith, a student of mine, wrote the report.',
  ])('define nothing: %s', (text) => {
    expect(defined(text)).toEqual([]);
  });
});

describe('names given', () => {
  it.each([
    ['at the end', 'Le délai pendant lequel on peut agir en justice s’appelle la prescription.', ['prescription']],
    ['under a condition', 'Quand la pâte repose au froid une nuit entière, on parle de pointage.', ['pointage']],
    ['by someone', 'Le supplément de valeur que l’ouvrier produit, Marx l’appelle plus-value.', ['plus-value']],
    ['in quotes', 'The right to cross the land of a neighbour is called an "easement".', ['easement']],
    ['first', 'Par servitude il faut entendre la charge qui pèse sur un terrain.', ['servitude']],
    ['to a state', 'Une personne est dite majeure quand elle a dix-huit ans.', ['personne majeure']],
    ['to whoever', 'Est complice celui qui aide à préparer un délit.', ['complice']],
    ['by a question before', 'Qu’est-ce qu’un mobile ? C’est un motif qui pousse à commettre un crime.', ['mobile']],
  ])('define: %s', (_, text, wanted) => {
    expect(names(text)).toEqual(wanted);
  });

  it('take the sentence before when they only point back', () => {
    expect(defined('Un joueur reçoit le ballon derrière le dernier défenseur. C’est ce que l’arbitre nomme un *hors-jeu*.')).toEqual([
      'hors-jeu = Un joueur reçoit le ballon derrière le dernier défenseur. C’est ce que l’arbitre nomme un hors-jeu.',
    ]);
  });

  it.each(['On parle de la météo tous les matins.', 'Il est possible que la pâte colle si elle est froide.', 'She called the office when it was late.'])('say nothing: %s', (text) => {
    expect(defined(text)).toEqual([]);
  });
});
