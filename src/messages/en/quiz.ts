/** Frames of the questions, and practice. All that is no frame comes from the notes. */
import type { fr } from '../fr/index.ts';

type Values = Readonly<Record<string, string>>;

const value = (values: Values, name: string): string => values[name] ?? '';
const quoted = (words: string): string => `“${words}”`;
/** Within a sentence of ours the quotation loses its full stop: the frame has its own. */
const withoutStop = (words: string): string => words.replace(/(?<![.…]|\betc)\.$/u, '');
const inside = (words: string): string => quoted(withoutStop(words));
const where = ({ heading }: Values): string => (heading ? ` (${inside(heading)})` : '');
/** A sentence with a blank that ends with it. */
const blanked = (sentence: string): string => quoted(sentence.replace(/…\.$/u, '…'));
/** A list, and what it is about where the two names differ. */
const listed = ({ label = '', owner = '' }: Values): string =>
  label.toLowerCase() === owner.toLowerCase()
    ? `what do the notes list under ${inside(label)}?`
    : `for ${inside(owner)}, what do the notes list under ${inside(label)}?`;
const capital = (sentence: string): string => sentence.slice(0, 1).toUpperCase() + sentence.slice(1);

const termOf = (v: Values): string =>
  `Which term do the notes define like this${where(v)}? ${quoted(value(v, 'definition'))}`;

/** Every frame asks what the notes write, never what holds in the world. Its first words are a phone's notification. */
const frames: Readonly<Record<string, (values: Values) => string>> = {
  'definition-to-term': termOf,
  'typed-term': termOf,
  'term-to-definition': (v) => `How do the notes define ${inside(value(v, 'term'))}${where(v)}?`,
  'class-member': (v) => `Which one is classed ${inside(value(v, 'value'))} in the notes${where(v)}?`,
  'class-set-members': (v) => `Choose everything that the notes class ${inside(value(v, 'value'))}${where(v)}.`,
  'class-set-values': (v) => `Which classes do the notes put ${inside(value(v, 'subject'))} in?`,
  'true-false': (v) =>
    `True or false? In the notes, ${inside(value(v, 'subject'))} is classed ${inside(value(v, 'value'))}.`,
  'aspect-item': (v) => capital(listed(v)),
  'item-owner': (v) => `What do the notes link with ${inside(value(v, 'item'))} (${inside(value(v, 'label'))})?`,
  'list-member': (v) => capital(listed(v)),
  'named-list': (v) => `What do the notes list under ${inside(value(v, 'list'))}${where(v)}?`,
  'in-list': (v) =>
    `True or false? In the notes, ${inside(value(v, 'subject'))} is listed under ${inside(value(v, 'list'))}${where(v)}.`,
  linked: (v) =>
    `True or false? In the notes, ${inside(value(v, 'label'))} of ${inside(value(v, 'owner'))}: ${inside(value(v, 'item'))}.`,
  'typed-number': (v) =>
    `Which number is missing in the notes? ${[v['about'], v['label']].filter(Boolean).join(', ')}: ${blanked(value(v, 'sentence'))}`,
  cloze: (v) => `Which term is missing in this sentence of the notes? ${blanked(value(v, 'sentence'))}`,
  recall: (v) => `From memory: ${listed(v)}`,
  authored: (v) => value(v, 'stem'),
};

export const quiz: (typeof fr)['quiz'] = {
  stem: ({ frame, values }) => frames[frame]?.(values) ?? Object.values(values).join(' '),
  choice: ({ text, frame }) => (frame === 'true' ? 'True' : frame === 'false' ? 'False' : withoutStop(text)),

  command: 'Practise with questions from the course: answers at once, nothing is scored',
  courseOption: 'The course to work on (all of them if you leave it out)',
  heading: (course) => (course ? `Practice · ${course}` : 'Practice'),
  hint: 'Hint: ',
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
  almost: 'Right, or near enough',
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
