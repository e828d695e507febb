/** The floor: discord.js and nothing else, which answers a press with bytes prepared beforehand: `node bare.ts API_BASE TOKEN FILE`. */
import { readFileSync } from 'node:fs';
import { Client, Events, GatewayIntentBits, type InteractionReplyOptions } from 'discord.js';
import { startGauge } from './gauge.ts';
import { tell, type Order } from './orders.ts';

const [apiBase = '', token = '', file = ''] = process.argv.slice(2);
const answers = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, InteractionReplyOptions>>;
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: apiBase } });
client.on(Events.InteractionCreate, (interaction) => {
  if (!interaction.isButton()) return;
  void interaction.reply(answers[interaction.customId.at(-1) ?? ''] ?? { content: 'pong' });
});
const gauge = startGauge();
process.on('message', (order: Order) => {
  if (order === 'begin') {
    gauge.begin();
    tell({ kind: 'begun' });
  } else if (order === 'figures') tell({ kind: 'figures', ...gauge.read(), mostWrites: 0 });
});
client.once(Events.ClientReady, () => tell({ kind: 'ready' }));
process.once('disconnect', () => process.exit());
await client.login(token);
