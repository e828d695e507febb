import type { fr } from '../fr/index.ts';

type Values = Readonly<Record<string, string | number>>;
const text = (values: Values, name: string): string => String(values[name] ?? '');

const problems: Readonly<Record<string, (values: Values) => string>> = {
  'front-matter-open': () =>
    'The front matter opens with "---" but is never closed: add a line "---" after its last field.',
  'front-matter-language': (v) =>
    `The front matter is written in "${text(v, 'language')}", which the bot refuses to read: write it as YAML between two lines "---".`,
  'front-matter-yaml': () =>
    `The front matter cannot be read: look at the quotes, brackets, colons and indentation, here and on the line above. It is left out, the rest of the note is read.`,
  'front-matter-type': (v) => `The field "${text(v, 'name')}" of the front matter must be a text.`,
  'front-matter-date': (v) => `The date "${text(v, 'value')}" cannot be read: write it YYYY-MM-DD.`,
  'front-matter-switch': (v) => `"${text(v, 'name')}: ${text(v, 'value')}" is neither yes nor no: write yes or no.`,
  'empty-term': (v) => `"${text(v, 'term')}" has no definition yet: write it on the same line.`,
  'empty-section': (v) => `The section "${text(v, 'title')}" is empty.`,
  'label-left-out': (v) =>
    `"${text(v, 'label')}" looks like a definition but was left out: write "**${text(v, 'label')}**:" followed by a noun phrase that says what it is.`,
  'plain-label-left-out': (v) =>
    `"${text(v, 'label')}" looks like a definition but nothing else confirms it: make it bold ("**${text(v, 'label')}**: …") to have it defined.`,
  secret: () => 'This line seems to hold a password: remove it, every member of the server can read the notes.',
  'several-meanings': (v) =>
    `"${text(v, 'term')}" already has another definition in ${text(v, 'file')}, line ${text(v, 'other')}: the bot will show both. Make the name more precise if they are two things.`,
  'alias-collision': (v) =>
    `"${text(v, 'alias')}" is another name of "${text(v, 'term')}" but also means "${text(v, 'other')}": keep it for one of them.`,
  'broken-link': (v) => `The link to "${text(v, 'target')}" leads to no file of the folder.`,
  'question-one-choice': (v) =>
    `The question "${text(v, 'question')}" has one choice only: it needs two at least. It will not be asked.`,
  'question-no-answer': (v) =>
    `The question "${text(v, 'question')}" has no answer: tick the right one with [x], or write it after "A:". It will not be asked.`,
  'question-same-choices': (v) =>
    `The question "${text(v, 'question')}" has the same choice twice. It will not be asked.`,
  'title-differs': (v) =>
    `The box is called "${text(v, 'title')}" but its text defines "${text(v, 'term')}": the text wins.`,
  'never-ends': (v) =>
    v['kind'] === 'fence'
      ? 'The code block opened here is never closed: all that follows is taken for code. Add a line "```" after the code.'
      : v['kind'] === 'math'
        ? 'The formula opened here is never closed: all that follows is taken for mathematics. Close it as it was opened ("$$").'
        : 'The comment or hidden block opened here is never closed: all that follows is left out. Close it.',
  'line-too-long': () =>
    'This line is too long to be understood: it can still be found by searching, no more. Cut it into paragraphs.',
  'too-deep': () => 'This line is nested too deeply (quotes or lists): it can still be found by searching, no more.',
  'too-many-marks': () => 'This paragraph holds too many formatting marks: it is read as plain text.',
  'too-large': (v) => `The file is too large (${text(v, 'megabytes')} MB): cut it into several notes.`,
  'too-slow': () => 'Reading this file does not end: it is left aside. Cut it up or simplify its formatting.',
  empty: () => 'This note is empty.',
  binary: () => 'This file is not text: it is left out.',
  'not-utf-8': () => 'This file is not all UTF-8: characters are lost on this line. Save it again as UTF-8.',
  unreadable: (v) =>
    v['reason'] === 'ENOENT'
      ? 'This file is a link to a file that does not exist: put the file back, or remove the link.'
      : `This file cannot be read (${text(v, 'reason')}): check its permissions.`,
  defect: () => 'This note could not be read: the rest of the folder is. Report this file to the authors of the bot.',
};

export const notes: (typeof fr)['notes'] = {
  severity: { error: 'error:', warning: 'warning:', hint: 'hint:' },
  problem: (code, values) => problems[code]?.(values) ?? code,
};
