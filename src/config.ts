/**
 * Environment → typed configuration; the sole reader of `process.env`. Every fault is found before any is reported, so
 * that a host mends the file once.
 */
import { existsSync } from 'node:fs';
import { z } from 'zod';

export interface Config {
  /** null: no Discord account; the local Discord is used. */
  readonly token: string | null;
  readonly apiBase: string;
  readonly notesDir: string;
  readonly databaseUrl: string;
  /** 0 takes a free one. */
  readonly localPort: number;
  readonly timezone: string;
  readonly language: 'fr' | 'en';
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
}

/** What is wrong with one variable: `code` chooses the sentence in `messages`, `value` is what was found. */
export interface ConfigFault {
  readonly variable: string;
  readonly code: 'token' | 'url' | 'database' | 'postgres' | 'port' | 'timezone' | 'language' | 'log-level';
  readonly value: string;
}

export type ConfigResult =
  | { readonly kind: 'config'; readonly config: Config }
  | { readonly kind: 'faults'; readonly faults: readonly ConfigFault[] };

const isZone = (zone: string): boolean => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return !/^[+-]/u.test(zone);
  } catch {
    return false;
  }
};

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const schema = z.object({
  DISCORD_TOKEN: z
    .string()
    .regex(/^\S{20,}$/u, 'token')
    .optional(),
  DISCORD_API_BASE: z.url({ protocol: /^https?$/u, error: 'url' }).default('https://discord.com/api'),
  NOTES_DIR: z.string().default('notes'),
  DATABASE_URL: z
    .string()
    .refine((url) => !/^postgres(?:ql)?:/u.test(url), { error: 'postgres', abort: true })
    .refine((url) => /^sqlite:.+/u.test(url), 'database')
    .default('sqlite:data/kholle.db'),
  LOCAL_DISCORD_PORT: z
    .string()
    .regex(/^\d{1,5}$/u, 'port')
    .transform(Number)
    .refine((port) => port <= 65_535, 'port')
    .default(3210),
  TIMEZONE: z.string().refine(isZone, 'timezone').default('Europe/Paris'),
  LANGUAGE: z.enum(['fr', 'en'], 'language').default('fr'),
  LOG_LEVEL: z.enum(levels, 'log-level').default('info'),
});

/**
 * Reads the variables of `.env.example` from `env`. An empty value counts as not set.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigResult {
  const given: Record<string, string> = {};
  for (const name of Object.keys(schema.shape)) {
    const value = env[name]?.trim();
    if (value) given[name] = value;
  }
  // Many systems set LANGUAGE for themselves, as a list of locales (`en_GB:en`, `de_DE`): take ours from it, or none.
  const system = given.LANGUAGE?.match(/^([a-z]{2})[_:.@-]/u);
  if (system) given.LANGUAGE = ['fr', 'en'].find((language) => language === system[1]) ?? 'fr';
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => {
      const variable = String(issue.path[0]);
      // A token is a secret: it is never repeated.
      return {
        variable,
        code: issue.message as ConfigFault['code'],
        value: variable === 'DISCORD_TOKEN' ? '' : (given[variable] ?? ''),
      };
    });
    return { kind: 'faults', faults };
  }
  const read = parsed.data;
  return {
    kind: 'config',
    config: {
      token: read.DISCORD_TOKEN ?? null,
      apiBase: read.DISCORD_API_BASE.replace(/\/+$/u, ''),
      notesDir: read.NOTES_DIR,
      databaseUrl: read.DATABASE_URL,
      localPort: read.LOCAL_DISCORD_PORT,
      timezone: read.TIMEZONE,
      language: read.LANGUAGE,
      logLevel: read.LOG_LEVEL,
    },
  };
}

/** The process's environment, with what `.env` in the working folder adds; what is set already wins. */
export function environment(): Readonly<Record<string, string | undefined>> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}
