/** Signs, questions and sentences by which hurried hands define, and what looks like them and defines nothing. */
import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/notes/read-note.ts';

const terms = (text: string, lang = 'fr'): readonly string[] => {
  const note = readNote('note.md', `---\nlang: ${lang}\n---\n# Cours\n\n${text}\n`, { modified: 0, course: '' });
  const labels = new Map(note.terms.map((term) => [term.id, term.label]));
  return note.definitions.map((one) => `${labels.get(one.termId) ?? ''} = ${one.text}`);
};

describe('a sign between a name and its text', () => {
  it.each([
    ['two hyphens', 'Foc -- voile placée devant le mât\nSpi -- voile creuse que l’on sort au vent arrière', ['Foc = voile placée devant le mât', 'Spi = voile creuse que l’on sort au vent arrière']],
    ['a pointing hand', 'Empannage ☞ virage où le vent passe par l’arrière', ['Empannage = virage où le vent passe par l’arrière']],
    ['two chevrons', 'Amure >> côté d’où vient le vent', ['Amure = côté d’où vient le vent']],
    ['a grammar tag before a colon', 'Drisse (n. f.) : cordage qui sert à hisser une voile', ['Drisse = cordage qui sert à hisser une voile']],
    ['numbers in one line', '1) Lof : côté d’où le vent souffle 2) Abattée : rotation qui éloigne le bateau du vent', ['Lof = côté d’où le vent souffle', 'Abattée = rotation qui éloigne le bateau du vent']],
    ['a full stop, more than once', 'Accostage. La manœuvre par laquelle un bateau se range à quai.\nAppareillage. La manœuvre par laquelle un bateau quitte le quai.', ['Accostage = La manœuvre par laquelle un bateau se range à quai.', 'Appareillage = La manœuvre par laquelle un bateau quitte le quai.']],
    ['an equals sign before a sum', 'gréement = mâts + voiles + cordages', ['gréement = mâts + voiles + cordages']],
    ['a colon before a difference', 'Franc-bord : creux - tirant', ['Franc-bord = creux - tirant']],
  ])('may be %s', (_, text, wanted) => {
    expect(terms(text)).toEqual(wanted);
  });

  it.each(['Vitesse ✅ bien compris pendant la sortie avec le moniteur', 'Voir le schéma ... page 12 du manuel', 'Il fait froid dehors ~ trop froid pour sortir avec la classe', 'Attention. Les élèves qui arrivent en retard restent à quai.', 'Voile — sortie du 12 mars', 'Barème : 12 points pour le nœud, 8 pour le cap'])('and defines nothing in: %s', (text) => {
    expect(terms(text)).toEqual([]);
  });
});

describe('a name with its question mark', () => {
  it.each([
    ['Dérive ? Plan vertical qui empêche un voilier de glisser de côté.', 'fr', 'Dérive = Plan vertical qui empêche un voilier de glisser de côté.'],
    ['**Et la quille ?** Partie lourde qui descend sous la coque.', 'fr', 'quille = Partie lourde qui descend sous la coque.'],
    ['Trim tab?\n↳ the small flap at the back of a rudder', 'en', 'Trim tab = the small flap at the back of a rudder'],
  ])('is defined by the noun that answers: %s', (text, lang, wanted) => {
    expect(terms(text, lang)).toEqual([wanted]);
  });
  it.each(['Contrôle jeudi ? Oui, sur les chapitres 3 et 4 du livre.', 'Deadline? Friday at noon in the box near the office.', 'Really? The one that he showed us was different.', 'It all about money? The thing that counts is the rule.', 'Cap → ?\nTribord'])('and by nothing else: %s', (text) => {
    expect(terms(text, /[éà]|Cap/u.test(text) ? 'fr' : 'en')).toEqual([]);
  });
});

describe('a name with its letters', () => {
  it('gives both', () => {
    const { terms: [term] } = readNote('a.md', 'GPS, global positioning system: set of satellites that tell a ship where it is\n', { modified: 0, course: '' });
    expect(term).toMatchObject({ label: 'GPS', aliases: [{ text: 'global positioning system' }] });
  });
  it('is not a name with its plural', () => {
    expect(terms('Écart type (s) : racine carrée de la variance')).toEqual(['Écart type = racine carrée de la variance']);
    expect(terms('Voile(s) : surface de toile qui prend le vent')).toEqual(['Voile(s) = surface de toile qui prend le vent']);
  });
});

describe('a sentence that defines', () => {
  it.each([
    ['« Lège » se dit d’un navire qui ne porte aucune charge.', 'Lège'],
    ['Le mot « tribord » désigne le côté droit du navire.', 'tribord'],
    ['Une voie d’eau existe lorsque la coque laisse entrer la mer.', 'voie d’eau'],
    ['Sous le nom de gréement, on regroupe les mâts, les voiles et les cordages.', 'gréement'],
    ['Les planches qui recouvrent le dessus de la coque sont les *bordages du pont*.', 'bordages du pont'],
    ['Le GPS (repérage par satellite), c’est-à-dire le système qui donne la position du navire, est obligatoire.', 'GPS'],
    ['L’autre est le roulis : une oscillation d’un bord à l’autre.', 'roulis'],
    ['Le passage de l’air autour de la coque est nommé fardage dans ce cours.', 'fardage'],
  ])('in French: %s', (text, name) => {
    expect(terms(text).map((one) => one.split(' = ')[0])).toEqual([name]);
  });
  it.each([
    ['A jibe error is turning the stern through the wind without warning.', 'jibe error'],
    ['A right of way exists when one boat must let another one pass.', 'right of way'],
    ['The ropes that hold the mast upright are the *standing rigging*.', 'standing rigging'],
    ['We call ballast any weight carried low in the hull.', 'ballast'],
    ['What we call leeway is a drift caused by the wind.', 'leeway'],
    ['Think of draft as the depth of water that a hull needs.', 'draft'],
    ['A full stop of the boat is called a heave-to in sailing schools.', 'heave-to'],
    ['Ballast is whatever keeps the hull upright.', 'Ballast'],
    ['The sailor who steers the boat; that’s the **helmsman**.', 'helmsman'],
  ])('in English: %s', (text, name) => {
    expect(terms(text, 'en').map((one) => one.split(' = ')[0])).toEqual([name]);
  });
  it.each(['The lecture is running the whole week in the other building.', 'A student is going to present the boat next week.', 'When it rains a lot, that’s the **problem**.', 'Austin said no: law is a command.'])('and none: %s', (text) => {
    expect(terms(text, 'en')).toEqual([]);
  });
});

describe('a list of names with their clauses', () => {
  it('defines each, though one is a property elsewhere', () => {
    const list = '- tribord : côté droit du navire quand on regarde l’avant\n- bâbord : côté gauche du navire quand on regarde l’avant\n- étrave : pièce qui termine la coque vers l’avant';
    expect(terms(`## Côtés\n\n${list}\n\n## Feux de nuit\n\nbâbord → rouge`).map((one) => one.split(' = ')[0])).toEqual(['tribord', 'bâbord', 'étrave']);
  });
});

describe('one whom the notes name', () => {
  it('is who does something', () => {
    expect(terms('On appelle barreur celui qui tient la barre et choisit le cap.').map((one) => one.split(' = ')[0])).toEqual(['barreur']);
  });
});
