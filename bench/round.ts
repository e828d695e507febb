/**
 * The daily round under load: a thousand members who press at once, beside a bare handler; a class of a thousand day
 * after day; and a thousand servers whose question is due in the same minute.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAYS, measureDays, WARM_UP } from './round/days.ts';
import { measurePresses, MEMBERS, type Side } from './round/presses.ts';
import { measureServers, SERVERS } from './round/servers.ts';

/** Discord gives up on an answer after this, ms. */
const DEADLINE = 3_000;
/** No longer than this may the bot's thread be held, ms. */
const LONGEST_SLICE = 20;
/** Memory of the last day over that of a day after the warm-up. */
const FLAT = 1.05;

const sorted = (numbers: readonly number[]): readonly number[] => [...numbers].sort((a, b) => a - b);
const median = (numbers: readonly number[]): number => sorted(numbers)[Math.floor(numbers.length / 2)] ?? NaN;
const spread = (numbers: readonly number[], digits: number): string =>
  `${median(numbers).toFixed(digits)} (${sorted(numbers)[0]?.toFixed(digits)} to ${sorted(numbers).at(-1)?.toFixed(digits)})`;
const megabytes = (numbers: readonly number[]): string => `${numbers.map((mb) => mb.toFixed(1)).join(' → ')} MB`;

/** Prints the figures; sets exit status 1 where one is outside its bar. */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kholle-bench-'));
  try {
    const kept = [await presses(folder), await days(folder), await servers(folder)];
    if (kept.includes(false)) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function presses(folder: string): Promise<boolean> {
  const pairs = await measurePresses(folder);
  const both = (figure: (side: Side) => number, digits: number): string =>
    `ours ${spread(
      pairs.map(({ ours }) => figure(ours)),
      digits,
    )} · bare ${spread(
      pairs.map(({ bare }) => figure(bare)),
      digits,
    )}`;
  const throughput = pairs.map(({ ours, bare }) => ours.perSecond / bare.perSecond);
  const p99 = pairs.map(({ ours, bare }) => ours.p99 / bare.p99);
  const slowest = Math.max(...pairs.map(({ ours }) => ours.max));
  const slices = pairs.map(({ ours }) => ours.longestSlice);
  const lost = pairs.filter(({ kept }) => kept !== MEMBERS).length;
  const commits = Math.max(...pairs.map(({ ours }) => ours.commits));
  console.log(
    `${MEMBERS} members press at once; each answer is on the disk before its confirmation. ${pairs.length} pairs: median (range)`,
  );
  console.log(`  answers a second   ${both(({ perSecond }) => perSecond, 0)} · ratio ${spread(throughput, 2)}`);
  console.log(`  p99, ms            ${both((side) => side.p99, 0)} · ratio ${spread(p99, 2)}`);
  console.log(`  slowest, ms        ${slowest.toFixed(0)}`);
  console.log(`  longest slice, ms  ${both(({ longestSlice }) => longestSlice, 1)}`);
  console.log(`  its processor time ${both(({ longestWork }) => longestWork, 1)}`);
  console.log(`  commits of a burst: at most ${commits} · runs that lost an answer: ${lost}`);
  const kept =
    median(throughput) >= 0.7 &&
    median(p99) <= 1.5 &&
    slowest < DEADLINE &&
    commits <= 50 &&
    lost === 0 &&
    median(slices) <= LONGEST_SLICE;
  console.log(
    `  bars: throughput ≥ 0.7, p99 ≤ 1.5, slowest < ${DEADLINE} ms, slice ≤ ${LONGEST_SLICE} ms, commits ≤ 50: ${kept ? 'kept' : 'NOT KEPT'}`,
  );
  return kept;
}

/** How memory grew after the warm-up, as a ratio. */
const growth = (memory: readonly number[], warmUp: number): number =>
  (memory.at(-1) ?? NaN) / (memory[warmUp - 1] ?? NaN);

async function days(folder: string): Promise<boolean> {
  const { memory, questions } = await measureDays(folder);
  const ratio = growth(memory, WARM_UP);
  console.log(`\n${DAYS} days of one class: a question, ${MEMBERS} presses, the lesson of the day before`);
  console.log(
    `  memory after each, collected: ${megabytes(memory)} · day ${DAYS} over day ${WARM_UP}: ${ratio.toFixed(3)}`,
  );
  const kept = questions === DAYS && ratio <= FLAT;
  console.log(`  bars: ${DAYS} questions, ratio ≤ ${FLAT}: ${kept ? 'kept' : 'NOT KEPT'}`);
  return kept;
}

async function servers(folder: string): Promise<boolean> {
  const measured = await measureServers(folder);
  console.log(`\n${SERVERS} servers due in one minute, one shard; ${measured.length} days`);
  for (const [day, figures] of measured.entries())
    console.log(
      `  day ${day + 1}: posted ${figures.posted} in ${figures.seconds.toFixed(1)} s · at most ${figures.mostWrites} writes in a second · ${figures.answers} answers meanwhile, slowest ${figures.slowestAnswer.toFixed(0)} ms · longest slice ${figures.longestSlice.toFixed(1)} ms, its processor time ${figures.longestWork.toFixed(1)} ms (a process that does nothing, meanwhile: ${figures.idleSlice.toFixed(1)} ms)`,
    );
  const memory = measured.map((figures) => figures.memory);
  const ratio = growth(memory, 2);
  console.log(
    `  memory after each, collected: ${megabytes(memory)} · day ${measured.length} over day 2: ${ratio.toFixed(3)}`,
  );
  const kept =
    ratio <= FLAT &&
    measured.every(
      ({ posted, seconds, mostWrites, slowestAnswer }) =>
        posted === SERVERS && seconds <= 60 && mostWrites <= 25 && slowestAnswer < DEADLINE,
    ) &&
    median(measured.map(({ longestSlice }) => longestSlice)) <= LONGEST_SLICE;
  console.log(
    `  bars: all posted within 60 s, ≤ 25 writes a second, answers < ${DEADLINE} ms, slice ≤ ${LONGEST_SLICE} ms, ratio ≤ ${FLAT}: ${kept ? 'kept' : 'NOT KEPT'}`,
  );
  return kept;
}
