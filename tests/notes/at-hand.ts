/** Every note at hand: the project's own, the fixtures, and the shared ones where they are. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

export const filesAtHand: readonly { readonly file: string; readonly text: string }[] = [
  'notes',
  'tests/notes/fixtures',
  '../shared/notes',
  '../shared/corpus',
].flatMap((folder) => {
  try {
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => ({ file: `${folder}/${name}`, text: readFileSync(join(root, folder, name), 'utf8') }));
  } catch {
    return [];
  }
});
