/**
 * The page's files, made in memory when the server starts: nobody runs a build, nothing is written to disk. The desk is
 * an entry of its own, loaded when its tab is opened, and shares its libraries with the page.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export interface PageFile {
  readonly type: string;
  readonly content: Uint8Array;
}

const here = (name: string): string => fileURLToPath(new URL(`page/${name}`, import.meta.url));
const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/**
 * Path under the server's root (`/page/app.js`) → file. `extra` adds entries by name: path of a TypeScript or CSS module.
 * Rejects with esbuild's own list of faults where a module cannot be read.
 */
export async function bundlePage(extra: Readonly<Record<string, string>> = {}): Promise<ReadonlyMap<string, PageFile>> {
  const { outputFiles } = await build({
    entryPoints: { app: here('app.ts'), style: here('style.css'), ...extra },
    outdir: '/page',
    entryNames: '[name]',
    chunkNames: 'chunk-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2023',
    minify: true,
    write: false,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  return new Map(
    outputFiles.map((file) => {
      const name = file.path.replaceAll('\\', '/').split('/').pop() ?? '';
      return [`/page/${name}`, { type: types[name.split('.').pop() ?? ''] ?? 'text/plain', content: file.contents }];
    }),
  );
}
