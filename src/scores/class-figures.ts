/** What a teacher should know of a class over a span: figures of the whole class, never of a person. */
import { itemising, type Item } from './items.ts';
import { NO_ANSWER, type Ledger } from './ledger.ts';
import type { ScoredRound, Topic } from './model.ts';
import { shiftDay } from './periods.ts';
import { counts, inOrder, type ScoreOptions } from './scoreboard.ts';
import { topics, weakest } from './topics.ts';

/** Who answered none of the last so many questions, but at least two in the 30 days before them, has stopped. */
export const SILENT_QUESTIONS = 5;
const BEFORE_DAYS = 30;
const LEAST_BEFORE = 2;
/** A section is called weak from so many answers of the class on. */
export const LEAST_FOR_WEAK = 5;

export interface ClassFigures {
  /** Questions that count. */
  readonly questions: number;
  /** Members who answered at least one of them. */
  readonly members: number;
  readonly answers: number;
  /** answers / (questions × members); null without a question. */
  readonly participation: number | null;
  readonly accuracy: number | null;
  readonly overTime: readonly { readonly date: string; readonly share: number; readonly accuracy: number }[];
  /** Hardest first. */
  readonly items: readonly Item[];
  /** Weakest first. */
  readonly weak: readonly Topic[];
  readonly topics: readonly Topic[];
  /** How many stopped answering; null while there are too few questions to tell. */
  readonly stopped: number | null;
}

/** Figures of the rounds in the span; `stopped` looks 30 days further back. Pauses now and then, as `scoring` does. */
export function* classFigures(
  rounds: readonly ScoredRound[],
  ledger: Ledger,
  options: ScoreOptions,
): Generator<void, ClassFigures> {
  const ordered = inOrder(rounds);
  const counted = ordered.filter((round) => counts(round, options));
  const own = yield* itemising(counted, ledger);
  const seen = new Uint8Array(ledger.members.length);
  for (const round of counted) {
    const column = ledger.choices(round.id);
    for (let place = 0; place < column.length; place++) if (column[place] !== NO_ANSWER) seen[place] = 1;
  }
  yield;
  const members = seen.reduce((sum, one) => sum + one, 0);
  const answers = own.reduce((sum, item) => sum + item.answered, 0);
  const right = own.reduce((sum, item) => sum + item.right, 0);
  const all = topics(counted, ledger, options);
  yield;
  return {
    questions: counted.length,
    members,
    answers,
    participation: counted.length * members === 0 ? null : answers / (counted.length * members),
    accuracy: answers === 0 ? null : right / answers,
    overTime: own.map((item) => ({
      date: item.round.date,
      share: item.answered / members,
      accuracy: item.facility,
    })),
    items: [...own].sort((a, b) => a.facility - b.facility || b.answered - a.answered),
    weak: weakest(all, LEAST_FOR_WEAK),
    topics: all,
    stopped: stopped(ordered, ledger, options.span.to),
  };
}

function stopped(ordered: readonly ScoredRound[], ledger: Ledger, to: string): number | null {
  const past = ordered.filter((round) => !round.open && round.date <= to);
  const last = past.slice(-SILENT_QUESTIONS);
  const first = last[0];
  if (!first || last.length < SILENT_QUESTIONS) return null;
  const from = shiftDay(first.date, -BEFORE_DAYS);
  const before = past.slice(0, -SILENT_QUESTIONS).filter((round) => round.date >= from);
  if (before.length < LEAST_BEFORE) return null;
  const answered = (among: readonly ScoredRound[], place: number): number =>
    among.filter((round) => (ledger.choices(round.id)[place] ?? NO_ANSWER) !== NO_ANSWER).length;
  return ledger.members.filter((_, place) => answered(last, place) === 0 && answered(before, place) >= LEAST_BEFORE)
    .length;
}
