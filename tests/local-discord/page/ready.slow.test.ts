/** How long a newcomer waits: from the start of the process until the page and all it needs have been read. */
import { expect, it } from 'vitest';
import { startKholle } from '../../browser/kholle.ts';

const READY = 2_000;
const FIRST_VIEW = 300 * 1024;

/** Reads the page as a browser does: the document, then what it names, then what those import. */
async function firstView(url: string): Promise<number> {
  const seen = new Set<string>();
  let bytes = 0;
  const read = async (path: string): Promise<void> => {
    if (seen.has(path)) return;
    seen.add(path);
    const response = await fetch(new URL(path, url));
    expect(response.status).toBe(200);
    const text = await response.text();
    bytes += Buffer.byteLength(text);
    const named = [...text.matchAll(/(?:src="|href="|from\s*"|import\s*")((?:\/|\.\/)[^"]+\.(?:js|css))"/gu)];
    await Promise.all(named.map(([, found = '']) => read(new URL(found, new URL(path, url)).pathname)));
  };
  await read('/');
  expect([...seen]).toEqual(expect.arrayContaining(['/', '/page/app.js', '/page/style.css']));
  return bytes;
}

it('is ready in less than two seconds, with a first view of less than 300 kB', async () => {
  const times: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const kholle = await startKholle();
    try {
      const before = performance.now();
      expect(await firstView(kholle.url)).toBeLessThan(FIRST_VIEW);
      times.push(kholle.readyAfter + performance.now() - before);
    } finally {
      await kholle.end();
    }
  }
  expect(Math.min(...times)).toBeLessThan(READY);
});
