/** `start`: what `npm start` does. Ends on Ctrl+C or a supervisor's signal, or with status 1 when Discord is lost for good. */
import { randomBytes } from 'node:crypto';
import type { CliCommand } from '../cli.ts';
import { start as startAll } from '../main.ts';
import { openLog } from '../main/log.ts';

/** Files beyond which reading is shown as it goes. */
const MANY = 200;

export const start: CliCommand = async ({ config, words, out, say }) => {
  const log = openLog(config.logLevel, config.token === null ? [] : [config.token]);
  const { promise: ended, resolve: end } = Promise.withResolvers<number>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(0));
  process.on('uncaughtException', (error) => {
    const id = randomBytes(3).toString('hex');
    log('error', `defect ${id}`, { error });
    say(words.internal(id));
    end(1);
  });
  process.on('unhandledRejection', (error) => log('error', 'defect in the background', { error }));
  const started = await startAll({
    config,
    log,
    onFatal: (reason) => {
      log('error', reason);
      say(words.fatal);
      end(1);
    },
    onProgress: (done, total) => {
      if (total >= MANY && (done % 100 === 0 || done === total)) say(words.progress(done, total));
    },
    onKept: (reason) => {
      log('warn', 'notes kept', { reason });
      say(words.notesKept);
    },
    onRead: ({ index, bank }) => say(words.notesChanged(index.terms.length, bank.questions.length)),
  });
  switch (started.kind) {
    case 'notes':
      say(started.reason === 'not-folder' ? words.notFolder(config.notesDir) : words.noFolder(config.notesDir));
      return 1;
    case 'storage':
      log('debug', started.error.message, { error: started.error });
      say(words.storage[started.error.fault](started.error.subject));
      return started.error.usage ? 2 : 1;
    case 'port-busy':
      say(words.portBusy(config.localPort));
      return 1;
    case 'login-refused':
      say(words.loginRefused);
      return 1;
    case 'unreachable':
      log('debug', 'unreachable', { error: started.error });
      say(words.loginFailed(config.apiBase));
      return 1;
    case 'local':
    case 'discord':
  }
  const index = started.library.index(null);
  const notes = Object.keys(index.notes).length;
  const questions = started.library.bank(null).questions.length;
  say(
    notes === 0
      ? words.noNotes(config.notesDir)
      : words.notesRead(notes, index.courses.length, index.terms.length, questions),
  );
  if (started.kind === 'local') {
    out(words.localReady(started.url));
    say(words.localHint);
    if (process.stdout.isTTY) void import('open').then(({ default: open }) => open(started.url)).catch(() => undefined);
  } else {
    out(words.discordReady);
    out(words.invite(started.invite));
  }
  const status = await ended;
  say(words.stopping);
  await started.stop();
  return status;
};
