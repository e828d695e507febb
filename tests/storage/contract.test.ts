import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { memoryStore } from '../../src/storage/memory.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { storeContract } from '../store/contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'kholle-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

storeContract('memory', async () => memoryStore());
storeContract('SQLite in memory', () => openStore('sqlite::memory:'));
storeContract('SQLite in a file', () => openStore(`sqlite:${join(folder, `store-${(files += 1)}.db`)}`));
