/** The class is still there after a restart: whoever joined, what all could read, files and commands. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rest, scene } from '../bot.ts';

let folder: string;
let memoryFile: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kholle-world-'));
  memoryFile = join(folder, 'data', 'class.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a world with a memory', () => {
  it('comes back as it was, at another port, with its buttons, without what was private', async () => {
    const before = await scene({ memoryFile });
    expect(before.discord.knownUntil).toBeNull();
    const { world } = before.discord;
    const zoe = world.addMember('Zoé');
    world.overwrite(before.daily.id, zoe.id, { deny: ['SendMessages'] });
    const at = `/channels/${before.daily.id}/messages`;
    const form = new FormData();
    const components = [{ type: 1, components: [{ type: 2, style: 1, label: 'A', custom_id: 'daily:a' }] }];
    form.set('payload_json', JSON.stringify({ content: 'Q', components }));
    form.set('files[0]', new Blob([new Uint8Array([1, 2])], { type: 'image/png' }), 'a.png');
    await fetch(`${before.discord.apiBase}/v10${at}`, {
      method: 'POST',
      headers: { authorization: `Bot ${before.discord.token}` },
      body: form,
    });
    const app = `/applications/${world.bot.applicationId}/commands`;
    await rest(before.discord)('PUT', app, [{ name: 'help', description: 'Help' }]);
    const told = (await before.connect()).on(
      'interactionCreate',
      (one) => one.isRepliable() && void one.reply({ content: 'noté', flags: 64 }),
    );
    await world.useCommand(zoe.id, before.daily.id, { name: 'help' });
    expect(world.messagesFor(zoe.id, before.daily.id)).toHaveLength(2);
    await told.destroy();
    await before.end();

    const after = await scene({ memoryFile });
    const again = after.discord.world;
    expect(after.discord.knownUntil).toBe(before.time.now);
    expect(again.servers()).toEqual(world.servers());
    expect(again.can(zoe.id, before.daily.id, 'SendMessages')).toBe(false);
    const [message, ...more] = again.messagesFor(zoe.id, before.daily.id);
    expect(more).toEqual([]);
    expect(message).toMatchObject({ content: 'Q', components: [{ components: [{ custom_id: 'daily:a' }] }] });
    const url = message?.attachments[0]?.url ?? '';
    expect(url.startsWith(after.discord.url)).toBe(true);
    expect(new Uint8Array(await (await fetch(url)).arrayBuffer())).toEqual(new Uint8Array([1, 2]));
    expect(again.commandsFor(zoe.id, before.daily.id).map((one) => one.name)).toEqual(['help']);
    const client = await after.connect();
    client.on('interactionCreate', (one) => one.isButton() && void one.reply({ content: 'noté', flags: 64 }));
    expect(await again.press(zoe.id, message?.id ?? '', 'daily:a')).toMatchObject({ kind: 'answered' });
    after.time.now -= 1_000_000;
    const later = again.say(after.student.id, before.daily.id, 'après');
    expect(BigInt(later.id)).toBeGreaterThan(BigInt(message?.id ?? 0));
    await after.end();
  });

  it('starts afresh from a file that is none, and says so', async () => {
    const first = await scene({ memoryFile });
    first.discord.world.addMember('Zoé');
    await first.end();
    for (const broken of [
      '',
      '{',
      '{"version":1}',
      readFileSync(memoryFile, 'utf8').replace('"version":1', '"version":99'),
    ]) {
      writeFileSync(memoryFile, broken);
      const logged: string[] = [];
      const here = await scene({ memoryFile, log: (message) => logged.push(message) });
      expect(logged).toEqual(['memory not understood, starting afresh']);
      expect(here.server.members).toHaveLength(10);
      await here.end();
    }
  });
});
