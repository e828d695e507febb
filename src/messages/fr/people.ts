/** Les réglages de chacun et ses données. */
type Shown = 'name' | 'pseudonym' | 'hidden';

export const people = {
  commands: {
    settings: 'Tes réglages : langue, nom au classement',
    language: 'La langue dans laquelle je te réponds',
    name: 'Ton nom au classement',
    pseudonym: 'Le pseudo à afficher à la place de ton nom',
    privacy: 'Tes données : les voir, les emporter, les effacer',
    show: 'Ce que je garde de toi, et pourquoi',
    export: 'Tout ce que je garde de toi, dans un fichier',
    delete: 'Effacer ce que je garde de toi',
  },
  languages: { auto: 'Celle de ton Discord', fr: 'Français', en: 'Anglais' },
  shown: { name: 'Mon nom', pseudonym: 'Un pseudo', hidden: 'Masqué' } satisfies Record<Shown, string>,

  settings: {
    title: 'Tes réglages',
    language: (value: string): string => `Langue : ${value}`,
    name: (values: { shown: Shown; name: string; pseudonym: string | null }): string =>
      values.shown === 'hidden'
        ? 'Au classement : tu n’apparais pas'
        : values.shown === 'pseudonym' && values.pseudonym
          ? `Au classement : « ${values.pseudonym} »`
          : `Au classement : ${values.name}`,
    hiddenNote: 'Tes points continuent de compter ; toi seul les vois, avec /me.',
    chooseLanguage: 'Changer de langue',
    chooseName: 'Changer de nom au classement',
    saved: 'C’est noté.',
    pseudonymTitle: 'Ton pseudo',
    pseudonymLabel: 'Pseudo',
    pseudonymHint: 'De 2 à 32 caractères, que personne ne porte déjà ici.',
    badPseudonym: 'Un pseudo a de 2 à 32 caractères. Rien n’a changé.',
    taken: 'Quelqu’un porte déjà ce nom ici. Choisis-en un autre ; rien n’a changé.',
  },

  privacy: {
    title: 'Tes données',
    kept: [
      'Ton nom affiché, tel que je l’ai vu la dernière fois : pour le classement.',
      'Tes réglages : langue, nom montré, pseudo ou masqué.',
      'Tes réponses à la question du jour : le choix et l’heure. Points, série et classement en sont calculés.',
      'Tes exercices de /quiz, pour que ce que tu as manqué revienne. Ils ne comptent pas de points.',
      'Les termes que tu as cherchés et que les notes n’ont pas : 90 jours. Ton prof n’en voit que le nombre, à partir de deux élèves.',
      'Les questions que tu as signalées. Pour un prof : qui a mis de côté ou retiré une question, et qui a fait le dernier /setup.',
    ] as readonly string[],
    notKept:
      'Je ne lis pas tes messages, je ne garde ni ton âge, ni ton adresse, ni ta liste d’amis, et rien ne part ailleurs.',
    counts: (values: { answers: number; practice: number; missed: number }): string =>
      `En ce moment : ${values.answers} ${values.answers < 2 ? 'réponse' : 'réponses'}, ${values.practice} ${values.practice < 2 ? 'exercice' : 'exercices'}, ${values.missed} ${values.missed < 2 ? 'terme cherché' : 'termes cherchés'}.`,
    what: 'Emporte tout avec /privacy export. Efface tout avec /privacy delete.',
    exported: 'Voici tout ce que je garde de toi sur ce serveur. Le fichier n’est visible que par toi.',
    fileName: 'mes-donnees-kholle.json',
    deleteTitle: 'Effacer mes données',
    word: 'EFFACER',
    deleteLabel: (word: string): string => `Écris ${word} pour confirmer`,
    deleteHint: 'Nom, réglages, série et exercices disparaissent. C’est définitif.',
    notDeleted: (word: string): string => `Rien n’a été effacé : il fallait écrire ${word}.`,
    deleted: 'C’est fait : plus rien ici ne mène à toi.',
    deletedAnswers: (n: number): string =>
      n === 0
        ? 'Tu n’avais aucune réponse enregistrée.'
        : `${n < 2 ? 'Ta réponse reste' : `Tes ${n} réponses restent`} dans les totaux de la classe, sous un numéro tiré au hasard, sans heure ni lien avec toi.`,
    backups:
      'Les sauvegardes de l’hébergeur peuvent encore contenir tes données, jusqu’à 30 jours. Si tu réponds à nouveau, tu repars de zéro.',
  },
};
