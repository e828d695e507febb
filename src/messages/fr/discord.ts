/** Ce que le bot dit de lui-même, quelle que soit la commande : pages, refus, pannes. */
export const discord = {
  next: (page: number, of: number) => `Suite (${page}/${of})`,
  previous: (page: number, of: number) => `Retour (${page}/${of})`,
  line: (line: number) => `l.${line}`,
  named: (name: string) => `${name}\u00a0:`,
  notTold: 'les notes n’en disent rien',
  /** Nom du fichier joint quand un texte ne tient pas en entier. */
  wholeText: 'texte-complet.txt',
  wholeTextAttached: 'Le texte complet est dans le fichier joint.',
  nothing: 'Rien à afficher ici pour le moment.',
  failed: (id: string) =>
    `Quelque chose n’a pas marché de notre côté, désolé. Réessaie dans un instant\u00a0; si cela continue, donne ce code à la personne qui héberge le bot\u00a0: ${id}`,
  onlyInServer: 'Je ne travaille que dans un serveur\u00a0: utilise cette commande dans celui de ta classe.',
  teachersOnly:
    'C’est réservé aux enseignants\u00a0: il faut la permission «\u00a0Gérer le serveur\u00a0» pour s’en servir.',
  unknownCommand: 'Je ne connais plus cette commande. Tape / pour voir celles qui existent.',
  oldButton: 'Ce bouton vient d’une ancienne version et ne sert plus. Relance la commande pour en avoir un nouveau.',
  formTooLate: 'La réponse a mis trop de temps pour ouvrir le formulaire. Réessaie, cela devrait aller.',
};
