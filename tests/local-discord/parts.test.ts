/** The rarer parts of a message, a form and a server, as discord.js reads them. */
import { Events, type Client, type Interaction } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answered, onInteraction, rest, scene, type Scene } from './bot.ts';

let here: Scene;
let client: Client<true>;
let handle: (interaction: Interaction) => unknown;
let call: ReturnType<typeof rest>;
let thrown: unknown[];

beforeAll(async () => {
  here = await scene();
  client = await here.connect();
  call = rest(here.discord);
  thrown = onInteraction(client, (interaction) => handle(interaction));
  await call('PUT', `/applications/${here.discord.world.bot.applicationId}/commands`, [
    { name: 'form', description: 'Form' },
  ]);
});
afterAll(() => here.end());

const post = async (components: object[], more: object = {}) =>
  (await call('POST', `/channels/${here.daily.id}/messages`, { content: 'a', components, ...more })).body as {
    id: string;
  };

describe('a select of people, roles or channels', () => {
  it.each([
    [5, 'who', () => here.other.id, 'Bilal Haddad'],
    [6, 'role', () => here.server.roles.find((role) => role.mentionable)?.id ?? '', 'Étudiants'],
    [8, 'where', () => here.general.id, 'général'],
  ] as const)('of type %i tells the bot what was chosen', async (type, custom_id, value, name) => {
    const { id } = await post([{ type: 1, components: [{ type, custom_id }] }]);
    handle = (interaction) => {
      if (interaction.isUserSelectMenu()) return interaction.reply(interaction.users.first()?.globalName ?? '');
      if (interaction.isRoleSelectMenu()) return interaction.reply(interaction.roles.first()?.name ?? '');
      if (interaction.isChannelSelectMenu()) {
        const channel = interaction.channels.first();
        return interaction.reply(channel && 'name' in channel ? (channel.name ?? '') : '');
      }
      return undefined;
    };
    expect(answered(await here.discord.world.press(here.student.id, id, custom_id, [value()])).content).toBe(name);
  });
});

describe('a form', () => {
  const options = [
    { label: 'Un', value: '1' },
    { label: 'Deux', value: '2' },
  ];
  const label = (component: object) => ({ type: 18, label: 'L', component });

  it('gives back texts, choices, groups and ticks', async () => {
    handle = (interaction) => {
      if (interaction.isChatInputCommand())
        return call('POST', `/interactions/${interaction.id}/${interaction.token}/callback`, {
          type: 9,
          data: {
            custom_id: 'form',
            title: 'Formulaire',
            components: [
              label({ type: 4, custom_id: 'text', style: 1, required: false }),
              label({ type: 3, custom_id: 'select', options, max_values: 2 }),
              label({ type: 21, custom_id: 'radio', options }),
              label({ type: 22, custom_id: 'group', options, required: false, min_values: 0 }),
              label({ type: 23, custom_id: 'tick' }),
            ],
          },
        });
      if (!interaction.isModalSubmit()) return undefined;
      const { fields } = interaction;
      return interaction.reply(
        JSON.stringify([
          fields.getTextInputValue('text'),
          fields.getStringSelectValues('select'),
          fields.getRadioGroup('radio'),
          fields.getCheckboxGroup('group'),
          fields.getCheckbox('tick'),
        ]),
      );
    };
    const opened = await here.discord.world.useCommand(here.student.id, here.general.id, { name: 'form' });
    if (opened.kind !== 'modal') throw new Error(JSON.stringify([opened, thrown]));
    const submit = (fields: Record<string, string | string[] | boolean>) =>
      here.discord.world.submitModal(here.student.id, opened.modal.id, fields);
    expect(await submit({ select: ['1'] })).toMatchObject({ kind: 'refused', detail: 'radio: required' });
    expect(await submit({ select: ['3'], radio: '1' })).toMatchObject({ detail: 'select: no such option: 3' });
    const outcome = answered(await submit({ select: ['1', '2'], radio: '2', tick: true }));
    expect(JSON.parse(outcome.content)).toEqual(['', ['1', '2'], '2', [], true]);
    expect(thrown).toEqual([]);
  });
});

describe('a server', () => {
  it('tells of itself, its roles, its bot and the members asked for by name', async () => {
    const guild = await client.guilds.fetch({ guild: here.server.id, force: true });
    expect([guild.name, guild.approximateMemberCount]).toEqual(['Promo 2027', 10]);
    expect((await guild.roles.fetch()).map((role) => role.name)).toEqual(['@everyone', 'Khôlle', 'Profs', 'Étudiants']);
    expect((await guild.channels.fetch()).size).toBe(3);
    expect((await guild.members.fetchMe({ force: true })).permissions.has('SendMessages')).toBe(true);
    expect((await guild.members.fetch(here.student.id)).displayName).toBe('Amélie Garnier');
    const some = await guild.members.fetch({ user: [here.student.id, here.teacher.id] });
    expect(some.map((member) => member.displayName).sort()).toEqual(['Amélie Garnier', 'Mme Lefèvre']);
    expect(await call('GET', `/guilds/${guild.id}/members`)).toMatchObject({ status: 403, body: { code: 50001 } });
    expect(await call('GET', `/guilds/${guild.id}/members/1`)).toMatchObject({ status: 404, body: { code: 10007 } });
    expect(await call('GET', `/guilds/${guild.id}/roles/1`)).toMatchObject({ status: 404, body: { code: 10011 } });
    expect(await call('GET', '/users/1')).toMatchObject({ status: 404, body: { code: 10013 } });
  });
});

describe('a picture', () => {
  it('is shown at its size, in classic messages and embeds', async () => {
    const png = Buffer.alloc(32);
    png.writeUInt32BE(640, 16);
    png.writeUInt32BE(480, 20);
    const channel = await client.channels.fetch(here.general.id);
    if (!channel?.isSendable()) throw new Error('not sendable');
    const sent = await channel.send({
      embeds: [{ title: 'Courbe', image: { url: 'attachment://courbe.png' } }],
      files: [{ attachment: png, name: 'courbe.png', description: 'La courbe monte' }],
    });
    expect(sent.attachments.first()).toMatchObject({
      width: 640,
      height: 480,
      description: 'La courbe monte',
      contentType: 'image/png',
    });
    expect(sent.embeds[0]?.image?.url).toBe(sent.attachments.first()?.url);
  });
});

describe('a reply', () => {
  it('points at its message, which must be there', async () => {
    const { id } = await post([]);
    const answer = await post([], { message_reference: { message_id: id } });
    expect(here.discord.world.message(answer.id)?.replyTo).toBe(id);
    const lost = { content: 'a', message_reference: { message_id: '1' } };
    expect(await call('POST', `/channels/${here.daily.id}/messages`, lost)).toMatchObject({
      status: 400,
      body: { code: 50035 },
    });
    here.discord.world.overwrite(here.daily.id, here.discord.world.bot.id, { deny: ['ReadMessageHistory'] });
    expect(await call('POST', `/channels/${here.daily.id}/messages`, lost)).toMatchObject({
      status: 400,
      body: { code: 160002 },
    });
  });
});

describe('what a person writes', () => {
  it('is heard by the bot only with the intent, and refused where they may not write', async () => {
    const { world } = here.discord;
    const told = new Promise<string>((done) => client.once(Events.MessageDelete, (message) => done(message.id)));
    world.removeMessage(world.say(here.student.id, here.general.id, 'bonjour').id);
    world.overwrite(here.general.id, here.student.id, { deny: ['SendMessages'] });
    expect(() => world.say(here.student.id, here.general.id, 'bonjour')).toThrow('Missing Permissions');
    expect(() => world.say(here.other.id, here.general.id, ' ')).toThrow('Invalid Form Body');
    expect(await Promise.race([told, call('GET', '/users/@me').then(() => 'nothing heard')])).toBe('nothing heard');
  });
});
