/** The local Discord with classes in it and the whole bot beside it, day after day. */
import { createLocalDiscord, type LocalDiscord } from '../../src/local-discord/local-discord.ts';
import type { Message, Server } from '../../src/local-discord/world.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { unset } from '../../src/tutor/settings.ts';
import { startChild, type Child } from './child.ts';

/** 08:00 in Paris, on a Monday. */
export const FIRST_DAY = Date.parse('2026-11-23T07:00:00Z');
export const DAY = 24 * 3_600_000;

export interface Classes {
  readonly local: LocalDiscord;
  readonly child: Child;
  /** Moves the clock of Discord there and has the bot do what is due. */
  tick(at: number): Promise<void>;
  /** Presses the first button of a question, as the server's first members. */
  press(message: Message, members: number): Promise<void>;
  close(): Promise<void>;
}

/** `onPost` hears of each question. */
export async function openClasses(
  database: string,
  { servers, members }: { readonly servers: number; readonly members: number },
  onPost: (message: Message) => void,
): Promise<Classes> {
  let ahead = FIRST_DAY - 60_000;
  const local = await createLocalDiscord({ port: 0, clock: () => Math.floor(ahead + performance.now()) });
  const { world } = local;
  const stop = world.subscribe((event) => {
    if (event.kind === 'message-created' && event.onlyFor === null && event.message.author.bot) onPost(event.message);
  });
  const store = await openStore(`sqlite:${database}`);
  for (let n = 0; n < servers; n += 1) {
    const server = world.addServer({
      name: `Classe ${n}`,
      channels: ['question'],
      members: Array.from({ length: members }, (_, at) => `Membre ${n}-${at}`),
    });
    await store.saveServer({
      ...unset(server.id, server.name),
      daily: {
        channelId: server.channels.find(({ kind }) => kind === 'text')?.id ?? '', time: '08:00',
        days: [1, 2, 3, 4, 5, 6, 7], roleId: null, reveal: null, feedback: 'at-once', allowChange: false,
        holdTerms: false, since: FIRST_DAY - 3_600_000,
      },
    }); // prettier-ignore
  }
  await store.close();
  const child = await startChild('ours', [local.apiBase, local.token, database, String(FIRST_DAY)]);
  return {
    local,
    child,
    async tick(at) {
      ahead = at - performance.now();
      await child.order({ tick: at }, 'ticked');
    },
    async press(message, count) {
      const server: Server | null = world.server(message.serverId ?? '');
      const button = customIdOf(message.components);
      const pressing = (server?.members ?? []).filter(({ bot }) => !bot).slice(0, count);
      if (button) await Promise.all(pressing.map(({ id }) => world.press(id, message.id, button)));
    },
    async close() {
      stop();
      await child.end();
      await local.close();
    },
  };
}

/** The first button of a message. */
function customIdOf(components: unknown): string | null {
  if (Array.isArray(components)) return components.map(customIdOf).find((id) => id !== null) ?? null;
  if (typeof components !== 'object' || components === null) return null;
  const { custom_id: id, components: inner } = components as Record<string, unknown>;
  return typeof id === 'string' ? id : customIdOf(inner);
}
