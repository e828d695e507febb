/** `/setup` et `/question` : ce que lit l’équipe enseignante. */
export const setup = {
  permissions: {
    ViewChannel: 'Voir le salon',
    SendMessages: 'Envoyer des messages',
    ReadMessageHistory: 'Voir les anciens messages',
    AttachFiles: 'Joindre des fichiers',
    EmbedLinks: 'Intégrer des liens',
    MentionEveryone: 'Mentionner @everyone, @here et tous les rôles',
    ManageMessages: 'Gérer les messages',
  },
};
