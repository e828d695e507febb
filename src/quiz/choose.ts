/**
 * The question of the day: pure and seeded by server and date, so that a retry picks the same one. Hard limits first
 * (never twice within the span, no fact twice a week), then preferences in order: a missed fact that is due, the course
 * whose turn it is, recent lessons, not yesterday's section or kind, the teacher's own, then the difficulty.
 */
import type { NotesIndex, Source } from '../notes/model.ts';
import { hash } from './hash.ts';
import type { Question, QuestionBank } from './model.ts';

/** A question that was posted in this server. */
export interface PastQuestion {
  /** Local day, `YYYY-MM-DD`. */
  readonly date: string;
  readonly questionId: string;
  readonly factId: string;
  readonly kind: string;
  readonly course: string;
  readonly source: Pick<Source, 'file' | 'headings'>;
  /** Share of right answers, 0 to 1; null where nobody answered. */
  readonly facility: number | null;
}

export interface Choosing {
  /** Of the courses that the server sees. */
  readonly bank: QuestionBank;
  readonly notes: NotesIndex['notes'];
  readonly serverId: string;
  /** Local day to choose for. */
  readonly date: string;
  readonly history: readonly PastQuestion[];
  /** Questions held back by the teacher. */
  readonly held: ReadonlySet<string>;
  /** Expected share of right answers for a question, 0 to 1 (`difficulty.ts`); null: unknown. */
  readonly expected?: (question: Question) => number | null;
}

/** Days a question rests once all others have been asked. */
const REST = 21;
/** Days between two questions on one fact, whatever their kind. */
const FACT_REST = 7;
/** A fact that most missed comes back after so many days: first, then second time. */
const RETURNS = [7, 21] as const;
const MISSED_UNDER = 0.5;
/** Middle of the wanted success, 75-80 %. */
const WANTED = 0.775;
/** Lessons that count as recent in a course. */
const RECENT = 2;

const dayOf = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);

interface Memory {
  readonly asked: ReadonlyMap<string, number>;
  readonly facts: ReadonlyMap<string, readonly PastQuestion[]>;
  readonly courses: ReadonlyMap<string, number>;
  readonly yesterday: PastQuestion | null;
}

/** What was posted before the day: last time of each question and course, times of each fact. */
function remember({ history, date }: Choosing): Memory {
  const past = history.filter((one) => one.date < date).sort((a, b) => (a.date < b.date ? -1 : 1));
  const facts = new Map<string, PastQuestion[]>();
  for (const one of past) facts.set(one.factId, [...(facts.get(one.factId) ?? []), one]);
  return {
    asked: new Map(past.map(({ questionId, date: on }) => [questionId, dayOf(on)])),
    facts,
    courses: new Map(past.map(({ course, date: on }) => [course, dayOf(on)])),
    yesterday: past.at(-1) ?? null,
  };
}

/** A missed fact that may be asked again today, as another kind. */
function isReturn({ facts }: Memory, question: Question, today: number): boolean {
  const times = facts.get(question.factId) ?? [];
  const last = times.at(-1);
  const wait = RETURNS[times.length - 1];
  return (
    last !== undefined &&
    wait !== undefined &&
    last.facility !== null &&
    last.facility < MISSED_UNDER &&
    today - dayOf(last.date) >= wait &&
    times.every(({ kind }) => kind !== question.kind)
  );
}

/** The questions that may be asked today, by the first of these that has any: new facts, new questions, the oldest. */
function allowed(choosing: Choosing, memory: Memory, today: number): readonly Question[] {
  const { bank, held, notes } = choosing;
  const rested = bank.questions.filter(({ id, daily, factId, source }) => {
    const last = memory.facts.get(factId)?.at(-1);
    return daily && !held.has(id) && notes[source.file] && (!last || today - dayOf(last.date) >= FACT_REST);
  });
  const newFacts = rested.filter(({ factId }) => !memory.facts.has(factId));
  if (newFacts.length > 0) return [...newFacts, ...rested.filter((one) => isReturn(memory, one, today))];
  const unasked = rested.filter(({ id }) => !memory.asked.has(id));
  if (unasked.length > 0) return unasked;
  const old = rested.filter(({ id }) => today - (memory.asked.get(id) ?? today) >= REST);
  const oldest = Math.min(...old.map(({ id }) => memory.asked.get(id) ?? today));
  return old.filter(({ id }) => memory.asked.get(id) === oldest);
}

/** Keeps those that fit, unless none does: a preference, not a limit. */
const prefer = <T>(all: readonly T[], fits: (one: T) => boolean): readonly T[] => {
  const kept = all.filter(fits);
  return kept.length > 0 ? kept : all;
};

/** Files of the newest lessons among those that can still be asked: by their date, else by when they were changed. */
function newest(questions: readonly Question[], notes: Choosing['notes']): ReadonlySet<string> {
  const when = (file: string): number => {
    const note = notes[file];
    return note?.date ? Date.parse(`${note.date}T00:00:00Z`) : (note?.modified ?? 0);
  };
  const files = [...new Set(questions.map(({ source }) => source.file))];
  return new Set(files.sort((a, b) => when(b) - when(a) || (a < b ? -1 : 1)).slice(0, RECENT));
}

const least = <T>(all: readonly T[], cost: (one: T) => number): readonly T[] => {
  const costs = all.map(cost);
  const lowest = costs.reduce((a, b) => Math.min(a, b), Infinity);
  return all.filter((_, at) => costs[at] === lowest);
};

const sectionOf = ({ file, headings }: Pick<Source, 'file' | 'headings'>): string => `${file}›${headings.join('›')}`;
const MARKS = { 1: 0.9, 2: 0.775, 3: 0.6 } as const;

/** Null when nothing may be asked today. */
export function chooseDaily(choosing: Choosing): Question | null {
  const { serverId, date, notes, expected } = choosing;
  const today = dayOf(date);
  const memory = remember(choosing);
  const draw = (about: string): number => hash(`${serverId}|${date}|${about}`);
  let left = allowed(choosing, memory, today);
  if (left.length === 0) return null;
  const yesterdayReturned = (memory.facts.get(memory.yesterday?.factId ?? '')?.length ?? 0) > 1;
  if (!yesterdayReturned) left = prefer(left, (one) => isReturn(memory, one, today));
  const courses = [...new Set(left.map(({ course }) => course))];
  const turn = least(courses, (course) => memory.courses.get(course) ?? -1).toSorted((a, b) => draw(a) - draw(b))[0];
  left = left.filter(({ course }) => course === turn);
  if (draw('recent') % 3 < 2) {
    const files = newest(left, notes);
    left = left.filter(({ source }) => files.has(source.file));
  }
  const { yesterday } = memory;
  if (yesterday) {
    left = prefer(left, ({ source }) => sectionOf(source) !== sectionOf(yesterday.source));
    left = prefer(left, ({ kind }) => kind !== yesterday.kind);
  }
  left = least(left, ({ authored, tier }) => (authored ? 0 : tier === 'A' ? 1 : 2));
  const success = (one: Question): number => expected?.(one) ?? (one.difficulty ? MARKS[one.difficulty] : WANTED);
  return (
    [...left].sort(
      (a, b) => Math.abs(success(a) - WANTED) - Math.abs(success(b) - WANTED) || draw(a.id) - draw(b.id),
    )[0] ?? null
  );
}

/** The questions of the coming days if nothing changes: what `/setup preview` shows. Days without one are left out. */
export function chooseUpcoming(
  choosing: Omit<Choosing, 'date'>,
  dates: readonly string[],
): readonly { readonly date: string; readonly question: Question }[] {
  const history = [...choosing.history];
  return dates.flatMap((date) => {
    const question = chooseDaily({ ...choosing, date, history });
    if (!question) return [];
    const { id: questionId, factId, kind, course, source } = question;
    history.push({ date, questionId, factId, kind, course, source, facility: null });
    return [{ date, question }];
  });
}

/** How many questions that were never asked are left for the day: under 7, the teacher is told. */
export function questionsLeft({ bank, notes, history, held }: Omit<Choosing, 'date'>): number {
  const asked = new Set(history.map(({ questionId }) => questionId));
  return bank.questions.filter(
    ({ id, daily, source }) => daily && !held.has(id) && !asked.has(id) && notes[source.file],
  ).length;
}
