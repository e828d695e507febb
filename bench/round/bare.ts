/** The floor: discord.js and nothing else, which answers a press with bytes prepared beforehand: `node bare.ts API_BASE TOKEN FILE`. */
import { readFileSync } from 'node:fs';
import { Client, Events, GatewayIntentBits, type InteractionReplyOptions } from 'discord.js';
import type { Told } from './ours.ts';

const [apiBase = '', token = '', file = ''] = process.argv.slice(2);
const answers = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, InteractionReplyOptions>>;
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: apiBase } });
client.on(Events.InteractionCreate, (interaction) => {
  if (!interaction.isButton()) return;
  void interaction.reply(answers[interaction.customId.at(-1) ?? ''] ?? { content: 'pong' });
});
client.once(Events.ClientReady, () => process.send?.({ kind: 'ready' } satisfies Told));
process.once('disconnect', () => process.exit());
await client.login(token);
