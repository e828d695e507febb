/**
 * A sign of life for a supervisor that looks from outside: a file beside the database, written after each beat that went
 * through. A bot that is stuck stops writing it; `deploy/healthy.mjs` tells how old it is.
 */
import { writeFileSync } from 'node:fs';

/** `data/kholle.db` → `data/kholle.db.alive`; null for a database in memory. */
export function aliveFile(databaseUrl: string): string | null {
  const path = databaseUrl.replace(/^sqlite:/u, '');
  return path === ':memory:' ? null : `${path}.alive`;
}

/** What to call after each beat; a full disk is told by the beat's own work, not here. */
export function signOfLife(databaseUrl: string): (now: number) => void {
  const file = aliveFile(databaseUrl);
  return (now) => {
    if (file === null) return;
    try {
      writeFileSync(file, `${new Date(now).toISOString()}\n`);
    } catch {
      // Then the file grows old, which is what it is for.
    }
  };
}
