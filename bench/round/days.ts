/** One class of a thousand, a question a day which all answer at once: what the bot's memory holds after each day. */
import { join } from 'node:path';
import type { Message } from '../../src/local-discord/world.ts';
import { DAY, FIRST_DAY, openClasses } from './local-class.ts';

export const DAYS = 12;
/** Days after which all that is kept once is kept. */
export const WARM_UP = 4;
const MEMBERS = 1_000;

export interface DaysFigures {
  /** MB after a full collection at the end of each day. */
  readonly memory: readonly number[];
  readonly questions: number;
}

export async function measureDays(folder: string): Promise<DaysFigures> {
  const questions: Message[] = [];
  const size = { servers: 1, members: MEMBERS };
  const { child, tick, press, close } = await openClasses(join(folder, 'days.db'), size, (message) =>
    questions.push(message),
  );
  const memory: number[] = [];
  try {
    for (let day = 0; day < DAYS; day += 1) {
      await tick(FIRST_DAY + day * DAY);
      const question = questions.at(-1);
      if (question) await press(question, MEMBERS);
      memory.push((await child.order('figures', 'figures')).memory);
    }
    return { memory, questions: questions.length };
  } finally {
    await close();
  }
}
