/** The hazards of real notes, one by one: what looks like a definition and is none, what is one and hardly looks it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/notes/build-index.ts';
import { createLookUp } from '../../src/notes/look-up/create-look-up.ts';
import type { ParsedNote } from '../../src/notes/model.ts';
import { readFolder } from '../../src/notes/read-folder.ts';
import { readNote } from '../../src/notes/read-note.ts';

const read = (text: string): ParsedNote => readNote('a.md', text, { modified: 0, course: '' });
/** What is defined, as `term = text`. */
function defined(text: string): readonly string[] {
  const { terms, definitions } = read(text);
  const labels = new Map(terms.map(({ id, label }) => [id, label]));
  return definitions.map((one) => `${labels.get(one.termId) ?? ''} = ${one.text}`);
}
const told = (text: string): readonly string[] => read(text).problems.map(({ line, code }) => `${String(line)} ${code}`);
const shown = (text: string): string => {
  const { definitions, passages, remarks, aspects } = read(text);
  return [...definitions, ...passages, ...remarks, ...aspects].map((one) => one.text).join('\n');
};

describe('what looks like a definition', () => {
  it('1: is a property when its label says so', () => {
    expect(defined('# Concert\n\n**But** : jouer juste\n')).toEqual([]);
    expect(read('# Concert\n\n**But** : jouer juste\n').aspects).toMatchObject([{ aspect: 'goal', text: 'jouer juste' }]);
  });

  it('2: is none when it only announces', () => {
    expect(defined('### Vocabulaire : gamme, mode\n\n### Suite\n\ntexte\n')).toEqual([]);
  });

  it.each(['...', '?', '- ', 'voir [[Canon]]', 'TODO', 'à compléter', 'to do'])('3: is an empty section when nothing but %j stands there', (body) => {
    const text = `## Rondo\n\n${body}\n\n## Suite\n\nOn en reparle demain.\n`;
    expect(defined(text)).toEqual([]);
    expect(read(text).sections.map(({ title, empty }) => [title, empty])).toEqual([['Rondo', true], ['Suite', false]]);
    expect(told(text)).toContain('1 empty-section');
  });

  it('4: waits for its text when another label follows', () => {
    expect(defined('**Gamme**\n**Mode** : manière dont une gamme est organisée\n')).toEqual(['Mode = manière dont une gamme est organisée']);
    expect(told('**Gamme** :\n**Mode** : manière dont une gamme est organisée\n')).toEqual(['1 empty-term']);
  });

  it.each(['|  |  |\n|---|---|\n| Poids | 2 kg |\n| Cordes | quatre |', '| Poids | 2 kg |\n|---|---|\n| Prix | 300 euros |\n| Cordes | 4 |'])('5: is a property of the one thing that a table describes', (table) => {
    const { definitions, classes, aspects } = read(`## Le violon\n\n${table}\n`);
    expect([definitions, classes]).toEqual([[], []]);
    expect(aspects.map(({ label, text }) => `${label} ${text}`)).toContain('Poids 2 kg');
  });

  it('6: stays two when one name means two things', () => {
    expect(defined('**Mesure** : division du temps en parties égales\n\nAutre chose.\n\n**Mesure** : décision prise par un chef\n')).toEqual([
      'Mesure = division du temps en parties égales',
      'Mesure = décision prise par un chef',
    ]);
  });

  it('7: is none in an analogy', () => {
    expect(defined('Telle une **colle** : elle tient\n')).toEqual([]);
  });

  it('8: is known by its separator, and a comma is none', () => {
    expect(defined('Tempo: vitesse de la pulsation\n\n**Rythme —** ordre des durées dans le temps\n')).toEqual(['Tempo = vitesse de la pulsation', 'Rythme = ordre des durées dans le temps']);
    expect(defined('Tempo = vitesse de la pulsation\nTimbre = couleur du son\n')).toEqual(['Tempo = vitesse de la pulsation', 'Timbre = couleur du son']);
    expect(defined('V2 / V3 (2011) : version qui change le format du fichier\nV4 : version qui change le reste\n')[0]).toBe('V2 = version qui change le format du fichier');
    expect(defined('Tempo, vitesse de la pulsation\n')).toEqual([]);
  });

  it('12: is left alone when names stand on one line and meanings below', () => {
    expect(defined('Majeur / mineur\ngai ou clair\ntriste ou sombre\n')).toEqual([]);
  });

  it('13: is no term when only a first letter is bold', () => {
    expect(read('**D**o **R**é\n').terms).toEqual([]);
    expect(shown('**D**o **R**é\n')).toBe('Do Ré');
  });

  it.each(['- # Gamme\n- ## Mode\n', 'texte\n---\n', `# ${'Cette phrase est un titre bien trop long pour en être un '.repeat(6)}\n`, '$# x$\n\n$$\n# y\n$$\n'])('14: is no term in a heading that is none: %j', (text) => {
    expect(defined(text)).toEqual([]);
  });

  it.each(['A > B > C\n', '###########\n# A # B   #\n###########\n', '++x++ est là\n', '# 🎵 ++Gamme++\n\nOn en joue souvent.\n'])('15: is prose where signs draw: %j', (text) => {
    expect(defined(text)).toEqual([]);
  });

  it('18: is nothing in the output of a program', () => {
    expect(shown('```\nServeur : prêt à servir les clients\n```\n')).toBe('');
  });

  it('19: is no row, and no definition, in the caption of a table', () => {
    const table = '| Terme | Définition |\n|---|---|\n| Gamme | suite de notes |\n';
    expect(defined(`${table}: Figure 3 : les modes du jazz\n`)).toEqual(['Gamme = suite de notes']);
    expect(defined(`${table}\n: Figure 3 : les modes du jazz\n`)).toEqual(['Gamme = suite de notes']);
  });
});

describe('what is a definition and hardly looks it', () => {
  it('9: is read line by line where blank lines lack', () => {
    expect(defined('Texte du début\n## Gamme\nSuite de notes rangées par hauteur.\n- **Mode** : manière d’organiser une gamme\nUne phrase\n    - **Canon** : imitation stricte d’une voix\n')).toEqual([
      'Gamme = Suite de notes rangées par hauteur.',
      'Mode = manière d’organiser une gamme',
      'Canon = imitation stricte d’une voix',
    ]);
  });

  it('10: ends at a hard break, whose marks are dropped', () => {
    expect(defined('**Tempo**  \nVitesse de la pulsation  \n\n**Timbre**\\\nCouleur propre à un son\\\n')).toEqual(['Tempo = Vitesse de la pulsation', 'Timbre = Couleur propre à un son']);
  });

  it('11: is text when it is indented and reads as prose, and skipped when it reads as code', () => {
    expect(defined('**Timbre**\n\tCouleur propre à un instrument.\n')).toEqual(['Timbre = Couleur propre à un instrument.']);
    expect(read('!!! note "Tempo"\n    On le règle au métronome.\n').remarks).toMatchObject([{ label: 'Tempo', text: 'On le règle au métronome.' }]);
    expect(shown('Un texte utile.\n\n    int main(void) {\n    return 0;\n    }\n\n    $ ls -l\n')).toBe('Un texte utile.');
  });

  it('16: survives a damaged table; a cell that says nothing is unknown', () => {
    expect(defined('Terme | Définition\n---|---\n Gamme | suite \\| de notes</br>par hauteur\n Mode | ?\n Ton |\n')).toEqual(['Gamme = suite | de notes par hauteur']);
  });

  it.each([
    ['lines that only look like fields', 'Status: fini\nAuthor: moi\n\n# Gamme\n\n**Mode** : manière d’organiser une gamme\n', []],
    ['a rule on the first line', '---\n\n# Gamme\n\n**Mode** : manière d’organiser une gamme\n', []],
    ['a rule on the first line and another', '---\n\n# Gamme\n\n---\n\n**Mode** : manière d’organiser une gamme\n', []],
    ['front matter closed by dots', '---\ntitle: Gamme\n...\n**Mode** : manière d’organiser une gamme\n', []],
    ['front matter that never closes', '---\ntitle: Gamme\n\n**Mode** : manière d’organiser une gamme\n', ['1 front-matter-open']],
  ])('17: keeps the body below %s', (_, text, problems) => {
    expect(defined(text)).toEqual(['Mode = manière d’organiser une gamme']);
    expect(told(text).filter((one) => one.includes('front'))).toEqual(problems);
  });

  it.each([
    ['> [!definition] Mineur\n> **Majeur** : mode dont la tierce est majeure.\n', 'Majeur = mode dont la tierce est majeure.'],
    ['> [!definition] Mineur\n> Le **majeur** est un mode dont la tierce est majeure.\n', 'majeur = Le majeur est un mode dont la tierce est majeure.'],
    ['> [!definition] Minor\n> A major scale is a scale whose third is major.\n', 'major scale = A major scale is a scale whose third is major.'],
    ['!!! definition "Mineur"\n    Majeur : mode dont la tierce est majeure.\n', 'Majeur = mode dont la tierce est majeure.'],
  ])('20: is what the body says when the title was copied, and that is told: %j', (text, wanted) => {
    expect(defined(text)).toEqual([wanted]);
    expect(told(text)).toEqual(['2 title-differs']);
  });

  it.each([
    '> [!definition] Fugue\n> Une **fugue** est une pièce à plusieurs voix.\n',
    '> [!definition] Mode mineur\n> Le mineur est un mode dont la tierce est mineure.\n',
    '> [!definition] Fugue\n> C’est une pièce à plusieurs voix.\n',
    '> [!definition] Fugue\n> Ce terme est un mot italien qui nomme une pièce.\n',
    '> [!definition] Modes du jazz\n> **Dorien** : mode de ré, à la tierce mineure.\n> **Lydien** : mode de fa, à la quarte augmentée.\n',
  ])('20: nobody is told of %j', (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    ['a byte order mark and Windows line ends', '\uFEFF# Cours\r\n\r\n**Café** : boisson qui réveille les élèves\r\n'],
    ['mixed line ends', '# Cours\r\n**Café** : boisson qui réveille les élèves\nfin\r'],
    ['no-break spaces', '**Café**\u00A0:\u202Fboisson qui réveille les élèves\n'],
    ['stacked combining marks', '**Cafe\u0301** : boisson qui réveille les élèves\n'],
  ])('21: is read through %s', (_, text) => {
    expect(defined(text).map((one) => one.normalize('NFC'))).toEqual(['Café = boisson qui réveille les élèves']);
  });

  it('21: is found by what a hurried hand types', () => {
    const lookUp = createLookUp(buildIndex([read('**Anacrouse** : notes qui précèdent le premier temps fort\n')]));
    expect(lookUp.define('anacrusse')).toMatchObject({ kind: expect.stringMatching(/^(?:found|suggestions)$/u) as unknown });
  });

  it('21: an empty file is told, and the rest read', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'kholle-'));
    writeFileSync(join(dir, 'a.md'), '');
    const notes = await readFolder(dir);
    rmSync(dir, { recursive: true });
    expect(notes.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['empty']]);
  });

  it('22: loses overlapping marks without a word lost', () => {
    expect(shown('==a **b== c** et {{c1::**mot** et}} suite *a{{c2::b* c}}\n')).toBe('a b c et mot et suite ab c');
  });
});

describe('front matter', () => {
  it.each([
    ['title: 1984', { title: '1984' }],
    ['title: 1:30', { title: '1:30' }],
    ['title: 2026-09-14', { title: '2026-09-14' }],
    ['title: yes', { title: 'yes' }],
    ['title: TP : les bases', { title: 'TP : les bases' }],
    ['title: 0x1F', { title: '0x1F' }],
    ['title: 1_000', { title: '1_000' }],
    ['title: 007', { title: '007' }],
    ['title: 1e3', { title: '1e3' }],
    ['course: true', { course: 'true' }],
    ['tags: [1984, oui]', { tags: ['1984', 'oui'] }],
    ['tags: 802.11', { tags: ['802.11'] }],
    ['tags:\n  - 1:30\n  - 010', { tags: ['1:30', '010'] }],
    ['draft: yes', { draft: true }],
    ['draft: oui', { draft: true }],
    ['published: no', { draft: true }],
    ['published: false', { draft: true }],
    ['draft: no', { draft: false }],
    ['date: 2026-09-14 08:00:00 +0200', { date: '2026-09-14' }],
    ['date: "2026-09-14"', { date: '2026-09-14' }],
    ['categories: [Musique, Rythme]', { course: 'Musique' }],
    ['categories: Musique', { course: 'Musique' }],
    ['course: Musique\ncategories: Autre', { course: 'Musique' }],
    ['lang: en', { language: 'en' }],
    ['lang: fr-CA', { language: 'fr' }],
  ])('23: is read as it was meant: %j', (yaml, wanted) => {
    const note = read(`---\n${yaml}\n---\n\n**Mode** : manière d’organiser une gamme\n`);
    expect(note).toMatchObject(wanted);
    expect(note.problems).toEqual([]);
  });

  it('24: is never run, and a broken one is told each time it is read', () => {
    expect(told('---js\n{ title: (globalThis.ran = 1) }\n---\n# Gamme\n\nTexte.\n')).toEqual(['1 front-matter-language']);
    const broken = '---\ntitle: [\n---\n\n**Mode** : manière d’organiser une gamme\n';
    for (let time = 0; time < 2; time += 1) {
      expect(told(broken).map((one) => one.replace(/^\d+ /u, ''))).toEqual(['front-matter-yaml']);
      expect(defined(broken)).toEqual(['Mode = manière d’organiser une gamme']);
    }
  });
});
