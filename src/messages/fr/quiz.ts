/** Les cadres des questions et l'entraînement. Tout ce qui n'est pas cadre vient des notes. */
type Values = Readonly<Record<string, string>>;

const value = (values: Values, name: string): string => values[name] ?? '';
const where = (values: Values): string => (values['heading'] ? ` (« ${values['heading']} »)` : '');

/** Chaque cadre ne demande que ce que les notes écrivent, jamais ce qui est vrai dans le monde. */
const frames: Readonly<Record<string, (values: Values) => string>> = {
  'definition-to-term': (v) => `Quel terme les notes définissent-elles ainsi : « ${value(v, 'definition')} » ?`,
  'typed-term': (v) => `Quel terme les notes définissent-elles ainsi : « ${value(v, 'definition')} » ?`,
  'term-to-definition': (v) => `Comment les notes définissent-elles « ${value(v, 'term')} » ?`,
  'class-member': (v) => `D’après les notes${where(v)}, lequel est classé « ${value(v, 'value')} » ?`,
  authored: (v) => value(v, 'stem'),
};

export const quiz = {
  /** L'énoncé, mots des notes dans leur cadre. */
  stem: ({ frame, values }: { readonly frame: string; readonly values: Values }): string =>
    frames[frame]?.(values) ?? Object.values(values).join(' '),
  choice: ({ text, frame }: { readonly text: string; readonly frame?: 'true' | 'false' }): string =>
    frame === 'true' ? 'Vrai' : frame === 'false' ? 'Faux' : text,
};
