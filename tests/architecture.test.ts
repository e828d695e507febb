/** Holds the import table of docs/architecture.md: what is not listed is forbidden. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const EVERYTHING = ['*'];

/** from → what it may import; the longest `from` that fits a file is its row. Packages: `node:` prefixes are spelled. */
const table: Record<string, { parts: readonly string[]; packages: readonly string[] }> = {
  'src/notes': { parts: [], packages: ['gray-matter', 'mdast', 'micromark', 'unist', 'fuse.js', 'node:'] },
  'src/quiz': { parts: ['src/notes'], packages: [] },
  'src/scores': { parts: [], packages: [] },
  'src/schedule': { parts: [], packages: [] },
  'src/messages': { parts: [], packages: [] },
  'src/library.ts': { parts: ['src/notes', 'src/quiz', 'src/library'], packages: ['node:', 'chokidar'] },
  'src/library': { parts: ['src/notes', 'src/quiz', 'src/library.ts'], packages: ['node:', 'chokidar'] },
  'src/config.ts': { parts: [], packages: ['zod', 'node:'] },
  'src/store.ts': { parts: ['src/quiz', 'src/scores'], packages: [] },
  'src/command.ts': { parts: ['src/tutor.ts', 'src/notes', 'src/scores'], packages: ['discord-api-types'] },
  'src/post.ts': { parts: ['src/command.ts', 'src/notes'], packages: [] },
  'src/tutor.ts': {
    parts: [
      'src/tutor',
      'src/library.ts',
      'src/notes',
      'src/quiz',
      'src/scores',
      'src/schedule',
      'src/store.ts',
      'src/post.ts',
      'src/messages',
    ],
    packages: [],
  },
  'src/tutor': {
    parts: [
      'src/tutor.ts',
      'src/library.ts',
      'src/notes',
      'src/quiz',
      'src/scores',
      'src/schedule',
      'src/store.ts',
      'src/post.ts',
      'src/command.ts',
      'src/messages',
    ],
    packages: [],
  },
  'src/beat.ts': { parts: ['src/schedule', 'src/tutor.ts'], packages: ['node-cron'] },
  'src/charts': {
    parts: ['src/scores', 'src/messages'],
    packages: ['echarts', '@resvg/resvg-js', '@expo-google-fonts', 'node:'],
  },
  'src/desk': {
    parts: ['src/tutor.ts', 'src/library.ts', 'src/notes', 'src/quiz', 'src/messages'],
    packages: ['node:', 'PAGE'],
  },
  'src/storage': { parts: ['src/store.ts', 'src/quiz', 'src/scores'], packages: ['kysely', 'node:'] },
  'src/discord': {
    parts: ['src/command.ts', 'src/post.ts', 'src/messages', 'src/tutor.ts', 'src/notes', 'src/charts', 'src/scores'],
    packages: ['discord.js', '@discordjs/rest', 'discord-api-types', 'undici', 'node:'],
  },
  'src/local-discord': {
    parts: [],
    packages: [
      'ws',
      'hono',
      '@hono/node-server',
      'discord-api-spec',
      'discord-api-types',
      'zod',
      'esbuild',
      'node:',
      'PAGE',
    ],
  },
  commands: {
    parts: [
      'src/command.ts',
      'src/messages',
      'src/tutor.ts',
      'src/tutor',
      'src/notes',
      'src/quiz',
      'src/scores',
      'src/store.ts',
    ],
    packages: ['discord-api-types'],
  },
  'commands/index.ts': { parts: ['commands', 'src/command.ts'], packages: [] },
  'src/main.ts': { parts: EVERYTHING, packages: EVERYTHING },
  'src/cli.ts': { parts: EVERYTHING, packages: EVERYTHING },
  'src/cli': { parts: EVERYTHING, packages: EVERYTHING },
  'src/main': { parts: EVERYTHING, packages: EVERYTHING },
  'src/start.mjs': { parts: ['src/cli.ts'], packages: ['node:'] },
};
/** Value imports of these are forbidden to everyone but main and cli. */
const onlyForMain = ['commands/index.ts'];
/** Types only: these rows may name the part, but nothing may run from it. */
const typesOnly: readonly (readonly [from: string, part: string])[] = [
  ['src/command.ts', 'src/tutor.ts'],
  ['src/store.ts', 'src/quiz'],
  ['src/store.ts', 'src/scores'],
  ['src/storage', 'src/quiz'],
  ['commands', 'src/notes'],
  ['commands', 'src/quiz'],
];
/** Packages of the page and of the desk's part of it, which run in a browser. */
const pagePackages: readonly string[] = ['lit-html', 'discord-markdown-parser'];

const within = (file: string, part: string): boolean => file === part || file.startsWith(`${part}/`);
const rowOf = (file: string): string | undefined =>
  Object.keys(table)
    .filter((part) => within(file, part))
    .sort((a, b) => b.length - a.length)[0];

const sources = ['src', 'commands'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.(?:ts|tsx|mjs)$/u.test(name) && !name.endsWith('.d.ts')),
);
const IMPORT =
  /(?:^|\n)\s*(import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|new URL\(\s*['"](\.[^'"]+\.ts)['"]/gu;

interface Import {
  readonly file: string;
  readonly target: string;
  readonly local: boolean;
  readonly type: boolean;
}
const imports: readonly Import[] = sources.flatMap((file) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(IMPORT)].map((found) => {
    const spec = found[3] ?? found[4] ?? found[5] ?? '';
    const local = spec.startsWith('.');
    return { file, local, type: Boolean(found[2]), target: local ? normalize(join(dirname(file), spec)) : spec };
  }),
);

describe('the import table', () => {
  it('has a row for every source file', () => {
    expect(sources.filter((file) => !rowOf(file))).toEqual([]);
  });

  it('is kept by every import between parts', () => {
    const broken = imports
      .filter((one) => one.local)
      .filter(({ file, target }) => {
        const row = rowOf(file) ?? '';
        const allowed = table[row]?.parts ?? [];
        return allowed !== EVERYTHING && !within(target, row) && !allowed.some((part) => within(target, part));
      })
      .map(({ file, target }) => `${file} → ${target}`);
    expect(broken).toEqual([]);
  });

  it('is kept by every import of a package', () => {
    const broken = imports
      .filter((one) => !one.local)
      .filter(({ file, target }) => {
        const allowed = (table[rowOf(file) ?? '']?.packages ?? []).flatMap((name) =>
          name === 'PAGE' ? pagePackages : [name],
        );
        return (
          allowed[0] !== '*' &&
          !allowed.some(
            (name) =>
              target === name ||
              target.startsWith(name.endsWith(':') ? name : `${name}/`) ||
              (['mdast', 'micromark'].includes(name) && target.startsWith(name)),
          )
        );
      })
      .map(({ file, target }) => `${file} → ${target}`);
    expect(broken).toEqual([]);
  });

  it('takes types only where it says so', () => {
    const broken = imports
      .filter(
        (one) => !one.type && typesOnly.some(([from, part]) => within(one.file, from) && within(one.target, part)),
      )
      .map(({ file, target }) => `${file} → ${target}`);
    expect(broken).toEqual([]);
  });

  it('lets only main and the command line see all commands', () => {
    const broken = imports
      .filter(
        (one) =>
          onlyForMain.includes(one.target) &&
          !['src/main.ts', 'src/cli.ts'].includes(one.file) &&
          !/^src\/(?:cli|main)\//u.test(one.file),
      )
      .map(({ file }) => file);
    expect(broken).toEqual([]);
  });

  it('has no circle of value imports', () => {
    const next = new Map<string, string[]>();
    for (const one of imports)
      if (one.local && !one.type) next.set(one.file, [...(next.get(one.file) ?? []), one.target]);
    const circles: string[] = [];
    const done = new Set<string>();
    const walk = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) return void circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (done.has(file)) return;
      for (const target of next.get(file) ?? []) walk(target, [...path, file]);
      done.add(file);
    };
    for (const file of sources) walk(file, []);
    expect(circles).toEqual([]);
  });
});
