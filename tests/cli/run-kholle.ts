/** Runs the command line as a person does: another process, its own folder, its own environment. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll } from 'vitest';
import { run } from '../../src/cli.ts';

export const root = join(import.meta.dirname, '..', '..');

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}
export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** The same in this process, for what needs no process of its own: quick. */
export async function quick(args: readonly string[], { env = {}, input = '' }: RunOptions = {}): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await run(args, {
    env,
    input: Readable.from([input]),
    out: (line) => out.push(`${line}\n`),
    say: (line) => err.push(`${line}\n`),
  });
  return { status, out: out.join(''), err: err.join('') };
}

/** Resolves when it ends. Only PATH is passed on, so that the machine's own settings change nothing. */
export function kholle(args: readonly string[], { cwd = root, env = {}, input = '' }: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'src/start.mjs'), ...args], {
      cwd,
      env: { PATH: process.env['PATH'] ?? '', ...env },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, out, err }));
    child.stdin.end(input);
  });
}

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone after the tests. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'kholle-'));
  made.push(path);
  return path;
}
