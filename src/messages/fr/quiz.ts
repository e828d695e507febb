/** Les cadres des questions et l'entraînement. Tout ce qui n'est pas cadre vient des notes. */
type Values = Readonly<Record<string, string>>;

const value = (values: Values, name: string): string => values[name] ?? '';
const quoted = (words: string): string => `«\u00a0${words}\u00a0»`;
/** Dans une phrase de notre cadre, la citation perd son point final, car le cadre a le sien. */
const withoutStop = (words: string): string => words.replace(/(?<![.…]|\betc)\.$/u, '');
const inside = (words: string): string => quoted(withoutStop(words));
const where = ({ heading }: Values): string => (heading ? ` (${inside(heading)})` : '');
/** La phrase à trou qui finit par son trou. */
const blanked = (sentence: string): string => quoted(sentence.replace(/…\.$/u, '…'));
/** Une liste, et ce dont elle parle quand les deux noms diffèrent. */
const listed = ({ label = '', owner = '' }: Values): string =>
  label.toLowerCase() === owner.toLowerCase()
    ? `qu’est-ce que les notes rangent dans ${inside(label)}\u00a0?`
    : `pour ${inside(owner)}, qu’est-ce que les notes rangent dans ${inside(label)}\u00a0?`;
/** « de » ou « d’ » devant la citation. */
const of = (words: string): string =>
  /^(?:[aàâeéèêëiîïoôuùû]|h(?!a[cinsu]|ér?os|i[ée]r|o[bcr]|ub)[aeéèêiïoôuy])/iu.test(words)
    ? `d’${inside(words)}`
    : `de ${inside(words)}`;
const capital = (sentence: string): string => sentence.slice(0, 1).toUpperCase() + sentence.slice(1);

const termOf = (v: Values): string =>
  `Quel terme est défini ainsi dans les notes${where(v)}\u00a0? ${quoted(value(v, 'definition'))}`;

/**
 * Chaque cadre ne demande que ce que les notes écrivent, jamais ce qui est vrai dans le monde. Les premiers mots sont ce
 * qu'un téléphone montre de la notification.
 */
const frames: Readonly<Record<string, (values: Values) => string>> = {
  'definition-to-term': termOf,
  'typed-term': termOf,
  'term-to-definition': (v) => `Comment les notes définissent-elles ${inside(value(v, 'term'))}${where(v)}\u00a0?`,
  'class-member': (v) => `Lequel est classé ${inside(value(v, 'value'))} dans les notes${where(v)}\u00a0?`,
  'class-set-members': (v) => `Choisis tout ce que les notes classent ${inside(value(v, 'value'))}${where(v)}.`,
  'class-set-values': (v) => `Dans quelles classes les notes rangent-elles ${inside(value(v, 'subject'))}\u00a0?`,
  'true-false': (v) =>
    `Vrai ou faux\u00a0? Dans les notes, ${inside(value(v, 'subject'))} est classé ${inside(value(v, 'value'))}.`,
  'aspect-item': (v) => capital(listed(v)),
  'item-owner': (v) =>
    `À quoi les notes associent-elles ${inside(value(v, 'item'))} (${inside(value(v, 'label'))})\u00a0?`,
  'list-member': (v) => capital(listed(v)),
  'named-list': (v) => `Qu’est-ce que les notes rangent dans ${inside(value(v, 'list'))}${where(v)}\u00a0?`,
  'in-list': (v) =>
    `Vrai ou faux\u00a0? Dans les notes, ${inside(value(v, 'subject'))} figure dans ${inside(value(v, 'list'))}${where(v)}.`,
  linked: (v) =>
    `Vrai ou faux\u00a0? Dans les notes, ${inside(value(v, 'label'))} ${of(value(v, 'owner'))}\u00a0: ${inside(value(v, 'item'))}.`,
  'typed-number': (v) =>
    `Quel nombre manque dans les notes\u00a0? ${[v['about'], v['label']].filter(Boolean).join(', ')}\u00a0: ${blanked(value(v, 'sentence'))}`,
  cloze: (v) => `Quel terme manque dans cette phrase des notes\u00a0? ${blanked(value(v, 'sentence'))}`,
  recall: (v) => `De mémoire\u00a0: ${listed(v)}`,
  authored: (v) => value(v, 'stem'),
};

export const quiz = {
  /** L'énoncé, mots des notes dans leur cadre. */
  stem: ({ frame, values }: { readonly frame: string; readonly values: Values }): string =>
    frames[frame]?.(values) ?? Object.values(values).join(' '),
  choice: ({ text, frame }: { readonly text: string; readonly frame?: 'true' | 'false' }): string =>
    frame === 'true' ? 'Vrai' : frame === 'false' ? 'Faux' : withoutStop(text),

  command: 'Entraîne-toi sur les questions du cours\u00a0: réponse tout de suite, rien n’est noté',
  courseOption: 'Le cours à travailler (tous si tu ne précises rien)',
  heading: (course: string): string => (course ? `Entraînement · ${course}` : 'Entraînement'),
  /** Devant les mots cachés. */
  hint: 'Indice\u00a0: ',
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
  almost: 'Bonne réponse, à peu de chose près',
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
