/** Which question comes next in a server: its courses, what was asked there and how it went, what the teacher holds back. */
import { chooseDaily, chooseUpcoming, questionsLeft, type Choosing } from '../../quiz/choose.ts';
import type { Question } from '../../quiz/model.ts';
import type { ServerSettings } from '../../store.ts';
import type { Ground } from './ground.ts';

export interface ForDay {
  readonly question: Question | null;
  /** Never asked so far, the chosen one included. */
  readonly left: number;
}

/** All that the choice depends on, but the day. */
async function before({ parts }: Ground, { serverId, courses }: ServerSettings): Promise<Omit<Choosing, 'date'>> {
  const [asked, held] = await Promise.all([parts.store.asked(serverId), parts.store.held(serverId)]);
  return {
    bank: parts.library.bank(courses),
    notes: parts.library.index(courses).notes,
    serverId,
    history: asked.map(({ roundId: _, answered, right, ...question }) => ({
      ...question,
      facility: answered === 0 ? null : right / answered,
    })),
    held: new Set(held),
  };
}

/** The same day in the same server gives the same question, as long as notes and answers stay. */
export async function questionFor(ground: Ground, server: ServerSettings, date: string): Promise<ForDay> {
  const choosing = await before(ground, server);
  return { question: chooseDaily({ ...choosing, date }), left: questionsLeft(choosing) };
}

/** What the coming days would bring; days for which nothing is left are left out. */
export async function upcoming(
  ground: Ground,
  server: ServerSettings,
  dates: readonly string[],
): Promise<readonly { readonly date: string; readonly question: Question }[]> {
  return chooseUpcoming(await before(ground, server), dates);
}

/** How many questions for the day were never asked in the server. */
export const questionsLeftIn = async (ground: Ground, server: ServerSettings): Promise<number> =>
  questionsLeft(await before(ground, server));
