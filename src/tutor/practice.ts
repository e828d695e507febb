/**
 * `/quiz`: questions from the same bank as the day's, private and immediate, missed ones first, never scored. Nothing is
 * held between two presses: the order of the choices follows from the question and a salt that travels in the button.
 * What an open question of the day asks is not asked here, for the feedback would give it away.
 */
import { choiceOrder } from '../quiz/shuffle.ts';
import { gradeTyped } from '../quiz/grade.ts';
import { digest, hash } from '../quiz/hash.ts';
import type { Question, QuestionBank } from '../quiz/model.ts';
import { NO_ANSWER } from '../scores/ledger.ts';
import type { TutorParts } from '../tutor.ts';
import type { Scoreboard } from './scoreboard.ts';
import type { Settings } from './settings.ts';

export interface Practice {
  /** The next question for this member, null when the bank has none; `salt` varies the seeded choice. */
  next(
    serverId: string,
    memberId: string,
    filter: { readonly course?: string; readonly topic?: string; readonly not?: readonly string[] },
    salt: string,
  ): Promise<{ readonly question: Question; readonly order: readonly number[] } | null>;
  question(serverId: string, questionId: string): Question | null;
  /** The order in which a practice question's choices are shown: stateless, from its id and `salt`. */
  order(question: Question, salt: string): readonly number[];
  /** Grades choices (indexes of the question, unshuffled) or typed words, and remembers the outcome. */
  grade(
    serverId: string,
    memberId: string,
    question: Question,
    given: { readonly choices: readonly number[] } | { readonly typed: string } | { readonly known: boolean },
    now: number,
  ): Promise<{ readonly right: boolean; /** Right but for a typo or accents. */ readonly almost: boolean }>;
}

/** Short stable keys for what a button names: a course, or a section of the notes (`quiz:topic:<key>`). */
export const courseKey = (course: string): string => digest(`course|${course}`).slice(-10);
export const topicKey = (topic: { readonly file: string; readonly headings: readonly string[] }): string =>
  digest(`topic|${topic.file}|${topic.headings.join('›')}`).slice(-10);

/** How many of the last questions are left out, so that a missed one does not come straight back. */
const SPACING = 4;
const DAY = 86_400_000;
/** Misses of the day's question that still count, in days. */
const MEMORY = 60;
/** The last rounds, one of which may be open. */
const LATEST = 3;

interface Outcome {
  readonly right: boolean;
  readonly at: number;
}

/** Whether a question stands in the section or below it. */
const inTopic = ({ source }: Question, topic: string): boolean =>
  source.headings.some(
    (_, at) => topicKey({ file: source.file, headings: source.headings.slice(0, at + 1) }) === topic,
  ) || topicKey({ file: source.file, headings: [] }) === topic;

/** @param scoreboard holds the class's answers, so that nobody's `/quiz` reads them all again. */
export function createPractice(
  { library, store, clock }: TutorParts,
  settings: Settings,
  scoreboard: Pick<Scoreboard, 'counted'>,
): Practice {
  const byId = new WeakMap<QuestionBank, ReadonlyMap<string, Question>>();
  const bankOf = (serverId: string): QuestionBank => library.bank(settings.of(serverId).courses);
  const find = (serverId: string, questionId: string): Question | null => {
    const bank = bankOf(serverId);
    const known = byId.get(bank) ?? new Map(bank.questions.map((question) => [question.id, question]));
    byId.set(bank, known);
    return known.get(questionId) ?? null;
  };

  /** The last outcome of each fact, from practice and from the closed questions of the day; and what is open today. */
  const recall = async (serverId: string, memberId: string) => {
    const since = new Date(clock() - MEMORY * DAY).toISOString().slice(0, 10);
    const [practised, latest, { rounds, ledger }] = await Promise.all([
      store.practice(serverId, memberId),
      store.rounds(serverId, { limit: LATEST }),
      scoreboard.counted(serverId),
    ]);
    const last = new Map<string, Outcome>();
    const put = (fact: string | undefined, outcome: Outcome): void => {
      if (fact && outcome.at >= (last.get(fact)?.at ?? 0)) last.set(fact, outcome);
    };
    const place = ledger.place(memberId);
    for (const { id, date, questionId, key, open, retracted } of rounds) {
      if (place === undefined || open || retracted || date < since) continue;
      const choice = ledger.choices(id)[place] ?? NO_ANSWER;
      if (choice !== NO_ANSWER)
        put(find(serverId, questionId)?.factId, { right: key.includes(choice), at: Date.parse(date) });
    }
    for (const { questionId, right, at } of practised) put(find(serverId, questionId)?.factId, { right, at });
    const recent = [...practised].sort((a, b) => b.at - a.at).slice(0, SPACING);
    return {
      last,
      open: new Set(
        latest.filter(({ state }) => state === 'claimed' || state === 'posted').map(({ question }) => question.factId),
      ),
      recent: new Set(recent.map(({ questionId }) => find(serverId, questionId)?.factId)),
    };
  };

  const practice: Practice = {
    async next(serverId, memberId, { course, topic, not = [] }, salt) {
      const [{ last, open, recent }, skipped] = await Promise.all([recall(serverId, memberId), store.held(serverId)]);
      const held = new Set(skipped);
      const left = bankOf(serverId).questions.filter(
        (one) =>
          !open.has(one.factId) &&
          !held.has(one.id) &&
          (course === undefined || one.course === course) &&
          (topic === undefined || inTopic(one, topic)),
      );
      const away = new Set([...recent, ...not.map((id) => find(serverId, id)?.factId)]);
      const spaced = left.filter(({ factId, id }) => !away.has(factId) && !not.includes(id));
      const other = left.filter(({ id }) => !not.includes(id));
      /** Missed first, the longest ago before; then what was never asked; then what was known longest ago. */
      const rank = ({ factId }: Question): number => {
        const outcome = last.get(factId);
        return outcome === undefined ? 1 : outcome.right ? 2 + outcome.at : outcome.at / 1e15;
      };
      const from = spaced.length > 0 ? spaced : other.length > 0 ? other : left;
      const ranks = from.map(rank);
      const first = ranks.reduce((a, b) => Math.min(a, b), Infinity);
      // The least draw: ordering a whole bank of them would hold the thread.
      let question: Question | null = null;
      let least = Infinity;
      for (const [at, one] of from.entries()) {
        const draw = ranks[at] === first ? hash(`${salt}|${one.id}`) : Infinity;
        if (draw < least) [question, least] = [one, draw];
      }
      return question ? { question, order: practice.order(question, salt) } : null;
    },
    question: find,
    order: (question, salt) => choiceOrder(question, `${question.id}|${salt}`),
    async grade(serverId, memberId, question, given, now) {
      const outcome = gradeOf(question, given, () => library.index(settings.of(serverId).courses).terms);
      await store.practised({ serverId, memberId, questionId: question.id, right: outcome.right, at: now });
      return outcome;
    },
  };
  return practice;
}

type Given = Parameters<Practice['grade']>[3];

function gradeOf(
  question: Question,
  given: Given,
  terms: () => readonly { readonly label: string; readonly aliases: readonly { readonly text: string }[] }[],
): { readonly right: boolean; readonly almost: boolean } {
  if ('known' in given) return { right: given.known, almost: false };
  if ('choices' in given) {
    const chosen = new Set(given.choices);
    const right = chosen.size === question.answer.length && question.answer.every((at) => chosen.has(at));
    return { right, almost: false };
  }
  const others = terms().flatMap(({ label, aliases }) => [label, ...aliases.map(({ text }) => text)]);
  const grade = gradeTyped(given.typed, question.accept, others);
  return { right: grade !== 'wrong', almost: grade === 'almost' };
}
