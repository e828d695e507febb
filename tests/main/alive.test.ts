import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aliveFile, signOfLife } from '../../src/main/alive.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kholle-alive-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const isHealthy = (file: string): boolean => {
  try {
    execFileSync(process.execPath, [join(import.meta.dirname, '../../deploy/healthy.mjs'), file], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

it('a beat leaves a sign of life; without one for three minutes the bot is not healthy', () => {
  const url = `sqlite:${join(folder, 'kholle.db')}`;
  const file = aliveFile(url)!;
  expect(isHealthy(file)).toBe(false);
  signOfLife(url)(Date.now());
  expect(isHealthy(file)).toBe(true);
  const old = Date.now() / 1000 - 200;
  utimesSync(file, old, old);
  expect(isHealthy(file)).toBe(false);
});

it('a folder that is gone, or a database in memory, is no reason to fail', () => {
  expect(() => signOfLife(`sqlite:${join(folder, 'gone', 'kholle.db')}`)(0)).not.toThrow();
  expect(() => signOfLife('sqlite::memory:')(0)).not.toThrow();
});
