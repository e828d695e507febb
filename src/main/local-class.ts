/**
 * The local Discord with a bot in it: what `npm start` shows without a token. The first time, the class is set up as a
 * teacher would do it, with today's question posted, so that there is something to answer.
 */
import { createDesk, deskFiles } from '../desk/desk.ts';
import { createLocalDiscord, type LocalDiscord } from '../local-discord/local-discord.ts';
import { mountPage, preparePage } from '../local-discord/page-server.ts';
import type { Shelf } from '../library/shelf.ts';
import type { Tutor } from '../tutor.ts';
import { startBot, type Bot, type BotParts } from './bot.ts';
import type { MovableClock } from './clock.ts';
import { createTravel } from './travel.ts';

/** The page's files: they are made in a process of their own, so the sooner they are begun the better. */
export const beginPage = (): ReturnType<typeof preparePage> => preparePage(deskFiles);

export interface LocalClassParts extends Omit<BotParts, 'token' | 'apiBase' | 'clock' | 'library'> {
  readonly library: Shelf;
  readonly port: number;
  readonly clock: MovableClock;
  /** Where the class is kept over restarts; null: nowhere. */
  readonly memoryFile: string | null;
  /** From `beginPage`; null: it is made when it is needed. */
  readonly page: ReturnType<typeof preparePage> | null;
}

export interface LocalClass {
  readonly url: string;
  readonly local: LocalDiscord;
  readonly bot: Bot;
  stop(): Promise<void>;
}

/** Rejects when the port is taken (the error names it). */
export async function startLocalClass(parts: LocalClassParts): Promise<LocalClass> {
  const { clock, defaults, log, library } = parts;
  const local = await createLocalDiscord({
    port: parts.port,
    clock: clock.now,
    locale: defaults.language === 'fr' ? 'fr' : 'en-GB',
    ...(parts.memoryFile === null ? {} : { memoryFile: parts.memoryFile }),
    log: (message, details, level = 'debug') => log(level, message, details),
  });
  const closing: (() => Promise<void> | void)[] = [() => local.close()];
  const stop = async (): Promise<void> => {
    for (const close of closing.splice(0).reverse()) await close();
  };
  // A class that had travelled in time goes on from where it was.
  if (local.knownUntil !== null) clock.jumpTo(local.knownUntil);
  try {
    const bot = await startBot({ ...parts, token: local.token, apiBase: local.apiBase, clock: clock.now });
    closing.push(() => bot.stop());
    await setUpOnce(bot.tutor, local, clock.now());
    closing.push(
      await mountPage(local, {
        language: defaults.language,
        timezone: defaults.timezone,
        desk: createDesk(library),
        files: parts.page ?? beginPage(),
        travel: createTravel({ tutor: bot.tutor, world: local.world, clock }),
        log: (message, details) => log('warn', message, details),
      }),
    );
    return { url: local.url, local, bot, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A question each morning in the channel made for it, and today's at once. A server that was set up is left as it is. */
async function setUpOnce(tutor: Tutor, local: LocalDiscord, now: number): Promise<void> {
  const server = local.world.servers()[0];
  const channel = server?.channels.find((one) => one.kind === 'text' && /question/u.test(one.name));
  if (!server || !channel) return;
  const students = server.roles.find((role) => role.mentionable && !role.managed);
  const settings = tutor.settings.of(server.id);
  if (settings.daily === null) {
    await tutor.settings.save({
      ...settings,
      name: server.name,
      setupBy: server.members.find((member) => member.isTeacher && !member.bot)?.id ?? null,
      daily: {
        channelId: channel.id,
        time: '08:00',
        days: [1, 2, 3, 4, 5, 6, 7],
        roleId: students?.id ?? null,
        reveal: null,
        feedback: 'at-once',
        allowChange: false,
        holdTerms: false,
        since: now,
      },
    });
  }
  await tutor.rounds.postNow(server.id, now);
}
