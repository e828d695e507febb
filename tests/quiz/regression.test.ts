/** The good and the bad questions of the design, over the course on virtualisation. */
import { beforeAll, describe, expect, it } from 'vitest';
import { buildBank } from '../../src/quiz/build-bank.ts';
import type { Question, QuestionBank } from '../../src/quiz/model.ts';
import { folders, indexOf } from './read-folder.ts';

const textsOf = ({ choices, accept }: Question): readonly string[] => [...choices.map(({ text }) => text), ...accept];
const keyOf = ({ choices, answer, accept }: Question): readonly string[] =>
  choices.length > 0 ? answer.map((at) => choices[at]?.text ?? '') : accept;
const wrongOf = ({ choices, answer }: Question): readonly string[] =>
  choices.filter((_, at) => !answer.includes(at)).map(({ text }) => text);

const SUBJECTS = ['AWS', 'Azure', 'Office 365', 'OVH', 'Google Apps', 'OpenShift', 'Dropbox', 'Hetzner'];
const SAAS = ['Office 365', 'Google Apps', 'Dropbox'];
const WHOLE = 'Virtualisation complète';
const VIRTUAL = 'Approche des serveurs virtuels';
const LABELS = [
  'Intérêt',
  'Anecdote',
  'Avantages',
  'Inconvénient',
  'Inconvénients',
  'Prix',
  'Concept important',
  'Technologies',
  'Overhead très faible',
  'Conscience d’être virtualisé',
  "Conscience d'être virtualisé",
  'Remarque WSL',
  'Emuler des cartes réseaux',
  'VMware',
];

describe.each(folders.filter((folder) => folder.endsWith('notes')))(
  'the questions on virtualisation in %s',
  (folder) => {
    let bank: QuestionBank;
    let own: readonly Question[];
    const find = (kind: string, key: string): Question[] =>
      own.filter((one) => one.kind === kind && keyOf(one).includes(key));
    const one = (kind: string, key: string): Question => {
      const [found] = find(kind, key);
      if (!found) throw new Error(`no ${kind} whose answer is ${key}`);
      return found;
    };
    beforeAll(async () => {
      bank = buildBank(await indexOf(folder));
      own = bank.questions.filter(({ source }) => source.file.startsWith('virtualisation'));
    });

    it('are at least 15, of at least five kinds, that can be posted', () => {
      const daily = own.filter((question) => question.daily);
      expect(daily.length).toBeGreaterThanOrEqual(15);
      expect(new Set(daily.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(5);
    });

    it('ask for the host machine with its own word hidden (1)', () => {
      const question = one('definition-to-term', 'Machine hôte');
      expect(question.stem.values['definition']).toMatch(/^…/u);
      expect(question.stem.values['definition']).not.toMatch(/\bmachine\b/iu);
      expect(wrongOf(question)).toContain('Machine invitée');
    });

    it('ask for isolation, and for full virtualisation in the safe direction (2, 3)', () => {
      expect(wrongOf(one('definition-to-term', 'Isolation'))).toHaveLength(2);
      expect(one('definition-to-term', WHOLE).choices).toHaveLength(3);
    });

    it('ask for virtualisation without its own concepts as choices (4)', () => {
      const wrong = wrongOf(one('definition-to-term', 'Virtualisation'));
      expect(wrong).toHaveLength(2);
      for (const below of ['Isolation', 'Para-virtualisation', WHOLE]) expect(wrong).not.toContain(below);
    });

    it('ask what is of type 2, and whether KVM is (5, 6)', () => {
      const question = one('class-member', 'VirtualBox');
      expect(question.stem.values['value']).toBe('type 2');
      for (const wrong of wrongOf(question)) expect(['KVM', 'Hyper-V', 'Para-virtualisation']).toContain(wrong);
      const [kvm] = own.filter(({ kind, stem }) => kind === 'true-false' && stem.values['subject'] === 'KVM');
      expect(kvm?.choices[kvm.answer[0] ?? 0]?.frame).toBe(kvm?.stem.values['value'] === 'type 1' ? 'true' : 'false');
    });

    it('ask what is classed SAAS, one or several (7, 8)', () => {
      for (const name of SAAS) {
        const question = one('class-member', name);
        expect(question.stem.values['value']).toBe('SAAS');
        for (const wrong of wrongOf(question))
          expect(SUBJECTS.filter((subject) => !SAAS.includes(subject))).toContain(wrong);
      }
      const [set] = own.filter(({ kind, stem }) => kind === 'class-set' && stem.values['value'] === 'SAAS');
      expect(set && keyOf(set).every((name) => SAAS.includes(name))).toBe(true);
      expect(set && wrongOf(set).some((name) => SAAS.includes(name))).toBe(false);
    });

    it('ask which models AWS offers (9)', () => {
      const [set] = own.filter(({ kind, stem }) => kind === 'class-set' && stem.values['subject'] === 'AWS');
      expect(set && [...keyOf(set)].sort()).toEqual(['IAAS', 'PAAS']);
      expect(set && wrongOf(set)).toEqual(['SAAS']);
    });

    it('ask for a drawback of the virtual approach, never with redundancy beside it (10)', () => {
      const question = one('aspect-item', 'Coût élevé');
      expect(question.stem.values['owner']).toBe(VIRTUAL);
      for (const wrong of wrongOf(question))
        expect(['Disponibilité', 'Optimisation des ressources', 'Scalabilité']).toContain(wrong);
    });

    it('ask of which approach scalability is missing (11)', () => {
      const [question] = own.filter(
        ({ kind, stem }) => kind === 'item-owner' && stem.values['item']?.startsWith('Pas de scalabilité'),
      );
      expect(question && keyOf(question)).toEqual(['Approche classique des serveurs physiques']);
      expect(question && wrongOf(question)).toEqual([VIRTUAL]);
    });

    it('ask the price of a licence, the blank of a sentence, a member of a list (12, 13, 14)', () => {
      expect(one('typed-number', '7000€').stem.values['sentence']).toContain('…');
      const [blank] = own.filter(({ kind, accept }) => kind === 'cloze' && accept.includes('Isolation'));
      expect(blank?.stem.values['sentence']).toMatch(/concept …$|concept …\./u);
      const listed = ['Docker', 'Podman', 'Open Container'].flatMap((name) => find('list-member', name));
      expect(listed.length).toBeGreaterThan(0);
      for (const question of listed) expect(question.stem.values['owner']).toMatch(/conteneurisation/iu);
    });

    it('never make an answer or a subject of a label that is no term (bad 1, 2)', () => {
      for (const question of own) {
        expect(LABELS.filter((label) => textsOf(question).includes(label))).toEqual([]);
        expect(LABELS).not.toContain(question.stem.values['term']);
        expect(LABELS).not.toContain(question.stem.values['subject']);
      }
    });

    it('never set para-virtualisation’s definition against full virtualisation (bad 3)', () => {
      for (const question of find('definition-to-term', 'Para-virtualisation'))
        expect(textsOf(question)).not.toContain(WHOLE);
      for (const question of own.filter(
        ({ kind, stem }) => kind === 'term-to-definition' && stem.values['term'] === WHOLE,
      ))
        expect(question.choices.filter(({ of }) => of === 'Para-virtualisation')).toEqual([]);
    });

    it('never have two keys, overlapping choices, or a subject whose class is not given (bad 4, 5, 6)', () => {
      for (const question of own.filter(({ kind }) => kind === 'class-member' || kind === 'class-set')) {
        expect(textsOf(question)).not.toContain('Virtual PC');
        if (question.stem.values['value'] === 'PAAS')
          for (const wrong of wrongOf(question)) expect(SAAS).toContain(wrong);
        for (const text of textsOf(question)) expect(text).not.toMatch(/IAAS.*PAAS/u);
      }
    });

    it('never ask what leans on another sentence, a doubled clause, or what is out of scope (bad 7, 8, 9, 10)', () => {
      for (const { kind, stem, choices } of own) {
        const said = [...Object.values(stem.values), ...choices.map(({ text }) => text)].join(' ');
        expect(said).not.toMatch(/^C’est|^C'est|très spécifique|en ring/u);
        expect(said).not.toMatch(/répartition de charge|répartit la charge|hyperviseur ici|pas d'hyperviseur/u);
        if (kind !== 'authored-recall') expect(said).not.toMatch(/Pourquoi|éc?oréler/u);
      }
      const longest = own
        .filter(({ kind }) => kind === 'term-to-definition')
        .map(
          (question) => (keyOf(question)[0]?.length ?? 0) / Math.max(...wrongOf(question).map(({ length }) => length)),
        );
      for (const ratio of longest) expect(ratio).toBeLessThan(2);
    });

    it('never name a heading that tells the class', () => {
      for (const { stem } of own) expect(stem.values['heading'] ?? '').not.toMatch(/Type \d/u);
    });

    it('say what was dropped, and why', () => {
      for (const { reason, stem } of bank.dropped) {
        expect(reason).toMatch(/^[a-z-]+$/u);
        expect(stem.frame).not.toBe('');
      }
    });
  },
);
