/**
 * The daily round under load: a thousand members who press at once, beside a bare handler, and a thousand servers whose
 * question is due in the same minute.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measurePresses, MEMBERS } from './round/presses.ts';
import { measureServers, SERVERS } from './round/servers.ts';

/** Discord gives up on an answer after this, ms. */
const DEADLINE = 3_000;
const LONGEST_SLICE = 20;

const sorted = (numbers: readonly number[]): readonly number[] => [...numbers].sort((a, b) => a - b);
const median = (numbers: readonly number[]): number => sorted(numbers)[Math.floor(numbers.length / 2)] ?? NaN;
const spread = (numbers: readonly number[], digits: number): string =>
  `${median(numbers).toFixed(digits)} (${sorted(numbers)[0]?.toFixed(digits)} to ${sorted(numbers).at(-1)?.toFixed(digits)})`;

/** Prints the figures; sets exit status 1 where one is outside its bar. */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kholle-bench-'));
  try {
    const kept = [await presses(folder), await servers(folder)];
    if (kept.includes(false)) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function presses(folder: string): Promise<boolean> {
  const pairs = await measurePresses(folder);
  const throughput = pairs.map(({ ours, bare }) => ours.perSecond / bare.perSecond);
  const p99 = pairs.map(({ ours, bare }) => ours.p99 / bare.p99);
  const slowest = Math.max(...pairs.map(({ ours }) => ours.max));
  const slices = pairs.map(({ longestSlice }) => longestSlice);
  const works = pairs.map(({ longestWork }) => longestWork);
  const lost = pairs.filter(({ kept }) => kept !== MEMBERS).length;
  console.log(
    `${MEMBERS} members press at once; each answer is on the disk before its confirmation. ${pairs.length} pairs: median (range)`,
  );
  console.log(
    `  answers a second  ours ${spread(
      pairs.map(({ ours }) => ours.perSecond),
      0,
    )} · bare ${spread(
      pairs.map(({ bare }) => bare.perSecond),
      0,
    )} · ratio ${spread(throughput, 2)}`,
  );
  console.log(
    `  p99, ms           ours ${spread(
      pairs.map(({ ours }) => ours.p99),
      0,
    )} · bare ${spread(
      pairs.map(({ bare }) => bare.p99),
      0,
    )} · ratio ${spread(p99, 2)}`,
  );
  console.log(`  slowest, ms       ${slowest.toFixed(0)}`);
  console.log(`  longest slice, ms ${spread(slices, 1)} · its own CPU time ${spread(works, 1)}`);
  console.log(`  runs that lost an answer: ${lost}`);
  const kept =
    median(throughput) >= 0.7 &&
    median(p99) <= 1.5 &&
    slowest < DEADLINE &&
    lost === 0 &&
    median(works) <= LONGEST_SLICE;
  console.log(
    `  bars: throughput ≥ 0.7, p99 ≤ 1.5, slowest < ${DEADLINE} ms, CPU slice ≤ ${LONGEST_SLICE} ms: ${kept ? 'kept' : 'NOT KEPT'}`,
  );
  return kept;
}

async function servers(folder: string): Promise<boolean> {
  const { posted, seconds, mostWrites, answers, slowestAnswer, longestSlice, longestWork, memory } =
    await measureServers(folder);
  console.log(`\n${SERVERS} servers due in one minute, one shard`);
  console.log(`  posted ${posted} in ${seconds.toFixed(1)} s · at most ${mostWrites} writes in a second`);
  console.log(`  ${answers} answers meanwhile, slowest ${slowestAnswer.toFixed(0)} ms`);
  console.log(
    `  longest slice ${longestSlice.toFixed(1)} ms, its own CPU time ${longestWork.toFixed(1)} ms · memory ${memory.map((mb) => mb.toFixed(0)).join(' → ')} MB`,
  );
  const kept =
    posted === SERVERS && seconds <= 60 && mostWrites <= 25 && slowestAnswer < DEADLINE && longestWork <= LONGEST_SLICE;
  console.log(
    `  bars: all posted within 60 s, ≤ 25 writes a second, answers < ${DEADLINE} ms, CPU slice ≤ ${LONGEST_SLICE} ms: ${kept ? 'kept' : 'NOT KEPT'}`,
  );
  return kept;
}
