/** Two qualities of one thing with their conditions, and words of order that set two things apart. */
import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/notes/read-note.ts';

const read = (text: string) => readNote('a.md', `# Cours\n\n## Révision\n\n${text}\n`, { modified: 0, course: '' });
const classesOf = (text: string): Record<string, readonly string[]> => Object.fromEntries(read(text).classes.map(({ name, members }) => [name, members.map(({ label }) => label)]));
const opposedIn = (text: string): readonly string[] => read(text).comparisons.map(({ items }) => items.map(({ label }) => label).join(' / '));

describe('qualities with a condition each', () => {
  it.each([
    ['Une clause est valable quand les deux parties la signent, nulle quand l’une l’ignore.', 'clause', ['valable', 'nulle']],
    ['A serve is good when the ball lands in the box; it is faulty if it touches the net.', 'serve', ['good', 'faulty']],
    ['La pâte est levée lorsque le volume double, et retombée lorsqu’elle attend trop.', 'pâte', ['levée', 'retombée']],
  ])('are kinds of it, side by side: %s', (text, name, members) => {
    expect(classesOf(text)).toMatchObject({ [name]: members });
    expect(opposedIn(text)).toContain(members.join(' / '));
  });

  it('are of what the sentence before tells when the subject only points back', () => {
    expect(classesOf('Le bail rural est un contrat qui loue une ferme. Il est **tacite** quand personne ne dit rien, **exprès** quand on le signe.')).toMatchObject({ 'bail rural': ['tacite', 'exprès'] });
  });

  it.each([
    ['one condition', 'La pâte est levée lorsque le volume double, puis on la met au four.'],
    ['a joint before the second', 'The door is open when it rains, and when it snows we stay.'],
    ['degrees', 'Le sol est plus riche quand il pleut, moins riche quand il gèle.'],
  ])('are none with %s', (_, text) => {
    expect(classesOf(text)).toEqual({});
    expect(opposedIn(text)).toEqual([]);
  });
});

describe('words that set two things apart', () => {
  it.each([
    ['at the head of the next sentence', 'La **fonte** coule le métal dans un moule. À l’inverse, la **forge** le frappe à chaud.', 'fonte / forge'],
    ['in the next sentence, for names of several words', 'La saisie de biens est l’acte par lequel le juge bloque un compte. La remise de dette, à l’inverse, est accordée par le créancier.', 'saisie de biens / remise de dette'],
    ['the contrary', 'Un **condensateur** stocke la charge, une **résistance** fait le contraire.', 'condensateur / résistance'],
    ['the opposite', 'A **router** joins networks, a **firewall** does the opposite.', 'router / firewall'],
    ['names set off in two kinds', 'Stains come in two families: *acid* ones colour the cytoplasm, whereas *basic* ones colour the nucleus.', 'acid / basic'],
    ['the first and the second', '**Rousseau / Hobbes** : pour le premier l’homme est bon par nature, pour le second il est un loup.', 'Rousseau / Hobbes'],
    ['the former and the latter', '**Kant / Mill**: the former judges the intention, the latter judges what follows.', 'Kant / Mill'],
  ])('%s', (_, text, items) => {
    expect(opposedIn(text)).toContain(items);
  });

  it.each([
    ['the contrary of a sentence', 'Le prof fait le contraire de ce qu’il dit, comme toujours.'],
    ['only the first', '**Rousseau / Hobbes** : pour le premier, voir la fiche de lecture.'],
  ])('not %s', (_, text) => {
    expect(opposedIn(text)).toEqual([]);
  });
});
