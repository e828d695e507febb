import type { APIApplicationCommandOption } from 'discord-api-types/v10';
import { describe, expect, it, onTestFinished } from 'vitest';
import { commands } from '../../commands/index.ts';
import { asRegistered, deploy, same } from '../../src/discord/deploy.ts';
import { createLocalDiscord } from '../../src/local-discord/local-discord.ts';
import { command, say } from './stand.ts';

const all = commands.map(asRegistered);

describe('the commands', () => {
  it('are accepted by Discord, once', async () => {
    const local = await createLocalDiscord({ port: 0, clock: () => Date.now() });
    onTestFinished(() => local.close());
    const on = { token: local.token, apiBase: local.apiBase, commands };
    expect(await deploy(on)).toBe('registered');
    expect(await deploy(on)).toBe('unchanged');
    expect(
      local.world
        .commands()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(commands.map(({ name }) => name).sort());
  });

  it('are described in French and English, on every level', () => {
    interface Described {
      readonly name: string;
      readonly description: string;
      readonly description_localizations?: Readonly<Record<string, string | null | undefined>> | null;
      readonly options?: readonly APIApplicationCommandOption[];
    }
    const untold = (one: Described, path: string): readonly string[] => [
      ...(one.description_localizations?.['fr'] && one.description ? [] : [`${path} ${one.name}`]),
      ...(one.options ?? []).flatMap((option) => untold(option as Described, `${path} ${one.name}`)),
    ];
    expect(all.flatMap((one) => untold(one as Described, ''))).toEqual([]);
  });

  it('for teachers are hidden from the others, and all stay in servers', () => {
    for (const one of commands) {
      const data = asRegistered(one);
      expect(data.contexts).toEqual([0]);
      if (one.forTeachers) expect(data.default_member_permissions).toBe('32');
    }
  });
});

describe('what Discord has', () => {
  const [wanted] = [command('hello', () => say('…'), { forTeachers: true })].map(asRegistered);
  const registered = {
    ...wanted, id: '1', application_id: '2', version: '3', dm_permission: false, nsfw: false, options: [],
    name_localizations: null, description_localizations: null, default_member_permissions: '32',
  }; // prettier-ignore
  const ours = wanted ? [wanted] : [];

  it('is the same with ids, versions and defaults added', () => {
    expect(same(ours, [registered])).toBe(true);
  });

  it.each([
    ['another description', { description: 'x' }],
    ['another translation', { description_localizations: { fr: 'x' } }],
    ['other permissions', { default_member_permissions: null }],
    ['another option', { options: [{ type: 3, name: 'a', description: 'b' }] }],
    ['other contexts', { contexts: [0, 1] }],
  ])('differs by %s', (_, change) => {
    expect(same(ours, [{ ...registered, ...change }])).toBe(false);
  });

  it('differs by a command more or less', () => {
    expect(same(ours, [])).toBe(false);
    expect(same([], [registered])).toBe(false);
  });
});
