/** Changes to servers, as the bot is told of them and the world's listeners hear them. */
import { Events, type Client } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorldEvent } from '../../../src/local-discord/world.ts';
import { rest, scene, type Scene } from '../bot.ts';

let here: Scene;
let client: Client<true>;
beforeEach(async () => {
  here = await scene();
  client = await here.connect();
});
afterEach(() => here.end());

const told = (event: string): Promise<unknown> => new Promise((done) => client.once(event as never, done as never));
const guild = () => client.guilds.cache.get(here.server.id);

describe('the bot is told', () => {
  it('of a new server, and of an outage that is no departure', async () => {
    const { world } = here.discord;
    const joined = told(Events.GuildCreate);
    const fresh = world.addServer({ name: 'Promo 2028', channels: ['général', 'quiz'] });
    await joined;
    expect(client.guilds.cache.get(fresh.id)?.channels.cache.map((one) => one.name)).toEqual(['général', 'quiz']);
    const out = told(Events.GuildUnavailable);
    world.setUnavailable(fresh.id, true);
    await out;
    expect(client.guilds.cache.get(fresh.id)?.available).toBe(false);
    const back = told(Events.GuildAvailable);
    world.setUnavailable(fresh.id, false);
    await back;
    const left = told(Events.GuildDelete);
    world.removeBot(fresh.id);
    await left;
    expect(client.guilds.cache.has(fresh.id)).toBe(false);
    expect(world.server(fresh.id)?.hasBot).toBe(false);
    const again = told(Events.GuildCreate);
    world.inviteBot(fresh.id);
    await again;
    expect(client.guilds.cache.has(fresh.id)).toBe(true);
  });

  it('of channels, roles and its own roles', async () => {
    const { world } = here.discord;
    const created = told(Events.ChannelCreate);
    const channel = world.addChannel(here.server.id, { name: 'quiz' });
    await created;
    const renamed = told(Events.ChannelUpdate);
    world.changeChannel(channel.id, { name: 'quiz-2' });
    await renamed;
    expect(guild()?.channels.cache.get(channel.id)?.name).toBe('quiz-2');
    const deleted = told(Events.ChannelDelete);
    world.removeChannel(channel.id);
    await deleted;
    expect(guild()?.channels.cache.has(channel.id)).toBe(false);
    const made = told(Events.GuildRoleCreate);
    const role = world.addRole(here.server.id, { name: 'muet' });
    await made;
    const own = told(Events.GuildMemberUpdate);
    world.setMemberRoles(here.server.id, world.bot.id, [
      ...(world.member(here.server.id, world.bot.id)?.roleIds ?? []),
      role.id,
    ]);
    await own;
    expect(guild()?.members.me?.roles.cache.has(role.id)).toBe(true);
    const gone = told(Events.GuildRoleDelete);
    world.removeRole(here.server.id, role.id);
    await gone;
    expect(guild()?.roles.cache.has(role.id)).toBe(false);
  });

  it('nothing of other members, for want of the intent', async () => {
    const heard: string[] = [];
    client.on('raw' as never, (packet: { t: string }) => heard.push(packet.t));
    here.discord.world.addMember('Zoé');
    here.discord.world.say(here.student.id, here.general.id, 'bonjour');
    const marked = told(Events.GuildRoleCreate);
    here.discord.world.addRole(here.server.id, { name: 'mark' });
    await marked;
    expect(heard).toEqual(['GUILD_ROLE_CREATE']);
  });
});

describe('a listener hears', () => {
  it('messages with whom they are for, and what became of a press', async () => {
    const { world } = here.discord;
    const events: WorldEvent[] = [];
    const stop = world.subscribe((event) => events.push(event));
    const call = rest(here.discord);
    const buttons = [{ type: 1, components: [{ type: 2, style: 1, label: 'a', custom_id: 'a' }] }];
    const posted = (await call('POST', `/channels/${here.daily.id}/messages`, { content: 'Q', components: buttons }))
      .body as { id: string };
    client.once(
      Events.InteractionCreate,
      (interaction) => interaction.isButton() && void interaction.reply({ content: 'noté', flags: 64 }),
    );
    await world.press(here.student.id, posted.id, 'a');
    world.removeMessage(posted.id);
    stop();
    world.addMember('Zoé');
    expect(events.map((event) => [event.kind, 'onlyFor' in event ? event.onlyFor : undefined])).toEqual([
      ['message-created', null],
      ['interaction-started', here.student.id],
      ['message-created', here.student.id],
      ['interaction-done', here.student.id],
      ['message-deleted', null],
    ]);
  });
});

describe('a listener that breaks', () => {
  it('breaks nothing else, and is told of', async () => {
    await here.end();
    const logged: unknown[] = [];
    here = await scene({ log: (message, _, level) => logged.push([message, level]) });
    here.discord.world.subscribe(() => {
      throw new Error('broken');
    });
    const heard: string[] = [];
    here.discord.world.subscribe((event) => heard.push(event.kind));
    const answer = await rest(here.discord)('POST', `/channels/${here.daily.id}/messages`, { content: 'a' });
    expect(answer.status).toBe(200);
    expect(heard).toEqual(['message-created']);
    expect(logged).toEqual([['defect', 'error']]);
  });
});

describe('what Discord’s client would not let happen is refused', () => {
  const press = (memberId: string, messageId: string) => here.discord.world.press(memberId, messageId, 'a');
  it('on messages', async () => {
    const { world } = here.discord;
    const call = rest(here.discord);
    const at = `/channels/${here.daily.id}/messages`;
    const buttons = (disabled: boolean) => [
      { type: 1, components: [{ type: 2, style: 1, label: 'a', custom_id: 'a', disabled }] },
    ];
    const { id } = (await call('POST', at, { content: 'Q', components: buttons(true) })).body as { id: string };
    expect(await press(here.student.id, id)).toMatchObject({ kind: 'refused', reason: 'disabled' });
    expect(await press('1', id)).toMatchObject({ kind: 'refused', reason: 'unknown-message' });
    await call('PATCH', `${at}/${id}`, { components: buttons(false) });
    world.overwrite(here.daily.id, here.server.id, { deny: ['ViewChannel'] });
    expect(await press(here.student.id, id)).toMatchObject({ kind: 'refused', reason: 'unknown-message' });
    world.removeMessage(id);
    expect(await press(here.student.id, id)).toMatchObject({ kind: 'refused', reason: 'unknown-message' });
  });

  it('on commands and their options', async () => {
    const { world } = here.discord;
    const option = (type: number, name: string, more: object = {}) => ({ type, name, description: 'd', ...more });
    await rest(here.discord)('PUT', `/applications/${world.bot.applicationId}/commands`, [
      {
        name: 'all',
        description: 'All',
        options: [
          option(3, 'text', { required: true, min_length: 2, max_length: 5 }),
          option(4, 'count', { min_value: 1, max_value: 3 }),
          option(5, 'yes'),
          option(6, 'who'),
          option(7, 'where', { channel_types: [0] }),
          option(8, 'role'),
          option(3, 'pick', { choices: [{ name: 'A', value: 'a' }] }),
        ],
      },
      { name: 'sub', description: 'Sub', options: [option(1, 'one')] },
    ]);
    const use = (options: Record<string, string | number | boolean>) =>
      world.useCommand(here.student.id, here.general.id, { name: 'all', options });
    const category = world.addChannel(here.server.id, { name: 'c', kind: 'category' });
    for (const [options, detail] of [
      [{}, 'text: required'],
      [{ text: 'a' }, 'text: shorter than 2'],
      [{ text: 'abcdef' }, 'text: longer than 5'],
      [{ text: 'ab', count: 4 }, 'count: above 3'],
      [{ text: 'ab', count: 1.5 }, 'count: not a number'],
      [{ text: 'ab', yes: 'yes' }, 'yes: neither true nor false'],
      [{ text: 'ab', who: '1' }, 'who: no such person'],
      [{ text: 'ab', where: '1' }, 'where: no such channel'],
      [{ text: 'ab', where: category.id }, 'where: a channel of another kind'],
      [{ text: 'ab', role: '1' }, 'role: no such role'],
      [{ text: 'ab', pick: 'b' }, 'pick: not one of the choices'],
      [{ text: 'ab', other: 'b' }, 'other: no such option'],
    ] as const)
      expect(await use(options)).toEqual({ kind: 'refused', reason: 'invalid-option', detail });
    expect(await world.useCommand(here.student.id, here.general.id, { name: 'sub' })).toMatchObject({
      reason: 'invalid-option',
    });
    expect(await world.useCommand(here.student.id, here.general.id, { name: 'none' })).toMatchObject({
      reason: 'unknown-command',
    });
    expect(await world.useCommand(here.student.id, here.staff.id, { name: 'all' })).toMatchObject({
      reason: 'not-allowed',
    });
    expect(await world.useCommand(here.student.id, '1', { name: 'all' })).toMatchObject({ reason: 'unknown-channel' });
    expect(await world.useCommand('1', here.general.id, { name: 'all' })).toMatchObject({ reason: 'unknown-member' });
    world.overwrite(here.general.id, here.student.id, { deny: ['UseApplicationCommands'] });
    expect(await use({ text: 'ab' })).toMatchObject({ reason: 'not-allowed', detail: 'UseApplicationCommands' });
  });
});
