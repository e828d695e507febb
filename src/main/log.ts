/** The host's log, on standard error: readable lines on a terminal, JSON lines elsewhere. */
import { pino } from 'pino';
import pretty from 'pino-pretty';
import type { Config } from '../config.ts';

export type Log = (
  level: 'debug' | 'info' | 'warn' | 'error',
  message: string,
  details?: Readonly<Record<string, unknown>>,
) => void;

/** Opens the log at a level. Tokens never appear in it, whoever logs them. */
export function openLog(level: Config['logLevel'], secrets: readonly string[]): Log {
  const stream = process.stderr.isTTY
    ? pretty({ destination: 2, sync: true, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' })
    : pino.destination({ dest: 2, sync: true });
  const logger = pino({ level, base: null, serializers: { error: pino.stdSerializers.err } }, stream);
  const clean = (text: string): string =>
    secrets.reduce((left, secret) => (secret ? left.replaceAll(secret, '•••') : left), text);
  return (at, message, details = {}) => {
    const error = details['error'];
    const shown =
      error instanceof Error
        ? { ...details, error: { type: error.name, message: clean(error.message), stack: clean(error.stack ?? '') } }
        : details;
    logger[at](shown, clean(message));
  };
}
