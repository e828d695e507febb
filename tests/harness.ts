/**
 * A whole class for end-to-end tests: a local Discord, a database in a folder of its own, and the bot between them, over
 * real HTTP and WebSocket. Time stands still unless a test moves it; the bot can be stopped and started again while
 * Discord goes on.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openShelf, type Shelf } from '../src/library/shelf.ts';
import { createLocalDiscord, type LocalDiscord, type LocalDiscordOptions } from '../src/local-discord/local-discord.ts';
import type { Channel, Member, Message, Outcome, Server } from '../src/local-discord/world.ts';
import { startBot, type Bot } from '../src/main/bot.ts';
import { movableClock, type MovableClock } from '../src/main/clock.ts';
import { buildIndex } from '../src/notes/build-index.ts';
import { readFolder } from '../src/notes/read-folder.ts';
import { buildBank } from '../src/quiz/build-bank.ts';
import { openStore } from '../src/storage/open-store.ts';
import type { Store } from '../src/store.ts';

export interface ClassOptions {
  /** Instant at which the test begins, ISO. Default: Monday 2026-11-23, 07:55 in Paris. */
  readonly at?: string;
  readonly students?: number;
  readonly notes?: string;
  readonly faults?: LocalDiscordOptions['faults'];
  readonly log?: (level: string, message: string, details?: Readonly<Record<string, unknown>>) => void;
}

export interface Class {
  readonly local: LocalDiscord;
  readonly clock: MovableClock;
  readonly library: Shelf;
  /** `sqlite:…`, for a second process. */
  readonly databaseUrl: string;
  readonly server: Server;
  readonly teacher: Member;
  readonly students: readonly Member[];
  /** The running bot; another one after `restart`. */
  readonly bot: Bot;
  readonly store: Store;
  readonly fatal: readonly string[];
  channel(name: RegExp): Channel;
  /** Moves the clock and does what is due. */
  tick(at?: string | number): Promise<void>;
  /** Runs a slash command as a member, e.g. `run(teacher, 'setup daily', { time: '08:00' })`. */
  run(
    member: Member,
    command: string,
    options?: Readonly<Record<string, string | number | boolean>>,
    channelId?: string,
  ): Promise<Outcome>;
  /** Presses the button whose label or id matches. */
  press(member: Member, message: Message, button: RegExp | number): Promise<Outcome>;
  stop(): Promise<void>;
  restart(): Promise<void>;
  close(): Promise<void>;
}

const shelves = new Map<string, Promise<Shelf>>();
/** The notes of a folder, read once a test process. */
export async function shelfOf(dir: string): Promise<Shelf> {
  const read = async (): Promise<Shelf> => {
    const notes = await readFolder(dir);
    const index = buildIndex(notes.filter((note) => !note.draft));
    return openShelf({ notes, index, bank: buildBank(index) });
  };
  const made = shelves.get(dir) ?? read();
  shelves.set(dir, made);
  return made;
}

interface Pressable {
  readonly id: string;
  readonly label: string;
}
/** The buttons of a message, in reading order. */
export function buttonsOf(message: Message): readonly Pressable[] {
  const found: Pressable[] = [];
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) return part.forEach(walk);
    if (typeof part !== 'object' || part === null) return;
    const { type, custom_id: id, label, components, accessory } = part as Record<string, unknown>;
    if (type === 2 && typeof id === 'string') found.push({ id, label: typeof label === 'string' ? label : '' });
    walk(components);
    walk(accessory);
  };
  walk(message.components);
  return found;
}

/** Everything a member reads in a message, as one text. */
export function textOf(message: Message): string {
  const words: string[] = [message.content];
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) return part.forEach(walk);
    if (typeof part !== 'object' || part === null) return;
    const { type, content, label, components, accessory, items, description } = part as Record<string, unknown>;
    if (type === 10 && typeof content === 'string') words.push(content);
    if (typeof label === 'string') words.push(label);
    if (typeof description === 'string') words.push(description);
    walk(components);
    walk(accessory);
    walk(items);
  };
  walk(message.components);
  for (const attachment of message.attachments) words.push(attachment.description ?? '');
  return words.filter((word) => word !== '').join('\n');
}

/** The message of an outcome; fails the test with what happened instead. */
export function messageOf(outcome: Outcome): Message {
  if ('message' in outcome) return outcome.message;
  throw new Error(`no message: ${JSON.stringify(outcome)}`);
}

/** Opens a class; `close` it at the end. */
export async function openClass(options: ClassOptions = {}): Promise<Class> {
  const {
    at = '2026-11-23T06:55:00Z',
    students = 0,
    notes = join(import.meta.dirname, '..', 'notes'),
    log = () => undefined,
  } = options;
  const base = Date.parse(at);
  const clock = movableClock(() => base);
  const dir = mkdtempSync(join(tmpdir(), 'kholle-class-'));
  const databaseUrl = `sqlite:${join(dir, 'kholle.db')}`;
  const library = await shelfOf(notes);
  const local = await createLocalDiscord({
    port: 0,
    clock: clock.now,
    locale: 'fr',
    ...(options.faults ? { faults: options.faults } : {}),
  });
  const first = local.world.servers()[0];
  if (!first) throw new Error('the local Discord has no server');
  for (
    let count = first.members.filter((member) => !member.bot && !member.isTeacher).length;
    count < students;
    count += 1
  )
    local.world.addMember(`Élève ${count + 1}`, first.id);
  const server = local.world.server(first.id) ?? first;
  const teacher = server.members.find((member) => member.isTeacher && !member.bot);
  if (!teacher) throw new Error('the local Discord has no teacher');
  const fatal: string[] = [];
  let ids = 0;

  const start = async (): Promise<{ bot: Bot; store: Store }> => {
    const store = await openStore(databaseUrl);
    const bot = await startBot({
      token: local.token,
      apiBase: local.apiBase,
      library,
      store,
      clock: clock.now,
      defaults: { language: 'fr', timezone: 'Europe/Paris' },
      log,
      onFatal: (reason) => fatal.push(reason),
      beat: false,
      newId: () => `id${(ids += 1)}`,
    });
    return { bot, store };
  };
  let running: { bot: Bot; store: Store } | null = await start();
  const current = (): { bot: Bot; store: Store } => {
    if (!running) throw new Error('the bot is stopped');
    return running;
  };
  const stop = async (): Promise<void> => {
    const { bot, store } = current();
    running = null;
    await bot.stop();
    await store.close();
  };

  /** Where the bot asked for time, what it said in the end. */
  const settled = async (acting: Promise<Outcome>): Promise<Outcome> => {
    const outcome = await acting;
    if (outcome.kind !== 'thinking') return outcome;
    const message = await new Promise<Message>((resolve) => {
      const done = (found: Message | null): void => {
        if (!found || found.thinking) return;
        stopListening();
        resolve(found);
      };
      const stopListening = local.world.subscribe((event) => {
        if (event.kind === 'message-updated' && event.message.id === outcome.message.id) done(event.message);
      });
      done(local.world.message(outcome.message.id));
    });
    return { kind: 'answered', interactionId: outcome.interactionId, message };
  };

  return {
    local,
    clock,
    library,
    databaseUrl,
    server,
    teacher,
    students: server.members.filter((member) => !member.bot && !member.isTeacher),
    fatal,
    get bot() {
      return current().bot;
    },
    get store() {
      return current().store;
    },
    channel(name) {
      const found = server.channels.find((channel) => channel.kind === 'text' && name.test(channel.name));
      if (!found) throw new Error(`no channel ${String(name)}`);
      return found;
    },
    async tick(when) {
      if (when !== undefined) clock.jumpTo(typeof when === 'number' ? when : Date.parse(when));
      await current().bot.tutor.rounds.tick(clock.now());
    },
    run(member, command, given = {}, channelId) {
      const [name = '', subcommand] = command.split(' ');
      const where = channelId ?? server.channels.find((channel) => channel.kind === 'text')?.id ?? '';
      return settled(
        local.world.useCommand(member.id, where, { name, ...(subcommand ? { subcommand } : {}), options: given }),
      );
    },
    press(member, message, button) {
      const buttons = buttonsOf(message);
      const found =
        typeof button === 'number'
          ? buttons[button]
          : buttons.find(({ id, label }) => button.test(label) || button.test(id));
      if (!found) throw new Error(`no button ${String(button)} among ${JSON.stringify(buttons)}`);
      return settled(local.world.press(member.id, message.id, found.id));
    },
    stop,
    async restart() {
      if (running) await stop();
      running = await start();
    },
    async close() {
      if (running) await stop();
      await local.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
