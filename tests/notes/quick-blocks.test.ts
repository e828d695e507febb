import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsed, partsOf } from '../../src/notes/markdown.ts';
import { mask } from '../../src/notes/mask.ts';
import { outline } from '../../src/notes/outline.ts';
import { quickBlocks } from '../../src/notes/quick-blocks.ts';
import { filesAtHand } from './at-hand.ts';

const quick = (text: string): unknown => {
  const masked = mask(text, 0);
  return outline(text, masked, partsOf(masked));
};
const full = (text: string): unknown => {
  const masked = mask(text, 0);
  return outline(text, masked, parsed(masked));
};

const indent = fc.constantFrom('', '', '', ' ', '  ', '   ', '    ', '\t', '      ', '> ', '>', '>  ');
const opener = fc.constantFrom('', '', '', '- ', '* ', '+ ', '-  ', '1. ', '2. ', '1) ', '# ', '## ', '#', '> ', '---', '```', '~~~', '- [ ] ', '- [x] ', '| a | b |', '|--|:-:|', '--|--', '| c | d', '-', '***', '===', '-\t', '-     ');
const word = fc.constantFrom('mot', 'été', '**gras**', '**', '*i*', '*', '_', '__x__', 'a_b', '`code`', '`', '«', '»', '(', ')', ':', 'l’', "l'", '\\', '[', ']', '!', '&amp;', '$x$', '…', '😀', '3', '1.', '+', '  ', '\u00A0', '|', '|', '~', '#', '[lien](/x)', '![image](y.png)', '[a', '](b)', '[x]', 'a\\*b', '\\|');
const line = fc.tuple(indent, opener, fc.array(word, { maxLength: 6 }), fc.constantFrom(' ', ' ', '')).map(([space, open, words, gap]) => space + open + words.join(gap));
const note = fc.tuple(fc.array(fc.oneof({ weight: 3, arbitrary: line }, { weight: 1, arbitrary: fc.constant('') }), { maxLength: 14 }), fc.constantFrom('\n', '\n', '\r\n')).map(([lines, end]) => lines.join(end));

describe('reading simple blocks in one pass', () => {
  it('gives what the parser gives, on any mixture of marks', () => {
    fc.assert(
      fc.property(note, (text) => {
        expect(quick(text)).toEqual(full(text));
      }),
      { numRuns: 1500, seed: 2026 },
    );
  });

  it.each(filesAtHand)('gives what the parser gives on $file', ({ text }) => {
    expect(quick(text)).toEqual(full(text));
  });

  it('reads headings, lists, quotes, code and bold words without the parser', () => {
    const text = '# Titre\nUne **fugue** est une pièce.\n- un\n  - `deux`\n- trois\n\n> cité\n\n```\ncode\n```\n---\nfin\n';
    expect(quickBlocks(text, 0, text.length)?.map((node) => node.type)).toEqual(['heading', 'paragraph', 'list', 'blockquote', 'code', 'thematicBreak', 'paragraph']);
  });

  it('reads links, images, boxes and plain tables as well', () => {
    const text = '- [x] fait\n- [ ] à [faire](/x)\n\n![image](y.png) ~ 3 \\* 4 | 5\n\n| a | **b** |\n|---|:-:|\n| 1 | `2` |\n|  | 3 |\n';
    expect(quickBlocks(text, 0, text.length)?.map((node) => node.type)).toEqual(['list', 'paragraph', 'table']);
  });

  it.each(['a [lien](x "titre")', 'a [*lien*](x)', '| a | b |\n|--|', '| a | b |\n|--|--|\n| 1 | 2 | 3 |', 'texte\n| a |\n|--|', '- | a |\n  |--|', '~~a~~', '**a *b***', 'texte\n2. deux', '> cité\nsuite', '```\nouvert', '***gras***', '-\n', '# titre #'])(
    'leaves %j to the parser',
    (text) => {
      expect(quickBlocks(text, 0, text.length)).toBeNull();
    },
  );
});
