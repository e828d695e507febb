import type { fr } from '../fr/index.ts';

const s = (count: number): string => (count === 1 ? '' : 's');
const low = (left: number): string =>
  left < 1
    ? 'That was the last new question that the notes give.'
    : `The notes give new questions for ${left} more day${s(left)} only.`;

export const rounds: (typeof fr)['rounds'] = {
  question: {
    how: ({ at, change }) =>
      at === 'once'
        ? 'Answer with a button: once, and only you see the result.'
        : change
          ? 'Answer with a button. The answer is told later; you may change your mind once.'
          : 'Answer with a button, once. The answer is told later.',
    late: (time) => `Late: it was planned for ${time}.`,
    closed: 'This question is closed.',
    retracted: 'Withdrawn by the teaching team: this question counts for nobody.',
  },
  lesson: {
    yesterday: 'Yesterday’s answer',
    last: 'The last question’s answer',
    own: (right) => `Today’s answer: ${right}`,
    why: (of) => (of === null ? 'What the notes say' : `What the notes say about “${of}”`),
    nobody: 'Nobody answered.',
    share: (right, total) => `${right} of ${total} found it (${Math.round((100 * right) / total)}%)`,
    mostChosenWrong: (letter, choice, of) =>
      `The trap: ${letter}. ${choice}${of === null ? '' : ` (in the notes: ${of})`}`,
    chosenBy: (names, others) =>
      others === 0 ? names : names === '' ? `${others} member${s(others)}` : `${names} and ${others} other${s(others)}`,
    seeAll: 'See the question and all answers',
    seeLesson: 'See the question',
    report: 'Report a mistake',
  },
  press: {
    right: 'Right!',
    wrong: 'Not the right answer.',
    chosen: (letter, choice) => `Your answer: ${letter}. ${choice}`,
    key: (letter, choice) => `The right answer: ${letter}. ${choice}`,
    recorded: 'Your answer is recorded.',
    changed: 'Your answer is changed. This one is final.',
    mayChange: 'You may still change it once.',
    laterTold: 'The right answer will be told later.',
    already: 'You have already answered this question: your first answer counts.',
    closed: 'This question is closed: the next one comes soon.',
    closedChosen: 'This question is closed. Your answer counts.',
    unknown: 'This question no longer exists, or belongs to another server.',
    notKept: 'Your answer could not be saved: nothing is counted. Try again in a minute.',
    aboutChosen: (choice) => `What the notes say about “${choice}”`,
    points: (points) => `+${points} point${s(points)}`,
    practise: 'To practise as much as you like: /quiz.',
  },
  report: {
    told: 'Thank you: the teaching team has been told.',
    already: 'You have already reported this question, thank you.',
    unknown: 'This question no longer exists.',
  },
  regrade: {
    title: 'A question was corrected',
    retracted: (date) => `The question of ${date} is withdrawn: it no longer counts for anybody.`,
    regraded: (date, letters) =>
      `The question of ${date} was graded again. Now right: ${letters}. Points are up to date.`,
  },
  teacher: {
    title: 'Khôlle needs you',
    causes: {
      'channel-gone': () => 'The channel of the daily question no longer exists. Choose another one with /setup daily.',
      'no-access': (values) =>
        `I lack a permission in the daily question’s channel: ${values['missing'] ?? ''}. Grant it in the channel’s settings, tab Permissions: the questions then go on by themselves.`,
      history: (values) =>
        `I cannot check whether today’s question is already posted; I lack: ${values['missing'] ?? ''}. Without it I stop rather than post it twice.`,
      'role-gone': () =>
        'The role to mention no longer exists: the question is posted without it. Choose another one with /setup daily.',
      'role-silent': (values) =>
        `The role ${values['role'] ?? ''} notifies nobody: make it mentionable, or grant me “Mention all roles”.`,
      missed: (values) =>
        values['from'] === values['to']
          ? `The question of ${values['from'] ?? ''} could not be asked in time (the bot was stopped, or Discord was down). Nobody loses a streak.`
          : `No question from ${values['from'] ?? ''} to ${values['to'] ?? ''} (the bot was stopped, or Discord was down). Nobody loses a streak.`,
      'empty-bank': () =>
        'The notes give no new question: nothing was posted today. Add a lesson, or open more courses with /setup courses.',
      'bank-low': (values) => `${low(Number(values['left']))} Add a lesson to go on without repeats.`,
      refused: (values) =>
        `Discord refused the daily question’s message (code ${values['code'] ?? ''}). The bot’s log says why.`,
      'report-channel': (values) =>
        values['missing']
          ? `The report of the week was not posted: in its channel I lack ${values['missing']}. I try again until tonight; /class report gives it too.`
          : 'The channel of the weekly report does not exist any more. Choose another one with /setup report.',
      reported: (values) =>
        `A member reports a mistake in the question of ${values['date'] ?? ''}: “${values['stem'] ?? ''}”. To withdraw or regrade it: /question.`,
    },
    unknownCause: (cause) => `Something to look at: ${cause}.`,
  },
  test: 'A test message from Khôlle: it goes away by itself.',
};
