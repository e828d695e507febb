/** What holds for every note: texts are the note's own, at their line, and reading never throws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bound } from '../../src/notes/bound.ts';
import { mask } from '../../src/notes/mask.ts';
import type { ParsedNote, Quote, Source } from '../../src/notes/model.ts';
import { readNote } from '../../src/notes/read-note.ts';
import { filesAtHand } from './at-hand.ts';

const read = (file: string, text: string): ParsedNote => readNote(file, text, { modified: 0, course: '' });

const quotesOf = (note: ParsedNote): readonly Quote[] => [
  ...note.definitions,
  ...note.aspects,
  ...note.classifications,
  ...note.remarks,
  ...note.passages,
  ...note.questions.flatMap((one) => [one.stem, ...one.choices, ...(one.explanation ? [one.explanation] : [])]),
  ...note.comparisons.flatMap((one) => one.aspects.flatMap(({ values }) => values.filter((value) => value !== null))),
];
const solid = (text: string): string => text.replace(/\s+/gu, '');
/** Names of every kind, with the place that they are told to stand at. */
const namesOf = (note: ParsedNote): readonly { readonly name: string; readonly source: Source | null }[] => [
  ...note.terms.flatMap(({ label, aliases, source }) => [{ name: label, source }, ...aliases.map(({ text }) => ({ name: text, source: null }))]),
  ...note.classes.flatMap(({ name, members }) => [{ name, source: null }, ...members.map(({ label, source }) => ({ name: label, source }))]),
  ...note.comparisons.flatMap(({ items }) => items.map(({ label }) => ({ name: label, source: null }))),
  ...note.sections.map(({ title }) => ({ name: title, source: null })),
];
const unmarked = (text: string): string => text.replace(/[[\]*_`=~\\]/gu, '');
/** Names with a word that the note does not hold, or that does not stand where it is told to. */
const strangers = (note: ParsedNote, text: string): readonly string[] =>
  namesOf(note).flatMap(({ name, source }) => {
    const here = name.split(/\s+/u).every((word) => text.includes(word) || unmarked(text).includes(unmarked(word)));
    return here && (!source || lineOf(text, source.segments[0]?.[0] ?? 0) === source.line) ? [] : [name];
  });
const lineOf = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n|\n|\r/u).length;

/** Faults of the quotes of a note: words that are not at their place, or a line that is not theirs. */
const faults = (note: ParsedNote, text: string): readonly string[] =>
  quotesOf(note).flatMap((quote) => {
    const cut = quote.source.segments.map(([start, end]) => text.slice(start, end)).join('');
    const first = quote.source.segments[0]?.[0] ?? 0;
    return [
      ...(solid(cut) === solid(quote.text) ? [] : [`text: ${quote.text.slice(0, 60)}`]),
      ...(lineOf(text, first) === quote.source.line ? [] : [`line: ${quote.text.slice(0, 60)}`]),
      ...(quote.text === quote.text.trim() && quote.text ? [] : [`trimmed: ${quote.text.slice(0, 60)}`]),
    ];
  });

describe('every text shown is the note’s own', () => {
  it.each(filesAtHand)('in $file', ({ file, text }) => {
    const note = read(file, text);
    expect(faults(note, text)).toEqual([]);
    expect(strangers(note, text)).toEqual([]);
  });

  it.each(filesAtHand)('with Windows line ends and a byte order mark, in $file', ({ file, text }) => {
    const windows = `\uFEFF${text.replace(/\r?\n/gu, '\r\n')}`;
    const [plain, other] = [read(file, text), read(file, windows)];
    expect(faults(other, windows)).toEqual([]);
    expect(other.definitions.map((one) => one.text)).toEqual(plain.definitions.map((one) => one.text));
  });
});

describe('what never reaches a reader', () => {
  const note = read(
    'a.md',
    `---\ntitle: Gamme\nsecret: caché\n---\n<!-- caché -->\n{% include cache %} texte {{ page.cache }}\n**Canon** : imitation stricte d'une voix par une autre ^cache1\n<script>let cache = 1</script>\n\n\`\`\`\nServeur caché : prêt à servir\n\`\`\`\n\nVoir [la page](cache.md) et ![cache](cache.png) et [[Cache#cache|la note]]. {: .cache }\n%% caché %%\nup:: [[Cache]]\nUne phrase utile qui reste. #cache\n`,
  );
  it('code, comments, Liquid, targets of links, block ids, fields and tags are gone', () => {
    expect(quotesOf(note).filter(({ text }) => /cach/iu.test(text))).toEqual([]);
  });
  it('words of links and of prose stay', () => {
    expect(quotesOf(note).map(({ text }) => text)).toEqual(expect.arrayContaining(['Une phrase utile qui reste.', "imitation stricte d'une voix par une autre"]));
  });
});

describe('signs of two units, such as emoji,', () => {
  const hidden = {
    'front matter': '---\nstatus: 🌿 jeune\n---\n',
    'a comment': '<!-- 🌿 à revoir\nplus tard 🌿 -->\n',
    'a code block': '```\n🌿 = 1\n```\n',
    Liquid: '{% raw %}\n🌿\n{% endraw %}\n',
    'a formula': '$$\n𝔼(X) = 🌿\n$$\n',
    'a formula in a line': 'Ici $𝔼(X)$ vaut 🌿 toujours.\n',
    'a line too long to parse': `${'🌿 '.repeat(6_000)}\n`,
    'quotes too deep to parse': `${'> '.repeat(40)}🌿\n`,
  };
  it.each(Object.entries(hidden))('in %s move nothing that follows', (_, before) => {
    const { definitions, terms } = read('a.md', `${before}\n**Canon** : imitation stricte d'une voix par une autre\n`);
    expect([definitions.map(({ text }) => text), terms.map(({ label }) => label)]).toEqual([["imitation stricte d'une voix par une autre"], ['Canon']]);
  });
});

describe('reading never throws', () => {
  const scraps = ['**', '*', '_', '==', '`', '```\n', '$', '$$', '[[', ']]', '> ', '- ', '1. ', '\n', '\n\n', ': ', ' : ', '::', '→', '|', '|-|-|\n', '# ', '<!--', '-->', '{{', '}}', '{{c1::', '%%', '---\n', '[!note] ', '!!! note\n', '```ad-note\n', '~~~{tip} Titre\n', ':class: a\n', '?', 'Q : ', 'R : ', '\t', '    ', '\r\n', '\u0000', '\uFEFF', '\uD800', '\uE000', 'é\u0301', 'Terme', 'un texte qui dit', ' est une ', 'On appelle ', '[x] ', '^a1', 'a::b', '(', ')', '…'];
  it('on any mixture of markup', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...scraps, '🌿', '𝔼'), fc.string({ maxLength: 4, unit: 'binary' })), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        expect([mask(text, 0).length, mask(text, text.length).length, bound(text, 0).text.length]).toEqual([text.length, text.length, text.length]);
        expect(faults(read('a.md', text), text)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
