/**
 * How fast the bot answers `/define`: the whole product beside a bare discord.js handler that sends the same bytes. Seven
 * pairs, each side in a fresh process, in turns; what is told is the median of the pairs' ratios, with their range.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Term, Told } from './interactions/child.ts';
import { openWire, type Asking, type Figures, type Wire } from './interactions/wire.ts';

const PAIRS = 7;
const MEMBERS = 1_000;
const WARM_UP = 1_500;
const STEADY = 4_000;
const IN_FLIGHT = 64;
/** Discord gives up on an answer after this. */
const DEADLINE = 3_000;

type Load = 'first' | 'burst' | 'steady';
interface Run {
  /** A thousand members whom the bot has never seen, right after its start. */
  readonly first: Figures;
  readonly burst: Figures;
  readonly steady: Figures;
  /** Milliseconds of CPU for one answer, in `steady`. */
  readonly cpu: number;
}

/** `/define` with each of the terms in turn. */
const defining =
  (terms: readonly Term[]): Asking =>
  (n) => ({
    type: 2,
    data: {
      id: '1',
      name: 'define',
      type: 1,
      options: [{ type: 3, name: 'term', value: terms[n % terms.length]?.id }],
    },
  });

/** `/define` while it is typed. */
const typing =
  (terms: readonly Term[]): Asking =>
  (n) => {
    const { label = '' } = terms[n % terms.length] ?? {};
    const value = label.slice(0, 1 + (n % Math.max(label.length, 1)));
    return {
      type: 4,
      data: { id: '1', name: 'define', type: 1, options: [{ type: 3, name: 'term', value, focused: true }] },
    };
  };

/** Runs `work` with a bot in a process of its own, connected. */
async function withBot<Result>(
  entry: 'ours' | 'bare',
  file: string,
  work: (wire: Wire, terms: readonly Term[], cpu: () => Promise<number>) => Promise<Result>,
): Promise<Result> {
  const wire = await openWire();
  const child: ChildProcess = fork(join(import.meta.dirname, `interactions/${entry}.ts`), [
    wire.apiBase,
    wire.token,
    file,
  ]);
  const died = once(child, 'exit').then(([status]): never => {
    throw new Error(`${entry}.ts ended with ${String(status)}`);
  });
  died.catch(() => undefined);
  const told = async (): Promise<Told> => ((await Promise.race([once(child, 'message'), died])) as [Told])[0];
  const cpu = async (): Promise<number> => {
    child.send('cpu');
    const answer = await told();
    return 'cpu' in answer ? answer.cpu : NaN;
  };
  try {
    const started = await told();
    await wire.connected();
    return await Promise.race([work(wire, 'terms' in started ? started.terms : [], cpu), died]);
  } finally {
    if (child.connected) child.disconnect();
    await died.catch(() => undefined);
    await wire.close();
  }
}

async function measure(wire: Wire, asking: Asking, cpu: () => Promise<number>): Promise<Run> {
  const first = await wire.burst(asking, MEMBERS);
  await wire.steady(asking, WARM_UP, IN_FLIGHT);
  const burst = await wire.burst(asking, MEMBERS);
  const before = await cpu();
  const steady = await wire.steady(asking, STEADY, IN_FLIGHT);
  return { first, burst, steady, cpu: ((await cpu()) - before) / STEADY };
}

const sorted = (numbers: readonly number[]): readonly number[] => [...numbers].sort((a, b) => a - b);
const median = (numbers: readonly number[]): number => sorted(numbers)[Math.floor(numbers.length / 2)] ?? NaN;
const spread = (numbers: readonly number[], digits: number): string =>
  `${median(numbers).toFixed(digits)} (${sorted(numbers)[0]?.toFixed(digits)} to ${sorted(numbers).at(-1)?.toFixed(digits)})`;

/** Prints the figures; sets exit status 1 where one is outside its bar. */
export async function run(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kholle-bench-'));
  try {
    const { ours, bare, suggestions } = await pairs(folder);
    const ratio = (kind: Load, of: keyof Figures): readonly number[] =>
      ours.map((run, at) => run[kind][of] / (bare[at]?.[kind][of] ?? NaN));
    const all = (runs: readonly Run[], kind: Load, of: keyof Figures): readonly number[] =>
      runs.map((one) => one[kind][of]);
    const line = (name: string, kind: Load, of: keyof Figures, digits: number): void =>
      console.log(
        `  ${name.padEnd(16)} ours ${spread(all(ours, kind, of), digits)} · bare ${spread(all(bare, kind, of), digits)} · ratio ${spread(ratio(kind, of), 2)}`,
      );
    console.log(
      `/define on the project's notes, beside a bare handler that sends the same bytes, ${PAIRS} pairs: median (range)`,
    );
    console.log(`\n${MEMBERS} members at once, never seen before, right after the start`);
    line('slowest, ms', 'first', 'max', 0);
    console.log(`\n${MEMBERS} members at once`);
    line('answers a second', 'burst', 'perSecond', 0);
    line('p50, ms', 'burst', 'p50', 0);
    line('p99, ms', 'burst', 'p99', 0);
    line('slowest, ms', 'burst', 'max', 0);
    console.log(`\n${IN_FLIGHT} in flight, ${STEADY} in all`);
    line('answers a second', 'steady', 'perSecond', 0);
    line('p50, ms', 'steady', 'p50', 1);
    line('p99, ms', 'steady', 'p99', 1);
    const [own, floor] = [ours.map(({ cpu }) => cpu), bare.map(({ cpu }) => cpu)];
    const each = own.map((ms, at) => ms / (floor[at] ?? NaN));
    console.log(
      `  ${'CPU an answer, ms'.padEnd(16)} ours ${spread(own, 3)} · bare ${spread(floor, 3)} · ratio ${spread(each, 2)}`,
    );
    console.log('\nautocomplete, 64 in flight');
    console.log(
      `  answers a second ${suggestions.perSecond.toFixed(0)} · p50 ${suggestions.p50.toFixed(1)} ms · p99 ${suggestions.p99.toFixed(1)} ms`,
    );
    const slowest = Math.max(...all(ours, 'burst', 'max'), ...all(ours, 'first', 'max'));
    const kept =
      median(ratio('burst', 'perSecond')) >= 0.7 && median(ratio('burst', 'p99')) <= 1.5 &&
      median(ratio('steady', 'perSecond')) >= 0.7 && median(ratio('steady', 'p99')) <= 1.5 && slowest < DEADLINE; // prettier-ignore
    console.log(`\nbars: throughput ≥ 0.7, p99 ≤ 1.5, slowest < ${DEADLINE} ms: ${kept ? 'kept' : 'NOT KEPT'}`);
    if (!kept) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function pairs(
  folder: string,
): Promise<{ readonly ours: Run[]; readonly bare: Run[]; readonly suggestions: Figures }> {
  const file = join(folder, 'answers.json');
  let count = 0;
  const database = (): string => join(folder, `bench-${(count += 1)}.db`);
  const { terms, suggestions } = await withBot('ours', database(), async (wire, terms) => {
    const answers: Record<string, unknown> = {};
    for (const [n, { id }] of terms.entries())
      answers[id] = (JSON.parse(await wire.ask(defining(terms), n)) as { readonly data: unknown }).data;
    await writeFile(file, JSON.stringify(answers));
    await wire.steady(typing(terms), WARM_UP, IN_FLIGHT);
    return { terms, suggestions: await wire.steady(typing(terms), STEADY, IN_FLIGHT) };
  });
  const asking = defining(terms);
  const ours: Run[] = [];
  const bare: Run[] = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const both = [
      async () => void ours.push(await withBot('ours', database(), (wire, _, cpu) => measure(wire, asking, cpu))),
      async () => void bare.push(await withBot('bare', file, (wire, _, cpu) => measure(wire, asking, cpu))),
    ];
    for (const one of pair % 2 === 0 ? both : both.reverse()) await one();
  }
  return { ours, bare, suggestions };
}
