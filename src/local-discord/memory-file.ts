/** Keeps the world in a file: read at the start, written after changes, whole or not at all. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Changes are gathered for that long, in real milliseconds. */
const GATHER = 1_000;

/** What the file holds; null where there is none, or, once that was told, where it cannot be read. */
export function readMemory(file: string, failed: (error: unknown) => void): string | null {
  try {
    return existsSync(file) ? readFileSync(file, 'utf8') : null;
  } catch (error) {
    failed(error);
    return null;
  }
}

/** Writes beside and renames over, so that a kill leaves the old text or the new one. */
export function writeMemory(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.new`;
  writeFileSync(beside, text, { mode: 0o600 });
  renameSync(beside, file);
}

/** `changed` is to be called at each change; `close` writes what is left. A write that fails is told, and tried again. */
export function keepInFile(
  file: string,
  text: () => string,
  failed: (error: unknown) => void,
): { changed(): void; close(): void } {
  let timer: NodeJS.Timeout | null = null;
  let closed = false;
  const write = (): void => {
    timer = null;
    try {
      writeMemory(file, text());
    } catch (error) {
      failed(error);
    }
  };
  return {
    changed() {
      if (!closed) timer ??= setTimeout(write, GATHER).unref();
    },
    close() {
      closed = true;
      if (timer === null) return;
      clearTimeout(timer);
      write();
    },
  };
}
