import type { fr } from '../fr/index.ts';

export const discord: (typeof fr)['discord'] = {
  next: (page, of) => `Read on (${page}/${of})`,
  previous: (page, of) => `Back (${page}/${of})`,
  line: (line) => `l.${line}`,
  named: (name) => `${name}:`,
  notTold: 'the notes do not say',
  wholeText: 'full-text.txt',
  wholeTextAttached: 'The full text is in the attached file.',
  nothing: 'Nothing to show here yet.',
  failed: (id) =>
    `Something went wrong on our side, sorry. Try again in a moment; if it goes on, give this code to whoever hosts the bot: ${id}`,
  onlyInServer: 'I only work in a server: use this command in the one of your class.',
  teachersOnly: 'This is for teachers: it takes the “Manage Server” permission.',
  unknownCommand: 'I no longer know this command. Type / to see the ones that exist.',
  oldButton: 'This button comes from an older version and no longer works. Run the command again to get a new one.',
  formTooLate: 'The answer took too long to open the form. Try again, it should work.',
};
