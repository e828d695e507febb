/** Permissions are computed as discord.js computes them, for any roles and overwrites. */
import fc from 'fast-check';
import { PermissionFlagsBits } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PermissionName } from '../../../src/local-discord/world.ts';
import { scene, type Scene } from '../bot.ts';

let here: Scene;
beforeAll(async () => {
  here = await scene();
});
afterAll(() => here.end());

const NAMES = [
  'ViewChannel',
  'SendMessages',
  'MentionEveryone',
  'ReadMessageHistory',
  'ManageGuild',
  'Administrator',
] as const satisfies readonly PermissionName[];
const some = fc.subarray([...NAMES]);
/** Discord lets no overwrite make an administrator. */
const local = fc.subarray(NAMES.filter((name) => name !== 'Administrator'));
const sets = fc.record({ allow: local, deny: local });

describe('what the bot may do in a channel', () => {
  it('is what discord.js says, where neither hides the channel', async () => {
    const { world } = here.discord;
    const client = await here.connect();
    const [extra, unrelated] = [
      world.addRole(here.server.id, { name: 'a' }),
      world.addRole(here.server.id, { name: 'b' }),
    ];
    const own = world.member(here.server.id, world.bot.id)?.roleIds ?? [];
    world.setMemberRoles(here.server.id, world.bot.id, [...own, extra.id]);
    const channel = await client.channels.fetch(here.daily.id);
    if (!channel || channel.isDMBased()) throw new Error('no channel');
    const channels = client.guilds.cache.get(here.server.id)?.channels.cache;
    await fc.assert(
      fc.asyncProperty(
        some,
        some,
        sets,
        sets,
        sets,
        sets,
        async (everyone, role, onEveryone, onRole, onOther, onMember) => {
          world.changeRole(here.server.id, here.server.id, { permissions: everyone });
          world.changeRole(here.server.id, extra.id, { permissions: role });
          world.overwrite(here.daily.id, here.server.id, onEveryone);
          world.overwrite(here.daily.id, extra.id, onRole);
          world.overwrite(here.daily.id, unrelated.id, onOther);
          world.overwrite(here.daily.id, world.bot.id, onMember);
          const mark = world.addRole(here.server.id, { name: 'mark' });
          await expect.poll(() => channel.guild.roles.cache.has(mark.id), { interval: 1 }).toBe(true);
          world.removeRole(here.server.id, mark.id);
          const known = channels?.get(here.daily.id);
          const theirs = known && !known.isThread() ? known.permissionsFor(world.bot.id) : null;
          const ours = world.permissions(world.bot.id, here.daily.id);
          expect((ours & PermissionFlagsBits.ViewChannel) !== 0n).toBe(theirs?.has('ViewChannel', false));
          // Discord itself goes further than its client: nothing is left without View Channel, little without Send Messages.
          if (!theirs?.has('ViewChannel', false)) expect(ours).toBe(0n);
          else
            for (const name of NAMES)
              if (name !== 'MentionEveryone' || theirs.has('SendMessages', false))
                expect([name, (ours & PermissionFlagsBits[name]) !== 0n]).toEqual([name, theirs.has(name, false)]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a member', () => {
  it('sees the channels that are theirs, and is a teacher by Manage Server', () => {
    const { world } = here.discord;
    const fresh = world.addServer({ name: 'autre', channels: ['général', 'secret'], members: ['Zoé'] });
    const zoe = fresh.members.find((one) => one.name === 'Zoé');
    const secret = fresh.channels.find((one) => one.name === 'secret');
    if (!zoe || !secret) throw new Error('missing');
    world.overwrite(secret.id, fresh.id, { deny: ['ViewChannel'] });
    expect(world.channelsFor(zoe.id, fresh.id).map((one) => one.name)).toEqual(['général']);
    expect(zoe.isTeacher).toBe(false);
    const role = world.addRole(fresh.id, { name: 'prof', permissions: ['ManageGuild'] });
    world.setMemberRoles(fresh.id, zoe.id, [role.id]);
    expect(world.member(fresh.id, zoe.id)?.isTeacher).toBe(true);
    world.removeRole(fresh.id, role.id);
    expect(world.member(fresh.id, zoe.id)?.isTeacher).toBe(false);
    world.overwrite(secret.id, zoe.id, { allow: ['ViewChannel'] });
    expect(world.channelsFor(zoe.id, fresh.id).map((one) => one.name)).toEqual(['général', 'secret']);
  });
});
