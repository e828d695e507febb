/** Names that a sentence closes with or brings up on its way, and what then speaks of them. */
import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/notes/read-note.ts';

function defined(text: string): readonly string[] {
  const note = readNote('cours.md', `# Cours\n\n${text}\n`, { modified: 0, course: '' });
  const labels = new Map(note.terms.map(({ id, label }) => [id, label]));
  return note.definitions.map(({ termId, text: words }) => `${labels.get(termId) ?? ''} = ${words}`);
}
const names = (text: string): readonly string[] => defined(text).map((one) => one.split(' = ')[0] ?? '');

describe('a name in passing', () => {
  it.each([
    ['« à savoir »', 'Le chef a forgé l’expression de cuisson inversée, à savoir une cuisson où le plat est saisi en dernier.', ['cuisson inversée']],
    ['« namely »', 'The crew set the **spinnaker**, namely a large sail that fills in front of the boat.', ['spinnaker']],
    ['a complement, then « c’est-à-dire »', 'La mesure souffre toujours de l’effet de bord, c’est-à-dire des erreurs dues aux limites de la plaque.', ['effet de bord']],
    ['what it serves as', 'Le sous-sol sert de **cave d’affinage** : les fromages y mûrissent plusieurs mois au frais.', ['cave d’affinage']],
    ['a pronoun after a colon', 'Le défenseur pratique alors le marquage individuel : il suit partout le même adversaire.', ['marquage individuel']],
    ['a bracket with a pronoun, in a row', 'Trois gestes suffisent : le blanchiment (il fixe la couleur des légumes), la cuisson, le glaçage.', ['blanchiment']],
    ['« Par là on entend »', 'Vient ensuite la **réduction**. Par là on entend le fait de laisser un liquide perdre son eau.', ['réduction']],
    ['what a law holds', 'Selon la loi de Bergmann, les animaux des régions froides sont plus gros.', ['loi de Bergmann']],
    ['what a law holds, in English', 'According to the offside rule, an attacker must be behind the ball when it is played.', ['offside rule']],
    ['a name at the end after a colon', 'Chaque province garde ses lois et ses juges sous un même roi : c’est l’**union personnelle**.', ['union personnelle']],
    ['a name at the end, in English', 'Each router keeps only the next hop for a destination: this is the **forwarding table**.', ['forwarding table']],
    ['« On parle de »', 'Le plat est servi froid après une cuisson à la vapeur. On parle de chaud-froid.', ['chaud-froid']],
    ['two brackets with a sign between', 'brunoise (petits dés de légumes) ≠ julienne (fins bâtonnets de légumes)', ['brunoise', 'julienne']],
    ['a participle that tells', 'The umpire is the person enforcing the rules of a match.', ['umpire']],
    ['another set against it', 'A felony is a grave offence that leads to prison; a misdemeanour is less grave and leads to a fine.', ['felony', 'misdemeanour']],
  ])('is explained: %s', (_, text, wanted) => {
    expect(names(text)).toEqual(wanted);
  });
  it('has the sentence before when it only points back', () => {
    expect(defined('Le plat est servi froid après une cuisson à la vapeur. On parle de chaud-froid.')).toEqual(['chaud-froid = Le plat est servi froid après une cuisson à la vapeur. On parle de chaud-froid.']);
  });
  it.each([
    ['the contrary', 'Le second chef fait toujours le contraire : il sale la viande après la cuisson.'],
    ['a denial after a colon', 'Le capitaine redoute la mer plate : elle ne porte pas le bateau.'],
    ['a person', 'According to Darwin, the fittest animals leave more young.'],
    ['what one says of a case', 'Le juge examine enfin l’affaire : on dit qu’elle est en état.'],
    ['a topic', 'Le cours suivant est plus court. On parle de tout cela lundi, avec des exemples tirés du livre.'],
    ['a judgement at the end', 'Il faut saler tôt : c’est la **clé** du plat, et tout le monde l’oublie.'],
  ])('is not: %s', (_, text) => {
    expect(names(text)).toEqual([]);
  });
});
