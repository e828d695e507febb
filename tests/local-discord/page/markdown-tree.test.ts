import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Names, plainOf, treeOf } from '../../../src/local-discord/page/markdown-tree.ts';

const names: Names = {
  member: (id) => (id === '100000000000000001' ? 'Amélie' : null),
  role: () => 'Étudiants',
  channel: () => 'général',
  time: (seconds, style) => `${seconds}${style}`,
};
const plain = (text: string): string => plainOf(treeOf(text), names);
const types = (text: string): readonly string[] => treeOf(text).map(({ type }) => type);

describe('Discord’s Markdown', () => {
  it('reads headings, subtext and lists at the start of a line, whatever stands above', () => {
    expect(types('## Titre\n-# petit\n- un\n- deux\n### Fin')).toEqual(['heading', 'subtext', 'list', 'heading']);
    expect(types('> cité\n-# petit')).toEqual(['blockQuote', 'subtext']);
    expect(types('```\ncode\n```\n# Titre')).toEqual(['codeBlock', 'br', 'heading']);
  });

  it('reads none of them inside a line', () => {
    expect(types('le # n’est pas un titre')).not.toContain('heading');
    expect(types('a - b')).not.toContain('list');
  });

  it('nests a list by its indent, and parts bullets from numbers', () => {
    const [bullets, numbers] = treeOf('- un\n  - dedans\n- deux\n3. trois\n4. quatre');
    expect(bullets).toMatchObject({ type: 'list', ordered: false, items: [[{}, { type: 'list' }], [{}]] });
    expect(numbers).toMatchObject({ type: 'list', ordered: true, start: 3, items: [[{}], [{}]] });
  });

  it('names members, roles, channels, commands and times, and says so when it cannot', () => {
    expect(plain('<@100000000000000001> <@200000000000000001>')).toBe('@Amélie @200000000000000001');
    expect(plain('<@&100000000000000001> <#100000000000000001>')).toBe('@Étudiants #général');
    expect(plain('</setup daily:100000000000000001> <t:60:R> <t:60>')).toBe('/setup daily 60R 60f');
  });

  it('leaves the words and drops the marks', () => {
    expect(plain('**gras** *et* __sous__ ~~barré~~ `code` [lien](https://a.fr) \\*non\\*')).toBe(
      'gras et sous barré code lien *non*',
    );
    expect(plain('||secret||')).not.toContain('secret');
  });

  it('never throws, and keeps every letter of a text without marks', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void treeOf(text)));
    const words = fc.array(fc.stringMatching(/^[a-zé’]{1,8}$/u), { minLength: 1 }).map((list) => list.join(' '));
    fc.assert(fc.property(words, (text) => void expect(plain(text)).toBe(text)));
  });
});
