import { describe, expect, it } from 'vitest';
import { mask } from '../../src/notes/mask.ts';
import { outline } from '../../src/notes/outline.ts';

const blocksOf = (text: string): readonly string[] =>
  outline(text, mask(text, 0)).map((block) => {
    if (block.kind === 'heading') return `h${String(block.depth)} ${block.rich.text}`;
    if (block.kind === 'line') return block.rich.text;
    return block.kind === 'gap' ? block.of : 'table';
  });

describe('underlined titles', () => {
  it('are headings below === and, in a note without other headings, below ---', () => {
    expect(blocksOf('Solfège\n=======\n\nLes gammes\n---\n\nUne gamme monte.\n')).toEqual(['h1 Solfège', 'h2 Les gammes', 'Une gamme monte.']);
  });

  it('are read inside a note of # headings when the underline is as long as the title', () => {
    expect(blocksOf('# Solfège\n\nLes gammes\n----------\nUne gamme monte.\n')).toEqual(['h1 Solfège', 'h2 Les gammes', 'Une gamme monte.']);
  });

  it.each([
    ['a sentence', 'Une gamme monte puis redescend.\n---\nfin\n'],
    ['a label', 'Gamme : suite de notes\n---\nfin\n'],
    ['the last line of a paragraph', 'Une gamme\nUn accord\n---\nfin\n'],
    ['a list', '- gamme\n---\nfin\n'],
    ['a long line', `${'Gamme majeure et '.repeat(6)}mineure\n---\nfin\n`],
  ])('are not made of %s above a rule', (_, text) => {
    const blocks = blocksOf(text);
    expect(blocks).toContain('rule');
    expect(blocks.join('\n')).not.toMatch(/^h\d/mu);
  });

  it('leave a rule after a blank line alone', () => {
    expect(blocksOf('Gamme\n\n---\nfin\n')).toEqual(['Gamme', 'rule', 'fin']);
  });
});

describe('titles without their space', () => {
  it('are headings, in a paragraph and below a list too', () => {
    expect(blocksOf('## Cuissons\n- pocher\n##Sauces\nUne sauce nappe.\n\n###2. Fonds\nUn fond mouille.\n')).toEqual(['h2 Cuissons', 'pocher', 'h2 Sauces', 'Une sauce nappe.', 'h3 2. Fonds', 'Un fond mouille.']);
  });

  it('are no tags, no signs and no code', () => {
    expect(blocksOf('#cuisine #sauces\n\nOn note ##7 au dos.\n\n```sh\n##sauces\n```\n').filter((block) => /^h\d/u.test(block))).toEqual([]);
  });
});

describe('what a note only seems to say', () => {
  it('keeps a list that is glued to a paragraph', () => {
    expect(blocksOf('Instruments\n- violon\n- alto\n# Suite\ntexte')).toEqual(['Instruments', 'violon', 'alto', 'h1 Suite', 'texte']);
  });

  it('trims hard breaks, with spaces or a backslash', () => {
    expect(blocksOf('Tempo  \nVitesse de la pulsation\\\nEn battements')).toEqual(['Tempo', 'Vitesse de la pulsation', 'En battements']);
  });

  it('drops the marks around a first letter', () => {
    expect(blocksOf('**D**o **R**é')).toEqual(['Do Ré']);
  });

  it('keeps nothing of a fence', () => {
    expect(blocksOf('```\nServeur : prêt\n```\n')).toEqual(['code']);
  });
});
