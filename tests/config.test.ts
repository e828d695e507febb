import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

const defaults = {
  token: null,
  apiBase: 'https://discord.com/api',
  notesDir: 'notes',
  databaseUrl: 'sqlite:data/kholle.db',
  localPort: 3210,
  timezone: 'Europe/Paris',
  language: 'fr',
  logLevel: 'info',
};

describe('readConfig', () => {
  it('needs nothing to be set', () => {
    expect(readConfig({})).toEqual({ kind: 'config', config: defaults });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ DISCORD_TOKEN: '', TIMEZONE: '  ' })).toEqual({ kind: 'config', config: defaults });
  });

  it('reports all faults at once, without repeating a token', () => {
    const faults = readConfig({
      DISCORD_TOKEN: 'a b',
      DISCORD_API_BASE: 'nowhere',
      DATABASE_URL: 'mysql://x',
      LOCAL_DISCORD_PORT: '99999',
      TIMEZONE: 'Mars/Phobos',
      LANGUAGE: 'de',
      LOG_LEVEL: 'loud',
    });
    expect(faults).toEqual({
      kind: 'faults',
      faults: [
        { variable: 'DISCORD_TOKEN', code: 'token', value: '' },
        { variable: 'DISCORD_API_BASE', code: 'url', value: 'nowhere' },
        { variable: 'DATABASE_URL', code: 'database', value: 'mysql://x' },
        { variable: 'LOCAL_DISCORD_PORT', code: 'port', value: '99999' },
        { variable: 'TIMEZONE', code: 'timezone', value: 'Mars/Phobos' },
        { variable: 'LANGUAGE', code: 'language', value: 'de' },
        { variable: 'LOG_LEVEL', code: 'log-level', value: 'loud' },
      ],
    });
  });

  it('says that PostgreSQL is for later', () => {
    expect(readConfig({ DATABASE_URL: 'postgres://somewhere/db' })).toEqual({
      kind: 'faults',
      faults: [{ variable: 'DATABASE_URL', code: 'postgres', value: 'postgres://somewhere/db' }],
    });
  });

  it.each(['+02:00', '-05:00', 'Europe', ''])('wants a zone by its name, not %j', (zone) => {
    expect(readConfig({ TIMEZONE: zone }).kind).toBe(zone ? 'faults' : 'config');
  });

  it('takes what it can from the locales that a system lists in LANGUAGE, and starts whatever they are', () => {
    expect(readConfig({ LANGUAGE: 'en_GB:en' })).toMatchObject({ config: { language: 'en' } });
    expect(readConfig({ LANGUAGE: 'de_DE:de' })).toMatchObject({ config: { language: 'fr' } });
  });

  it('is documented in .env.example, variable by variable, with its default', () => {
    const example = readFileSync(join(import.meta.dirname, '..', '.env.example'), 'utf8');
    const listed = Object.fromEntries([...example.matchAll(/^#([A-Z_]+)=(.*)$/gmu)].map((line) => [line[1], line[2]]));
    expect(listed).toEqual({
      DISCORD_TOKEN: '',
      DISCORD_API_BASE: defaults.apiBase,
      NOTES_DIR: 'notes',
      DATABASE_URL: defaults.databaseUrl,
      LOCAL_DISCORD_PORT: '3210',
      TIMEZONE: 'Europe/Paris',
      LANGUAGE: 'fr',
      LOG_LEVEL: 'info',
    });
    expect(readConfig(listed as Record<string, string>)).toEqual({ kind: 'config', config: defaults });
  });
});
