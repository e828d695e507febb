/** `backup FILE` and `restore FILE`: a consistent copy of the database, and a checked way back. */
import type { CliCommand } from '../cli.ts';
import * as storage from '../storage/backup.ts';
import { StorageError } from '../storage/storage-error.ts';

const guarded =
  (work: CliCommand): CliCommand =>
  async (input) => {
    try {
      return await work(input);
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      input.say(input.words.storage[error.fault](error.subject));
      return error.usage ? 2 : 1;
    }
  };

/** Copies the database, even while the bot runs. */
export const backup = guarded(async ({ config, argument, words, say }) => {
  await storage.backup(config.databaseUrl, argument);
  say(words.backupDone(argument));
  return 0;
});

/** Puts a copy in the database's place, after checking it. The bot must be stopped. */
export const restore = guarded(async ({ config, argument, words, say }) => {
  await storage.restore(argument, config.databaseUrl);
  say(words.restoreDone(argument));
  return 0;
});
