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
/** Wanted success. What is known of a class is rough: distances within a step count as one. */
const WANTED = { from: 0.75, to: 0.8, step: 0.05 } as const;
/** Lessons that count as recent in a course. */
const RECENT = 2;

const dayOf = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);

/** What is known of a fact that was asked: when last, how often, as which kinds, and whether most missed it. */
interface Asked {
  readonly last: number;
  readonly kinds: readonly string[];
  readonly missed: boolean;
}

interface Memory {
  /** Question → day it was last asked. */
  readonly asked: ReadonlyMap<string, number>;
  readonly facts: ReadonlyMap<string, Asked>;
  readonly courses: ReadonlyMap<string, number>;
  readonly yesterday: PastQuestion | null;
}

/** What was posted before the day. */
function remember({ history, date }: Choosing): Memory {
  const past = history.filter((one) => one.date < date).sort((a, b) => (a.date < b.date ? -1 : 1));
  const asked = new Map<string, number>();
  const facts = new Map<string, Asked>();
  const courses = new Map<string, number>();
  for (const { date: on, questionId, factId, kind, course, facility } of past) {
    const day = dayOf(on);
    asked.set(questionId, day);
    courses.set(course, day);
    const kinds = [...(facts.get(factId)?.kinds ?? []), kind];
    facts.set(factId, { last: day, kinds, missed: facility !== null && facility < MISSED_UNDER });
  }
  return { asked, facts, courses, yesterday: past.at(-1) ?? null };
}

/** A missed fact that may be asked again today, as another kind. */
function isReturn({ facts }: Memory, { factId, kind }: Question, today: number): boolean {
  const before = facts.get(factId);
  const wait = before?.missed ? RETURNS[before.kinds.length - 1] : undefined;
  return before !== undefined && wait !== undefined && today - before.last >= wait && !before.kinds.includes(kind);
}

const DAILY = new WeakMap<QuestionBank, readonly Question[]>();

/** The bank's questions that fit a day; found once a bank. */
function dailyOf(bank: QuestionBank): readonly Question[] {
  const known = DAILY.get(bank) ?? bank.questions.filter(({ daily }) => daily);
  DAILY.set(bank, known);
  return known;
}

/**
 * The questions that may be asked today, by the first of these that has any: new facts, new questions, the oldest.
 * `returns` are the missed facts among them that are due.
 */
function allowed(
  { bank, held, notes }: Choosing,
  memory: Memory,
  today: number,
): { readonly questions: readonly Question[]; readonly returns: readonly Question[] } {
  const newFacts: Question[] = [];
  const returns: Question[] = [];
  const known: Question[] = [];
  for (const question of dailyOf(bank)) {
    if (held.has(question.id) || !notes[question.source.file]) continue;
    const before = memory.facts.get(question.factId);
    if (!before) newFacts.push(question);
    else if (today - before.last >= FACT_REST) {
      known.push(question);
      if (isReturn(memory, question, today)) returns.push(question);
    }
  }
  if (newFacts.length > 0) return { questions: newFacts, returns };
  const unasked = known.filter(({ id }) => !memory.asked.has(id));
  if (unasked.length > 0) return { questions: unasked, returns };
  const old = known.filter(({ id }) => today - (memory.asked.get(id) ?? today) >= REST);
  return { questions: least(old, ({ id }) => memory.asked.get(id) ?? today), returns };
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
/** What a teacher's mark of difficulty makes one expect, where no answers tell. */
const MARKS = { 1: 0.9, 2: 0.775, 3: 0.6 } as const;

/** How far an expected success is from the wanted one, in steps; 0 inside. Nothing known counts as inside: try it. */
function offTarget({ difficulty }: Question, expected: number | null | undefined): number {
  const success = expected ?? (difficulty ? MARKS[difficulty] : WANTED.from);
  return Math.ceil(Math.max(WANTED.from - success, success - WANTED.to, 0) / WANTED.step - 1e-9);
}

/** Null when nothing may be asked today. */
export function chooseDaily(choosing: Choosing): Question | null {
  const { serverId, date, notes, expected } = choosing;
  const today = dayOf(date);
  const memory = remember(choosing);
  const draw = (about: string): number => hash(`${serverId}|${date}|${about}`);
  const { questions, returns } = allowed(choosing, memory, today);
  // A missed fact that is due comes first, but never two days running.
  const yesterdayReturned = (memory.facts.get(memory.yesterday?.factId ?? '')?.kinds.length ?? 0) > 1;
  const due = returns.length > 0 && (!yesterdayReturned || questions.length === 0);
  let left = due ? returns : questions;
  if (left.length === 0) return null;
  const courses = new Set<string>();
  for (const { course } of left) courses.add(course);
  const turn = least([...courses], (course) => memory.courses.get(course) ?? -1).toSorted(
    (a, b) => draw(a) - draw(b),
  )[0];
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
  left = least(left, (one) => offTarget(one, expected?.(one)));
  return least(left, ({ id }) => draw(id))[0] ?? null;
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
  return dailyOf(bank).filter(({ id, source }) => !held.has(id) && !asked.has(id) && notes[source.file]).length;
}
