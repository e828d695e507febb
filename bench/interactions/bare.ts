/** The floor: discord.js and nothing else, which answers with bytes prepared beforehand: `node bare.ts API_BASE TOKEN FILE`. */
import { readFileSync } from 'node:fs';
import { Client, Events, GatewayIntentBits, type InteractionReplyOptions } from 'discord.js';
import { ready } from './child.ts';

const [apiBase = '', token = '', file = ''] = process.argv.slice(2);
const answers = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, InteractionReplyOptions>>;
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: apiBase } });
client.on(Events.InteractionCreate, (interaction) => {
  if (!interaction.isChatInputCommand()) return;
  void interaction.reply(answers[interaction.options.getString('term', true)] ?? { content: 'pong' });
});
client.once(Events.ClientReady, () => ready([]));
await client.login(token);
