/** One bot: store, notes, Discord and the minute's beat, wired together and taken down in the opposite order. */
import { randomBytes } from 'node:crypto';
import { startBeat } from '../beat.ts';
import { commands, handlers } from '../../commands/index.ts';
import type { Chart } from '../scores/model.ts';
import { deploy } from '../discord/deploy.ts';
import { openDiscord, type DiscordEdge } from '../discord/client.ts';
import type { Library } from '../library.ts';
import type { Store } from '../store.ts';
import { createTutor, type Defaults, type Tutor, type TutorParts } from '../tutor.ts';
import type { Log } from './log.ts';

export interface BotParts {
  readonly token: string;
  readonly apiBase: string;
  readonly library: Library;
  readonly store: Store;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly defaults: Defaults;
  readonly log: Log;
  /** The bot is deaf for good: end the process, a supervisor starts it again. */
  readonly onFatal: (reason: string) => void;
  /** Whether node-cron ticks each minute; tests tick by themselves. */
  readonly beat?: boolean;
  readonly newId?: () => string;
  /** After each minute that went through. */
  readonly onBeat?: (now: number) => void;
  /** Called at the named points of a round, where a test may end the process. */
  readonly checkpoint?: TutorParts['checkpoint'];
}

export interface Bot {
  readonly tutor: Tutor;
  readonly edge: DiscordEdge;
  /** Answers what came in, stops the beat and goes offline. The store and the library stay open: they were passed in. */
  stop(): Promise<void>;
}

/** 11 characters that nobody can guess: ids of postings, seen in custom ids. */
const randomId = (): string => randomBytes(8).toString('base64url');

/** ECharts is loaded with the first picture, not at the start. */
const draw = async (chart: Chart): Promise<Uint8Array> => (await import('../charts/draw.ts')).draw(chart);

/** Connects; rejects when the token is refused or Discord does not answer, with nothing left running. */
export async function startBot(parts: BotParts): Promise<Bot> {
  const { token, apiBase, library, store, clock, defaults, log, onFatal, newId = randomId } = parts;
  const newErrorId = (): string => randomBytes(3).toString('hex');
  const discord = openDiscord({ token, apiBase, draw, log, clock, newErrorId });
  const tutor = await createTutor({
    library,
    store,
    post: discord.post,
    clock,
    defaults,
    newId,
    log,
    ...(parts.checkpoint && { checkpoint: parts.checkpoint }),
  });
  await deploy({ token, apiBase, commands });
  const edge = await discord.connect({ commands, handlers, tutor, onFatal });
  const also = async (now: number): Promise<void> => {
    await tutor.report.tick(now);
    parts.onBeat?.(now);
  };
  const beat = parts.beat === false ? null : startBeat({ rounds: tutor.rounds, clock, log, also });
  return {
    tutor,
    edge,
    async stop() {
      await beat?.stop();
      await edge.close();
    },
  };
}
