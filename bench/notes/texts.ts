/** The notes that the bench reads: those at hand; folders that are not there are left out. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const folders = ['notes', 'tests/notes/fixtures', '../shared/notes', '../shared/corpus'];

export function texts(): readonly string[] {
  return folders.flatMap((folder) => {
    try {
      return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.md'))
        .map((name) => readFileSync(join(root, folder, name), 'utf8'));
    } catch {
      return [];
    }
  });
}
