import type { fr } from '../fr/index.ts';

export const help: (typeof fr)['help'] = {
  description: 'What I can do',
  title: 'What I can do',
  intro:
    'I answer from the class’s course notes and nothing else: each answer says where it is written, and when the notes do not tell, I say so.',
  commands: [
    { name: '/define', does: 'what the notes say of a term' },
    { name: '/compare', does: 'two things side by side, point by point' },
    { name: '/courses', does: 'what the notes hold, course by course' },
    { name: '/quiz', does: 'practice: for you alone, never scored' },
    { name: '/leaderboard', does: 'the ranking of the class' },
    { name: '/me', does: 'your points, your streak, what you know and what is left to go over' },
    { name: '/settings', does: 'your language and your name on the leaderboard' },
    { name: '/privacy', does: 'what I keep about you: see it, take it away or delete it' },
  ],
  daily: 'The question of the day is posted in',
  next: '. Next one:',
  rules:
    'One button for each answer, one answer each, and nobody sees yours. Right answer: 3 points; any other answer: 1 point.',
  noDaily: 'There is no question of the day in this server yet.',
  noDailyForTeachers: 'There is no question of the day yet: /setup daily starts it.',
  forTeachers: 'For teachers',
  teacherCommands: [
    { name: '/setup', does: 'where and when the question of the day is posted, which courses, holidays, language' },
    { name: '/setup show', does: 'how things stand, and what needs your attention' },
    { name: '/class report', does: 'participation, what is known and what is not' },
    { name: '/question', does: 'take a question back, or correct its right answer' },
  ],
  tryIt: 'Try it:',
  tryDefine: (term) => `/define ${term}`,
  tryCompare: (first, second) => `/compare ${first} · ${second}`,
  tryQuiz: '/quiz',
  tryLeaderboard: '/leaderboard',
};
