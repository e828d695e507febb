/** A class with its bot, in memory: a clock that the test moves, notes of a few questions, a Discord that can fail. */
import type { Library } from '../../../src/library.ts';
import type { NotesIndex } from '../../../src/notes/model.ts';
import type { Question, QuestionBank } from '../../../src/quiz/model.ts';
import { memoryStore } from '../../../src/storage/memory.ts';
import type { ServerSettings, Store } from '../../../src/store.ts';
import type { TutorParts } from '../../../src/tutor.ts';
import { createRounds, type Rounds } from '../../../src/tutor/rounds.ts';
import type { Checkpoint } from '../../../src/tutor/rounds/ground.ts';
import { openSettings, type Settings } from '../../../src/tutor/settings.ts';
import { sampleQuestion, sampleServer } from '../../store/samples.ts';
import { fakePost, type FakePost } from './fake-post.ts';

export const paris = (text: string): number => Temporal.ZonedDateTime.from(`${text}[Europe/Paris]`).epochMilliseconds;
export const MINUTE = 60_000;

/** Questions on different facts and sections, so that none bars another. */
export const questions = (count: number): readonly Question[] =>
  Array.from({ length: count }, (_, at) => {
    const source = {
      file: 'reseaux.md',
      line: 10 + at,
      segments: [[0, 1]] as const,
      headings: ['Réseaux', `Partie ${at}`],
    };
    const about = { text: `ce que disent les notes ${at}`, source };
    return sampleQuestion({
      id: `q${at}`,
      factId: `f${at}`,
      termIds: [`t${at}`],
      stem: { frame: 'authored', values: { stem: `Question numéro ${at} ?` } },
      choices: ['vraie', 'fausse', 'autre'].map((text) => ({ text: `${text} ${at}`, about })),
      explanation: { text: `Parce que ${at}.`, source },
      source,
    });
  });

export function libraryOf(bank: readonly Question[]): Library {
  const note = {
    file: 'reseaux.md',
    title: 'Réseaux',
    date: '2026-11-01',
    modified: 0,
    language: 'fr',
    course: 'reseaux',
  };
  const all: QuestionBank = { questions: bank, dropped: [] };
  const index = { notes: { 'reseaux.md': note } } as unknown as NotesIndex;
  return {
    index: () => index,
    lookUp: () => {
      throw new Error('rounds look nothing up');
    },
    bank: () => all,
    courses: () => ['reseaux'],
    version: 1,
    onChange: () => () => {},
  };
}

export interface ClassRoom {
  readonly store: Store;
  readonly post: FakePost;
  readonly settings: Settings;
  readonly rounds: Rounds;
  readonly logged: readonly { readonly level: string; readonly message: string }[];
  now: number;
  /** Moves the clock there and lets the beat of that minute run. */
  tick(at?: number): Promise<void>;
  /** As after a restart: nothing is left but the store and Discord. */
  restart(checkpoint?: (name: Checkpoint) => void): Promise<ClassRoom>;
  press(roundId: string, memberId: string, choice: number): ReturnType<Rounds['press']>;
  save(change: Partial<ServerSettings> & { readonly daily?: ServerSettings['daily'] }): Promise<void>;
}

export async function openClass(
  options: {
    readonly store?: Store;
    readonly post?: FakePost;
    readonly bank?: readonly Question[];
    readonly servers?: readonly ServerSettings[];
    readonly now?: number;
    readonly prefix?: string;
    readonly checkpoint?: (name: Checkpoint) => void | Promise<void>;
  } = {},
): Promise<ClassRoom> {
  const {
    store = memoryStore(),
    post = fakePost(),
    bank = questions(20),
    servers = [sampleServer()],
    prefix = 'r',
  } = options;
  const logged: { level: string; message: string }[] = [];
  for (const server of servers) if (!(await store.server(server.serverId))) await store.saveServer(server);
  let ids = 0;
  const room: { now: number } = { now: options.now ?? paris('2026-11-23T07:30') };
  const parts: TutorParts = {
    library: libraryOf(bank),
    store,
    post,
    clock: () => room.now,
    defaults: { language: 'fr', timezone: 'Europe/Paris' },
    newId: () => `${prefix}${(ids += 1)}`,
    ...(options.checkpoint && { checkpoint: options.checkpoint }),
    log: (level, message, details) =>
      void logged.push({ level, message: `${message} ${JSON.stringify(details ?? {})}` }),
  };
  const settings = await openSettings(parts);
  const rounds = createRounds(parts, settings);
  return Object.assign(room, {
    store,
    post,
    settings,
    rounds,
    logged,
    async tick(at?: number) {
      room.now = at ?? room.now;
      await rounds.tick(room.now);
    },
    restart: (checkpoint?: (name: Checkpoint) => void) =>
      openClass({
        ...options,
        store,
        post,
        now: room.now,
        prefix: `${prefix}'`,
        ...(checkpoint ? { checkpoint } : { checkpoint: () => {} }),
      }),
    press: (roundId: string, memberId: string, choice: number) =>
      rounds.press({ roundId, memberId, name: memberId, choice, now: room.now }),
    save: (change: Partial<ServerSettings>) => settings.save({ ...settings.of('s1'), ...change }),
  });
}
