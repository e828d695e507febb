/** What notes set side by side, in the ways that students write, French and English. */
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/notes/model.ts';
import { readNote } from '../../src/notes/read-note.ts';

const comparisons = (text: string): readonly Comparison[] => readNote('a.md', text, { modified: 0, course: '' }).comparisons;
const shown = (text: string): Record<string, Record<string, readonly (string | null)[]>> =>
  Object.fromEntries(
    comparisons(text).map(({ items, aspects }) => [
      items.map(({ label }) => label).join(' / '),
      Object.fromEntries(aspects.map(({ aspect, values }) => [aspect, values.map((value) => value?.text ?? null)])),
    ]),
  );

describe('comparisons', () => {
  it.each([
    [
      'subsections with the same properties',
      '## Approches\n\n### Cascade\n- Livraison : une seule\n- Client : absent\n\n### Itérations\n- Livraison : souvent\n- Client : présent\n',
      'Cascade / Itérations',
      { Livraison: ['une seule', 'souvent'], Client: ['absent', 'présent'] },
    ],
    [
      'a heading that opposes',
      '## Moteur vs frigo\n- travail : fourni / reçu\n',
      'Moteur / frigo',
      { travail: ['fourni', 'reçu'] },
    ],
    [
      'a label that opposes',
      'Stack vs queue: a stack is last in first out, whereas a queue is first in first out.\n',
      'Stack / queue',
      { sentence: ['a stack is last in first out', 'a queue is first in first out.'] },
    ],
    [
      'une ligne qui oppose',
      'Différence entre revue et rétrospective : la revue porte sur le produit, alors que la rétrospective porte sur le travail.\n',
      'revue / rétrospective',
      { sentence: ['la revue porte sur le produit', 'la rétrospective porte sur le travail.'] },
    ],
    [
      'what things are classed as',
      '## Produits\n- Alpha : type 2\n- Bêta : type 1\n- Gamma : type 1\n',
      'Alpha / Bêta / Gamma',
      { type: ['type 2', 'type 1', 'type 1'] },
    ],
    [
      'what lines list',
      '## Communication\nMédia : télé, radio, presse\nHors média : salons, mailing, sponsoring\n',
      'Média / Hors média',
      { Communication: ['télé, radio, presse', 'salons, mailing, sponsoring'] },
    ],
    [
      'rows of kinds',
      '## Market structures\n\n| Structure | firms | barriers |\n|---|---|---|\n| Monopoly | one | very high |\n| Oligopoly | few | high |\n',
      'Monopoly / Oligopoly',
      { firms: ['one', 'few'], barriers: ['very high', 'high'] },
    ],
  ])('read %s', (_, text, items, expected) => {
    expect(shown(`# Cours\n\n${text}`)[items]).toEqual(expected);
  });

  it('take a warning below a definition as said of its term', () => {
    const text = 'Bandwidth\n: Maximum amount of data that a link can carry per second.\n: Not to be confused with throughput.\n\nThroughput\n: the amount of data really transferred per second\n\n## Later\n\nHub\n: a device that repeats what it hears\n';
    expect(comparisons(text).some(({ basis, items }) => basis === 'sentence' && items.map(({ label }) => label).join() === 'Bandwidth,Throughput')).toBe(true);
  });

  it('keep the definition of a heading apart from what stands below it', () => {
    const text = '# Cours\n\n## Régimes\n\n### Monarchie\nRégime où un seul décide.\n\n- cinétique : énergie liée au mouvement\n- potentielle : énergie liée à la position\n';
    expect(Object.keys(shown(text))).not.toContain('Monarchie / cinétique / potentielle');
  });

  it('name two to eight things, each with a value and a source somewhere', () => {
    const text = `# Mots\n\n${Array.from({ length: 20 }, (_, at) => `**Mot${String(at)}** : chose numérotée qui sert au cours de la semaine ${String(at)}`).join('\n')}\n`;
    const all = comparisons(text);
    expect(all.length).toBeGreaterThan(0);
    for (const { items, aspects } of all) {
      expect(items.length).toBeGreaterThanOrEqual(2);
      expect(items.length).toBeLessThanOrEqual(8);
      expect(items.every((_, at) => aspects.some(({ values }) => values[at]?.source.line))).toBe(true);
    }
  });
});
