import { describe, expect, it } from 'vitest';
import type { Text } from '../../src/command.ts';
import { clip, code, escape, LONGEST_UNIT, lines, oneLine, visible } from '../../src/discord/markdown.ts';

const shown = (text: Text): string =>
  lines(text)
    .map((units) => units.join(''))
    .join('\n');

describe('words of the notes', () => {
  it.each([
    ['*a* _b_ ~~c~~ ||d|| `e`', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\|\\|d\\|\\| \\`e\\`'],
    ['[clic](https://mal.example)', '\\[clic\\](<https://mal.example>)'],
    ['<@1> <#2> <t:3> </x:4>', '\\<\\@1> \\<#2> \\<t:3> \\</x:4>'],
    ['https://discord.gg/abc et discordapp.com/invite/x', 'https\\://discord\\.gg/abc et discordapp\\.com/invite/x'],
    ['voir https://a.example/b_c.', 'voir <https://a.example/b_c>.'],
    ['C:\\temp', 'C:\\\\temp'],
    ['été, l’hyperviseur (type 1)', 'été, l’hyperviseur (type 1)'],
  ])('%s stay literal', (text, markdown) => {
    expect(escape(text)).toBe(markdown);
  });

  it('show nothing that reorders or hides', () => {
    expect(visible('a\u202eb\u0000c\u2066d\te\r\nf')).toBe('abcd e\nf');
    expect(visible('👩‍👩‍👧')).toBe('👩‍👩‍👧');
  });

  it('are units that end with a sentence', () => {
    expect(lines('Un. Deux ! « Trois ? » Quatre… cinq')).toEqual([
      ['Un. ', 'Deux ! ', '« Trois ? ', '» Quatre… ', 'cinq'],
    ]);
  });

  it('never make a unit longer than can be placed', () => {
    for (const text of ['mot '.repeat(1_000), 'x'.repeat(5_000), '👩‍👩‍👧'.repeat(500)]) {
      const [units = []] = lines(text);
      expect(units.join('')).toBe(text);
      for (const unit of units) expect(unit.length).toBeLessThanOrEqual(LONGEST_UNIT);
    }
  });
});

describe('formatting that is said', () => {
  it('stands against its words, and apart from its neighbours', () => {
    expect(shown([{ bold: ' un ' }, { bold: 'deux' }, { italic: 'trois' }, 'a'])).toBe(
      ' **un** **deux**_trois_\u200ba',
    );
    expect(shown([{ bold: 'un' }, { bold: 'deux' }])).toBe('**un**\u200b**deux**');
    expect(shown([{ code: 'a' }, { code: 'b' }])).toBe('`a`\u200b`b`');
    expect(shown(['Indice : ', { spoiler: 'a | b. Et c' }])).toBe(String.raw`Indice : ||a \| b.|| ||Et c||`);
  });

  it('fences code that has backticks, and never opens a block', () => {
    expect(code('a')).toBe('`a`');
    expect(code('a`b')).toBe('``a`b``');
    expect(code('`a')).toBe('`` `a ``');
    expect(code('a```b')).toBe('``a`\u200b`\u200b`b``');
  });

  it('links to the web only', () => {
    expect(shown([{ link: 'doc', url: 'https://a.example/b' }])).toBe('[doc](<https://a.example/b>)');
    expect(shown([{ link: 'doc', url: 'javascript:alert(1)' }])).toBe('doc');
    expect(shown([{ link: 'doc', url: 'pas une adresse' }])).toBe('doc');
  });

  it('shows times in the reader’s own zone, and names only what has an id', () => {
    expect(shown([{ time: 1_790_000_000_999, style: 'relative' }])).toBe('<t:1790000000:R>');
    expect(shown([{ channel: '123' }, ' ', { role: '456' }, ' ', { member: '789' }])).toBe('<#123> <@&456> <@789>');
    expect(shown([{ channel: '@everyone' }])).toBe('\\@everyone');
  });
});

describe('a label', () => {
  it('is cut between letters as a reader sees them', () => {
    expect(clip('éléphant', 20)).toBe('éléphant');
    expect(clip('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 20)).toBe('👩‍👩‍👧👩‍👩‍👧…');
  });

  it('has one line, its mathematics readable', () => {
    expect(oneLine('Coût\n en $O(n^2)$')).toBe('Coût en O(n²)');
  });
});
