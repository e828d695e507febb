/** What a host does on a machine with an older Node: install without the tools of development, start, open the page. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { folder, root } from './cli/run-kholle.ts';

/** The machine's own PATH: without the Node that this project brings along. */
const machinePath = (process.env['PATH'] ?? '')
  .split(delimiter)
  .filter((entry) => !entry.includes('node_modules'))
  .join(delimiter);
const env = { PATH: machinePath, HOME: process.env['HOME'] ?? '', LOCAL_DISCORD_PORT: '0' };

describe('npm ci --omit=dev && npm start', () => {
  let started: ChildProcess | undefined;
  // npm does not pass a signal on: the whole group ends.
  afterAll(() => void (started?.pid && process.kill(-started.pid)));

  it('shows the product on the Node that the machine has', async () => {
    const copy = folder();
    const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
    });
    for (const file of files.split('\0').filter((name) => name !== '' && existsSync(join(root, name)))) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      cpSync(join(root, file), join(copy, file));
    }
    execFileSync('npm', ['ci', '--omit=dev'], { cwd: copy, env, stdio: 'pipe' });
    const child = spawn('npm', ['start'], { cwd: copy, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    started = child;
    const url = await new Promise<string>((resolve, reject) => {
      let said = '';
      const read = (chunk: Buffer): void => {
        said += chunk.toString();
        const found = /http:\/\/127\.0\.0\.1:\d+/u.exec(said);
        if (found) resolve(found[0]);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.on('exit', (status) => reject(new Error(`ended with ${String(status)}: ${said}`)));
    });
    const page = await fetch(url);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<script');
  });

  it('says in one sentence what to do where the entry is run by an older Node', () => {
    const older = execFileSync('node', ['--version'], { env, encoding: 'utf8' }).trim();
    if (Number(/^v(\d+)/u.exec(older)?.[1]) >= 26) {
      console.log(`skipped: the machine's own Node is ${older}, recent enough`);
      return;
    }
    let status = 0;
    let said = '';
    try {
      execFileSync('node', [join(root, 'src/start.mjs')], { env, encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      ({ status, stderr: said } = error as { status: number; stderr: string });
    }
    expect(status).toBe(2);
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(said).toContain('npm ci');
  });
});
