/** A small bot that shows one of everything the page draws, on a real discord.js client. Its words are its own. */
import type { ChatInputCommandInteraction, Client, Interaction, TextChannel } from 'discord.js';
import { onInteraction, rest, type Scene } from '../bot.ts';
import { picture } from './picture.ts';

const EPHEMERAL = 64;
const V2 = 32_768;

export const words = [
  'Conteneur',
  'Hyperviseur',
  'Hyper-V',
  'Isolation',
  'Machine hôte',
  'Machine invitée',
  'Para-virtualisation',
];

const term = (name: string) => ({
  name,
  description: 'Word of the course',
  description_localizations: { fr: 'Mot du cours' },
  type: 3,
  required: true,
  autocomplete: true,
});

export const commands = [
  {
    name: 'define',
    type: 1,
    description: 'Look up a word',
    description_localizations: { fr: 'Chercher un mot du cours' },
    options: [term('term')],
  },
  { name: 'compare', type: 1, description: 'Compare two words', options: [term('first'), term('second')] },
  { name: 'ask', type: 1, description: 'Opens a form' },
  { name: 'slow', type: 1, description: 'Thinks first' },
  { name: 'silent', type: 1, description: 'Never answers' },
  { name: 'gallery', type: 1, description: 'Shows one of everything' },
  {
    name: 'setup',
    type: 1,
    description: 'Settings',
    default_member_permissions: '32',
    options: [
      {
        name: 'daily',
        type: 1,
        description: 'Plan the daily question',
        description_localizations: { fr: 'Programmer la question du jour' },
        options: [
          { name: 'channel', type: 7, channel_types: [0, 5], description: 'Where', required: true },
          { name: 'time', type: 3, description: 'When, HH:MM', required: true },
          { name: 'role', type: 8, description: 'Who is told' },
          {
            name: 'days',
            type: 3,
            description: 'On which days',
            choices: [
              { name: 'Every day', value: 'all' },
              { name: 'Monday to Friday', value: 'week' },
            ],
          },
          { name: 'count', type: 4, description: 'How many' },
          { name: 'pause', type: 5, description: 'Whether to wait' },
        ],
      },
      { name: 'show', type: 1, description: 'What is set' },
    ],
  },
];

export const card = (name: string) => ({
  type: 17,
  accent_color: 0x4752c4,
  components: [
    { type: 10, content: `## ${name}` },
    {
      type: 10,
      content: `> machine exécutant l’hyperviseur, **hôte** de plusieurs machines *invitées* : \`qemu\`.\n-# virtualisation.md › Définitions › l.12`,
    },
    { type: 14, divider: true, spacing: 1 },
    {
      type: 9,
      components: [{ type: 10, content: '### À voir aussi\n- Hyperviseur\n- Isolation\n  - noyau partagé' }],
      accessory: { type: 2, style: 2, label: 'Comparer', custom_id: 'define:compare' },
    },
    {
      type: 1,
      components: [
        { type: 2, style: 1, label: 'Partager', custom_id: 'define:share' },
        { type: 2, style: 5, label: 'La note', url: 'https://example.org/virtualisation' },
        { type: 2, style: 4, label: 'Signaler', custom_id: 'define:report', disabled: true },
      ],
    },
  ],
});

const form = {
  custom_id: 'ask:form',
  title: 'Une idée de question',
  components: [
    {
      type: 18,
      label: 'La question',
      description: 'Telle que la classe la lira',
      component: { type: 4, custom_id: 'stem', style: 2, required: true, max_length: 200 },
    },
    {
      type: 18,
      label: 'Le cours',
      component: {
        type: 3,
        custom_id: 'course',
        placeholder: 'Choisis',
        options: [
          { label: 'Réseaux', value: 'net' },
          { label: 'Virtualisation', value: 'virt' },
        ],
      },
    },
    {
      type: 18,
      label: 'Difficulté',
      component: {
        type: 21,
        custom_id: 'level',
        options: [
          { label: 'Facile', value: '1' },
          { label: 'Difficile', value: '3' },
        ],
      },
    },
  ],
};

async function gallery(interaction: ChatInputCommandInteraction): Promise<void> {
  await interaction.reply({
    flags: V2,
    files: [
      { name: 'calendar.png', attachment: picture(), description: 'Un calendrier : 5 jours justes, 1 jour faux' },
      { name: 'export.json', attachment: Buffer.from('{"points": 3}') },
    ],
    components: [
      {
        type: 10,
        content: `# Titre\nUn membre <@${interaction.user.id}>, un salon <#${interaction.channelId}>, une heure <t:1795417200:F>, une commande </define:${interaction.commandId}>.\n||caché|| ~~barré~~ __souligné__`,
      },
      {
        type: 12,
        items: [
          { media: { url: 'attachment://calendar.png' }, description: 'Un calendrier : 5 jours justes, 1 jour faux' },
        ],
      },
      { type: 13, file: { url: 'attachment://export.json' } },
      {
        type: 1,
        components: [
          {
            type: 3,
            custom_id: 'pick:topic',
            placeholder: 'Un thème',
            options: [
              { label: 'Réseaux', value: 'net', description: 'OSI, TCP' },
              { label: 'Virtualisation', value: 'virt' },
            ],
          },
        ],
      },
      card('Machine hôte'),
    ],
  } as never);
}

/** Registers the commands and answers them; `slow` waits for `gate`. */
export async function sampleBot(
  scene: Scene,
  client: Client<true>,
  gate: Promise<unknown> = Promise.resolve(),
): Promise<{ readonly thrown: unknown[]; question(): Promise<string> }> {
  const put = await rest(scene.discord)('PUT', `/applications/${client.application.id}/commands`, commands);
  if (put.status !== 200) throw new Error(`commands refused: ${JSON.stringify(put.body)}`);
  const answer = async (interaction: Interaction): Promise<unknown> => {
    if (interaction.isAutocomplete()) {
      const asked = interaction.options.getFocused().toLowerCase();
      return interaction.respond(
        words.filter((word) => word.toLowerCase().includes(asked)).map((word) => ({ name: word, value: `id:${word}` })),
      );
    }
    if (interaction.isChatInputCommand()) {
      const { options } = interaction;
      switch (interaction.commandName) {
        case 'define':
          return interaction.reply({
            flags: EPHEMERAL | V2,
            components: [card(options.getString('term', true))],
          } as never);
        case 'compare':
          return interaction.reply({
            content: `${options.getString('first')} / ${options.getString('second')}`,
            flags: EPHEMERAL,
          });
        case 'ask':
          return interaction.showModal(form as never);
        case 'slow':
          await interaction.deferReply();
          await gate;
          return interaction.editReply('Voilà.');
        case 'gallery':
          return gallery(interaction);
        case 'setup':
          return interaction.reply({
            content: JSON.stringify(options.data[0]?.options?.map(({ name, value }) => ({ name, value }))),
            flags: EPHEMERAL,
          });
        default:
          return undefined;
      }
    }
    if (interaction.isModalSubmit())
      return interaction.reply({
        content: `${interaction.fields.getTextInputValue('stem')} · ${interaction.fields.getStringSelectValues('course').join()}`,
        flags: EPHEMERAL,
      });
    if (interaction.isStringSelectMenu())
      return interaction.reply({ content: `Choisi : ${interaction.values.join()}`, flags: EPHEMERAL });
    if (interaction.isButton())
      return interaction.reply({ content: `Ta réponse : ${interaction.customId}`, flags: EPHEMERAL });
    return undefined;
  };
  const thrown = onInteraction(client, answer);
  const question = async (): Promise<string> => {
    const channel = (await client.channels.fetch(scene.daily.id)) as TextChannel;
    const role = scene.server.roles.find((one) => one.mentionable);
    const message = await channel.send({
      content: `<@&${role?.id}> **Question du jour**\nQue désigne la *machine hôte* ?\n**A.** la machine qui exécute l’hyperviseur\n**B.** une machine invitée`,
      allowedMentions: { roles: role ? [role.id] : [] },
      components: [
        {
          type: 1,
          components: ['A', 'B'].map((letter) => ({ type: 2, style: 2, label: letter, custom_id: `daily:${letter}` })),
        },
      ],
    } as never);
    return message.id;
  };
  return { thrown, question };
}
