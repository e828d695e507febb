/**
 * How long a newcomer waits: from the start of the process until the page and all it needs have been fetched. Beside a
 * process that loads the same libraries and serves an empty page, which is the least that any such bot costs.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { firstView } from '../tests/browser/first-view.ts';
import { startKholle } from '../tests/browser/kholle.ts';

const PAIRS = 5;
/** Issue: ready in two seconds, on a machine that is not busy. */
const READY_MS = 2_000;

const sorted = (numbers: readonly number[]): readonly number[] => [...numbers].sort((a, b) => a - b);
const spread = (numbers: readonly number[], digits: number): string => {
  const all = sorted(numbers);
  return `${all[Math.floor(all.length / 2)]?.toFixed(digits)} (${all[0]?.toFixed(digits)} to ${all.at(-1)?.toFixed(digits)})`;
};

/** Milliseconds until the page is there, and its size in bytes. */
async function ours(): Promise<{ readonly after: number; readonly bytes: number }> {
  const kholle = await startKholle();
  const before = performance.now();
  const { bytes } = await firstView(kholle.url);
  const after = kholle.readyAfter + performance.now() - before;
  await kholle.end();
  return { after, bytes };
}

/** Milliseconds until the empty page is there. */
async function floor(): Promise<number> {
  const before = performance.now();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'ready/floor.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((done) => child.once('close', done));
  const [chunk] = await new Promise<Buffer[]>((done) => child.stdout.once('data', (data: Buffer) => done([data])));
  await firstView(String(chunk).trim());
  const after = performance.now() - before;
  child.kill();
  await ended;
  return after;
}

/** Prints the figures; sets exit status 1 where the best start is outside the bar. */
export async function run(): Promise<void> {
  const pairs: { readonly after: number; readonly bytes: number; readonly least: number }[] = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const least = await floor();
    pairs.push({ ...(await ours()), least });
  }
  const times = pairs.map(({ after }) => after);
  console.log(`From the start of the process until the page is fetched. ${PAIRS} pairs: median (range)`);
  console.log(
    `  ms       ours ${spread(times, 0)} · empty page, same libraries ${spread(
      pairs.map(({ least }) => least),
      0,
    )} · ratio ${spread(
      pairs.map(({ after, least }) => after / least),
      2,
    )}`,
  );
  console.log(`  first view ${((pairs[0]?.bytes ?? 0) / 1024).toFixed(0)} kB`);
  const kept = Math.min(...times) < READY_MS;
  console.log(`  bar: best start < ${READY_MS} ms: ${kept ? 'kept' : 'NOT KEPT'}`);
  if (!kept) process.exitCode = 1;
}
