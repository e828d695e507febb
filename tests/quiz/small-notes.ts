/** Small indexes by hand, so that these tests need no reader. */
import type { AspectValue, AuthoredQuestion, NotesIndex, Quote, Section, Term, Tier } from '../../src/notes/model.ts';

export interface Small {
  readonly file?: string;
  readonly course?: string;
  readonly date?: string | null;
  /** term → definition, or [definition, more]. */
  readonly definitions?: readonly (readonly [
    label: string,
    text: string,
    more?: { readonly tier?: Tier; readonly aliases?: readonly string[]; readonly headings?: readonly string[] },
  ])[];
  /** subject → values. */
  readonly classes?: readonly (readonly [subject: string, values: readonly string[], closed?: boolean])[];
  readonly lists?: readonly {
    readonly owner: string;
    readonly aspect: string;
    readonly label: string;
    readonly polarity?: '+' | '-';
    readonly items: readonly string[];
    readonly headings?: readonly string[];
  }[];
  readonly passages?: readonly string[];
  readonly questions?: readonly (Partial<AuthoredQuestion> &
    Pick<AuthoredQuestion, 'kind'> & { readonly ask: string; readonly boxes?: readonly string[] })[];
  readonly isA?: readonly (readonly [lower: string, upper: string])[];
  readonly sections?: readonly (readonly string[])[];
}

export const idOf = (label: string): string => `t-${label.toLowerCase()}`;

export function smallIndex(...all: readonly Small[]): NotesIndex {
  let line = 0;
  const terms = new Map<string, Term>();
  const index = {
    courses: [],
    definitions: [] as NotesIndex['definitions'][number][],
    aspects: [] as AspectValue[],
    classifications: [] as NotesIndex['classifications'][number][],
    classes: [],
    comparisons: [],
    relations: [] as NotesIndex['relations'][number][],
    remarks: [],
    passages: [] as NotesIndex['passages'][number][],
    sections: [] as (Section & { file: string })[],
    questions: [] as AuthoredQuestion[],
    problems: [],
    notes: {} as Record<string, NotesIndex['notes'][string]>,
  };
  for (const small of all) {
    const file = small.file ?? 'note.md';
    index.notes[file] = {
      title: file,
      course: small.course ?? 'Cours',
      language: 'fr',
      date: small.date ?? null,
      modified: 0,
    };
    const quote = (text: string, headings: readonly string[] = ['Cours', 'Les éléments']): Quote => {
      line += 1;
      return { text, source: { file, line, segments: [[0, text.length]], headings } };
    };
    const term = (label: string, aliases: readonly string[] = []): string => {
      const known = terms.get(idOf(label));
      if (!known || aliases.length > 0)
        terms.set(idOf(label), {
          id: idOf(label),
          label,
          aliases: aliases.map((text) => ({ text, kind: 'parenthesis' })),
          source: quote(label).source,
        });
      return idOf(label);
    };
    for (const [label, text, more] of small.definitions ?? []) {
      const termId = term(label, more?.aliases);
      index.definitions.push({
        ...quote(text, more?.headings),
        termId,
        core: text,
        tier: more?.tier ?? 'A',
        basis: 'bold-label',
      });
    }
    for (const [subject, values, closed] of small.classes ?? [])
      index.classifications.push({
        ...quote(values.join(' / '), ['Cours', 'Classes']),
        subjectId: term(subject),
        aspect: 'type',
        values,
        closed: closed ?? true,
      });
    for (const { owner, aspect, label, polarity, items, headings } of small.lists ?? []) {
      const listId = `${owner}|${label}`;
      for (const item of items)
        index.aspects.push({
          ...quote(item, headings ?? ['Cours', owner]),
          ownerId: term(owner),
          aspect,
          label,
          listId,
          ...(polarity ? { polarity } : {}),
        });
    }
    for (const text of small.passages ?? []) index.passages.push({ ...quote(text), termIds: [] });
    for (const { ask, boxes, ...question } of small.questions ?? [])
      index.questions.push({
        stem: quote(ask),
        choices: (boxes ?? []).map((box) => ({ ...quote(box.replace(/^x /u, '')), right: box.startsWith('x ') })),
        accept: [],
        explanation: null,
        hint: null,
        difficulty: null,
        ...question,
      });
    for (const [lower, upper] of small.isA ?? [])
      index.relations.push({ from: term(lower), type: 'is-a', to: term(upper), source: quote(lower).source });
    for (const path of small.sections ?? [])
      index.sections.push({
        file,
        id: `s-${path.join('/')}`,
        title: path.at(-1) ?? '',
        depth: path.length,
        path,
        parentId: null,
        aliases: [],
        line: 1,
        empty: false,
        termId: null,
      });
  }
  return { ...index, terms: [...terms.values()] };
}

/** Terms about music with definitions that differ enough to be told apart. */
export const MUSIC: Small = {
  file: 'musique.md',
  course: 'Musique',
  definitions: [
    ['Fugue', 'composition dont un sujet est repris à tour de rôle par chaque voix'],
    ['Canon', 'imitation stricte de la même mélodie après un délai'],
    ['Sonate', 'pièce instrumentale en plusieurs mouvements contrastés'],
    ['Tempo', "vitesse d'exécution d'un morceau en battements par minute"],
    ['Cadence', "formule d'accords qui ponctue la fin d'une phrase"],
    ['Nuance', 'degré d’intensité sonore demandé aux interprètes'],
  ],
  classes: [
    ['Violon', ['cordes']],
    ['Alto', ['cordes']],
    ['Flûte', ['vents']],
    ['Hautbois', ['vents']],
    ['Timbales', ['percussions']],
  ],
};
