/** Les cadres des questions et l'entraînement. Tout ce qui n'est pas cadre vient des notes. */
type Values = Readonly<Record<string, string>>;

const value = (values: Values, name: string): string => values[name] ?? '';
const where = (values: Values): string => (values['heading'] ? ` («\u00a0${values['heading']}\u00a0»)` : '');

/** Chaque cadre ne demande que ce que les notes écrivent, jamais ce qui est vrai dans le monde. */
const frames: Readonly<Record<string, (values: Values) => string>> = {
  'definition-to-term': (v) =>
    `Quel terme les notes définissent-elles ainsi\u00a0: «\u00a0${value(v, 'definition')}\u00a0»\u00a0?`,
  'typed-term': (v) =>
    `Quel terme les notes définissent-elles ainsi\u00a0: «\u00a0${value(v, 'definition')}\u00a0»\u00a0?`,
  'term-to-definition': (v) => `Comment les notes définissent-elles «\u00a0${value(v, 'term')}\u00a0»\u00a0?`,
  'class-member': (v) => `D’après les notes${where(v)}, lequel est classé «\u00a0${value(v, 'value')}\u00a0»\u00a0?`,
  'class-set-members': (v) =>
    `D’après les notes${where(v)}, lesquels sont classés «\u00a0${value(v, 'value')}\u00a0»\u00a0?`,
  'class-set-values': (v) => `Dans quelles classes les notes rangent-elles «\u00a0${value(v, 'subject')}\u00a0»\u00a0?`,
  'true-false': (v) =>
    `Vrai ou faux\u00a0? Dans les notes, «\u00a0${value(v, 'subject')}\u00a0» est classé «\u00a0${value(v, 'value')}\u00a0».`,
  'aspect-item': (v) =>
    `D’après les notes, lequel figure dans «\u00a0${value(v, 'label')}\u00a0» («\u00a0${value(v, 'owner')}\u00a0»)\u00a0?`,
  'item-owner': (v) =>
    `Pour lequel les notes indiquent-elles «\u00a0${value(v, 'item')}\u00a0», à la rubrique «\u00a0${value(v, 'label')}\u00a0»\u00a0?`,
  'list-member': (v) =>
    `D’après les notes, lequel figure dans la liste «\u00a0${value(v, 'label')}\u00a0» («\u00a0${value(v, 'owner')}\u00a0»)\u00a0?`,
  'typed-number': (v) =>
    `Quel nombre manque dans les notes (${[v['about'], v['label']].filter(Boolean).join(', ')})\u00a0: «\u00a0${value(v, 'sentence')}\u00a0»\u00a0?`,
  cloze: (v) => `Quel terme manque dans cette phrase des notes\u00a0: «\u00a0${value(v, 'sentence')}\u00a0»\u00a0?`,
  recall: (v) =>
    `Que citent les notes dans «\u00a0${value(v, 'label')}\u00a0» («\u00a0${value(v, 'owner')}\u00a0»)\u00a0?`,
  authored: (v) => value(v, 'stem'),
};

export const quiz = {
  /** L'énoncé, mots des notes dans leur cadre. */
  stem: ({ frame, values }: { readonly frame: string; readonly values: Values }): string =>
    frames[frame]?.(values) ?? Object.values(values).join(' '),
  choice: ({ text, frame }: { readonly text: string; readonly frame?: 'true' | 'false' }): string =>
    frame === 'true' ? 'Vrai' : frame === 'false' ? 'Faux' : text,

  command: 'Entraîne-toi sur les questions du cours\u00a0: réponse tout de suite, rien n’est noté',
  courseOption: 'Le cours à travailler (tous si tu ne précises rien)',
  heading: (course: string): string => (course ? `Entraînement · ${course}` : 'Entraînement'),
  hint: (hint: string): string => `Indice\u00a0: ${hint}`,
  next: 'Question suivante',
  type: 'Répondre',
  show: 'Voir la réponse',
  doNotKnow: 'Je ne sais pas',
  knew: 'Je le savais',
  knewNot: 'À revoir',
  chooseAll: 'Choisis toutes les bonnes réponses',
  modalTitle: 'Ta réponse',
  modalLabel: 'Réponse',
  modalHelp: 'Les accents et les majuscules ne comptent pas.',
  right: 'Bonne réponse\u00a0!',
  almost: 'Bonne réponse, à une lettre près',
  wrong: 'Ce n’est pas ça',
  gaveUp: 'Voici la réponse',
  rightChoice: 'bonne réponse',
  yourChoice: 'ta réponse',
  typed: (answer: string): string => `Ta réponse\u00a0: ${answer}`,
  wanted: (answer: string): string => `Réponse attendue\u00a0: ${answer}`,
  really: (name: string): string => `«\u00a0${name}\u00a0», dans les notes\u00a0:`,
  nothing:
    'Il n’y a pas de question à te poser ici pour l’instant. Essaie un autre cours, ou reviens après la prochaine leçon.',
  gone: 'Les notes ont changé et cette question n’existe plus. Prends la suivante.',
  noSuchCourse: (course: string): string =>
    `Je ne trouve pas de cours «\u00a0${course}\u00a0». Les cours de ce serveur\u00a0:`,
};
