/** A whole year presses at once: every press is answered well within three seconds, and memory comes back. */
import { Client, Events, GatewayIntentBits, MessageFlags } from 'discord.js';
import { Agent } from 'undici';
import { expect, it } from 'vitest';
import { scene } from './bot.ts';

const MEMBERS = 1000;

it(`carries ${MEMBERS} simultaneous presses`, async () => {
  const here = await scene();
  const { world } = here.discord;
  const members = Array.from({ length: MEMBERS }, (_, index) => world.addMember(`Membre ${index}`));
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: here.discord.apiBase, globalRequestsPerSecond: Infinity, agent: new Agent({ connections: 256 }) },
  });
  const ready = new Promise((done) => client.once(Events.ClientReady, done));
  await client.login(here.discord.token);
  await ready;
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isButton()) void interaction.reply({ content: 'noté', flags: MessageFlags.Ephemeral });
  });
  const channel = await client.channels.fetch(here.daily.id);
  if (!channel?.isSendable()) throw new Error('not sendable');
  const components = [
    { type: 1, components: ['a', 'b', 'c', 'd'].map((label) => ({ type: 2, style: 1, label, custom_id: label })) },
  ];
  const { id } = await channel.send({ content: 'Q', components: components as never });
  const started = performance.now();
  const outcomes = await Promise.all(
    members.map((member, index) => world.press(member.id, id, 'abcd'[index % 4] ?? 'a')),
  );
  const took = performance.now() - started;
  expect(new Set(outcomes.map((outcome) => outcome.kind))).toEqual(new Set(['answered']));
  expect(world.allMessages(here.daily.id)).toHaveLength(MEMBERS + 1);
  expect(took).toBeLessThan(3000);
  await client.destroy();
  await here.end();
});
