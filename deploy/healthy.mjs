// Exit status 0 when the bot's minute went through within the last three: for a container's or a monitor's health check.
// Usage: node deploy/healthy.mjs [data/kholle.db.alive]
import { statSync } from 'node:fs';

const file = process.argv[2] ?? 'data/kholle.db.alive';
const OLDEST = 3 * 60_000;
try {
  const age = Date.now() - statSync(file).mtimeMs;
  if (age > OLDEST) {
    console.error(`${file} is ${Math.round(age / 1000)} s old: the bot is stuck or stopped`);
    process.exitCode = 1;
  }
} catch {
  console.error(`${file} is not there: the bot has not started`);
  process.exitCode = 1;
}
