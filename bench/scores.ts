/**
 * Figures of the scoreboard over SQLite: `/leaderboard`, `/me` and `/class report` of a class of 500, from 4,000 answers
 * to 400,000 (three years), with the longest time that the thread was held. The first reading after a start is apart.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { leaderboard } from '../commands/leaderboard.ts';
import { me } from '../commands/me.ts';
import type { CommandInput } from '../src/command.ts';
import type { Question } from '../src/quiz/model.ts';
import { shiftDay } from '../src/scores/periods.ts';
import { openStore } from '../src/storage/open-store.ts';
import type { Round, Store } from '../src/store.ts';
import type { Tutor, TutorParts } from '../src/tutor.ts';
import { createPeople } from '../src/tutor/people.ts';
import { createReport } from '../src/tutor/report.ts';
import { createScoreboard } from '../src/tutor/scoreboard.ts';
import { openSettings, unset } from '../src/tutor/settings.ts';

const SERVER = '100000000000000001';
const MEMBERS = 500;
const SIZES = [4_000, 40_000, 400_000] as const;
const RUNS = 40;
const FIRST_DAY = '2024-09-02';

const question = (n: number): Question => ({
  id: `q_${n}`,
  kind: 'definition-to-term',
  factId: `f${n}`,
  stem: { frame: 'definition-to-term', values: { definition: `une définition de quelques mots, la ${n}e du cours` } },
  choices: ['première', 'deuxième', 'troisième'].map((text) => ({ text: `${text} réponse possible`, about: null })),
  answer: [0],
  accept: [],
  explanation: null,
  source: { file: `cours-${n % 30}.md`, line: n, segments: [], headings: ['Cours', `Partie ${n % 90}`] },
  course: 'Réseaux',
  language: 'fr',
  authored: false,
  hint: null,
  difficulty: null,
  daily: true,
  termIds: [],
  proof: { claim: `f${n}`, right: [], wrong: [] },
});

/** A round with as many texts as a real one carries. */
const roundOf = (n: number): Round => ({
  id: `r${n}`,
  serverId: SERVER,
  date: shiftDay(FIRST_DAY, n),
  state: 'claimed',
  question: question(n),
  order: [1, 0, 2],
  key: [1],
  channelId: '1',
  messageId: '2',
  claimedAt: n,
  postedAt: n,
  closedAt: null,
  revealedAt: null,
  revealMessageId: null,
  late: false,
  feedback: 'at-once',
  allowChange: false,
  retracted: null,
  announcement: JSON.stringify({ text: 'x'.repeat(2_000) }),
});

async function fill(store: Store, answers: number): Promise<number> {
  await store.saveServer({ ...unset(SERVER, 'Classe'), timezone: 'Europe/Paris' });
  const rounds = Math.ceil(answers / MEMBERS);
  for (let m = 0; m < MEMBERS; m++) await store.seen(SERVER, `m${m}`, `Élève ${m}`);
  for (let n = 0; n < rounds; n++) {
    await store.claim(roundOf(n));
    await store.updateRound(`r${n}`, 'claimed', { state: 'posted' });
    await Promise.all(
      Array.from({ length: MEMBERS }, (_, m) =>
        store.answer({ roundId: `r${n}`, memberId: `m${m}`, choice: (m * 7 + n * 3) % 3, at: n }),
      ),
    );
    if (n < rounds - 1) await store.updateRound(`r${n}`, 'posted', { state: 'closed', closedAt: n, revealedAt: n });
  }
  return Date.parse(`${shiftDay(FIRST_DAY, rounds - 1)}T12:00:00Z`);
}

const input = (now: number): CommandInput => ({
  server: { id: SERVER, name: 'Classe' },
  channelId: '1',
  member: { id: 'm250', name: 'Élève 250', isTeacher: true },
  language: 'fr',
  serverLanguage: 'fr',
  now,
  subcommand: null,
  options: { period: 'all' },
  channels: {},
  roles: {},
});

interface Figures {
  readonly first: number;
  readonly p50: number;
  readonly p99: number;
  /** By the clock, and the thread's own time in it: on a busy machine the clock runs on while others have the CPU. */
  readonly slice: number;
  readonly busy: number;
}

/** Milliseconds of the first run, then of the others, and the longest slice of all of them. */
async function measured(work: () => Promise<unknown>): Promise<Figures> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const once = async (): Promise<number> => {
    const start = performance.now();
    await work();
    const took = performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, 5));
    return took;
  };
  await new Promise((resolve) => setTimeout(resolve, 20));
  delay.enable();
  const turns = watchTurns();
  const first = await once();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await once());
  const busy = turns.stop();
  delay.disable();
  times.sort((a, b) => a - b);
  return { first, p50: times[RUNS / 2] ?? 0, p99: times.at(-1) ?? 0, slice: delay.max / 1e6, busy };
}

/** The most time of this thread between two turns of the event loop, ms. */
function watchTurns(): { stop(): number } {
  let [most, running] = [0, true];
  let last = used();
  const next = (): void => {
    const now = used();
    most = Math.max(most, now - last);
    last = now;
    if (running) setImmediate(next);
  };
  setImmediate(next);
  return {
    stop() {
      running = false;
      return most;
    },
  };
}
const used = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

const ms = (x: number): string => x.toFixed(1).padStart(8);

export async function run(): Promise<void> {
  console.log(
    `scores: a class of ${MEMBERS}, SQLite, ${RUNS} runs each; slice: longest hold of the thread, its timer's 1 ms included`,
  );
  console.log('  answers  what            first ms   p50 ms   max ms  slice ms  its CPU');
  for (const answers of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'kholle-bench-'));
    const store = await openStore(`sqlite:${join(folder, 'scores.db')}`);
    try {
      const now = await fill(store, answers);
      const settings = await openSettings({ store, defaults: { language: 'fr', timezone: 'Europe/Paris' } });
      const scoreboard = createScoreboard({ store }, settings);
      const people = await createPeople({ store, log: () => {} });
      const parts = {
        store,
        log: () => {},
        library: { index: () => ({ sections: [] }), lookUp: () => ({}) },
        post: {},
      } as unknown as TutorParts;
      const report = createReport(parts, settings, scoreboard, { announce: async () => true });
      const tutor = { settings, scoreboard, people, report } as unknown as Tutor;
      const work: readonly (readonly [string, () => Promise<unknown>])[] = [
        ['/leaderboard', async () => leaderboard.execute(input(now), tutor)],
        ['/me', async () => me.execute(input(now), tutor)],
        ['/class report', () => report.of(SERVER, 'all', now)],
      ];
      for (const [name, once] of work) {
        const { first, p50, p99, slice, busy } = await measured(once);
        console.log(
          `  ${String(answers).padStart(7)}  ${name.padEnd(14)} ${ms(first)} ${ms(p50)} ${ms(p99)}  ${ms(slice)} ${ms(busy)}`,
        );
      }
    } finally {
      await store.close();
      rmSync(folder, { recursive: true });
    }
  }
}
