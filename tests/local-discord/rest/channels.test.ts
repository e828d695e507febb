/** Channels over HTTP: what the bot may do there is what its roles and the overwrites say. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PermissionName } from '../../../src/local-discord/world.ts';
import { rest, scene, type Scene } from '../bot.ts';

let here: Scene;
let call: ReturnType<typeof rest>;
let at: string;
beforeEach(async () => {
  here = await scene();
  call = rest(here.discord);
  at = `/channels/${here.daily.id}/messages`;
});
afterEach(() => here.end());

const post = async (content = 'a', more: object = {}) =>
  (await call('POST', at, { content, ...more })).body as { id: string };
const deny = (...deny_: PermissionName[]) =>
  here.discord.world.overwrite(here.daily.id, here.discord.world.bot.id, { deny: deny_ });
const refusal = async (answer: ReturnType<typeof call>) => {
  const { status, body } = await answer;
  return `${status} ${(body as { code: number }).code}`;
};

describe('who asks', () => {
  it('must be the bot', async () => {
    expect(await refusal(call('GET', '/users/@me', undefined, { authorization: 'Bot wrong' }))).toBe('401 0');
    expect(await refusal(call('GET', '/users/@me', undefined, { authorization: '' }))).toBe('401 0');
  });
  it('learns that a route does not exist, or not with that method', async () => {
    expect(await refusal(call('GET', '/nothing'))).toBe('404 0');
    expect(await refusal(call('PUT', '/users/@me'))).toBe('405 0');
  });
  it('is told of broken JSON', async () => {
    const response = await fetch(`${here.discord.apiBase}/v10${at}`, {
      method: 'POST',
      headers: { authorization: `Bot ${here.discord.token}` },
      body: '{',
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 50109 });
  });
});

describe('a post', () => {
  it('is refused by what the bot lacks', async () => {
    deny('SendMessages');
    expect(await refusal(call('POST', at, { content: 'a' }))).toBe('403 50013');
    deny('ViewChannel');
    expect(await refusal(call('POST', at, { content: 'a' }))).toBe('403 50001');
    deny('EmbedLinks');
    expect(await refusal(call('POST', at, { embeds: [{ description: 'a' }] }))).toBe('403 50013');
    expect(await refusal(call('POST', `/channels/${here.staff.id}/messages`, { content: 'a' }))).toBe('403 50001');
    expect(await refusal(call('POST', '/channels/1/messages', { content: 'a' }))).toBe('404 10003');
  });

  it('is unknown once the channel is gone, and closed once the bot is', async () => {
    here.discord.world.removeChannel(here.daily.id);
    expect(await refusal(call('POST', at, { content: 'a' }))).toBe('404 10003');
    here.discord.world.removeBot(here.server.id);
    expect(await refusal(call('POST', `/channels/${here.general.id}/messages`, { content: 'a' }))).toBe('403 50001');
    expect(await refusal(call('GET', `/guilds/${here.server.id}`))).toBe('404 10004');
  });

  it('with an enforced nonce is posted once for some minutes', async () => {
    const nonce = { nonce: 'round-1', enforce_nonce: true };
    const first = await post('a', nonce);
    expect((await post('a', nonce)).id).toBe(first.id);
    expect((await post('a', { nonce: 'round-1' })).id).not.toBe(first.id);
    here.time.now += 600_000;
    expect((await post('a', nonce)).id).not.toBe(first.id);
  });

  it('carries files that it refers to, and no others', async () => {
    const send = (url: string) => {
      const form = new FormData();
      const components = [{ type: 12, items: [{ media: { url }, description: 'Courbe' }] }];
      form.set(
        'payload_json',
        JSON.stringify({
          flags: 1 << 15,
          components,
          attachments: [{ id: 0, filename: 'a.png', description: 'Courbe' }],
        }),
      );
      form.set('files[0]', new Blob([new Uint8Array([1, 2, 3])], { type: 'image/png' }), 'a.png');
      return fetch(`${here.discord.apiBase}/v10${at}`, {
        method: 'POST',
        headers: { authorization: `Bot ${here.discord.token}` },
        body: form,
      });
    };
    const sent = (await (await send('attachment://a.png')).json()) as {
      components: [{ items: [{ media: { url: string } }] }];
    };
    const { url } = sent.components[0].items[0].media;
    expect(url).toContain(`${here.discord.url}/attachments/${here.daily.id}/`);
    const served = await fetch(url);
    expect(served.headers.get('content-type')).toBe('image/png');
    expect(new Uint8Array(await served.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
    expect(await (await send('attachment://b.png')).json()).toMatchObject({ code: 50035 });
  });
});

describe('the list of messages', () => {
  it('is newest first, by limit, before and after', async () => {
    const ids = [];
    for (const content of ['1', '2', '3', '4']) ids.push((await post(content)).id);
    const list = async (query: string) =>
      ((await call('GET', `${at}?${query}`)).body as { content: string }[]).map((one) => one.content);
    expect(await list('limit=3')).toEqual(['4', '3', '2']);
    expect(await list(`before=${ids[2]}`)).toEqual(['2', '1']);
    expect(await list(`after=${ids[0]}&limit=2`)).toEqual(['3', '2']);
    expect(await list(`around=${ids[1]}&limit=3`)).toEqual(['3', '2', '1']);
    expect(await refusal(call('GET', `${at}?limit=101`))).toBe('400 50035');
  });

  it('is empty without Read Message History, and closed without View Channel', async () => {
    const { id } = await post();
    deny('ReadMessageHistory');
    expect(await call('GET', at)).toMatchObject({ status: 200, body: [] });
    expect(await refusal(call('GET', `${at}/${id}`))).toBe('403 50013');
    deny('ViewChannel');
    expect(await refusal(call('GET', at))).toBe('403 50001');
  });

  it('hides what others wrote from a bot without the content intent', async () => {
    here.discord.world.say(here.student.id, here.daily.id, 'bonjour');
    here.discord.world.say(here.student.id, here.daily.id, `<@${here.discord.world.bot.id}> bonjour`);
    const { body } = await call('GET', at);
    expect((body as { content: string }[]).map((one) => one.content)).toEqual([
      `<@${here.discord.world.bot.id}> bonjour`,
      '',
    ]);
  });
});

describe('an edit or a deletion', () => {
  it('is for own messages that are still there', async () => {
    const { id } = await post();
    const other = here.discord.world.say(here.student.id, here.daily.id, 'mine');
    expect((await call('PATCH', `${at}/${id}`, { content: 'b' })).body).toMatchObject({ content: 'b' });
    expect(await refusal(call('PATCH', `${at}/${other.id}`, { content: 'b' }))).toBe('403 50005');
    expect(await refusal(call('DELETE', `${at}/${other.id}`))).toBe('403 50013');
    here.discord.world.removeMessage(id);
    expect(await refusal(call('PATCH', `${at}/${id}`, { content: 'b' }))).toBe('404 10008');
    expect(await refusal(call('DELETE', `${at}/${id}`))).toBe('404 10008');
  });
});

describe('a direct message', () => {
  const open = async (id: string) =>
    (await call('POST', '/users/@me/channels', { recipient_id: id })).body as { id: string };
  it('reaches its person alone, and rings', async () => {
    const { id } = await open(here.teacher.id);
    expect((await open(here.teacher.id)).id).toBe(id);
    await call('POST', `/channels/${id}/messages`, { content: 'à vous' });
    expect(here.discord.world.messagesFor(here.teacher.id, id)).toMatchObject([
      { content: 'à vous', pings: [here.teacher.id] },
    ]);
    expect(here.discord.world.messagesFor(here.student.id, id)).toEqual([]);
    expect(here.discord.world.channelsFor(here.teacher.id, here.server.id).at(-1)?.id).toBe(id);
  });
  it('to a person who left every server of the bot is 50278', async () => {
    const { id } = await open(here.student.id);
    here.discord.world.removeMember(here.server.id, here.student.id);
    expect(await refusal(call('POST', `/channels/${id}/messages`, { content: 'a' }))).toBe('403 50278');
  });
  it('to a person who closed them is 50007', async () => {
    here.discord.world.setClosedToDirect(here.teacher.id, true);
    const { id } = await open(here.teacher.id);
    expect(await refusal(call('POST', `/channels/${id}/messages`, { content: 'a' }))).toBe('403 50007');
    expect(await refusal(call('POST', '/users/@me/channels', { recipient_id: '1' }))).toBe('400 50035');
  });
});

describe('the application’s commands', () => {
  it('are of the application alone, and show translations only when asked', async () => {
    const app = `/applications/${here.discord.world.bot.applicationId}`;
    expect(await refusal(call('GET', '/applications/1/commands'))).toBe('404 10002');
    await call('PUT', `${app}/commands`, [
      { name: 'help', description: 'Help', description_localizations: { fr: 'Aide' } },
    ]);
    expect((await call('GET', `${app}/commands`)).body).not.toMatchObject([
      { description_localizations: { fr: 'Aide' } },
    ]);
    const [known] = (await call('GET', `${app}/commands?with_localizations=true`)).body as { id: string }[];
    expect(known).toMatchObject({ description_localizations: { fr: 'Aide' } });
    const changed = await call('PATCH', `${app}/commands/${known?.id}`, { description: 'More help' });
    expect(changed.body).toMatchObject({ id: known?.id, description: 'More help' });
    expect(
      (await call('POST', `${app}/guilds/${here.server.id}/commands`, { name: 'help', description: 'Own' })).status,
    ).toBe(201);
    expect(here.discord.world.commandsFor(here.student.id, here.general.id).map((one) => one.description)).toEqual([
      'Own',
    ]);
    expect(await call('DELETE', `${app}/commands/${known?.id}`)).toMatchObject({ status: 204 });
    expect(await refusal(call('GET', `${app}/commands/${known?.id}`))).toBe('404 10063');
  });
});
