/** `/help` : ce que le bot sait faire, en peu de mots. */
export const help = {
  description: 'Ce que je sais faire',
  title: 'Ce que je sais faire',
  intro:
    'Je réponds avec les notes de cours de la classe, et rien d’autre\u00a0: chaque réponse dit où c’est écrit, et quand les notes n’en parlent pas, je le dis.',
  commands: [
    { name: '/define', does: 'ce que les notes disent d’un terme' },
    { name: '/compare', does: 'deux choses côte à côte, point par point' },
    { name: '/courses', does: 'ce qu’il y a dans les notes, cours par cours' },
    { name: '/quiz', does: 'pour t’entraîner\u00a0: rien que pour toi, jamais noté' },
    { name: '/leaderboard', does: 'le classement de la classe' },
    { name: '/me', does: 'tes points, ta série, ce que tu sais et ce qui reste à revoir' },
    { name: '/settings', does: 'ta langue et ton nom au classement' },
    { name: '/privacy', does: 'ce que je garde de toi, pour le voir, l’emporter ou l’effacer' },
  ],
  daily: 'La question du jour paraît dans',
  next: '. Prochaine\u00a0:',
  rules:
    'Un bouton par réponse, une seule réponse chacun, et personne ne voit la tienne. Bonne réponse\u00a0: 3\u00a0points\u00a0; autre réponse\u00a0: 1\u00a0point.',
  noDaily: 'Il n’y a pas encore de question du jour dans ce serveur.',
  noDailyForTeachers: 'Il n’y a pas encore de question du jour\u00a0: /setup daily la met en route.',
  forTeachers: 'Pour les enseignants',
  teacherCommands: [
    { name: '/setup', does: 'où et quand paraît la question du jour, quels cours, les vacances, la langue' },
    { name: '/setup show', does: 'où en sont les choses, et ce qui demande ton attention' },
    { name: '/class report', does: 'la participation, ce qui est su et ce qui ne l’est pas' },
    { name: '/question', does: 'retirer une question, ou corriger sa bonne réponse' },
  ],
  tryIt: 'Essaie\u00a0:',
  tryDefine: (term: string) => `/define ${term}`,
  tryCompare: (first: string, second: string) => `/compare ${first} · ${second}`,
  tryQuiz: '/quiz',
  tryLeaderboard: '/leaderboard',
};
