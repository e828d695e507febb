/** The whole bot in a process of its own, on the notes of this project: `node ours.ts API_BASE TOKEN DATABASE`. */
import { join } from 'node:path';
import { openLibrary } from '../../src/library/open-library.ts';
import { startBot } from '../../src/main/bot.ts';
import { openStore } from '../../src/storage/open-store.ts';
import { ready } from './child.ts';
import { SERVER_ID } from './wire.ts';

const [apiBase = '', token = '', database = ''] = process.argv.slice(2);
const library = await openLibrary({
  dir: join(import.meta.dirname, '../../notes'),
  today: () => '2026-11-23',
  watch: false,
  onProgress: () => undefined,
  onRead: () => undefined,
  onKept: () => undefined,
});
const bot = await startBot({
  token,
  apiBase,
  library,
  store: await openStore(`sqlite:${database}`),
  clock: () => Date.now(),
  defaults: { language: 'fr', timezone: 'Europe/Paris' },
  log: (level, message, details) => {
    if (level === 'error' || level === 'warn') console.error(level, message, details);
  },
  onFatal: (reason) => {
    throw new Error(reason);
  },
  beat: false,
});
ready(bot.tutor.suggest(SERVER_ID, '').map(({ id, label }) => ({ id, label })));
