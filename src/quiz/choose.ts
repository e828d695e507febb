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

/** Questions by course, then by file. */
type Ground = ReadonlyMap<string, ReadonlyMap<string, readonly Question[]>>;

function groundOf(questions: readonly Question[]): Ground {
  const byCourse = Map.groupBy(questions, ({ course }) => course);
  return new Map([...byCourse].map(([course, own]) => [course, Map.groupBy(own, ({ source }) => source.file)]));
}

interface Dailies {
  readonly all: readonly Question[];
  readonly ground: Ground;
  readonly byFact: ReadonlyMap<string, readonly Question[]>;
}

const DAILIES = new WeakMap<QuestionBank, Dailies>();

/** The bank's questions that fit a day; found once a bank, so that a choice walks only what it may choose from. */
function dailiesOf(bank: QuestionBank): Dailies {
  const known = DAILIES.get(bank);
  if (known) return known;
  const all = bank.questions.filter(({ daily }) => daily);
  const found = { all, ground: groundOf(all), byFact: Map.groupBy(all, ({ factId }) => factId) };
  DAILIES.set(bank, found);
  return found;
}

/** Questions to choose from: those of the ground that fit. */
interface Field {
  readonly ground: Ground;
  readonly fits: (question: Question) => boolean;
}

const isIn = ({ ground, fits }: Field, course: string): boolean => {
  for (const questions of ground.get(course)?.values() ?? []) if (questions.some(fits)) return true;
  return false;
};
const coursesOf = (field: Field): readonly string[] => [...field.ground.keys()].filter((course) => isIn(field, course));

/** What may be asked today, by the first of these that has any: new facts, new questions, the oldest. */
function allowed({ bank, held, notes }: Choosing, memory: Memory, today: number): Field {
  const { all, ground } = dailiesOf(bank);
  const isOpen = ({ id, source }: Question): boolean => !held.has(id) && notes[source.file] !== undefined;
  const fresh: Field = { ground, fits: (one) => !memory.facts.has(one.factId) && isOpen(one) };
  if (coursesOf(fresh).length > 0) return fresh;
  const rested = all.filter((one) => isOpen(one) && today - (memory.facts.get(one.factId)?.last ?? today) >= FACT_REST);
  const unasked = rested.filter(({ id }) => !memory.asked.has(id));
  if (unasked.length > 0) return whole(unasked);
  const old = rested.filter(({ id }) => today - (memory.asked.get(id) ?? today) >= REST);
  return whole(least(old, ({ id }) => memory.asked.get(id) ?? today));
}

const whole = (questions: readonly Question[]): Field => ({ ground: groundOf(questions), fits: () => true });

/** The missed facts that are due, as questions of another kind. */
function returning({ bank, held, notes }: Choosing, memory: Memory, today: number): readonly Question[] {
  const { byFact } = dailiesOf(bank);
  const due = [...memory.facts].flatMap(([factId, { missed }]) => (missed ? (byFact.get(factId) ?? []) : []));
  return due.filter((one) => isReturn(memory, one, today) && !held.has(one.id) && notes[one.source.file] !== undefined);
}

/** Keeps those that fit, unless none does: a preference, not a limit. */
const prefer = <T>(all: readonly T[], fits: (one: T) => boolean): readonly T[] => {
  const kept = all.filter(fits);
  return kept.length > 0 ? kept : all;
};

/** The newest of these files: by the lesson's date, else by when it was changed. */
function newest(files: readonly string[], notes: Choosing['notes']): readonly string[] {
  const when = (file: string): number => {
    const note = notes[file];
    return note?.date ? Date.parse(`${note.date}T00:00:00Z`) : (note?.modified ?? 0);
  };
  return files.toSorted((a, b) => when(b) - when(a) || (a < b ? -1 : 1)).slice(0, RECENT);
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
  const returns = returning(choosing, memory, today);
  // A missed fact that is due comes first, but never two days running where there is anything else.
  const yesterdayReturned = (memory.facts.get(memory.yesterday?.factId ?? '')?.kinds.length ?? 0) > 1;
  const others = returns.length > 0 && !yesterdayReturned ? null : allowed(choosing, memory, today);
  const field = others && coursesOf(others).length > 0 ? others : whole(returns);
  const turn = least(coursesOf(field), (course) => memory.courses.get(course) ?? -1).toSorted(
    (a, b) => draw(a) - draw(b),
  )[0];
  const files = field.ground.get(turn ?? '');
  if (!files) return null;
  const lessons = [...files.keys()].filter((file) => files.get(file)?.some(field.fits));
  const from = draw('recent') % 3 < 2 ? newest(lessons, notes) : lessons;
  let left: readonly Question[] = from.flatMap((file) => files.get(file)?.filter(field.fits) ?? []);
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
  return dailiesOf(bank).all.filter(({ id, source }) => !held.has(id) && !asked.has(id) && notes[source.file]).length;
}
