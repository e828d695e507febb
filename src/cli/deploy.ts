/** `deploy`: registers the slash commands, when they differ from what Discord has. */
import { commands } from '../../commands/index.ts';
import type { CliCommand } from '../cli.ts';
import { deploy as register } from '../discord/deploy.ts';

export const deploy: CliCommand = async ({ config, words, out, say }) => {
  if (config.token === null) {
    say(words.deployNeedsToken);
    return 2;
  }
  try {
    const outcome = await register({ token: config.token, apiBase: config.apiBase, commands });
    out(outcome === 'unchanged' ? words.deployUnchanged : words.deployed(commands.length));
    return 0;
  } catch (error) {
    const refused = error instanceof Error && 'status' in error && error.status === 401;
    say(refused ? words.loginRefused : words.loginFailed(config.apiBase));
    return 1;
  }
};
