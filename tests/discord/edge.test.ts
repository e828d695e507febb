import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { CommandInput, Modal } from '../../src/command.ts';
import type { Message, Outcome } from '../../src/local-discord/world.ts';
import { messages } from '../../src/messages/index.ts';
import { command, NOW, say, stand } from './stand.ts';

const words = (message: Message): string => JSON.stringify(message.components);
const messageOf = (outcome: Outcome): Message => {
  if (outcome.kind !== 'answered' && outcome.kind !== 'updated')
    throw new Error(`not answered: ${JSON.stringify(outcome)}`);
  return outcome.message;
};
/** Resolves once `when` holds for a message event. */
const seen = (on: Awaited<ReturnType<typeof stand>>, when: (message: Message) => boolean): Promise<Message> =>
  new Promise((resolve) => {
    const stop = on.local.world.subscribe((event) => {
      if ((event.kind !== 'message-created' && event.kind !== 'message-updated') || !when(event.message)) return;
      stop();
      resolve(event.message);
    });
  });

describe('a command', () => {
  it('is answered privately, in one request', async () => {
    const on = await stand({ commands: [command('hello', () => say('Bonjour'))] });
    const message = messageOf(await on.local.world.useCommand(on.studentId, on.channelId, { name: 'hello' }));
    expect(words(message)).toContain('Bonjour');
    expect(message.onlyFor).toBe(on.studentId);
    expect(message.flags & MessageFlags.IsComponentsV2).toBeTruthy();
    expect(message.editedAt).toBeNull();
  });

  it('learns who asks, where, and what with', async () => {
    const asked: CommandInput[] = [];
    const hello = command(
      'hello',
      (input) => {
        asked.push(input);
        return say('Bonjour');
      },
      {
        data: {
          name: 'hello', description: 'hello', type: 1,
          options: [
            {
              type: 1, name: 'daily', description: 'x',
              options: [
                { type: 7, name: 'channel', description: 'x', required: true },
                { type: 8, name: 'role', description: 'x' },
                { type: 4, name: 'count', description: 'x' },
                { type: 5, name: 'late', description: 'x' },
              ],
            },
          ],
        },
      },
    ); // prettier-ignore
    const on = await stand({ commands: [hello] });
    const { world } = on.local;
    const role = world.addRole(on.serverId, { name: 'Promo', mentionable: true });
    const channel = world.addChannel(on.serverId, { name: 'muet' });
    world.overwrite(channel.id, world.bot.id, { deny: ['SendMessages', 'AttachFiles'] });
    await world.useCommand(on.teacherId, on.channelId, {
      name: 'hello',
      subcommand: 'daily',
      options: { channel: channel.id, role: role.id, count: 3, late: true },
    });
    expect(asked[0]).toMatchObject({
      server: { id: on.serverId },
      channelId: on.channelId,
      member: { id: on.teacherId, isTeacher: true },
      now: NOW,
      subcommand: 'daily',
      options: { channel: channel.id, role: role.id, count: 3, late: true },
      channels: { channel: { id: channel.id, name: 'muet', missing: ['SendMessages', 'AttachFiles'] } },
      roles: { role: { id: role.id, name: 'Promo', mentionable: true } },
    });
    expect(on.tutor.names.get(on.teacherId)).toBe(asked[0]?.member.name);
  });

  it('speaks the reader’s language: own setting, then Discord’s, then the server’s', async () => {
    const languages: string[] = [];
    const hello = command('hello', ({ language }) => {
      languages.push(language);
      return say('…');
    });
    const on = await stand({ commands: [hello] });
    const ask = (locale: string) => on.local.world.useCommand(on.studentId, on.channelId, { name: 'hello', locale });
    await ask('en-GB');
    await ask('fr');
    await ask('de');
    on.tutor.languages.set(on.studentId, 'en');
    await ask('fr');
    expect(languages).toEqual(['en', 'fr', 'fr', 'en']);
  });

  it('answers all in the server’s language, one reader in theirs', async () => {
    const versus = {
      kind: 'versus' as const,
      aspect: 'Prix',
      first: { name: 'A', values: ['1'] },
      second: { name: 'B', values: null },
    };
    const on = await stand({
      commands: [
        command('mine', () => say('', { blocks: [versus] })),
        command('ours', () => say('', { blocks: [versus], visibility: 'public' })),
      ],
    });
    const ask = async (name: string) =>
      words(messageOf(await on.local.world.useCommand(on.studentId, on.channelId, { name, locale: 'en-US' })));
    expect(await ask('mine')).toContain(messages('en').discord.notTold);
    expect(await ask('ours')).toContain(messages('fr').discord.notTold);
  });

  it('for teachers is refused to others by the bot too', async () => {
    // As where a server's own settings let everyone see the command.
    const data = { name: 'setup', description: 'setup', type: 1 as const, default_member_permissions: null };
    const setup = command('setup', () => say('réglé'), { forTeachers: true, data });
    const on = await stand({ commands: [setup] });
    const student = await on.local.world.useCommand(on.studentId, on.channelId, { name: 'setup' });
    expect(words(messageOf(student))).toContain('Gérer le serveur');
    const teacher = await on.local.world.useCommand(on.teacherId, on.channelId, { name: 'setup' });
    expect(words(messageOf(teacher))).toContain('réglé');
  });

  it('that fails says so kindly, with an id that the log knows, and not how', async () => {
    const broken = command('hello', () => {
      throw new Error('secret of the database');
    });
    const on = await stand({ commands: [broken] });
    const message = messageOf(
      await on.local.world.useCommand(on.studentId, on.channelId, { name: 'hello', locale: 'en-US' }),
    );
    expect(words(message)).toContain(messages('en').discord.failed('e1'));
    expect(words(message)).not.toContain('secret');
    expect(message.onlyFor).toBe(on.studentId);
    expect(on.logged).toContainEqual({
      level: 'error',
      message: 'an interaction failed',
      details: { id: 'e1', what: '/hello', error: new Error('secret of the database') },
    });
  });

  it('that takes long is announced, then answered', async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<undefined>();
    const on = await stand({
      commands: [
        command('slow', async () => {
          await gate;
          return say('enfin');
        }),
      ],
      discord: { deferAfter: 0 },
    });
    const first = await on.local.world.useCommand(on.studentId, on.channelId, { name: 'slow' });
    expect(first.kind).toBe('thinking');
    const answered = seen(on, (message) => words(message).includes('enfin'));
    open(undefined);
    expect((await answered).onlyFor).toBe(on.studentId);
  });

  it('that takes long and fails says so all the same', async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<undefined>();
    const on = await stand({
      commands: [
        command('slow', async () => {
          await gate;
          throw new Error('broken');
        }),
      ],
      discord: { deferAfter: 0 },
    });
    await on.local.world.useCommand(on.studentId, on.channelId, { name: 'slow' });
    const told = seen(on, (message) => words(message).includes('e1'));
    open(undefined);
    expect((await told).onlyFor).toBe(on.studentId);
  });

  it('may post a message for all besides', async () => {
    const share = command('share', () => say('Partagé', { post: say('La carte', { visibility: 'public' }) }));
    const on = await stand({ commands: [share] });
    const posted = seen(on, (message) => words(message).includes('La carte'));
    const own = messageOf(await on.local.world.useCommand(on.studentId, on.channelId, { name: 'share' }));
    expect(own.onlyFor).toBe(on.studentId);
    expect((await posted).onlyFor).toBeNull();
  });

  it('brings its picture and its file, and takes them away when it is replaced', async () => {
    const chart = { kind: 'calendar' as const, days: [], curve: [], language: 'fr' as const };
    const me = command(
      'me',
      () =>
        say('', {
          blocks: [
            { kind: 'picture', chart, name: 'calendrier.png', alt: '3 bonnes réponses sur 4' },
            { kind: 'file', name: 'points.csv', content: 'date;points\n' },
            { kind: 'buttons', buttons: [{ id: 'me:close', label: 'Fermer' }] },
          ],
        }),
      { press: () => say('fermé', { update: true }) },
    );
    const on = await stand({ commands: [me] });
    const message = messageOf(await on.local.world.useCommand(on.studentId, on.channelId, { name: 'me' }));
    expect(message.attachments.map(({ filename, size, description }) => [filename, size, description])).toEqual([
      ['calendrier.png', 1, '3 bonnes réponses sur 4'],
      ['points.csv', 12, undefined],
    ]);
    const closed = messageOf(await on.local.world.press(on.studentId, message.id, 'me:close'));
    expect(closed.attachments).toEqual([]);
  });

  it('proposes at most 25 distinct suggestions of lengths that Discord takes', async () => {
    const find = command('find', () => say('…'), {
      data: {
        name: 'find', description: 'find', type: 1,
        options: [{ type: 3, name: 'term', description: 'x', autocomplete: true, required: true }],
      },
      autocomplete: ({ focused }) => [
        { name: 'long '.repeat(60), value: 'long' },
        { name: 'trop', value: 'x'.repeat(101) },
        ...Array.from({ length: 40 }, (_, at) => ({ name: `${focused.value} ${at}`, value: `t${Math.floor(at / 2)}` })),
        ...Array.from({ length: 40 }, (_, at) => ({ name: `n${at}`, value: `n${at}` })),
      ],
    }); // prettier-ignore
    const on = await stand({ commands: [find] });
    const choices = await on.local.world.autocomplete(on.studentId, on.channelId, {
      name: 'find',
      focused: { name: 'term', value: 'hyp' },
    });
    expect(choices).toHaveLength(25);
    expect(choices?.[1]).toEqual({ name: 'hyp 0', value: 't0' });
    expect(choices?.[0]?.name.length).toBeLessThanOrEqual(100);
  });
});

describe('a button', () => {
  const hello = command(
    'hello',
    () =>
      say('un', {
        blocks: [
          { kind: 'buttons', buttons: [{ id: 'hello:next:a', label: 'Suite' }, { id: 'gone:x', label: 'Vieux' }] },
          { kind: 'select', id: 'hello:choose', placeholder: 'Choisir', options: [{ label: 'A', value: 'a' }, { label: 'B', value: 'b' }] },
        ],
      }),
    {
      press: ({ ids, values, onPrivate }) => say(`${ids.join('+')} ${values.join('+')} ${onPrivate}`, { update: ids[0] === 'next' }),
    },
  ); // prettier-ignore

  it('updates its own message, also after a restart', async () => {
    const on = await stand({ commands: [hello] });
    const first = messageOf(await on.local.world.useCommand(on.studentId, on.channelId, { name: 'hello' }));
    await on.reconnect([hello]);
    const outcome = await on.local.world.press(on.studentId, first.id, 'hello:next:a');
    expect(outcome.kind).toBe('updated');
    expect(words(messageOf(outcome))).toContain('next+a  true');
    expect(messageOf(outcome).id).toBe(first.id);
  });

  it('of a menu brings what was chosen', async () => {
    const on = await stand({ commands: [hello] });
    const first = messageOf(await on.local.world.useCommand(on.studentId, on.channelId, { name: 'hello' }));
    const outcome = await on.local.world.press(on.studentId, first.id, 'hello:choose', ['b']);
    expect(words(messageOf(outcome))).toContain('choose b true');
  });

  it('that nobody owns any more is answered kindly', async () => {
    const on = await stand({ commands: [hello] });
    const first = messageOf(await on.local.world.useCommand(on.studentId, on.channelId, { name: 'hello' }));
    const outcome = await on.local.world.press(on.studentId, first.id, 'gone:x');
    expect(words(messageOf(outcome))).toContain(messages('fr').discord.oldButton);
  });

  it('on a public message never replaces it by what one reader may see', async () => {
    const open = command(
      'open',
      () => say('pour tous', { visibility: 'public', blocks: [{ kind: 'buttons', buttons: [{ id: 'open:x', label: 'Moi' }] }] }),
      { press: () => say('pour moi', { update: true }) },
    ); // prettier-ignore
    const on = await stand({ commands: [open] });
    const first = messageOf(await on.local.world.useCommand(on.studentId, on.channelId, { name: 'open' }));
    const outcome = await on.local.world.press(on.studentId, first.id, 'open:x');
    expect(outcome.kind).toBe('answered');
    expect(messageOf(outcome).onlyFor).toBe(on.studentId);
  });

  it('can open a form, whose fields come back', async () => {
    const form: Modal = {
      kind: 'modal',
      id: 'form:q1',
      title: 'Ta réponse',
      fields: [{ id: 'typed', label: 'Réponse' }],
    };
    const asks = command('form', () => say('…', { blocks: [{ kind: 'buttons', buttons: [{ id: 'form:open', label: 'Répondre' }] }] }), {
      press: () => form,
      submit: ({ ids, fields, onMessage }) => say(`${ids[0]} ${fields['typed']} ${onMessage}`, { update: true }),
    }); // prettier-ignore
    const on = await stand({ commands: [asks] });
    const first = messageOf(await on.local.world.useCommand(on.studentId, on.channelId, { name: 'form' }));
    const opened = await on.local.world.press(on.studentId, first.id, 'form:open');
    if (opened.kind !== 'modal') throw new Error(JSON.stringify(opened));
    const outcome = await on.local.world.submitModal(on.studentId, opened.modal.id, { typed: 'hyperviseur' });
    expect(outcome.kind).toBe('updated');
    expect(words(messageOf(outcome))).toContain('q1 hyperviseur true');
  });
});
