/** A bot on a local Discord over real HTTP and WebSocket, with commands of the test's own and a tutor that only remembers. */
import { onTestFinished } from 'vitest';
import type { Command, CommandInput, Handler, Message } from '../../src/command.ts';
import { deploy } from '../../src/discord/deploy.ts';
import { openDiscord, type DiscordEdge, type DiscordOptions } from '../../src/discord/client.ts';
import { createLocalDiscord, type LocalDiscord } from '../../src/local-discord/local-discord.ts';
import type { Post } from '../../src/post.ts';
import type { ServerSettings } from '../../src/store.ts';
import type { Tutor } from '../../src/tutor.ts';
import { unset } from '../../src/tutor/settings.ts';

export const NOW = Date.UTC(2026, 10, 23, 7, 0);

export const say = (text: string, more: Partial<Message> = {}): Message => ({
  kind: 'message',
  visibility: 'private',
  blocks: [{ kind: 'text', text }],
  ...more,
});

/** A command without options that answers what `execute` gives. */
export const command = (
  name: string,
  execute: (input: CommandInput) => Message | Promise<Message>,
  rest: Partial<Command> = {},
): Command => ({
  name,
  data: { type: 1, name, description: name, contexts: [0], integration_types: [0] },
  execute,
  ...rest,
});

export interface RememberingTutor extends Tutor {
  readonly names: Map<string, string>;
  readonly languages: Map<string, 'fr' | 'en'>;
  readonly servers: Map<string, ServerSettings>;
}

/** As much of a tutor as the edge asks for. */
export function rememberingTutor(): RememberingTutor {
  const names = new Map<string, string>();
  const languages = new Map<string, 'fr' | 'en'>();
  const servers = new Map<string, ServerSettings>();
  const of = (serverId: string): ServerSettings => servers.get(serverId) ?? unset(serverId);
  return {
    names,
    languages,
    servers,
    people: {
      seen: (_server: string, member: string, name: string) => void names.set(member, name),
      language: (_server: string, member: string) => languages.get(member) ?? null,
    },
    settings: {
      of,
      all: () => [...servers.values()],
      language: (serverId: string) => of(serverId).language ?? 'fr',
      async save(settings: ServerSettings) {
        servers.set(settings.serverId, settings);
      },
    },
  } as unknown as RememberingTutor;
}

export interface Stand {
  readonly local: LocalDiscord;
  readonly edge: DiscordEdge;
  readonly post: Post;
  readonly tutor: RememberingTutor;
  readonly logged: {
    readonly level: string;
    readonly message: string;
    readonly details: Readonly<Record<string, unknown>>;
  }[];
  readonly fatal: string[];
  readonly serverId: string;
  readonly channelId: string;
  readonly studentId: string;
  readonly teacherId: string;
  /** Connects another process to the same Discord, after a restart. */
  readonly reconnect: (commands: readonly Command[]) => Promise<void>;
}

interface StandOptions {
  readonly commands?: readonly Command[];
  readonly handlers?: readonly Handler[];
  readonly tutor?: RememberingTutor;
  readonly discord?: Partial<DiscordOptions>;
}

/** Everything up and registered; taken down when the test ends. */
export async function stand({
  commands = [],
  handlers = [],
  tutor = rememberingTutor(),
  discord: given,
}: StandOptions = {}): Promise<Stand> {
  const local = await createLocalDiscord({ port: 0, clock: () => Date.now() });
  const logged: Stand['logged'] = [];
  const fatal: string[] = [];
  let errors = 0;
  const open = async (list: readonly Command[]): Promise<{ readonly edge: DiscordEdge; readonly post: Post }> => {
    const discord = openDiscord({
      token: local.token,
      apiBase: local.apiBase,
      draw: async () => new Uint8Array([1]),
      log: (level, message, details = {}) => void logged.push({ level, message, details }),
      clock: () => NOW,
      newErrorId: () => `e${(errors += 1)}`,
      ...given,
    });
    const edge = await discord.connect({
      commands: list,
      handlers,
      tutor,
      onFatal: (reason) => void fatal.push(reason),
    });
    return { edge, post: discord.post };
  };
  await deploy({ token: local.token, apiBase: local.apiBase, commands });
  let now = await open(commands);
  onTestFinished(async () => {
    await now.edge.close();
    await local.close();
  });
  const server = local.world.servers()[0];
  const people = server?.members.filter((member) => !member.bot) ?? [];
  const channel = server?.channels.find(({ kind }) => kind === 'text');
  return {
    local, tutor, logged, fatal,
    get edge() { return now.edge; },
    get post() { return now.post; },
    serverId: server?.id ?? '',
    channelId: channel?.id ?? '',
    studentId: people.find((member) => !member.isTeacher)?.id ?? '',
    teacherId: people.find((member) => member.isTeacher)?.id ?? '',
    async reconnect(list) {
      await now.edge.close();
      now = await open(list);
    },
  }; // prettier-ignore
}
