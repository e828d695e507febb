/** Four times the text costs about four times the time, whatever the text repeats: what is not linear costs sixteen times. */
import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/notes/build-index.ts';
import { checkFolder } from '../../src/notes/check-folder.ts';
import { prepare } from '../../src/notes/look-up/create-look-up.ts';
import { readNote } from '../../src/notes/read-note.ts';

/** A made-up word for a number: no two are alike. */
function word(number: number): string {
  let text = '';
  for (let rest = number + 1000; rest > 0; rest = Math.floor(rest / 10)) text += 'bcdfglmnpr'.charAt(rest % 10) + 'aeiou'.charAt(rest % 5);
  return text;
}
const lines = (one: (index: number) => string): ((size: number) => string) => (size) => Array.from({ length: size }, (_, index) => one(index)).join('\n');

const traps: Readonly<Record<string, readonly [size: number, text: (size: number) => string]>> = {
  'open wiki links': [12_500, (size) => '[['.repeat(size)],
  'open brackets': [12_500, lines(() => '((((')],
  dollars: [12_500, lines(() => 'a $ b $$')],
  backticks: [8_000, lines((at) => `${'`'.repeat(1 + (at % 40))} a`)],
  pipes: [8_000, lines(() => '| a | b')],
  'comments that never end': [12_500, lines(() => '<!--')],
  'a table in HTML that never ends': [5_000, (size) => `<table>\n\n${lines((at) => `mot ${word(at)} ~~a~~ \\x\n`)(size)}`],
  headings: [8_000, lines((at) => `${'#'.repeat(1 + (at % 6))} ${word(at)}`)],
  'list items': [12_500, lines((at) => `- ${word(at)}`)],
  'a list that is all below one item': [5_000, (size) => `- a\n${lines((at) => `  - b \\${word(at)} ~~x~~`)(size)}`],
  'one long paragraph': [8_000, lines((at) => `une ligne courte ${word(at)} du texte`)],
  'one long quote': [500, lines(() => `${'> - '.repeat(10)}a`)],
  callouts: [2_000, lines((at) => `> [!note] ${word(at)} ~~x~~\n> chose qui sert à ${word(at * 3)} \\a\n`)],
  'terms of one name': [2_500, lines((at) => `**Tempo** : ${word(at)} ${word(at * 3)} ${word(at * 7)}\n`)],
  'terms of one first word': [2_500, lines((at) => `**Machine ${word(at)}** : machine numérotée qui sert à ${word(at * 3)}\n`)],
  terms: [2_500, lines((at) => `**${word(at)}** : chose numérotée qui sert à ${word(at * 3)}\n`)],
  'rows of a table': [1_250, (size) => `| Terme | Définition |\n|---|---|\n${lines((at) => `| ${word(at)} | chose qui sert à ${word(at * 3)} |`)(size)}`],
  'rows of a table of several columns': [4_000, (size) => `| Nom | Rôle | Lieu |\n|---|---|---|\n${lines((at) => `| ${word(at)} | b | c |`)(size)}`],
  'lines of one frame': [4_000, lines((at) => `et la chose ${word(at)} qui va`)],
  'columns of a table': [500, (size) => [0, 1, 2].map((row) => `|${lines((at) => (row === 1 ? '---|' : ` ${word(at)} |`))(size).replaceAll('\n', '')}`).join('\n')],
  'classes of one name': [2_500, (size) => `## Roches\n\n${lines((at) => `Roches :\n- ${word(at)}\n- ${word(at * 3)}\n`)(size)}`],
  'sentences about one noun': [1_500, lines((at) => `Le mandat ${word(at)} lie son titulaire aux ${word(at * 3)}. Le mandat ${word(at * 7)} libère son titulaire.\n`)],
  classifications: [2_500, lines((at) => `- ${word(at)} : type ${String(at % 3)}`)],
  links: [2_500, lines((at) => `[${word(at)}](a${String(at)}.md) dit quelque chose`)],
};
const files = new Set(Array.from({ length: 1000 }, (_, at) => `cours/f${String(at)}.md`));

/** The best of two runs, in milliseconds. */
function cost(text: string): number {
  const run = (): number => {
    const start = performance.now();
    const note = readNote('a.md', text, { modified: 0, course: '' });
    const index = buildIndex([note]);
    checkFolder([note], index, files);
    prepare(index);
    return performance.now() - start;
  };
  return Math.min(run(), run());
}

describe('the cost of reading', () => {
  it.each(Object.entries(traps))('grows with %s in a straight line', (_, [size, text]) => {
    const small = cost(text(size));
    expect(cost(text(size * 4)) / Math.max(50, small)).toBeLessThan(9);
  });
});
