import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, kholle, quick, root } from './run-kholle.ts';

describe('usage', () => {
  it('shows every command with --help and ends with 0', async () => {
    const { status, out } = await quick(['--help']);
    expect(status).toBe(0);
    for (const command of ['start', 'deploy', 'inspect', 'check', 'lookup', 'questions', 'backup', 'restore'])
      expect(out).toMatch(new RegExp(`^  ${command}\\b`, 'mu'));
  });

  it.each([
    [[], 'Usage'],
    [['dance'], '« dance »'],
    [['inspect'], 'inspect attend un dossier'],
    [['backup'], 'backup attend un fichier'],
    [['check', 'notes', 'more'], '« more »'],
    [['check', 'notes', '--json'], '« --json »'],
    [['inspect', 'notes', '--loud'], '« --loud »'],
    [['constructor'], '« constructor »'],
  ])('ends %j with 2 and says what is wrong', async (args, said) => {
    const { status, out, err } = await quick(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(said);
  });

  it('speaks the language of the host', async () => {
    expect((await quick(['dance'], { env: { LANGUAGE: 'en' } })).err).toContain('Unknown command: "dance"');
  });
});

describe('configuration', () => {
  it('reports every faulty variable of .env at once', async () => {
    const cwd = folder();
    writeFileSync(
      join(cwd, '.env'),
      'TIMEZONE=Mars/Phobos\nLOCAL_DISCORD_PORT=port\nDATABASE_URL=postgres://db\nLOG_LEVEL=loud\n',
    );
    const { status, err } = await kholle(['start'], { cwd });
    expect(status).toBe(2);
    for (const said of ['TIMEZONE', 'Mars/Phobos', 'LOCAL_DISCORD_PORT', 'PostgreSQL', 'LOG_LEVEL'])
      expect(err).toContain(said);
  });

  it('does not keep the notes from being inspected', async () => {
    expect((await quick(['inspect', 'notes'], { env: { TIMEZONE: 'Mars/Phobos' } })).status).toBe(0);
  });

  it('never prints a token', async () => {
    const { status, err } = await kholle(['start'], { env: { DISCORD_TOKEN: 'not a token' } });
    expect(status).toBe(2);
    expect(err).toContain('DISCORD_TOKEN');
    expect(err).not.toContain('not a token');
  });
});

describe('a folder of notes', () => {
  it.each(['inspect', 'check', 'lookup', 'questions'])('%s says that a folder is missing', async (command) => {
    const { status, err } = await quick([command, 'nowhere']);
    expect(status).toBe(1);
    expect(err).toContain("« nowhere » n'existe pas");
  });

  it('says that a file is no folder', async () => {
    const { status, err } = await quick(['inspect', 'package.json']);
    expect(status).toBe(1);
    expect(err).toContain('« package.json » est un fichier');
  });

  it('may be empty', async () => {
    const { status, out, err } = await quick(['inspect', folder(), '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual({ notes: [], terms: [], comparisons: [], classes: [] });
    expect(err).toContain('Aucune note');
  });

  it('goes on past a binary file, an empty one and broken front matter, and names each', async () => {
    const dir = folder();
    mkdirSync(join(dir, 'cours'));
    writeFileSync(join(dir, 'image.md'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
    writeFileSync(join(dir, 'vide.md'), '');
    writeFileSync(join(dir, 'front.md'), '---\ntitle: [\n---\n\n**Fugue** : pièce à plusieurs voix.\n');
    writeFileSync(join(dir, 'cours', 'bon.md'), '**Canon** : imitation stricte.\n');
    const inspected = await quick(['inspect', dir, '--json']);
    expect(inspected.status).toBe(0);
    const { terms } = JSON.parse(inspected.out) as { terms: { term: string }[] };
    expect(terms.map(({ term }) => term).sort()).toEqual(['Canon', 'Fugue']);
    const checked = await quick(['check', dir]);
    expect(checked.status).toBe(1);
    expect(checked.out).toMatch(/^image\.md:1: erreur : \S/mu);
    expect(checked.out).toMatch(/^front\.md:\d+: \S/mu);
    expect(checked.out).toMatch(/^vide\.md:1: \S/mu);
  });

  it('shows how far reading many notes has come', async () => {
    const dir = folder();
    for (let at = 0; at < 200; at += 1)
      writeFileSync(join(dir, `${String(at)}.md`), `**Terme ${String(at)}** : mot du cours.\n`);
    const { err } = await quick(['inspect', dir, '--json']);
    expect(err).toContain('Lecture des notes : 100 / 200');
    expect(err).toContain('Lecture des notes : 200 / 200');
  });

  it('says which lessons wait for their day', async () => {
    const dir = folder();
    writeFileSync(join(dir, 'a.md'), '---\ndate: 2999-01-01\n---\n**Canon** : imitation stricte.\n');
    const { out } = await quick(['inspect', dir]);
    expect(out).toMatch(/Leçons à venir.*: a\.md \(2999-01-01\)/u);
  });

  it('raises no false alarm on the project’s own notes', async () => {
    const { status, out } = await kholle(['check', 'notes']);
    expect({ status, out: out.split('\n').filter((line) => !/VMware/u.test(line) && line !== '') }).toEqual({
      status: 0,
      out: [],
    });
  });

  it('answers look-ups line by line, a bad line among them', async () => {
    const { status, out } = await kholle(['lookup', 'notes'], {
      input: '{"define":"machine hote"}\nnot json\n{"suggest":"para"}\n',
    });
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(status).toBe(0);
    expect(lines[0]).toMatchObject({
      define: { status: 'found', term: 'Machine hôte', file: 'virtualisation.md', line: 18 },
    });
    expect(lines[1]).toHaveProperty('error');
    expect(lines[2]).toMatchObject({ suggest: ['Para-virtualisation'] });
  });

  it('lists questions with their answers', async () => {
    const { status, out } = await quick(['questions', 'notes', '--json']);
    expect(status).toBe(0);
    const questions = JSON.parse(out) as {
      id: string;
      stem: string;
      choices: string[];
      answer: number[];
      accept: string[];
    }[];
    expect(questions.length).toBeGreaterThan(50);
    for (const question of questions) {
      expect(question.id).toMatch(/^q_/u);
      expect(question.answer.every((at) => at < question.choices.length)).toBe(true);
    }
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  });
});

describe('start', () => {
  it('names a database that cannot be written', async () => {
    const { status, err } = await kholle(['start'], {
      env: { DATABASE_URL: `sqlite:${join(root, 'package.json')}/kholle.db`, LOCAL_DISCORD_PORT: '0' },
    });
    expect(status).toBe(1);
    expect(err).toContain('package.json');
    expect(err).toContain('DATABASE_URL');
  });

  it('names a folder of notes that does not exist', async () => {
    const { status, err } = await kholle(['start'], {
      cwd: folder(),
      env: { NOTES_DIR: 'nulle-part', LOCAL_DISCORD_PORT: '0' },
    });
    expect(status).toBe(1);
    expect(err).toContain('« nulle-part »');
  });
});
