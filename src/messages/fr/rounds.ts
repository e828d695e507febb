/** La question du jour, sa leçon, et ce qui est dit au professeur. On dit « tu » aux élèves. */
const s = (count: number): string => (count > 1 ? 's' : '');
const low = (left: number): string =>
  left < 1
    ? 'C’était la dernière question nouvelle que donnent les notes.'
    : `Les notes ne donnent plus de question nouvelle que pour ${left} jour${s(left)}.`;

export const rounds = {
  question: {
    how: (shown: { readonly at: 'once' | 'reveal'; readonly change: boolean }): string =>
      shown.at === 'once'
        ? 'Réponds avec un bouton : une seule fois, et toi seul vois le résultat.'
        : shown.change
          ? 'Réponds avec un bouton. La réponse vient à la correction ; tu peux changer d’avis une fois.'
          : 'Réponds avec un bouton, une seule fois. La réponse vient à la correction.',
    late: (time: string): string => `En retard : prévue à ${time}.`,
    closed: 'Question close.',
    retracted: 'Question retirée par l’équipe enseignante : elle ne compte pour personne.',
  },
  lesson: {
    yesterday: 'La réponse d’hier',
    last: 'La réponse de la question précédente',
    own: (right: string): string => `La réponse du jour\u00a0: ${right}`,
    why: (of: string | null): string =>
      of === null ? 'Ce que disent les notes' : `Ce que les notes disent de « ${of} »`,
    nobody: 'Personne n’a répondu.',
    share: (right: number, total: number): string =>
      `${right} sur ${total} ${right > 1 ? 'ont' : 'a'} trouvé (${Math.round((100 * right) / total)} %)`,
    mostChosenWrong: (letter: string, choice: string, of: string | null): string =>
      `Le piège : ${letter}. ${choice}${of === null ? '' : ` (dans les notes : ${of})`}`,
    chosenBy: (names: string, others: number): string =>
      others === 0 ? names : names === '' ? `${others} élève${s(others)}` : `${names} et ${others} autre${s(others)}`,
    seeAll: 'Voir la question et toutes les réponses',
    seeLesson: 'Voir la question',
    report: 'Signaler une erreur',
  },
  press: {
    right: 'Bonne réponse !',
    wrong: 'Ce n’est pas la bonne réponse.',
    chosen: (letter: string, choice: string): string => `Ta réponse : ${letter}. ${choice}`,
    key: (letter: string, choice: string): string => `La bonne réponse : ${letter}. ${choice}`,
    recorded: 'Réponse enregistrée.',
    changed: 'Réponse changée. C’est ta réponse définitive.',
    mayChange: 'Tu peux encore la changer une fois.',
    laterTold: 'La bonne réponse sera donnée à la correction.',
    already: 'Tu as déjà répondu à cette question : ta première réponse compte.',
    closed: 'Cette question est close : la prochaine arrive bientôt.',
    closedChosen: 'Cette question est close. Ta réponse est bien comptée.',
    unknown: 'Cette question n’existe plus, ou vient d’un autre serveur.',
    notKept: 'Ta réponse n’a pas pu être enregistrée\u00a0: rien n’est compté. Réessaie dans une minute.',
    aboutChosen: (choice: string): string => `Ce que les notes disent de « ${choice} »`,
    points: (points: number): string => `+${points} point${s(points)}`,
    practise: 'Pour t’entraîner sans limite : /quiz.',
  },
  report: {
    told: 'Merci : l’équipe enseignante est prévenue.',
    already: 'Tu as déjà signalé cette question, merci.',
    unknown: 'Cette question n’existe plus.',
  },
  regrade: {
    title: 'Correction d’une question',
    retracted: (date: string): string => `La question du ${date} est retirée : elle ne compte plus pour personne.`,
    regraded: (date: string, letters: string): string =>
      `La question du ${date} est recorrigée. Compte juste maintenant : ${letters}. Les points sont à jour.`,
  },
  teacher: {
    title: 'Khôlle a besoin de toi',
    causes: {
      'channel-gone': (_: Readonly<Record<string, string>>): string =>
        'Le salon de la question du jour n’existe plus. Choisis-en un autre avec /setup daily.',
      'no-access': (values: Readonly<Record<string, string>>): string =>
        `Il me manque une permission dans le salon de la question du jour : ${values['missing'] ?? ''}. Accorde-la dans les réglages du salon, onglet Permissions : la question repart toute seule.`,
      history: (values: Readonly<Record<string, string>>): string =>
        `Je ne peux pas vérifier si la question du jour est déjà postée, il me manque : ${values['missing'] ?? ''}. Sans cela je m’arrête, plutôt que de la poster deux fois.`,
      'role-gone': (_: Readonly<Record<string, string>>): string =>
        'Le rôle à mentionner n’existe plus : la question est postée sans mention. Choisis-en un autre avec /setup daily.',
      'role-silent': (values: Readonly<Record<string, string>>): string =>
        `Le rôle ${values['role'] ?? ''} ne prévient personne : rends-le mentionnable, ou accorde-moi « Mentionner tous les rôles ».`,
      missed: (values: Readonly<Record<string, string>>): string =>
        values['from'] === values['to']
          ? `La question du ${values['from'] ?? ''} n’a pas pu être posée à temps (arrêt du bot ou panne de Discord). Personne n’y perd sa série de jours.`
          : `Aucune question du ${values['from'] ?? ''} au ${values['to'] ?? ''} (arrêt du bot ou panne de Discord). Personne n’y perd sa série de jours.`,
      'empty-bank': (_: Readonly<Record<string, string>>): string =>
        'Les notes ne donnent plus de question nouvelle : rien n’a été posté aujourd’hui. Ajoute une leçon, ou ouvre d’autres cours avec /setup courses.',
      'bank-low': (values: Readonly<Record<string, string>>): string =>
        `${low(Number(values['left']))} Ajoute une leçon pour continuer sans répétition.`,
      refused: (values: Readonly<Record<string, string>>): string =>
        `Discord a refusé le message de la question du jour (code ${values['code'] ?? ''}). Le journal du bot dit pourquoi.`,
      'report-channel': (values: Readonly<Record<string, string>>): string =>
        values['missing']
          ? `Le bilan de la semaine n’est pas parti : dans son salon, il me manque ${values['missing']}. Je réessaie jusqu’à ce soir ; /class report le donne aussi.`
          : 'Le salon du bilan de la semaine n’existe plus. Choisis-en un autre avec /setup report.',
      reported: (values: Readonly<Record<string, string>>): string =>
        `Un élève signale une erreur dans la question du ${values['date'] ?? ''} : « ${values['stem'] ?? ''} ». Pour la retirer ou la recorriger : /question.`,
    },
    unknownCause: (cause: string): string => `Un problème à regarder : ${cause}.`,
  },
  test: 'Message d’essai de Khôlle : il disparaît tout seul.',
};
