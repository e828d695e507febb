/** What the tools around a note put into it never reaches a reader, and what the person wrote beside it stays. */
import { describe, expect, it } from 'vitest';
import type { ParsedNote } from '../../src/notes/model.ts';
import { readNote } from '../../src/notes/read-note.ts';

const read = (text: string): ParsedNote => readNote('a.md', text, { modified: 0, course: '' });
/** Every text of the index, of every kind. */
const texts = (note: ParsedNote): readonly string[] => [
  ...[note.definitions, note.aspects, note.classifications, note.remarks, note.passages].flatMap((all) => all.map(({ text }) => text)),
  ...note.terms.flatMap(({ label, aliases }) => [label, ...aliases.map(({ text }) => text)]),
  ...note.classes.flatMap(({ name, members }) => [name, ...members.map(({ label }) => label)]),
  ...note.comparisons.flatMap(({ items, aspects }) => [...items.map(({ label }) => label), ...aspects.flatMap(({ aspect, values }) => [aspect, ...values.map((value) => value?.text ?? '')])]),
  ...note.questions.flatMap(({ stem, choices, accept, explanation }) => [stem.text, ...choices.map(({ text }) => text), ...accept, explanation?.text ?? '']),
  ...note.sections.map(({ title }) => title),
];

describe('nothing leaks', () => {
  it.each([
    ['embeds and targets of wiki links', 'Avant ![[secret.png|300]] après.\n\n![[Secret]]\n\nVoir [[Dossier/Secret#Secret^secret|les mots]] ici.\n', 'Voir les mots ici.'],
    ['targets of links, plain and between angle brackets', '![secret](secret.png "secret") Texte utile [là](<secret page.md> "secret") et [ici](secret.md).\n\n[ref]: http://secret "secret"\n', 'Texte utile là et ici.'],
    ['fields and queries of a plugin', '```dataview\nLIST secret\n```\n\nsecret:: secret\nLe total `= this.secret` et `$= dv.secret()` est juste [secret:: secret].\n', 'Le total  et  est juste .'],
    ['Liquid over several lines', '{{ site.secret\n | secret }}\n{%- comment -%}\nsecret\n{%- endcomment -%}\n{% comment %} secret {% endcomment %}\nTexte utile.\n', 'Texte utile.'],
    ['comments over several lines', 'Avant la suite <!-- secret\n\n**Secret** : secret de la\n--> après la suite\n\n{::comment}\nsecret\n{:/comment}\n\n%%\nsecret\n%%\n', 'après la suite'],
    ['attributes of tags, over several lines too', '<details>\n<summary>La réponse</summary>\n\n<p data-x="a > secret">Le texte.</p>\n<p\n  class="secret"\n>bonjour à tous</p>\n</details>\n', 'bonjour à tous'],
    ['preformatted text, scripts, styles and drawings', '<pre>\nsecret : mot\n\nsecret : autre mot\n</pre>\n<script>\n\nsecret\n</script>\n<style>\n.secret { }\n</style>\n<svg><text>secret</text></svg>\nTexte utile.\n', 'Texte utile.'],
    ['code, wherever it stands', '~~~~js\nsecret : x\n~~~\nsecret\n~~~~\n\n> ```\n> secret : le\n> ```\n\n- ```\n  secret : là\n  ```\n\nTexte utile.\n', 'Texte utile.'],
    ['block ids, footnote marks, attributes and review dates', 'Un texte[^secret] utile. ^secret1\n\n## Gamme {#secret .secret}\n\n{: .secret }\n\n- Un mot utile <!--SR:!2023-01-01,3,250-->\n', 'Un texte utile.'],
    ['data and drawings', '{"secret": [1, 2]}\n\n[{"secret": 1},\n"secret": "x",\n\nTexte utile.\n\n# Excalidraw Data\n\n## Text Elements\nsecret ^abc\n', 'Texte utile.'],
    ['front matter', '---\nsecret: secret\naliases: [x]\n---\nTexte utile.\n', 'Texte utile.'],
    ['includes, tabs and tables of contents', '=== "Secret"\n\n--8<-- "secret.md"\n\n[[_TOC_]]\n\n* TOC\n{:toc}\n\nTexte utile. #secret\n', 'Texte utile.'],
  ])('of %s', (_, text, kept) => {
    const all = texts(read(text));
    expect(all.filter((one) => /secret|excalidraw|\btoc\b/iu.test(one))).toEqual([]);
    expect(all).toContain(kept);
  });

  it('footnotes written in the line stay words', () => {
    expect(texts(read('Le canon^[une forme stricte] plaît.\n'))).toContain('Le canon une forme stricte plaît.');
  });

  it('mathematics keeps its source, and no rule looks inside', () => {
    const note = read('**Norme** : longueur $|x|_a$ d’un vecteur\n\n\\begin{align}\nx : y \\\\\n**Z** : un vecteur\n\\end{align}\n');
    expect(note.definitions.map(({ text }) => text)).toEqual(['longueur $|x|_a$ d’un vecteur']);
  });

  it('emoji, accents in two parts and right-to-left words stay whole', () => {
    expect(texts(read('**e\u0301te\u0301** : saison \u200Fשלום\u200E de 👩‍👩‍👧 et 👍🏽\n'))).toContain('saison שלום de 👩‍👩‍👧 et 👍🏽');
  });
});

describe('what never ends', () => {
  it.each([
    ['fence', '# Cours\n\n```js\nlet a\n\n**Canon** : imitation\n', 3],
    ['hidden', '# Cours\n\ntexte <!-- à revoir\n\n**Canon** : imitation\n', 3],
    ['math', '# Cours\n\n$$\nx = 1\n\n**Canon** : imitation\n', 3],
  ])('is told at its line: %s', (kind, text, line) => {
    expect(read(text).problems).toContainEqual(expect.objectContaining({ code: 'never-ends', line, values: { kind } }));
  });

  it.each(['```\na\n```\n', 'texte <!-- a --> b\n', '$$\nx\n$$\n', 'prix : 5 $$ et 6 $$\n', '> ```\n> a\n\nfin\n'])('is not told of %j', (text) => {
    expect(read(text).problems.filter(({ code }) => code === 'never-ends')).toEqual([]);
  });
});
