import type { fr } from '../fr/index.ts';

export const setup: (typeof fr)['setup'] = {
  permissions: {
    ViewChannel: 'View Channel',
    SendMessages: 'Send Messages',
    ReadMessageHistory: 'Read Message History',
    AttachFiles: 'Attach Files',
    EmbedLinks: 'Embed Links',
    MentionEveryone: 'Mention @everyone, @here, and All Roles',
    ManageMessages: 'Manage Messages',
  },
};
