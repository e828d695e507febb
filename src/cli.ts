/**
 * The command line. Results go to standard output, messages to standard error. Exit status: 0 done, 1 the work failed or
 * found errors, 2 wrong usage. Each command is loaded when it is called, so that `check` does not wait for Discord.
 */
import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { environment, readConfig, type Config, type ConfigFault } from './config.ts';
import { messages } from './messages/index.ts';

/** What a command of the command line is given. */
export interface CliInput {
  readonly config: Config;
  readonly argument: string;
  readonly json: boolean;
  readonly words: ReturnType<typeof messages>['cli'];
  readonly input: Readable;
  /** Writes a line to standard output. */
  readonly out: (line: string) => void;
  /** Writes a line to standard error. */
  readonly say: (line: string) => void;
}
export type CliCommand = (input: CliInput) => Promise<number>;

interface Row {
  readonly load: () => Promise<CliCommand>;
  readonly argument: 'folder' | 'file' | null;
  readonly json: boolean;
  /** Whether faults of the configuration stop it. */
  readonly configured: boolean;
}

const rows: Readonly<Record<string, Row>> = {
  start: { load: async () => (await import('./cli/start.ts')).start, argument: null, json: false, configured: true },
  deploy: { load: async () => (await import('./cli/deploy.ts')).deploy, argument: null, json: false, configured: true },
  inspect: {
    load: async () => (await import('./cli/notes.ts')).inspect,
    argument: 'folder',
    json: true,
    configured: false,
  },
  check: {
    load: async () => (await import('./cli/notes.ts')).check,
    argument: 'folder',
    json: false,
    configured: false,
  },
  lookup: {
    load: async () => (await import('./cli/notes.ts')).lookup,
    argument: 'folder',
    json: false,
    configured: false,
  },
  questions: {
    load: async () => (await import('./cli/notes.ts')).questions,
    argument: 'folder',
    json: true,
    configured: false,
  },
  backup: {
    load: async () => (await import('./cli/backup.ts')).backup,
    argument: 'file',
    json: false,
    configured: true,
  },
  restore: {
    load: async () => (await import('./cli/backup.ts')).restore,
    argument: 'file',
    json: false,
    configured: true,
  },
};

/** Where a run reads from and writes to: the process's own, or a test's. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly input: Readable;
  readonly out: (line: string) => void;
  readonly say: (line: string) => void;
}

const ofTheProcess = (): Surroundings => {
  // `inspect … | head` closes the pipe: that is the reader's right, and no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    env: environment(),
    input: process.stdin,
    out: (line) => void process.stdout.write(`${line}\n`),
    say: (line) => void process.stderr.write(`${line}\n`),
  };
};

/** Runs one command and resolves to the exit status. */
export async function run(args: readonly string[], surroundings: Surroundings = ofTheProcess()): Promise<number> {
  const { env, input, out, say } = surroundings;
  const { config, faults } = configOrDefaults(env);
  const words = messages(config.language).cli;
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } },
    });
  } catch {
    say(
      words.unexpected(
        args.find((word) => word.startsWith('-') && !['--json', '--help', '-h'].includes(word)) ?? args.join(' '),
      ),
    );
    return 2;
  }
  const [name, argument, ...rest] = parsed.positionals;
  if (parsed.values.help) {
    out(words.help);
    return 0;
  }
  const row = name === undefined ? undefined : Object.hasOwn(rows, name) ? rows[name] : undefined;
  if (name === undefined || !row) {
    say(name === undefined ? words.help : words.unknownCommand(name));
    return 2;
  }
  if (row.argument && argument === undefined) {
    say(words.needsArgument(name, row.argument));
    return 2;
  }
  const extra = row.argument ? rest[0] : argument;
  if (extra !== undefined || (parsed.values.json && !row.json)) {
    say(words.unexpected(extra ?? '--json'));
    return 2;
  }
  if (row.configured && faults.length > 0) {
    say(words.faults);
    for (const fault of faults) say(`  ${words.fault[fault.code](fault.variable, fault.value)}`);
    return 2;
  }
  const command = await row.load();
  try {
    return await command({
      config,
      argument: argument ?? '',
      json: parsed.values.json ?? false,
      words,
      input,
      out,
      say,
    });
  } catch (error) {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    say(words.defect);
    return 1;
  }
}

function configOrDefaults(env: Surroundings['env']): {
  readonly config: Config;
  readonly faults: readonly ConfigFault[];
} {
  const read = readConfig(env);
  if (read.kind === 'config') return { config: read.config, faults: [] };
  // The language still counts for the sentences that report the faults.
  const rest = readConfig({
    LANGUAGE: read.faults.some((fault) => fault.variable === 'LANGUAGE') ? '' : env['LANGUAGE'],
  });
  if (rest.kind === 'faults') throw new Error('the defaults of the configuration are faulty');
  return { config: rest.config, faults: read.faults };
}
