/**
 * The bot on Discord: one discord.js client with the options that the measurements of the design ask for, the router
 * behind it, and the port through which the bot speaks unasked. What leaves the bot deaf is told to whoever started it.
 */
import { Client, Events, GatewayIntentBits, Options, type Guild } from 'discord.js';
import { Agent } from 'undici';
import type { Command, Handler } from '../command.ts';
import type { Post } from '../post.ts';
import type { Tutor, TutorParts } from '../tutor.ts';
import { SlicedSharding } from './gateway.ts';
import { inviteLink } from './invite.ts';
import type { Ticking } from './pace.ts';
import { openPost } from './post.ts';
import type { Draw } from './render.ts';
import { createRouter } from './router.ts';

export interface DiscordOptions {
  readonly token: string;
  /** Without a slash at the end, e.g. `https://discord.com/api`. */
  readonly apiBase: string;
  /** Draws the pictures of replies and reports. */
  readonly draw: Draw;
  readonly log: TutorParts['log'];
  /** Epoch milliseconds: what members and settings are dated with. */
  readonly clock: () => number;
  readonly newErrorId: () => string;
  /** The machine's own time, for queues; tests give one that does not wait. */
  readonly ticking?: Ticking;
  /** Milliseconds of work after which an answer is announced first. */
  readonly deferAfter?: number;
}

export interface Parts {
  readonly commands: readonly Command[];
  readonly handlers: readonly Handler[];
  readonly tutor: Tutor;
  /** The connection is lost for good (wrong token, intent not allowed): the process should end and be started again. */
  readonly onFatal: (reason: string) => void;
}

export interface DiscordEdge {
  readonly applicationId: string;
  readonly invite: string;
  /** Answers what has come in, then goes offline. */
  close(): Promise<void>;
}

/** A Discord that nobody is connected to yet: the port can be given to the tutor before the tutor is given to it. */
export interface Discord {
  readonly post: Post;
  /** Rejects when the token is refused or Discord cannot be reached; nothing is left running then. */
  connect(parts: Parts): Promise<DiscordEdge>;
}

/** The bot itself: what it may do is computed from its own roles. */
const itself = ({ id, client }: { readonly id: string; readonly client: Client }): boolean => id === client.user?.id;
/** Every member who presses comes along with the press: discord.js would keep them all, with the messages, for ever. */
const KEPT: Parameters<typeof Options.cacheWithLimits>[0] = {
  ...Options.DefaultMakeCacheSettings,
  MessageManager: 0,
  ReactionManager: 0,
  UserManager: { maxSize: 0, keepOverLimit: itself },
  GuildMemberManager: { maxSize: 0, keepOverLimit: itself },
};

const machine: Ticking = {
  now: () => performance.now(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};
/** Milliseconds that answers under way are given when the bot goes offline. */
const LAST_ANSWERS = 3_000;

export function openDiscord(options: DiscordOptions): Discord {
  const { token, apiBase, draw, log, clock, newErrorId, ticking = machine, deferAfter = 1_500 } = options;
  const agent = new Agent({ connections: 256 });
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits(KEPT),
    ws: { buildStrategy: (manager) => new SlicedSharding(manager) },
    rest: {
      api: apiBase,
      timeout: 2_500,
      retries: 2,
      globalRequestsPerSecond: Infinity,
      handlerSweepInterval: 60_000,
      agent,
    },
  });
  const post = openPost({ token, apiBase, client, draw, ticking });

  async function connect({ commands, handlers, tutor, onFatal }: Parts): Promise<DiscordEdge> {
    const underWay = new Set<Promise<void>>();
    let closing = false;
    const fatal = (reason: string): void => {
      if (!closing) onFatal(reason);
    };
    client.on(Events.Error, (error) => log('error', 'Discord client', { error }));
    client.on(Events.Warn, (text) => log('warn', 'Discord client', { text }));
    client.on(Events.ShardError, (error) => log('error', 'Discord connection', { error }));
    client.on(Events.ShardReconnecting, () => log('info', 'Discord connection lost, trying again'));
    client.on(Events.ShardResume, (_, replayed) => log('info', 'Discord connection resumed', { replayed }));
    client.on(Events.ShardDisconnect, ({ code }) => fatal(`Discord closed the connection for good (${code})`));
    client.on(Events.Invalidated, () => fatal('Discord ended the session'));

    const route = createRouter({
      rest: client.rest, draw, deferAfter, commands, handlers, tutor, clock, log, newErrorId,
    }); // prettier-ignore
    client.on(Events.InteractionCreate, (interaction) => {
      const answered = route(interaction).finally(() => underWay.delete(answered));
      underWay.add(answered);
    });
    followServers(client, tutor, clock, log);

    let ended: Promise<void> | undefined;
    const end = (): Promise<void> => (ended ??= goOffline());
    const goOffline = async (): Promise<void> => {
      closing = true;
      client.removeAllListeners(Events.InteractionCreate);
      await Promise.race([Promise.allSettled(underWay), machine.wait(LAST_ANSWERS)]);
      await client.destroy();
      await agent.close();
    };
    const ready = new Promise<void>((resolve) => {
      client.once(Events.ClientReady, () => resolve());
    });
    try {
      await client.login(token);
    } catch (error) {
      // A refused handshake would go on trying in the background.
      await end();
      throw error;
    }
    await ready;
    const applicationId = client.application?.id ?? '';
    return { applicationId, invite: inviteLink(applicationId), close: end };
  }
  return { post, connect };
}

/** Keeps in the settings whether the bot is in a server. An outage is not a departure: Discord names it apart. */
function followServers(client: Client, tutor: Tutor, clock: () => number, log: TutorParts['log']): void {
  const note = (serverId: string, leftAt: number | null, name?: string): void => {
    const known = tutor.settings.all().find((one) => one.serverId === serverId);
    if (known === undefined || ((known.leftAt === null) === (leftAt === null) && (name ?? known.name) === known.name))
      return;
    tutor.settings
      .save({ ...known, leftAt: leftAt === null ? null : (known.leftAt ?? leftAt), name: name ?? known.name })
      .catch((error: unknown) => log('error', 'could not note that a server came or went', { serverId, error }));
  };
  const present = (guild: Guild): void => note(guild.id, null, guild.name);
  client.on(Events.GuildCreate, present);
  client.on(Events.GuildAvailable, present);
  client.on(Events.GuildUpdate, (_, guild) => present(guild));
  client.on(Events.GuildDelete, (guild) => note(guild.id, clock()));
  client.on(Events.GuildUnavailable, (guild) => log('warn', 'a server is unavailable for now', { serverId: guild.id }));
  client.once(Events.ClientReady, () => {
    // Discord lists every server of the bot at the start, those with an outage too: what is missing was left meanwhile.
    for (const guild of client.guilds.cache.values()) if (guild.available) present(guild);
    for (const { serverId } of tutor.settings.all()) if (!client.guilds.cache.has(serverId)) note(serverId, clock());
  });
}
