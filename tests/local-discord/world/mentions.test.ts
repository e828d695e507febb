/** Whose phone rings: what the text names, `allowed_mentions` lets through and the permissions allow. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rest, scene, type Scene } from '../bot.ts';

let here: Scene;
let students: string;
let members: string[];
beforeEach(async () => {
  here = await scene();
  students = here.server.roles.find((role) => role.mentionable)?.id ?? '';
  members = here.server.members.filter((one) => one.roleIds.includes(students)).map((one) => one.id);
});
afterEach(() => here.end());

async function pings(content: string, allowed?: object): Promise<readonly string[]> {
  const { body } = await rest(here.discord)('POST', `/channels/${here.daily.id}/messages`, {
    content,
    ...(allowed ? { allowed_mentions: allowed } : {}),
  });
  return here.discord.world.message((body as { id: string }).id)?.pings ?? ['none'];
}

describe('a message', () => {
  it('rings for a role that it names and allows, once a member', async () => {
    expect(members).toHaveLength(8);
    expect(await pings(`<@&${students}> <@&${students}>`, { roles: [students] })).toEqual(members);
    expect(await pings(`<@&${students}>`, { parse: ['roles'] })).toEqual(members);
  });
  it('rings for nobody where nothing is allowed or named', async () => {
    expect(await pings(`<@&${students}> <@${here.student.id}> @everyone`, { parse: [] })).toEqual([]);
    expect(await pings('bonjour', { roles: [students] })).toEqual([]);
  });
  it('rings for no role that is not mentionable, unless the bot may mention everyone', async () => {
    here.discord.world.changeRole(here.server.id, students, { mentionable: false });
    expect(await pings(`<@&${students}>`, { roles: [students] })).toEqual([]);
    here.discord.world.overwrite(here.daily.id, here.discord.world.bot.id, { allow: ['MentionEveryone'] });
    expect(await pings(`<@&${students}>`, { roles: [students] })).toEqual(members);
  });
  it('rings for all by @everyone only with the permission', async () => {
    expect(await pings('@everyone')).toEqual([]);
    here.discord.world.overwrite(here.daily.id, here.discord.world.bot.id, { allow: ['MentionEveryone'] });
    expect(await pings('@everyone')).toHaveLength(9);
  });
  it('rings for nobody who cannot see the channel, nor when it is silent', async () => {
    here.discord.world.overwrite(here.daily.id, students, { deny: ['ViewChannel'] });
    expect(await pings(`<@&${students}>`)).toEqual([]);
    here.discord.world.overwrite(here.daily.id, students, {});
    const silent = { content: `<@&${students}>`, flags: 4096 };
    const { body } = await rest(here.discord)('POST', `/channels/${here.daily.id}/messages`, silent);
    expect(here.discord.world.message((body as { id: string }).id)?.pings).toEqual([]);
  });
  it('rings for whom it replies to, unless told otherwise', async () => {
    const { id } = here.discord.world.say(here.student.id, here.daily.id, 'pourquoi ?');
    const reply = async (allowed?: object) => {
      const body = {
        content: 'a',
        message_reference: { message_id: id },
        ...(allowed ? { allowed_mentions: allowed } : {}),
      };
      const answer = await rest(here.discord)('POST', `/channels/${here.daily.id}/messages`, body);
      return here.discord.world.message((answer.body as { id: string }).id)?.pings;
    };
    expect(await reply()).toEqual([here.student.id]);
    expect(await reply({ parse: [] })).toEqual([]);
    expect(await reply({ parse: [], replied_user: true })).toEqual([here.student.id]);
  });
  it('rings for nobody new when it is edited', async () => {
    const at = `/channels/${here.daily.id}/messages`;
    const { id } = (await rest(here.discord)('POST', at, { content: 'a' })).body as { id: string };
    await rest(here.discord)('PATCH', `${at}/${id}`, { content: `<@&${students}>` });
    expect(here.discord.world.message(id)).toMatchObject({ mentions: { roles: [students] }, pings: [] });
  });
});
