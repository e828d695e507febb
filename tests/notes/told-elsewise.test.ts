/** What looks like a definition and tells something else; and names that a strict reading would miss. */
import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/notes/read-note.ts';

const terms = (text: string): readonly string[] => {
  const note = readNote('note.md', text, { modified: 0, course: '' });
  const labels = new Map(note.terms.map((term) => [term.id, term.label]));
  return note.definitions.map((one) => `${labels.get(one.termId) ?? ''} = ${one.text}`);
};

describe('a text that tells how much, when, or asks', () => {
  it.each(['**Rapport à rendre** : 14 avril', '**Manuel** : 640 pages. Courage !', '**Farine** : 55 à 60 % du poids de la pâte', '**Weber, Économie et société** : trois formes', '**Tirage** : au sort ou au vote ? On verra', '**Écart** : actif = ce qui entre, passif = ce qui sort', '**Vitesse** : train > vélo > marche', '**Cours manqué** : il manque le début du chapitre', '**Distance** : 384 400 km (à savoir)', 'À savoir : plan détaillé + carte muette', '- Panneaux solaires\n  => rejeté car trop chers', '## Ristournes\n\nRemarque : la ristourne de fin d’année ne figure pas sur la facture.', '> [!quote] Mme Roux\n> « Ne rendez jamais une copie sans plan détaillé »'])('defines nothing: %s', (line) => {
    expect(terms(`# Note\n\n${line}\n`)).toEqual([]);
  });
  it.each([
    ['**PME** : 10 à 249 salariés', 'PME = 10 à 249 salariés'],
    ['**Décade** : dix jours du calendrier républicain', 'Décade = dix jours du calendrier républicain'],
    ['**Foulée** : est-ce long ? non, c’est l’écart entre deux appuis', null],
  ])('but a number may open a definition: %s', (line, wanted) => {
    expect(terms(`# Note\n\n${line}\n`)).toEqual(wanted ? [wanted] : []);
  });
});

describe('a heading whose word is a remark elsewhere', () => {
  it('names a thing where a noun stands below it', () => {
    expect(terms('# Docker\n\n## Image\n\nModèle figé à partir duquel on lance des conteneurs.\n')).toEqual(['Image = Modèle figé à partir duquel on lance des conteneurs.']);
  });
  it.each(['On en parle jeudi avec le prof.', 'Il y en a trois dans le cours.'])('and none where another sentence does: %s', (body) => {
    expect(terms(`# Docker\n\n## Image\n\n${body}\n`)).toEqual([]);
  });
});

describe('the sentence below a heading', () => {
  it('defines its own marked subject', () => {
    expect(terms('# Serial\n\n## Waiting\n\n**Polling** means that the program asks the device again and again.\n')).toEqual(['Polling = Polling means that the program asks the device again and again.']);
  });
  it('answers no question that asks back', () => {
    expect(terms('# Rights\n\n## Who is allowed to do what?\n\nthe owner of the file and the group that he names\n')).toEqual([]);
  });
});

describe('a table', () => {
  it.each([
    ['of contents', '| Principe | Contenu |\n|---|---|\n| Prudence | on compte les pertes probables |\n| Fixité | on garde les mêmes règles |\n', ['Prudence = on compte les pertes probables', 'Fixité = on garde les mêmes règles']],
    ['of columns', '| | Actif | Passif |\n|---|---|---|\n| Ce qu’il représente | les biens possédés | les sommes dues |\n| Ordre | croissant | croissant |\n', ['Actif = les biens possédés', 'Passif = les sommes dues']],
  ])('%s', (_, table, wanted) => {
    expect(terms(`# Bilan\n\n${table}`)).toEqual(wanted);
  });
});

it('the text below "Définition" may say itself what it defines', () => {
  expect(terms('# Note\n\n## Le cadre du jeu\n\n### Définition\n\nLe gambit est une ouverture où l’on sacrifie un pion.\n').map((one) => one.split(' = ')[0])).toEqual(['gambit']);
});

describe('labels where two things are compared', () => {
  const above = '# Prix\n\nexpansion → montée durable de la production\nrécession → recul durable de la production\n\n## Expansion vs récession\n\nexpansion: production plus haute\nrécession: production plus basse\n';
  it('do not make properties of those defined above', () => {
    expect(terms(above)).toEqual(expect.arrayContaining(['expansion = montée durable de la production', 'récession = recul durable de la production']));
  });
  it('may define a third thing in a line of its own', () => {
    expect(terms(`${above}\nCourbe de Lorenz → représentation graphique d’une répartition inégale\n`)).toContain('Courbe de Lorenz = représentation graphique d’une répartition inégale');
  });
});

describe('names in sentences', () => {
  it.each([
    ['On définit classiquement la coutume comme une règle née de l’usage.', 'coutume'],
    ['Il appelle « prix de la peine » le salaire qui paie un travail pénible.', 'prix de la peine'],
  ])('%s', (sentence, name) => {
    expect(terms(`# Note\n\n${sentence}\n`)).toEqual([`${name} = ${sentence}`]);
  });
  it.each(['La patience (le sien : une vertu rare) manque.', 'These methods are most useful where people come and go.', 'Une copie **quasi sûre**, un sujet à traiter et une carte.'])('but none in: %s', (sentence) => {
    expect(terms(`# Note\n\n${sentence}\n`)).toEqual([]);
  });
});

it('principles are things, each with its clause', () => {
  expect(terms('# Jeu\n\nPrincipes :\n1. alternance -> on joue chacun à son tour\n2. prise -> une pièce prise quitte le plateau\n3. fin : la partie cesse au mat\n')).toEqual(['alternance = on joue chacun à son tour', 'prise = une pièce prise quitte le plateau', 'fin = la partie cesse au mat']);
});

it('a dash may follow a name with its other name', () => {
  expect(terms('# Pâtes\n\n1. poolish (ou levain liquide) – mélange très hydraté de farine et de levure\n2. biga – mélange ferme de farine et de levure\n')).toEqual(['poolish = mélange très hydraté de farine et de levure', 'biga = mélange ferme de farine et de levure']);
});
