/**
 * Answers in a shape that counts fast: a column a round, a byte a member. It holds nothing derived, only which choice
 * counts for whom, so grading can change without touching it; 400,000 answers are 400 kB and summed in milliseconds.
 */
import type { Answer } from './model.ts';

export const NO_ANSWER = -1;

export interface Ledger {
  /** Members in order of arrival; a column's index is a member's place here. */
  readonly members: readonly string[];
  place(memberId: string): number | undefined;
  /** Replaces what is known of a round by these answers, in any order; the last revision of a member counts. */
  record(roundId: string, answers: readonly Answer[]): void;
  /** The choice of each place, `NO_ANSWER` for none. Members that came later lie beyond its end. */
  choices(roundId: string): Int8Array;
}

const NOBODY = new Int8Array(0);

export function openLedger(): Ledger {
  const members: string[] = [];
  const places = new Map<string, number>();
  const columns = new Map<string, Int8Array>();
  const settle = (memberId: string): number => {
    const known = places.get(memberId);
    if (known !== undefined) return known;
    places.set(memberId, members.length);
    return members.push(memberId) - 1;
  };
  return {
    members,
    place: (memberId) => places.get(memberId),
    choices: (roundId) => columns.get(roundId) ?? NOBODY,
    record(roundId, answers) {
      const last = new Map<number, Answer>();
      for (const answer of answers) {
        const place = settle(answer.memberId);
        const other = last.get(place);
        if (!other || other.revision <= answer.revision) last.set(place, answer);
      }
      const column = new Int8Array(members.length).fill(NO_ANSWER);
      for (const [place, answer] of last) column[place] = answer.choice;
      columns.set(roundId, column);
    },
  };
}

/** A ledger of a whole list of answers, in any order. */
export function ledgerOf(answers: readonly Answer[]): Ledger {
  const ledger = openLedger();
  for (const [roundId, own] of Map.groupBy(answers, (answer) => answer.roundId)) ledger.record(roundId, own);
  return ledger;
}
