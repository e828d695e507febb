/** Frames of the questions, and practice. All that is no frame comes from the notes. */
import type { fr } from '../fr/index.ts';

type Values = Readonly<Record<string, string>>;

const value = (values: Values, name: string): string => values[name] ?? '';
const where = (values: Values): string => (values['heading'] ? ` (“${values['heading']}”)` : '');

/** Every frame asks what the notes write, never what holds in the world. */
const frames: Readonly<Record<string, (values: Values) => string>> = {
  'definition-to-term': (v) => `Which term do the notes define like this: “${value(v, 'definition')}”?`,
  'typed-term': (v) => `Which term do the notes define like this: “${value(v, 'definition')}”?`,
  'term-to-definition': (v) => `How do the notes define “${value(v, 'term')}”?`,
  'class-member': (v) => `According to the notes${where(v)}, which one is classed “${value(v, 'value')}”?`,
  'class-set-members': (v) => `According to the notes${where(v)}, which ones are classed “${value(v, 'value')}”?`,
  'class-set-values': (v) => `Which classes do the notes put “${value(v, 'subject')}” in?`,
  'true-false': (v) => `True or false? In the notes, “${value(v, 'subject')}” is classed “${value(v, 'value')}”.`,
  'aspect-item': (v) =>
    `According to the notes, which one is listed under “${value(v, 'label')}” (“${value(v, 'owner')}”)?`,
  'item-owner': (v) => `For which one do the notes give “${value(v, 'item')}”, under “${value(v, 'label')}”?`,
  'list-member': (v) =>
    `According to the notes, which one is in the list “${value(v, 'label')}” (“${value(v, 'owner')}”)?`,
  'typed-number': (v) =>
    `Which number is missing in the notes (${[v['about'], v['label']].filter(Boolean).join(', ')}): “${value(v, 'sentence')}”?`,
  cloze: (v) => `Which term is missing in this sentence of the notes: “${value(v, 'sentence')}”?`,
  recall: (v) => `What do the notes list under “${value(v, 'label')}” (“${value(v, 'owner')}”)?`,
  authored: (v) => value(v, 'stem'),
};

export const quiz: (typeof fr)['quiz'] = {
  stem: ({ frame, values }) => frames[frame]?.(values) ?? Object.values(values).join(' '),
  choice: ({ text, frame }) => (frame === 'true' ? 'True' : frame === 'false' ? 'False' : text),

  command: 'Practise with questions from the course: answers at once, nothing is scored',
  courseOption: 'The course to work on (all of them if you leave it out)',
  heading: (course) => (course ? `Practice · ${course}` : 'Practice'),
  hint: (hint) => `Hint: ${hint}`,
  next: 'Next question',
  type: 'Answer',
  show: 'Show the answer',
  doNotKnow: 'I don’t know',
  knew: 'I knew it',
  knewNot: 'To review',
  chooseAll: 'Choose all the right answers',
  modalTitle: 'Your answer',
  modalLabel: 'Answer',
  modalHelp: 'Accents and capitals do not matter.',
  right: 'Right!',
  almost: 'Right, but for a letter',
  wrong: 'Not quite',
  gaveUp: 'Here is the answer',
  rightChoice: 'right answer',
  yourChoice: 'your answer',
  typed: (answer) => `Your answer: ${answer}`,
  wanted: (answer) => `Expected answer: ${answer}`,
  really: (name) => `“${name}” in the notes:`,
  nothing: 'There is no question for you here right now. Try another course, or come back after the next lesson.',
  gone: 'The notes have changed and this question is gone. Take the next one.',
  noSuchCourse: (course) => `I can’t find a course “${course}”. The courses of this server:`,
};
