/** What a teacher is told of the notes: each fault at its line, in both languages, and no fault where there is none. */
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { messages } from '../../src/messages/index.ts';
import { buildIndex } from '../../src/notes/build-index.ts';
import { checkFolder } from '../../src/notes/check-folder.ts';
import { allFiles, readFolder } from '../../src/notes/read-folder.ts';
import { readNote } from '../../src/notes/read-note.ts';
import { filesAtHand } from './at-hand.ts';

const made: string[] = [];
afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true });
});

/** The problems of a folder with these files, as `file:line code`. */
async function told(files: Readonly<Record<string, string | Buffer>>): Promise<readonly string[]> {
  const dir = mkdtempSync(join(tmpdir(), 'kholle-'));
  made.push(dir);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, name), content);
  const notes = await readFolder(dir);
  const problems = checkFolder(notes, buildIndex(notes), await allFiles(dir));
  for (const language of ['fr', 'en'] as const)
    for (const { code, values } of problems) expect(messages(language).notes.problem(code, values)).toMatch(/^\S.{10,}[.…]$/u);
  return problems.map(({ file, line, code }) => `${file}:${String(line)} ${code}`);
}
const canon = '**Canon** : imitation stricte d’une voix par une autre\n';

describe('the check of a folder', () => {
  it.each<[string, Readonly<Record<string, string | Buffer>>, readonly string[]]>([
    ['a term with different meanings', { 'a.md': canon, 'b.md': '\n**Canon** : arme de gros calibre montée sur roues\n' }, ['b.md:2 several-meanings']],
    ['a term said twice in the same words', { 'a.md': canon, 'b.md': canon }, []],
    ['names that collide', { 'a.md': '**Mode (échelle)** : manière d’organiser une gamme\n\n**Échelle** : suite de sons rangés par hauteur\n' }, ['a.md:1 alias-collision']],
    ['empty terms', { 'a.md': '**Gamme** :\n\n## Suite\n\n- **Ton** : ...\n- **Rondo** :\n\n**Mode** : ?\n' }, ['a.md:1 empty-term', 'a.md:5 empty-term', 'a.md:6 empty-term', 'a.md:8 empty-term']],
    ['a label above its list or text, which is not empty', { 'a.md': '**Les bois** :\n\n- flûte\n- hautbois\n\n**Tempo** :\nVitesse de la pulsation\n' }, []],
    ['links that lead nowhere', { 'a.md': 'Voir [a](a.md), [b](<b c.md>), [c](zut.md#x), [d](<zut zut.md>) et [e](https://example.org).\n', 'b c.md': 'Texte.\n' }, ['a.md:1 broken-link', 'a.md:1 broken-link']],
    ['passwords', { 'a.md': 'mdp: hunter2\n\nLe mot de passe : azerty123 du wifi\n\n**password**: letmein\n' }, ['a.md:1 secret', 'a.md:3 secret', 'a.md:5 secret']],
    ['words about passwords', { 'a.md': 'Mot de passe : suite de signes qui protège un compte\n\npassword: <ask me>\n' }, []],
    ['fields of the front matter', { 'a.md': '---\ndate: 2026-13-45\ntitle:\n  a: b\ndraft: perhaps\n---\nTexte.\n' }, ['a.md:2 front-matter-date', 'a.md:3 front-matter-type', 'a.md:5 front-matter-switch']],
    ['what cannot be read', { 'a.md': '', 'b.md': ' \n', 'c.md': Buffer.from([0x89, 0x50, 0, 1]), 'd.md': Buffer.from([...Buffer.from('un\n'), 0xe9, 0x0a]) }, ['a.md:1 empty', 'b.md:1 empty', 'c.md:1 binary', 'd.md:2 not-utf-8']],
    ['a file that a Windows editor saved as "Unicode"', { 'a.md': Buffer.from(`\uFEFF${canon}`, 'utf16le') }, []],
  ])('tells %s', async (_, files, wanted) => {
    expect(await told(files)).toEqual(wanted);
  });

  it('tells of a link to a file that is gone', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'kholle-'));
    made.push(dir);
    symlinkSync('gone.md', join(dir, 'a.md'));
    const [note] = await readFolder(dir);
    expect(note?.problems).toMatchObject([{ code: 'unreadable', values: { reason: 'ENOENT' } }]);
    expect(messages('fr').notes.problem('unreadable', { reason: 'ENOENT' })).toContain('n’existe pas');
  });

  it('gives true advice: a label made bold as it says is defined', () => {
    const hints = filesAtHand.flatMap(({ file, text }) =>
      readNote(file, text, { modified: 0, course: '' })
        .problems.filter(({ code }) => code === 'plain-label-left-out')
        .map((hint) => ({ text, hint })),
    );
    expect(hints.length).toBeGreaterThan(0);
    for (const { text, hint } of hints) {
      const label = String(hint.values['label']);
      const lines = text.split('\n').map((line, at) => (at === hint.line - 1 ? line.replace(label, `**${label}**`) : line));
      const after = readNote('a.md', lines.join('\n'), { modified: 0, course: '' });
      expect(after.definitions.map(({ source }) => source.line), lines[hint.line - 1]).toContain(hint.line);
    }
  });
});
