/** What a bot does in a day, with an unmodified discord.js over HTTP and WebSocket. */
import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  ContainerBuilder,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
  type Client,
  type Interaction,
} from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answered, onInteraction, scene, type Scene } from './bot.ts';

const commands = [
  new SlashCommandBuilder()
    .setName('define')
    .setDescription('Explains a term')
    .setDescriptionLocalizations({ fr: 'Explique un terme' })
    .addStringOption((option) => option.setName('term').setDescription('Term').setRequired(true).setAutocomplete(true)),
  new SlashCommandBuilder()
    .setName('setup')
    .setDescription('Settings')
    .setDefaultMemberPermissions('32')
    .addSubcommand((sub) =>
      sub
        .setName('daily')
        .setDescription('The daily question')
        .addChannelOption((option) => option.setName('channel').setDescription('Where').setRequired(true))
        .addRoleOption((option) => option.setName('role').setDescription('Whom')),
    ),
].map((command) => command.toJSON());

const row = (...buttons: ButtonBuilder[]) => new ActionRowBuilder<ButtonBuilder>().addComponents(buttons);
const button = (id: string) => new ButtonBuilder().setCustomId(id).setLabel(id).setStyle(ButtonStyle.Primary);

let here: Scene;
let client: Client<true>;
let handle: (interaction: Interaction) => unknown;
let thrown: unknown[];

beforeAll(async () => {
  here = await scene();
  client = await here.connect();
  await client.application.commands.set(commands);
  thrown = onInteraction(client, (interaction) => handle(interaction));
});
beforeEach(() => {
  thrown.length = 0;
});
afterAll(() => here.end());

const define = (term = 'hyperviseur', memberId = here.student.id) =>
  here.discord.world.useCommand(memberId, here.general.id, { name: 'define', options: { term } });

describe('a bot', () => {
  it('logs in and knows the class server', () => {
    expect(client.user.id).toBe(here.discord.world.bot.id);
    const guild = client.guilds.cache.get(here.server.id);
    expect(guild?.channels.cache.map((channel) => channel.name)).toEqual(['général', 'question-du-jour', 'profs']);
    expect(here.discord.world.bot.online).toBe(true);
  });

  it('registers commands that each member sees by permission and locale', async () => {
    const known = await client.application.commands.fetch({ withLocalizations: true });
    expect(known.map((one) => [one.name, one.descriptionLocalizations?.fr])).toEqual([
      ['define', 'Explique un terme'],
      ['setup', undefined],
    ]);
    const seenBy = (id: string) => here.discord.world.commandsFor(id, here.general.id).map((one) => one.name);
    expect(seenBy(here.student.id)).toEqual(['define']);
    expect(seenBy(here.teacher.id)).toEqual(['define', 'setup']);
  });

  it('answers a command in public, with the locale and name of who asked', async () => {
    handle = (interaction) =>
      interaction.isChatInputCommand() &&
      interaction.reply(
        `${interaction.options.getString('term')} ${interaction.locale} ${interaction.member && 'displayName' in interaction.member ? interaction.member.displayName : ''}`,
      );
    const message = answered(await define());
    expect(message.content).toBe('hyperviseur fr Amélie Garnier');
    expect(message.askedBy).toMatchObject({ memberId: here.student.id, kind: 'command', name: 'define' });
    expect(here.discord.world.messagesFor(here.other.id, here.general.id).at(-1)).toEqual(message);
  });

  it('answers in private, seen by the asker alone, and edits and follows up', async () => {
    handle = async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply({
        flags: MessageFlags.IsComponentsV2,
        components: [
          new ContainerBuilder().addTextDisplayComponents(new TextDisplayBuilder().setContent('**Hyperviseur**')),
        ],
      });
      await interaction.followUp({ content: 'voir aussi', flags: MessageFlags.Ephemeral });
      done();
    };
    let done: () => void = () => undefined;
    const finished = new Promise<void>((resolve) => (done = resolve));
    const outcome = await define();
    expect(outcome).toMatchObject({ kind: 'thinking', message: { thinking: true, onlyFor: here.student.id } });
    await finished;
    const [answer, more] = here.discord.world.messagesFor(here.student.id, here.general.id).slice(-2);
    expect(answer).toMatchObject({
      thinking: false,
      flags: 64 | 32768,
      components: [{ type: 17, components: [{ content: '**Hyperviseur**' }] }],
    });
    expect(more).toMatchObject({ content: 'voir aussi', onlyFor: here.student.id });
    expect(here.discord.world.messagesFor(here.other.id, here.general.id)).not.toContainEqual(answer);
    expect(thrown).toEqual([]);
  });

  it('proposes choices while a member types', async () => {
    handle = (interaction) =>
      interaction.isAutocomplete() &&
      interaction.respond([
        { name: `${interaction.options.getFocused()}…`, value: interaction.options.getFocused(true).name },
      ]);
    const focused = { name: 'term', value: 'hyp' };
    expect(
      await here.discord.world.autocomplete(here.student.id, here.general.id, { name: 'define', focused }),
    ).toEqual([{ name: 'hyp…', value: 'term' }]);
  });

  it('is told of channels and roles that a subcommand names', async () => {
    handle = (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const channel = interaction.options.getChannel('channel', true);
      return interaction.reply(
        `${interaction.options.getSubcommand()} ${channel.name} ${interaction.options.getRole('role')?.name}`,
      );
    };
    const role = here.server.roles.find((one) => one.mentionable);
    const outcome = await here.discord.world.useCommand(here.teacher.id, here.general.id, {
      name: 'setup',
      subcommand: 'daily',
      options: { channel: here.daily.id, role: role?.id ?? '' },
    });
    expect(answered(outcome).content).toBe('daily question-du-jour Étudiants');
  });

  it('posts with buttons, confirms a press in private and updates the message', async () => {
    const channel = await client.channels.fetch(here.daily.id);
    if (!channel?.isSendable()) throw new Error('not sendable');
    const posted = await channel.send({ content: 'Q', components: [row(button('daily:a'), button('daily:b'))] });
    handle = (interaction) =>
      interaction.isButton() &&
      (interaction.customId === 'daily:a'
        ? interaction.reply({ content: 'noté', flags: MessageFlags.Ephemeral })
        : interaction.update({ content: 'fermé', components: [] }));
    const private_ = answered(await here.discord.world.press(here.student.id, posted.id, 'daily:a'));
    expect(private_).toMatchObject({ content: 'noté', onlyFor: here.student.id, replyTo: posted.id });
    expect(await here.discord.world.press(here.other.id, posted.id, 'daily:b')).toMatchObject({
      kind: 'updated',
      message: { id: posted.id, content: 'fermé', components: [] },
    });
    expect(await here.discord.world.press(here.other.id, posted.id, 'daily:b')).toMatchObject({
      kind: 'refused',
      reason: 'unknown-component',
    });
  });

  it('takes the choice of a select and defers an update', async () => {
    const channel = await client.channels.fetch(here.daily.id);
    if (!channel?.isSendable()) throw new Error('not sendable');
    const select = new StringSelectMenuBuilder()
      .setCustomId('pick')
      .addOptions({ label: 'A', value: 'a' }, { label: 'B', value: 'b' });
    const posted = await channel.send({
      content: 'S',
      components: [new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(select)],
    });
    let edited: () => void = () => undefined;
    const change = new Promise<void>((resolve) => (edited = resolve));
    handle = async (interaction) => {
      if (!interaction.isStringSelectMenu()) return;
      await interaction.deferUpdate();
      await interaction.editReply({ content: `choisi ${interaction.values.join()}` });
      edited();
    };
    expect(await here.discord.world.press(here.student.id, posted.id, 'pick', ['c'])).toMatchObject({
      kind: 'refused',
      reason: 'invalid-option',
    });
    expect(await here.discord.world.press(here.student.id, posted.id, 'pick', ['b'])).toMatchObject({
      kind: 'acknowledged',
    });
    await change;
    expect(here.discord.world.message(posted.id)?.content).toBe('choisi b');
  });

  it('opens a modal and reads what was typed', async () => {
    handle = (interaction) => {
      if (interaction.isChatInputCommand())
        return interaction.showModal(
          new ModalBuilder()
            .setCustomId('form')
            .setTitle('Formulaire')
            .addLabelComponents(
              new LabelBuilder()
                .setLabel('Pourquoi')
                .setTextInputComponent(
                  new TextInputBuilder().setCustomId('why').setStyle(TextInputStyle.Paragraph).setMaxLength(20),
                ),
            ),
        );
      return interaction.isModalSubmit() && interaction.reply(`lu ${interaction.fields.getTextInputValue('why')}`);
    };
    const opened = await define();
    if (opened.kind !== 'modal') throw new Error(opened.kind);
    const submit = (memberId: string, why: string) =>
      here.discord.world.submitModal(memberId, opened.modal.id, { why });
    expect(await submit(here.student.id, '')).toMatchObject({ kind: 'refused', reason: 'invalid-field' });
    expect(await submit(here.other.id, 'x')).toMatchObject({ kind: 'refused', reason: 'unknown-modal' });
    expect(answered(await submit(here.student.id, 'parce que')).content).toBe('lu parce que');
    expect(thrown).toEqual([]);
  });

  it('edits, finds and deletes its messages, with files served back', async () => {
    const channel = await client.channels.fetch(here.general.id);
    if (!channel?.isTextBased() || !channel.isSendable()) throw new Error('not sendable');
    const posted = await channel.send({
      content: 'un',
      files: [{ attachment: Buffer.from('a;b'), name: 'notes.csv', description: 'Notes' }],
    });
    const file = posted.attachments.first();
    expect(file?.description).toBe('Notes');
    expect(await (await fetch(file?.url ?? '')).text()).toBe('a;b');
    await posted.edit({ content: 'deux' });
    const listed = await channel.messages.fetch({ limit: 5 });
    expect(listed.get(posted.id)?.content).toBe('deux');
    expect(listed.get(posted.id)?.editedTimestamp).toBe(here.time.now);
    await posted.delete();
    expect((await channel.messages.fetch({ limit: 5, cache: false })).has(posted.id)).toBe(false);
    expect((await fetch(file?.url ?? '')).status).toBe(404);
  });
});
