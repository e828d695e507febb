/** A real discord.js client against a local Discord, for tests: nothing is mocked. */
import { Client, Events, GatewayIntentBits, type ClientOptions, type Interaction } from 'discord.js';
import {
  createLocalDiscord,
  type LocalDiscord,
  type LocalDiscordOptions,
} from '../../src/local-discord/local-discord.ts';
import type { Channel, Member, Message, Outcome, Server } from '../../src/local-discord/world.ts';

/** 2026-11-23T07:00:00Z */
export const START = Date.UTC(2026, 10, 23, 7);

export interface Scene {
  readonly discord: LocalDiscord;
  readonly server: Server;
  readonly teacher: Member;
  readonly student: Member;
  readonly other: Member;
  readonly general: Channel;
  readonly daily: Channel;
  readonly staff: Channel;
  /** The clock, for tests to move. */
  readonly time: { now: number };
  connect(options?: Partial<ClientOptions>): Promise<Client<true>>;
  end(): Promise<void>;
}

export async function scene(options: Partial<LocalDiscordOptions> = {}): Promise<Scene> {
  const time = { now: START };
  // A busy machine may be slow: no test but those about the deadline is to meet it.
  const discord = await createLocalDiscord({ port: 0, clock: () => time.now, deadline: 60_000, ...options });
  const [server] = discord.world.servers();
  if (!server) throw new Error('no server');
  const people = server.members.filter((member) => !member.bot);
  const [teacher] = people.filter((member) => member.isTeacher);
  const [student, other] = people.filter((member) => !member.isTeacher);
  const [general, daily, staff] = server.channels;
  if (!teacher || !student || !other || !general || !daily || !staff) throw new Error('not the sample class');
  const clients: Client[] = [];
  return {
    discord,
    server,
    teacher,
    student,
    other,
    general,
    daily,
    staff,
    time,
    async connect(more = {}) {
      const client = new Client({
        intents: [GatewayIntentBits.Guilds],
        allowedMentions: { parse: [] },
        ...more,
        rest: { api: discord.apiBase, ...more.rest },
      });
      client.on(Events.Error, () => undefined);
      clients.push(client);
      const ready = new Promise<Client<true>>((done) => client.once(Events.ClientReady, done));
      await client.login(discord.token);
      return ready;
    },
    async end() {
      await Promise.all(clients.map((client) => client.destroy()));
      await discord.close();
    },
  };
}

export const answered = (outcome: Outcome): Message => {
  if (outcome.kind !== 'answered' && outcome.kind !== 'updated' && outcome.kind !== 'thinking')
    throw new Error(`not a message: ${JSON.stringify(outcome)}`);
  return outcome.message;
};

/** Answers every interaction with `handle`; what it throws is kept in the list that is returned. */
export function onInteraction(client: Client, handle: (interaction: Interaction) => unknown): unknown[] {
  const thrown: unknown[] = [];
  client.on(Events.InteractionCreate, (interaction) => {
    void (async () => handle(interaction))().catch((error: unknown) => thrown.push(error));
  });
  return thrown;
}

/** The bot's REST API by hand, for bodies that discord.js would not let through. */
export const rest =
  (discord: LocalDiscord) =>
  async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<{ status: number; body: never; headers: Headers }> => {
    const response = await fetch(`${discord.apiBase}/v10${path}`, {
      method,
      headers: {
        authorization: `Bot ${discord.token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: (text === '' ? null : JSON.parse(text)) as never,
      headers: response.headers,
    };
  };
