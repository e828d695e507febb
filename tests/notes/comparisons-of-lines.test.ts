/** Things that one line or one sentence sets side by side, and what stands in one sentence without being compared. */
import { describe, expect, it } from 'vitest';
import { readNote } from '../../src/notes/read-note.ts';

/** "A / B" → what is said of each. */
const shown = (text: string): Record<string, readonly (string | undefined)[]> =>
  Object.fromEntries(
    readNote('a.md', `# Cours de la semaine\n\n${text}\n`, { modified: 0, course: '' }).comparisons.map(({ items, aspects }) => [
      items.map(({ label }) => label).join(' / '),
      items.map((_, at) => aspects.map(({ values }) => values[at]?.text).find(Boolean)),
    ]),
  );

describe('parts of a line that each tell of one thing', () => {
  it.each([
    ['labels between semicolons', 'Bail = contrat de location ; loyer = somme payée chaque mois', ['Bail', 'loyer'], ['contrat de location', 'somme payée chaque mois']],
    ['labels between slashes', 'Cuisson à sec : sans liquide / cuisson humide : dans un bouillon', ['Cuisson à sec', 'cuisson humide'], ['sans liquide', 'dans un bouillon']],
    ['labels in two sentences', 'Strike : the ball crosses the zone. Foul : the ball leaves the field.', ['Strike', 'Foul'], ['the ball crosses the zone.', 'the ball leaves the field.']],
    ['names with a comma', 'half volley, hit right after the bounce / full volley, hit before any bounce', ['half volley', 'full volley'], ['hit right after the bounce', 'hit before any bounce']],
    ['names with a limit', 'marée de vive-eau >90 / marée de morte-eau <50', ['marée de vive-eau', 'marée de morte-eau'], ['>90', '<50']],
    ['glosses', 'Le noble porte un fief (terre reçue du roi) ou un alleu (terre sans seigneur).', ['fief', 'alleu'], ['terre reçue du roi', 'terre sans seigneur']],
    ['glosses with one left out', 'A meal has three parts: starter (served cold), sorbet, and dessert (served sweet)', ['starter', 'dessert'], ['served cold', 'served sweet']],
    ['glosses opposed by a sign', 'multicast (vers un groupe) ≠ broadcast (vers tout le monde)', ['multicast', 'broadcast'], ['vers un groupe', 'vers tout le monde']],
    ['clauses', 'Une course compte deux maillots : le maillot jaune, porté par le premier, et le maillot vert, gagné aux sprints.', ['maillot jaune', 'maillot vert'], ['porté par le premier', 'gagné aux sprints.']],
    ['set-off names that share a word', 'The **minor scale** has a lowered third, and the *major scale* keeps it high.', ['minor scale', 'major scale'], ['The minor scale has a lowered third', 'the major scale keeps it high.']],
  ])('%s', (_, text, items, values) => {
    expect(shown(text)[items.join(' / ')]).toEqual(values);
  });

  it.each([
    ['dates', 'Les rois Louis XIII (1610-1643) et Louis XIV (1643-1715) ont régné.'],
    ['abbreviations', 'La cour suprême (CS) et la haute cour (HC) siègent.'],
    ['references', 'La recette (voir page 3) et la sauce (cf. annexe) sont au menu.'],
    ['sentences with a semicolon', 'Il pleut depuis deux jours ; nous restons à la maison.'],
    ['a list of names', 'On joue avec une balle, un filet et des raquettes.'],
  ])('not %s', (_, text) => {
    expect(shown(text)).toEqual({});
  });
});

describe('sentences that contrast', () => {
  it.each([
    ['contrairement à', "Contrairement au bail, la vente transfère la propriété. La vente et le bail se signent.", ['vente', 'bail']],
    ['unlike', 'Unlike a router, a switch reads no address of the network. A router costs more than a switch.', ['switch', 'router']],
    ['alors que', 'Le braisage se fait à couvert, alors que le rôtissage se fait au four. Le braisage est long, le rôtissage est court.', ['braisage', 'rôtissage']],
    ['whereas, two kinds', 'In a direct election the voters choose, whereas in an indirect election their delegates do.', ['direct election', 'indirect election']],
    ['en revanche', "Le duché dépend du roi. Le comté, en revanche, dépend du duc. Un duché, un comté.", ['duché', 'comté']],
    ['on the other hand', 'Sprinters have fast fibres. Marathoners on the other hand have slow ones. Marathoners and sprinters train apart.', ['Sprinters', 'Marathoners']],
    ['ne pas confondre', 'Ne pas confondre la peine (prononcée par le juge) et l’amende. La peine est inscrite au casier.', ['peine', 'amende']],
    ['not the same as', 'A **tackle** stops the player who runs. It is not the same as a block, which only bars the way. A block is soft.', ['tackle', 'block']],
    ['se distingue de', 'La **régence** est un pouvoir exercé pour un roi mineur. Elle se distingue de la tutelle, qui touche les biens.', ['régence', 'tutelle']],
    ['while, first', 'While a violin needs a bow, a harp is plucked. A harp and a violin.', ['violin', 'harp']],
    ['more than', 'A rye flour is heavier than a wheat flour. The wheat flour. The rye flour.', ['rye flour', 'wheat flour']],
    ["d'un côté", "D'un côté le roi constitutionnel, de l'autre le roi absolu. Le roi absolu décide seul.", ['roi constitutionnel', 'roi absolu']],
    ['clauses about one noun, English', 'Aerobic exercise burns fat over time; anaerobic exercise burns sugar at once. This is what the muscles do with the food of the day.', ['Aerobic exercise', 'anaerobic exercise']],
    ['clauses about one noun, French', 'Le tribunal civil juge les litiges entre particuliers, le tribunal pénal juge les infractions.', ['tribunal civil', 'tribunal pénal']],
    ['sentences about one noun', 'Primary sources are written at the time. Secondary sources come later and comment.', ['Primary sources', 'Secondary sources']],
    ['≠', '**Ailleurs**\n\nLevure ≠ levain, la pâte lève moins vite. La levure est sèche.', ['Levure', 'levain']],
  ])('%s', (_, text, items) => {
    expect(Object.keys(shown(text)).map((key) => key.split(' / ').sort().join(' / '))).toContain([...items].sort().join(' / '));
  });

  it('give each its own clause', () => {
    expect(shown('In a direct election the voters choose, whereas in an indirect election their delegates do.')['direct election / indirect election']).toEqual([
      'In a direct election the voters choose',
      'in an indirect election their delegates do.',
    ]);
  });

  it.each([
    ['things that only occur together', 'Le roi signe le traité avec le duc pendant la guerre de trente ans.'],
    ['what only points back', 'Contrairement à ce que dit le manuel, il faut relire.'],
    ['a quantity that is a difference', '**Solde** : différence entre le débit et le crédit. Le débit et le crédit se lisent au grand livre.'],
    ['what only measures', 'Le prix a monté par rapport à la veille.'],
    ['two sentences about one thing', 'The civil court sits on Monday. The civil court hears the parties.'],
    ['clauses that share a verb', 'The judge reads the case; the clerk reads the mail.'],
    ['a title without content', 'Braisage vs rôtissage'],
  ])('not %s', (_, text) => {
    expect(shown(text)).toEqual({});
  });
});

describe('clauses about two things that the note names', () => {
  const named = '**Foc** : voile placée devant le mât.\n\n## Ensuite\n\n**Spi** : voile creuse du vent arrière.\n\n## Réglages\n\n';
  it.each([
    ['after "si"', 'Si le foc se règle avec deux écoutes, le spi demande un tangon.'],
    ['after "là où"', 'Là où le foc se règle avec deux écoutes, le spi demande un tangon.'],
    ['after "mais"', 'Le foc se règle avec deux écoutes, mais le spi demande un tangon.'],
    ['on either side', 'D’un côté le foc se règle avec deux écoutes, de l’autre le spi demande un tangon.'],
  ])('are compared %s', (_, text) => {
    expect(Object.keys(shown(`${named}${text}`))).toContain('Foc / Spi');
  });
  it('keep an adjective before a pronoun', () => {
    expect(Object.keys(shown('La monarchie absolue concentre les pouvoirs, tandis que la monarchie constitutionnelle les sépare.'))).toEqual(['monarchie absolue / monarchie constitutionnelle']);
  });
});

describe('items of a list that tell the same properties', () => {
  it('are compared by them', () => {
    expect(shown('- **Fiscal policy**\n  - goal: growth\n  - tool: taxes\n- **Monetary policy**\n  - goal: stable prices\n  - tool: interest rates')).toMatchObject({ 'Fiscal policy / Monetary policy': ['growth', 'stable prices'] });
  });
});
