import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/notes/read-note.ts';

const defined = (text: string): readonly string[] => {
  const note = readNote('note.md', `# Cours\n\n${text}\n`, { modified: 0, course: '' });
  const labels = new Map(note.terms.map((term) => [term.id, term.label]));
  return note.definitions.map((one) => `${labels.get(one.termId) ?? ''} = ${one.text}`);
};
const names = (text: string): readonly string[] => defined(text).map((one) => one.split(' = ')[0] ?? '');

describe('sentences side by side about things of one kind', () => {
  it.each([
    ['two sentences', 'La cuisson lente attendrit les viandes dures et garde leur jus. La cuisson rapide saisit la surface et laisse le cœur rosé.', ['cuisson lente', 'cuisson rapide']],
    ['two clauses', 'Le joueur défensif garde le but de son équipe, le joueur offensif perce la faille adverse.', ['joueur défensif', 'joueur offensif']],
    ['one set against the other', 'La monarchie absolue est celle où le roi gouverne seul. La monarchie constitutionnelle, elle, partage le pouvoir avec une assemblée.', ['monarchie absolue', 'monarchie constitutionnelle']],
    ['two cases', 'Dans un réseau commuté, les trames ne vont qu’au bon port. Dans un réseau partagé, elle arrivent à toutes les machines.', ['réseau commuté', 'réseau partagé']],
    ['two sentences in English', 'The trial court hears the witnesses and finds the facts. The appeal court reviews the law that was applied.', ['trial court', 'appeal court']],
    ['two cases in English', 'In a closed circuit, charge flows all the way around the loop. In an open circuit, nothing flows because a gap stops it.', ['closed circuit', 'open circuit']],
  ])('tell what each is: %s', (_, text, wanted) => {
    expect(names(text)).toEqual(wanted);
  });
  it('has each tell its own clause', () => {
    expect(defined('Le joueur défensif garde le but de son équipe, le joueur offensif perce la faille adverse.')).toEqual(['joueur défensif = Le joueur défensif garde le but de son équipe', 'joueur offensif = le joueur offensif perce la faille adverse.']);
  });
  it.each([
    ['one alone', 'La cuisson lente attendrit les viandes dures et garde leur jus.'],
    ['a story', 'Le vieux roi appelle les nobles à Paris. La reine mère quitte la cour en secret.'],
    ['persons', 'Le ministre Turgot abolit les corvées du pays. Le ministre Necker publie les comptes du royaume.'],
    ['the same thing twice', 'La cuisson lente attendrit les viandes dures. La cuisson lente demande aussi du temps.'],
    ['things of several kinds', 'The young striker kicks the ball into the net. The old keeper leaves the pitch in tears.'],
    ['questions', 'La cuisson lente attendrit les viandes dures ? La cuisson rapide saisit la surface du plat ?'],
  ])('tell nothing: %s', (_, text) => {
    expect(names(text)).toEqual([]);
  });
});

describe('items of one list', () => {
  it.each([
    ['things of one kind, each with a relative', 'Les cordes sont soit :\n\n- des cordes statiques qui ne s’allongent presque pas\n- des cordes dynamiques qui amortissent la chute\n', ['cordes statiques', 'cordes dynamiques']],
    ['things of one kind in English', 'It helps after the event\n\n- Internal review that checks whether rules were kept\n- External review that looks for signs of fraud\n- coffee for all\n', ['Internal review', 'External review']],
    ['what a line announces', 'Trois outils :\n\n- Rabot aplanit la face d’une planche\n- Ciseau creuse les entailles du bois\n- Râpe arrondit le bord du bois\n', ['Rabot', 'Ciseau', 'Râpe']],
    ['what a line announces, in English', 'Two pumps:\n\n- Bilge pump clears the water under the deck\n- Fire pump feeds the hoses of the crew\n', ['Bilge pump', 'Fire pump']],
  ])('tell what each is: %s', (_, text, wanted) => {
    expect(names(text)).toEqual(wanted);
  });
  it.each([
    ['one kind alone', 'Les cordes :\n\n- des cordes statiques qui ne s’allongent presque pas\n- du matériel de secours\n'],
    ['genera of what stands above', '- Personne qui vend un bien à une autre\n- Contrat qui lie deux parties pour un an\n'],
    ['steps', 'Recette :\n\n- Verser doucement la crème dans le bol\n- Fouetter la crème sans arrêt\n'],
    ['what is not announced', 'Rabot, ciseau.\n\n- Rabot aplanit la face d’une planche\n- Ciseau creuse les entailles du bois\n'],
    ['exercises', '## Exercices\n\n- Le triangle rouge qui touche le carré\n- Le triangle bleu qui touche le cercle\n'],
  ])('tell nothing: %s', (_, text) => {
    expect(names(text)).toEqual([]);
  });
});
