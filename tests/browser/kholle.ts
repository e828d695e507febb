/** `npm start` in a process of its own, with a database in a folder that goes away: what a newcomer runs. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

export interface Kholle {
  readonly url: string;
  /** Milliseconds from the start of the process to the line with the address. */
  readonly readyAfter: number;
  end(): Promise<void>;
}

/** Resolves when the address is printed; rejects with what was said where it ends before. */
export function startKholle(env: Readonly<Record<string, string>> = {}): Promise<Kholle> {
  const folder = mkdtempSync(join(tmpdir(), 'kholle-'));
  const before = performance.now();
  const child = spawn(process.execPath, [join(root, 'src/start.mjs'), 'start'], {
    cwd: root,
    env: {
      PATH: process.env['PATH'] ?? '',
      LOCAL_DISCORD_PORT: '0',
      DATABASE_URL: `sqlite:${join(folder, 'kholle.db')}`,
      LOG_LEVEL: 'warn',
      ...env,
    },
  });
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => {
      const url = /http:\/\/127\.0\.0\.1:\d+/u.exec(chunk.toString())?.[0];
      if (!url) return;
      resolve({
        url,
        readyAfter: performance.now() - before,
        async end() {
          child.kill('SIGTERM');
          await ended;
          rmSync(folder, { recursive: true, force: true });
        },
      });
    });
    void ended.then(() => reject(new Error(said)));
  });
}
