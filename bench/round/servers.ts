/** A thousand servers whose question is due in the same minute, on one shard, with members who answer meanwhile. */
import { join } from 'node:path';
import { createLocalDiscord } from '../../src/local-discord/local-discord.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { unset } from '../../src/tutor/settings.ts';
import { startChild } from './child.ts';

export const SERVERS = 1_000;
const DUE = Date.parse('2026-11-23T07:00:00Z');

export interface ServersFigures {
  readonly posted: number;
  /** Seconds from the beat to the last post. */
  readonly seconds: number;
  /** Most authenticated writes in any second. */
  readonly mostWrites: number;
  /** Answers given while posts went out, and the slowest of them, ms. */
  readonly answers: number;
  readonly slowestAnswer: number;
  readonly longestSlice: number;
  readonly longestWork: number;
  /** MB before and after. */
  readonly memory: readonly [number, number];
}

export async function measureServers(folder: string): Promise<ServersFigures> {
  const database = join(folder, 'servers.db');
  const local = await createLocalDiscord({
    port: 0,
    clock: () => Math.floor(DUE - 60_000 + performance.now()),
  });
  const { world } = local;
  const store = await openStore(`sqlite:${database}`);
  const pressable: string[] = [];
  let last = 0;
  const stop = world.subscribe((event) => {
    if (event.kind !== 'message-created' || event.onlyFor !== null || !event.message.author.bot) return;
    pressable.push(event.message.id);
    last = performance.now();
  });
  for (let n = 0; n < SERVERS; n += 1) {
    const server = world.addServer({ name: `Classe ${n}`, channels: ['question'], members: [`Membre ${n}`] });
    const channelId = server.channels.find(({ kind }) => kind === 'text')?.id ?? '';
    await store.saveServer({
      ...unset(server.id, server.name),
      daily: {
        channelId, time: '08:00', days: [1, 2, 3, 4, 5], roleId: null, reveal: null, feedback: 'at-once',
        allowChange: false, holdTerms: false, since: DUE - 3_600_000,
      },
    }); // prettier-ignore
  }
  await store.close();
  const child = await startChild('ours', [local.apiBase, local.token, database, String(DUE)]);
  try {
    await child.order('begin', 'begun');
    const { memory: before } = await child.order('figures', 'figures');
    await child.order('begin', 'begun');
    const from = performance.now();
    let done = false;
    const ticked = child.order('tick', 'ticked').then(() => (done = true));
    const times: number[] = [];
    while (!done) {
      const messageId = pressable[times.length];
      if (messageId === undefined) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        continue;
      }
      const message = world.message(messageId);
      const member = world.server(message?.serverId ?? '')?.members.find(({ bot }) => !bot);
      const button = customIdOf(message?.components);
      const at = performance.now();
      if (member && button) await world.press(member.id, messageId, button);
      times.push(performance.now() - at);
    }
    await ticked;
    const { longestSlice, longestWork, mostWrites, memory } = await child.order('figures', 'figures');
    return {
      posted: pressable.length,
      seconds: (last - from) / 1_000,
      mostWrites,
      answers: times.length,
      slowestAnswer: Math.max(...times),
      longestSlice,
      longestWork,
      memory: [before, memory],
    };
  } finally {
    stop();
    await child.end();
    await local.close();
  }
}

/** The first button of a message. */
function customIdOf(components: unknown): string | null {
  if (Array.isArray(components)) return components.map(customIdOf).find((id) => id !== null) ?? null;
  if (typeof components !== 'object' || components === null) return null;
  const { custom_id: id, components: inner } = components as Record<string, unknown>;
  return typeof id === 'string' ? id : customIdOf(inner);
}
