/** Every sentence of the desk itself, French and English; what the notes say is shown as they say it. */
export type DeskLanguage = 'fr' | 'en';

const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

const dateOf = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

const fr = {
  title: 'Bureau du professeur',
  intro: 'Ce que le bot a compris des notes. Modifie un fichier avec n’importe quel éditeur\u00a0: cette page suit.',
  updated: (version: number): string => (version > 1 ? `Les notes ont changé\u00a0: lecture n° ${version}.` : ''),
  filter: 'Filtrer',
  filterHint: 'Un mot, une notion, un fichier',
  course: 'Cours',
  allCourses: 'Tous les cours',
  sections: {
    courses: 'Cours',
    problems: 'Problèmes',
    terms: 'Termes',
    comparisons: 'Comparaisons',
    questions: 'Questions',
  },
  nav: 'Parties du bureau',
  terms: (n: number): string => plural(n, 'terme', 'termes'),
  comparisons: (n: number): string => plural(n, 'comparaison', 'comparaisons'),
  questions: (n: number): string => plural(n, 'question', 'questions'),
  notes: (n: number): string => plural(n, 'note', 'notes'),
  line: (line: number): string => `l. ${line}`,
  date: (day: string): string => dateOf(day, 'fr'),
  /** The canonical aspects; any other is the notes' own label. */
  aspect: { definition: 'Définition', type: 'Type' } as Readonly<Record<string, string>>,
  more: (n: number): string => `Afficher la suite (${n})`,
  noCourse: 'Aucun cours\u00a0: le dossier des notes est vide. Ajoute un fichier .md.',
  noProblem: 'Aucun problème dans les notes.',
  noTerm: 'Aucun terme ne correspond.',
  noComparison: 'Aucune comparaison ne correspond.',
  noQuestion: 'Aucune question ne correspond.',
  noDefinition: 'Nommé dans les notes, sans définition.',
  also: 'aussi\u00a0:',
  severity: { error: 'Erreur', warning: 'À vérifier', hint: 'Conseil' },
  tier: { A: 'explicite', B: 'à puce ou étiquette', C: 'tiré d’une phrase' },
  tierHelp: {
    A: 'La note définit ce terme en toutes lettres.',
    B: 'La note le définit par une étiquette ou une puce.',
    C: 'Le bot l’a lu dans une phrase\u00a0: cité, jamais demandé.',
  },
  silent: 'les notes ne disent rien',
  right: 'Bonne réponse',
  wrong: 'Faux',
  answer: 'Réponse attendue\u00a0:',
  because: 'Ce qui tranche\u00a0:',
  daily: 'question du jour',
  practice: 'entraînement',
  authored: 'écrite par le professeur',
  refused: (n: number): string =>
    n === 0
      ? ''
      : `${plural(n, 'question candidate écartée', 'questions candidates écartées')}\u00a0: le bot n’a pas pu les prouver.`,
  rule: {
    'value-set': 'Faux\u00a0: les notes lui donnent une autre valeur.',
    'named-list': 'Faux\u00a0: il n’est pas dans cette liste, que les notes donnent en entier.',
    'two-definitions': 'Faux\u00a0: les notes le définissent autrement.',
    'opposite-list': 'Faux\u00a0: les notes le rangent dans la liste opposée.',
    'closed-pair': 'Faux\u00a0: les notes n’admettent que l’autre.',
    author: 'Faux\u00a0: c’est le professeur qui l’a écrit.',
  } as Readonly<Record<string, string>>,
};

export type DeskWords = typeof fr;

const en: DeskWords = {
  title: 'Teacher’s desk',
  intro: 'What the bot understood of the notes. Change a file with any editor: this page follows.',
  updated: (version) => (version > 1 ? `The notes changed: reading no. ${version}.` : ''),
  filter: 'Filter',
  filterHint: 'A word, a notion, a file',
  course: 'Course',
  allCourses: 'All courses',
  sections: {
    courses: 'Courses',
    problems: 'Problems',
    terms: 'Terms',
    comparisons: 'Comparisons',
    questions: 'Questions',
  },
  nav: 'Parts of the desk',
  terms: (n) => plural(n, 'term', 'terms'),
  comparisons: (n) => plural(n, 'comparison', 'comparisons'),
  questions: (n) => plural(n, 'question', 'questions'),
  notes: (n) => plural(n, 'note', 'notes'),
  line: (line) => `l. ${line}`,
  date: (day) => dateOf(day, 'en-GB'),
  aspect: { definition: 'Definition', type: 'Type' },
  more: (n) => `Show more (${n})`,
  noCourse: 'No course: the notes folder is empty. Add a .md file.',
  noProblem: 'No problem in the notes.',
  noTerm: 'No term fits.',
  noComparison: 'No comparison fits.',
  noQuestion: 'No question fits.',
  noDefinition: 'Named in the notes, without a definition.',
  also: 'also:',
  severity: { error: 'Error', warning: 'To check', hint: 'Hint' },
  tier: { A: 'explicit', B: 'bullet or label', C: 'read in a sentence' },
  tierHelp: {
    A: 'The note defines this term in so many words.',
    B: 'The note defines it by a label or a bullet.',
    C: 'The bot read it in a sentence: quoted, never asked.',
  },
  silent: 'the notes do not say',
  right: 'Right answer',
  wrong: 'Wrong',
  answer: 'Expected answer:',
  because: 'What settles it:',
  daily: 'daily question',
  practice: 'practice',
  authored: 'written by the teacher',
  refused: (n) =>
    n === 0
      ? ''
      : `${plural(n, 'candidate question was', 'candidate questions were')} left out: the bot could not prove them.`,
  rule: {
    'value-set': 'Wrong: the notes give it another value.',
    'named-list': 'Wrong: it is not in this list, which the notes give whole.',
    'two-definitions': 'Wrong: the notes define it otherwise.',
    'opposite-list': 'Wrong: the notes put it in the opposite list.',
    'closed-pair': 'Wrong: the notes allow only the other.',
    author: 'Wrong: the teacher wrote so.',
  },
};

export const deskWords: Readonly<Record<DeskLanguage, DeskWords>> = { fr, en };
