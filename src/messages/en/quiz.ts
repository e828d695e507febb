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
  authored: (v) => value(v, 'stem'),
};

export const quiz: (typeof fr)['quiz'] = {
  stem: ({ frame, values }) => frames[frame]?.(values) ?? Object.values(values).join(' '),
  choice: ({ text, frame }) => (frame === 'true' ? 'True' : frame === 'false' ? 'False' : text),
};
