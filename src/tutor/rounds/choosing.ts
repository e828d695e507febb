/** Which question comes next in a server: its courses, what was asked there and how it went, what the teacher holds back. */
import { chooseDaily, chooseUpcoming, questionsLeft, type Choosing } from '../../quiz/choose.ts';
import { expectation, rate } from '../../quiz/difficulty.ts';
import type { Question } from '../../quiz/model.ts';
import { daysAfter, weekdayOf } from '../../schedule/local-time.ts';
import type { Asked, ServerSettings } from '../../store.ts';
import type { Ground } from './ground.ts';

export interface ForDay {
  readonly question: Question | null;
  /** Never asked so far, the chosen one included; fewer where some day of the coming week would stay without one. */
  readonly left: number;
}

/** The last questions that tell how hard a question is for this class. */
const TELLING = 30;
/** With fewer answers than this nothing is said of a class. */
const ENOUGH = 20;

/** All that the choice depends on, but the day and how hard questions are for the class. */
async function before({ parts }: Ground, { serverId, courses }: ServerSettings) {
  const [asked, held] = await Promise.all([parts.store.asked(serverId), parts.store.held(serverId)]);
  const choosing: Omit<Choosing, 'date'> = {
    bank: parts.library.bank(courses),
    notes: parts.library.index(courses).notes,
    serverId,
    history: asked.map(({ roundId: _, answered, right, ...question }) => ({
      ...question,
      facility: answered === 0 ? null : right / answered,
    })),
    held: new Set(held),
  };
  return { asked, choosing };
}

/**
 * What share of this class to expect right, from its answers to the last questions; undefined where they are too few.
 * Only closed rounds count, so that a press in the same minute cannot change the choice. Read one round at a time: a
 * thousand answers each, and others wait for the thread.
 */
async function expectedIn(
  { parts: { store } }: Ground,
  serverId: string,
  asked: readonly Asked[],
): Promise<Choosing['expected']> {
  const rounds = new Map((await store.grading(serverId)).map((round) => [round.id, round]));
  const telling = asked.filter(({ roundId }) => {
    const round = rounds.get(roundId);
    return round?.state === 'closed' && !round.retracted;
  });
  let ratings = rate([]);
  let answers = 0;
  for (const { roundId, questionId } of telling.slice(-TELLING)) {
    const { key = [], order = [] } = rounds.get(roundId) ?? {};
    // Sorted as given: the last of a member counts, at the place of the first.
    const last = new Map((await store.answersOf(roundId)).map(({ memberId, choice }) => [memberId, choice]));
    answers += last.size;
    const graded = [...last].map(([memberId, choice]) => {
      return { memberId, questionId, choices: order.length, right: key.includes(choice) };
    });
    ratings = rate(graded, ratings);
  }
  if (answers < ENOUGH) return undefined;
  const kinds = new Map(asked.map(({ questionId, kind }) => [questionId, kind]));
  return expectation(ratings, (questionId) => kinds.get(questionId));
}

async function prepared(ground: Ground, server: ServerSettings): Promise<Omit<Choosing, 'date'>> {
  const { asked, choosing } = await before(ground, server);
  const expected = await expectedIn(ground, server.serverId, asked);
  return { ...choosing, ...(expected && { expected }) };
}

/** The days of the week after a date on which the server asks. */
const weekAfter = (date: string, { daily }: ServerSettings): readonly string[] =>
  Array.from({ length: 7 }, (_, at) => daysAfter(date, at + 1)).filter(
    (day) => daily?.days.includes(weekdayOf(day)) ?? true,
  );

/** The same day in the same server gives the same question, as long as notes and closed rounds stay. */
export async function questionFor(ground: Ground, server: ServerSettings, date: string): Promise<ForDay> {
  const choosing = await prepared(ground, server);
  const question = chooseDaily({ ...choosing, date });
  // Questions of one fact keep a week apart: many of them on few facts do not make many days.
  const asked = new Set(choosing.history.map(({ questionId }) => questionId));
  const dates = [date, ...weekAfter(date, server)];
  const fresh = chooseUpcoming(choosing, dates).filter((one) => !asked.has(one.question.id)).length;
  return { question, left: fresh < dates.length ? fresh : questionsLeft(choosing) };
}

/** What the coming days would bring; days for which nothing is left are left out. */
export async function upcoming(
  ground: Ground,
  server: ServerSettings,
  dates: readonly string[],
): Promise<readonly { readonly date: string; readonly question: Question }[]> {
  return chooseUpcoming(await prepared(ground, server), dates);
}

/** How many questions for the day were never asked in the server. */
export const questionsLeftIn = async (ground: Ground, server: ServerSettings): Promise<number> =>
  questionsLeft((await before(ground, server)).choosing);
