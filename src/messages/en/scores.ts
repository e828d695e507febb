/** The leaderboard, everybody's own results and the report of the class. */
import type { fr } from '../fr/index.ts';

type Period = 'week' | 'month' | 'semester' | 'all';

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });
const decimal = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const dayMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const monthOnly = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const days = (n: number): string => count(n, 'day', 'days');
const points = (n: number): string => count(n, 'point', 'points');
const answers = (n: number): string => count(n, 'answer', 'answers');
const share = (x: number): string => percent.format(x);
const ordinal = new Intl.PluralRules('en', { type: 'ordinal' });
const suffixes: Record<string, string> = { one: 'st', two: 'nd', few: 'rd' };

const periods: Record<Period, string> = {
  week: 'This week',
  month: 'This month',
  semester: 'This semester',
  all: 'Since the start',
};

export const scores: (typeof fr)['scores'] = {
  commands: {
    leaderboard: 'The leaderboard of the class',
    period: 'The period (this month unless you say otherwise)',
    me: 'Your points, your streak, what you know well and what to review',
    class: 'The report of the class, for teachers',
    report: 'Participation, hard questions, sections to go over again',
    reportPeriod: 'The period of the report (this week unless you say otherwise)',
  },
  periods,
  percent: share,
  decimal: (x) => decimal.format(x),
  day: (day) => dayMonth.format(at(day)),
  shortDay: (day) => shortDay.format(at(day)),
  month: (day) => monthOnly.format(at(day)),
  points,
  days,
  topic: (headings, file) => headings.at(-1) ?? file,

  leaderboard: {
    title: (period) =>
      ({
        week: 'Leaderboard of the week',
        month: 'Leaderboard of the month',
        semester: 'Leaderboard of the semester',
        all: 'Leaderboard since the start',
      })[period],
    row: (row) => `${points(row.points)} · ${share(row.accuracy)} · streak ${row.streak} (${row.bestStreak})`,
    you: 'you',
    around: 'Around you',
    page: (page, pages, members) => `Page ${page} of ${pages} · ${count(members, 'member', 'members')} ranked`,
    rules:
      'Right answer: 3 points, wrong: 1 point; speed does not count. Then the share of right answers, and the streak of days answered (in brackets, the best one). After 30 days without an answer, a row is hidden.',
    empty: (period) =>
      period === 'all'
        ? 'Nobody has points yet. Whoever answers the question of the day first opens the leaderboard!'
        : 'Nobody has points in this period yet. The next question of the day will change that.',
    noSemester:
      'The dates of the semester are not set yet. A teacher can do it with /setup semester; meanwhile, pick another period.',
    off: 'The leaderboard is turned off on this server. Your own results are still there: /me.',
    previous: 'Previous',
    next: 'Next',
    mine: 'Around me',
    share: 'Share',
    choosePeriod: 'Choose the period',
  },

  me: {
    title: 'Your results',
    none: 'You have not answered a question of the day yet. From the first one on, your points, your streak and your progress show here.',
    waiting: 'Your answers are recorded. The points come when the answer of the day is revealed.',
    rank: (rank, of) => `${rank}${suffixes[ordinal.select(rank)] ?? 'th'} of ${of}`,
    period: (values) => `${periods[values.period]}: ${points(values.points)}${values.rank ? `, ${values.rank}` : ''}`,
    nothing: (period) => `${periods[period]}: nothing so far`,
    accuracy: (values) => `Accuracy: ${share(values.accuracy)} (${values.right} right of ${values.answered})`,
    streak: (streak, best) => `Streak: ${days(streak)} in a row · best: ${days(best)}`,
    streakRule: 'Only days with a question count, and two misses a month are forgiven by themselves.',
    strong: 'What you know well',
    weak: 'To review',
    topic: (values) => `${values.label}: ${values.right} of ${values.answered}`,
    practise: (label) => `Practise: ${label}`,
    settings: 'Pseudonym, hidden name, language: /settings. Your data: /privacy.',
    alt: (values) =>
      [
        `Calendar from ${dayMonth.format(at(values.from))} to ${dayMonth.format(at(values.to))}:`,
        `${count(values.right, 'day right', 'days right')}, ${count(values.wrong, 'day wrong', 'days wrong')},`,
        values.answered > 0 ? `${count(values.answered, 'answer pending', 'answers pending')},` : '',
        `${count(values.missed, 'question missed', 'questions missed')}${values.frozen > 0 ? `, ${values.frozen} of them forgiven` : ''}.`,
        values.firstAccuracy !== null && values.lastAccuracy !== null
          ? `Accuracy over the last ten answers: from ${share(values.firstAccuracy)} to ${share(values.lastAccuracy)}.`
          : '',
      ]
        .filter(Boolean)
        .join(' '),
    pictureName: 'my-results.png',
  },

  chart: {
    calendar: 'Your question days',
    curve: 'Accuracy over your last 10 answers',
    right: 'right',
    wrong: 'wrong',
    answered: 'pending',
    missed: 'missed',
    frozen: 'forgiven',
    excused: 'no question',
    weekdays: ['M', 'T', 'W', 'T', 'F', 'S', 'S'],
    participation: 'Participation and accuracy, question by question',
    share: 'participation',
    accuracy: 'right answers',
    topics: 'Right answers by section of the course',
    answers,
    nothing: 'No answer yet',
  },

  report: {
    title: (period) =>
      ({
        week: 'Report of the week',
        month: 'Report of the month',
        semester: 'Report of the semester',
        all: 'Report since the start',
        'last-week': 'Report of last week',
      })[period],
    span: (from, to) => `from ${dayMonth.format(at(from))} to ${dayMonth.format(at(to))}`,
    teachersOnly: 'This report is for those who manage the server.',
    none: 'No answer in this period: the report will come with the first questions.',
    figures: (values) =>
      `${count(values.questions, 'question', 'questions')} · ${count(values.members, 'student', 'students')} · ${answers(values.answers)}`,
    participation: (x) => `Participation: ${share(x)} of the possible answers`,
    accuracy: (x) => `Accuracy: ${share(x)} right answers`,
    stopped: (n) =>
      n === 0
        ? 'Nobody stopped answering.'
        : `${count(n, 'student has', 'students have')} stopped: no answer to the last five questions.`,
    hardest: 'The hardest questions',
    item: (values) =>
      `${shortDay.format(at(values.date))} · ${values.right} of ${values.answered} (${share(values.facility)})`,
    believed: (values) => `wrong answer most chosen: “${values.choice}” (${values.count})`,
    discrimination: (x) =>
      x < 0
        ? `discrimination ${decimal.format(x)}: those who know get it wrong more than others, check it`
        : `discrimination ${decimal.format(x)}${x < 0.25 ? ' (low)' : ''}`,
    discriminationRule:
      'Discrimination: correlation between getting this question right and getting the others right, from ten answers on; at least 0.25 is wanted.',
    weak: 'Sections to go over again',
    weakTopic: (values) =>
      `${values.label}: ${share(values.accuracy)} of ${answers(values.answered)} (${values.file}, line ${values.line})`,
    noWeak: 'No section below 60% right answers.',
    missed: 'Looked up and not in the notes',
    missedTerm: (values) => `${values.term} (${count(values.members, 'student', 'students')})`,
    alt: (values) =>
      [
        `Mean participation ${share(values.participation)} and ${share(values.accuracy)} right answers over ${count(values.questions, 'question', 'questions')}.`,
        values.weak ? `Weakest section: ${values.weak.label}, ${share(values.weak.accuracy)}.` : '',
        values.strong ? `Strongest: ${values.strong.label}, ${share(values.strong.accuracy)}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    pictureName: 'report.png',
    details: 'The whole report',
    csvName: (from, to) => `report-${from}-${to}.csv`,
    weekly: 'Every Monday, the report of the week before. /class report has the details, questions included.',
    csv: {
      head: [
        'part',
        'day',
        'title',
        'course',
        'file',
        'line',
        'answers',
        'right',
        'share right',
        'discrimination',
        'wrong answer most chosen',
        'times chosen',
      ],
      question: 'question',
      section: 'section',
      missed: 'missing term',
      figure: 'class',
      questions: 'questions',
      members: 'students',
      answers: 'answers',
      participation: 'participation',
      accuracy: 'accuracy',
      stopped: 'students who stopped',
    },
  },
};
