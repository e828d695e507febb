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
  'class-set-members': (v) => `D’après les notes${where(v)}, lesquels sont classés « ${value(v, 'value')} » ?`,
  'class-set-values': (v) => `Dans quelles classes les notes rangent-elles « ${value(v, 'subject')} » ?`,
  'true-false': (v) => `Vrai ou faux ? Dans les notes, « ${value(v, 'subject')} » est classé « ${value(v, 'value')} ».`,
  'aspect-item': (v) => `D’après les notes, lequel figure dans « ${value(v, 'label')} » (« ${value(v, 'owner')} ») ?`,
  'item-owner': (v) =>
    `Pour lequel les notes indiquent-elles « ${value(v, 'item')} », à la rubrique « ${value(v, 'label')} » ?`,
  'list-member': (v) =>
    `D’après les notes, lequel figure dans la liste « ${value(v, 'label')} » (« ${value(v, 'owner')} ») ?`,
  'typed-number': (v) =>
    `Quel nombre manque dans les notes (${[v['about'], v['label']].filter(Boolean).join(', ')}) : « ${value(v, 'sentence')} » ?`,
  cloze: (v) => `Quel terme manque dans cette phrase des notes : « ${value(v, 'sentence')} » ?`,
  recall: (v) => `Que citent les notes dans « ${value(v, 'label')} » (« ${value(v, 'owner')} ») ?`,
  authored: (v) => value(v, 'stem'),
};

export const quiz = {
  /** L'énoncé, mots des notes dans leur cadre. */
  stem: ({ frame, values }: { readonly frame: string; readonly values: Values }): string =>
    frames[frame]?.(values) ?? Object.values(values).join(' '),
  choice: ({ text, frame }: { readonly text: string; readonly frame?: 'true' | 'false' }): string =>
    frame === 'true' ? 'Vrai' : frame === 'false' ? 'Faux' : text,

  command: 'Entraîne-toi sur les questions du cours : réponse tout de suite, rien n’est noté',
  courseOption: 'Le cours à travailler (tous si tu ne précises rien)',
  heading: (course: string): string => (course ? `Entraînement · ${course}` : 'Entraînement'),
  hint: (hint: string): string => `Indice : ${hint}`,
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
  right: 'Bonne réponse !',
  almost: 'Bonne réponse, à une lettre près',
  wrong: 'Ce n’est pas ça',
  gaveUp: 'Voici la réponse',
  rightChoice: 'bonne réponse',
  yourChoice: 'ta réponse',
  typed: (answer: string): string => `Ta réponse : ${answer}`,
  wanted: (answer: string): string => `Réponse attendue : ${answer}`,
  really: (name: string): string => `« ${name} », dans les notes :`,
  nothing:
    'Il n’y a pas de question à te poser ici pour l’instant. Essaie un autre cours, ou reviens après la prochaine leçon.',
  gone: 'Les notes ont changé et cette question n’existe plus. Prends la suivante.',
  noSuchCourse: (course: string): string => `Je ne trouve pas de cours « ${course} ». Les cours de ce serveur :`,
};
