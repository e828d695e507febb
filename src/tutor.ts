/**
 * The whole flow on one screen: what a command, the beat and the desk can ask for. Each part stands in `tutor/`, holds no
 * state but caches of the store, and takes time and chance as arguments.
 */
import type { Library } from './library.ts';
import type { CompareResult, DefineResult, Entry } from './notes/answers.ts';
import type { NotesIndex } from './notes/model.ts';
import type { Post } from './post.ts';
import type { Store } from './store.ts';
import { createLookUps } from './tutor/look-ups.ts';
import { createPeople, type People } from './tutor/people.ts';
import { createPractice, type Practice } from './tutor/practice.ts';
import { createReport, type ClassReport } from './tutor/report.ts';
import { createRounds, type Rounds } from './tutor/rounds.ts';
import type { Checkpoint } from './tutor/rounds/ground.ts';
import { createScoreboard, type Scoreboard } from './tutor/scoreboard.ts';
import { openSettings, type Settings } from './tutor/settings.ts';

/** What the host set for servers that set nothing themselves. */
export interface Defaults {
  readonly language: 'fr' | 'en';
  readonly timezone: string;
}

export interface TutorParts {
  readonly library: Library;
  readonly store: Store;
  readonly post: Post;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly defaults: Defaults;
  /** Unpredictable ids (postings, pseudonymous members); tests pass a counter. */
  readonly newId: () => string;
  /** Defects and refusals, for the log. */
  readonly log: (
    level: 'info' | 'warn' | 'error',
    message: string,
    details?: Readonly<Record<string, unknown>>,
  ) => void;
  /** Called at the named points of a round, where a test may end the process. */
  readonly checkpoint?: (name: Checkpoint) => void | Promise<void>;
}

export interface Tutor {
  /** Answers from the courses that the server sees; counts what is missing for the teacher. */
  define(serverId: string, query: string, asker?: { readonly memberId: string; readonly at: number }): DefineResult;
  suggest(serverId: string, query: string): readonly Entry[];
  compare(serverId: string, first: string, second: string): CompareResult;
  suggestSecond(serverId: string, first: string, query: string): readonly Entry[];
  pairs(serverId: string): readonly (readonly [Entry, Entry])[];
  index(serverId: string): NotesIndex;
  /** Names of all courses that the notes hold, whether or not the server sees them. */
  courses(): readonly string[];
  /** The day's question: claim, post, answer, reveal; and what the teacher is told. */
  readonly rounds: Rounds;
  /** `/quiz`: private, immediate, never scored. */
  readonly practice: Practice;
  readonly scoreboard: Scoreboard;
  /** The class's figures for its teacher, on demand and once a week. */
  readonly report: ClassReport;
  /** Names, own settings, export and deletion. */
  readonly people: People;
  readonly settings: Settings;
}

/** Reads settings and members once and puts the parts together. Rejects when the store cannot be read. */
export async function createTutor(parts: TutorParts): Promise<Tutor> {
  const settings = await openSettings(parts);
  const people = await createPeople(parts);
  const rounds = createRounds(parts, settings);
  const scoreboard = createScoreboard(parts, settings);
  return {
    ...createLookUps(parts, settings),
    rounds,
    practice: createPractice(parts, settings, scoreboard),
    scoreboard,
    report: createReport(parts, settings, scoreboard, rounds),
    people,
    settings,
  };
}
