/** Le classement, les résultats de chacun et le bilan de la classe. */
type Period = 'week' | 'month' | 'semester' | 'all';

const percent = new Intl.NumberFormat('fr', { style: 'percent', maximumFractionDigits: 0 });
const decimal = new Intl.NumberFormat('fr', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const dayMonth = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const shortDay = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const monthOnly = new Intl.DateTimeFormat('fr', { month: 'short', timeZone: 'UTC' });
const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
const count = (n: number, one: string, many: string): string => `${n} ${n < 2 ? one : many}`;

const days = (n: number): string => count(n, 'jour', 'jours');
const points = (n: number): string => count(n, 'point', 'points');
const answers = (n: number): string => count(n, 'réponse', 'réponses');
const share = (x: number): string => percent.format(x);
const topic = (headings: readonly string[], file: string): string => headings.at(-1) ?? file;

const periods: Record<Period, string> = {
  week: 'Cette semaine',
  month: 'Ce mois-ci',
  semester: 'Ce semestre',
  all: 'Depuis le début',
};

export const scores = {
  commands: {
    leaderboard: 'Le classement de la classe',
    period: 'La période (le mois si tu ne précises rien)',
    me: 'Tes points, ta série, tes points forts et ce qu’il reste à revoir',
    class: 'Le bilan de la classe, pour les profs',
    report: 'Participation, questions difficiles, parties à revoir',
    reportPeriod: 'La période du bilan (la semaine si tu ne précises rien)',
  },
  periods,
  percent: share,
  decimal: (x: number): string => decimal.format(x),
  day: (day: string): string => dayMonth.format(at(day)),
  shortDay: (day: string): string => shortDay.format(at(day)),
  month: (day: string): string => monthOnly.format(at(day)),
  points,
  days,
  topic,

  leaderboard: {
    title: (period: Period): string =>
      ({
        week: 'Classement de la semaine',
        month: 'Classement du mois',
        semester: 'Classement du semestre',
        all: 'Classement depuis le début',
      })[period],
    row: (row: { points: number; accuracy: number; streak: number; bestStreak: number }): string =>
      `${points(row.points)} · ${share(row.accuracy)} · série ${row.streak} (${row.bestStreak})`,
    you: 'toi',
    around: 'Autour de toi',
    page: (page: number, pages: number, members: number): string =>
      `Page ${page} sur ${pages} · ${count(members, 'membre classé', 'membres classés')}`,
    rules:
      'Bonne réponse : 3 points, mauvaise : 1 point ; la vitesse ne compte pas. Puis la part de bonnes réponses, et la série de jours répondus (entre parenthèses, le record). Après 30 jours sans réponse, on n’apparaît plus.',
    empty: (period: Period): string =>
      period === 'all'
        ? 'Personne n’a encore de points. Le premier qui répond à la question du jour ouvre le classement !'
        : 'Personne n’a encore de points sur cette période. La prochaine question du jour y remédiera.',
    noSemester:
      'Les dates du semestre ne sont pas encore fixées. Un prof peut le faire avec /setup semester ; en attendant, choisis une autre période.',
    off: 'Le classement est désactivé sur ce serveur. Tes résultats à toi restent là : /me.',
    previous: 'Précédents',
    next: 'Suivants',
    mine: 'Autour de moi',
    share: 'Partager',
    choosePeriod: 'Choisir la période',
  },

  me: {
    title: 'Tes résultats',
    none: 'Tu n’as pas encore répondu à une question du jour. Dès la première, tes points, ta série et ta progression s’affichent ici.',
    waiting: 'Tes réponses sont bien enregistrées. Les points arrivent quand la réponse du jour est révélée.',
    rank: (rank: number, of: number): string => `${rank === 1 ? '1ᵉʳ' : `${rank}ᵉ`} sur ${of}`,
    period: (values: { period: Period; points: number; rank: string | null }): string =>
      `${periods[values.period]} : ${points(values.points)}${values.rank ? `, ${values.rank}` : ''}`,
    nothing: (period: Period): string => `${periods[period]} : rien pour l’instant`,
    accuracy: (values: { right: number; answered: number; accuracy: number }): string =>
      `Justesse : ${share(values.accuracy)} (${count(values.right, 'bonne réponse', 'bonnes réponses')} sur ${values.answered})`,
    streak: (streak: number, best: number): string => `Série : ${days(streak)} de suite · record : ${days(best)}`,
    streakRule: 'Seuls les jours avec une question comptent, et deux oublis par mois sont pardonnés d’office.',
    strong: 'Tes points forts',
    weak: 'À revoir',
    topic: (values: { label: string; right: number; answered: number }): string =>
      `${values.label} : ${values.right} sur ${values.answered}`,
    practise: (label: string): string => `S’entraîner : ${label}`,
    settings: 'Pseudo, nom masqué, langue : /settings. Tes données : /privacy.',
    alt: (values: {
      from: string;
      to: string;
      right: number;
      wrong: number;
      answered: number;
      missed: number;
      frozen: number;
      firstAccuracy: number | null;
      lastAccuracy: number | null;
    }): string =>
      [
        `Calendrier du ${dayMonth.format(at(values.from))} au ${dayMonth.format(at(values.to))} :`,
        `${count(values.right, 'jour juste', 'jours justes')}, ${count(values.wrong, 'jour faux', 'jours faux')},`,
        values.answered > 0 ? `${count(values.answered, 'réponse en attente', 'réponses en attente')},` : '',
        `${count(values.missed, 'question manquée', 'questions manquées')}${values.frozen > 0 ? `, dont ${count(values.frozen, 'pardonnée', 'pardonnées')}` : ''}.`,
        values.firstAccuracy !== null && values.lastAccuracy !== null
          ? `Justesse sur les dix dernières réponses : de ${share(values.firstAccuracy)} à ${share(values.lastAccuracy)}.`
          : '',
      ]
        .filter(Boolean)
        .join(' '),
    pictureName: 'mes-resultats.png',
  },

  chart: {
    calendar: 'Tes jours de question',
    curve: 'Justesse sur tes 10 dernières réponses',
    right: 'juste',
    wrong: 'faux',
    answered: 'en attente',
    missed: 'manqué',
    frozen: 'pardonné',
    excused: 'pas de question',
    weekdays: ['L', 'M', 'M', 'J', 'V', 'S', 'D'] as readonly string[],
    participation: 'Participation et justesse, question par question',
    share: 'participation',
    accuracy: 'bonnes réponses',
    topics: 'Bonnes réponses par partie du cours',
    answers: (n: number): string => answers(n),
    nothing: 'Pas encore de réponse',
  },

  report: {
    title: (period: Period | 'last-week'): string =>
      ({
        week: 'Bilan de la semaine',
        month: 'Bilan du mois',
        semester: 'Bilan du semestre',
        all: 'Bilan depuis le début',
        'last-week': 'Bilan de la semaine passée',
      })[period],
    span: (from: string, to: string): string => `du ${dayMonth.format(at(from))} au ${dayMonth.format(at(to))}`,
    teachersOnly: 'Ce bilan est réservé à ceux qui gèrent le serveur.',
    none: 'Aucune réponse sur cette période : le bilan viendra avec les premières questions.',
    figures: (values: { questions: number; members: number; answers: number }): string =>
      `${count(values.questions, 'question', 'questions')} · ${count(values.members, 'élève', 'élèves')} · ${answers(values.answers)}`,
    participation: (x: number): string => `Participation : ${share(x)} des réponses possibles`,
    accuracy: (x: number): string => `Justesse : ${share(x)} de bonnes réponses`,
    stopped: (n: number): string =>
      n === 0
        ? 'Personne n’a décroché.'
        : `${count(n, 'élève a cessé', 'élèves ont cessé')} de répondre : rien aux cinq dernières questions.`,
    hardest: 'Les questions les plus difficiles',
    item: (values: { date: string; right: number; answered: number; facility: number }): string =>
      `${shortDay.format(at(values.date))} · ${values.right} sur ${values.answered} (${share(values.facility)})`,
    believed: (values: { choice: string; count: number }): string =>
      `mauvaise réponse la plus choisie : « ${values.choice} » (${values.count})`,
    discrimination: (x: number): string =>
      x < 0
        ? `discrimination ${decimal.format(x)} : ceux qui savent s’y trompent plus que les autres, vérifie-la`
        : `discrimination ${decimal.format(x)}${x < 0.25 ? ' (faible)' : ''}`,
    discriminationRule:
      'Discrimination : corrélation entre réussir cette question et réussir les autres, à partir de dix réponses ; on la souhaite d’au moins 0,25.',
    weak: 'Les parties à revoir',
    weakTopic: (values: { label: string; accuracy: number; answered: number; file: string; line: number }): string =>
      `${values.label} : ${share(values.accuracy)} sur ${answers(values.answered)} (${values.file}, ligne ${values.line})`,
    noWeak: 'Aucune partie sous 60 % de bonnes réponses.',
    missed: 'Cherché et absent des notes',
    missedTerm: (values: { term: string; members: number }): string =>
      `${values.term} (${count(values.members, 'élève', 'élèves')})`,
    alt: (values: {
      questions: number;
      participation: number;
      accuracy: number;
      weak: { label: string; accuracy: number } | null;
      strong: { label: string; accuracy: number } | null;
    }): string =>
      [
        `Participation moyenne ${share(values.participation)} et ${share(values.accuracy)} de bonnes réponses sur ${count(values.questions, 'question', 'questions')}.`,
        values.weak ? `Partie la moins réussie : ${values.weak.label}, ${share(values.weak.accuracy)}.` : '',
        values.strong ? `La mieux réussie : ${values.strong.label}, ${share(values.strong.accuracy)}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    pictureName: 'bilan.png',
    details: 'Le bilan complet',
    csvName: (from: string, to: string): string => `bilan-${from}-${to}.csv`,
    weekly: 'Chaque lundi, le bilan de la semaine passée. /class report en donne le détail, questions comprises.',
    csv: {
      head: [
        'rubrique',
        'jour',
        'intitulé',
        'cours',
        'fichier',
        'ligne',
        'réponses',
        'justes',
        'part de justes',
        'discrimination',
        'mauvaise réponse la plus choisie',
        'fois choisie',
      ] as readonly string[],
      question: 'question',
      section: 'partie',
      missed: 'terme absent',
      figure: 'classe',
      questions: 'questions',
      members: 'élèves',
      answers: 'réponses',
      participation: 'participation',
      accuracy: 'justesse',
      stopped: 'élèves qui ont cessé',
    },
  },
};
