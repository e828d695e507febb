/** General statements and naming forms in sentences, after labels that only remark, and below names without a mark. */
import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/notes/read-note.ts';

const names = (text: string, lang = 'fr'): readonly string[] => {
  const note = readNote('note.md', `---\nlang: ${lang}\n---\n# Cours\n\n${text}\n`, { modified: 0, course: '' });
  const labels = new Map(note.terms.map((term) => [term.id, term.label]));
  return note.definitions.map((one) => labels.get(one.termId) ?? '');
};

describe('what every thing of a kind does', () => {
  it('defines a name that the note uses elsewhere', () => {
    expect(names('Un palan démultiplie la force de celui qui tire.\n\n## Suite\n\nChaque palan a deux poulies.')).toEqual(['palan']);
    expect(names('A tackle multiplies the force of the sailor.\n\n## More\n\nThe tackle has two blocks.', 'en')).toEqual(['tackle']);
  });
  it('defines none that stands once, or tells when', () => {
    expect(names('Un marin descend la voile avant la nuit.')).toEqual([]);
    expect(names('Un palan casse le mât en 1912 devant le port.\n\n## Suite\n\nChaque palan a deux poulies.')).toEqual([]);
  });
  it('defines with a definite article where the note mostly defines in sentences', () => {
    const sentences = ['Une drisse est un cordage qui sert à hisser une voile.', 'Une écoute est un cordage qui règle une voile.', 'Une bôme est un espar qui tient le bas de la voile.', 'Un hauban est un câble qui tient le mât sur le côté.', 'Un étai est un câble qui tient le mât vers l’avant.', 'Un winch est un treuil qui tend les cordages.'].join('\n\n');
    const told = 'Le taquet coince le cordage dans ses mâchoires.\n\nOn vérifie que chaque taquet tient.';
    expect(names(`${sentences}\n\n${told}`)).toContain('taquet');
    expect(names(told)).toEqual([]);
  });
});

describe('a remark that defines outright', () => {
  it.each([
    ['À retenir : la mousson est un vent saisonnier qui apporte la pluie.', 'fr', ['mousson']],
    ['Def: a moat is a ditch that protects a castle', 'en', ['moat']],
    ['Rappel : la mousson arrive en juin et tout le monde l’attend.', 'fr', []],
    ['Exemple : la mousson est un vent saisonnier qui apporte la pluie.', 'fr', []],
  ])('%s', (text, lang, wanted) => {
    expect(names(text, lang)).toEqual(wanted);
  });
});

describe('a word that only says that a term comes', () => {
  it.each([
    ['Key term: drought = a long lack of rain', 'en', ['drought']],
    ['Notion de résilience : capacité à se remettre d’une perturbation', 'fr', ['résilience']],
    ['« Aérosol » : particule en suspension dans l’air', 'fr', ['Aérosol']],
    ['anthropique, adj. : qui vient de l’homme', 'fr', ['anthropique']],
    ['atténuation → on agit sur les causes / adaptation → on agit sur les effets', 'fr', ['atténuation', 'adaptation']],
  ])('%s', (text, lang, wanted) => {
    expect(names(text, lang)).toEqual(wanted);
  });
});

describe('a plain name above what it is', () => {
  it.each(['Sécheresse\n→ manque de pluie prolongé sur une région', 'Sécheresse\n   manque de pluie prolongé sur une région'])('%j', (text) => {
    expect(names(text)).toEqual(['Sécheresse']);
  });
  it('is none above a sentence at the margin', () => {
    expect(names('Sécheresse\nmanque de pluie')).toEqual([]);
  });
});

describe('sentences that name', () => {
  it.each([
    ['Il faut entendre par vol la soustraction d’une chose à son maître.', 'fr', ['vol']],
    ['Constitue un vol la soustraction d’une chose à son maître.', 'fr', ['vol']],
    ['Est nul le contrat dont l’objet est interdit par la loi.', 'fr', ['nul']],
    ['Le vent saisonnier qui apporte la pluie se nomme la mousson.', 'fr', ['mousson']],
    ['On a un chiasme quand deux groupes de mots sont croisés.', 'fr', ['chiasme']],
    ['Marx parle d’aliénation quand le travailleur ne se reconnaît plus dans son travail.', 'fr', ['aliénation']],
    ['Alleles are different versions of the same gene.', 'en', ['Alleles']],
    ['Containment was the policy of stopping the spread of a rival.', 'en', ['Containment']],
    ['Brinkmanship meant pushing a crisis to the edge of war.', 'en', ['Brinkmanship']],
    ['What’s a moat? Somewhere that keeps attackers out of a castle.', 'en', ['moat']],
  ])('%s', (text, lang, wanted) => {
    expect(names(text, lang)).toEqual(wanted);
  });
});

describe('lines side by side that each tell what a thing does', () => {
  const lines = 'Le winch tend les écoutes.\nLa bôme tient toutes les ralingues.\nLe hauban retient le mât sur le côté.';
  it('define their things', () => {
    expect(names(lines)).toEqual(['winch', 'bôme', 'hauban']);
  });
  it('but not two of them', () => {
    expect(names(lines.split('\n').slice(0, 2).join('\n'))).toEqual([]);
  });
});

describe('two names over two texts', () => {
  it('are defined in their order', () => {
    const note = readNote('a.md', '# C\n\nLof vs abattée : tourner vers le vent / tourner dos au vent\n', { modified: 0, course: '' });
    expect(note.definitions.map(({ text }) => text)).toEqual(['tourner vers le vent', 'tourner dos au vent']);
    expect(note.comparisons[0]?.items.map(({ label }) => label)).toEqual(['Lof', 'abattée']);
  });
  it('right below a heading define themselves, not the heading', () => {
    expect(names('## Manœuvres\n\nLof vs abattée : tourner vers le vent / tourner dos au vent')).toEqual(['Lof', 'abattée']);
  });
  it('and not where the texts are more or fewer', () => {
    expect(names('Lof vs abattée : tourner vers le vent ou non')).toEqual([]);
  });
});

describe('names of the line', () => {
  it.each([
    ['SALT I (1972) – limits on the missiles of two powers', 'en', []],
    ['**SALT I** (1972) – limits on the missiles of two powers', 'en', ['SALT I']],
    ['**DIT / DIPP** : division du travail entre les pays', 'fr', ['DIT']],
    ['**SDI / "Star Wars"**: planned missile shield in space', 'en', ['SDI']],
    ['1 map unit (centimorgan) = 1% recombination between two genes', 'en', ['map unit']],
    ['Protectionnisme : politique qui protège les producteurs ≠ libre-échange : suppression des barrières au commerce', 'fr', ['Protectionnisme', 'libre-échange']],
    ['**Cominform** – office that coordinates parties. **Comecon** – its economic twin in the East.', 'en', ['Cominform', 'Comecon']],
    ['He spoke of an "iron curtain", the line dividing the East from the West.', 'en', ['iron curtain']],
    ['This became the policy of **containment**: stopping a rival from spreading further.', 'en', ['containment']],
    ['The domino theory held that one fall would lead to the next.', 'en', ['domino theory']],
    ['À retenir :\n- métropolisation : les grandes villes concentrent de plus en plus de richesses\n- littoralisation : les hommes se concentrent de plus en plus sur les côtes', 'fr', ['métropolisation', 'littoralisation']],
    ['## Actif\nCe que l’entreprise possède.', 'fr', ['Actif']],
    ['## Actif\nx\n\n## Passif\ny\n\n## Règle\nActif = Passif TOUJOURS', 'fr', []],
    ['Essay tip: always compare two regions of the world', 'en', []],
    ['Devoir maison : croquis de la page 56 du manuel', 'fr', []],
  ])('%j', (text, lang, wanted) => {
    expect(names(text, lang)).toEqual(wanted);
  });
});

describe('letters, signs and chapters', () => {
  it('read a formula after its name', () => {
    expect(names('precision = TP / (TP+FP)\nrecall = TP / (TP+FN)\nF1 = harmonic mean of the two', 'en')).toEqual(['precision', 'recall', 'F1']);
    expect(names('x2 = racine du trinôme')).toEqual([]);
  });
  it('take a numbered chapter for no grading', () => {
    expect(names('## Week 4: Evaluation\nEntropy: measure of disorder in a node', 'en')).toEqual(['Entropy']);
  });
  it('leave out an arrow before a name', () => {
    expect(names('=> glycosurie : présence de glucose dans les urines')).toEqual(['glycosurie']);
  });
  it('tell names over a slash apart, where their texts are', () => {
    expect(names('**Training set / test set**: data used to fit / data kept aside', 'en')).toEqual(['Training set', 'test set']);
    expect(names('**Training set / learning set**: data used to fit the model', 'en')).toEqual(['Training set']);
  });
  it('explain what stands in quotes, not the subject', () => {
    expect(names('L’homme est une « substance pensante », c’est-à-dire une chose dont la nature est de penser.')).toEqual(['substance pensante']);
  });
});
