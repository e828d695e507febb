import { describe, expect, it } from 'vitest';
import { spans, toUnicode } from '../../src/discord/mathematics.ts';

describe('mathematics as Unicode', () => {
  it.each([
    ['x^2', 'x²'],
    ['a_i', 'aᵢ'],
    ['2^{10}', '2¹⁰'],
    ['x^{n+1}', 'xⁿ⁺¹'],
    ['\\alpha + \\beta', 'α + β'],
    ['O(n \\log n)', 'O(n log n)'],
    ['\\log_2 n', 'log₂ n'],
    ['a \\leq b', 'a ≤ b'],
    ['\\frac{a}{b}', 'a/b'],
    ['\\frac{a+1}{2}', '(a+1)/2'],
    ['\\frac{1}{2}x', '(1/2)x'],
    ['\\sqrt{x}', '√x'],
    ['\\sqrt{x+1}', '√(x+1)'],
    ['\\sqrt{x}y', '√(x)y'],
    ['\\mathbb{R}', 'ℝ'],
    ['\\text{débit} = \\frac{n}{t}', 'débit = n/t'],
    ['\\left( a \\right)', '( a )'],
    ["f'(x)", 'f′(x)'],
  ])('writes %s as %s', (tex, shown) => {
    expect(toUnicode(tex)).toBe(shown);
  });

  it.each(['x^*', '\\begin{matrix} a \\end{matrix}', '\\unknown', 'a_{q}', '{a', 'a}', '\\sqrt[3]{x}', 'x^', 'a & b'])(
    'leaves %s to be shown as code',
    (tex) => {
      expect(toUnicode(tex)).toBeNull();
    },
  );
});

describe('where mathematics stands', () => {
  it('is cut out of the prose', () => {
    expect(spans('Le coût est $O(n)$, puis $$x^2$$.')).toEqual([
      'Le coût est ',
      { tex: 'O(n)', source: '$O(n)$' },
      ', puis ',
      { tex: 'x^2', source: '$$x^2$$' },
      '.',
    ]);
  });

  it.each(['de 5$ à 10$', 'from $5 to $10', '$HOME:$PATH', 'echo $a $b', '$', '$$', 'sans rien'])(
    'is not seen in %s',
    (text) => {
      expect(
        spans(text)
          .map((span) => (typeof span === 'string' ? span : span.source))
          .join(''),
      ).toBe(text);
      expect(spans(text).every((span) => typeof span === 'string')).toBe(true);
    },
  );
});
