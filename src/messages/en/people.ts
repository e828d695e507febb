/** Everybody's own settings and data. */
import type { fr } from '../fr/index.ts';

export const people: (typeof fr)['people'] = {
  commands: {
    settings: 'Your settings: language, name on the leaderboard',
    language: 'The language in which I answer you',
    name: 'Your name on the leaderboard',
    pseudonym: 'The pseudonym to show instead of your name',
    privacy: 'Your data: see it, take it with you, delete it',
    show: 'What I keep about you, and why',
    export: 'Everything I keep about you, in a file',
    delete: 'Delete what I keep about you',
  },
  languages: { auto: 'That of your Discord', fr: 'French', en: 'English' },
  shown: { name: 'My name', pseudonym: 'A pseudonym', hidden: 'Hidden' },

  settings: {
    title: 'Your settings',
    language: (value) => `Language: ${value}`,
    name: (values) =>
      values.shown === 'hidden'
        ? 'On the leaderboard: you are not shown'
        : values.shown === 'pseudonym' && values.pseudonym
          ? `On the leaderboard: “${values.pseudonym}”`
          : `On the leaderboard: ${values.name}`,
    hiddenNote: 'Your points still count; only you see them, with /me.',
    chooseLanguage: 'Change the language',
    chooseName: 'Change your name on the leaderboard',
    saved: 'Noted.',
    pseudonymTitle: 'Your pseudonym',
    pseudonymLabel: 'Pseudonym',
    pseudonymHint: '2 to 32 characters, and nobody else’s here.',
    badPseudonym: 'A pseudonym has 2 to 32 characters. Nothing was changed.',
    taken: 'Somebody here already goes by that name. Pick another one; nothing was changed.',
  },

  privacy: {
    title: 'Your data',
    kept: [
      'Your display name as I last saw it: for the leaderboard.',
      'Your settings: language, and whether your name, a pseudonym or nothing is shown.',
      'Your answers to the question of the day: the choice and the time. Points, streak and leaderboard are computed from them.',
      'Your /quiz practice, so that what you missed comes back. It gives no points.',
      'Terms you looked up that the notes lack: for 90 days. Your teacher sees only a count, from two students on.',
      'The questions you reported. For a teacher: who held back or took out a question, and who ran /setup last.',
    ],
    notKept:
      'I do not read your messages, I keep neither your age nor your address nor your friends, and nothing goes elsewhere.',
    counts: (values) =>
      `Right now: ${values.answers} ${values.answers === 1 ? 'answer' : 'answers'}, ${values.practice} practice ${values.practice === 1 ? 'question' : 'questions'}, ${values.missed} ${values.missed === 1 ? 'term' : 'terms'} looked up.`,
    what: 'Take it all with /privacy export. Delete it all with /privacy delete.',
    exported: 'Here is everything I keep about you on this server. Only you can see the file.',
    fileName: 'my-kholle-data.json',
    deleteTitle: 'Delete my data',
    word: 'DELETE',
    deleteLabel: (word) => `Type ${word} to confirm`,
    deleteHint: 'Name, settings, streak and practice disappear. This is final.',
    notDeleted: (word) => `Nothing was deleted: the word to type was ${word}.`,
    deleted: 'Done: nothing here leads to you any more.',
    deletedAnswers: (n) =>
      n === 0
        ? 'You had no recorded answers.'
        : `${n === 1 ? 'Your answer stays' : `Your ${n} answers stay`} in the counts of the class, under a random number, with neither time nor link to you.`,
    backups:
      'The host’s backups hold your data until they are deleted: 30 days, if the host follows the documentation. Messages already posted on Discord stay there. If you answer again, you start from zero.',
  },
};
