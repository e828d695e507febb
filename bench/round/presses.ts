/**
 * A thousand members press at once: the whole bot, which writes each answer to the disk before it confirms it, beside a
 * bare handler that sends the same bytes and writes nothing. Seven pairs, in turns, each side in a fresh process.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore } from '../../src/storage/open-store.ts';
import type { Round } from '../../src/store.ts';
import { openWire, CHANNEL_ID, SERVER_ID, type Asking, type Figures, type Wire } from '../interactions/wire.ts';
import { startChild, type Child } from './child.ts';
import type { Gauged } from './gauge.ts';

const PAIRS = 7;
export const MEMBERS = 1_000;
const NOW = Date.parse('2026-11-23T07:00:00Z');
const PLACES = 3;

/** Times of the members, and how long the bot's thread was held meanwhile. */
export type Side = Figures & Pick<Gauged, 'longestSlice' | 'longestWork' | 'commits'>;

export interface Pair {
  readonly ours: Side;
  readonly bare: Side;
  /** Answers on the disk afterwards. */
  readonly kept: number;
}

/** An open question; `warm` is pressed before anything is measured. */
function roundNamed(id: string, date: string): Round {
  const source = { file: 'reseaux.md', line: 12, segments: [[0, 10]] as const, headings: ['Réseaux'] };
  const about = { text: 'Le commutateur relie des machines d’un même réseau local.', source };
  return {
    id, date, serverId: SERVER_ID, state: 'posted', channelId: CHANNEL_ID, messageId: '1', order: [0, 1, 2], key: [0],
    claimedAt: NOW, postedAt: NOW, closedAt: null, revealedAt: null, revealMessageId: null, late: false,
    feedback: 'at-once', allowChange: false, retracted: null, announcement: '{}',
    question: {
      id: `q_${id}`, kind: 'authored-single', factId: id, stem: { frame: 'authored', values: { stem: 'Que relie-t-il ?' } },
      choices: ['Des machines', 'Des réseaux', 'Des écrans'].map((text) => ({ text, about })), answer: [0], accept: [],
      explanation: about, source, course: 'reseaux', language: 'fr', authored: true, hint: null, difficulty: null,
      tier: 'A', daily: true, termIds: [], proof: { claim: id, right: [id], wrong: [] },
    },
  } as Round; // prettier-ignore
}

const pressing =
  (roundId: string): Asking =>
  (n) => ({
    type: 3,
    data: { component_type: 2, custom_id: `daily:${roundId}:${n % PLACES}` },
    message: {
      id: '1', channel_id: CHANNEL_ID, content: '', author: { id: '1', username: 'k', discriminator: '0', avatar: null },
      attachments: [], embeds: [], components: [], mentions: [], mention_roles: [], pinned: false, tts: false,
      mention_everyone: false, type: 0, flags: 0, timestamp: '2026-11-23T07:00:00.000Z', edited_timestamp: null,
    },
  }); // prettier-ignore

async function prepare(database: string): Promise<void> {
  const store = await openStore(`sqlite:${database}`);
  await store.claim(roundNamed('warm', '2026-11-20'));
  await store.claim(roundNamed('bench', '2026-11-23'));
  await store.close();
}

async function countKept(database: string): Promise<number> {
  const store = await openStore(`sqlite:${database}`);
  const { length } = await store.answersOf('bench');
  await store.close();
  return length;
}

/** All at once, after a burst that nobody measures. */
async function press(wire: Wire, child: Child): Promise<Side> {
  await wire.burst(pressing('warm'), MEMBERS);
  await child.order('begin', 'begun');
  const figures = await wire.burst(pressing('bench'), MEMBERS);
  const { longestSlice, longestWork, commits } = await child.order('figures', 'figures');
  return { ...figures, longestSlice, longestWork, commits };
}

/** Figures of each pair; files go to `folder`. */
export async function measurePresses(folder: string): Promise<readonly Pair[]> {
  const file = join(folder, 'presses.json');
  const ours = async (name: string, first: boolean) => {
    const database = join(folder, `${name}.db`);
    await prepare(database);
    const wire = await openWire();
    const child = await startChild('ours', [wire.apiBase, wire.token, database, String(NOW)]);
    try {
      await wire.connected();
      if (first) {
        const answers: Record<string, unknown> = {};
        for (let place = 0; place < PLACES; place += 1)
          answers[place] = (JSON.parse(await wire.ask(pressing('warm'), place)) as { readonly data: unknown }).data;
        await writeFile(file, JSON.stringify(answers));
      }
      const side = await press(wire, child);
      await child.end();
      return { side, kept: await countKept(database) };
    } finally {
      await child.end();
      await wire.close();
    }
  };
  const bare = async (): Promise<Side> => {
    const wire = await openWire();
    const child = await startChild('bare', [wire.apiBase, wire.token, file]);
    try {
      await wire.connected();
      return await press(wire, child);
    } finally {
      await child.end();
      await wire.close();
    }
  };
  await ours('first', true);
  const pairs: Pair[] = [];
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const floor = pair % 2 === 0 ? null : await bare();
    const { side, kept } = await ours(`pair-${pair}`, false);
    pairs.push({ ours: side, bare: floor ?? (await bare()), kept });
  }
  return pairs;
}
