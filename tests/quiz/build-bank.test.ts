import { describe, expect, it } from 'vitest';
import { buildBank, selectCourses } from '../../src/quiz/build-bank.ts';
import type { Question } from '../../src/quiz/model.ts';
import { MUSIC, type Small, smallIndex } from './small-notes.ts';

const keyOf = ({ choices, answer }: Question): readonly string[] => answer.map((at) => choices[at]?.text ?? '');
const ofKind = (kind: string, ...notes: readonly Small[]): readonly Question[] =>
  buildBank(smallIndex(...notes)).questions.filter((one) => one.kind === kind);

describe('a question from a definition', () => {
  it('asks for every term, with two other terms of the notes beside it', () => {
    const questions = ofKind('definition-to-term', MUSIC);
    expect(questions.map((one) => keyOf(one)[0])).toEqual(['Fugue', 'Canon', 'Sonate', 'Tempo', 'Cadence', 'Nuance']);
    for (const { choices } of questions) expect(choices).toHaveLength(3);
  });

  it('hides the term and its inflections, with the article that would tell its gender', () => {
    const [question] = ofKind('typed-term', {
      ...MUSIC,
      definitions: [
        ...(MUSIC.definitions ?? []),
        ['Orchestre', "groupe d'instrumentistes que dirige un chef d'orchestre depuis son pupitre"],
      ],
      classes: [],
    }).filter(({ accept }) => accept[0] === 'Orchestre');
    expect(question?.stem.values['definition']).toBe(
      "groupe d'instrumentistes que dirige un chef … depuis son pupitre",
    );
  });

  it('never sets a definition against one that says as much', () => {
    const questions = ofKind('definition-to-term', {
      definitions: [
        ['Greffe', 'machines qui tournent sur un hyperviseur'],
        ['Bouture', 'machines qui tournent dessus un hyperviseur placé dessus un système exploitation'],
        ['Isolement', 'programmes complètement indépendants du reste'],
        ['Stockage', 'endroit où les données sont gardées durablement'],
        ['Réseau', 'ensemble de liens entre plusieurs postes distants'],
      ],
    });
    const shown = (key: string): readonly string[] =>
      questions.find((one) => keyOf(one)[0] === key)?.choices.map(({ text }) => text) ?? [];
    expect(shown('Greffe')).toHaveLength(3);
    expect(shown('Greffe')).not.toContain('Bouture');
  });

  it('asks nothing of a term that the notes define twice, differently', () => {
    const questions = buildBank(
      smallIndex(MUSIC, {
        ...MUSIC,
        file: 'b.md',
        classes: [],
        definitions: [['Canon', 'arme lourde montée sur un affût']],
      }),
    ).questions;
    expect(questions.flatMap(({ choices, accept }) => [...accept, ...choices.map(({ text }) => text)])).not.toContain(
      'Canon',
    );
  });

  it('keeps a term away from the one above it', () => {
    const questions = ofKind('definition-to-term', { ...MUSIC, isA: [['Fugue', 'Canon']] });
    const fugue = questions.find((one) => keyOf(one)[0] === 'Fugue');
    expect(fugue?.choices.map(({ text }) => text)).not.toContain('Canon');
  });

  it('keeps a term away from what its heading asks for the kinds of', () => {
    const under = (heading: string): readonly string[] =>
      ofKind('definition-to-term', {
        definitions: [
          ['Mémoire', 'faculté de garder puis de retrouver une information', { headings: [heading] }],
          ['Tampon', 'trace visuelle qui dure moins d’une seconde', { headings: [heading] }],
          ['Oubli', 'perte progressive d’un souvenir mal consolidé', { headings: [heading] }],
        ],
      })
        .filter((one) => keyOf(one)[0] === 'Tampon')
        .flatMap(({ choices }) => choices.map(({ text }) => text));
    expect(under('Types de mémoire')).toEqual([]);
    expect(under('Les mémoires')).toEqual([]);
    expect(under('Facultés mentales')).toContain('Mémoire');
  });

  it('keeps a term away from the one whose name it is classed by', () => {
    const definitions = [
      ['Invention', 'morceau bref qui développe une seule idée musicale', { aliases: ['type 1'] }] as const,
    ];
    const questions = ofKind('definition-to-term', {
      ...MUSIC,
      definitions: [...(MUSIC.definitions ?? []), ...definitions],
      classes: [['Fugue', ['type 1']]],
    });
    expect(questions.find((one) => keyOf(one)[0] === 'Fugue')?.choices.map(({ text }) => text)).not.toContain(
      'Invention',
    );
    expect(questions.find((one) => keyOf(one)[0] === 'Invention')?.choices.map(({ text }) => text)).not.toContain(
      'Fugue',
    );
  });

  it('is typed where the notes have too few other terms', () => {
    const { questions } = buildBank(smallIndex({ definitions: MUSIC.definitions?.slice(0, 2) ?? [] }));
    expect(questions.map(({ kind }) => kind)).toEqual(['typed-term', 'typed-term']);
    expect(questions.every(({ daily }) => !daily)).toBe(true);
  });
});

describe('a question on a class', () => {
  it('has one member among subjects that the notes class elsewhere', () => {
    const questions = ofKind('class-member', MUSIC);
    const strings = questions.filter(({ stem }) => stem.values['value'] === 'cordes');
    expect(strings.map((one) => keyOf(one)[0])).toEqual(['Violon', 'Alto']);
    for (const { choices } of strings)
      expect(choices.slice(1).every(({ text }) => ['Flûte', 'Hautbois', 'Timbales'].includes(text))).toBe(true);
  });

  it('never shows a subject of which the notes say nothing, nor one that may have more classes', () => {
    const questions = ofKind('class-member', {
      classes: [...(MUSIC.classes ?? []).slice(0, 3), ['Piano', ['cordes'], false], ['Orgue', ['vents'], false]],
    });
    const strings = questions.filter(({ stem }) => stem.values['value'] === 'cordes');
    expect(strings.flatMap(({ choices }) => choices.map(({ text }) => text))).not.toContain('Orgue');
  });
});

describe('numbered classes of which nothing has two', () => {
  const typed = (values: readonly string[]): Small => ({
    classes: [
      ['VirtualBox', ['type 2']],
      ['KVM', ['type 1'], false],
      ['Hyper-V', values, false],
    ],
  });

  it('exclude each other, even where the notes say the class inside a longer text', () => {
    const [question] = ofKind('class-member', typed(['type 1']));
    expect(question && keyOf(question)).toEqual(['VirtualBox']);
    expect(ofKind('true-false', typed(['type 1'])).map(({ stem }) => stem.values['subject'])).toContain('KVM');
  });

  it('do not where something has two of them', () => {
    expect(ofKind('class-member', typed(['type 1', 'type 2']))).toEqual([]);
  });
});

describe('a question of the teacher', () => {
  const authored = {
    file: 'musique.md',
    questions: [
      {
        kind: 'single' as const,
        ask: 'Quel accord contient une tierce mineure ?',
        boxes: ['Do majeur', 'x La mineur', 'Sol majeur'],
      },
    ],
  };

  it('is taken as it stands', () => {
    const [question] = ofKind('authored-single', authored);
    expect(question?.choices.map(({ text }) => text)).toEqual(['Do majeur', 'La mineur', 'Sol majeur']);
    expect(question?.answer).toEqual([1]);
    expect(question?.daily).toBe(true);
  });

  it('brings its explanation, its hint and its difficulty along', () => {
    const quote = {
      text: 'la, do, mi',
      source: { file: 'musique.md', line: 9, segments: [[0, 1]] as const, headings: ['Cours'] },
    };
    const [given] = authored.questions;
    const [question] = ofKind('authored-single', {
      ...authored,
      questions: given ? [{ ...given, explanation: quote, hint: 'elle est relative de do', difficulty: 3 }] : [],
    });
    expect(question?.explanation).toEqual(quote);
    expect([question?.hint, question?.difficulty]).toEqual(['elle est relative de do', 3]);
  });

  it('replaces the generated ones on its fact', () => {
    const { questions, dropped } = buildBank(
      smallIndex(MUSIC, {
        file: 'musique.md',
        course: 'Musique',
        questions: [
          { kind: 'typed', ask: 'Comment appelle-t-on la vitesse d’exécution d’un morceau ?', accept: ['Tempo'] },
        ],
      }),
    );
    expect(questions.filter(({ accept }) => accept.includes('Tempo'))).toHaveLength(1);
    expect(dropped.filter(({ reason }) => reason === 'replaced').map(({ kind }) => kind)).toContain(
      'definition-to-term',
    );
  });
});

describe('a bank', () => {
  it('keeps a question’s id when other parts of the notes change', () => {
    const before = buildBank(smallIndex(MUSIC)).questions.map(({ id }) => id);
    const after = buildBank(
      smallIndex(
        { file: 'a.md', definitions: [['Clef', 'signe placé au début de la portée pour fixer les notes']] },
        MUSIC,
      ),
    ).questions.map(({ id }) => id);
    expect(before.filter((id) => !after.includes(id))).toEqual([]);
  });

  it('has a new question, not another under an old id, when a fact itself changes', () => {
    const ids = (text: string): readonly string[] =>
      buildBank(
        smallIndex({
          ...MUSIC,
          definitions: [...(MUSIC.definitions ?? []).slice(0, -1), ['Nuance', text]],
          classes: [],
        }),
      )
        .questions.filter((one) => keyOf(one)[0] === 'Nuance' || one.accept[0] === 'Nuance')
        .map(({ id }) => id);
    const before = ids('degré d’intensité sonore demandé aux interprètes');
    const after = ids('degré de puissance sonore demandé aux interprètes');
    expect(before.length).toBe(2);
    expect(after.length).toBe(2);
    expect(after.filter((id) => before.includes(id))).toEqual([]);
  });

  it('gives a server only the questions of its courses', () => {
    const bank = buildBank(smallIndex(MUSIC, { ...MUSIC, file: 'b.md', course: 'Autre' }));
    expect(new Set(selectCourses(bank, ['Autre']).questions.map(({ course }) => course))).not.toContain('Musique');
    expect(selectCourses(bank, null)).toBe(bank);
  });
});
